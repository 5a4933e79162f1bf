"""Attributions of a record found by words, speaker, outlet, kind, act, chain, date, confidence."""

from dataclasses import dataclass, replace
from typing import Any

from onrecord.record.facets import facets_of
from onrecord.record.filters import Search, typed
from onrecord.record.marks import CLOSE, OPEN, marked
from onrecord.record.plan import Plan
from onrecord.record.store import Record
from onrecord.record.versions import NOT_IN

__all__ = ["CLOSE", "OPEN", "Hit", "Results", "Search", "find_said"]

_NAMES = """(SELECT group_concat(name, '; ') FROM (SELECT coalesce(i.name, s.name) AS name FROM attribution_speakers x
JOIN speakers s ON s.key = x.speaker LEFT JOIN identities i ON i.key = s.identity
WHERE x.attribution = t.key ORDER BY x.position))"""
_LINKS = """(SELECT group_concat(name, '; ') FROM (SELECT coalesce(s.name, v.text) AS name FROM via v
LEFT JOIN speakers s ON s.key = v.speaker WHERE v.attribution = t.key ORDER BY v.position))"""


@dataclass(frozen=True, slots=True)
class Hit:
    """One attribution. content: with OPEN and CLOSE round the words found. start: of its first words in the article.
    not_in: the day of the newest version of the article, where that one does not have it."""

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
    not_in: str | None


@dataclass(frozen=True, slots=True)
class Results:
    """hits: one page; total: of all pages. facets: for each field the commonest values with their counts, over `counted`
    hits. more: there are more than the total, and those counted are the newest. ranked: so many, the newest, were ranked by
    relevance, where not all were. emptied: the filters without which something would have been found, where nothing was."""

    hits: list[Hit]
    total: int
    more: bool
    facets: dict[str, list[tuple[str, int]]]
    counted: int
    ranked: int | None
    emptied: list[str]


def find_said(
    record: Record, search: Search, *, sort: str = "relevance", limit: int = 20, offset: int = 0, facets: bool = False
) -> Results:
    """sort: "relevance" (by date where no words are given) or "date", the newest first. Raises SearchError."""
    with record.failures():
        plan = Plan(record, search)
        hits = _hits(record, search, plan.page(sort, limit, offset)) if plan.total else []
        counts, counted = facets_of(record, plan) if facets and plan.total else ({}, 0)
        ranked = plan.ranked if sort == "relevance" else None
        emptied = [] if plan.total else _emptied(record, search)
        return Results(hits, plan.total, plan.more, counts, counted, ranked, emptied)


def _hits(record: Record, search: Search, keys: list[int]) -> list[Hit]:
    """In the order of the keys."""
    marks = ", ".join("?" * len(keys))
    words = typed(search)
    rows = record.db.execute(
        f"SELECT t.key, t.id, {_NAMES}, t.source, t.cue, t.content, t.kind, t.act, t.polarity, t.modality, {_LINKS}, "
        f"t.day, a.outlet, a.title, a.url, a.source, a.id, t.start, t.confidence, {NOT_IN} "
        f"FROM attributions t JOIN articles a ON a.key = t.article WHERE t.key IN ({marks})",
        keys,
    )
    found = {key: Hit(*row) for key, *row in rows}
    shown = marked(record, words, marks, keys) if words is not None else {}
    return [replace(hit, content=shown.get(key, hit.content)) for key in keys if (hit := found.get(key))]


def _emptied(record: Record, search: Search) -> list[str]:
    """The filters each of which, left out alone, would let something through; `all_versions` if given, it would."""
    changes: dict[str, Any] = {**dict.fromkeys(search.asked), "all_versions": True}
    return [name for name, value in changes.items() if Plan(record, replace(search, **{name: value})).any()]
