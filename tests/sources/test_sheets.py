"""CSV and TSV, and fields with other names."""

import csv
import io
import json
from pathlib import Path

import pytest

from onrecord.articles import Article, Skipped
from onrecord.sources import articles

REPORT = '“We won’t wait,” the mayor said on Tuesday.\nThe bridge, she said, would reopen in May after "repairs".'
SECOND = "The clerk said on Monday that the harbour would stay open for another year at the least."


def sheet(*rows: list[str], separator: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize(("name", "separator"), [("a.csv", ","), ("a.csv", ";"), ("a.csv", "\t"), ("a.tsv", "\t")])
def test_each_row_is_an_article_named_by_the_line_it_begins_in(put, name, separator):
    path = put(name, sheet(["url", "text"], ["https://a.example/1", REPORT], ["", SECOND], separator=separator))
    found = list(articles([path]))
    assert [(a.source, a.url, a.text) for a in found] == [
        (f"{path}:2", "https://a.example/1", REPORT),
        (f"{path}:4", None, SECOND),
    ]


def test_a_column_that_was_named_has_to_be_there(put):
    path = put("a.csv", sheet(["link", "text"], ["https://a.example/1", REPORT]))
    (only,) = articles([path], fields={"outlet": "paper"})
    assert isinstance(only, Skipped) and only.reason.startswith("has no column 'paper'; name another with --map")


def test_fields_have_the_names_that_are_given(put, got):
    facts = {"url": "link", "outlet": "paper", "title": "head", "byline": "who", "published": "day"}
    row = ["https://a.example/1", "The Ledger", "Bridge", "Ann Roe", "2026-03-04 10:00", SECOND]
    for path in (
        put("a.csv", sheet([*facts.values(), "body"], row)),
        put("a.json", json.dumps(dict(zip([*facts.values(), "body"], row, strict=True)))),
    ):
        article = got(path, field="body", fields=facts)
        assert [getattr(article, fact) for fact in facts] == [*row[:4], "2026-03-04"]


def test_a_name_that_is_given_takes_the_place_of_the_usual_ones(put, got):
    article = got(put("a.csv", sheet(["text", "publisher", "paper"], [SECOND, "No", ""])), fields={"outlet": "paper"})
    assert article.outlet is None


def test_a_fact_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="'body' is none of the facts"):
        articles(["a.csv"], fields={"body": "text"})


def test_bad_rows_are_skipped_and_the_others_read(put):
    path = put(
        "a.csv", sheet(["text", "url"], ["", "https://a.example"], [], [SECOND, "", "third"], [SECOND], ["", ""])
    )
    reasons = {f.source.rpartition(":")[2]: f.reason for f in articles([path]) if isinstance(f, Skipped)}
    assert set(reasons) == {"2", "4"}
    assert "holds no words" in reasons["2"] and "has 3 cells" in reasons["4"]
    assert [f.source for f in articles([path]) if isinstance(f, Article)] == [f"{path}:5"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is empty"),
        ("\n\n", "is empty"),
        ("text\n", "has no rows"),
        ("body,url\nx,y\n", "has no column 'text'; name its text column with --field (of 'body', 'url')"),
        ("text\n".encode("utf-16"), "is in UTF-16"),
    ],
)
def test_a_sheet_that_cannot_be_read(put, refused, content, said):
    assert said in refused(put("a.csv", content))


def test_a_row_over_the_limit_ends_the_sheet_within_memory(put):
    path = put("a.csv", 'text\n"' + SECOND + '"\n"never closed' + f"{SECOND}\n" * 1000)
    first, second = articles([path], max_article=5000)
    assert isinstance(first, Article)
    assert isinstance(second, Skipped) and second.source == f"{path}:3" and "close its quotation marks" in second.reason


def test_a_field_may_be_as_large_as_an_article(put, got):
    long = (SECOND + " ") * 3000
    assert got(put("a.csv", sheet(["text"], [long]))).text == long


def test_encodings_are_told_line_by_line(put, got):
    article = got(put("a.csv", "\ufeffheading;text\nx;".encode() + ("Café. " + SECOND).encode("cp1252") + b"\n"))
    assert article.text.startswith("Café.") and "guessed" in article.notes[0]


def test_a_folder_holds_sheets(put, tmp_path: Path):
    put("f/a.csv", sheet(["text"], [SECOND]))
    assert [a.text for a in articles([str(tmp_path / "f")])] == [SECOND]
