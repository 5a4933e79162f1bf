"""Read, step by keys, search and facets, permanent link, follow: in a real browser."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import feedparser
import pytest

from tests.pages.browser.conftest import PHONE, Server

Opening = Callable[..., Any]
TITLE = "No tunnel 🚇 for Wexcombe"


def report(page: Any, title: str = TITLE) -> Any:
    page.goto("/")
    page.get_by_role("link", name=title).click()
    page.wait_for_selector(".report")
    page.wait_for_load_state("load")  # and with it what the keys do
    return page


def chosen(page: Any) -> str:
    return str(page.evaluate("document.querySelector('.note.chosen')?.dataset.of ?? ''"))


def lit(page: Any, name: str = "chosen") -> list[str]:
    return list(page.evaluate(f"[...document.querySelectorAll('.text .{name}[data-at]')].map((e) => e.textContent)"))


def test_a_newcomer_opens_a_marked_up_report(server: Server, opening: Opening) -> None:
    page = report(opening(server.address))
    assert page.get_by_role("heading", level=1).inner_text().replace("\n", " ") == TITLE
    styles = page.evaluate(
        "Object.fromEntries(['quoted', 'words', 'source', 'cue'].map((n) => "
        "[n, getComputedStyle(document.querySelector(`.text .${n}`))]).map(([n, s]) => "
        "[n, [s.textDecorationStyle, s.textDecorationColor]]))"
    )
    assert len({style for style, _ in styles.values()}) == 4, "told apart by the kind of underline alone"
    assert len({colour for _, colour in styles.values()}) == 4, "told apart by colour alone"


def test_hovering_ties_source_cue_and_all_pieces_together(server: Server, opening: Opening) -> None:
    page = report(opening(server.address))
    page.hover(".text .source >> nth=0")
    assert "".join(lit(page, "hovered")).replace(" ", "") == (
        "“Wewillnotdig🕳️undertheoldmarket,”MayorOdileTarranttold“Theroofcomesfirst.”"
    )
    assert page.locator(".note.hovered").count() == 1


def test_the_keys_step_through_the_attributions(server: Server, opening: Opening) -> None:
    page = report(opening(server.address))
    seen = []
    for key in "jjjkk":
        page.keyboard.press(key)
        seen.append(chosen(page))
    assert seen == ["1", "2", "3", "2", "1"]
    assert page.evaluate("document.activeElement.classList.contains('ref')")
    page.keyboard.press("Escape")
    assert chosen(page) == ""


def test_the_question_mark_lists_the_keys(server: Server, opening: Opening) -> None:
    page = report(opening(server.address))
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("j")
    assert chosen(page) == "", "keys do nothing behind the list"
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()
    page.keyboard.press("/")
    page.keyboard.type("jk")
    assert page.locator("#q").input_value() == "jk"
    assert chosen(page) == ""


def test_keys_fold_and_open_what_is_no_part_of_the_report(server: Server, opening: Opening) -> None:
    page = report(opening(server.address))
    assert not page.get_by_text("Ferry late again").is_visible()
    page.keyboard.press("f")
    assert page.get_by_text("Ferry late again").is_visible()


def test_a_tap_on_a_phone_opens_the_note_below_the_words(server: Server, opening: Opening) -> None:
    page = report(opening(server.address, viewport=PHONE, has_touch=True))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing sticks out"
    page.locator(".text .quoted").first.tap()
    assert chosen(page) == "1"
    note = page.locator(".note.chosen .facts")
    assert note.is_visible()
    block = page.locator(".block p").filter(has_text="We will not dig").bounding_box()
    assert note.bounding_box()["y"] > block["y"] + block["height"] - 1


def test_the_inner_of_two_nested_ones_is_chosen(server: Server, opening: Opening) -> None:
    page = report(opening(server.address))
    page.get_by_text("that the plan was dead", exact=True).click()
    assert chosen(page) == "3"
    assert [piece.strip() for piece in lit(page)] == ["the council", "had admitted", "that the plan was dead"]
    page.locator(".text .source", has_text="The auditor").click()
    assert chosen(page) == "2"


def test_the_permanent_link_opens_the_report_at_the_words(server: Server, opening: Opening) -> None:
    page = opening(server.address, viewport={"width": 1280, "height": 300})
    made = server.one("SELECT id FROM attributions WHERE content = 'that the plan was dead'")
    page.goto(f"/a/{made}")
    page.wait_for_selector(".note.chosen")
    assert page.url.endswith(f"#{made}")
    assert chosen(page) == "3"
    page.wait_for_function(f"(() => {{ const b = document.getElementById('{made}').getBoundingClientRect(); "
                           "return b.top > 0 && b.bottom < innerHeight })()")  # fmt: skip


def test_a_citation_is_copied(server: Server, opening: Opening) -> None:
    page = opening(server.address, permissions=["clipboard-read", "clipboard-write"])
    report(page)
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.get_by_text("Copied.").wait_for()
    cited = page.evaluate("navigator.clipboard.readText()")
    assert "We will not dig 🕳️ under the old market" in cited
    assert "Odile Tarrant said" in cited
    assert "The Wexcombe Herald" in cited and "2 April 2026" in cited
    assert f"{server.address}/a/att-" in cited


def test_search_and_facets_keep_their_state_in_the_address(server: Server, opening: Opening) -> None:
    page = opening(server.address)
    page.goto("/")
    page.get_by_role("searchbox").fill("never")
    page.keyboard.press("Enter")
    page.wait_for_selector(".card")
    total = page.locator(".card").count()
    facet = page.locator(".facets li a").first
    name = facet.inner_text()
    facet.click()
    page.wait_for_function("location.search.includes('speaker')")
    assert parse_qs(urlsplit(page.url).query) == {"q": ["never"], "speaker": [name]}
    assert 0 < page.locator(".card").count() < total
    assert set(page.locator(".card .who .name").all_inner_texts()) == {name}
    page.go_back()
    page.wait_for_function("!location.search.includes('speaker')")
    assert page.locator(".card").count() == total
    page.locator(".card .where a").first.click()
    page.wait_for_selector(".note.chosen")


def test_a_bar_of_the_histogram_picks_its_time_by_keyboard(server: Server, opening: Opening) -> None:
    page = opening(server.address)
    person = server.one(
        "SELECT i.id FROM identities i JOIN speakers s ON s.identity = i.key GROUP BY i.key ORDER BY count(*) DESC LIMIT 1"
    )
    page.goto(f"/speaker/{person}?by=month")
    bar = page.locator(".histogram svg a").first
    count = bar.get_attribute("aria-label").rpartition(": ")[2]
    bar.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('since')")
    assert str(page.locator(".card").count()) == count


def test_every_page_names_its_feed(server: Server, opening: Opening) -> None:
    page = opening(server.address)
    for address in ("/search?q=never", "/topic/never"):
        page.goto(address)
        href = page.locator("link[rel=alternate]").get_attribute("href")
        assert not feedparser.parse(page.request.get(href).body()).bozo
        assert page.get_by_role("link", name="feed").get_attribute("href") == href


@pytest.mark.parametrize("kind", ["report", "search", "speaker", "statement", "home", "check", "events"])
def test_without_javascript_every_page_can_be_read(server: Server, opening: Opening, kind: str) -> None:
    page = opening(server.address, java_script_enabled=False)
    person = server.one("SELECT id FROM identities LIMIT 1")
    statement = server.one("SELECT st.id FROM statements st JOIN attributions t ON t.statement = st.key LIMIT 1")
    article = server.one("SELECT id FROM articles WHERE title LIKE 'No tunnel%'")
    address = {"report": f"/report/{article}", "search": "/search?q=never", "speaker": f"/speaker/{person}",
               "statement": f"/statement/{statement}", "home": "/", "check": "/check?quote=We+will+never",
               "events": "/events"}[kind]  # fmt: skip
    page.goto(address)
    assert page.locator("main").inner_text().strip()
    for hidden in page.locator(".scripted").all():
        assert not hidden.is_visible()
    if kind == "report":
        page.locator("a.ref").first.click()
        assert page.url.endswith("#note-1")
        page.locator("#note-1").get_by_role("link", name="Link").click()
        assert "#att-" in page.url
