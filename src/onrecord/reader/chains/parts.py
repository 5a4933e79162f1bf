"""The parts of an outlet's phrase: what describes it, its name, the noun behind the name, what must not follow."""

from collections.abc import Sequence

from onrecord.reader.chains.outlets import formed, listed, with_parts
from onrecord.reader.chains.tables import (
    AGENCIES,
    BASED,
    BEFORE_AGENCY,
    COMPANIES,
    DAYS,
    DESCRIBING,
    MONTHS,
    NATIONS,
    NOT_IT,
    NOUNS,
    TAKERS,
    TELLING_NOUNS,
)
from onrecord.reader.chains.tokens import Token
from onrecord.reader.speakers.nouns import TITLES

JOINTS = frozenset("of de da do del della di du des la le al el &".split())  # within a name

_NO_TITLES = frozenset("prime general star first king count".split())  # but words of names
_FUNCTION = frozenset(
    """
    that to how what why when where if whether who which not of in on at for from by with as and or but after before
    during about he she they it we you i his her their its my our the a an this these those is are was were be been
    has have had will would can could may might must shall should do does did said says there than into over under
    out up down no
    """.split()
)


def bare(word: Token) -> str:
    """Without a possessive ending."""
    return word.text[:-2] if word.owns else word.text


def described(words: Sequence[Token], the: bool) -> tuple[int, Token | None]:
    """(how many words stand before the name, the last noun for an outlet among them): "Israeli newspaper Haaretz"."""
    noun: Token | None = None
    at = 0
    while at < len(words):
        word = words[at]
        after = words[at + 1] if at + 1 < len(words) else None
        if word.upper:
            if not _describes(words, at, the):
                break
        elif word.low in NOUNS and not word.owns:
            noun = word
        elif word.low in AGENCIES and not word.owns:
            if not (at and words[at - 1].low in BEFORE_AGENCY) and not (after is not None and after.upper):
                break
            noun = word
        elif listed([bare(w) for w in words[at:]]) or (
            word.low not in DESCRIBING and not word.low.endswith(BASED) and (noun or not _leads_to_noun(words, at))
        ):
            break
        at += 1
    before_name = at < len(words) and words[at].upper
    if noun is None:
        return (at, None) if before_name else (0, None)
    while words[at - 1] is not noun and not before_name:
        at -= 1  # "local media the": nothing but the noun ends the phrase
    return at, noun


def _describes(words: Sequence[Token], at: int, the: bool) -> bool:
    """A capital that is no name of the outlet: "Israeli", "Germany's", "Moscow-based", "Sunday newspaper"."""
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else None
    if word.low.endswith(BASED):
        return True
    if word.low in DAYS and word.low != "today" and after is not None and after.low in NOUNS and after.text.islower():
        return True
    if listed([bare(w) for w in words[at:]], the and at == 0):
        return False
    if word.owns:
        return after is not None and after.low not in NOT_IT and not formed([bare(word)], the)
    return word.low in NATIONS


def _leads_to_noun(words: Sequence[Token], at: int) -> bool:
    """ "a small harbour newspaper": a word of no list, with the noun close behind."""
    if words[at].low in _FUNCTION:
        return False
    for word in words[at + 1 : at + 4]:
        if word.low in _FUNCTION or word.owns:
            return False
        if word.low in TELLING_NOUNS and word.text.islower():
            return True
    return False


def named(words: Sequence[Token], the: bool, noun: bool) -> tuple[int, bool]:
    """(how many words the name has, whether it is an outlet's by list or form). noun: a noun for an outlet goes
    before."""
    names = [bare(w) for w in words]
    owner = next((n + 1 for n, w in enumerate(words) if w.owns), len(words))
    count = listed(names[:owner], the or noun)
    if count and words[count - 1].owns:
        return count, True
    if count:
        count = with_parts(names[:owner], count)
        return (max(count, _run(words, the)) if noun else count), True
    count = _run(words, the)
    return count, formed(names[:count], the)


def _run(words: Sequence[Token], the: bool) -> int:
    """How many of the words are a name by their capitals."""
    count = 0
    while count < len(words) and not _ends_name(words, count, the):
        count += 1
    while count and words[count - 1].low in JOINTS:
        count -= 1
    return count


def _ends_name(words: Sequence[Token], n: int, the: bool) -> bool:
    word = words[n]
    if n and words[n - 1].owns:
        return True
    dated = (word.low in DAYS or word.low in MONTHS) and word.low != "today"
    if dated and (n or len(words) == 1 or not words[1].upper):
        return True
    if n and word.upper and word.low in TITLES and word.low not in _NO_TITLES:
        return True  # "told the Sarn Herald Mayor Finch was ill"
    names = [bare(w) for w in words]
    if n and listed(names[n:]) and not formed(names[: n + 1], the):
        return True
    if word.upper or (word.text[0].isdigit() and n):
        return False
    following = words[n + 1 : n + 3]
    joins = bool(following) and (following[0].upper or (following[0].low in JOINTS and following[-1].upper))
    return not (n and word.low in JOINTS and joins)


def behind(words: Sequence[Token], at: int, sure: bool) -> tuple[int, Token | None]:
    """(where the phrase ends with the nouns behind its name, the last of them): "Punch newspaper". sure: a known
    name."""
    end, noun = at, None
    if at == 0:
        return end, noun
    for n in range(at, len(words)):
        word = words[n]
        if not word.text.islower() or not (word.low in DESCRIBING or word.low in NOUNS or word.low in AGENCIES):
            break
        if word.low in NOUNS or (word.low in AGENCIES and (sure or n > at or words[at - 1].text.isupper())):
            end, noun = n + 1, word
        elif word.low == "news" and sure:
            end = n + 1
    return end, noun


def is_news_agency(words: Sequence[Token], noun: Token, has_name: bool) -> bool:
    """And not one for refugees or for ratings."""
    at = words.index(noun)
    before = words[at - 1] if at else None
    if before is not None and (before.low in BEFORE_AGENCY or before.low in DESCRIBING or before.upper):
        return True
    return before is None and has_name


def stands_free(tokens: Sequence[Token], at: int, end: int, has_name: bool) -> bool:
    """Does nothing follow that makes another thing of it: its board, its owner, its building?"""
    if at >= min(end, len(tokens)):
        return True
    before, t = tokens[at - 1], tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before.owns or (t.text in "'’" and after is not None and after.start == t.end + 1 and after.text.islower()):
        return False
    if has_name and t.upper and before.upper:
        # "Herald Boe", "Guardian Insurance", "the National Guard"
        alone = at < 2 or not tokens[at - 2].upper
        follows = t.low in DAYS or t.low in MONTHS or (t.low in TITLES and t.low not in _NO_TITLES)
        if t.low in COMPANIES or (alone and not before.text.isupper() and not follows):
            return False
    return t.low not in NOT_IT and t.low not in TAKERS
