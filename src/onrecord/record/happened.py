"""The events of a record, each once, however many reports tell of it."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from onrecord.record.events import SHOWN, EventSearch, conditions
from onrecord.record.store import Record

MOST = 20_000  # reports, the latest ones, that are looked at

_NEWEST = """SELECT key, min(day) AS day, count(*) FROM (
    SELECT coalesce(e.happening, -e.key) AS key, e.day AS day FROM events e WHERE {} ORDER BY e.day DESC LIMIT {})
GROUP BY key ORDER BY day DESC, key"""


@dataclass(frozen=True, slots=True)
class Event:
    """key: of the happening; below 0, of the one report where it was never joined. day: the earliest that a report
    gives. reports: those that fit what was asked."""

    key: int
    day: str | None
    reports: int


def happened(record: Record, search: EventSearch) -> tuple[list[Event], bool]:
    """(the newest first, whether there are more than were looked at)."""
    where, values = conditions(search)
    with record.failures():
        found = [Event(*row) for row in record.db.execute(_NEWEST.format(SHOWN + where, MOST), values)]
    return found, counted(found)[1] >= MOST


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
    return bool(record.one(f"SELECT EXISTS (SELECT 1 FROM events e WHERE {SHOWN}{where})", *values))
