"""W3C Web Annotation: valid JSON-LD of the standard, whose selectors select the record's words."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from anchorpoint import TextPositionSelector, TextQuoteSelector
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld
from rdflib import PROV, RDF, Graph, Literal, URIRef

from onrecord.exports.rows import Said
from onrecord.exports.web_annotation import annotation
from tests.exports import making, standards

OA = standards.OA
Row = dict[str, Any]


@pytest.fixture(scope="module")
def whole(export: Any) -> Row:
    found: Row = json.loads(export("w3c"))
    return found


@pytest.fixture(scope="module")
def items(whole: Row) -> list[Row]:
    found: list[Row] = whole["first"]["items"]
    return found


@pytest.fixture(scope="module")
def graph(whole: Row) -> Graph:
    """The triples, as a processor of JSON-LD reads them."""

    def load(address: str, _: object) -> Row:
        assert address == standards.ADDRESS
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": address,
            "document": {"@context": standards.CONTEXT},
        }

    lines = jsonld.to_rdf(whole, {"documentLoader": load, "format": "application/n-quads"})
    graph = Graph()
    graph.parse(data=lines, format="nt")  # all in one graph
    return graph


def objects(value: Any) -> Iterator[Row]:
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)
    if isinstance(value, dict):
        yield value


def position(stretch: Row) -> tuple[int, int]:
    return stretch["selector"][0]["start"], stretch["selector"][0]["end"]


def article(item: Row) -> str:
    (chain,) = [body for body in item["body"] if body["label"] == "chain"]
    made: str = chain["dcterms:isPartOf"]["id"].removeprefix("urn:onrecord:")
    return made


def told(item: Row, label: str) -> list[str]:
    return [body["value"] for body in item["body"] if body["label"] == label and "value" in body]


def test_it_is_valid(whole: Row) -> None:
    validator = jsonschema.Draft202012Validator(standards.SCHEMA)
    assert [error.message for error in validator.iter_errors(whole)] == []
    assert whole["total"] == len(whole["first"]["items"])
    assert whole["first"]["partOf"] == whole["id"]


def test_the_schema_finds_faults(whole: Row) -> None:
    validator = jsonschema.Draft202012Validator(standards.SCHEMA)
    for break_it in (
        lambda w: w["first"]["items"][0].pop("target"),
        lambda w: w["first"]["items"][0]["target"][0]["selector"][0].pop("end"),
        lambda w: w["first"]["items"][0]["body"][0].update(purpose="saying"),
        lambda w: w["first"]["items"][0].update(id="not an address"),
        lambda w: w.update({"@context": ["https://schema.org"]}),
    ):
        broken = json.loads(json.dumps(whole))
        break_it(broken)
        assert not validator.is_valid(broken)


def test_every_term_is_of_the_standard_or_of_prov(whole: Row) -> None:
    keys = {key for found in objects(whole) for key in found if not key.startswith("@")}
    own = {key for key in keys - set(standards.CONTEXT) if not key.startswith("dcterms:")}
    prefixed = {key.removeprefix("prov:") for key in own}
    assert "prov" in prefixed and all(URIRef(PROV + name) in PROV for name in prefixed - {"prov"})


def test_selectors_select_the_records_words(items: list[Row], texts: Any, spans: Any) -> None:
    assert {item["id"].removeprefix("urn:onrecord:") for item in items} == set(spans)
    for item in items:
        made, content, quoted = spans[item["id"].removeprefix("urn:onrecord:")]
        assert article(item) == made
        text = texts[made]
        assert [list(position(stretch)) for stretch in item["target"]] == content
        assert [list(position(body)) for body in item["body"] if body["label"] == "quoted"] == quoted
        for stretch in (*item["target"], *(body for body in item["body"] if "selector" in body)):
            start, end = position(stretch)
            quote = stretch["selector"][1]
            words = text[start:end]
            assert (quote["exact"], quote["prefix"]) == (words, text[max(0, start - 32) : start])
            assert quote["suffix"] == text[end : end + 32]


def test_a_library_of_the_standard_finds_them(items: list[Row], texts: Any) -> None:
    for item in items:
        text = texts[article(item)]
        for stretch in item["target"]:
            start, end = position(stretch)
            assert TextPositionSelector(start=start, end=end).select_text(text) == text[start:end]
            quote = {name: words for name, words in stretch["selector"][1].items() if name != "type"}
            found = TextQuoteSelector(**quote).as_position(text)
            assert (found.start, found.end) == (start, end)


@given(st.text("ab “”'\"\r\n…\U0001f600\u0301\u2028", min_size=1, max_size=90), st.data())
def test_places_count_code_points_whatever_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    piece = {"start": start, "end": end, "text": text[start:end]}
    nothing = dict.fromkeys(
        "source cue addressee occasion said_on medium act polarity modality inside statement".split()
    )
    a = {
        **nothing,
        "id": "att-1",
        "statement": "sta-1",
        "kind": "direct",
        "content": [piece],
        "quoted": [],
        "speakers": [],
    }
    facts = dict.fromkeys("url retrieved outlet byline title language published".split())
    said = Said(
        {**a, "via": [], "confidence": 1, "speaker_confidence": 1},
        {**facts, "id": "art-1"},
        text,
        {},
        None,
        None,
        None,
        None,
        None,
    )
    place, quote = json.loads(json.dumps(annotation(said)))["target"][0]["selector"]
    assert text[place["start"] : place["end"]] == quote["exact"] == piece["text"]
    assert text[: place["start"]].endswith(quote["prefix"]) and text[place["end"] :].startswith(quote["suffix"])


def test_of_a_page_the_source_is_its_address_and_the_text_its_state(items: list[Row]) -> None:
    (source,) = {t["source"] for item in items for t in item["target"] if "tellus" in t["source"]}
    assert source == "https://tellus.example/r/%C3%A4%20b?x=1&y=100%25"
    states = [t["state"] for item in items for t in item["target"] if t["source"] == source]
    assert {state["sourceDate"] for state in states} == {"2026-03-04T05:06:07Z"}
    assert all(state["cached"].startswith("urn:onrecord:art-") for state in states)


def test_the_graph_holds_it_all(graph: Graph, items: list[Row]) -> None:
    assert len(set(graph.subjects(RDF.type, URIRef(OA + "Annotation")))) == len(items)
    stretches = sum(len(item["target"]) + sum("selector" in b for b in item["body"]) for item in items)
    for kind, name in (("TextPositionSelector", "start"), ("TextQuoteSelector", "exact")):
        found = list(graph.subjects(RDF.type, URIRef(OA + kind)))
        assert len(found) == stretches
        assert all(graph.value(one, URIRef(OA + name)) is not None for one in found)
    for one in graph.subjects(RDF.type, URIRef(OA + "TextPositionSelector")):
        start, end = (graph.value(one, URIRef(OA + name)) for name in ("start", "end"))
        assert isinstance(start, Literal) and isinstance(end, Literal)
        assert 0 <= start.toPython() < end.toPython()


def test_prov_ties_entities_to_agents(graph: Graph) -> None:
    agents = {URIRef(PROV + name) for name in ("Agent", "Person", "Organization", "SoftwareAgent")}
    for relation in (PROV.wasAttributedTo, PROV.wasAssociatedWith):
        found = set(graph.objects(None, relation))
        assert found and all(agents & set(graph.objects(agent, RDF.type)) for agent in found)
    for subject, found_in in graph.subject_objects(PROV.wasDerivedFrom):
        assert (subject, RDF.type, PROV.Entity) in graph and (found_in, RDF.type, PROV.Entity) in graph


def test_the_chain_leads_from_the_article_to_the_speaker(items: list[Row]) -> None:
    (item,) = [item for item in items if told(item, "speaker") == ["two aides", "Lena Vasko"]]
    (words,) = [body for body in item["body"] if body["label"] == "chain"]
    last = words["prov:wasDerivedFrom"]
    assert (last["label"], last["prov:wasAttributedTo"]["name"]) == ("via", "@link2")
    nearest = last["prov:wasDerivedFrom"]
    assert nearest["prov:wasAttributedTo"]["name"] == "state media"
    statement = nearest["prov:wasDerivedFrom"]
    assert [agent["name"] for agent in statement["prov:wasAttributedTo"]] == ["two aides", "Lena Vasko"]
    assert words["dcterms:isPartOf"]["prov:wasAttributedTo"][0]["name"] == '=Tellus, "daily"'


def test_what_was_never_said_is_attributed_to_nobody(items: list[Row]) -> None:
    (item,) = [item for item in items if told(item, "polarity") == ["negated"]]
    (words,) = [body for body in item["body"] if body["label"] == "chain"]
    assert "prov:wasAttributedTo" not in words["prov:wasDerivedFrom"]
    assert told(item, "speaker") == ["two aides"]


def test_tool_and_corrections_are_told(items: list[Row]) -> None:
    corrected = [item for item in items if "prov:wasGeneratedBy" in item]
    assert len(corrected) == 2
    (revised,) = [item for item in corrected if "prov:wasRevisionOf" in item]
    assert [creator["name"] for creator in revised["creator"]] == [f"onrecord 0.1.0, model {'0' * 64}", making.WHO]
    assert revised["modified"] == "2026-03-05T09:00:00Z"
    assert told(revised, "act") == ["CONCEDE"] != json.loads(revised["prov:wasRevisionOf"]["prov:value"])["act"]
    (added,) = [item for item in corrected if item is not revised]
    assert [creator["name"] for creator in added["creator"]] == [making.WHO]


def test_the_same_export_has_the_same_name(export: Any) -> None:
    assert export("w3c") == export("w3c")
    assert json.loads(export("w3c", kind="direct"))["id"] != json.loads(export("w3c"))["id"]
