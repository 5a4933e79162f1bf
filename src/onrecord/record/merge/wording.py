"""One attribution's words, speakers and day, as they are compared with another's."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.identity.bodies import body_alike, body_name
from onrecord.identity.likeness import alike
from onrecord.identity.names import person_name
from onrecord.identity.rarity import root, stem
from onrecord.record.check.words import Word, cut
from onrecord.record.merge.sketch import hashed

LATE = 3  # days between what is said and the report of it, where the report does not say

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
    an ellipsis stands, or another piece begins. days: the first and the last on which it may have been said, as
    ordinals; None where unknown. told: the text states the day, or the month.
    """

    key: int
    id: str
    article: int
    report: int
    kind: str
    voices: tuple[Voice, ...]
    words: tuple[Word, ...]
    gaps: frozenset[int]
    days: tuple[int, int] | None
    told: bool
    position: int = 0
    text: str = ""

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
        if len(self.telling) <= 2:
            pairs.add(f"= {self.plain}")
        return {hashed(f"{key}|{pair}") for key in keys if key for pair in pairs}


def words_of(pieces: Sequence[str]) -> tuple[tuple[Word, ...], frozenset[int]]:
    """(the words of all pieces, places before which an ellipsis stands or another piece begins)."""
    words: list[Word] = []
    gaps: set[int] = set()
    for n, piece in enumerate(pieces):
        for short, full in _SHORT:
            piece = short.sub(full, piece)
        own, holes = cut(piece)
        gaps |= {len(words) + hole for hole in holes} | ({len(words)} if n else set())
        words += own
    return tuple(words), frozenset(gaps)


def fixed(word: Word) -> bool:
    """A number, or a date: where it differs, so does what is said."""
    return word.is_number or word.norm in _DATES


def days_of(said_on: str | None, published: str | None) -> tuple[tuple[int, int] | None, bool]:
    """(the days between which it was said, whether the text says so)."""
    said, out = _between(said_on), _between(published)
    if said is not None and (said[1] - said[0] < 40 or out is None):
        return said, True
    if out is None:
        return None, False
    return (out[0] - LATE, out[1]), False


def _between(value: str | None) -> tuple[int, int] | None:
    """The first and last day of "2026", "2026-03" or "2026-03-04"."""
    try:
        parts = [int(part) for part in (value or "")[:10].split("-")]
        year, month, day = (*parts, None, None)[:3]
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except (ValueError, TypeError):
        return None
    return first.toordinal(), last.toordinal()
