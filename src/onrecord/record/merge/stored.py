"""Attributions of the record as they are compared."""

import json
import sqlite3
from collections.abc import Iterator, Sequence

from onrecord.record.merge.days import Days, days_of
from onrecord.record.merge.said import said_in
from onrecord.record.merge.wording import Voice, Wording


def own_statement(db: sqlite3.Connection, attribution: int) -> int:
    """The statement by the attribution's article alone."""
    query = "SELECT coalesce(own_statement, statement) FROM attributions WHERE key = ?"
    return int(db.execute(query, (attribution,)).fetchone()[0])


def attributions_of(db: sqlite3.Connection, own: int) -> list[int]:
    """The attributions of the node `own`: all of one article."""
    query = (
        "SELECT key FROM attributions WHERE own_statement = ?1 "
        "UNION ALL SELECT key FROM attributions WHERE statement = ?1 AND own_statement IS NULL ORDER BY key"
    )
    return [key for (key,) in db.execute(query, (own,))]


def wordings(db: sqlite3.Connection, keys: Sequence[int]) -> list[Wording]:
    """What is compared of the attributions with these keys, in their order."""
    out = []
    for key in keys:
        row = db.execute(
            "SELECT t.article, a.report, t.kind, t.content_spans, t.quoted_spans, t.said_on, a.published, a.text, "
            "t.position FROM attributions t JOIN articles a ON a.key = t.article WHERE t.key = ?",
            (key,),
        ).fetchone()
        if row is None or row[7] is None:
            continue
        article, report, kind, content, quoted, said_on, published, text, position = row
        voices = db.execute(
            "SELECT s.name, s.kind, s.identity FROM attribution_speakers x JOIN speakers s ON s.key = x.speaker "
            "WHERE x.attribution = ? ORDER BY x.position",
            (key,),
        ).fetchall()
        spans = json.loads(quoted) or json.loads(content)
        words = said_in(tuple(text[start:end] for start, end in spans))
        days = days_of(said_on, published, text, json.loads(content))
        kind = kind if quoted != "[]" else "indirect"
        voiced = tuple(Voice(*v) for v in voices)
        lead = bool(spans) and "\n" not in text[: spans[0][0]].lstrip()
        out.append(Wording(key, article, report, kind, voiced, words, days, lead, position))
    return out


def live_attributions(db: sqlite3.Connection, article: int) -> list[int]:
    query = "SELECT key FROM attributions WHERE article = ? AND superseded IS NULL AND rejected IS NULL ORDER BY position, key"
    return [key for (key,) in db.execute(query, (article,))]


def days_said(db: sqlite3.Connection, keys: Sequence[int]) -> Iterator[tuple[int, Days]]:
    query = (
        "SELECT t.said_on, a.published, a.text, t.content_spans FROM attributions t JOIN articles a ON a.key = t.article "
        "WHERE t.key = ?"
    )
    for key in keys:
        said_on, published, text, content = db.execute(query, (key,)).fetchone()
        if (days := days_of(said_on, published, text or "", json.loads(content))) is not None:
            yield key, days
