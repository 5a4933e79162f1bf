"""Some attributions by themselves: the words that were found marked in them, or the nearest first.

A small index of its own answers sooner than the large one: that would be asked for each of them, above all for beginnings of
words, and to rank it counts how often the words stand in the whole record.
"""

from collections.abc import Sequence

from onrecord.record.store import Record

OPEN, CLOSE = "\x02", "\x03"  # round the words that were found


def marked(record: Record, words: str, keys: str, values: Sequence[object] = ()) -> dict[int, str]:
    """key → content with marks, of those attributions that fit. words: of FTS5; keys: a query for some attributions."""
    _look_at(record, keys, values)
    query = f"SELECT rowid, highlight(looked_at, 0, '{OPEN}', '{CLOSE}') FROM temp.looked_at WHERE looked_at MATCH ?"
    return dict(record.db.execute(query, (words,)).fetchall())


def nearest(record: Record, words: str, keys: str) -> list[int]:
    """The keys of those attributions that fit, the most relevant first: words that few of these hold tell most."""
    _look_at(record, keys, ())
    query = "SELECT rowid FROM temp.looked_at WHERE looked_at MATCH ? ORDER BY bm25(looked_at), rowid"
    return [key for (key,) in record.db.execute(query, (words,))]


def _look_at(record: Record, keys: str, values: Sequence[object]) -> None:
    db = record.db
    db.execute("DROP TABLE IF EXISTS temp.looked_at")
    db.execute('CREATE VIRTUAL TABLE temp.looked_at USING fts5 (content, tokenize="unicode61 remove_diacritics 2")')
    db.execute(
        "INSERT INTO temp.looked_at (rowid, content) SELECT t.key, t.content FROM attributions t "
        f"WHERE t.key IN ({keys}) ORDER BY t.key",
        values,
    )
