"""The state of a page of search or events ⇄ its address. The names are those of the commands' options."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from onrecord.pages.words import ACTS, EVENTS, KINDS, STATUS
from onrecord.record.events import EventSearch
from onrecord.record.search import Search
from onrecord.record.terms import SearchError

LONGEST = 500  # characters of each field
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
SORTS = ("relevance", "date")
READINGS = {"machine": False, "corrected": True}
ALL = "all"  # versions of an article
NO_CLAIMS = "no"  # leaves out what is known only from somebody's words


@dataclass(frozen=True, slots=True)
class Asked:
    """search: what is asked for. sort: one of SORTS."""

    search: Search
    sort: str = "relevance"

    @property
    def state(self) -> dict[str, Any]:
        """As the query of an address; only what differs from nothing."""
        s = self.search
        named = {"q" if f.name == "words" else f.name: getattr(s, f.name) for f in fields(Search)}
        corrected = named.pop("corrected")
        named["reading"] = next((name for name, value in READINGS.items() if value is corrected), None)
        named["versions"] = ALL if named.pop("all_versions") else None
        named["sort"] = self.sort if self.sort != SORTS[0] else None
        return {name: value for name, value in named.items() if value not in (None, "")}

    def without(self, name: str) -> dict[str, Any]:
        return {key: value for key, value in self.state.items() if key != name}


def asked_of(query: Mapping[str, str], **more: Any) -> Asked:
    """more: filters that the address sets otherwise. Raises SearchError for a value that cannot be meant."""
    given = _given(query)
    search = Search(
        words=given.get("q"),
        kind=_one_of("kind", given.get("kind"), KINDS),
        act=_one_of("act", given.get("act", "").upper() or None, ACTS),
        min_confidence=_share(given.get("min_confidence")),
        corrected=READINGS.get(_one_of("reading", given.get("reading"), READINGS) or ""),
        all_versions=given.get("versions") == ALL,
        **{name: given.get(name) for name in ("speaker", "outlet", "via", "since", "until")},
    )
    sort = given.get("sort", SORTS[0])
    return Asked(replace(search, **more), sort if sort in SORTS else SORTS[0])


def events_asked_of(query: Mapping[str, str]) -> EventSearch:
    """Raises SearchError for a value that cannot be meant."""
    given = _given(query)
    return EventSearch(
        type=_one_of("type", given.get("type", "").upper() or None, EVENTS),
        status=_one_of("status", given.get("status"), STATUS),
        claims=given.get("claims") != NO_CLAIMS,
        all_versions=given.get("versions") == ALL,
        min_confidence=_share(given.get("min_confidence")),
        **{name: given.get(name) for name in ("actor", "recipient", "place", "since", "until")},
    )


def state_of(search: EventSearch) -> dict[str, Any]:
    """As the query of an address; only what differs from nothing."""
    named = {f.name: getattr(search, f.name) for f in fields(EventSearch)}
    named["claims"] = None if search.claims else NO_CLAIMS
    named["versions"] = ALL if named.pop("all_versions") else None
    return {name: value for name, value in named.items() if value is not None}


def _given(query: Mapping[str, str]) -> dict[str, str]:
    given = {name: value.strip() for name, value in query.items() if value.strip()}
    for name, value in given.items():
        if len(value) > LONGEST:
            raise SearchError(f"{name} is longer than {LONGEST} characters: shorten it")
    for name in ("since", "until"):
        if name in given and not _DATE.fullmatch(given[name]):
            raise SearchError(f"{given[name]!r} is no date: write it as 2026, 2026-03 or 2026-03-04")
    return given


def _one_of(name: str, value: str | None, choices: Collection[str]) -> str | None:
    if value is not None and value not in choices:
        raise SearchError(f"{value!r} is no {name}: one of {', '.join(choices)}")
    return value


def _share(value: str | None) -> float | None:
    if value is None:
        return None
    try:
        share = float(value)
    except ValueError:
        share = -1
    if not 0 <= share <= 1:
        raise SearchError(f"{value!r} is no confidence: give a number from 0 to 1")
    return share
