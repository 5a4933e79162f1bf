"""The paragraphs of a report, cut into words when they are first asked for."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.reader.chains.tokens import Paragraph


class Report:
    """lines: start and end of each paragraph that is report."""

    def __init__(self, text: str, lines: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self._lines = sorted((a, b) for a, b in lines if 0 <= a < b <= len(text))
        self._starts = [a for a, _ in self._lines]
        self._cut: dict[int, Paragraph] = {}

    def line_at(self, place: int) -> int | None:
        """Number of the paragraph that this character is in."""
        n = bisect_right(self._starts, place) - 1
        return n if n >= 0 and place < self._lines[n][1] else None

    def bounds(self, n: int) -> tuple[int, int]:
        return self._lines[n]

    def paragraph(self, n: int) -> Paragraph:
        if n not in self._cut:
            self._cut[n] = Paragraph(self.text, *self._lines[n])
        return self._cut[n]

    def paragraphs(self) -> Iterator[Paragraph]:
        return (self.paragraph(n) for n in range(len(self._lines)))
