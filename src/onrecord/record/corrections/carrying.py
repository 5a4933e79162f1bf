"""Corrections carried to other texts with the same words: the next version of a page, a copy at another address.

Only where the exact words stand once with the same words around; what cannot be placed is listed as an orphan.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.record.columns import Row
from onrecord.record.corrections.anchors import Anchor, anchor, moved, places
from onrecord.record.corrections.merges import carry_out, own_statement_id
from onrecord.record.corrections.readings import LIVE, merged_anew, reading_of, text_of
from onrecord.record.corrections.shaping import FIELDS, add_by_hand, decided, shape, sure
from onrecord.record.corrections.stored import Stored, holds, of_attribution, store, stored
from onrecord.record.corrections.voices import voices_again
from onrecord.record.match import Ground, matched
from onrecord.record.store import Record

_LATER = (
    "SELECT b.key FROM articles a JOIN articles b ON b.address = a.address AND b.version > a.version "
    "WHERE a.key = ?1 AND b.removed IS NULL "
    "UNION SELECT b.key FROM articles a JOIN articles b ON b.text_hash = a.text_hash AND b.key <> a.key "
    "WHERE a.key = ?1 AND b.removed IS NULL ORDER BY 1"
)
_EARLIER = (
    "SELECT b.key, b.version, b.address IS a.address AS here FROM articles a JOIN articles b ON b.address = a.address "
    "AND b.version < a.version WHERE a.key = ?1 AND b.removed IS NULL "
    "UNION SELECT b.key, 0, 0 FROM articles a JOIN articles b ON b.text_hash = a.text_hash AND b.key <> a.key "
    "WHERE a.key = ?1 AND b.removed IS NULL ORDER BY 3 DESC, 2 DESC, 1"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a correction belongs in another text: how much further on, and the attribution that it is about there."""

    by: int
    attribution: int | None


def reattach(record: Record) -> int:
    """Carry corrections to every version and copy that does not have them yet; how many were carried."""
    query = (
        "SELECT DISTINCT b.key FROM corrections c JOIN articles a ON a.key = c.article JOIN articles b "
        "ON b.address = a.address AND b.version > a.version WHERE b.removed IS NULL "
        "UNION SELECT b.key FROM corrections c JOIN articles a ON a.key = c.article JOIN articles b "
        "ON b.text_hash = a.text_hash AND b.key <> a.key WHERE b.removed IS NULL ORDER BY 1"
    )
    count = 0
    for (article,) in record.db.execute(query).fetchall():
        with record.transaction() as db, merged_anew(db, article, bool(waiting(db, article))):
            count += carry_to(record, article)
    return count


def carry_to(record: Record, article: int) -> int:
    """Carry to an article what holds in its earlier versions and in copies of its text; how many corrections.

    The caller holds the transaction, and merges the article afterwards.
    """
    found = waiting(record.db, article)
    text = text_of(record.db, article) if found else ""
    return sum(
        put_there(record, article, text, c, {"who": c.who, "at": c.at, "note": c.note, "origin": c.root}) for c in found
    )


def carry_from(record: Record, article: int) -> int:
    """Carry what holds in an article to its later versions and copies, and from there on; how many articles took it."""
    db = record.db
    queue, done, count = [article], {article}, 0
    while queue:
        for (other,) in db.execute(_LATER, (queue.pop(),)).fetchall():
            if other in done:
                continue
            done.add(other)
            if not waiting(db, other):
                continue
            with merged_anew(db, other):
                took = carry_to(record, other)
            if took:
                count += 1
                queue.append(other)
    return count


def waiting(db: sqlite3.Connection, article: int) -> list[Stored]:
    """Corrections that hold in earlier versions and copies and are not here; the first first.

    Where one was carried along and taken back on the way, the nearest version decides.
    """
    earlier = [key for key, *_ in db.execute(_EARLIER, (article,)).fetchall()]
    if not earlier:
        return []
    seen = {row.root for row in stored(db, "article = ? AND kind <> 'undo'", article)}
    found = []
    for other in earlier:
        for row in stored(db, "article = ? AND kind <> 'undo'", other):
            if row.root not in seen:
                seen.add(row.root)
                if holds(db, row.key):
                    found.append(row)
    return sorted(found, key=lambda row: row.root)


def placed(record: Record, article: int, text: str, c: Stored) -> Placed | str:
    """Where `c` belongs in this article; else why it does not."""
    db = record.db
    if c.attribution.startswith("spk-"):
        return Placed(0, None) if _namesake(db, article, c.attribution) else "the speaker is not there under this name"
    if c.words is None:
        return "its words were taken out"
    found = places(text, c.words)
    if not found:
        return "its words do not stand there with the same words around"
    if len(found) > 1:
        (text_hash,) = db.execute("SELECT text_hash FROM articles WHERE key = ?", (article,)).fetchone()
        if c.words.start not in found or c.text_hash != text_hash:
            return "its words stand there more than once"
        found = [c.words.start]
    by = found[0] - c.words.start
    of = stored(db, "attribution = ?", c.attribution)
    target = _counterpart(db, article, c, by, {row.root for row in of})
    if target is None:
        if c.kind == "merge":
            return "the machine does not find it there"
        return Placed(by, None)
    made = db.execute("SELECT id FROM attributions WHERE key = ?", (target,)).fetchone()[0]
    if c.kind != "merge" and any(row.root not in {r.root for r in of} for row in of_attribution(db, made)):
        return "another correction stands there"
    return Placed(by, target)


def put_there(record: Record, article: int, text: str, c: Stored, said: Row) -> bool:
    """Make the same correction in another article, if it can be placed there. said: who, at, note, origin."""
    db = record.db
    place = placed(record, article, text, c)
    if isinstance(place, str):
        return False
    words = None
    if c.words is not None and not c.attribution.startswith("spk-"):
        words = anchor(text, c.words.start + place.by, c.words.end + place.by)
    if c.kind == "merge":
        return _carried_merge(db, article, c, place, words, said)
    if c.after is None:
        if place.attribution is None:
            return False  # what is no statement is none there either
        shape(db, place.attribution, c.kind, words, said, None)
        return True
    told = {**moved(c.after, place.by), "speakers": voices_again(db, article, c.after)}
    if place.attribution is None:
        blank: Row = {"via": [], "addressee": None, "occasion": None, "said_on": None, "inside": None}
        add_by_hand(db, article, c.kind, words, said, sure({**told, **blank}, c.kind))
        return True
    before = reading_of(db, place.attribution)
    fields = decided(c.kind, c.before, c.after) if c.kind != "missing" else FIELDS
    after = {**before, **{name: told[name] for name in fields}}
    shape(db, place.attribution, c.kind, words, said, sure(after, c.kind))
    return True


def _carried_merge(
    db: sqlite3.Connection, article: int, c: Stored, place: Placed, words: Anchor | None, said: Row
) -> bool:
    asked = c.after or {"pairs": [], "same": True}
    if c.attribution.startswith("spk-"):
        subject, before = _namesake(db, article, c.attribution) or "", None
    else:
        subject = db.execute("SELECT id FROM attributions WHERE key = ?", (place.attribution,)).fetchone()[0]
        before = {"statement": own_statement_id(db, subject)}
    pairs = [
        [subject, other] for _, made in asked["pairs"] if (other := _other(db, article, c, made, place.by)) != subject
    ]
    if not pairs:
        return False
    made = store(db, article, subject, "merge", words, said, before, {**asked, "pairs": pairs})
    carry_out(db, stored(db, "key = ?", made)[0], anew=False)
    return True


def _other(db: sqlite3.Connection, article: int, c: Stored, made: str, by: int) -> str:
    """The other one of a pair: this article's, if it was of the same article as the first."""
    row = db.execute("SELECT key, article FROM attributions WHERE id = ?", (made,)).fetchone()
    if row is None or row[1] != c.article:
        return made
    found = _matched(db, article, moved(reading_of(db, row[0]), by))
    return (
        made if found is None else str(db.execute("SELECT id FROM attributions WHERE key = ?", (found,)).fetchone()[0])
    )


def _counterpart(db: sqlite3.Connection, article: int, c: Stored, by: int, roots: set[int]) -> int | None:
    """The attribution here to which an earlier correction of the same one was carried; else the machine's, on the same
    words."""
    for row in stored(db, "article = ? AND kind NOT IN ('merge', 'undo')", article):
        if row.root in roots:
            return int(db.execute("SELECT key FROM attributions WHERE id = ?", (row.attribution,)).fetchone()[0])
    if c.kind == "merge":
        key = db.execute("SELECT key FROM attributions WHERE id = ?", (c.attribution,)).fetchone()
        reading = reading_of(db, key[0]) if key else None
    else:
        reading = c.before or c.after
    return None if reading is None else _matched(db, article, moved(reading, by))


def _matched(db: sqlite3.Connection, article: int, reading: Row) -> int | None:
    keys = [key for (key,) in db.execute(f"SELECT key FROM attributions WHERE article = ? AND {LIVE}", (article,))]
    return matched({key: _ground(reading_of(db, key)) for key in keys}, {"": _ground(reading)}).get("")


def _ground(reading: Row) -> Ground:
    def pairs(some: list[Row]) -> list[tuple[int, int]]:
        return [(s["start"], s["end"]) for s in some]

    return pairs([reading["cue"]] if reading["cue"] else []), pairs(reading["content"])


def _namesake(db: sqlite3.Connection, article: int, speaker: str) -> str | None:
    """The one speaker here of the same name and kind."""
    query = (
        "SELECT o.id FROM speakers s JOIN speakers o ON o.name = s.name AND o.kind IS s.kind "
        "WHERE s.id = ? AND o.article = ? AND o.superseded IS NULL"
    )
    found = [made for (made,) in db.execute(query, (speaker, article))]
    return found[0] if len(found) == 1 else None


def newest_versions(db: sqlite3.Connection) -> Iterator[int]:
    """Articles that replace others for which there are corrections."""
    query = (
        "SELECT DISTINCT b.key FROM corrections c JOIN articles a ON a.key = c.article JOIN articles b "
        "ON b.address = a.address AND b.version > a.version WHERE b.removed IS NULL AND b.version = "
        "(SELECT max(version) FROM articles n WHERE n.address = b.address AND n.removed IS NULL) ORDER BY 1"
    )
    yield from (key for (key,) in db.execute(query).fetchall())
