"""Search: words and filters find what is there, and nothing that was typed is syntax by accident."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.cli import main
from onrecord.record import Record, add_findings, open_record
from onrecord.record.search import CLOSE, OPEN, Search, find_said
from onrecord.record.terms import SearchError, expression
from tests.record import made


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "onrecord.db"
    with open_record(path, write=True, create=True) as record:
        rows = [made.row(n, outlet="The Marrowby Gazette" if n % 3 else "Tellus 100%") for n in range(30)]
        add_findings(record, rows, lambda _: None)
    return path


@pytest.fixture(scope="module")
def record(path: Path) -> Iterator[Record]:
    with open_record(path) as opened:
        yield opened


def said(record: Record) -> list[tuple[str, str, str]]:
    return list(record.db.execute("SELECT content, speakers, kind FROM said"))


def test_words_are_found_and_marked(record: Record) -> None:
    expected = sum("bridge" in content.lower() for content, *_ in said(record))
    found = find_said(record, Search(words="BRIDGE"), limit=500)
    assert found.total == len(found.hits) == expected > 0
    assert all(f"{OPEN}bridge{CLOSE}" in hit.content for hit in found.hits)


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ('"will never"', lambda c: "will never" in c),
        ("brid*", lambda c: "bridge" in c),
        ("bridge OR ferry", lambda c: "bridge" in c or "ferry" in c),
        ("never NOT bridge", lambda c: "never" in c and "bridge" not in c),
        ("naive bridge", lambda c: "naïve" in c and "bridge" in c),
    ],
)
def test_the_language_of_words(record: Record, words: str, fits) -> None:  # type: ignore[no-untyped-def]
    expected = sum(bool(fits(content)) for content, *_ in said(record))
    assert find_said(record, Search(words=words)).total == expected > 0


def test_filters_narrow_and_are_no_patterns(record: Record) -> None:
    everything = find_said(record, Search(min_confidence=0.0)).total
    one = find_said(record, Search(speaker="corrigan"), limit=500)
    assert 0 < one.total < everything
    assert all("Corrigan" in (hit.speakers or "") for hit in one.hits)
    assert find_said(record, Search(outlet="100%")).total > 0
    assert find_said(record, Search(outlet="1_0%")).total == 0
    assert find_said(record, Search(speaker="%")).total == 0
    assert find_said(record, Search(kind="direct")).total == sum(kind == "direct" for *_, kind in said(record))


def test_dates_take_in_their_last_day(record: Record) -> None:
    whole = find_said(record, Search(since="2026", until="2026"), limit=500)
    assert whole.total == find_said(record, Search(min_confidence=0.0)).total
    dates = [hit.date for hit in find_said(record, Search(since="2026"), sort="date", limit=500).hits]
    assert dates == sorted(dates, key=lambda d: d or "", reverse=True)


def test_pages_do_not_overlap(record: Record) -> None:
    first = find_said(record, Search(words="never"), limit=5)
    second = find_said(record, Search(words="never"), limit=5, offset=5)
    assert len({hit.id for hit in (*first.hits, *second.hits)}) == 10


def test_facets_count_all_that_was_found(record: Record) -> None:
    found = find_said(record, Search(words="never"), limit=1, facets=True)
    assert sum(n for _, n in found.facets["kind"]) == found.total
    assert {name for name, _ in found.facets["outlet"]} <= {"The Marrowby Gazette", "Tellus 100%"}
    assert found.facets["speaker"]


def test_an_empty_result_says_which_filter_emptied_it(record: Record) -> None:
    assert find_said(record, Search(words="bridge", speaker="nobody at all")).emptied == ["speaker"]


@pytest.mark.parametrize("words", ['"open', "OR bridge", "bridge NOT", "bridge OR NOT ferry", "...", '""'])
def test_what_cannot_be_understood_is_explained(words: str) -> None:
    with pytest.raises(SearchError, match=r"put|add|give"):
        expression(words)


@given(st.text("\"*()^:-+{}bridge NEAROT{}'\\;%_", max_size=40))
@settings(max_examples=150)
def test_whatever_is_typed_is_searched_or_explained(record: Record, words: str) -> None:
    try:
        assert find_said(record, Search(words=words or "x")).total >= 0
    except SearchError as error:
        assert str(error)


def run(path: Path, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["search", *arguments, "--record", str(path)])
    return done.exit_code, done.output


def test_the_command_lists_json_and_csv(path: Path) -> None:
    status, text = run(path, "bridge", "--facets", "--limit", "3")
    assert status == 0 and "[bridge]" in text and "1 to 3 of" in text and "outlet: " in text
    status, text = run(path, "bridge", "--json")
    rows = [json.loads(line) for line in text.splitlines()]
    assert status == 0 and all("bridge" in row["content"] for row in rows)
    status, text = run(path, "bridge", "--csv")
    assert [row["id"] for row in csv.DictReader(io.StringIO(text))] == [row["id"] for row in rows]
    status, text = run(path, "bridge", "--json", "--facets", "--limit", "2")
    *_, counted = map(json.loads, text.splitlines())
    assert len(text.splitlines()) == 3 and sum(n for _, n in counted["facets"]["kind"]) == counted["total"]


def test_the_id_that_other_commands_take_is_shown(path: Path) -> None:
    _, text = run(path, "bridge", "--limit", "1")
    shown = next(word for word in text.split() if word.startswith("att-"))
    assert CliRunner().invoke(main, ["compare", shown, "--record", str(path)]).exit_code == 0


def test_no_cell_of_csv_is_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "onrecord.db"
    with open_record(path, write=True, create=True) as record:
        add_findings(record, [made.row(1, outlet="=HYPERLINK(1)")], lambda _: None)
    for command in (["search", "--kind", "direct"], ["stats", "--by", "outlet"]):
        text = CliRunner().invoke(main, [*command, "--csv", "--record", str(path)]).output
        assert "'=HYPERLINK(1)" in text


def test_the_command_explains_itself(path: Path) -> None:
    assert run(path, "bridge", "--speaker", "nobody at all") == (
        1,
        "Nothing found. Something would be without --speaker nobody at all.\n",
    )
    assert run(path)[0] == 2
    for date in ("last week", "2026-13", "2026-02-30", "0000"):
        assert run(path, "--since", date)[0] == 2
    assert run(path, "bridge", "--json", "--csv")[0] == 2
    status, text = run(path, '"open')
    assert status == 3 and "not closed" in text
    status, text = run(path.parent / "none.db", "bridge")
    assert status == 3 and "onrecord add" in text
