"""What persons said, as rows to train on: the machine's spans and theirs side by side."""

import json
import sqlite3
from collections.abc import Iterator

from onrecord.record.columns import Row
from onrecord.record.corrections.readings import LIVE, reading_of, text_of
from onrecord.record.corrections.stored import of_attribution
from onrecord.record.store import Record

_KEPT = "source cue content quoted kind act polarity".split()


def training_rows(record: Record) -> Iterator[Row]:
    """One object for each text in which a correction holds:

    article, text_hash, address, group, text
    attributions  [{id, verdicts, who, at, machine, corrected}], in the order of the text, with source, cue, content, quoted
                  (spans), kind, act, polarity, speakers [{name, kind}] of each reading. machine is null for one that a
                  person added, corrected for what is no statement; without verdicts nobody has looked at it

    group: texts that share it are copies, near-duplicates or versions of each other, so that no split may part them.
    Raises RecordError.
    """
    db = record.db
    with record.failures():
        groups = _groups(db)
        for (article,) in db.execute(
            "SELECT min(a.key) FROM corrections c JOIN articles a ON a.key = c.article JOIN attributions t "
            "ON t.id = c.attribution WHERE t.corrected IS NOT NULL AND a.removed IS NULL "
            "GROUP BY a.text_hash ORDER BY 1"
        ).fetchall():
            made, text_hash, address, report = db.execute(
                "SELECT a.id, a.text_hash, a.address, r.id FROM articles a JOIN reports r ON r.key = a.report WHERE a.key = ?",
                (article,),
            ).fetchone()
            facts = {"article": made, "text_hash": text_hash, "address": address, "group": groups.get(report, report)}
            yield {**facts, "text": text_of(db, article), "attributions": _attributions(db, article)}


def _attributions(db: sqlite3.Connection, article: int) -> list[Row]:
    names = {
        made: {"name": name, "kind": kind}
        for made, name, kind in db.execute("SELECT id, name, kind FROM speakers WHERE article = ?", (article,))
    }

    def side(reading: Row | None) -> Row | None:
        if reading is None:
            return None
        speakers = [names[made] for made in reading["speakers"] if made in names]
        return {**{name: reading[name] for name in _KEPT}, "speakers": speakers}

    query = (
        f"SELECT key, id, corrected, rejected, machine FROM attributions WHERE article = ? AND ({LIVE} OR "
        "corrected IS NOT NULL) ORDER BY start, key"
    )
    out = []
    for key, made, corrected, rejected, machine in db.execute(query, (article,)).fetchall():
        reading = reading_of(db, key)
        said = of_attribution(db, made)
        read = reading if corrected is None else json.loads(machine) if machine else None
        out.append(
            {
                "id": made,
                "verdicts": [c.kind for c in said],
                "who": list(dict.fromkeys(c.who for c in said)),
                "at": said[-1].at if said else None,
                "machine": side(read),
                "corrected": None if rejected is not None else side(reading),
            }
        )
    return out


def _groups(db: sqlite3.Connection) -> dict[str, str]:
    """Report → the first of all reports that it shares a page with, in one of its versions."""
    first: dict[str, str] = {}

    def top(report: str) -> str:
        while first.get(report, report) != report:
            report = first[report]
        return report

    query = (
        "SELECT a.address, r.id FROM articles a JOIN reports r ON r.key = a.report WHERE a.address IN "
        "(SELECT address FROM articles WHERE version > 1) ORDER BY a.address, r.id"
    )
    of: dict[str, str] = {}
    for address, report in db.execute(query):
        one, other = sorted((top(of.setdefault(address, report)), top(report)))
        first[other] = one
    return {report: top(report) for report in first}
