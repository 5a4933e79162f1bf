"""A verdict on a quotation → what a page shows of it: the quotation with what differs, and what is on record."""

from dataclasses import dataclass
from typing import Any, Literal

from onrecord.pages import links
from onrecord.pages.cards import Card, cards_of, keys_of
from onrecord.pages.words import day, shown
from onrecord.record.check import Change, Verdict
from onrecord.record.check.worded import TOLD, WORDINGS, differs, extent, spoken_by, warnings, whose
from onrecord.record.store import Record


@dataclass(frozen=True, slots=True)
class Piece:
    """how: as it is on record; "added" by the quotation; "missing" from it; a "gap" between words."""

    text: str
    how: Literal["same", "added", "missing", "gap"]


@dataclass(frozen=True, slots=True)
class Judged:
    """wording: as the record codes it; said: in words. whose: the second part of the verdict; nothing where the words
    are not there. card: the attribution that holds the passage, or the nearest; partner: the address of the other one,
    where two were put together. also: addresses of others that match as well."""

    pieces: list[Piece]
    wording: str
    said: str
    whose: str
    good: bool
    warnings: list[str]
    differences: list[str]
    told: str
    before: str
    words: str
    after: str
    card: Card | None
    partner: str | None
    also: list[str]


def judged(record: Record, v: Verdict) -> Judged:
    cards = cards_of(record, keys_of(record, [v.passage.id])) if v.passage else []
    absent = v.wording == "absent"
    since = f", reports of {day(v.since)} to {day(v.until)}" if v.since else ""
    return Judged(
        pieces=[Piece(shown(p.text), p.how) for p in pieces_of(v.quote, v.changes)],
        wording=v.wording,
        said=f"{WORDINGS['absent']} ({extent(v).partition(',')[0]}{since})" if absent else WORDINGS[v.wording],
        whose="" if absent else shown(whose(v)),
        good=v.on_record and v.speaker != "another",
        warnings=[shown(warning) for warning in warnings(v)],
        differences=[shown(differs(change)) for change in v.changes],
        told=TOLD if v.passage and v.passage.kind == "indirect" and not absent else "",
        before=shown(v.before),
        words=shown(v.words),
        after=shown(v.after),
        card=cards[0] if cards else None,
        partner=links.attribution(v.joined) if v.joined else None,
        also=[links.attribution(made) for made in v.also],
    )


def pieces_of(quote: str, changes: tuple[Change, ...]) -> list[Piece]:
    """The quotation, word for word, with what is missing from it in its place."""
    out: list[Piece] = []
    at = 0
    for change in sorted(changes, key=lambda c: (c.at, c.kind != "before")):
        if change.at > at:
            out.append(Piece(quote[at : change.at], "same"))
            at = change.at
        if change.said:
            if out and not out[-1].text[-1:].isspace():
                out.append(Piece(" ", "gap"))
            out.append(Piece(change.said, "missing"))
            if change.asked or change.kind == "before":
                out.append(Piece(" ", "gap"))
        if change.asked:
            at = change.at + len(change.asked)
            out.append(Piece(change.asked, "added"))
    return [*out, Piece(quote[at:], "same")] if quote[at:] else out


def as_row(v: Verdict) -> dict[str, Any]:
    """One line of CSV."""
    p = v.passage
    return {
        "quote": v.quote,
        "asked": v.asked,
        "wording": v.wording,
        "speaker": v.speaker,
        "on_record": v.on_record,
        "names": spoken_by(v) if p else "",
        "negation": v.negation,
        "numbers": v.numbers,
        "changes": "; ".join(map(differs, v.changes)),
        "words": v.words,
        "date": p and p.date,
        "outlet": p and p.outlet,
        "title": p and p.title,
        "confidence": p and p.confidence,
        "speaker_confidence": p and p.speaker_confidence,
        "link": p and links.attribution(p.id),
    }
