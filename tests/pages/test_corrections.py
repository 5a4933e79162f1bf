"""What a page sends → the record. The browser's part is in browser/."""

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from onrecord.pages.app import make_app
from onrecord.pages.safety import TOKEN_HEADER
from onrecord.record import add_findings, open_record
from onrecord.record.corrections import corrections_of
from tests.pages.conftest import HOME
from tests.pages.html import parsed, words
from tests.pages.marked_up import SCHOOL, TUNNEL


class Writer:
    """A page of ours that writes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.client = TestClient(make_app(str(path), who="Noor"), base_url=HOME)
        token = parsed(self.client.get("/").text).xpath("//meta[@name='onrecord-token']/@content")[0]
        self.headers = {"origin": HOME, TOKEN_HEADER: token}

    def send(self, address: str = "/corrections", **body: Any) -> Any:
        return self.client.post(address, json=body, headers=self.headers)

    def one(self, query: str, *values: Any) -> Any:
        with open_record(self.path) as record:
            return record.one(query, *values)

    def attribution(self, words: str) -> str:
        return str(self.one("SELECT id FROM attributions WHERE content LIKE ?", f"%{words}%"))


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    path = tmp_path / "onrecord.db"
    with open_record(path, write=True, create=True) as record:
        add_findings(record, [TUNNEL, SCHOOL])
    return Writer(path)


def test_a_wrong_speaker_is_put_right_shown_at_once_and_taken_back(writer: Writer) -> None:
    made = writer.attribution("the school roof came")
    answer = writer.send(kind="speaker", attribution=made, speakers=["Bram Oakley"])
    assert answer.status_code == 201
    page = parsed(writer.client.get(f"/a/{made}").text)
    note = page.xpath(f"//li[@data-id='{made}']")[0]
    assert words(note).startswith("1 Bram Oakley said")
    assert "corrected" in words(note.xpath("p[@class='who']")[0])
    undone = writer.send(f"/corrections/{answer.json()['correction']}/undo")
    assert undone.status_code == 201
    note = parsed(writer.client.get(f"/a/{made}").text).xpath(f"//li[@data-id='{made}']")[0]
    assert words(note).startswith("1 Odile Tarrant said")
    assert "corrected" not in words(note.xpath("p[@class='who']")[0])


def test_it_is_made_in_the_name_of_who_serves(writer: Writer) -> None:
    writer.send(kind="right", attribution=writer.attribution("the school roof came"))
    with open_record(writer.path) as record:
        (noted,) = corrections_of(record)
    assert (noted.who, noted.kind) == ("Noor", "right")
    assert "who" in json.loads(writer.send(kind="right", who="Mallory").text)["error"]


def test_offsets_are_code_points(writer: Writer) -> None:
    text = TUNNEL["article"]["text"]
    piece = "nobody had asked him"
    span = [text.index(piece), text.index(piece) + len(piece)]
    article = writer.one("SELECT id FROM articles WHERE title LIKE 'No tunnel%'")
    answer = writer.send(kind="missing", article=article, content=[span], speakers=["Bram Oakley"])
    assert answer.status_code == 201
    assert writer.one("SELECT content FROM attributions WHERE id = ?", answer.json()["attribution"]) == piece


def test_what_is_no_statement_is_gone_from_every_page(writer: Writer) -> None:
    made = writer.attribution("the school roof came")
    assert writer.send(kind="no-statement", attribution=made).status_code == 201
    assert parsed(writer.client.get("/search?q=roof").text).xpath(f"//a[@href='/a/{made}']") == []
    assert "no longer read" in writer.client.get(f"/a/{made}").text


def test_a_text_that_has_changed_is_refused(writer: Writer) -> None:
    made = writer.attribution("the school roof came")
    answer = writer.send(kind="no-statement", attribution=made, text_hash="0" * 64)
    assert answer.status_code == 422
    assert "another text" in answer.json()["error"]
    assert str(writer.path) not in answer.json()["error"]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"kind": "odd"},
        {"kind": None},
        {"kind": "right"},
        {"kind": "right", "attribution": "att-none"},
        {"kind": "right", "attribution": 7},
        {"kind": "missing", "article": "art-none", "content": [[0, 1]]},
        {"kind": "boundaries", "content": [[5, 2]]},
        {"kind": "boundaries", "content": [[-1, 2]]},
        {"kind": "boundaries", "content": [[True, 2]]},
        {"kind": "boundaries", "content": [["0", "2"]]},
        {"kind": "boundaries", "content": "0-2"},
        {"kind": "boundaries", "content": [[0, 10**30]]},
        {"kind": "boundaries", "content": [[0, 1]] * 100},
        {"kind": "speaker", "speakers": "Ilse"},
        {"kind": "speaker", "speakers": [None, 4]},
        {"kind": "act", "act": "SING"},
        {"kind": "right", "note": "x" * 5000},
        {"kind": "right", "path": "/etc/passwd"},
    ],
)
def test_what_is_no_correction_changes_nothing_and_says_why(writer: Writer, body: dict[str, Any]) -> None:
    answer = writer.send(**body)
    assert answer.status_code == 422
    assert answer.json()["error"]
    assert writer.one("SELECT count(*) FROM corrections") == 0


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff\xfe", b"null", b"[" * 5000])
def test_what_is_no_json_is_no_error_of_the_server(writer: Writer, body: bytes) -> None:
    assert writer.client.post("/corrections", content=body, headers=writer.headers).status_code == 422


def test_a_record_that_is_being_written_is_said(writer: Writer) -> None:
    made = writer.attribution("the school roof came")
    with open_record(writer.path, write=True):
        answer = writer.send(kind="right", attribution=made)
    assert answer.status_code == 503
    assert "another onrecord" in answer.json()["error"]
    assert writer.send(kind="right", attribution=made).status_code == 201


def test_statements_that_were_taken_for_one_are_set_apart(writer: Writer) -> None:
    one, other = writer.attribution("old market,” … “The roof"), writer.attribution("“We will not dig under")
    statement = writer.one(
        "SELECT st.id FROM attributions t JOIN statements st ON st.key = t.statement WHERE t.id = ?", one
    )
    assert (
        writer.one("SELECT st.id FROM attributions t JOIN statements st ON st.key = t.statement WHERE t.id = ?", other)
        == statement
    )
    page = parsed(writer.client.get(f"/statement/{statement}").text)
    button = page.xpath(f"//button[@data-part='{other}']")[0]
    answer = writer.send(kind="merge", attribution=button.get("data-part"), not_same_as=button.get("data-from"))
    assert answer.status_code == 201
    page = parsed(writer.client.get(f"/statement/{one}").text)
    assert page.xpath(f"//a[@href='/a/{other}']") == []
    writer.send(f"/corrections/{answer.json()['correction']}/undo")
    assert parsed(writer.client.get(f"/statement/{one}").text).xpath(f"//a[@href='/a/{other}']")


def test_people_who_were_taken_for_one_are_set_apart(path: Path) -> None:
    writer = Writer(path)
    person = writer.one(
        "SELECT i.id FROM identities i JOIN speakers s ON s.identity = i.key GROUP BY 1 HAVING count(*) = 2"
    )
    total = writer.client.get(f"/speaker/{person}.json").json()["total"]
    button = parsed(writer.client.get(f"/speaker/{person}").text).xpath("//button[@data-part]")[0]
    answer = writer.send(kind="merge", attribution=button.get("data-part"), not_same_as=button.get("data-from"))
    assert answer.status_code == 201
    alone = writer.client.get(f"/speaker/{button.get('data-part')}.json").json()["total"]
    assert 0 < alone < total
    assert alone + writer.client.get(f"/speaker/{button.get('data-from')}.json").json()["total"] == total


def test_read_only_there_is_no_way(writer: Writer) -> None:
    client = TestClient(make_app(str(writer.path), read_only=True), base_url=HOME)
    answer = client.post("/corrections", json={"kind": "right"}, headers=writer.headers)
    assert answer.status_code == 403
    page = client.get(f"/a/{writer.attribution('the school roof came')}").text
    assert "correct.js" not in page
    assert not parsed(page).xpath("//*[@id='correct'] | //*[@data-correct]")
