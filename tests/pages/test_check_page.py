"""Check in the browser: the verdicts of the command line, with what differs in its place; nothing is written."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from onrecord.cli import main
from onrecord.pages.app import make_app
from onrecord.pages.verdicts import pieces_of
from onrecord.record import add_findings, open_record
from onrecord.record.check.said import said
from onrecord.record.check.wording import compare
from tests.pages.conftest import HOME
from tests.pages.html import parsed, words
from tests.pages.marked_up import SCHOOL, TUNNEL, report

SAID = "We will not dig 🕳️ under the old market"
ARTICLE = """Mayor rules out tunnel

“We will dig under the old market,” Mayor Odile Tarrant told the council on Thursday. She did not take questions.

“The ferry will be late again before the summer is over,” said Bram Oakley, a councillor."""
WORDS = st.lists(
    st.sampled_from("we will not never sell dig the old new port 12 twelve … don't [our]".split()), max_size=12
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    where = tmp_path / "onrecord.db"
    with open_record(where, write=True, create=True) as record:
        add_findings(record, [TUNNEL, SCHOOL])
    return where


def asked(client: TestClient, quote: str, speaker: str = "") -> object:
    return parsed(client.get("/check", params={"quote": quote, "speaker": speaker}).text)


def verdicts(page: object) -> list[str]:
    return [words(e) for e in page.xpath("//p[contains(@class, 'verdict ')]")]  # type: ignore[attr-defined]


def post(client: TestClient, article: str, address: str = "/check", **headers: str) -> object:
    return client.post(address, data={"article": article}, headers={"origin": HOME, **headers})


@pytest.mark.parametrize(
    ("quote", "speaker", "wording", "whose"),
    [
        ("We will not dig under the old market", "Odile Tarrant", "Word for word", "attributed to Odile Tarrant"),
        ("We will dig under the old market", "Odile Tarrant", "Altered", "attributed to Odile Tarrant"),
        ("We will not dig under the old market", "Bram Oakley", "Word for word", "not by Bram Oakley"),
        ("The sheep are to be counted twice", "", "Not in this record (5 attributions, reports of 2 April", ""),
    ],
)
def test_the_verdict_has_its_two_parts(client: TestClient, quote: str, speaker: str, wording: str, whose: str) -> None:
    (told,) = verdicts(asked(client, quote, speaker))
    assert told.startswith(wording)
    assert whose in told


def test_what_differs_stands_in_its_place_and_is_said_in_words(client: TestClient) -> None:
    page = asked(client, "We will dig under the new market")
    (quote,) = page.xpath("//ol[@class='judged']//blockquote")  # type: ignore[attr-defined]
    assert [e.text for e in quote.xpath("./del")] == ["not", "old"]
    assert [e.text for e in quote.xpath("./ins")] == ["new"]
    assert words(quote).startswith("We will not dig under the old new market")
    assert "says the opposite" in words(page.xpath("//p[@class='warning']")[0])  # type: ignore[attr-defined]
    assert "dropped without a mark: “not”" in words(page.xpath("//ul[@class='differences']")[0])  # type: ignore[attr-defined]


@given(WORDS, WORDS)
def test_the_quotation_itself_stays_as_it_was_pasted(quote: list[str], on_record: list[str]) -> None:
    whole = " ".join(quote)
    found = compare(whole, said([" ".join(on_record)]))
    assert "".join(p.text for p in pieces_of(whole, found.changes) if p.how in ("same", "added")) == whole


def test_the_words_on_record_lead_to_the_report(client: TestClient) -> None:
    page = asked(client, SAID)
    (around,) = page.xpath("//p[@class='around']")  # type: ignore[attr-defined]
    assert SAID in words(around.xpath("mark")[0])
    link = page.xpath("//div[@class='passage']//p[contains(@class, 'where')]/a/@href")[0]  # type: ignore[attr-defined]
    assert client.get(link, follow_redirects=False).status_code == 303
    assert page.xpath("//div[@class='passage']//a[@class='name']/@href")[0].startswith("/speaker/")  # type: ignore[attr-defined]


def test_csv_and_json_say_what_the_command_says(client: TestClient, path: Path) -> None:
    page = asked(client, SAID, "Tarrant")
    as_csv, as_json = page.xpath("//p[contains(@class, 'also')]/a/@href")  # type: ignore[attr-defined]
    (row,) = client.get(as_json).json()["rows"]
    told = CliRunner().invoke(main, ["check", SAID, "--speaker", "Tarrant", "--json", "--record", str(path)])
    assert {k: v for k, v in row.items() if k != "link"} == json.loads(told.output)
    (line,) = csv.DictReader(io.StringIO(client.get(as_csv).text, newline=""))
    assert (line["wording"], line["speaker"], line["link"]) == (row["wording"], row["speaker"], row["link"])


@pytest.mark.parametrize("read_only", [False, True])
def test_every_quotation_of_an_article_is_checked_and_nothing_is_kept(path: Path, read_only: bool) -> None:
    client = TestClient(make_app(str(path), read_only=read_only), base_url=HOME)
    before = path.read_bytes()
    page = parsed(post(client, ARTICLE).text)  # type: ignore[attr-defined]
    altered, absent = verdicts(page)
    assert altered.startswith(("Altered", "Cut and altered"))
    assert absent.startswith("Not in this record")
    assert (
        words(page.xpath("//section//p[@role='status']")[0]) == "2 quotations: 1 with differences, 1 not in this record"
    )
    assert page.xpath("//textarea[@name='article']")[0].text.strip() == ARTICLE
    rows = post(client, ARTICLE, "/check.json").json()["rows"]  # type: ignore[attr-defined]
    assert [row["asked"] for row in rows] == ["Odile Tarrant", "Bram Oakley"]
    assert len(post(client, ARTICLE, "/check.csv").text.splitlines()) == 3  # type: ignore[attr-defined]
    assert path.read_bytes() == before


def test_an_article_is_no_evidence_of_itself(opened: Callable[..., TestClient]) -> None:
    ferry = "“The ferry will be late again before the summer is over,”"
    client = opened(report(ARTICLE, {"who": "Bram Oakley", "words": ferry, "cue": "said"}))
    assert verdicts(asked(client, ferry))[0].startswith("Word for word")
    page = parsed(post(client, ARTICLE).text)  # type: ignore[attr-defined]
    assert [verdict.partition(" (")[0] for verdict in verdicts(page)] == ["Not in this record"] * 2


@pytest.mark.parametrize(
    ("article", "why"),
    [
        ("Der Bürgermeister hat am Donnerstag erklärt, dass es keinen Tunnel unter dem alten Markt geben wird. " * 4, "English"),
        ("The council met on Thursday and went home again without a vote. " * 3, "No quotation"),
    ],
)  # fmt: skip
def test_an_article_without_anything_to_check_says_so(client: TestClient, article: str, why: str) -> None:
    answer = post(client, article)
    assert answer.status_code == 400  # type: ignore[attr-defined]
    assert why in words(parsed(answer.text).xpath("//*[@role='alert']")[0])  # type: ignore[attr-defined]


@pytest.mark.parametrize("origin", ["http://evil.example", "null", ""])
def test_only_a_form_of_ours_is_answered(client: TestClient, origin: str) -> None:
    assert post(client, ARTICLE, origin=origin).status_code == 403  # type: ignore[attr-defined]
    assert post(client, ARTICLE, **{"sec-fetch-site": "cross-site"}).status_code == 403  # type: ignore[attr-defined]
    assert post(client, "x" * 300_000).status_code == 413  # type: ignore[attr-defined]


@pytest.mark.parametrize("query", ["quote=…", "quote=" + "x" * 5001, "quote=x&speaker=" + "x" * 201])
def test_what_cannot_be_checked_is_said(client: TestClient, query: str) -> None:
    answer = client.get(f"/check?{query}")
    assert answer.status_code == 400
    assert words(parsed(answer.text).xpath("//*[@role='alert']")[0])


def test_without_a_question_the_form_waits(client: TestClient) -> None:
    page = parsed(client.get("/check").text)
    assert verdicts(page) == []
    assert {e.get("name") for e in page.xpath("//form[@class='paste']//*[@name]")} == {"quote", "speaker"}


def test_hostile_words_stay_words(opened: Callable[..., TestClient]) -> None:
    page = asked(opened(TUNNEL), "We will not <script>alert(1)</script> dig 🕳️ under the old market", "<img src=x>")
    assert page.xpath("//script[not(@src)] | //main//img") == []  # type: ignore[attr-defined]
    assert "<script>alert(1)</script>" in page.text_content()  # type: ignore[attr-defined]
