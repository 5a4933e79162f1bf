"""A speaker: everything on record, by time and by topic."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from onrecord.pages.cards import runs_of
from onrecord.pages.periods import BARS, BYS, bars_of, fitting
from onrecord.pages.person import find_person, said_by
from onrecord.record import open_record
from onrecord.record.search import Search
from tests.pages.html import parsed, words
from tests.record import made

DAYS = st.dates().map(str)


def address_of(path: Path, name: str) -> str:
    with open_record(path) as record:
        row = record.db.execute(
            "SELECT coalesce(i.id, s.id) FROM speakers s LEFT JOIN identities i ON i.key = s.identity WHERE s.name = ? "
            "ORDER BY s.identity IS NULL", (name,),
        ).fetchone()  # fmt: skip
    return f"/speaker/{row[0]}"


def somebody(path: Path) -> str:
    """The address of the person who speaks in most articles."""
    with open_record(path) as record:
        made = record.one(
            "SELECT i.id FROM identities i JOIN speakers s ON s.identity = i.key WHERE i.kind = 'person' "
            "GROUP BY i.key ORDER BY count(*) DESC, i.id LIMIT 1"
        )
    return f"/speaker/{made}"


def cards(page: object) -> list[str]:
    return page.xpath("//li[contains(@class, 'card')]//p[contains(@class, 'where')]/a/@href")  # type: ignore[attr-defined,no-any-return]


def expected(name: str) -> set[str]:
    """The contents of what they said in the articles of the record."""
    out = set()
    for seed in range(6):
        row = made.row(seed)
        ids = {s["id"] for s in row["speakers"] if s["name"] == name}
        out |= {a["content"][0]["text"] for a in row["attributions"] if ids & set(a["speakers"])}
    return out


@pytest.mark.parametrize("name", ["Shona Pellew", "Lena Vasko", "state media"])
def test_everything_that_they_said_is_there(client: TestClient, path: Path, name: str) -> None:
    where = address_of(path, name)
    answer = client.get(f"{where}.json").json()
    assert {row["content"].split(" … ")[0] for row in answer["rows"]} <= expected(name)
    page = parsed(client.get(where).text)
    assert words(page.xpath("//h1")[0]) == name
    assert len(cards(page)) == min(20, answer["total"])


def test_a_speaker_of_several_articles_is_found_under_one_address(client: TestClient, path: Path) -> None:
    with open_record(path) as record:
        rows = record.db.execute(
            "SELECT s.id, i.id FROM speakers s JOIN identities i ON i.key = s.identity LIMIT 3"
        ).fetchall()
    assert rows
    for speaker, person in rows:
        assert client.get(f"/speaker/{speaker}").url.path == f"/speaker/{person}"
        assert client.get(f"/speaker/{speaker}.atom").url.path == f"/speaker/{person}.atom"


def test_the_newest_come_first_and_a_bar_picks_its_time(client: TestClient, path: Path) -> None:
    where = somebody(path)
    page = parsed(client.get(where).text)
    days = page.xpath("//li[contains(@class, 'card')]//time/@datetime")
    assert days == sorted(days, reverse=True)
    everything = len(cards(page))
    for by in BYS:
        bars = parsed(client.get(f"{where}?by={by}").text).xpath("//figure//svg/a")
        assert len(bars) > 1 or by == "year"
        for bar in bars:
            picked = parsed(client.get(bar.get("href")).text)
            assert 0 < len(cards(picked)) == int(bar.get("aria-label").rpartition(": ")[2]) < everything
            assert picked.xpath("//*[local-name()='rect'][@class='picked']")


def test_roles_and_names_are_named(client: TestClient, path: Path) -> None:
    page = parsed(client.get(somebody(path)).text)
    assert "the clerk" in words(page.xpath("//header[@class='person']")[0])


def test_the_evidence_for_a_merge_is_shown(client: TestClient, path: Path) -> None:
    page = parsed(client.get(somebody(path)).text)
    merges = page.xpath("//details[@class='merges']//li")
    assert merges
    for href in merges[0].xpath("a/@href"):
        assert client.get(href).status_code == 200


def test_what_others_said_to_and_about_them(opened: Callable[..., TestClient], tmp_path: Path) -> None:
    row = made.row(1, quotes=4)
    speaker = next(s for s in row["speakers"] if s["kind"] == "person")
    others = [a for a in row["attributions"] if speaker["id"] not in a["speakers"]]
    own = [a for a in row["attributions"] if speaker["id"] in a["speakers"]]
    assert others and own
    others[0]["addressee"]["speaker"] = speaker["id"]
    row["article"]["text"] += f"\n\nThat {speaker['name']} was late, {others[0]['source']['text']} said."
    start = row["article"]["text"].rindex(f"That {speaker['name']}")
    content = {"start": start, "end": start + len(f"That {speaker['name']} was late")}
    content["text"] = row["article"]["text"][content["start"] : content["end"]]
    extra = {
        **others[0],
        "id": "a9",
        "kind": "indirect",
        "content": [content],
        "quoted": [],
        "addressee": None,
        "inside": None,
        "statement": "st9",
    }
    row["attributions"].append(extra)
    client = opened(row)
    where = address_of(tmp_path / "own.db", speaker["name"])
    to, about = (client.get(f"{where}.json?view={view}").json()["rows"] for view in ("to", "about"))
    assert [r["content"] for r in to] == [" … ".join(c["text"] for c in others[0]["content"])]
    assert [r["content"] for r in about] == [content["text"]]


def test_words_filter_what_they_said(client: TestClient, path: Path) -> None:
    where = somebody(path)
    every = client.get(f"{where}.json").json()["total"]
    some = client.get(f'{where}.json?q="we will never"').json()
    assert 0 < some["total"] < every
    assert all("We will never" in row["content"] for row in some["rows"])
    assert client.get(f'{where}?q="').status_code == 400


def test_topics_lead_to_what_was_said_of_them(client: TestClient, path: Path) -> None:
    page = parsed(client.get(somebody(path)).text)
    topics = page.xpath("//p[@class='topics']/a")
    assert topics
    for topic in topics:
        assert len(cards(parsed(client.get(topic.get("href")).text))) >= 2, words(topic)


def test_headings_lead_to_what_was_said_under_them(opened: Callable[..., TestClient], tmp_path: Path) -> None:
    row = made.row(1, quotes=6)
    later = row["attributions"][3]["content"][0]["start"]
    row["article"]["sections"].append({"title": "Doubts", "start": later - 1, "end": later})
    client = opened(row)
    where = address_of(tmp_path / "own.db", row["speakers"][0]["name"])
    everything = client.get(f"{where}.json").json()["rows"]
    own = [a["content"] for a in row["attributions"] if row["speakers"][0]["id"] in a["speakers"]]
    below = [" … ".join(piece["text"] for piece in content) for content in own if content[0]["start"] >= later]
    page = parsed(client.get(where).text)
    (heading,) = [a for a in page.xpath("//p[@class='topics under']/a") if words(a) == "Doubts"]
    under = parsed(client.get(heading.get("href")).text)
    assert 0 < len(cards(under)) == len(below) < len(everything)
    as_json = under.xpath("//p[contains(@class, 'also')]/a/@href")[1]
    assert sorted(r["content"] for r in client.get(as_json).json()["rows"]) == sorted(below)
    assert len(under.xpath("//p[@class='topics under']/a")) == len(page.xpath("//p[@class='topics under']/a"))


def test_what_they_did_is_a_click_away(client: TestClient, path: Path) -> None:
    with open_record(path) as record:
        made_id, name = record.db.execute(
            "SELECT coalesce(i.id, s.id), coalesce(i.name, s.name) FROM event_actors x JOIN speakers s ON s.key = x.speaker "
            "LEFT JOIN identities i ON i.key = s.identity"
        ).fetchone()
    page = parsed(client.get(f"/speaker/{made_id}").text)
    (to,) = page.xpath("//a[text()='Done by them']/@href")
    assert parse_qs(urlsplit(to).query) == {"actor": [name]}
    assert parsed(client.get(to).text).xpath("//tr[@class='event']")


def test_the_feed_is_valid_and_names_the_speaker(client: TestClient, path: Path) -> None:
    where = somebody(path)
    feed = feedparser.parse(client.get(f"{where}.atom").content)
    assert not feed.bozo
    assert feed.feed.title.startswith(words(parsed(client.get(where).text).xpath("//h1")[0]))
    assert len({e.id for e in feed.entries}) == len(feed.entries) == client.get(f"{where}.json").json()["total"]


def test_a_person_who_was_merged_away_is_found_under_the_new_id(client: TestClient, path: Path) -> None:
    with open_record(path, write=True) as record, record.transaction() as db:
        (key, made_id) = db.execute("SELECT key, id FROM identities LIMIT 1").fetchone()
        db.execute("INSERT INTO identities (id, name, merged) VALUES ('per-old', 'Old', ?)", (key,))
    assert client.get("/speaker/per-old").url.path == f"/speaker/{made_id}"
    assert client.get("/speaker/per-none").status_code == 404


def test_only_shown_attributions_count(path: Path) -> None:
    with open_record(path, write=True) as record:
        person = find_person(record, somebody(path).rpartition("/")[2])
        assert person is not None and not isinstance(person, str)
        before = said_by(record, person, Search())
        with record.transaction() as db:
            db.execute("UPDATE attributions SET superseded = 1 WHERE key = ?", (before[0][0],))
        assert said_by(record, person, Search()) == before[1:]


@given(st.lists(DAYS, max_size=40), st.sampled_from(BYS))
def test_bars_are_the_periods_in_a_row(days: list[str], by: str) -> None:
    bars = bars_of(days, by)  # type: ignore[arg-type]
    assert len(bars) <= BARS
    assert [b.since for b in bars] == sorted({b.since for b in bars})
    for bar in bars:
        inside = [d for d in days if bar.since <= d and d <= bar.until + "~"]
        assert bar.count == len(inside)
    if days and len(bars) < BARS:
        assert sum(bar.count for bar in bars) == len(days)
    assert fitting(days) in BYS


def test_dates_that_are_not_sure_enough_are_not_counted() -> None:
    assert [b.count for b in bars_of(["2026", "2026-03", "2026-03-04", "", "soon"], "day")] == [1]
    assert [b.count for b in bars_of(["2026", "2026-03", "2026-03-04"], "month")] == [2]


@given(st.text("ab “”😀", min_size=1, max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_runs_are_the_content(text: str, a: int, b: int) -> None:
    quoted = [[a, b]] if a < b <= len(text) else []
    runs = runs_of(text, [[0, len(text)]], quoted)
    assert "".join(run.text for run in runs) == text
    assert "".join(run.text for run in runs if run.role == "quoted") == (text[a:b] if quoted else "")
