"""Properties of the findings of any text with the shipped model: reports cut to pieces and put together at random."""

import json
import pickle
import unicodedata
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import pairwise
from multiprocessing import get_context
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles import Article, Furniture, Span
from onrecord.reader import Reader
from tests.quality import samples

_SENTENCES = st.sampled_from(
    [
        "The minister denied on Monday that the dam would break. ",
        "“We start,” the mayor, Ana Duarte, said, “in May.” ",
        "Police said the driver had told them that nobody was hurt. ",
        "She shrugged. “Nine years is nothing.” ",
        "The clerk was told that the vault was empty, according to the auditor's report. ",
        "The report claims the firm believed the fears were false. ",
        "\n\n“It took nine years, and the bank knew.\n\n“We all knew,” she added.\n\n",
        "\n\nMODERATOR: Who pays?\n\n",
        "\n\nOTT: We do. The bank told me so.\n\n",
        "\n\nQ: Why did you leave?\n\nA: I was told to.\n\n",
        "\n\n“The dough was saved.”\n\n— Lena Ott, baker\n\n",
        "\n\nWhat the engineer found\n\n",
        "\n\nSign up to our newsletter\n\n",
        "\n\nRead more: Ferry fares rise again\n\n",
        "\n\nLONDON, March 3 (Reuters) - The bank said it was sorry. ",
        "\n\nBy Tom Ferrow\n\n",
    ]
)
_ODD = st.sampled_from(
    [
        "“", "”", '"', "‘", "’", "'", "«\u00a0", "\u00a0»", "„", "—", "--", ":", "(", "]", "…", "?", ". ", "\n", "\r",
        "\r\n", "\n\n", "\u2028", "\x85", "\x0b", "\x00", "\t", "\u00ad", "\u200b", "\u200d", "\u202e", "\u2066",
        "\u200f", "\ufeff", "e\u0301", "🦔", "👩🏽\u200d🚀", "שלום ", "لا ", "他说 ", "<b>", "&amp;", "@mill", "#dam",
        "said", "told", "citing two aides, ",
    ]
)  # fmt: skip
_ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
TEXTS = st.lists(st.one_of(_SENTENCES, _SENTENCES, _ODD, _ANY), min_size=1, max_size=40).map("".join)


@cache
def reader() -> Reader:
    return Reader()


def attributions(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = reader().read(Article(text, "x")).to_dict()["attributions"]
    return found


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_findings_point_at_the_text_and_at_each_other(text: str) -> None:
    row = reader().read(Article(text, "x")).to_dict()
    json.dumps(row)
    assert row["article"]["text"] == text
    found = {a["id"]: a for a in row["attributions"]}
    assert len(found) == len(row["attributions"])
    for a in found.values():
        assert a["content"]
        for span in (a["source"], a["cue"], *a["content"], *a["quoted"]):
            if span is not None:
                assert span["text"] == text[span["start"] : span["end"]]
                assert span["text"].strip() and span["text"] == span["text"].strip()
        for pieces in (a["content"], a["quoted"]):
            assert all(one["end"] <= other["start"] for one, other in pairwise(pieces))
        for words in a["quoted"]:
            assert any(p["start"] <= words["start"] and words["end"] <= p["end"] for p in a["content"])
        assert (a["kind"] == "indirect") is (not a["quoted"])
        assert a["statement"]
        outer = a
        for _ in found:
            if outer["inside"] is None:
                break
            outer = found[outer["inside"]]
        assert outer["inside"] is None, "inside runs in a circle"


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_what_is_left_out_does_not_overlap_and_is_not_read(text: str) -> None:
    row = reader().read(Article(text, "x")).to_dict()
    out = sorted((p["start"], p["end"]) for p in (*row["article"]["furniture"], *row["article"]["sections"]))
    assert all(0 <= a < b <= len(text) for a, b in out)
    assert all(b <= c for (_, b), (c, _) in pairwise(out))
    for a in row["attributions"]:
        for span in filter(None, (a["source"], a["cue"], *a["content"])):
            assert all(span["end"] <= start or end <= span["start"] for start, end in out)


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.lists(st.tuples(st.integers(-5, 400), st.integers(-5, 400)), max_size=6))
def test_what_markup_calls_furniture_is_never_read_whatever_it_says(
    text: str, given_spans: list[tuple[int, int]]
) -> None:
    spans = [Span(*pair) for pair in given_spans]
    article = Article(
        text, "x", headings=tuple(spans[::2]), furniture=tuple(Furniture(s, "widget") for s in spans[1::2])
    )
    findings = reader().read(article)
    out = [*(s.span for s in findings.sections), *(f.span for f in findings.furniture)]
    assert all(0 <= s.start < s.end <= len(text) for s in out)
    for a in findings.attributions:
        for piece in a.content:
            assert not any((piece.start < s.start and s.end < piece.end) or s.holds(piece) for s in out)


def _mapped(old: str, replaced: dict[str, str]) -> tuple[str, Callable[[int], int]]:
    """The text with characters replaced, and where each offset of the old one lies in it."""
    at, new = [], ""
    for char in old:
        at.append(len(new))
        new += replaced.get(char, char)
    at.append(len(new))
    return new, at.__getitem__


@pytest.mark.parametrize("sample", range(3))
def test_line_ends_move_spans_and_change_nothing_else(sample: int) -> None:
    text = samples()[sample].text
    other, moved = _mapped(text, {"\n": "\r\n"})
    before, after = reader().read(Article(text, "x")), reader().read(Article(other, "x"))

    def placed(spans: Any, move: Callable[[int], int]) -> list[tuple[int, int] | None]:
        return [s and (move(s.start), move(s.end)) for s in spans]

    assert len(before.attributions) > 3
    for a, b in zip(before.attributions, after.attributions, strict=True):
        for one, two in (((a.source, a.cue, *a.content), (b.source, b.cue, *b.content)), (a.quoted, b.quoted)):
            assert placed(one, moved) == placed(two, lambda at: at)
        assert (a.id, a.kind, a.polarity, a.inside, a.statement) == (b.id, b.kind, b.polarity, b.inside, b.statement)
        assert a.confidence == b.confidence
    for one, two in ((before.furniture, after.furniture), (before.sections, after.sections)):
        assert placed([x.span for x in one], moved) == placed([x.span for x in two], lambda at: at)


def test_accents_written_in_two_code_points_are_found_as_those_in_one() -> None:
    text = "José Müller, the mayor of Åsele, said on Monday that the café would reopen in May."
    apart = unicodedata.normalize("NFD", text)
    assert apart != text
    (one,), (other,) = attributions(text), attributions(apart)
    for role in ("source", "cue"):
        assert unicodedata.normalize("NFC", other[role]["text"]) == one[role]["text"]
    assert [unicodedata.normalize("NFC", p["text"]) for p in other["content"]] == [p["text"] for p in one["content"]]


def test_an_article_reads_the_same_for_any_number_of_threads_and_any_company() -> None:
    long, *rest = sorted((Article(c.text, c.id) for c in samples()), key=lambda a: -len(a.text))
    empty = Article("", "empty")
    alone = {a.source: reader().read(a) for a in (long, *rest, empty)}
    for threads in (1, 2, 3):
        for company in ([long, *rest, empty], [empty, *rest, long], [rest[0], long, rest[0], empty, rest[0]], [long]):
            assert list(reader().read_all(iter(company), threads)) == [alone[a.source] for a in company]


def test_a_reader_can_be_sent_to_another_process() -> None:
    article = Article(samples()[0].text, "x")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        there = pool.submit(reader().read, article).result(timeout=60)
    assert there == reader().read(article)
    assert pickle.loads(pickle.dumps(there)) == there


def test_articles_are_asked_for_only_as_they_are_needed() -> None:
    asked = 0

    def endless() -> Any:
        nonlocal asked
        while True:
            asked += 1
            yield Article("The mayor said that it rained.", f"{asked}")

    found = reader().read_all(endless(), 2)
    assert [next(found).article.source for _ in range(5)] == ["1", "2", "3", "4", "5"]
    found.close()  # type: ignore[attr-defined]
    assert asked <= 10


def test_a_source_that_fails_is_told_after_what_came_before_it() -> None:
    def broken() -> Any:
        yield Article("The mayor said that it rained.", "1")
        raise OSError("gone")

    for threads in (1, 2):
        with pytest.raises(OSError, match="gone"):
            list(reader().read_all(broken(), threads))


@pytest.mark.parametrize(
    "text",
    ["", " \n\r\n\t", "“", "\x00" * 50, "said " * 500, "“" * 500, "” “ " * 300, "🦔" * 300, "a" * 30_000, ":" * 999],
    ids=["empty", "blank", "mark", "zeros", "cues", "openers", "pairs", "emoji", "one word", "colons"],
)
def test_texts_that_are_no_report(text: str) -> None:
    for a in attributions(text):
        assert a["content"][0]["text"]


def test_half_a_character_is_read_over() -> None:
    """Sources replace them, but Python callers can give any string."""
    (a,) = attributions("The mayor \ud83d said that it rained in Orrin on Monday.")
    assert "that it rained" in a["content"][0]["text"]
