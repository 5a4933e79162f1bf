"""The gate: what the shipped model and the rules score on our own cases may not fall below what is written down.

The floors lie a little under the scores of the day (`python -m tests.quality`): raise them when a score rises for good.
"""

import json
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from onrecord.reader import Reader
from tests.quality import Case, cases, details, read, samples
from tests.scoring import Score, score

FLOORS: dict[str, float] = json.loads((Path(__file__).parent / "data" / "floors.json").read_text(encoding="utf8"))


@cache
def measured() -> dict[str, float]:
    reader = Reader()
    given: dict[str, list[Case]] = {"phenomena": cases("tune"), "samples": samples()}
    out: dict[str, float] = {}
    for name, of in given.items():
        total, shares = Score(), defaultdict(list)
        for case, findings in read(reader, of):
            total += score(findings, case.gold)
            if case.row:
                for field, values in details(case, findings).items():
                    shares[field].extend(values)
        out[f"{name}: F1"] = total.f1
        out[f"{name}: found, recall"] = 100 * total.found / total.gold
        out |= {f"{name}: {field}": 100 * sum(values) / len(values) for field, values in shares.items()}
    return out


@pytest.mark.parametrize("name", FLOORS)
def test_no_score_falls_below_its_floor(name: str) -> None:
    assert measured()[name] >= FLOORS[name]


def test_every_phenomenon_has_at_least_four_cases() -> None:
    counts: dict[str, int] = defaultdict(int)
    for case in cases("tune"):
        counts[case.phenomenon] += 1
    assert len(counts) >= 40
    assert min(counts.values()) >= 4
