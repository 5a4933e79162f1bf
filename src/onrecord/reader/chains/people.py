"""Phrases of any kind: people, bodies and papers that pass words on or have them said to, and their names."""

from collections.abc import Sequence

from onrecord.articles import Span
from onrecord.reader.chains.phrases import Phrase
from onrecord.reader.chains.tables import ACCOUNTS, DAYS, FIGURES, MONTHS, SOMEBODY
from onrecord.reader.chains.tokens import Token
from onrecord.reader.speakers.nouns import BODIES, CROWDS, PAPERS, PERSONS, PRONOUNS, TITLES, singular

LONGEST = 16  # words

_ARTICLES = frozenset("the a an his her their its our this that".split())
_PREPOSITIONS = frozenset(
    """
    of at for in from with to on by about among near inside who whose familiar close involved briefed
    """.split()
)
_STOPS = frozenset(
    """
    that which while but as after when because since although though if whether said says told has have had was were
    is are will would can could may might must should did does do been being saying adding and/or so than then there
    he she they it late last yesterday earlier alone only before during until amid following
    """.split()
)
_PARTICLES = frozenset("de van von al bin der".split())
_DETERMINERS = frozenset("his her their its one some several".split())


def read_phrase(tokens: Sequence[Token], at: int, end: int) -> Phrase | None:
    """The noun phrase that begins with the token `at`, with what modifies it, up to the next border of a clause."""
    n = at
    end = min(end, len(tokens))
    while n < min(end, at + LONGEST):
        t = tokens[n]
        if (not t.word and t.text not in "&'’") or (n > at and t.low in _STOPS) or t.low in ("that", "which"):
            break
        dated = n + 1 < end and (tokens[n + 1].low in DAYS or tokens[n + 1].low in MONTHS)
        if n > at and ((t.low in ("on", "in", "early") and dated) or (t.upper and t.low in DAYS)):
            break
        n += 1
    while n > at and (
        tokens[n - 1].low in _PREPOSITIONS or tokens[n - 1].low in ("and", "or") or not tokens[n - 1].word
    ):
        n -= 1
    if not any(t.word and t.low not in _ARTICLES for t in tokens[at:n]):
        return None
    n = _with_apposed(tokens, at, n, end)
    return Phrase(at, n, Span(tokens[at].start, tokens[n - 1].bare_end), name_of(tokens, at, n), outlet=False)


def _with_apposed(tokens: Sequence[Token], at: int, n: int, end: int) -> int:
    """ "her lawyer, Jane Roe,": the name belongs to it."""
    if any(t.upper for t in tokens[at + 1 : n]) or n + 1 >= end or tokens[n].text != ",":
        return n
    k = n + 1
    while k < min(end, n + 6) and tokens[k].upper:
        k += 1
    return k if 2 <= k - n - 1 <= 4 and (k >= end or tokens[k].text in ",.;") else n


def name_of(tokens: Sequence[Token], first: int, last: int) -> Span:
    """Without article, title and role: "UN envoy Lena Strand" → "Lena Strand", "her lawyer" → "lawyer"."""
    while first < last - 1 and tokens[first].low in _ARTICLES:
        first += 1
    end = first
    while end < last and tokens[end].low not in _PREPOSITIONS and tokens[end].word:
        end += 1
    if end < last and tokens[end].text == ",":
        end = last
    start = end
    while start > first and (tokens[start - 1].upper or (start < end and tokens[start - 1].low in _PARTICLES)):
        start -= 1
    if start == end:
        return Span(tokens[first].start, tokens[last - 1].bare_end)
    while start < end - 1 and (tokens[start].low in TITLES or singular(tokens[start].low) in PERSONS):
        start += 1
    return Span(tokens[start].start, tokens[end - 1].bare_end)


def is_somebody(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """A person, people or a body, by name or by role."""
    core = _core(tokens, phrase)
    if core[0].low in PRONOUNS - _DETERMINERS:
        return False
    roles = any(t.low in BODIES or t.low in CROWDS or singular(t.low) in PERSONS | SOMEBODY for t in core)
    return roles or any(t.upper for t in core[:4])


def can_pass_on(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Somebody, or a paper that holds words; no figures."""
    core = _core(tokens, phrase)
    if any(t.low in FIGURES for t in core):
        return False
    return is_somebody(tokens, phrase) or any(singular(t.low) in PAPERS or t.low in ACCOUNTS for t in core)


def _core(tokens: Sequence[Token], phrase: Phrase) -> Sequence[Token]:
    """Up to the first preposition."""
    words = tokens[phrase.first : phrase.last]
    return words[: next((n for n, t in enumerate(words) if n and t.low in _PREPOSITIONS), len(words))]
