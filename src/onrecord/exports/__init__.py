"""What a search lets through, handed to others: one module for each format.

A format's `write(record, search, out)` writes to `out`, an open binary file, as it reads, and returns how many things
it wrote. Nothing of a format is imported before it is asked for.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import IO, Protocol

from onrecord.exports.output import ExportError, opened
from onrecord.record.filters import Search
from onrecord.record.store import Record

__all__ = ["FORMATS", "ExportError", "Format", "opened", "writer"]


class Write(Protocol):
    def __call__(self, record: Record, search: Search, out: IO[bytes], /) -> int: ...


@dataclass(frozen=True, slots=True)
class Format:
    """module: has `write`. what: the things it writes. screen: whether it is text, which can go to standard output."""

    module: str
    what: str = "attributions"
    screen: bool = True


FORMATS = {
    "csv": Format("onrecord.exports.csv_table"),
    "jsonl": Format("onrecord.exports.json_lines"),
    "parquet": Format("onrecord.exports.parquet", screen=False),
    "w3c": Format("onrecord.exports.web_annotation"),
    "schemaorg": Format("onrecord.exports.schema_org"),
    "plover": Format("onrecord.exports.plover", what="events"),
}


def writer(form: str) -> Write:
    """The `write` of the format. Raises ExportError where it needs an extra that is not installed."""
    write: Write = import_module(FORMATS[form].module).write
    return write
