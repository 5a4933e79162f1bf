"""What a newer version of an article repeats is counted once, as the newer one's; only what it left out still counts beside.

`newer` of an attribution or event names the one that repeats it: of the same statement or happening, or standing on the same
words, in a sentence that was kept as it was. It may lead on from there to a still newer version.
"""

import json
import re
import sqlite3
from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

from onrecord.record.match import Ground, Place, matched

REPEATED = "repeated"  # the word in the index of words for what a newer version repeats

STEP = """
ALTER TABLE attributions ADD COLUMN newer INTEGER REFERENCES attributions; -- the one of a newer version that repeats it
ALTER TABLE events ADD COLUMN newer INTEGER REFERENCES events;
CREATE INDEX attributions_newer ON attributions (newer) WHERE newer IS NOT NULL;
CREATE INDEX events_newer ON events (newer) WHERE newer IS NOT NULL;
"""

# Of attributions `t` of articles `a` the day of the newest version, where that one does not have it.
NOT_IN = """CASE WHEN t.newer IS NULL THEN (
SELECT coalesce(substr(coalesce(b.retrieved, r.started, b.published), 1, 10), 'an unknown day')
FROM articles b LEFT JOIN runs r ON r.key = b.run
WHERE b.address = a.address AND b.version > a.version AND b.removed IS NULL ORDER BY b.version DESC LIMIT 1) END"""

# Of articles `a` the key of the newest version; looked up for those few that were ever replaced.
NEWEST = """CASE WHEN a.key IN (SELECT replaces FROM articles WHERE replaces IS NOT NULL) THEN (
SELECT b.key FROM articles b WHERE b.address = a.address AND b.removed IS NULL ORDER BY b.version DESC LIMIT 1)
ELSE a.key END"""

# What a person set aside still repeats: the older one would otherwise come up in its place.
_ROWS = {
    "attributions": "SELECT key, statement, cue_start, cue_end, content_spans FROM attributions",
    "events": "SELECT key, happening, NULL, NULL, json_array(json_array(trigger_start, trigger_end)) FROM events",
}
_SENTENCE = re.compile(r"\S.*?(?:[.!?…][\"'”’)\]]*(?=\s)|$)", re.MULTILINE)

Stretch = tuple[int, int, int | None]  # start, end, and how much further on it stands now; None: nowhere


def find_repeats(db: sqlite3.Connection, article: int) -> None:
    """Find anew what newer versions repeat of the article, and what it repeats of older ones. The caller holds the
    transaction."""
    loose = {article, *leave_repeats(db, article)}
    versions = _versions(db, article)
    at = versions.index(article)
    pairs = {(older, article) for older in versions[:at]}
    pairs |= {pair for one in loose for pair in _with_newer(versions, one)}
    _link(db, versions, pairs)


def leave_repeats(db: sqlite3.Connection, article: int) -> list[int]:
    """The article repeats nothing, and nothing repeats it; the articles that it did repeat."""
    left: set[int] = set()
    for table in _ROWS:
        mine = f"(SELECT key FROM {table} WHERE article = ?)"
        left |= {key for (key,) in db.execute(f"SELECT article FROM {table} WHERE newer IN {mine}", (article,))}
        db.execute(f"UPDATE {table} SET newer = NULL WHERE newer IN {mine}", (article,))
        db.execute(f"UPDATE {table} SET newer = NULL WHERE article = ? AND newer IS NOT NULL", (article,))
    return sorted(left)


def find_again(db: sqlite3.Connection, articles: Iterable[int]) -> None:
    """What newer versions repeat of these, after one that did is gone."""
    for article in articles:
        versions = _versions(db, article)
        _link(db, versions, _with_newer(versions, article))


def find_all_repeats(db: sqlite3.Connection) -> None:
    """In a record that has none yet."""
    query = "SELECT key FROM articles WHERE version > 1 AND removed IS NULL ORDER BY key"
    for (article,) in db.execute(query).fetchall():
        find_repeats(db, article)


def _versions(db: sqlite3.Connection, article: int) -> list[int]:
    """All at its address, the oldest first."""
    query = (
        "SELECT b.key FROM articles a JOIN articles b ON b.key = a.key OR b.address = a.address "
        "WHERE a.key = ? AND b.removed IS NULL ORDER BY b.version"
    )
    return [key for (key,) in db.execute(query, (article,))]


def _with_newer(versions: list[int], one: int) -> set[tuple[int, int]]:
    return {(one, newer) for newer in versions[versions.index(one) + 1 :]}


def _link(db: sqlite3.Connection, versions: list[int], pairs: Iterable[tuple[int, int]]) -> None:
    """The newest version first."""
    for older, newer in sorted(pairs, key=lambda pair: (-versions.index(pair[1]), versions.index(pair[0]))):
        for table, rows in _ROWS.items():
            _repeated(db, table, rows, older, newer)


def _repeated(db: sqlite3.Connection, table: str, rows: str, older: int, newer: int) -> None:
    now = f"{rows} WHERE article = ? AND superseded IS NULL"
    open_ = db.execute(f"{now} AND newer IS NULL ORDER BY position, key", (older,)).fetchall()
    theirs = db.execute(f"{now} ORDER BY position, key", (newer,)).fetchall() if open_ else []
    if not theirs:
        return
    kept = _kept(_text(db, older), _text(db, newer))
    grounds = {str(key): moved for key, _, *places in open_ if (moved := _moved(_ground(*places), kept)) is not None}
    on_words = matched({key: _ground(*places) for key, _, *places in theirs}, grounds)
    as_same = {same: key for key, same, *_ in reversed(theirs) if same is not None}
    found = [(on_words.get(str(key), as_same.get(same)), key) for key, same, *_ in open_]
    db.executemany(f"UPDATE {table} SET newer = ? WHERE key = ?", [pair for pair in found if pair[0] is not None])


def _kept(old: str, new: str) -> list[Stretch]:
    """The sentences of the old text, and where they stand in the new one."""
    there: dict[str, deque[int]] = defaultdict(deque)
    for start, words in _sentences(new):
        there[words].append(start)
    return [
        (start, start + len(words), there[words].popleft() - start if there[words] else None)
        for start, words in _sentences(old)
    ]


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    return ((m.start(), m[0].rstrip()) for m in _SENTENCE.finditer(text))


def _moved(ground: Ground, kept: list[Stretch]) -> Ground | None:
    """Where it stands in the new text; None where a sentence of it was changed or taken out."""
    parts = []
    for part in ground:
        places: list[Place] = []
        for start, end in part:
            for first, last, by in kept[max(0, bisect_right(kept, (start + 1,)) - 1) :]:
                if first >= end:
                    break
                if last > start:
                    if by is None:
                        return None
                    places.append((max(start, first) + by, min(end, last) + by))
        parts.append(places)
    return tuple(parts)


def _ground(cue_start: int | None, cue_end: int | None, content: str) -> Ground:
    cue = [] if cue_start is None or cue_end is None else [(cue_start, cue_end)]
    return cue, [(start, end) for start, end in json.loads(content)]


def _text(db: sqlite3.Connection, article: int) -> str:
    return str(db.execute("SELECT text FROM articles WHERE key = ?", (article,)).fetchone()[0])
