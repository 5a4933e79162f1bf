"""Fetching a page: the standard library's HTTP with its own rules about where it may go and how much it may take.

An address of a private network is reached only if the user typed its host or allows it. The host is resolved once, each
of its addresses is checked, and the connection goes to a checked address, so that the name cannot mean another one
a moment later. Proxies are not used, as they would resolve the name themselves.
"""

import http.client
import ipaddress
import re
import socket
import ssl
import time
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from onrecord._version import __version__
from onrecord.errors import FetchFailed, RefusedAddress
from onrecord.sources import kinds, tables

_REDIRECTS = 5
_TIMEOUT = 20.0  # seconds for each step: connecting, and each part of the answer
_WHOLE = 120.0  # seconds for a whole answer; a server that sends a byte now and then meets no other limit
_PART = 64 * 1024  # bytes
_BY_HAND = "save the page in a browser and read the file"

_TYPES: dict[str, kinds.Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "text",
    "application/json": "json",
    "application/x-ndjson": "lines",
    "application/jsonl": "lines",
    "application/x-jsonlines": "lines",
}

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent. url: after redirects; charset: as the header names it; retrieved: ISO time, UTC."""

    data: bytes
    kind: kinds.Kind
    charset: str | None
    url: str
    retrieved: str


@dataclass(frozen=True, slots=True)
class _Target:
    url: str
    secure: bool
    host: str
    port: int
    path: str


def fetch(url: str, *, typed: bool, allow_hosts: Collection[str] = (), limit: int) -> Page:
    """The page at `url`, decompressed.

    typed: the user gave this address, so its host may be anywhere; False for one found in data.
    allow_hosts: other hosts (lower case) that may have a private address. limit: bytes of the page.

    Raises FetchFailed, RefusedAddress or TooLarge, with `url` as their source.
    """
    target = _target(url, url)
    trusted = {*allow_hosts, *([target.host] if typed else [])}
    seen = {target.url}
    for _ in range(_REDIRECTS + 1):
        addresses = _addresses(target, url, checked=target.host not in trusted)
        found = _get(target, addresses, url, limit)
        if isinstance(found, Page):
            return found
        target = _target(found, url, base=target.url)
        if target.url in seen:
            raise FetchFailed(url, f"redirects in a circle (to {_shown(target.url)} again); {_BY_HAND}")
        seen.add(target.url)
    raise FetchFailed(url, f"redirects more than {_REDIRECTS} times; give the address that it ends at")


def is_private(address: Address) -> bool:
    """Whether an address is not one of the public internet; of one that wraps another, the inner counts too."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and address in ipaddress.IPv6Network("64:ff9b::/96"):  # NAT64
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_private(inner)
        if address.teredo or address.is_site_local:
            return True
    return not address.is_global or address.is_multicast or address.is_reserved


def _target(url: str, source: str, base: str = "") -> _Target:
    try:
        parts = urlsplit(urljoin(base, url.strip()))
        port = parts.port
        host = (parts.hostname or "").rstrip(".")
        if ":" not in host and not host.isascii():
            host = host.encode("idna").decode("ascii")
    except ValueError as error:  # UnicodeError is one
        raise FetchFailed(source, f"is no valid address ({error}); check it") from None
    if parts.scheme not in ("http", "https"):
        step = "give the file's path" if parts.scheme == "file" else _BY_HAND
        raise FetchFailed(source, f"is an address of {parts.scheme or 'no'}:, only http and https are read; {step}")
    if not re.fullmatch(r"[a-z0-9._-]+|[0-9a-f:.]+(%[\w.-]+)?", host):
        raise FetchFailed(source, "is no valid address (its host name); check it")
    if parts.username is not None or parts.password is not None:
        raise FetchFailed(source, f"has a user name or password in its address, which is not supported; {_BY_HAND}")
    secure = parts.scheme == "https"
    path = quote(parts.path or "/", safe="/%:=&~+!$,;'@()*[]")
    query = quote(parts.query, safe="/?%:=&~+!$,;'@()*[]")
    shown = f"[{host}]" if ":" in host else host
    netloc = shown if port is None else f"{shown}:{port}"
    plain = urlunsplit((parts.scheme, netloc, path, query, ""))
    return _Target(plain, secure, host, port or (443 if secure else 80), path + ("?" + query if query else ""))


def _addresses(target: _Target, source: str, *, checked: bool) -> list[str]:
    """The host's addresses. Raises RefusedAddress if one of them is private and `checked`."""
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        what = f"its host {target.host} was not found; check the address and the connection"
        raise FetchFailed(source, what) from None
    addresses = list(dict.fromkeys(str(info[4][0]) for info in found))
    for address in addresses if checked else ():
        if is_private(ipaddress.ip_address(address.partition("%")[0])):
            raise RefusedAddress(
                source,
                f"leads to {target.host}, an address of a private network ({address}); "
                f"give --allow-host {target.host} if you trust it",
            )
    return addresses


def _get(target: _Target, addresses: list[str], source: str, limit: int) -> Page | str:
    """One request: the page, or the address that it redirects to."""
    connection = _Pinned(target, addresses)
    try:
        connection.request("GET", target.path, headers={
            "User-Agent": f"onrecord/{__version__}",
            "Accept": "text/html, application/xhtml+xml, text/plain, application/json;q=0.9",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        })  # fmt: skip
        response = connection.getresponse()
        if response.status in (301, 302, 303, 307, 308) and response.headers["Location"]:
            return str(response.headers["Location"])
        if response.status != 200:
            raise FetchFailed(source, _refusal(response.status, response.reason))
        declared = response.headers.get_content_type() if response.headers["Content-Type"] else None
        if declared is not None and declared not in _TYPES:
            raise FetchFailed(source, f"is {_shown(declared)}, not a page or text; give the address of a page")
        data = _body(response, source, limit)
        return Page(
            data=data,
            kind=_TYPES[declared] if declared else kinds.by_content(data[: kinds.HEAD]),
            charset=response.headers.get_content_charset(),
            url=target.url,
            retrieved=datetime.now(UTC).isoformat(timespec="seconds"),
        )
    except TimeoutError:
        raise FetchFailed(source, f"{target.host} did not answer in time; try again later") from None
    except ssl.SSLCertVerificationError as error:
        what = f"{target.host} has no valid certificate ({error.verify_message}); {_BY_HAND}"
        raise FetchFailed(source, what) from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        cause = " ".join(str(getattr(error, "strerror", None) or error or type(error).__name__).split())
        what = f"{target.host} could not be read ({cause[:100].lower()}); check the address"
        raise FetchFailed(source, what) from None
    finally:
        connection.close()


def _body(response: http.client.HTTPResponse, source: str, limit: int) -> bytes:
    """The body, decompressed part by part; never more than `limit` bytes, nor one part beyond, are held."""
    encoding = (response.headers["Content-Encoding"] or "identity").strip().lower()
    if encoding not in ("identity", "gzip", "x-gzip", "deflate"):
        raise FetchFailed(source, f"is compressed by {_shown(encoding)}, which was not asked for; {_BY_HAND}")
    if response.length is not None and response.length > limit:
        raise tables.too_large(source, response.length, limit)
    unpack = None if encoding == "identity" else zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
    body = bytearray()
    end = time.monotonic() + _WHOLE
    while part := response.read1(_PART):
        if time.monotonic() > end:
            raise TimeoutError
        if unpack is None:
            body += part
        else:
            try:
                body += unpack.decompress(part, limit + 1 - len(body))
            except zlib.error:
                if encoding != "deflate" or body:
                    raise FetchFailed(source, f"is wrongly compressed; {_BY_HAND}") from None
                # Some servers send deflate without its header, against the standard.
                unpack = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
                try:
                    body += unpack.decompress(part, limit + 1)
                except zlib.error:
                    raise FetchFailed(source, f"is wrongly compressed; {_BY_HAND}") from None
        if len(body) > limit:
            raise tables.too_large(source, None, limit)
    if response.length or (unpack is not None and not unpack.eof):
        raise FetchFailed(source, "broke off before its end; try again")
    return bytes(body)


class _Pinned(http.client.HTTPConnection):
    """A connection to addresses that were checked; the host's name serves for the header and the certificate only."""

    def __init__(self, target: _Target, addresses: list[str]) -> None:
        super().__init__(target.host, target.port, timeout=_TIMEOUT)
        self._addresses = addresses
        self._secure = target.secure
        self.default_port = 443 if target.secure else 80

    def connect(self) -> None:
        failure: OSError | None = None
        for address in self._addresses:
            try:
                self.sock = socket.create_connection((address, self.port), self.timeout)
                break
            except OSError as error:
                failure = error
        else:
            raise failure or OSError("no address")
        if self._secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)


def _refusal(status: int, reason: str) -> str:
    answer = f"the server answered {status} {_shown(reason)}".rstrip()
    if status in (404, 410):
        return f"{answer}; check the address"
    return f"{answer}; {'try again later' if status >= 500 else _BY_HAND}"


def _shown(text: str) -> str:
    """What a server sent, fit for one line of a message."""
    return "".join(char for char in text[:80] if char.isprintable())
