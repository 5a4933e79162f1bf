"""What W3C's Web Annotation Data Model (Recommendation, 2017) asks of the parts that we write, in our own words.

CONTEXT: what the standard's context makes of each of its terms that we use. SCHEMA: its MUSTs, as JSON Schema.
"""

from typing import Any

OA, PROV = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/prov#"
ADDRESS = "http://www.w3.org/ns/anno.jsonld"


def _iri(term: str) -> dict[str, str]:
    return {"@id": term, "@type": "@id"}


CONTEXT: dict[str, Any] = {
    "oa": OA,
    "as": "https://www.w3.org/ns/activitystreams#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "dctypes": "http://purl.org/dc/dcmitype/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "SpecificResource": "oa:SpecificResource",
    "Text": "dctypes:Text",
    "TextualBody": "oa:TextualBody",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TimeState": "oa:TimeState",
    "Person": "foaf:Person",
    "Organization": "foaf:Organization",
    "Software": "as:Application",
    **{name: f"oa:{name}" for name in ("assessing", "classifying", "describing", "identifying", "linking")},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "body": _iri("oa:hasBody"),
    "target": _iri("oa:hasTarget"),
    "source": _iri("oa:hasSource"),
    "selector": _iri("oa:hasSelector"),
    "state": _iri("oa:hasState"),
    "cached": _iri("oa:cachedSource"),
    "via": _iri("oa:via"),
    "creator": _iri("dcterms:creator"),
    "generator": _iri("as:generator"),
    "partOf": _iri("as:partOf"),
    "first": _iri("as:first"),
    "items": {**_iri("as:items"), "@container": "@list"},
    "modified": {"@id": "dcterms:modified", "@type": "xsd:dateTime"},
    "sourceDate": {"@id": "oa:sourceDate", "@type": "xsd:dateTime"},
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
    "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "value": "rdf:value",
    "format": "dc:format",
    "language": "dc:language",
    "label": "rdfs:label",
    "name": "foaf:name",
}

_URI = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:[!#$%&'()*+,/:;=?@\[\]A-Za-z0-9._~-]+$"}
_TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}
_MOTIVATIONS = (
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating "
    "questioning replying tagging"
).split()
_PURPOSE = {"enum": _MOTIVATIONS}
_COUNT = {"type": "integer", "minimum": 0}


def _object(needed: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": needed.split(), "properties": properties}


_SELECTOR = {
    "oneOf": [
        _object("type start end", type={"const": "TextPositionSelector"}, start=_COUNT, end=_COUNT),
        _object(
            "type exact",
            type={"const": "TextQuoteSelector"},
            exact={"type": "string"},
            prefix={"type": "string"},
            suffix={"type": "string"},
        ),
    ]
}
_STATE = _object("type", type={"const": "TimeState"}, sourceDate=_TIME, cached=_URI)
_SPECIFIC = _object(
    "type source",
    type={"const": "SpecificResource"},
    source=_URI,
    purpose=_PURPOSE,
    state=_STATE,
    selector={"type": "array", "minItems": 1, "items": _SELECTOR},
)
_TEXTUAL = _object(
    "type value",
    type={"const": "TextualBody"},
    value={"type": "string"},
    purpose=_PURPOSE,
    format={"const": "text/plain"},
)
_EXTERNAL = {
    **_object("id", id=_URI),
    "not": {"anyOf": [{"required": [name]} for name in ("value", "source", "purpose")]},
}
_AGENT = _object("type name", id=_URI, name={"type": "string"})

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **_object("@context id type first total", id=_URI, type={"const": "AnnotationCollection"}, total=_COUNT),
    "$defs": {
        "annotation": {
            **_object(
                "id type target",
                id=_URI,
                type={"const": "Annotation"},
                motivation=_PURPOSE,
                modified=_TIME,
                creator={"type": "array", "minItems": 1, "items": _AGENT},
                body={"type": "array", "items": {"oneOf": [_TEXTUAL, _SPECIFIC, _EXTERNAL]}},
                target={"type": "array", "minItems": 1, "items": _SPECIFIC},
            ),
        }
    },
}
SCHEMA["properties"]["@context"] = {"type": "array", "contains": {"const": ADDRESS}}
SCHEMA["properties"]["first"] = _object(
    "id type partOf items",
    id=_URI,
    type={"const": "AnnotationPage"},
    partOf=_URI,
    startIndex=_COUNT,
    items={"type": "array", "items": {"$ref": "#/$defs/annotation"}},
)
