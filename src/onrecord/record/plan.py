"""How a search is carried out, so that it answers at once in a record of a million attributions too.

Few hits are fetched and sorted. Of very many only as many are looked at as a page needs: from the newest on, or, by
relevance, the best of those added last.
"""

from typing import Any

from onrecord.record.filters import SHOWN, Search, conditions, sets, typed
from onrecord.record.store import Record

MANY = 30_000  # hits, above which they are no longer all looked at
SCANNED = 100_000  # hits of common words that are looked through for those that the filters let through
FEW = 3_000  # attributions of one speaker, up to which they are where the search begins
RANKED = 2_000  # of very many hits, those added last that are ranked by relevance

_IN_WORDS = "EXISTS (SELECT 1 FROM words WHERE words MATCH ? AND rowid = t.key)"
_OF_WORDS = (
    "FROM words CROSS JOIN attributions t ON t.key = words.rowid WHERE words MATCH ?"  # it holds only what is shown
)


class Plan:
    """A search that was looked at. Raises SearchError for words that cannot be understood.

    Keys of what a speaker said, or an outlet passed on, lie in temporary tables of the connection: one plan at a time.
    """

    def __init__(self, record: Record, search: Search) -> None:
        self._record = record
        self._words = typed(search)
        self._where, self._values = conditions(search)
        self._of_words = 0
        if self._words is not None:
            self._of_words = int(record.one("SELECT count(*) FROM words WHERE words MATCH ?", self._words))
        self._sets: list[str] = []
        few = False
        for n, (query, values) in enumerate(sets(search)):
            few = self._kept(n, query, values) <= FEW or few
        self._by_words = self._words is not None and self._of_words <= MANY
        self._by_set = bool(self._sets) and few and not self._by_words

    def count(self) -> tuple[int, bool]:
        """(hits, whether there may be more than that)."""
        plain = not self._sets and not self._where
        if self._words is not None and (plain or not (self._by_words or self._by_set)):
            if plain:
                return self._of_words, False
            some = f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT {SCANNED}"
            query, values = self._filtered(
                f"SELECT 1 FROM ({some}) w CROSS JOIN attributions t ON t.key = w.rowid WHERE 1", [self._words]
            )
            return self._one(f"SELECT count(*) FROM ({query})", values), self._of_words > SCANNED
        query, values = self._keys()
        found = self._one(f"SELECT count(*) FROM ({query} LIMIT {MANY + 1})", values)
        return min(found, MANY), found > MANY

    def any(self) -> bool:
        query, values = self._keys()
        return bool(self._one(f"SELECT EXISTS ({query})", values))

    def page(self, sort: str, limit: int, offset: int) -> list[int]:
        """Keys of attributions. sort: "relevance" or "date", the newest first."""
        if sort == "relevance" and self._words is not None and not self._by_set:
            query, values = self._filtered(f"SELECT t.key AS key, bm25(words) AS rank {_OF_WORDS}", [self._words])
            if not self._by_words:
                query += f" ORDER BY words.rowid DESC LIMIT {max(RANKED, limit + offset)}"
            query = f"SELECT key FROM ({query}) ORDER BY rank, key LIMIT ? OFFSET ?"
        else:
            query, values = self._keys() if self._by_words or self._by_set else self._from_days()
            query += " ORDER BY t.day DESC, t.key DESC LIMIT ? OFFSET ?"
        return [key for (key,) in self._record.db.execute(query, [*values, limit, offset])]

    def newest(self, limit: int) -> tuple[str, list[Any]]:
        """A query for the keys of those added last."""
        query, values = self._keys()
        # The index of words goes backwards by its own rowid only; by the equal key all hits would be sorted.
        own = "words.rowid" if self._words is not None and not self._by_set else "t.key"
        return f"{query} ORDER BY {own} DESC LIMIT {limit}", values

    def _keys(self) -> tuple[str, list[Any]]:
        if self._by_set:
            begun = (
                f"SELECT t.key AS key FROM {self._sets[0]} k CROSS JOIN attributions t ON t.key = k.key WHERE {SHOWN}"
            )
            if self._words is not None:
                return self._filtered(f"{begun} AND {_IN_WORDS}", [self._words])
            return self._filtered(begun, [])
        if self._words is not None:
            return self._filtered(f"SELECT t.key AS key {_OF_WORDS}", [self._words])
        # All that the other filters ask for is in this index.
        index = "" if self._sets or " t.article " in self._where else "INDEXED BY attributions_facts"
        return self._filtered(f"SELECT t.key AS key FROM attributions t {index} WHERE {SHOWN}", [])

    def _from_days(self) -> tuple[str, list[Any]]:
        begun = f"SELECT t.key AS key FROM attributions t INDEXED BY attributions_day WHERE {SHOWN}"
        if self._words is not None:
            return self._filtered(f"{begun} AND {_IN_WORDS}", [self._words])
        return self._filtered(begun, [])

    def _filtered(self, begun: str, values: list[Any]) -> tuple[str, list[Any]]:
        for name in self._sets:
            begun += f" AND t.key IN {name}"
        return begun + self._where, [*values, *self._values]

    def _kept(self, n: int, query: str, values: list[Any]) -> int:
        """How many keys a set has, now in a table of its own."""
        db = self._record.db
        name = f"temp.within_{n}"
        db.execute(f"CREATE TEMP TABLE IF NOT EXISTS within_{n} (key INTEGER PRIMARY KEY)")
        db.execute(f"DELETE FROM {name}")
        db.execute(f"INSERT OR IGNORE INTO {name} {query}", values)
        self._sets.append(name)
        return int(self._record.one(f"SELECT count(*) FROM {name}"))

    def _one(self, query: str, values: list[Any]) -> int:
        return int(self._record.one(query, *values))
