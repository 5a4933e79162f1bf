"""Are the words of two attributions one statement?

What both have in common speaks for it, what one has where the other has something else against it; by how much depends on
how near the two lie in time. The figures are fitted to the made sets (tests/data/merge: tune, more-first).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.record.merge.laid import Match, laid
from onrecord.record.merge.said import Said, fixed, loose
from onrecord.record.merge.wording import Wording

NEAR, FAR = 7, 10  # days that the report of a saying may be late; and where much agrees
MUCH = 8.0  # weight of the words; that of a telling word is about 1
A_DAY = 0.005  # off the score: the nearer is the surer
CLASHING = 0.6  # of the shorter one's weight, from which what contradicts tells two apart that else would be one
REORDERED = 0.88  # of the telling words, where their order is another one
ALIKE = 0.7  # of the longer one's weight that the shorter one has then
OVERLAP = 0.3  # of the telling words of a paraphrase, within an article
SAME = 0.9  # of the agreed words, from which they are called the same


@dataclass(frozen=True, slots=True)
class Nearness:
    """How two attributions lie in time. price: what a word against costs, in words for. least: what has to be left."""

    price: float
    least: float


AT_ONCE = Nearness(1.8, 1.15)  # may be of one day, or in copies of one report
LATE = Nearness(5.0, 3.0)  # one may be a late report of the other
ODD = Nearness(10.0, 6.0)  # the days that they tell are different, by one
UNDATED = Nearness(10.0, 7.0)  # one of them tells no day
WITHIN = Nearness(10.0, 3.0)  # one article


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
        return _same_words(one, other)
    if not tied:
        return None
    if one.article == other.article:
        return _told_and_quoted(one, other)
    found = laid(one.said, other.said)
    if found.clash is None and _left(found, AT_ONCE) > 0 and found.share >= CLASHING:
        return Verdict(found.share, "the same words in another copy of the report")
    return None


def same_voices(one: Wording, other: Wording) -> bool:
    """Each of the one can be one of the other."""
    if len(one.voices) != len(other.voices) or not one.voices:
        return False
    return all(any(v.may_be(w) for w in other.voices) for v in one.voices)


def _same_words(one: Wording, other: Wording) -> Verdict | None:
    found = laid(one.said, other.said)
    near = nearness(one, other, found.found)
    if near is None:
        return None
    days = one.days.gap(other.days) if one.days and other.days else NEAR
    if near is AT_ONCE and (found.clash or _left(found, near) <= 0) and _reordered(found):
        return Verdict(round(found.bag / 2, 3), "nearly the same words, in another order")
    if found.clash is not None:
        return Verdict(-1.0, found.clash) if found.share >= CLASHING else None
    if _left(found, near) <= 0 and not (near is AT_ONCE and one.said.plain == other.said.plain):
        return None
    score = found.agreed * (1 + found.share) / 2 - A_DAY * min(days, FAR)
    if one.article == other.article:
        return Verdict(round(score, 3), "said again in the article")
    return Verdict(round(score, 3), "the same words" if found.agreed >= SAME else "nearly the same words")


def nearness(one: Wording, other: Wording, found: float) -> Nearness | None:
    """How near two attributions lie that have words of the weight `found` in common; None: too far."""
    days = one.days.gap(other.days) if one.days and other.days else None
    if one.article == other.article:
        return WITHIN if not days else None
    if one.report == other.report:
        return AT_ONCE
    if days is None or one.days is None or other.days is None:
        return UNDATED
    if days == 0:
        return AT_ONCE
    late = max(one.days, other.days, key=lambda d: d.first)
    if late.told:  # said when the other was out, or told to have been said on another day
        return ODD if one.days.near(other.days, 1) else None
    return LATE if one.days.near(other.days, FAR if found >= MUCH else NEAR) else None


def _left(found: Match, near: Nearness) -> float:
    """What is left of the words for it, above the least, when those against it are paid.

    Two cuts that have only their ends in common need more of them.
    """
    least = near.least / max(found.share, 0.1)
    return found.found - near.price * found.against - least if found.bag else -least


def _reordered(found: Match) -> bool:
    """The same telling words in another order, as in two translations, with the same numbers and negations."""
    few, more = found.few, found.more
    return (
        found.bag >= REORDERED
        and found.few.weight >= max(ALIKE * found.more.weight, 2 * AT_ONCE.least)
        and sum(w.is_negative for w in few.words) == sum(w.is_negative for w in more.words)
        and _figures(few) == _figures(more)
    )


def _figures(said: Said) -> Counter[str]:
    return Counter(word.norm for word in said.own if fixed(word) and not loose(word))


def _told_and_quoted(one: Wording, other: Wording) -> Verdict | None:
    """A paraphrase and the quotation in one article: they have to share what they speak of."""
    if one.kind == other.kind:
        return None
    both = one.said.roots & other.said.roots
    few = min(len(one.said.roots), len(other.said.roots))
    if (len(both) >= 2 and len(both) >= OVERLAP * few) or _lead(one, other, both):
        return Verdict(round(0.5 + len(both) / few / 4, 3), "told and quoted in one article")
    return None


def _lead(one: Wording, other: Wording, both: Iterable[str]) -> bool:
    """The article begins with a paraphrase, and the words follow at once."""
    told, quoted = (other, one) if one.verbatim else (one, other)
    return bool(both) and told.lead and not quoted.lead and quoted.position == told.position + 1
