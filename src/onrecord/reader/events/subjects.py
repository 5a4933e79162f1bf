"""Who does what a verb says (for a passive: to whom it is done)? Without a parser, by walking over phrases and commas."""

from dataclasses import dataclass

from onrecord.reader.events.asides import Asides
from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.groups import Group
from onrecord.reader.events.phrases import CLAUSE, ENDS, LIGHT, REACH, WHO
from onrecord.reader.events.tokens import VERBS

# Verbs whose object does what follows: "ordered troops to leave".
OBJECT_ACTS = frozenset(
    """order urge ask tell force allow want send press pressure push instruct require expect encourage warn request
    invite compel persuade convince direct enable implore beg permit let help see deploy authorise authorize lead command
    oblige pay hire train appeal plead use accuse suspect charge convict blame condemn criticise criticize arrest""".split()
)


@dataclass(slots=True)
class Subjects(Asides):
    """A sentence whose verbs can be asked for their subjects."""

    def subject(self, g: Group) -> list[Chunk]:
        """Who does it (for a passive: to whom it is done); empty where none is found."""
        found = self._subject(g, 0)
        return self.list_left(found) if found is not None else []

    def _subject(self, g: Group, deep: int) -> Chunk | None:
        s = self.s
        if deep > 4:
            return None
        k = g.start - 1
        while k >= 0 and (s.tags[k] == "RB" or s.low[k] in LIGHT):
            k -= 1
        if k < 0:
            return None
        if s.low[k] == "to":
            return self._of_infinitive(k, deep)
        tag = s.tags[g.head]
        if not g.finite and tag in ("VBG", "VBN") and not g.helpers:
            return self._of_participle(g, k, deep)
        if not g.finite and tag in ("VBG", "VB") and k >= 0 and s.tags[k] in VERBS:
            # "began attacking", "helped kill"
            governing = self.groups.get(k)
            return self._subject(governing, deep + 1) if governing else None
        return self._walk(g, k, deep)

    def _walk(self, g: Group, k: int, deep: int) -> Chunk | None:
        s = self.s
        steps = 0
        while k >= 0 and steps < REACH:
            steps += 1
            low = s.low[k]
            c = self.at(k)
            if low in WHO and c is None and (low != "that" or self._relative_that(k)):
                return self._antecedent(k)
            if low in (",", "—", "–", ")"):
                opener = self._opener(k)
                if opener >= 0:
                    k = opener - 1
                    continue
                if low == "," and self._joins_verbs(k):
                    return self._of_last_finite(k, deep)
                k -= 1
                continue
            if low in ("and", "but", "or", "then"):
                return self._of_last_finite(k, deep)
            if c is not None:
                if c.time and not (c.end == k + 1 and c.start == 0 and c.end == g.start and not self._other_before(c)):
                    k = c.start - 1
                    while k >= 0 and s.low[k] in (
                        "on",
                        "in",
                        "since",
                        "last",
                        "by",
                        "late",
                        "early",
                        "during",
                        "of",
                        "at",
                        "earlier",
                        "from",
                    ):
                        k -= 1
                    continue
                lead = c.start - 1
                if lead >= 0 and s.low[lead] == "as" and c.end == g.start:
                    return c
                if lead >= 0 and self._is_preposition(lead):
                    k = lead - 1
                    continue
                first = self.list_left(c)[0]
                lead = first.start - 1
                if first is not c and lead >= 0 and self._is_preposition(lead):
                    k = lead - 1
                    continue
                if lead >= 0 and s.tags[lead] in VERBS:
                    inner = self.groups.get(lead)
                    before = inner.start - 1 if inner else -1
                    while before >= 0 and s.tags[before] == "RB":
                        before -= 1
                    if (
                        inner
                        and before >= 0
                        and s.low[before] in WHO
                        and self.at(before) is None
                        and (s.low[before] != "that" or self._relative_that(before))
                    ):
                        k = before - 1
                        while k >= 0 and s.low[k] == ",":
                            k -= 1
                        continue
                    if (
                        inner
                        and s.tags[lead] == "VBG"
                        and not inner.helpers
                        and before >= 0
                        and self.at(before) is not None
                    ):
                        k = before
                        continue
                return c
            if low in CLAUSE or low in ENDS:
                return None
            if s.tags[k] in VERBS and k in self.groups:
                own = self.groups[k]
                before = own.start - 1
                while before >= 0 and s.tags[before] == "RB":
                    before -= 1
                if own.finite and before >= 0 and s.low[before] in WHO and self.at(before) is None:
                    k = before - 1
                    while k >= 0 and s.low[k] == ",":
                        k -= 1
                    continue
                if own.passive and not own.helpers:
                    k = own.start - 1  # "the man accused of it was"
                    continue
                return None
            k -= 1
        return None

    def _of_last_finite(self, k: int, deep: int) -> Chunk | None:
        g = self._last_finite(k)
        return self._subject(g, deep + 1) if g is not None else None

    def main_subject(self, g: Group) -> list[Chunk]:
        """That of the clause before: "issued a statement calling on"."""
        found = self._of_last_finite(g.start, 0)
        return self.list_left(found) if found is not None else []

    def _of_infinitive(self, to: int, deep: int) -> Chunk | None:
        s = self.s
        k = to - 1
        while k >= 0 and (s.tags[k] == "RB" or s.low[k] in ("order", "in")):
            k -= 1
        if k < 0:
            return None
        if k in self.groups:
            return self._subject(self.groups[k], deep + 1)
        c = self.at(k)
        if c is not None:
            j = c.start - 1
            between = 0
            while j >= 0 and j not in self.groups and between < 12:
                if s.low[j] in CLAUSE | ENDS:
                    break
                j -= 1
                between += 1
            if j in self.groups:
                g = self.groups[j]
                if _base(s.low[j]) in OBJECT_ACTS or (
                    s.low[j].startswith("call") and s.low[j + 1] in ("on", "upon", "for")
                ):
                    near = self.after(g.head + 1, 4)
                    return near if near is not None and not near.time else c
                return self._subject(g, deep + 1)
            return c
        # "is ready to", "was due to"
        return self._of_last_finite(k + 1, deep)

    def _of_participle(self, g: Group, k: int, deep: int) -> Chunk | None:
        s = self.s
        c = self.at(k)
        if c is not None and not c.time:
            return c
        if s.tags[k] == "IN" or s.low[k] in (",", "and", "but", "—", "–") or c is not None:
            if s.low[k] in ("of", "for", "from"):
                j = k - 1
                c = self.at(j)
                if (
                    c is not None
                    and c.start - 1 in self.groups
                    and _base(s.low[c.start - 1]) in OBJECT_ACTS | {"prevent", "stop", "bar", "ban"}
                ):
                    return c
                if j in self.groups and self.groups[j].passive:
                    return self._subject(self.groups[j], deep + 1)
            return self._of_last_finite(k, deep)
        if k in self.groups:
            return self._subject(self.groups[k], deep + 1)
        return None


def _base(low: str) -> str:
    """The base form of a verb, near enough for the lists here."""
    for ending, instead in (
        ("ied", "y"),
        ("ies", "y"),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
        ("es", ""),
        ("s", ""),
        ("d", ""),
    ):
        if low.endswith(ending) and low[: -len(ending)] + instead in OBJECT_ACTS:
            return low[: -len(ending)] + instead
    return {"told": "tell", "sent": "send", "led": "lead", "paid": "pay", "let": "let", "saw": "see"}.get(low, low)
