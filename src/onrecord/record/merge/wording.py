"""One attribution's words, speakers and day, as they are compared with another's."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from onrecord.identity.bodies import body_alike, body_name
from onrecord.identity.likeness import alike
from onrecord.identity.names import person_name
from onrecord.identity.rarity import root, stem
from onrecord.record.check.words import Word, cut
from onrecord.record.merge.days import Days
from onrecord.record.merge.sketch import hashed

_SHORT = (
    (re.compile(r"\bcan(?:['’]t|not)\b", re.IGNORECASE), "can not"),
    (re.compile(r"\bwon['’]t\b", re.IGNORECASE), "will not"),
    (re.compile(r"n['’]t\b", re.IGNORECASE), " not"),
    (re.compile(r"(?<=\w)['’]m\b", re.IGNORECASE), " am"),
    (re.compile(r"(?<=\w)['’]re\b", re.IGNORECASE), " are"),
    (re.compile(r"(?<=\w)['’]ve\b", re.IGNORECASE), " have"),
    (re.compile(r"(?<=\w)['’]ll\b", re.IGNORECASE), " will"),
    (re.compile(r"\b(there|that|it|he|she|what|who|here|where)['’]s\b", re.IGNORECASE), r"\1 is"),
)
# Those who speak for a body: its words are meant.
_FOR = frozenset(
    "spokesman spokeswoman spokesperson spokespeople spokesmen official officials statement office press release "
    "representative representatives source sources".split()
)
_ROUND = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_STOP = re.compile(r"[.!?]")
_DATES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december christmas easter tomorrow yesterday today tonight spring summer autumn winter
    """.split()
)


@dataclass(frozen=True, slots=True)
class Voice:
    """One who speaks. identity: the key of who it is across articles, if that is known."""

    name: str
    kind: str | None
    identity: int | None = None

    @property
    def key(self) -> str:
        """Equal for names that may be one's."""
        if self.kind == "person" or (self.kind is None and len(self.name.split()) < 4):
            plain = person_name(self.name).plain
            if plain:
                return stem(plain[-1])
        return " ".join(sorted({stem(w) for w in body_name(self.name).kept} - {stem(w) for w in _FOR}))

    def may_be(self, other: "Voice") -> bool:
        """Can the two names be one's?"""
        if self.identity is not None and self.identity == other.identity:
            return True
        if self.name == other.name:
            return True
        if self.kind == other.kind == "person":
            return alike(person_name(self.name), person_name(other.name)) != "no"
        if "person" in (self.kind, other.kind):
            return False
        return bool(self.key) and (
            self.key == other.key or body_alike(body_name(self.name), body_name(other.name)) in ("equal", "turned")
        )


@dataclass(frozen=True)
class Wording:
    """What is compared of one attribution.

    words: of the quoted pieces, one after the other; of the content where nothing is quoted. gaps: places before which
    an ellipsis stands, or another piece begins. ends: places at which a sentence ends. days: on which it may have been
    said; None where unknown. lead: it stands in the first paragraph. position: among those of its article.
    """

    key: int
    id: str
    article: int
    report: int
    kind: str
    voices: tuple[Voice, ...]
    words: tuple[Word, ...]
    gaps: frozenset[int]
    ends: frozenset[int]
    days: Days | None
    lead: bool
    position: int

    @property
    def verbatim(self) -> bool:
        return self.kind != "indirect"

    @cached_property
    def roots(self) -> frozenset[str]:
        """Of the words that tell something."""
        return frozenset(root(w.norm) for w in self.words if w.weight == 1 and not w.aside)

    @property
    def telling(self) -> list[str]:
        return [root(w.norm) for w in self.words if w.weight == 1 and not w.aside]

    @cached_property
    def plain(self) -> str:
        return " ".join(w.norm for w in self.words if not w.aside)

    def _sentences(self) -> Iterator[tuple[str, int]]:
        """Each sentence's words, and how many of them tell something; and all of them."""
        borders = sorted({0, *self.gaps, *self.ends, len(self.words)})
        for a, b in {*pairwise(borders), (0, len(self.words))}:
            own = [w for w in self.words[a:b] if not w.aside]
            if own:
                yield " ".join(w.norm for w in own), sum(w.weight == 1 for w in own)

    def hashes(self, voices: Iterable[str] | None = None) -> set[int]:
        """What it is found by: two telling words in a row, with the speaker; of a short one all its words."""
        if not self.verbatim:
            return set()
        keys = {v.key for v in self.voices} if voices is None else set(voices)
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
        pairs |= {f"= {plain}" for plain, telling in self._sentences() if telling <= 2}
        return {hashed(f"{key}|{pair}") for key in keys if key for pair in pairs}


def words_of(pieces: Sequence[str]) -> tuple[tuple[Word, ...], frozenset[int], frozenset[int]]:
    """(the words of all pieces, places before which an ellipsis stands or another piece begins, ends of sentences)."""
    words: list[Word] = []
    gaps: set[int] = set()
    ends: set[int] = set()
    for n, piece in enumerate(pieces):
        for short, full in _SHORT:
            piece = short.sub(full, piece)
        own, holes = cut(piece)
        base = len(words)
        gaps |= {base} if n else set()
        at = 0
        for k, w in enumerate(own):
            if k in holes:
                gaps.add(len(words))
            if k and _STOP.search(piece, at, w.start):
                ends.add(len(words))
            at = w.end
            if len(words) > base and (joined := _one_number(words[-1], w, piece)):
                words[-1] = joined
            else:
                words.append(w)
        if len(own) in holes:
            gaps.add(len(words))
    return tuple(words), frozenset(gaps), frozenset(ends)


def _one_number(before: Word, word: Word, piece: str) -> Word | None:
    """ "Twenty-six", "two hundred", "200 million": as one word."""
    if not before.norm.isdigit() or piece[before.end : word.start].strip("-‑ "):
        return None
    have = int(before.norm[:15])
    if word.norm in _ROUND and have:
        return replace(before, norm=str(have * _ROUND[word.norm]), end=word.end)
    if word.norm.isdigit() and len(word.norm) == 1 and word.norm != "0" and have in range(20, 100, 10):
        return replace(before, norm=str(have + int(word.norm)), end=word.end)
    return None


def fixed(word: Word) -> bool:
    """A number, or a date: where it differs, so does what is said."""
    return word.is_number or word.norm in _DATES
