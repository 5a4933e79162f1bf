"""Names and addresses as the web's formats take them."""

import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from onrecord._version import __version__

TOOL = f"onrecord {__version__}"

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONE = re.compile("%(?![0-9A-Fa-f]{2})")
_IN_PATH = "/%:@!$&'()*+,;=~"


def urn(lasting: str, part: str = "") -> str:
    """The name of what has the lasting id; `part` of it."""
    return f"urn:onrecord:{quote(lasting, safe='')}{'#' + part if part else ''}"


def web(address: str | None) -> str | None:
    """`address` as a valid URI, if it is one of the web."""
    try:
        parts = urlsplit((address or "").strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    netloc = quote(parts.netloc, safe="%:@[]!$&'()*+,;=~")
    path, query, fragment = (
        _LONE.sub("%25", quote(part, safe=_IN_PATH + more))
        for part, more in ((parts.path, ""), (parts.query, "?"), (parts.fragment, "?"))
    )
    return urlunsplit((parts.scheme, netloc, path, query, fragment))


def utc(time: str | None) -> str | None:
    """An ISO time with its zone → the same in UTC, with Z; None for any other."""
    try:
        read = datetime.fromisoformat(time or "")
    except ValueError:
        return None
    return read.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z") if read.tzinfo else None


def day(date: str | None) -> str | None:
    """A date, if it is sure to the day."""
    return date if date and _DAY.fullmatch(date) else None


def known(row: dict[str, Any]) -> dict[str, Any]:
    """Without what is not known."""
    return {name: value for name, value in row.items() if value is not None and value != []}
