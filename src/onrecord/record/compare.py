"""One statement as its reports have it: who carried it, when, and in which words."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import product
from typing import Any, Literal

from onrecord.errors import NoSuchStatement
from onrecord.record.check.verdict import Change
from onrecord.record.check.wording import compare as laid_beside
from onrecord.record.check.wording import said
from onrecord.record.columns import JOINT
from onrecord.record.filters import SHOWN
from onrecord.record.store import Record

SHORTEST = 5  # characters of an id's beginning that may stand for it

_FACTS = "attribution article report outlet title url published said_on cue content".split()

Wording = Literal["fullest", "exact", "cut", "altered", "cut-altered", "told"]


@dataclass(frozen=True, slots=True)
class Telling:
    """One attribution of the statement.

    words: the quoted pieces, or the content where nothing is quoted. wording: how they stand to the fullest ones; "told"
    in other words. changes: what differs; `asked` are words of this telling, `said` those of the fullest one.
    reason: why it was taken for the same, of the surest pair; None where it stands alone.
    """

    attribution: str
    article: str
    report: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    said_on: str | None
    speakers: tuple[str, ...]
    via: tuple[str, ...]
    cue: str | None
    content: str
    words: str
    wording: Wording
    changes: tuple[Change, ...]
    reason: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """tellings: the earliest report first. fullest: the number of the one that the others are laid beside."""

    statement: str
    speakers: tuple[str, ...]
    tellings: tuple[Telling, ...]
    fullest: int

    def to_dict(self) -> dict[str, Any]:
        """Ready for `json.dumps`."""
        return asdict(self)


def compare_statement(record: Record, name: str) -> Comparison:
    """The statement that goes by `name`: its id, one that it had before it was merged, or that of an attribution.

    Raises NoSuchStatement where there is none.
    """
    key = find_statement(record, name)
    rows = record.db.execute(
        "SELECT t.key, t.id, a.id, r.id, a.outlet, a.title, a.url, a.published, t.said_on, t.cue, t.content, "
        "t.quoted_spans, a.text FROM attributions t JOIN articles a ON a.key = t.article JOIN reports r ON r.key = a.report "
        f"WHERE t.statement = ? AND {SHOWN} "
        "ORDER BY a.published IS NULL, a.published, a.retrieved, t.key",
        (key,),
    ).fetchall()
    if not rows:
        raise NoSuchStatement(record.path, f"{name!r} has no attribution any more; `onrecord search` finds others")
    words = [_quoted(row[11], row[12]) for row in rows]
    fullest = max(range(len(rows)), key=lambda n: (sum(map(len, words[n])), -n))
    tellings = []
    for n, row in enumerate(rows):
        wording, changes = _beside(words[n], words[fullest], n == fullest)
        facts = dict(zip(_FACTS, row[1:11], strict=True))
        spoken = JOINT.join(words[n]) or facts["content"]
        tellings.append(
            Telling(
                **facts,
                speakers=_names(record, "attribution_speakers", row[0]),
                via=_names(record, "via", row[0]),
                words=spoken,
                wording=wording,
                changes=changes,
                reason=_reason(record, row[0]),
            )
        )
    (made,) = record.db.execute("SELECT id FROM statements WHERE key = ?", (key,)).fetchone()
    speakers = dict.fromkeys(name for t in tellings for name in t.speakers)
    return Comparison(made, tuple(speakers), tuple(tellings), fullest)


def find_statement(record: Record, name: str) -> int:
    """The key of the statement that goes by `name`. Raises NoSuchStatement."""
    names = [(name, name)]
    if len(name) >= SHORTEST:
        names.append((name, name + "\U0010ffff"))  # all that begin with it
    queries = (
        "SELECT DISTINCT coalesce(merged, key) FROM statements WHERE id BETWEEN ? AND ?",
        "SELECT DISTINCT statement FROM attributions WHERE id BETWEEN ? AND ?",
    )
    for between, query in product(names, queries):
        found = record.db.execute(query, between).fetchall()
        if len(found) == 1:
            return int(found[0][0])
        if found:
            raise NoSuchStatement(record.path, f"{name!r} begins the ids of {len(found)} statements; give more of it")
    step = "`onrecord search --json` shows ids"
    raise NoSuchStatement(record.path, f"holds no statement or attribution {name!r}; {step}")


def _beside(words: Sequence[str], fullest: Sequence[str], is_fullest: bool) -> tuple[Wording, tuple[Change, ...]]:
    if is_fullest and words:
        return "fullest", ()
    if not words or not fullest:
        return "told", ()
    found = laid_beside(JOINT.join(words), said(fullest))
    return ("told", ()) if found.wording == "absent" else (found.wording, found.changes)


def _quoted(spans: str, text: str | None) -> list[str]:
    return [] if text is None else [text[start:end] for start, end in json.loads(spans)]


def _names(record: Record, table: str, attribution: int) -> tuple[str, ...]:
    words = "x.text" if table == "via" else "NULL"
    query = (
        f"SELECT coalesce(i.name, s.name, {words}) FROM {table} x LEFT JOIN speakers s ON s.key = x.speaker "
        "LEFT JOIN identities i ON i.key = s.identity WHERE x.attribution = ? ORDER BY x.position"
    )
    return tuple(name for (name,) in record.db.execute(query, (attribution,)) if name)


def _reason(record: Record, attribution: int) -> str | None:
    query = (
        "SELECT reason FROM (SELECT score, reason, a, b FROM statement_merges WHERE a = ?1 "
        "UNION ALL SELECT score, reason, a, b FROM statement_merges WHERE b = ?1) WHERE score > 0 "
        "ORDER BY score DESC, a, b LIMIT 1"
    )
    found: str | None = record.one(query, attribution)
    return found
