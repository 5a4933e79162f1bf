"""W3C Web Annotation (JSON-LD): one collection with one page, one annotation a line.

An annotation's target is what was said: one stretch of the article for each piece. Its bodies tell who said it, with
which cue, to whom and so on; what each of them is stands in its `label`, by the name of the contract's field. So that
any reader of the standard takes it, no vocabulary of our own is used; PROV says through whom the words came, what
read them and who corrected them.
"""

import hashlib
from typing import IO, Any

from onrecord.exports.names import TOOL, known, urn, utc, web
from onrecord.exports.provenance import agents, chain, revision
from onrecord.exports.rows import Row, Said, called, chosen, stream
from onrecord.exports.text import compact
from onrecord.record.ids import mint
from onrecord.record.search import Search
from onrecord.record.store import Record

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"prov": "http://www.w3.org/ns/prov#"}]
AROUND = 32  # characters of the text before and behind, by which the words are found again in a changed page

_CLASSES = ("kind", "act", "polarity", "modality", "medium")
_SURE = ("confidence", "speaker_confidence")


def write(record: Record, search: Search, out: IO[bytes]) -> int:
    """The ids of the collection and its page are made from what is in it, so they stand at the end."""
    head: Row = {"@context": CONTEXT, "type": "AnnotationCollection", "label": "Who said what, in reports"}
    head["generator"] = {"id": urn(TOOL), "type": "Software", "name": TOOL}
    made = hashlib.sha256()
    count = 0
    with chosen(record, search):
        out.write(f'{compact(head)[:-1]},"first":{{"type":"AnnotationPage","startIndex":0,"items":[\n'.encode())
        for said in stream(record):
            line = compact(annotation(said)).encode()
            made.update(line)
            out.write(b",\n" + line if count else line)
            count += 1
    whole = mint("col", made.hexdigest())
    page = compact({"id": urn(whole, "page-1"), "partOf": urn(whole)})[1:]
    out.write(f"\n],{page},{compact({'id': urn(whole), 'total': count})[1:]}\n".encode())
    return count


def annotation(said: Said) -> Row:
    a = said.attribution
    return known(
        {
            "id": urn(a["id"]),
            "type": "Annotation",
            "motivation": "describing",
            "creator": agents(said),
            "modified": utc(said.correction["at"]) if said.correction else None,
            "body": [*_told(said), *_places(said), *_links(a), chain(said)],
            "target": [_stretch(said, piece) for piece in a["content"]],
            **revision(said),
        }
    )


def _told(said: Said) -> list[Row]:
    """What is known in words and numbers."""
    a = said.attribution
    told = [_words("speaker", "identifying", called(person)) for person in said.speakers]
    told += [_words(name, "classifying", a[name]) for name in _CLASSES if a[name] is not None]
    if a["said_on"]:
        told.append(_words("said_on", "describing", a["said_on"]["value"]))
    return told + [_words(name, "assessing", str(a[name])) for name in _SURE if a[name] is not None]


def _places(said: Said) -> list[Row]:
    """What is known by where it stands in the article."""
    a = said.attribution
    spans: list[tuple[str, Row | None]] = [("source", a["source"]), ("cue", a["cue"])]
    spans += [("quoted", span) for span in a["quoted"]]
    spans += [("via", link["span"]) for link in a["via"]]
    spans += [("addressee", (a["addressee"] or {}).get("span")), ("occasion", a["occasion"])]
    spans.append(("said_on", (a["said_on"] or {}).get("span")))
    for person in said.speakers:
        spans += [("role", span) for span in person["roles"]]
        spans.append(("anonymity", person["anonymity"]))
    return [{"label": name, "purpose": "describing", **_stretch(said, span)} for name, span in spans if span]


def _links(a: Row) -> list[Row]:
    """Other attributions and statements."""
    return [
        {"type": "SpecificResource", "label": name, "purpose": "linking", "source": urn(a[name])}
        for name in ("statement", "inside")
        if a[name]
    ]


def _words(label: str, purpose: str, value: str) -> Row:
    return {"type": "TextualBody", "label": label, "purpose": purpose, "value": value, "format": "text/plain"}


def _stretch(said: Said, span: Row) -> Row:
    """Words of the article, by their place in its text and by themselves.

    The text is what the record holds of the page: the place counts its characters (code points, as the standard has
    it). Of an article on the web the page is the source, and the record's text its state when it was got.
    """
    start, end, text = span["start"], span["end"], said.text
    quote = {"exact": span["text"], "prefix": text[max(0, start - AROUND) : start], "suffix": text[end : end + AROUND]}
    stretch: dict[str, Any] = {"type": "SpecificResource"}
    page, own = web(said.article["url"]), urn(said.article["id"])
    stretch["source"] = page or own
    if page:
        stretch["state"] = known({"type": "TimeState", "sourceDate": utc(said.article["retrieved"]), "cached": own})
    stretch["selector"] = [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {"type": "TextQuoteSelector", **quote},
    ]
    return stretch
