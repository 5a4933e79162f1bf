"""Parquet: one attribution a row, in groups, so that neither writing nor reading needs them all in memory."""

from collections.abc import Iterator
from itertools import islice
from typing import IO, Any

from onrecord._version import __version__
from onrecord.exports.flat import COLUMNS, Column, flat
from onrecord.exports.output import ExportError
from onrecord.exports.rows import Said, chosen, stream
from onrecord.exports.text import compact
from onrecord.record.search import Search
from onrecord.record.store import Record

try:
    import pyarrow as pa  # type: ignore[import-untyped,import-not-found,unused-ignore]
    import pyarrow.parquet as pq  # type: ignore[import-untyped,import-not-found,unused-ignore]
except ImportError as error:
    raise ExportError("Parquet needs pyarrow: pip install 'onrecord[parquet]'") from error

GROUP = 5_000  # rows

_TYPES = {
    "text": pa.string(),
    "int": pa.int64(),
    "float": pa.float64(),
    "bool": pa.bool_(),
    "names": pa.list_(pa.string()),
    "texts": pa.list_(pa.string()),
    "spans": pa.list_(pa.list_(pa.int64())),
    "json": pa.string(),
}
SCHEMA = pa.schema(
    [(column.name, _TYPES[column.kind]) for column in COLUMNS], metadata={"onrecord": __version__, "contract": "1"}
)


def write(record: Record, search: Search, out: IO[bytes]) -> int:
    count = 0
    with chosen(record, search), pq.ParquetWriter(out, SCHEMA, compression="zstd") as table:
        found = stream(record)
        while group := list(islice(found, GROUP)):
            table.write_batch(_batch(group))
            count += len(group)
    return count


def _batch(group: list[Said]) -> Any:
    held = [flat(said) for said in group]
    columns = [pa.array(_values(column, held), _TYPES[column.kind]) for column in COLUMNS]
    return pa.RecordBatch.from_arrays(columns, schema=SCHEMA)


def _values(column: Column, held: list[dict[str, Any]]) -> Iterator[Any]:
    for row in held:
        value = row[column.name]
        yield compact(value) if column.kind == "json" and value is not None else value
