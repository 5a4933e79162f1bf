"""No serious finding of axe on any page, light and dark, on a phone and on a desktop."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.pages.browser.conftest import DESKTOP, PHONE, Server, axe

Opening = Callable[..., Any]


def addresses(server: Server) -> dict[str, str]:
    person = server.one(
        "SELECT i.id FROM identities i JOIN speakers s ON s.identity = i.key GROUP BY i.key ORDER BY count(*) DESC"
    )
    statement = server.one("SELECT id FROM attributions WHERE content LIKE '%“We will not dig under%'")
    article = server.one("SELECT id FROM articles WHERE title LIKE 'No tunnel%'")
    return {
        "home": "/", "report": f"/report/{article}", "search": "/search?q=never&kind=direct", "nothing": "/search?q=zzz",
        "fault": "/search?since=soon", "speaker": f"/speaker/{person}", "statement": f"/statement/{statement}",
        "topic": "/topic/never", "missing": "/report/art-none", "check": "/check?quote=We+will+dig+under+the+old+market",
        "empty check": "/check", "events": "/events", "no event": "/events?place=Atlantis",
    }  # fmt: skip


def serious(page: Any) -> list[str]:
    program = axe()
    if program is None:
        pytest.skip(
            "no axe-core: npm install --prefix DIR axe-core, and ONRECORD_AXE=DIR/node_modules/axe-core/axe.min.js"
        )
    page.add_script_tag(path=str(program))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then((r) => r.violations)")
    return [
        f"{v['impact']} {v['id']}: {v['help']}; {n['html'][:150]}; {(n.get('failureSummary') or '')[:200]}"
        for v in found
        if v["impact"] in ("serious", "critical")
        for n in v["nodes"][:3]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_no_serious_findings(server: Server, opening: Opening, scheme: str, viewport: dict[str, int]) -> None:
    found = {}
    page = opening(server.address, color_scheme=scheme, viewport=viewport, bypass_csp=True, reduced_motion="reduce")
    for name, address in addresses(server).items():
        if name in ("fault", "missing"):
            continue  # a console error by their status; they share their parts with the others
        page.goto(address)
        if faults := serious(page):
            found[name] = faults
        if name == "report":
            page.keyboard.press("j")
            if faults := serious(page):
                found["chosen"] = faults
            page.keyboard.press("Control+Enter")
            page.keyboard.press("b")
            if faults := serious(page):
                found["correcting"] = faults
            page.keyboard.press("Escape")
            page.keyboard.press("?")
            if faults := serious(page):
                found["keys"] = faults
    assert found == {}


def test_everything_can_be_reached_by_tab(server: Server, opening: Opening) -> None:
    page = opening(server.address)
    page.goto(addresses(server)["report"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the page"
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.update(page.evaluate("[...document.activeElement.classList]"))
    assert {"ref", "number", "name"} <= reached
    assert page.locator("h1").count() == 1


def test_it_prints_without_what_is_for_the_screen(server: Server, opening: Opening) -> None:
    page = opening(server.address)
    page.goto(addresses(server)["report"])
    page.emulate_media(media="print")
    assert not page.locator(".top").is_visible()
    assert page.locator(".note").first.is_visible()
