"""`onrecord export`: what a search lets through, for other programs and people."""

import codecs
import sys

import click

from onrecord.commands.options import NOTHING, filter_options, record_option
from onrecord.commands.search import nothing_found
from onrecord.display.safe import one_line
from onrecord.display.screen import write

# Those of onrecord.exports.FORMATS, which a test compares.
FORMATS = ("csv", "jsonl", "parquet", "w3c", "schemaorg", "plover")


@click.command(
    epilog="""\b
Examples:
  onrecord export --format csv --output said.csv
  onrecord export --format csv --bom --output for-excel.csv --force
  onrecord export bridge --format jsonl --speaker Corrigan --all-versions | head
  onrecord export --format parquet --since 2026-01-01 --until 2026-03 --output said.parquet
  onrecord export '"peace deal" OR truce' --format w3c --kind direct --output said.jsonld
  onrecord export --format schemaorg --act DENY --via AFP --outlet Gazette --output said.jsonld
  onrecord export --format plover --since 2026-01-01 --output events.jsonl
  onrecord export --format jsonl --min-confidence 0.8 --corrected --record harbour.db --output said.jsonl
\b
Words and filters are those of a search; without any, all is exported.
Exit status: 0 something was exported, 1 nothing was found, 2 wrong usage, 3 it could not be done."""
)
@click.argument("words", nargs=-1)
@record_option
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="What is written.")
@filter_options
@click.option("--output", metavar="PATH", help="The file to write; standard output by default.")
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@click.option("--bom", is_flag=True, help="CSV with the mark by which Excel knows UTF-8.")
@click.pass_context
def export(
    ctx: click.Context,
    /,
    words: tuple[str, ...],
    path: str,
    form: str,
    output: str | None,
    force: bool,
    bom: bool,
    **filters: object,
) -> None:
    """Export attributions for spreadsheets, data frames, annotation tools and the web."""
    from onrecord.exports import FORMATS, opened, writer
    from onrecord.record import open_record
    from onrecord.record.search import Search, find_said

    asked = Search(words=" ".join(words) or None, **filters)  # type: ignore[arg-type]
    if output in (None, "-") and not FORMATS[form].screen:
        raise click.UsageError(f"{form} is no text: name a file with --output")
    if bom and form != "csv":
        raise click.UsageError("--bom is for --format csv")
    write_all = writer(form)
    with open_record(path) as record:
        found = find_said(record, asked, limit=1)
        if not found.total:
            write(sys.stderr, nothing_found(found, asked))
            ctx.exit(1)
        with opened(output, force=force, keep=path) as out:
            if bom:
                out.write(codecs.BOM_UTF8)
            count = write_all(record, asked, out)
    if output not in (None, "-"):
        write(sys.stderr, f"{one_line(str(output))}: {count:,} {FORMATS[form].what}\n")
    if not count:
        ctx.exit(NOTHING)
