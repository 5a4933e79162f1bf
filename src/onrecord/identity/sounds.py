"""Do two words sound alike? One name in several romanisations: Yevgeny and Jewgeni, Hussein and Husayn, Möller and Moeller.

Words become strings of sounds; these are compared by the least cost of turning one into the other. Sounds that different
romanisations write differently cost little, all others too much.
"""

import re
from functools import lru_cache

from onrecord.reader.folding import folded

# Letters and groups → sounds. Capitals: C church, S ship, Z pleasure, X loch, Q a "ch" that may be any of these, E day.
_GROUPS = {
    "schtsch": "SC", "shch": "SC", "szcz": "SC", "chtch": "SC", "tsch": "C", "tch": "C", "cz": "C", "č": "C", "ć": "C",
    "dsch": "j", "dzh": "j", "dj": "j", "sch": "S", "sh": "S", "sz": "S", "š": "S", "ś": "S", "ş": "S", "ș": "S", "zh": "Z",
    "ž": "Z", "ż": "Z", "ź": "Z", "rz": "Z", "kh": "X", "gh": "g", "ch": "Q", "ph": "f", "th": "t", "dh": "d", "ck": "k",
    "qu": "k", "q": "k", "x": "ks", "ts": "c", "tz": "c", "ţ": "c", "ț": "c", "w": "v", "ou": "u", "oo": "u", "ee": "i",
    "yi": "i", "iy": "i", "ij": "i", "yj": "i", "ai": "E", "ay": "E", "ei": "E", "ey": "E", "aa": "a", "oe": "o", "ue": "u",
    "ae": "a", "eo": "o", "y": "i", "'": "", "’": "", "ff": "f",
}  # fmt: skip
_GROUP = re.compile("|".join(sorted(map(re.escape, _GROUPS), key=len, reverse=True)) + "|c")
_OPENING = re.compile(r"^(?:kh|gh|k|q)(?=ad)")  # Qaddafi, Kadhafi, Gaddafi
_MARKED = frozenset("čćšśşșžżźţț")
_VOWELS = frozenset("aeiouE")

_NEAR = {
    "ae": 0.35, "ao": 0.4, "ou": 0.3, "ei": 0.35, "eo": 0.5, "eu": 0.6, "Ee": 0.2, "Ei": 0.3, "Ea": 0.4,
    "QC": 0.1, "QS": 0.3, "QX": 0.1, "Qk": 0.3, "Qh": 0.3, "CS": 0.4, "Cc": 0.3, "Ss": 0.4, "SZ": 0.3, "Sj": 0.3, "Zz": 0.2, "Zj": 0.2, "Zs": 0.4, "zs": 0.3,
    "zc": 0.3, "cs": 0.3, "Xh": 0.2, "Xk": 0.3, "Xg": 0.5, "hg": 0.3,  "ji": 0.2, "jg": 0.4, "vf": 0.3, "vu": 0.3,
    "dt": 0.4, "dz": 0.5, "ts": 0.5, "bp": 0.4, "kc": 0.2, "jQ": 0.5,
}  # fmt: skip
_COST = {frozenset(pair): cost for pair, cost in _NEAR.items()}
_FAR = 9.0
LONGEST = 40  # sounds; no name's word is longer


@lru_cache(maxsize=100_000)
def sounded(word: str) -> str:
    """The sounds of a word in lower case, with its marks."""
    plain = "".join(c if c in _MARKED else folded(c) for c in word.lower())
    plain = _OPENING.sub("g", re.sub(r"^[yj]e", "e", plain))
    plain = _GROUP.sub(_sound, plain).replace("ii", "i")
    return re.sub(r"(.)\1+", r"\1", re.sub(r"f$", "v", plain))


def _sound(m: re.Match[str]) -> str:
    if m.group() != "c":
        return _GROUPS[m.group()]
    return "c" if m.string[m.end() : m.end() + 1] in ("e", "i", "y") else "k"


@lru_cache(maxsize=200_000)
def distance(a: str, b: str) -> float:
    """What it costs to read the one word as the other; above about 1 they are two."""
    x, y = sounded(a), sounded(b)
    if x == y:
        return 0.0
    if abs(len(x) - len(y)) > 3 or len(x) > LONGEST:
        return _FAR
    before = [0.0]
    for m in range(len(y)):
        before.append(before[-1] + _dropped(y, m))
    for n, p in enumerate(x):
        row = [before[0] + _dropped(x, n)]
        for m, q in enumerate(y):
            row.append(min(before[m + 1] + _dropped(x, n), row[m] + _dropped(y, m), before[m] + _changed(p, q)))
        before = row
    return before[-1]


def _changed(p: str, q: str) -> float:
    if p == q:
        return 0.0
    return _COST.get(frozenset((p, q)), 0.9 if p in _VOWELS and q in _VOWELS else _FAR)


def _dropped(word: str, n: int) -> float:
    c = word[n]
    if c in "hj" or (c == "i" and n + 1 < len(word) and word[n + 1] in _VOWELS):
        return 0.3
    if c not in _VOWELS:
        return _FAR
    if n == len(word) - 1:
        return 0.3 if c == "e" else 1.5  # a final a tells women's names from men's
    return 1.2 if n == 0 else 0.5


def limit(a: str, b: str) -> float:
    """The most that two spellings of one name may cost. A short one is soon another name."""
    size = max(len(sounded(a)), len(sounded(b)))
    return 0.1 if size <= 3 else 0.35 if size == 4 else 0.6 if size == 5 else 1.0 if size <= 8 else 1.3
