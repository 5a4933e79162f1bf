"""Through whom, to whom, where and how: sentences of our own with marked attributions.

<s> source, <k> cue, <c> content, each with the number of its attribution.
"""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from training.chains import gold_attributions, measure, paragraphs, unmarked

from onrecord.articles import Span
from onrecord.findings import Attribution
from onrecord.reader.chains import Setting, read_settings

TUNE = Path(__file__).parents[1] / "data" / "chains" / "tune.jsonl"


def read(marked: str) -> tuple[str, list[Setting]]:
    text, spans = unmarked(marked)
    return text, read_settings(text, gold_attributions(spans), paragraphs(text))


def names(marked: str) -> list[tuple[str, ...]]:
    return [s.names for s in read(marked)[1]]


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        ("{s} {k} {c}, per the Orsa Gazette.", ["Orsa Gazette"]),
        ("{s} {k} {c}, as reported by Interfax.", ["Interfax"]),
        ("{s} {k} {c}, the state-run IRNA news agency reported on Monday.", ["IRNA"]),
        ("{s} {k} {c}, reports Interfax.", ["Interfax"]),
        ("{s} {k} {c}. (Reuters)", ["Reuters"]),
        ("{s} {k} {c}, according to reports in state media.", ["state media"]),
        ("According to her brother, {s} {k} {c}.", ["brother"]),
        ("{s} {k} {c}, a guest later recalled.", ["guest"]),
        ("Speaking to local outlet Orsa Live, {s} {k} {c}.", ["Orsa Live"]),
        ("On the BBC's Newsnight, {s} {k} {c}.", ["BBC"]),
        ("In an exclusive interview with the Berlin Morgen, {s} {k} {c}.", ["Berlin Morgen"]),
        ("In a BBC interview, {s} {k} {c}.", ["BBC"]),
        ("{s}, in an interview with Olga Winter, {k} {c}.", ["Olga Winter"]),
        ("{s} {k} in a letter seen by Reuters and first reported by Axios {c}.", ["Reuters", "Axios"]),
        ("{s} {k} in a speech broadcast on state television {c}.", ["state television"]),
        ("{s} {k} via her lawyer, Jon Bay, {c}.", ["Jon Bay"]),
        ("{s} {k} in a message relayed by Swiss mediators {c}.", ["Swiss mediators"]),
        ("Writing in the Daily Tern, {s} {k} {c}.", ["Daily Tern"]),
        ("{s} {k} {c} in an interview with Yle, according to the AP.", ["Yle", "AP"]),
        ("{s} {k} {c}, the Herald reported, citing two people present.", ["two people present", "Herald"]),
    ],
)
def test_the_chain(sentence: str, via: list[str]) -> None:
    marked = sentence.format(s="<s1>Ida Kroll</s1>", k="<k1>said</k1>", c="<c1>the dam was safe</c1>")
    assert names(marked) == [tuple(via)]


@pytest.mark.parametrize(
    ("hearer", "via"),
    [
        ("CNN", ["CNN"]),
        ("Agence France-Presse", ["Agence France-Presse"]),
        ("local radio station Wave 94", ["Wave 94"]),
        ("Germany's ZDF", ["ZDF"]),
        ("CNN's Anna Beck", ["CNN"]),
        ("an AFP correspondent", ["AFP"]),
        ("both Reuters and the Times of Orsa", ["Reuters", "Times of Orsa"]),
        ("GhanaLine", ["GhanaLine"]),
        ("a small harbour newspaper", ["small harbour newspaper"]),
        ("the BBC board", []),
        ("the Guardian's editor", []),
        ("the Guardian Insurance group", []),
        ("a Reuters summit", []),
        ("the National Press Club", []),
        ("the Environment Agency", []),
        ("the station commander", []),
        ("reporters in the harbour station", []),
        ("NATO", []),
        ("Emily Post", []),
        ("this newspaper", []),
        ("the press", []),
    ],
)
def test_who_is_told(hearer: str, via: list[str]) -> None:
    assert names(f"<s1>Ida Kroll</s1> <k1>told</k1> {hearer} <c1>that the dam was safe</c1>.") == [tuple(via)]


@pytest.mark.parametrize(
    "marked",
    [
        "<s1>The regulator</s1> <k1>told</k1> Sky <c1>to sell the channel</c1>.",
        "<s1>Kroll</s1> <k1>said</k1> <c1>she had told the BBC nothing</c1>.",
        "<s1>Kroll</s1> <k1>said</k1> <c1>the dam was safe</c1>. Reuters contributed to this report.",
        "KESH, March 3 (Xinhua) -- <s1>Kroll</s1> <k1>said</k1> <c1>the dam was safe</c1>.",
        "<s1>Kroll, who works for AFP,</s1> <k1>said</k1> <c1>the dam was safe</c1>.",
        "<s1>Kroll</s1> <k1>said</k1> at a debate hosted by the BBC <c1>that the dam was safe</c1>.",
        "In response to a Daily Tern story, <s1>Kroll</s1> <k1>said</k1> <c1>the dam was safe</c1>.",
        "<s1>Kroll</s1> <k1>said</k1> on Telegram <c1>that the dam was safe</c1>.",
        "<s1>Kroll</s1> <k1>said</k1> <c1>the dam was safe</c1>, citing a study in the Sarn Herald.",
        "<s1>Kroll</s1> <k1>said</k1> through an interpreter <c1>that the dam was safe</c1>.",
        "<k1>According to</k1> <s1>AFP</s1>, <c1>the dam was safe</c1>.",
        "<c1>The dam was safe</c1>, <k1>according to</k1> <s1>figures published by the Guardian</s1>.",
        "<s1>The BBC</s1> <k1>reported</k1> <c1>that the dam was safe</c1>.",
    ],
)
def test_what_only_looks_like_a_chain(marked: str) -> None:
    assert names(marked) == [()]


def test_an_outlet_that_quotes_stands_before_the_cue() -> None:
    marked = "<c1>The dam is safe</c1>, Belarus's BelTA news agency <k1>quoted</k1> <s1>Kroll</s1> <k1>as saying</k1>."
    text, [setting] = read(marked)
    assert [v.of(text) for v in setting.via] == ["Belarus's BelTA news agency"]
    assert setting.names == ("BelTA",)
    assert setting.cited == ()


@pytest.mark.parametrize(
    ("marked", "cited"),
    [
        ("<s1>Reuters</s1> <k1>reported</k1>, citing two aides and a diplomat, <c1>that he would go</c1>.",
         ["two aides", "a diplomat"]),
        ("Citing a defence source, <s1>Interfax</s1> <k1>said</k1> <c1>the ship had sunk</c1>.", ["a defence source"]),
        ("<k1>According to</k1> <s1>the Sarn Herald</s1>, citing police, <c1>three had died</c1>.", ["police"]),
        ("<c1>The port is shut, the harbour office said</c1>, <k1>per</k1> <s1>AFP</s1>.", ["the harbour office"]),
        ("<s1>Ida Kroll</s1> <k1>said</k1>, citing two aides, <c1>that he would go</c1>.", []),
        ("<s1>The BBC</s1> <k1>declined to comment</k1>, citing <c1>legal reasons</c1>.", []),
    ],
)  # fmt: skip
def test_whom_an_outlet_cites(marked: str, cited: list[str]) -> None:
    text, [setting] = read(marked)
    assert [s.of(text) for s in setting.cited] == cited
    assert bool(setting.via) == bool(cited)


def test_a_name_is_the_fullest_of_the_text() -> None:
    marked = (
        "<s1>Police</s1> <k1>said</k1> <c1>he was armed</c1>, according to the Sarn Herald. "
        "<s2>His sister</s2> <k2>told</k2> the Herald <c2>he was not</c2>. "
        "<s3>A friend</s3> <k3>told</k3> the paper <c3>he was kind</c3>."
    )
    assert names(marked) == [("Sarn Herald",), ("Sarn Herald",), ("Sarn Herald",)]


def test_a_credit_that_closes_a_paragraph_covers_it() -> None:
    marked = (
        "<s1>The army</s1> <k1>said</k1> <c1>it held the bridge</c1>. "
        "<s2>The rebels</s2> <k2>denied</k2> <c2>this</c2>. (AFP)\n\n"
        "<s3>The mayor</s3> <k3>said</k3> <c3>he had fled</c3>."
    )
    assert names(marked) == [("AFP",), ("AFP",), ()]


def test_a_scene_lasts_while_its_speaker_goes_on() -> None:
    marked = (
        "In an interview with the Berlin Morgen, <s1>Ida Kroll</s1> <k1>said</k1> <c1>the dam was safe</c1>. "
        '<s2>She</s2> <k2>warned</k2> <c2>of floods</c2>.\n\n<c3>"I am tired,"</c3> <s3>Kroll</s3> <k3>said</k3>.\n\n'
        "<s4>The union</s4> <k4>said</k4> <c4>it was not</c4>. <s5>Kroll</s5> <k5>said</k5> <c5>it was</c5>."
    )
    text, found = read(marked)
    assert [bool(s.via) for s in found] == [True, True, True, False, False]
    assert [s.medium for s in found] == ["interview"] * 3 + [None] * 2
    assert {s.occasion.of(text) for s in found[:3] if s.occasion} == {"In an interview with the Berlin Morgen"}


@pytest.mark.parametrize(
    "second",
    [
        "On Tuesday <s2>she</s2> <k2>said</k2> <c2>it was not</c2>.",
        "<s2>She</s2> <k2>told</k2> the court <c2>that it was not</c2>.",
        "<s2>She</s2> <k2>wrote</k2> on X <c2>that it was not</c2>.",
        "<s2>Her lawyer</s2> <k2>said</k2> <c2>it was not</c2>.",
        "In March <s2>Kroll</s2> <k2>said</k2> <c2>it was not</c2>.",
    ],
)
def test_another_time_place_or_speaker_ends_it(second: str) -> None:
    first = "<s1>Ida Kroll</s1> <k1>told</k1> CNN <c1>that the dam was safe</c1>."
    assert names(f"{first} {second}") == [("CNN",), ()]


def test_a_sentence_without_an_attribution_can_set_the_scene() -> None:
    marked = 'Ida Kroll spoke to the BBC on Monday. <c1>"The dam is safe,"</c1> <s1>she</s1> <k1>said</k1>.'
    assert names(marked) == [("BBC",)]
    assert names(marked.replace("spoke", "refused to speak")) == [()]


def test_whoever_reports_round_it_is_no_link_unless_it_is_a_credit() -> None:
    outer = (
        "<s1>Reuters</s1> <k1>said</k1> <c1>that <s2>Kroll</s2> <k2>had told</k2> <c2>it the dam was safe</c2></c1>."
    )
    assert names(outer) == [(), ()]
    credit = "<c1><c2>The dam is safe</c2>, <s2>Kroll</s2> <k2>said</k2></c1>, <k1>according to</k1> <s1>Reuters</s1>."
    assert names(credit)[1] == ("Reuters",)


def test_a_credit_that_the_content_swallowed_is_found() -> None:
    assert names("<s1>Kroll</s1> <k1>said</k1> <c1>the dam was safe, according to state media</c1>.") == [
        ("state media",)
    ]
    assert names("<s1>Kroll, quoted by Le Monde,</s1> <k1>said</k1> <c1>the dam was safe</c1>.") == [("Le Monde",)]


@pytest.mark.parametrize(
    ("marked", "addressee", "occasion", "medium"),
    [
        ("<s1>Kroll</s1> <k1>told</k1> reporters in Kesh <c1>it held</c1>.", "reporters", None, "press-conference"),
        ("<s1>Kroll</s1> <k1>urged</k1> the people of Sarn <c1>to leave</c1>.", "the people of Sarn", None, None),
        ("<s1>Kroll</s1> <k1>wrote</k1> in a letter to the board <c1>it held</c1>.", "the board", None, "document"),
        ("<s1>Kroll</s1> <k1>warned</k1> <c1>residents to leave</c1>.", "residents", None, None),
        ("<s1>Kroll</s1> <k1>warned</k1> this week <c1>that it might break</c1>.", None, None, None),
        ("<s1>Kroll</s1> <k1>told</k1> parliament <c1>that it held</c1>.", "parliament", None, "speech"),
        ("At a news conference in Kesh, <s1>Kroll</s1> <k1>said</k1> <c1>it held</c1>.",
         None, "At a news conference in Kesh", "press-conference"),
        ("Addressing farmers in the capital on Monday, <s1>Kroll</s1> <k1>said</k1> <c1>it held</c1>.",
         None, "Addressing farmers in the capital", "speech"),
        ("<s1>Kroll</s1> <k1>said</k1> at a rally in Orsa on Friday <c1>that it held</c1>.",
         None, "at a rally in Orsa", "speech"),
        ("<s1>Kroll</s1> <k1>said</k1> in a statement <c1>that it held</c1>.", None, None, "statement"),
        ("<s1>Kroll</s1> <k1>tweeted</k1> <c1>that it held</c1>.", None, None, "post"),
        ("<k1>According to</k1> <s1>court papers</s1>, <c1>it held</c1>.", None, None, "document"),
        ("<k1>According to</k1> <s1>a poll</s1>, <c1>it held</c1>.", None, None, None),
        ("<s1>Kroll</s1> <k1>said</k1> <c1>it held in a dim conference room</c1>.", None, None, None),
        ("As we ate in a dim conference room, <s1>Kroll</s1> <k1>said</k1> <c1>it held</c1>.", None, None, None),
    ],
)  # fmt: skip
def test_to_whom_where_and_how(marked: str, addressee: str | None, occasion: str | None, medium: str | None) -> None:
    text, [setting] = read(marked)
    assert (setting.addressee and setting.addressee.of(text)) == addressee
    assert (setting.occasion and setting.occasion.of(text)) == occasion
    assert setting.medium == medium


WORDS = st.sampled_from(
    [
        *"AFP the BBC's told said according to per via Reuters reported , . “ ” ' \" ( ) quoted as saying by".split(),
        *"in an interview with citing He Kroll's newspaper — on Monday Mr. through her lawyer".split(),
        *("state", "television", "at", "a", "rally"),
        *("é", "😀", "\x00", "&", "\n"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, min_size=4, max_size=50), st.data())
def test_spans_lie_in_the_text_whatever_it_is(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    place = st.integers(0, len(text) - 1)

    def span() -> Span:
        a, b = sorted((data.draw(place), data.draw(place)))
        return Span(a, b + 1)

    found = []
    for n in range(data.draw(st.integers(0, 4))):
        source, cue = (span() if data.draw(st.booleans()) else None for _ in range(2))
        found.append(Attribution(f"a{n}", "indirect", source, cue, (span(),), (), (), None, None, "", 1.0))
    cuts = sorted({0, len(text), *data.draw(st.lists(place, max_size=3))})
    given_ = read_settings(text, found, list(pairwise(cuts)))
    assert len(given_) == len(found)
    for s in given_:
        assert len(s.via) == len(s.names)
        assert all(name.strip() for name in s.names)
        for each in (*s.via, *s.cited, s.addressee, s.occasion):
            assert each is None or (0 <= each.start < each.end <= len(text) and each.of(text).strip())


def test_the_tuned_half_stays_above_its_floor() -> None:
    counts = measure(TUNE)
    assert counts["right"] / counts["given"] >= 0.95
    assert counts["right"] / counts["gold"] >= 0.95
    for key, floor in (("addressee", 0.98), ("occasion", 0.95), ("medium", 0.97)):
        assert counts[f"{key} good"] / counts[f"{key} all"] >= floor
