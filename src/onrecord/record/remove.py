"""An article's words taken out of the record for good: for libel, for the protection of a source.

What stays is a gap: the article's id, addresses, outlet, dates, length, the hashes of its text and page, when it was
removed and why. By these the same article is known if it is added again, and stays out.

Deleted rows leave traces in a SQLite file: in free pages, in the index of words (which keeps deleted words until its
parts are merged) and in the write-ahead log. So after the rows have gone the index is rebuilt, the file is written
anew, and the log is emptied.
"""

import sqlite3
from dataclasses import dataclass

from onrecord.errors import RecordError, RecordFull, RecordLocked
from onrecord.record.get import find_article
from onrecord.record.merge import unmerge_article
from onrecord.record.runs import now
from onrecord.record.store import Record
from onrecord.record.versions import find_again, leave_repeats

_TRACES = "traces"  # in `meta` as long as a removal has not been finished


@dataclass(frozen=True, slots=True)
class Removed:
    """id: of the article that was removed. same_text: ids of other articles that hold the same text, and still do."""

    id: str
    same_text: tuple[str, ...]


def remove_article(record: Record, name: str, reason: str) -> Removed:
    """Take out the words of the article that goes by `name` (its id, address or source) and mark the gap with `reason`.

    Raises NoSuchArticle; RecordError when traces could not be wiped (the disk is full, another program reads the
    file). The rows are gone then, and the next removal, or `finish_removals`, wipes the traces.
    """
    key = find_article(record, name)
    made, text_hash = record.db.execute("SELECT id, text_hash FROM articles WHERE key = ?", (key,)).fetchone()
    with record.transaction() as db:
        db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_TRACES, made))
        unmerge_article(db, key, for_good=True)
        db.execute(
            "UPDATE articles SET removed = ?, removed_reason = ?, text = NULL, title = NULL, byline = NULL, "
            "notes = '[]', layout = NULL, more = NULL WHERE key = ?",
            (now(), reason, key),
        )
        repeated = leave_repeats(db, key)
        _delete(db, key)
        find_again(db, repeated)
    finish_removals(record)
    same = "SELECT id FROM articles WHERE text_hash = ? AND removed IS NULL ORDER BY key"
    return Removed(made, tuple(other for (other,) in record.db.execute(same, (text_hash,))))


def finish_removals(record: Record) -> None:
    """Wipe what a removal that was cut off has left; nothing to do in any other record. Raises RecordError."""
    made = record.one("SELECT value FROM meta WHERE name = ?", _TRACES)
    if made is None:
        return
    try:
        with record.transaction() as db:
            db.execute("INSERT INTO words (words) VALUES ('rebuild')")
        with record.failures():
            record.db.execute("VACUUM")
            _empty_log(record)
    except (RecordFull, RecordLocked) as error:
        step = f"traces of {made} are still in the file's free space: {error.reason.partition(';')[0]}"
        raise RecordError(record.path, f"{step}; put that right and run `onrecord remove {made}` again") from error
    with record.transaction() as db:
        db.execute("DELETE FROM meta WHERE name = ?", (_TRACES,))


def _delete(db: sqlite3.Connection, article: int) -> None:
    """All rows that hold the article's words, and those of speakers and statements that nothing else has."""
    attributions = "(SELECT key FROM attributions WHERE article = ?)"
    statements = db.execute("SELECT DISTINCT statement FROM attributions WHERE article = ?", (article,)).fetchall()
    identities = db.execute("SELECT DISTINCT identity FROM speakers WHERE article = ?", (article,)).fetchall()
    db.execute(
        "UPDATE corrections SET exact = NULL, prefix = NULL, suffix = NULL, machine = NULL, corrected = NULL, "
        "note = NULL WHERE article = ?",
        (article,),
    )
    db.execute("DELETE FROM event_actors WHERE event IN (SELECT key FROM events WHERE article = ?)", (article,))
    db.execute("DELETE FROM events WHERE article = ?", (article,))
    for table in ("via", "attribution_speakers"):
        db.execute(f"DELETE FROM {table} WHERE attribution IN {attributions}", (article,))
    db.execute("UPDATE attributions SET inside = NULL WHERE article = ? AND inside IS NOT NULL", (article,))
    db.execute("DELETE FROM attributions WHERE article = ?", (article,))
    db.execute("DELETE FROM mentions WHERE speaker IN (SELECT key FROM speakers WHERE article = ?)", (article,))
    for table in ("speakers", "sections", "furniture", "pages"):
        db.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
    db.executemany(
        "DELETE FROM statements WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM attributions WHERE statement = ?1)",
        statements,
    )
    db.executemany(
        "DELETE FROM identities WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM speakers WHERE identity = ?1)",
        identities,
    )


def _empty_log(record: Record) -> None:
    """Raises RecordLocked when a reader still needs the log."""
    busy, *_ = record.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise RecordLocked(record.path, "is being read by another program; close it there")
