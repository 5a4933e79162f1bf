"""The rows of `corrections`: writing one, reading them, and which of them hold."""

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.record.columns import Row, compact
from onrecord.record.corrections.anchors import Anchor
from onrecord.record.corrections.correction import Noted
from onrecord.record.get import find_article
from onrecord.record.ids import mint
from onrecord.record.put import insert
from onrecord.record.store import Record

_COLUMNS = "key, id, article, text_hash, attribution, kind, start, end, exact, prefix, suffix, machine, corrected, note, who, at, undoes, origin"


@dataclass(frozen=True, slots=True)
class Stored:
    """A row; article, undoes and origin are keys. words: None where they were taken out, or it is about none."""

    key: int
    id: str
    article: int
    text_hash: str
    attribution: str
    kind: str
    words: Anchor | None
    before: Row | None
    after: Row | None
    note: str | None
    who: str
    at: str
    undoes: int | None
    origin: int | None

    @property
    def root(self) -> int:
        """Its key in the text for which a person made it."""
        return self.key if self.origin is None else self.origin


def store(
    db: sqlite3.Connection,
    article: int,
    attribution: str,
    kind: str,
    words: Anchor | None,
    said: Mapping[str, Any],
    before: Row | None,
    after: Row | None,
) -> int:
    """Add a row; its key. said: who, at, note; undoes, origin where they are known."""
    made, text_hash = db.execute("SELECT id, text_hash FROM articles WHERE key = ?", (article,)).fetchone()
    (count,) = db.execute("SELECT count(*) FROM corrections WHERE article = ?", (article,)).fetchone()
    return insert(
        db,
        "corrections",
        {
            "id": mint("cor", made, count + 1),  # rows are only ever added
            "article": article,
            "text_hash": text_hash,
            "attribution": attribution,
            "kind": kind,
            **({name: getattr(words, name) for name in ("start", "end", "exact", "prefix", "suffix")} if words else {}),
            "machine": before and compact(before),
            "corrected": after and compact(after),
            **said,
        },
    )


def stored(db: sqlite3.Connection, where: str, *values: Any) -> list[Stored]:
    """In the order in which they were made. where: SQL of this package's own."""
    return [
        _stored(row) for row in db.execute(f"SELECT {_COLUMNS} FROM corrections WHERE {where} ORDER BY key", values)
    ]


def of_attribution(db: sqlite3.Connection, attribution: str, undone: Collection[int] = ()) -> list[Stored]:
    """What shapes the reading of an attribution: neither merges nor what was taken back. undone: as in `holds`."""
    rows = stored(db, "attribution = ? AND kind NOT IN ('merge', 'undo')", attribution)
    return [row for row in rows if holds(db, row.key, undone)]


def holds(db: sqlite3.Connection, key: int, undone: Collection[int] = ()) -> bool:
    """A correction holds as long as no undo of it does. undone: as if these were taken back."""
    if key in undone:
        return False
    undone_by = db.execute("SELECT key FROM corrections WHERE undoes = ?", (key,)).fetchall()
    return not any(holds(db, later, undone) for (later,) in undone_by)


def corrections_of(record: Record, article: str | None = None) -> list[Noted]:
    """All that persons corrected, the first first; with `article` (its id, address or source) only there.

    Raises NoSuchArticle.
    """
    db = record.db
    with record.failures():
        rows = stored(db, "article = ?", find_article(record, article)) if article else stored(db, "1")
        return [_noted(db, row) for row in rows]


def _noted(db: sqlite3.Connection, row: Stored) -> Noted:
    def made(table: str, key: int | None) -> str | None:
        found = db.execute(f"SELECT id FROM {table} WHERE key = ?", (key,)).fetchone()
        return None if found is None else str(found[0])

    return Noted(
        id=row.id,
        kind=row.kind,
        article=made("articles", row.article) or "",
        attribution=row.attribution,
        exact=row.words.exact if row.words else None,
        before=row.before,
        after=row.after,
        note=row.note,
        who=row.who,
        at=row.at,
        undoes=made("corrections", row.undoes),
        origin=made("corrections", row.origin),
        holds=holds(db, row.key),
    )


def _stored(row: Sequence[Any]) -> Stored:
    key, made, article, text_hash, attribution, kind, start, end, exact, prefix, suffix, before, after, *said = row
    words = None if exact is None else Anchor(start, end, exact, prefix, suffix)
    return Stored(key, made, article, text_hash, attribution, kind, words, _json(before), _json(after), *said)


def _json(value: str | None) -> Row | None:
    return None if value is None else dict(json.loads(value))
