"""The gate for acts, chains and dates: no figure on our tuned halves may fall below what is written down here."""

import json
from pathlib import Path

from training.chains import gold_attributions, measure, unmarked

from onrecord.reader.acts import speech_act
from onrecord.reader.said_on import saying_dates

DATA = Path(__file__).parent / "data"


def rows(name: str):  # type: ignore[no-untyped-def]
    for line in (DATA / name / "tune.jsonl").read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        text, spans = unmarked(row["marked"])
        yield row, text, gold_attributions(spans)


def test_speech_acts() -> None:
    right = [speech_act(text, a) == row["acts"][a.id] for row, text, gold in rows("acts") for a in gold]
    assert sum(right) / len(right) >= 0.98


def test_chains() -> None:
    counts = measure(DATA / "chains" / "tune.jsonl")
    assert counts["right"] / counts["given"] >= 0.95
    assert counts["right"] / counts["gold"] >= 0.95


def test_dates() -> None:
    right = [
        (d.value if d else None) == row["said_on"].get(a.id)
        for row, text, gold in rows("dates")
        for a, d in zip(gold, saying_dates(text, gold, row["published"]), strict=True)
    ]
    assert sum(right) / len(right) >= 0.98
