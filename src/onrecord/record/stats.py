"""How much was said: counted by speaker, outlet, kind, act, time, beside the number of articles that were read."""

from dataclasses import dataclass
from typing import Any, Literal

from onrecord.record.filters import Search, between, conditions, like, sets, shown, typed
from onrecord.record.places import KEY, within
from onrecord.record.store import Record
from onrecord.record.versions import NEWEST

By = Literal["speaker", "outlet", "kind", "act", "medium", "voice", "day", "week", "month", "year"]
TIMES = ("day", "week", "month", "year")

# A date that is not sure enough for a day, a week or a month is not counted by it.
_PERIODS = {
    "day": (10, "{date}"),
    "week": (10, "date({date}, '-' || ((strftime('%w', {date}) + 6) % 7) || ' days')"),  # its Monday
    "month": (7, "substr({date}, 1, 7)"),
    "year": (4, "substr({date}, 1, 4)"),
}
_VALUES = {
    "outlet": "a.outlet",
    "kind": "t.kind",
    "act": "t.act",
    "medium": "t.medium",
    "voice": """CASE (SELECT coalesce(i.kind, s.kind, '') FROM attribution_speakers x
JOIN speakers s ON s.key = x.speaker LEFT JOIN identities i ON i.key = s.identity
WHERE x.attribution = t.key ORDER BY x.position LIMIT 1)
WHEN 'unnamed' THEN 'unnamed' WHEN 'group' THEN 'group' WHEN '' THEN 'other' ELSE 'named' END""",
}


@dataclass(frozen=True, slots=True)
class Count:
    """attributions: of this value. articles: that have any. read: those that were read and could have had some, of the
    outlet or the time, else all."""

    value: str
    attributions: int
    articles: int
    read: int

    @property
    def per_article(self) -> float | None:
        """None where no article was read: what is told of a day may have been reported later."""
        return self.attributions / self.read if self.read else None


@dataclass(frozen=True, slots=True)
class Counts:
    """rows: the commonest first, of times in their order. attributions, articles, read: of all that fits the search,
    whether it has a value or not."""

    by: str
    rows: list[Count]
    attributions: int
    articles: int
    read: int


def count_said(record: Record, search: Search, by: By, limit: int | None = None) -> Counts:
    """limit: values at most; of times the last ones. Raises SearchError and RecordError."""
    with record.failures():
        base, values = _base(search)
        attributions, articles = record.db.execute(
            f"SELECT count(*), count(DISTINCT {_article(search)}) {base}", values
        ).fetchone()
        read = _read(record, search)
        rows = (
            _times(record, search, by, base, values) if by in TIMES else _values(record, search, by, base, values, read)
        )
        if limit is not None:
            rows = rows[-limit:] if by in TIMES else rows[:limit]
        return Counts(by, rows, attributions, articles, read)


def _values(record: Record, search: Search, by: By, base: str, values: list[Any], read: int) -> list[Count]:
    if by == "speaker":
        joined = (
            " JOIN attribution_speakers y ON y.attribution = t.key JOIN speakers z ON z.key = y.speaker "
            "LEFT JOIN identities w ON w.key = z.identity WHERE"
        )
        query = (
            f"SELECT coalesce(w.name, z.name) AS v, count(*), count(DISTINCT {_article(search)}) "
            f"{base.replace(' WHERE', joined, 1)} "
            "GROUP BY coalesce('i' || z.identity, z.name || '/' || coalesce(z.kind, '')) ORDER BY 2 DESC, 1"
        )
    else:
        counted = f"SELECT {_VALUES[by]} AS v, count(*), count(DISTINCT {_article(search)}) {base}"
        query = f"{counted} AND v IS NOT NULL GROUP BY v ORDER BY 2 DESC, 1"
    rows = record.db.execute(query, values).fetchall()
    of_outlet = _read_by(record, search, "a.outlet") if by == "outlet" else {}
    return [Count(str(v), n, k, of_outlet.get(v, read)) for v, n, k in rows]


def _times(record: Record, search: Search, by: By, base: str, values: list[Any]) -> list[Count]:
    length, form = _PERIODS[by]
    period = form.format(date="t.day")
    counted = f"SELECT {period} AS v, count(*), count(DISTINCT {_article(search)}) {base}"
    query = f"{counted} AND length(t.day) >= {length} GROUP BY v ORDER BY v"
    own = form.format(date="a.published")
    read = _read_by(record, search, own, f" AND length(a.published) >= {length}")
    found = {v: (n, k) for v, n, k in record.db.execute(query, values) if v is not None}
    # A time in which articles were read and nothing was found counts as none, and is shown.
    return [Count(v, *found.get(v, (0, 0)), read.get(v, 0)) for v in sorted({*found, *read})]


def _read(record: Record, search: Search) -> int:
    where, values = _articles(search)
    return int(record.one(f"SELECT count(*) FROM articles a WHERE a.removed IS NULL{where}", *values))


def _read_by(record: Record, search: Search, value: str, more: str = "") -> dict[Any, int]:
    where, values = _articles(search)
    query = f"SELECT {value} AS v, count(*) FROM articles a WHERE a.removed IS NULL{more}{where} GROUP BY v"
    return dict(record.db.execute(query, values).fetchall())


def _base(search: Search) -> tuple[str, list[Any]]:
    words = typed(search)
    source, values = "attributions t", list[Any]()
    if words is not None:
        source, values = (
            f"words JOIN attributions t ON t.key = {KEY}",
            [within(words, all_versions=search.all_versions)],
        )
    where, more = conditions(search)
    base = f"FROM {source} JOIN articles a ON a.key = t.article WHERE {shown(search)}"
    base += " AND words MATCH ?" if words is not None else ""
    for query, own in sets(search):
        base += f" AND t.key IN ({query})"
        values += own
    return base + where, values + more


def _article(search: Search) -> str:
    """What counts as one."""
    return "a.key" if search.all_versions else NEWEST


def _articles(search: Search) -> tuple[str, list[Any]]:
    """The articles that were read for this, in their newest version: only outlet and dates narrow them down."""
    where, values = between("a.published", search)
    where += f" AND a.key = {_article(search)}"
    if search.outlet:
        return where + " AND a.outlet LIKE ? ESCAPE '\\'", [*values, like(search.outlet)]
    return where, values
