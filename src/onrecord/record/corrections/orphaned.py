"""Corrections that a newer version of their article does not have, and why."""

from dataclasses import dataclass

from onrecord.record.corrections.carrying import Placed, newest_versions, placed, waiting
from onrecord.record.corrections.readings import text_of
from onrecord.record.store import Record


@dataclass(frozen=True, slots=True)
class Orphan:
    """id: of the correction, which holds in the version `article`. newer: the newest version, which has lost it."""

    id: str
    kind: str
    article: str
    newer: str
    exact: str | None
    who: str
    at: str
    why: str


def orphans(record: Record) -> list[Orphan]:
    """In the order of the articles that lost them."""
    db = record.db
    found = []
    with record.failures():
        for article in newest_versions(db):
            text = text_of(db, article)
            (newer,) = db.execute("SELECT id FROM articles WHERE key = ?", (article,)).fetchone()
            for c in waiting(db, article):
                place = placed(record, article, text, c)
                if isinstance(place, Placed) and place.attribution is None and c.kind == "no-statement":
                    continue  # the machine does not find it there
                (made,) = db.execute("SELECT id FROM articles WHERE key = ?", (c.article,)).fetchone()
                why = place if isinstance(place, str) else "it was not carried over yet"
                exact = c.words.exact if c.words else None
                found.append(Orphan(c.id, c.kind, made, newer, exact, c.who, c.at, why))
    return found
