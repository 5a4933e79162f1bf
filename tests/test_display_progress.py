"""Progress on standard error."""

import io
from pathlib import Path

import pytest

from onrecord.articles import Skipped
from onrecord.display.progress import Progress, count


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")


def run(stream: io.StringIO, total: int | None, articles: int, seconds: float = 0.5) -> Progress:
    clock = Clock()
    progress = Progress(stream, total, clock)
    progress.draw()
    for _ in range(articles):
        clock.now += seconds
        progress.read()
    return progress


def last_drawn(stream: io.StringIO) -> str:
    return stream.getvalue().rpartition("\r")[2].removesuffix("\x1b[K")


def test_one_article_shows_nothing() -> None:
    for total in (1, None):
        stream = Terminal()
        run(stream, total, 1).finish()
        assert stream.getvalue() == ""


def test_speed_and_time_left() -> None:
    stream = Terminal()
    run(stream, 10, 6)
    assert last_drawn(stream) == "6 of 10 articles · 2.0 articles a second · 2.0 s left"


def test_without_a_total_no_time_left() -> None:
    stream = Terminal()
    run(stream, None, 6)
    assert last_drawn(stream) == "6 articles · 2.0 articles a second"


def test_a_total_that_was_too_low_is_dropped() -> None:
    stream = Terminal()
    run(stream, 2, 6)
    assert last_drawn(stream).startswith("6 articles · ")


def test_long_runs_are_told_in_minutes_and_hours() -> None:
    stream = Terminal()
    run(stream, 1802, 2, 1)
    assert last_drawn(stream).endswith("30 min left")
    run(stream, 36_002, 2, 1)
    assert last_drawn(stream).endswith("10 h 0 min left")


def test_the_live_line_is_wiped_before_anything_else_is_written() -> None:
    stream = Terminal()
    progress = run(stream, 10, 3)
    progress.skip(Skipped("gone.txt", "no such file; check the path"))
    before, _, after = stream.getvalue().partition("skipped: ")
    assert before.endswith("\r\x1b[K")
    assert after.startswith("gone.txt: no such file; check the path\n\r4 of 10 articles")
    progress.finish()
    assert "\r\x1b[Kread 3 articles in 1.5 s" in stream.getvalue()


def test_it_is_not_redrawn_more_often_than_an_eye_can_see() -> None:
    stream = Terminal()
    run(stream, 10_000, 1_000, 0.001)
    assert stream.getvalue().count("\r") < 15


@pytest.mark.parametrize("term", ["dumb", None])
def test_elsewhere_one_line_at_the_end(monkeypatch: pytest.MonkeyPatch, term: str | None) -> None:
    if term:
        monkeypatch.setenv("TERM", term)
    stream = Terminal() if term else io.StringIO()
    progress = run(stream, 3, 3)
    assert stream.getvalue() == ""
    progress.finish()
    assert stream.getvalue() == "read 3 articles in 1.5 s (2.0 articles a second)\n"


def test_skipped_ones_are_counted_by_reason() -> None:
    stream = io.StringIO()
    progress = run(stream, None, 2)
    reasons = ["is empty; give text", "is empty; give text", "no such file; check it", "is a PDF", "is a ZIP", "is odd"]
    for n, reason in enumerate(reasons):
        progress.skip(Skipped(f"{n}.txt", reason))
    progress.finish()
    assert stream.getvalue().count("skipped: ") == 6
    assert stream.getvalue().endswith("; skipped 6: 2 is empty, 1 no such file, 1 is a PDF, 2 for other reasons\n")


def test_hostile_names_and_reasons_are_made_harmless() -> None:
    stream = io.StringIO()
    Progress(stream, None).skip(Skipped("\x1b[2J\nfake", "\x9b31m\r\nsecond line"))
    assert stream.getvalue() == "skipped: ␛[2J fake: \ufffd31m second line\n"


def test_stopped() -> None:
    stream = Terminal()
    progress = run(stream, 10, 1)
    progress.skip(Skipped("x", "y"))
    progress.stopped()
    assert stream.getvalue().endswith("\r\x1b[Kstopped after 1 article, 1 skipped\n")


class TestCount:
    def test_files_folders_and_addresses(self, tmp_path: Path) -> None:
        for name in ("a.txt", "b/c.html", "b/d.png", ".hidden/e.txt", "b/.f.txt"):
            file = tmp_path / name
            file.parent.mkdir(exist_ok=True)
            file.touch()
        assert count([str(tmp_path)]) == 2
        assert count([str(tmp_path / "a.txt"), "https://example.org/r.html", "gone.txt"]) == 3

    @pytest.mark.parametrize("source", ["-", "rows.jsonl", "rows.json"])
    def test_what_only_reading_would_tell(self, source: str) -> None:
        assert count(["a.txt", source]) is None
