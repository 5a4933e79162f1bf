"""Fits `confidence` on PolNeAR dev and says how far it can be trusted.

usage: python -m training.calibrate CORPORA SCORER [--model FOLDER]

An attribution counts as true where the scorer counts it as found. The error is cross-fitted: each article's confidence
comes from a fit on the others (five folds). Writes confidence.json into the model's folder, from all of dev.
"""

import argparse
import json
from pathlib import Path

import numpy as np

from onrecord.reader.attributions import nested, to_attributions
from onrecord.reader.confidence import Calibration, log_odds
from onrecord.reader.network import MODEL, Network
from onrecord.reader.relations import find_relations
from onrecord.reader.words import cut_words, paragraphs
from training.corpora import polnear
from training.evaluate import scorer

FOLDS, BINS = 5, 10


def observations(folder: Path, corpora: Path, scorer_path: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Log odds (n, 3), truth (n,) and article number (n,) of each attribution of dev."""
    score = scorer(scorer_path)
    network = Network(folder)
    neutral = Calibration((0.0, 0.0, 0.0), 0.0)
    rows, truth, group = [], [], []
    for number, article in enumerate(polnear(corpora, "dev")):
        seen = cut_words(article.text, paragraphs(article.text))
        pairs = [(r, a) for r in find_relations(network, seen) for a in to_attributions(seen, [r], neutral)]
        inside = nested([a for _, a in pairs])
        index = score.word_index(article.text)
        given = []
        for (relation, a), outer in zip(pairs, inside, strict=True):
            if outer is not None:
                continue
            one = score.prepare(
                [{"source": [[a.source.start, a.source.end]] if a.source else [],
                  "cue": [[a.cue.start, a.cue.end]] if a.cue else [],
                  "content": [[c.start, c.end] for c in a.content]}], index,
            )  # fmt: skip
            if one:
                given.append((relation, one[0]))
        matched = {id(p) for _, p in score.match(score.prepare(article.readings[0], index), [g for _, g in given])}
        for relation, prepared in given:
            rows.append([log_odds(c) for c in relation.chances])
            truth.append(id(prepared) in matched)
            group.append(number)
    return np.array(rows), np.array(truth, dtype=float), np.array(group)


def fit(x: np.ndarray, y: np.ndarray, ridge: float = 1.0) -> np.ndarray:
    """Logistic regression by Newton's method; the bias comes last."""
    x = np.column_stack([x, np.ones(len(x))])
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(w))
        w -= np.linalg.solve(hessian, x.T @ (p - y) + ridge * w)
    return w


def calibration_error(chance: np.ndarray, y: np.ndarray) -> float:
    """Expected calibration error over equal-count bins (Guo et al. 2017; Nguyen and O'Connor 2015)."""
    order = np.argsort(chance, kind="stable")
    return float(sum(len(b) * abs(chance[b].mean() - y[b].mean()) for b in np.array_split(order, BINS)) / len(y))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--model", type=Path, default=MODEL)
    args = parser.parse_args()
    x, y, group = observations(args.model, args.corpora, args.scorer)
    chance = np.zeros(len(y))
    for fold in range(FOLDS):
        held = group % FOLDS == fold
        w = fit(x[~held], y[~held])
        chance[held] = 1 / (1 + np.exp(-np.column_stack([x[held], np.ones(held.sum())]) @ w))
    w = fit(x, y)
    row = {"weights": [round(float(v), 4) for v in w[:-1]], "bias": round(float(w[-1]), 4)}
    (args.model / "confidence.json").write_text(json.dumps(row) + "\n", encoding="utf8")
    error = calibration_error(chance, y)
    print(f"{len(y)} attributions, {100 * y.mean():.1f} % found; expected calibration error {error:.3f}")
    for b in np.array_split(np.argsort(chance, kind="stable"), BINS):
        print(f"  said {chance[b].mean():.2f}  true {y[b].mean():.2f}")


if __name__ == "__main__":
    main()
