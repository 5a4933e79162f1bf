"""`onrecord merge`, `onrecord people`: what several articles have in common."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.commands.options import record_option
from onrecord.display.progress import Progress
from onrecord.display.safe import one_line
from onrecord.display.screen import write

if TYPE_CHECKING:
    from onrecord.record import Record


@click.command(
    epilog="""\b
Examples:
  onrecord merge
  onrecord merge --record harbour.db
\b
Exit status: 0 all is merged, 3 the record could not be used, 130 stopped by Ctrl+C; the next command goes on."""
)
@record_option
def merge(path: str) -> None:
    """Merge the whole record anew: reports, people, statements.

    Adding merges each article with those before, so this is needed only to have what no order of adding decides: all is
    undone, and the articles are compared again, the earliest first. What persons corrected stays.
    """
    from onrecord.record import open_record
    from onrecord.record.merge import merge_record
    from onrecord.record.size import articles_in

    with open_record(path, write=True) as record:
        progress = Progress(sys.stderr, articles_in(record))
        try:
            progress.draw()
            count = merge_record(record, progress.read)
        except KeyboardInterrupt:
            progress.stopped()
            raise
        finally:
            progress.clear()
        write(sys.stdout, f"{one_line(path)}: {_sum(record, count)}\n")


@click.command(
    epilog="""\b
Examples:
  onrecord people
  onrecord people Corrigan
  onrecord people --aliases names.csv
  onrecord people Corrigan --json --limit 100 --record harbour.db
\b
The list of aliases is a CSV file with the columns name, canonical and, if wanted, kind.
Exit status: 0 somebody was found, or the list was taken; 1 nobody; 3 the record could not be used."""
)
@click.argument("name", required=False)
@record_option
@click.option(
    "--aliases", type=click.Path(path_type=Path), metavar="FILE.csv", help="Names that stand for one; merges anew."
)
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="How many are shown.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def people(ctx: click.Context, /, name: str | None, path: str, aliases: Path | None, limit: int, as_json: bool) -> None:
    """Show who speaks in several articles; with NAME, a part of a name, also why they were taken for one."""
    from onrecord.record import open_record
    from onrecord.record.people import people_of, put_aliases

    with open_record(path, write=aliases is not None) as record:
        if aliases is not None:
            count = put_aliases(record, aliases)
            write(
                sys.stdout,
                f"{one_line(path)}: {count:,} names of {one_line(str(aliases))} hold; the record is merged anew\n",
            )
        found = people_of(record, name, limit) if aliases is None or name is not None else []
    for p in found:
        if as_json:
            write(sys.stdout, json.dumps(asdict(p), ensure_ascii=False) + "\n")
            continue
        others = ", ".join(one_line(n) for n in p.names if n != p.name)
        write(sys.stdout, f"{p.articles:>6,} articles {p.attributions:>7,} attributions  {one_line(p.name)}  {p.id}\n")
        if others:
            write(sys.stdout, f"{'':33}also {others}\n")
        for j in p.joined:
            a, b = (f"{one_line(n)} ({one_line(o or 'no outlet')})" for n, o in zip(j.names, j.outlets, strict=True))
            write(sys.stdout, f"{'':8}{a} = {b}: {'; '.join(map(one_line, j.reasons))} [{j.score:g}]\n")
    if not found and aliases is None:
        write(sys.stdout, "nobody speaks in several articles" + (f" under {one_line(name)}\n" if name else "\n"))
        ctx.exit(1)


def _sum(record: "Record", count: int) -> str:
    reports = record.one("SELECT count(DISTINCT report) FROM articles WHERE removed IS NULL")
    own, one = record.db.execute(
        "SELECT count(DISTINCT coalesce(own_statement, statement)), count(DISTINCT statement) FROM attributions "
        "WHERE superseded IS NULL AND rejected IS NULL"
    ).fetchone()
    people = record.one("SELECT count(*) FROM identities WHERE merged IS NULL")
    return (
        f"{count:,} articles merged anew: {reports:,} reports; {own:,} statements of single articles are {one:,}; "
        f"{people:,} people speak in several articles"
    )
