"""Whatever the text, the findings point at it; and they do not depend on what is read beside it."""

import pickle
from collections.abc import Iterator
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles import Article
from onrecord.reader import Reader
from tests.quality import cases, samples


@cache
def reader() -> Reader:
    return Reader()


def spans(row: Any) -> Iterator[dict[str, Any]]:
    if isinstance(row, dict):
        if {"start", "end", "text"} <= row.keys():
            yield row
        for value in row.values():
            yield from spans(value)
    elif isinstance(row, list):
        for value in row:
            yield from spans(value)


_PARTS = st.sampled_from(
    [
        "“", "”", '"', "‘", "’", "'", "«", "»", "„", "—", ":", "\n", "\r\n", "\n\n", " ", ", ", ". ", "?", "…",
        "she said", "Mayor Ana Duarte", "according to the bank", "Q: ", "A: ", "MODERATOR: ", "told reporters that",
        "the bridge would open in May", "Read more: ", "Photo: A. B.", "OSLO (Reuters) — ", "ana\u0301lisis", "\u00ad",
        "\u200b", "\u00a0", "\u200f", "🦔", "😀🏽", "\ufeff", "\x00", "denied", "in the opinion of", "[sic]", "(", ")",
    ]
)  # fmt: skip
_TEXTS = st.lists(st.one_of(_PARTS, st.text(max_size=6)), max_size=60).map("".join)


@settings(max_examples=120, deadline=None)
@given(_TEXTS)
def test_every_span_lies_in_the_text_and_holds_its_words(text: str) -> None:
    row = reader().read(Article(text, "x")).to_dict()
    for span in spans({key: row[key] for key in ("attributions", "speakers", "events")}):
        assert 0 <= span["start"] < span["end"] <= len(text)
        assert span["text"] == text[span["start"] : span["end"]]
    ids = {a["id"] for a in row["attributions"]}
    furniture = [(f["start"], f["end"]) for f in row["article"]["furniture"]]
    for a in row["attributions"]:
        assert a["content"]
        assert a["inside"] is None or (a["inside"] in ids and a["inside"] != a["id"])
        assert 0 <= a["confidence"] <= 1
        for piece in a["content"]:
            assert all(piece["end"] <= start or end <= piece["start"] for start, end in furniture)
        for quoted in a["quoted"]:
            assert any(p["start"] <= quoted["start"] and quoted["end"] <= p["end"] for p in a["content"])


def test_threads_order_and_company_change_nothing() -> None:
    articles = [Article(c.text, c.id) for c in [*samples(), *cases("tune")[::8]]]
    alone = {a.source: reader().read(a).to_dict() for a in articles}
    for threads in (1, 2, 3):
        for given_order in (articles, articles[::-1]):
            read = reader().read_all(given_order, threads)
            assert [f.to_dict() for f in read] == [alone[a.source] for a in given_order]


def test_a_pickled_reader_reads_the_same() -> None:
    article = Article(samples()[0].text, "x")
    assert pickle.loads(pickle.dumps(reader())).read(article).to_dict() == reader().read(article).to_dict()


def test_line_ends_change_nothing_but_offsets() -> None:
    text = samples()[0].text
    unix, windows = (reader().read(Article(t, "x")) for t in (text, text.replace("\n", "\r\n")))
    assert len(unix.attributions) == len(windows.attributions) > 5
    for a, b in zip(unix.attributions, windows.attributions, strict=True):
        for one, other in zip(a.content, b.content, strict=True):
            assert other.start == one.start + text[: one.start].count("\n")
            assert other.end == one.end + text[: one.end].count("\n")


def test_a_paragraph_of_20_000_words_is_read() -> None:
    text = "The mayor said that the bridge would open in May. " * 2000
    assert len(reader().read(Article(text, "x")).attributions) > 1500


def test_furniture_between_paragraphs_is_not_read() -> None:
    text = (
        "The mayor opens a bridge\n\nThe mayor of Orrin opened a bridge on Monday after nine years of work.\n\n"
        "Sign up to our newsletter and read first what leaders say\n\n"
        "“It stands,” the mayor, Ana Duarte, said at noon.\n\n"
        "Found a typo? Select it and press Ctrl+Enter to tell the editors\n"
    )
    findings = reader().read(Article(text, "x"))
    assert [f.span.of(text)[:5] for f in findings.furniture] == ["Sign ", "Found"]
    assert [a.quoted[0].of(text) for a in findings.attributions if a.quoted] == ["It stands,"]
