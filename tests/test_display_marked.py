"""The article's text with its spans marked, with colour and without."""

import io
import re

import pytest
from rich.cells import cell_len

from onrecord.articles import Article, Span
from onrecord.display.marked import marked
from onrecord.display.screen import console as console_for
from onrecord.display.screen import in_colour
from onrecord.display.table import table
from onrecord.findings import Attribution, Findings
from tests.made_up import bridge, console, findings


class TestMarkedText:
    def test_marks_read_back_as_the_same_findings(self) -> None:
        lines = marked(bridge(), console()).split("\n\n", 1)[1].rsplit("\n\nFound: ", 1)[0]
        again = findings(lines)
        assert again.article.text.strip() == bridge().article.text.strip()
        for one, other in zip(again.attributions, bridge().attributions, strict=True):
            assert (one.source, one.cue, one.content) == (other.source, other.cue, other.content)
        assert again.furniture == bridge().furniture

    def test_spans_that_cross_are_closed_and_opened_again(self) -> None:
        a = Attribution("a1", "indirect", None, None, (Span(0, 7),), (), (), None, None, "st1", 0.9)
        b = Attribution("a2", "indirect", None, None, (Span(4, 11),), (), (), None, None, "st2", 0.9)
        out = marked(Findings(Article("one two red", "x"), (), (), (), (a, b), "1", "h"), console())
        assert "[1c:one [2c:two]][2c: red]" in out

    def test_colour_takes_the_place_of_brackets(self) -> None:
        out = marked(bridge(), console(80, colour=True))
        assert "[3k:" not in out
        assert "\x1b[4;35msaid\x1b[0m" in out
        assert "\x1b[2mGet our app for breaking news\x1b[0m" in out

    def test_a_terminals_lines_are_wrapped_and_others_are_not(self) -> None:
        plain = marked(bridge(), console(40))
        assert max(map(len, plain.splitlines())) > 100
        coloured = re.sub("\x1b\\[[0-9;]*m", "", marked(bridge(), console(40, colour=True)))
        assert max(map(cell_len, coloured.splitlines())) <= 40

    def test_a_title_that_the_text_begins_with_is_not_said_twice(self) -> None:
        assert marked(bridge(), console()).count("Harbour board shuts") == 1
        assert marked(findings("Text.", title="Title"), console()).startswith("Title\n")


class TestColour:
    @pytest.fixture(autouse=True)
    def environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "COLUMNS"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("TERM", "xterm-256color")

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def test_a_terminal_gets_it(self) -> None:
        assert in_colour(console_for(self.Terminal(), 80))

    @pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
    def test_it_can_be_declined(self, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
        monkeypatch.setenv(name, value)
        screen = console_for(self.Terminal(), 80)
        assert not in_colour(screen)
        assert "[1k:voted]" in marked(bridge(), screen).replace("\n", " ")
        assert not re.search("\x1b\\[[0-9;]*3[0-9]", table(bridge(), screen))

    def test_a_pipe_gets_none(self) -> None:
        assert "\x1b" not in table(bridge(), console_for(io.StringIO(), 80))

    def test_lines_stay_short_on_very_wide_terminals(self) -> None:
        assert console_for(self.Terminal(), 400).width < 130
