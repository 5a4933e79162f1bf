"""The attributions that a search lets through, one after another, with all that the record knows of each.

However many there are, only one article's are in memory at a time.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from onrecord.record.get import findings_of
from onrecord.record.plan import Plan
from onrecord.record.search import Search
from onrecord.record.store import Record
from onrecord.record.versions import NOT_IN

Row = dict[str, Any]

_ALL = 2**63 - 1  # more than any table has

_KEPT = f"""SELECT t.key, t.id, t.day, d.version, d.model, c.id, c.kind, c.who, c.at, {NOT_IN}, t.machine
FROM attributions t JOIN articles a ON a.key = t.article
LEFT JOIN readers d ON d.key = t.reader LEFT JOIN corrections c ON c.key = t.corrected
WHERE t.article = ? ORDER BY t.position, t.key"""
_PEOPLE = """SELECT s.id, s.name, s.kind, s.country, i.id, i.name
FROM speakers s LEFT JOIN identities i ON i.key = s.identity WHERE s.article = ?"""
_NOTHING: Row = {"roles": [], "anonymity": None, "mentions": []}  # of one whom the machine no longer finds


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution.

    attribution: the contract's object, with lasting ids. article: the contract's facts of its article without text,
    sections and furniture; its `id` is the lasting one, `text_hash` the contract's; with `version` and `report`.
    people: the article's speakers by id, as in the contract, each with `identity`: {"id", "name"} or None.
    day: when it was said, else when it was published. reader: {"version", "model"}; None for what a person added.
    correction: {"id", "kind", "who", "at"}, the last one that shaped it. machine: what the machine read there.
    not_in: the day of the newest version of the article, where that one does not have it.
    """

    attribution: Row
    article: Row
    text: str
    people: dict[str, Row]
    day: str | None
    reader: Row | None
    correction: Row | None
    machine: Row | None
    not_in: str | None

    @property
    def speakers(self) -> list[Row]:
        return [self.people[made] for made in self.attribution["speakers"]]

    def linked(self, link: Row) -> Row | None:
        """The speaker of an item of `via`, or of the addressee."""
        return self.people.get(link["speaker"])

    def called(self, link: Row) -> str | None:
        """The name, else the words."""
        person = self.linked(link)
        return called(person) if person else (link["span"] or {"text": None})["text"]


def called(person: Row) -> str:
    """The name under which the record knows the speaker in all articles, else the article's."""
    name: str = person["identity"]["name"] if person["identity"] else person["name"]
    return name


@contextmanager
def chosen(record: Record, search: Search) -> Iterator[None]:
    """Inside, `stream` gives what the search lets through, and the record stays as it was at the beginning.

    Raises SearchError, RecordError. The keys lie in the temporary table `chosen`, in the order of the articles.
    """
    db = record.db
    with record.failures():
        db.execute("BEGIN")
        try:
            query, values = Plan(record, search).newest(_ALL)
            db.execute("CREATE TEMP TABLE chosen (n INTEGER PRIMARY KEY, attribution INTEGER, article INTEGER)")
            db.execute(
                f"INSERT INTO temp.chosen (attribution, article) SELECT t.key, t.article FROM ({query}) found "
                "JOIN attributions t ON t.key = found.key ORDER BY t.article, t.position, t.key",
                values,
            )
            yield
        finally:
            db.execute("ROLLBACK")  # of temporary tables; nothing else was written


def stream(record: Record) -> Iterator[Said]:
    """What is `chosen`, article by article in the order in which they were added."""
    order = record.db.execute("SELECT article, attribution FROM temp.chosen ORDER BY n")
    for article, pairs in groupby(order, key=itemgetter(0)):
        yield from _within(record, article, {key for _, key in pairs})


def _within(record: Record, article: int, keys: set[int]) -> Iterator[Said]:
    found = findings_of(record, article)
    facts, text = _facts(record, article, found)
    people = _people(record, article, found["speakers"])
    read = {a["id"]: a for a in found["attributions"]}
    for key, made, day, version, model, *correction, not_in, machine in record.db.execute(_KEPT, (article,)).fetchall():
        if key in keys:
            yield Said(
                read[made],
                facts,
                text,
                people,
                day,
                None if version is None else {"version": version, "model": model},
                None if correction[0] is None else dict(zip(("id", "kind", "who", "at"), correction, strict=True)),
                None if machine is None else json.loads(machine),
                not_in,
            )


def _facts(record: Record, article: int, found: Row) -> tuple[Row, str]:
    facts = dict(found["article"])
    text: str = facts.pop("text")
    del facts["sections"], facts["furniture"]
    query = "SELECT a.id, a.version, r.id FROM articles a JOIN reports r ON r.key = a.report WHERE a.key = ?"
    made, version, report = record.db.execute(query, (article,)).fetchone()
    lasting = {"id": made, "text_hash": facts["id"], "version": version, "report": report}
    return {**facts, **lasting, "contract": found["contract"]}, text


def _people(record: Record, article: int, read: Iterable[Row]) -> dict[str, Row]:
    """Also those that only a correction still names."""
    full = {speaker["id"]: speaker for speaker in read}
    people: dict[str, Row] = {}
    for made, name, kind, country, identity, known in record.db.execute(_PEOPLE, (article,)):
        own = {"id": made, "name": name, "kind": kind, "country": country}
        whole = {"id": identity, "name": known} if identity else None
        people[made] = {**_NOTHING, **own, **full.get(made, {}), "identity": whole}
    return people
