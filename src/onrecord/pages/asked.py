"""The state of a search page ⇄ its address. The names are those of the command's options."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from onrecord.pages.words import ACTS, KINDS
from onrecord.record.search import Search
from onrecord.record.terms import SearchError

LONGEST = 500  # characters of each field
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
SORTS = ("relevance", "date")


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
        named["sort"] = self.sort if self.sort != SORTS[0] else None
        return {name: value for name, value in named.items() if value not in (None, "")}

    def without(self, name: str) -> dict[str, Any]:
        return {key: value for key, value in self.state.items() if key != name}


def asked_of(query: Mapping[str, str], **more: Any) -> Asked:
    """more: filters that the address sets otherwise. Raises SearchError for a value that cannot be meant."""
    given = {name: value.strip() for name, value in query.items() if value.strip()}
    for name, value in given.items():
        if len(value) > LONGEST:
            raise SearchError(f"{name} is longer than {LONGEST} characters: shorten it")
    for name in ("since", "until"):
        if name in given and not _DATE.fullmatch(given[name]):
            raise SearchError(f"{given[name]!r} is no date: write it as 2026, 2026-03 or 2026-03-04")
    act = given.get("act", "").upper() or None
    if act not in (None, *ACTS):
        raise SearchError(f"{act!r} is no act: one of {', '.join(ACTS)}")
    kind = given.get("kind")
    if kind not in (None, *KINDS):
        raise SearchError(f"{kind!r} is no kind: one of {', '.join(KINDS)}")
    search = Search(
        words=given.get("q"),
        kind=kind,
        act=act,
        min_confidence=_share(given.get("min_confidence")),
        **{name: given.get(name) for name in ("speaker", "outlet", "via", "since", "until")},
    )
    sort = given.get("sort", SORTS[0])
    return Asked(replace(search, **more), sort if sort in SORTS else SORTS[0])


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
