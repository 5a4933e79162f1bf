"""`onrecord compare`: one statement as its reports have it."""

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from onrecord.commands.options import record_option
from onrecord.display.safe import one_line
from onrecord.display.screen import write

if TYPE_CHECKING:
    from onrecord.record.check import Change
    from onrecord.record.compare import Comparison

_WORDINGS = {
    "fullest": "the fullest",
    "exact": "word for word",
    "cut": "cut",
    "altered": "altered",
    "cut-altered": "cut and altered",
    "told": "told in other words",
}


@click.command(
    epilog="""\b
Examples:
  onrecord compare sta-1f0c33ab90d2c7e4aa51
  onrecord compare att-77b2 --json --record harbour.db
\b
Exit status: 0 it was found, 3 it was not, or the record could not be used."""
)
@click.argument("statement")
@record_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def compare(statement: str, path: str, as_json: bool) -> None:
    """Show who carried a statement, the earliest first, and how each worded it.

    STATEMENT is its id, one that it had before it was merged with another, or that of an attribution; or the beginning
    of one.
    """
    from onrecord.record import open_record
    from onrecord.record.compare import compare_statement

    with open_record(path) as record:
        found = compare_statement(record, statement)
    if as_json:
        write(sys.stdout, json.dumps(found.to_dict(), ensure_ascii=False) + "\n")
    else:
        write(sys.stdout, "\n".join(_lines(found)) + "\n")


def _lines(found: "Comparison") -> Iterator[str]:
    reports = len({t.report for t in found.tellings})
    count = len(found.tellings)
    who = one_line("; ".join(found.speakers)) or "nobody named"
    yield f"{found.statement}: {who}, {_many(count, 'attribution')} in {_many(reports, 'report')}"
    for t in found.tellings:
        via = f", via {one_line(' < '.join(t.via))}" if t.via else ""
        said = f", said {t.said_on}" if t.said_on and t.said_on != t.published else ""
        yield ""
        where = one_line(t.outlet or t.url or t.article)
        yield f"{t.published or 'no date'}  {where}{via}{said}: {_WORDINGS[t.wording]}"
        yield f"  {one_line(t.words)}"
        for change in t.changes:
            yield f"    {_changed(change)}"
        yield f"  {t.attribution}" + (f"  ({t.reason})" if t.reason else "")


def _changed(change: "Change") -> str:
    """ "rang" → "called"."""
    asked, said = one_line(change.asked), one_line(change.said)
    if change.kind == "replaced":
        return f"“{said}” → “{asked}”"
    if change.kind == "added":
        return f"+ “{asked}”"
    return f"− “{said}”" + {"before": " (before)", "after": " (after)"}.get(change.kind, "")


def _many(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
