"""`onrecord follow`: what is new since last time, for cron and scripts."""

import json
import sys
import textwrap
from typing import TYPE_CHECKING

import click

from onrecord.commands.options import filter_options, record_option
from onrecord.display.safe import one_line
from onrecord.display.screen import write

if TYPE_CHECKING:
    from onrecord.pages.cards import Card


@click.command(
    epilog="""\b
Examples:
  onrecord follow ferry
  onrecord follow --speaker Corrigan --all
  onrecord follow bridge --outlet Gazette --all-versions --json >> new.jsonl
  onrecord follow --via AFP --kind direct --state ~/.onrecord-followed.json --record harbour.db
  onrecord follow --act THREATEN --min-confidence 0.8 --corrected --since 2026-01-01 --until 2026-12
\b
The first time it only takes note of where the record ends. Words and filters are those of a search; each
search is followed by itself. What was printed is noted in PATH-followed.json beside the record, or in --state.
Exit status: 0 something is new, 1 nothing is, 3 the record could not be used."""
)
@click.argument("words", nargs=-1)
@record_option
@filter_options
@click.option("--state", metavar="FILE", help="Where to note what was printed.")
@click.option("--all", "everything", is_flag=True, help="Print what is there already, the first time.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def follow(
    ctx: click.Context,
    /,
    words: tuple[str, ...],
    path: str,
    state: str | None,
    everything: bool,
    as_json: bool,
    **filters: object,
) -> None:
    """Print what was added to the record since the last time, each new hit once."""
    from onrecord.pages.following import Followed, new_hits
    from onrecord.record import open_record
    from onrecord.record.search import Search

    asked = Search(words=" ".join(words) or None, **filters)  # type: ignore[arg-type]
    followed = Followed(state or f"{path}-followed.json")
    after = followed.last(asked)
    with open_record(path) as record:
        cards, last = new_hits(record, asked, after or 0)
    if after is None and not everything:
        write(sys.stderr, "followed from now on: the next time prints what is new until then\n")
        cards = []
    for card in cards:
        write(sys.stdout, json.dumps(card.to_dict(), ensure_ascii=False) + "\n" if as_json else _shown(card))
    sys.stdout.flush()
    followed.keep(asked, last)  # once it is printed: a pipe that breaks loses nothing
    if not cards:
        ctx.exit(1)


def _shown(card: "Card") -> str:
    via = f", via {card.via}" if card.via else ""
    said = f"{one_line(card.who)} {one_line(card.verb)}{via}"
    head = f"{card.day or 'no date'}  {one_line(card.outlet or card.title)}: {said}"
    body = textwrap.wrap(one_line(card.content), 94, initial_indent="  ", subsequent_indent="  ")
    return "\n".join([head, *body, f"  {card.id}" + (f"  {one_line(card.url)}" if card.url else ""), ""]) + "\n"
