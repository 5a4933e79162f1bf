"""Sentences with two parties and what the one did to the other: read from the corpora, and made into training rows.

plv         the two parties and the type of the event between them (PLOVER; CONCEDE and RETREAT are one label: YIELD)
event-quad  the quad class, 0 for none; no parties
"""

import gzip
import json
import random
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from onrecord.reader.pieces import END, START, Pieces
from onrecord.reader.words import cut_words
from training.network import Network
from training.padded import padded

LABELS = (
    "AGREE CONSULT SUPPORT YIELD COOPERATE AID REQUEST REJECT ACCUSE THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()
QUAD = {"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "YIELD": 2, "COOPERATE": 2, "AID": 2, "REQUEST": 3, "REJECT": 3,
        "ACCUSE": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4}  # fmt: skip
FOLDS = 5
LONGEST = 250  # word pieces of a row
SIZE = 32  # rows of a batch
SWAPPED = 0.25  # how often, while training, a party is replaced by one of another sentence
OTHERS = 0.4  # of the sentences without a type, how many are taken in each pass


@dataclass(frozen=True)
class Pair:
    """source, target: [start, end) in the sentence, None where it does not say them. label: of LABELS, -1 where unknown;
    quad: the class."""

    sentence: str
    source: tuple[int, int] | None
    target: tuple[int, int] | None
    label: int
    quad: int


@dataclass
class Row:
    """A sentence for the network. source, target: which of its words they are."""

    pieces: np.ndarray
    features: np.ndarray
    first: np.ndarray
    source: np.ndarray
    target: np.ndarray
    label: int
    quad: int


def load(corpora: Path) -> list[Pair]:
    """PLV's pairs."""
    out = []
    for row in lines(corpora / "plv" / "train.jsonl.gz"):
        source = find(row["sentence"], row["source"], None)
        target = find(row["sentence"], row["target"], source)
        out.append(Pair(row["sentence"], source, target, LABELS.index(row["root"]), row["quad"]))
    return out


def beside(corpora: Path, without: set[str]) -> list[Pair]:
    """What `event-quad` has, less the sentences with these keys."""
    rows = lines(corpora / "event-quad" / "train.jsonl.gz")
    return [Pair(r["sentence"], None, None, -1, r["quad"]) for r in rows if key(r["sentence"]) not in without]


def lines(path: Path) -> list[dict]:
    with gzip.open(path, "rt", encoding="utf8") as stream:
        return [json.loads(line) for line in stream if line.strip()]


def find(sentence: str, words: str, other: tuple[int, int] | None) -> tuple[int, int] | None:
    """Where an actor stands; rather not where the other one does."""
    found = [m.span() for m in re.finditer(re.escape(words), sentence, re.IGNORECASE)]
    apart = [s for s in found if other is None or s[1] <= other[0] or s[0] >= other[1]]
    return (apart or found or [None])[0]


def key(sentence: str) -> str:
    """The same for two copies of a sentence that differ in marks."""
    return re.sub(r"\W+", "", sentence.lower())[:80]


def folds(pairs: list[Pair], seed: int = 0) -> list[list[int]]:
    """Of each fold the pairs that it is tested on; classes spread evenly, copies of a sentence together."""
    groups: dict[str, list[int]] = defaultdict(list)
    for n, p in enumerate(pairs):
        groups[key(p.sentence)].append(n)
    order = list(groups.values())
    random.Random(seed).shuffle(order)
    order.sort(key=lambda g: pairs[g[0]].label)
    out: list[list[int]] = [[] for _ in range(FOLDS)]
    for n, group in enumerate(order):
        out[n % FOLDS].extend(group)
    return out


def exchanged(pair: Pair, words: tuple[str | None, str | None]) -> Pair:
    """With other words in place of the source and of the target."""
    text, spans = pair.sentence, [pair.source, pair.target]
    order = sorted((n for n in (0, 1) if spans[n]), key=lambda n: spans[n])  # type: ignore[arg-type,return-value]
    if len(order) == 2 and spans[order[0]][1] > spans[order[1]][0]:  # type: ignore[index]
        return pair
    for n in reversed(order):
        if not words[n]:
            continue
        a, b = spans[n]  # type: ignore[misc]
        grown = len(words[n]) - (b - a)  # type: ignore[arg-type]
        text = text[:a] + words[n] + text[b:]  # type: ignore[operator]
        spans[n] = (a, b + grown)
        if n == order[0] and len(order) > 1:
            c, d = spans[order[1]]  # type: ignore[misc]
            spans[order[1]] = (c + grown, d + grown)
    return Pair(text, spans[0], spans[1], pair.label, pair.quad)


def row_of(pair: Pair, look_up: Pieces) -> Row:
    w = cut_words(pair.sentence, [(0, len(pair.sentence))])
    pieces, features, first = [START], [np.zeros(3, dtype=np.int64)], list[int]()
    for i, own in enumerate(look_up.of(w.strings)):
        if len(pieces) + len(own) > LONGEST:
            break
        first.append(len(pieces))
        pieces.extend(own)
        features.extend([w.features[i]] * len(own))
    pieces.append(END)
    features.append(np.zeros(3, dtype=np.int64))
    starts, ends = w.starts[: len(first)], w.ends[: len(first)]

    def words(span: tuple[int, int] | None) -> np.ndarray:
        return (starts < span[1]) & (ends > span[0]) if span else np.zeros(len(first), dtype=bool)

    source, target = words(pair.source), words(pair.target)
    return Row(np.array(pieces), np.stack(features), np.array(first), source, target, pair.label, pair.quad)


def batches(pairs: list[Pair], look_up: Pieces, draw: random.Random, passes: int) -> list[list[Row]]:
    """Every pass has all pairs with a type and some of the others, in random order; now and then with other parties."""
    pools = [[p.sentence[slice(*s)] for p in pairs if (s := (p.source, p.target)[n])] for n in (0, 1)]
    out: list[list[Row]] = []
    for _ in range(passes):
        rows = []
        for p in pairs:
            if p.label < 0 and draw.random() > OTHERS:
                continue
            words = tuple(draw.choice(pool) if draw.random() < SWAPPED else None for pool in pools)
            rows.append(row_of(exchanged(p, words), look_up))  # type: ignore[arg-type]
        rows.sort(key=lambda r: len(r.pieces) + draw.random() * 20)
        cuts = [rows[n : n + SIZE] for n in range(0, len(rows), SIZE)]
        draw.shuffle(cuts)
        out += cuts
    return out


def places(source: np.ndarray, target: np.ndarray) -> np.ndarray:
    """source, target: (words,). For each word whether it stands before, in or behind each of the two: 0 to 8, where in
    the middle of one, or where there is none, counts as 0."""
    at = np.arange(len(source))
    out = np.zeros(len(source), dtype=np.int64)
    for party in (source, target):
        inside = np.flatnonzero(party)
        side = np.select([at < inside[0], at > inside[-1]], [1, 2], 0) if len(inside) else 0
        out = out * 3 + side
    return out


def scores(network: Network, rows: list[Row]) -> tuple[Tensor, Tensor]:
    """Scores of types (rows, types), of quad classes (rows, 5)."""
    first = padded([r.first for r in rows])
    vectors = network.encoder(padded([r.pieces for r in rows]), padded([r.features for r in rows]), first).float()
    source, target = (padded([getattr(r, name) for r in rows]).float() for name in ("source", "target"))
    where = padded([places(r.source, r.target) for r in rows])
    types, quads = network.events(vectors, (first > 0).float(), source, target, where)
    return types, quads


def loss_of(network: Network, rows: list[Row]) -> Tensor:
    types, quads = scores(network, rows)
    label, quad = torch.tensor([r.label for r in rows]), torch.tensor([r.quad for r in rows])
    loss = 0.3 * F.cross_entropy(quads.float(), quad, label_smoothing=0.05)
    if (label >= 0).any():
        loss = loss + F.cross_entropy(types.float()[label >= 0], label[label >= 0], label_smoothing=0.1)
    return loss
