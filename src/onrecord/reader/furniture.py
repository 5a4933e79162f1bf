"""What of a page is no part of the report?

Each line is judged by its own words first (marks), then by its place (places.py). A line of the report taken for
furniture loses statements, and furniture that is read costs little, so everything in doubt is report.
"""

from collections.abc import Sequence

from onrecord.articles import Article, Furniture, FurnitureKind, Span
from onrecord.reader.datelines import dateline_prefix
from onrecord.reader.marks.line import SEEN, Line
from onrecord.reader.places import placed
from onrecord.reader.words import paragraphs

_LEADS = 3  # paragraphs in which a place in capitals alone is a dateline


def layout(article: Article) -> tuple[list[tuple[int, int]], list[Span], list[Furniture]]:
    """(paragraphs to read for statements, headings, furniture), each in the order of the text.

    What the markup showed is kept. Every visible character lies in exactly one of the three.
    """
    text = article.text
    known: list[tuple[Span, FurnitureKind | None]] = _known(article)
    lines, pieces = _lines(text, [span for span, _ in known])
    labels = placed(lines)
    headings = [span for span, kind in known if kind is None]
    furniture = [Furniture(span, kind) for span, kind in known if kind is not None]
    read: list[tuple[int, int]] = []
    leads = 0
    for line, piece, label in zip(lines, pieces, labels, strict=True):
        if label == "section":
            headings.append(Span(line.start, line.end))
        elif label in ("report", "headline"):
            start, end = piece
            if label == "report" and not line.cut:
                begins = dateline_prefix(text, line.start, line.end, lead=leads < _LEADS)
                leads += len(line.words) >= 6
                if begins > line.start:
                    furniture.append(Furniture(_trim(text, line.start, begins), "dateline"))
                    start = begins
            read.append((start, end))
        else:
            furniture.append(Furniture(Span(line.start, line.end), label))  # type: ignore[arg-type]
    return read, sorted(headings), sorted(furniture, key=lambda f: f.span)


def _known(article: Article) -> list[tuple[Span, FurnitureKind | None]]:
    """What the markup showed, in order, without what overlaps; the kind is None for a heading."""
    text = article.text
    spans: list[tuple[Span, FurnitureKind | None]] = [(s, None) for s in article.headings]
    spans += [(f.span, f.kind) for f in article.furniture]
    kept: list[tuple[Span, FurnitureKind | None]] = []
    for span, kind in sorted(spans, key=lambda x: x[0]):
        trimmed = _trim(text, max(0, span.start), min(len(text), span.end))
        if trimmed.start < trimmed.end and (not kept or kept[-1][0].end <= trimmed.start):
            kept.append((trimmed, kind))
    return kept


def _lines(text: str, known: Sequence[Span]) -> tuple[list[Line], list[tuple[int, int]]]:
    """The visible lines outside of the known spans, and the stretches of the text that they came from."""
    lines: list[Line] = []
    pieces: list[tuple[int, int]] = []
    at = 0
    for start, end in paragraphs(text):
        cut = start > 0 and text[start - 1] not in "\r\n"
        while at < len(known) and known[at].end <= start:
            at += 1
        begin = start
        free: list[tuple[int, int]] = []
        for span in known[at:]:
            if span.start >= end:
                break
            free.append((begin, span.start))
            begin = span.end
        free.append((begin, end))
        for a, b in free:
            whole = _trim(text, a, b)
            if whole.start < whole.end:
                lines.append(Line(whole.start, whole.end, text[whole.start : min(whole.end, whole.start + SEEN)], cut))
                pieces.append((a, b))
    return lines, pieces


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
