"""The events of a record, each once, however many reports tell of it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from onrecord.record.events import BY_DAY, EventSearch, Report, conditions, reports_of, shown
from onrecord.record.store import Record

MOST = 10_000  # reports, the latest ones, that are looked at

_NEWEST = """SELECT min(day), count(*), json_group_array(key) FROM (
    SELECT coalesce(e.happening, -e.key) AS one, e.key AS key, e.day AS day FROM {} WHERE {} ORDER BY e.day DESC LIMIT {})
GROUP BY one ORDER BY 1 DESC, one"""


@dataclass(frozen=True, slots=True)
class Event:
    """day: the earliest that a report gives. reports: how many fit what was asked. keys: theirs, as JSON, for of very
    many events few are shown."""

    day: str | None
    reports: int
    keys: str


def happened(record: Record, search: EventSearch) -> tuple[list[Event], bool]:
    """(the newest first, whether there are more than were looked at)."""
    where, values = conditions(search)
    with record.failures():
        found = [Event(*row) for row in record.db.execute(_NEWEST.format(BY_DAY, shown(search) + where, MOST), values)]
    return found, counted(found)[1] >= MOST


def told(record: Record, events: Sequence[Event]) -> list[list[Report]]:
    """The reports of each, the earliest first."""
    keys = [sorted(json.loads(event.keys)) for event in events]
    reports = reports_of(record, [key for some in keys for key in some])
    return [sorted((reports[key] for key in some), key=lambda r: r.date or "~") for some in keys]


def counted(found: Sequence[Event]) -> tuple[int, int]:
    """(events, reports)."""
    return len(found), sum(event.reports for event in found)


def emptied(record: Record, search: EventSearch) -> list[str]:
    """The filters each of which, left out alone, would let something through."""
    nothing = EventSearch()
    asked = [f.name for f in fields(EventSearch) if getattr(search, f.name) != getattr(nothing, f.name)]
    return [name for name in asked if _any(record, replace(search, **{name: getattr(nothing, name)}))]


def _any(record: Record, search: EventSearch) -> bool:
    where, values = conditions(search)
    return bool(record.one(f"SELECT EXISTS (SELECT 1 FROM events e WHERE {shown(search)}{where})", *values))
