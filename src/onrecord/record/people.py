"""People of the record: who speaks in several articles, and why they were taken for one."""

import json
from dataclasses import dataclass
from pathlib import Path

from onrecord.identity import read_aliases
from onrecord.record.filters import SHOWN
from onrecord.record.merge import merge_record
from onrecord.record.store import Record


@dataclass(frozen=True, slots=True)
class Joined:
    """Two speakers taken for one: their names, where they stand, why, and how sure; 99: a person said so."""

    a: str
    b: str
    names: tuple[str, str]
    outlets: tuple[str | None, str | None]
    reasons: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class OnePerson:
    """names: all forms that the articles have. joined: the evidence."""

    id: str
    name: str
    kind: str | None
    names: tuple[str, ...]
    articles: int
    attributions: int
    joined: tuple[Joined, ...]


def people_of(record: Record, name: str | None = None, limit: int = 50) -> list[OnePerson]:
    """Those who speak in most articles; with `name` those of whom a form of the name holds it, and their evidence."""
    query = (
        "SELECT i.key, i.id, i.name, i.kind, count(DISTINCT s.article) FROM identities i "
        "JOIN speakers s ON s.identity = i.key {} GROUP BY i.key ORDER BY 5 DESC, i.name, i.id LIMIT ?"
    )
    if name is None:
        rows = record.db.execute(query.format(""), (limit,)).fetchall()
    else:
        part = "%" + name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        named = (
            "WHERE i.key IN (SELECT identity FROM speakers WHERE name LIKE ? ESCAPE '\\') OR i.name LIKE ? ESCAPE '\\'"
        )
        rows = record.db.execute(query.format(named), (part, part, limit)).fetchall()
    return [_person(record, *row, evidence=name is not None) for row in rows]


def put_aliases(record: Record, path: Path) -> int:
    """Take the user's list of names that stand for one into the record, in place of the list before, and merge anew.

    How many names it has. Raises OnrecordError for a faulty list, and RecordError.
    """
    names = read_aliases(path).names
    with record.transaction() as db:
        db.execute("DELETE FROM aliases")
        rows = [(name, kind or "", canonical) for (name, kind), canonical in sorted(names.items(), key=str)]
        db.executemany("INSERT INTO aliases VALUES (?, ?, ?)", rows)
        db.execute("DELETE FROM meta WHERE name = 'merged_by'")  # a killed run leaves it to the next
    merge_record(record)
    return len(names)


def _person(
    record: Record, key: int, made: str, name: str, kind: str | None, articles: int, *, evidence: bool
) -> OnePerson:
    db = record.db
    names = db.execute(
        "SELECT name FROM speakers WHERE identity = ? GROUP BY name ORDER BY count(*) DESC, name", (key,)
    )
    said = (
        "SELECT count(*) FROM attribution_speakers x JOIN speakers s ON s.key = x.speaker "
        f"JOIN attributions t ON t.key = x.attribution WHERE s.identity = ? AND {SHOWN}"
    )
    pairs = (
        "SELECT x.id, y.id, x.name, y.name, a.outlet, b.outlet, m.reasons, m.score FROM identity_merges m "
        "JOIN speakers x ON x.key = m.a JOIN speakers y ON y.key = m.b JOIN articles a ON a.key = x.article "
        "JOIN articles b ON b.key = y.article WHERE x.identity = ? ORDER BY m.a, m.b"
    )
    joined = [
        Joined(a, b, (one, other), (here, there), tuple(json.loads(reasons)), score)
        for a, b, one, other, here, there, reasons, score in (db.execute(pairs, (key,)) if evidence else ())
    ]
    forms = tuple(form for (form,) in names)
    return OnePerson(made, name, kind, forms, articles, record.one(said, key), tuple(joined))
