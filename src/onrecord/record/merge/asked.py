"""What persons said of merges: which two are one, and which are not."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module

TABLES = {"att": "attributions", "spk": "speakers"}
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """joined, kept_apart: pairs of lasting ids, of attributions ("att-...") or of speakers ("spk-...")."""

    joined: Pairs = ()
    kept_apart: Pairs = ()

    def __bool__(self) -> bool:
        return bool(self.joined or self.kept_apart)

    def forced(self, db: sqlite3.Connection, kind: str) -> list[tuple[int, int]]:
        """Keys of the pairs of one kind, "att" or "spk", that are one."""
        return _keys(db, kind, self.joined)

    def parted(self, db: sqlite3.Connection, kind: str) -> list[tuple[int, int]]:
        """Keys of the pairs of one kind that are not."""
        return _keys(db, kind, self.kept_apart)

    def attributions(self, db: sqlite3.Connection, keys: Iterable[int]) -> set[int]:
        """Which of the attributions something was said of."""
        if not self:
            return set()
        named = {key for pair in (*self.forced(db, "att"), *self.parted(db, "att")) for key in pair}
        return named & set(keys)


def asked_of(db: sqlite3.Connection) -> Asked:
    """What the record's corrections say."""
    try:
        corrections = import_module("onrecord.record.corrections")
    except ImportError:
        return Asked()
    forced, parted = (getattr(corrections, name, None) for name in ("forced_pairs", "parted_pairs"))
    return Asked(_sorted(forced(db) if forced else ()), _sorted(parted(db) if parted else ()))


def _sorted(pairs: Iterable[tuple[str, str]]) -> Pairs:
    return tuple(sorted({(min(a, b), max(a, b)) for a, b in pairs}))


def _keys(db: sqlite3.Connection, kind: str, pairs: Sequence[tuple[str, str]]) -> list[tuple[int, int]]:
    query = f"SELECT key FROM {TABLES[kind]} WHERE id = ?"
    out = []
    for pair in pairs:
        if all(made.startswith(f"{kind}-") for made in pair):
            found = [db.execute(query, (made,)).fetchone() for made in pair]
            if all(found):
                out.append((found[0][0], found[1][0]))
    return out
