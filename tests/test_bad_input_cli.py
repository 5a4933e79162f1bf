"""The command on bad input that test_bad_input.py leaves out: many at once, size limits, folders, pages of the web."""

import http.server
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import main

GOOD = "The mayor, Ana Duarte, said on Monday that the bridge over the Orrin would open in May. It took nine years.\n"


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = self.server.pages.get(self.path, (404, {}, b""))  # type: ignore[attr-defined]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):  # the command had enough
            self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        at = f"http://127.0.0.1:{server.server_port}"
        text = {"Content-Type": "text/plain; charset=utf-8"}
        server.pages = {  # type: ignore[attr-defined]
            "/good": (200, text, GOOD.encode()),
            "/moved": (301, {"Location": "/good"}, b""),
            "/pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7"),
            "/circle": (302, {"Location": "/circle2"}, b""),
            "/circle2": (302, {"Location": "/circle"}, b""),
            "/inside": (302, {"Location": "http://10.0.0.1/secret"}, b""),
            "/cloud": (302, {"Location": "http://169.254.169.254/latest/meta-data"}, b""),
            "/sideways": (302, {"Location": f"http://localhost:{server.server_port}/good"}, b""),
            "/file": (302, {"Location": "file:///etc/passwd"}, b""),
            "/large": (200, text, GOOD.encode() * 500),
            "/endless": (200, {**text, "Content-Length": str(10**12)}, GOOD.encode()),
            "/empty": (200, text, b""),
        }
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield at
        server.shutdown()


@pytest.fixture
def good(tmp_path: Path) -> str:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf8")
    return str(path)


def read(*arguments: str, stdin: bytes | None = None) -> tuple[Result, list[dict[str, Any]], list[str]]:
    """(result, findings, lines that say what was skipped)."""
    result = CliRunner().invoke(main, ["read", "--json", *arguments], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    return result, rows, [line for line in result.stderr.splitlines() if line.startswith("skipped: ")]


def test_among_many_bad_sources_each_gets_its_line_and_the_good_ones_are_read(tmp_path: Path, good: str) -> None:
    bad = {name: tmp_path / name for name in ("empty.txt", "image.png.txt", "rows.jsonl", "page.html", "folder")}
    bad["empty.txt"].touch()
    bad["image.png.txt"].write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    bad["rows.jsonl"].write_text('{"title": "a"}\n{"text": 7}\nno JSON\n{"text": ' + json.dumps(GOOD) + "}\n")
    bad["page.html"].write_text("<div>" * 100_000)
    bad["folder"].mkdir()
    missing = str(tmp_path / "gone.txt")
    result, rows, skipped = read(good, *map(str, bad.values()), missing, "ftp://example.org/a", good)
    assert result.exit_code == 1
    assert [row["article"]["source"] for row in rows] == [good, f"{bad['rows.jsonl']}:4", good]
    assert all(row["attributions"] for row in rows)
    places = ["empty.txt", "image.png.txt", "rows.jsonl:1", "rows.jsonl:2", "rows.jsonl:3", "page.html", "folder",
              "gone.txt", "ftp://example.org/a"]  # fmt: skip
    assert len(skipped) == len(places)
    for line, place in zip(skipped, places, strict=True):
        assert f"{place}: " in line
        assert ";" in line, "the next step follows the reason"
    assert result.stderr.splitlines()[-1].startswith("read 3 articles")
    assert "skipped 9:" in result.stderr.splitlines()[-1]


def test_a_limit_of_the_users_own_skips_what_is_larger(tmp_path: Path, good: str) -> None:
    large = tmp_path / "large.txt"
    large.write_text(GOOD * 20, encoding="utf8")
    result, rows, (line,) = read("--max-article", "1K", str(large), good)
    assert (result.exit_code, len(rows)) == (1, 1)
    assert "over the limit of 1 kB" in line and "--max-article" in line
    assert read("--max-article", "10K", str(large), good)[0].exit_code == 0


def test_a_row_over_the_limit_leaves_the_other_rows(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in (GOOD, GOOD * 50, GOOD)), encoding="utf8")
    result, rows, (line,) = read("--max-article", "1K", str(path))
    assert (result.exit_code, len(rows)) == (1, 2)
    assert "rows.jsonl:2: " in line and "--max-article" in line


@pytest.mark.parametrize("name", ["huge.txt", "huge.html", "huge.json"])
def test_200_megabytes_are_refused_unread(tmp_path: Path, good: str, name: str) -> None:
    with (tmp_path / name).open("wb") as stream:
        stream.truncate(200 * 2**20)  # takes no room on the disk
    result, rows, (line,) = read(str(tmp_path / name), good)
    assert (result.exit_code, len(rows)) == (1, 1)
    assert "is 200 MB, over the limit of 20 MB" in line


def test_one_endless_line_is_read_to_its_end(tmp_path: Path) -> None:
    """10,000 words; 15 MB of them would take minutes."""
    path = tmp_path / "line.txt"
    path.write_text(GOOD.strip() + " It rained." * 5_000 + " " + GOOD, encoding="utf8")
    result, (row,), skipped = read(str(path))
    assert (result.exit_code, skipped) == (0, [])
    said = [a["cue"]["start"] for a in row["attributions"] if a["cue"]["text"] == "said"]
    assert said[0] < 200 and said[-1] > 50_000


def test_bytes_that_are_no_utf_8_are_replaced_and_said(tmp_path: Path) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes(("“Ça va,” said Zoë. " + GOOD).encode() * 4 + b" \xff\xfe\x80 ")
    result, (row,), skipped = read(str(path))
    assert (result.exit_code, skipped) == (0, [])
    assert any("broken characters replaced" in note for note in row["article"]["notes"])
    for a in row["attributions"]:
        for piece in a["content"]:
            assert row["article"]["text"][piece["start"] : piece["end"]] == piece["text"]


@pytest.mark.parametrize("data", [b"", b" \n\n", b"%PDF-1.7\n\x00"])
def test_standard_input_that_is_no_report(data: bytes) -> None:
    result, rows, (line,) = read("-", stdin=data)
    assert (result.exit_code, rows) == (3, [])
    assert line.startswith("skipped: -: ")


def test_a_bad_file_in_a_folder_leaves_the_others(tmp_path: Path, good: str) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x7fELF\x02\x01\x01\x00\x00")
    result, rows, (line,) = read(str(tmp_path))
    assert (result.exit_code, [row["article"]["source"] for row in rows]) == (1, [good])
    assert "bad.txt: " in line


@pytest.mark.parametrize(
    ("path", "cause", "step"),
    [
        ("/pdf", "is application/pdf, not a page or text", "give the address of a page"),
        ("/circle", "redirects in a circle", "save the page"),
        ("/inside", "10.0.0.1", "--allow-host 10.0.0.1"),
        ("/cloud", "169.254.169.254", "--allow-host 169.254.169.254"),
        ("/sideways", "an address of a private network", "--allow-host localhost"),
        ("/file", "only http and https are read", "give the file's path"),
        ("/large", "over the limit of 10 kB", "--max-article"),
        ("/endless", "over the limit of 10 kB", "--max-article"),
        ("/none", "404", "check the address"),
        ("/empty", "empty", ";"),
    ],
)
def test_a_page_that_cannot_be_read(site: str, good: str, path: str, cause: str, step: str) -> None:
    result, rows, (line,) = read("--max-article", "10K", f"{site}{path}", good)
    assert result.exit_code == 1
    assert [row["article"]["source"] for row in rows] == [good]
    assert line.startswith(f"skipped: {site}{path}: ")
    assert cause in line
    assert step in line


def test_an_address_that_nobody_answers_at(good: str) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{free.getsockname()[1]}/report"
        result, rows, (line,) = read(closed, good)
    assert (result.exit_code, len(rows)) == (1, 1)
    assert f"{closed}: 127.0.0.1 could not be read (connection refused); check the address" in line


def test_a_typed_private_address_is_read_and_so_is_an_allowed_one_it_leads_to(site: str) -> None:
    result, rows, skipped = read("--allow-host", "localhost", f"{site}/good", f"{site}/moved", f"{site}/sideways")
    assert (result.exit_code, skipped) == (0, [])
    assert [row["article"]["source"] for row in rows] == [f"{site}/good", f"{site}/moved", f"{site}/sideways"]
    assert all(row["attributions"] for row in rows)
