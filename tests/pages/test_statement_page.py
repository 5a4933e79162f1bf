"""A statement: all its reports, and how each worded it."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from onrecord.pages.differences import LONGEST, difference
from onrecord.record import open_record
from tests.pages.html import parsed, words


def merged(path: Path) -> tuple[str, list[str]]:
    """Make one statement of quotations of three articles; (its id, its attributions, the earliest report first)."""
    with open_record(path, write=True) as record, record.transaction() as db:
        rows = db.execute(
            "SELECT t.key, t.statement FROM attributions t JOIN articles a ON a.key = t.article "
            "WHERE t.kind = 'direct' GROUP BY a.key ORDER BY a.published LIMIT 3"
        ).fetchall()
        first = rows[0][1]
        for key, _ in rows:
            db.execute("UPDATE attributions SET statement = ? WHERE key = ?", (first, key))
        ids = db.execute(
            "SELECT t.id FROM attributions t JOIN articles a ON a.key = t.article WHERE t.statement = ? "
            "ORDER BY a.published, t.key",
            (first,),
        ).fetchall()
        return db.execute("SELECT id FROM statements WHERE key = ?", (first,)).fetchone()[0], [i for (i,) in ids]


def test_its_reports_stand_in_order_of_time(client: TestClient, path: Path) -> None:
    made, ids = merged(path)
    page = parsed(client.get(f"/statement/{made}").text)
    assert page.xpath("//ol[@class='tellings']//p[@class='who']/a/@href") == [f"/a/{i}" for i in ids]
    days = page.xpath("//ol[@class='tellings']//time/@datetime")
    assert days == sorted(days)
    assert [row["link"] for row in client.get(f"/statement/{made}.json").json()["rows"]] == [f"/a/{i}" for i in ids]


def test_words_that_differ_are_marked(client: TestClient, path: Path) -> None:
    made, _ = merged(path)
    page = parsed(client.get(f"/statement/{made}").text)
    told = page.xpath("//ol[@class='tellings']/li")
    assert "the fullest wording" in words(told[0]) or any("the fullest wording" in words(one) for one in told)
    for one in told:
        changed = "altered" in words(one.xpath("p[@class='who']")[0]) or "cut" in words(one.xpath("p[@class='who']")[0])
        assert bool(one.xpath("blockquote/ins | blockquote/del")) == changed


def test_the_report_leads_there(client: TestClient, path: Path) -> None:
    made, ids = merged(path)
    page = parsed(client.get(f"/a/{ids[0]}").text)
    (link,) = set(page.xpath(f"//a[starts-with(@href, '/statement/{made}')]/@href"))
    assert words(page.xpath(f"//a[@href='{link}']")[0]) == f"Told {len(ids)} times"


def test_an_attributions_id_leads_to_its_statement(client: TestClient, path: Path) -> None:
    made, ids = merged(path)
    assert client.get(f"/statement/{ids[1]}").url.path == f"/statement/{made}"
    assert client.get("/statement/sta-none").status_code == 404


def test_the_transcript_stands_above_where_there_is_one(client: TestClient, path: Path) -> None:
    made, ids = merged(path)
    with open_record(path, write=True) as record, record.transaction() as db:
        db.execute(
            "UPDATE articles SET transcript = 1 WHERE key = (SELECT article FROM attributions WHERE id = ?)", (ids[2],)
        )
        content = db.execute("SELECT content FROM attributions WHERE id = ?", (ids[2],)).fetchone()[0]
    page = parsed(client.get(f"/statement/{made}").text)
    (passage,) = page.xpath("//header//figure")
    assert passage.xpath(".//a/@href") == [f"/a/{ids[2]}"]
    first, last = content.split(" … ")
    assert words(passage.xpath(".//mark")[0]).startswith(first) and words(passage.xpath(".//mark")[0]).endswith(last)
    assert len(words(passage.xpath("p")[0])) > len(words(passage.xpath(".//mark")[0])), "with the rest of the turn"


def test_a_word_that_was_changed_is_told() -> None:
    pieces = difference("We will not dig under the old market.", "We will never dig under the market")
    assert [(p.text, p.how) for p in pieces if p.how in ("added", "left-out")] == [
        ("not", "left-out"), ("never", "added"), ("old", "left-out"),
    ]  # fmt: skip


@given(st.text("ab c.,“", max_size=60), st.text("ab c.,“", max_size=60))
def test_a_difference_leaves_the_words_as_they_are(fullest: str, asked: str) -> None:
    pieces = difference(fullest, asked)
    assert "".join("".join(p.text for p in pieces if p.how != "left-out").split()) == "".join(asked.split())


def test_very_long_wordings_are_not_compared() -> None:
    long = "word " * (LONGEST + 1)
    assert [p.how for p in difference(long, long)] == ["same"]
