"""What tables and rules tell of each word, for the network to weigh: part of speech, kind of name, which types of event its
verb or noun can tell, and what the rules make of it."""

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from onrecord.reader.events.draft import Draft
from onrecord.reader.events.labels import TYPES
from onrecord.reader.events.tables import entries, nouns, verb_forms
from onrecord.reader.network import NAMES, TAGS
from onrecord.reader.relations import Layers, Stretch
from onrecord.reader.words import Words

Floats = npt.NDArray[np.float32]
_VERBS = len(TAGS) + len(NAMES)
_NOUNS = _VERBS + len(TYPES)
_RULED = _NOUNS + len(TYPES)  # the type of the rules' event whose trigger it is part of
_FIRST, _ACTS, _SUFFERS = range(_RULED + len(TYPES), _RULED + len(TYPES) + 3)
SIGNS = _SUFFERS + 1


class Ruled:
    """The events that the rules find, in words: for each its type, its trigger, its actors and recipients."""

    def __init__(self, words: Words, found: Sequence[Draft]) -> None:
        self.events = [
            (
                d,
                words_of(words, d.trigger),
                [words_of(words, a) for a in d.actors],
                [words_of(words, r) for r in d.recipients],
            )
            for d in found
        ]

    def at(self, trigger: Stretch) -> Draft | None:
        """The event whose trigger shares a word with this one."""
        return next((d for d, (a, b), _, _ in self.events if a < trigger[1] and trigger[0] < b), None)

    def of(self, trigger: Stretch, first: int, end: int) -> npt.NDArray[np.int64]:
        """What they make of the words first..end for this trigger: 0 no event, 1 nobody, 2 actor, 3 recipient."""
        out = np.zeros(end - first, dtype=np.int64)
        for _, own, actors, recipients in self.events:
            if own[0] < trigger[1] and trigger[0] < own[1]:
                out[:] = 1
                for role, side in ((2, actors), (3, recipients)):
                    for a, b in side:
                        out[max(0, a - first) : max(0, b - first)] = role
                break
        return out


def signs(words: Words, layers: Layers, ruled: Ruled) -> Floats:
    """(words, SIGNS), 0 to 1."""
    count = len(words.strings)
    out = np.zeros((count, SIGNS), dtype=np.float32)
    out[np.arange(count), layers.tags] = 1.0
    out[:, len(TAGS) : _VERBS] = layers.names
    for n, word in enumerate(words.strings):
        known = _known(word.lower())
        if known is not None:
            out[n, _VERBS:_RULED] = known
    for d, (a, b), actors, recipients in ruled.events:
        out[a:b, _RULED + TYPES.index(d.type)] = 1.0
        out[a : a + 1, _FIRST] = 1.0
        for side, column in ((actors, _ACTS), (recipients, _SUFFERS)):
            for span in side:
                out[slice(*span), column] = 1.0
    return out


def words_of(words: Words, span: tuple[int, int]) -> tuple[int, int]:
    """first, end of the words that a stretch of characters touches."""
    return int(np.searchsorted(words.ends, span[0], "right")), int(np.searchsorted(words.starts, span[1], "left"))


@cache
def _types() -> dict[str, Floats]:
    """Each form of a verb or noun of the tables → which types it can tell, as a verb and as a noun."""
    found: dict[str, Floats] = {}

    def add(form: str, column: int) -> None:
        found.setdefault(form, np.zeros(2 * len(TYPES), dtype=np.float32))[column] = 1.0

    for form, verb in verb_forms().items():
        for entry in entries()[verb]:
            add(form, TYPES.index(entry.type))
    for noun, own in nouns().items():
        for known in own:
            for form in (noun, noun + "s", noun + "es"):
                add(form, len(TYPES) + TYPES.index(known.type))
    return found


def _known(word: str) -> Floats | None:
    return _types().get(word)
