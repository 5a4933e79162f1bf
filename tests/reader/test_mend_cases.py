"""What mending must do and leave alone, one relation beside another. Simple cases are in test_mend.py."""

import pytest

from onrecord.reader.mend import mended
from tests.reader.marked_relations import marked, shown


def after(text: str) -> list[tuple[str, str, str]]:
    words, relations = marked(text)
    return shown(words, mended(words, relations))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("<s>Ott</s> <k>said</k>: <c>the dam holds.\n\nNobody sleeps</c>.", "the dam holds."),
        ("<s>Ott</s> <k>said</k>:\n\n<c>The dam holds</c>.", "The dam holds"),
        ("<s>Ott</s> <k>said</k> <c>this:\n\nThe dam holds</c>.", "this: … The dam holds"),
        ("<c>“The dam holds.\n\n“Nobody sleeps,”</c> <s>Ott</s> <k>said</k>.", "“The dam holds. … “Nobody sleeps,”"),
        ("<c>The dam holds.</c>\n\nSo <s>Ott</s> <k>says</k>.", "The dam holds."),
    ],
)
def test_content_crosses_a_paragraph_only_in_marks_after_a_colon_or_as_a_whole(text: str, content: str) -> None:
    assert [c for _, _, c in after(text)] == [content]


def test_a_source_that_stands_in_another_paragraph_as_a_whole_is_kept() -> None:
    assert after("<s>Ott</s> rose.\n\n<c>“The dam holds,”</c> <k>said</k> she.")[0][0] == "Ott"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("<s>The clerk</s> <k>was told</k> <c>that it rained</c>.", ""),
        ("<s>Ott, the clerk,</s> <k>was warned</k> <c>that it rained</c>.", ""),
        ("<s>The clerks</s> were not immediately <k>informed</k> <c>that it rained</c>.", ""),
        ("<s>The clerk</s> had been <k>assured</k> <c>that it rained</c>.", ""),
        ("The clerk was <k>told</k> by <s>the guard</s> <c>that it rained</c>.", "the guard"),
        ("<s>The clerk</s> <k>told</k> the guard <c>that it rained</c>.", "The clerk"),
        ("<s>The clerk who was hurt</s> <k>told</k> the guard <c>that it rained</c>.", "The clerk who was hurt"),
        ("<s>Clerks who were inside</s> <k>warned</k> the guard <c>that it rained</c>.", "Clerks who were inside"),
        ("He was late, <s>the clerk</s> <k>told</k> the guard, <c>and it rained</c>.", "the clerk"),
        ("<s>The clerk</s> was <k>said</k> <c>to be ill</c>.", "The clerk"),
    ],
)
def test_who_is_told_is_no_source_and_who_tells_is(text: str, source: str) -> None:
    assert after(text)[0][0] == source


class TestChains:
    def test_according_to_takes_over_nothing_but_a_source_that_is_missing(self) -> None:
        text = (
            "<c2><c>The port is closed</c>, the ministry <k>said</k></c2>, <k2>according to</k2> <s2>state media</s2>."
        )
        assert after(text) == [("the ministry", "said", "The port is closed")]

    def test_an_according_to_with_words_of_its_own_stays(self) -> None:
        text = (
            "<s>Ott</s> <k>said</k> <c>the port is closed</c>. <k2>According to</k2> <s2>state media</s2>, "
            "<c2>it is open</c2>."
        )
        assert after(text) == [
            ("Ott", "said", "the port is closed"),
            ("state media", "According to", "it is open"),
        ]

    def test_reported_citing_is_one_attribution_and_not_two(self) -> None:
        text = (
            "<s>The Echo</s> <k>reported</k>, <k2>citing</k2> <s2>two aides</s2>, "
            "<c><c2>that the vote was lost</c2></c>."
        )
        assert after(text) == [("The Echo", "reported", "that the vote was lost")]

    def test_citing_for_other_words_stays(self) -> None:
        text = (
            "<s>The Echo</s> <k>reported</k> <c>that the vote was lost</c>. "
            "<k2>Citing</k2> <s2>two aides</s2>, it had <c2>a full list of names</c2>."
        )
        assert len(after(text)) == 2


class TestFloatingQuotations:
    @pytest.mark.parametrize(
        "text",
        [
            "<c>“The dam holds,”</c> <s>Ott</s> <k>said</k>. “It has for a hundred years.”",
            "<c>“The dam holds,”</c> <s>Ott</s> <k>said</k>.\n\n“It has for a hundred years.”",
            "<s>Ott</s> <k>said</k> <c>the dam holds</c>. “It has for a hundred years.”",
        ],
    )
    def test_they_go_to_who_spoke_right_before(self, text: str) -> None:
        ((source, _, content),) = after(text)
        assert source == "Ott"
        assert content.endswith(" … “It has for a hundred years.”")

    @pytest.mark.parametrize(
        "text",
        [
            "<s>Ott</s> <k>said</k> <c>the dam holds</c>. The river rose. “It has for a hundred years.”",
            "<s>Ott</s> <k>said</k> <c>the dam holds</c>.\n\n“It has for a hundred years.”",
            "<c>“The dam holds,”</c> <s>Ott</s> <k>said</k>. Over the gate hangs “The Hundred Years” in brass.",
            "<c>“The dam holds,”</c> <s>Ott</s> <k>said</k>. “It has for years.” is what the sign says.",
            "<c>“The dam holds,”</c> <s>Ott</s> <k>said</k>. “The Hundred Years” Rook had called it.",
        ],
    )
    def test_they_stay_nobodys_after_narration_or_when_they_are_no_sentence(self, text: str) -> None:
        words, relations = marked(text)
        assert mended(words, relations) == relations

    def test_one_that_has_a_speaker_keeps_it(self) -> None:
        text = (
            "<c>“The dam holds,”</c> <s>Ott</s> <k>said</k>. <c2>“It has for a hundred years.”</c2> "
            "<s2>Rook</s2> <k2>disagreed</k2>."
        )
        words, relations = marked(text)
        assert mended(words, relations) == relations

    @pytest.mark.parametrize("sentence", ["She shrugged.", "He laughed out loud.", "They did not wait!"])
    def test_a_pronoun_sentence_names_the_speaker(self, sentence: str) -> None:
        ((source, cue, content),) = after(f"Ott came late. {sentence} “It has for a hundred years.”")
        assert f"{source} {cue}" == sentence[:-1]
        assert content == "“It has for a hundred years.”"

    @pytest.mark.parametrize(
        "text",
        [
            "Ott came late. She shrugged.\n\n“It has for a hundred years.”",
            "She went to the mill and saw that nobody had been there at all. “It has for a hundred years.”",
            "It rained. “It has for a hundred years.”",
            "She. “It has for a hundred years.”",
        ],
    )
    def test_other_sentences_do_not(self, text: str) -> None:
        assert after(text) == []
