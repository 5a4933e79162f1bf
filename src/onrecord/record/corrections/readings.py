"""One attribution's reading, out of its row and into it, as the contract's object with lasting ids."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.reader.attributions import nested
from onrecord.record.columns import Row, attribution_columns
from onrecord.record.corrections.boundaries import attribution
from onrecord.record.get import attribution_of
from onrecord.record.ids import mint
from onrecord.record.merge import merge_article, unmerge_article
from onrecord.record.put import insert, update

LIVE = "superseded IS NULL AND rejected IS NULL"


def text_of(db: sqlite3.Connection, article: int) -> str:
    return str(db.execute("SELECT text FROM articles WHERE key = ?", (article,)).fetchone()[0])


def reading_of(db: sqlite3.Connection, key: int) -> Row:
    """As it stands; `statement` is that by the article alone, whatever it was merged with."""
    article, statement = db.execute(
        "SELECT t.article, s.id FROM attributions t JOIN statements s ON s.key = coalesce(t.own_statement, t.statement) "
        "WHERE t.key = ?",
        (key,),
    ).fetchone()
    return {**attribution_of(db, key, text_of(db, article)), "statement": statement}


def write_reading(db: sqlite3.Connection, key: int, reading: Row) -> None:
    """Put it over what the row says. Speakers that it names are there again; `statement` and `inside` stay."""
    columns = attribution_columns({name: value for name, value in reading.items() if name != "voices"})
    del columns["local_statement"]
    columns["addressee_speaker"] = _speaker(db, (reading["addressee"] or {}).get("speaker"))
    (published,) = db.execute(
        "SELECT a.published FROM attributions t JOIN articles a ON a.key = t.article WHERE t.key = ?", (key,)
    ).fetchone()
    update(db, "attributions", key, {**columns, "day": columns["said_on"] or published})
    for table in ("attribution_speakers", "via"):
        db.execute(f"DELETE FROM {table} WHERE attribution = ?", (key,))
    speakers = [found for made in reading["speakers"] if (found := _speaker(db, made)) is not None]
    for position, speaker in enumerate(dict.fromkeys(speakers)):
        insert(db, "attribution_speakers", {"attribution": key, "position": position, "speaker": speaker})
    for position, link in enumerate(reading["via"]):
        span = link["span"] or {}
        place = {name: span.get(name) for name in ("text", "start", "end")}
        row = {"attribution": key, "position": position, "speaker": _speaker(db, link["speaker"]), **place}
        insert(db, "via", row)


def with_voices(db: sqlite3.Connection, reading: Row) -> Row:
    """With the names and kinds of its speakers, so that it tells them in any record."""
    rows = [
        db.execute("SELECT id, name, kind FROM speakers WHERE id = ?", (made,)).fetchone()
        for made in reading["speakers"]
    ]
    voices = [dict(zip(("id", "name", "kind"), row, strict=True)) for row in rows if row]
    return {**reading, "voices": voices}


@contextmanager
def merged_anew(db: sqlite3.Connection, article: int, needed: bool = True) -> Iterator[None]:
    """What is changed inside is compared again with what other articles say. An article that waits to be merged is
    left to that."""
    (merged,) = db.execute("SELECT merged FROM articles WHERE key = ?", (article,)).fetchone()
    if not (needed and merged):
        yield
        return
    unmerge_article(db, article)
    yield
    merge_article(db, article)


def own_statement_apart(db: sqlite3.Connection, key: int) -> None:
    """Other words, or other speakers, are another statement than that of the article's attributions that had the same."""
    made, own = db.execute(
        "SELECT id, coalesce(own_statement, statement) FROM attributions WHERE key = ?", (key,)
    ).fetchone()
    if not _others(db, key, own):
        return
    name, number = mint("sta", made), 1
    while db.execute("SELECT 1 FROM statements WHERE id = ?", (name,)).fetchone():
        number += 1
        name = mint("sta", made, number)
    new = insert(db, "statements", {"id": name})
    update(db, "attributions", key, {"statement": new, "own_statement": None, "local_statement": name})


def own_statement_back(db: sqlite3.Connection, key: int, name: str | None) -> None:
    """The statement `name` again, if it is still one of the article's others."""
    row = db.execute(
        "SELECT s.key, t.statement, t.own_statement, t.local_statement FROM statements s "
        "JOIN attributions t ON coalesce(t.own_statement, t.statement) = s.key "
        "WHERE s.id = ? AND t.key <> ? AND t.article = (SELECT article FROM attributions WHERE key = ?) LIMIT 1",
        (name, key, key),
    ).fetchone()
    (was,) = db.execute("SELECT coalesce(own_statement, statement) FROM attributions WHERE key = ?", (key,)).fetchone()
    if row is None or row[0] == was:
        return
    update(db, "attributions", key, dict(zip(("statement", "own_statement", "local_statement"), row[1:], strict=True)))
    used = (
        "SELECT 1 FROM attributions WHERE statement = ?1 UNION ALL SELECT 1 FROM attributions WHERE own_statement = ?1 "
        "UNION ALL SELECT 1 FROM statements WHERE merged = ?1"
    )
    if not db.execute(used, (was,)).fetchone():
        db.execute("DELETE FROM statements WHERE key = ?", (was,))


def nest(db: sqlite3.Connection, key: int) -> None:
    """Within which this attribution lies, and which lie within it, by their words as they are now."""
    article, made = db.execute("SELECT article, id FROM attributions WHERE key = ?", (key,)).fetchone()
    query = f"SELECT key, inside FROM attributions WHERE article = ? AND {LIVE} ORDER BY position, key"
    text = text_of(db, article)
    rows = [
        (k, inside, attribution(attribution_of(db, k, text))) for k, inside in db.execute(query, (article,)).fetchall()
    ]
    rows = [row for row in rows if row[2].content]
    keys = {a.id: k for k, _, a in rows}
    for (k, inside, _), holder in zip(rows, nested([a for _, _, a in rows]), strict=True):
        if k == key or inside == key or holder == made:
            now = None if holder is None else keys[holder]
            if now != inside:
                update(db, "attributions", k, {"inside": now})


def _others(db: sqlite3.Connection, key: int, own: int) -> bool:
    query = (
        "SELECT 1 FROM attributions WHERE key <> ?1 AND "
        "(own_statement = ?2 OR (statement = ?2 AND own_statement IS NULL)) LIMIT 1"
    )
    return db.execute(query, (key, own)).fetchone() is not None


def _speaker(db: sqlite3.Connection, made: str | None) -> int | None:
    """The key; one that was superseded is named again."""
    row = db.execute("SELECT key FROM speakers WHERE id = ?", (made,)).fetchone()
    if row is None:
        return None
    db.execute("UPDATE speakers SET superseded = NULL WHERE key = ? AND superseded IS NOT NULL", row)
    return int(row[0])
