"""An event → a row of the table: who did what to whom, and each report of it with its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.pages import links
from onrecord.pages.views.home import title_of
from onrecord.pages.words import EVENTS, many, shown, sure
from onrecord.reader.sentences import LONGEST, sentence_at
from onrecord.record.events import Report
from onrecord.record.happened import Event
from onrecord.record.store import Record

Party = list[tuple[str, str]]  # (words, codes of country and sector)


@dataclass(frozen=True, slots=True)
class Telling:
    """One report of an event. where: its outlet, else its title. before, trigger, after: the sentence that tells it.
    claim: (by whom, address of the words), where it is known from somebody's words alone. uttered: the address of the
    words that are the event."""

    id: str
    link: str
    where: str
    before: str
    trigger: str
    after: str
    claim: tuple[str, str] | None
    uttered: str | None
    sure: str


@dataclass(frozen=True, slots=True)
class Row:
    """facts: mode, status where it is not plainly so, toll. told: how many reports tell it, in the whole record."""

    day: str | None
    actors: Party
    type: str
    label: str
    facts: str
    recipients: Party
    place: str
    tellings: list[Telling]
    told: int


def row_of(record: Record, event: Event, reports: Sequence[Report]) -> Row:
    """reports: of the event; the first gives what the table shows."""
    first = reports[0]
    toll = [f"{n} {what}" for what in ("dead", "injured", "arrested") if (n := getattr(first, what))]
    status = first.status if first.status not in (None, "actual") else ""
    return Row(
        day=event.day,
        actors=_party(first.actors, first.actor_codes),
        type=first.type or "",
        label=EVENTS.get(first.type or "", shown(first.type or "an event")),
        facts=shown(" · ".join(f for f in ((first.mode or "").replace("-", " "), status, *toll) if f)),
        recipients=_party(first.recipients, first.recipient_codes),
        place=shown(" · ".join(p for p in (first.place, first.country) if p)),
        tellings=[_telling(record, report) for report in reports],
        told=first.reports or 1,
    )


def told_by(row: Row) -> str:
    """ "2 reports", "2 of 3 reports" where not all fit what was asked."""
    here = len(row.tellings)
    return many(here, "report") if here >= row.told else f"{here} of {many(row.told, 'report')}"


def _party(words: str | None, codes: str | None) -> Party:
    if not words:
        return []
    parts, coded = words.split("; "), (codes or "").split("; ")
    if len(coded) != len(parts):  # one of the names holds the sign that joins them
        return [(shown(words), shown((codes or "").strip("; ")))]
    return [(shown(part), shown(code)) for part, code in zip(parts, coded, strict=True)]


def _telling(record: Record, r: Report) -> Telling:
    low = max(0, r.start - LONGEST)
    query = "SELECT substr(text, ?, ?), substr(text, 1, 400) FROM articles WHERE id = ?"
    text, opening = record.db.execute(query, (low + 1, r.end - low + LONGEST, r.article)).fetchone()
    start, end = r.start - low, r.end - low
    sentence = sentence_at(text or "", start, end)
    return Telling(
        id=r.id,
        link=links.event(r.id),
        where=shown(r.outlet) if r.outlet else title_of(r.title, opening),
        before=shown((text or "")[sentence.start : start]),
        trigger=shown((text or "")[start:end]) or shown(r.trigger),
        after=shown((text or "")[end : sentence.end].rstrip()),
        claim=(shown(r.claimed_by or "somebody"), links.attribution(r.attribution)) if r.attribution else None,
        uttered=links.attribution(r.performed_by) if r.performed_by else None,
        sure=sure(r.confidence) if r.confidence is not None else "",
    )
