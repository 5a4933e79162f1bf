"""Who stands where round a verb: its subject, its object, what follows after which preposition."""

from dataclasses import dataclass

from onrecord.reader.events.chunks import Chunk, chunk
from onrecord.reader.events.groups import Group, verb_groups
from onrecord.reader.events.phrases import CLAUSE, ENDS, LIGHT, REACH, WHO
from onrecord.reader.events.subjects import Subjects
from onrecord.reader.events.tokens import Sentence


@dataclass(slots=True)
class Clauses(Subjects):
    """One sentence taken apart."""

    @classmethod
    def of(cls, s: Sentence) -> "Clauses":
        found = chunk(s)
        return cls(s, found, verb_groups(s))

    # --- phrases ---

    def governor(self, g: Group) -> Group | None:
        """The verb whose infinitive (or participle) this is: "agreed" of "agreed to meet"."""
        s = self.s
        k = g.start - 1
        while k >= 0 and (s.tags[k] == "RB" or s.low[k] in LIGHT):
            k -= 1
        if k < 0:
            return None
        if s.low[k] == "to":
            k -= 1
            while k >= 0 and (s.tags[k] == "RB" or s.low[k] in ("not", "in", "order")):
                k -= 1
            if k in self.groups:
                return self.groups[k]
            if k >= 0 and s.tags[k] in ("JJ", "") and k not in self.groups:
                return None
            c = self.at(k)
            if c is not None:
                j = c.start - 1
                while j >= 0 and (self._is_preposition(j) or self.at(j) is not None or s.low[j] in ("and", ",", "on")):
                    if j in self.groups:
                        break
                    j -= 1
                return self.groups.get(j)
            return None
        return self.groups.get(k)

    def object(self, g: Group, start: int | None = None) -> Chunk | None:
        """The phrase right behind the verb, if it is no date; a date that comes between is passed over."""
        at = g.head + 1 if start is None else start
        c = self.after(at, 5)
        if c is None and at < len(self.s) and self.s.low[at] in ("on", "in", "late", "early"):
            c = self.at(at + 1)
            c = c if c is not None and c.time else None
        if c is not None and c.time:
            c = self.after(c.end, 4)
        return None if c is None or c.time else c

    def prepositions(self, i: int, stop: int | None = None) -> list[tuple[str, Chunk]]:
        """(preposition, phrase) behind word i, up to the next clause."""
        s = self.s
        out: list[tuple[str, Chunk]] = []
        k = i
        end = min(len(s), i + REACH, stop if stop is not None else len(s))
        while k < end:
            low = s.low[k]
            if low in ENDS or (low in WHO and self.at(k) is None and out):
                break
            if k in self.groups and self.groups[k].finite:
                whose = self.at(self.groups[k].start - 1)
                if whose is None or not whose.pronoun or s.low[whose.start - 1] == ",":
                    break  # but go on over "the aid they paid to"
            if (s.tags[k] == "IN" or low == "to") and k + 1 < len(s):
                if low in CLAUSE and self.at(k + 1) is not None and self._is_subject(self.at(k + 1)):  # type: ignore[arg-type]
                    break
                c = self.after(k + 1, 4)
                if c is not None and not c.time:
                    out.append((low, c))
                    k = c.end
                    continue
            k += 1
        return out
