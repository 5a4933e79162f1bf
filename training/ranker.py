"""Learns the weights by which pronouns choose among the people of a text (reader/speakers/pronouns.py).

usage: python -m training.ranker CORPORA [--gold FILE ...] [--silver 0.1] [--out speakers.json]

From GUM's gold coreference in its open genres, PolNeAR train with the machine-made coreference that comes with it (at a
small weight: it is wrong about every third pronoun), and a gold set of speakers where one is given. The sum of the losses
of a softmax over each pronoun's candidates, with a ridge, by gradient descent. Prints how often the first choice is right
on GUM dev, all genres.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from onrecord.articles import Span
from onrecord.findings import Speaker
from onrecord.reader import Reader
from onrecord.reader.attributions import nested, to_attributions
from onrecord.reader.mend import mended
from onrecord.reader.network import MODEL
from onrecord.reader.relations import Layers, find_relations
from onrecord.reader.speakers import find_speakers, read_mentions
from onrecord.reader.speakers.entities import Entity
from onrecord.reader.speakers.pronouns import FEATURES
from onrecord.reader.words import cut_words, paragraphs
from training.corpora import polnear
from training.gum import OPEN_GENRES, chains, documents
from training.speakers import right, rows_of, with_gold_spans

Choice = tuple[np.ndarray, int, float]  # features of the candidates, which one is right, weight
_PRONOUN = re.compile(r"(?:he|him|his|himself|she|her|hers|herself)$", re.IGNORECASE)


def choices(reader: Reader, text: str, gold_chains: Sequence[Sequence[tuple[int, int]]], weight: float) -> list[Choice]:
    """What the ranker is asked in a text, and what it should answer by these chains of mentions (offsets)."""
    chain_of = {span: n for n, one in enumerate(gold_chains) for span in one}
    starts: dict[int, list[tuple[int, int]]] = {}
    for n, one in enumerate(gold_chains):
        for a, b in one:
            for at in range(a, min(b, a + 60)):
                starts.setdefault(at, []).append((b - a, n))
    seen = cut_words(text, paragraphs(text))
    layers = Layers.blank(len(seen.strings))
    relations = mended(seen, find_relations(reader.network, seen, layers))
    found = [replace(a, id=f"a{n}") for n, a in enumerate(to_attributions(seen, relations, reader._calibration))]
    found = [replace(a, inside=o) for a, o in zip(found, nested(found), strict=True)]
    mentions, _ = read_mentions(seen, layers)
    out: list[Choice] = []

    def chain(entity: Entity) -> int | None:
        votes = Counter(
            min(starts[m.start])[1]
            for m in entity.mentions[:40]
            if m.start in starts and not _PRONOUN.match(m.of(text))
        )
        return votes.most_common(1)[0][0] if votes else None

    asked: list[tuple[Span, list[Entity], list[list[float]]]] = []
    find_speakers(text, mentions, found, reader._ranker, lambda *given: asked.append(given))
    for span, candidates, rows in asked:
        gold = chain_of.get((span.start, span.end))
        if gold is None or not _PRONOUN.match(span.of(text)):
            continue
        fits = [n for n, e in enumerate(candidates) if chain(e) == gold]
        if len(fits) == 1:
            out.append((np.array(rows), fits[0], weight))
    return out


def silver_chains(folder: Path, split: str) -> dict[str, list[list[tuple[int, int]]]]:
    out = {}
    with gzip.open(folder / "polnear" / f"{split}.corenlp.jsonl.gz", "rt", encoding="utf8") as stream:
        for line in stream:
            row = json.loads(line)
            out[row["id"]] = [[(m[0], m[1]) for m in chain] for chain in row["coref"]]
    return out


def gold_choices(reader: Reader, corpora: Path, file: Path, weight: float) -> list[Choice]:
    gold = rows_of(file)
    out: list[Choice] = []
    for article in polnear(corpora, "dev"):
        if article.id not in gold:
            continue
        asked: dict[tuple[int, int], tuple[list[Entity], list[list[float]]]] = {}
        with_gold_spans(
            reader,
            article.text,
            gold[article.id],
            lambda s, e, r, asked=asked: asked.update({(s.start, s.end): (e, r)}),
        )
        for row in gold[article.id]:
            for span in row["source"]:
                given = asked.get((span[0], span[1]))
                if given is None:
                    continue
                fits = [n for n, e in enumerate(given[0]) if right([Speaker("", e.name, e.kind, ())], row["speakers"])]
                if len(fits) == 1:
                    out.append((np.array(given[1]), fits[0], weight))
    return out


def fit(found: Sequence[Choice], ridge: float = 2.0, steps: int = 1500) -> np.ndarray:
    w = np.zeros(len(FEATURES))
    m, v = np.zeros_like(w), np.zeros_like(w)
    width = max(len(c[0]) for c in found)
    x = np.zeros((len(found), width, len(w)))
    there = np.zeros((len(found), width), dtype=bool)
    for n, (rows, _, _) in enumerate(found):
        x[n, : len(rows)], there[n, : len(rows)] = rows, True
    right_one = np.array([c[1] for c in found])
    weight = np.array([c[2] for c in found])
    for step in range(1, steps + 1):
        scores = np.where(there, x @ w, -1e9)
        p = np.exp(scores - scores.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        p[np.arange(len(found)), right_one] -= 1
        gradient = np.einsum("nc,ncf->f", p * weight[:, None], x) + ridge * w
        m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient**2
        w -= 0.02 * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    return w


def accuracy(w: np.ndarray, found: Sequence[Choice]) -> float:
    several = [c for c in found if len(c[0]) > 1]
    return float(np.mean([int((c[0] @ w).argmax()) == c[1] for c in several])) if several else float("nan")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--silver", type=float, default=0.1)
    parser.add_argument("--articles", type=int, default=840)
    parser.add_argument("--out", type=Path, default=MODEL / "speakers.json")
    args = parser.parse_args()
    reader = Reader()
    gum: dict[str, list[Choice]] = {}
    for split in ("train", "dev"):
        gum[split] = []
        for document, marked in zip(documents(args.corpora, split), chains(args.corpora, split), strict=True):
            if split == "dev" or document.genre in OPEN_GENRES:
                gum[split].extend(choices(reader, document.text, [spans for _, spans in marked], 1.0))
    silver: list[Choice] = []
    if args.silver:
        chains_of = silver_chains(args.corpora, "train")
        for article in polnear(args.corpora, "train")[: args.articles]:
            if article.layers:
                silver.extend(choices(reader, article.text, chains_of[article.id], args.silver))
    gold = [c for file in args.gold for c in gold_choices(reader, args.corpora, file, 2.0)]
    print(f"choices: GUM {len(gum['train'])}, dev {len(gum['dev'])}; silver {len(silver)}; gold {len(gold)}")
    old = np.array(reader._ranker.weights)
    for name, train in (
        ("before", None), ("GUM", gum["train"]), ("silver", silver), ("GUM and silver", gum["train"] + silver),
        ("all", gum["train"] + silver + gold),
    ):  # fmt: skip
        w = old if train is None else fit(train) if train else None
        if w is not None:
            print(f"{name:16} GUM train {accuracy(w, gum['train']):.3f}  GUM dev {accuracy(w, gum['dev']):.3f}  "
                  f"silver {accuracy(w, silver):.3f}  gold {accuracy(w, gold):.3f}")  # fmt: skip
    kept = json.loads(args.out.read_text(encoding="utf8")) if args.out.exists() else {}
    kept["ranker"] = {name: round(float(x), 3) for name, x in zip(FEATURES, w, strict=True)}
    args.out.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf8")
    print(kept["ranker"])


if __name__ == "__main__":
    main()
