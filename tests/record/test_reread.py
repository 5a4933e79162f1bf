"""Reading again: ids go on where cue and content overlap, what is gone is superseded, corrections hold."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles import Article
from onrecord.record import Record, add_findings, due, findings_of, open_record, remove_article, reread_articles
from onrecord.record.match import matched
from tests.record import made

Row = dict[str, Any]
Change = Callable[[Row], None]
ROW = made.row(1)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "onrecord.db", write=True, create=True) as opened:
        add_findings(opened, [made.row(1, model="old")])
        yield opened


def reread(record: Record, change: Change = lambda row: None, model: str = "new") -> Any:
    """Read again with a reader whose reading is that of `made`, after `change`."""

    def read_all(articles: Iterable[Article]) -> Iterator[Row]:
        for article in list(articles):  # all read ahead, as threads do
            row = made.row(int(article.source.removeprefix("made/").removesuffix(".html")), model=model)
            assert row["article"]["text"] == article.text
            change(row)
            yield row

    done: list[Any] = []
    reread_articles(record, due(record, "0.1.0", model), read_all, done.append)
    return done


def ids(record: Record) -> list[str]:
    return [a["id"] for a in findings_of(record, 1)["attributions"]]


def without(*numbers: int) -> Change:
    def change(row: Row) -> None:
        row["attributions"] = [a for n, a in enumerate(row["attributions"]) if n not in numbers]
        row["events"] = []
        for a in row["attributions"]:
            a["inside"] = None

    return change


def shortened(row: Row) -> None:
    """Another boundary: the first content ends eight characters earlier, the cue grows to the left."""
    a = row["attributions"][0]
    text = row["article"]["text"]
    piece, cue = a["content"][0], a["cue"]
    piece.update(end=piece["end"] - 8, text=text[piece["start"] : piece["end"] - 8])
    cue.update(start=cue["start"] - 3, text=text[cue["start"] - 3 : cue["end"]])
    a["quoted"] = []
    a["kind"] = "indirect"


def elsewhere(row: Row) -> None:
    """The first attribution's cue is another word; its content stays."""
    a = row["attributions"][0]
    a["cue"] = {"start": 0, "end": 3, "text": row["article"]["text"][:3]}


def correct(record: Record, attribution: str, **columns: Any) -> None:
    """What `onrecord correct` does to a row: a correction added, the row changed, the machine's reading beside it."""
    key, article = record.db.execute("SELECT key, article FROM attributions WHERE id = ?", (attribution,)).fetchone()
    (machine,) = [a for a in findings_of(record, article)["attributions"] if a["id"] == attribution]
    record.db.execute(
        "INSERT INTO corrections (id, article, text_hash, attribution, kind, who, at) VALUES (?, ?, 'h', ?, ?, ?, ?)",
        (f"cor-{attribution}", article, attribution, "act", "Noor", "2026-03-04"),
    )
    correction = record.one("SELECT max(key) FROM corrections")
    columns = {k: correction if v == "this" else v for k, v in columns.items()}
    names = ", ".join(f"{name} = ?" for name in columns)
    record.db.execute(
        f"UPDATE attributions SET {names}, corrected = ?, machine = ? WHERE key = ?",
        (*columns.values(), correction, json.dumps(machine), key),
    )


class TestIds:
    def test_an_equal_reading_changes_only_the_model(self, record: Record) -> None:
        before = findings_of(record, 1)
        (done,) = reread(record)
        assert (done.kept, done.new, done.superseded) == (4, 0, 0)
        after = findings_of(record, 1)
        assert after.pop("reader") == {"version": "0.1.0", "model": "new"}
        assert before.pop("reader")["model"] == "old"
        assert after == before

    def test_an_id_goes_on_where_cue_and_content_overlap(self, record: Record) -> None:
        before = ids(record)
        reread(record, shortened)
        assert ids(record) == before
        a = findings_of(record, 1)["attributions"][0]
        assert a["kind"] == "indirect" and a["cue"]["text"] != ROW["attributions"][0]["cue"]["text"]

    def test_another_cue_is_another_attribution(self, record: Record) -> None:
        before = ids(record)
        (done,) = reread(record, elsewhere)
        assert (done.kept, done.new, done.superseded) == (3, 1, 1)
        assert ids(record)[1:] == before[1:] and ids(record)[0] not in before

    def test_ids_are_never_given_twice(self, record: Record) -> None:
        reread(record, shortened, "m2")
        reread(record, elsewhere, "m3")
        reread(record, lambda row: None, "m4")
        reread(record, without(0), "m5")
        assert record.one("SELECT count(*) - count(DISTINCT id) FROM attributions") == 0
        assert made.sound(record) == []

    def test_speakers_and_events_go_on_too(self, record: Record) -> None:
        before = findings_of(record, 1)

        def renamed(row: Row) -> None:
            row["speakers"][0]["name"] = "Another Name"
            row["events"][0]["type"] = "PROTEST"

        reread(record, renamed)
        after = findings_of(record, 1)
        assert [s["id"] for s in after["speakers"]] == [s["id"] for s in before["speakers"]]
        assert after["speakers"][0]["name"] == "Another Name"
        assert [(e["id"], e["type"]) for e in after["events"]] == [(before["events"][0]["id"], "PROTEST")]

    def test_a_statement_goes_on_with_its_first_attribution(self, record: Record) -> None:
        before = findings_of(record, 1)["attributions"]
        assert before[0]["statement"] == before[2]["statement"]

        def apart(row: Row) -> None:
            row["attributions"][2]["statement"] = "st3"

        reread(record, apart)
        after = findings_of(record, 1)["attributions"]
        assert after[0]["statement"] == before[0]["statement"] != after[2]["statement"]


class TestSuperseded:
    def test_what_is_gone_is_kept_and_marked(self, record: Record) -> None:
        before = ids(record)
        reread(record, without(1, 3))
        assert ids(record) == [before[0], before[2]]
        query = "SELECT t.id, r.model FROM attributions t JOIN readers r ON r.key = t.superseded ORDER BY t.position"
        assert record.db.execute(query).fetchall() == [(before[1], "new"), (before[3], "new")]
        assert record.one("SELECT count(*) FROM said") == 2

    def test_it_is_not_searched(self, record: Record) -> None:
        word = "α"
        assert record.one(f"SELECT count(*) FROM words WHERE words MATCH '{word}'") == 2
        reread(record, without(0))
        assert record.one(f"SELECT count(*) FROM words WHERE words MATCH '{word}'") == 1
        record.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")

    def test_it_comes_back_under_its_id(self, record: Record) -> None:
        before = findings_of(record, 1)
        reread(record, without(0, 1, 2, 3), "m2")
        assert ids(record) == []
        reread(record, lambda row: None, "m3")
        after = findings_of(record, 1)
        assert after["attributions"] == before["attributions"]
        assert after["speakers"] == before["speakers"]

    def test_speakers_that_nobody_names_go(self, record: Record) -> None:
        def none(row: Row) -> None:
            without(0, 1, 2, 3)(row)
            row["speakers"] = []

        reread(record, none, "m2")
        assert findings_of(record, 1)["speakers"] == []
        assert made.sound(record) == []


class TestCorrections:
    def test_a_corrected_reading_stays_and_the_new_one_is_noted_beside_it(self, record: Record) -> None:
        first = ids(record)[0]
        correct(record, first, act="ACCUSE")

        def agrees(row: Row) -> None:
            shortened(row)
            row["attributions"][0]["act"] = "SUPPORT"

        before = findings_of(record, 1)["attributions"][0]
        reread(record, agrees)
        after = findings_of(record, 1)["attributions"][0]
        assert after == before and after["act"] == "ACCUSE"
        machine = json.loads(record.one("SELECT machine FROM attributions WHERE id = ?", first))
        assert (machine["act"], machine["kind"], machine["id"]) == ("SUPPORT", "indirect", first)
        assert machine["speakers"] == after["speakers"]

    def test_it_stays_when_the_machine_no_longer_finds_it(self, record: Record) -> None:
        first = ids(record)[0]
        correct(record, first, act="ACCUSE")
        before = findings_of(record, 1)["attributions"][0]

        def gone(row: Row) -> None:
            without(0)(row)
            row["speakers"] = [s for s in row["speakers"] if s["name"] == "state media"]
            for a in row["attributions"]:
                a["speakers"] = []

        reread(record, gone)
        found = findings_of(record, 1)
        assert found["attributions"][0] == before
        assert set(before["speakers"]) <= {s["id"] for s in found["speakers"]}

    def test_what_a_person_rejected_stays_rejected(self, record: Record) -> None:
        first = ids(record)[0]
        correct(record, first, rejected="this")
        reread(record)
        assert first not in ids(record)
        assert record.one("SELECT count(*) FROM words WHERE words MATCH 'α'") == 1

    def test_what_a_person_moved_is_met_where_the_machine_found_it(self, record: Record) -> None:
        first = ids(record)[0]
        correct(record, first, cue_start=0, cue_end=3, cue="xxx")
        (done,) = reread(record)
        assert (done.kept, done.new) == (4, 0)

    def test_corrections_cannot_be_changed_or_deleted(self, record: Record) -> None:
        correct(record, ids(record)[0], act="ACCUSE")
        for statement in ("UPDATE corrections SET who = 'x'", "DELETE FROM corrections"):
            with pytest.raises(Exception, match="only ever added"):
                record.db.execute(statement)


class TestWhich:
    def test_only_articles_that_another_model_or_version_read(self, record: Record) -> None:
        add_findings(record, [made.row(2, model="new"), made.row(3, model="new", version="0.0.9"), made.row(4)])
        assert due(record, "0.1.0", "new") == [1, 3, 4]

    def test_not_what_was_removed(self, record: Record) -> None:
        remove_article(record, "made/1.html", "libel")
        assert due(record, "0.1.0", "new") == []

    def test_a_run_that_is_stopped_goes_on_and_ends_the_same(self, record: Record, tmp_path: Path) -> None:
        with open_record(tmp_path / "whole.db", write=True, create=True) as unbroken:
            for one in (record, unbroken):
                add_findings(one, [made.row(seed, model="old") for seed in range(1, 9)])
            reread(unbroken, shortened)

            def stopped(row: Row) -> None:
                if row["article"]["title"] == "Article 5":
                    raise KeyboardInterrupt
                shortened(row)

            with pytest.raises(KeyboardInterrupt):
                reread(record, stopped)
            assert len(due(record, "0.1.0", "new")) == 4
            reread(record, shortened)
            assert due(record, "0.1.0", "new") == []
            assert made.everything(record) == made.everything(unbroken)


places = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda p: (p[0], p[0] + p[1])), max_size=2)
grounds = st.tuples(places, places)


class TestMatching:
    def test_the_closest_goes_first(self) -> None:
        old = {1: ([(0, 4)], [(10, 20)]), 2: ([(0, 4)], [(10, 30)])}
        assert matched(old, {"a": ([(0, 4)], [(10, 29)]), "b": ([(0, 4)], [(10, 20)])}) == {"a": 2, "b": 1}

    def test_a_turn_without_a_cue_goes_by_its_content(self) -> None:
        assert matched({1: ([], [(0, 9)])}, {"a": ([], [(3, 9)]), "b": ([(0, 2)], [(0, 9)])}) == {"a": 1}

    @given(st.dictionaries(st.integers(), grounds, max_size=6), st.dictionaries(st.text(), grounds, max_size=6))
    def test_each_once_and_only_where_both_overlap(self, old: Any, new: Any) -> None:
        found = matched(old, new)
        assert len(set(found.values())) == len(found)
        for name, key in found.items():
            for ours, theirs in zip(old[key], new[name], strict=True):
                assert bool(ours) == bool(theirs)
                assert not ours or any(a < d and c < b for a, b in ours for c, d in theirs)

    @given(st.dictionaries(st.text(), grounds, max_size=6))
    def test_what_stayed_is_matched_with_itself(self, new: Any) -> None:
        old = dict(enumerate(new.values()))
        found = matched(old, new)
        for n, (name, ground) in enumerate(new.items()):
            if any(ground):
                assert old[found[name]] == old[n] if name in found else list(new.values()).count(ground) > 1
