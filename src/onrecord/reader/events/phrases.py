"""Phrases and lists of phrases: "Russia, China and Iran", "more than two dozen of the miners"."""

from dataclasses import dataclass, field

from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.groups import Group
from onrecord.reader.events.tokens import VERBS, Sentence

WHO = frozenset("who whom which whose that".split())
CLAUSE = frozenset(
    "that because although though while when where if unless whereas whether after before since until as than so once".split()
)
# Verbs whose object does what follows: "ordered troops to leave".
ENDS = frozenset(".!?;:")
LIGHT = frozenset("\"'“”‘’«»(")
REACH = 34  # words that a subject or a prepositional phrase may be away


@dataclass(slots=True)
class Phrases:
    """One sentence with its phrases and verb groups."""

    s: Sentence
    chunks: list[Chunk] = field(default_factory=list)
    groups: dict[int, Group] = field(default_factory=dict)

    def at(self, i: int) -> Chunk | None:
        """The phrase that word i is in."""
        n = self.s.chunk_of[i] if 0 <= i < len(self.s) else -1
        return self.chunks[n] if n >= 0 else None

    def after(self, i: int, reach: int = 3) -> Chunk | None:
        """The phrase that begins at word i or a few light words on."""
        for k in range(i, min(i + reach, len(self.s))):
            c = self.at(k)
            if c is not None:
                return c if c.start == k else None
            if self.s.tags[k] not in ("RB", "CD", "JJ") and self.s.low[k] not in LIGHT | {
                "at",
                "least",
                "about",
                "some",
                "nearly",
                "almost",
                "over",
                "more",
                "than",
                "around",
                "up",
                "out",
            }:
                return None
        return None

    def list_right(self, c: Chunk) -> list[Chunk]:
        """The phrase and those that are joined to it: "Russia, China and Iran"."""
        out = [c]
        s = self.s
        while len(out) < 8:
            k = out[-1].end
            k = self._over_of(k)
            commas = 0
            while k < len(s) and (s.low[k] in (",", "and", "&", "or") or (s.low[k] in ("as", "well", "both"))):
                commas += s.low[k] != ","
                k += 1
            nxt = self.at(k)
            if k == out[-1].end or nxt is None or nxt.start != k or nxt.time:
                break
            if not commas and not self._list_goes_on(nxt):
                break
            lead = s.low[c.start - 1] if c.start else ""
            if self._is_subject(nxt) and lead not in ("between", "of", "with", "by", "to"):
                break
            out.append(nxt)
        return out

    def _over_of(self, k: int) -> int:
        """Behind "of NAME" that belongs to the phrase before."""
        if k + 2 < len(self.s) and self.s.low[k] == "(":
            close = next((q for q in range(k + 1, min(k + 7, len(self.s))) if self.s.low[q] == ")"), -1)
            k = close + 1 if close > 0 else k
        c = self.at(k + 1)
        return c.end if k < len(self.s) and self.s.low[k] == "of" and c is not None and c.start == k + 1 else k

    def _list_goes_on(self, c: Chunk) -> bool:
        """After a comma: do more phrases follow up to an "and"?"""
        k = self._over_of(c.end)
        for _ in range(7):
            while k < len(self.s) and self.s.low[k] == ",":
                k += 1
            if k < len(self.s) and self.s.low[k] in ("and", "or", "&"):
                nxt = self.at(k + 1)
                return nxt is not None and nxt.start == k + 1 and not self._is_subject(nxt)
            nxt = self.at(k)
            if nxt is None or nxt.start != k or k == c.end:
                return False
            k = self._over_of(nxt.end)
        return False

    def _is_subject(self, c: Chunk) -> bool:
        """Does a finite verb follow?"""
        k = c.end
        while k < len(self.s) and self.s.tags[k] == "RB":
            k += 1
        g = next((g for g in self.groups.values() if g.start == k), None)
        return g is not None and g.finite

    def list_left(self, c: Chunk) -> list[Chunk]:
        out = [c]
        s = self.s
        while len(out) < 8:
            k = out[0].start - 1
            joined = False
            while k >= 0 and s.low[k] in (",", "and", "&", "or", "both"):
                joined |= s.low[k] != ","
                k -= 1
            before = self.at(k)
            if k == out[0].start - 1 or before is None or before.end != k + 1 or before.time:
                break
            if len(out) == 1 and not joined:
                break
            lead = s.low[before.start - 1] if before.start else ""
            if lead == "of" and before.start >= 2:
                owner = self.at(before.start - 2)
                if owner is not None:
                    before = Chunk(owner.start, before.end, owner.head, owner.owner)
                    lead = s.low[before.start - 1] if before.start else ""
            if before.start and ((s.tags[before.start - 1] == "IN" and lead not in CLAUSE) or lead == "to"):
                break
            if (
                s.tags[before.start - 1] in VERBS
                and before.start
                and self.s.low[before.start - 1] not in ("said", "says")
            ):
                break
            out.insert(0, before)
        return out

    def _is_preposition(self, i: int) -> bool:
        if (
            self.s.low[i] in ("around", "about", "over", "than", "nearly", "under", "to", "least")
            and i + 1 < len(self.s)
            and self.s.tags[i + 1] == "CD"
        ):
            return self.s.low[i] == "to" and not (i and self.s.low[i - 1] == "up")
        return (
            (self.s.tags[i] == "IN" and self.s.low[i] not in CLAUSE)
            or self.s.low[i] in ("to", "including")
            or (
                self.s.low[i] in ("as", "than") and self.s.tags[i] == "IN" and i > 0 and self.s.low[i - 1] not in (",",)
            )
        )
