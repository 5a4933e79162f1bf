"""Search: the command's language, counts that narrow it down, and why nothing was found."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse

from onrecord.errors import RecordError
from onrecord.pages import links
from onrecord.pages.asked import ALL, Asked, asked_of
from onrecord.pages.cards import Card, cards_of, keys_of
from onrecord.pages.formats import ROWS, as_rows
from onrecord.pages.site import Site, site_of
from onrecord.pages.views.home import page_number
from onrecord.pages.words import ACTS, KINDS, shown
from onrecord.record.facets import facets_of
from onrecord.record.plan import Plan
from onrecord.record.search import Results, Search, find_said
from onrecord.record.store import Record
from onrecord.record.terms import SearchError

PAGE = 20
DEEPEST = 10_000  # hits that can be paged through
_FACETS = {
    "speaker": "Speaker", "outlet": "Outlet", "kind": "Wording", "act": "Act", "via": "Via", "year": "Year",
    "reading": "Read by", "confidence": "How sure",
}  # fmt: skip
_NAMES = {"kind": KINDS, "act": ACTS, "reading": {"machine": "the machine alone", "corrected": "a person too"}}
_LABELS = {
    "q": "words", "speaker": "speaker", "outlet": "outlet", "via": "via", "kind": "wording", "act": "act",
    "since": "since", "until": "until", "min_confidence": "at least this sure", "reading": "read by",
    "versions": "versions",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that narrows the search, or widens it again where it is chosen already. label: as it is shown."""

    label: str
    count: int
    address: str
    chosen: bool = False


def search(request: Request) -> Response:
    return answer(request, "/search", None)


def topic(request: Request) -> Response:
    """All that was said with these words in a row."""
    name = request.path_params["topic"]
    return answer(request, links.topic(name), name)


def asked_for(request: Request, name: str | None) -> Asked:
    """name: of a topic. Raises SearchError."""
    if name is None:
        return asked_of(request.query_params)
    return asked_of(request.query_params, words='"{}"'.format(name.replace('"', " ")))


def answer(request: Request, path: str, name: str | None) -> Response:
    site = site_of(request)
    suffix = request.path_params.get("suffix")
    page = page_number(request, DEEPEST // PAGE)
    fault, found, cards, asked = "", None, list[Card](), Asked(Search())
    try:
        asked = asked_for(request, name)
        if asked.search != Search():
            size = ROWS if suffix else PAGE
            with site.record() as record:
                found, cards = _found(record, asked, size, (page - 1) * size)
    except SearchError as error:
        fault = str(error)
    if suffix:
        facts = {
            "total": found.total if found else 0,
            "more": bool(found and found.more),
            "ranked": found and found.ranked,
            "fault": fault,
        }
        return as_rows(suffix, [card.to_dict() for card in cards], **facts)
    state = asked.state if name is None else asked.without("q")
    last = (page - 1) * PAGE + len(cards)
    here = token_hex(16)
    whole = site.filled(
        request,
        "search",
        path=path,
        topic=name,
        fault=fault,
        found=found,
        cards=cards,
        search=asked.search,
        state=state,
        query=links.with_state("", state),
        chosen=_chosen(path, state),
        facets_here=here,
        emptied=[_emptied(path, state, field) for field in found.emptied] if found else [],
        acts=list(ACTS.items()),
        kinds=list(KINDS.items()),
        sort=asked.sort,
        page=page,
        more=page + 1 if found and cards and (found.total > last or found.more) and page * PAGE < DEEPEST else None,
    )
    if not found or not found.total:
        return HTMLResponse(whole, 400 if fault else 200)
    hits = found
    begun, _, rest = whole.partition(here)

    async def parts() -> AsyncIterator[str]:
        """What was found is shown at once, the counts follow."""
        yield begun
        yield await run_in_threadpool(_counted, site, request, asked.search, hits, path, state)
        yield rest

    return StreamingResponse(parts(), media_type="text/html")


def _found(record: Record, asked: Asked, limit: int, offset: int) -> tuple[Results, list[Card]]:
    found = find_said(record, asked.search, sort=asked.sort, limit=limit, offset=offset)
    marked = {hit.id: hit.content for hit in found.hits}
    return found, cards_of(record, keys_of(record, marked), marked)


def _counted(site: Site, request: Request, search: Search, found: Results, path: str, state: dict[str, Any]) -> str:
    try:
        with site.record() as record:
            counts, counted = facets_of(record, Plan(record, search))
    except RecordError:
        return ""  # the page has begun; what was found stands
    values = {"facets": _facets(path, state, counts), "counted": counted, "more": found.more}
    return site.filled(request, "_facets", **values)


def _chosen(path: str, state: dict[str, Any]) -> list[tuple[str, str, str]]:
    """(label, value, the address without it)."""
    return [
        (_LABELS[name], _NAMES.get(name, {}).get(value, str(value)), links.with_state(path, state, **{name: None}))
        for name, value in state.items()
        if name in _LABELS and name != "q"
    ]


def _facets(
    path: str, state: dict[str, Any], counts: dict[str, list[tuple[str, int]]]
) -> list[tuple[str, list[Choice]]]:
    out = []
    for name, label in _FACETS.items():
        choices = [_choice(path, state, name, value, count) for value, count in counts.get(name, [])]
        if len(choices) > 1 or any(choice.chosen for choice in choices):
            out.append((label, choices))
    return out


def _choice(path: str, state: dict[str, Any], name: str, value: str, count: int) -> Choice:
    names = {"year": ("since", "until"), "confidence": ("min_confidence",)}.get(name, (name,))
    chosen = all(str(state.get(n)) == value for n in names)
    changed = dict.fromkeys(names, None if chosen else value)
    label = f"{float(value):.0%} or more" if name == "confidence" else _NAMES.get(name, {}).get(value, shown(value))
    return Choice(label, count, links.with_state(path, state, **changed), chosen)


def _emptied(path: str, state: dict[str, Any], field: str) -> tuple[str, str, str, str]:
    """("without" or "in", label, value, the address for that)."""
    if field == "all_versions":
        return "in", "all", "versions", links.with_state(path, state, versions=ALL)
    name = {"words": "q", "corrected": "reading"}.get(field, field)
    return "without", _LABELS[name], str(state.get(name, "")), links.with_state(path, state, **{name: None})
