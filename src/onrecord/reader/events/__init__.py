"""Words of an article → events: who did what to whom, in the PLOVER ontology.

tokens, chunks, groups         sentences, noun phrases, verb groups
phrases, asides, subjects, clauses   who stands where round a verb
tables (*.tsv), triggers, nominal, slots   by rules: which words tell of an event, and its two sides
embed, sift, retype, modes     one event of several words; too thin; of another type; of what mode
status, toll, setting          whether it happened; how many were hurt; where in the sentence it says where and when
compose, context               the rules' events of a sentence; what the sentences before add
labels, signs, frames, network by the network: what it tells apart, what it is told of each word, what it reads
unite                          one event from what both say
who, sector, home, places      country, sector and speaker of an actor; where
gazetteer (regions.tsv, towns.tsv, things.tsv)   regions, peoples and small towns with their country
ties                           the statement it is known from, the statement that it is
codes                          quad class and CAMEO root
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import cast

from onrecord.articles import Span
from onrecord.findings import Attribution, Dated, Speaker
from onrecord.reader.countries import countries_in
from onrecord.reader.dates import find_dates
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.codes import cameo_of, quad_of
from onrecord.reader.events.compose import drafts
from onrecord.reader.events.context import with_context
from onrecord.reader.events.draft import Draft
from onrecord.reader.events.event import Actor, Event, EventType, Place, Status, Toll
from onrecord.reader.events.frames import Frames
from onrecord.reader.events.home import alike, at_home, by_deed, settled, theirs
from onrecord.reader.events.network import EventNetwork
from onrecord.reader.events.places import grounds, place_of, spoken_of
from onrecord.reader.events.signs import Ruled
from onrecord.reader.events.ties import is_uttered, performer, teller
from onrecord.reader.events.tokens import sentences
from onrecord.reader.events.unite import united
from onrecord.reader.events.who import Whos
from onrecord.reader.relations import Layers
from onrecord.reader.words import Words


def event_drafts(seen: Words, layers: Layers, network: EventNetwork) -> list[Draft]:
    """What the words of one stretch of text tell, before the article as a whole is known. Linear in its length."""
    apart = taken_apart(seen, layers)
    ruled = Ruled(seen, ruled_drafts(seen, apart))
    told, begins = network.read(seen, layers, ruled, Frames(seen, apart))
    return with_context(seen.text, united(seen, apart, told, ruled, begins))


def taken_apart(seen: Words, layers: Layers) -> list[Clauses]:
    """Its sentences."""
    return [Clauses.of(s) for s in sentences(seen, layers)]


def ruled_drafts(seen: Words, apart: Iterable[Clauses]) -> list[Draft]:
    """What tables and rules alone find."""
    return with_context(seen.text, [d for cl in apart for d in drafts(cl)])


def to_events(
    text: str,
    found: Iterable[Draft],
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
    published: str | None,
) -> list[Event]:
    """Events in the order of their triggers, ids "e1", "e2" ..."""
    found = sorted(found, key=lambda d: d.trigger)
    if not found:
        return []
    near = _Near(attributions)
    whos = Whos(text, speakers, near.at)
    for d in found:
        whos.heed(d.others)
        for span, kind in d.kinds.items():
            whos.learn(Span(*span), kind == "PERSON")
    about = spoken_of(text)
    # Cues that are deeds of their own: what their content holds is presupposed, and no claim.
    deeds = [
        Span(*d.trigger)
        for d in found
        if not is_uttered(d) or (d.type, d.mode) == ("ACCUSE", "disapprove") or d.type == "CONCEDE"
    ]
    homes: list[str | None] = []
    events = [_event(text, n, d, near, whos, about, published, deeds, homes) for n, d in enumerate(found, 1)]
    events = settled(text, events, homes)
    events = [e for e in events if not _is_trade(e) and not _is_denial(e, near)]
    events = [replace(e, id=f"e{n}") for n, e in enumerate(events, 1)]
    told = {_key(text, e) for e in events if e.attribution is None}
    return [replace(e, attribution=None) if e.attribution and _key(text, e) in told else e for e in events]


def read_events(
    seen: Words,
    layers: Layers,
    network: EventNetwork,
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
    published: str | None,
) -> list[Event]:
    """The events of one stretch of text. Never raises on any text."""
    return to_events(seen.text, event_drafts(seen, layers, network), attributions, speakers, published)


class _Near:
    """The attributions round a place, without looking through all of them."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._of: dict[int, list[Attribution]] = {}
        for a in attributions:
            spans = [*a.content, *([a.cue] if a.cue else [])]
            blocks = {b for s in spans for b in range(s.start >> 9, (s.end >> 9) + 1)}
            for b in blocks:
                self._of.setdefault(b, []).append(a)

    def at(self, span: Span) -> list[Attribution]:
        return self._of.get(span.start >> 9, [])


def _event(
    text: str,
    n: int,
    d: Draft,
    near: _Near,
    whos: Whos,
    about: Counter[str],
    published: str | None,
    deeds: Sequence[Span],
    homes: list[str | None],
) -> Event:
    trigger = Span(*d.trigger)
    beside = near.at(trigger)

    def actor(span: tuple[int, int]) -> Actor:
        return whos.actor(Span(*span), d.kinds.get(span) == "PERSON")

    actors, recipients = tuple(map(actor, d.actors)), tuple(map(actor, d.recipients))
    place = _place(text, d, about)
    home = _home(text, d, place, about)
    homes.append(home)
    actors = by_deed(text, alike(text, actors), d.type, d.mode)
    actors = at_home(text, actors, home, d.type == "ASSAULT")
    recipients = at_home(text, alike(text, recipients), theirs(text, d.type, actors, home))
    performed = performer(trigger, beside) if is_uttered(d) else None
    military = any(a.sector in ("MIL", "REB") for a in actors)
    date = _date(text, d, published)
    return Event(
        id=f"e{n}",
        type=cast(EventType, d.type),
        mode=d.mode,
        trigger=trigger,
        actors=actors,
        recipients=recipients,
        place=place,
        date=date,
        status=cast(Status, _historical(d.status, date, published)),
        quad=quad_of(d.type),
        cameo=cameo_of(d.type, d.mode, military),
        toll=Toll(**d.toll) if d.toll else None,
        attribution=teller(trigger, [a for a in beside if not _is_deed(a, deeds)]),
        performed_by=performed.id if performed else None,
        confidence=d.confidence,
    )


def _is_trade(e: Event) -> bool:
    """Do only companies deal with each other?"""
    sectors = {a.sector for a in (*e.actors, *e.recipients)}
    return (
        quad_of(e.type) <= 2 and bool(e.actors) and {a.sector for a in e.actors} == {"BUS"} and sectors <= {"BUS", None}
    )


def _is_denial(e: Event, near: _Near) -> bool:
    """What is denied is an event, negated; to deny it is none."""
    return e.type == "REJECT" and any(
        a.act == "DENY" and a.cue is not None and a.cue.overlaps(e.trigger) for a in near.at(e.trigger)
    )


def _home(text: str, d: Draft, place: Place | None, about: Counter[str]) -> str | None:
    """The country that the place lies in, or the only one that the sentence's places or the text's words tell."""
    if place is not None and place.country:
        return place.country
    told = {code for *_, code in countries_in(text[slice(*d.sentence)])}
    for span, kind in d.others.items():
        if kind == "LOCATION":
            words = text[slice(*span)].split(" of ")[-1]
            found = place_of(text, Span(span[1] - len(words), span[1]), about)
            if found is not None and found.country:
                told.add(found.country)
    told = told or grounds(text, *d.sentence, about) or set(about)
    return told.pop() if len(told) == 1 else None


def _is_deed(a: Attribution, deeds: Sequence[Span]) -> bool:
    if a.cue is None:
        return False
    at = bisect_left(deeds, Span(a.cue.start - 200, 0))
    return any(a.cue.overlaps(d) for d in deeds[at : at + 60])


def _place(text: str, d: Draft, about: Counter[str]) -> Place | None:
    for span in d.places:
        found = place_of(text, Span(*span), about)
        if found is not None:
            return found
    if d.type in ("ASSAULT", "COERCE", "RETREAT", "MOBILIZE", "PROTEST"):
        for span in d.recipients:
            if d.kinds.get(span) == "LOCATION":
                found = place_of(text, Span(*span), about)
                if found is not None and found.lat is not None:
                    return found
    return None


def _date(text: str, d: Draft, published: str | None) -> Dated | None:
    """The date nearest to the trigger in its sentence."""
    found = find_dates(text, *d.sentence, published, future=True if d.status == "future" else None)
    found = [f for f in found if d.clause[0] <= f.span.start < d.clause[1]]
    found = [f for f in found if not _of_report(text, f.span, d)]
    if d.nominal:
        found = [f for f in found if f.span.start > d.trigger[1]] or found
    return min(found, key=lambda f: max(f.span.start - d.trigger[1], d.trigger[0] - f.span.end), default=None)


def _of_report(text: str, span: Span, d: Draft) -> bool:
    """Does the date say when it was reported: "police said on Monday"?"""
    lead = text[max(d.sentence[0], span.start - 24) : span.start].split()
    if lead and lead[-1].lower() in ("since", "until", "till", "before", "after"):
        return True  # a limit, and not when it was
    while lead and lead[-1].lower() in ("on", "late", "early", "in", "a", "statement", "the", "to", "reporters"):
        lead.pop()
    return bool(lead) and lead[-1].lower().strip(",") in (
        "said",
        "says",
        "announced",
        "reported",
        "told",
        "tweeted",
        "wrote",
    )


def _historical(status: str, date: Dated | None, published: str | None) -> str:
    """What lies more than two years back is history."""
    if (
        status == "actual"
        and date is not None
        and published
        and date.value[:4].isdigit()
        and int(date.value[:4]) < int(published[:4]) - 1
    ):
        return "historical"
    return status


def _key(text: str, e: Event) -> tuple[str, frozenset[str]]:
    return e.type, frozenset(
        text[a.span.start : a.span.end].lower().removeprefix("the ") for a in (*e.actors, *e.recipients)
    )


__all__ = [
    "Actor", "Draft", "Event", "EventNetwork", "Place", "Toll", "event_drafts", "read_events", "ruled_drafts",
    "taken_apart", "to_events",
]  # fmt: skip
