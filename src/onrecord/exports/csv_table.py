"""CSV (RFC 4180) in UTF-8: a line of names, then one attribution a row, safe to open in a spreadsheet."""

import csv
from typing import IO, Any

from onrecord.exports.flat import COLUMNS, Column, flat
from onrecord.exports.rows import chosen, stream
from onrecord.exports.text import cell, compact
from onrecord.record.search import Search
from onrecord.record.store import Record

BETWEEN = "; "  # names


class _Encoded:
    """What `csv` writes, as UTF-8."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def write(self, line: str) -> int:
        return self._out.write(line.encode("utf-8"))


def write(record: Record, search: Search, out: IO[bytes]) -> int:
    table = csv.writer(_Encoded(out), lineterminator="\r\n")
    count = 0
    with chosen(record, search):
        table.writerow([column.name for column in COLUMNS])
        for said in stream(record):
            row = flat(said)
            table.writerow([_cell(column, row[column.name]) for column in COLUMNS])
            count += 1
    return count


def _cell(column: Column, value: Any) -> str:
    if value is None:
        return ""
    if column.kind == "text":
        return cell(value)
    if column.kind == "names":
        return cell(BETWEEN.join(name or "" for name in value)) if any(value) else ""
    return compact(value)
