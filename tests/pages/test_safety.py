"""Article text is hostile input, and so is every other page in the browser."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.pages.app import make_app
from onrecord.pages.links import outside
from onrecord.pages.safety import TOKEN_HEADER, origin_of
from tests.pages.conftest import HOME
from tests.pages.html import parsed
from tests.record import made

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'>{{ 7*7 }}"
PAGES = ("/", "/no/such/page", "/report/art-none")


@pytest.mark.parametrize("host", ["127.0.0.1:8470", "localhost:8470", "localhost", "LOCALHOST:1", "[::1]:8470"])
def test_names_of_this_machine_are_answered_to(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8470", "10.0.0.7", "", "127.0.0.1@evil.example"],
)
def test_a_strangers_name_that_points_here_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "attribution" not in answer.text


def test_the_address_of_a_reverse_proxy_is_answered_to_when_it_is_named(path: Path) -> None:
    client = TestClient(make_app(str(path), public="https://record.example.org/"), base_url=HOME)
    assert client.get("/", headers={"host": "record.example.org"}).status_code == 200
    assert client.get("/", headers={"host": "example.org"}).status_code == 421


@pytest.mark.parametrize(
    "address", ["record.example.org", "ftp://record.example.org", "https://", "https://e.org/path"]
)
def test_a_public_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="like https"):
        origin_of(address)


def test_every_answer_carries_the_headers(client: TestClient) -> None:
    for page in (*PAGES, "/static/style.css"):
        headers = client.get(page).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "data:" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
    assert "content-security-policy" in client.get("/", headers={"host": "evil.example"}).headers


def writing(client: TestClient, **headers: str) -> dict[str, str]:
    """The headers of a page of ours that writes, some of them changed; "" leaves one out."""
    token = parsed(client.get("/").text).xpath("//meta[@name='onrecord-token']/@content")[0]
    known = {"origin": HOME, "sec-fetch-site": "same-origin", TOKEN_HEADER: token, **headers}
    return {name: value for name, value in known.items() if value}


@pytest.mark.parametrize(
    "change",
    [
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1:3000"},
        {"origin": "null"},
        {"origin": ""},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {TOKEN_HEADER: "guessed"},
        {TOKEN_HEADER: "ü"},
        {TOKEN_HEADER: ""},
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_only_a_page_of_ours_may_write(client: TestClient, change: dict[str, str], method: str) -> None:
    headers = {n: v.encode() for n, v in writing(client, **change).items()}
    assert client.request(method, "/corrections", headers=headers).status_code == 403  # type: ignore[arg-type]


def test_what_is_too_large_or_of_unknown_length_is_refused(client: TestClient) -> None:
    assert client.post("/corrections", content=b"x" * 300_000, headers=writing(client)).status_code == 413
    assert client.post("/corrections", content=iter([b"x"]), headers=writing(client)).status_code == 411


def test_read_only_nothing_can_be_written_and_no_token_is_given(path: Path) -> None:
    client = TestClient(make_app(str(path), read_only=True), base_url=HOME)
    assert "onrecord-token" not in client.get("/").text
    answer = client.post("/corrections", json={}, headers={"origin": HOME})
    assert answer.status_code == 403
    assert "read-only" in answer.text


def test_no_page_holds_inline_script_or_style(client: TestClient) -> None:
    (report,) = parsed(client.get("/").text).xpath("(//ol[@class='reports']//a/@href)[1]")
    for address in (*PAGES, report):
        page = parsed(client.get(address).text)
        assert page.xpath("//style | //@style | //script[not(@src)]") == []
        assert [name for e in page.iter() for name in e.attrib if name.startswith("on")] == []
        loaded = page.xpath("//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href | //img/@src")
        assert all(source.startswith("/static/") for source in loaded)


def test_templates_mark_nothing_as_safe() -> None:
    import onrecord.pages

    folder = Path(onrecord.pages.__file__).parent
    for file in [*folder.rglob("*.html"), *folder.rglob("*.xml")]:
        assert not re.search(r"\|\s*safe|autoescape|Markup", file.read_text()), file
    for file in folder.rglob("*.js"):
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", file.read_text()), file


def test_hostile_text_stays_text(opened: Callable[..., TestClient]) -> None:
    row = made.row(1)
    for speaker in row["speakers"]:
        speaker["name"] = SCRIPT
    row["article"].update(title=SCRIPT, outlet=SCRIPT, byline=SCRIPT, url="javascript:alert(1)", notes=[SCRIPT])
    row["article"]["text"] += "\n\n" + SCRIPT
    client = opened(row)
    (address,) = parsed(client.get("/").text).xpath("//ol[@class='reports']//a/@href")
    page = parsed(client.get(address).text)
    assert "alert(1)" in page.text_content()
    assert "49" not in [e.text_content().strip() for e in page.xpath("//h1")]
    assert page.xpath("//img | //script[not(@src)]") == []
    assert not [href for href in page.xpath("//@href") if "javascript" in href]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "//x.example",
        "http:",
        "http://[",
        None,
    ],
)
def test_only_web_addresses_are_linked_to(url: str | None) -> None:
    assert outside(url) is None


def test_a_path_cannot_leave_the_static_files(client: TestClient) -> None:
    for address in ("/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2f..%2fapp.py", "/static//etc/passwd"):
        assert client.get(address).status_code == 404
