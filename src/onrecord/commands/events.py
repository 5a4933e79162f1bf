"""`onrecord events`: who did what to whom, in the record."""

import json
import sys
import textwrap
from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING

import click

from onrecord.commands.options import NOTHING, Date, record_option
from onrecord.commands.printed import csv_lines, one_form
from onrecord.display.safe import one_line
from onrecord.display.screen import write

if TYPE_CHECKING:
    from onrecord.record.events import Found, Report

TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST REJECT ACCUSE THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT"
).split()
STATUS = ("actual", "future", "hypothetical", "negated", "historical")


@click.command(
    epilog="""\b
Examples:
  onrecord events
  onrecord events --actor RUS --type THREATEN --since 2026-01-01
  onrecord events --recipient judge --place Drosk --status actual --no-claims
  onrecord events --until 2026-03 --min-confidence 0.6 --csv > events.csv
  onrecord events --json --limit 100 --offset 100 --all-versions --record harbour.db
  onrecord events --apart evt-1f0c9a
\b
An actor, recipient or place is a country's code in capitals (ISO 3166 alpha-3), or a part of its words or name.
Reports of one event stand together, and are counted apart from events.
Exit status: 0 something was found, 1 nothing was, 3 the record could not be used."""
)
@record_option
@click.option("--type", "kind", type=click.Choice(TYPES, case_sensitive=False), help="PLOVER's type.")
@click.option("--actor", help="Who did it.")
@click.option("--recipient", help="To whom it was done.")
@click.option("--place", help="Where.")
@click.option("--status", type=click.Choice(STATUS), help="Whether it happened.")
@click.option("--no-claims", is_flag=True, help="Leave out what is known only from somebody's words.")
@click.option("--since", type=Date(), help="On this day or later.")
@click.option("--until", type=Date(), help="On this day or before.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave out what is less sure.")
@click.option("--all-versions", is_flag=True, help="Also what a newer version of the article repeats.")
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="How many reports are shown.")
@click.option("--offset", type=click.IntRange(min=0), default=0, help="How many are passed over.")
@click.option("--apart", metavar="EVENT", help="Undo the join of this event with others, for good.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each report.")
@click.option("--csv", "as_csv", is_flag=True, help="CSV with a line of names.")
@click.pass_context
def events(
    ctx: click.Context,
    /,
    path: str,
    kind: str | None,
    no_claims: bool,
    limit: int,
    offset: int,
    apart: str | None,
    as_json: bool,
    as_csv: bool,
    **filters: object,
) -> None:
    """List events: who did what to whom, where and when."""
    from onrecord.record import open_record
    from onrecord.record.events import EventSearch, Report, find_events
    from onrecord.record.happenings import set_apart

    if apart is not None:
        with open_record(path, write=True) as record, record.transaction() as db:
            if not set_apart(db, apart):
                write(sys.stderr, f"onrecord: no event {one_line(apart)}; `onrecord events --json` lists their ids\n")
                ctx.exit(NOTHING)
        write(sys.stdout, f"{one_line(apart)} stands alone now\n")
        return
    one_form(as_json, as_csv)
    search = EventSearch(type=kind, claims=not no_claims, **filters)  # type: ignore[arg-type]
    with open_record(path) as record:
        found = find_events(record, search, limit=limit, offset=offset)
    if as_json:
        for report in found.reports:
            write(sys.stdout, json.dumps(asdict(report), ensure_ascii=False) + "\n")
    elif as_csv:
        write(sys.stdout, csv_lines(list(Report.__dataclass_fields__), map(asdict, found.reports)))
    else:
        write(sys.stdout, _listed(found, offset))
    if not found.total_reports:
        ctx.exit(1)


def _listed(found: "Found", offset: int) -> str:
    if not found.total_reports:
        return "No event found.\n"
    lines: list[str] = []
    for _, group in groupby(found.reports, key=lambda r: r.happening or r.id):
        reports = list(group)
        lines += [*_headed(reports[0]), *(line for r in reports for line in _told(r)), ""]
    last = offset + len(found.reports)
    events = f"{found.total_events} event{'' if found.total_events == 1 else 's'}"
    lines.append(f"{events} in {found.total_reports} reports; shown: {offset + 1} to {last} of the reports")
    return "\n".join(lines) + "\n"


def _headed(r: "Report") -> list[str]:
    what = f"{r.type}{f' {r.mode}' if r.mode else ''}"
    toll = [f"{n} {name}" for name in ("dead", "injured", "arrested") if (n := getattr(r, name)) is not None]
    where = one_line(r.place or "") + (f" ({r.country})" if r.country else "")
    facts = [r.date or "no date", what, r.status if r.status != "actual" else "", where, ", ".join(toll)]
    facts.append(f"{r.reports} reports" if r.reports > 1 else "")
    return [" · ".join(f for f in facts if f)]


def _told(r: "Report") -> list[str]:
    def party(words: str | None, codes: str | None) -> str:
        coded = f" [{codes.strip('; ')}]" if codes and codes.strip("; ") else ""
        return f"{one_line(words)}{coded}" if words else "?"

    did = f"{party(r.actors, r.actor_codes)} → {one_line(r.trigger)} → {party(r.recipients, r.recipient_codes)}"
    facts = [did, f"says {one_line(r.claimed_by)}" if r.claimed_by else "", r.outlet or "", r.title or r.got_from, r.id]
    facts.append(f"{min(99, round(100 * r.confidence))}% sure" if r.confidence is not None else "")
    told = " · ".join(one_line(f) for f in facts if f)
    return textwrap.wrap(told, 98, initial_indent="  ", subsequent_indent="      ")
