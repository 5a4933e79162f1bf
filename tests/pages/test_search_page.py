"""Search in the browser: the whole state stands in the address."""

import csv
import io
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import feedparser
import pytest
from starlette.testclient import TestClient

from onrecord.record import open_record, plan
from onrecord.record.corrections import Correction, correct
from onrecord.record.search import Search, find_said
from tests.pages.html import parsed, words
from tests.record import made


def hits(page: object) -> list[str]:
    return [words(e) for e in page.xpath("//li[contains(@class, 'card')]")]  # type: ignore[attr-defined]


def test_it_finds_what_the_command_finds(client: TestClient, path: Path) -> None:
    with open_record(path) as record:
        expected = find_said(record, Search(words="never"), limit=20)
    page = parsed(client.get("/search?q=never").text)
    links = page.xpath("//li[contains(@class, 'card')]//p[contains(@class, 'where')]/a/@href")
    assert links == [f"/a/{hit.id}" for hit in expected.hits]
    assert {words(m) for m in page.xpath("//li[contains(@class, 'card')]//mark")} == {"never"}


def test_every_filter_narrows(client: TestClient) -> None:
    base = len(hits(parsed(client.get("/search?q=we OR that&sort=date").text)))
    for more in ("kind=direct", "speaker=Pellew", "since=2026-03-04", "min_confidence=0.8", "act=DENY", "act=deny"):
        page = parsed(client.get(f"/search?q=we OR that&{more}").text)
        assert len(hits(page)) < base, more
        assert page.xpath("//details[@class='more']/@open"), more


def test_facets_count_and_lead_to_what_they_count(client: TestClient) -> None:
    page = parsed(client.get("/search?q=never").text)
    lists = page.xpath("//aside//section")
    assert [words(e.xpath("h2")[0]) for e in lists] == ["Speaker", "Act", "How sure"]
    assert [words(e) for e in lists[2].xpath(".//a")] == ["95% or more", "80% or more", "50% or more"]
    for choice in page.xpath("//aside//li[span]"):
        count = int(words(choice.xpath("span")[0]))
        narrowed = parsed(client.get(choice.xpath("a/@href")[0]).text)
        assert words(narrowed.xpath("//section[@class='hits']/p[1]")[0]).startswith(f"{count} attribution")
        chosen = narrowed.xpath("//aside//a[@aria-current='true']/@href")
        assert chosen, "what was chosen can be left again"
        assert urlsplit(chosen[0]).query == "q=never"


def test_what_a_person_corrected_is_told_from_what_the_machine_read(client: TestClient, path: Path) -> None:
    with open_record(path) as record:
        made = record.one("SELECT id FROM attributions WHERE kind = 'direct'")
    with open_record(path, write=True) as record:
        correct(record, Correction("right", "noor", attribution=made))
    page = parsed(client.get("/search?q=never").text)
    (choices,) = page.xpath("//aside//section[h2='Read by']//ul")
    assert [words(li) for li in choices.xpath("li")] == ["the machine alone 11", "a person too 1"]
    machine, person = choices.xpath("li/a/@href")
    assert len(hits(parsed(client.get(machine).text))) == 11
    (hit,) = hits(parsed(client.get(person).text))
    assert "corrected" in hit
    (row,) = client.get(person.replace("/search?", "/search.json?")).json()["rows"]
    assert row["id"] == made
    assert client.get("/search?reading=nobody").status_code == 400


def test_the_chain_is_counted_where_there_are_several(opened: object) -> None:
    rows = [made.row(1), made.row(2)]
    for speaker in rows[1]["speakers"]:
        speaker["name"] = speaker["name"].replace("state media", "the Tellus agency")
    client: TestClient = opened(*rows)  # type: ignore[operator]
    page = parsed(client.get("/search?q=never").text)
    (choices,) = page.xpath("//aside//section[h2='Via']//ul")
    assert [words(li) for li in choices.xpath("li")] == ["state media 2", "the Tellus agency 2"]
    assert len(hits(parsed(client.get(choices.xpath("li[2]/a/@href")[0]).text))) == 2


def test_the_address_holds_the_whole_state(client: TestClient) -> None:
    address = "/search?q=never&kind=direct&since=2026-01&sort=date&min_confidence=0.5"
    page = parsed(client.get(address).text)
    form = {e.get("name"): e.get("value", "") for e in page.xpath("//form[@class='ask']//input")}
    form |= {e.get("name"): (e.xpath("option[@selected]/@value") or [""])[0] for e in page.xpath("//form//select")}
    form = {name: value for name, value in form.items() if value}
    assert form == {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def test_pages_follow_one_another(client: TestClient) -> None:
    seen: list[str] = []
    address = "/search?q=we OR that&sort=date"
    while address:
        page = parsed(client.get(address).text)
        seen += page.xpath("//li[contains(@class, 'card')]//p[contains(@class, 'where')]/a/@href")
        address = next(iter(page.xpath("//a[@rel='next']/@href")), "")
    assert len(seen) == len(set(seen)) == 24


def test_csv_and_json_stand_at_the_same_address(client: TestClient) -> None:
    page = parsed(client.get("/search?q=never&sort=date").text)
    (as_csv, as_json) = page.xpath("//p[contains(@class, 'also')]/a/@href")[:2]
    rows = list(csv.DictReader(io.StringIO(client.get(as_csv).text, newline="")))
    told = client.get(as_json).json()
    shown = page.xpath("//li[contains(@class, 'card')]//p[contains(@class, 'where')]/a/@href")
    assert [row["link"] for row in rows] == [row["link"] for row in told["rows"]] == shown
    assert told["total"] == len(rows)
    assert all("\x02" not in row["content"] for row in rows)


def test_of_very_many_hits_it_says_which_were_looked_at(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "MANY", 6)
    monkeypatch.setattr(plan, "RANKED", 4)
    page = parsed(client.get("/search?q=never").text)
    assert words(page.xpath("//section[@class='hits']/p[1]")[0]).startswith(
        "more than 6 attributions, the nearest of the newest 4 first"
    )
    assert "Counted over the 6 newest." in words(page.xpath("//aside")[0])
    assert "first" not in words(parsed(client.get("/search?q=never&sort=date").text).xpath("//section/p[1]")[0])
    told = client.get("/search.json?q=never").json()
    assert (told["total"], told["more"], told["ranked"]) == (6, True, 4)


def test_when_nothing_matches_the_part_to_blame_is_named(client: TestClient) -> None:
    page = parsed(client.get("/search?q=never&speaker=Nobody").text)
    (blamed,) = page.xpath("//div[@class='nothing']//a")
    assert words(blamed) == "speaker Nobody"
    assert hits(parsed(client.get(blamed.get("href")).text))
    page = parsed(client.get("/search?q=zebra&speaker=Nobody").text)
    assert "No single part" in words(page.xpath("//div[@class='nothing']")[0])


@pytest.mark.parametrize(
    "query",
    [
        'q="',
        "q=OR",
        "since=soon",
        "min_confidence=7",
        "min_confidence=x",
        "act=SING",
        "kind=odd",
        "reading=odd",
        "q=" + "x" * 600,
    ],
)
def test_what_cannot_be_understood_is_said(client: TestClient, query: str) -> None:
    answer = client.get(f"/search?{query}")
    assert answer.status_code == 400
    assert words(parsed(answer.text).xpath("//*[@role='alert']")[0])
    assert client.get(f"/search.atom?{query}").status_code == 400
    assert client.get(f"/search.json?{query}").json()["fault"]


def test_without_a_question_the_language_is_explained(client: TestClient) -> None:
    page = parsed(client.get("/search").text)
    assert "negotiat*" in words(page.xpath("//div[contains(@class, 'help')]")[0])
    assert hits(page) == []


def test_a_topic_is_a_search_with_an_address_of_its_own(client: TestClient) -> None:
    page = parsed(client.get("/topic/will%20never").text)
    assert words(page.xpath("//h1")[0]) == "will never"
    assert len(hits(page)) == 12
    assert client.get('/topic/%22never%22%20"%20OR%20x').status_code in (200, 400)


@pytest.mark.parametrize("address", ["/search.atom?q=never", "/search.atom?speaker=Pellew", "/topic/never.atom"])
def test_feeds_are_valid_and_hold_each_hit_once(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = feedparser.parse(answer.content)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.feed.id and feed.feed.title and feed.feed.updated_parsed
    ids = [e.id for e in feed.entries]
    assert len(ids) == len(set(ids)) > 0
    for entry in feed.entries:
        assert entry.updated_parsed
        assert "The Marrowby Gazette" in entry.title
        assert client.get(urlsplit(entry.link).path, follow_redirects=False).status_code == 303
    (page,) = [link.href for link in feed.feed.links if link.rel == "alternate"]
    (alternate,) = parsed(client.get(page).text).xpath("//link[@rel='alternate']/@href")
    assert alternate == address


def test_a_new_article_is_a_new_entry_at_the_top(client: TestClient, path: Path) -> None:
    from onrecord.record import add_findings

    before = {e.id for e in feedparser.parse(client.get("/search.atom?q=never").content).entries}
    with open_record(path, write=True) as record:
        add_findings(record, [made.row(77, published="2020-01-01")])
    after = [e.id for e in feedparser.parse(client.get("/search.atom?q=never").content).entries]
    assert set(after[:2]).isdisjoint(before)
    assert set(after[2:]) == before


def test_hostile_words_leave_a_feed_whole(opened: object) -> None:
    row = made.row(1)
    for speaker in row["speakers"]:
        speaker["name"] = "]]></title><script>\x0b&amp;\ufffe"
    client: TestClient = opened(row)  # type: ignore[operator]
    feed = feedparser.parse(client.get("/search.atom?q=never").content)
    assert not feed.bozo
    assert "]]></title><script>" in feed.entries[0].content[0].value or "]]>" in feed.entries[0].title
