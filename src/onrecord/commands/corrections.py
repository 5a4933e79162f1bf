"""`onrecord corrections`: what persons corrected, what was lost of it, and rows for training."""

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, TextIO

import click

from onrecord.commands.options import record_option
from onrecord.display.safe import one_line
from onrecord.display.screen import write

if TYPE_CHECKING:
    from onrecord.record.corrections import Noted

who_option = click.option("--who", metavar="NAME", help="Who says so; by default your login name.")
note_option = click.option("--note", help="Why; it is kept with the correction.")


@click.group(
    epilog="""\b
Examples:
  onrecord corrections list
  onrecord corrections export --record harbour.db > corrections.jsonl
  onrecord corrections import corrections.jsonl
  onrecord corrections orphans
  onrecord corrections undo cor-5d20
\b
Exit status: 0 done, also where there is nothing to show; 2 wrong usage; 3 the record could not be used."""
)
def corrections() -> None:
    """Show what persons corrected, take it back, or hand it on to training."""


_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


@corrections.command(
    name="list",
    epilog="""\b
Examples:
  onrecord corrections list
  onrecord corrections list https://example.org/r/7 --json --record harbour.db""",
)
@click.argument("article", required=False)
@record_option
@_json
def list_(article: str | None, path: str, as_json: bool) -> None:
    """List corrections, the first first; with ARTICLE (its id, address or source) only those there."""
    from onrecord.record import open_record
    from onrecord.record.corrections import corrections_of

    with open_record(path) as record:
        found = corrections_of(record, article)
    for c in found:
        if as_json:
            write(sys.stdout, json.dumps(asdict(c), ensure_ascii=False) + "\n")
            continue
        gone = "" if c.holds else "  (taken back)"
        write(sys.stdout, f"{c.at[:10]}  {one_line(c.who)}  {told(c)}{gone}\n")
        note = f"  {one_line(c.note)}" if c.note else ""
        write(sys.stdout, f"            {c.id}  {c.attribution}{note}\n")
    if not found and not as_json:
        write(sys.stdout, "nothing was corrected yet\n")


@corrections.command(
    epilog="""\b
Examples:
  onrecord corrections export > corrections.jsonl
  onrecord corrections export --record harbour.db | head"""
)
@record_option
def export(path: str) -> None:
    """Print training rows: JSON Lines, one text a line, the machine's spans and the corrected ones side by side."""
    from onrecord.record import open_record
    from onrecord.record.corrections.training_rows import training_rows

    with open_record(path) as record:
        for row in training_rows(record):
            write(sys.stdout, json.dumps(row, ensure_ascii=False) + "\n")


@corrections.command(
    name="import",
    epilog="""\b
Examples:
  onrecord corrections import corrections.jsonl
  onrecord corrections import corrections.jsonl --record harbour.db""",
)
@click.argument("file", type=click.File(encoding="utf-8"))
@record_option
def import_(file: TextIO, path: str) -> None:
    """Take in what `onrecord corrections export` printed of another record, where the same words stand here."""
    from onrecord.errors import CorrectionError
    from onrecord.record import open_record
    from onrecord.record.corrections import bring

    try:
        rows = [json.loads(line) for line in file if line.strip()]
    except ValueError as error:  # no JSON, no UTF-8
        name = one_line(file.name)
        raise CorrectionError(path, f"{name} is no JSON Lines; give a file of `onrecord corrections export`") from error
    with open_record(path, write=True) as record:
        found = bring(record, rows)
    for b in found:
        if b.why:
            write(sys.stdout, f"not taken: {b.id}  by {one_line(b.who)}  “{one_line(b.exact)}”\n  {b.why}\n")
    write(
        sys.stdout, f"{one_line(path)}: {sum(b.articles > 0 for b in found):,} of {len(found):,} corrections taken in\n"
    )


@corrections.command(
    epilog="""\b
Examples:
  onrecord corrections orphans
  onrecord corrections orphans --json --record harbour.db"""
)
@record_option
@_json
def orphans(path: str, as_json: bool) -> None:
    """List corrections that a newer version of their article does not have, because its words have changed."""
    from onrecord.record import open_record
    from onrecord.record.corrections import orphans as lost

    with open_record(path) as record:
        found = lost(record)
    for o in found:
        if as_json:
            write(sys.stdout, json.dumps(asdict(o), ensure_ascii=False) + "\n")
        else:
            words = f"  “{one_line(o.exact)}”" if o.exact else ""
            write(sys.stdout, f"{o.id}  {o.kind}  by {one_line(o.who)}{words}\n  not in {o.newer}: {o.why}\n")
    if not found and not as_json:
        write(sys.stdout, "no correction is an orphan\n")


@corrections.command(
    epilog="""\b
Examples:
  onrecord corrections undo cor-5d20
  onrecord corrections undo cor-5d20 cor-77b2 --who Noor --note "she was quoted" --record harbour.db"""
)
@click.argument("ids", metavar="CORRECTION...", nargs=-1, required=True)
@record_option
@who_option
@note_option
def undo(ids: tuple[str, ...], path: str, who: str | None, note: str | None) -> None:
    """Take corrections back, the last given first; the undo of an undo has it again."""
    from onrecord.record import open_record
    from onrecord.record.corrections import undo as take_back
    from onrecord.record.corrections.finding import whole_id

    with open_record(path, write=True) as record:
        for whole in [whole_id(record, one) for one in reversed(ids)]:
            done = take_back(record, whole, who or login(), note)
            write(sys.stdout, f"{done.id}  {whole} is taken back ({one_line(done.attribution)})\n")


def login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container without users
        raise click.UsageError("your login name is not known here; give --who NAME") from None


def told(c: "Noted") -> str:
    """ "speaker: Tomas Ferrow → Ilse Corrigan" """
    before, after = c.before or {}, c.after or {}
    words = f"“{one_line(c.exact or '')}”"
    if c.kind == "merge":
        one = "is one with" if after.get("same") else "is not one with"
        return f"merge: {one} {', '.join(made for _, made in after.get('pairs', ()))}"
    if not c.exact:
        return f"{c.kind}: its words were removed with the article"
    if c.kind == "speaker":
        return f"speaker: {_names(before)} → {_names(after)}"
    if c.kind == "act":
        return f"act: {_act(before)} → {_act(after)}"
    if c.kind == "kind":
        return f"kind: {before.get('kind')} → {after.get('kind')}"
    if c.kind == "boundaries":
        return f"boundaries: {_said(before)} → {_said(after)}"
    return f"{c.kind}: {words}"


def _names(reading: dict[str, Any]) -> str:
    return one_line(", ".join(voice["name"] for voice in reading.get("voices", ()))) or "nobody"


def _act(reading: dict[str, Any]) -> str:
    return f"{reading.get('act') or 'none'}{' (negated)' if reading.get('polarity') == 'negated' else ''}"


def _said(reading: dict[str, Any]) -> str:
    """Source | cue | content."""
    parts = [(reading.get(name) or {}).get("text", "–") for name in ("source", "cue")]
    parts.append(" … ".join(piece["text"] for piece in reading.get("content", ())))
    return " | ".join(map(one_line, parts))
