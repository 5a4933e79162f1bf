"""How a search is carried out, so that it answers at once in a record of a million attributions too.

The index of words holds what is mostly asked for, in the order of days (see `places`), so a search goes through it from the
newest on and stops when it has enough. What one speaker said, or one outlet passed on, is gone through itself where it is
not much.
"""

from dataclasses import replace
from functools import cached_property
from typing import Any

from onrecord.record.filters import ALL_VERSIONS, Condition, Search, conditions, like, sets, shown, typed
from onrecord.record.marks import marked, nearest
from onrecord.record.places import KEY, dates, within
from onrecord.record.store import Record

MANY = 10_000  # hits, above which they are no longer all looked at
RANKED = 2_000  # of so many hits, the newest that are ranked by relevance
LESS = 1_000  # the same, where each is looked for among what a speaker said
FEW = 2_000  # attributions of one speaker, up to which common words are looked for in them
SOME = 20_000  # up to which, without words, the search begins at them
OUTLETS = 50  # of a name, up to which each is looked up

_RANK = "bm25(words, 1, 0) AS rank"
_PLACES = "INDEXED BY attributions_place"
_TABLE = "temp.within"  # keys of what a speaker said, or an outlet passed on


class Plan:
    """A search that was looked at. Raises SearchError for words that cannot be understood.

    The keys lie in a temporary table of the connection: one plan at a time.
    """

    def __init__(self, record: Record, search: Search) -> None:
        self._record = record
        self._search = search
        self._words = typed(search)
        outlets = self._outlets()
        self._expression = within(self._words, search.kind, search.act, outlets, search.all_versions)
        beside = replace(search, kind=None, act=None, since=None, until=None)
        self._beside = conditions(beside if outlets is None else replace(beside, outlet=None))
        self._sets = sets(search)
        self._by_set = bool(self._sets) and self._begins_there(self._kept())
        self.most = LESS if self._sets and not self._by_set else MANY

    @cached_property
    def _newest(self) -> list[tuple[int, int]]:
        """(key, place) of what was found, the newest first; of very many hits `most`, and one more."""
        return self._first(self.most + 1, 0)

    @property
    def total(self) -> int:
        return min(len(self._newest), self.most)

    @property
    def more(self) -> bool:
        """Are there more than the total?"""
        return len(self._newest) > self.most

    @property
    def ranked(self) -> int | None:
        """How many hits, the newest, relevance is worked out for, where not for all."""
        return min(RANKED, self.most) if self._ranks and self.more else None

    def page(self, sort: str, limit: int, offset: int) -> list[int]:
        """Keys. sort: "relevance", or "date", the newest first, also where there is no relevance:
        without words, where all that a speaker said was looked through, and behind those that were ranked.
        """
        if sort != "relevance" or not self._ranks:
            return self._dated(limit, offset)
        found = self._nearest(limit, offset)
        return found if self.ranked is None else found + self._dated(limit - len(found), max(offset, self.ranked))

    def any(self) -> bool:
        query, values = self._found()
        return bool(self._record.one(f"SELECT EXISTS ({query})", *values))

    def by_date(self) -> Condition:
        """A query for keys: of very many hits, the newest `most`."""
        query, values = self._found()
        return f"SELECT key FROM ({query} ORDER BY place DESC LIMIT {self.most})", values

    def newest(self, limit: int) -> Condition:
        """A query for the keys of those added last."""
        query, values = self._found()
        return f"SELECT key FROM ({query}) ORDER BY key DESC LIMIT {limit}", values

    @property
    def _ranks(self) -> bool:
        return self._words is not None and not self._by_set

    def _dated(self, limit: int, offset: int) -> list[int]:
        seen = limit + offset <= self.most
        return [key for key, _ in (self._newest[offset : offset + limit] if seen else self._first(limit, offset))]

    def _first(self, limit: int, offset: int) -> list[tuple[int, int]]:
        query, values = self._found()
        return self._record.db.execute(f"{query} ORDER BY place DESC LIMIT {limit} OFFSET {offset}", values).fetchall()

    def _nearest(self, limit: int, offset: int) -> list[int]:
        """The most relevant first, of all that was found, or of very many hits the newest.

        Ranking in the large index counts how often each word that is asked for occurs there, and takes longest for filters.
        So it is done apart where the hits are few enough and how common each word is shows in them, and else without
        filters where the hits lie close together.
        """
        assert self._words is not None
        apart = " AND " not in self._words  # words that are in every hit are all equally common there
        if self.ranked is None and not (apart and self.total <= RANKED):
            query, values = self._found()
            return self._ordered(query.replace(" FROM", f", {_RANK} FROM", 1), values, limit, offset)
        newest = self._newest[: self.ranked or self.total]
        among = ", ".join(str(key) for key, _ in newest)
        if apart:
            return nearest(self._record, self._words, among)[offset : offset + limit]
        query = f"SELECT {KEY} AS key, {_RANK} FROM words WHERE words MATCH ? AND rowid >= ? AND {KEY} IN ({among})"
        return self._ordered(query, [within(self._words, all_versions=True), newest[-1][1]], limit, offset)

    def _ordered(self, query: str, values: list[Any], limit: int, offset: int) -> list[int]:
        rows = self._record.db.execute(f"{query} ORDER BY rank, key LIMIT {limit} OFFSET {offset}", values)
        return [key for key, *_ in rows]

    def _found(self) -> Condition:
        """Key and place of all that was found."""
        inside = f" IN {_TABLE}" if self._sets else ""
        if self._expression and not self._by_set:
            where, values = self._beside
            span, bounds = dates("words.rowid", self._search.since, self._search.until)
            rows = f" CROSS JOIN attributions t {_PLACES} ON t.place = words.rowid AND {ALL_VERSIONS}" if where else ""
            within_set = f" AND {KEY}{inside}" if inside else ""
            query = f"SELECT {KEY} AS key, words.rowid AS place FROM words{rows} WHERE words MATCH ?"
            return query + span + within_set + where, [self._expression, *bounds, *values]
        where, values = conditions(self._search)
        held = shown(self._search)
        source = (
            f"{_TABLE} k CROSS JOIN attributions t ON t.key = k.key" if self._by_set else f"attributions t {_PLACES}"
        )
        within_set = f" AND t.key{inside}" if inside and not self._by_set else ""
        return f"SELECT t.key AS key, t.place AS place FROM {source} WHERE {held}{within_set}{where}", values

    def _outlets(self) -> list[str] | None:
        """Whose name fits; None where any may, or too many do."""
        if not self._search.outlet:
            return None
        query = f"SELECT DISTINCT outlet FROM articles WHERE outlet LIKE ? ESCAPE '\\' LIMIT {OUTLETS + 1}"
        found = [name for (name,) in self._record.db.execute(query, (like(self._search.outlet),))]
        return found if len(found) <= OUTLETS else None

    def _kept(self) -> int:
        """How many keys are in all sets, now in a table of their own."""
        db = self._record.db
        db.execute("CREATE TEMP TABLE IF NOT EXISTS within (key INTEGER PRIMARY KEY)")
        db.execute(f"DELETE FROM {_TABLE}")
        (first, values), *others = self._sets
        db.execute(f"INSERT OR IGNORE INTO {_TABLE} {first}", values)
        for query, values in others:
            db.execute(f"DELETE FROM {_TABLE} WHERE key NOT IN ({query})", values)
        return int(self._record.one(f"SELECT count(*) FROM {_TABLE}"))

    def _begins_there(self, size: int) -> bool:
        if self._words is None:
            return size <= SOME
        if size > FEW or not self._common():
            return False
        keep = marked(self._record, self._words, f"SELECT key FROM {_TABLE}")
        gone = [(key,) for (key,) in self._record.db.execute(f"SELECT key FROM {_TABLE}").fetchall() if key not in keep]
        self._record.db.executemany(f"DELETE FROM {_TABLE} WHERE key = ?", gone)
        return True

    def _common(self) -> bool:
        some = f"SELECT 1 FROM words WHERE words MATCH ? LIMIT {MANY + 1}"
        return int(self._record.one(f"SELECT count(*) FROM ({some})", self._expression)) > MANY
