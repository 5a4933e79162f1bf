"""What is asked of a record → SQL. Nothing that a person typed is part of a statement."""

from dataclasses import dataclass, fields
from typing import Any

from onrecord.record.names import CARRIED, SPOKEN
from onrecord.record.places import dates
from onrecord.record.terms import expression

Condition = tuple[str, list[Any]]  # SQL with a ? for each value

ALL_VERSIONS = "t.superseded IS NULL AND t.rejected IS NULL"
SHOWN = f"{ALL_VERSIONS} AND t.newer IS NULL"


@dataclass(frozen=True, slots=True)
class Search:
    """What is asked for; None is no filter. words: see `terms`. speaker, outlet, via: a part of the name, in any case.
    since, until: ISO dates, as long as is needed, both included; of the saying, else of the article. corrected: True for
    what a person corrected or confirmed, False for what only the machine read. all_versions: also what a newer version of
    its article repeats."""

    words: str | None = None
    speaker: str | None = None
    outlet: str | None = None
    kind: str | None = None
    act: str | None = None
    via: str | None = None
    since: str | None = None
    until: str | None = None
    min_confidence: float | None = None
    corrected: bool | None = None
    all_versions: bool = False

    @property
    def asked(self) -> dict[str, Any]:
        """What differs from nothing."""
        return {f.name: value for f in fields(self) if (value := getattr(self, f.name)) != f.default}


def shown(search: Search) -> str:
    """Of attributions `t`, which hold now and are counted."""
    return ALL_VERSIONS if search.all_versions else SHOWN


def typed(search: Search) -> str | None:
    """The expression for the index of words. Raises SearchError."""
    return expression(search.words) if search.words else None


def sets(search: Search) -> list[Condition]:
    """Queries for the keys of attributions of some speaker, passed on by some outlet, or corrected: often few."""
    out: list[Condition] = []
    if search.speaker:
        out.append((SPOKEN, [like(search.speaker)] * 2))
    if search.via:
        out.append((CARRIED, [like(search.via)] * 2))
    if search.corrected:
        out.append(("SELECT key FROM attributions WHERE corrected IS NOT NULL", []))
    return out


def conditions(search: Search) -> Condition:
    """Of attributions `t`, besides words and sets: " AND ...". Raises SearchError."""
    parts: list[str] = []
    values: list[Any] = []
    if search.outlet:
        parts.append("t.article IN (SELECT key FROM articles WHERE outlet LIKE ? ESCAPE '\\')")
        values.append(like(search.outlet))
    for column, value in (("t.kind", search.kind), ("t.act", search.act)):
        if value:
            parts.append(f"{column} = ?")
            values.append(value)
    more, bounds = dates("t.place", search.since, search.until)
    if search.min_confidence is not None:
        more += " AND t.confidence >= ?"
        bounds.append(search.min_confidence)
    if search.corrected is False:
        more += " AND t.corrected IS NULL"
    return "".join(f" AND {part}" for part in parts) + more, values + bounds


def between(column: str, search: Search) -> Condition:
    """since, until."""
    parts = ""
    values: list[Any] = []
    if search.since:
        parts += f" AND {column} >= ?"
        values.append(search.since)
    if search.until:
        parts += f" AND {column} <= ?"
        values.append(search.until + "~")  # "2026-03" takes in all of March
    return parts, values


def like(part: str) -> str:
    escaped = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
