"""Attributions as search, speaker pages and feeds list them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from onrecord.pages import links, words
from onrecord.pages.views.home import title_of
from onrecord.record.columns import JOINT
from onrecord.record.search import CLOSE, OPEN
from onrecord.record.store import Record
from onrecord.record.versions import NOT_IN

_ROWS = f"""
SELECT t.key, t.id, t.kind, t.content, t.content_spans, t.quoted_spans, t.cue, t.act, t.polarity, t.modality, t.source,
    t.day, t.confidence, t.corrected IS NOT NULL, st.id, a.id, a.title, substr(a.text, 1, 400), a.outlet, a.url,
    a.published, coalesce(r.started, a.retrieved, a.published), {NOT_IN}
FROM attributions t JOIN articles a ON a.key = t.article JOIN statements st ON st.key = t.statement
LEFT JOIN runs r ON r.key = a.run WHERE t.key IN ({{}})"""
_SPEAKERS = """
SELECT x.attribution, coalesce(i.name, s.name), coalesce(i.id, s.id) FROM attribution_speakers x
JOIN speakers s ON s.key = x.speaker LEFT JOIN identities i ON i.key = s.identity
WHERE x.attribution IN ({}) ORDER BY x.attribution, x.position"""
_VIA = """
SELECT v.attribution, coalesce(s.name, v.text) FROM via v LEFT JOIN speakers s ON s.key = v.speaker
WHERE v.attribution IN ({}) ORDER BY v.attribution, v.position"""


@dataclass(frozen=True, slots=True)
class Run:
    """Words shown in one way. role: "quoted", "words", or "edge" between pieces. found: what was searched for."""

    text: str
    role: str
    found: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One attribution in a list. added: when its report came into the record, as an ISO time or date.
    not_in: the day of the newest version of the report, where that one does not have it."""

    id: str
    speakers: list[tuple[str, str | None]]
    verb: str
    kind: str
    act: str | None
    runs: list[Run]
    content: str
    via: str
    day: str | None
    outlet: str
    title: str
    url: str | None
    article: str
    statement: str
    confidence: float
    corrected: bool
    added: str | None
    not_in: str | None

    @property
    def who(self) -> str:
        return words.joined([name for name, _ in self.speakers])

    @property
    def low(self) -> bool:
        return self.confidence < words.DOUBTFUL

    def to_dict(self) -> dict[str, Any]:
        """A row of CSV or JSON."""
        row = asdict(self)
        del row["runs"]
        row["speakers"] = "; ".join(name for name, _ in self.speakers)
        row["link"] = links.attribution(self.id)
        return row


def cards_of(record: Record, keys: Sequence[int], marked: dict[str, str] | None = None) -> list[Card]:
    """In the order of the keys. marked: for an id its content with OPEN and CLOSE round what was searched for."""
    marks = ", ".join("?" * len(keys))
    speakers: dict[int, list[tuple[str, str | None]]] = {}
    for key, name, made in record.db.execute(_SPEAKERS.format(marks), keys):
        speakers.setdefault(key, []).append((words.shown(name), links.speaker(made)))
    via: dict[int, list[str]] = {}
    for key, name in record.db.execute(_VIA.format(marks), keys):
        via.setdefault(key, []).append(words.shown(name or ""))
    found = {
        row[0]: _card(row, speakers.get(row[0], []), via.get(row[0], []), marked or {})
        for row in record.db.execute(_ROWS.format(marks), keys)
    }
    return [found[key] for key in keys if key in found]


def keys_of(record: Record, ids: Iterable[str]) -> list[int]:
    query = "SELECT key FROM attributions WHERE id = ?"
    return [key for made in ids if (key := record.one(query, made)) is not None]


def _card(row: tuple[Any, ...], who: list[tuple[str, str | None]], via: list[str], marked: dict[str, str]) -> Card:
    (_, made, kind, content, pieces, quoted, cue, act, polarity, modality, source, day, confidence, corrected,
     statement, article, title, text, outlet, url, published, added, not_in) = row  # fmt: skip
    return Card(
        id=made,
        speakers=who or [(words.shown(source or "nobody named"), None)],
        verb=words.verb(act, polarity, modality, cue),
        kind=words.KINDS.get(kind, ""),
        act=act,
        runs=runs_of(marked.get(made, content), json.loads(pieces), json.loads(quoted)),
        content=words.shown(content),
        via=", ".join(via),
        day=day or published,
        outlet=words.shown(outlet or ""),
        title=title_of(title, text),
        url=links.outside(url),
        article=article,
        statement=statement,
        confidence=confidence,
        corrected=bool(corrected),
        added=added,
        not_in=not_in,
    )


def runs_of(marked: str, pieces: Sequence[Sequence[int]], quoted: Sequence[Sequence[int]]) -> list[Run]:
    """marked: the pieces of the content, joined as the record joins them, perhaps with OPEN and CLOSE in them. pieces,
    quoted: code points into the article."""
    roles = _roles(pieces, quoted)
    signs: list[tuple[str, tuple[str, bool]]] = []
    found = False
    for sign in marked:
        if sign in (OPEN, CLOSE):
            found = sign == OPEN
        else:
            role = roles[len(signs)] if len(signs) < len(roles) else "words"
            signs.append((sign, (role, found)))
    return [Run(words.shown("".join(s for s, _ in run)), *how) for how, run in groupby(signs, key=itemgetter(1))]


def _roles(pieces: Sequence[Sequence[int]], quoted: Sequence[Sequence[int]]) -> list[str]:
    """For each character of the joined pieces what it is."""
    roles: list[str] = []
    for n, (start, end) in enumerate(pieces):
        roles += ["edge"] * len(JOINT) if n else []
        own = ["words"] * (end - start)
        for first, last in quoted:
            if first < end and start < last:
                a, b = max(first, start) - start, min(last, end) - start
                own[a:b] = ["quoted"] * (b - a)
                for edge in (a - 1, b):  # the quotation marks
                    if 0 <= edge < len(own) and own[edge] == "words":
                        own[edge] = "edge"
        roles += own
    return roles
