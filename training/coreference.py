"""Coreference of persons and organisations on GUM dev, as far as the reader follows it: CoNLL F1.

usage: python -m training.coreference CORPORA [--split dev]

The mean of MUC, B-cubed and CEAF-e F1 (Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions"), over
all documents, predicted mentions, singletons left out, spans exact. The reader follows names, "he" and "she", and the
descriptions that are sources; it leaves other noun phrases, "I", "you" and "it" alone, which costs recall here.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from onrecord.reader import Reader
from onrecord.reader.attributions import to_attributions
from onrecord.reader.mend import mended
from onrecord.reader.relations import Layers, find_relations
from onrecord.reader.speakers import find_speakers, read_mentions
from onrecord.reader.words import cut_words, paragraphs
from training.gum import chains, documents

Span = tuple[int, int]
Chains = list[frozenset[Span]]


def gold(folder: Path, split: str) -> list[Chains]:
    """The chains of persons and organisations of each document, in order."""
    return [
        [frozenset(spans) for kind, spans in found if kind in ("person", "organization") and len(set(spans)) > 1]
        for found in chains(folder, split)
    ]


def predicted(reader: Reader, text: str) -> Chains:
    seen = cut_words(text, paragraphs(text))
    layers = Layers.blank(len(seen.strings))
    relations = mended(seen, find_relations(reader.network, seen, layers))
    found = to_attributions(seen, relations, reader._calibration)
    mentions, _ = read_mentions(seen, layers)
    people = find_speakers(text, mentions, found, reader._ranker).everybody
    whole = {(m.span.start, m.span.end): (m.whole.start, m.whole.end) for m in mentions}
    found_chains = []
    for e in people:
        if e.kind in ("person", "organisation", "unnamed", "group", None):
            chain = frozenset(whole.get((s.start, s.end), (s.start, s.end)) for s in e.mentions)
            if len(chain) > 1:
                found_chains.append(chain)
    return found_chains


def muc(key: Chains, response: Chains) -> tuple[int, int]:
    of = {m: n for n, c in enumerate(response) for m in c}
    hits = total = 0
    for chain in key:
        parts = len({of[m] for m in chain if m in of}) + sum(m not in of for m in chain)
        hits += len(chain) - parts
        total += len(chain) - 1
    return hits, total


def b_cubed(key: Chains, response: Chains) -> tuple[float, int]:
    of = {m: c for c in response for m in c}
    hits = sum(len(chain & of[m]) / len(chain) for chain in key for m in chain if m in of)
    return hits, sum(map(len, key))


def ceaf(key: Chains, response: Chains) -> float:
    """The sum of the similarities of the best one-to-one assignment."""
    if not key or not response:
        return 0.0
    alike = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in response] for a in key])
    try:
        from scipy.optimize import linear_sum_assignment

        rows, columns = linear_sum_assignment(-alike)
        return float(alike[rows, columns].sum())
    except ImportError:  # greedy: never more than the best, and equal to it where chains hardly overlap
        total = 0.0
        while alike.max(initial=0.0) > 0:
            a, b = np.unravel_index(alike.argmax(), alike.shape)
            total += float(alike[a, b])
            alike[a, :] = alike[:, b] = 0
        return total


def f1(hits: Sequence[float], totals: Sequence[float]) -> float:
    recall, precision = (h / t if t else 0.0 for h, t in zip(hits, totals, strict=True))
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--split", default="dev")
    args = parser.parse_args()
    reader = Reader()
    sums = np.zeros((3, 4))  # measure x (hits of recall, of precision, totals)
    texts = [d.text for d in documents(args.corpora, args.split)]
    for key, text in zip(gold(args.corpora, args.split), texts, strict=True):
        response = predicted(reader, text)
        for row, measure in enumerate((muc, b_cubed)):
            hits, total = measure(key, response)
            back, other = measure(response, key)
            sums[row] += (hits, back, total, other)
        same = ceaf(key, response)
        sums[2] += (same, same, len(key), len(response))
    scores = [f1(row[:2], row[2:]) for row in sums]
    for name, row, score in zip(("MUC", "B-cubed", "CEAF-e"), sums, scores, strict=True):
        print(
            f"{name:8} recall {100 * row[0] / row[2]:5.1f}  precision {100 * row[1] / row[3]:5.1f}  F1 {100 * score:5.1f}"
        )
    print(f"CoNLL F1 {100 * float(np.mean(scores)):.1f}  ({len(texts)} documents)")


if __name__ == "__main__":
    main()
