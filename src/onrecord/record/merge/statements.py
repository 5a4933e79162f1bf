"""The same words of the same speaker in several articles are one statement.

A statement's node is what one article has of it; `attributions.own_statement` names it where it was merged with
another's, `attributions.statement` the statement that it is part of.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from onrecord.record.merge.alike import FAR, Verdict, judged, same_voices
from onrecord.record.merge.asked import Asked
from onrecord.record.merge.days import Days, days_of
from onrecord.record.merge.groups import Join, Node, grouped, reached
from onrecord.record.merge.stored import attributions_of, days_said, live_attributions, own_statement, wordings
from onrecord.record.merge.wording import Voice, Wording

HOLD = 60  # attributions of each hash that are looked at
COMPARED = 16  # attributions that one is compared with
CARRIERS = 8  # other articles of the report that one is compared with
SPREAD = 14  # days that one statement's reports may be apart
A_MONTH = 31
VERY_MANY = 60  # attributions of a statement, from which a new one is put to it and not all worked out anew
NAMES = 12  # speakers of one identity, the first and the last, whose names are looked up


def join_statements(db: sqlite3.Connection, article: int, asked: Asked, moved: Iterable[int] = ()) -> None:
    """Find what an article's attributions have in common with those before.

    moved: older articles whose report is another one now, so that what they share with its articles counts anew.
    """
    mine = wordings(db, live_attributions(db, article))
    touched = _joined(db, _pairs(mine))
    for w in mine:
        touched |= _joined(db, ((w, other) for other in _alike(db, w)))
        _index(db, w)
    news = {own_statement(db, w.key) for w in mine}
    for key in (article, *sorted(moved)):
        theirs = mine if key == article else wordings(db, live_attributions(db, key))
        touched |= _joined_in_report(db, key, theirs)
        news |= {own_statement(db, w.key) for w in theirs}
    touched = {node for node in touched & news if not _attached(db, node, asked)}  # the others hang together with these
    asked_for = asked.attributions(db, [w.key for w in mine])
    settle(db, touched | {own_statement(db, key) for key in asked_for}, asked)


def index_statements(db: sqlite3.Connection, article: int) -> None:
    """Put an article's attributions into the index, and compare them with none."""
    for w in wordings(db, live_attributions(db, article)):
        _index(db, w)


def leave_statements(db: sqlite3.Connection, article: int, asked: Asked, *, for_good: bool) -> None:
    """Each of the article's attributions is its own statement again; nothing in the index is left of it."""
    keys = [key for (key,) in db.execute("SELECT key FROM attributions WHERE article = ?", (article,))]
    if for_good:  # whatever the index holds
        mine = "SELECT key FROM attributions WHERE article = ?"
        db.execute(f"DELETE FROM statement_keys WHERE attribution IN ({mine})", (article,))
    else:
        for w in wordings(db, keys):
            day = w.days.last if w.days else 0
            rows = [(h, day, w.key) for h in w.hashes()]
            db.executemany("DELETE FROM statement_keys WHERE hash = ? AND day = ? AND attribution = ?", rows)
    owns = {own_statement(db, key) for key in keys}
    around = {other for own in owns for other, _ in _near(db, own)} | owns
    db.executemany("DELETE FROM statement_merges WHERE a = ?1 OR b = ?1", [(key,) for key in keys])
    settle(db, around, asked)


def settle(db: sqlite3.Connection, start: Iterable[int], asked: Asked) -> None:
    """Work out anew what is one statement, of all that hang together with the nodes `start`."""
    nodes, joins = reached(start, lambda node: (*_near(db, node), *_forced(db, node, asked)))
    if not nodes:
        return
    members = {node: attributions_of(db, node) for node in nodes}
    of = {key: node for node, keys in members.items() for key in keys}
    days: dict[Node, list[Days]] = defaultdict(list)
    for key, when in days_said(db, list(of) if len(nodes) > 1 else []):
        days[of[key]].append(when)

    def fits(one: set[Node], other: set[Node]) -> bool:
        told = [d for node in (*one, *other) for d in days[node]]
        return not told or max(d.first for d in told) - min(d.last for d in told) <= SPREAD

    apart = {pair for node in nodes for pair in _apart(db, members[node], of)}
    apart |= {(of[a], of[b]) for a, b in asked.parted(db, "att") if a in of and b in of}
    by_hand = [j for j in joins.values() if j.score > 1.5]
    said = {frozenset((j.a, j.b)) for j in by_hand}

    for group in grouped(
        nodes,
        joins.values(),
        [pair for pair in apart if frozenset(pair) not in said],
        lambda one, other: fits(one, other) or any({j.a, j.b} <= one | other for j in by_hand),
    ):
        first = min(group, key=lambda node: _rank(db, node))
        for node in group:
            own = None if node == first else node
            db.executemany(
                "UPDATE attributions SET statement = ?, own_statement = ? WHERE key = ? "
                "AND (statement IS NOT ? OR own_statement IS NOT ?)",
                [(first, own, key, first, own) for key in members[node]],
            )
            merged = None if node == first else first
            db.execute("UPDATE statements SET merged = ?1 WHERE key = ?2 AND merged IS NOT ?1", (merged, node))


def _index(db: sqlite3.Connection, w: Wording) -> None:
    day = w.days.last if w.days else 0
    rows = [(one, day, w.key) for one in sorted(w.hashes())]
    db.executemany("INSERT OR IGNORE INTO statement_keys VALUES (?, ?, ?)", rows)


def _alike(db: sqlite3.Connection, w: Wording) -> list[Wording]:
    """Those of other articles that share words and speaker, most of them first."""
    hashes = w.hashes({key for v in w.voices for key in _names(db, v)})
    found: Counter[int] = Counter()
    first, last = (w.days.first - FAR, w.days.last + FAR + A_MONTH) if w.days else (1, 10**7)
    query = "SELECT attribution FROM statement_keys WHERE hash = ? AND day BETWEEN ? AND ? LIMIT ?"
    for one in sorted(hashes):
        found.update(key for (key,) in db.execute(query, (one, first, last, HOLD)))
        found.update(key for (key,) in db.execute(query, (one, 0, 0, HOLD)))
    best = sorted((key for key in found if key != w.key), key=lambda key: (-found[key], key))[:COMPARED]
    return [other for other in wordings(db, best) if other.article != w.article]


def _names(db: sqlite3.Connection, v: Voice) -> set[str]:
    """The keys under which the speaker may have been put."""
    keys = {v.key}
    if v.identity is not None:
        for order in ("", " DESC"):
            query = f"SELECT name, kind FROM speakers WHERE identity = ? ORDER BY key{order} LIMIT ?"
            keys |= {Voice(*row).key for row in set(db.execute(query, (v.identity, NAMES)))}
    return keys


def _joined_in_report(db: sqlite3.Connection, article: int, mine: Sequence[Wording]) -> set[int]:
    """What is compared only among articles of one report."""
    query = (
        "SELECT key FROM articles WHERE report = (SELECT report FROM articles WHERE key = ?1) AND key <> ?1 "
        "AND removed IS NULL ORDER BY published IS NULL, published, id LIMIT ?2"
    )
    touched: set[int] = set()
    for (other,) in db.execute(query, (article, CARRIERS)).fetchall():
        theirs = wordings(db, live_attributions(db, other))
        touched |= _joined(db, product(mine, theirs))
        touched |= _joined(db, _left(mine, theirs), Verdict(0.6, "told in one copy of the report, quoted in the other"))
    return touched


def _left(mine: Sequence[Wording], theirs: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """A speaker's one attribution in each copy that the other copy has in other words, if one of them is a paraphrase."""
    alike = [(a, b) for a, b in product(mine, theirs) if (v := judged(a, b)) is not None and v.score > 0]
    met = {a.key for a, _ in alike} | {b.key for _, b in alike}
    ours, others = ([w for w in side if w.key not in met] for side in (mine, theirs))
    for a in ours:
        fits = [b for b in others if same_voices(a, b)]
        back = [w for w in ours if same_voices(w, a)]
        if len(fits) == len(back) == 1 and a.verbatim != fits[0].verbatim and a.roots & fits[0].roots:
            yield a, fits[0]


def _joined(
    db: sqlite3.Connection, pairs: Iterable[tuple[Wording, Wording]], verdict: Verdict | None = None
) -> set[int]:
    """Note what is found of the pairs; nodes that are thereby touched. verdict: where it is known."""
    touched: set[int] = set()
    for one, other in pairs:
        found = verdict or judged(one, other)
        if found is None:
            continue
        a, b = sorted((one.key, other.key))
        db.execute("INSERT OR REPLACE INTO statement_merges VALUES (?, ?, ?, ?)", (a, b, found.score, found.reason))
        touched |= {own_statement(db, a), own_statement(db, b)}
    return touched


def _pairs(mine: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Those of one article; of each paraphrase only the quotation that is nearest to it."""
    for a, b in combinations(mine, 2):
        if a.verbatim and b.verbatim:
            yield a, b
    for w in mine:
        if w.verbatim:
            continue
        told = [(v.score, -abs(q.position - w.position), q) for q in mine if q.verbatim and (v := judged(w, q))]
        if told:
            yield w, max(told, key=lambda t: t[:2])[2]


def _attached(db: sqlite3.Connection, node: Node, asked: Asked) -> bool:
    """Put a new node to a statement that very many have; False where all has to be worked out.

    So it is only where all its neighbours are of that statement, nothing contradicts, and the days fit.
    """
    keys = attributions_of(db, node)
    near = {other for other, _ in _near(db, node)}
    homes = {_home(db, other) for other in near}
    if asked or len(homes) != 1 or db.execute("SELECT 1 FROM statements WHERE merged = ?", (node,)).fetchone():
        return False
    (home,) = homes
    size = db.execute(
        "SELECT count(*) FROM (SELECT 1 FROM attributions WHERE statement = ? LIMIT ?)", (home, VERY_MANY)
    )
    if size.fetchone()[0] < VERY_MANY or home == node or _rank(db, node) < _rank(db, home):
        return False
    against = "SELECT 1 FROM statement_merges WHERE score < 0 AND (a = ?1 OR b = ?1)"
    if any(db.execute(against, (key,)).fetchone() for key in keys):
        return False
    first, last = db.execute("SELECT min(day), max(day) FROM attributions WHERE statement = ?", (home,)).fetchone()
    (day,) = db.execute("SELECT min(day) FROM attributions WHERE key = ?", (keys[0],)).fetchone()
    if day is None:
        return False
    early, late = (days_of(None, value, "", ()) for value in (min(first or day, day), max(last or day, day)))
    if early is None or late is None or late.last - early.last > SPREAD:
        return False
    db.executemany(
        "UPDATE attributions SET statement = ?, own_statement = ? WHERE key = ?", [(home, node, key) for key in keys]
    )
    db.execute("UPDATE statements SET merged = ? WHERE key = ?", (home, node))
    return True


def _home(db: sqlite3.Connection, own: int) -> int:
    """The statement that a node is part of."""
    return int(db.execute("SELECT coalesce(merged, key) FROM statements WHERE key = ?", (own,)).fetchone()[0])


def _near(db: sqlite3.Connection, node: Node) -> Iterator[tuple[Node, Join]]:
    """The nodes that this one was found to be one with."""
    query = "SELECT m.a, m.b, m.score FROM statement_merges m WHERE {} = ? AND m.score > 0"
    for key in attributions_of(db, node):
        for column in ("m.a", "m.b"):
            for a, b, score in db.execute(query.format(column), (key,)):
                yield from _join(db, node, a, b, score)


def _forced(db: sqlite3.Connection, node: Node, asked: Asked) -> Iterator[tuple[Node, Join]]:
    for key in attributions_of(db, node) if asked else ():
        for a, b in asked.forced(db, "att"):
            if key in (a, b):
                yield from _join(db, node, a, b, 2.0)


def _join(db: sqlite3.Connection, node: Node, a: int, b: int, score: float) -> Iterator[tuple[Node, Join]]:
    x, y = own_statement(db, a), own_statement(db, b)
    names = sorted(db.execute("SELECT id FROM attributions WHERE key = ?", (key,)).fetchone()[0] for key in (a, b))
    yield (y if x == node else x), Join(x, y, score, (names[0], names[1]))


def _apart(db: sqlite3.Connection, keys: Sequence[int], of: dict[int, Node]) -> Iterator[tuple[Node, Node]]:
    """Pairs of which something says that they are two."""
    for key in keys:
        for a, b in db.execute("SELECT a, b FROM statement_merges WHERE a = ? AND score < 0", (key,)):
            if b in of and of[a] != of[b]:
                yield of[a], of[b]


def _rank(db: sqlite3.Connection, own: int) -> tuple[str, str]:
    """The earliest published comes first."""
    query = "SELECT min(coalesce(a.published, '~')) FROM attributions t JOIN articles a ON a.key = t.article WHERE t.key = ?"
    keys = attributions_of(db, own)
    published = db.execute(query, (keys[0],)).fetchone()[0] if keys else "~"
    return published, db.execute("SELECT id FROM statements WHERE key = ?", (own,)).fetchone()[0]
