"""One who speaks, as the record has them: in several articles (an identity), or in one (a speaker)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.pages.words import shown
from onrecord.record import filters
from onrecord.record.filters import between
from onrecord.record.places import KEY, within
from onrecord.record.search import Search
from onrecord.record.store import Record
from onrecord.record.terms import expression

MOST = 10_000  # attributions of one, of which those added last are looked at
_MATCHED = 100_000  # hits of common words, the newest, that are looked at
ABOUT = 2_000  # of those in which others name them
_HEADINGS = 6
_NAMES = 12  # names, roles and merges that are shown
_TOLD = 30
_HEADING = (  # the last one before an attribution
    "(SELECT s.title FROM sections s WHERE s.article = t.article AND s.start <= t.start "
    "ORDER BY s.position DESC LIMIT 1)"
)


@dataclass(frozen=True, slots=True)
class Person:
    """Their speakers are those that `where`, with `key`, picks."""

    key: int
    id: str
    name: str
    kind: str | None
    where: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Two speakers taken for one, and why. ids: of the speakers."""

    ids: tuple[str, str]
    names: tuple[str, str]
    articles: tuple[str, str]
    outlets: tuple[str, str]
    reasons: list[str]
    score: float


def find_person(record: Record, made: str) -> Person | str | None:
    """Who goes by the id; another id where they are found under that now; None."""
    row = record.db.execute(
        "SELECT i.key, i.id, i.name, i.kind, j.id FROM identities i LEFT JOIN identities j ON j.key = i.merged "
        "WHERE i.id = ?", (made,),
    ).fetchone()  # fmt: skip
    if row is not None:
        key, made, name, kind, now = row
        return now or Person(key, made, name, kind, "identity = ?")
    row = record.db.execute(
        "SELECT s.key, s.id, s.name, s.kind, i.id FROM speakers s LEFT JOIN identities i ON i.key = s.identity "
        "WHERE s.id = ?", (made,),
    ).fetchone()  # fmt: skip
    if row is None:
        return None
    key, made, name, kind, now = row
    return now or Person(key, made, name, kind, "key = ?")


def said_by(record: Record, person: Person, search: Search) -> list[tuple[int, str]]:
    """(key, day) of what they said, the newest first. Of the search only words, dates and versions count.

    Raises SearchError.
    """
    return _listed(record, _SAID.format(person.where), [person.key], search)


def headings_of(record: Record, keys: Sequence[int]) -> list[str]:
    """The headings under which these attributions stand, the commonest first."""
    marks = ", ".join("?" * len(keys))
    query = (
        f"SELECT {_HEADING} AS v FROM attributions t JOIN articles a ON a.key = t.article WHERE t.key IN ({marks}) "
        f"GROUP BY v HAVING v <> coalesce(a.title, '') ORDER BY count(*) DESC, min(t.key) LIMIT {_HEADINGS}"
    )
    return [title for (title,) in record.db.execute(query, list(keys))]


def under(record: Record, heading: str, listed: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Those of the attributions that stand under a heading of this title."""
    marks = ", ".join("?" * len(listed))
    query = f"SELECT t.key FROM attributions t WHERE t.key IN ({marks}) AND {_HEADING} = ?"
    found = {key for (key,) in record.db.execute(query, [*(key for key, _ in listed), heading])}
    return [row for row in listed if row[0] in found]


def has_acted(record: Record, person: Person) -> bool:
    """Does the record hold an event by them?"""
    mine = f"SELECT key FROM speakers WHERE {person.where}"
    query = f"SELECT EXISTS (SELECT 1 FROM event_actors WHERE part = 'actor' AND speaker IN ({mine}))"
    return bool(record.one(query, person.key))


def said_to(record: Record, person: Person, search: Search) -> list[tuple[int, str]]:
    to = f"SELECT key FROM attributions WHERE addressee_speaker IN (SELECT key FROM speakers WHERE {person.where})"
    return _listed(record, f"{to} ORDER BY key DESC LIMIT {MOST}", [person.key], search)


def said_about(record: Record, person: Person, search: Search) -> list[tuple[int, str]]:
    """What others said in which the name stands."""
    names = {person.name}
    if person.kind == "person" and len(person.name.split()) > 1:
        names.add(person.name.split()[-1])
    named = expression(" OR ".join(f'"{name}"' for name in sorted(n.replace('"', " ") for n in names)))
    about = f"SELECT {KEY} AS key FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT {ABOUT}"
    mine = _SAID.format(person.where)
    return _listed(
        record,
        f"SELECT key FROM ({about}) WHERE key NOT IN ({mine})",
        [within(named, all_versions=search.all_versions), person.key],
        search,
    )


def names_of(record: Record, person: Person) -> list[tuple[str, int]]:
    query = (
        f"SELECT name, count(*) FROM ({_LATEST.format(person.where)}) GROUP BY name ORDER BY 2 DESC, 1 LIMIT {_NAMES}"
    )
    return [(shown(name), n) for name, n in record.db.execute(query, (person.key,))]


def roles_of(record: Record, person: Person) -> list[tuple[str, int]]:
    own = _LATEST.format(person.where)
    query = (
        f"SELECT m.text, count(*) FROM mentions m WHERE m.speaker IN (SELECT key FROM ({own})) "
        f"AND m.part = 'role' GROUP BY m.text ORDER BY 2 DESC, 1 LIMIT {_NAMES}"
    )
    return [(shown(" ".join(text.split())), n) for text, n in record.db.execute(query, (person.key,))]


def merges_of(record: Record, person: Person) -> list[Merge]:
    """Why these speakers were taken for one; the least sure first."""
    if person.where != "identity = ?":
        return []
    query = (
        "SELECT x.id, y.id, x.name, y.name, a.id, b.id, a.outlet, b.outlet, m.reasons, m.score "
        f"FROM ({_LATEST.format(person.where)}) x JOIN identity_merges m ON m.a = x.key JOIN speakers y ON y.key = m.b "
        "JOIN articles a ON a.key = x.article JOIN articles b ON b.key = y.article "
        f"ORDER BY m.score, m.a, m.b LIMIT {_TOLD}"
    )
    return [
        Merge(
            (i, j), (shown(x), shown(y)), (a, b), (shown(o or "a report"), shown(p or "a report")), json.loads(why), n
        )
        for i, j, x, y, a, b, o, p, why, n in record.db.execute(query, (person.key,))
    ]


_LATEST = "SELECT key, id, name, article FROM speakers WHERE {} ORDER BY key DESC LIMIT 1000"
_SAID = (
    "SELECT x.attribution FROM attribution_speakers x WHERE x.speaker IN (SELECT key FROM speakers WHERE {}) "
    f"ORDER BY x.attribution DESC LIMIT {MOST}"
)


def _listed(record: Record, keys: str, values: list[Any], search: Search) -> list[tuple[int, str]]:
    dates, bounds = between("t.day", search)
    typed = ""
    if search.words:
        typed = f" AND t.key IN (SELECT {KEY} FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT {_MATCHED})"
        bounds = [within(expression(search.words), all_versions=True), *bounds]
    where = f"t.key IN ({keys}) AND {filters.shown(search)}{typed}{dates}"
    query = f"SELECT t.key, coalesce(t.day, '') FROM attributions t WHERE {where}"
    return sorted(record.db.execute(query, [*values, *bounds]), key=lambda row: (row[1], row[0]), reverse=True)
