"""What stands aside in a sentence: relative clauses, what commas and brackets enclose, "officials said"."""

from dataclasses import dataclass

from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.groups import Group
from onrecord.reader.events.phrases import ENDS, REACH, WHO, Phrases
from onrecord.reader.events.tokens import VERBS


@dataclass(slots=True)
class Asides(Phrases):
    """A sentence that knows what to step over on the way from a verb to its subject."""

    def _other_before(self, c: Chunk) -> bool:
        return any(o.end <= c.start and not o.time for o in self.chunks)

    def _relative_that(self, k: int) -> bool:
        before = self.at(k - 1)
        if before is None or (self.s.tags[k] == "DT" and self.at(k + 1)):
            return False
        after = k + 1
        while after < len(self.s) and (self.s.tags[after] == "RB"):
            after += 1
        return any(g.start == after for g in self.groups.values())

    def _antecedent(self, k: int) -> Chunk | None:
        k -= 1
        while k >= 0 and self.s.low[k] in (",", "of", "some", "most", "many", "all"):
            k -= 1
        c = self.at(k)
        if c is not None and c.time and c.start:
            k = c.start - 1
            while k >= 0 and self.s.low[k] in ("on", "in", "at", "late", "early", "last"):
                k -= 1
            c = self.at(k)
        if c is not None and c.start >= 2 and self.s.low[c.start - 1] == "of":
            whole = self.at(c.start - 2)
            if whole is not None and not whole.time:
                return Chunk(whole.start, c.end, whole.head, whole.owner)
        return c

    def _opener(self, k: int) -> int:
        """Where what the comma (bracket, dash) at k closes was opened; -1 if it closes nothing."""
        s = self.s
        close = s.low[k]
        wanted = "(" if close == ")" else close
        for p in range(k - 1, max(-1, k - REACH), -1):
            if s.low[p] in ENDS:
                return -1
            if s.low[p] == wanted or (close == "," and s.low[p] == ","):
                if close != ",":
                    return p
                first = p + 1
                if first >= k:
                    return -1
                low, tag = s.low[first], s.tags[first]
                inside = [g for g in self.groups.values() if p < g.head < k and g.finite]
                if low in WHO or low in ("where", "when", "whom"):
                    return p
                if inside and low not in ("as", "while", "according"):
                    if self.at(p - 1) is None or not any(s.low[q] in WHO for q in range(p + 1, k)):
                        continue
                    return p
                if p == 0 or (
                    self.at(p - 1) is None
                    and s.tags[p - 1] not in VERBS | {"RB", "IN"}
                    and s.low[p - 1] not in (")", "”", '"')
                ):
                    return -1
                if (
                    tag in ("VBG", "VBN", "IN", "CD", "RB")
                    or self.at(first) is not None
                    or low in ("a", "the", "to", "according", "who")
                ):
                    return p
                return -1
        return -1

    def _joins_verbs(self, k: int) -> bool:
        """Is the comma one between verbs of one subject: "seized the town, killed three and"?"""
        return any(g.head < k and g.finite for g in self.groups.values())

    def _last_finite(self, k: int) -> Group | None:
        for h in sorted((h for h in self.groups if h < k), reverse=True):
            g = self.groups[h]
            if g.finite and not self._aside(g):
                return g
        return None

    def _aside(self, g: Group) -> bool:
        """ ", two officials said," """
        s = self.s
        c = self.at(g.start - 1)
        behind = s.low[g.head + 1] if g.head + 1 < len(s) else ""
        return (
            c is not None
            and c.start > 0
            and s.low[c.start - 1] in (",", "”", '"')
            and behind == ","
            and s.low[g.head] in ("said", "says", "added", "reported", "wrote", "told")
        )
