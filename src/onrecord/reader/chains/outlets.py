"""Is this name an outlet's? By list, or by the form that such names have."""

import re
from collections.abc import Sequence

from onrecord.reader.chains.outlet_names import IN_CAPITALS, OUTLETS
from onrecord.reader.chains.tables import (
    ARTICLES_ABROAD,
    CAMELS,
    ENDINGS,
    FIRSTS,
    FIRSTS_WITH_OF,
    FIRSTS_WITH_THE,
    LASTS,
    NO_OUTLETS,
    PAPERS_ABROAD,
    PARTS,
    PLATFORMS,
    SURNAMES,
    WEAK_LASTS,
)
from onrecord.reader.speakers.nouns import BODIES, FEMALE_NAMES, MALE_NAMES

LONGEST = 6  # words of a name that are compared with the list

_MEDIA = frozenset(
    """
    newspaper paper outlet network channel broadcaster station magazine site website blog publisher service
    services media press agency desk chain
    """.split()
)
_OTHER_BODIES = BODIES - _MEDIA | frozenset("academy society club awards festival orchestra theatre theater".split())
_AGENCIES = frozenset("news press telegraph telegraphic information wire anadolu".split())
_OF = frozenset("of de do da del della di du".split())
_SMALL = frozenset("of and the on in de da do del la le el du des di della to for y e a i og".split())
_LOWER = frozenset("dpa taz efe detikcom".split())  # written small
_ACRONYM = re.compile(r"[A-Z]{2,6}\d{0,2}(?:-TV|-FM)?")
_STATION = re.compile(r"[KW][A-Z]{2,3}(?:-TV|-FM|-AM)?|[A-Z]{1,4}(?:TV|FM)|[A-Z]{2,4}-(?:TV|FM)")
_CAMEL = re.compile(r"(?!Mc|Mac|O[’']|De|Di|Du|La|Le|Fitz|Van)[A-Z][a-z]+(?:[A-Z][a-z]+|[A-Z]{2})\d*")


def listed(words: Sequence[str], the: bool = False) -> int:
    """How many of the first words make a name of the list; 0: none do. the: the article stands before them."""
    for count in range(min(LONGEST, len(words)), 0, -1):
        name = " ".join(words[:count])
        low = name.lower().replace("’", "'")
        if (low in OUTLETS or (the and f"the {low}" in OUTLETS)) and _is_written_so(name, low, the or count > 1):
            return count
    joined = words[0].split("/") if words else []
    return 1 if len(joined) > 1 and all(listed([w]) for w in joined if w) else 0  # "(AFP/Reuters)"


def _is_written_so(name: str, low: str, sure: bool) -> bool:
    if name.islower():
        return low in _LOWER or "." in name
    if any(w.islower() and w not in _SMALL for w in name.split()[1:]):
        return False  # "Kyodo news agency" is not "Kyodo News"
    if low in IN_CAPITALS and not sure:
        return name.isupper() and low not in NO_OUTLETS
    return name[0].isupper() or name[0].isdigit()


def with_parts(words: Sequence[str], count: int) -> int:
    """How long the name is with the parts that follow its first `count` words: "BBC" of "BBC Radio 4" → 3."""
    while count < len(words):
        word = words[count]
        if (word.lower() in PARTS or word.lower() in LASTS or listed(words[count:])) and not word[0].islower():
            count += 1
        elif word in _OF and count + 1 < len(words) and words[count + 1][0].isupper():
            count += 2
        else:
            break
    return count


def formed(words: Sequence[str], the: bool) -> bool:
    """Has the name the form of an outlet's, whoever it is? the: the article stands before it."""
    if not words or not words[0][0].isalnum():
        return False
    first, last, name = words[0].lower(), words[-1].lower(), " ".join(words)
    if first in PLATFORMS or name.lower() in PLATFORMS or first in NO_OUTLETS:
        return False
    if len(words) == 1:
        if _STATION.fullmatch(name) and len(name) > 2:
            return True
        if last in LASTS:
            return the and last not in WEAK_LASTS
        return last.endswith(ENDINGS) and len(last) > 6 and not name.islower()
    if len(words) == 2 and last in SURNAMES and (first in MALE_NAMES or first in FEMALE_NAMES):
        return False
    if last == "agency" and not {w.lower() for w in words} & _AGENCIES:
        return False
    if last in _OTHER_BODIES:
        return False
    if last in LASTS and words[-1][0].isupper():
        return last not in WEAK_LASTS or the or first in FIRSTS or first in FIRSTS_WITH_THE
    if first in FIRSTS or (first in FIRSTS_WITH_THE and the):
        return True
    if first in FIRSTS_WITH_OF and words[1].lower() in _OF:
        return True
    return (first in ARTICLES_ABROAD and words[1].lower() in PAPERS_ABROAD) or last.endswith(ENDINGS[:9])


def lettered(words: Sequence[str], the: bool) -> bool:
    """Letters or joined words that may be an outlet where one is to be expected: "told GTV", "told GhanaLine"."""
    if len(words) != 1:
        return False
    word = words[0]
    if _ACRONYM.fullmatch(word):
        return word.lower() not in NO_OUTLETS and not the
    return bool(_CAMEL.fullmatch(word)) and word.lower() not in CAMELS and word.lower() not in PLATFORMS


def is_outlet(name: str) -> bool:
    """Is this the name of an outlet, by itself? "Sky News", "the Sarn Herald", "AFP"."""
    the = name.lower().startswith("the ")
    words = (name[4:] if the else name).split()
    return bool(words) and (listed(words, the) == len(words) or formed(words, the))
