"""One attribution's words, speakers and day, as they are compared with another's."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.identity.bodies import body_alike, body_name
from onrecord.identity.likeness import alike
from onrecord.identity.names import person_name
from onrecord.identity.rarity import stem
from onrecord.record.merge.days import Days
from onrecord.record.merge.said import Said
from onrecord.record.merge.sketch import hashed

# Those who speak for a body: its words are meant.
_FOR = frozenset(
    "spokesman spokeswoman spokesperson spokespeople spokesmen official officials statement office press release "
    "representative representatives source sources".split()
)
SHORT = 3  # telling words
_SPOKE, _SHORTLY = "*", "* short"


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


@dataclass(frozen=True, slots=True)
class Wording:
    """What is compared of one attribution.

    said: the words of the quoted pieces; of the content where nothing is quoted. days: on which it may have been said;
    None where unknown. lead: it stands in the first paragraph. position: among those of its article.
    """

    key: int
    article: int
    report: int
    kind: str
    voices: tuple[Voice, ...]
    said: Said
    days: Days | None
    lead: bool
    position: int

    @property
    def verbatim(self) -> bool:
        return self.kind != "indirect"

    @property
    def short(self) -> bool:
        """Has it so few telling words that a word of them changed leaves nothing to find it by?"""
        return len(self.said.told) <= SHORT

    def hashes(self, voices: Iterable[str] | None = None) -> set[int]:
        """What it is found by: its words, with the speaker."""
        return self._hashed(self.said.marks, voices)

    def spoken(self) -> set[int]:
        """What it is found by whatever its words are: that the speaker spoke, and whether it was short."""
        return self._hashed({_SPOKE, _SHORTLY} if self.short else {_SPOKE}, None)

    def beside(self, voices: Iterable[str] | None = None) -> set[int]:
        """What others of the same days are found by, where it or they are short."""
        return self._hashed({_SPOKE if self.short else _SHORTLY}, voices)

    def _hashed(self, marks: Iterable[str], voices: Iterable[str] | None) -> set[int]:
        keys = {v.key for v in self.voices} if voices is None else set(voices)
        return {hashed(f"{key}|{mark}") for key in keys if key for mark in marks} if self.verbatim else set()
