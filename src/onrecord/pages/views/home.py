"""The first page: a search, and the latest reports."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from onrecord.pages.site import site_of
from onrecord.pages.words import many, shown
from onrecord.record.size import articles_in, attributions_in
from onrecord.record.store import Record

PAGE = 20
DEEPEST = 10_000  # reports that can be paged back through; search finds the others
_FIRST_LINE = 140  # characters of it that stand in for a title

_LATEST = f"""
SELECT a.id, a.title, substr(a.text, 1, 400), a.outlet, a.published, a.transcript,
    (SELECT count(*) FROM attributions t WHERE t.article = a.key AND t.superseded IS NULL AND t.rejected IS NULL)
FROM articles a WHERE a.removed IS NULL
    AND NOT EXISTS (SELECT 1 FROM articles b WHERE b.replaces = a.key AND b.removed IS NULL)
ORDER BY a.published DESC, a.key DESC LIMIT {PAGE + 1} OFFSET ?"""


def home(request: Request) -> Response:
    site = site_of(request)
    page = page_number(request, DEEPEST // PAGE)
    with site.record() as record:
        rows = record.db.execute(_LATEST, ((page - 1) * PAGE,)).fetchall()
        reports = [_report(row) for row in rows[:PAGE]]
        size = _size(record)
    more = page + 1 if len(rows) > PAGE and page * PAGE < DEEPEST else None
    return site.page(request, "home", reports=reports, size=size, page=page, more=more)


def page_number(request: Request, last: int, name: str = "page") -> int:
    """The page asked for, from 1."""
    asked = request.query_params.get(name, "1")
    return min(last, max(1, int(asked))) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1


def title_of(title: str | None, text: str | None) -> str:
    """The title, or the first line of the text."""
    if title and title.strip():
        return shown(" ".join(title.split()))
    lines = (text or "").strip().splitlines()
    line = " ".join(lines[0].split()) if lines else ""
    if len(line) > _FIRST_LINE:
        line = (line[:_FIRST_LINE].rpartition(" ")[0] or line[:_FIRST_LINE]) + " …"
    return shown(line) or "without a title"


def _report(row: tuple[Any, ...]) -> dict[str, Any]:
    made, title, text, outlet, published, transcript, count = row
    return {
        "id": made,
        "title": title_of(title, text),
        "outlet": shown(outlet or ""),
        "published": published,
        "transcript": bool(transcript),
        "count": count,
    }


def _size(record: Record) -> str:
    return f"{many(attributions_in(record), 'attribution')} in {many(articles_in(record), 'report')}"
