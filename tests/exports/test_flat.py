"""CSV, JSON Lines and Parquet: the same rows, which read back to the record's words and places."""

import csv
import io
import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.flat import COLUMNS
from onrecord.exports.rows import chosen, stream
from onrecord.exports.text import cell, uncell
from onrecord.record import Record, add_findings, open_record
from onrecord.record.search import Search, find_said
from tests.exports import making
from tests.record import made

KINDS = {column.name: column.kind for column in COLUMNS}
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def from_csv(data: bytes) -> list[dict[str, Any]]:
    def value(name: str, words: str) -> Any:
        if KINDS[name] == "text":
            return uncell(words) or None
        if KINDS[name] == "names":
            return uncell(words)
        return json.loads(words) if words else None

    table = csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""))
    return [{name: value(name, words) for name, words in row.items()} for row in table]


def from_json(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode("utf-8").split("\n")[:-1]]


def from_parquet(data: bytes) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(io.BytesIO(data)).to_pylist()
    return [{**row, "machine": row["machine"] and json.loads(row["machine"])} for row in rows]


READERS = {"csv": from_csv, "jsonl": from_json, "parquet": from_parquet}
every_format = pytest.mark.parametrize("form", READERS)


@every_format
def test_words_and_places_are_the_records(form: str, export: Any, texts: Any, spans: Any) -> None:
    rows = READERS[form](export(form))
    assert {row["id"] for row in rows} == set(spans) and len(rows) == len(spans)
    for row in rows:
        article, content, quoted = spans[row["id"]]
        text = texts[row["article"]]
        assert (row["article"], row["content_spans"], row["quoted_spans"]) == (article, content, quoted)
        assert row["content_pieces"] == [text[start:end] for start, end in content]
        assert row["quoted"] == [text[start:end] for start, end in quoted]
        assert row["content"] == " … ".join(row["content_pieces"])
        for name in ("source", "cue", "addressee", "occasion"):
            assert row[name] == (
                None if row[f"{name}_start"] is None else text[row[f"{name}_start"] : row[f"{name}_end"]]
            )
        assert row["via_words"] == [text[start:end] for start, end in row["via_spans"]]


def test_the_three_say_the_same(export: Any) -> None:
    lines = from_json(export("jsonl"))
    assert from_parquet(export("parquet")) == lines
    joined = [
        {
            name: "; ".join(v or "" for v in value) if KINDS[name] == "names" and any(value) else value
            for name, value in line.items()
        }
        for line in lines
    ]
    for row, line in zip(from_csv(export("csv")), joined, strict=True):
        assert row == {
            name: ("" if KINDS[name] == "names" and not isinstance(v, str) else v) for name, v in line.items()
        }


def test_every_column_is_in_every_line(export: Any) -> None:
    assert {tuple(line) for line in from_json(export("jsonl"))} == {tuple(column.name for column in COLUMNS)}


@every_format
def test_filters_are_those_of_search(form: str, export: Any, record: Record) -> None:
    for filters in (
        {"words": "never"},
        {"kind": "direct", "outlet": "Tellus"},
        {"speaker": "corrigan"},
        {"since": "2026-03-02"},
    ):
        found = find_said(record, Search(**filters), limit=1000)  # type: ignore[arg-type]
        assert {row["id"] for row in READERS[form](export(form, **filters))} == {hit.id for hit in found.hits} != set()


def test_what_a_person_corrected_is_what_is_exported(export: Any) -> None:
    added, corrected = sorted(
        (row for row in from_json(export("jsonl")) if row["corrected"]), key=lambda row: bool(row["machine"])
    )
    assert (corrected["corrected_by"], corrected["corrected_at"]) == (making.WHO, making.AT)
    assert corrected["machine"]["act"] != corrected["act"] == "CONCEDE" and corrected["reader_version"] == "0.1.0"
    assert added["machine"] is None and added["reader_version"] is None


def test_removed_articles_give_nothing(export: Any) -> None:
    assert making.GONE.encode() not in export("jsonl")
    assert making.TRICKY[:25].encode() in export("jsonl")


def test_one_speaker_has_one_name_in_all_articles(export: Any) -> None:
    rows = [row for row in from_json(export("jsonl")) if row["speakers_here"] == ["Ilse Corrigan"]]
    assert len(rows) > 1 and {row["speakers"][0] for row in rows} == {"Ilse J. Corrigan"}
    assert len({row["identities"][0] for row in rows}) == 1 < len({row["speaker_ids"][0] for row in rows})


def test_no_cell_is_a_formula(export: Any) -> None:
    table = list(csv.reader(io.StringIO(export("csv").decode("utf-8"), newline="")))
    assert not [words for row in table for words in row if words.startswith(FORMULA)]
    assert any(words.startswith("'=HYPERLINK(") for row in table for words in row)


@given(st.text("'=+-@\t\r\n＝ a\"", max_size=6))
def test_cells_come_back_as_they_were(words: str) -> None:
    assert not cell(words).startswith(FORMULA)
    assert uncell(cell(words)) == words


def test_lines_of_csv_end_as_the_standard_says(export: Any) -> None:
    data = export("csv", kind="direct")
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
    assert out.getvalue().encode() == data  # RFC 4180, byte by byte


def test_a_line_of_json_is_a_line_to_every_reader(export: Any) -> None:
    data = export("jsonl").decode("utf-8")
    assert len(data.splitlines()) == data.count("\n")


def peak(record: Record) -> tuple[int, int]:
    def rows() -> Iterator[object]:
        with chosen(record, Search()):
            yield from stream(record)

    tracemalloc.start()
    count = sum(1 for _ in rows())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return count, most


def test_memory_does_not_grow_with_the_record(tmp_path: Path) -> None:
    measured = []
    for name, articles in (("small", 20), ("large", 400)):
        with open_record(tmp_path / f"{name}.db", write=True, create=True) as record:
            add_findings(record, (made.row(n) for n in range(articles)))
            peak(record)
            measured.append(peak(record))
    (few, small), (many, large) = measured
    assert many == 20 * few
    assert large < 1.5 * small


def test_the_record_may_be_written_to_meanwhile(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db", write=True, create=True) as writing:
        add_findings(writing, [made.row(n) for n in range(3)])
        with open_record(tmp_path / "r.db") as reading, chosen(reading, Search()):
            found = stream(reading)
            next(found)
            add_findings(writing, [made.row(n) for n in range(3, 6)])
            assert 1 + sum(1 for _ in found) == 12
        assert writing.one("SELECT count(*) FROM said") == 24
