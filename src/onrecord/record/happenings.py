"""One event, many reports: events of several articles that are one happening, found by type, day, actors, place and words.

Every report stays a row of its own; `events.happening` says which are one. What a person set apart (`events.alone`) is never
joined again.
"""

import re
import sqlite3
from dataclasses import dataclass
from functools import lru_cache

from onrecord.reader.folding import folded
from onrecord.record.ids import mint
from onrecord.record.put import insert

DAYS = 2  # apart, at most, for one event in two reports
MOST = 400  # events of one type and time that are compared
ENOUGH = 2.0  # evidence for one event
AROUND = 220  # characters to either side of a trigger whose words are compared

_WORD = re.compile(r"[^\W_]{3,}")
_LITTLE = frozenset(
    "the and for with that this from was were has have had been are not but who which its his her their said says "
    "after before over into than about they she you will would".split()
)


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one article tells it. actors, recipients: their names in words, and countries."""

    key: int
    happening: int | None
    status: str | None
    report: int
    actors: tuple[frozenset[str], frozenset[str]]
    recipients: tuple[frozenset[str], frozenset[str]]
    place: str
    country: str | None
    day: str | None
    dead: int | None
    words: frozenset[str]


def join_events(db: sqlite3.Connection, article: int) -> None:
    """Give each event of the article its happening: that of a report of the same, or a new one. The caller holds the
    transaction."""
    rows = db.execute(
        "SELECT key, id, type, day, alone FROM events WHERE article = ? AND superseded IS NULL ORDER BY position",
        (article,),
    ).fetchall()
    for row in rows:
        _join(db, *row)


def leave_events(db: sqlite3.Connection, article: int) -> None:
    """Take the article's events out of what they were joined with."""
    db.execute("UPDATE events SET happening = NULL WHERE article = ?", (article,))
    db.execute("DELETE FROM happenings WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.happening = happenings.key)")


def set_apart(db: sqlite3.Connection, event: str) -> bool:
    """Undo the join of one event, for good; False where there is none of this id. The caller holds the transaction."""
    return _set(db, event, alone=1)


def put_back(db: sqlite3.Connection, event: str) -> bool:
    """Take back that an event was set apart: it is joined again, if it fits. The same otherwise."""
    return _set(db, event, alone=None)


def _set(db: sqlite3.Connection, event: str, alone: int | None) -> bool:
    db.execute("UPDATE events SET alone = ? WHERE id = ?", (alone, event))
    row = db.execute("SELECT key, id, type, day, alone FROM events WHERE id = ?", (event,)).fetchone()
    if row is not None:
        _join(db, *row)
    return row is not None


def _join(db: sqlite3.Connection, key: int, made: str, kind: str | None, day: str | None, alone: int | None) -> None:
    """To the happening of a report of the same; else, and where it was set apart, to one of its own."""
    found = None if alone or day is None else _same(db, key, kind, day)
    if found is None:
        name = mint("hap", made, "alone") if alone else mint("hap", made)
        row = db.execute("SELECT key FROM happenings WHERE id = ?", (name,)).fetchone()
        found = row[0] if row else insert(db, "happenings", {"id": name})
    db.execute("UPDATE events SET happening = ? WHERE key = ?", (found, key))


def _same(db: sqlite3.Connection, key: int, kind: str | None, day: str) -> int | None:
    """The happening with the best evidence; of equals the first."""
    near = db.execute(
        "SELECT key FROM events WHERE type IS ?1 AND happening IS NOT NULL AND superseded IS NULL AND alone IS NULL "
        "AND day BETWEEN date(substr(?2 || '-01-01', 1, 10), ?3) AND date(substr(?2 || '-01-01', 1, 10), ?4) AND key != ?5 "
        "ORDER BY key DESC LIMIT ?6",
        (kind, day, f"-{DAYS} days", f"+{DAYS} days", key, MOST),
    ).fetchall()
    if not near:
        return None
    mine = _told(db, key)
    best, top = None, ENOUGH
    for (other,) in reversed(near):
        one = _told(db, other)
        score = evidence(mine, one)
        if score is not None and score >= top and (best is None or score > top):
            best, top = one.happening, score
    return best


def evidence(a: Told, b: Told) -> float | None:
    """How much speaks for one event; None where something contradicts."""
    if a.status != b.status:
        return None
    score = 0.0
    for x, y in ((a.actors, b.actors), (a.recipients, b.recipients)):
        agrees = _agree(x, y)
        if agrees is False:
            return None
        score += 1.0 if agrees else 0.0
    if a.place and b.place:
        if a.place not in b.place and b.place not in a.place:
            return None
        score += 1.0
    elif a.country and b.country and a.country != b.country:
        return None
    if a.dead is not None and a.dead == b.dead:
        score += 0.5
    if a.report == b.report:
        score += 1.0
    if a.day == b.day:
        score += 0.25
    shared = len(a.words & b.words) / max(1, min(len(a.words), len(b.words)))
    if shared < 0.12:
        return None
    return score + (1.0 if shared >= 0.35 else 0.5 if shared >= 0.22 else 0.0)


def _agree(a: tuple[frozenset[str], frozenset[str]], b: tuple[frozenset[str], frozenset[str]]) -> bool | None:
    """None: one of them says nothing."""
    (names, countries), (others, abroad) = a, b
    if countries and abroad:
        return bool(countries & abroad)
    # "gunmen" and "armed men" may be the same.
    return True if names & others else None


def _told(db: sqlite3.Connection, key: int) -> Told:
    article, happening, status, start, end, place, country, day, dead, report = db.execute(
        "SELECT e.article, e.happening, e.status, e.trigger_start, e.trigger_end, e.place_name, e.country, e.day, e.dead, "
        "a.report FROM events e JOIN articles a ON a.key = e.article WHERE e.key = ?",
        (key,),
    ).fetchone()
    text = db.execute(
        "SELECT substr(text, ?, ?) FROM articles WHERE key = ?",
        (max(1, start - AROUND + 1), end - start + 2 * AROUND, article),
    ).fetchone()[0]
    parts: dict[str, tuple[set[str], set[str]]] = {"actor": (set(), set()), "recipient": (set(), set())}
    for part, words, abroad in db.execute("SELECT part, text, country FROM event_actors WHERE event = ?", (key,)):
        parts[part][0].update(_words(words))
        if abroad:
            parts[part][1].add(abroad)
    return Told(
        key, happening, status, report,
        (frozenset(parts["actor"][0]), frozenset(parts["actor"][1])),
        (frozenset(parts["recipient"][0]), frozenset(parts["recipient"][1])),
        folded(place or ""), country, day, dead, _words(text or ""),
    )  # fmt: skip


@lru_cache(maxsize=20_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in map(folded, _WORD.findall(text)) if w not in _LITTLE)
