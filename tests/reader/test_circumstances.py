"""Through whom, to whom, where and how: sentences of our own, read from end to end."""

import pytest

from onrecord import Article
from onrecord.articles import Span
from onrecord.findings import Attribution
from onrecord.reader import Reader
from onrecord.reader.chains.names import bare_name

READER = Reader()


def first(text: str) -> tuple[Attribution, dict[str, str]]:
    found = READER.read(Article(text, "test"))
    assert found.attributions, text
    return found.attributions[0], {s.id: s.name for s in found.speakers}


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("The harbour office said the ferry was late, per AFP.", ["AFP"]),
        ("Elena Marsh told Sky News that the bridge was safe.", ["Sky News"]),
        ("Elena Marsh said the bridge was safe, according to state media.", ["state media"]),
        ("TASS quoted the governor as saying that the dam had held.", ["TASS"]),
        ("Basil Orme said through his lawyer that he was innocent.", ["lawyer"]),
        ("Elena Marsh told reporters that the bridge was safe.", []),
        ("Elena Marsh told the BBC board that the bridge was safe.", []),
        ("Elena Marsh wrote on X that the bridge was safe.", []),
        ("Elena Marsh said the bridge was safe. Reuters contributed to this report.", []),
        ("According to Sky News, the bridge was safe.", []),
    ],
)
def test_the_chain(text: str, via: list[str]) -> None:
    a, names = first(text)
    assert [names[v.speaker or ""] for v in a.via] == via


def test_an_outlet_that_cites_others_is_no_speaker() -> None:
    text = "Reuters reported, citing two aides, that the minister would resign."
    a, names = first(text)
    assert [names[s] for s in a.speakers] == ["aides"]
    assert [names[v.speaker or ""] for v in a.via] == ["Reuters"]


def test_one_credit_covers_a_paragraph() -> None:
    text = "The army said it had taken the bridge. The rebels denied this. (AFP)"
    found = READER.read(Article(text, "test"))
    assert len(found.attributions) == 2
    assert [[v.span.of(text) for v in a.via] for a in found.attributions] == [["AFP"], ["AFP"]]


def test_the_addressee() -> None:
    a, _ = first("Elena Marsh told reporters that the bridge was safe.")
    assert a.addressee is not None
    assert a.addressee.span.of("Elena Marsh told reporters that the bridge was safe.") == "reporters"
    assert a.medium == "press-conference"


def test_a_scene_holds_for_what_the_same_speaker_says_next() -> None:
    text = (
        "In a speech to farmers on Monday, Elena Marsh said the dam would hold.\n\n"
        "She said the canal would be dug by May.\n\n"
        "The farmers' union said it had heard that before."
    )
    found = {a.source.of(text): a for a in READER.read(Article(text, "test")).attributions if a.source}
    assert found["Elena Marsh"].medium == found["She"].medium == "speech"
    assert found["She"].occasion is not None and "speech" in found["She"].occasion.of(text)
    assert found["The farmers' union"].medium is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the newspaper Asharq", "Asharq"),
        ("the Sarn Herald", "Sarn Herald"),
        ("Germany's ZDF", "ZDF"),
        ("Channel 9", "Channel 9"),
        ("state media", "state media"),
        ("his lawyer", "lawyer"),
        ("UN envoy Lena Strand", "Lena Strand"),
    ],
)
def test_the_name_of_a_link(words: str, name: str) -> None:
    assert bare_name(words, Span(0, len(words))) == name


def test_the_credit_of_an_agency_that_no_list_holds() -> None:
    text = "The bridge was safe, Elena Marsh said afterwards in the corridor, per Corvane, an agency."
    found = READER.read(Article(text, "test"))
    names = {s.id: s.name for s in found.speakers}
    assert [([names[s] for s in a.speakers], [names[v.speaker or ""] for v in a.via]) for a in found.attributions] == [
        (["Elena Marsh"], ["Corvane"])
    ]
