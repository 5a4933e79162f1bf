"""Verb groups: a verb with its helpers, whether it is passive, whether it can stand alone."""

from dataclasses import dataclass

from onrecord.reader.events.chunks import DAYS
from onrecord.reader.events.tokens import VERBS, Sentence

AUXILIARIES = frozenset(
    """be is are was were am been being have has had having do does did will would shall should can could may might must
    get gets got getting not never n't wo ca""".split()
)
BE = frozenset("be is are was were am been being get gets got getting gotten".split())


@dataclass(slots=True)
class Group:
    """A verb with its helpers: words start..head; passive, finite. helpers: in lower case."""

    start: int
    head: int
    passive: bool
    finite: bool
    helpers: tuple[str, ...]


def verb_groups(s: Sentence) -> dict[int, Group]:
    """Each verb that is no helper and stands in no noun phrase → its group."""
    out: dict[int, Group] = {}
    for i, tag in enumerate(s.tags):
        if tag not in VERBS or s.chunk_of[i] >= 0:
            continue
        if s.low[i] in AUXILIARIES and _helps(s, i):
            continue
        start = i
        helpers: list[str] = []
        k = i - 1
        while (
            k >= 0
            and (s.chunk_of[k] < 0 or s.words[k].islower())
            and (
                s.low[k] in AUXILIARIES
                or s.tags[k] in ("RB", "MD")
                or s.low[k] in ("'", "’", "also", "t", "ll", "ve", "re", "d", "m")
            )
        ):
            if s.low[k] in AUXILIARIES or s.tags[k] == "MD" or s.low[k] in ("t", "ll", "ve", "re", "d"):
                start = k
                helpers.append("not" if s.low[k] == "t" else "will" if s.low[k] == "ll" else s.low[k])
            k -= 1
        helpers.reverse()
        has_be = next((h for h in reversed(helpers) if h not in ("not", "never")), "") in BE
        if (
            tag in ("VBN", "VBG", "VBZ", "VBP", "VB")
            and not helpers
            and (s.low[i].endswith("ed") or tag == "VBN")
            and _active(s, i)
        ):
            s.tags[i] = tag = "VBD"
        passive = tag in ("VBN", "VBD") and has_be and not s.low[i].endswith("ing")
        if tag == "VBD" and helpers and helpers[-1] in ("has", "have", "had"):
            s.tags[i] = tag = "VBN"
        finite = (bool(helpers) and helpers[0] not in ("being", "having", "been", "be", "not", "never")) or (
            not helpers and tag in ("VBD", "VBZ", "VBP")
        )
        if tag == "VBN" and not helpers and not s.low[i].endswith("ing"):
            passive, finite = True, False
        out[i] = Group(start, i, passive, finite, tuple(helpers))
    finites = [i for i, g in sorted(out.items()) if g.finite]
    for i, g in out.items():
        k = g.start - 1
        while k >= 0 and s.tags[k] == "RB":
            k -= 1
        if k < 0 or g.helpers:
            continue
        if g.passive and s.low[k] in ("who", "which") and (i + 1 >= len(s) or s.low[i + 1] != "by"):
            g.passive, g.finite = False, True
        elif (
            s.tags[i] == "VB"
            and s.chunk_of[k] >= 0
            and not any(f < i for f in finites)
            and s.low[0] not in ("let", "help")
        ):
            g.finite = True  # "officers now patrol the beach"
        elif s.low[k] in ("and", "or") and s.low[i].endswith(("ed", "sent", "en")) and not _followed(s, i):
            before = [f for f in finites if f < i]
            if before and out[before[-1]].passive:
                g.passive = g.finite = True  # "was convicted and sent to prison"
    if out and not any(g.finite for g in out.values()):
        # A sentence tells something by a finite verb: the network took it for a participle.
        for i, g in out.items():
            after = s.low[i + 1] if i + 1 < len(s) else ""
            if (
                g.passive
                and not g.helpers
                and s.low[i].endswith("ed")
                and after != "by"
                and s.chunk_of[:i]
                and max(s.chunk_of[:i]) >= 0
            ):
                g.passive, g.finite = False, True
                break
    return out


def _followed(s: Sentence, i: int) -> bool:
    """Does a noun phrase stand right behind?"""
    return i + 1 < len(s) and s.chunk_of[i + 1] >= 0 and s.low[i + 1] not in DAYS


def _active(s: Sentence, i: int) -> bool:
    """Does an object follow what looks like a participle?"""
    if s.tags[i] in ("VBZ", "VBP", "VBG", "VB"):
        return s.tags[i] != "VB" or not (i and s.low[i - 1] == "to")
    k = i + 1
    while k < len(s) and s.tags[k] == "RB":
        k += 1
    if k >= len(s) or s.chunk_of[k] < 0 or s.low[k] in DAYS or s.low[k] in ("last", "this", "next"):
        return False
    return i > 0 and (s.chunk_of[i - 1] >= 0 or s.tags[i - 1] in ("RB", "CC") or s.low[i - 1] == ",")


def _helps(s: Sentence, i: int) -> bool:
    """Is a verb's helper followed by that verb?"""
    for k in range(i + 1, min(i + 5, len(s))):
        if s.tags[k] in VERBS:
            return True
        if s.tags[k] not in ("RB", "MD") and s.low[k] not in ("'", "’", "t", "also"):
            return False
    return False
