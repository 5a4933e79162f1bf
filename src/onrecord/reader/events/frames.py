"""Which phrases stand round each word, and how: subject, object, owner, behind which preposition. For the network to weigh."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from onrecord.reader.events.acting import owner
from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.signs import words_of
from onrecord.reader.words import Words

SUBJECT, UNDERGOER, OBJECT, OTHER, OWNER = 1, 2, 3, 13, 14
_BEHIND = {
    "by": 4, "with": 5, "against": 6, "to": 7, "of": 8, "on": 9, "at": 9, "from": 10, "between": 11, "for": 12,
}  # fmt: skip
FRAMES = OWNER + 1

Phrases = list[tuple[int, int, int]]  # first word, end, how it stands


class Frames:
    """The phrases round each word of a text."""

    def __init__(self, words: Words, taken_apart: Iterable[Clauses]) -> None:
        self._of: dict[int, Phrases] = {}
        for cl in taken_apart:
            self._add(cl, words_of(words, (cl.s.start[0], cl.s.end[0]))[0])

    def _add(self, cl: Clauses, base: int) -> None:
        def at(chunks: Iterable[Chunk], how: int) -> Phrases:
            return [(base + c.start, base + c.end, how) for c in chunks]

        def behind(i: int) -> Phrases:
            return [x for prep, c in cl.prepositions(i) for x in at(cl.list_right(c), _BEHIND.get(prep, OTHER))]

        for i, g in cl.groups.items():
            direct = cl.object(g)
            found = at(cl.subject(g), UNDERGOER if g.passive else SUBJECT)
            found += at(cl.list_right(direct), OBJECT) if direct is not None else []
            found += behind(i + 1)
            for k in range(g.start, i + 1):
                self._of[base + k] = found
        for c in cl.chunks:
            own = owner(cl.s, c)
            found = (at([own], OWNER) if own is not None else []) + behind(c.end)
            for k in range(c.start, c.end):
                self._of.setdefault(base + k, found)

    def of(self, trigger: tuple[int, int], first: int, end: int) -> npt.NDArray[np.int64]:
        """How each of the words first..end stands to the trigger; what its first word says counts most. 0: not at all."""
        out = np.zeros(end - first, dtype=np.int64)
        for k in range(trigger[1] - 1, trigger[0] - 1, -1):
            for a, b, how in self._of.get(k, ()):
                out[max(0, a - first) : max(0, b - first)] = how
        return out
