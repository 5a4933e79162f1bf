"""What quotation marks, paragraphs and grammar put right. Every case is wrong before it is mended."""

import pytest

from onrecord.reader.mend import mended
from tests.reader.marked_relations import marked, shown


def after_mending(text: str) -> list[tuple[str, str, str]]:
    words, relations = marked(text)
    before = shown(words, relations)
    after = shown(words, mended(words, relations))
    assert after != before
    return after


def test_a_source_stays_in_the_paragraph_of_its_cue() -> None:
    text = "The mill <s>burned\n\nMira Slade</s> <k>said</k> <c>nobody was there</c>."
    assert after_mending(text) == [("Mira Slade", "said", "nobody was there")]


def test_indirect_content_ends_with_its_paragraph() -> None:
    text = "<s>The bank</s> <k>said</k> <c>it would wait.\n\nThe town is small</c>."
    assert after_mending(text) == [("The bank", "said", "it would wait.")]


def test_the_recipient_of_a_passive_is_no_source() -> None:
    assert after_mending("<s>The clerk</s> was <k>told</k> <c>that the vault was empty</c>.") == [
        ("", "told", "that the vault was empty")
    ]


def test_who_told_in_the_active_stays_the_source() -> None:
    words, relations = marked("<s>The clerk</s> <k>told</k> the bank <c>that the vault was empty</c>.")
    assert mended(words, relations) == relations


def test_said_according_to_is_one_attribution() -> None:
    text = (
        "<c><c2>The port is closed</c2>, <s>the ministry</s> <k>said</k></c2>, <k2>according to</k2> "
        "<s2>state media</s2>."
    ).replace("<c><c2>The port is closed</c2>", "<c2><c>The port is closed</c>")
    assert after_mending(text) == [("the ministry", "said", "The port is closed")]


def test_citing_two_aides_is_no_part_of_the_words() -> None:
    text = "<s>The Echo</s> <k>reported</k> <c>citing two aides, that the vote was lost</c>."
    assert after_mending(text) == [("The Echo", "reported", "that the vote was lost")]


def test_a_quotation_in_a_sentence_of_its_own_belongs_to_who_spoke_before_it() -> None:
    text = "<s>The mayor</s> <k>said</k> <c>the bridge would open</c>. “It has taken nine years.”"
    assert after_mending(text) == [("The mayor", "said", "the bridge would open … “It has taken nine years.”")]


def test_a_pronoun_sentence_before_a_quotation_names_its_speaker() -> None:
    words, relations = marked("The mayor came late. She shrugged. “The ferry was slow, as ever.”")
    assert shown(words, mended(words, relations)) == [("She", "shrugged", "“The ferry was slow, as ever.”")]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor came late. The hall was full. “The ferry was slow, as ever.”",
        "The sign reads “Closed for the day” and hangs by a nail.",
    ],
)
def test_other_quotations_stay_nobodys(text: str) -> None:
    words, relations = marked(text)
    assert mended(words, relations) == []
