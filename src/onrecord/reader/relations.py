"""Finds attribution relations: which words report, and which words are the source and the content of each.

Cues are found first; then every word of the window is read together with one cue and labelled outside, source or
content. The labels of a cue are decoded together as a linear-chain conditional random field (Lafferty et al. 2001), so
that a source and a content are whole stretches, and are linked to their cue by construction.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from onrecord.reader.network import NAMES, WIDTH, Floats, Network
from onrecord.reader.windows import SIZE, Window, cut_windows
from onrecord.reader.words import Words

Stretch = tuple[int, int]  # words first..end, end exclusive

OUTSIDE, SOURCE, CONTENT = 0, 1, 2
CUE_CHANCE = 0.4  # this and the two below: chosen by `python -m training.ablate`
INSIDE_CHANCE = 0.45
NESTED_CHANCE = 0.5
MIN_NESTED = 5  # words
VIEWS = {"eyes", "estimation", "judgment", "judgement", "mind", "opinion", "view", "words"}  # in the ... of
SLIGHT = 0.02
SENTENCE_END = frozenset(".!?…")
TOGETHER = 8  # windows decoded side by side

# Words that report. Only used to tell which sentences of a content are worth a second reading; words that rarely report
# there ("state", "order") are left out: on PolNeAR train they made a third of the readings and found nothing.
REPORTING = frozenset(
    """
    accuse accused accuses accusing acknowledge acknowledged acknowledges add added adds admit admits admitted
    admitting agree agreed agrees allege alleges announce announced announces announcing argue argued argues arguing
    ask asked asking asks assert asserted asserts assure assured believe believed believes believing blamed blames
    boast boasted call called calling calls caution cautioned cite cited cites citing claim claimed claiming claims
    comment commented complain complained complains concede conceded concedes conclude concluded concludes condemn
    condemned confirm confirmed confirms consider criticised criticized declare declared declares declaring decline
    declined declines demanded demanding demands denied denies deny denying describe described describes describing
    disclose disclosed dismissed doubt doubted doubts emphasise emphasised emphasize emphasized estimate estimated
    estimates expect expected expects explain explained explaining explains express expressed fear feared fears feel
    felt found hint hinted hope hoped hopes hoping indicate indicated indicates insist insisted insisting insists
    intend intends joke joked know knows learn learned learnt mention mentioned note noted notes noting object
    objected ordered plan planned plans pledge pledged pledges predict predicted predicts promise promised promises
    promising propose proposes questioned quote quoted quoting recall recalled recalls refuse refused refuses
    refusing reiterated reject rejected rejects remark remarked repeated replied reply reported reporting reports
    request requested respond responded reveal revealed reveals ruled said say saying says shout shouted showed
    shows signaled signalled stated stress stressed stresses suggest suggested suggesting suggests suspect suspected
    suspects swear swore tell telling tells testified testify think thinks thought threaten threatened threatening
    threatens told tweeted urge urged urges urging voiced vow vowed vows want wanted wants warn warned warning warns
    wish wished wonder wondered worried worry writes writing wrote
    """.split()
)


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution relation, in words of the text.

    chances: of the cue being one, of its having content, and of just these stretches: what confidence is made of.
    """

    cue: Stretch
    source: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    chances: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Layers:
    """What the same pass says of each word besides. names: (words, names), chances of being part of each kind of name
    in `network.NAMES`; tags: (words,), the part of speech in `network.TAGS`; vectors, lower: (words, WIDTH), of the last layer
    and of an earlier one; windows: in which the words were read."""

    names: Floats
    tags: npt.NDArray[np.int64]
    vectors: Floats
    lower: Floats
    windows: list[Window]

    @classmethod
    def blank(cls, count: int) -> "Layers":
        names = np.zeros((count, len(NAMES)), dtype=np.float32)
        vectors, lower = (np.zeros((count, WIDTH), dtype=np.float32) for _ in range(2))
        return cls(names, np.zeros(count, dtype=np.int64), vectors, lower, [])


def find_relations(network: Network, words: Words, layers: Layers | None = None) -> list[Relation]:
    """All relations of a text, in order of their cues; those inside another's content come after it.

    layers: filled on the way."""
    windows, ids = network.windows(words)
    found = _read(network, words, windows, ids, CUE_CHANCE, layers)
    return found + _nested(network, words, ids, found)


def _nested(network: Network, words: Words, ids: list[tuple[int, ...]], outer: list[Relation]) -> list[Relation]:
    """What is attributed within words that are themselves attributed: the auditor said the bank had admitted losses.

    The corpus has one level only, and the network has learned to leave the inner ones alone. So the sentences of
    contents that hold a reporting word are read once more, each as a paragraph of a text that consists of them alone.
    """
    taken = {i for r in outer for i in range(*r.cue)}
    parts = {part for r in outer for part in r.content}
    bare = {_bare(words, sentence) for part in parts for sentence in _sentences(words.strings, part)}
    inner = sorted(
        (a, b)
        for a, b in bare
        if MIN_NESTED <= b - a <= SIZE // 2
        and any(i not in taken and words.strings[i].lower() in REPORTING for i in range(a, b))
    )
    if not inner:
        return []
    alone, which = words.alone(inner)
    own = [ids[i] for i in which]
    windows = cut_windows(alone, np.fromiter(map(len, own), np.int64, len(own)))
    found = []
    for r in _read(network, alone, windows, own, NESTED_CHANCE):
        line = alone.paragraph[r.cue[0]]
        source, content = (
            tuple((a, b) for a, b in spans if alone.paragraph[a] == alone.paragraph[b - 1] == line)
            for spans in (r.source, r.content)
        )
        shift = int(which[r.cue[0]]) - r.cue[0]
        if source and content and alone.paragraph[r.cue[1] - 1] == line:
            moved = replace(r, cue=_moved(r.cue, shift), source=tuple(_moved(s, shift) for s in source))
            found.append(replace(moved, content=tuple(_moved(s, shift) for s in content)))
    return [r for r in found if not any(i in taken for i in range(*r.cue))]


def _moved(stretch: Stretch, by: int) -> Stretch:
    return stretch[0] + by, stretch[1] + by


def _sentences(strings: Sequence[str], part: Stretch) -> list[Stretch]:
    a, b = part
    ends = [i + 1 for i in range(a, b) if strings[i] in SENTENCE_END]
    return [(x, y) for x, y in pairwise([a, *ends, b]) if x < y]


def _bare(words: Words, part: Stretch) -> Stretch:
    """Without marks and punctuation at its edges, which would tell the network that all of it is quoted."""
    a, b = part
    while a < b and not words.strings[a][0].isalnum():
        a += 1
    while a < b and not words.strings[b - 1][-1].isalnum():
        b -= 1
    return a, b


def _read(
    network: Network,
    words: Words,
    windows: list[Window],
    ids: list[tuple[int, ...]],
    threshold: float,
    layers: Layers | None = None,
) -> list[Relation]:
    found: list[Relation] = []
    for first in range(0, len(windows), TOGETHER):
        waiting: list[tuple[int, list[tuple[Stretch, float]], Floats]] = []
        for window in windows[first : first + TOGETHER]:
            chances, views, names, tags, lower = network.encode(words, window, ids)
            if layers is not None:
                own = slice(window.start, window.end)
                layers.names[own], layers.tags[own] = names, tags
                layers.vectors[own], layers.lower[own] = views[0][0], lower
                layers.windows.append(window)
            cues = cue_stretches(_favoured(words.strings[window.start : window.end], chances), threshold)
            if cues:
                waiting.append((window.start, cues, network.roles(views, [(a, b - 1) for (a, b), _ in cues])))
        if waiting:
            found.extend(_decoded(waiting))
    return found


def _decoded(waiting: list[tuple[int, list[tuple[Stretch, float]], Floats]]) -> list[Relation]:
    """All cues of some windows are decoded side by side: the loop over words is the slow part, not its width."""
    longest = max(potentials.shape[1] for _, _, potentials in waiting)
    count = sum(len(cues) for _, cues, _ in waiting)
    together = np.zeros((count, longest, 3, 3), dtype=np.float32)
    together[:, :, :, 1:] = -1e4
    row = 0
    for _, cues, potentials in waiting:
        together[row : row + len(cues), : potentials.shape[1]] = potentials
        row += len(cues)
    labels, sure, empty = decode(together)
    found: list[Relation] = []
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


def _favoured(strings: Sequence[str], chances: Floats) -> Floats:
    """chances: (words, 3). "In the eyes of" and the like are rare in the corpus, so that their chance is too low."""
    out = chances
    for at, word in enumerate(strings):
        if word.lower() == "in":
            the, view, of = ([w.lower() for w in strings[at + 1 : at + 4]] + [""] * 3)[:3]
            if the == "the" and view in VIEWS and of == "of" and chances[at : at + 4, 1].max() > SLIGHT:
                out = chances.copy() if out is chances else out
                out[at : at + 4] = (0.0, 0.0, 1.0)
                out[at] = (0.0, max(0.6, float(chances[at, 1])), 0.0)
    return out


def cue_stretches(chances: Floats, threshold: float) -> list[tuple[Stretch, float]]:
    """chances: (words, 3). Stretches that begin where a cue's begin is likely enough, with the chance of that begin."""
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
    weights = np.exp((potentials - top[:, :, None, None]).astype(np.float64))
    forward = weights[:, 0, 0]
    log = np.zeros(count)
    for t in range(1, length):
        scores = best[:, :, None] + potentials[:, t]
        back[:, t] = scores.argmax(1)
        best = scores.max(1)
        forward = np.matmul(forward[:, None], weights[:, t])[:, 0]
        if t % 16 == 0:
            norm = np.maximum(forward.sum(1), 1e-300)
            log += np.log(norm)
            forward = forward / norm[:, None]
    partition = np.log(np.maximum(forward.sum(1), 1e-300)) + log + top.sum(1)
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
