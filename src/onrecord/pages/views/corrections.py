"""What a person corrects in the browser → the record. The page's offsets are code points when they come here."""

import json
from collections.abc import Callable
from typing import Any, get_args

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from onrecord.articles import Span
from onrecord.errors import CorrectionError, NoSuchArticle, OnrecordError, RecordError
from onrecord.findings import Act, Kind, Polarity
from onrecord.pages.site import Site, site_of
from onrecord.record.corrections import KEEP, Corrected, Correction, correct, undo
from onrecord.record.corrections.correction import Verdict
from onrecord.record.store import Record, open_record

_TEXTS = ("attribution", "article", "text_hash", "same_as", "not_same_as", "note")
_CHOICES = {"kind": Verdict, "act": Act, "polarity": Polarity, "quote_kind": Kind}
_LONGEST = 2_000  # characters of a text that is sent along
_MOST = 50  # pieces, or speakers


class _Faulty(OnrecordError):
    """What was sent is no correction."""


async def make(request: Request) -> Response:
    """A JSON object with the fields of `Correction`, spans as [start, end]; `who` is the server's."""
    body = await request.body()
    site = site_of(request)

    def done(record: Record) -> Corrected:
        return correct(record, _read(body, site.who))

    return await run_in_threadpool(_answered, site, done)


async def take_back(request: Request) -> Response:
    site, made = site_of(request), request.path_params["correction"]
    return await run_in_threadpool(_answered, site, lambda record: undo(record, made, site.who))


def _answered(site: Site, done: Callable[[Record], Corrected]) -> Response:
    """One writer at a time; the record is open for writing no longer than this takes."""
    try:
        with site.writing, open_record(site.path, write=True) as record:
            made = done(record)
    except (_Faulty, CorrectionError, NoSuchArticle) as error:
        # The reason alone: the page knows which record it is about.
        return JSONResponse({"error": getattr(error, "reason", str(error))}, 422)
    except RecordError as error:
        return JSONResponse({"error": error.reason}, 503)
    return JSONResponse({"correction": made.id, "attribution": made.attribution, "carried": made.carried}, 201)


def _read(body: bytes, who: str) -> Correction:
    """Raises _Faulty."""
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError):
        sent = None
    if not isinstance(sent, dict):
        raise _Faulty("a correction is sent as a JSON object")
    known: dict[str, Any] = {}
    for name, value in sent.items():
        if name in _TEXTS:
            known[name] = _text(name, value)
        elif name in _CHOICES:
            known[name] = _choice(name, value)
        elif name in ("source", "cue"):
            known[name] = None if value is None else _span(name, value)
        elif name == "content":
            known[name] = tuple(_span(name, span) for span in _list(name, value)) or KEEP
        elif name == "speakers":
            known[name] = tuple(_text(name, one) or "" for one in _list(name, value))
        else:
            raise _Faulty(f"a correction has no field {name!r}")
    if known.get("kind") is None:
        raise _Faulty("a correction needs its kind")
    return Correction(who=who, **known)


def _text(name: str, value: object) -> str | None:
    if value is not None and (not isinstance(value, str) or len(value) > _LONGEST):
        raise _Faulty(f"{name} is text of at most {_LONGEST} characters")
    return value


def _choice(name: str, value: object) -> Any:
    choices = get_args(_CHOICES[name])
    if value is not None and value not in choices:
        raise _Faulty(f"{name} is one of {', '.join(choices)}")
    return value


def _list(name: str, value: object) -> list[object]:
    if not isinstance(value, list) or len(value) > _MOST:
        raise _Faulty(f"{name} is a list of at most {_MOST}")
    return value


def _span(name: str, value: object) -> Span:
    match value:
        case [int(start), int(end)] if not isinstance(start, bool) and 0 <= start < end < 2**31:
            return Span(start, end)
    raise _Faulty(f"{name}: a span is [start, end], in code points")
