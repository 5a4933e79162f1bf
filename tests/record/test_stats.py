"""Counts: they agree with what is in the record, and know how much was read."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record import Record, add_findings, open_record
from onrecord.record.filters import Search
from onrecord.record.stats import count_said
from tests.record import made

OUTLETS = ("The Marrowby Gazette", "Tellus", "Wexcombe Post")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stats") / "onrecord.db"
    with open_record(path, write=True, create=True) as record:
        add_findings(record, [made.row(n, outlet=OUTLETS[n % 3], quotes=n % 4) for n in range(24)])
    return path


@pytest.fixture(scope="module")
def record(path: Path) -> Iterator[Record]:
    with open_record(path) as opened:
        yield opened


def test_kinds_and_acts_add_up(record: Record) -> None:
    kinds = Counter(k for (k,) in record.db.execute("SELECT kind FROM said"))
    found = count_said(record, Search(), "kind")
    assert {c.value: c.attributions for c in found.rows} == kinds
    assert found.attributions == sum(kinds.values())
    acts = count_said(record, Search(kind="direct"), "act")
    assert sum(c.attributions for c in acts.rows) == kinds["direct"]


def test_counts_stand_beside_the_articles_that_were_read(record: Record) -> None:
    whole = count_said(record, Search(), "speaker")
    assert (whole.read, whole.articles) == (24, 18)  # every fourth says nothing
    assert all(c.read == 24 for c in whole.rows)
    by_outlet = count_said(record, Search(), "outlet")
    assert [c.read for c in by_outlet.rows] == [8, 8, 8]
    assert by_outlet.rows[0].per_article == by_outlet.rows[0].attributions / 8
    one = count_said(record, Search(outlet="Tellus"), "kind")
    assert one.read == 8


def test_speakers_are_counted_with_the_commonest_first(record: Record) -> None:
    names = Counter(n for (row,) in record.db.execute("SELECT speakers FROM said") for n in row.split("; "))
    rows = count_said(record, Search(), "speaker").rows
    assert {c.value: c.attributions for c in rows} == names
    assert [c.attributions for c in rows] == sorted(names.values(), reverse=True)
    assert len(count_said(record, Search(), "speaker", limit=2).rows) == 2


def test_times_show_where_nothing_was_found(record: Record) -> None:
    months = count_said(record, Search(act="THREATEN"), "month").rows
    assert [c.value for c in months] == sorted(c.value for c in months)
    read = Counter(d[:7] for (d,) in record.db.execute("SELECT published FROM articles"))
    assert all(c.read == read[c.value] for c in months)
    assert any(c.attributions == 0 < c.read for c in months)


def test_a_week_is_named_by_its_monday(record: Record) -> None:
    weeks = {c.value: c.attributions for c in count_said(record, Search(), "week").rows}
    assert weeks["2026-03-02"] > 0  # all of it was said on Tuesday, 3 March 2026


def test_voices(record: Record) -> None:
    voices = {c.value: c.attributions for c in count_said(record, Search(), "voice").rows}
    assert voices == {"named": record.one("SELECT count(*) FROM said")}


def test_where_nothing_was_read_nothing_is_divided(tmp_path: Path) -> None:
    path = tmp_path / "onrecord.db"
    with open_record(path, write=True, create=True) as record:
        add_findings(record, [{**(row := made.row(1)), "article": {**row["article"], "published": "2026-06-01"}}])
        days = count_said(record, Search(), "day").rows
        assert {c.value: c.per_article for c in days if c.value != "2026-06-01"} == {"2026-03-03": None}
    shown = CliRunner().invoke(main, ["stats", "--by", "day", "--record", str(path)]).output
    assert "–" in shown and "0.00  █" not in shown


def test_the_command(path: Path) -> None:
    run = CliRunner()
    done = run.invoke(main, ["stats", "--record", str(path)])
    assert done.exit_code == 0 and "by speaker" in done.output and "of 24 articles read" in done.output
    done = run.invoke(main, ["stats", "never", "--by", "outlet", "--by", "month", "--csv", "--record", str(path)])
    rows = list(csv.DictReader(io.StringIO(done.output)))
    assert {r["by"] for r in rows} == {"outlet", "month"} and all(float(r["per_article"]) >= 0 for r in rows)
    nothing = run.invoke(main, ["stats", "zebra", "--record", str(path)])
    assert nothing.exit_code == 1 and "Nothing found" in nothing.output
