"""What an article says that somebody is: the office or trade, what it is for, where it is held, and whether it is over."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.identity import words
from onrecord.identity.rarity import common, root, stem, unowned
from onrecord.reader.countries import country_of
from onrecord.reader.folding import folded
from onrecord.reader.speakers.nouns import PERSONS, role_of, singular

_OFFICES, _TRADES = words.concepts(words.OFFICES), words.concepts(words.TRADES)
_FIELDS, _RANKS = words.concepts(words.FIELDS), words.concepts(words.RANKS)
_PARTIES = words.concepts(words.PARTIES)
_POLITICAL = frozenset("lawmaker politician councillor minister candidate head spokesman".split())
_INSTITUTIONS = words.concepts(words.INSTITUTIONS)
_ALL_OFFICES = words.named(words.OFFICES)
# Those who lead: one article's "head of Karsk" is another's mayor.
LEADING = frozenset(
    "head mayor governor president premier executive chairman founder rector police_chief editor union_leader".split()
)
# Trades that one person may have at once, or that are words for one another.
_FAMILIES = [
    frozenset(line.split())
    for line in (
        "professor scientist biologist physicist astronomer geologist economist historian archaeologist hydrologist doctor engineer "
        "analyst rector expert writer lawyer",
        "lawmaker politician minister councillor premier president mayor governor state_secretary candidate",
        "player striker goalkeeper midfielder defender captain",
        "singer musician pianist violinist cellist composer conductor",
        "filmmaker actor writer",
        "engineer designer architect builder",
        "doctor scientist biologist vet nurse",
        "farmer beekeeper",
        "cook baker shopkeeper",
    )
]
_ANYBODY = words.VAGUE | {"founder", "owner", "activist", "president", "chairman", "executive"}

_MANY = sorted((w for t in (_OFFICES, _TRADES, _FIELDS) for w in t if " " in w), key=len, reverse=True)
_MANY_SET = frozenset(_MANY)
_PARTS = frozenset(w for many in _MANY for w in many.split()) - words.JOINTS
_MANY_WORDS = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, _MANY)) + r")(?!\w)")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*['’]?")
_EX = re.compile(r"\b(?:ex|Ex|EX)-(?=\w)")
_FORMER = re.compile(
    r"\b(?:former\w*|ex|once|late|retired|outgoing|then|previously|ehemalig\w*|früher\w*|ancien\w*|antig\w*|byl[ýyá]\w*|volt|tidligere|eski)\b",
    re.IGNORECASE,
)
_COMPLEMENT = re.compile(
    r"\s(?:of|for|at|in|to|with|from|on|der|des|von|fur|im|du|de|des|della|del|di|da|do|dos|das|dla|pro|na|au|aux|pour|para|per|til|ved)\s|\s(?:d|dell)['’]"
)
_ARTICLE = re.compile(r"^\s*(?:a|an|the)\s")
_ACRONYMS = frozenset("CEO CFO MP MPS MSP MEP PM MD GP PDG".split())
_LITTLE = frozenset(
    "the a an her his their its our new old first second third young senior local who and or aged since as".split()
)


@dataclass(frozen=True, slots=True)
class Role:
    """concepts: what the words stand for (`words`). fields: what it is for. anchors: stems of the names of its place or
    body. plain: roots of all other words. named: roots of the anchors' words. parties: what a
    politician belongs to. deputy: of lower rank. kin: known only as somebody's relative."""

    concepts: frozenset[str]
    fields: frozenset[str]
    anchors: frozenset[str]
    plain: frozenset[str]
    named: frozenset[str]
    parties: frozenset[str]
    deputy: bool
    former: bool
    kin: bool
    phrase: str

    def at(self, more: frozenset[str]) -> "Role":
        """The same role with names that stand beside it in the text."""
        return replace(self, anchors=self.anchors | more) if more else self


@lru_cache(maxsize=100_000)
def role(phrase: str, initial: bool = False, german: bool = False) -> Role:
    """A phrase taken apart. initial: whether it opens a sentence, so that its first capital tells nothing; german:
    whether capitals tell nothing before a preposition or an article."""
    former = bool(_FORMER.search(phrase) or _EX.search(phrase))
    anchors, rest, plain, roots = _names(_EX.sub("", phrase), initial, german)
    low = _joined(" ".join(folded(rest).split()))
    head = _ARTICLE.sub("", _COMPLEMENT.split(f" {low} ", maxsplit=1)[0].split(",")[0])
    nouns = _WORD.findall(head)
    kin = bool(nouns) and nouns[-1] in words.KIN
    found = set() if kin else _found(head, (_OFFICES, _TRADES))
    if not found and not kin:
        found = set([role_of(w) for w in nouns if singular(w) in PERSONS][-1:])
    if {"head", "filmmaker"} <= found and len(nouns) > 1 and not anchors:
        found.discard("filmmaker")  # a hotel director
    fields = _found(low, (_FIELDS,))
    for front, last in filter(None, map(_headed, nouns if not found else ())):
        found |= _found(last, (_OFFICES, _TRADES))
        fields |= _found(front, (_FIELDS,))
    deputy = bool(_found(head, (_RANKS,)))
    return Role(
        frozenset(found), frozenset(fields), frozenset(anchors), frozenset(plain), frozenset(roots),
        frozenset(_found(folded(phrase), (_PARTIES,))) if found & _POLITICAL else frozenset(),
        deputy, former, kin, " ".join(sorted(w for w in nouns if not _FORMER.fullmatch(w))),
    )  # fmt: skip


def _joined(low: str) -> str:
    """The longest phrases first, so that a "police chief" is no mere chief."""
    return _MANY_WORDS.sub(lambda m: m.group().replace(" ", "_"), low)


def _found(text: str, tables: Sequence[dict[str, frozenset[str]]]) -> set[str]:
    out: set[str] = set()
    for word in _WORD.findall(text):
        word = unowned(word).replace("_", " ")
        for form in (word, *word.split("-"), singular(word)):
            hits = [t[form] for t in tables if form in t]
            out.update(c for group in hits for c in group)
            if hits and form == word:
                break
    return out


# Heads of German compounds.
_HEADS = tuple(
    "ministerium ministerin minister sprecherin sprecher trainerin trainer direktorin direktor prasidentin prasident professorin professor "
    "forscherin forscher leiterin leiter chefin chef meisterin meister vorsitzende vorsitzender anwaltin anwalt richterin richter".split()
)


@lru_cache(maxsize=100_000)
def _headed(word: str) -> tuple[str, str] | None:
    """A compound's front and head: "energieminister" → energie, minister."""
    for head in _HEADS:
        if word.endswith(head) and len(word) > len(head) + 2:
            return word.removesuffix(head).rstrip("s-") or word, head
    return None


@lru_cache(maxsize=100_000)
def known_word(word: str) -> bool:
    """Is the word, folded, one for a role, a field, a rank or a kind of body? Then its capital is no name's."""
    one = singular(word)
    if any(w in t for t in (_OFFICES, _TRADES, _FIELDS, _RANKS, _INSTITUTIONS) for w in (word, one)) or one in PERSONS:
        return True
    return word in _PARTS or bool(_headed(word))


def _names(phrase: str, initial: bool, german: bool) -> tuple[set[str], str, set[str], set[str]]:
    """Stems of the names in a phrase, the phrase without them, roots of its other words, and roots of the names."""
    shouted = phrase.isupper() and len(phrase) > 4
    found = list(_WORD.finditer(phrase))
    bares = [unowned(m.group()) for m in found]
    lows = list(map(folded, bares))
    phrases = {
        k
        for n in range(len(lows))
        for m in (2, 3, 4)
        if " ".join(lows[n : n + m]) in _MANY_SET
        for k in range(n, n + m)
    }
    named = [n not in phrases and _is_name(w, n == 0 and initial, shouted) for n, w in enumerate(bares)]
    if german:
        joints = [n for n, low in enumerate(lows) if low in words.JOINTS]
        named = [is_name and bool(joints) and n > joints[0] for n, is_name in enumerate(named)]
    # Of "Torvald Foods" both words are the name's, though foods are a field.
    for n, w in enumerate(bares):
        after = n > 0 and named[n - 1] and phrase[found[n - 1].end() : found[n].start()] == " "
        before = 0 < n < len(bares) - 1 and named[n + 1] and phrase[found[n].end() : found[n + 1].start()] == " "
        low = folded(w)
        if (
            (after or before)
            and w[:1].isupper()
            and n not in phrases
            and not shouted
            and not any(low in t for t in (_OFFICES, _TRADES, _RANKS))
        ):
            named[n] = True
    anchors: set[str] = set()
    plain: set[str] = set()
    roots: set[str] = set()
    rest = phrase
    for n, (is_name, m, w) in enumerate(zip(named, found, bares, strict=True)):
        low = lows[n]
        if country_of(w.capitalize() if shouted else w) or low in words.CALENDAR:
            continue
        if is_name:
            anchors.add(stem(w))
            roots.add(root(w))
            rest = rest[: m.start()] + " " * len(m.group()) + rest[m.end() :]
        elif (
            n not in phrases
            and low not in words.JOINTS
            and low not in _LITTLE
            and len(low) > 1
            and not _FORMER.fullmatch(w)
        ):
            plain.add(root(low))
    return anchors, rest, plain, roots


def _is_name(word: str, opens: bool, shouted: bool) -> bool:
    low = folded(word)
    if not word[:1].isupper() or word in _ACRONYMS or low in words.JOINTS or low in _LITTLE:
        return False
    if word.isupper() and len(word) > 1 and not shouted:
        return True
    return not ((opens or shouted) and common(low)) and not known_word(low)


def telling(anchors: frozenset[str]) -> frozenset[str]:
    """Those that tell one body from another: no "bank", no "national"."""
    return anchors - _GENERIC_STEMS


_GENERIC_STEMS = frozenset(stem(w) for w in words.GENERIC)


def office(concepts: frozenset[str]) -> bool:
    return bool(concepts & _ALL_OFFICES)


def vague(concepts: frozenset[str]) -> bool:
    return concepts <= words.VAGUE


def compatible(x: frozenset[str], y: frozenset[str]) -> bool:
    """Can the two be said of one person at one time?"""
    if x & y or not x - _ANYBODY or not y - _ANYBODY or (x & LEADING and y & LEADING):
        return True
    return any(x & family and y & family for family in _FAMILIES)


@lru_cache(maxsize=20_000)
def text_concepts(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Concepts and fields of all the words of a text."""
    low = _joined(folded(text))
    return frozenset(_found(low, (_OFFICES, _TRADES))), frozenset(_found(low, (_FIELDS,)))
