"""Fits `speaker_confidence`: how often a speaker is right, by the way in which it was found.

usage: python -m training.sureness CORPORA FILE [--out speakers.json]

FILE is the gold set of speakers to tune on. For each way (a name, a pronoun, a description ...) two rates, at an unsure and
a sure choice of the ranker, smoothed towards the rate of all. Prints the expected calibration error, cross-fitted over
articles.
"""

import argparse
import json
from collections import defaultdict
from pathlib import Path

import numpy as np

from onrecord.reader import Reader
from onrecord.reader.network import MODEL
from training.calibrate import calibration_error
from training.corpora import polnear
from training.speakers import right, rows_of, with_gold_spans

Seen = tuple[str, float, bool, int]  # way, the ranker's chance, right?, article
PRIOR = 4.0


def rates(seen: list[Seen]) -> dict[str, tuple[float, float]]:
    """For each way the rate of being right at a chance of 0.5 and of 1."""
    whole = np.mean([s[2] for s in seen])
    by_way: dict[str, list[Seen]] = defaultdict(list)
    for s in seen:
        by_way[s[0]].append(s)
    out = {"other": (round(float(whole), 3), round(float(whole), 3))}
    for way, rows in by_way.items():
        mean = (sum(r[2] for r in rows) + PRIOR * whole) / (len(rows) + PRIOR)
        unsure = [r for r in rows if r[1] < 0.75]
        sure = [r for r in rows if r[1] >= 0.75]
        low, high = ((sum(r[2] for r in part) + PRIOR * mean) / (len(part) + PRIOR) for part in (unsure, sure))
        out[way] = (round(float(min(low, high)), 3), round(float(high), 3))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path, default=MODEL / "speakers.json")
    args = parser.parse_args()
    reader = Reader()
    gold = rows_of(args.file)
    seen: list[Seen] = []
    for number, article in enumerate(a for a in polnear(args.corpora, "dev") if a.id in gold):
        for row, given, way, chance in with_gold_spans(reader, article.text, gold[article.id]):
            if given:
                seen.append((way, chance, right(given, row["speakers"]), number))

    def chances(rows: list[Seen], ways: dict[str, tuple[float, float]]) -> np.ndarray:
        return np.array([reader._ranker.__class__(reader._ranker.weights, ways).sure(r[0], r[1]) for r in rows])

    fitted = np.zeros(len(seen))
    for fold in {s[3] for s in seen}:
        held = [n for n, s in enumerate(seen) if s[3] == fold]
        fitted[held] = chances([seen[n] for n in held], rates([s for s in seen if s[3] != fold]))
    truth = np.array([float(s[2]) for s in seen])
    print(
        f"{len(seen)} speakers, {100 * truth.mean():.1f} % right; expected calibration error {calibration_error(fitted, truth):.3f}"
    )
    kept = json.loads(args.out.read_text(encoding="utf8"))
    kept["ways"] = rates(seen)
    args.out.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf8")
    for way, (low, high) in sorted(kept["ways"].items()):
        print(f"  {way:12} {low:.2f} to {high:.2f}  ({sum(s[0] == way for s in seen)})")


if __name__ == "__main__":
    main()
