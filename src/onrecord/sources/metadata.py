"""What a page says about itself: title, outlet, byline, date of publication, address.

The page's own statements come first (JSON-LD, then meta elements); trafilatura and htmldate fill what is missing.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from onrecord.sources.blocks import Block
from onrecord.sources.dates import iso_date
from onrecord.sources.text import without_surrogates

_ARTICLE = re.compile(r"Article$|^Report$|Posting$")
_BY = re.compile(r"(?:(?:written|reported)\s+)?by:?\s+", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_DATES = (
    "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "date",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """published: ISO date. body: the article's text as JSON-LD gives it, for pages that hold it only there."""

    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None
    url: str | None
    body: str | None


def facts(tree: Any, blocks: list[Block], url: str | None, *, guess: bool = True) -> Facts:
    """What the page says. tree: lxml; blocks: its visible text; url: where it was fetched, None for a file.

    guess: whether to ask trafilatura and htmldate for what the page does not state, which takes long on large pages.
    """
    meta = _meta(tree)
    linked = _linked_data(tree)
    url = url or _address(tree, meta)
    published = _published(tree, meta, linked) or (_guessed_date(tree, url) if guess else None)
    title = _title(tree, meta, linked, blocks)
    outlet = _clean(meta.get("og:site_name")) or _name(linked.get("publisher")) or _clean(meta.get("application-name"))
    byline = _name(linked.get("author")) or _byline(tree, meta)
    if guess and not (outlet and byline):
        found = _guessed(tree, url)
        outlet = outlet or _outlet(getattr(found, "sitename", None))
        byline = byline or _without_by(_clean((getattr(found, "author", None) or "").replace("; ", ", ")))
    if not outlet and url:
        outlet = (urlsplit(url).hostname or "").removeprefix("www.") or None
    if title and outlet:
        title = re.sub(rf"\s+[|–—·:-]\s+{re.escape(outlet)}$", "", title)
    body = linked.get("articleBody")
    body = without_surrogates(body)[0] if isinstance(body, str) else None
    return Facts(title, outlet, byline, published, url, body)


def _meta(tree: Any) -> dict[str, str]:
    """Meta elements by their name, property or itemprop in lower case; the first of each counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        for key in ("property", "name", "itemprop"):
            name = (element.get(key) or "").strip().lower()
            if name and content and content.strip():
                found.setdefault(name, content)
    return found


def _linked_data(tree: Any) -> dict[str, Any]:
    """The first JSON-LD object that is an article, with references to other objects of the page resolved; or {}."""
    objects: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json" and script.text:
            try:
                objects.extend(_objects(json.loads(script.text, strict=False)))
            except (ValueError, RecursionError):
                continue
    by_id = {item["@id"]: item for item in objects if isinstance(item.get("@id"), str) and len(item) > 1}
    for item in objects:
        types = item.get("@type")
        types = types if isinstance(types, list) else [types]
        if any(isinstance(name, str) and _ARTICLE.search(name) for name in types):
            article = dict(item)
            for key in ("publisher", "author"):
                value = article.get(key)
                values = value if isinstance(value, list) else [value]
                article[key] = [
                    by_id.get(str(one.get("@id")), one) if isinstance(one, dict) and "name" not in one else one
                    for one in values
                ]
            return article
    return {}


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    waiting = [value]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting[:0] = one
        elif isinstance(one, dict):
            yield one
            inner = (one.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage"))
            waiting[:0] = [value for value in inner if isinstance(value, list | dict)]


def _title(tree: Any, meta: dict[str, str], linked: dict[str, Any], blocks: list[Block]) -> str | None:
    """The headline as the page shows it, else as its data gives it (there it may be another one, for search)."""
    given = _clean(linked.get("headline")) or _clean(meta.get("og:title")) or _clean(meta.get("twitter:title"))
    page = _clean(tree.findtext(".//title"))
    shown = [block for block in blocks if block.level == 1 and block.kind == "heading"]
    inside = [block for block in shown if block.region == "article"] or shown
    # Old pages set their headline in bold, no heading: it is one of the first blocks then.
    for block in (*inside, *(block for block in blocks[:30] if block.region != "around")):
        if (given and _alike(block.text, given)) or (page and _alike(block.text, page)):
            return block.text
    if len(inside) == 1 and inside[0].region != "around" and (inside[0].region == "article" or not given):
        return inside[0].text
    return given or page


def _alike(shown: str, given: str) -> bool:
    """Whether one is the other, or most of its beginning: "Headline" and "Headline | Outlet", but not "Outlet: ..."."""
    one, other = (re.sub(r"\W+", "", text).casefold() for text in (shown, given))
    return bool(one and other) and (one == other or (len(one) >= max(10, len(other) / 2) and other.startswith(one)))


def _published(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    times = (
        element.get("datetime")
        for element in tree.iter("time")
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
    )
    for value in (linked.get("datePublished"), *(meta.get(key) for key in _DATES), *times):
        if day := iso_date(value):
            return day
    return None


def _guessed_date(tree: Any, url: str | None) -> str | None:
    from htmldate import find_date

    try:
        # No extensive search: it takes any date in the text, and no date is better than a wrong one.
        return iso_date(find_date(tree, extensive_search=False, original_date=True, url=url))
    except Exception:  # a page that htmldate trips over has no date, but still has a text
        return None


def _byline(tree: Any, meta: dict[str, str]) -> str | None:
    for key in ("author", "article:author", "parsely-author", "dc.creator", "byl"):
        name = _without_by(_clean(meta.get(key)))
        if name and "://" not in name:
            return name
    names: list[str] = []
    for element in tree.xpath("//*[@rel='author' or @itemprop='author']"):
        if element.tag not in ("meta", "link"):
            inner = element.xpath(".//*[@itemprop='name']")
            name = _without_by(_clean("".join((inner[0] if inner else element).itertext())))
            if name and len(name) <= 100 and name not in names:
                names.append(name)
    return ", ".join(names[:10]) or None


def _guessed(tree: Any, url: str | None) -> Any:
    from trafilatura.metadata import extract_metadata

    try:
        return extract_metadata(tree, url, {"extensive_search": False, "original_date": True}, False)
    except Exception:  # it trips over odd pages, and what it knows is not needed
        return None


def _outlet(name: Any) -> str | None:
    """Trafilatura's name for the site, unless that is a social media account or only a domain."""
    name = _clean(name)
    return None if not name or name.startswith("@") or re.fullmatch(r"[\w-]+(\.[\w-]+)+", name) else name


def _name(value: Any) -> str | None:
    """The name or names of a JSON-LD person or organisation."""
    values = value if isinstance(value, list) else [value]
    names = [_clean(one.get("name") if isinstance(one, dict) else one) for one in values]
    kept = [name for name in (_without_by(name) for name in names) if name and "://" not in name]
    return ", ".join(dict.fromkeys(kept)) or None


def _address(tree: Any, meta: dict[str, str]) -> str | None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and _is_web(element.get("href")):
            return str(element.get("href")).strip()
    return meta["og:url"].strip() if _is_web(meta.get("og:url")) else None


def _is_web(url: str | None) -> bool:
    try:
        parts = urlsplit((url or "").strip())
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def _without_by(name: str | None) -> str | None:
    return _BY.sub("", name, count=1) if name and _BY.match(name) else name


def _clean(value: Any) -> str | None:
    """A string with white space collapsed and entities read (JSON-LD often has them twice escaped); else None."""
    if not isinstance(value, str):
        return None
    return without_surrogates(_SPACE.sub(" ", html.unescape(value)).strip())[0] or None
