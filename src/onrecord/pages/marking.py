"""A block of a text → stretches, each with the attributions that it is part of, so that they may nest and cross."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from onrecord.articles import Span

_WORD = re.compile(r"\w")
Role = Literal["source", "cue", "words", "quoted", "furniture", "trigger"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A span that plays a role in the attribution with this number; number 0: in none. depth: how many attributions
    that attribution lies in. id: of the event that a "trigger" tells."""

    span: Span
    role: Role
    number: int = 0
    depth: int = 0
    doubtful: bool = False
    id: str = ""


@dataclass(slots=True)
class Stretch:
    """start: code points into the article's text. roles: as classes of HTML. numbers: of the attributions that it is
    part of. begins: of those whose words begin here. events: ids of those whose triggers begin here."""

    start: int
    text: str
    roles: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    begins: list[int] = field(default_factory=list)
    events: list[str] = field(default_factory=list)


class Marks:
    """All marks of a text, and for each block those that touch it."""

    def __init__(self, blocks: Sequence[Span], marks: Iterable[Mark]) -> None:
        self._starts = [b.start for b in blocks]
        self._of: dict[int, list[Mark]] = defaultdict(list)
        for mark in marks:
            n = max(0, bisect_right(self._starts, mark.span.start) - 1)
            while n < len(blocks) and blocks[n].start < mark.span.end:
                if mark.span.overlaps(blocks[n]):
                    self._of[n].append(mark)
                n += 1

    def stretches(self, text: str, block: Span, begins: dict[int, list[int]]) -> list[Stretch]:
        """The block, cut at every edge of a mark: the stretches joined are its text. begins: where in the text the
        words of which attributions begin."""
        marks = self._of.get(bisect_right(self._starts, block.start) - 1, [])
        edges = {block.start, block.end}
        edges.update(e for m in marks for e in (m.span.start, m.span.end) if block.start < e < block.end)
        edges.update(at for at in begins if block.start < at < block.end)
        ordered = sorted(edges)
        coming = sorted(marks, key=lambda m: m.span.start)
        open_: list[Mark] = []
        taken = 0
        out: list[Stretch] = []
        for start, end in pairwise(ordered):
            while taken < len(coming) and coming[taken].span.start <= start:
                open_.append(coming[taken])
                taken += 1
            open_ = [m for m in open_ if m.span.end > start]
            numbers = tuple(sorted({m.number for m in open_ if m.number}))
            words = text[start:end]
            told = [m.id for m in open_ if m.role == "trigger" and m.span.start == start]
            out.append(Stretch(start, words, _roles(open_, words), numbers, begins.get(start, []), told))
        return out


def _roles(marks: Sequence[Mark], words: str) -> tuple[str, ...]:
    """What the innermost attribution makes of it decides how it looks; "within" tells that another lies round it.
    "edge": quotation marks and spaces between pieces, which are neither verbatim nor paraphrase."""
    roles = ["furniture"] if any(m.role == "furniture" for m in marks) else []
    told = [m for m in marks if m.number]
    if not told:
        return tuple(roles)
    deepest = max(m.depth for m in told)
    inner = [m for m in told if m.depth == deepest]
    own = {m.role for m in inner}
    for role in ("cue", "source"):
        if role in own:
            roles.append(role)
            break
    else:
        roles.append("quoted" if "quoted" in own else "words" if _WORD.search(words) else "edge")
    if any(m.depth < deepest or (m.role in ("words", "quoted") and roles[-1] in ("cue", "source")) for m in told):
        roles.append("within")
    if all(m.doubtful for m in inner):
        roles.append("doubtful")
    return tuple(roles)
