"""Is one who is asked for the one who spoke?"""

import re
from collections.abc import Callable, Sequence

from onrecord.identity.likeness import alike
from onrecord.identity.names import bare, person_name
from onrecord.reader.folding import folded
from onrecord.reader.speakers.nouns import PRONOUNS, TITLES
from onrecord.record.check.verdict import Who

_NAMELESS = {"unnamed", "group", "document"}
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("the of for and in on a an".split())
_BEHIND = re.compile(r"[,;(]|\s(?:of|for|at|in|on|from|to|with|who|which|that)\s")
_OWNER = re.compile(r"^.*['’]s?\s")
_OTHER = frozenset("deputy vice former ex acting assistant interim shadow late then outgoing".split())


def same_voice(
    asked: str | None, spoke: Sequence[tuple[str, str | None, str]], roles: Callable[[], Sequence[str]] = list
) -> Who:
    """spoke: (name, kind, id) of those whose words the passage is. roles: what their article says that they are; only
    asked for where the names do not tell."""
    if not asked or not spoke:
        return "unknown"
    if any(_same(asked, name) for name, _, _ in spoke):
        return "same"
    if all(kind in _NAMELESS for _, kind, _ in spoke):
        return "unknown"
    held = roles()
    if any(_is_role(asked, role) for role in held) or any(_titled(asked, name, held) for name, _, _ in spoke):
        return "same"
    return "unknown" if bare(asked) and (not held or folded(asked) in PRONOUNS) else "another"


def one_voice(names: Sequence[str], others: Sequence[str]) -> bool:
    return any(_same(a, b) for a in names for b in others)


def _same(asked: str, name: str) -> bool:
    a, b = _words(asked), _words(name)
    if a == b or (a and "".join(a) == _letters(name)) or (b and "".join(b) == _letters(asked)):
        return True
    if alike(person_name(asked), person_name(name)) != "no":
        return True
    # "the harbour ministry" for "Ministry of Harbours" stays apart; "Senna Lines" for "Senna Lines Ltd" does not.
    few, more = sorted((a, b), key=len)
    return len(few) > 1 and (more[: len(few)] == few or more[-len(few) :] == few)


def _is_role(asked: str, role: str) -> bool:
    """ "the city's mayor" asks for one who is "mayor of Halvermouth", and "the mayor" not for a "deputy mayor"."""
    if not (_is_told(asked) or (len(_head(asked)) > 1 and _head(asked) == _head(role))):
        return False
    places, others = _places(asked), _places(role)
    if places and others and not places & others:
        return False  # "the mayor of Wexle"
    mine, theirs = _head(asked), _head(role)
    if not mine or not theirs or mine[-1] != theirs[-1]:
        return False
    few, more = sorted((mine, theirs), key=len)
    return more[-len(few) :] == few and not _OTHER & set(more[: -len(few)])


def _is_told(asked: str) -> bool:
    """ "the mayor", "Economy minister", but no name."""
    return bool(bare(asked) or asked.casefold().startswith("the ") or asked[:1].islower() or _OWNER.search(asked))


def _head(role: str) -> list[str]:
    """The words before "of", "for", "who"; without "the" and whose it is."""
    words = _WORD.findall(_OWNER.sub("", folded(_BEHIND.split(role, maxsplit=1)[0])))
    return [w for w in words if w not in _SMALL]


def _places(role: str) -> set[str]:
    """The names behind "of", "for": of what somebody is mayor."""
    behind = role[cut.start() :] if (cut := _BEHIND.search(role)) else ""
    return {folded(w) for w in _WORD.findall(behind) if w[0].isupper()}


def _titled(asked: str, name: str, roles: Sequence[str]) -> bool:
    """ "Education Minister Lindqvist": a title of several words, or a role, before a name."""
    words = asked.split()
    for n in range(1, len(words)):
        before, rest = words[:n], " ".join(words[n:])
        is_title = folded(before[-1].strip(",")) in TITLES or any(_is_role("the " + " ".join(before), r) for r in roles)
        if is_title and rest[:1].isupper() and alike(person_name(rest), person_name(name)) != "no":
            return True
    return False


def _words(name: str) -> list[str]:
    return [w for w in map(folded, _WORD.findall(name)) if w not in _SMALL]


def _letters(name: str) -> str:
    """ "Callisar Broadcasting Corporation" → "cbc" """
    words = _words(name)
    return "".join(w[0] for w in words) if len(words) > 1 else ""
