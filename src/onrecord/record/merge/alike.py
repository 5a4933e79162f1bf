"""Are the words of two attributions one statement?"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.record.check.align import Run, aligned
from onrecord.record.check.words import Word
from onrecord.record.merge.wording import Wording, fixed

FOUND = 0.75  # of the shorter one's weight that has to be in the other
REPEATED = 0.95  # within one article: there other words are another statement
NEAR, FAR = 7, 10  # days apart that two reports of one saying may be; and where many words agree
MANY = 8  # telling words
FEW = 3  # telling words; what has fewer is said often
AT_ONCE = 1  # days: for those
SLIP = 3  # words dropped without an ellipsis
OVERLAP = 0.34  # of the telling words of a paraphrase, within an article


@dataclass(frozen=True, slots=True)
class Verdict:
    """score: above 0 they are one statement; below 0 something keeps them apart. reason: in words."""

    score: float
    reason: str


def judged(one: Wording, other: Wording) -> Verdict | None:
    """Verdict on two attributions; None where nothing speaks for either."""
    if not same_voices(one, other):
        return None
    tied = one.article == other.article or one.report == other.report
    if one.verbatim and other.verbatim:
        return _same_words(one, other, tied)
    if not tied:
        return None
    if one.article == other.article:
        return _told_and_quoted(one, other)
    few, more = sorted((one, other), key=lambda w: len(w.words))
    found = _match(few, more)
    if found.share >= FOUND and found.clash is None:
        return Verdict(found.share, "the same words in another copy of the report")
    return None


def same_voices(one: Wording, other: Wording) -> bool:
    """Each of the one can be one of the other."""
    if len(one.voices) != len(other.voices) or not one.voices:
        return False
    return all(any(v.may_be(w) for w in other.voices) for v in one.voices)


def gap(one: Wording, other: Wording) -> int | None:
    """Days between; None where one of the days is unknown."""
    if one.days is None or other.days is None:
        return None
    return max(0, one.days[0] - other.days[1], other.days[0] - one.days[1])


def _same_words(one: Wording, other: Wording, tied: bool) -> Verdict | None:
    few, more = sorted((one, other), key=lambda w: (len(w.words), w.plain))
    days = gap(one, other)
    inside = one.article == other.article
    found = _match(few, more)
    if found.share < FOUND:
        return None
    near = tied or (days is not None and days <= (FAR if found.telling >= MANY else NEAR))
    if days is None and not tied:
        near = found.telling >= MANY and found.share >= REPEATED
    if not near:
        return None
    if found.clash is not None:
        return Verdict(-1.0, found.clash)
    if inside:
        same = found.share >= REPEATED and found.telling >= FEW and not found.swapped
        return Verdict(found.share, "said again in the article") if same else None
    if found.telling < FEW:
        whole = few.plain == more.plain or (found.share >= REPEATED and found.longest >= FEW)
        if not whole or (not tied and (days is None or days > AT_ONCE)):
            return None
    if found.swapped > (0.34 if tied or days == 0 else 0.2):
        return None
    return Verdict(round(found.share, 3), "the same words" if found.share >= REPEATED else "nearly the same words")


def _told_and_quoted(one: Wording, other: Wording) -> Verdict | None:
    """A paraphrase and the quotation in one article: they have to share what they speak of."""
    if one.kind == other.kind:
        return None
    both = one.roots & other.roots
    few = min(len(one.roots), len(other.roots))
    if len(both) >= 2 and len(both) >= OVERLAP * few:
        return Verdict(round(0.5 + len(both) / few / 4, 3), "told and quoted in one article")
    return None


@dataclass(frozen=True, slots=True)
class Match:
    """share: of the shorter one's weight that is found. telling: words found that tell something. longest: words in a
    row. swapped: of the shorter one's telling words, those for which the other has others. clash: what contradicts."""

    share: float
    telling: int
    longest: int
    swapped: float
    clash: str | None


_NO = Match(0.0, 0, 0, 0.0, None)


def _match(few: Wording, more: Wording) -> Match:
    """The shorter laid beside the longer."""
    runs, _ = aligned(few.words, set(few.gaps), more.words)
    own = [w for w in few.words if not w.aside]
    weight = sum(w.weight for w in own)
    if not runs or not weight:
        return _NO
    inside = [w for r in runs for w in few.words[r.asked : r.asked + r.length] if not w.aside]
    share = sum(w.weight for w in inside) / weight
    telling = sum(w.weight == 1 for w in inside)
    swaps, clash = _between(few, more, runs)
    count = sum(w.weight == 1 for w in own)
    longest = max(r.length for r in runs)
    if longest < min(2, len(own)):
        return _NO
    return Match(share, telling, longest, swaps / max(1, count), clash)


def _between(few: Wording, more: Wording, runs: Sequence[Run]) -> tuple[int, str | None]:
    """(telling words for which the other has others, what contradicts)."""
    swaps = 0
    clash: str | None = None
    ends = [Run(0, max(0, runs[0].said - runs[0].asked), 0), *runs]
    last = runs[-1]
    left = len(few.words) - last.asked - last.length
    ends.append(Run(len(few.words), min(len(more.words), last.said + last.length + left), 0))
    for n, (a, b) in enumerate(pairwise(ends)):
        i, j = a.asked + a.length, a.said + a.length
        mine, theirs = few.words[i : b.asked], more.words[j : b.said]
        if any(w.aside for w in (*mine, *theirs)):
            mine = tuple(w for w in mine if not w.aside)
            theirs = theirs if mine else ()
        marked = any(g in few.gaps for g in range(i, b.asked + 1)) or any(g in more.gaps for g in range(j, b.said + 1))
        edge = n in (0, len(ends) - 2)
        if not mine and (marked or edge or len(theirs) > SLIP):
            continue  # left out
        clash = clash or _clash(mine, theirs, marked)
        one = [w for w in mine if w.weight == 1]
        other = [w for w in theirs if w.weight == 1]
        swaps += min(len(one), len(other)) if not marked else 0
    return swaps, clash


def _clash(mine: Sequence[Word], theirs: Sequence[Word], marked: bool) -> str | None:
    if sum(w.is_negative for w in mine) != sum(w.is_negative for w in theirs) and not marked:
        return "one of them is negated"
    ours = [w.norm for w in mine if fixed(w)]
    others = [w.norm for w in theirs if fixed(w)]
    if ours != others and ours and (others or not marked):
        return "other numbers or dates"
    return None
