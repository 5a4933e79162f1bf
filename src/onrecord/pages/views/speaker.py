"""A speaker: everything on record, by time and by topic, and what others said to and about them."""

from dataclasses import replace
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.pages import links
from onrecord.pages.asked import ALL, LONGEST, asked_of
from onrecord.pages.cards import cards_of
from onrecord.pages.formats import ROWS, as_rows
from onrecord.pages.periods import BYS, FEWEST, HIGH, WIDE, bars_of, fitting
from onrecord.pages.person import (
    MOST,
    Person,
    find_person,
    has_acted,
    headings_of,
    merges_of,
    names_of,
    roles_of,
    said_about,
    said_by,
    said_to,
    under,
)
from onrecord.pages.site import site_of
from onrecord.pages.topics import topics_of
from onrecord.pages.views.home import page_number
from onrecord.pages.words import shown
from onrecord.record.search import Search
from onrecord.record.store import Record
from onrecord.record.terms import SearchError

PAGE = 20
_TOPICS_FROM = 400  # attributions, the newest, whose words are counted
VIEWS = {"said": said_by, "to": said_to, "about": said_about}


def speaker(request: Request) -> Response:
    site = site_of(request)
    suffix = request.path_params.get("suffix")
    query = request.query_params
    view = query.get("view") if query.get("view") in VIEWS else "said"
    assert view is not None
    fault, search = "", Search()
    heading = query.get("under", "").strip()[:LONGEST]
    try:
        asked = asked_of(query).search
        search = Search(words=asked.words, since=asked.since, until=asked.until, all_versions=asked.all_versions)
    except SearchError as error:
        fault = str(error)
    with site.record() as record:
        person = person_at(record, request)
        if isinstance(person, Response):
            return person
        try:
            listed = VIEWS[view](record, person, search)
        except SearchError as error:
            fault, search, listed = str(error), Search(), []
        whole = listed
        if heading:
            listed = under(record, heading, listed)
        size = ROWS if suffix else PAGE
        page = page_number(request, max(1, -(-len(listed) // size)))
        cards = cards_of(record, [key for key, _ in listed[(page - 1) * size : page * size]])
        if suffix:
            facts = {"speaker": person.name, "total": len(listed)}
            return as_rows(suffix, [card.to_dict() for card in cards], **facts)
        timeless = replace(search, since=None, until=None)
        timely = whole if search == timeless else VIEWS[view](record, person, timeless)
        everything = timely if view == "said" and not search.words else said_by(record, person, Search())
        if heading:
            timely = under(record, heading, timely)
        about = _about(record, person, [key for key, _ in everything[:_TOPICS_FROM]]) if page == 1 else {}
    days = [day for _, day in timely]
    by = next((b for b in BYS if b == query.get("by")), None) or fitting(days)
    path = links.speaker(person.id)
    state = {"view": view if view != "said" else None, "q": search.words, "under": heading, "since": search.since,
             "until": search.until, "by": query.get("by") if query.get("by") in BYS else None,
             "versions": ALL if search.all_versions else None}  # fmt: skip
    bars = bars_of(days, by)
    return site.page(
        request,
        "speaker",
        status=400 if fault else 200,
        fault=fault,
        person=person,
        name=shown(person.name),
        about=about,
        cards=cards,
        total=len(listed),
        capped=len(days) >= MOST,
        view=view,
        views=[(name, links.with_state(path, {"view": name if name != "said" else None})) for name in VIEWS],
        bars=[(bar, links.with_state(path, state, since=bar.since, until=bar.until)) for bar in bars],
        picture=(max(FEWEST, len(bars)) * WIDE, HIGH),
        by=by,
        bys=[(b, links.with_state(path, state, by=b)) for b in BYS],
        path=path,
        state=state,
        search=search,
        anytime=links.with_state(path, state, since=None, until=None),
        any_topic=links.with_state(path, state, q=None),
        heading=heading,
        anywhere=links.with_state(path, state, under=None),
        page=page,
        more=page + 1 if page * PAGE < len(listed) else None,
    )


def person_at(record: Record, request: Request) -> Person | Response:
    """The one that the address names; a way on where they are found under another id now."""
    made = request.path_params["speaker"]
    found = find_person(record, made)
    if found is None:
        raise HTTPException(404, "This record holds no such speaker.")
    if isinstance(found, str):
        suffix = request.url.path.rpartition("/")[2].removeprefix(made)
        return RedirectResponse(links.speaker(found) + suffix, 303)
    return found


def _about(record: Record, person: Person, newest: list[int]) -> dict[str, Any]:
    """newest: keys of what they said last."""
    marks = ", ".join("?" * len(newest))
    contents = [c for (c,) in record.db.execute(f"SELECT content FROM attributions WHERE key IN ({marks})", newest)]
    return {
        "names": names_of(record, person),
        "roles": roles_of(record, person),
        "merges": merges_of(record, person),
        "headings": [(shown(title), title) for title in headings_of(record, newest)],
        "acted": has_acted(record, person),
        "topics": [(shown(term), f'"{term}"') for term in topics_of(record, contents)],
    }
