"""schema.org (JSON-LD): a Quotation for each attribution with words given as verbatim, a CreativeWork (a passage) for
each without, and a Claim for each statement, with where it appears and where first. One node a line.

The chain stands in `isBasedOn`: the passage is based on what the last link told, that on what the one before told.
Words of which the article says that somebody denied them, refused them or never said them have no creator; the
description tells who did what.
"""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import IO, Any

from onrecord.exports.names import day, known, urn, web
from onrecord.exports.rows import Row, Said, called, chosen, stream
from onrecord.exports.text import compact
from onrecord.record.columns import JOINT
from onrecord.record.filters import SHOWN
from onrecord.record.own import own_words
from onrecord.record.search import Search
from onrecord.record.store import Record

CONTEXT = "https://schema.org"
POSITION = "http://www.w3.org/ns/oa#TextPositionSelector"  # what the numbers of a piece are

_PEOPLE = ("person", "unnamed")  # "a senior official"; all others are given as organizations
_APPEARANCES = """SELECT st.key, st.id, t.key, t.id, t.content, t.kind, t.act, t.polarity, t.modality FROM temp.chosen c
JOIN attributions t ON t.key = c.attribution JOIN articles a ON a.key = t.article
JOIN statements st ON st.key = t.statement ORDER BY st.key, a.published IS NULL, a.published, c.n"""
_FIRST = f"""SELECT t.id, a.id, a.url, a.outlet, a.title, a.published FROM attributions t
JOIN articles a ON a.key = t.article WHERE t.statement = ? AND {SHOWN} AND a.published IS NOT NULL
ORDER BY a.published, t.article, t.position, t.key LIMIT 1"""
_SPEAKERS = """SELECT coalesce(i.id, s.id), coalesce(i.name, s.name), s.kind FROM attribution_speakers x
JOIN speakers s ON s.key = x.speaker LEFT JOIN identities i ON i.key = s.identity
WHERE x.attribution = ? ORDER BY x.position"""


def write(record: Record, search: Search, out: IO[bytes]) -> int:
    count = 0
    with chosen(record, search):
        out.write(f'{{"@context":"{CONTEXT}","@graph":[\n'.encode())
        for said in stream(record):
            out.write((",\n" if count else "").encode() + compact(passage(said)).encode())
            count += 1
        for claim in _claims(record):
            out.write(f",\n{compact(claim)}".encode())
        out.write(b"\n]}\n")
    return count


def passage(said: Said) -> Row:
    """The Quotation, or the CreativeWork, of an attribution."""
    a = said.attribution
    pieces = a["quoted"] or a["content"]
    own = own_words(a["kind"], a["act"], a["polarity"], a["modality"])
    by = [_agent(_whole(person)["id"], called(person), person) for person in said.speakers if own and _speaks(person)]
    made, issued = a["said_on"] and a["said_on"]["value"], said.article["published"]
    return known(
        {
            "@type": "Quotation" if a["quoted"] else "CreativeWork",
            "@id": urn(a["id"]),
            "text": JOINT.join(piece["text"] for piece in pieces),
            "description": _told(said),
            "keywords": [a[name] for name in ("act", "polarity", "modality") if a[name]],
            "creator": by,
            "spokenByCharacter": by if a["quoted"] else None,
            "dateCreated": day(made),
            "temporal": made if made and not day(made) else None,
            "datePublished": day(issued),
            "inLanguage": said.article["language"],
            "isPartOf": _article(said.article),
            "isBasedOn": _chain(said),
            "interpretedAsClaim": {"@type": "Claim", "@id": urn(a["statement"])},
            "identifier": [
                {"@type": "PropertyValue", "propertyID": POSITION, "minValue": p["start"], "maxValue": p["end"]}
                for p in pieces
            ],
        }
    )


def _told(said: Said) -> str | None:
    """ "Ilse Corrigan: denied" """
    names = ", ".join(called(person) for person in said.speakers)
    return ": ".join(part for part in (names, (said.attribution["cue"] or {}).get("text")) if part) or None


def _chain(said: Said) -> list[Row]:
    """Documents that speak are what the words are based on; then link by link to the one nearest to the article."""
    told: list[Row] = [_work(called(person), person) for person in said.speakers if not _speaks(person)]
    for link in said.attribution["via"]:
        person, name = said.linked(link), said.called(link)
        if person and not _speaks(person):
            told = [known({**_work(name, person), "isBasedOn": told})]
        elif name:
            made = _whole(person)["id"] if person else None
            told = [known({"@type": "CreativeWork", "creator": _agent(made, name, person), "isBasedOn": told})]
    return told


def _claims(record: Record) -> Iterator[Row]:
    """Appearances are those that are exported, the earliest first; the first one is the first in the whole record."""
    for (key, statement), found in groupby(record.db.execute(_APPEARANCES), key=itemgetter(0, 1)):
        appearances = [(attribution, made, content, how) for _, _, attribution, made, content, *how in found]
        earliest, _, content, how = appearances[0]
        speakers = record.db.execute(_SPEAKERS, (earliest,)).fetchall() if own_words(*how) else []
        yield known(
            {
                "@type": "Claim",
                "@id": urn(statement),
                "text": content,
                "creator": [_agent(made, name, {"kind": kind}) for made, name, kind in speakers if kind != "document"],
                "appearance": [{"@id": urn(made)} for _, made, *_ in appearances],
                "firstAppearance": _first(record, key),
            }
        )


def _first(record: Record, statement: int) -> Row | None:
    """With its article, since it may not be exported itself. None where no report is dated."""
    found = record.db.execute(_FIRST, (statement,)).fetchone()
    if found is None:
        return None
    article = dict(zip(("id", "url", "outlet", "title", "published"), found[1:], strict=True))
    work = {"@type": "CreativeWork", "@id": urn(found[0]), "isPartOf": _article(article)}
    return known({**work, "datePublished": day(article["published"])})


def _article(article: Row) -> Row:
    outlet, byline = article["outlet"], article.get("byline")
    return known(
        {
            "@type": "NewsArticle",
            "@id": urn(article["id"]),
            "url": web(article["url"]),
            "headline": article["title"],
            "datePublished": day(article["published"]),
            "author": {"@type": "Person", "name": byline} if byline else None,
            "publisher": {"@type": "Organization", "name": outlet} if outlet else None,
            "inLanguage": article.get("language"),
        }
    )


def _whole(person: Row) -> Row:
    """The one across articles, where the record knows it."""
    whole: Row = person["identity"] or person
    return whole


def _speaks(person: Row) -> bool:
    return bool(person["kind"] != "document")


def _work(name: str | None, person: Row) -> Row:
    return known({"@type": "CreativeWork", "@id": urn(_whole(person)["id"]), "name": name})


def _agent(made: str | None, name: str, person: dict[str, Any] | None) -> Row:
    kind = person["kind"] if person else None
    roles = ", ".join(role["text"] for role in (person or {}).get("roles", ()))
    return known(
        {
            "@type": "Person" if kind in _PEOPLE else "Organization",
            "@id": urn(made) if made else None,
            "name": name,
            "disambiguatingDescription": kind if kind not in ("person", "organisation") else None,
            "jobTitle": roles if roles and kind in _PEOPLE else None,
        }
    )
