"""Check a quotation and an article, look at events and set a join apart: in a real browser."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.pages.browser.conftest import PHONE, Server

Opening = Callable[..., Any]
ARTICLE = "Mayor on tunnel\n\n“We will dig under the old market,” Mayor Odile Tarrant told the council on Thursday."


def test_a_quotation_is_checked_and_leads_to_the_words(server: Server, opening: Opening) -> None:
    page = opening(server.address)
    page.goto("/")
    page.get_by_role("navigation", name="The record").get_by_role("link", name="Check").click()
    page.get_by_label("The quotation").fill("We will dig 🕳️ under the old market")
    page.get_by_label("Who is said to have said it").fill("Tarrant")
    page.get_by_role("button", name="Check", exact=True).click()
    page.wait_for_selector(".verdict")
    assert page.locator(".judged del").all_inner_texts() == ["not"]
    assert page.get_by_text("it says the opposite").is_visible()
    assert "quote=" in page.url and "speaker=Tarrant" in page.url, "a verdict can be linked to"
    page.locator(".passage .where a").first.click()
    page.wait_for_selector(".note.chosen")


@pytest.mark.parametrize("scripted", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("viewport", [None, PHONE], ids=["desktop", "phone"])
def test_an_article_is_checked(server: Server, opening: Opening, scripted: bool, viewport: Any) -> None:
    page = opening(server.address, java_script_enabled=scripted, **({"viewport": viewport} if viewport else {}))
    page.goto("/check")
    page.get_by_text("A whole article").click()
    page.get_by_label("Its text").fill(ARTICLE)
    page.get_by_role("button", name="Check every quotation").click()
    page.wait_for_selector(".verdict")
    assert page.locator(".judged > li").count() == 1
    assert page.locator(".judged del").all_inner_texts() == ["not"]
    assert page.get_by_label("Its text").input_value() == ARTICLE


def test_the_verdicts_on_an_article_come_as_csv(server: Server, opening: Opening) -> None:
    page = opening(server.address)
    page.goto("/check")
    page.get_by_text("A whole article").click()
    page.get_by_label("Its text").fill(ARTICLE)
    with page.expect_download() as coming:
        page.get_by_role("button", name="CSV").click()
    assert coming.value.path().read_text().startswith("quote,")


def test_events_are_narrowed_down_and_lead_to_the_words(server: Server, opening: Opening) -> None:
    page = opening(server.address, reduced_motion="reduce")
    page.goto("/events")
    whole = page.locator("tr.event").count()
    place = page.locator(".event .place").first.inner_text().split(" · ")[0]
    page.get_by_role("textbox", name="Where").fill(place)
    page.locator("select[name=type]").select_option("COERCE")
    page.get_by_role("button", name="Show").click()
    page.wait_for_function("location.search.includes('place=')")
    assert 0 < page.locator("tr.event").count() < whole
    assert page.get_by_role("textbox", name="Where").input_value() == place
    page.locator(".telling .where a").first.click()
    page.wait_for_selector(".event:target + [data-at]")
    lit = page.evaluate("getComputedStyle(document.querySelector('.event:target + [data-at]')).backgroundColor")
    assert lit == "rgb(253, 240, 191)"
    assert page.evaluate("document.querySelector('.event:target + [data-at]').textContent") == "closed"


def test_the_events_of_a_report_are_folded_below_it(server: Server, opening: Opening) -> None:
    page = opening(server.address)
    page.goto(f"/report/{server.one('SELECT a.id FROM events e JOIN articles a ON a.key = e.article')}")
    told = page.locator(".told-events")
    assert not told.locator("li").first.is_visible()
    told.locator("summary").click()
    told.locator("li a").first.click()
    assert page.evaluate("document.querySelector(':target').className") == "event"


def test_a_join_of_reports_is_undone_and_put_back(own_server: Server, opening: Opening) -> None:
    page = opening(own_server.address)
    page.goto("/events")
    counts = page.locator("main > p[role=status]")
    before = counts.inner_text()
    page.get_by_role("button", name="Not the same").first.click()
    page.get_by_text("Set apart.").wait_for()
    assert counts.inner_text() != before
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Taken back.").wait_for()
    assert counts.inner_text() == before
