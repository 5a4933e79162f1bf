"""Versions on the pages: each statement once, what is gone says so, and the address shows all."""

import pytest
from starlette.testclient import TestClient

from tests.pages.html import parsed, words
from tests.record.test_corrections import SAID, TEXT, story

WITHOUT = TEXT.replace(" The mayor, Tomas Ferrow,\ndenied that the council had met in secret.", "")
ROWS = (story(), story(WITHOUT, (SAID[0], SAID[2]), retrieved="2026-03-04T08:00:00+00:00"))


@pytest.fixture
def client(opened: object) -> TestClient:
    return opened(*ROWS)  # type: ignore[operator,no-any-return]


def cards(client: TestClient, address: str) -> list[str]:
    return [words(card) for card in parsed(client.get(address).text).xpath("//li[contains(@class, 'card')]")]


def test_a_statement_is_shown_once_and_the_address_shows_all(client: TestClient) -> None:
    assert len(cards(client, "/search?q=port")) == 1
    assert len(cards(client, "/search?q=port&versions=all")) == 2
    page = parsed(client.get("/search?q=port&versions=all").text)
    assert page.xpath("//select[@name='versions']/option[@selected]/@value") == ["all"]
    assert all("versions=all" in link for link in page.xpath("//p[contains(@class, 'also')]/a/@href"))


def test_what_is_gone_says_so(client: TestClient) -> None:
    (card,) = cards(client, "/search?q=secret")
    assert "not in the version of 4 March 2026" in card


def test_a_speaker_says_it_once(client: TestClient) -> None:
    (speaker,) = {
        link
        for card in parsed(client.get("/search?q=port").text).xpath("//li[contains(@class, 'card')]")
        for link in card.xpath(".//a[@class='name']/@href")
    }
    assert len(cards(client, speaker)) == 2
    assert len(cards(client, f"{speaker}?versions=all")) == 4
