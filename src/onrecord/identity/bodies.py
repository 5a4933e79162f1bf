"""Names of bodies compared: firms, parties, ministries, offices."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from onrecord.identity import words
from onrecord.identity.rarity import stem, unowned
from onrecord.reader.countries import country_of
from onrecord.reader.folding import folded

# "turned": University of X, X University. "acronym": stated in an article. "meant": the same words in another language.
# "short": a part of the name. "initials": those of the other's words.
BodyLikeness = Literal["equal", "turned", "acronym", "meant", "shorter", "initials", "no"]
BODY_LIKENESSES: tuple[BodyLikeness, ...] = ("equal", "turned", "acronym", "meant", "shorter", "initials", "no")

_WORD = re.compile(r"[^\W_]+(?:['’/.-][^\W_]+)*")
_DOTTED = re.compile(r"\b(\w)\.(?=\w\b|\s|$)")
_BRACKETED = re.compile(r"\([^()]*\)")
_JOINT = re.compile(
    r"\s(?:of|in|for|de|du|des|di|von|für|do|da|del)\s(?:the\s|la\s|las\s|los\s|der\s|den\s)?", re.IGNORECASE
)
_FIXED = frozenset("bank banque banco banca banka church trust city town county state republic club".split())
# With these a name is another body's: a wing, a federation, a parent.
_OTHER = frozenset(
    "youth young women students foundation federation holding holdings group ventures international central".split()
)
_CONCEPTS = words.concepts(words.INSTITUTIONS)
_FIELDS = words.concepts(words.FIELDS)
_ABBREVIATED = {
    "st": "saint", "dept": "department", "intl": "international", "int'l": "international", "natl": "national", "assn": "association",
    "assoc": "association", "univ": "university", "inst": "institute", "govt": "government", "bros": "brothers", "mt": "mount",
}  # fmt: skip
_COMPOUNDS = {"landesamt": ("office", stem("state")), "bundesamt": (stem("federal"), "office")}


@dataclass(frozen=True, slots=True)
class BodyName:
    """kept: the words that tell it from others, in order. turned: with what stands behind "of" first. meant: what they
    stand for, in any language and order. generic: made of words for institutions alone. initials: of the kept words."""

    kept: tuple[str, ...]
    turned: tuple[str, ...]
    meant: frozenset[str]
    generic: bool
    initials: str


@lru_cache(maxsize=100_000)
def body_name(name: str) -> BodyName:
    """A name taken apart; `kept` is empty where nothing is left."""
    name = _BRACKETED.sub(" ", name).replace("&", " and ").strip()
    kept = _kept(name)
    parts = _JOINT.split(name, maxsplit=1)
    # What "of" joins may stand before instead; but the Bank of X is not X Bank.
    turned = kept
    if len(parts) == 2 and not (len(_kept(parts[0])) == 1 and _FIXED & set(_kept(parts[0]))):
        turned = _kept(parts[1]) + _kept(parts[0])
    meant = frozenset(c for w in kept for c in _meant(w))
    generic = all(_institutional(w) or w in words.GENERIC for w in kept)
    return BodyName(kept, turned, meant, generic, "".join(w[0] for w in kept if w[0].isalpha()))


def _kept(name: str) -> tuple[str, ...]:
    found = [unowned(folded(w)) for w in _WORD.findall(_DOTTED.sub(r"\1", name))]
    found = [_ABBREVIATED.get(w, w) for w in found]
    some = [w for w in found if w and w not in words.JOINTS]
    while len(some) > 1 and some[-1] in words.LEGAL:  # "Co" and "AS" may mean something elsewhere
        some.pop()
    return tuple(some or [w for w in found if w])


def _meant(word: str) -> tuple[str, ...]:
    for table in (_CONCEPTS, _FIELDS):
        if word in table:
            return tuple(sorted(table[word]))
    if word in _COMPOUNDS:
        return _COMPOUNDS[word]
    if word.endswith("ministerium") and len(word) > 13:
        return ("ministry", *_meant(word.removesuffix("ministerium")))
    return (country_of(word.capitalize()) or stem(word),)


def _institutional(word: str) -> bool:
    return _meant(word) != (stem(word),)


def body_alike(a: BodyName, b: BodyName) -> BodyLikeness:
    """How alike two bodies' names are."""
    if not a.kept or not b.kept:
        return "no"
    if a.kept == b.kept:
        return "equal"
    if {a.kept, a.turned} & {b.kept, b.turned}:
        return "turned"
    if a.meant == b.meant and len(a.meant) > 1 and set(a.kept) != set(b.kept):
        return "meant"
    few, more = (a, b) if len(a.kept) < len(b.kept) else (b, a)
    if len(few.kept) == 1 and 3 <= len(few.kept[0]) <= 6 and few.kept[0] == more.initials:
        return "initials"
    return "shorter" if _part(few.kept, more.kept) else "no"


def _part(few: tuple[str, ...], more: tuple[str, ...]) -> bool:
    """The beginning of a firm's name, or a body's name without its country. What is left out must say only where it is,
    or which trade it is in: a youth wing or a federation of the police is another body."""
    left = more[len(few) :]
    if left and more[: len(few)] == few and not any(_institutional(w) or w in words.GENERIC for w in few):
        return not any(w in _CONCEPTS or w in _OTHER for w in left)
    if len(few) > 1 and len(more) == len(few) + 1 and more[1:] == few:
        return more[0] not in words.GENERIC | _OTHER and not (
            _institutional(more[0]) and country_of(more[0].capitalize()) is None
        )
    return False
