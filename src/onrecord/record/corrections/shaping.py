"""How corrections shape the row of an attribution: one more on top, or all that hold anew over the machine's reading."""

import json
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.record.columns import Row, attribution_columns, compact
from onrecord.record.corrections.anchors import Anchor
from onrecord.record.corrections.boundaries import quoted_words
from onrecord.record.corrections.readings import (
    nest,
    own_statement_apart,
    own_statement_back,
    reading_of,
    text_of,
    with_voices,
    write_reading,
)
from onrecord.record.corrections.stored import of_attribution, store
from onrecord.record.corrections.voices import BY_HAND, voices_again
from onrecord.record.ids import mint, mint_new
from onrecord.record.put import insert, update

FIELDS = ("source", "cue", "content", "quoted", "kind", "speakers", "act", "polarity")
_OF_ALL = ("missing", "right")  # verdicts on every field
_OF_SPEAKER = ("missing", "right", "speaker")


def sure(reading: Row, kind: str) -> Row:
    """A person has said that it is a statement; of some verdicts also who speaks."""
    speaks = 1.0 if kind in _OF_SPEAKER else reading["speaker_confidence"]
    return {**reading, "confidence": 1.0, "speaker_confidence": speaks if reading["speakers"] else None}


def decided(kind: str, before: Row | None, after: Row) -> tuple[str, ...]:
    """The fields that a correction is about; the others are as the machine reads them."""
    if before is None or kind in _OF_ALL:
        return FIELDS
    return tuple(name for name in FIELDS if before[name] != after[name])


def shape(
    db: sqlite3.Connection, key: int, kind: str, words: Anchor | None, said: Mapping[str, Any], after: Row | None
) -> int:
    """Note a correction of the attribution `key` and put its reading in place; the correction's key. after: None where
    it is no statement. said: as in `store`."""
    before = reading_of(db, key)
    article, corrected, reader = db.execute(
        "SELECT article, corrected, reader FROM attributions WHERE key = ?", (key,)
    ).fetchone()
    told = after and with_voices(db, after)
    correction = store(db, article, before["id"], kind, words, said, with_voices(db, before), told)
    columns: dict[str, Any] = {"corrected": correction, "rejected": correction if after is None else None}
    if corrected is None and reader is not None:
        columns["machine"] = compact(before)
    if after is not None:
        columns["superseded"] = None
        write_reading(db, key, after)
        if _says_else(before, after):
            own_statement_apart(db, key)
    update(db, "attributions", key, columns)
    if after is None or any(before[name] != after[name] for name in ("cue", "content")):
        nest(db, key)
    _retire(db, article)
    return correction


def add_by_hand(
    db: sqlite3.Connection, article: int, kind: str, words: Anchor | None, said: Mapping[str, Any], after: Row
) -> tuple[str, int]:
    """A new attribution; its id, and the key of the correction."""
    (article_id,) = db.execute("SELECT id FROM articles WHERE key = ?", (article,)).fetchone()
    columns = attribution_columns({name: value for name, value in after.items() if name != "voices"})
    taken = {made for (made,) in db.execute("SELECT id FROM attributions WHERE article = ?", (article,))}
    cue = after["cue"] or {}
    made = mint_new("att", taken, article_id, cue.get("start"), cue.get("end"), columns["content_spans"])
    name = mint("sta", made)
    row = db.execute("SELECT key FROM statements WHERE id = ?", (name,)).fetchone()
    statement = row[0] if row else insert(db, "statements", {"id": name})
    whole = {**after, "id": made, "statement": name}
    correction = store(db, article, made, kind, words, said, None, with_voices(db, whole))
    (position,) = db.execute(
        "SELECT coalesce(max(position), -1) FROM attributions WHERE article = ? AND start <= ?",
        (article, columns["start"]),
    ).fetchone()
    stands = {"id": made, "article": article, "position": position, "statement": statement, "corrected": correction}
    key = insert(db, "attributions", {**columns, **stands, "local_statement": name})
    write_reading(db, key, whole)
    nest(db, key)
    return made, correction


@dataclass(frozen=True, slots=True)
class Replay:
    """reading: None where nobody finds it. last: the last correction that holds. rejected: the one that says that it is
    no statement."""

    reading: Row | None
    last: int | None
    rejected: int | None


def replayed(db: sqlite3.Connection, key: int, undone: Collection[int] = ()) -> Replay:
    """What all corrections of an attribution that hold make of the machine's reading. undone: without these."""
    made, article, machine = db.execute(
        "SELECT id, article, machine FROM attributions WHERE key = ?", (key,)
    ).fetchone()
    chain = of_attribution(db, made, undone)
    base: Row | None = json.loads(machine) if machine else None
    if not chain:
        return Replay(base if _found_now(db, key) else None, None, None)
    reading, rejected = base, None
    for c in chain:
        if c.after is None:
            rejected = c.key
            continue
        rejected = None
        told = {**c.after, "speakers": voices_again(db, article, c.after)}
        fields = FIELDS if reading is None else decided(c.kind, c.before, c.after)
        reading = sure({**(reading or told), **{name: told[name] for name in fields}}, c.kind)
    if reading is not None:
        reading = _fitting(text_of(db, article), reading)
    return Replay(reading, chain[-1].key, rejected)


def put_replayed(db: sqlite3.Connection, key: int, found: Replay) -> None:
    """Put it in place. Without any correction the row is the machine's again, superseded where it no longer finds it."""
    article, machine, reader = db.execute(
        "SELECT t.article, t.machine, a.reader FROM attributions t JOIN articles a ON a.key = t.article WHERE t.key = ?",
        (key,),
    ).fetchone()
    base: Row | None = json.loads(machine) if machine else None
    columns: dict[str, Any] = {"corrected": found.last, "rejected": found.rejected}
    if found.last is None:
        columns |= {"machine": None, "superseded": reader if found.reading is None else None}
    elif found.rejected is None:
        columns["superseded"] = None
    reading = found.reading or base
    if reading is not None:
        write_reading(db, key, reading)
        if base is not None and not _says_else(base, reading):
            own_statement_back(db, key, base["statement"])
        else:
            own_statement_apart(db, key)
    update(db, "attributions", key, columns)
    nest(db, key)
    if found.last is None and base is not None:
        row = db.execute("SELECT key FROM attributions WHERE id = ?", (base["inside"],)).fetchone()
        update(db, "attributions", key, {"inside": row and row[0]})
    _retire(db, article)


def _says_else(one: Row, other: Row) -> bool:
    return bool(one["content"] != other["content"] or one["speakers"] != other["speakers"])


def _found_now(db: sqlite3.Connection, key: int) -> bool:
    """Does the reader that last read the article find it?"""
    query = "SELECT t.reader IS a.reader FROM attributions t JOIN articles a ON a.key = t.article WHERE t.key = ?"
    return bool(db.execute(query, (key,)).fetchone()[0])


def _fitting(text: str, reading: Row) -> Row:
    """Quoted words lie in the content, also where each comes of another correction."""
    if all(
        any(c["start"] <= q["start"] and q["end"] <= c["end"] for c in reading["content"]) for q in reading["quoted"]
    ):
        return reading
    quoted, kind = quoted_words(text, reading["content"])
    return {**reading, "quoted": quoted, "kind": kind}


def _retire(db: sqlite3.Connection, article: int) -> None:
    """A speaker that a person added goes when no attribution that shows names it any more."""
    db.execute(
        "UPDATE speakers SET superseded = (SELECT reader FROM articles WHERE key = ?1) WHERE article = ?1 "
        "AND superseded IS NULL AND more = ?2 "
        "AND NOT EXISTS (SELECT 1 FROM attribution_speakers x JOIN attributions t ON t.key = x.attribution "
        "WHERE x.speaker = speakers.key AND t.superseded IS NULL AND t.rejected IS NULL)",
        (article, BY_HAND),
    )
