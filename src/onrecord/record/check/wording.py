"""Is it exact, cut or altered? What an alignment says about a quotation."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from onrecord.record.check.align import Run, aligned
from onrecord.record.check.fitting import apart, filled, without_put_in
from onrecord.record.check.said import MARK, Said, beside, said
from onrecord.record.check.sense import Negation, cut_off, run_together, sense
from onrecord.record.check.spoken import spoken, written
from onrecord.record.check.verdict import Change, Wording
from onrecord.record.check.words import Word

__all__ = ["Compared", "Said", "beside", "compare", "said"]

SLIP = 3  # words dropped in a row without an ellipsis, up to which it is a change and not a cut
ENOUGH, MANY = 0.62, 0.7  # of a quotation's weight, or of its words, that must be found
NEARLY_ALL = 0.75  # of its words, where few of them tell anything
SHORT = 4  # words of a quotation of which one telling word is enough
_DO = frozenset("do does did".split())


@dataclass(frozen=True, slots=True)
class Compared:
    """first, last: characters of the passage that the quotation covers. share: of its weight that is found.
    rest: (first, behind the last) of its words that are not there, at its beginning or its end. partner: the lasting id
    of the passage that holds the other part, where two were put together."""

    wording: Wording
    changes: tuple[Change, ...]
    negation: Negation
    numbers: bool
    share: float
    score: float
    first: int
    last: int
    rest: tuple[int, int] = (0, 0)
    partner: str | None = None

    @property
    def rank(self) -> tuple[float, ...]:
        """The better, the smaller."""
        order = ("exact", "cut", "altered", "cut-altered", "absent").index(self.wording)
        return (round(-self.share, 2), round(-self.score, 1), order)


def compare(quote: str, passage: Said) -> Compared:
    """The quotation against one passage."""
    whole, gaps = spoken(quote)
    asked = without_put_in(whole, passage)
    chain, score = aligned(asked, gaps, passage.words)
    runs = filled(asked, passage, chain)
    own = [w for w in asked if not w.aside]
    found = [w for r in runs for w in asked[r.asked : r.asked + r.length] if not w.aside]
    chained = [w for r in chain for w in asked[r.asked : r.asked + r.length] if not w.aside]
    share = sum(w.weight for w in chained) / (sum(w.weight for w in own) or 1.0)
    first, last = _extent(passage, runs)
    rest = _rest(asked, chain)
    there = runs and (_there(asked, runs, share, len(found) / (len(own) or 1)) or _answer(asked, passage, runs))
    if not there or not _seamed(quote, asked, passage, runs):
        return Compared("absent", (), None, False, share, score, first, last, rest)
    runs = apart(asked, passage, runs)
    changes = _changes(quote, asked, gaps, passage, runs)
    is_cut = any(c.kind in ("left-out", "before", "after", "joined") for c in changes)
    is_altered = any(c.kind in ("dropped", "added", "replaced") for c in changes)
    wording: Wording = (
        "cut-altered" if is_cut and is_altered else "cut" if is_cut else "altered" if is_altered else "exact"
    )
    negation, numbers = sense(changes)
    if negation is None and cut_off(changes, asked, passage, runs):
        negation = "dropped"
    if negation is None and run_together(passage, runs):
        negation = "added"
    return Compared(wording, tuple(changes), negation, numbers, share, score, first, last, rest)


def _there(asked: Sequence[Word], runs: Sequence[Run], share: float, count: float) -> bool:
    """Shared words are no quotation where they only stand apart: some have to follow each other. share, count: of the
    quotation's weight and of its words that are found."""
    own = sum(not w.aside for w in asked)
    there = {n for r in runs for n in range(r.asked, r.asked + r.length)}
    missing = [w for n, w in enumerate(asked) if n not in there and not w.aside]
    between = runs[-1].said + runs[-1].length - runs[0].said - len(there)
    if own - len(missing) > 2 and between <= SLIP and all(w.is_negative or w.norm in _DO for w in missing):
        return True  # every word, in order, but for a slip and a "not"
    if share < ENOUGH and (count < MANY or own <= SHORT):
        return False
    telling = sum(w.weight == 1 and not w.is_negative for r in runs for w in asked[r.asked : r.asked + r.length])
    enough = telling >= 2 or (telling == 1 and (own <= SHORT or count >= NEARLY_ALL))
    return enough and max(_unbroken(runs)) >= min(3, own)


def _answer(asked: Sequence[Word], passage: Said, runs: Sequence[Run]) -> bool:
    """ "No.", "We will not." tell little by themselves, but are what was said where they are all of a sentence."""
    first = runs[0]
    whole = len(runs) == 1 and first.length == len(asked)
    return whole and {first.said, first.said + first.length} <= passage.borders


def _seamed(quote: str, asked: Sequence[Word], passage: Said, runs: Sequence[Run]) -> bool:
    """Two passages are only put together at a mark, of theirs or of the quotation: else "We trust her. We don't trust him"
    would have "We don't trust her" as two pieces of it. Nor is one sentence put together with itself, turned round."""
    words = passage.words
    for a, b in pairwise(runs):
        i, j, k = a.asked + a.length, a.said + a.length, b.said
        if not any(j <= s <= k for s in passage.seams):
            continue
        if passage.sentence(j - 1) == passage.sentence(k):
            return False
        marked = passage.breaks(j) or MARK.search(quote, asked[i - 1].end, asked[b.asked].start)
        while not (marked or passage.breaks(k)):
            if i < 2 or asked[i - 1].norm != words[k - 1].norm:  # words that both have may be of either
                return False
            i, k = i - 1, k - 1
            marked = MARK.search(quote, asked[i - 1].end, asked[i].start)
    return True


def _unbroken(runs: Sequence[Run]) -> list[int]:
    """Lengths of what follows each other in both."""
    out = [runs[0].length]
    for a, b in pairwise(runs):
        follows = a.asked + a.length == b.asked and a.said + a.length == b.said
        out.append(out[-1] + b.length if follows else b.length)
    return out


def _rest(asked: Sequence[Word], chain: Sequence[Run]) -> tuple[int, int]:
    """What of the quotation stands before or behind all that the passage has of it."""
    held = [r for r in chain if r.length >= SLIP]
    if not held:
        return 0, 0
    head, tail = held[0].asked, held[-1].asked + held[-1].length
    return (0, head) if head > len(asked) - tail else (tail, len(asked))


def _extent(passage: Said, runs: Sequence[Run]) -> tuple[int, int]:
    if not runs:
        return 0, min(len(passage.text), 300)
    last = runs[-1].said + runs[-1].length - 1
    return passage.words[runs[0].said].start, passage.words[last].end


def _changes(quote: str, asked: Sequence[Word], gaps: Set[int], passage: Said, runs: Sequence[Run]) -> list[Change]:
    out: list[Change] = []
    words = passage.words
    # At the beginning.
    first = runs[0]
    opens = max(b for b in passage.borders if b <= first.said)
    mine, theirs = written(asked[: first.asked]), written(words[opens : first.said])
    if mine:
        near = (
            opens
            if theirs <= mine + _wider(asked[: first.asked])
            else first.said - min(first.asked, first.said - opens)
        )
        out.append(_changed(quote, asked, (0, first.asked), passage.of(near, first.said)))
        theirs = 0 if near == opens else theirs
    if theirs:
        out.append(Change("before", "", passage.of(opens, first.said if not mine else near)))
    for a, b in pairwise(runs):
        marked = any(g in gaps for g in range(a.asked + a.length, b.asked + 1))
        out += _between(quote, asked, passage, a, b, marked)
    # At the end.
    last = runs[-1]
    i, j = last.asked + last.length, last.said + last.length
    closes = min(b for b in passage.borders if b >= j)
    mine, theirs = written(asked[i:]), written(words[j:closes])
    if mine:
        near = closes if theirs <= mine + _wider(asked[i:]) else j + min(len(asked) - i, closes - j)
        out.append(_changed(quote, asked, (i, len(asked)), passage.of(j, near)))
        theirs, j = (0, j) if near == closes else (theirs, near)
    if theirs:
        out.append(Change("after", "", passage.of(j, closes), asked[-1].end))
    return out


def _wider(asked: Sequence[Word]) -> int:
    """How many words more than they are may stand in the place of words at an end: brackets are put for several."""
    return SLIP if any(w.aside for w in asked) else 1


def _between(quote: str, asked: Sequence[Word], passage: Said, a: Run, b: Run, marked: bool) -> list[Change]:
    """What differs between two runs. marked: by an ellipsis."""
    i, j = a.asked + a.length, a.said + a.length
    more = asked[i : b.asked]
    less = [w for w in passage.words[j : b.said] if not w.aside]  # brackets of the report's are not the speaker's
    added, missing = written(more), written(less)
    place, theirs = (i, b.asked), passage.of(j, b.said)
    end = asked[b.asked - 1].end  # behind it something is missing
    if any(j <= s <= b.said for s in passage.seams):
        closes = min(x for x in passage.borders if x >= j)
        opens = max(x for x in passage.borders if x <= b.said)
        left = [t for t in (passage.of(j, closes), passage.of(opens, b.said)) if t]
        joined = Change("joined", "", " … ".join(left), end)
        return [_changed(quote, asked, place, ""), joined] if more else [joined]
    if not more and not less:
        return []
    if not more:
        return [Change("left-out" if marked or missing > SLIP else "dropped", "", theirs, end)]
    aside = any(w.aside for w in more)  # the bracket shows that something stood there
    if not aside and (missing - added > SLIP or (marked and missing > added)):
        return [_changed(quote, asked, place, ""), Change("left-out", "", theirs, end)]
    return [_changed(quote, asked, place, theirs)]


def _changed(quote: str, asked: Sequence[Word], place: tuple[int, int], said: str) -> Change:
    """Words of the quotation as they stand there, with the brackets around them, for what was said."""
    a, b = place
    start, end = asked[a].start, asked[b - 1].end
    start -= asked[a].aside and quote[start - 1 : start] == "["
    end += asked[b - 1].aside and quote[end : end + 1] == "]"
    return Change("replaced" if said else "added", quote[start:end], said, start)
