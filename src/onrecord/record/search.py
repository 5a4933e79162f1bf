"""Attributions of a record found by words, speaker, outlet, kind, act, chain, date, confidence."""

from dataclasses import dataclass, fields, replace
from typing import Any

from onrecord.record.store import Record
from onrecord.record.terms import expression

OPEN, CLOSE = "\x02", "\x03"  # round the words that were found

_REST = " JOIN articles a ON a.key = t.article WHERE t.superseded IS NULL AND t.rejected IS NULL AND a.removed IS NULL"
_SPEAKERS = """EXISTS (SELECT 1 FROM attribution_speakers x JOIN speakers s ON s.key = x.speaker
LEFT JOIN identities i ON i.key = s.identity
WHERE x.attribution = t.key AND (s.name LIKE ? ESCAPE '\\' OR i.name LIKE ? ESCAPE '\\'))"""
_VIA = """EXISTS (SELECT 1 FROM via v LEFT JOIN speakers s ON s.key = v.speaker
WHERE v.attribution = t.key AND coalesce(s.name, v.text) LIKE ? ESCAPE '\\')"""
_DATE = "coalesce(t.said_on, a.published)"
_NAMES = """(SELECT group_concat(name, '; ') FROM (SELECT coalesce(i.name, s.name) AS name FROM attribution_speakers x
JOIN speakers s ON s.key = x.speaker LEFT JOIN identities i ON i.key = s.identity
WHERE x.attribution = t.key ORDER BY x.position))"""
_LINKS = """(SELECT group_concat(name, '; ') FROM (SELECT coalesce(s.name, v.text) AS name FROM via v
LEFT JOIN speakers s ON s.key = v.speaker WHERE v.attribution = t.key ORDER BY v.position))"""


@dataclass(frozen=True, slots=True)
class Search:
    """What is asked for; None is no filter. words: see `terms`. speaker, outlet, via: a part of the name, in any case.
    since, until: ISO dates, as long as is needed, both included; of the saying, else of the article."""

    words: str | None = None
    speaker: str | None = None
    outlet: str | None = None
    kind: str | None = None
    act: str | None = None
    via: str | None = None
    since: str | None = None
    until: str | None = None
    min_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One attribution. content: with OPEN and CLOSE round the words found. start: of its first words in the article."""

    id: str
    speakers: str | None
    source: str | None
    cue: str | None
    content: str
    kind: str
    act: str | None
    polarity: str | None
    modality: str | None
    via: str | None
    date: str | None
    outlet: str | None
    title: str | None
    url: str | None
    got_from: str
    article: str
    start: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Results:
    """hits: one page; total: of all pages; facets: for each field the commonest values with their counts; emptied:
    the filters without which something would have been found, where nothing was."""

    hits: list[Hit]
    total: int
    facets: dict[str, list[tuple[str, int]]]
    emptied: list[str]


def find_said(
    record: Record, search: Search, *, sort: str = "relevance", limit: int = 20, offset: int = 0, facets: bool = False
) -> Results:
    """sort: "relevance" (by date where no words are given) or "date", the newest first. Raises SearchError."""
    where, values = _where(search)
    base = _base(search)
    total = int(record.one(f"SELECT count(*) {base}{where}", *values))
    shown = f"highlight(words, 0, '{OPEN}', '{CLOSE}')" if search.words else "t.content"
    order = "bm25(words), t.id" if search.words and sort == "relevance" else f"{_DATE} DESC, t.id"
    rows = record.db.execute(
        f"SELECT t.id, {_NAMES}, t.source, t.cue, {shown}, t.kind, t.act, t.polarity, t.modality, {_LINKS}, {_DATE}, "
        f"a.outlet, a.title, a.url, a.source, a.id, t.start, t.confidence {base}{where} "
        f"ORDER BY {order} LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
    hits = [Hit(*row) for row in rows]
    counts = _facets(record, base + where, values) if facets and total else {}
    return Results(hits, total, counts, [] if total else _emptied(record, search))


def _base(search: Search) -> str:
    """FROM and what holds always. The index of words comes first where there are any."""
    words = "words JOIN attributions t ON t.key = words.rowid" if search.words else "attributions t"
    return f"FROM {words}{_REST}"


def _where(search: Search) -> tuple[str, list[Any]]:
    """SQL with a ? for each value: nothing that a person typed is part of the statement."""
    parts: list[str] = []
    values: list[Any] = []
    if search.words:
        parts.append("words MATCH ?")
        values.append(expression(search.words))
    if search.speaker:
        parts.append(_SPEAKERS)
        values += [_like(search.speaker)] * 2
    if search.outlet:
        parts.append("a.outlet LIKE ? ESCAPE '\\'")
        values.append(_like(search.outlet))
    if search.via:
        parts.append(_VIA)
        values.append(_like(search.via))
    for column, value in (("t.kind", search.kind), ("t.act", search.act)):
        if value:
            parts.append(f"{column} = ?")
            values.append(value)
    if search.since:
        parts.append(f"{_DATE} >= ?")
        values.append(search.since)
    if search.until:
        # "2026-03" takes in all of March.
        parts.append(f"substr({_DATE}, 1, {len(search.until)}) <= ?")
        values.append(search.until)
    if search.min_confidence is not None:
        parts.append("t.confidence >= ?")
        values.append(search.min_confidence)
    return "".join(f" AND {part}" for part in parts), values


def _like(part: str) -> str:
    escaped = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _facets(record: Record, base: str, values: list[Any]) -> dict[str, list[tuple[str, int]]]:
    found = {}
    year = f"substr({_DATE}, 1, 4)"
    for name, value in (("outlet", "a.outlet"), ("kind", "t.kind"), ("act", "t.act"), ("year", year)):
        found[name] = _counted(record, f"SELECT {value} AS v, count(*) {base} AND v IS NOT NULL GROUP BY v", values)
    named = " JOIN attribution_speakers y ON y.attribution = t.key JOIN speakers z ON z.key = y.speaker WHERE"
    found["speaker"] = _counted(
        record, f"SELECT z.name AS v, count(*) {base.replace(' WHERE', named, 1)} GROUP BY v", values
    )
    return found


def _counted(record: Record, query: str, values: list[Any]) -> list[tuple[str, int]]:
    rows = record.db.execute(query + " ORDER BY 2 DESC, 1 LIMIT 10", values)
    return [(str(value), int(count)) for value, count in rows]


def _emptied(record: Record, search: Search) -> list[str]:
    """The filters each of which, left out alone, would let something through."""
    out = []
    for field in fields(Search):
        if getattr(search, field.name) is not None:
            less = replace(search, **{field.name: None})
            where, values = _where(less)
            if record.one(f"SELECT EXISTS (SELECT 1 {_base(less)}{where})", *values):
                out.append(field.name)
    return out
