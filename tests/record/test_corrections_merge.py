"""Wrong merges of statements and of people: put right, kept when all is merged anew, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import CorrectionError
from onrecord.record import Record, add_findings, open_record
from onrecord.record.corrections import Correction, correct, forced_pairs, parted_pairs, undo
from onrecord.record.merge import merge_record
from tests.record import made
from tests.record.test_corrections import WHO, reread, story
from tests.record.test_merge import QUOTE, quoting


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "onrecord.db", write=True, create=True) as opened:
        rows = [
            quoting("Echo", QUOTE),
            quoting("Post", QUOTE, published="2026-03-04", more="Nobody saw it fall."),
            quoting("Mail", "The bakers of the quay gave four thousand people bread", who="Tomas Ferrow"),
        ]
        add_findings(opened, rows)
        yield opened
        assert made.sound(opened) == []


def att(record: Record, outlet: str) -> str:
    query = (
        "SELECT t.id FROM attributions t JOIN articles a ON a.key = t.article WHERE a.outlet = ? ORDER BY t.key LIMIT 1"
    )
    return str(record.one(query, outlet))


def speaker(record: Record, outlet: str) -> str:
    query = "SELECT s.id FROM speakers s JOIN articles a ON a.key = s.article WHERE a.outlet = ?"
    return str(record.one(query, outlet))


def one(record: Record, *outlets: str) -> bool:
    """Are the outlets' first attributions one statement?"""
    marks = ", ".join("?" * len(outlets))
    query = f"SELECT count(DISTINCT statement) FROM attributions WHERE id IN ({marks})"
    return bool(record.one(query, *(att(record, o) for o in outlets)) == 1)


def person(record: Record, *outlets: str) -> bool:
    found = {record.one("SELECT identity FROM speakers WHERE id = ?", speaker(record, o)) for o in outlets}
    return len(found) == 1 and None not in found


def said_merge(record: Record, subject: str, **given: str) -> str:
    return correct(record, Correction("merge", WHO, subject, **given)).id  # type: ignore[arg-type]


def test_an_attribution_that_is_not_that_statement(record: Record) -> None:
    assert one(record, "Echo", "Post")
    statement = record.one(
        "SELECT s.id FROM attributions t JOIN statements s ON s.key = t.statement WHERE t.id = ?", att(record, "Post")
    )
    made_id = said_merge(record, att(record, "Post"), not_same_as=statement)
    assert not one(record, "Echo", "Post")
    assert parted_pairs(record.db) == [(att(record, "Post"), att(record, "Echo"))]
    merge_record(record)
    assert not one(record, "Echo", "Post")
    undo(record, made_id, WHO)
    assert parted_pairs(record.db) == [] and one(record, "Echo", "Post")


def test_two_statements_that_are_one(record: Record) -> None:
    made_id = said_merge(record, att(record, "Mail"), same_as=att(record, "Echo"))
    assert one(record, "Echo", "Post", "Mail")
    assert forced_pairs(record.db) == [(att(record, "Mail"), att(record, "Echo"))]
    merge_record(record)
    assert one(record, "Echo", "Post", "Mail")
    undo(record, made_id, WHO)
    assert one(record, "Echo", "Post") and not one(record, "Echo", "Mail")


def test_the_last_word_on_a_pair_holds(record: Record) -> None:
    a, b = att(record, "Echo"), att(record, "Mail")
    said_merge(record, a, same_as=b)
    later = said_merge(record, b, not_same_as=a)
    assert forced_pairs(record.db) == [] and not one(record, "Echo", "Mail")
    undo(record, later, WHO)
    assert parted_pairs(record.db) == [] and one(record, "Echo", "Mail")


def test_the_reading_is_no_persons_by_that(record: Record) -> None:
    said_merge(record, att(record, "Mail"), same_as=att(record, "Echo"))
    assert record.one("SELECT count(*) FROM attributions WHERE corrected IS NOT NULL") == 0


def test_people_joined_and_parted(record: Record) -> None:
    assert person(record, "Echo", "Post") and not person(record, "Echo", "Mail")
    parted = said_merge(record, speaker(record, "Post"), not_same_as=speaker(record, "Echo"))
    assert not person(record, "Echo", "Post")
    joined = said_merge(record, speaker(record, "Mail"), same_as=speaker(record, "Echo"))
    assert person(record, "Echo", "Mail") and not person(record, "Echo", "Post")
    merge_record(record)
    assert person(record, "Echo", "Mail") and not person(record, "Echo", "Post")
    undo(record, parted, WHO)
    undo(record, joined, WHO)
    assert person(record, "Echo", "Post") and not person(record, "Echo", "Mail")


def test_a_person_of_several_articles(record: Record) -> None:
    identity = record.one(
        "SELECT i.id FROM identities i JOIN speakers s ON s.identity = i.key WHERE s.id = ?", speaker(record, "Post")
    )
    said_merge(record, speaker(record, "Post"), not_same_as=identity)
    assert parted_pairs(record.db) == [(speaker(record, "Post"), speaker(record, "Echo"))]


def test_what_is_not_there(record: Record) -> None:
    first = att(record, "Echo")
    for given in ({"same_as": "att-none"}, {"not_same_as": "sta-none"}, {"same_as": first}, {}):
        with pytest.raises(CorrectionError):
            said_merge(record, first, **given)
    with pytest.raises(CorrectionError):
        said_merge(record, speaker(record, "Echo"), same_as=first)


def test_the_same_words_twice_in_one_article_are_parted_and_stay_so(tmp_path: Path) -> None:
    row = story()
    row["attributions"][2]["statement"] = "st1"
    with open_record(tmp_path / "r.db", write=True, create=True) as record:
        add_findings(record, [row])
        a, b = (f"SELECT statement FROM attributions WHERE position = {n}" for n in (0, 2))
        assert record.one(a) == record.one(b)
        first, third = (record.one(f"SELECT id FROM attributions WHERE position = {n}") for n in (0, 2))
        made_id = said_merge(record, third, not_same_as=first)
        assert record.one(a) != record.one(b)
        reread(record, row, "new")
        assert record.one(a) != record.one(b)
        undo(record, made_id, WHO)
        assert record.one(a) == record.one(b)
        assert made.sound(record) == []


def test_a_merge_goes_with_the_new_version(tmp_path: Path) -> None:
    more = quoting(
        "Echo", QUOTE, more="A crane had fallen across the channel, and nine ferries were stuck in the harbour."
    )
    with open_record(tmp_path / "r.db", write=True, create=True) as record:
        add_findings(record, [quoting("Echo", QUOTE, more="The ferries wait. " * 5), quoting("Post", QUOTE)])
        said_merge(record, att(record, "Echo"), not_same_as=att(record, "Post"))
        later = quoting("Echo", QUOTE, more="The ferries wait. " * 5 + "They will wait until Friday.")
        add_findings(record, [later, more])
        news = [
            made_id
            for (made_id,) in record.db.execute(
                "SELECT t.id FROM attributions t JOIN articles a ON a.key = t.article WHERE a.version > 1 ORDER BY a.version"
            )
        ]
        assert (news[0], att(record, "Post")) in parted_pairs(record.db)
        apart = "SELECT count(DISTINCT statement) FROM attributions WHERE id IN (?, ?)"
        assert record.one(apart, news[0], att(record, "Post")) == 2
        assert made.sound(record) == []
