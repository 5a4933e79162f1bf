"""One article's reading → rows: new ones for an article just added, over the old ones where it was read again."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.record.columns import Columns, Row, attribution_columns, compact, event_columns, speaker_columns
from onrecord.record.ids import mint, mint_new

Keys = dict[str, int]  # the reading's local id → the row's key


@dataclass(frozen=True, slots=True)
class Carried:
    """Rows of an earlier reading that go on: local id of the new reading → key of the old row."""

    speakers: Mapping[str, int] = field(default_factory=dict)
    attributions: Mapping[str, int] = field(default_factory=dict)
    events: Mapping[str, int] = field(default_factory=dict)


def insert(db: sqlite3.Connection, table: str, columns: Columns) -> int:
    """A new row; its key. Table and column names are this package's own, never a user's."""
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    cursor = db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(columns.values()))
    return cursor.lastrowid or 0


def update(db: sqlite3.Connection, table: str, key: int, columns: Columns) -> None:
    names = ", ".join(f'"{name}" = ?' for name in columns)
    db.execute(f"UPDATE {table} SET {names} WHERE key = ?", [*columns.values(), key])


def reader_key(db: sqlite3.Connection, version: str, model: str | None) -> int:
    """The key of this version and model, noted when first seen."""
    row = db.execute("SELECT key FROM readers WHERE version = ? AND model IS ?", (version, model)).fetchone()
    return int(row[0]) if row else insert(db, "readers", {"version": version, "model": model})


def put_reading(db: sqlite3.Connection, article: int, row: Row, reader: int, carried: Carried | None = None) -> None:
    """Write all that `row`, the contract's object, says of the article with the key `article`, but its own facts.

    carried: rows to write over, which keep their ids.
    """
    _Putting(db, article, reader, carried or Carried()).put(row)


class _Putting:
    """The writing of one reading: which local id became which row."""

    def __init__(self, db: sqlite3.Connection, article: int, reader: int, carried: Carried) -> None:
        self.article_id, self.published = db.execute(
            "SELECT id, published FROM articles WHERE key = ?", (article,)
        ).fetchone()
        self.db = db
        self.article = article
        self.reader = reader
        self.carried = carried
        self.speakers: Keys = {}
        self.statements: Keys = {}
        self.groups: dict[int, str] = {}  # a statement's key → the local statement that it became
        self.attributions: Keys = {}
        self.corrected: set[str] = set()  # local ids of attributions that a person corrected

    def put(self, row: Row) -> None:
        self._layout("sections", "title", row["article"]["sections"])
        self._layout("furniture", "kind", row["article"]["furniture"])
        self._all_speakers(row["speakers"])
        taken = self._ids("attributions")
        new = [self._attribution(a, position, taken) for position, a in enumerate(row["attributions"])]
        # In the order of the index of words, which is written at once then.
        for local, columns in sorted(filter(None, new), key=lambda item: item[1]["day"] or ""):
            self.attributions[local] = insert(self.db, "attributions", columns)
        for a in row["attributions"]:  # one can lie inside a later one
            self._links(a)
        taken = self._ids("events")
        for position, e in enumerate(row["events"]):
            self._event(e, position, taken)

    def _layout(self, table: str, name: str, items: list[Row]) -> None:
        self.db.execute(f"DELETE FROM {table} WHERE article = ?", (self.article,))
        self.db.executemany(
            f"INSERT INTO {table} (article, position, {name}, start, end) VALUES (?, ?, ?, ?, ?)",
            [(self.article, n, item[name], item["start"], item["end"]) for n, item in enumerate(items)],
        )

    def _all_speakers(self, found: list[Row]) -> None:
        taken = self._ids("speakers")
        for position, speaker in enumerate(found):
            columns = {**speaker_columns(speaker), "position": position}
            key = self.carried.speakers.get(speaker["id"])
            if key is None:
                start, end = _place(next(iter(speaker["mentions"]), None))
                made = mint_new("spk", taken, self.article_id, start, end, speaker["name"])
                key = insert(self.db, "speakers", {"id": made, "article": self.article, **columns})
            else:
                update(self.db, "speakers", key, {**columns, "superseded": None})
                self.db.execute("DELETE FROM mentions WHERE speaker = ?", (key,))
            self.speakers[speaker["id"]] = key
            for part, places in (("mention", speaker["mentions"]), ("role", speaker["roles"])):
                self.db.executemany(
                    "INSERT INTO mentions (speaker, part, position, start, end, text) VALUES (?, ?, ?, ?, ?, ?)",
                    [(key, part, n, *_place(span), span["text"]) for n, span in enumerate(places)],
                )

    def _attribution(self, a: Row, position: int, taken: set[str]) -> tuple[str, Columns] | None:
        """Of a new one its local id and columns; one that is carried is written over."""
        addressee = a["addressee"] or {"speaker": None}
        columns = {**attribution_columns(a), "addressee_speaker": self.speakers.get(addressee["speaker"])}
        columns["day"] = columns["said_on"] or self.published
        stands = {"position": position, "reader": self.reader, "superseded": None}
        key = self.carried.attributions.get(a["id"])
        if key is None:
            made = mint_new("att", taken, self.article_id, *_place(a["cue"]), columns["content_spans"])
            statement = self._statement(a["statement"], made, None)
            return a["id"], {"id": made, "article": self.article, "statement": statement, **stands, **columns}
        made, was, corrected = self.db.execute(
            "SELECT id, statement, corrected IS NOT NULL FROM attributions WHERE key = ?", (key,)
        ).fetchone()
        if corrected:  # what a person said holds
            self.corrected.add(a["id"])
        else:
            statement = self._statement(a["statement"], made, was)
            stands = {**stands, **columns, "statement": statement, "inside": None}
        update(self.db, "attributions", key, stands)
        self.attributions[a["id"]] = key
        return None

    def _links(self, a: Row) -> None:
        """What needs the keys of other attributions, and what stands in tables of its own."""
        key = self.attributions[a["id"]]
        if a["id"] in self.corrected:
            update(self.db, "attributions", key, {"machine": compact(self._lasting(a))})
            return
        if a["inside"] is not None:
            update(self.db, "attributions", key, {"inside": self.attributions[a["inside"]]})
        if a["id"] in self.carried.attributions:
            self.db.execute("DELETE FROM attribution_speakers WHERE attribution = ?", (key,))
            self.db.execute("DELETE FROM via WHERE attribution = ?", (key,))
        self.db.executemany(
            "INSERT INTO attribution_speakers (attribution, position, speaker) VALUES (?, ?, ?)",
            [(key, n, self.speakers[speaker]) for n, speaker in enumerate(a["speakers"])],
        )
        for n, link in enumerate(a["via"]):
            start, end = _place(link["span"])
            words = link["span"] and link["span"]["text"]
            self.db.execute(
                "INSERT INTO via (attribution, position, speaker, text, start, end) VALUES (?, ?, ?, ?, ?, ?)",
                (key, n, self.speakers.get(link["speaker"]), words, start, end),
            )

    def _event(self, e: Row, position: int, taken: set[str]) -> None:
        columns = {
            **event_columns(e),
            "day": (e["date"] or {}).get("value") or self.published,
            "attribution": self.attributions.get(e["attribution"]),
            "performed_by": self.attributions.get(e["performed_by"]),
            "position": position,
            "reader": self.reader,
            "superseded": None,
        }
        key = self.carried.events.get(e["id"])
        if key is None:
            made = mint_new("evt", taken, self.article_id, *_place(e["trigger"]), e["type"])
            key = insert(self.db, "events", {"id": made, "article": self.article, **columns})
        else:
            update(self.db, "events", key, columns)
            self.db.execute("DELETE FROM event_actors WHERE event = ?", (key,))
        for part, actors in (("actor", e["actors"]), ("recipient", e["recipients"])):
            for n, actor in enumerate(actors):
                facts = {name: actor[name] for name in ("text", "start", "end", "country", "sector")}
                speaker = self.speakers.get(actor["speaker"])
                row = {"event": key, "part": part, "position": n, "speaker": speaker, **facts}
                insert(self.db, "event_actors", row)

    def _statement(self, local: str, attribution: str, was: int | None) -> int:
        """The key of the statement that the reading calls `local`.

        was: the one that a carried row belonged to; it goes on, unless another group of this reading has taken it.
        """
        if local not in self.statements:
            if was is not None and was not in self.groups:
                key = was
            else:
                made = mint("sta", attribution)
                row = self.db.execute("SELECT key FROM statements WHERE id = ?", (made,)).fetchone()
                key = row[0] if row else insert(self.db, "statements", {"id": made})
            self.statements[local] = key
            self.groups[key] = local
        return self.statements[local]

    def _lasting(self, a: Row) -> Row:
        """An attribution of the contract with lasting ids in place of the reading's own."""

        def linked(link: Row) -> Row:
            return {**link, "speaker": self._id("speakers", self.speakers.get(link["speaker"]))}

        return {
            **a,
            "id": self._id("attributions", self.attributions[a["id"]]),
            "speakers": [self._id("speakers", self.speakers[speaker]) for speaker in a["speakers"]],
            "via": [linked(link) for link in a["via"]],
            "addressee": a["addressee"] and linked(a["addressee"]),
            "inside": self._id("attributions", self.attributions.get(a["inside"])),
            "statement": self._id("statements", self.statements.get(a["statement"])),
        }

    def _id(self, table: str, key: int | None) -> str | None:
        row = self.db.execute(f"SELECT id FROM {table} WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def _ids(self, table: str) -> set[str]:
        """Lasting ids that the article's rows have."""
        return {made for (made,) in self.db.execute(f"SELECT id FROM {table} WHERE article = ?", (self.article,))}


def _place(span: Row | None) -> tuple[int | None, int | None]:
    return (span["start"], span["end"]) if span else (None, None)
