"""CSV and TSV: a line of names, then one article a row."""

import csv
from collections.abc import Iterator
from typing import BinaryIO

from onrecord.articles import Article, Skipped
from onrecord.errors import SourceError, TooLarge, UnreadableSource
from onrecord.sources import tables, text
from onrecord.sources.fields import Fields

_SEPARATORS = (",", ";", "\t")


def from_sheet(stream: BinaryIO, source: str, *, fields: Fields, limit: int) -> Iterator[Article | Skipped]:
    """One row in memory at a time; a row that begins in line 12 is "file.csv:12". A bad row is Skipped.

    limit: bytes that a row may have.
    Raises UnreadableSource when there is no row, or no column for the text; TooLarge for a row over the limit, which
    may only mean that a quotation mark is never closed: what comes after it cannot be told from it.
    """
    lines = _Lines(stream, source, limit)
    first = next(lines, "")
    separator = max(_SEPARATORS, key=first.count)
    names = [name.strip() for name in next(csv.reader([first], delimiter=separator), [])]
    if not any(names):
        raise UnreadableSource(source, "is empty; give a file with a line of names and rows below it")
    if fields.text not in names:
        there = ", ".join(map(repr, names[:8]))
        raise UnreadableSource(source, f"has no column {fields.text!r}; name its text column with --field (of {there})")
    if absent := [name for name in fields.asked if name not in names]:
        there = ", ".join(map(repr, names[:8]))
        raise UnreadableSource(source, f"has no column {absent[0]!r}; name another with --map (of {there})")
    csv.field_size_limit(max(csv.field_size_limit(), limit))
    rows = 0
    lines.next_row()
    for cells in csv.reader(lines, delimiter=separator):
        name, notes = f"{source}:{lines.began}", lines.notes
        lines.next_row()
        if not any(cell.strip() for cell in cells):
            continue
        rows += 1
        if len(cells) > len(names):
            what = f"has {len(cells)} cells, and the first line names {len(names)}"
            yield Skipped(name, f"{what}; put marks around cells that hold {separator!r}")
            continue
        try:
            yield tables.article(dict(zip(names, cells, strict=False)), name, fields, notes)
        except SourceError as error:
            yield Skipped(error.source, error.reason)
    if not rows:
        raise UnreadableSource(source, "has no rows below its line of names; give a file with rows")


class _Lines:
    """Decoded lines, of which the present row's are counted. `began`: the line in which the row begins."""

    def __init__(self, stream: BinaryIO, source: str, limit: int) -> None:
        self._stream = stream
        self._source = source
        self._limit = limit
        self._number = 0
        self.next_row()

    def next_row(self) -> None:
        self.began = self._number + 1
        self.notes: tuple[str, ...] = ()
        self._taken = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._stream.readline(self._limit + 2)
        if not line:
            raise StopIteration
        if not self._number and line.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise UnreadableSource(self._source, "is in UTF-16, which is not read row by row; save it as UTF-8")
        self._number += 1
        self._taken += len(line)
        if self._taken > self._limit + 2:
            over = f"has a row over the limit of {tables.megabytes(self._limit)} for one article"
            step = "close its quotation marks, or raise the limit with --max-article"
            raise TooLarge(f"{self._source}:{self.began}", f"{over}, and is not read on; {step}")
        decoded = text.decode(line)
        self.notes = tuple(dict.fromkeys((*self.notes, *decoded.notes)))
        return decoded.text.replace("\x00", "\ufffd")
