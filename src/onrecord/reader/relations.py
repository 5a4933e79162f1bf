"""Finds attribution relations: which words report, and which words are the source and the content of each.

Cues are found first; then every word of the window is read together with one cue and labelled outside, source or
content. The labels of a cue are decoded together as a linear-chain conditional random field (Lafferty et al. 2001), so
that a source and a content are whole stretches, and are linked to their cue by construction.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.reader.network import Network
from onrecord.reader.words import Words

Floats = npt.NDArray[np.float32]
Stretch = tuple[int, int]  # words first..end, end exclusive

OUTSIDE, SOURCE, CONTENT = 0, 1, 2
CUE_CHANCE = 0.35  # chosen on PolNeAR dev: training/README.md tells how
INSIDE_CHANCE = 0.5


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution relation, in words of the text.

    chances: of the cue being one, of its having content, and of just these stretches: what confidence is made of.
    """

    cue: Stretch
    source: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    chances: tuple[float, float, float]


def find_relations(network: Network, words: Words) -> list[Relation]:
    """All relations of a text, in order of their cues."""
    found: list[Relation] = []
    windows, ids = network.windows(words)
    waiting: list[tuple[int, list[tuple[Stretch, float]], Floats]] = []
    for window in windows:
        chances, views = network.encode(words, window, ids)
        cues = cue_stretches(chances)
        if cues:
            waiting.append((window.start, cues, network.roles(views, [(a, b - 1) for (a, b), _ in cues])))
    if not waiting:
        return []
    # All cues of the article are decoded side by side: the loop over words is the slow part, not its width.
    longest = max(potentials.shape[1] for _, _, potentials in waiting)
    count = sum(len(cues) for _, cues, _ in waiting)
    together = np.zeros((count, longest, 3, 3), dtype=np.float32)
    together[:, :, :, 1:] = -1e4
    row = 0
    for _, cues, potentials in waiting:
        together[row : row + len(cues), : potentials.shape[1]] = potentials
        row += len(cues)
    labels, sure, empty = decode(together)
    row = 0
    for start, cues, potentials in waiting:
        for (a, b), chance in cues:
            line = labels[row, : potentials.shape[1]]
            source = tuple((x + start, y + start) for x, y in stretches(line == SOURCE))
            content = tuple((x + start, y + start) for x, y in stretches(line == CONTENT))
            found.append(
                Relation((a + start, b + start), source, content, (chance, 1 - float(empty[row]), float(sure[row])))
            )
            row += 1
    return found


def cue_stretches(chances: Floats, threshold: float | None = None) -> list[tuple[Stretch, float]]:
    """chances: (words, 3). Stretches that begin where a cue's begin is likely enough, with the chance of that begin."""
    threshold = CUE_CHANCE if threshold is None else threshold
    found: list[tuple[Stretch, float]] = []
    end = 0
    for at in np.flatnonzero(chances[:, 1] > threshold).tolist():
        if at < end:
            continue
        end = at + 1
        while end < len(chances) and chances[end, 2] > INSIDE_CHANCE:
            end += 1
        found.append(((at, end), float(chances[at, 1])))
    return found


def decode(potentials: Floats) -> tuple[npt.NDArray[np.int8], Floats, Floats]:
    """Viterbi and forward algorithm over (cues, words, from, to).

    Returns labels (cues, words); the chance of just these labels; the chance of no source and no content at all.
    """
    count, length = potentials.shape[:2]
    best = potentials[:, 0, 0]
    back = np.empty((count, length, 3), dtype=np.int8)
    top = potentials.max(axis=(2, 3))
    weights = np.exp(potentials - top[:, :, None, None])
    forward = weights[:, 0, 0]
    log = np.zeros(count)
    for t in range(1, length):
        scores = best[:, :, None] + potentials[:, t]
        back[:, t] = scores.argmax(1)
        best = scores.max(1)
        forward = np.matmul(forward[:, None], weights[:, t])[:, 0]
        if t % 16 == 0:
            norm = forward.sum(1)
            log += np.log(norm)
            forward = forward / norm[:, None]
    partition = np.log(forward.sum(1)) + log + top.sum(1)
    labels = np.empty((count, length), dtype=np.int8)
    last = best.argmax(1).astype(np.int8)
    rows = np.arange(count)
    for t in range(length - 1, 0, -1):
        labels[:, t] = last
        last = back[rows, t, last]
    labels[:, 0] = last
    sure = np.exp(np.minimum(best.max(1) - partition, 0))
    empty = np.exp(np.minimum(potentials[:, :, 0, 0].sum(1) - partition, 0))
    return labels, sure.astype(np.float32), empty.astype(np.float32)


def stretches(marked: npt.NDArray[np.bool_]) -> list[Stretch]:
    """Runs of True: (first, end)."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], marked, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]
