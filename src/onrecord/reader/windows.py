"""Cuts the words of a text into windows that fit the encoder in one pass.

A window is a run of whole paragraphs of up to `SIZE` word pieces; the windows of a text are balanced in length, and a
break between two paragraphs is preferred where no quotation is carried over. A paragraph that is longer by itself
is cut at the end of a sentence.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from onrecord.reader.words import Words

SIZE = 320  # word pieces, without the two special ones at the ends


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start`..`end` of a text."""

    start: int
    end: int


def cut_windows(words: Words, pieces: npt.NDArray[np.int64], size: int = SIZE) -> list[Window]:
    """pieces: number of word pieces of each word. Every word lies in exactly one window."""
    if not len(pieces):
        return []
    blocks = _blocks(words, pieces, size)
    total = int(pieces.sum())
    # Aim at windows of equal length: padding costs time, and a stub of a window has no context.
    target = total / max(1, -(-total // size))
    found: list[Window] = []
    start, length = 0, 0
    for a, _, n, glued in blocks:
        if length and (length + n > size or (length + n / 2 > target and not glued)):
            found.append(Window(start, a))
            start, length = a, 0
        length += n
    found.append(Window(start, blocks[-1][1]))
    return found


def _blocks(words: Words, pieces: npt.NDArray[np.int64], size: int) -> list[tuple[int, int, int, bool]]:
    """Paragraphs, or pieces of one that is too long: (first word, end, word pieces, glued to the one before)."""
    of = words.paragraph
    edges = [0, *(np.flatnonzero(of[1:] != of[:-1]) + 1).tolist(), len(of)]
    reopened = {q.start for q in words.quotes if q.reopens}
    before = np.concatenate([[0], np.cumsum(pieces)])
    blocks: list[tuple[int, int, int, bool]] = []
    for a, b in pairwise(edges):
        glued = int(words.starts[a]) in reopened
        while before[b] - before[a] > size:
            cut = int(np.searchsorted(before, before[a] + size, side="right")) - 1
            cut = max(cut, a + 1)
            cut = _sentence_end(words, a, cut)
            blocks.append((a, cut, int(before[cut] - before[a]), glued))
            a, glued = cut, True
        if a < b:
            blocks.append((a, b, int(before[b] - before[a]), glued))
    return blocks


def _sentence_end(words: Words, a: int, cut: int) -> int:
    """The last place in the second half of words a..cut where a sentence ends, else `cut`."""
    for at in range(cut, a + (cut - a) // 2, -1):
        if words.strings[at - 1] in (".", "!", "?", "…") or (
            words.strings[at - 1] in ('"', "”", "’") and at - 2 >= a and words.strings[at - 2] in (".", "!", "?")
        ):
            return at
    return cut
