"""A page's visible text, block by block, in page order.

Trafilatura says which text is the report, but its own output loses soft hyphens, invisible characters and captions.
So the page is cut into blocks here, and `html.py` keeps those that trafilatura kept. The same cutting is done on
trafilatura's tree (its tags are `head`, `item`, `quote`, `lb` ...), so that the two can be compared.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

BlockKind = Literal["paragraph", "heading", "item", "quote", "caption"]
# What a block wholly consists of, by its markup: the authors' names, or the time of publication.
Mark = Literal["byline", "time"]
# Where it stands: in <article> or <main>; or in what surrounds a report; or neither.
Region = Literal["article", "around", "page"]

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "head"), "heading"),
    **dict.fromkeys(("li", "dt", "dd", "item"), "item"),
    **dict.fromkeys(("blockquote", "quote"), "quote"),
    "figcaption": "caption",
}
_BLOCK_TAGS = (
    "p div section article main header footer nav aside form fieldset address figure pre table caption thead tbody"
    " tfoot tr td th ul ol dl details summary hr body html hgroup dialog legend menu center list row cell ab"
)
_UNSEEN_TAGS = (
    "script style noscript template svg math iframe object embed video audio canvas map select option datalist"
    " textarea button title meta link base input img picture graphic"
)
_BLOCKS = frozenset(_KINDS) | frozenset(_BLOCK_TAGS.split())
_UNSEEN = frozenset(_UNSEEN_TAGS.split())
_BREAKS = ("br", "lb")
_AROUND = frozenset(("nav", "footer", "aside", "form", "dialog", "menu"))
_AROUND_ROLES = frozenset(("navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog"))
_SPACE = re.compile(r"[ \t\n\r\f]+")  # as browsers collapse it: a no-break space stays
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…:][\"”’»)\]]*\s*$")
_AROUND_NAMES = re.compile(r"[\s,;|·•–—-]*(?:(?:written |reported )?by|and|&|[\s,;|·•–—-])*", re.IGNORECASE)
_AROUND_TIME = re.compile(
    r"[\s,;:|·•–—-]*(?:(?:first )?(?:published|posted)(?: on| at)?)?[\s,;:|·•–—-]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Block:
    """text: white space collapsed, nothing else changed. level: 1 to 6 for a heading, else 0.
    linked: the share of its characters that lie in links."""

    text: str
    kind: BlockKind
    region: Region
    level: int = 0
    mark: Mark | None = None
    linked: float = 0.0


class _Frame(NamedTuple):
    """What an open element says about the text in it."""

    kind: BlockKind
    region: Region
    level: int
    mark: Mark | None
    linked: bool
    pre: bool


class _Piece(NamedTuple):
    text: str
    mark: Mark | None
    linked: bool


def blocks(body: Any) -> Iterator[Block]:
    """The blocks of an lxml element. Script, style, form controls and what is marked hidden are left out.

    <br> ends a block where a sentence ends or another <br> follows, else it is a space: some sites make paragraphs
    of it, others break a headline.
    """
    from lxml import etree

    frames = [_Frame("paragraph", "page", 0, None, False, False)]
    pieces: list[_Piece] = []
    breaks = 0  # <br>s since the last word

    def add(text: str | None) -> Iterator[Block]:
        nonlocal breaks
        if not text:
            return
        frame = frames[-1]
        if text.strip(" \t\n\r\f") and breaks:
            if breaks > 1 or _ENDED.search("".join(piece.text for piece in pieces[-8:])):
                yield from flush()
            breaks = 0
        if frame.pre:
            *whole, text = re.split(r"\n[ \t\r]*\n", text)
            for part in whole:
                pieces.append(_Piece(part, frame.mark, frame.linked))
                yield from flush()
        pieces.append(_Piece(text, frame.mark, frame.linked))

    def flush() -> Iterator[Block]:
        nonlocal breaks
        breaks = 0
        text = _SPACE.sub(" ", "".join(piece.text for piece in pieces)).strip(" ")
        if text:
            frame = frames[-1]
            letters = sum(len(piece.text) for piece in pieces)
            linked = sum(len(piece.text) for piece in pieces if piece.linked) / letters
            yield Block(text, frame.kind, frame.region, frame.level, _mark_of(pieces), linked)
        pieces.clear()

    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if not isinstance(tag, str):
            if event == "end":
                yield from add(element.tail)
            continue
        if event == "start":
            if tag in _UNSEEN or _is_hidden(element):
                walk.skip_subtree()
                frames.append(frames[-1])
                continue
            if tag in _BLOCKS:
                yield from flush()
            if tag in _BREAKS:
                breaks += 1
                pieces.append(_Piece(" ", None, False))
            frames.append(_inside(frames[-1], element, tag))
            if tag == "q":  # browsers put the marks
                yield from add("“")
            yield from add(element.text)
        else:
            unseen = tag in _UNSEEN or _is_hidden(element)
            if tag == "q" and not unseen:
                yield from add("”")
            if tag in _BLOCKS and not unseen:
                yield from flush()
            frames.pop()
            if element is not body:
                yield from add(element.tail)
    yield from flush()


def _inside(outer: _Frame, element: Any, tag: str) -> _Frame:
    kind = _KINDS.get(tag)
    # The page's own <head>, where the parser leaves <article> and its like if nothing closed it.
    if tag == "head" and element.getparent() is not None and element.getparent().tag == "html":
        kind = None
    # A paragraph in a quoted block, an item or a caption stays that; a heading in an item is a heading.
    if kind is None or outer.kind == "caption":
        kind = outer.kind
    level = int(tag[1]) if kind == "heading" and tag[0] == "h" and tag[1:].isdigit() else outer.level
    role = (element.get("role") or "").lower()
    region = outer.region
    if tag in _AROUND or role in _AROUND_ROLES:
        region = "around"
    elif region == "page" and (
        tag in ("article", "main") or role == "main" or element.get("itemprop") == "articleBody"
    ):
        region = "article"
    mark = outer.mark
    if tag == "time":
        mark = "time"
    elif element.get("itemprop") == "author" or (element.get("rel") or "").lower() == "author":
        mark = "byline"
    return _Frame(kind, region, level, mark, outer.linked or tag == "a", outer.pre or tag == "pre")


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _mark_of(pieces: list[_Piece]) -> Mark | None:
    """The mark of all of a block's words; "By" before names and "Published" before a time count as part of them."""
    marks = {piece.mark for piece in pieces if piece.mark}
    if len(marks) != 1:
        return None
    mark = marks.pop()
    rest = " ".join(piece.text for piece in pieces if not piece.mark).strip()
    around = _AROUND_NAMES if mark == "byline" else _AROUND_TIME
    return mark if len(rest) < 40 and around.fullmatch(rest) else None
