"""Events in the record: reports of one event are one happening, counted apart, and can be set apart again."""

import csv
import io
import json
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record import Record, add_findings, open_record
from onrecord.record.events import EventSearch, find_events
from onrecord.record.happened import Event, counted, emptied, happened
from onrecord.record.happened import told as told_of
from onrecord.record.happenings import join_events, leave_events, put_back, set_apart
from tests.record import made

Row = dict[str, Any]


def told(n: int, outlet: str, sentence: str, day: str = "2026-03-02", **facts: Any) -> Row:
    """An article with one event: "A | trigger | B" in `sentence`, of countries and place in `facts`."""
    row = made.row(n, quotes=0, outlet=outlet, published="2026-03-03")
    actor, trigger, recipient = sentence.split(" | ")
    text = f"{actor} {trigger} {recipient} on Monday."
    row["article"].update(text=text, sections=[], furniture=[])

    def span(words: str) -> Row:
        return {"start": text.index(words), "end": text.index(words) + len(words), "text": words}

    def party(words: str, country: str | None) -> Row:
        return {**span(words), "speaker": None, "country": country, "sector": None}

    place = facts.get("place")
    row["events"] = [
        {
            "id": "e1", "type": facts.get("type", "ASSAULT"), "mode": None, "trigger": span(trigger),
            "actors": [party(actor, facts.get("by"))], "recipients": [party(recipient, facts.get("to"))],
            "place": place and {"span": span(place), "name": place, "country": None, "lat": None, "lon": None},
            "date": {"value": day, "span": span("Monday")}, "status": facts.get("status", "actual"), "quad": 4,
            "cameo": "19", "toll": None, "attribution": None, "performed_by": None, "confidence": 0.7,
        }
    ]  # fmt: skip
    return row


FIRST = told(1, "Gazette", "Sovenian artillery | shelled | the depot near Drosk", by="SOV", to="KAR", place="Drosk")
SAME = told(2, "Tellus", "The Sovenian army | fired on | a fuel depot near Drosk", by="SOV", to="KAR", place="Drosk")
LATER = told(
    3, "Tellus", "Sovenian artillery | shelled | the depot near Drosk", "2026-03-20", by="SOV", to="KAR", place="Drosk"
)
ELSEWHERE = told(4, "Post", "Sovenian artillery | shelled | the port of Wex", by="SOV", to="KAR", place="Wex")
OTHER = told(5, "Post", "Karvian artillery | shelled | the depot near Drosk", by="KAR", to="SOV", place="Drosk")
DENIED = told(
    6,
    "Post",
    "Sovenian artillery | shelled | the depot near Drosk",
    by="SOV",
    to="KAR",
    place="Drosk",
    status="negated",
)


def filled(path: Path, *rows: Row) -> Record:
    record = open_record(path / "onrecord.db", write=True, create=True)
    add_findings(record, rows)
    for (key,) in record.db.execute(
        "SELECT key FROM articles WHERE key IN (SELECT article FROM events WHERE happening IS NULL)"
    ).fetchall():
        with record.transaction() as db:
            join_events(db, key)
    return record


def happenings(record: Record) -> list[str | None]:
    return [h for (h,) in record.db.execute("SELECT happening FROM events ORDER BY article")]


def test_two_reports_of_one_event(tmp_path: Path) -> None:
    with filled(tmp_path, FIRST, SAME) as record:
        found = find_events(record, EventSearch())
        assert (found.total_events, found.total_reports) == (1, 2)
        assert [r.reports for r in found.reports] == [2, 2]


@pytest.mark.parametrize("other", [LATER, ELSEWHERE, OTHER, DENIED], ids=["later", "elsewhere", "other way", "denied"])
def test_look_alikes_stay_apart(tmp_path: Path, other: Row) -> None:
    with filled(tmp_path, FIRST, other) as record:
        assert len(set(happenings(record))) == 2


def test_a_join_can_be_undone_for_good(tmp_path: Path) -> None:
    with filled(tmp_path, FIRST, SAME) as record:
        event = find_events(record, EventSearch()).reports[1].id
        with record.transaction() as db:
            assert set_apart(db, event)
            assert not set_apart(db, "evt-none")
        assert find_events(record, EventSearch()).total_events == 2
        key = record.one("SELECT article FROM events WHERE id = ?", event)
        with record.transaction() as db:
            join_events(db, key)
        assert find_events(record, EventSearch()).total_events == 2


@pytest.mark.parametrize("number", [0, 1], ids=["the first report", "another"])
def test_an_event_set_apart_stays_so_until_it_is_put_back(tmp_path: Path, number: int) -> None:
    with filled(tmp_path, FIRST, SAME) as record:
        event = find_events(record, EventSearch()).reports[number].id
        key = record.one("SELECT article FROM events WHERE id = ?", event)
        with record.transaction() as db:
            assert set_apart(db, event)
            leave_events(db, key)
            join_events(db, key)  # as a new reading does
        assert happened(record, EventSearch()) == ([Event("2026-03-02", 1, ANY)] * 2, False)
        with record.transaction() as db:
            assert put_back(db, event) and not put_back(db, "evt-none")
        assert happened(record, EventSearch()) == ([Event("2026-03-02", 2, ANY)], False)


def test_an_event_is_there_once_with_its_reports(tmp_path: Path) -> None:
    with filled(tmp_path, FIRST, SAME, LATER, DENIED) as record:
        events, more = happened(record, EventSearch())
        assert not more and counted(events) == (3, 4)
        assert [event.day for event in events] == ["2026-03-20", "2026-03-02", "2026-03-02"]
        assert ["Gazette", "Tellus"] in [[r.outlet for r in reports] for reports in told_of(record, events)]
        some, _ = happened(record, EventSearch(actor="army"))
        assert [[r.outlet for r in reports] for reports in told_of(record, some)] == [["Tellus"]]
        assert emptied(record, EventSearch(type="AID", actor="SOV")) == ["type"]


def test_filters(tmp_path: Path) -> None:
    with filled(tmp_path, FIRST, SAME, LATER, ELSEWHERE, OTHER, DENIED) as record:

        def count(**asked: Any) -> int:
            return find_events(record, EventSearch(**asked)).total_reports

        assert count() == 6
        assert count(actor="SOV") == 5 and count(actor="artillery") == 5 and count(recipient="SOV") == 1
        assert count(place="wex") == 1 and count(place="Drosk") == 5
        assert count(type="AID") == 0 and count(status="negated") == 1
        assert count(since="2026-03-10") == 1 and count(until="2026-03-02") == 5
        assert count(actor="%") == 0


def test_the_command(tmp_path: Path) -> None:
    filled(tmp_path, FIRST, SAME, LATER).close()
    path = str(tmp_path / "onrecord.db")
    run = CliRunner()
    listed = run.invoke(main, ["events", "--record", path])
    assert listed.exit_code == 0 and "2 events in 3 reports" in listed.output and "2 reports" in listed.output
    rows = [json.loads(x) for x in run.invoke(main, ["events", "--json", "--record", path]).output.splitlines()]
    assert len(rows) == 3 and len({r["happening"] for r in rows}) == 2
    table = list(csv.DictReader(io.StringIO(run.invoke(main, ["events", "--csv", "--record", path]).output)))
    assert [r["id"] for r in table] == [r["id"] for r in rows]
    assert run.invoke(main, ["events", "--apart", rows[1]["id"], "--record", path]).exit_code == 0
    assert "3 events in 3 reports" in run.invoke(main, ["events", "--record", path]).output
    assert run.invoke(main, ["events", "--apart", "evt-none", "--record", path]).exit_code == 3
    assert run.invoke(main, ["events", "--type", "AID", "--record", path]).exit_code == 1
