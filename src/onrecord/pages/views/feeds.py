"""Atom feeds of a speaker, a topic, a search: each new hit once, what came into the record last first."""

from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.pages import links
from onrecord.pages.cards import Card, cards_of
from onrecord.pages.person import said_by
from onrecord.pages.site import site_of
from onrecord.pages.views.search import asked_for
from onrecord.pages.views.speaker import person_at
from onrecord.record.plan import Plan
from onrecord.record.search import Search
from onrecord.record.terms import SearchError

ENTRIES = 50
_NEVER = "1970-01-01T00:00:00Z"


def of_search(request: Request) -> Response:
    return _searched(request, "/search", None)


def of_topic(request: Request) -> Response:
    name = request.path_params["topic"]
    return _searched(request, links.topic(name), name)


def of_speaker(request: Request) -> Response:
    with site_of(request).record() as record:
        person = person_at(record, request)
        if isinstance(person, Response):
            return person
        newest = sorted((key for key, _ in said_by(record, person, Search())), reverse=True)[:ENTRIES]
        cards = cards_of(record, newest)
    return _feed(request, person.name, links.speaker(person.id), cards)


def _searched(request: Request, path: str, topic: str | None) -> Response:
    try:
        asked = asked_for(request, topic)
        with site_of(request).record() as record:
            query, values = Plan(record, asked.search).newest(ENTRIES)
            cards = cards_of(record, [key for (key,) in record.db.execute(query, values)])
    except SearchError as error:
        raise HTTPException(400, str(error)) from None
    state = asked.without("sort") if topic is None else {k: v for k, v in asked.without("sort").items() if k != "q"}
    title = topic or ", ".join(str(value) for value in asked.without("sort").values()) or "everything"
    return _feed(request, title, links.with_state(path, state), cards)


def _feed(request: Request, title: str, page: str, cards: Sequence[Card]) -> Response:
    site = site_of(request)
    path, _, query = page.partition("?")
    body = site.templates.get_template("feed.xml").render(
        title=title,
        base=site.base(request),
        page=page,
        own=f"{path}.atom" + (f"?{query}" if query else ""),
        entries=[(card, moment(card.added)) for card in cards],
        updated=max((moment(card.added) for card in cards), default=_NEVER),
    )
    return Response(body, media_type="application/atom+xml")


def moment(added: str | None) -> str:
    """An RFC 3339 time, as Atom wants it."""
    if not added:
        return _NEVER
    if "T" not in added:
        return f"{added}T00:00:00Z" if len(added) == 10 else _NEVER
    whole = added if "." not in added else added.partition(".")[0] + "Z"
    return whole if whole.endswith("Z") or whole[-6] in "+-" else f"{whole}Z"
