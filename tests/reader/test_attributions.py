"""From words to characters: edges, marks, verbatim words, kind, polarity, nesting, repetition; turns."""

import pytest

from onrecord.articles import Article
from onrecord.findings import Attribution
from onrecord.reader import Reader
from onrecord.reader.attributions import nested, statements, to_attributions
from onrecord.reader.confidence import Calibration
from onrecord.reader.network import MODEL
from onrecord.reader.turns import find_turns
from onrecord.reader.words import paragraphs
from tests.reader.marked_relations import marked

CALIBRATION = Calibration.load(MODEL / "confidence.json")


def attributions(text: str) -> tuple[str, list[Attribution]]:
    words, relations = marked(text)
    return words.text, to_attributions(words, relations, CALIBRATION)


@pytest.mark.parametrize(
    ("text", "kind", "content", "quoted"),
    [
        ("<c>“We start</c>,” <s>she</s> <k>said</k>.", "direct", ["“We start,”"], ["We start,"]),
        ("<s>She</s> <k>said</k> <c>they start in May.</c>", "indirect", ["they start in May"], []),
        (
            "<s>She</s> <k>said</k> <c>the start was “a matter of days”</c>.",
            "mixed",
            ["the start was “a matter of days”"],
            ["a matter of days"],
        ),
        (
            "<c>“We start,”</c> <s>she</s> <k>said</k>, <c>“in May.”</c>",
            "direct",
            ["“We start,”", "“in May.”"],
            ["We start,", "in May."],
        ),
        (
            "<s>She</s> <k>said</k> <c>she had read “The Long Winter”</c>.",
            "indirect",
            ["she had read “The Long Winter”"],
            [],
        ),
        ("<c>„Wir gehen“</c>, <s>she</s> <k>said</k>.", "direct", ["„Wir gehen“"], ["Wir gehen"]),
    ],
)
def test_marks_go_with_the_words_and_decide_the_kind(
    text: str, kind: str, content: list[str], quoted: list[str]
) -> None:
    plain, (a,) = attributions(text)
    assert a.kind == kind
    assert [s.of(plain) for s in a.content] == content
    assert [s.of(plain) for s in a.quoted] == quoted


def test_of_two_sources_the_nearer_governs_the_cue() -> None:
    plain, (a,) = attributions("<s>The guests</s> left late, and <s>the host</s> <k>said</k> <c>it rained</c>.")
    assert a.source is not None
    assert a.source.of(plain) == "the host"


@pytest.mark.parametrize(
    ("cue", "polarity"),
    [
        ("did not <k>say</k>", "negated"),
        ("didn’t <k>say</k>", "negated"),
        ("never <k>said</k>", "negated"),
        ("<k>denied</k>", "affirmed"),
        ("<k>said</k>", "affirmed"),
    ],
)
def test_a_negated_cue(cue: str, polarity: str) -> None:
    _, (a,) = attributions(f"<s>The bank</s> {cue} <c>that it had lost money</c>.")
    assert a.polarity == polarity


def test_words_without_content_are_no_attribution() -> None:
    assert attributions("<s>The bank</s> <k>said</k> nothing.")[1] == []


def with_ids(found: list[Attribution]) -> list[Attribution]:
    from dataclasses import replace

    return [replace(a, id=f"a{n}") for n, a in enumerate(found, 1)]


def test_an_attribution_lies_inside_the_innermost_that_holds_it() -> None:
    _, found = attributions(
        "<s>The Echo</s> <k>wrote</k> <c>that <s2>aides</s2> <k2>believe</k2> <c2><s3>he</s3> <k3>knew</k3> "
        "<c3>of the affair</c3></c2></c>."
    )
    assert nested(with_ids(found)) == [None, "a1", "a2"]


def test_repeated_words_of_one_speaker_are_one_statement() -> None:
    plain, found = attributions(
        "<c>“Not one cent,”</c> <s>Dane</s> <k>said</k>. "
        "Later <s2>Dane</s2> <k2>repeated</k2>: <c2>“Not one cent.”</c2> "
        "<s3>Rook</s3> <k3>said</k3>: <c3>“Not one cent.”</c3>"
    )
    first, second, third = statements(plain, found)
    assert first == second != third


def turns(text: str) -> list[tuple[str, str]]:
    return [
        ("" if t.source is None else t.source.of(text), " / ".join(c.of(text) for c in t.content))
        for t in find_turns(text, paragraphs(text))
    ]


def test_turns_of_a_transcript() -> None:
    text = "MODERATOR: Good evening. Who pays?\n\nDUARTE: We do.\n\nMODERATOR: Thank you."
    assert turns(text) == [
        ("MODERATOR", "Good evening. Who pays?"),
        ("DUARTE", "We do."),
        ("MODERATOR", "Thank you."),
    ]


def test_questions_and_answers() -> None:
    text = "Q: Where were you?\n\nA: At home.\n\nQ: Alone?\n\nA: With a cat."
    assert [who for who, _ in turns(text)] == ["Q", "A", "Q", "A"]


def test_a_signed_quotation() -> None:
    text = "Letters to the editor came in heaps.\n\n“Best thing since the tunnel.”\n\n— Lena Ott, baker"
    assert turns(text) == [("Lena Ott, baker", "“Best thing since the tunnel.”")]


@pytest.mark.parametrize(
    "text",
    [
        "Tickets: 4 euros at the door.\n\nOpening: Monday at nine.",
        "The mayor opened the bridge — the third in nine years.\n\nIt stands.",
        "One thing: nobody came.\n\nThe hall was cold.",
    ],
)
def test_what_only_looks_like_turns(text: str) -> None:
    assert turns(text) == []


def test_a_turn_in_marks_is_verbatim_without_them() -> None:
    text = "An interview\n\nQ: What did it say?\n\nA: “See previous.”\n\nQ: Just that?\n\nA: Just that."
    found = Reader().read(Article(text, "x")).attributions
    assert "See previous." in [q.of(text) for a in found for q in a.quoted]
