"""Corrections of another record, as `training_rows` gives them, put to this record's articles with the same words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.errors import CorrectionError
from onrecord.record.columns import Row, storable
from onrecord.record.corrections.anchors import anchor_of
from onrecord.record.corrections.carrying import placed, put_there
from onrecord.record.corrections.readings import merged_anew, text_of
from onrecord.record.corrections.stored import Stored
from onrecord.record.runs import now
from onrecord.record.store import Record

_NOWHERE = "this record does not have the article"
_WHERE = (
    "SELECT key FROM articles WHERE text_hash = ?1 AND removed IS NULL UNION SELECT key FROM articles "
    "WHERE address = ?2 AND removed IS NULL ORDER BY key"
)


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of one correction. id: of the attribution in the other record. articles: how many took it; why: where
    none did."""

    id: str
    who: str
    exact: str
    articles: int
    why: str | None


def bring(record: Record, rows: Iterable[Row]) -> list[Brought]:
    """All or none. What another correction stands on stays as it is, so that bringing them again changes nothing.

    Raises CorrectionError for a row that is none of `training_rows`; RecordError.
    """
    found = []
    with record.transaction() as db:
        for number, row in enumerate(rows, 1):
            try:
                asked = list(_corrections(storable(row)))
                keys = [key for (key,) in db.execute(_WHERE, (row["text_hash"], row["address"])).fetchall()]
            except (KeyError, TypeError, AttributeError, IndexError) as error:
                step = "give a file of `onrecord corrections export`"
                raise CorrectionError(record.path, f"row {number} holds no corrections; {step}") from error
            took = dict.fromkeys(range(len(asked)), 0)
            why: dict[int, str] = {}
            for key in keys:
                with merged_anew(db, key, bool(asked)):
                    for n, (_, c) in enumerate(asked):
                        place = placed(record, key, text_of(db, key), c)
                        if isinstance(place, str):
                            why[n] = place
                        else:
                            took[n] += put_there(
                                record, key, text_of(db, key), c, {"who": c.who, "at": c.at, "note": c.note}
                            )
            for n, (made, c) in enumerate(asked):
                reason = None if took[n] else why.get(n, "nothing is found there" if keys else _NOWHERE)
                found.append(Brought(made, c.who, c.words.exact if c.words else "", took[n], reason))
    return found


def _corrections(row: Row) -> Iterator[tuple[str, Stored]]:
    """Of each attribution its id there, and one correction: all that was said of it."""
    for a in row["attributions"]:
        if not a["verdicts"]:
            continue
        before, after = (_reading(a["id"], a[side]) for side in ("machine", "corrected"))
        kind = a["verdicts"][-1] if len(a["verdicts"]) == 1 else "right"
        kind = "no-statement" if after is None else "missing" if before is None else kind
        words = anchor_of(row["text"], before, after)
        who = ", ".join(a["who"])
        at = a["at"] or now()
        yield a["id"], Stored(-1, "", -1, row["text_hash"], "", kind, words, before, after, None, who, at, None, None)


def _reading(made: str, side: Row | None) -> Row | None:
    if side is None:
        return None
    voices = [{"id": None, **voice} for voice in side["speakers"]]
    return {
        **side, "id": made, "voices": voices, "speakers": [voice["name"] for voice in voices], "medium": None,
        "modality": "asserted", "speaker_confidence": None, "statement": "", "confidence": 1.0,
    }  # fmt: skip
