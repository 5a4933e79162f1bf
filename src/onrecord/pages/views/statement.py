"""A statement: all its reports in order of time, and how each worded it."""

import json
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import NoSuchStatement
from onrecord.pages import links
from onrecord.pages.cards import cards_of, keys_of
from onrecord.pages.differences import difference
from onrecord.pages.formats import ROWS, as_rows
from onrecord.pages.site import site_of
from onrecord.pages.views.home import page_number
from onrecord.pages.words import joined, shown
from onrecord.record.compare import Comparison, compare_statement
from onrecord.record.store import Record

PAGE = 50
AROUND = 600  # characters of a transcript to either side
_TRANSCRIPTS = 3  # that are shown
WORDINGS = {
    "fullest": "the fullest wording",
    "exact": "word for word",
    "cut": "cut",
    "altered": "altered",
    "cut-altered": "cut and altered",
    "told": "told in other words",
}


def statement(request: Request) -> Response:
    site = site_of(request)
    suffix = request.path_params.get("suffix")
    name = request.path_params["statement"]
    with site.record() as record:
        try:
            found = compare_statement(record, name)
        except NoSuchStatement:
            raise HTTPException(404, "This record holds no such statement.") from None
        if found.statement != name:
            return RedirectResponse(links.statement(found.statement) + (f".{suffix}" if suffix else ""), 303)
        size = ROWS if suffix else PAGE
        page = page_number(request, -(-len(found.tellings) // size))
        tellings = [_telling(record, found, n) for n in range(len(found.tellings))[(page - 1) * size : page * size]]
        transcripts = _transcripts(record, found)
        (fullest,) = cards_of(record, keys_of(record, [found.tellings[found.fullest].attribution]))
    if suffix:
        return as_rows(suffix, [_row(t) for t in tellings], statement=found.statement, total=len(found.tellings))
    return site.page(
        request,
        "statement",
        statement=found.statement,
        speakers=fullest.speakers,
        tellings=tellings,
        transcripts=transcripts,
        reports=len({t.report for t in found.tellings}),
        total=len(found.tellings),
        page=page,
        more=page + 1 if page * PAGE < len(found.tellings) else None,
    )


def _telling(record: Record, found: Comparison, number: int) -> dict[str, Any]:
    telling = found.tellings[number]
    fullest = found.tellings[found.fullest]
    paraphrase = telling.wording == "told"
    pieces = [] if paraphrase or number == found.fullest else difference(fullest.words, telling.words)
    return {
        "id": telling.attribution,
        "outlet": shown(telling.outlet or telling.title or "a report"),
        "title": shown(telling.title or ""),
        "published": telling.published,
        "said_on": telling.said_on if telling.said_on != telling.published else None,
        "who": shown(joined(list(telling.speakers))),
        "cue": shown(telling.cue or ""),
        "via": shown(", ".join(telling.via)),
        "words": shown(telling.words),
        "wording": WORDINGS[telling.wording],
        "paraphrase": paraphrase,
        "pieces": [(shown(piece.text), piece.how) for piece in pieces],
        "reason": telling.reason,
        "transcript": _is_transcript(record, telling.article),
    }


def _row(telling: dict[str, Any]) -> dict[str, Any]:
    row = {name: value for name, value in telling.items() if name != "pieces"}
    return {**row, "link": links.attribution(telling["id"])}


def _transcripts(record: Record, found: Comparison) -> list[dict[str, str]]:
    """The words in the transcripts, with the rest of the turn around them."""
    passages: list[dict[str, str]] = []
    query = "SELECT t.content_spans, a.text FROM attributions t JOIN articles a ON a.key = t.article WHERE t.id = ?"
    for telling in found.tellings[:PAGE]:
        if _is_transcript(record, telling.article) and len(passages) < _TRANSCRIPTS:
            spans, text = record.db.execute(query, (telling.attribution,)).fetchone()
            start, end = json.loads(spans)[0][0], json.loads(spans)[-1][1]
            low = max(text.rfind("\n", 0, start) + 1, start - AROUND)
            ends = text.find("\n", end)
            high = min(ends if ends >= 0 else len(text), end + AROUND)
            around = {"before": text[low:start], "words": text[start:end], "after": text[end:high]}
            passages.append({"id": telling.attribution, **{name: shown(part) for name, part in around.items()}})
    return passages


def _is_transcript(record: Record, article: str) -> bool:
    return bool(record.one("SELECT transcript FROM articles WHERE id = ?", article))
