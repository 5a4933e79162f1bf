"""What goes into the reader: an Article, its text and what is known about the page that it came from.

All offsets are Unicode code points into `Article.text`, end exclusive.
"""

import hashlib
from dataclasses import dataclass, field
from typing import Literal

FurnitureKind = Literal["promotion", "related", "widget", "caption", "credit", "dateline", "byline", "notice"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text: `start` inclusive, `end` exclusive, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the report. `span` is the heading's own line; its body runs to the next section."""

    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class Furniture:
    """Text of the page that is no part of the report."""

    span: Span
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Article:
    """One article as got from a source.

    text: what every offset points into; plain text is the decoded input unchanged.
    source: the path, URL or row as the user gave it.
    published: ISO date; retrieved: ISO time.
    headings, furniture: line spans that the source's own markup shows (HTML). The reader adds to both.
    dropped: characters that extraction left out.
    transcript: the text is what was said itself, turn by turn or by `byline` alone, and no report of it.
    language: ISO 639-1 code; doubtful_language is True when the text was too short to be sure.
    notes: what the user should know about how the text was got ("2 broken bytes replaced").
    page: the bytes that the text was taken out of, as they were got; None for a row of a table.
    """

    text: str
    source: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    retrieved: str | None = None
    language: str | None = None
    doubtful_language: bool = False
    dropped: int = 0
    transcript: bool = False
    headings: tuple[Span, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    notes: tuple[str, ...] = ()
    page: bytes | None = field(default=None, compare=False, repr=False)

    @property
    def id(self) -> str:
        """SHA-256 of the text, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A source that was not read, and why. `reason` is one line with the next step."""

    source: str
    reason: str
