"""A text → its title, headings, paragraphs and furniture, and the parts in which a long one is shown."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from onrecord.articles import Span

PART = 40_000  # characters of a part; the longest reports are shown in several
LONGEST = 10_000  # characters of a paragraph; what has no line breaks is cut at a space
_WRAPPED_AT = 100  # no line longer than this between blank lines: the text was wrapped by hand or by a program
_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Block:
    """kind: "title", "heading", "text", or "furniture"; what: the furniture's kind."""

    span: Span
    kind: str
    what: str = ""


def blocks_of(
    text: str, title: str | None, sections: Sequence[Span], furniture: Sequence[tuple[Span, str]]
) -> list[Block]:
    """In the order of the text. Between two blocks there is nothing but white space."""
    lines = [_stripped(text, m.start(), m.end()) for m in _LINE.finditer(text) if not m[0].isspace()]
    joined = _joined(text, lines)
    wrapped = 1 < len(joined) < len(lines) and all(s.end - s.start <= _WRAPPED_AT for s in lines)
    heads = {s.start for s in sections}
    apart = sorted(furniture, key=lambda item: item[0].start)
    starts = [span.start for span, _ in apart]
    # A line of furniture, or a heading, within a wrapped paragraph is a block of its own.
    edges = heads | {e for span, _ in apart for e in (span.start, span.end) if wrapped}
    out: list[Block] = []
    for span in _cut(text, joined, lines, edges) if wrapped else lines:
        near = bisect_right(starts, span.start) - 1
        first = not out
        for piece in _short(text, span):
            if near >= 0 and apart[near][0].end >= span.end:
                out.append(Block(piece, "furniture", apart[near][1]))
            elif first and title and " ".join(span.of(text).split()) == " ".join(title.split()):
                out.append(Block(piece, "title"))
            elif span.start in heads:
                out.append(Block(piece, "heading"))
            else:
                out.append(Block(piece, "text"))
    return out


def blocks_in(article: dict[str, Any]) -> list[Block]:
    """Of an article as the contract has it."""
    sections = [Span(s["start"], s["end"]) for s in article["sections"]]
    furniture = [(Span(f["start"], f["end"]), f["kind"]) for f in article["furniture"]]
    return blocks_of(article["text"], article["title"], sections, furniture)


def parts_of(blocks: Sequence[Block]) -> list[list[Block]]:
    """What is shown at once; at least one part."""
    parts: list[list[Block]] = [[]]
    size = 0
    for block in blocks:
        length = block.span.end - block.span.start
        if size and size + length > PART:
            parts.append([])
            size = 0
        parts[-1].append(block)
        size += length
    return parts


def part_at(parts: Sequence[Sequence[Block]], offset: int) -> int:
    """The number of the part, from 1, in which the character stands."""
    starts = [part[0].span.start for part in parts if part]
    return max(1, bisect_right(starts, offset))


def _joined(text: str, lines: Sequence[Span]) -> list[Span]:
    """Lines with no blank line between them, as one."""
    found: list[Span] = []
    for line in lines:
        if found and len(_BREAK.findall(text, found[-1].end, line.start)) < 2:
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _cut(text: str, joined: Sequence[Span], lines: Sequence[Span], edges: set[int]) -> Iterator[Span]:
    """Wrapped paragraphs, cut where a line begins or ends at an edge."""
    begins = {line.start for line in lines if line.start in edges}
    begins |= {after.start for line, after in pairwise(lines) if line.end in edges}
    ordered = [line.start for line in lines]
    for span in joined:
        at = span.start
        first, last = bisect_right(ordered, span.start), bisect_right(ordered, span.end - 1)
        for start in ordered[first:last]:
            if start in begins:
                yield _stripped(text, at, start)
                at = start
        yield _stripped(text, at, span.end)


def _short(text: str, span: Span) -> Iterator[Span]:
    at = span.start
    while span.end - at > LONGEST:
        space = text.rfind(" ", at, at + LONGEST)
        end = space if space > at else at + LONGEST
        yield Span(at, end)
        at = end
    yield Span(at, span.end)


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
