"""Articles that carry the same report: the same text, cut, under another headline, with an own beginning.

A report's node is one text, however many articles have it word for word; `articles.own_report` names it where it was
merged with another text, `articles.report` the report that it is part of.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from onrecord.record.merge.groups import Join, Node, grouped, reached
from onrecord.record.merge.sketch import Body, body, shared, sketch

SHARE = 0.6  # of the sentences of the shorter text
SHORTEST = 20  # words that a text must have
DAYS = 10  # between two publications of one report
HOLD = 24  # texts of each hash that are looked at, the oldest in the record first
COMPARED = 12  # texts that are compared with a new one
ENOUGH = 3  # texts of one report that it is found to be, after which no more of them are compared


def join_report(db: sqlite3.Connection, article: int) -> set[int]:
    """Find the report of a new article; the articles that thereby came to another report than before."""
    own = own_report(db, article)
    text = _body(db, article)
    if len(text.words) < SHORTEST or not text.sentences:
        return set()
    hashes = sketch(text.words)
    if not put_prints(db, own, hashes):  # another outlet has the same text
        return _united(db, {own, _home(db, own)}, article)
    found: Counter[int] = Counter()
    for one in sorted(hashes):
        query = "SELECT report FROM report_prints WHERE hash = ? ORDER BY report LIMIT ?"
        found.update(report for (report,) in db.execute(query, (one, HOLD)))
    homes: Counter[int] = Counter()
    for report, _ in sorted(found.items(), key=lambda item: (-item[1], item[0]))[:COMPARED]:
        other = _article_of(db, report)
        if other is None or report == own or homes[_home(db, report)] >= ENOUGH or not _near(db, article, other):
            continue
        share = shared(text, _body(db, other))
        if share >= SHARE:
            a, b = sorted((own, report))
            db.execute("INSERT OR REPLACE INTO report_merges VALUES (?, ?, ?)", (a, b, round(share, 3)))
            homes[_home(db, report)] += 1
    return _united(db, {own, _home(db, own), *(home for home, count in homes.items() if count)}, article)


def index_report(db: sqlite3.Connection, article: int) -> None:
    """Put an article's text into the index, and compare it with none."""
    text = _body(db, article)
    if len(text.words) >= SHORTEST and text.sentences:
        put_prints(db, own_report(db, article), sketch(text.words))


def put_prints(db: sqlite3.Connection, own: int, hashes: Collection[int]) -> bool:
    """Note a text's sketch; False where it is there."""
    if db.execute("SELECT 1 FROM report_prints WHERE hash = ? AND report = ?", (min(hashes), own)).fetchone():
        return False
    db.executemany("INSERT OR IGNORE INTO report_prints VALUES (?, ?)", [(one, own) for one in sorted(hashes)])
    return True


def leave_report(db: sqlite3.Connection, article: int) -> None:
    """Take an article's text out of the index and its report, before the text goes for good."""
    own = own_report(db, article)
    others = [key for key in articles_of(db, own) if key != article]
    others = [key for key in others if db.execute("SELECT text FROM articles WHERE key = ?", (key,)).fetchone()[0]]
    if others:  # the same text is still there
        return
    near = {b if a == own else a for a, b, _ in _merges(db, own)}
    db.execute("DELETE FROM report_prints WHERE report = ?", (own,))
    db.execute("DELETE FROM report_merges WHERE a = ?1 OR b = ?1", (own,))
    settle(db, [own, *near])


def settle(db: sqlite3.Connection, start: Iterable[int]) -> None:
    """Work out anew what is one report, of all that hang together with the texts `start`."""

    @cache
    def name(node: Node) -> str:
        return _id(db, node)

    def near(node: Node) -> Iterator[tuple[Node, Join]]:
        for a, b, share in _merges(db, node):
            yield b if a == node else a, Join(a, b, share, (name(a), name(b)))

    nodes, joins = reached(start, near)
    for group in grouped(nodes, joins.values()):
        first = min(group, key=lambda node: _rank(db, node))
        for node in group:
            own = None if node == first else node
            db.executemany(
                "UPDATE articles SET report = ?1, own_report = ?2 WHERE key = ?3 "
                "AND (report IS NOT ?1 OR own_report IS NOT ?2)",
                [(first, own, key) for key in articles_of(db, node)],
            )
            merged = None if node == first else first
            db.execute("UPDATE reports SET merged = ?1 WHERE key = ?2 AND merged IS NOT ?1", (merged, node))


def _united(db: sqlite3.Connection, homes: Collection[int], article: int) -> set[int]:
    """Make one of several reports, each named by its earliest text; without looking at all the others of each.

    Returns the articles that came to the report of others, but for `article`: of all reports but the largest.
    """
    if len(homes) == 1:
        return set()
    first = min(homes, key=lambda home: _rank(db, home))
    members = {h: [key for (key,) in db.execute("SELECT key FROM articles WHERE report = ?", (h,))] for h in homes}
    largest = max(sorted(homes), key=lambda home: len(members[home]))
    for home in homes:
        if home != first:
            query = "UPDATE articles SET own_report = coalesce(own_report, report), report = ?1 WHERE report = ?2"
            db.execute(query, (first, home))
            db.execute("UPDATE reports SET merged = ?1 WHERE key = ?2 OR merged = ?2", (first, home))
    db.execute("UPDATE articles SET own_report = NULL WHERE own_report = ?", (first,))
    db.execute("UPDATE reports SET merged = NULL WHERE key = ? AND merged IS NOT NULL", (first,))
    return {key for home in homes if home != largest for key in members[home]} - {article}


def own_report(db: sqlite3.Connection, article: int) -> int:
    """The report by the article's text alone."""
    row = db.execute("SELECT coalesce(own_report, report) FROM articles WHERE key = ?", (article,)).fetchone()
    return int(row[0])


def articles_of(db: sqlite3.Connection, own: int) -> list[int]:
    """The articles whose text is that of the report `own`, in the order in which they were added."""
    query = (
        "SELECT key FROM articles WHERE own_report = ?1 "
        "UNION ALL SELECT key FROM articles WHERE report = ?1 AND own_report IS NULL ORDER BY key"
    )
    return [key for (key,) in db.execute(query, (own,))]


def _article_of(db: sqlite3.Connection, own: int) -> int | None:
    """One whose text is still there."""
    for key in articles_of(db, own):
        if db.execute("SELECT text IS NOT NULL FROM articles WHERE key = ?", (key,)).fetchone()[0]:
            return key
    return None


def _near(db: sqlite3.Connection, one: int, other: int) -> bool:
    """Published within a few days, as far as that is known."""
    query = "SELECT abs(julianday(a.published) - julianday(b.published)) FROM articles a, articles b WHERE a.key = ? AND b.key = ?"
    (days,) = db.execute(query, (one, other)).fetchone()
    return days is None or bool(days <= DAYS)


def _body(db: sqlite3.Connection, article: int) -> Body:
    (text,) = db.execute("SELECT text FROM articles WHERE key = ?", (article,)).fetchone()
    furniture = db.execute("SELECT start, end FROM furniture WHERE article = ?", (article,)).fetchall()
    return body(text or "", furniture)


def _merges(db: sqlite3.Connection, node: int) -> list[tuple[int, int, float]]:
    query = "SELECT a, b, share FROM report_merges WHERE a = ?1 UNION ALL SELECT a, b, share FROM report_merges WHERE b = ?1"
    return db.execute(query, (node,)).fetchall()


def _home(db: sqlite3.Connection, own: int) -> int:
    """The report that a text is part of."""
    return int(db.execute("SELECT coalesce(merged, key) FROM reports WHERE key = ?", (own,)).fetchone()[0])


def _id(db: sqlite3.Connection, report: int) -> str:
    return str(db.execute("SELECT id FROM reports WHERE key = ?", (report,)).fetchone()[0])


def _rank(db: sqlite3.Connection, own: int) -> tuple[str, str]:
    """The earliest published comes first."""
    keys = articles_of(db, own)
    dates = [db.execute("SELECT published FROM articles WHERE key = ?", (key,)).fetchone()[0] for key in keys]
    return min((d or "~" for d in dates), default="~"), _id(db, own)
