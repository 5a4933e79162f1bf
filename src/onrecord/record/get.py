"""Rows → the output contract's objects, with lasting ids, and finding an article by what a person calls it."""

import json
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from onrecord.articles import Article, Furniture, Span
from onrecord.errors import NoSuchArticle
from onrecord.record.columns import Columns, Row
from onrecord.record.ids import address
from onrecord.record.store import Record

_SHOWN = 3  # candidates that an error names

_ARTICLE = "source url outlet title byline published retrieved language text dropped".split()
_ATTRIBUTION = "kind medium act polarity modality confidence speaker_confidence".split()
_LIVE = "t.article = ? AND t.superseded IS NULL AND t.rejected IS NULL"
_EVENT = "type mode status quad cameo confidence".split()


def find_article(record: Record, name: str, newest: bool = False) -> int:
    """The key of the article that goes by `name`: its id or the beginning of it, its text's hash, its address, or its
    source as it was given.

    newest: of the versions at one address take the last. Raises NoSuchArticle where there is none, or more than one.
    """
    where = address(name, name if "://" in name else None, record.folder)
    for condition, value in (
        ("id = ?", name),
        ("text_hash = ?", name),
        ("address = ?", where),
        ("source = ?", name),
        ("substr(id, 1, length(?1)) = ?1", name if len(name) > 4 and name.startswith("art-") else None),
    ):
        query = f"SELECT key, id, address FROM articles WHERE {condition} ORDER BY version, key"
        found = record.db.execute(query, (value,)).fetchall()
        if len(found) == 1 or (newest and found and len({at or made for _, made, at in found}) == 1):
            return int(found[-1][0])
        if found:
            some = ", ".join(made for _, made, _ in found[:_SHOWN]) + (", ..." if len(found) > _SHOWN else "")
            raise NoSuchArticle(record.path, f"{name!r} names {len(found)} articles; give one of their ids: {some}")
    step = "the view articles_now lists ids, addresses and titles"
    raise NoSuchArticle(record.path, f"holds no article {name!r}; {step}")


def findings_of(record: Record, article: int) -> Row:
    """The contract's object of the article with the key `article`: the reading that holds now, with lasting ids.

    Of an article that was taken out only what is left of it: its text is empty then.
    """
    db = record.db
    a = _rows(db, "SELECT * FROM articles WHERE key = ?", article)[0]
    version, model = db.execute("SELECT version, model FROM readers WHERE key = ?", (a["reader"],)).fetchone()
    text = a["text"] or ""
    layout = {
        table: [
            {name: value, "start": start, "end": end}
            for value, start, end in db.execute(
                f"SELECT {name}, start, end FROM {table} WHERE article = ? ORDER BY position", (article,)
            )
        ]
        for table, name in (("sections", "title"), ("furniture", "kind"))
    }
    return {
        "contract": a["contract"],
        "reader": {"version": version, "model": model},
        "article": {
            "id": a["text_hash"],
            **{name: a[name] for name in _ARTICLE},
            "text": text,
            "doubtful_language": bool(a["doubtful_language"]),
            "transcript": bool(a["transcript"]),
            "notes": json.loads(a["notes"]),
            **layout,
            **_more(a),
        },
        "speakers": _speakers(db, article),
        "attributions": _attributions(db, article, text),
        "events": _events(db, article),
    }


def article_of(record: Record, article: int) -> Article:
    """The article as the reader takes it, as it came from its source."""
    a = _rows(record.db, "SELECT * FROM articles WHERE key = ?", article)[0]
    layout = json.loads(a["layout"] or "{}")
    facts = {name: a[name] for name in _ARTICLE}
    return Article(
        **facts,
        doubtful_language=bool(a["doubtful_language"]),
        transcript=bool(a["transcript"]),
        notes=tuple(json.loads(a["notes"])),
        headings=tuple(Span(start, end) for start, end in layout.get("headings", ())),
        furniture=tuple(Furniture(Span(start, end), kind) for start, end, kind in layout.get("furniture", ())),
    )


def page_of(record: Record, article: int) -> bytes | None:
    """The page as it was got; None for a row of a table, or where it was taken out."""
    packed = record.one("SELECT bytes FROM pages WHERE article = ?", article)
    return None if packed is None else zlib.decompress(packed)


def _speakers(db: sqlite3.Connection, article: int) -> list[Row]:
    chosen = "FROM speakers s WHERE s.article = ? AND s.superseded IS NULL"
    places: dict[tuple[int, str], list[Row]] = defaultdict(list)
    for m in _rows(
        db,
        f"SELECT m.* FROM mentions m WHERE m.speaker IN (SELECT s.key {chosen}) ORDER BY m.speaker, m.part, m.position",
        article,
    ):
        places[m["speaker"], m["part"]].append({name: m[name] for name in ("start", "end", "text")})
    return [
        {
            "id": s["id"],
            "name": s["name"],
            "kind": s["kind"],
            "roles": places[s["key"], "role"],
            "country": s["country"],
            "anonymity": _span(s, "anonymity"),
            "mentions": places[s["key"], "mention"],
            **_more(s),
        }
        for s in _rows(db, f"SELECT s.* {chosen} ORDER BY s.position, s.key", article)
    ]


def attribution_of(db: sqlite3.Connection, key: int, text: str) -> Row:
    """The contract's object of one attribution as it stands, also where it is superseded or rejected. text: of its
    article."""
    return _attributions(db, key, text, "t.key = ?")[0]


def _attributions(db: sqlite3.Connection, value: int, text: str, which: str = _LIVE) -> list[Row]:
    """which: SQL with a ? for `value`."""
    inner = f"(SELECT t.key FROM attributions t WHERE {which})"
    speakers: dict[int, list[str]] = defaultdict(list)
    for key, speaker in db.execute(
        "SELECT x.attribution, s.id FROM attribution_speakers x JOIN speakers s ON s.key = x.speaker "
        f"WHERE x.attribution IN {inner} ORDER BY x.attribution, x.position",
        (value,),
    ):
        speakers[key].append(speaker)
    via: dict[int, list[Row]] = defaultdict(list)
    for link in _rows(
        db,
        "SELECT v.*, s.id AS speaker_id FROM via v LEFT JOIN speakers s ON s.key = v.speaker "
        f"WHERE v.attribution IN {inner} ORDER BY v.attribution, v.position",
        value,
    ):
        span = {name: link[name] for name in ("start", "end", "text")} if link["start"] is not None else None
        via[link["attribution"]].append({"speaker": link["speaker_id"], "span": span})
    rows = _rows(
        db,
        "SELECT t.*, st.id AS statement_id, o.id AS inside_id, s.id AS addressee_id FROM attributions t "
        "JOIN statements st ON st.key = t.statement "
        "LEFT JOIN attributions o ON o.key = t.inside AND o.superseded IS NULL AND o.rejected IS NULL "
        "LEFT JOIN speakers s ON s.key = t.addressee_speaker "
        f"WHERE {which} ORDER BY t.position, t.key",
        value,
    )
    return [
        {
            "id": t["id"],
            **{name: t[name] for name in _ATTRIBUTION},
            "source": _span(t, "source"),
            "cue": _span(t, "cue"),
            "content": _spans(t["content_spans"], text),
            "quoted": _spans(t["quoted_spans"], text),
            "speakers": speakers[t["key"]],
            "via": via[t["key"]],
            "addressee": {"speaker": t["addressee_id"], "span": _span(t, "addressee")}
            if t["addressee"] or t["addressee_id"]
            else None,
            "occasion": _span(t, "occasion"),
            "said_on": _dated(t, "said_on", "said_on_text"),
            "inside": t["inside_id"],
            "statement": t["statement_id"],
            **_more(t),
        }
        for t in rows
    ]


def _events(db: sqlite3.Connection, article: int) -> list[Row]:
    chosen = "FROM events e WHERE e.article = ? AND e.superseded IS NULL"
    actors: dict[tuple[int, str], list[Row]] = defaultdict(list)
    for x in _rows(
        db,
        "SELECT x.*, s.id AS speaker_id FROM event_actors x LEFT JOIN speakers s ON s.key = x.speaker "
        f"WHERE x.event IN (SELECT e.key {chosen}) ORDER BY x.event, x.part, x.position",
        article,
    ):
        facts = {name: x[name] for name in ("start", "end", "text", "country", "sector")}
        actors[x["event"], x["part"]].append({**facts, "speaker": x["speaker_id"]})
    rows = _rows(
        db,
        "SELECT e.*, t.id AS attribution_id, p.id AS performed_by_id FROM events e "
        "LEFT JOIN attributions t ON t.key = e.attribution LEFT JOIN attributions p ON p.key = e.performed_by "
        "WHERE e.article = ? AND e.superseded IS NULL ORDER BY e.position, e.key",
        article,
    )
    return [
        {
            "id": e["id"],
            **{name: e[name] for name in _EVENT},
            "trigger": _span(e, "trigger"),
            "actors": actors[e["key"], "actor"],
            "recipients": actors[e["key"], "recipient"],
            "place": _place(e),
            "date": _dated(e, "date", "date_text"),
            "toll": _toll(e),
            "attribution": e["attribution_id"],
            "performed_by": e["performed_by_id"],
            **_more(e),
        }
        for e in rows
    ]


def _place(e: Columns) -> Row | None:
    place = {
        "span": _span(e, "place"),
        "name": e["place_name"],
        **{name: e[name] for name in ("country", "lat", "lon")},
    }
    return place if any(value is not None for value in place.values()) else None


def _toll(e: Columns) -> Row | None:
    toll = {name: e[name] for name in ("dead", "injured", "arrested")}
    return toll if any(value is not None for value in toll.values()) else None


def _dated(row: Columns, value: str, words: str) -> Row | None:
    if row[value] is None:
        return None
    name = words.removesuffix("_text")
    span = {"start": row[f"{name}_start"], "end": row[f"{name}_end"], "text": row[words]}
    return {"value": row[value], "span": span if span["start"] is not None else None}


def _span(row: Columns, name: str) -> Row | None:
    if row[f"{name}_start"] is None:
        return None
    return {"start": row[f"{name}_start"], "end": row[f"{name}_end"], "text": row[name]}


def _spans(pieces: str, text: str) -> list[Row]:
    return [{"start": start, "end": end, "text": text[start:end]} for start, end in json.loads(pieces)]


def _more(row: Columns) -> Row:
    return dict(json.loads(row["more"])) if row["more"] else {}


def _rows(db: sqlite3.Connection, query: str, *values: Any) -> list[Columns]:
    cursor = db.execute(query, values)
    names = [column[0] for column in cursor.description]
    rows: Iterable[tuple[Any, ...]] = cursor
    return [dict(zip(names, row, strict=True)) for row in rows]
