"""Is it exact, cut or altered? What an alignment says about a quotation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.record.check.align import Run, aligned
from onrecord.record.check.verdict import Change, Wording
from onrecord.record.check.words import Word, cut

SLIP = 3  # words dropped in a row without an ellipsis, up to which it is a change and not a cut
ENOUGH = 0.62  # of a quotation's weight that must be found
_CAPITAL = re.compile(r"\W*(?!I\b)[A-ZÀ-Þ]")
_SENTENCE = re.compile(r"[.!?…][\"”’'»)\]]*\s*$")

Negation = Literal["added", "dropped"] | None


@dataclass(frozen=True, slots=True)
class Said:
    """A passage in words. borders: numbers of words that begin a sentence, or a quoted piece; len(words) too."""

    text: str
    words: list[Word]
    borders: set[int]


@dataclass(frozen=True, slots=True)
class Compared:
    """first, last: characters of the passage that the quotation covers. share: of its weight that is found."""

    wording: Wording
    changes: tuple[Change, ...]
    negation: Negation
    numbers: bool
    share: float
    score: float
    first: int
    last: int

    @property
    def rank(self) -> tuple[float, ...]:
        """The better, the smaller."""
        order = ("exact", "cut", "altered", "cut-altered", "absent").index(self.wording)
        return (round(-self.share, 2), round(-self.score, 1), order)


def said(pieces: Sequence[str], quoted: Sequence[Sequence[tuple[int, int]]] = ()) -> Said:
    """pieces: of the content. quoted: for each piece the stretches of it that are borders too."""
    text = ""
    words: list[Word] = []
    borders = {0}
    for n, piece in enumerate(pieces):
        base = len(text)
        own, _ = cut(piece)
        for k, w in enumerate(own):
            between = piece[own[k - 1].end : w.start] if k else ""
            if (k and re.search(r"[.!?…][\"”’'»)\]]*\s", between)) or "\n" in between:
                borders.add(len(words) + k)
        for start, end in quoted[n] if n < len(quoted) else ():
            borders.add(len(words) + sum(w.start < start for w in own))
            borders.add(len(words) + sum(w.start < end for w in own))
        words += [Word(w.norm, w.raw, w.start + base, w.end + base, w.aside) for w in own]
        if _SENTENCE.search(piece) or (n + 1 < len(pieces) and _CAPITAL.match(pieces[n + 1])):
            borders.add(len(words))
        text += piece + "\n"
    borders.add(len(words))
    return Said(text, words, borders)


def compare(quote: str, passage: Said) -> Compared:
    """The quotation against one passage."""
    asked, gaps = cut(quote)
    runs, score = aligned(asked, gaps, passage.words)
    own = [w for w in asked if not w.aside]
    total = sum(w.weight for w in own) or 1.0
    found = sum(w.weight for r in runs for w in asked[r.asked : r.asked + r.length] if not w.aside)
    share = found / total
    if not runs or share < ENOUGH or not _solid(asked, runs, len(own)):
        first, last = _extent(passage, runs)
        return Compared("absent", (), None, False, share, score, first, last)
    changes = _changes(quote, asked, gaps, passage, runs)
    is_cut = any(c.kind in ("left-out", "before", "after") for c in changes)
    is_altered = any(c.kind in ("dropped", "added", "replaced") for c in changes)
    wording: Wording = (
        "cut-altered" if is_cut and is_altered else "cut" if is_cut else "altered" if is_altered else "exact"
    )
    negation, numbers = _sense(changes)
    first, last = _extent(passage, runs)
    return Compared(wording, tuple(changes), negation, numbers, share, score, first, last)


def _solid(asked: Sequence[Word], runs: Sequence[Run], count: int) -> bool:
    """Shared words are no quotation where they only stand apart: some have to follow each other."""
    longest = max(runs, key=lambda r: r.length)
    telling = sum(w.weight == 1 for r in runs for w in asked[r.asked : r.asked + r.length])
    return longest.length >= min(3, count) and (telling >= 2 or count <= 4)


def _extent(passage: Said, runs: Sequence[Run]) -> tuple[int, int]:
    if not runs:
        return 0, min(len(passage.text), 300)
    last = runs[-1].said + runs[-1].length - 1
    return passage.words[runs[0].said].start, passage.words[last].end


def _changes(quote: str, asked: Sequence[Word], gaps: set[int], passage: Said, runs: Sequence[Run]) -> list[Change]:
    out: list[Change] = []
    words = passage.words

    def of_quote(a: int, b: int) -> str:
        kept = [w for w in asked[a:b] if not w.aside]
        return " ".join(quote[w.start : w.end] for w in kept)

    def of_passage(a: int, b: int) -> str:
        return passage.text[words[a].start : words[b - 1].end] if a < b else ""

    # At the beginning.
    first = runs[0]
    more = sum(not w.aside for w in asked[: first.asked])
    opens = max(b for b in passage.borders if b <= first.said)
    left = first.said - opens
    if more:
        near = min(left, more)
        out.append(_changed(of_quote(0, first.asked), of_passage(first.said - near, first.said)))
        left = left - near if left - near > SLIP else 0
    if left and not (first.asked and left <= SLIP):
        out.append(Change("before", "", of_passage(opens, opens + left)))
    # Between.
    for a, b in pairwise(runs):
        i, j = a.asked + a.length, a.said + a.length
        added = [w for w in asked[i : b.asked] if not w.aside]
        asides = b.asked - i - len(added)
        missing = [k for k in range(j, b.said) if not words[k].aside]
        if not added and not missing:
            continue
        marked = any(g in gaps for g in range(i, b.asked + 1))
        if not added:
            if asides and len(missing) <= SLIP + 1:
                continue  # "[the port]" for "it"
            kind: Literal["left-out", "dropped"] = "left-out" if marked or len(missing) > SLIP else "dropped"
            out.append(Change(kind, "", of_passage(j, b.said)))
        elif len(missing) - len(added) > SLIP or (marked and len(missing) > len(added)):
            out.append(_changed(of_quote(i, b.asked), ""))
            out.append(Change("left-out", "", of_passage(j, b.said)))
        else:
            out.append(_changed(of_quote(i, b.asked), of_passage(j, b.said)))
    # At the end.
    last = runs[-1]
    i, j = last.asked + last.length, last.said + last.length
    more = sum(not w.aside for w in asked[i:])
    closes = min(b for b in passage.borders if b >= j)
    left = closes - j
    if more:
        near = min(left, more)
        out.append(_changed(of_quote(i, len(asked)), of_passage(j, j + near)))
        j += near
        left = left - near if left - near > SLIP else 0
    if left and not (last.asked + last.length < len(asked) and left <= SLIP):
        out.append(Change("after", "", of_passage(j, closes)))
    return out


def _changed(asked: str, said: str) -> Change:
    return Change("replaced" if asked and said else "added" if asked else "dropped", asked, said)


def _sense(changes: Sequence[Change]) -> tuple[Negation, bool]:
    """Do they turn the sense round, or a number into another?"""
    balance = 0
    numbers = False
    for c in changes:
        if c.kind in ("before", "after"):
            continue
        mine, theirs = cut(c.asked)[0], cut(c.said)[0]
        if c.kind != "left-out" or len(theirs) <= SLIP:
            balance += sum(w.is_negative for w in mine) - sum(w.is_negative for w in theirs)
        if c.kind in ("replaced", "added", "dropped"):
            a, b = ([w.norm for w in side if w.is_number] for side in (mine, theirs))
            numbers = numbers or a != b
    return ("added" if balance > 0 else "dropped" if balance < 0 else None), numbers
