"""JSON Lines: one attribution a line, every column in every line."""

from typing import IO

from onrecord.exports.flat import flat
from onrecord.exports.rows import chosen, stream
from onrecord.exports.text import compact
from onrecord.record.search import Search
from onrecord.record.store import Record


def write(record: Record, search: Search, out: IO[bytes]) -> int:
    count = 0
    with chosen(record, search):
        for said in stream(record):
            out.write(f"{compact(flat(said))}\n".encode())
            count += 1
    return count
