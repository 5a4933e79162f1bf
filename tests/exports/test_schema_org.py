"""schema.org: nodes that its vocabulary allows, with words, places, articles and chains as in the record."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import schema_org
from pydantic import ValidationError

from onrecord.record import Record
from tests.exports import making

Row = dict[str, Any]


@pytest.fixture(scope="module")
def nodes(export: Any) -> dict[str, Row]:
    found = json.loads(export("schemaorg"))
    assert found["@context"] == "https://schema.org"
    return {node["@id"]: node for node in found["@graph"]}


def model(node: Row, nodes: dict[str, Row]) -> Any:
    """The node as the vocabulary's own class, which refuses unknown properties and values out of their range."""
    if set(node) == {"@id"}:
        node = {key: value for key, value in nodes[node["@id"]].items() if not isinstance(value, dict | list)}
    known = getattr(schema_org, node["@type"])

    def value(name: str, given: Any) -> Any:
        if isinstance(given, dict):
            return model(given, nodes)
        if isinstance(given, list):
            return [value(name, one) for one in given]
        return date.fromisoformat(given) if name.startswith("date") else given

    return known.model_validate({name: value(name, given) for name, given in node.items() if name[0] != "@"})


def passages(nodes: dict[str, Row]) -> Iterator[tuple[str, Row]]:
    for made, node in nodes.items():
        if node["@type"] != "Claim":
            yield made.removeprefix("urn:onrecord:"), node


def test_the_vocabulary_takes_every_node(nodes: dict[str, Row]) -> None:
    assert {node["@type"] for node in nodes.values()} == {"Quotation", "CreativeWork", "Claim"}
    for node in nodes.values():
        model(node, nodes)


@pytest.mark.parametrize(
    "broken", [{"speaker": "x"}, {"creator": {"@type": "Claim"}}, {"isPartOf": 7}, {"identifier": {"@type": "Person"}}]
)
def test_the_vocabulary_refuses_others(nodes: dict[str, Row], broken: Row) -> None:
    node = next(node for node in nodes.values() if node["@type"] == "Quotation")
    with pytest.raises(ValidationError):
        model({**node, **broken}, nodes)


def test_words_and_places_are_the_records(nodes: dict[str, Row], texts: Any, spans: Any) -> None:
    assert {made for made, _ in passages(nodes)} == set(spans)
    for made, node in passages(nodes):
        article, content, quoted = spans[made]
        places = [[piece["minValue"], piece["maxValue"]] for piece in node["identifier"]]
        assert (node["@type"], places) == (("Quotation", quoted) if quoted else ("CreativeWork", content))
        assert node["text"] == " … ".join(texts[article][start:end] for start, end in places)
        assert node["isPartOf"]["@id"] == f"urn:onrecord:{article}"


def test_every_statement_is_a_claim_that_appears_where_it_was_exported(nodes: dict[str, Row], record: Record) -> None:
    for made, node in passages(nodes):
        claim = nodes[node["interpretedAsClaim"]["@id"]]
        assert {"@id": f"urn:onrecord:{made}"} in claim["appearance"]
    claims = [node for node in nodes.values() if node["@type"] == "Claim"]
    assert len(claims) == record.one("SELECT count(DISTINCT statement) FROM said")
    assert sum(len(claim["appearance"]) for claim in claims) == record.one("SELECT count(*) FROM said")


def test_the_first_appearance_is_the_first_in_the_record_not_in_the_export(export: Any) -> None:
    def claim(**filters: str) -> Row:
        """The one of several articles."""
        found = json.loads(export("schemaorg", **filters))["@graph"]
        (one,) = [node for node in found if node["@type"] == "Claim" and len(node["appearance"]) > 1]
        assert one["text"] == next(n["text"] for n in found if n["@id"] == one["appearance"][0]["@id"])
        return one

    whole, some = claim(kind="indirect"), claim(kind="indirect", outlet="Tellus")
    assert (len(whole["appearance"]), len(some["appearance"])) == (3, 2)
    assert whole["firstAppearance"] == some["firstAppearance"]
    assert (
        whole["firstAppearance"]["@id"] == whole["appearance"][0]["@id"] not in [n["@id"] for n in some["appearance"]]
    )
    assert some["firstAppearance"]["isPartOf"]["publisher"]["name"] == "The Gazette"
    assert some["firstAppearance"]["datePublished"] == "2026-01-01"


def test_who_said_it(nodes: dict[str, Row]) -> None:
    by = {node["text"]: node.get("creator", []) for _, node in passages(nodes) if "tellus" in node["isPartOf"]["url"]}
    (pair,) = [agents for words, agents in by.items() if words.startswith("Wir")]
    assert [(agent["@type"], agent["name"]) for agent in pair] == [("Person", "two aides"), ("Person", "Lena Vasko")]
    (place,) = [agents for words, agents in by.items() if words.startswith("-5")]
    assert [(agent["@type"], agent["name"]) for agent in place] == [("Organization", "Sovenia")]
    (known,) = {
        agent["@id"]
        for _, n in passages(nodes)
        for agent in n.get("creator", ())
        if agent["name"] == "Ilse J. Corrigan"
    }
    assert known.startswith("urn:onrecord:per-")


def test_what_was_denied_or_never_said_has_no_creator(nodes: dict[str, Row]) -> None:
    against = [
        n
        for _, n in passages(nodes)
        if "negated" in n["keywords"] or ("DENY" in n["keywords"] and n["@type"] != "Quotation")
    ]
    assert len(against) >= 2
    for node in against:
        assert "creator" not in node and "spokenByCharacter" not in node
        assert "creator" not in nodes[node["interpretedAsClaim"]["@id"]]
        assert ": " in node["description"]


def test_the_chain_leads_link_by_link(nodes: dict[str, Row]) -> None:
    (node,) = [node for _, node in passages(nodes) if node["text"].startswith("Wir")]
    (last,) = node["isBasedOn"]
    assert last["creator"]["name"] == "@link2"
    assert last["isBasedOn"][0]["creator"]["name"] == "state media"
    (document,) = [node for _, node in passages(nodes) if node["text"].startswith("=HYPER")]
    assert document["temporal"] == "2026-03" and "creator" not in document
    assert document["isBasedOn"][0]["isBasedOn"][0]["name"] == "the report"


def test_the_article_is_told(nodes: dict[str, Row]) -> None:
    (article,) = {
        json.dumps(n["isPartOf"])
        for _, n in passages(nodes)
        if n["isPartOf"].get("url", "").startswith("https://tellus")
    }
    told = json.loads(article)
    assert told["headline"] == '-1 "title"\r\nof two lines' and told["publisher"]["name"] == '=Tellus, "daily"'
    assert told["datePublished"] == "2026-04-04" and making.TRICKY.startswith("https://tellus")
