"""How much a word that two texts share tells: common words nothing, rare ones most."""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files

from onrecord.reader.folding import folded

# Places in the encoder's vocabulary, which is in the order of how common the words are in English.
_STEPS = ((3000, 0.0), (4500, 0.15), (9000, 0.3))
_RAREST = 0.5
_SUFFIX = re.compile(r"(?:ians?|eans?|ans?|ese|ish|is?|ers?|s)$")
_OWNED = re.compile(r"['’]s?$")
# Words that report or join, in other languages: rare in English, and yet they tell nothing.
_FOREIGN = frozenset(
    "sagte sagt sagten nicht eine einen einer eines wird werden wurde wurden haben hatte sind auch nach aber uber dass noch mehr "
    "kundigte erklarte dans avec pour sont plus cette selon etait avoir declare annonce dijo sobre como pero desde "
    "entre segun tambien hasta para mais disse segundo nao sao della delle degli nella sono anche stato stata detto "
    "secondo jest zostal powiedzial powiedziala przez wedlug oraz jako byla bylo rekl rekla podle ktery ktera jsou "
    "mondta szerint hogy nem volt ikke siger sagde sier efter blev dedi soyledi icin olarak cua khong nhung nguoi".split()
)


@cache
def _ranks() -> dict[str, int]:
    vocabulary = files("onrecord").joinpath("reader", "model", "tokenizer.json").read_text(encoding="utf-8")
    ranks: dict[str, int] = json.loads(vocabulary)["model"]["vocab"]
    return ranks


@lru_cache(maxsize=200_000)
def rareness(word: str) -> float:
    """0 for a common word of English up to 0.5 for a rare one."""
    plain = folded(word)
    if plain in _FOREIGN or len(plain) < 3:
        return 0.0
    rank = _ranks().get(plain)
    for ending in ("s", "es", "ed", "ing", "d", "ly") if rank is None else ():
        if rank is None and plain.endswith(ending):
            rank = _ranks().get(plain.removesuffix(ending))
    if rank is None:
        return _RAREST
    return next((weight for limit, weight in _STEPS if rank < limit), _RAREST)


def common(word: str) -> bool:
    """Is it an English word, and not only a name?"""
    return folded(word) in _ranks()


def unowned(word: str) -> str:
    """Without 's."""
    return _OWNED.sub("", word)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The part that a name shares with its demonym and its cases: Veldoria, Veldorian, Veldoria's → veldor."""
    plain = folded(unowned(word))
    cut = _SUFFIX.sub("", plain)
    if len(cut) >= 4:
        plain = cut
    cut = plain.rstrip("aeiouy")
    if len(cut) >= 4:
        plain = cut
    return plain[:7]


@lru_cache(maxsize=200_000)
def root(word: str) -> str:
    """A common word without its ending: hives, hive; measured, measures."""
    plain = folded(unowned(word))
    for ending in ("ies", "ied", "ing", "ed", "es", "s", "e", "y"):
        if plain.endswith(ending) and len(plain) - len(ending) > 2:
            return plain.removesuffix(ending)
    return plain
