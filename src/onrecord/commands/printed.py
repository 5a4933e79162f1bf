"""What several commands print: CSV, in one form at a time."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

import click


def one_form(as_json: bool, as_csv: bool) -> None:
    if as_json and as_csv:
        raise click.UsageError("--csv does not go with --json")


def csv_lines(names: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """With a line of names; as in an export, no cell is a formula to a spreadsheet."""
    from onrecord.exports.text import cell

    out = io.StringIO()
    table = csv.DictWriter(out, names, lineterminator="\n")
    table.writeheader()
    for row in rows:
        table.writerow({name: cell(value) if isinstance(value, str) else value for name, value in row.items()})
    return out.getvalue()
