"""How far a run over several articles is, on standard error. A run over one says nothing but what went wrong."""

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TextIO

from onrecord.articles import Skipped
from onrecord.display.safe import one_line
from onrecord.display.screen import write

_REDRAWN = 0.1  # seconds; more often only flickers
_REASONS = 3  # shown in the summary


class Progress:
    """Counts articles read and skipped, and shows both: live on a terminal, as one line at the end elsewhere.

    total: how many articles there are, where that is known.
    """

    def __init__(self, stream: TextIO, total: int | None, clock: Callable[[], float] = time.monotonic) -> None:
        self.articles = 0
        self._skipped: Counter[str] = Counter()
        self._stream = stream
        self._total = total
        self._clock = clock
        self._live = stream.isatty() and os.environ.get("TERM") != "dumb"
        self._begun = clock()
        self._first = self._begun  # when the first article was read: loading the model is no measure of speed
        self._drawn_at: float | None = None

    @property
    def skipped(self) -> int:
        return self._skipped.total()

    def read(self) -> None:
        """One more article was read."""
        self.articles += 1
        if self.articles == 1:
            self._first = self._clock()
        self.draw()

    def skip(self, skipped: Skipped) -> None:
        """One more source was not read."""
        reason = one_line(skipped.reason)
        self._skipped[reason.partition(";")[0]] += 1
        self.clear()
        write(self._stream, f"skipped: {one_line(skipped.source)}: {reason}\n")
        self.draw()

    def draw(self) -> None:
        """Show the live line, if there is more than one article and it is time to."""
        done = self.articles + self.skipped
        several = done > 1 if self._total is None else self._total > 1
        now = self._clock()
        if self._live and several and (self._drawn_at is None or now - self._drawn_at >= _REDRAWN):
            self._drawn_at = now
            # A line that wraps could not be wiped again.
            width = max(20, _columns(self._stream)) - 1
            write(self._stream, f"\r{self._line(done)[:width]}\x1b[K")

    def clear(self) -> None:
        """Make room for a line of the results or of another message."""
        if self._drawn_at is not None:
            self._drawn_at = None
            write(self._stream, "\r\x1b[K")

    def finish(self) -> None:
        """Say what came of it."""
        self.clear()
        if self.articles + self.skipped < 2:
            return
        line = f"read {_articles(self.articles)} in {_duration(self._clock() - self._begun)}"
        if self.articles > 1:
            line += f" ({self._speed()})"
        if self.skipped:
            line += f"; skipped {self.skipped}: {self._reasons()}"
        write(self._stream, f"{line}\n")

    def stopped(self) -> None:
        """The user stopped the run."""
        self.clear()
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        write(self._stream, f"stopped after {_articles(self.articles)}{skipped}\n")

    def _line(self, done: int) -> str:
        known = self._total is not None and done <= self._total  # a file may hold more articles than one
        parts = [f"{done} of {self._total} articles" if known else _articles(done)]
        rate = self._rate()
        if rate:
            parts.append(self._speed())
            if known and self._total is not None and done < self._total:
                parts.append(f"{_duration((self._total - done) / rate)} left")
        if self.skipped:
            parts.append(f"{self.skipped} skipped")
        return " · ".join(parts)

    def _reasons(self) -> str:
        """ "2 no such file or folder, 1 is empty"."""
        shown = self._skipped.most_common(_REASONS)
        reasons = [f"{number} {reason}" for reason, number in shown]
        others = self.skipped - sum(number for _, number in shown)
        return ", ".join([*reasons, f"{others} for other reasons"] if others else reasons)

    def _rate(self) -> float | None:
        """Articles read a second, once there are two."""
        passed = self._clock() - self._first
        return (self.articles - 1) / passed if self.articles > 1 and passed > 0 else None

    def _speed(self) -> str:
        rate = self._rate() or 0.0
        return f"{rate:.{0 if rate >= 10 else 1 if rate >= 1 else 2}f} articles a second"


def count(sources: Iterable[str]) -> int | None:
    """How many articles the sources hold, or None where only reading them would tell."""
    from onrecord.sources.kinds import ROW_BY_ROW, by_name

    total = 0
    for source in sources:
        if source == "-":
            return None
        names = (os.path.join(f, n) for f, n in _below(source) if by_name(n)) if os.path.isdir(source) else [source]
        for name in names:
            if by_name(name) in ("json", *ROW_BY_ROW):
                return None
            total += 1
    return total


def _below(folder: str) -> Iterable[tuple[str, str]]:
    for path, folders, names in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".")]
        yield from ((path, name) for name in names if not name.startswith("."))


def _articles(number: int) -> str:
    return f"{number:,} article{'' if number == 1 else 's'}"


def _duration(seconds: float) -> str:
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    if seconds < 120:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60} min"


def _columns(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return 80
