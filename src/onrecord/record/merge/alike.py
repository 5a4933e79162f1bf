"""Are the words of two attributions one statement?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onrecord.identity.rarity import common
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
CLASHING = 0.6  # the same, from which what contradicts tells two apart that else would be one
SWAPPED, SWAPPED_FAR = 0.34, 0.2  # of the telling words that may be others, on one day and later
A_DAY = 0.005  # off the score: the nearer is the surer
OVERLAP = 0.3  # of the telling words of a paraphrase, within an article


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


def _same_words(one: Wording, other: Wording, tied: bool) -> Verdict | None:
    few, more = sorted((one, other), key=lambda w: (len(w.words), w.plain))
    found = _match(few, more)
    known = one.days is not None and other.days is not None
    at_once = bool(one.days and other.days and one.days.near(other.days, AT_ONCE))
    near = tied or bool(one.days and other.days and one.days.near(other.days, FAR if found.telling >= MANY else NEAR))
    if not known and not tied:
        near = found.telling >= MANY and found.share >= REPEATED
    if one.article == other.article:
        near = not known or at_once
    if found.clash is not None and found.share >= CLASHING and near:
        return Verdict(-1.0, found.clash)
    if found.share < FOUND or found.clash is not None or not near:
        return None
    if one.article == other.article:
        same = found.share >= REPEATED and found.telling >= FEW and not found.swapped
        return Verdict(found.share, "said again in the article") if same else None
    if found.telling < FEW:
        part = found.share >= REPEATED and found.longest >= min(FEW, len(few.words))
        long_part = part and found.longest > FEW and len(more.words) - len(few.words) > FEW
        if not (part or few.plain == more.plain) or not (tied or long_part or (at_once and _same_day(one, other))):
            return None
    if found.swapped > (SWAPPED if tied or at_once else SWAPPED_FAR):
        return None
    days = one.days.gap(other.days) if one.days and other.days else NEAR
    score = round(found.share - A_DAY * min(days, FAR) - A_DAY * abs(_last(one) - _last(other) > 0), 3)
    return Verdict(score, "the same words" if found.share >= REPEATED else "nearly the same words")


def _same_day(one: Wording, other: Wording) -> bool:
    """Reported, or said, on one day or the next."""
    told = any(w.days is not None and w.days.told for w in (one, other))
    return told or abs(_last(one) - _last(other)) <= AT_ONCE


def _last(w: Wording) -> int:
    return w.days.last if w.days else 0


def _told_and_quoted(one: Wording, other: Wording) -> Verdict | None:
    """A paraphrase and the quotation in one article: they have to share what they speak of."""
    if one.kind == other.kind:
        return None
    both = one.roots & other.roots
    few = min(len(one.roots), len(other.roots))
    if (len(both) >= 2 and len(both) >= OVERLAP * few) or _lead(one, other, both):
        return Verdict(round(0.5 + len(both) / few / 4, 3), "told and quoted in one article")
    return None


def _lead(one: Wording, other: Wording, both: frozenset[str]) -> bool:
    """The article begins with a paraphrase, and the words follow at once."""
    told, quoted = (other, one) if one.verbatim else (one, other)
    return bool(both) and told.lead and not quoted.lead and quoted.position == told.position + 1


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
    """The shorter laid beside the longer; piece by piece, if its pieces stand in another order."""
    whole = _laid(few, more)
    if whole.share >= FOUND or whole.clash or not few.gaps:
        return whole
    borders = sorted({0, *few.gaps, len(few.words)})
    parts = [replace(few, words=few.words[a:b], gaps=frozenset()) for a, b in pairwise(borders) if a < b]
    found = [_laid(part, more) for part in parts]
    weights = [sum(w.weight for w in part.words if not w.aside) for part in parts]
    count = sum(w.weight == 1 for w in few.words if not w.aside)
    swaps = sum(
        m.swapped * sum(w.weight == 1 for w in p.words if not w.aside) for m, p in zip(found, parts, strict=True)
    )
    return Match(
        sum(m.share * weight for m, weight in zip(found, weights, strict=True)) / (sum(weights) or 1),
        sum(m.telling for m in found),
        max(m.longest for m in found),
        swaps / max(1, count),
        next((m.clash for m in found if m.clash), None),
    )


def _laid(few: Wording, more: Wording) -> Match:
    """The shorter laid beside the longer, in order."""
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
    ends = [Run(0, max(0, runs[0].said - runs[0].asked - 1), 0), *runs]
    last = runs[-1]
    left = len(few.words) - last.asked - last.length
    ends.append(Run(len(few.words), min(len(more.words), last.said + last.length + left + 1), 0))
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
        if edge and mine and len(theirs) > len(mine):  # one more, for "you gave" and "give"
            theirs = (
                theirs
                if not any(w.is_negative or fixed(w) for w in theirs)
                else theirs[: len(mine)]
                if n
                else theirs[-len(mine) :]
            )
        clash = clash or _clash(mine, theirs, marked)
        one = [w for w in mine if w.weight == 1]
        other = [w for w in theirs if w.weight == 1]
        swaps += min(len(one), len(other)) if not marked else 0
    return swaps, clash


def _clash(mine: Sequence[Word], theirs: Sequence[Word], marked: bool) -> str | None:
    if sum(w.is_negative for w in mine) != sum(w.is_negative for w in theirs) and not marked:
        return "one of them is negated"
    if any(not common(w.raw) for w in mine) and any(not common(w.raw) for w in theirs) and not marked:
        return "other names"
    ours = [w.norm for w in mine if fixed(w)]
    others = [w.norm for w in theirs if fixed(w)]
    if ours != others and ours and (others or not marked):
        return "other numbers or dates"
    return None
