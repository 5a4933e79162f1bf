"""Who took the words down: told the BBC, in an interview with, wrote in, a statement to."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.articles import Span
from onrecord.reader.chains.clause import Clause
from onrecord.reader.chains.lookups import outlet_at, with_others
from onrecord.reader.chains.people import is_somebody, read_phrase
from onrecord.reader.chains.phrases import Phrase, read_outlet
from onrecord.reader.chains.ranks import CITED, CREDIT, TAKEN, Link
from onrecord.reader.chains.tables import (
    EXAMINERS,
    NO_LINK_BEFORE,
    NO_LINK_VERBS,
    PRESS_HEARERS,
    QUESTIONS,
    SPEAKING,
    TAKERS,
    TALKS,
    TELLING,
    TOPICS,
    WORDS,
)
from onrecord.reader.speakers.nouns import PRONOUNS

BACK = 6  # words before a preposition in which the verb or the noun stands that it belongs to
MORE_WORDS = 10  # of those who told it

TELLERS = TELLING | frozenset(("assured", "reminded"))
PREPOSITIONS = frozenset("to with for in on from at during of".split())
_EDITIONS = frozenset("edition issue pages columns website".split())
_BORDERS = frozenset([",", ";", ":", "(", "—", "–"])
_SPOKEN = frozenset("speaking talking writing appearing interviewed quoted cited interview".split())
_TALKING = frozenset("interview podcast conversation sit-down".split())
_OTHER_THINGS = frozenset("debate debates event forum series report reports story".split())
_OWN_TOPIC = frozenset("an a guest opinion his her".split())
_NOT_INTERVIEWERS = EXAMINERS | frozenset(
    """
    reporters journalists him her them me us students voters residents families witnesses people members
    """.split()
)


def told(clause: Clause, n: int) -> Iterator[Link]:
    """ "told AFP that". "Told the BBC to cut costs" is an order to the outlet, not words for its public."""
    if clause.low(n) not in TELLERS or clause.is_anothers(n):
        return
    at = n + 1 + (clause.low(n + 1) in ("both", "only", "exclusively"))
    border = clause.border(at) if clause.shows(at) else clause.last
    phrase = read_outlet(clause.tokens, at, border) or _reporters_of(clause, at, border)
    if phrase is None or clause.in_source(at):
        return
    if not phrase.taker and not phrase.sure and clause.tokens[phrase.last - 1].low in PRESS_HEARERS:
        return
    following = [t.low for t in clause.tokens[phrase.last : min(phrase.last + 2, clause.last)]]
    if following[:1] == ["to"] or following == ["not", "to"]:
        return
    tellers = _tellers(clause, n)
    if tellers is not None:
        yield Link(tellers, CITED, False)
    for p in with_others(clause, phrase):
        yield Link(p, TAKEN if tellers is None else CREDIT, tellers is None)


def _tellers(clause: Clause, n: int) -> Phrase | None:
    """ "..., two people familiar with the matter told Bloomberg": they stand between, too."""
    if clause.in_cue(n) or not clause.has_cue or n < clause.cue[1]:
        return None
    first = next((k + 1 for k in range(n - 1, clause.cue[1] - 1, -1) if not clause.shows(k) or clause.low(k) == ","), n)
    phrase = (
        read_phrase(clause.tokens, first, n) if 0 < n - first <= MORE_WORDS and not clause.in_source(first) else None
    )
    return phrase if phrase is not None and phrase.last == n and is_somebody(clause.tokens, phrase) else None


def _reporters_of(clause: Clause, at: int, border: int) -> Phrase | None:
    """ "told two reporters from AFP" """
    n = next((k for k in range(at, min(border, at + 4)) if clause.tokens[k].low in TAKERS), border)
    if n + 2 >= border or clause.tokens[n + 1].low not in ("from", "of", "for", "with"):
        return None
    phrase = read_outlet(clause.tokens, n + 2, border)
    if phrase is None or not phrase.sure or phrase.alone:
        return None
    return replace(phrase, first=at, span=Span(clause.tokens[at].start, phrase.span.end), taker=True)


def heard_by(clause: Clause, n: int) -> Iterator[Link]:
    """ "in an interview with", "said on", "wrote in", "a statement to", "in a CNN interview"."""
    word, before = clause.low(n), clause.low(n - 1)
    if word not in PREPOSITIONS:
        return
    phrase = outlet_at(clause, n + 1)
    if word == "of":
        if phrase is not None and before in _EDITIONS:
            yield Link(phrase, TAKEN, True)
        return
    if phrase is None:
        if word == "with" and before in _TALKING:
            yield from _interviewer(clause, n)
        elif word in ("in", "during", "on", "at"):
            yield from _modifier(clause, n)
        return
    after = clause.low(phrase.last)
    if after in TALKS and word in ("at", "during", "in", "on"):
        if any(t.upper for t in clause.tokens[phrase.first : phrase.last][1:]) or clause.tokens[n + 1].upper:
            yield Link(_without_article(clause, phrase), TAKEN, True)
        return
    if word in ("at", "during") or after in _OTHER_THINGS or (phrase.taker and word not in ("to", "with", "from")):
        return
    if not phrase.sure and before not in SPEAKING and before not in WORDS and word != "with":
        return
    if word == "from" and before not in QUESTIONS:
        return
    opens = n == clause.first and phrase.sure and not phrase.alone and after == "," and word in ("on", "in")
    if opens or _is_of_words(clause, n) or (phrase.sure and not phrase.alone and _is_of_content(clause, n)):
        for p in with_others(clause, phrase):
            yield Link(p, TAKEN, True)


def _is_of_words(clause: Clause, n: int) -> bool:
    """Do words go where the preposition says, and not work, blame or a question?"""
    word = clause.low(n)
    for k in range(n - 1, max(clause.first - 1, n - 1 - BACK), -1):
        low = clause.low(k)
        if clause.in_source(n):
            if not clause.in_source(k):
                return False
            if low not in _SPOKEN:
                continue
        if low in NO_LINK_VERBS or low in NO_LINK_BEFORE:
            return False
        if low in TOPICS and word in ("in", "on", "from") and clause.low(k - 1) not in _OWN_TOPIC:
            return False
        if low in WORDS or low in QUESTIONS or clause.in_cue(k):
            return not (low in ("appeal", "call", "calls") and word == "for") and not clause.is_anothers(k)
        if low in SPEAKING:
            return not clause.is_anothers(k)
        if low in _BORDERS or not low:
            # "declined to comment to AFP": the network takes "to comment" for content.
            return not clause.shows(k) and clause.tokens[k].low in ("comment", "speak", "talk", "elaborate")
    return False


def _is_of_content(clause: Clause, n: int) -> bool:
    """ "confirmed the split to Hello", "called it a farce in the Times": behind what is reported."""
    if n == clause.first or clause.shows(n - 1) or clause.low(n) not in ("to", "in", "on"):
        return False
    reports = any(clause.tokens[k].low in SPEAKING or clause.tokens[k].low == "called" for k in range(*clause.cue))
    return reports and clause.cue[0] < n


def _without_article(clause: Clause, phrase: Phrase) -> Phrase:
    """ "in a CNN interview": the article belongs to the interview."""
    first = phrase.first + (clause.low(phrase.first) in ("a", "an", "his", "her", "their", "the"))
    return Phrase(first, phrase.last, Span(clause.tokens[first].start, phrase.span.end), phrase.name, phrase.sure)


def _modifier(clause: Clause, n: int) -> Iterator[Link]:
    """ "in a televised BBC interview": the outlet stands before the noun."""
    for k in range(n + 2, min(n + 5, clause.last)):
        if not clause.shows(k) or not clause.tokens[k].word:
            return
        if clause.tokens[k].upper:
            phrase = read_outlet(clause.tokens, k, clause.border(k))
            if phrase is not None and clause.low(phrase.last) in TALKS:
                yield Link(phrase, TAKEN, True)
            return


def _interviewer(clause: Clause, n: int) -> Iterator[Link]:
    """Whoever interviews passes the answers on, but the police do not, nor does the one who is interviewed."""
    if not clause.shows(n + 1) or clause.in_source(n + 1):
        return
    phrase = read_phrase(clause.tokens, n + 1, clause.border(n + 1))
    if phrase is None:
        return
    words = [t for t in clause.tokens[phrase.first : phrase.last] if t.word]
    if not any(t.upper for t in words) or any(t.low in _NOT_INTERVIEWERS for t in words):
        return
    own = {clause.tokens[k].low for k in range(*clause.source)}
    himself = own <= PRONOUNS and words[0].upper and len(words) < 3 and clause.cue[0] > n
    if words[-1].low not in own and not himself:
        yield Link(phrase, TAKEN, True)
