"""Provenance in the terms of W3C PROV: through whom the words came, what read them, who corrected them."""

from onrecord.exports.names import known, urn, utc, web
from onrecord.exports.rows import Row, Said, called
from onrecord.exports.text import compact

# FOAF's terms, by which the Web Annotation standard names agents, beside PROV's.
_AGENTS = {"person": ["Person", "prov:Person"], "organisation": ["Organization", "prov:Organization"]}


def agents(said: Said) -> list[Row]:
    """The creators of an annotation: the model that read it, the person who corrected it."""
    found = []
    if said.reader:
        found.append({**_reader(said.reader), "type": ["Software", "prov:SoftwareAgent"]})
    if said.correction:
        found.append(_person(said.correction))
    return found


def chain(said: Said) -> Row:
    """The words in the article, derived from what the last link told, from what the one before told, ... from the
    statement itself, which is the speakers' own. Of what somebody did not say nobody is told to be the source."""
    a = said.attribution
    own = [] if a["polarity"] == "negated" else said.speakers
    told = known(
        {
            "id": urn(a["statement"]),
            "type": "prov:Entity",
            "label": "statement",
            "prov:wasAttributedTo": [_agent(person, called(person)) for person in own],
        }
    )
    for number, link in enumerate(a["via"], 1):  # nearest to the speaker first
        told = {
            "id": urn(a["id"], f"via-{number}"),
            "type": "prov:Entity",
            "label": "via",
            "prov:wasAttributedTo": _agent(said.linked(link), said.called(link)),
            "prov:wasDerivedFrom": told,
        }
    return {
        "id": urn(a["id"], "words"),
        "type": ["Text", "prov:Entity"],
        "label": "chain",
        "dcterms:isPartOf": _article(said.article),
        "prov:wasDerivedFrom": told,
    }


def revision(said: Said) -> Row:
    """What was corrected: the machine's reading before, and the correction that made this one of it."""
    if said.correction is None:
        return {}
    corrected = {
        "id": urn(said.correction["id"]),
        "type": "prov:Activity",
        "label": said.correction["kind"],
        "prov:wasAssociatedWith": _person(said.correction),
        "prov:endedAtTime": _time(utc(said.correction["at"])),
    }
    found: Row = {"prov:wasGeneratedBy": known(corrected)}
    if said.machine is not None:
        was: Row = {"id": urn(said.attribution["id"], "machine"), "type": "prov:Entity"}
        was["prov:value"] = compact(said.machine)
        was["prov:wasAttributedTo"] = {"id": _reader(said.reader)["id"]} if said.reader else None
        found["prov:wasRevisionOf"] = known(was)
    return found


def _article(article: Row) -> Row:
    by = [{"type": "prov:Agent", "name": name} for name in (article["outlet"], article["byline"]) if name]
    return known(
        {
            "id": urn(article["id"]),
            "type": ["Text", "prov:Entity"],
            "label": article["title"],
            "language": article["language"],
            "via": web(article["url"]),
            "dcterms:issued": article["published"],
            "prov:wasAttributedTo": by,
        }
    )


def _agent(person: Row | None, name: str | None) -> Row:
    if person is None:
        return known({"type": "prov:Agent", "name": name})
    whole = person["identity"]
    return known(
        {
            "id": urn(person["id"]),
            "type": _AGENTS.get(person["kind"], "prov:Agent"),
            "name": name,
            "prov:specializationOf": {"id": urn(whole["id"]), "name": whole["name"]} if whole else None,
        }
    )


def _reader(reader: Row) -> Row:
    name = f"onrecord {reader['version']}, model {reader['model']}"
    return {"id": urn(f"{reader['version']}:{reader['model']}"), "name": name}


def _person(correction: Row) -> Row:
    return {"type": ["Person", "prov:Person"], "name": correction["who"]}


def _time(time: str | None) -> Row | None:
    return {"@value": time, "@type": "http://www.w3.org/2001/XMLSchema#dateTime"} if time else None
