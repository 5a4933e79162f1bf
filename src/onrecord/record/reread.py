"""Stored articles read again with the present model.

An attribution keeps its lasting id where cue and content overlap with what it was. What the new reading no longer has
stays as superseded; what a person corrected or added stays as the person left it. One transaction an article, so a run
that was stopped goes on where it was.
"""

import json
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from onrecord.articles import Article
from onrecord.findings import Findings
from onrecord.record.columns import Row, storable
from onrecord.record.corrections import part_within
from onrecord.record.get import article_of
from onrecord.record.match import Ground, Place, matched
from onrecord.record.merge import merge_article, unmerge_article
from onrecord.record.put import Carried, put_reading, reader_key
from onrecord.record.runs import Run, save
from onrecord.record.store import Record


class ReadsAll(Protocol):
    """What `Reader.read_all` is: findings in the order of the articles."""

    def __call__(self, articles: Iterable[Article]) -> Iterator[Findings | Row]: ...


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading one article again did: attributions that went on, are new, are no longer found."""

    id: str
    kept: int
    new: int
    superseded: int


def due(record: Record, version: str, model: str | None) -> list[int]:
    """Keys of the articles that another version or model read, in the order in which they were added."""
    query = (
        "SELECT a.key FROM articles a JOIN readers r ON r.key = a.reader "
        "WHERE a.removed IS NULL AND NOT (r.version IS ? AND r.model IS ?) ORDER BY a.key"
    )
    return [key for (key,) in record.db.execute(query, (version, model))]


def reread_articles(
    record: Record,
    keys: Iterable[int],
    read_all: ReadsAll,
    on_article: Callable[[Reread], None] | None = None,
    run: Run | None = None,
) -> int:
    """Read the articles with these keys again and put the new readings over the old; how many there were.

    Raises RecordError; what was reread before stays. on_article: called when a reading is safely stored.
    """
    waiting: deque[int] = deque()  # read ahead

    def articles() -> Iterator[Article]:
        for key in keys:
            waiting.append(key)
            yield article_of(record, key)

    count = 0
    for item in read_all(articles()):
        row = item.to_dict() if isinstance(item, Findings) else item
        done = _replace(record, waiting.popleft(), storable(row), run)
        count += 1
        if on_article is not None:
            on_article(done)
    return count


def _replace(record: Record, article: int, row: Row, run: Run | None) -> Reread:
    """Put one article's new reading over its old one."""
    with record.transaction() as db:
        unmerge_article(db, article)
        reader = reader_key(db, row["reader"]["version"], row["reader"]["model"])
        attributions = matched(_old_attributions(db, article), {a["id"]: _ground(a) for a in row["attributions"]})
        carried = Carried(
            matched(_old_speakers(db, article), {s["id"]: (_places(s["mentions"]),) for s in row["speakers"]}),
            attributions,
            matched(_old_events(db, article), {e["id"]: (_places([e["trigger"]]),) for e in row["events"]}),
        )
        for table, kept in (
            ("speakers", carried.speakers),
            ("attributions", carried.attributions),
            ("events", carried.events),
        ):
            _supersede(db, table, article, reader, set(kept.values()))
        lost = record.one("SELECT count(*) FROM attributions WHERE article = ? AND superseded = ?", article, reader)
        made_by = "SELECT DISTINCT statement FROM attributions WHERE article = ?"
        statements = [key for (key,) in db.execute(made_by, (article,))]
        put_reading(db, article, row, reader, carried)
        _sweep(db, article, statements)
        part_within(db, article)
        merge_article(db, article)
        facts = row["article"]  # the same as before, unless it is now said to be a transcript
        db.execute(
            "UPDATE articles SET reader = ?, contract = ?, transcript = ?, byline = ? WHERE key = ?",
            (reader, row["contract"], int(bool(facts.get("transcript"))), facts["byline"], article),
        )
        if run is not None:
            run.done += 1
            save(record, run)
        made = record.one("SELECT id FROM articles WHERE key = ?", article)
    return Reread(made, len(attributions), len(row["attributions"]) - len(attributions), lost)


def _supersede(db: sqlite3.Connection, table: str, article: int, reader: int, kept: set[int]) -> None:
    """Mark the rows that the new reading does not have; none that a person's correction made or names."""
    now = f"SELECT key FROM {table} WHERE article = :article AND superseded IS NULL"
    if table == "attributions":
        now += " AND corrected IS NULL"
    elif table == "speakers":
        corrected = "(SELECT key FROM attributions WHERE article = :article AND corrected IS NOT NULL)"
        now += f" AND key NOT IN (SELECT speaker FROM attribution_speakers WHERE attribution IN {corrected})"
        now += f" AND key NOT IN (SELECT speaker FROM via WHERE speaker IS NOT NULL AND attribution IN {corrected})"
        now += (
            " AND key NOT IN (SELECT addressee_speaker FROM attributions "
            f"WHERE addressee_speaker IS NOT NULL AND key IN {corrected})"
        )
    gone = [(reader, key) for (key,) in db.execute(now, {"article": article}) if key not in kept]
    db.executemany(f"UPDATE {table} SET superseded = ? WHERE key = ?", gone)


def _sweep(db: sqlite3.Connection, article: int, statements: list[int]) -> None:
    """Superseded speakers stay only where an attribution or an event names them, and statements where one makes
    them."""
    unused = (
        "SELECT key FROM speakers s WHERE article = ? AND superseded IS NOT NULL AND identity IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM attribution_speakers WHERE speaker = s.key) "
        "AND NOT EXISTS (SELECT 1 FROM via WHERE speaker = s.key) "
        "AND NOT EXISTS (SELECT 1 FROM attributions WHERE addressee_speaker = s.key) "
        "AND NOT EXISTS (SELECT 1 FROM event_actors WHERE speaker = s.key) "
        # The machine's speakers come back with its reading when a correction is undone.
        "AND NOT EXISTS (SELECT 1 FROM attributions t WHERE t.article = s.article AND instr(t.machine, s.id))"
    )
    keys = db.execute(unused, (article,)).fetchall()
    db.executemany("DELETE FROM mentions WHERE speaker = ?", keys)
    db.executemany("DELETE FROM speakers WHERE key = ?", keys)
    db.executemany(
        "DELETE FROM statements WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM attributions WHERE statement = ?1)",
        [(key,) for key in statements],
    )


def _old_attributions(db: sqlite3.Connection, article: int) -> dict[int, Ground]:
    """Those that hold now first: a superseded one comes back only if none of them fits as well.

    One that a person moved stands where the machine had found it: there the new machine will find it again.
    """
    rows = db.execute(
        "SELECT key, cue_start, cue_end, content_spans, machine FROM attributions WHERE article = ? "
        "ORDER BY superseded IS NOT NULL, position, key",
        (article,),
    )
    return {
        key: _ground(json.loads(machine)) if machine else (_place(start, end), _pairs(content))
        for key, start, end, content, machine in rows
    }


def _old_speakers(db: sqlite3.Connection, article: int) -> dict[int, Ground]:
    rows = db.execute(
        "SELECT s.key, m.start, m.end FROM speakers s JOIN mentions m ON m.speaker = s.key AND m.part = 'mention' "
        "WHERE s.article = ? ORDER BY s.superseded IS NOT NULL, s.position, s.key, m.position",
        (article,),
    )
    mentions: dict[int, list[Place]] = {}
    for key, start, end in rows:
        mentions.setdefault(key, []).append((start, end))
    return {key: (places,) for key, places in mentions.items()}


def _old_events(db: sqlite3.Connection, article: int) -> dict[int, Ground]:
    rows = db.execute(
        "SELECT key, trigger_start, trigger_end FROM events WHERE article = ? "
        "ORDER BY superseded IS NOT NULL, position, key",
        (article,),
    )
    return {key: ([(start, end)],) for key, start, end in rows}


def _ground(a: Row) -> Ground:
    """Cue and content of an attribution of the contract."""
    return (_places([a["cue"]] if a["cue"] else []), _places(a["content"]))


def _places(spans: Iterable[Row]) -> list[Place]:
    return [(span["start"], span["end"]) for span in spans]


def _pairs(spans: str) -> list[Place]:
    return [(start, end) for start, end in json.loads(spans)]


def _place(start: int | None, end: int | None) -> list[Place]:
    return [] if start is None or end is None else [(start, end)]
