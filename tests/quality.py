"""Reads our own hand-marked cases and says how many attributions are right, for each phenomenon.

usage: python -m tests.quality [--half tune|held] [--model FOLDER] [--wrong [PHENOMENON]]

The held half is opened once, at closing an issue. Figures: F1 of attributions right in source and content, with a 95 %
interval by bootstrap over cases; and the share of those found whose kind, nesting, polarity and repetition are right.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.articles import Article
from onrecord.findings import Findings
from onrecord.reader import Reader
from onrecord.reader.network import MODEL
from tests.marked import parse
from tests.scoring import Score, pairs, score

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Case:
    id: str
    phenomenon: str
    text: str
    gold: dict[str, dict[str, Any]]
    row: dict[str, Any]


def cases(half: str) -> list[Case]:
    found = []
    for path in sorted((DATA / "phenomena").glob(f"{half}-*.jsonl")):
        for line in path.read_text(encoding="utf8").splitlines():
            row = json.loads(line)
            found.append(Case(row["id"], row["phenomenon"], *parse(row["marked"]), row))
    return found


def samples() -> list[Case]:
    """Our sample reports with gold marks; the text is that of the example's file."""
    return [
        Case(path.stem, path.stem, *parse(path.read_text(encoding="utf8")), {})
        for path in sorted((DATA / "samples").glob("*.marked.txt"))
    ]


def read(reader: Reader, given: Sequence[Case]) -> Iterator[tuple[Case, Findings]]:
    return zip(given, reader.read_all([Article(c.text, c.id) for c in given]), strict=True)


def details(case: Case, findings: Findings) -> dict[str, list[bool]]:
    """For each attribution found: are kind, nesting, polarity, repetition right?"""
    matched = pairs(findings, case.gold)
    gold_of = {a.id: n for n, a, _ in matched}
    by_gold = {n: a for n, a, _ in matched}
    out: dict[str, list[bool]] = defaultdict(list)
    for n, a, _ in matched:
        out["kind"].append(case.row["kinds"].get(n) == a.kind)
        out["polarity"].append(case.row["polarity"].get(n, "affirmed") == a.polarity)
        if n in case.row["inside"] or a.inside:
            out["inside"].append(gold_of.get(a.inside or "") == case.row["inside"].get(n))
    for group in case.row["same_statement"]:
        here = [by_gold[str(n)].statement for n in group if str(n) in by_gold]
        if len(here) > 1:
            out["same statement"].append(len(set(here)) == 1)
    return out


def interval(scores: Sequence[Score], rounds: int = 1000) -> tuple[float, float]:
    draw = random.Random(0)
    values = sorted(sum(draw.choices(scores, k=len(scores)), Score()).f1 for _ in range(rounds))
    return values[int(0.025 * rounds)], values[int(0.975 * rounds) - 1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", default="tune", choices=("tune", "held"))
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument(
        "--wrong", nargs="?", const="", help="print cases that are not all right, of one phenomenon or all"
    )
    args = parser.parse_args()
    by_phenomenon: dict[str, list[Score]] = defaultdict(list)
    more: dict[str, list[bool]] = defaultdict(list)
    for case, findings in read(Reader(args.model), cases(args.half)):
        got = score(findings, case.gold)
        by_phenomenon[case.phenomenon].append(got)
        for name, values in details(case, findings).items():
            more[name].extend(values)
        if args.wrong is not None and args.wrong in case.phenomenon and got.f1 < 100:
            print(f"\n## {case.id}  {case.row['marked']}")
            for a in findings.attributions:
                spans = [a.source, a.cue, *a.content]
                print("  -> " + " | ".join("—" if s is None else s.of(case.text) for s in spans), a.confidence)
    print(f"{'':34}{'right':>6}{'found':>6}{'gold':>6}{'given':>6}{'F1':>8}")
    every = [s for scores in by_phenomenon.values() for s in scores]
    for name, scores in [*by_phenomenon.items(), ("all", every)]:
        s = sum(scores, Score())
        print(f"{name:34}{s.right:6}{s.found:6}{s.gold:6}{s.predicted:6}{s.f1:8.1f}")
    print("{} cases, 95 % interval {:.1f}-{:.1f}".format(len(every), *interval(every)))
    for name, values in more.items():
        print(f"{name} right in {sum(values)} of {len(values)}")


if __name__ == "__main__":
    main()
