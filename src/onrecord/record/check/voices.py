"""Is one who is asked for the one who spoke?"""

import re
from collections.abc import Sequence

from onrecord.identity.likeness import alike
from onrecord.identity.names import person_name
from onrecord.reader.folding import folded
from onrecord.record.check.verdict import Who

_NAMELESS = {"unnamed", "group", "document"}
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("the of for and in on a an".split())


def same_voice(asked: str | None, spoke: Sequence[tuple[str, str | None, str]]) -> Who:
    """spoke: (name, kind, id) of those whose words the passage is."""
    if not asked or not spoke:
        return "unknown"
    if any(_same(asked, name) for name, _, _ in spoke):
        return "same"
    return "unknown" if all(kind in _NAMELESS for _, kind, _ in spoke) else "another"


def _same(asked: str, name: str) -> bool:
    a, b = _words(asked), _words(name)
    if a == b or (a and "".join(a) == _letters(name)) or (b and "".join(b) == _letters(asked)):
        return True
    if alike(person_name(asked), person_name(name)) != "no":
        return True
    # "the harbour ministry" for "Ministry of Harbours" stays apart; "Senna Lines" for "Senna Lines Ltd" does not.
    few, more = sorted((a, b), key=len)
    return len(few) > 1 and (more[: len(few)] == few or more[-len(few) :] == few)


def _words(name: str) -> list[str]:
    return [w for w in map(folded, _WORD.findall(name)) if w not in _SMALL]


def _letters(name: str) -> str:
    """ "Callisar Broadcasting Corporation" → "cbc" """
    words = _words(name)
    return "".join(w[0] for w in words) if len(words) > 1 else ""
