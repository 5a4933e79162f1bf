"""Events: who did what to whom, on a time line and a table, each with its words; counted apart from its reports."""

import sqlite3
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from onrecord.errors import RecordError
from onrecord.pages import links
from onrecord.pages.asked import events_asked_of, state_of
from onrecord.pages.formats import ROWS, as_rows
from onrecord.pages.periods import BYS, FEWEST, HIGH, WIDE, bars_of, fitting
from onrecord.pages.site import Site, site_of
from onrecord.pages.tellings import row_of, told_by
from onrecord.pages.views.home import page_number
from onrecord.pages.words import EVENTS, STATUS, many
from onrecord.record.events import EventSearch, find_events
from onrecord.record.happened import counted, emptied, happened, told
from onrecord.record.happenings import put_back, set_apart
from onrecord.record.store import Record, open_record
from onrecord.record.terms import SearchError

PAGE = 20  # events
_LABELS = {
    "type": "type", "actor": "who", "recipient": "to whom", "place": "where", "status": "status", "claims": "claims",
    "since": "since", "until": "until", "min_confidence": "at least this sure",
    "versions": "versions",
}  # fmt: skip


def events(request: Request) -> Response:
    site = site_of(request)
    suffix = request.path_params.get("suffix")
    fault, search = "", EventSearch()
    try:
        search = events_asked_of(request.query_params)
    except SearchError as error:
        fault = str(error)
    with site.record() as record:
        if suffix:
            return _rows(record, search, suffix, fault, page_number(request, 10**6))
        found, more = happened(record, search)
        timeless = replace(search, since=None, until=None)
        timely = found if search == timeless else happened(record, timeless)[0]
        page = page_number(request, max(1, -(-len(found) // PAGE)))
        here = found[(page - 1) * PAGE : page * PAGE]
        rows = [row_of(record, event, reports) for event, reports in zip(here, told(record, here), strict=True)]
        blamed = emptied(record, search) if not found else []
        known = bool(found) or bool(record.one("SELECT EXISTS (SELECT 1 FROM events WHERE superseded IS NULL)"))
    count, reports = counted(found)
    days = [event.day or "" for event in timely]
    asked_by = request.query_params.get("by")
    by = next((b for b in BYS if b == asked_by), None) or fitting(days)
    filters = state_of(search)
    state = {**filters, "by": by if asked_by in BYS else None}
    bars = bars_of(days, by)

    def without(name: str) -> tuple[str, str, str]:
        """(label, value, the address without it)."""
        return _LABELS[name], _value(name, filters[name]), links.with_state("/events", state, **{name: None})

    return site.page(
        request,
        "events",
        status=400 if fault else 200,
        fault=fault,
        rows=[(row, told_by(row)) for row in rows],
        known=known,
        summary=f"{'the latest ' if more else ''}{many(count, 'event')} in {many(reports, 'report')}",
        search=search,
        state=state,
        query=links.with_state("", filters),
        chosen=[without(name) for name in filters],
        emptied=[without(name) for name in blamed],
        bars=[(bar, links.with_state("/events", state, since=bar.since, until=bar.until)) for bar in bars],
        picture=(max(FEWEST, len(bars)) * WIDE, HIGH),
        by=by,
        bys=[(b, links.with_state("/events", state, by=b)) for b in BYS],
        types=list(EVENTS.items()),
        status_=STATUS,
        page=page,
        more=page + 1 if page * PAGE < len(found) else None,
    )


def _rows(record: Record, search: EventSearch, suffix: str, fault: str, page: int) -> Response:
    """A row for each report, as the command has them; both counts."""
    if fault:
        return as_rows(suffix, [], events=0, reports=0, fault=fault)
    found = find_events(record, search, limit=ROWS, offset=(page - 1) * ROWS)
    rows = [{**asdict(report), "link": links.event(report.id)} for report in found.reports]
    return as_rows(suffix, rows, events=found.total_events, reports=found.total_reports, fault="")


def _value(name: str, value: Any) -> str:
    return {"type": EVENTS.get(str(value), str(value)), "claims": "left out"}.get(name, str(value))


async def apart(request: Request) -> Response:
    """A report is of another event than those it was joined with."""
    return await run_in_threadpool(_written, site_of(request), request.path_params["event"], set_apart)


async def together(request: Request) -> Response:
    return await run_in_threadpool(_written, site_of(request), request.path_params["event"], put_back)


def _written(site: Site, event: str, change: Callable[[sqlite3.Connection, str], bool]) -> Response:
    """One writer at a time, as for corrections."""
    try:
        with site.writing, open_record(site.path, write=True) as record, record.transaction() as db:
            there = change(db, event)
    except RecordError as error:
        return JSONResponse({"error": error.reason}, 503)
    if not there:
        return JSONResponse({"error": "This record holds no such event."}, 404)
    return JSONResponse({"event": event}, 201)
