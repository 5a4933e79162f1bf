"""Events read from raw text with the shipped network: our own sentences, the people in them invented."""

import time
from functools import cache

import pytest

from onrecord.articles import Article, Span
from onrecord.findings import Attribution
from onrecord.reader import Reader
from onrecord.reader.events import Event, read_events
from onrecord.reader.relations import Layers, find_relations
from onrecord.reader.words import cut_words, paragraphs

PUBLISHED = "2026-03-04"  # a Wednesday


@cache
def _reader() -> Reader:
    return Reader()


def events(text: str, whole: bool = False) -> list[Event]:
    """whole: with the attributions that the reader finds."""
    words = cut_words(text, paragraphs(text))
    layers = Layers.blank(len(words.strings))
    find_relations(_reader().network, words, layers)
    told: tuple[Attribution, ...] = ()
    speakers = ()
    if whole:
        findings = _reader().read(Article(text, "test", published=PUBLISHED))
        told, speakers = findings.attributions, findings.speakers
    return read_events(words, layers, _reader().events, told, speakers, PUBLISHED)


def said(text: str, found: list[Event]) -> list[tuple[str, list[str], list[str]]]:
    return [(e.type, [a.span.of(text) for a in e.actors], [a.span.of(text) for a in e.recipients]) for e in found]


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        ("Gunmen killed three teachers in Orme.", "ASSAULT", ["Gunmen"], ["three teachers"]),
        ("Three teachers were killed by gunmen in Orme.", "ASSAULT", ["gunmen"], ["Three teachers"]),
        ("The murder of a judge by gunmen shocked the town.", "ASSAULT", ["gunmen"], ["a judge"]),
        (
            "Police in Nairobi arrested the editor Lena Marsh.",
            "COERCE",
            ["Police in Nairobi"],
            ["the editor Lena Marsh"],
        ),
        (
            "The editor Lena Marsh, who lives in Kenya, was arrested by police.",
            "COERCE",
            ["police"],
            ["The editor Lena Marsh"],
        ),
        ("Sanctions were imposed on Belarus by the European Union.", "SANCTION", ["the European Union"], ["Belarus"]),
        ("Norway lent Niger twenty million euros.", "AID", ["Norway"], ["Niger"]),
        ("Norway and Sweden rejected the Danish demand.", "REJECT", ["Norway", "Sweden"], ["the Danish"]),
        ("Lima demanded that Quito withdraw its troops.", "REQUEST", ["Lima"], ["Quito"]),
        ("The rebels refused to free the nurses.", "REJECT", ["The rebels"], ["the nurses"]),
        ("Iran threatened to attack Israel.", "THREATEN", ["Iran"], ["Israel"]),
        ("The Ghanaian government promised Togo two ferries.", "AGREE", ["The Ghanaian government"], ["Togo"]),
        (
            "Thousands of students marched against the government.",
            "PROTEST",
            ["Thousands of students"],
            ["the government"],
        ),
        ("Chile praised Peru for its patience.", "SUPPORT", ["Chile"], ["Peru"]),
        ("The mayor apologised to the families.", "CONCEDE", ["The mayor"], ["the families"]),
        ("The rebels freed two hostages on Monday.", "RETREAT", ["The rebels"], ["two hostages"]),
        ("The bank's lawyers accused the minister of fraud.", "ACCUSE", ["The bank's lawyers"], ["the minister"]),
    ],
)
def test_who_did_what_to_whom(text: str, type_: str, actors: list[str], recipients: list[str]) -> None:
    assert (type_, actors, recipients) in said(text, events(text))


@pytest.mark.parametrize(
    "text",
    [
        "The president of Kenya met the king of Jordan in Amman.",
        "Talks between the president of Kenya and the king of Jordan began in Amman.",
        "The president of Kenya held talks with the king of Jordan in Amman.",
    ],
)
def test_those_who_meet_are_all_actors(text: str) -> None:
    (meeting,) = [e for e in events(text) if e.type == "CONSULT"]
    assert [a.span.of(text).lower() for a in meeting.actors] == ["the president of kenya", "the king of jordan"]
    assert not meeting.recipients


@pytest.mark.parametrize(
    "text",
    [
        "The film tells of the murder of a judge by gunmen.",
        "Bombard the dough with flour and beat it well.",
        "The striker attacked from the left and scored a goal before the referee stopped the match.",
        "The earthquake killed forty people in Chile.",
        "The company raised its forecast for the year.",
        "The minister declined to comment.",
        "A gas explosion killed two people in Izmir.",
        "The garden was quiet, and the cat slept.",
    ],
)
def test_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway suspended trade with Belarus.", "actual"),
        ("Norway will suspend trade with Belarus.", "future"),
        ("Norway plans to suspend trade with Belarus.", "future"),
        ("Norway did not suspend trade with Belarus.", "negated"),
        ("Norway has never suspended trade with Belarus.", "negated"),
        ("Norway might suspend trade with Belarus.", "hypothetical"),
        ("If Norway suspends trade with Belarus, the talks are over.", "hypothetical"),
        ("Norway suspended trade with Belarus in 1978.", "historical"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert [e.status for e in events(text) if e.type == "SANCTION"] == [status]


def test_what_will_not_be_given_is_refused() -> None:
    text = "The ministry will not lift the ban."
    assert [(e.type, e.status) for e in events(text)] == [("REJECT", "actual")]


def test_an_attack_and_its_dead_are_one_event() -> None:
    text = "Rebels attacked a convoy near Orme on Monday, killing twelve soldiers and wounding at least 40 others."
    (attack,) = events(text)
    assert attack.type == "ASSAULT"
    assert attack.toll is not None
    assert (attack.toll.dead, attack.toll.injured, attack.toll.arrested) == (12, 40, None)
    assert attack.date is not None
    assert attack.date.value == "2026-03-02"


def test_a_number_that_is_not_stated_is_no_toll() -> None:
    (attack,) = events("Rebels attacked a convoy, killing dozens of soldiers.")
    assert attack.toll is None


def test_codes_follow_the_table() -> None:
    (attack,) = events("Turkish jets bombed rebel positions.")
    assert (attack.type, attack.mode, attack.quad, attack.cameo) == ("ASSAULT", "aerial", 4, "19")


def test_country_and_sector_of_actors() -> None:
    text = "French police detained a Malian journalist; the UN condemned the arrest."
    arrest = next(e for e in events(text) if e.type == "COERCE")
    assert [(a.country, a.sector) for a in arrest.actors] == [("FRA", "COP")]
    assert [(a.country, a.sector) for a in arrest.recipients] == [("MLI", "JRN")]
    reproach = next(e for e in events(text) if e.type == "ACCUSE")
    assert [(a.country, a.sector) for a in reproach.actors] == [(None, "IGO")]


def test_a_place_is_told_apart_by_what_stands_beside_it() -> None:
    places = [
        events(f"Protesters marched against the mayor in {where}.")[0].place for where in ("Paris, Texas", "Paris")
    ]
    assert [(p.country, round(p.lat or 0)) for p in places if p] == [("USA", 34), ("FRA", 49)]


def test_an_unknown_place_has_a_name_and_no_coordinates() -> None:
    place = events("Gunmen killed a teacher in Qorvath.")[0].place
    assert place is not None
    assert (place.name, place.lat, place.lon) == ("Qorvath", None, None)


def test_what_only_somebody_says_is_a_claim() -> None:
    text = "Rebels burned down two villages, the governor said."
    burned = next(e for e in events(text, whole=True) if e.type == "ASSAULT")
    assert burned.attribution is not None
    assert burned.performed_by is None


def test_a_demand_is_performed_by_its_statement() -> None:
    text = "The president of Togo, Ama Sessi, urged Benin to free the sailors."
    findings = _reader().read(Article(text, "test", published=PUBLISHED))
    demand = next(e for e in events(text, whole=True) if e.type == "REQUEST")
    assert demand.performed_by == next(a.id for a in findings.attributions if a.cue and a.cue.of(text) == "urged")


def test_a_pronoun_stands_for_who_was_named() -> None:
    text = "Iran freed two sailors. Oman thanked it."
    thanks = next(e for e in events(text) if e.type == "SUPPORT")
    assert [a.span.of(text) for a in thanks.recipients] == ["Iran"]


def test_ids_and_order() -> None:
    text = "Rebels attacked Orme. Police arrested a nurse. Norway sent Niger tents."
    found = events(text)
    assert [e.id for e in found] == [f"e{n}" for n in range(1, len(found) + 1)]
    assert [e.trigger for e in found] == sorted(e.trigger for e in found)


def test_time_is_linear() -> None:
    sentence = "Rebels attacked a convoy near Orme, and the president of Togo met the king of Jordan. "

    def seconds(count: int) -> float:
        text = sentence * count
        words = cut_words(text, paragraphs(text))
        layers = Layers.blank(len(words.strings))
        begun = time.perf_counter()
        read_events(words, layers, _reader().events, (), (), PUBLISHED)
        return time.perf_counter() - begun

    seconds(20)
    assert seconds(800) < 12 * max(seconds(200), 0.01)


def test_spans_lie_in_the_text() -> None:
    text = "\u201cWe will strike,\u201d the miners\u2019 union told Córdoba’s governor. \U0001f600 Police beat them."
    for e in events(text, whole=True):
        for span in [e.trigger, *(a.span for a in (*e.actors, *e.recipients))]:
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text).strip() == span.of(text)
    assert Span(0, 1)
