"""Words that were said, as they are compared: without marks, contractions and spelling variants, with numbers as figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from onrecord.identity.rarity import common, rareness, root, unowned
from onrecord.record.check.numbers import with_numbers
from onrecord.record.check.words import Word, cut

_FULL = (
    (re.compile(r"\bcan(?:['’]t|not)\b", re.IGNORECASE), "can not"),
    (re.compile(r"\bwon['’]t\b", re.IGNORECASE), "will not"),
    (re.compile(r"\bshan['’]t\b", re.IGNORECASE), "shall not"),
    (re.compile(r"n['’]t\b", re.IGNORECASE), " not"),
    (re.compile(r"(?<=\w)['’]m\b", re.IGNORECASE), " am"),
    (re.compile(r"(?<=\w)['’]re\b", re.IGNORECASE), " are"),
    (re.compile(r"(?<=\w)['’]ve\b", re.IGNORECASE), " have"),
    (re.compile(r"(?<=\w)['’]ll\b", re.IGNORECASE), " will"),
    (re.compile(r"(?<=\w)['’]d\b", re.IGNORECASE), " would"),
    (re.compile(r"\blet['’]s\b", re.IGNORECASE), "let us"),
    (re.compile(r"\b(there|that|this|it|he|she|one|what|who|here|where)['’]s\b", re.IGNORECASE), r"\1 is"),
)
_STOP = re.compile(r"[.!?]")
_DATES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december christmas easter tomorrow yesterday today tonight spring summer autumn winter
    """.split()
)
_LOOSE = frozenset("1 first second third half double twice once".split())


@dataclass(frozen=True, eq=False)
class Said:
    """words: of all pieces, one after the other. gaps: places before which an ellipsis stands, or another piece begins.
    ends: places at which a sentence ends. names: places of names."""

    words: tuple[Word, ...]
    gaps: frozenset[int]
    ends: frozenset[int]
    names: frozenset[int]

    @cached_property
    def own(self) -> tuple[Word, ...]:
        """The words without the editor's."""
        return tuple(w for w in self.words if not w.aside)

    @cached_property
    def weight(self) -> float:
        """How much all its words tell."""
        return sum(map(telling, self.own))

    @cached_property
    def rooted(self) -> tuple[Word, ...]:
        """All words, those that tell something without their endings: "doors" is "door"."""
        return tuple(map(_rooted, self.words))

    @cached_property
    def told(self) -> tuple[Word, ...]:
        """The words that tell something, without their endings."""
        return tuple(r for r in self.rooted if r.weight == 1 and not r.aside)

    @cached_property
    def roots(self) -> frozenset[str]:
        return frozenset(root(w.norm) for w in self.own if w.weight == 1)

    @cached_property
    def plain(self) -> str:
        return " ".join(w.norm for w in self.own)

    @cached_property
    def marks(self) -> frozenset[str]:
        """What it is found by: two telling words in a row; of a short sentence all its words."""
        pairs = set()
        before: str | None = None
        for n, w in enumerate(self.words):
            if n in self.gaps or w.aside:
                before = None
            if w.weight < 1 or w.aside:
                continue
            now = root(w.norm)
            if before is not None:
                pairs.add(f"{before} {now}")
            before = now
        return frozenset(pairs | {f"= {plain}" for plain, count in self._sentences() if count <= 2})

    @property
    def pieces(self) -> Iterator["Said"]:
        """What stands between the gaps, each by itself."""
        for a, b in pairwise(sorted({0, *self.gaps, len(self.words)})):
            yield Said(self.words[a:b], frozenset(), frozenset(), frozenset(n - a for n in self.names if a <= n < b))

    def _sentences(self) -> Iterator[tuple[str, int]]:
        """Each sentence's words, and how many of them tell something; and all of them."""
        borders = sorted({0, *self.gaps, *self.ends, len(self.words)})
        for a, b in {*pairwise(borders), (0, len(self.words))}:
            own = [w for w in self.words[a:b] if not w.aside]
            if own:
                yield " ".join(w.norm for w in own), sum(w.weight == 1 for w in own)


@lru_cache(maxsize=20_000)
def said_in(pieces: tuple[str, ...]) -> Said:
    """The words of the pieces of a text; one object for equal pieces, as long as it is kept."""
    words: list[Word] = []
    gaps: set[int] = set()
    ends: set[int] = set()
    names: set[int] = set()
    for n, piece in enumerate(pieces):
        for short, full in _FULL:
            piece = short.sub(full, piece)
        own, holes = cut(piece)
        gaps |= {len(words)} if n else set()
        at = k = 0
        for w, count in with_numbers(own, piece):
            if any(h in holes for h in range(k, k + count)):
                gaps.add(len(words))
            if k and _STOP.search(piece, at, w.start):
                ends.add(len(words))
            if piece[w.start].isupper() and not common(unowned(w.raw)):
                names.add(len(words))
            at, k = w.end, k + count
            words.append(w)
        if len(own) in holes:
            gaps.add(len(words))
    return Said(tuple(words), frozenset(gaps), frozenset(ends), frozenset(names))


def fixed(word: Word) -> bool:
    """A number, or a date: where it differs, so does what is said."""
    return word.is_number or word.norm in _DATES


def loose(word: Word) -> bool:
    """A number that is often none ("one", "first", "once"): it tells two apart only against another number."""
    return word.norm in _LOOSE and not word.raw.isdigit()


def telling(word: Word) -> float:
    """How much it says that two have this word: a rare one much, an article little."""
    return word.weight if word.weight < 1 else 0.8 + rareness(word.raw)


def _rooted(word: Word) -> Word:
    if word.weight < 1 or word.is_number:
        return word
    plain = replace(word, norm=root(word.norm))
    return plain if plain.weight == 1 else word
