"""The gate for acts, chains and dates: no figure on our tuned halves may fall below what is written down here."""

import json
from pathlib import Path

from training.chains import folded, gold_attributions, unmarked

from onrecord.reader.acts import speech_act
from onrecord.reader.said_on import saying_dates
from onrecord.reader.setting import link_name, read_settings, with_scenes

DATA = Path(__file__).parent / "data"


def rows(name: str):  # type: ignore[no-untyped-def]
    for line in (DATA / name / "tune.jsonl").read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        text, spans = unmarked(row["marked"])
        yield row, text, gold_attributions(spans)


def test_speech_acts() -> None:
    right = [speech_act(text, a) == row["acts"][a.id] for row, text, gold in rows("acts") for a in gold]
    assert sum(right) / len(right) >= 0.93


def test_chains() -> None:
    given = gold_count = right = 0
    for row, text, gold in rows("chains"):
        settings = with_scenes(text, gold, read_settings(text, gold))
        for a, s in zip(gold, settings, strict=True):
            have, want = [folded(link_name(text, v)) for v in s.via], [folded(n) for n in row["via"].get(a.id, [])]
            given, gold_count = given + bool(have), gold_count + bool(want)
            right += bool(want) and have == want
    assert right / given >= 0.91
    assert right / gold_count >= 0.87


def test_dates() -> None:
    right = [
        (d.value if d else None) == row["said_on"].get(a.id)
        for row, text, gold in rows("dates")
        for a, d in zip(gold, saying_dates(text, gold, row["published"]), strict=True)
    ]
    assert sum(right) / len(right) >= 0.97
