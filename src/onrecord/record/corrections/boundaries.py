"""A person's boundaries → the contract's: edges trimmed, quotation marks taken in, the kind of quote told."""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.articles import Span
from onrecord.errors import CorrectionError
from onrecord.findings import Attribution, Kind
from onrecord.reader.attributions import kind_of, verbatim
from onrecord.reader.manner import polarity
from onrecord.reader.quotes import Quote, find_quotes
from onrecord.reader.words import paragraphs
from onrecord.record.columns import Row

_VISIBLE = re.compile(r"\w")
_MARKS = "\"'“”„‟«»‘’‚‹›`〝〞＂"
_STOPS = " .,;:!?…"


def phrase(path: str, text: str, span: Span) -> Row:
    """A source or a cue. path: of the record, for the error. Raises CorrectionError."""
    return _row(text, _trimmed(path, text, span))


def pieces(path: str, text: str, spans: Sequence[Span]) -> list[Row]:
    """A content: in order, with the marks at the edges. Raises CorrectionError."""
    if not spans:
        raise CorrectionError(path, "a content needs words; `no-statement` says that there is none")
    quotes = _quotes(text)
    found = sorted({_with_marks(text, _trimmed(path, text, span), quotes) for span in spans})
    for one, other in pairwise(found):
        if one.overlaps(other):
            what = f"{one.start}..{one.end} and {other.start}..{other.end}"
            raise CorrectionError(path, f"the pieces {what} of the content overlap; give them as one")
    return [_row(text, span) for span in found]


def quoted_words(text: str, content: Sequence[Row], all_spoken: bool = False) -> tuple[list[Row], Kind]:
    """Which words of the content are verbatim, and the kind that follows. all_spoken: a transcript needs no marks."""
    spans = [Span(s["start"], s["end"]) for s in content]
    quoted = _bare(text, spans) if all_spoken else verbatim(text, spans, _quotes(text))
    return [_row(text, span) for span in quoted], kind_of(text, spans, quoted)


def quoted_as(path: str, text: str, content: Sequence[Row], kind: Kind) -> list[Row]:
    """The verbatim words that make the content of this kind. Raises CorrectionError where none can."""
    if kind == "indirect":
        return []
    if kind == "direct":
        return quoted_words(text, content, all_spoken=True)[0]
    quoted, found = quoted_words(text, content)
    if found != "mixed":
        why = "none of the content's words stand" if found == "indirect" else "all of the content's words stand"
        raise CorrectionError(path, f"{why} between quotation marks, so that it is not mixed; put its boundaries right")
    return quoted


def spoken_without_marks(text: str, reading: Row) -> bool:
    """Does a reading take words as verbatim that stand between no marks, as in a transcript?"""
    return bool(reading["quoted"]) and not quoted_words(text, reading["content"])[0]


def polarity_of(text: str, reading: Row) -> str:
    return polarity(text, attribution(reading))


def attribution(reading: Row) -> Attribution:
    """An object of the contract as the reader has it, as far as its rules need."""

    def span(s: Row | None) -> Span | None:
        return None if s is None else Span(s["start"], s["end"])

    def spans(some: Sequence[Row]) -> tuple[Span, ...]:
        return tuple(Span(s["start"], s["end"]) for s in some)

    return Attribution(
        id=reading["id"],
        kind=reading["kind"],
        source=span(reading["source"]),
        cue=span(reading["cue"]),
        content=spans(reading["content"]),
        quoted=spans(reading["quoted"]),
        speakers=(),
        polarity=None,
        inside=None,
        statement="",
        confidence=1.0,
    )


def _trimmed(path: str, text: str, span: Span) -> Span:
    a, b = span.start, span.end
    if not 0 <= a < b <= len(text):
        raise CorrectionError(path, f"{a}..{b} is no stretch of the article's text of {len(text):,} characters")
    if not _VISIBLE.search(text, a, b):
        raise CorrectionError(path, f"there is no word at {a}..{b} in the article's text")
    while text[a].isspace():
        a += 1
    while text[b - 1].isspace():
        b -= 1
    return Span(a, b)


def _with_marks(text: str, span: Span, quotes: Sequence[Quote]) -> Span:
    """Words that begin or end where a quotation does take its marks in."""
    a, b = span.start, span.end
    for q in quotes:
        if q.depth > 1 or q.start >= b or q.end <= a:
            continue
        if a == q.inner_start:
            a = q.start
        if a < q.inner_end and q.inner_start < b <= q.inner_end and not text[b : q.inner_end].strip(_STOPS):
            b = q.end
    return Span(a, b)


def _bare(text: str, spans: Sequence[Span]) -> list[Span]:
    """Without the marks at the edges."""
    found = []
    for span in spans:
        a, b = span.start, span.end
        while text[a] in _MARKS or text[a].isspace():
            a += 1
        while text[b - 1] in _MARKS or text[b - 1].isspace():
            b -= 1
        found.append(Span(a, b))
    return found


def _quotes(text: str) -> list[Quote]:
    return find_quotes(text, paragraphs(text))


def _row(text: str, span: Span) -> Row:
    return {"start": span.start, "end": span.end, "text": span.of(text)}
