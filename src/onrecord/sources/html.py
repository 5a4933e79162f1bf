"""An HTML page → an article: its headline and main text, block by block, and what it says about itself.

Trafilatura decides what the main text is. Where it finds much less than the page's own <article> or <main> holds,
that is taken instead, without what surrounds a report.
"""

import logging
import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Any

from onrecord.articles import Article, Furniture, Span
from onrecord.errors import UnreadableSource
from onrecord.sources import text as texts
from onrecord.sources.blocks import Block, blocks
from onrecord.sources.metadata import facts

_ENOUGH = 0.25  # of the text in <article>: trafilatura found the report if it kept this much
_WORDS_INSIDE, _WORDS_OUTSIDE = 8, 25  # the shortest report, in <article> or in a page without it
_SURE = 20  # letters that do not lie in another text by chance
_PATIENCE = 2_000_000_000  # comparisons of characters: about a second
# Characters and elements: a page over this is no page of one report. Trafilatura's time grows faster than the page
# (40,000 elements: 12 s), so such a page is read by its own markup alone.
_LARGE, _MANY = 3_000_000, 30_000
_SAVE = "save the report's text as a text file and read that"
_WALL = re.compile(
    r"\b(?:subscribe|sign in|log in|register|subscription|subscribers?)\b.{0,80}"
    r"\b(?:continue|read|reading|access|unlock)\b"
    r"|\b(?:enable|turn on) (?:javascript|cookies)\b"
    r"|\bwe (?:and our partners )?use cookies\b|\baccept (?:all )?cookies\b"
    r"|\b(?:verify|confirm) (?:that )?you are (?:a )?human\b|\bnot a robot\b|\bad ?blocker\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_LONG_TAG, _ATTRIBUTES = re.compile(r"<[A-Za-z][^<>]{30000,}"), 5_000
_WALL_WORDS = 80  # a page with less text than this that asks to subscribe may show only a beginning


def article(
    data: bytes, source: str, *, charset: str | None = None, url: str | None = None, retrieved: str | None = None
) -> Article:
    """The report on the page in `data`.

    charset: the encoding that the server named. url: where the page was fetched from, None for a file.
    Raises UnreadableSource when the page cannot be parsed or shows no report.
    """
    decoded = texts.decode(data, charset or texts.declared_in_page(data))
    tree = _parsed(decoded.text, source)
    page = list(blocks(tree))
    large = sum(len(block.text) for block in page) > _LARGE or sum(1 for _ in tree.iter()) > _MANY
    known = facts(tree, page, url, guess=not large)
    kept = _report(page, [] if large else _found(tree))
    if not kept and known.body:  # the page shows its text by script, from its JSON-LD
        lines = (" ".join(line.split()) for line in known.body.splitlines())
        kept = [Block(line, "paragraph", "article") for line in lines if line]
    notes = (*decoded.notes, *_wall(kept, page, source))
    text, headings, furniture = _joined(kept, known.title)
    return Article(
        text=text,
        source=source,
        url=known.url,
        outlet=known.outlet,
        title=known.title,
        byline=known.byline,
        published=known.published,
        retrieved=retrieved,
        dropped=max(0, sum(len(block.text) for block in page) - len(text)),
        headings=headings,
        furniture=furniture,
        notes=notes,
        page=data,
    )


def _parsed(text: str, source: str) -> Any:
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    # The parser's time grows with the square of a tag's attributes. A long tag with few is an image given in place.
    if any(len(tag[0].split()) > _ATTRIBUTES for tag in _LONG_TAG.finditer(text)):
        raise UnreadableSource(source, f"has a tag with too many attributes for an HTML page; {_SAVE}")
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    # The parser stops at a zero character; and it is given bytes because it refuses text with an XML declaration.
    # What follows a wrong </html> would be lost, though browsers show it.
    content = _ENDS.sub("", text.replace("\x00", "\ufffd")).encode("utf-8", "replace")
    try:
        tree = document_fromstring(content, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableSource(source, f"could not be parsed as HTML ({_line(error)}); {_SAVE}") from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableSource(source, f"is nested too deeply for an HTML page; {_SAVE}")
    return tree


def _report(page: list[Block], found: list[str]) -> list[Block]:
    """The blocks of the report, in page order, with the captions among them. found: what trafilatura found."""
    own = _own(page)
    kept = _matched(page, found) if found else set()
    inside = sum(len(page[index].text) for index in own if page[index].kind != "heading")
    if sum(len(page[index].text) for index in kept) < _ENOUGH * inside:
        kept = own
    if not kept:
        return []
    first, last = min(kept), max(kept)
    for index, block in enumerate(page):
        if block.kind == "caption" and block.region == "article" and first < index < last:
            kept.add(index)
    return [page[index] for index in sorted(kept) if page[index].mark != "time"]


def _own(page: list[Block]) -> set[int]:
    """The blocks that the page's markup shows as its report: in <article> or <main>, else all but what surrounds it."""
    inside = {index for index, block in enumerate(page) if block.region == "article"}
    if not any(page[index].kind == "paragraph" for index in inside):
        inside = {index for index, block in enumerate(page) if block.region == "page"}
    # A block of links is a menu or a list of other reports.
    return {index for index in inside if page[index].linked < 0.8}


def _found(tree: Any) -> list[str]:
    """The blocks of what trafilatura takes for the main text, each as its key; [] when it finds none."""
    bare_extraction = _trafilatura()
    try:
        document = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    except Exception:  # it trips over odd pages in many ways; the page's own markup is read then
        return []
    if document is None or document.body is None:
        return []
    return [key for block in blocks(document.body) if (key := _key(block.text))]


@cache
def _trafilatura() -> Any:
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # they warn of each page that they find odd
    return bare_extraction


def _matched(page: list[Block], found: list[str]) -> set[int]:
    """Which blocks of the page trafilatura kept, told by their words.

    Most are equal to one of its blocks. Of the rest, one may hold several of the page's (it joins some), or the page's
    several of its (it splits some); a pull quote that repeats a part of a paragraph must not pass for that.
    """
    keys = [_key(block.text) for block in page]
    left = Counter(found)
    kept: set[int] = set()
    # Where words stand twice, in the report and in a teaser, the report's are meant.
    for index in sorted(range(len(page)), key=lambda index: (page[index].region == "around", index)):
        if keys[index] and left[keys[index]] > 0:
            left[keys[index]] -= 1
            kept.add(index)
    rest = [key for key in found if left[key] > 0]
    others = [
        index for index, block in enumerate(page) if keys[index] and index not in kept and block.region != "around"
    ]
    if rest and len(others) * sum(map(len, rest)) < _PATIENCE:
        kept.update(_joined_or_split(keys, others, rest))
    return kept


def _joined_or_split(keys: list[str], others: list[int], rest: list[str]) -> set[int]:
    """Which of the page's blocks `others` lie in trafilatura's blocks `rest`, or are mostly made of them."""
    kept: set[int] = set()
    joined = "\n" + "\n".join(rest)
    at = 0  # where the block before ended: a short one counts only if it goes on from there
    for place, index in enumerate(others):
        key = keys[index]
        following = keys[others[place + 1]] if place + 1 < len(others) else ""
        if joined.startswith((key, "\n" + key), at) and at:
            start = joined.index(key, at)
        elif len(key) >= _SURE:
            start = joined.find(key)
        else:
            start = joined.find("\n" + key + following) + 1 if following else 0
            start = start or -1
        if start >= 0:
            kept.add(index)
            at = start + len(key)
        elif sum(len(part) for part in rest if part in key) > len(key) / 2:
            kept.add(index)
    return kept


def _key(text: str) -> str:
    """The letters and digits of a text: what is left the same by every way of cleaning it."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", text))


def _wall(kept: list[Block], page: list[Block], source: str) -> tuple[str, ...]:
    """A note if the page seems to show only the beginning of its report.

    Raises UnreadableSource if it shows no report at all.
    """
    body = [block for block in kept if block.kind not in ("heading", "caption")]
    asking = [block for block in body or page if _WALL.search(block.text)]
    words = sum(len(block.text.split()) for block in body if block not in asking)
    if asking and words < _WORDS_OUTSIDE:
        raise UnreadableSource(source, f"shows only a request to subscribe, sign in or accept cookies; {_SAVE}")
    if words < (_WORDS_INSIDE if any(block.region == "article" for block in body) else _WORDS_OUTSIDE):
        raise UnreadableSource(source, f"holds no report that can be told from the page around it; {_SAVE}")
    if asking and words < _WALL_WORDS:
        return (f"the page asks to subscribe, sign in or accept cookies and may hold only a beginning; {_SAVE}",)
    return ()


def _joined(kept: list[Block], title: str | None) -> tuple[str, tuple[Span, ...], tuple[Furniture, ...]]:
    """The article's text, its headings and its furniture. The title comes first unless it is among the blocks."""
    head = _key(title or "")
    parts: list[Block] = list(kept)
    if title and not any(_key(block.text) == head for block in kept[:10]):
        parts.insert(0, Block(title, "heading", "article", level=1))
    headings: list[Span] = []
    furniture: list[Furniture] = []
    at = 0
    for block in parts:
        span = Span(at, at + len(block.text))
        if block.kind == "caption":
            furniture.append(Furniture(span, "caption"))
        elif block.mark == "byline":
            furniture.append(Furniture(span, "byline"))
        elif block.kind == "heading" and _key(block.text) != head:
            headings.append(span)
        at = span.end + 2
    return "\n\n".join(block.text for block in parts), tuple(headings), tuple(furniture)


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:100] or type(error).__name__
