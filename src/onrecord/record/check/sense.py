"""Do changed words turn the sense round, or a number into another?"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from onrecord.record.check.align import Run
from onrecord.record.check.said import MARK, Said
from onrecord.record.check.spoken import spoken, written
from onrecord.record.check.verdict import Change
from onrecord.record.check.words import Word

FEW = 3  # words left out with an ellipsis, up to which a "not" among them was what the ellipsis is for

# "I do not think that", "Nobody said": what follows is denied, too.
_DENIED = frozenset(
    "think thinks thought believe believes say says said claim claims claimed suggest suggests suggested mean means "
    "agree agrees accept accepts true promise promised".split()
)
Negation = Literal["added", "dropped"] | None


def sense(changes: Sequence[Change]) -> tuple[Negation, bool]:
    """(was a negation added or dropped, do numbers differ)."""
    balance = 0
    numbers = False
    for c in changes:
        if c.kind in ("before", "after", "joined"):
            continue
        mine, theirs = spoken(c.asked)[0], spoken(c.said)[0]
        if c.kind != "left-out" or written(theirs) <= FEW:
            balance += sum(w.is_negative for w in mine) - sum(w.is_negative for w in theirs)
        if c.kind != "left-out":
            numbers = numbers or _differ(mine, theirs)
    return ("added" if balance > 0 else "dropped" if balance < 0 else None), numbers


def cut_off(changes: Sequence[Change], asked: Sequence[Word], passage: Said, runs: Sequence[Run]) -> bool:
    """Does a cut part words of the passage from the "not" that denies them?"""
    kinds = {c.kind for c in changes if not c.asked}
    first, end = runs[0].said, runs[-1].said + runs[-1].length
    if "before" in kinds and _denied(passage, max(b for b in passage.borders if b <= first), first):
        return True
    if "after" in kinds and _refused(passage, end):
        return True
    return any(
        b.said - a.said - a.length > FEW
        and not any(w.is_negative for w in asked[a.asked + a.length : b.asked])
        and _denied(passage, a.said + a.length, b.said)
        for a, b in pairwise(runs)
    )


def run_together(passage: Said, runs: Sequence[Run]) -> bool:
    """ "We're not asking for | charity. We're asking for | a plan": does the "not" of one sentence deny what was said in
    another, since the end of the one and the beginning of the other were cut off?"""
    for a, b in pairwise(runs):
        end = a.said + a.length
        if not any(end < x < b.said for x in passage.borders) or passage.breaks(end) or passage.breaks(b.said):
            continue
        opens = max(x for x in passage.borders if x < end)
        if any(w.is_negative for w in passage.words[max(opens, a.said) : end]):
            return True
    return False


def _denied(passage: Said, opens: int, at: int) -> bool:
    """ "do not | sell", "do not think that | we should": nothing but that stands between."""
    words = passage.words
    n = at - 1
    if n >= opens and words[n].norm == "that":
        n -= 1
    if n >= opens and words[n].norm in _DENIED:
        n -= 1
    elif n < at - 1:
        return False
    return n >= opens and words[n].is_negative and not MARK.search(passage.text, words[n].end, words[at].start)


def _refused(passage: Said, at: int) -> bool:
    """ "we will | not": without a mark between, as in "a plan, not a promise"."""
    words = passage.words
    return words[at].norm in ("not", "never") and not MARK.search(passage.text, words[at - 1].end, words[at].start)


def _differ(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Numbers; "one" counts only in place of another."""
    a, b = ([w for w in side if w.is_number] for side in (mine, theirs))
    if not (a and b):
        return any(w.raw != "one" for w in (*a, *b))
    return [w.norm for w in a] != [w.norm for w in b]
