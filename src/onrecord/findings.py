"""What comes out of the reader, and its JSON form: version 1 of the output contract.

All spans are code points into the article's text. What the reader does not read yet is None or empty.
"""

from dataclasses import dataclass
from typing import Any, Literal

from onrecord.articles import Article, Furniture, Section, Span

CONTRACT = 1

Kind = Literal["direct", "indirect", "mixed"]
SpeakerKind = Literal["person", "organisation", "group", "place", "document", "unnamed"]
Polarity = Literal["affirmed", "negated"]
Modality = Literal["asserted", "future", "hypothetical", "question"]
EventStatus = Literal["actual", "future", "hypothetical", "negated", "historical"]
Medium = Literal["speech", "interview", "press-conference", "statement", "post", "broadcast", "document"]
Act = Literal[
    "SAY", "DENY", "DECLINE", "AGREE", "CONSULT", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "CONCEDE"
]


@dataclass(frozen=True, slots=True)
class Speaker:
    """One whose words these are. `name` is the fullest that the article gives.

    roles: what the article says that they are. country: ISO 3166 alpha-3. anonymity: the stated reason for not being
    named.
    """

    id: str
    name: str
    kind: SpeakerKind | None
    mentions: tuple[Span, ...]
    roles: tuple[Span, ...] = ()
    country: str | None = None
    anonymity: Span | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One to whom or through whom words went. speaker: id of a speaker of the article, where it is known."""

    span: Span
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """value: an ISO date, as long as it is sure: "2026", "2026-03", "2026-03-04". span: the words that say so."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One occurrence of a source, a cue and a content.

    content: one or more pieces, in order, with the quotation marks at their edges.
    quoted: the words given as verbatim, without the marks; each lies in a piece of the content.
    inside: id of the attribution whose content this one lies in.
    statement: attributions of one article that repeat the same words of the same speaker share it.
    confidence: the chance that source, cue and content are a true attribution, 0 to 1.
    speaker_confidence: the chance that `speakers` is right; None where there are none.
    via: who passed the words on, nearest to the speaker first. addressee: to whom they were said. occasion, medium:
    where and how. said_on: when. act: what was done by saying so. modality: whether the cue tells it as done.
    """

    id: str
    kind: Kind
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    speakers: tuple[str, ...]
    polarity: Polarity | None
    inside: str | None
    statement: str
    confidence: float
    speaker_confidence: float | None = None
    via: tuple[Link, ...] = ()
    addressee: Link | None = None
    occasion: Span | None = None
    medium: Medium | None = None
    said_on: Dated | None = None
    act: Act | None = None
    modality: Modality | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """One who does something, or to whom it is done. speaker: id of one of the article. country: ISO 3166 alpha-3.
    sector: of PLOVER (GOV MIL REB OPP ...)."""

    span: Span
    speaker: str | None = None
    country: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """lat, lon: degrees, None where the place has no coordinates of its own."""

    span: Span
    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Toll:
    """People; None where the text gives no number."""

    dead: int | None = None
    injured: int | None = None
    arrested: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, in PLOVER's ontology.

    attribution: id of the attribution from whose words alone it is known. performed_by: of the one that is itself the
    event. quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. cameo: root.
    """

    id: str
    type: str
    trigger: Span
    mode: str | None = None
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    place: Place | None = None
    date: Dated | None = None
    status: EventStatus = "actual"
    quad: int | None = None
    cameo: str | None = None
    toll: Toll | None = None
    attribution: str | None = None
    performed_by: str | None = None
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was read in one article."""

    article: Article
    sections: tuple[Section, ...]
    furniture: tuple[Furniture, ...]
    speakers: tuple[Speaker, ...]
    attributions: tuple[Attribution, ...]
    version: str
    model: str
    events: tuple[Event, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The output contract's form, ready for `json.dumps`."""
        text = self.article.text
        article = self.article

        def span(value: Span | None) -> dict[str, Any] | None:
            return None if value is None else {"start": value.start, "end": value.end, "text": value.of(text)}

        def link(value: Link | None) -> dict[str, Any] | None:
            return None if value is None else {"speaker": value.speaker, "span": span(value.span)}

        def actor(value: Actor) -> dict[str, Any]:
            facts = {"speaker": value.speaker, "country": value.country, "sector": value.sector}
            return {"start": value.span.start, "end": value.span.end, "text": value.span.of(text), **facts}

        return {
            "contract": CONTRACT,
            "reader": {"version": self.version, "model": self.model},
            "article": {
                "id": article.id,
                "source": article.source,
                "url": article.url,
                "outlet": article.outlet,
                "title": article.title,
                "byline": article.byline,
                "published": article.published,
                "retrieved": article.retrieved,
                "language": article.language,
                "doubtful_language": article.doubtful_language,
                "notes": list(article.notes),
                "text": text,
                "dropped": article.dropped,
                "transcript": article.transcript,
                "sections": [{"title": s.title, "start": s.span.start, "end": s.span.end} for s in self.sections],
                "furniture": [{"start": f.span.start, "end": f.span.end, "kind": f.kind} for f in self.furniture],
            },
            "speakers": [
                {
                    "id": s.id,
                    "name": s.name,
                    "kind": s.kind,
                    "roles": [span(r) for r in s.roles],
                    "country": s.country,
                    "anonymity": span(s.anonymity),
                    "mentions": [span(m) for m in s.mentions],
                }
                for s in self.speakers
            ],
            "attributions": [
                {
                    "id": a.id,
                    "kind": a.kind,
                    "source": span(a.source),
                    "cue": span(a.cue),
                    "content": [span(c) for c in a.content],
                    "quoted": [span(q) for q in a.quoted],
                    "speakers": list(a.speakers),
                    "via": [link(v) for v in a.via],
                    "addressee": link(a.addressee),
                    "occasion": span(a.occasion),
                    "medium": a.medium,
                    "said_on": None if a.said_on is None else {"value": a.said_on.value, "span": span(a.said_on.span)},
                    "act": a.act,
                    "polarity": a.polarity,
                    "modality": a.modality,
                    "inside": a.inside,
                    "statement": a.statement,
                    "confidence": a.confidence,
                    "speaker_confidence": a.speaker_confidence,
                }
                for a in self.attributions
            ],
            "events": [
                {
                    "id": e.id,
                    "type": e.type,
                    "mode": e.mode,
                    "trigger": span(e.trigger),
                    "actors": [actor(x) for x in e.actors],
                    "recipients": [actor(x) for x in e.recipients],
                    "place": None
                    if e.place is None
                    else {
                        "span": span(e.place.span),
                        "name": e.place.name,
                        "country": e.place.country,
                        "lat": e.place.lat,
                        "lon": e.place.lon,
                    },
                    "date": None if e.date is None else {"value": e.date.value, "span": span(e.date.span)},
                    "status": e.status,
                    "quad": e.quad,
                    "cameo": e.cameo,
                    "toll": None
                    if e.toll is None
                    else {"dead": e.toll.dead, "injured": e.toll.injured, "arrested": e.toll.arrested},
                    "attribution": e.attribution,
                    "performed_by": e.performed_by,
                    "confidence": e.confidence,
                }
                for e in self.events
            ],
        }
