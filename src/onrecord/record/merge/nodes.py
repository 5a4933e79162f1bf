"""Nodes of statements, what each was found to be one with, and how early it was reported."""

import sqlite3
from collections.abc import Iterator

from onrecord.record.merge.groups import Join, Node
from onrecord.record.merge.stored import attributions_of, own_statement


def home_of(db: sqlite3.Connection, own: int) -> int:
    """The statement that a node is part of."""
    return int(db.execute("SELECT coalesce(merged, key) FROM statements WHERE key = ?", (own,)).fetchone()[0])


def near(db: sqlite3.Connection, node: Node) -> Iterator[tuple[Node, Join]]:
    """The nodes that this one was found to be one with."""
    query = "SELECT m.a, m.b, m.score FROM statement_merges m WHERE {} = ? AND m.score > 0"
    for key in attributions_of(db, node):
        for column in ("m.a", "m.b"):
            for a, b, score in db.execute(query.format(column), (key,)):
                yield from join_of(db, node, a, b, score)


def join_of(db: sqlite3.Connection, node: Node, a: int, b: int, score: float) -> Iterator[tuple[Node, Join]]:
    x, y = own_statement(db, a), own_statement(db, b)
    names = sorted(db.execute("SELECT id FROM attributions WHERE key = ?", (key,)).fetchone()[0] for key in (a, b))
    yield (y if x == node else x), Join(x, y, score, (names[0], names[1]))


def rank(db: sqlite3.Connection, own: int) -> tuple[str, str]:
    """The earliest published comes first."""
    query = "SELECT min(coalesce(a.published, '~')) FROM attributions t JOIN articles a ON a.key = t.article WHERE t.key = ?"
    keys = attributions_of(db, own)
    published = db.execute(query, (keys[0],)).fetchone()[0] if keys else "~"
    return published, db.execute("SELECT id FROM statements WHERE key = ?", (own,)).fetchone()[0]
