"""What two said, laid beside each other: what they share, and what contradicts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from onrecord.record.check.align import Run, aligned
from onrecord.record.check.words import Word
from onrecord.record.merge.said import Said, fixed, telling

SLIP = 3  # words dropped without an ellipsis
IN_ORDER = 0.75  # of the shorter one's weight: below that its pieces may stand in another order


@dataclass(frozen=True, slots=True)
class Match:
    """few, more: the shorter and the longer one. share: of the shorter one's weight that is found, in order. found: that
    weight. against: the weight of what the other has not, though it was not cut there. bag: of its telling words that are
    in the other, in any order. clash: what contradicts."""

    few: Said
    more: Said
    share: float
    found: float
    against: float
    bag: float
    clash: str | None

    @property
    def agreed(self) -> float:
        """Of what both could have, the share that they have."""
        return self.found / ((self.found + self.against) or 1.0)


@lru_cache(maxsize=20_000)
def laid(one: Said, other: Said) -> Match:
    """The shorter laid beside the longer; piece by piece, if its pieces stand in another order."""
    few, more = sorted((one, other), key=lambda w: (w.weight, w.plain))
    whole = _in_order(few, more)
    if whole.share >= IN_ORDER or whole.clash or not few.gaps or not few.words:
        return whole
    parts = [_in_order(part, more) for part in few.pieces]
    found, against = sum(p.found for p in parts), sum(p.against for p in parts)
    return replace(
        whole,
        share=found / (few.weight or 1.0),
        found=found,
        against=against,
        clash=next((p.clash for p in parts if p.clash), None),
    )


def _in_order(few: Said, more: Said) -> Match:
    runs, _ = aligned(few.rooted, set(few.gaps), more.rooted)
    there = {w.norm for w in more.rooted}
    bag = sum(telling(w) for w in few.told if w.norm in there) / (sum(map(telling, few.told)) or 1.0)
    nothing = Match(few, more, 0.0, 0.0, few.weight, bag, None)
    if not few.weight or max((r.length for r in runs), default=0) < min(2, len(few.own)):
        return nothing
    found = sum(telling(w) for r in runs for w in few.words[r.asked : r.asked + r.length] if not w.aside)
    against, clash = _between(few, more, runs)
    return Match(few, more, found / few.weight, found, against, bag, clash)


def _between(few: Said, more: Said, runs: Sequence[Run]) -> tuple[float, str | None]:
    """(weight of what the longer has not, though it was not cut there; what contradicts)."""
    against = 0.0
    clash: str | None = None
    last = runs[-1]
    left = len(few.words) - last.asked - last.length
    ends = [
        Run(0, max(0, runs[0].said - runs[0].asked - 1), 0),
        *runs,
        Run(len(few.words), min(len(more.words), last.said + last.length + left + 1), 0),
    ]
    for n, (a, b) in enumerate(pairwise(ends)):
        i, j = a.asked + a.length, a.said + a.length
        mine, theirs = list(range(i, b.asked)), list(range(j, b.said))
        if any(few.words[k].aside for k in mine) or any(more.words[k].aside for k in theirs):
            mine = [k for k in mine if not few.words[k].aside]
            theirs = theirs if mine else []
        marked = any(g in few.gaps for g in range(i, b.asked + 1)) or any(g in more.gaps for g in range(j, b.said + 1))
        edge = n in (0, len(ends) - 2)
        if not mine and (marked or edge or len(theirs) > SLIP):
            continue  # left out
        if not theirs and (marked or edge):
            continue  # cut from the other
        against += sum(telling(few.words[k]) for k in mine)
        if edge and mine and len(theirs) > len(mine):  # one more, for "you gave" and "give"
            telltale = any(more.words[k].is_negative or fixed(more.words[k]) for k in theirs)
            if telltale:
                theirs = theirs[: len(mine)] if n else theirs[-len(mine) :]
        clash = clash or _clash(few, mine, more, theirs, marked)
    return against, clash


def _clash(few: Said, mine: Sequence[int], more: Said, theirs: Sequence[int], marked: bool) -> str | None:
    ours, others = [few.words[k] for k in mine], [more.words[k] for k in theirs]
    if _negative(ours) != _negative(others) and not marked:
        return "one of them is negated"
    if any(k in few.names for k in mine) and any(k in more.names for k in theirs) and not marked:
        return "other names"
    figures, other_figures = ([w.norm for w in side if fixed(w)] for side in (ours, others))
    if figures and other_figures and figures != other_figures:  # one that was dropped is a slip
        return "other numbers or dates"
    return None


def _negative(words: Sequence[Word]) -> int:
    return sum(w.is_negative for w in words)
