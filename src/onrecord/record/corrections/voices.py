"""Names that a person gives → speakers of the article, or new ones."""

import re
import sqlite3
from collections.abc import Sequence

from onrecord.errors import CorrectionError
from onrecord.reader.folding import folded
from onrecord.record.columns import Row, compact, whole
from onrecord.record.ids import mint_new
from onrecord.record.put import insert
from onrecord.record.store import Record

LONGEST = 200  # characters of a name
MENTIONS = 100  # of a new speaker's name in the text
BY_HAND = compact({"added_by_hand": True})  # `speakers.more` of one that a person added


def speaker_ids(record: Record, article: int, names: Sequence[str], kind: str | None = None) -> list[str]:
    """Lasting ids. names: ids or names, as `Correction.speakers` has them; kind: of those that are new.

    Raises CorrectionError.
    """
    return list(dict.fromkeys(_one(record, article, " ".join(whole(name).split()), kind) for name in names))


def voices_again(db: sqlite3.Connection, article: int, reading: Row) -> list[str]:
    """The speakers of a correction's reading, as this article has them: by their ids, else by their names, else new."""
    query = "SELECT id, name, kind, superseded IS NOT NULL FROM speakers WHERE article = ? ORDER BY position, key"
    found = []
    for voice in reading["voices"]:
        rows = [
            (made != voice["id"], gone, kind != voice["kind"], made)
            for made, name, kind, gone in db.execute(query, (article,))
            if made == voice["id"] or name == voice["name"]
        ]
        found.append(min(rows)[3] if rows else _new(db, article, voice["name"], voice["kind"]))
    return list(dict.fromkeys(found))


def _one(record: Record, article: int, name: str, kind: str | None) -> str:
    if not name or len(name) > LONGEST:
        raise CorrectionError(record.path, f"a speaker's name has 1 to {LONGEST} characters; this one has {len(name)}")
    rows = record.db.execute(
        "SELECT key, id, name, superseded FROM speakers WHERE article = ? ORDER BY superseded IS NOT NULL, position, key",
        (article,),
    ).fetchall()
    if name.startswith("spk-"):
        if name in (made for _, made, *_ in rows):
            return name
        raise CorrectionError(record.path, f"{name} is no speaker of this article; give the name")
    found: list[tuple[str, int | None]] = [
        (made, gone) for _, made, known, gone in rows if folded(known) == folded(name)
    ]
    live = [made for made, gone in found if gone is None]
    if not live and not found:
        live = _mentioned(record.db, article, name)
    if len(live) > 1:
        raise CorrectionError(
            record.path, f"several speakers of this article are {name!r}; give one id: {', '.join(live)}"
        )
    if live or found:
        return live[0] if live else found[0][0]
    return _new(record.db, article, name, kind)


def _mentioned(db: sqlite3.Connection, article: int, name: str) -> list[str]:
    """Speakers whom the article calls so besides: "Corrigan"."""
    query = (
        "SELECT DISTINCT s.id FROM speakers s JOIN mentions m ON m.speaker = s.key AND m.part = 'mention' "
        "WHERE s.article = ? AND s.superseded IS NULL AND m.text = ?"
    )
    return [made for (made,) in db.execute(query, (article, name))]


def _new(db: sqlite3.Connection, article: int, name: str, kind: str | None) -> str:
    """A speaker that a person adds, with the places where the text has the name."""
    article_id, text = db.execute("SELECT id, text FROM articles WHERE key = ?", (article,)).fetchone()
    places = [
        m.span() for m, _ in zip(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text), range(MENTIONS), strict=False)
    ]
    taken = {made for (made,) in db.execute("SELECT id FROM speakers WHERE article = ?", (article,))}
    (position,) = db.execute(
        "SELECT coalesce(max(position), -1) + 1 FROM speakers WHERE article = ?", (article,)
    ).fetchone()
    made = mint_new("spk", taken, article_id, *(places[0] if places else (None, None)), name)
    facts = {"name": name, "kind": kind, "more": BY_HAND}
    key = insert(db, "speakers", {"id": made, "article": article, "position": position, **facts})
    for n, (start, end) in enumerate(places):
        row = {"speaker": key, "part": "mention", "position": n, "start": start, "end": end, "text": name}
        insert(db, "mentions", row)
    return made
