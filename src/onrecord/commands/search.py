"""`onrecord search`: what is in the record, by words and filters."""

import json
import sys
import textwrap
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from onrecord.commands.options import filter_options, record_option
from onrecord.commands.printed import csv_lines, one_form
from onrecord.display.safe import one_line
from onrecord.display.screen import write

if TYPE_CHECKING:
    from onrecord.record.search import Hit, Results, Search


@click.command(
    epilog="""\b
Examples:
  onrecord search "peace deal"
  onrecord search '"peace deal" OR truce' --speaker Corrigan
  onrecord search negotiat* NOT trade --since 2026-01-01 --sort date
  onrecord search --act THREATEN --min-confidence 0.8 --machine
  onrecord search ferry --corrected --all-versions
  onrecord search bridge --via AFP --outlet Gazette --facets
  onrecord search bridge --kind direct --until 2026-03 --csv > said.csv
  onrecord search bridge --json --limit 100 --offset 100 --record harbour.db
\b
Words: all of them; "in a row"; begin*; a OR b; a NOT b. Marks on letters and capitals make no difference.
Exit status: 0 something was found, 1 nothing was, 3 the record could not be used."""
)
@click.argument("words", nargs=-1)
@record_option
@filter_options
@click.option("--sort", type=click.Choice(["relevance", "date"]), default="relevance", show_default=True,
              help="What comes first.")  # fmt: skip
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many are shown.")
@click.option("--offset", type=click.IntRange(min=0), default=0, help="How many are passed over.")
@click.option(
    "--facets",
    is_flag=True,
    help="Count what was found by speaker, outlet, kind, act, year, via, confidence and who read it.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line; the facets are the last.")
@click.option("--csv", "as_csv", is_flag=True, help="CSV with a line of names.")
@click.pass_context
def search(
    ctx: click.Context,
    /,
    words: tuple[str, ...],
    path: str,
    sort: str,
    limit: int,
    offset: int,
    facets: bool,
    as_json: bool,
    as_csv: bool,
    **filters: object,
) -> None:
    """Search the record by words and filters."""
    from onrecord.record import open_record
    from onrecord.record.search import Hit, Search, find_said

    asked = Search(words=" ".join(words) or None, **filters)  # type: ignore[arg-type]
    if asked == Search():
        raise click.UsageError("give words, or a filter such as --speaker")
    one_form(as_json, as_csv)
    if as_csv and facets:
        raise click.UsageError("--csv does not go with --facets")
    with open_record(path) as record:
        found = find_said(record, asked, sort=sort, limit=limit, offset=offset, facets=facets)
    if as_json:
        for hit in found.hits:
            row = {**_plain(hit), "total": found.total, "more": found.more, "ranked": found.ranked}
            write(sys.stdout, json.dumps(row, ensure_ascii=False) + "\n")
        if facets:
            counted = {"facets": found.facets, "counted": found.counted, "total": found.total, "more": found.more}
            write(sys.stdout, json.dumps(counted, ensure_ascii=False) + "\n")
    elif as_csv:
        write(sys.stdout, csv_lines(list(Hit.__dataclass_fields__), map(_plain, found.hits)))
    else:
        write(sys.stdout, _listed(found, offset) if found.total else nothing_found(found, asked))
    if not found.total:
        ctx.exit(1)


def _plain(hit: "Hit") -> dict[str, object]:
    from onrecord.record.search import CLOSE, OPEN

    row = asdict(hit)
    row["content"] = hit.content.replace(OPEN, "").replace(CLOSE, "")
    return row


def _listed(found: "Results", offset: int) -> str:
    from onrecord.record.search import CLOSE, OPEN

    shown = ("\x1b[1m", "\x1b[0m") if sys.stdout.isatty() else ("[", "]")
    lines: list[str] = []
    for n, hit in enumerate(found.hits, offset + 1):
        who = one_line(hit.speakers or hit.source or "—")
        words = one_line(hit.content.replace(OPEN, "\ue000").replace(CLOSE, "\ue001"))
        words = words.replace("\ue000", shown[0]).replace("\ue001", shown[1])
        facts = [hit.act if hit.act != "SAY" else "", hit.kind, hit.polarity if hit.polarity == "negated" else ""]
        facts += [
            f"via {hit.via}" if hit.via else "",
            hit.date or "no date",
            hit.outlet or "",
            hit.title or hit.got_from,
        ]
        facts += [f"{hit.article[:12]}:{hit.start}", hit.id[:12], f"{min(99, round(100 * hit.confidence))}% sure"]
        facts.append(f"not in the version of {hit.not_in}" if hit.not_in else "")
        lines.append(f"{n:>4}  {who}: {one_line(hit.cue or '')}")
        lines += textwrap.wrap(words, 94, initial_indent="      ", subsequent_indent="      ")
        told = " · ".join(one_line(f) for f in facts if f)
        lines += textwrap.wrap(told, 94, initial_indent="      ", subsequent_indent="      ")
        lines.append("")
    last = offset + len(found.hits)
    all_of_them = f"{'more than ' if found.more else ''}{found.total}"
    all_of_them += f", the newest {found.ranked} of them by relevance" if found.ranked else ""
    whole = f"{offset + 1} to {last} of {all_of_them}"
    lines.append(whole if found.hits else f"{all_of_them} found, none left from {offset}")
    if found.facets and found.more:
        lines.append(f"counted over the newest {found.counted}:")
    for name, counts in ((name, counts) for name, counts in found.facets.items() if counts):
        lines.append(f"{name}: " + ", ".join(f"{one_line(value)} {count}" for value, count in counts))
    return "\n".join(lines) + "\n"


def nothing_found(found: "Results", asked: "Search") -> str:
    """Which filter emptied the result."""
    if not found.emptied:
        return "Nothing found. No single filter is to blame: leave out several, or add reports with `onrecord add`.\n"
    parts = [_other(name, getattr(asked, name)) for name in found.emptied]
    return "Nothing found. Something would be " + ", or ".join(parts) + ".\n"


def _other(name: str, value: object) -> str:
    """How it would have to be asked."""
    if name == "all_versions":
        return "with --all-versions"
    if name == "corrected":
        return f"without {'--corrected' if value else '--machine'}"
    return "without the words" if name == "words" else f"without --{name.replace('_', '-')} {value}"
