"""PLOVER JSON Lines: what is required is there, offsets lead back to the words, reports of one event share a link."""

import io
import json
from pathlib import Path

import pytest

from onrecord.exports import plover
from onrecord.exports.output import ExportError
from onrecord.record.filters import Search
from tests.record.test_events import FIRST, LATER, SAME, filled

# Of the table "PLOVER JSON" in the manual.
REQUIRED = {"id", "date", "source", "event"}


def test_events_as_the_manual_has_them(tmp_path: Path) -> None:
    with filled(tmp_path, FIRST, SAME, LATER) as record:
        out = io.BytesIO()
        assert plover.write(record, Search(), out) == 3
        rows = [json.loads(line) for line in out.getvalue().decode().splitlines()]
        texts = dict(record.db.execute("SELECT id, text FROM articles"))
    assert all(row.keys() >= REQUIRED for row in rows)
    assert [row["event"] for row in rows] == [["ASSAULT"]] * 3
    assert rows[0]["link"] == rows[1]["link"] != rows[2]["link"]
    assert rows[0]["source"][0]["code"] == "SOV" and rows[0]["recipient"][0]["actor_text"] == "the depot near Drosk"
    for row in rows:
        text = texts[row["cite_info"]["citation"]]
        assert text[row["text_info"]["start"] : row["text_info"]["end"]] == row["event_text"][0]


def test_a_month_is_a_stretch_of_days() -> None:
    assert plover._days("2026-02") == ("2026-02-01", "2026-02-28")
    assert plover._days("2026") == ("2026-01-01", "2026-12-31")
    assert plover._days("2026-02-03") == ("2026-02-03", "2026-02-03")
    assert plover._days(None) == (None, None)


def test_filters_that_events_do_not_have_are_named(tmp_path: Path) -> None:
    with filled(tmp_path, FIRST) as record, pytest.raises(ExportError, match="--kind"):
        plover.write(record, Search(kind="direct"), io.BytesIO())
