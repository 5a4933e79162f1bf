"""Events in the browser: who did what to whom, each once, with its reports and their words."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from onrecord.cli import main
from onrecord.pages.app import make_app
from onrecord.record import open_record
from tests.pages.conftest import HOME
from tests.pages.html import parsed, words
from tests.pages.test_safety import writing
from tests.record.test_events import DENIED, ELSEWHERE, FIRST, LATER, SAME, filled, told


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Three events in five reports, one of which is of an event that did not happen."""
    filled(tmp_path, FIRST, SAME, LATER, ELSEWHERE, DENIED).close()
    return tmp_path / "onrecord.db"


def rows(page: Any) -> list[list[str]]:
    return [[words(cell) for cell in row.xpath("td")] for row in page.xpath("//tr[@class='event']")]


def summary(page: Any) -> str:
    return words(page.xpath("//p[@role='status' and not(@id)]")[0])


def test_each_event_stands_once_with_all_its_reports(client: TestClient) -> None:
    page = parsed(client.get("/events").text)
    assert summary(page) == "4 events in 5 reports"
    assert rows(page)[0] == ["20 March 2026", "Sovenian artillery SOV", "assault", "the depot near Drosk KAR", "Drosk"]
    (both,) = [body for body in page.xpath("//tbody") if len(body.xpath(".//p[@class='telling']")) == 2]
    assert [words(q) for q in both.xpath(".//q")] == [
        "Sovenian artillery shelled the depot near Drosk on Monday.",
        "The Sovenian army fired on a fuel depot near Drosk on Monday.",
    ]
    assert [words(m) for m in both.xpath(".//mark")] == ["shelled", "fired on"]
    assert "2 reports" in words(both)


def test_each_report_is_linked_to_at_its_words(client: TestClient) -> None:
    page = parsed(client.get("/events").text)
    for telling in page.xpath("//p[@class='telling']"):
        (to,) = telling.xpath(".//span/a[1]/@href")
        answer = client.get(to, follow_redirects=False)
        report, _, anchor = answer.headers["location"].partition("#")
        (place,) = parsed(client.get(report).text).xpath(f"//*[@id='{anchor}']")
        assert words(place.getnext()) == words(telling.xpath(".//mark")[0])
    assert client.get("/event/evt-none").status_code == 404


def test_the_report_lists_its_events(client: TestClient, path: Path) -> None:
    with open_record(path) as record:
        article = record.one("SELECT id FROM articles WHERE outlet = 'Gazette'")
    page = parsed(client.get(f"/report/{article}").text)
    (listed,) = page.xpath("//details[@class='told-events']//li")
    assert words(listed).startswith("Sovenian artillery shelled the depot near Drosk · assault")
    (anchor,) = listed.xpath("a/@href")
    assert page.xpath(f"//*[@id='{anchor[1:]}']")


@pytest.mark.parametrize(
    ("query", "events", "reports"),
    [
        ("actor=SOV", 4, 5), ("actor=army", 1, 1), ("recipient=depot", 3, 4), ("place=wex", 1, 1), ("type=assault", 4, 5),
        ("status=negated", 1, 1), ("since=2026-03-10", 1, 1), ("until=2026-03-02", 3, 4), ("claims=no", 4, 5),
        ("min_confidence=0.6&actor=SOV", 4, 5),
    ],
)  # fmt: skip
def test_filters_are_those_of_the_command(
    client: TestClient, path: Path, query: str, events: int, reports: int
) -> None:
    page = parsed(client.get(f"/events?{query}").text)
    counts = f"{events} event{'s' * (events > 1)} in {reports} report{'s' * (reports > 1)}"
    assert summary(page).startswith(counts)
    for way_out in page.xpath("//p[@role='status']/a/@href"):
        assert len(way_out) < len(f"/events?{query}")
    options: list[str] = []
    for part in query.split("&"):
        name, value = part.split("=")
        options += ["--no-claims"] if name == "claims" else [f"--{name.replace('_', '-')}", value]
    told = CliRunner().invoke(main, ["events", "--record", str(path), *options])
    assert f"{counts.split(' in ')[0]} in {reports} reports" in told.output


def test_an_event_of_which_only_some_reports_fit_says_so(client: TestClient) -> None:
    page = parsed(client.get("/events?actor=army").text)
    assert "1 of 2 reports" in words(page.xpath("//table")[0])


def test_csv_and_json_hold_the_reports_of_the_command(client: TestClient, path: Path) -> None:
    page = parsed(client.get("/events?place=Drosk").text)
    as_csv, as_json = page.xpath("//p[contains(@class, 'also')]/a/@href")
    answer = client.get(as_json).json()
    assert (answer["events"], answer["reports"]) == (3, 4)
    told = CliRunner().invoke(main, ["events", "--place", "Drosk", "--json", "--record", str(path)])
    assert [{k: v for k, v in row.items() if k != "link"} for row in answer["rows"]] == [
        json.loads(line) for line in told.output.splitlines()
    ]
    assert [row["id"] for row in csv.DictReader(io.StringIO(client.get(as_csv).text, newline=""))] == [
        row["id"] for row in answer["rows"]
    ]


def test_the_time_line_counts_events_and_a_bar_picks_its_time(client: TestClient) -> None:
    page = parsed(client.get("/events?by=month&type=ASSAULT").text)
    assert page.xpath("//figure") == [], "one month is no time line"
    page = parsed(client.get("/events?by=day").text)
    bars = page.xpath("//figure//a[@aria-label]")
    assert [bar.get("aria-label") for bar in bars if bar.xpath("rect")] == [
        "2 March 2026: 3 events",
        "20 March 2026: 1 event",
    ]
    picked = parsed(client.get(bars[0].get("href")).text)
    assert summary(picked).startswith("3 events in 4 reports")
    assert len(picked.xpath("//figure//a[rect]")) == 2, "the others can still be picked"


def test_pages_follow_one_another(tmp_path: Path) -> None:
    dates = [f"2025-0{month}-{day:02}" for month in range(1, 10) for day in (5, 15, 25)]
    many = [told(n, "Gazette", "Gunmen | shelled | the depot near Drosk", day) for n, day in enumerate(dates)]
    filled(tmp_path, *many).close()
    client = TestClient(make_app(str(tmp_path / "onrecord.db")), base_url=HOME)
    address, days, total = "/events", list[str](), 0
    while address:
        page = parsed(client.get(address).text)
        total = int(summary(page).split()[0])
        days += page.xpath("//tr[@class='event']//time/@datetime")
        address = next(iter(page.xpath("//a[@rel='next']/@href")), "")
    assert len(days) == total > 20
    assert days == sorted(days, reverse=True)


def test_a_join_can_be_undone_and_put_back(client: TestClient) -> None:
    page = parsed(client.get("/events").text)
    event = page.xpath("//button/@data-apart")[0]
    headers = writing(client)
    assert client.post(f"/events/{event}/apart", headers=headers, json={}).status_code == 201
    assert summary(parsed(client.get("/events").text)) == "5 events in 5 reports"
    assert client.post(f"/events/{event}/together", headers=headers, json={}).status_code == 201
    assert summary(parsed(client.get("/events").text)) == "4 events in 5 reports"
    assert client.post("/events/evt-none/apart", headers=headers, json={}).status_code == 404
    assert (
        client.post(f"/events/{event}/apart", headers={**headers, "origin": "http://evil.example"}, json={}).status_code
        == 403
    )


def test_read_only_nothing_can_be_set_apart(path: Path) -> None:
    client = TestClient(make_app(str(path), read_only=True), base_url=HOME)
    page = parsed(client.get("/events").text)
    assert rows(page) and page.xpath("//button[@data-apart]") == []
    assert client.post("/events/x/apart", headers={"origin": HOME}, json={}).status_code == 403


def test_what_is_not_there_is_explained(client: TestClient, opened: Any) -> None:
    page = parsed(client.get("/events?actor=SOV&place=Atlantis").text)
    assert words(page.xpath("//div[@class='nothing']//a")[0]) == "where Atlantis"
    row = told(9, "Gazette", "Gunmen | shelled | the depot")
    row["events"] = []
    assert "holds no events" in words(parsed(opened(row).get("/events").text).xpath("//main")[0])


@pytest.mark.parametrize("query", ["type=SING", "since=soon", "status=odd", "min_confidence=7", "actor=" + "x" * 501])
def test_what_cannot_be_understood_is_said(client: TestClient, query: str) -> None:
    answer = client.get(f"/events?{query}")
    assert answer.status_code == 400
    assert words(parsed(answer.text).xpath("//*[@role='alert']")[0])
    assert client.get(f"/events.json?{query}").json()["fault"]


def test_hostile_words_stay_words(opened: Any) -> None:
    row = told(9, "<b>x</b>", "<script>alert(1)</script> | shelled | <img src=x onerror=alert(1)>")
    page = parsed(opened(row).get("/events").text)
    assert page.xpath("//main//script | //main//img | //main//b") == []
    assert "<script>alert(1)</script>" in page.text_content()
