"""Where spans begin and end, which words are verbatim, what repeats and nests: the finer cases."""

from dataclasses import replace

import pytest

from onrecord.findings import Attribution
from onrecord.reader.attributions import nested, statements, to_attributions
from onrecord.reader.confidence import Calibration
from tests.reader.marked_relations import marked

CALIBRATION = Calibration((1.0, 1.0, 1.0), 0.0)


def attributions(text: str) -> tuple[str, list[Attribution]]:
    words, relations = marked(text)
    found = to_attributions(words, relations, CALIBRATION)
    return words.text, [replace(a, id=f"a{n}") for n, a in enumerate(found, 1)]


def only(text: str) -> tuple[str, Attribution]:
    plain, (a,) = attributions(text)
    return plain, a


def content(text: str) -> list[str]:
    plain, a = only(text)
    return [s.of(plain) for s in a.content]


def quoted(text: str) -> list[str]:
    plain, a = only(text)
    return [s.of(plain) for s in a.quoted]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<s>Ott</s> <k>said</k> <c>, the dam holds,</c> and left.", ["the dam holds"]),
        ("<s>Ott</s> <k>said</k><c>: the dam holds.</c>", ["the dam holds"]),
        ("<s>Ott</s> <k>asked</k> <c>whether the dam holds?</c>", ["whether the dam holds?"]),
        ("<s>Ott</s> <k>said</k> <c>the dam holds –</c> and left.", ["the dam holds"]),
        ("<c>The dam</c>, <s>Ott</s> <k>said</k>, <c>holds.</c>", ["The dam", "holds"]),
        ("<s>Ott</s> <k>said</k> <c>the dam</c>, <c>the mill</c> held.", ["the dam, the mill"]),
        ("<c>[The dam] holds</c>, <s>Ott</s> <k>said</k>.", ["[The dam] holds"]),
        ("<s>Ott</s> <k>posted</k> <c>@mill #dam $5</c>.", ["@mill #dam $5"]),
    ],
)
def test_content_is_without_the_punctuation_around_it(text: str, expected: list[str]) -> None:
    assert content(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“<c>The dam holds</c>,” <s>Ott</s> <k>said</k>.",
        "<c>“The dam holds</c>,” <s>Ott</s> <k>said</k>.",
        "“<c>The dam holds,”</c> <s>Ott</s> <k>said</k>.",
        "<c>“The dam holds,”</c> <s>Ott</s> <k>said</k>.",
    ],
)
def test_marks_are_taken_in_wherever_the_words_began(text: str) -> None:
    assert content(text) == ["“The dam holds,”"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<s>Ott</s> <k>said</k> <c>the dam is “a joke.”</c>", ["the dam is “a joke.”"]),
        ("<s>Ott</s> <k>said</k> <c>the dam is “a joke”.</c>", ["the dam is “a joke”"]),
        ("<c>“The dam holds.”</c> <s>Ott</s> <k>said</k> so.", ["“The dam holds.”"]),
        ("<s>Ott</s> <k>said</k> <c>the dam holds</c> “by luck” and left.", ["the dam holds"]),
        ("<c>“Is it ‘safe’?”</c> <s>Ott</s> <k>asked</k>.", ["“Is it ‘safe’?”"]),
    ],
)
def test_full_stops_and_marks_at_the_end(text: str, expected: list[str]) -> None:
    assert content(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<c>“The dam holds,”</c> <s>Ott</s> <k>said</k>.", ["The dam holds,"]),
        ("<c>« La digue tient »</c>, <s>Ott</s> <k>said</k>.", ["La digue tient"]),
        ("<c>‘The dam holds,’</c> <s>Ott</s> <k>said</k>.", ["The dam holds,"]),
        ("<s>Ott</s> <k>said</k> <c>it was “safe” and “dry”</c>.", ["safe", "dry"]),
        ("<c>“He said ‘never’ to me,”</c> <s>Ott</s> <k>said</k>.", ["He said ‘never’ to me,"]),
        ("<s>Ott</s> <k>said</k> <c>she had read “The Long Winter” twice</c>.", []),
        ("<s>Ott</s> <k>said</k> <c>she had heard “A Tale of Two Rivers”</c>.", []),
        ("<s>Ott</s> <k>said</k> <c>she had shouted “Stop That Train!”</c>", ["Stop That Train!"]),
        ("<c>“Long Live Orrin”</c>, <s>Ott</s> <k>said</k>.", ["Long Live Orrin"]),
        ("<s>Ott</s> <k>said</k> <c>the dam holds</c>.", []),
    ],
)
def test_verbatim_words_are_those_in_outermost_marks_but_titles(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<c>“The dam holds,”</c> <s>Ott</s> <k>said</k>, <c>“for now.”</c>", "direct"),
        ("<c>“The dam holds,”</c> <s>Ott</s> <k>said</k>, <c>and that it would for years</c>.", "mixed"),
        ("<s>Ott</s> <k>said</k> <c>it was “safe”</c>.", "mixed"),
        ("<s>Ott</s> <k>said</k> <c>she had read “The Long Winter”</c>.", "indirect"),
        ("<c>“The dam holds.”\n\n“It is dry,”</c> <s>Ott</s> <k>said</k>.", "direct"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert only(text)[1].kind == kind


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("<s>, Lena Ott,</s> <k>said</k> <c>it rains</c>.", "Lena Ott", "said"),
        ("<s>“Mad” Ott</s> <k>said</k> <c>it rains</c>.", "“Mad” Ott", "said"),
        ("<s>Lena Ott Jr.</s> <k>said</k> <c>it rains</c>.", "Lena Ott Jr.", "said"),
        ("<s>The U.S.</s> <k>said</k> <c>it rains</c>.", "The U.S.", "said"),
        ("<s>Ott</s><k>:</k> <c>It rains</c>", "Ott", ":"),
        ("<c>It rains</c>, <k>said,</k> <s>the mayor.</s>", "the mayor", "said"),
    ],
)
def test_edges_of_source_and_cue(text: str, source: str, cue: str) -> None:
    plain, a = only(text)
    assert a.source and a.cue
    assert (a.source.of(plain), a.cue.of(plain)) == (source, cue)


def test_without_a_source_there_is_none() -> None:
    assert only("It is <k>said</k> <c>that the dam holds</c>.")[1].source is None


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("<s>Ott</s> <k>did not say</k> <c>that it rains</c>.", "negated"),
        ("<s>Ott</s> has not yet <k>said</k> <c>that it rains</c>.", "negated"),
        ("<s>Ott</s> hasn't <k>said</k> <c>that it rains</c>.", "negated"),
        ("<s>Ott</s> cannot <k>say</k> <c>whether it rains</c>.", "negated"),
        ("Neither <s>Ott</s> nor Rook <k>said</k> <c>that it rains</c>.", "negated"),
        ("It did not rain, <s>Ott</s> <k>said</k><c>, all week</c>.", "affirmed"),
        ("<c>“I will not,”</c> <s>Ott</s> <k>said</k>.", "affirmed"),
        ("<s>Ott</s> <k>said</k> <c>it does not rain</c>.", "affirmed"),
        ("<s>Ott</s> <k>refused</k> <c>to say</c>.", "affirmed"),
    ],
)
def test_only_a_negation_of_the_cue_itself_negates(text: str, polarity: str) -> None:
    assert only(text)[1].polarity == polarity


def test_confidence_rises_with_each_chance_and_stays_a_chance() -> None:
    words, (relation,) = marked("<s>Ott</s> <k>said</k> <c>it rains</c>.")

    def confidence(*chances: float) -> float:
        (a,) = to_attributions(words, [replace(relation, chances=chances)], CALIBRATION)  # type: ignore[arg-type]
        return a.confidence

    middle = confidence(0.5, 0.5, 0.5)
    assert 0 <= confidence(0, 0, 0) < middle < confidence(0.9, 0.5, 0.5) < confidence(0.9, 0.9, 0.9) <= 1
    assert confidence(1, 1, 1) <= 1


class TestNesting:
    def test_side_by_side_is_not_inside(self) -> None:
        _, found = attributions(
            "<s>Ott</s> <k>said</k> <c>it rains</c>, and <s2>Rook</s2> <k2>said</k2> <c2>it snows</c2>."
        )
        assert nested(found) == [None, None]

    def test_two_in_one_content(self) -> None:
        _, found = attributions(
            "<s>Ott</s> <k>said</k> <c><s2>Rook</s2> <k2>thinks</k2> <c2>it rains</c2> and <s3>Dane</s3> "
            "<k3>hopes</k3> <c3>it stops</c3></c>."
        )
        assert nested(found) == [None, "a1", "a1"]

    def test_the_same_words_with_a_cue_outside_are_not_inside(self) -> None:
        _, found = attributions(
            "<c><c2>The dam holds</c2></c>, <s>Ott</s> <k>said</k>, and <s2>Rook</s2> <k2>agreed</k2>."
        )
        assert nested(found) == [None, None]

    def test_words_in_a_second_piece_of_the_content_count(self) -> None:
        _, found = attributions(
            "<c>“It rains,”</c> <s>Ott</s> <k>said</k>, <c>“and <s2>Rook</s2> <k2>says</k2> <c2>it will snow</c2>.”</c>"
        )
        assert nested(found) == [None, "a1"]


@pytest.mark.parametrize(
    ("first", "second", "by", "same"),
    [
        ("“Not one cent.”", "“Not one cent,”", "Ott", True),
        ("“Not one cent.”", "“not ONE cent”", "Lena Ott", True),
        ("“Not one cent.”", "“Not two cents,”", "Lena Ott", False),
        ("“Not one cent.”", "“Not one cent,”", "Rook", False),
        ("“We will not pay one single cent.”", "“We will not pay one single cent,”", "she", True),
    ],
)
def test_the_same_words_of_the_same_speaker_are_one_statement(first: str, second: str, by: str, same: bool) -> None:
    plain, found = attributions(
        f"<s>Lena Ott</s> <k>said</k>: <c>{first}</c> <c2>{second}</c2> <s2>{by}</s2> <k2>said</k2>."
    )
    one, other = statements(plain, found)
    assert (one == other) is same
