"""Who may ask at all, and the headers that every answer carries.

The server answers on this machine only. But a browser on this machine also runs pages of strangers, which may point
their own name at 127.0.0.1 (DNS rebinding) or send forms here. So: only names of this machine are answered to, and what
writes must come from a page of ours (Origin, Sec-Fetch-Site) and know the token that stands in it. A form that only
asks must come from a page of ours too; since it writes nothing, it needs no token, and no script to send one along.
"""

import hmac
import re
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TOKEN_HEADER = "x-onrecord-token"
LARGEST = 256 * 1024  # bytes that a request may bring along
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
_SAFE = frozenset({"GET", "HEAD"})
_ASKING = frozenset({"/check", "/check.csv", "/check.json"})  # what is posted here is looked at, and not kept
_STRANGER = "Only a page of this server may send that."

_HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Safety:
    """ASGI middleware. public: the address under which a reverse proxy shows the pages. token: what a writer must know;
    None: nobody may write."""

    def __init__(self, app: ASGIApp, *, public: str | None = None, token: str | None = None) -> None:
        self._app = app
        self._public = origin_of(public) if public else None
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # no web sockets here
            return
        asks = scope["method"] == "POST" and scope["path"] in _ASKING
        refusal = self._refusal(scope["method"], Headers(scope=scope), asks)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers.setdefault("cache-control", "no-cache")
            await send(message)

        if refusal is None:
            await self._app(scope, receive, guarded)
        else:
            status, why = refusal
            await PlainTextResponse(f"{why}\n", status)(scope, receive, guarded)

    def _refusal(self, method: str, headers: Headers, asks: bool) -> tuple[int, str] | None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._is_ours(hosts[0]):
            return 421, "This server answers only to names of this machine: open http://127.0.0.1 with its port."
        if method in _SAFE:
            return None
        if self._token is None and not asks:
            return 403, "This record is shown read-only."
        if headers.get("origin", "") not in self._origins(hosts[0]):
            return 403, _STRANGER
        if headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return 403, _STRANGER
        if not asks and not hmac.compare_digest(headers.get(TOKEN_HEADER, "").encode(), (self._token or "").encode()):
            return 403, "The page is from before the server was started anew: reload it."
        length = headers.get("content-length", "")
        if not length.isascii() or not length.isdigit():
            return 411, "A request that writes says how long it is."
        if int(length) > LARGEST:
            return 413, "That is too large."
        return None

    def _is_ours(self, host: str) -> bool:
        if self._public and host.lower() == urlsplit(self._public).netloc:
            return True
        name, _, _ = host.rpartition(":") if re.search(r":\d+$", host) else (host, "", "")
        return name.lower() in _LOOPBACK

    def _origins(self, host: str) -> tuple[str, ...]:
        return (f"http://{host.lower()}", self._public) if self._public else (f"http://{host.lower()}",)


def origin_of(address: str) -> str:
    """ "https://record.example.org/" → "https://record.example.org". Raises ValueError for what is no such address."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.path.strip("/") or parts.query:
        raise ValueError(f"{address!r} is not like https://record.example.org")
    return f"{parts.scheme}://{parts.netloc.lower()}"
