"""The gate for merging and checking: no figure on our tuned halves may fall below what is written down here.

The floors lie a little under the scores of the day (`python -m training.merging FILE`, `python -m training.checking FILE`).
"""

import json
from itertools import combinations
from pathlib import Path

from training.checking import measure
from training.merging import filled, together

DATA = Path(__file__).parent.parent / "data"


def test_statements_that_are_merged():
    lines = [json.loads(line) for line in (DATA / "merge" / "tune.jsonl").read_text(encoding="utf8").splitlines()]
    found, _ = filled([line["report"] for line in lines if isinstance(line.get("report"), dict)])
    clusters = [map(tuple, line["cluster"]) for line in lines if "cluster" in line]
    gold = {frozenset(pair) for cluster in clusters for pair in combinations(cluster, 2)}
    assert len(found & gold) / len(found) >= 0.985
    assert len(found & gold) / len(gold) >= 0.97


def test_reports_that_are_merged():
    reports = [
        json.loads(line) for line in (DATA / "merge" / "reports-tune.jsonl").read_text(encoding="utf8").splitlines()
    ]
    _, folded = filled(reports)
    gold = together({r["id"]: r["report"] for r in reports})
    assert len(folded & gold) / len(folded) >= 0.985
    assert len(folded & gold) / len(gold) >= 0.97


def test_verdicts_on_quotations():
    right = measure(DATA / "check" / "tune.jsonl")["all"]
    shares = {name: counts[True] / counts.total() for name, counts in right.items()}
    assert shares["passage"] >= 0.985
    assert shares["both"] >= 0.97
    assert shares["negation"] == shares["numbers"] == 1.0
    assert min(shares["no negation"], shares["no numbers"]) >= 0.99
