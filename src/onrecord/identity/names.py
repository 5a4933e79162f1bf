"""Names of people and bodies compared: are these two forms of one name?"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from onrecord.reader.folding import folded
from onrecord.reader.speakers.nouns import FEMALE_NAMES, MALE_NAMES, NICKNAMES, PARTICLES

# How alike two names are, the closest first. "part": one is a part of the other (a surname alone, one of two surnames).
Likeness = Literal["equal", "short", "initial", "spelling", "part", "typo", "no"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_HONORIFICS = frozenset(
    "mr mrs ms miss mx sir lord lady dame dr prof professor madam madame monsieur mme m herr frau señor señora signor "
    "signora pan pani don doña sheikh sayyid haji rev reverend father sister brother judge justice captain colonel general "
    "major sergeant president senator gov governor mayor minister the".split()
)
_MAN = frozenset("mr sir lord herr monsieur señor signor pan don father brother".split())
_WOMAN = frozenset("mrs ms miss lady dame madam madame mme frau señora signora pani doña sister".split())
_GENERATIONS = {
    "jr": "jr", "junior": "jr", "ml": "jr", "fils": "jr", "younger": "jr", "yr": "jr", "ii": "ii", "iii": "iii", "iv": "iv",
    "sr": "sr", "senior": "sr", "st": "sr", "père": "sr", "pere": "sr", "elder": "sr",
}  # fmt: skip
# Letters of different romanisations, made alike: Slavic and Arabic names in English, German, French, Polish dress.
_SOUNDS = [
    (r"tsch|tch|cz|ch|č|ć", "c"), (r"schtsch|shch|sch|sh|sz|š", "s"), (r"zh|ż|ž|dj|dzh", "z"), (r"kh|gh|h", "g"),
    (r"ph", "f"), (r"ks|x", "ks"), (r"ck|q|k", "k"), (r"w|ff$|v", "v"), (r"ts|tz|c(?=[ei])", "c"), (r"th", "t"),
]  # fmt: skip
_TURNED = frozenset("university college institute ministry hospital school police department museum".split())
_LEGAL = frozenset(
    "corp corporation inc incorporated ltd limited plc llc llp co company gmbh ag sa nv bv ab as oy oyj spa srl sarl kft zrt "
    "pty holdings holding group".split()
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """words: without honorifics, generation and particles, in the order of the text."""

    words: tuple[str, ...]
    generation: str | None
    man: bool | None


@lru_cache(maxsize=100_000)
def person_name(name: str) -> PersonName:
    man: bool | None = None
    generation: str | None = None
    words: list[str] = []
    for w in _WORD.findall(name.replace(".", " ").replace("-", " ")):
        low = folded(w).replace("’", "'")
        if low in _MAN | _WOMAN and not words:
            man = low in _MAN
        elif low in _HONORIFICS and not words:
            continue
        elif low in _GENERATIONS and words:
            generation = _GENERATIONS[low]
        elif low not in PARTICLES and low not in ("al", "el", "née", "nee", "born"):
            words.append(low)
    if man is None and len(words) > 1:
        man = True if words[0] in MALE_NAMES else False if words[0] in FEMALE_NAMES else None
    return PersonName(tuple(words), generation, man)


def sound(word: str) -> str:
    """The consonants of a word, however it is romanised: Yevgeny, Evgenii, Jewgeni → vgn."""
    for pattern, letter in _SOUNDS:
        word = re.sub(pattern, letter, word)
    plain = re.sub(r"[aeiouyj'’]", "", word)
    return re.sub(r"(.)\1+", r"\1", plain)


def same_given(a: str, b: str) -> Likeness:
    if a == b:
        return "equal"
    if len(a) == 1 or len(b) == 1:
        return "initial" if a[0] == b[0] else "no"
    formal = {a, *NICKNAMES.get(a, ())}, {b, *NICKNAMES.get(b, ())}
    if formal[0] & formal[1]:
        return "short"
    if min(len(a), len(b)) > 2 and (a.startswith(b) or b.startswith(a)):
        return "short"
    return _spelt(a, b)


def _spelt(a: str, b: str) -> Likeness:
    key = sound(a)
    # A short skeleton is shared by too many: Omar and Umar, not Amr.
    if key == sound(b) and (len(key) > 2 or (len(key) == 2 and edits(a, b) == 1)):
        return "spelling"
    return "typo" if len(a) > 4 and len(b) > 4 and a[0] == b[0] and edits(a, b) == 1 else "no"


def edits(a: str, b: str) -> int:
    """Letters to change, add, drop or swap (adjacent ones), up to 3."""
    if abs(len(a) - len(b)) > 2:
        return 3
    rows: list[list[int]] = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return min(3, rows[-1][-1])


_ORDER: tuple[Likeness, ...] = ("equal", "short", "initial", "spelling", "part", "typo", "no")


def _worst(*found: Likeness) -> Likeness:
    return max(found, key=_ORDER.index)


def alike(a: PersonName, b: PersonName) -> Likeness:
    """How alike two people's names are. "no" where they cannot be one's: different given names, middle names,
    generations, titles of man and woman."""
    if not a.words or not b.words:
        return "no"
    if a.man is not None and b.man is not None and a.man != b.man:
        return "no"
    if a.generation and b.generation and a.generation != b.generation:
        return "no"
    x, y = a.words, b.words
    if sorted(x) == sorted(y):
        # A name that stands alone is a given name or a surname that anyone may bear.
        return "equal" if len(x) > 1 else "part"
    turns = {"".join(y[n:] + y[:n]) for n in range(len(y))}
    if len(x) > 1 and len(y) > 1 and "".join(x) in turns:
        return "equal"
    if len(x) == 1 or len(y) == 1:
        one, many = (x[0], y) if len(x) == 1 else (y[0], x)
        return "part" if one in (many[-1], many[0]) and len(one) > 1 else "no"
    straight = _in_order(x, y)
    if straight != "no":
        return straight
    if len(x) == len(y) == 2:
        return _in_order(x, y[::-1])
    # One of two surnames, or a middle name left out: "Ana Costa" and "Ana Costa Prado".
    few, more = (x, y) if len(x) < len(y) else (y, x)
    if few[0] == more[0] and all(w in more for w in few):
        return "short"
    return "no"


def _in_order(x: tuple[str, ...], y: tuple[str, ...]) -> Likeness:
    last: Likeness = "equal" if x[-1] == y[-1] else _spelt(x[-1], y[-1])
    if last == "no":
        return "no"
    first = same_given(x[0], y[0])
    if first == "no":
        return "no"
    middles = x[1:-1], y[1:-1]
    if middles[0] and middles[1] and not any(same_given(p, q) != "no" for p in middles[0] for q in middles[1]):
        return "no"
    return _worst(first, last)


@lru_cache(maxsize=100_000)
def body_name(name: str) -> tuple[str, ...]:
    """The words of a body's name without article, legal form and joints. "University of X" is "X University", but the
    Bank of X is not X Bank."""
    words = [folded(w) for w in _WORD.findall(name.replace(".", "").replace("&", " "))]
    kept = [
        w for w in words if w not in _LEGAL and w not in ("the", "of", "and", "for", "de", "la", "du", "der", "die")
    ]
    kept = kept or words
    return tuple(sorted(kept)) if _TURNED.intersection(kept) else tuple(kept)
