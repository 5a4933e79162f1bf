"""What is looked through for one attribution: the words of its sentence that report, without those that are
reported."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.articles import Span
from onrecord.findings import Attribution
from onrecord.reader.chains.swallowed import content_tokens
from onrecord.reader.chains.tokens import CLOSING, OPENING, Paragraph, Token

REACH = 120  # tokens to either side of the cue

_BREAKS = frozenset(",;:—–-(") | CLOSING | OPENING
_APART = frozenset("([—–-")
_NO_CUES = frozenset(
    """
    citing quoting quoted cited asked per via by according to as first reported
    """.split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """tokens: of the paragraph; first, last: the sentence among them, end exclusive. hidden: is this token, counted
    from `first`, part of what is reported? borders: for each the next hidden one, or the end. cue, source: tokens of
    the attribution's own, (0, 0) where there are none. own: the attribution; others: attributions in the same
    sentence."""

    tokens: Sequence[Token]
    first: int
    last: int
    hidden: Sequence[bool]
    borders: Sequence[int]
    cue: tuple[int, int]
    source: tuple[int, int]
    own: Attribution
    others: tuple[Attribution, ...]

    @property
    def has_cue(self) -> bool:
        return self.cue[1] > self.cue[0]

    def shows(self, n: int) -> bool:
        return self.first <= n < self.last and not self.hidden[n - self.first]

    def border(self, n: int) -> int:
        """The first token from `n` on that is hidden or no longer of the sentence."""
        return self.borders[n - self.first] if self.first <= n < self.last else self.last

    def low(self, n: int) -> str:
        """The word in lower case; "" where none shows."""
        return self.tokens[n].low if self.shows(n) else ""

    def in_cue(self, n: int) -> bool:
        return self.cue[0] <= n < self.cue[1]

    def in_source(self, n: int) -> bool:
        return self.source[0] <= n < self.source[1]

    def is_aside(self, n: int) -> bool:
        """Does a new part of the sentence begin here: behind a mark, or behind what is reported?"""
        return n == self.first or not self.shows(n - 1) or self.tokens[n - 1].text in _BREAKS

    def reporting(self, n: int) -> Attribution | None:
        """The other attribution whose cue this word is part of."""
        t = self.tokens[n]
        return next((o for o in self.others if o.cue is not None and o.cue.start < t.end and t.start < o.cue.end), None)

    def is_anothers(self, n: int, sourced: bool = False) -> bool:
        """Is this word another attribution's cue, and not of a credit for this one? sourced: only of one with a
        source."""
        o = self.reporting(n)
        if o is None or self.in_cue(n) or (sourced and o.source is None):
            return False
        return not self.credits(o)

    def is_within(self, o: Attribution) -> bool:
        """Is this attribution reported by another that has a source?"""
        at = self.tokens[self.cue[0] if self.has_cue else self.first].start
        return o.cue is not None and o.source is not None and any(c.start <= at < c.end for c in o.content)

    def credits(self, o: Attribution) -> bool:
        """Is it a mere credit for this one: "X said so, AFP reported", "as first reported by AFP", "according to
        AFP"?"""
        if not self.has_cue or o.cue is None:
            return False
        at = self.tokens[self.cue[0]].start
        if not any(c.start <= at < c.end for c in o.content):
            return False
        return at < o.cue.start or (o.source is not None and o.source.start > o.cue.start)


def bare_source(a: Attribution) -> Span | None:
    """The source without the cue, of which a network may take in a word."""
    if a.source is None or a.cue is None or not a.source.overlaps(a.cue):
        return a.source
    if a.source.start < a.cue.start:
        return Span(a.source.start, a.cue.start)
    return Span(a.cue.end, a.source.end) if a.cue.end < a.source.end else a.source


def anchor(a: Attribution) -> int:
    """Where the attribution reports."""
    return (a.cue or a.source or a.content[0]).start


def is_void(text: str, a: Attribution) -> bool:
    """What a network may take for an attribution and is none: the bare "quoted", "asked by", "per", "citing" of
    another."""
    if not a.content and a.cue is None and a.source is None:
        return True
    if a.cue is None:
        return False
    cue = a.cue.of(text).lower()
    if a.source is not None:
        return cue in ("citing", "quoting")
    return all(word in _NO_CUES for word in cue.split())


def make_clause(paragraph: Paragraph, a: Attribution, near: Sequence[Attribution]) -> Clause:
    """near: attributions of the same paragraph, in the order of their places."""
    tokens = paragraph.tokens
    cue, source = (paragraph.range_of(s) if s is not None else (0, 0) for s in (a.cue, bare_source(a)))
    at = cue if cue[1] > cue[0] else source if source[1] > source[0] else (paragraph.token_at(anchor(a)),) * 2
    floor, roof = max(0, at[0] - REACH), min(len(tokens), at[1] + REACH)
    first, last = _sentences(paragraph, a, floor, roof)
    others = [
        o for o in near if o is not a and first < last and tokens[first].start <= anchor(o) < tokens[last - 1].end
    ]
    hidden = [False] * (last - first)
    for b in (a, *others):
        if b is not a and any(c.overlaps(s) for c in b.content for s in (a.cue, a.source) if s is not None):
            continue
        for piece in b.content:
            begin, end = content_tokens(paragraph, piece)
            for n in range(max(begin, first), min(end, last)):
                hidden[n - first] = True
    for begin, end in (cue, source):
        for n in range(max(begin, first), min(end, last)):
            hidden[n - first] = False
    borders = [last] * (last - first)
    border = last
    for n in range(last - 1, first - 1, -1):
        if hidden[n - first]:
            border = n
        borders[n - first] = border
    return Clause(tokens, first, last, hidden, borders, cue, source, a, tuple(others))


def _sentences(paragraph: Paragraph, a: Attribution, floor: int, roof: int) -> tuple[int, int]:
    """The tokens from the first sentence of cue and source to the last, and of what a content joins to them; none below
    `floor` or from `roof` on."""
    starts, tokens = paragraph.starts, paragraph.tokens
    spans = [s for s in (a.cue, a.source) if s is not None and paragraph.start <= s.start < paragraph.end] or [
        a.content[0]
    ]
    low = paragraph.sentence_at(min(s.start for s in spans))
    high = paragraph.sentence_at(max(max(s.start, s.end - 1) for s in spans))
    for piece in sorted(a.content, reverse=True):
        while starts[low] > floor and piece.start < tokens[starts[low]].start < piece.end:
            low -= 1
    for piece in sorted(a.content):
        while (
            high + 1 < len(starts)
            and starts[high + 1] < roof
            and piece.start < tokens[starts[high + 1]].start < piece.end
        ):
            high += 1
    if high + 1 < len(starts) and tokens[starts[high + 1]].text in _APART:
        first, last = paragraph.sentence_tokens(high + 1, high + 1)
        if last == len(tokens) and last - first <= 8:
            high += 1  # "..., residents said. (AFP)"
    first, last = paragraph.sentence_tokens(low, high)
    return max(first, floor), min(last, roof)
