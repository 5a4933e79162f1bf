"""Merging, article by article: right when one is added, in its transaction, or when the whole record is merged anew."""

import sqlite3
from collections.abc import Callable, Iterable

from onrecord.record.happenings import join_events, leave_events
from onrecord.record.merge.asked import TABLES, asked_of
from onrecord.record.merge.people import join_people, leave_people, remerge_person
from onrecord.record.merge.reports import join_report, leave_report
from onrecord.record.merge.sketch import NAME
from onrecord.record.merge.statements import join_statements, leave_statements, settle
from onrecord.record.merge.stored import own_statement
from onrecord.record.store import Record
from onrecord.record.versions import find_repeats

MAKER = f"{NAME}; onrecord-merge 2"  # in `meta`: what the hashes and merges were made with

_MADE = "merged_by"
_WIPED = "report_prints report_merges statement_keys statement_merges speaker_keys identity_merges".split()


def merge_article(db: sqlite3.Connection, article: int) -> None:
    """Compare an article that was just stored with those before. The caller holds the transaction."""
    asked = asked_of(db)
    moved = join_report(db, article)
    join_people(db, article, asked)
    join_statements(db, article, asked, moved)
    join_events(db, article)
    find_repeats(db, article)
    db.execute("UPDATE articles SET merged = 1 WHERE key = ?", (article,))


def unmerge_article(db: sqlite3.Connection, article: int, *, for_good: bool = False) -> None:
    """Take an article out of all that it was merged with, before its rows change or go.

    for_good: its text goes too, and with it whatever the index holds of it. Else merge_article may follow.
    """
    leave_statements(db, article, asked_of(db), for_good=for_good)
    leave_people(db, article)
    leave_events(db, article)
    if for_good:
        leave_report(db, article)
    db.execute("UPDATE articles SET merged = NULL WHERE key = ? AND removed IS NULL", (article,))


def remerge(db: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Work out again what is one round these attributions ("att-...") and speakers ("spk-..."), after a person has joined
    or parted them. The caller holds the transaction."""
    asked = asked_of(db)
    nodes: set[int] = set()
    articles: set[int] = set()
    for made in ids:
        table = TABLES.get(made[:3])
        row = db.execute(f"SELECT key, article FROM {table} WHERE id = ?", (made,)).fetchone() if table else None
        if row is not None and table == "attributions":
            nodes.add(own_statement(db, row[0]))
            articles.add(row[1])
        elif row is not None:
            remerge_person(db, row[0], asked)
    settle(db, nodes, asked)
    for article in sorted(articles):
        find_repeats(db, article)


def finish_merging(record: Record, on_article: Callable[[], None] | None = None) -> int:
    """Merge what waits: after a run that was killed, or all if it was merged by another version; how many there were."""
    made_by = record.one("SELECT value FROM meta WHERE name = ?", _MADE)
    if made_by != MAKER:
        _forget(record)
    count = 0
    query = "SELECT key FROM articles WHERE merged IS NULL AND removed IS NULL ORDER BY published, id LIMIT 1"
    while (key := record.one(query)) is not None:
        with record.transaction() as db:
            merge_article(db, key)
        count += 1
        if on_article is not None:
            on_article()
    return count


def merge_record(record: Record, on_article: Callable[[], None] | None = None) -> int:
    """Merge the whole record anew, the earliest article first: the same for the same articles, however they came."""
    _forget(record)
    return finish_merging(record, on_article)


def _forget(record: Record) -> None:
    """Undo all merges. Each article waits to be merged again."""
    with record.transaction() as db:
        db.execute(
            "UPDATE attributions SET statement = own_statement, own_statement = NULL WHERE own_statement IS NOT NULL"
        )
        db.execute("UPDATE articles SET report = own_report, own_report = NULL WHERE own_report IS NOT NULL")
        db.execute("UPDATE speakers SET identity = NULL WHERE identity IS NOT NULL")
        db.execute("UPDATE statements SET merged = NULL WHERE merged IS NOT NULL")
        db.execute("UPDATE reports SET merged = NULL WHERE merged IS NOT NULL")
        db.execute("UPDATE identities SET merged = NULL")
        db.execute("UPDATE events SET happening = NULL WHERE happening IS NOT NULL")
        db.execute("DELETE FROM happenings")
        db.execute("DELETE FROM identities")
        for table in _WIPED:
            db.execute(f"DELETE FROM {table}")
        db.execute("UPDATE articles SET merged = NULL WHERE removed IS NULL")
        db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_MADE, MAKER))
