"""Which words, from a given one on, are an outlet?"""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.articles import Span
from onrecord.reader.chains.outlets import lettered
from onrecord.reader.chains.parts import JOINTS, bare, behind, described, is_news_agency, named, stands_free
from onrecord.reader.chains.tables import (
    AGENCIES,
    DESCRIBING,
    MASS,
    NATIONS,
    PLAIN,
    PLATFORMS,
    SHOWS,
    TAKERS,
    UNMISTAKABLE,
)
from onrecord.reader.chains.tokens import Token

LONGEST = 14  # tokens of a phrase

_ARTICLES = frozenset("the a an his her their its one another".split())
_WITHIN = frozenset("in at inside outside near from".split())
_QUOTES = frozenset("\"“”‘’'")
_BEFORE_SHOW = frozenset("flagship morning evening news radio breakfast".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """first, last: tokens, end exclusive. span: with article and descriptor. name: without them.

    sure: known or shaped as an outlet in any place; else only where one is to be expected. alone: a mere common noun
    that stands for an outlet named elsewhere ("the newspaper"). doubtful: one that is another kind of body where no
    outlet is named ("the station"). taker: one who works for an outlet. outlet: else a person, a body, a paper.
    """

    first: int
    last: int
    span: Span
    name: Span
    sure: bool = True
    alone: bool = False
    doubtful: bool = False
    taker: bool = False
    outlet: bool = True


def read_outlet(tokens: Sequence[Token], at: int, end: int) -> Phrase | None:
    """The outlet whose phrase begins with the token `at`; looks no further than `end`. None where it is none, or
    where the phrase goes on to its staff, its owner or the like."""
    end = min(end, len(tokens), at + LONGEST)
    if at >= end:
        return None
    article = tokens[at].low if tokens[at].low in _ARTICLES and tokens[at].text != "A" else ""
    first = at + bool(article)
    words = _words(tokens, first, end)
    if not words or words[0].low in PLATFORMS:
        return None
    the = article == "the"
    start, noun = described(words, the)
    count, sure = named(words[start:], the, noun is not None)
    last = start + count
    if count and words[last - 1].owns and not (count == 1 and words[start].low in NATIONS):
        return _owner(tokens, at, first + start, first + last, end, sure)
    after, noun_behind = behind(words, last, sure)
    second = 0
    if noun_behind is not None and (not sure or noun_behind.low == "affiliate") and noun_behind.low not in MASS:
        # "Kesh broadcaster GTV", "NBC affiliate KXOR": what stood first was where it is from.
        second, known = named(words[after:], False, True)
        if second:
            start, count, sure = after, second, known
            after += second
    noun = noun or noun_behind
    if noun is None and not sure and not lettered([bare(w) for w in words[start : start + count]], the):
        return None
    if noun is not None and noun.low in AGENCIES and not is_news_agency(words, noun, count > 0):
        return None
    name = Span(words[start].start, words[start + count - 1].bare_end) if count else None
    if not stands_free(tokens, first + after, end, count > 0):
        return _taker(tokens, at, first + after, end, name)
    whole = Span(tokens[at].start, words[after - 1].bare_end)
    adjacent = noun_behind is not None and after == last + 1 and noun_behind.low in ("television", "tv", "radio")
    adjacent = adjacent and any(w.low not in DESCRIBING and w.low not in NATIONS for w in words[start:last])
    if name is not None and (sure or noun is None or noun.low not in MASS or second or adjacent):
        return Phrase(at, first + after, whole, name, sure or noun is not None)
    if noun is None:
        return None
    return _unnamed(tokens, at, words[:after], noun, article, count > 0, end)


def _words(tokens: Sequence[Token], first: int, end: int) -> list[Token]:
    """Up to the first mark."""
    stop = next((n for n in range(first, end) if not tokens[n].word and (tokens[n].text != "&" or n == first)), end)
    return list(tokens[first:stop])


def _taker(tokens: Sequence[Token], at: int, n: int, end: int, name: Span | None) -> Phrase | None:
    """ "an AFP correspondent" """
    if name is None or n >= end or not tokens[n].text.islower() or tokens[n].low not in TAKERS or tokens[n - 1].owns:
        return None
    return Phrase(at, n + 1, Span(tokens[at].start, tokens[n].end), name, taker=True)


def _unnamed(
    tokens: Sequence[Token], at: int, words: Sequence[Token], noun: Token, article: str, has_name: bool, end: int
) -> Phrase | None:
    """ "state television", "a local newspaper, the Sarn Echo,", "the station"."""
    last = at + bool(article) + len(words)
    whole, name = Span(tokens[at].start, words[-1].bare_end), Span(words[0].start, words[-1].bare_end)
    mass = noun.low in MASS
    single = len(words) == 1
    if single and (noun.low in ("media", "press") or (not article and not mass)):
        return None  # "told the press": an addressee
    if not has_name and (article in ("his", "her", "their") or words[0].low == "own"):
        return None  # one's own show
    if single and article == "its" and noun.low in ("website", "site", "blog"):
        return None  # the speaker's own
    if noun.low in ("station", "stations") and at and tokens[at - 1].low in _WITHIN and not has_name:
        return None  # a building
    plain = all(w.low in PLAIN for w in words[:-1])
    alone = not has_name and plain and article in ("the", "its", "their") and not mass
    if alone and single and noun.low not in UNMISTAKABLE:
        return Phrase(at, last, whole, name, sure=False, alone=True, doubtful=True)
    other = _apposed(tokens, last, end)
    if other is not None:
        return Phrase(at, other.last, Span(whole.start, other.span.end), other.name)
    return Phrase(at, last, whole, name, sure=not single or mass, alone=alone)


def _apposed(tokens: Sequence[Token], at: int, end: int) -> Phrase | None:
    """The name behind the description."""
    if at + 1 >= end or tokens[at].text != "," or not (tokens[at + 1].upper or tokens[at + 1].low == "the"):
        return None
    other = read_outlet(tokens, at + 1, end)
    if other is None or not other.sure or other.alone:
        return None
    return other if other.last >= end or tokens[other.last].text in ",." else None


def _owner(tokens: Sequence[Token], at: int, start: int, last: int, end: int, sure: bool) -> Phrase | None:
    """ "CBS's "Face the Nation"", "the BBC's Today programme", "CNN's Jake Tapper": the owner is the outlet. "Germany's
    ZDF": it is not."""
    owner = Span(tokens[start].start, tokens[last - 1].bare_end)
    known = sure or lettered([bare(t) for t in tokens[start:last]], False)
    if last < end and tokens[last].text in _QUOTES:
        title = next((k for k in range(last, min(end, last + 3)) if tokens[k].word), last)
        close = next((k for k in range(title + 1, end) if tokens[k].text in _QUOTES), None)
        if close is None or not known:
            return None
        return Phrase(at, close + 1, Span(tokens[at].start, tokens[close].end), owner, sure)
    if known:
        n = last
        while n < end and (tokens[n].upper or tokens[n].text[0].isdigit() or _joins(tokens, n, end)):
            n += 1
        while n < end and (tokens[n].low in SHOWS or tokens[n].low in _BEFORE_SHOW):
            n += 1
        if n == last or not stands_free(tokens, n, end, True):
            return None
        return Phrase(at, n, Span(tokens[at].start, tokens[n - 1].bare_end), owner)
    inner = read_outlet(tokens, last, end)
    if inner is None or inner.alone:
        return None
    whole = Span(tokens[at].start, inner.span.end)
    if not any(t.upper for t in tokens[last : inner.last]):  # "Glenn Vail's radio show": all of it is the name
        return Phrase(at, inner.last, whole, Span(tokens[start].start, inner.span.end))
    return Phrase(at, inner.last, whole, inner.name, inner.sure)


def _joins(tokens: Sequence[Token], n: int, end: int) -> bool:
    return tokens[n].low in JOINTS and n + 1 < end and tokens[n + 1].upper
