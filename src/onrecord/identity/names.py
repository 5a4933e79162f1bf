"""Names of people taken apart, and their words compared."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from onrecord.identity import given, sounds
from onrecord.reader.folding import folded
from onrecord.reader.speakers.nouns import PARTICLES, PRONOUNS, TITLES

# How alike two names are, the closest first. "order": surname first in one of them. "short": a nickname, or a middle
# name or second surname more. "spelling", "loose": romanised in another way, a little or a lot. "part": a surname alone.
Likeness = Literal["equal", "order", "short", "spelling", "initial", "loose", "part", "typo", "no"]
LIKENESSES: tuple[Likeness, ...] = ("equal", "order", "short", "spelling", "initial", "loose", "part", "typo", "no")

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_QUOTED = re.compile(r"[\"“„'‘«]([^\W\d_]+)[\"”“'’»]")
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_BRACKETED = re.compile(r"\([^()]*\)")
_FORMERLY = re.compile(r"\s*,?\s+(?:née|nee|né|born|geb\.?|geborene|formerly|born as)\s")
_GENERATION = re.compile(
    r"\b(?P<jr>(?:jr|junior|jnr|ml|mladší|fils|hijo|júnior|ifj|ifjabb|d\.\s?j|der jüngere|the younger|the son)\b\.?)"
    r"|\b(?P<sr>(?:sr|senior|snr|st|starší|père|padre|idősb|id|d\.\s?ä|der ältere|the elder|the father)\b\.?)"
    r"|\b(?P<ii>ii|2nd)\b|\b(?P<iii>iii|3rd)\b|\b(?P<iv>iv|4th)\b",
    re.IGNORECASE,
)
_OPENING = frozenset(("ifj", "ifjabb", "idősb", "id"))  # Hungarian puts it before the name
_MEN = frozenset("mr sir lord herr monsieur señor sr signor sig pan don father fr brother baron count ông bay".split())
_WOMEN = frozenset(
    "mrs ms miss lady dame madam madame mme mlle mademoiselle frau fräulein señora sra señorita signora pani paní doña "
    "dona sister baroness countess bà bayan".split()
)
HONORIFICS = (
    _MEN
    | _WOMEN
    | frozenset(
        "mx dr prof professor professorin the rev reverend hon rabbi imam sheikh shaikh sheik haji hajji sayyid mullah ayatollah "
        "maulana mgr monsignor ing mag dipl med phdr mudr judr dott dottor ddr docteur doktor doctor".split()
    )
    | frozenset(TITLES)
)
_DETERMINERS = frozenset("a an the my his her its our their your one some this that these those another".split())
LONGEST = 150  # characters; what is longer is no name
_MARKS = frozenset("phd md mp mep msp qc kc obe mbe cbe esq jd".split())
_ARABIC = frozenset("al el as ar an ad az at ash".split())
_SERVANT = frozenset("abd abdul abdel abdal abdur".split())
_SERVANT_JOINED = re.compile(r"^abd(?:[aeu][lrszn])(?=\w{3})")
# Romanised surnames that no rule of sound brings together.
_SAME_SURNAMES = [
    frozenset(line.split())
    for line in (
        "park pak bak", "lee yi rhee", "choi choe", "kim gim", "chung jeong jung chong", "kang gang", "shin sin",
        "tsai cai", "hsu xu", "chou zhou", "chiang jiang", "tsao cao", "roh noh", "ryu yoo yu",
    )
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonName:
    """words: without honorifics, generation and particles, in the order of the text, in lower case with their marks.

    plain: the same without marks. hyphened: those with a hyphen, whole. generation: jr, sr, ii, iii, iv. man: whom the honorific is for. nick: a name in
    quotation marks. glued: the words with the particles before them, for "Vandenberg" and "van den Berg".
    titled: whether an honorific stands before it.
    """

    words: tuple[str, ...]
    plain: tuple[str, ...]
    hyphened: tuple[str, ...]
    generation: str | None
    man: bool | None
    nick: str | None
    glued: tuple[str, ...]
    titled: bool


@lru_cache(maxsize=100_000)
def person_name(name: str) -> PersonName:
    """A name taken apart; `words` is empty where none is left."""
    name = name[:LONGEST]
    name = _FORMERLY.split(_BRACKETED.sub(" ", name))[0].split(" of ")[0]
    quoted = _QUOTED.search(name)
    if quoted:
        name = name[: quoted.start()] + " " + name[quoted.end() :]
    suffix = _suffix(name)
    if suffix:
        name = name[: suffix.start()] + " " + name[suffix.end() :]
    name = name.strip(" ,.")
    if "," in name:  # "Kader, Ivo"
        last, _, first = name.partition(",")
        name = f"{first} {last}"
    found = _WORD.findall(name.replace(".", " ").replace("-", " "))
    mixed = any(len(w) > 2 and not w.isupper() for w in found)
    man: bool | None = None
    titled = False
    words: list[str] = []
    glued: list[str] = []
    particles = ""
    for n, word in enumerate(found):
        low, plain = word.lower(), folded(word)
        if not words and n + 1 < len(found) and (low in HONORIFICS or plain in TITLES):
            titled = True
            if low in _MEN or low in _WOMEN:
                man = low in _MEN
        elif words and plain in _MARKS and word.isupper():
            continue
        elif words and words[-1] in _SERVANT:
            if plain not in _ARABIC:
                words[-1] = glued[-1] = "abd" + low
        elif n + 1 < len(found) and _joins(word, plain, n, name):
            particles += plain
        elif mixed and word.isupper() and len(word) == 2 and not set(low) & set("aeiouy"):
            words.extend(low)  # "JK Rowling"
            glued.extend(low)
        else:
            words.append(_SERVANT_JOINED.sub("abd", low.replace("’", "").replace("'", "")))
            glued.append(particles + words[-1])
            particles = ""
    plains = tuple(map(folded, words))
    return PersonName(
        tuple(words), plains, tuple(folded(u) for u in _HYPHENED.findall(name)), suffix.lastgroup if suffix else None, man,
        folded(quoted.group(1)) if quoted else None, tuple(glued), titled,
    )  # fmt: skip


def _joins(word: str, plain: str, n: int, name: str) -> bool:
    """Is it a particle? "Al" before a blank can be short for Albert, and one capital is an initial."""
    if len(word) == 1 and word.isupper():
        return False
    if n == 0 and plain == "al":
        return not name.startswith("Al ")
    return plain in PARTICLES or (plain in _ARABIC and n > 0 and not word.isupper())


def _suffix(name: str) -> re.Match[str] | None:
    for m in _GENERATION.finditer(name):
        opens = not name[: m.start()].strip()
        closes = not name[m.end() :].strip(" ,.")
        # "St" before a name is a saint, "Sr" a señor, "Id" nothing.
        if opens != (m.group().lower().rstrip(".") in _OPENING) or not (opens or closes):
            continue
        return m
    return None


def bare(name: str) -> bool:
    """No name at all: a pronoun, "the president", a description in lower case."""
    words = [w for w in name.split() if w[:1].isalpha()]
    if len(words) > 1 and folded(words[0]) in _DETERMINERS:
        words = words[1:]
    if all(w[0].islower() for w in words) or folded(name) in PRONOUNS or not person_name(name).words:
        return True
    return all(folded(w) in TITLES or w.lower() == "the" for w in words)


@lru_cache(maxsize=200_000)
def word_likeness(a: str, b: str, is_given: bool) -> Likeness:
    """Two words of names, in lower case with marks."""
    x, y = folded(a), folded(b)
    if x == y:
        return "equal"
    if len(x) == 1 or len(y) == 1:
        return "initial" if is_given and given.initials(x) & given.initials(y) else "no"
    if is_given and given.variants(x, y):
        return "spelling"
    if is_given and given.one_given(x, y):
        return "short"
    if not is_given and any(x in same and y in same for same in _SAME_SURNAMES):
        return "spelling"
    cost, most = sounds.distance(a, b), sounds.limit(a, b)
    if is_given and cost > 0 and _ending(x) != _ending(y):
        return "no"  # Mario and Maria
    both_known = is_given and given.known(x) and given.known(y)
    if cost <= min(0.31, most):
        return "equal" if _unmarked(x) == _unmarked(y) else "spelling"
    if cost <= most and not (both_known and cost > 0.65):
        return "loose"
    # A letter more or less makes another given name; two letters that changed places are a slip.
    swapped = sorted(x) == sorted(y)
    if both_known or (is_given and (given.known(x) or given.known(y)) and not swapped):
        return "no"
    return "typo" if min(len(x), len(y)) > 4 and x[0] == y[0] and edits(x, y) == 1 else "no"


def _unmarked(word: str) -> str:
    """One form for the ways to write ä, ö, ü and å without marks."""
    return word.replace("oe", "o").replace("ue", "u").replace("ae", "a").replace("aa", "a")


def _ending(word: str) -> str:
    last = word.rstrip("h")[-1:]
    return last if last in ("a", "o") else ""


def edits(a: str, b: str) -> int:
    """Letters to change, add, drop or swap (neighbours), up to 3."""
    if abs(len(a) - len(b)) > 2:
        return 3
    rows: list[list[int]] = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            least = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                least = min(least, rows[-2][j - 2] + 1)
            row.append(least)
        rows.append(row)
    return min(3, rows[-1][-1])


def worst(*found: Likeness) -> Likeness:
    return max(found, key=LIKENESSES.index)


def best(*found: Likeness) -> Likeness:
    return min(found, key=LIKENESSES.index)
