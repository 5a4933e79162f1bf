"""Who is given as the way of the words, beside the clause that reports: according to, per, AFP reported, (AFP), TASS
quoted."""

from collections.abc import Iterator

from onrecord.reader.chains.clause import Clause
from onrecord.reader.chains.lookups import outlet_at, with_others
from onrecord.reader.chains.people import can_pass_on, is_somebody, read_phrase
from onrecord.reader.chains.phrases import Phrase, read_outlet
from onrecord.reader.chains.ranks import CARRIER, CITED, CREDIT, TAKEN, Link
from onrecord.reader.chains.tables import (
    BASED,
    CARRYING,
    DAYS,
    DESCRIBING,
    FIGURES,
    MONTHS,
    QUOTING,
    RECALLING,
    REPORTED,
    TOPICS,
    WORDS,
)
from onrecord.reader.chains.tokens import OPENING
from onrecord.reader.speakers.nouns import PRONOUNS

_BETWEEN = frozenset(
    """
    has have had also first later previously earlier already exclusively since as just
    """.split()
)
_INVERTED = frozenset("reported reports writes wrote notes says said".split())
_CONTRARY = frozenset("but while although though whereas".split())
_OWNERS = frozenset("his her their its".split())
_DASHES = frozenset("—–-")
_DETERMINERS = frozenset("the a an one its his her their another".split())
ASIDES = _INVERTED | _DASHES | frozenset("([")  # with which one can begin
_GO_ON = frozenset("citing quoting adding this last here".split())
_RECORDS = TOPICS | frozenset("account accounts recording interview".split())


def accounts(clause: Clause, n: int) -> Iterator[Link]:
    """ "according to AFP", "per AFP", where another word reports; else it is the cue itself."""
    low = clause.low(n)
    if low == "per":
        yield from _per(clause, n)
    if low != "according" or clause.low(n + 1) != "to" or not clause.has_cue or not clause.shows(n + 2):
        return
    if clause.in_cue(n) or clause.in_source(n + 2) or clause.is_anothers(n) or clause.low(n - 1) in _CONTRARY:
        return
    border = clause.border(n + 2)
    phrase = read_outlet(clause.tokens, n + 2, border) or _record_of(clause, n + 2, border)
    if phrase is not None:
        for p in with_others(clause, phrase):
            yield Link(p, CREDIT, False)
        return
    other = read_phrase(clause.tokens, n + 2, border)
    if other is not None and can_pass_on(clause.tokens, other):
        yield Link(other, CREDIT, False)


def _per(clause: Clause, n: int) -> Iterator[Link]:
    if clause.low(n - 1) == "as" or not clause.shows(n + 1):
        return
    phrase = outlet_at(clause, n + 1) or _record_of(clause, n + 1, clause.border(n + 1))
    if phrase is None and clause.is_aside(n) and clause.tokens[n + 1].upper and clause.has_cue and n >= clause.cue[1]:
        phrase = read_phrase(clause.tokens, n + 1, clause.border(n + 1))  # whoever that is: "she said, per Corvane"
    if phrase is not None and not phrase.alone and not phrase.taker:
        for p in with_others(clause, phrase):
            yield Link(p, CREDIT, False)


def _record_of(clause: Clause, at: int, border: int) -> Phrase | None:
    """ "according to a report in the Guardian": the outlet."""
    n = at + (clause.low(at) in ("a", "an", "the", "one"))
    while n < min(border, at + 4) and clause.tokens[n].text.islower() and clause.low(n) not in _RECORDS:
        n += 1
    if clause.low(n) not in _RECORDS:
        return None
    n += 1
    n += clause.low(n) in ("carried", "published", "aired", "broadcast")
    return read_outlet(clause.tokens, n + 1, border) if clause.low(n) in ("in", "by", "from", "on") else None


def asides(clause: Clause, n: int) -> Iterator[Link]:
    """ "(AFP)", "(via AFP)", "— AFP", "..., reports AFP." """
    low = clause.low(n)
    phrase: Phrase | None = None
    if low in ("(", "["):
        phrase = _in_brackets(clause, n)
    elif low in _DASHES:
        phrase = outlet_at(clause, n + 1)
        if phrase is not None and (phrase.last < clause.last - 1 or n < clause.cue[1]):
            phrase = None
    elif low in _INVERTED and clause.low(n - 1) in (",", "—", "–", "as", '"', "”"):
        phrase = None if clause.in_cue(n) or clause.is_anothers(n) else outlet_at(clause, n + 1)
        if phrase is not None and not _closes(clause, phrase.last):
            phrase = None
    if phrase is not None and not phrase.taker:
        yield Link(phrase, CREDIT, False)


def _in_brackets(clause: Clause, n: int) -> Phrase | None:
    """Behind what is said; before it, it is a dateline's. "The Associated Press (AP)", "Ana Roe (Reuters)" are none."""
    led = clause.low(n + 1) in ("via", "source", "per")
    at = n + 1 + led + (clause.low(n + 2) == ":")
    if not clause.shows(at) or (clause.has_cue and n < clause.cue[0] and not led):
        return None
    phrase = read_outlet(clause.tokens, at, clause.border(at))
    if phrase is None or phrase.last >= clause.last or clause.tokens[phrase.last].text not in ")]":
        return None
    return None if n > clause.first and clause.tokens[n - 1].upper else phrase


def subjects(clause: Clause, n: int) -> Iterator[Link]:
    """The outlet is a subject: "TASS quoted X as saying", "..., AFP reported", "State TV aired a clip of X"."""
    t = clause.tokens[n]
    described = t.low in _DETERMINERS or t.low in DESCRIBING or t.low.endswith(BASED)
    if not t.word or not (t.upper or described) or clause.in_source(n):
        return
    if not clause.is_aside(n) and clause.low(n - 1) not in ("as", "and", "what", "that", "when", "after"):
        return
    phrase = outlet_at(clause, n)
    if phrase is None:
        yield from _recalled(clause, n)
        return
    others = list(with_others(clause, phrase, subject=True))[1:]
    phrase_end = others[-1].last if others else phrase.last
    verb = _after_auxiliaries(clause, phrase_end)
    low = clause.low(verb)
    if low == ",":  # "AFP, quoting X, said"
        verb = _after_auxiliaries(clause, verb + 1)
        low = clause.low(verb) if verb < clause.source[0] < verb + 3 else ""
        if low not in ("quoting", "citing"):
            return
    if phrase.taker or not low:
        return
    own = clause.in_cue(verb)
    if low in ("was", "were") and clause.low(verb + 1) in ("told", "informed") and clause.in_cue(verb + 1):
        yield Link(phrase, TAKEN, True)
    elif clause.is_anothers(verb):
        return
    elif low in QUOTING:
        if clause.source[0] >= verb or own or clause.cue[0] > verb:
            yield Link(phrase, CARRIER, True)
    elif low in CARRYING and not own and clause.cue[0] > verb:
        if low.startswith("interview") or any(clause.low(m) in WORDS for m in range(verb + 1, verb + 6)):
            yield Link(phrase, CARRIER, True)
    elif low in REPORTED and not own and _is_credit(clause, n, verb):
        for p in (phrase, *others):
            yield Link(p, CREDIT, False)
        yield from _cited(clause, verb + 1)


def _after_auxiliaries(clause: Clause, n: int) -> int:
    while clause.low(n) in _BETWEEN:
        n += 1
    return n


def _is_credit(clause: Clause, n: int, verb: int) -> bool:
    """ "..., AFP reported on Monday.", "As AFP reported, ...", "AFP reported on Monday, citing Asharq, that X had
    said"."""
    before = clause.low(n - 1) if n > clause.first else ""
    leads = clause.cue[0] > verb and any(clause.low(m) in ("that", ",") for m in range(verb + 1, clause.cue[0]))
    if _closes(clause, verb + 1):
        return n > clause.cue[0] or before == "as" or leads
    return leads and (before == "" or before in OPENING)


def _closes(clause: Clause, n: int) -> bool:
    """Does the credit end here, or go on with a day or a source?"""
    if n >= clause.last or not clause.shows(n):
        return True
    low, after = clause.low(n), clause.low(n + 1)
    if not clause.tokens[n].word:
        return low not in ("'", "’")
    if low in DAYS or low in MONTHS or low in _GO_ON:
        return True
    dated = after in DAYS or after in MONTHS or after[:1].isdigit() or after in ("the", "a", "its")
    return low in ("on", "in", "late", "early", "earlier") and dated


def _cited(clause: Clause, n: int) -> Iterator[Link]:
    """ "Il Foglio reported, citing one bishop": who stands before the outlet."""
    at = next((k + 1 for k in range(n, n + 6) if clause.low(k) in ("citing", "quoting")), None)
    if at is None or not clause.shows(at):
        return
    phrase = read_outlet(clause.tokens, at, clause.border(at)) or read_phrase(clause.tokens, at, clause.border(at))
    if phrase is not None and not any(t.low in FIGURES for t in clause.tokens[phrase.first : phrase.last]):
        yield Link(phrase, CITED, False)


def _recalled(clause: Clause, n: int) -> Iterator[Link]:
    """ "..., a guest recalled.": somebody who is the speaker of no other attribution."""
    if clause.low(n - 1) != "," or n < clause.cue[1] or clause.tokens[n].low in PRONOUNS - _OWNERS:
        return
    verb = next((k for k in range(n + 1, n + 9) if clause.low(k) in RECALLING), None)
    if verb is None or not _closes(clause, verb + 1) or clause.in_cue(verb) or clause.reporting(verb) is not None:
        return
    end = verb
    while end > n and clause.low(end - 1) in _BETWEEN:
        end -= 1
    phrase = read_phrase(clause.tokens, n, end)
    if phrase is not None and phrase.last == end and is_somebody(clause.tokens, phrase):
        yield Link(phrase, CREDIT, False)
