"""Permanent links: each opens the report, at the words."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.pages import links
from onrecord.pages.blocks import PART, blocks_in, part_at, parts_of
from onrecord.pages.site import site_of
from onrecord.record.get import findings_of
from onrecord.record.store import Record

_PLACE = "a.key, a.id, a.characters"


def attribution(request: Request) -> Response:
    """The report that holds an attribution, at its words."""
    made = request.path_params["attribution"]
    with site_of(request).record() as record:
        row = record.db.execute(
            f"SELECT {_PLACE}, t.start, t.superseded IS NULL AND t.rejected IS NULL "
            "FROM attributions t JOIN articles a ON a.key = t.article WHERE t.id = ?",
            (made,),
        ).fetchone()
        if row is None:
            raise HTTPException(404, "This record holds no such attribution.")
        article, part = _at(record, *row[:4])
    if not row[4]:
        return RedirectResponse(links.with_state(links.report(article), {"part": part, "was": made}), 303)
    return RedirectResponse(f"{links.report(article, part)}#{made}", 303)


def event(request: Request) -> Response:
    """The report that tells of an event, at the words that do."""
    made = request.path_params["event"]
    with site_of(request).record() as record:
        row = record.db.execute(
            f"SELECT {_PLACE}, e.trigger_start FROM events e JOIN articles a ON a.key = e.article "
            "WHERE e.id = ? AND e.superseded IS NULL",
            (made,),
        ).fetchone()
        if row is None:
            raise HTTPException(404, "This record holds no such event.")
        article, part = _at(record, *row)
    return RedirectResponse(f"{links.report(article, part)}#{made}", 303)


def _at(record: Record, key: int, article: str, characters: int, start: int) -> tuple[str, int]:
    """(the article's id, the part of the report in which the character stands)."""
    if characters <= PART:  # all of it is shown at once
        return article, 1
    return article, part_at(parts_of(blocks_in(findings_of(record, key)["article"])), start)
