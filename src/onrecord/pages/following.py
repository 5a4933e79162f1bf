"""What is new in a record since somebody last asked."""

import json
import os
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord.pages.cards import Card, cards_of
from onrecord.record.plan import Plan
from onrecord.record.search import Search
from onrecord.record.store import Record

LOOKED_AT = 20_000  # hits, those added last, among which new ones are looked for

_BEFORE = """WITH RECURSIVE before (key, article) AS (SELECT key, article FROM attributions WHERE newer = t.key
UNION ALL SELECT o.key, o.article FROM before b CROSS JOIN attributions o ON o.newer = b.key)"""


class BadFollowing(OnrecordError):
    """The file that says up to where each search was followed cannot be used."""


def new_hits(record: Record, search: Search, after: int) -> tuple[list[Card], int]:
    """(hits in articles that came after the one with the key `after`, the oldest first; the last article's key).

    What an older version of the article said is not new, where it came before. Keys of articles are never used again,
    whatever is removed. Raises SearchError.
    """
    with record.failures():
        last = int(record.one("SELECT coalesce(max(key), 0) FROM articles"))
        query, values = Plan(record, search).newest(LOOKED_AT)
        newer = (
            f"SELECT n.key FROM ({query}) n CROSS JOIN attributions t ON t.key = n.key "
            f"WHERE t.article > ? AND t.article <= ? AND NOT EXISTS ({_BEFORE} SELECT 1 FROM before WHERE article <= ?)"
        )
        keys = sorted(key for (key,) in record.db.execute(newer, [*values, after, last, after]))
        cards = [card for n in range(0, len(keys), 500) for card in cards_of(record, keys[n : n + 500])]
    return cards, last


class Followed:
    """Up to which article each search was followed: a small JSON file. Raises BadFollowing."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)
        self._last: dict[str, int] = {}
        try:
            held = json.loads(self._path.read_text(encoding="utf-8"))
            self._last = {str(name): int(key) for name, key in held["last"].items()}
        except FileNotFoundError:
            pass
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            step = "remove it to begin anew, or name another with --state"
            raise BadFollowing(f"{path}: cannot be read as what was followed ({error}); {step}") from None

    def last(self, search: Search) -> int | None:
        """None: it was not followed before."""
        return self._last.get(_name(search))

    def keep(self, search: Search, last: int) -> None:
        """Written whole or not at all."""
        self._last[_name(search)] = last
        new = self._path.with_name(self._path.name + ".new")
        try:
            new.write_text(json.dumps({"last": self._last}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            os.replace(new, self._path)
        except OSError as error:
            raise BadFollowing(f"{self._path}: cannot be written ({error}); name another file with --state") from None


def _name(search: Search) -> str:
    return json.dumps(search.asked, ensure_ascii=False, sort_keys=True)
