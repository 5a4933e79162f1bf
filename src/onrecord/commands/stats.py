"""`onrecord stats`: who is quoted how often, by whom, when."""

import json
import sys
from typing import TYPE_CHECKING

import click

from onrecord.commands.options import filter_options, record_option
from onrecord.commands.printed import csv_lines, one_form
from onrecord.display.safe import one_line
from onrecord.display.screen import write

if TYPE_CHECKING:
    from onrecord.record.stats import By, Counts

BY = ("speaker", "outlet", "kind", "act", "medium", "voice", "day", "week", "month", "year")
OVERVIEW: tuple["By", ...] = ("speaker", "voice", "kind", "act", "outlet", "month")
BAR = 30  # columns of the longest bar
FIELDS = ("by", "value", "attributions", "articles", "articles_read", "per_article")


@click.command(
    epilog="""\b
Examples:
  onrecord stats
  onrecord stats --by speaker --since 2026-01-01 --limit 50
  onrecord stats --by month --speaker Corrigan --all-versions
  onrecord stats bridge --by outlet --csv > outlets.csv
  onrecord stats --by act --kind direct --record harbour.db
  onrecord stats --by day --outlet Gazette --via AFP --act DENY --until 2026-03
  onrecord stats --by voice --min-confidence 0.8 --corrected --json
\b
By voice: named, unnamed ("a senior official"), group ("critics"), other. A week is named by its Monday.
Exit status: 0 something was counted, 1 nothing was, 3 the record could not be used."""
)
@click.argument("words", nargs=-1)
@record_option
@click.option(
    "--by", type=click.Choice(BY), multiple=True, help="What is counted; several can be given. All by default."
)
@filter_options
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True,
              help="Rows of each; of times the last ones.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each row.")
@click.option("--csv", "as_csv", is_flag=True, help="CSV with a line of names.")
@click.pass_context
def stats(
    ctx: click.Context,
    /,
    words: tuple[str, ...],
    path: str,
    by: "tuple[By, ...]",
    limit: int,
    as_json: bool,
    as_csv: bool,
    **filters: object,
) -> None:
    """Count what is in the record: speakers, outlets, kinds, acts, over time.

    Counts stand beside the number of articles that were read, so that a busy outlet or month can be told from a
    talkative one. Words and filters are those of `onrecord search`.
    """
    from onrecord.record import open_record
    from onrecord.record.search import Search
    from onrecord.record.stats import count_said

    one_form(as_json, as_csv)
    asked = Search(words=" ".join(words) or None, **filters)  # type: ignore[arg-type]
    with open_record(path) as record:
        found = [count_said(record, asked, one, limit) for one in by or OVERVIEW]
    if as_json:
        for row in _rows(found):
            write(sys.stdout, json.dumps(row, ensure_ascii=False) + "\n")
    elif as_csv:
        write(sys.stdout, csv_lines(FIELDS, _rows(found)))
    else:
        write(sys.stdout, _shown(found))
    if not found[0].attributions:
        ctx.exit(1)


def _rows(found: "list[Counts]") -> list[dict[str, object]]:
    rows = [
        (counts.by, c.value, c.attributions, c.articles, c.read, c.per_article and round(c.per_article, 3))
        for counts in found
        for c in counts.rows
    ]
    return [dict(zip(FIELDS, row, strict=True)) for row in rows]


def _shown(found: "list[Counts]") -> str:
    whole = found[0]
    if not whole.attributions:
        return "Nothing found. `onrecord search` with the same words and filters tells which of them is to blame.\n"
    lines = [f"{whole.attributions} attributions in {whole.articles} of {whole.read} articles read"]
    for counts in found:
        wide = min(40, max((len(one_line(c.value)) for c in counts.rows), default=0))
        most = max((c.attributions for c in counts.rows), default=0)
        lines += ["", f"by {counts.by:<{max(1, wide - 3)}}  said  per article read"]
        for c in counts.rows:
            value = one_line(c.value)
            value = value if len(value) <= wide else value[: wide - 1] + "…"
            bar = "█" * round(BAR * c.attributions / most) if most else ""
            share = "–" if c.per_article is None else f"{c.per_article:.2f}"
            lines.append(f"{value:<{wide}}  {c.attributions:>5}  {share:>6}  {bar}".rstrip())
        if not counts.rows:
            lines.append("nothing has a value here")
    return "\n".join(lines) + "\n"
