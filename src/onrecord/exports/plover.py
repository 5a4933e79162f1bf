"""Events as PLOVER JSON Lines: an event as one article tells it a line, with the field names of the PLOVER manual's
chapter "JSON Data Fields" (openeventdata/PLOVER). Reports of one event share `link`.

Added to it: status, cameo (root), claimed_by (in whose words alone it is told), size (the toll), confidence.
"""

import calendar
import json
from collections.abc import Iterator
from typing import IO, Any

from onrecord.exports.names import TOOL, known
from onrecord.exports.output import ExportError
from onrecord.record.events import EventSearch, Report, all_events
from onrecord.record.filters import Search
from onrecord.record.store import Record

CODEBOOK = "PLOVER"
_TAKES = ("since", "until", "min_confidence", "all_versions")
_ACTORS = """SELECT x.part, x.text, x.country, x.sector, i.id, coalesce(i.name, s.name) FROM event_actors x
JOIN events e ON e.key = x.event LEFT JOIN speakers s ON s.key = x.speaker LEFT JOIN identities i ON i.key = s.identity
WHERE e.id = ? ORDER BY x.part, x.position"""


def write(record: Record, search: Search, out: IO[bytes]) -> int:
    """Raises ExportError for a filter that events do not have."""
    other = [name for name in search.asked if name not in _TAKES]
    if other:
        named = ", ".join("words" if name == "words" else f"--{name}" for name in other)
        raise ExportError(
            f"events know no {named}; give --since, --until or --min-confidence, or use `onrecord events`"
        )
    count = 0
    asked = EventSearch(**search.asked)
    for row in records(record, asked):
        out.write((json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n").encode())
        count += 1
    return count


def records(record: Record, search: EventSearch) -> Iterator[dict[str, Any]]:
    """PLOVER's objects, one at a time."""
    for report in all_events(record, search):
        yield _record(report, record.db.execute(_ACTORS, (report.id,)).fetchall())


def _record(r: Report, actors: list[tuple[Any, ...]]) -> dict[str, Any]:
    first, last = _days(r.date)
    size = known({"dead": r.dead, "injured": r.injured, "arrested": r.arrested})
    place = known({"name": r.place, "latitude": r.lat, "longitude": r.lon, "cc3": r.country})
    return {
        "id": r.id,
        "date": first,
        **({"enddate": last} if last != first else {}),
        "source": [_actor(*a[1:]) for a in actors if a[0] == "actor"],
        "recipient": [_actor(*a[1:]) for a in actors if a[0] == "recipient"],
        "event": [r.type],
        **known(
            {
                "mode": [r.mode] if r.mode else None,
                "quad_code": None if r.quad is None else int(r.quad),
                "event_loc": place or None,
                "link": r.happening,
                "size": size or None,
                "claimed_by": r.claimed_by,
                "cameo": r.cameo,
                "status": r.status,
                "confidence": r.confidence,
            }
        ),
        "event_text": [r.trigger],
        "text_info": {"start": r.start, "end": r.end},
        "cite_info": known(
            {
                "citation": r.article,
                "url": r.url,
                "title": r.title,
                "publication": r.outlet,
                "coder": TOOL,
                "codebook": CODEBOOK,
            }
        ),
    }


def _actor(text: str, country: str | None, sector: str | None, made: str | None, name: str | None) -> dict[str, Any]:
    return known(
        {"code": country, "sector": sector, "actor_text": text, "identifier_id": made, "identifier_text": name}
    )


def _days(date: str | None) -> tuple[str | None, str | None]:
    """The first and the last day that a date can mean."""
    if not date:
        return None, None
    if len(date) == 4:
        return f"{date}-01-01", f"{date}-12-31"
    if len(date) == 7:
        return f"{date}-01", f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:]))[1]:02}"
    return date, date
