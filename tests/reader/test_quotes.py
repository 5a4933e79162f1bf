"""Quotation marks of many styles, apostrophes beside them, and marks that are missing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reader.quotes import depths, find_quotes
from onrecord.reader.words import paragraphs


def inner(text: str) -> list[tuple[str, int]]:
    return [(text[q.inner_start : q.inner_end], q.depth) for q in find_quotes(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We start,” the mayor said, “in May.”", [("We start,", 1), ("in May.", 1)]),
        ('"We start," she said. "Now."', [("We start,", 1), ("Now.", 1)]),
        ("„Nein“, sagte er.", [("Nein", 1)]),
        ("»Nein«, sagte er.", [("Nein", 1)]),
        ("«\u00a0Non\u00a0», dit-il.", [("\u00a0Non\u00a0", 1)]),
        ("«No», dijo.", [("No", 1)]),
        ("``We start,'' he said.", [("We start,", 1)]),
        ("''We start,'' he said.", [("We start,", 1)]),
        ("‘We start,’ she said.", [("We start,", 1)]),
        ("”Vi går”, sa hon.", [("Vi går", 1)]),
    ],
)
def test_marks_of_each_style_are_paired(text: str, expected: list[tuple[str, int]]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It’s the workers’ pay, the ’90s and rock ’n’ roll.",
        "It's the workers' pay, isn't it?",
        "The 6'2\" keeper saved it.",
        "They don't; we won't.",
    ],
)
def test_apostrophes_feet_and_inches_are_no_quotes(text: str) -> None:
    assert inner(text) == []


def test_apostrophes_within_single_marks_do_not_close_them() -> None:
    assert inner("'We don't know the workers' names,' he said, 'but it's fine.'") == [
        ("We don't know the workers' names,", 1),
        ("but it's fine.", 1),
    ]


def test_a_quote_within_a_quote_is_deeper() -> None:
    assert inner("“He said ‘never’ to me,” she said.") == [("He said ‘never’ to me,", 1), ("never", 2)]
    assert inner("\"He told me 'go' and I went,\" she said.") == [("He told me 'go' and I went,", 1), ("go", 2)]


def test_a_quote_runs_on_where_the_next_paragraph_reopens_it() -> None:
    text = "“First.\n\n“Second,” he said."
    first, second = find_quotes(text, paragraphs(text))
    assert text[first.inner_start : first.inner_end] == "First."
    assert not first.reopens
    assert second.reopens
    assert text[second.inner_start : second.inner_end] == "Second,"


def test_a_missing_opening_mark_is_taken_to_stand_at_the_start_of_the_paragraph() -> None:
    assert inner("We will go,” she said.") == [("We will go,", 1)]


def test_a_quote_whose_closing_mark_is_missing_ends_with_its_first_clause() -> None:
    text = "“We go, she said.\n\nThe end."
    assert [text[q.start : q.end] for q in find_quotes(text, paragraphs(text))] == ["“We go,"]


def test_depth_is_given_for_each_offset() -> None:
    text = "a “b ‘c’ d” e"
    assert list(depths(find_quotes(text, paragraphs(text)), [0, 3, 6, 9, 12])) == [0, 1, 2, 1, 0]


@given(st.text(alphabet="ab .,\n“”\"'‘’«»„`—s", max_size=120))
def test_quotes_lie_in_the_text_and_hold_their_inner_words(text: str) -> None:
    for q in find_quotes(text, paragraphs(text)):
        assert 0 <= q.start <= q.inner_start <= q.inner_end <= q.end <= len(text)
        assert q.depth >= 1
