"""Which statements, and which people, a person says are one, and which are not.

The merge step asks for these pairs; here they are only noted, and what belongs to one article is set apart.
"""

import json
import sqlite3

from onrecord.errors import CorrectionError
from onrecord.record.columns import Row
from onrecord.record.corrections.readings import own_statement_apart, own_statement_back
from onrecord.record.corrections.stored import Stored, holds
from onrecord.record.merge import remerge
from onrecord.record.store import Record

Pair = tuple[str, str]  # lasting ids of two attributions, or of two speakers
_OWN = "coalesce(own_statement, statement)"


def forced_pairs(db: sqlite3.Connection) -> list[Pair]:
    """Which two are one. The last word on a pair holds."""
    return [pair for pair, same in _said(db) if same]


def parted_pairs(db: sqlite3.Connection) -> list[Pair]:
    """Which two are not one."""
    return [pair for pair, same in _said(db) if not same]


def pairs_asked(record: Record, subject: str, other: str, same: bool) -> list[Pair]:
    """`subject` with each that `other` stands for: itself, or those of a statement or of a person.

    One of each article's suffices; to be one with a statement, its first; copies and versions of the article itself stay
    with it, unless there are no others. Raises CorrectionError.
    """
    db, path = record.db, record.path
    if subject.startswith("spk-"):
        table, whole, what = "speakers", "per-", "speaker (spk-...) or person (per-...)"
        members = "SELECT id FROM speakers WHERE identity = ? AND id <> ? ORDER BY key"
        groups = "identities"
    else:
        table, whole, what = "attributions", "sta-", "attribution (att-...) or statement (sta-...)"
        members = (
            "SELECT t.id FROM attributions t JOIN articles a ON a.key = t.article WHERE t.statement = ? AND t.id <> ? "
            "AND t.superseded IS NULL AND t.rejected IS NULL "
            f"GROUP BY {_OWN} ORDER BY a.published IS NULL, a.published, t.key"
        )
        groups = "statements"
    if other == subject:
        raise CorrectionError(path, f"{subject} cannot be told from itself; name another one")
    if other.startswith(whole):
        row = db.execute(f"SELECT coalesce(merged, key) FROM {groups} WHERE id = ?", (other,)).fetchone()
        found = [made for (made,) in db.execute(members, (row[0], subject))] if row else []
    else:
        found = [made for (made,) in db.execute(f"SELECT id FROM {table} WHERE id = ?", (other,))]
    if not found:
        raise CorrectionError(path, f"holds no {what} {other!r} beside {subject}")
    if not same and other.startswith("sta-"):
        found = [made for made in found if not _same_page(db, subject, made)] or found
    return [(subject, made) for made in (found[:1] if same else found)]


def _same_page(db: sqlite3.Connection, one: str, other: str) -> bool:
    query = (
        "SELECT a.text_hash = b.text_hash OR a.address = b.address FROM attributions s JOIN articles a ON a.key = s.article, "
        "attributions t JOIN articles b ON b.key = t.article WHERE s.id = ? AND t.id = ?"
    )
    return bool(db.execute(query, (one, other)).fetchone()[0])


def own_statement_id(db: sqlite3.Connection, attribution: str) -> str:
    query = f"SELECT s.id FROM attributions t JOIN statements s ON s.key = {_OWN} WHERE t.id = ?"
    return str(db.execute(query, (attribution,)).fetchone()[0])


def carry_out(db: sqlite3.Connection, row: Stored, *, anew: bool = True) -> None:
    """After a merge was noted, or taken back. anew: work out at once what is one."""
    said = row.after or {"pairs": [], "same": True}
    key = _key(db, row.attribution)
    if key is not None and not said["same"]:
        if holds(db, row.key):
            _apart(db, said)
        else:
            own_statement_back(db, key, (row.before or {}).get("statement"))
    if anew:
        remerge(db, sorted({made for pair in said["pairs"] for made in pair}))


def part_within(db: sqlite3.Connection, article: int) -> None:
    """Set apart what persons parted, after the article was read again."""
    query = (
        "SELECT c.key, c.corrected FROM corrections c WHERE c.kind = 'merge' AND c.article = ? "
        "AND c.corrected IS NOT NULL ORDER BY c.key"
    )
    for key, corrected in db.execute(query, (article,)).fetchall():
        said = json.loads(corrected)
        if not said["same"] and holds(db, key):
            _apart(db, said)


def _apart(db: sqlite3.Connection, said: Row) -> None:
    """Two attributions of one article that repeat the same words are two statements."""
    for one, other in said["pairs"]:
        a, b = _key(db, one), _key(db, other)
        if a is not None and b is not None and own_statement_id(db, one) == own_statement_id(db, other):
            own_statement_apart(db, a)


def _key(db: sqlite3.Connection, attribution: str) -> int | None:
    row = db.execute("SELECT key FROM attributions WHERE id = ?", (attribution,)).fetchone()
    return None if row is None else int(row[0])


def _said(db: sqlite3.Connection) -> list[tuple[Pair, bool]]:
    last: dict[frozenset[str], tuple[Pair, bool]] = {}
    query = "SELECT key, corrected FROM corrections WHERE kind = 'merge' AND corrected IS NOT NULL ORDER BY key"
    for key, corrected in db.execute(query).fetchall():
        if holds(db, key):
            said = json.loads(corrected)
            for one, other in said["pairs"]:
                last[frozenset((one, other))] = (one, other), said["same"]
    return list(last.values())
