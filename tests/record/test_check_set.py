"""The made set of quotations is sound. Needs no code that checks; a failure names ids, never the words of a held item."""

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.record.reports import contract_rows

SET = Path(__file__).parent.parent / "data" / "check"
HALVES = ("tune", "held")
WORDS = re.compile(r"\w+")


@cache
def items(half: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (SET / f"{half}.jsonl").read_text(encoding="utf8").splitlines()]


@cache
def passages() -> dict[tuple[str, int], dict[str, Any]]:
    """(report, number of the attribution) → its half, words and speakers."""
    found = {}
    for line in map(json.loads, (SET / "record.jsonl").read_text(encoding="utf8").splitlines()):
        for a in line["attributions"]:
            text = " ".join(line["text"][s:e] for s, e in a["content"])
            found[line["id"], a["number"]] = {"half": line["half"], "text": text, "speakers": a["speakers"]}
    return found


def words(text: str) -> list[str]:
    return WORDS.findall(text.casefold().replace("’", "'").replace("'", ""))


def keys(item: dict[str, Any]) -> list[tuple[str, int]]:
    return [(report, n) for report, n in item["expect"]["passages"]]


def within(quote: str, text: str) -> bool:
    """Whether the words of the quotation stand in the text, one after the other."""
    return f" {' '.join(words(quote))} " in f" {' '.join(words(text))} "


def test_size_and_equal_halves():
    by_type = {half: Counter(i["type"] for i in items(half)) for half in HALVES}
    assert by_type["tune"] == by_type["held"]
    assert sum(map(Counter.total, by_type.values())) >= 1000
    assert len({report for report, _ in passages()}) >= 60
    assert len({" ".join(words(p["text"])) for p in passages().values()}) >= 300


def test_ids_and_questions_are_unique():
    everything = [i for half in HALVES for i in items(half)]
    ids = Counter(i["id"] for i in everything)
    asked = Counter((i["quote"], i["speaker"]) for i in everything)
    assert [i["id"] for i in everything if ids[i["id"]] > 1 or asked[i["quote"], i["speaker"]] > 1] == []


@pytest.mark.parametrize("half", HALVES)
def test_items_stand_on_reports_of_their_half(half):
    astray = [i["id"] for i in items(half) if any(passages()[k]["half"] != half for k in keys(i))]
    assert astray == []


def test_halves_share_no_statement_and_no_speaker():
    """So that what is learnt from one half does not help in the other."""
    texts = {half: {" ".join(words(p["text"])) for p in passages().values() if p["half"] == half} for half in HALVES}
    names = {
        half: {s["name"] for p in passages().values() if p["half"] == half for s in p["speakers"]} for half in HALVES
    }
    assert texts["tune"].isdisjoint(texts["held"])
    assert names["tune"].isdisjoint(names["held"])


@pytest.mark.parametrize("half", HALVES)
def test_unaltered_words_lie_in_every_passage_named(half):
    """Of the types that change no word, cuts apart at their ellipsis; numbers may be spelt otherwise in `misquoted`."""
    plain = [i for i in items(half) if i["type"] in ("exact", "no-speaker", "speaker-swapped", "cut")]
    astray = []
    for item in plain:
        pieces = [p for p in re.split(r"\[?(?:\.\.\.|…)\]?", item["quote"]) if words(p)]
        if not all(within(p, passages()[k]["text"]) for k in keys(item) for p in pieces):
            astray.append(item["id"])
    assert len(plain) > 150
    assert astray == []


@pytest.mark.parametrize("half", HALVES)
def test_altered_words_differ_from_every_passage_named(half):
    changed = [i for i in items(half) if i["expect"]["wording"] in ("altered", "cut-altered")]
    same = [i["id"] for i in changed if any(within(i["quote"], passages()[k]["text"]) for k in keys(i))]
    assert len(changed) > 250
    assert same == []


@pytest.mark.parametrize("half", HALVES)
def test_never_said_is_nowhere(half):
    never = [i for i in items(half) if i["type"] == "never-said"]
    assert all(not keys(i) and i["expect"]["wording"] == "absent" for i in never)
    assert [i["id"] for i in items(half) if not keys(i)] == [i["id"] for i in never]
    assert [i["id"] for i in never if any(within(i["quote"], p["text"]) for p in passages().values())] == []


@pytest.mark.parametrize("half", HALVES)
def test_speaker_verdicts(half):
    """Another: asked of somebody who is no speaker of the passage. Unknown: nobody asked, or nobody named."""
    wrong = []
    for item in items(half):
        verdict, asked = item["expect"]["speaker"], item["speaker"]
        named = {s["name"] for k in keys(item) for s in passages()[k]["speakers"] if s["kind"] != "unnamed"}
        good = {
            "same": asked is not None and bool(named),
            "another": asked is not None and bool(named) and asked not in named,
            "unknown": asked is None or not named,
        }
        if not good[verdict] or (item["type"] == "speaker-swapped") != (verdict == "another"):
            wrong.append(item["id"])
    assert wrong == []


@pytest.mark.parametrize("half", HALVES)
def test_changed_numbers_and_negation_have_their_types(half):
    wrong = [
        i["id"]
        for i in items(half)
        if (i["type"] == "numbers" and i["expect"]["numbers"] is not True)
        or (i["type"].startswith("negation-") and i["expect"]["negation"] != i["type"].removeprefix("negation-"))
    ]
    assert wrong == []


def test_record_is_what_the_contract_asks():
    """Every span lies where it says, and every report has another text, since the text's hash is the article's id."""
    rows = list(contract_rows(SET / "record.jsonl"))
    assert len({row["article"]["id"] for _, row in rows}) == len(rows)
    for name, row in rows:
        text = row["article"]["text"]
        spans = [s for p in row["speakers"] for s in (*p["roles"], *p["mentions"])]
        for a in row["attributions"]:
            spans += [*a["content"], *a["quoted"], a["source"], a["cue"]]
            assert all(
                any(c["start"] <= q["start"] and q["end"] <= c["end"] for c in a["content"]) for q in a["quoted"]
            ), name
        assert all(s["text"] and s["text"] == text[s["start"] : s["end"]] for s in spans if s), name
