"""The addresses of pages. Ids come from the record, but are quoted all the same."""

from collections.abc import Mapping
from urllib.parse import quote, urlencode, urlsplit


def report(article: str, part: int = 1) -> str:
    return f"/report/{quote(article, safe='')}" + (f"?part={part}" if part > 1 else "")


def attribution(made: str) -> str:
    """The permanent link: it opens the report at the words."""
    return f"/a/{quote(made, safe='')}"


def speaker(made: str) -> str:
    return f"/speaker/{quote(made, safe='')}"


def statement(made: str) -> str:
    return f"/statement/{quote(made, safe='')}"


def event(made: str) -> str:
    """It opens the report at the words that tell of it."""
    return f"/event/{quote(made, safe='')}"


def topic(name: str) -> str:
    return f"/topic/{quote(name, safe='')}"


def with_state(path: str, state: Mapping[str, object], **changes: object) -> str:
    """`path` with the state of a page in its query, some of it changed; None and "" leave a part out."""
    parts = {**state, **changes}
    query = urlencode([(name, str(value)) for name, value in parts.items() if value not in (None, "")])
    return f"{path}?{query}" if query else path


def outside(url: str | None) -> str | None:
    """An address that an article gave, if it may be linked to: http and https only, so no script."""
    if not url or any(ord(c) <= 32 for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
