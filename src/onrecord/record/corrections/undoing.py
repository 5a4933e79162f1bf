"""Taking a correction back. That is a correction too: it can itself be taken back, and then the first holds again."""

from onrecord.errors import CorrectionError
from onrecord.record.columns import Row, whole
from onrecord.record.corrections.correction import Corrected
from onrecord.record.corrections.merges import carry_out
from onrecord.record.corrections.readings import merged_anew, reading_of, with_voices
from onrecord.record.corrections.shaping import put_replayed, replayed
from onrecord.record.corrections.stored import Stored, holds, store, stored
from onrecord.record.runs import now
from onrecord.record.store import Record


def undo(record: Record, correction: str, who: str, note: str | None = None) -> Corrected:
    """Bring back what was before the correction with this id; later corrections of the same attribution stay.

    Where it was carried to other texts it is taken back too. Raises CorrectionError, RecordError.
    """
    who = " ".join(whole(who).split())
    if not who:
        raise CorrectionError(record.path, "a correction needs to say who makes it")
    with record.transaction() as db:
        rows = stored(db, "id = ?", correction)
        if not rows:
            raise CorrectionError(
                record.path, f"holds no correction {correction!r}; `onrecord corrections list` shows them"
            )
        row = rows[0]
        if not holds(db, row.key):
            later = next(r for r in stored(db, "undoes = ?", row.key) if holds(db, r.key))
            raise CorrectionError(record.path, f"{correction} was taken back; undo {later.id} to have it again")
        if record.one("SELECT removed FROM articles WHERE key = ?", row.article) is not None:
            raise CorrectionError(
                record.path, "the article's words were taken out for good; nothing can be undone there"
            )
        said = {"who": who, "at": now(), "note": whole(note).strip() or None if note else None}
        made = _undo(record, row, said)
        carried = [r for r in stored(db, "origin = ?", row.key) if holds(db, r.key)]
        removed = (
            {key for (key,) in db.execute("SELECT key FROM articles WHERE removed IS NOT NULL")} if carried else set()
        )
        carried = [r for r in carried if r.article not in removed]
        for other in carried:
            _undo(record, other, {**said, "origin": made})
        return Corrected(record.one("SELECT id FROM corrections WHERE key = ?", made), row.attribution, len(carried))


def _undo(record: Record, row: Stored, said: Row) -> int:
    """The key of the new correction."""
    db = record.db
    said = {**said, "undoes": row.key}
    what = row
    while what.undoes is not None:
        what = stored(db, "key = ?", what.undoes)[0]
    if what.kind == "merge":
        made = store(db, row.article, row.attribution, "undo", row.words, said, None, None)
        carry_out(db, what)
        return made
    key = record.one("SELECT key FROM attributions WHERE id = ?", row.attribution)
    with merged_anew(db, row.article):
        found = replayed(db, key, {row.key})
        before = with_voices(db, reading_of(db, key))
        stands = found.reading if found.rejected is None else None
        after = with_voices(db, stands) if stands else None
        made = store(db, row.article, row.attribution, "undo", row.words, said, before, after)
        put_replayed(db, key, found)
    return made
