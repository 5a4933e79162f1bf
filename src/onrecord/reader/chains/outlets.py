"""Is this name an outlet's? By list, or by the form that such names have."""

import re
from collections.abc import Sequence

from onrecord.reader.chains.outlet_names import IN_CAPITALS, OUTLETS
from onrecord.reader.chains.tables import (
    ARTICLES_ABROAD,
    BODIES,
    CAMELS,
    ENDINGS,
    FIRSTS,
    FIRSTS_WITH_OF,
    FIRSTS_WITH_THE,
    LASTS,
    PAPERS_ABROAD,
    PARTS,
    PLATFORMS,
    WEAK_LASTS,
)

LONGEST = 6  # words of a name that are compared with the list

_ACRONYM = re.compile(r"[A-Z]{2,6}\d{0,2}(?:-TV|-FM)?")
_CAMEL = re.compile(r"(?!Mc|Mac|O[’']|De|Di|Du|La|Le|Fitz|Van)[A-Z][a-z]+(?:[A-Z][a-z]+|[A-Z]{2})\d*")


def listed(words: Sequence[str], the: bool = False) -> int:
    """How many of the first words make a name of the list; 0: none do. the: the article stands before them."""
    for count in range(min(LONGEST, len(words)), 0, -1):
        name = " ".join(words[:count])
        low = name.lower().replace("’", "'")
        if (low in OUTLETS or (the and f"the {low}" in OUTLETS)) and _is_written_so(name, low, the or count > 1):
            return count
    return 0


def _is_written_so(name: str, low: str, sure: bool) -> bool:
    if name.islower():
        return low in ("dpa", "taz", "efe", "detikcom") or "." in name
    if low in IN_CAPITALS and not sure:
        return name.isupper() and low not in BODIES
    return name[0].isupper() or name[0].isdigit()


def with_parts(words: Sequence[str], count: int) -> int:
    """The same name with the parts of it that follow: "BBC" of "BBC Radio 4" → 3."""
    while count < len(words) and words[count].lower() in PARTS:
        count += 1
    return count


def formed(words: Sequence[str], the: bool) -> bool:
    """Has the name the form of an outlet's, whoever it is? the: the article stands before it."""
    if not words or not words[0][0].isalnum():
        return False
    first, last, name = words[0].lower(), words[-1].lower(), " ".join(words)
    if first in PLATFORMS or name.lower() in PLATFORMS or first in BODIES:
        return False
    if len(words) == 1:
        return (last in LASTS and the and last not in WEAK_LASTS) or (
            last.endswith(ENDINGS) and len(last) > 6 and last not in LASTS and not words[0].islower()
        )
    if last in LASTS and words[-1][0].isupper():
        return last not in WEAK_LASTS or the or first in FIRSTS or first in FIRSTS_WITH_THE
    if first in FIRSTS or (first in FIRSTS_WITH_THE and the):
        return True
    if first in FIRSTS_WITH_OF and words[1].lower() in ("of", "de", "da", "do", "del", "della"):
        return True
    return (first in ARTICLES_ABROAD and words[1].lower() in PAPERS_ABROAD) or last.endswith(ENDINGS[:9])


def lettered(words: Sequence[str], the: bool) -> bool:
    """Letters or joined words that may be an outlet where one is to be expected: "told GTV", "told GhanaLine"."""
    if len(words) != 1:
        return False
    word = words[0]
    if _ACRONYM.fullmatch(word):
        return word.lower() not in BODIES and not the
    return bool(_CAMEL.fullmatch(word)) and word.lower() not in CAMELS and word.lower() not in PLATFORMS
