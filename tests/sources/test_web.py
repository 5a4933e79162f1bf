"""Pages from the web, with a server of our own on 127.0.0.1."""

import gzip
import http.server
import ipaddress
import re
import socket
import threading
import time
import zlib

import pytest

from onrecord.articles import Article
from onrecord.errors import FetchFailed, RefusedAddress
from onrecord.sources import articles, web
from tests.sources.sample_pages import LEDGER, TITLE

REPORT = "The mayor said on Tuesday that the bridge to the café would reopen in May. " * 5
TEXT = {"Content-Type": "text/plain; charset=utf-8"}


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        status, headers, body = self.server.pages.get(self.path, (404, TEXT, b"none"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        for part in body if isinstance(body, list) else [body]:
            try:
                self.wfile.write(part)
            except OSError:
                return

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        server.daemon_threads = True
        server.pages, server.asked = {}, []
        server.at = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()


def test_a_page_that_the_user_typed_is_read(server, got):
    server.pages["/report?id=1"] = (200, {"Content-Type": "text/html"}, LEDGER.encode())
    article = got(f"{server.at}/report?id=1#part")
    assert article.title == TITLE
    assert article.url == f"{server.at}/report?id=1"
    assert article.source == f"{server.at}/report?id=1#part"
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", article.retrieved)
    ((_, headers),) = server.asked
    assert headers["User-Agent"].startswith("onrecord/")
    assert headers["Host"] == server.at.removeprefix("http://")


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1", "utf-16"])
def test_charset_of_the_header(server, got, charset):
    server.pages["/"] = (200, {"Content-Type": f"text/plain; charset={charset}"}, REPORT.encode(charset))
    article = got(server.at)
    assert article.text == REPORT
    assert article.notes == ()


def test_json_and_lines(server):
    server.pages["/a"] = (200, {"Content-Type": "application/json"}, b'[{"text": "%s"}]' % REPORT.encode())
    server.pages["/b"] = (200, {"Content-Type": "application/x-ndjson"}, b'{"text": "%s"}\n' % REPORT.encode() * 2)
    found = list(articles([f"{server.at}/a", f"{server.at}/b"]))
    assert [item.source.removeprefix(server.at) for item in found] == ["/a:1", "/b:1", "/b:2"]
    assert all(isinstance(item, Article) and item.text == REPORT and item.retrieved for item in found)


def test_without_a_content_type_the_kind_is_told_by_the_content(server, got):
    server.pages["/"] = (200, {}, LEDGER.encode())
    assert got(server.at).title == TITLE


@pytest.mark.parametrize("kind", ["gzip", "deflate", "raw deflate"])
def test_compressed_answers(server, got, kind):
    raw = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(REPORT.encode()),
        "deflate": zlib.compress(REPORT.encode()),
        "raw deflate": raw.compress(REPORT.encode()) + raw.flush(),
    }[kind]
    server.pages["/"] = (200, {**TEXT, "Content-Encoding": kind.split()[-1]}, packed)
    assert got(server.at).text == REPORT


def test_compression_does_not_get_around_the_limit(server, refused):
    bomb = gzip.compress(b"The mayor said no. " * 3_000_000)
    server.pages["/"] = (200, {**TEXT, "Content-Encoding": "gzip"}, bomb)
    assert "over the limit of 1 MB" in refused(server.at, max_article=2**20)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_wrong_or_broken_compression(server, refused, encoding):
    server.pages["/"] = (200, {**TEXT, "Content-Encoding": encoding}, REPORT.encode())
    assert "wrongly compressed" in refused(server.at)
    server.pages["/"] = (200, {**TEXT, "Content-Encoding": encoding}, zlib.compress(REPORT.encode() * 99)[:-20])
    assert "broke off" in refused(server.at)
    server.pages["/"] = (200, {**TEXT, "Content-Encoding": "br"}, b"x")
    assert "compressed by br" in refused(server.at)


def test_oversized_answers_are_refused_while_they_come(server, refused):
    server.pages["/"] = (200, {**TEXT, "Content-Length": str(10**12)}, b"The mayor said no.")
    assert refused(server.at).endswith("over the limit of 20 MB for one article; raise it with --max-article")
    server.pages["/"] = (200, TEXT, [b"The mayor said no. " * 5000] * 2000)
    assert "over the limit of 1 MB" in refused(server.at, max_article=2**20)


def test_an_answer_that_breaks_off(server, refused):
    server.pages["/"] = (200, {**TEXT, "Content-Length": "5000"}, REPORT.encode())
    assert "broke off" in refused(server.at) or "could not be read" in refused(server.at)


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "video/mp4", "application/octet-stream"])
def test_wrong_content_type_is_named(server, refused, kind):
    server.pages["/"] = (200, {"Content-Type": kind}, b"x")
    assert refused(server.at) == f"is {kind}, not a page or text; give the address of a page"


def test_a_binary_answer_that_calls_itself_text(server, refused):
    server.pages["/"] = (200, TEXT, b"%PDF-1.4")
    assert "PDF" in refused(server.at)


@pytest.mark.parametrize(
    ("status", "step"),
    [(404, "check the address"), (403, "save the page"), (429, "save the page"), (503, "try again later")],
)
def test_status_is_named_with_the_next_step(server, refused, status, step):
    server.pages["/"] = (status, TEXT, b"")
    reason = refused(server.at)
    assert str(status) in reason
    assert step in reason


def test_unreachable_port_and_unknown_host(refused):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "could not be read (connection refused)" in refused(f"http://127.0.0.1:{port}/")
    assert "was not found; check the address" in refused("http://no-such-host.invalid/")


def test_a_server_that_stays_silent(refused, monkeypatch):
    monkeypatch.setattr(web, "_TIMEOUT", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert "did not answer in time" in refused(f"http://127.0.0.1:{silent.getsockname()[1]}/")


def test_a_server_that_drips(server, refused, monkeypatch):
    class Slow(list):
        def __iter__(self):
            for _ in range(50):
                time.sleep(0.05)
                yield b"x"

    monkeypatch.setattr(web, "_WHOLE", 0.3)
    server.pages["/"] = (200, TEXT, Slow())
    assert "did not answer in time" in refused(server.at)


def test_nonsense_instead_of_http(refused):
    with socket.create_server(("127.0.0.1", 0)) as odd:

        def answer():
            connection, _ = odd.accept()
            connection.recv(1000)
            connection.sendall(b"SSH-2.0-odd\r\n" * 3)
            connection.close()

        threading.Thread(target=answer, daemon=True).start()
        assert "could not be read" in refused(f"http://127.0.0.1:{odd.getsockname()[1]}/")


def test_redirects_are_followed(server, got):
    server.pages["/a"] = (301, {"Location": "/b"}, b"")
    server.pages["/b"] = (302, {"Location": "c%C3%A9?x=1"}, b"")
    server.pages["/c%C3%A9?x=1"] = (200, TEXT, REPORT.encode())
    assert got(f"{server.at}/a").url == f"{server.at}/c%C3%A9?x=1"


def test_a_redirect_loop_is_said(server, refused):
    server.pages["/a"] = (302, {"Location": "/b"}, b"")
    server.pages["/b"] = (307, {"Location": "/a"}, b"")
    assert "redirects in a circle" in refused(f"{server.at}/a")
    assert len(server.asked) == 2


def test_too_many_redirects(server, refused):
    for number in range(9):
        server.pages[f"/{number}"] = (302, {"Location": f"/{number + 1}"}, b"")
    assert "redirects more than 5 times" in refused(f"{server.at}/0")
    assert len(server.asked) == 6


@pytest.mark.parametrize("host", ["localhost", "127.0.0.2", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "127.1"])
def test_a_redirect_to_a_private_address_is_refused(server, refused, host):
    server.pages["/a"] = (302, {"Location": f"http://{host}:{server.server_port}/b"}, b"")
    server.pages["/b"] = (200, TEXT, REPORT.encode())
    assert "an address of a private network" in refused(f"{server.at}/a")
    assert len(server.asked) == 1


def test_a_redirect_to_an_allowed_host_is_followed(server, got):
    server.pages["/a"] = (302, {"Location": f"http://LOCALHOST:{server.server_port}/b"}, b"")
    server.pages["/b"] = (200, TEXT, REPORT.encode())
    assert got(f"{server.at}/a", allow_hosts=["Localhost"]).text == REPORT


def test_a_redirect_within_the_typed_host_is_followed(server, got):
    server.pages["/a"] = (302, {"Location": f"http://localhost:{server.server_port}/b"}, b"")
    server.pages["/b"] = (200, TEXT, REPORT.encode())
    assert got(f"http://localhost:{server.server_port}/a").text == REPORT


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/", "gopher://x/", "http://[::1"])
def test_a_redirect_out_of_the_web_is_refused(server, refused, target):
    server.pages["/a"] = (302, {"Location": target}, b"")
    reason = refused(f"{server.at}/a")
    assert "only http and https are read" in reason or "no valid address" in reason


def test_an_address_found_in_data_is_not_trusted(server):
    server.pages["/"] = (200, TEXT, REPORT.encode())
    with pytest.raises(RefusedAddress, match=r"--allow-host 127\.0\.0\.1"):
        web.fetch(server.at, typed=False, limit=10**6)
    assert web.fetch(server.at, typed=False, allow_hosts={"127.0.0.1"}, limit=10**6).data == REPORT.encode()


def test_one_private_address_among_public_ones_is_enough(monkeypatch):
    def answer(*_, **__):
        return [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    with pytest.raises(RefusedAddress, match=r"10\.0\.0\.1"):
        web.fetch("http://pages.example/", typed=False, limit=1000)


def test_the_connection_goes_to_the_address_that_was_checked(monkeypatch):
    asked, reached = [], []

    def answer(host, port, **_):
        asked.append(host)
        return [(2, 1, 6, "", ("93.184.216.34", port))]

    def connect(address, timeout):
        reached.append(address)
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(FetchFailed):
        web.fetch("https://pages.example/a", typed=False, limit=1000)
    assert asked == ["pages.example"]
    assert reached == [("93.184.216.34", 443)]


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("127.0.0.1", True), ("10.1.2.3", True), ("172.16.0.1", True), ("192.168.1.1", True), ("169.254.169.254", True),
        ("100.64.0.1", True), ("0.0.0.0", True), ("224.0.0.1", True), ("255.255.255.255", True), ("240.0.0.1", True),
        ("192.0.2.1", True), ("::1", True), ("::", True), ("fe80::1", True), ("fc00::1", True), ("ff02::1", True),
        ("fec0::1", True), ("::ffff:10.0.0.1", True), ("::ffff:127.0.0.1", True), ("2002:7f00:1::", True),
        ("2002:a00:1::", True), ("64:ff9b::7f00:1", True), ("64:ff9b::a00:1", True), ("2001:db8::1", True),
        ("::127.0.0.1", True), ("93.184.216.34", False), ("8.8.8.8", False), ("2606:4700::1111", False),
        ("::ffff:8.8.8.8", False), ("64:ff9b::808:808", False),
    ],
)  # fmt: skip
def test_private_addresses(address, private):
    assert web.is_private(ipaddress.ip_address(address)) is private


@pytest.mark.parametrize(
    "url",
    ["http://", "http:///a", "http://[::1", "http://a:b/", "http://exa mple.org/", "http://a:99999/", "http://a\r\nb/",
     "http://" + "a" * 300 + ".org/", "http://ü" + "ü" * 300 + ".org/", "https://..", "http://*/"],
)  # fmt: skip
def test_invalid_addresses(refused, url):
    reason = refused(url)
    assert "no valid address" in reason or "was not found" in reason


def test_passwords_in_addresses_are_not_sent(refused):
    assert "user name or password" in refused("http://me:secret@127.0.0.1/")
