"""Events of a record by type, actor, recipient, place, time; counted as events and as reports, never mixed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.record.filters import Condition, like
from onrecord.record.names import NAMED
from onrecord.record.store import Record


@dataclass(frozen=True, slots=True)
class EventSearch:
    """What is asked for; None is no filter. actor, recipient: an ISO 3166 alpha-3 code in capitals, or a part of the
    words or of the speaker's name. place: the same. type: of PLOVER. status: "actual" ... claims: False leaves out what is
    known only from somebody's words. since, until: ISO dates as long as is needed, both included. all_versions: also what a
    newer version of the article repeats."""

    type: str | None = None
    actor: str | None = None
    recipient: str | None = None
    place: str | None = None
    status: str | None = None
    claims: bool = True
    since: str | None = None
    until: str | None = None
    min_confidence: float | None = None
    all_versions: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """One event as one article tells it. happening: the id that all reports of it share. actors, recipients: their words,
    joined by "; ", and their countries and sectors. claimed_by: in whose words alone it is told."""

    id: str
    happening: str | None
    reports: int
    type: str | None
    mode: str | None
    quad: str | None
    cameo: str | None
    status: str | None
    date: str | None
    trigger: str
    actors: str | None
    actor_codes: str | None
    recipients: str | None
    recipient_codes: str | None
    place: str | None
    country: str | None
    lat: float | None
    lon: float | None
    dead: int | None
    injured: int | None
    arrested: int | None
    claimed_by: str | None
    attribution: str | None
    performed_by: str | None
    confidence: float | None
    outlet: str | None
    title: str | None
    url: str | None
    got_from: str
    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """reports: one page; total_reports, total_events: of all pages, counted apart."""

    reports: list[Report]
    total_reports: int
    total_events: int


_WHO = """(SELECT group_concat(x.text, '; ') FROM (SELECT text FROM event_actors
WHERE event = e.key AND part = '{part}' ORDER BY position) x)"""
_CODES = """(SELECT group_concat(trim(coalesce(x.country, '') || ' ' || coalesce(x.sector, '')), '; ') FROM (
SELECT country, sector FROM event_actors WHERE event = e.key AND part = '{part}' ORDER BY position) x)"""
_CLAIMED = """(SELECT group_concat(coalesce(i.name, s.name), '; ') FROM attribution_speakers x
JOIN speakers s ON s.key = x.speaker LEFT JOIN identities i ON i.key = s.identity WHERE x.attribution = e.attribution)"""
ALL_VERSIONS = "e.superseded IS NULL"  # those of a removed article are gone with it
SHOWN = f"{ALL_VERSIONS} AND e.newer IS NULL"
BY_DAY = "events e INDEXED BY events_shown"  # from there on all filters but those by name need no row of the table
_FROM = f"""FROM events e JOIN articles a ON a.key = e.article LEFT JOIN happenings h ON h.key = e.happening
WHERE {ALL_VERSIONS}"""
_COLUMNS = f"""SELECT e.id, h.id, (SELECT count(*) FROM events o WHERE o.happening = e.happening AND o.superseded IS NULL
AND (o.newer IS NULL OR o.key = e.key)),
e.type, e.mode, e.quad, e.cameo, e.status, e.day, e."trigger",
{_WHO.format(part="actor")}, {_CODES.format(part="actor")}, {_WHO.format(part="recipient")}, {_CODES.format(part="recipient")},
coalesce(e.place_name, e.place), e.country, e.lat, e.lon, e.dead, e.injured, e.arrested, {_CLAIMED},
(SELECT id FROM attributions WHERE key = e.attribution), (SELECT id FROM attributions WHERE key = e.performed_by),
e.confidence, a.outlet, a.title, a.url, a.source, a.id, e.trigger_start, e.trigger_end """

# Each way to be one asked for by itself, so that an index can find it.
_PARTY = f"""SELECT event FROM event_actors WHERE part = ? AND country = ?
UNION SELECT event FROM event_actors WHERE part = ? AND text LIKE ? ESCAPE '\\'
UNION SELECT x.event FROM ({NAMED}) s
CROSS JOIN event_actors x ON x.speaker = s.key WHERE x.part = ?"""


def find_events(record: Record, search: EventSearch, *, limit: int = 50, offset: int = 0) -> Found:
    """The newest first, all reports of one event together."""
    where, values = conditions(search)
    with record.failures():
        asked = f"FROM {BY_DAY} WHERE {shown(search)}{where}"
        reports, events = record.db.execute(
            f"SELECT count(*), count(DISTINCT coalesce(e.happening, -e.key)) {asked}", values
        ).fetchone()
        # Of very many only those of the page are looked at whole.
        ordered = "ORDER BY e.day DESC, e.happening, e.key LIMIT ? OFFSET ?"
        page = f"SELECT e.key {asked} {ordered}"
        rows = record.db.execute(
            f"{_COLUMNS}{_FROM} AND e.key IN ({page}) ORDER BY e.day DESC, e.happening, a.published, e.key",
            [*values, limit, offset],
        )
        return Found([Report(*row) for row in rows], int(reports), int(events))


def reports_of(record: Record, keys: Sequence[int]) -> dict[int, Report]:
    """For the keys of events in the record, each as its article tells it."""
    marks = ", ".join("?" * len(keys))
    rows = record.db.execute(f"{_COLUMNS}, e.key {_FROM} AND e.key IN ({marks})", list(keys))
    return {key: Report(*columns) for *columns, key in rows}


def all_events(record: Record, search: EventSearch) -> Iterator[Report]:
    """Every report, one at a time, in the order in which they came."""
    where, values = conditions(search)
    with record.failures():
        for row in record.db.execute(f"{_COLUMNS}{_FROM} AND {shown(search)}{where} ORDER BY e.key", values):
            yield Report(*row)


def shown(search: EventSearch) -> str:
    """Of events `e`, which hold now and are counted."""
    return ALL_VERSIONS if search.all_versions else SHOWN


def conditions(search: EventSearch) -> Condition:
    """Of events `e`: " AND ..."."""
    parts: list[str] = []
    values: list[Any] = []
    for column, value in (("e.type", search.type), ("e.status", search.status)):
        if value:
            parts.append(f"{column} = ?")
            values.append(value)
    for part, value in (("actor", search.actor), ("recipient", search.recipient)):
        if value:
            parts.append(f"e.key IN ({_PARTY})")
            values += [part, value, part, like(value), like(value), like(value), part]
    if search.place:
        parts.append("(e.country = ? OR coalesce(e.place_name, e.place) LIKE ? ESCAPE '\\')")
        values += [search.place, like(search.place)]
    if not search.claims:
        parts.append("e.attribution IS NULL")
    if search.since:
        parts.append("e.day >= ?")
        values.append(search.since)
    if search.until:
        parts.append("e.day <= ?")
        values.append(search.until + "~")
    if search.min_confidence is not None:
        parts.append("e.confidence >= ?")
        values.append(search.min_confidence)
    return "".join(f" AND {p}" for p in parts), values
