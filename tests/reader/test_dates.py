"""Dates in words, and when something was said: sentences of our own."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.dates import compared

from onrecord import Article
from onrecord.reader import Reader
from onrecord.reader.dates import find_dates

THURSDAY = "2026-03-12"
READER = Reader()


@pytest.mark.parametrize(
    ("words", "published", "value"),
    [
        ("on Thursday", THURSDAY, "2026-03-12"),
        ("on Tuesday", THURSDAY, "2026-03-10"),
        ("last Friday", THURSDAY, "2026-03-06"),
        ("yesterday", THURSDAY, "2026-03-11"),
        ("earlier this month", THURSDAY, "2026-03"),
        ("last month", "2026-01-10", "2025-12"),
        ("last August", THURSDAY, "2025-08"),
        ("last year", THURSDAY, "2025"),
        ("on March 4", THURSDAY, "2026-03-04"),
        ("on 4 March 2024", None, "2024-03-04"),
        ("on December 24", THURSDAY, "2025-12-24"),
        ("two days ago", THURSDAY, "2026-03-10"),
        ("three months ago", THURSDAY, "2025-12"),
        ("in 2019", None, "2019"),
        ("on 2026-02-17", None, "2026-02-17"),
        ("on the 5th", THURSDAY, "2026-03-05"),
        ("on the 28th", THURSDAY, "2026-02-28"),
        ("(2014)", None, "2014"),
        ("a 2019 report", None, "2019"),
        ("in the spring of 2019", None, "2019"),
        ("on 03/04/2025", None, "2025"),
        ("on 25/02/2026", None, "2026-02-25"),
        ("on 4.3.2026", None, "2026-03-04"),
        ("March 4-6, 2026", None, "2026-03"),
        ("on Monday, March 10, 2026", None, "2026-03"),  # it was a Tuesday
        ("It rained on February 29.", THURSDAY, "2024-02-29"),
        ("last Monday", THURSDAY, "2026-03"),  # of this week or the last
        ("last week", THURSDAY, "2026-03"),
        ("last week", "2026-03-05", "2026"),  # it lay in two months
        ("last night", "2026-01-01", "2025-12-31"),
        ("It will open on Friday.", THURSDAY, "2026-03-13"),
        ("today. The next day, it rained", "9999-12-31", "9999-12-31"),
        ("It opened on Friday.", THURSDAY, "2026-03-06"),
        ("On Friday, the bridge will open.", THURSDAY, "2026-03-13"),
        ("It is to be held on November 20.", THURSDAY, "2026-11-20"),
    ],
)
def test_the_value_is_as_long_as_it_is_sure(words: str, published: str | None, value: str) -> None:
    assert [d.value for d in find_dates(words, 0, len(words), published)] == [value]


@pytest.mark.parametrize(
    ("words", "published"),
    [
        ("on Tuesday", None), ("last year", None), ("on 03/04", THURSDAY), ("in the 1990s", THURSDAY), ("April March", THURSDAY),
        ("the Monday Club", THURSDAY), ("at Easter", THURSDAY), ("last January", THURSDAY), ("on February 30, 2026", None),
        ("a day earlier", THURSDAY), ("Channel 2020 and 2019 members", None), ("on the 5th floor", THURSDAY),
        ("on Easter Monday", THURSDAY), ("every Monday", THURSDAY), ("over the past week", THURSDAY), ("May I?", THURSDAY),
        ("Commissioner Friday Okoro", THURSDAY), ("a fee of $2019", None), ("last summer", THURSDAY),
        ("last Monday", "0001-01-01"), ("next week", "9999-12-31"),
    ],
)  # fmt: skip
def test_what_cannot_be_told_is_no_date(words: str, published: str | None) -> None:
    assert find_dates(words, 0, len(words), published) == []


@given(
    st.text("0123456789/-. lastMondyMarch thweekago,'", max_size=60),
    st.sampled_from([None, THURSDAY, "2024-02-29", "x"]),
)
def test_any_text_gives_valid_dates_at_their_words(text: str, published: str | None) -> None:
    found = find_dates(text, 0, len(text), published)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for d in found:
        date.fromisoformat((d.value + "-01-01")[:10])
        assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", d.value)
        assert 0 <= d.span.start < d.span.end <= len(text)


def test_the_day_before_counts_from_the_one_day_that_the_paragraph_names() -> None:
    def values(text: str) -> list[str]:
        return [d.value for d in find_dates(text, 0, len(text), THURSDAY)]

    assert values("It rained on Tuesday. The previous day was dry.") == ["2026-03-10", "2026-03-09"]
    assert values("It rained on Tuesday.\n\nThe previous day was dry.") == ["2026-03-10"]
    assert values("It rained on March 2 and on March 6. The previous day was dry.") == ["2026-03-02", "2026-03-06"]


def test_the_hand_made_set_holds() -> None:
    rows = list(compared(Path(__file__).parents[1] / "data" / "dates" / "tune.jsonl"))
    wrong = [name for name, want, have in rows if want != have]
    assert len(wrong) <= 0.03 * len(rows), wrong


def said(text: str, published: str | None = THURSDAY) -> list[str | None]:
    found = READER.read(Article(text, "test", published=published)).attributions
    assert found
    return [a.said_on.value if a.said_on else None for a in found]


def test_the_date_stands_beside_the_cue() -> None:
    assert said("Elena Marsh said on Tuesday that the bridge was safe.") == ["2026-03-10"]


def test_a_date_in_the_content_is_not_that_of_the_saying() -> None:
    assert said("Elena Marsh said the bridge would open on Monday.") == [None]


def test_a_limit_is_no_date() -> None:
    assert said("Speaking after Sunday's vote, Elena Marsh said the bridge was safe.") == [None]


def test_a_date_holds_for_what_the_same_speaker_says_next() -> None:
    assert said("On Tuesday, Elena Marsh said the bridge was safe. She added that the toll would stay.") == [
        "2026-03-10",
        "2026-03-10",
    ]


def test_without_a_base_a_relative_date_stays_empty() -> None:
    assert said("Elena Marsh said on Tuesday that the bridge was safe.", None) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Elena Marsh, elected in 2022, said the bridge was safe.",
        "A cousin of the man killed on Monday said the bridge was safe.",
        "Asked about Monday's fire, Elena Marsh said the bridge was safe.",
        "Elena Marsh, the mayor since January, said the bridge was safe.",
    ],
)
def test_a_date_that_tells_of_the_source_is_not_that_of_the_saying(text: str) -> None:
    assert set(said(text)) == {None}


def test_a_date_of_the_occasion_is() -> None:
    assert said("At Tuesday's weekly news conference, Elena Marsh said the bridge was safe.") == ["2026-03-10"]
