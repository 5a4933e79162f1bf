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
from onrecord.record.merge.attach import SPREAD, attached
from onrecord.record.merge.days import LATE, Days
from onrecord.record.merge.groups import Join, Node, grouped, reached
from onrecord.record.merge.nodes import join_of, near, rank
from onrecord.record.merge.stored import attributions_of, days_said, live_attributions, own_statement, wordings
from onrecord.record.merge.wording import Voice, Wording

HOLD = 60  # attributions of each hash that are looked at
COMPARED = 16  # attributions that one is compared with
OF_ONE = 6  # of these, those of one statement
ALSO = 12  # attributions of the speaker on the days, above which a short one is looked for by its words alone
CARRIERS = 8  # other articles of the report that one is compared with
A_MONTH = 31
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
    touched = {node for node in touched & news if not attached(db, node, asked)}  # the others hang together with these
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
            rows = [(h, day, w.key) for h in w.hashes() | w.spoken()]
            db.executemany("DELETE FROM statement_keys WHERE hash = ? AND day = ? AND attribution = ?", rows)
    owns = {own_statement(db, key) for key in keys}
    around = {other for own in owns for other, _ in near(db, own)} | owns
    db.executemany("DELETE FROM statement_merges WHERE a = ?1 OR b = ?1", [(key,) for key in keys])
    settle(db, around, asked)


def settle(db: sqlite3.Connection, start: Iterable[int], asked: Asked) -> None:
    """Work out anew what is one statement, of all that hang together with the nodes `start`."""
    nodes, joins = reached(start, lambda node: (*near(db, node), *_forced(db, node, asked)))
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
        first = min(group, key=lambda node: rank(db, node))
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
    rows = [(one, day, w.key) for one in sorted(w.hashes() | w.spoken())]
    db.executemany("INSERT OR IGNORE INTO statement_keys VALUES (?, ?, ?)", rows)


def _alike(db: sqlite3.Connection, w: Wording) -> list[Wording]:
    """Those of other articles that share words and speaker, most of them first."""
    names = {key for v in w.voices for key in _names(db, v)}
    hashes = w.hashes(names)
    found: dict[int, float] = defaultdict(float)
    first, last = (w.days.first - FAR, w.days.last + FAR + A_MONTH) if w.days else (1, 10**7)
    query = "SELECT attribution FROM statement_keys WHERE hash = ? AND day BETWEEN ? AND ? LIMIT ?"
    for one in sorted(hashes):
        some = [key for (key,) in db.execute(query, (one, first, last, HOLD))]
        some += [key for (key,) in db.execute(query, (one, 0, 0, HOLD))]
        for key in some:  # what few have tells more than what many have
            found[key] += 1 / len(some)
    found.pop(w.key, None)
    best = _chosen(db, sorted(found, key=lambda key: (-round(found[key], 9), key)))
    if w.days:
        for one in sorted(w.beside(names)):
            rows = db.execute(query, (one, w.days.first, w.days.last + LATE, ALSO + 1)).fetchall()
            best += [key for (key,) in rows if key not in found] if len(rows) <= ALSO else []
    return [other for other in wordings(db, best) if other.article != w.article]


def _chosen(db: sqlite3.Connection, keys: Sequence[int]) -> list[int]:
    """The first of `keys`, but not many of one statement."""
    homes: Counter[int] = Counter()
    chosen: list[int] = []
    for key in keys:
        (home,) = db.execute("SELECT statement FROM attributions WHERE key = ?", (key,)).fetchone()
        homes[home] += 1
        if homes[home] <= OF_ONE:
            chosen.append(key)
        if len(chosen) == COMPARED:
            break
    return chosen


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
        if len(fits) == len(back) == 1 and a.verbatim != fits[0].verbatim and a.said.roots & fits[0].said.roots:
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


def _forced(db: sqlite3.Connection, node: Node, asked: Asked) -> Iterator[tuple[Node, Join]]:
    for key in attributions_of(db, node) if asked else ():
        for a, b in asked.forced(db, "att"):
            if key in (a, b):
                yield from join_of(db, node, a, b, 2.0)


def _apart(db: sqlite3.Connection, keys: Sequence[int], of: dict[int, Node]) -> Iterator[tuple[Node, Node]]:
    """Pairs of which something says that they are two."""
    for key in keys:
        for a, b in db.execute("SELECT a, b FROM statement_merges WHERE a = ? AND score < 0", (key,)):
            if b in of and of[a] != of[b]:
                yield of[a], of[b]
