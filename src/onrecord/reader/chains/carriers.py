"""Who carried the words on: quoted by, published by, a memo seen by, through her lawyer."""

from collections.abc import Iterator

from onrecord.reader.chains.clause import Clause
from onrecord.reader.chains.lookups import outlet_at, with_others
from onrecord.reader.chains.people import is_somebody, read_phrase
from onrecord.reader.chains.ranks import CARRIER, CREDIT, TAKEN, THROUGH, Link
from onrecord.reader.chains.tables import BY_ANYONE, CARRIED, FIGURES, NO_LINK_BEFORE, SPEAKING, THROUGH_WHOM, WORDS
from onrecord.reader.speakers.nouns import PERSONS, singular

BACK = 6  # words before "by" in which the verb stands that it belongs to

_ASKING = frozenset("asked interviewed contacted reached approached interview interviews podcast".split())


def by_whom(clause: Clause, n: int) -> Iterator[Link]:
    """ "quoted by", "carried by", "a memo seen by", "asked by": an outlet; of some verbs anybody."""
    if clause.low(n) != "by":
        return
    phrase = outlet_at(clause, n + 1)
    at = _participle(clause, n, phrase is None)
    if at is None or clause.is_anothers(at, sourced=True):
        return
    verb = clause.low(at)
    if phrase is not None:
        credit = verb == "reported" and clause.low(at - 1) in ("as", "first")
        rank = CREDIT if credit else TAKEN if verb in _ASKING or phrase.taker else CARRIER
        for p in with_others(clause, phrase):
            yield Link(p, rank, not credit)
        return
    of_words = (
        verb == "quoted" or clause.low(n - 1) == "on" or any(clause.low(k) in WORDS for k in range(at - BACK, at))
    )
    if verb in BY_ANYONE and of_words and clause.shows(n + 1) and not clause.in_source(n + 1):
        other = read_phrase(clause.tokens, n + 1, clause.border(n + 1))
        if other is not None and is_somebody(clause.tokens, other):
            yield Link(other, CARRIER, True)


def _participle(clause: Clause, n: int, anybody: bool) -> int | None:
    """The verb that "by" belongs to: "published on Saturday by"."""
    for k in range(n - 1, max(clause.first - 1, n - BACK), -1):
        low = clause.low(k)
        if low in CARRIED or low in ("interview", "interviews", "podcast"):
            return None if any(clause.low(m) in FIGURES for m in range(k - 3, k)) else k
        if low in FIGURES or low in NO_LINK_BEFORE or low in (",", ";", ".", "") or (low in WORDS and anybody):
            return None
    return None


def through(clause: Clause, n: int) -> Iterator[Link]:
    """ "through her lawyer", "via a spokesman": somebody. An outlet behind "via" is a credit, unless words went
    there."""
    word = clause.low(n)
    if word not in ("via", "through"):
        return
    phrase = outlet_at(clause, n + 1)
    aside = clause.is_aside(n)
    if phrase is not None:
        if not (phrase.alone or phrase.taker) and (aside or clause.low(n - 1) in WORDS | SPEAKING):
            for p in with_others(clause, phrase):
                yield Link(p, CREDIT if aside else CARRIER, not aside)
        return
    if not clause.shows(n + 1) or (aside and word == "through" and clause.low(n + 1) == "the"):
        return
    if not aside and all(clause.shows(k) and not clause.in_cue(k) for k in range(n - BACK, n)):
        return  # "she met him through her brother"
    other = read_phrase(clause.tokens, n + 1, clause.border(n + 1))
    if other is None:
        return
    core = [t.low for t in clause.tokens[other.first : other.last]]
    core = core[: next((k for k, w in enumerate(core) if k and w in ("of", "for", "in", "at", "from", ",")), len(core))]
    people = {singular(w) for w in core}
    if (people & PERSONS and not people & {"interpreter", "translator"}) or singular(core[-1]) in THROUGH_WHOM:
        yield Link(other, THROUGH, False)
