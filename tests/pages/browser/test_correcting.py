"""Correct by Ctrl+Enter, with undo: in a real browser, over text with emoji."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.pages.browser.conftest import PHONE, Server
from tests.pages.browser.test_reading import report

Opening = Callable[..., Any]

SELECT = """(words) => {
  const all = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (all.nextNode()) if (all.currentNode.parentElement.closest('[data-at]')) nodes.push(all.currentNode);
  const whole = nodes.map((n) => n.data).join('');
  const place = (at, end) => { for (const n of nodes) { if (at < n.length || (end && at === n.length)) return [n, at]; at -= n.length; } };
  const from = whole.indexOf(words);
  getSelection().setBaseAndExtent(...place(from, false), ...place(from + words.length, true));
  document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  return new Promise((done) => setTimeout(done, 30));
}"""


def saved(page: Any) -> None:
    page.get_by_text("Saved").wait_for()


def undo(page: Any) -> None:
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Taken back.").wait_for()


def test_a_wrong_speaker_by_keyboard_alone_and_undo(own_server: Server, opening: Opening) -> None:
    page = report(opening(own_server.address))
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Control+Enter")
    form = page.get_by_role("form", name="Correct")
    assert form.is_visible()
    assert page.locator("#correct-speaker").input_value() == "The auditor"
    assert page.locator("#correct-act").input_value() == "SAY:affirmed"
    assert page.locator("[data-slot=content]").inner_text() == "the council had admitted that the plan was dead"
    page.keyboard.press("w")
    page.keyboard.type("Odile Tarrant")
    page.keyboard.press("Enter")
    saved(page)
    note = page.locator("#note-2 > .who")
    assert "Odile Tarrant" in note.inner_text() and "corrected" in note.inner_text()
    assert own_server.one("SELECT kind FROM corrections") == "speaker"
    undo(page)
    assert "The auditor" in page.locator("#note-2 > .who").inner_text()
    assert own_server.one("SELECT count(*) FROM corrections WHERE kind = 'undo'") == 1


@pytest.mark.parametrize(
    "words",
    ["nobody had asked him", "😀 whispered that nobody had asked him", "Councillor Bram Oakley 😀", "🚇 for Wexcombe"],
)
def test_words_behind_emoji_are_stored_as_they_were_selected(own_server: Server, opening: Opening, words: str) -> None:
    page = report(opening(own_server.address))
    page.evaluate(SELECT, words)
    page.keyboard.press("Control+Enter")
    assert page.locator("[data-slot=content]").inner_text() == words
    page.locator("#correct-speaker").fill("Bram Oakley")
    page.keyboard.press("Enter")
    saved(page)
    assert own_server.one("SELECT content FROM attributions WHERE reader IS NULL") == words
    assert page.locator(".note.chosen .name").inner_text() == "Bram Oakley"


def test_wrong_boundaries_take_the_next_selection(own_server: Server, opening: Opening) -> None:
    page = report(opening(own_server.address))
    page.keyboard.press("j")
    page.keyboard.press("Control+Enter")
    page.keyboard.press("b")
    page.evaluate(SELECT, "We will not dig 🕳️ under")
    page.keyboard.press("+")
    page.evaluate(SELECT, "The roof comes")
    assert page.locator("[data-slot=content]").inner_text() == "We will not dig 🕳️ under … The roof comes"
    page.keyboard.press("Enter")
    saved(page)
    assert (
        own_server.one("SELECT content FROM attributions WHERE corrected IS NOT NULL")
        == "“We will not dig 🕳️ under … “The roof comes"
    )


def test_boundaries_move_by_arrow_keys(own_server: Server, opening: Opening) -> None:
    page = report(opening(own_server.address))
    for key in ("j", "j", "Control+Enter", "b", "ArrowLeft", "ArrowLeft", "Shift+ArrowRight"):
        page.keyboard.press(key)
    assert page.locator("[data-slot=content]").inner_text() == "council had admitted that the plan"
    page.keyboard.press("Enter")
    saved(page)
    assert (
        own_server.one("SELECT content FROM attributions WHERE corrected IS NOT NULL")
        == "council had admitted that the plan"
    )


def test_a_selection_inside_an_attribution_corrects_that_one(own_server: Server, opening: Opening) -> None:
    page = report(opening(own_server.address))
    page.evaluate(SELECT, "the plan was dead")
    page.keyboard.press("Control+Enter")
    assert page.locator("#correct-speaker").input_value() == "the council"
    page.keyboard.press("b")
    assert page.locator("[data-slot=content]").inner_text() == "the plan was dead"
    page.keyboard.press("Enter")
    saved(page)
    assert own_server.one("SELECT content FROM attributions WHERE corrected IS NOT NULL") == "the plan was dead"


def test_no_statement_is_gone_and_comes_back(own_server: Server, opening: Opening) -> None:
    page = report(opening(own_server.address))
    for key in ("j", "j", "j", "Control+Enter", "n", "Enter"):
        page.keyboard.press(key)
    saved(page)
    assert page.locator("a.ref").count() == 2
    undo(page)
    assert page.locator("a.ref").count() == 3


def test_a_wrong_act(own_server: Server, opening: Opening) -> None:
    page = report(opening(own_server.address))
    for key in ("j", "j", "Control+Enter", "a"):
        page.keyboard.press(key)
    page.locator("#correct-act").select_option(label="did not deny")
    page.keyboard.press("Enter")
    saved(page)
    assert "did not deny" in page.locator("#note-2 > .who").inner_text()


def test_right_is_shown_as_confirmed(own_server: Server, opening: Opening) -> None:
    page = report(opening(own_server.address))
    for key in ("j", "Control+Enter", "r", "Enter"):
        page.keyboard.press(key)
    saved(page)
    assert "confirmed" in page.locator("#note-1 > .who").inner_text()


def test_a_wrong_merge_by_keyboard_and_undo(own_server: Server, opening: Opening) -> None:
    page = report(opening(own_server.address))
    assert "Told 2 times" in page.locator("#note-1").text_content()
    for key in ("j", "Control+Enter", "g", "Enter"):
        page.keyboard.press(key)
    saved(page)
    assert "Told 2 times" not in page.locator("#note-1").text_content()
    undo(page)
    assert "Told 2 times" in page.locator("#note-1").text_content()


def test_escape_leaves_everything_as_it_was(own_server: Server, opening: Opening) -> None:
    page = report(opening(own_server.address))
    for key in ("j", "Control+Enter", "n", "Escape"):
        page.keyboard.press(key)
    assert not page.get_by_role("form", name="Correct").is_visible()
    page.keyboard.press("j")
    assert page.evaluate("document.querySelector('.note.chosen').dataset.of") == "2"
    assert own_server.one("SELECT count(*) FROM corrections") == 0


def test_enter_without_a_verdict_asks_for_one(own_server: Server, opening: Opening) -> None:
    page = report(opening(own_server.address))
    for key in ("j", "Control+Enter"):
        page.keyboard.press(key)
    page.locator("#correct button[type=submit]").click()
    assert "Say what is wrong" in page.locator("#correct-hint").inner_text()
    assert own_server.one("SELECT count(*) FROM corrections") == 0


def test_what_the_record_refuses_is_told_in_place(own_server: Server, opening: Opening) -> None:
    page = report(opening(own_server.address, refusal="503"))
    for key in ("j", "Control+Enter", "w"):
        page.keyboard.press(key)
    from onrecord.record import open_record

    with open_record(own_server.path, write=True):
        page.keyboard.press("Enter")
        page.get_by_text("another onrecord").wait_for()
    assert page.get_by_role("form", name="Correct").is_visible()


def test_by_touch(own_server: Server, opening: Opening) -> None:
    page = report(opening(own_server.address, viewport=PHONE, has_touch=True))
    page.locator(".text .quoted").first.tap()
    page.locator("#note-1").get_by_role("button", name="Correct").tap()
    page.get_by_role("button", name="right", exact=False).first.tap()
    page.get_by_role("button", name="Save").tap()
    saved(page)
    page.evaluate(SELECT, "nobody had asked him")
    page.get_by_role("button", name="Correct these words").tap()
    assert page.locator("[data-slot=content]").inner_text() == "nobody had asked him"


def test_two_that_were_taken_for_one_are_set_apart(own_server: Server, opening: Opening) -> None:
    page = opening(own_server.address)
    made = own_server.one("SELECT id FROM attributions WHERE content LIKE '%“We will not dig under%'")
    page.goto(f"/statement/{made}")
    assert page.locator(".tellings li").count() == 2
    page.locator(".tellings li", has_text="Echo").get_by_role("button", name="Not the same").click()
    page.get_by_text("Set apart.").wait_for()
    page.goto(f"/statement/{made}")
    assert page.locator(".tellings li").count() == 1


def test_a_page_of_another_origin_can_neither_read_nor_write(own_server: Server, browser: Any) -> None:
    page = browser.new_context().new_page()
    page.route("http://evil.example/*", lambda route: route.fulfill(body="<p>evil</p>", content_type="text/html"))
    page.goto("http://evil.example/")
    outcome = page.evaluate(
        """async (base) => {
          const tries = [fetch(base + '/search.json?q=never'), fetch(base + '/corrections', {method: 'POST', body: '{}'}),
            fetch(base + '/corrections', {method: 'POST', body: '{}', headers: {'x-onrecord-token': 'x'}})];
          return (await Promise.allSettled(tries)).map((t) => t.status);
        }""",
        own_server.address,
    )
    assert outcome == ["rejected"] * 3
    assert own_server.one("SELECT count(*) FROM corrections") == 0
    page.context.close()
