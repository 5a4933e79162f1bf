"""Rows for training: both readings side by side, negatives kept, no group in two splits; read by training/."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from training.corrected import corrected, split_of

from onrecord.errors import CorrectionError
from onrecord.record import Record, add_findings, open_record, remove_article
from onrecord.record.corrections import Correction, bring, correct, training_rows, undo
from tests.record import made
from tests.record.test_corrections import SAID, TEXT, WHO, fix, said, spanned, story


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "onrecord.db", write=True, create=True) as opened:
        add_findings(opened, [story(), made.row(5)])
        yield opened


def written(record: Record, tmp_path: Path) -> Path:
    path = tmp_path / "corrections.jsonl"
    path.write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in training_rows(record)), encoding="utf-8"
    )
    return path


def test_both_readings_side_by_side(record: Record) -> None:
    fix(record, 0, "boundaries", content=(spanned(TEXT, "never sell the port"),))
    fix(record, 0, "speaker", speakers=("Shona Pellew",))
    fix(record, 1, "no-statement")
    asked = Correction(
        "missing", WHO, article="drosk.txt", content=(spanned(TEXT, "Nobody asked us"),), cue=spanned(TEXT, "added")
    )
    correct(record, asked)
    (row,) = training_rows(record)
    assert row["text"] == TEXT and row["group"].startswith("rep-")
    first, negative, third, missing = row["attributions"]
    assert first["verdicts"] == ["boundaries", "speaker"] and first["who"] == [WHO]
    assert first["machine"]["content"][0]["text"] == SAID[0][1]
    assert first["corrected"]["content"][0]["text"] == "never sell the port,”"
    assert [first[side]["speakers"][0]["name"] for side in ("machine", "corrected")] == [
        "Ilse Corrigan",
        "Shona Pellew",
    ]
    assert (negative["verdicts"], negative["corrected"]) == (["no-statement"], None)
    assert negative["machine"]["cue"]["text"] == "denied"
    assert third["verdicts"] == [] and third["machine"] == third["corrected"]
    assert (missing["machine"], missing["verdicts"]) == (None, ["missing"])


def test_what_was_taken_back_or_out_is_in_no_row(record: Record) -> None:
    undo(record, fix(record, 0, "no-statement"), WHO)
    assert list(training_rows(record)) == []
    fix(record, 0, "no-statement")
    remove_article(record, "drosk.txt", "libel")
    assert list(training_rows(record)) == []


def test_a_text_is_there_once_and_its_versions_are_one_group(record: Record) -> None:
    fix(record, 0, "right")
    other = "Something else altogether stands here now. " * 9 + "\n\n" + TEXT
    add_findings(record, [story(source="copy.txt", outlet="The Post"), story(other)])
    rows = list(training_rows(record))
    assert [row["text"] for row in rows] == [TEXT, other]
    reports = record.db.execute("SELECT DISTINCT report FROM articles WHERE source = 'drosk.txt'").fetchall()
    assert len({row["group"] for row in rows}) == 1, reports


def test_training_reads_them_as_articles_of_its_corpora(record: Record, tmp_path: Path) -> None:
    fix(record, 0, "boundaries", content=(spanned(TEXT, "never sell the port"),), source=None)
    fix(record, 1, "no-statement")
    (article,) = corrected(written(record, tmp_path))
    (relations,) = article.readings
    assert article.text == TEXT and article.layers is None

    def words(spans: list[list[int]]) -> list[str]:
        return [TEXT[start:end] for start, end in spans]

    assert [(words(r["source"]), words(r["cue"]), words(r["content"])) for r in relations] == [
        ([], ["told"], ["never sell the port,”"]),
        (["Corrigan said"], ["said"], ["divers would look at the 🪨 foundations in the morning"]),
    ]


def test_no_group_is_in_two_splits(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    rows = [{"article": f"art-{n}", "group": f"rep-{n // 3}", "text": "a", "attributions": []} for n in range(300)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    train, dev = ({a.id for a in corrected(path, split)} for split in ("train", "dev"))
    assert train | dev == {row["article"] for row in rows} and train & dev == set()
    for row in rows:
        assert (row["article"] in dev) == (split_of(row["group"]) == "dev")
    assert 0 < len(dev) < len(train)


class TestAnotherRecord:
    @pytest.fixture
    def other(self, tmp_path: Path) -> Iterator[Record]:
        with open_record(tmp_path / "other.db", write=True, create=True) as opened:
            yield opened
            assert made.sound(opened) == []

    def corrected_there(self, record: Record) -> list[dict[str, object]]:
        fix(record, 0, "boundaries", content=(spanned(TEXT, "never sell the port"),))
        fix(record, 0, "speaker", speakers=("Shona Pellew",))
        fix(record, 2, "act", act="CONCEDE")
        asked = Correction(
            "missing", WHO, article="drosk.txt", content=(spanned(TEXT, "Nobody asked us"),), cue=spanned(TEXT, "added")
        )
        correct(record, asked)
        fix(record, 1, "no-statement")
        return list(training_rows(record))

    def test_the_same_readings_hold_here_and_only_once(self, record: Record, other: Record) -> None:
        rows = self.corrected_there(record)
        add_findings(other, [story(source="elsewhere.txt", outlet="The Post")])
        assert [b.why for b in bring(other, rows)] == [None] * 4
        keys = ("speakers", "source", "cue", "content", "quoted", "kind", "act", "polarity")
        here, there = ([{k: a[k] for k in keys} for a in said(r)] for r in (other, record))
        assert here == there
        before = made.everything(other)
        assert {b.articles for b in bring(other, rows)} == {0}
        assert made.everything(other) == before

    def test_where_the_words_are_not_is_said(self, record: Record, other: Record) -> None:
        rows = self.corrected_there(record)
        assert {b.why for b in bring(other, rows)} == {"this record does not have the article"}
        add_findings(other, [story(TEXT.replace("shut", "closed"))])
        assert [b.articles for b in bring(other, rows)] == [0, 1, 1, 1]

    def test_other_rows_are_refused_and_nothing_is_changed(self, record: Record) -> None:
        for row in ({}, {"text_hash": "0", "address": None, "text": "", "attributions": [{"id": "a"}]}, []):
            with pytest.raises(CorrectionError, match="row 1 holds no corrections"):
                bring(record, [row])  # type: ignore[list-item]
