"""Versions of an article: what the newest repeats is counted once, what it left out stays findable and says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record import Record, add_findings, findings_of, open_record, remove_article, reread_articles
from onrecord.record.check import check
from onrecord.record.compare import compare_statement
from onrecord.record.corrections import Correction, correct, undo
from onrecord.record.merge import merge_record
from onrecord.record.search import Search, find_said
from onrecord.record.size import attributions_in
from onrecord.record.stats import count_said
from onrecord.record.versions import find_all_repeats
from tests.record import made
from tests.record.test_corrections import SAID, TEXT, WHO, ids, story

PORT, MEETING, DIVERS = "We will never sell the port", "that the council had met in secret", "divers would look"
LATER = "Updated on Tuesday: the council meets again on Friday.\n\n" + TEXT
WITHOUT = LATER.replace(" The mayor, Tomas Ferrow,\ndenied that the council had met in secret.", "")
WITH = (SAID[0], SAID[2])


def second(text: str = LATER, day: str = "2026-03-04") -> made.Row:
    return story(text, retrieved=f"{day}T08:00:00+00:00")


def third() -> made.Row:
    """The mayor's words are gone."""
    return story("Again updated.\n\n" + WITHOUT, WITH, retrieved="2026-03-05T08:00:00+00:00")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "onrecord.db", write=True, create=True) as opened:
        add_findings(opened, [story()])
        yield opened
        assert made.sound(opened) == []
        opened.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")


def found(record: Record, words: str | None = None, **filters: object) -> list[tuple[int, str | None]]:
    """(version, in which version it is not), the oldest first."""
    hits = find_said(record, Search(words=words, **filters), sort="date").hits  # type: ignore[arg-type]
    number = "SELECT version FROM articles WHERE id = ?"
    return sorted((record.one(number, hit.article), hit.not_in) for hit in hits)


class TestOnce:
    @pytest.mark.parametrize("words", [PORT, "council secret", DIVERS])
    def test_what_stands_in_both_is_the_newest_versions(self, record: Record, words: str) -> None:
        add_findings(record, [second()])
        assert found(record, words) == [(2, None)]
        assert found(record, words, speaker="o") == [(2, None)]
        assert found(record, words, all_versions=True) == [(1, None), (2, None)]

    def test_counts_are_those_of_one_article(self, record: Record) -> None:
        before = count_said(record, Search(), "speaker")
        add_findings(record, [second(), third()])
        now = count_said(record, Search(), "speaker")
        assert (now.rows, now.attributions, now.read) == (before.rows, before.attributions, 1)
        assert attributions_in(record) == 3
        assert (now.articles, [count.articles for count in now.rows]) == (1, [1, 1])
        whole = count_said(record, Search(all_versions=True), "outlet")
        assert (whole.attributions, whole.read) == (8, 3)
        assert record.one("SELECT count(*) FROM said") == 3
        assert record.one("SELECT sum(attributions) FROM voices") == 3

    def test_a_check_and_a_comparison_name_one_report(self, record: Record) -> None:
        add_findings(record, [second()])
        verdict = check(record, PORT)
        assert verdict.passage is not None and verdict.also == ()
        assert verdict.passage.article == record.one("SELECT id FROM articles WHERE version = 2")
        assert len(compare_statement(record, ids(record)[0]).tellings) == 1

    def test_each_version_still_has_its_own_reading(self, record: Record) -> None:
        add_findings(record, [second()])
        assert [len(findings_of(record, key)["attributions"]) for key in (1, 2)] == [3, 3]

    def test_another_address_is_another_article(self, record: Record) -> None:
        add_findings(record, [story(LATER, source="elsewhere.txt")])
        assert len(found(record, PORT)) == 2

    def test_events_too(self, record: Record) -> None:
        rows = [made.row(7, source="e.html"), made.row(7, source="e.html")]
        rows[1]["article"]["text"] += "\n\nUpdated."
        add_findings(record, rows)
        told = CliRunner().invoke(main, ["events", "--record", str(record.path)])
        assert "1 event in 1 reports" in told.stdout
        told = CliRunner().invoke(main, ["events", "--record", str(record.path), "--all-versions"])
        assert "in 2 reports" in told.stdout


class TestLeftOut:
    def test_it_stays_findable_and_says_so(self, record: Record) -> None:
        add_findings(record, [story(WITHOUT, WITH, retrieved="2026-03-04T08:00:00+00:00")])
        assert found(record, "secret") == [(1, "2026-03-04")]
        told = CliRunner().invoke(main, ["search", "secret", "--record", str(record.path)])
        assert "not in the version of 2026-03-04" in " ".join(told.stdout.split())

    def test_of_several_that_had_it_the_last_is_counted(self, record: Record) -> None:
        add_findings(record, [second(), third()])
        assert found(record, "secret") == [(2, "2026-03-05")]
        assert found(record, PORT) == [(3, None)]

    def test_what_comes_back_is_the_newest_versions_again(self, record: Record) -> None:
        add_findings(record, [story(WITHOUT, WITH), story("Corrected.\n\n" + TEXT)])
        assert found(record, "secret") == [(3, None)]

    def test_other_words_in_its_place_do_not_hide_it(self, record: Record) -> None:
        said = (("Ilse Corrigan", "“We welcome every ship here,”", *SAID[0][2:]), *SAID[1:])
        add_findings(record, [story(TEXT.replace("We will never sell the port", "We welcome every ship here"), said)])
        assert [version for version, not_in in found(record, PORT) if not_in] == [1]
        assert found(record, "welcome") == [(2, None)]

    def test_words_that_only_a_repeated_one_has_are_pointed_to(self, record: Record) -> None:
        text, words = (
            LATER.replace("never sell the port", "never ever sell the port"),
            "“We will never ever sell the port,”",
        )
        add_findings(record, [story(text, ((SAID[0][0], words, *SAID[0][2:]), *SAID[1:]))])
        told = CliRunner().invoke(main, ["search", "port NOT ever", "--record", str(record.path)])
        assert "or with --all-versions" in told.stdout


class TestChanges:
    def test_of_a_removed_version_the_one_before_is_counted_again(self, record: Record) -> None:
        add_findings(record, [second(), third()])
        remove_article(record, record.one("SELECT id FROM articles WHERE version = 3"), "libel")
        assert found(record) == [(2, None)] * 3
        remove_article(record, record.one("SELECT id FROM articles WHERE version = 2"), "libel")
        assert found(record) == [(1, None)] * 3

    def test_a_removed_version_between_changes_nothing(self, record: Record) -> None:
        add_findings(record, [second(), third()])
        remove_article(record, record.one("SELECT id FROM articles WHERE version = 2"), "libel")
        assert found(record) == [(1, "2026-03-05"), (3, None), (3, None)]

    def test_what_is_set_aside_in_the_newest_does_not_come_up_from_below(self, record: Record) -> None:
        add_findings(record, [second()])
        made_id = correct(record, Correction("no-statement", WHO, ids(record, 2)[0])).id
        assert found(record, PORT) == []
        undo(record, made_id, WHO)
        assert found(record, PORT) == [(2, None)]

    def test_what_a_person_corrected_or_added_is_counted_once(self, record: Record) -> None:
        add_findings(record, [second()])
        correct(record, Correction("speaker", WHO, ids(record)[0], speakers=("Tomas Ferrow",)))
        assert found(record, PORT) == [(2, None)]
        assert found(record, PORT, speaker="Ferrow", corrected=True) == [(2, None)]

    @pytest.mark.parametrize("order", [(1, 2), (2, 1)])
    def test_read_again(self, record: Record, order: tuple[int, int]) -> None:
        rows = {1: story(), 2: second()}
        add_findings(record, [rows[2]])
        for model in ("new", "newest"):
            reread_articles(
                record,
                order,
                lambda articles, model=model: (
                    {**row, "reader": {"version": "1", "model": model}}
                    for article in articles
                    for row in rows.values()
                    if row["article"]["text"] == article.text
                ),
            )
            assert found(record) == [(2, None)] * 3

    def test_merged_anew(self, record: Record) -> None:
        add_findings(record, [second(), third()])
        before = found(record)
        merge_record(record)
        assert found(record) == before

    def test_a_record_that_has_no_repeats_yet_gets_the_same(self, record: Record) -> None:
        add_findings(record, [second(), third()])
        pairs = "SELECT key, newer FROM attributions WHERE newer IS NOT NULL ORDER BY key"
        before = record.db.execute(pairs).fetchall()
        with record.transaction() as db:
            db.execute("UPDATE attributions SET newer = NULL")
            db.execute("UPDATE events SET newer = NULL")
            find_all_repeats(db)
        assert record.db.execute(pairs).fetchall() == before
