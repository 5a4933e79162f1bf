"""A report: its text as stored, with what each attribution consists of, and who in the margin."""

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.findings import Act, Polarity
from onrecord.pages import links, words
from onrecord.pages.blocks import Block, blocks_in, parts_of
from onrecord.pages.cards import cards_of
from onrecord.pages.formats import ROWS, as_rows
from onrecord.pages.marking import Marks, Stretch
from onrecord.pages.notes import Around, Note, marks_of, notes_of, placed
from onrecord.pages.site import site_of
from onrecord.pages.views.home import page_number, title_of
from onrecord.record.filters import SHOWN
from onrecord.record.get import findings_of
from onrecord.record.store import Record

_NAMES = 500  # that the name picker offers
_OTHERS = 20  # other outlets, and versions, that are named


@dataclass(slots=True)
class Shown:
    """A block as the page has it. kind: "title", "heading", "text", or "furniture"."""

    kind: str
    what: str
    stretches: list[Stretch]
    notes: list[Note]


def report(request: Request) -> Response:
    site = site_of(request)
    with site.record() as record:
        row = record.db.execute(
            "SELECT key, removed, removed_reason, outlet, published, report, address, version "
            "FROM articles WHERE id = ?",
            (request.path_params["article"],),
        ).fetchone()
        if row is None:
            raise HTTPException(404, "This record holds no such report.")
        key, removed, reason, outlet, published, same, address, version = row
        if removed:
            gap = {"removed": removed, "reason": reason, "outlet": outlet, "published": published}
            return site.page(request, "gone", status=410, gap=gap)
        findings = findings_of(record, key)
        around = _around(record, key, site.base(request))
        also = _also(record, key, same)
        versions = _versions(record, key, address, version)
        lost = _lost(record, request.query_params.get("was"))
    article = findings["article"]
    blocks = blocks_in(article)
    parts = parts_of(blocks)
    part = page_number(request, len(parts), "part")
    notes = notes_of(findings, around)
    return site.page(
        request,
        "report",
        article=article,
        made=request.path_params["article"],
        title=title_of(article["title"], article["text"]),
        url=links.outside(article["url"]),
        groups=_grouped(_shown(article["text"], parts[part - 1], blocks, marks_of(findings, notes), notes)),
        titled=any(b.kind == "title" for b in parts[part - 1]),
        notes={note.number: note for note in notes},
        counts=_counts(notes),
        names=list(dict.fromkeys(words.shown(s["name"]) for s in findings["speakers"]))[:_NAMES],
        verbs=[
            (act, polarity, words.verb(act, polarity, None)) for act in get_args(Act) for polarity in get_args(Polarity)
        ],
        part=part,
        parts=len(parts),
        also=also,
        versions=versions,
        lost=lost,
        events=[_event(event, len(parts)) for event in findings["events"]],
    )


def contract(request: Request) -> Response:
    """The report as `onrecord read --json` has it, with the record's lasting ids."""
    with site_of(request).record() as record:
        body = json.dumps(findings_of(record, _key(record, request)), ensure_ascii=False)
    return Response(body, media_type="application/json")


def rows(request: Request) -> Response:
    """Its attributions, a row each."""
    query = (
        "SELECT key FROM attributions WHERE article = ? AND superseded IS NULL AND rejected IS NULL ORDER BY position"
    )
    with site_of(request).record() as record:
        keys = [key for (key,) in record.db.execute(query, (_key(record, request),))]
        cards = [card for n in range(0, len(keys), ROWS) for card in cards_of(record, keys[n : n + ROWS])]
    return as_rows("csv", [card.to_dict() for card in cards])


def _key(record: Record, request: Request) -> int:
    key = record.one("SELECT key FROM articles WHERE id = ? AND removed IS NULL", request.path_params["article"])
    if key is None:
        raise HTTPException(404, "This record holds no such report.")
    return int(key)


def _event(event: dict[str, Any], parts: int) -> dict[str, Any]:
    def named(part: str) -> str:
        return words.shown(", ".join(" ".join(one["text"].split()) for one in event[part]))

    return {
        "actors": named("actors"),
        "recipients": named("recipients"),
        "trigger": words.shown(" ".join(event["trigger"]["text"].split())),
        "label": words.EVENTS.get(event["type"], "an event"),
        "status": event["status"] if event["status"] != "actual" else "",
        "claimed": event["attribution"] is not None,
        "link": f"#{event['id']}" if parts == 1 else links.event(event["id"]),
    }


def _shown(text: str, part: list[Block], blocks: list[Block], marks: Any, notes: list[Note]) -> list[Shown]:
    spans = [block.span for block in blocks]
    marked = Marks(spans, marks)
    beside = placed(notes, spans)
    begins: dict[int, list[int]] = defaultdict(list)
    for note in notes:
        begins[note.start].append(note.number)
    out = []
    for block in part:
        stretches = marked.stretches(text, block.span, begins)
        for stretch in stretches:
            stretch.text = words.shown(stretch.text)
        what = words.FURNITURE.get(block.what, block.what)
        out.append(Shown(block.kind, what, stretches, beside.get(block.span.start, [])))
    return out


def _grouped(blocks: list[Shown]) -> list[list[Shown]]:
    """Furniture that stands together is folded together."""
    groups: list[list[Shown]] = []
    for block in blocks:
        if groups and block.kind == groups[-1][0].kind == "furniture":
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _counts(notes: list[Note]) -> str:
    kinds = [(kind, sum(note.kind == kind for note in notes)) for kind in words.KINDS.values()]
    listed = ", ".join(f"{number} {kind}" for kind, number in kinds if number)
    return f"{words.many(len(notes), 'attribution')}: {listed}" if notes else "nobody is quoted or reported here"


def _around(record: Record, article: int, base: str) -> Around:
    db = record.db
    speakers = {
        made: links.speaker(identity or made)
        for made, identity in db.execute(
            "SELECT s.id, i.id FROM speakers s LEFT JOIN identities i ON i.key = s.identity WHERE s.article = ?",
            (article,),
        )
    }
    told = dict(
        db.execute(
            "SELECT st.id, count(*) FROM statements st JOIN attributions t ON t.statement = st.key "
            "WHERE st.key IN (SELECT statement FROM attributions WHERE article = ?) "
            f"AND {SHOWN} GROUP BY st.key",
            (article,),
        ).fetchall()
    )
    corrected = {
        made: "confirmed" if kind == "right" else "corrected"
        for made, kind in db.execute(
            "SELECT t.id, c.kind FROM attributions t JOIN corrections c ON c.key = t.corrected WHERE t.article = ?",
            (article,),
        )
    }
    return Around(speakers, told, corrected, base)


def _also(record: Record, key: int, report: int) -> list[dict[str, Any]]:
    """Other articles that are the same report."""
    rows = record.db.execute(
        "SELECT id, outlet, title, published FROM articles WHERE report = ? AND key <> ? AND removed IS NULL "
        f"ORDER BY published, key LIMIT {_OTHERS}",
        (report, key),
    )
    return [{"id": i, "name": words.shown(o or t or "another article"), "published": p} for i, o, t, p in rows]


def _versions(record: Record, key: int, address: str | None, version: int) -> list[dict[str, Any]]:
    if address is None:
        return []
    rows = record.db.execute(
        "SELECT id, version, retrieved FROM articles WHERE address = ? AND key <> ? AND removed IS NULL "
        f"ORDER BY version DESC LIMIT {_OTHERS}",
        (address, key),
    )
    return [{"id": i, "version": v, "retrieved": r, "newer": v > version} for i, v, r in rows]


def _lost(record: Record, made: str | None) -> str | None:
    """Words whose permanent link was followed, and that are no longer read as an attribution."""
    query = "SELECT content FROM attributions WHERE id = ? AND (superseded IS NOT NULL OR rejected IS NOT NULL)"
    content = record.one(query, made) if made else None
    return words.shown(content) if content else None
