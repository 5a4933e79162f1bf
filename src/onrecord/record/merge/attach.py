"""A new attribution put to a statement that very many have, without looking at all of them."""

import sqlite3
from collections.abc import Iterable, Iterator

from onrecord.record.merge.asked import Asked
from onrecord.record.merge.days import days_of
from onrecord.record.merge.groups import Node
from onrecord.record.merge.nodes import home_of, near, rank
from onrecord.record.merge.stored import attributions_of, own_statement

VERY_MANY = 60  # attributions of a statement, from which a new one is put to it and not all worked out anew
SPREAD = 14  # days that one statement's reports may be apart


def attached(db: sqlite3.Connection, node: Node, asked: Asked) -> bool:
    """Put a new node to a statement that very many have; False where all has to be worked out.

    So it is only where no two statements would become one by it, and nothing is to be named anew. A statement that
    something contradicts, or whose days do not fit, is passed over for the next.
    """
    if asked or db.execute("SELECT 1 FROM statements WHERE merged = ?", (node,)).fetchone():
        return False
    keys = attributions_of(db, node)
    scores: dict[int, tuple[float, int]] = {}
    for other, join in near(db, node):
        home = home_of(db, other)
        scores[home] = max(scores.get(home, (0.0, 0)), (join.score, -home))
    if not any(_very_many(db, home) for home in scores):
        return False
    against = {home_of(db, other) for other in _contradicting(db, keys)}
    fitting = [home for home in sorted(scores, key=lambda home: scores[home], reverse=True) if home not in against]
    fitting = [home for home in fitting if _in_time(db, keys[0], home)]
    if not fitting:
        return home_of(db, node) == node
    home = fitting[0]
    if home == node or rank(db, node) < rank(db, home):
        return False
    if not all(_known_apart(db, home, other) for other in fitting[1:]):
        return False
    db.executemany(
        "UPDATE attributions SET statement = ?, own_statement = ? WHERE key = ?", [(home, node, key) for key in keys]
    )
    db.execute("UPDATE statements SET merged = ? WHERE key = ?", (home, node))
    return True


def _very_many(db: sqlite3.Connection, home: int) -> bool:
    query = "SELECT count(*) FROM (SELECT 1 FROM attributions WHERE statement = ? LIMIT ?)"
    return bool(db.execute(query, (home, VERY_MANY)).fetchone()[0] >= VERY_MANY)


def _contradicting(db: sqlite3.Connection, keys: Iterable[int]) -> Iterator[Node]:
    """The nodes of which something says that they are not one with these attributions."""
    for key in keys:
        for a, b in db.execute("SELECT a, b FROM statement_merges WHERE score < 0 AND (a = ?1 OR b = ?1)", (key,)):
            yield own_statement(db, b if a == key else a)


def _in_time(db: sqlite3.Connection, key: int, home: int) -> bool:
    """Do the days of an attribution fit those of a statement? Where unknown, all has to be worked out: yes."""
    first, last = db.execute("SELECT min(day), max(day) FROM attributions WHERE statement = ?", (home,)).fetchone()
    (day,) = db.execute("SELECT day FROM attributions WHERE key = ?", (key,)).fetchone()
    if day is None:
        return True
    early, late = (days_of(None, value, "", ()) for value in (min(first or day, day), max(last or day, day)))
    return early is None or late is None or late.last - early.last <= SPREAD


def _known_apart(db: sqlite3.Connection, one: int, other: int) -> bool:
    """Does something say that two statements are not one? Looked up from the smaller."""
    query = (
        "SELECT 1 FROM attributions x JOIN statement_merges m ON m.{} = x.key AND m.score < 0 "
        "JOIN attributions y ON y.key = m.{} AND y.statement = ?2 WHERE x.statement = ?1 LIMIT 1"
    )
    return any(db.execute(query.format(*pair), (other, one)).fetchone() for pair in (("a", "b"), ("b", "a")))
