"""`onrecord correct`, `onrecord corrections`: what persons say of the machine's readings."""

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from onrecord.commands.options import ACTS, record_option
from onrecord.display.safe import one_line
from onrecord.display.screen import write

if TYPE_CHECKING:
    from onrecord.articles import Span
    from onrecord.record import Record
    from onrecord.record.corrections import Correction, Noted

_AROUND = 30  # characters beside words that stand in several places
_SPEAKERS = ["person", "organisation", "group", "place", "document", "unnamed"]


def _who(command: Any) -> Any:
    what = "Who says so; by default your login name."
    return click.option("--who", metavar="NAME", default=None, help=what)(command)


_note = click.option("--note", help="Why; it is kept with the correction.")


@click.command(
    epilog="""\b
Examples:
  onrecord correct att-77b2 --speaker "Ilse Corrigan"
  onrecord correct att-77b2 --content "We will never sell the port" --cue "has said"
  onrecord correct att-77b2 --not-a-statement --note "a headline of another report"
  onrecord correct att-77b2 --act DENY --who Noor
  onrecord correct att-77b2 --right
  onrecord correct att-77b2 --not-same-as sta-1f0c33ab90d2c7e4aa51
  onrecord correct spk-03e1 --same-as spk-9a77
  onrecord correct --missing art-1f0c33ab --words "No ferry will sail" --cue added --speaker Corrigan
\b
An id may be cut where its beginning is enough. An empty name, source or cue says that there is none.
Exit status: 0 it is noted and shows from now on, 2 wrong usage, 3 it does not fit, or the record could not be used."""
)
@click.argument("attribution", required=False)
@record_option
@click.option("--speaker", "speakers", metavar="NAME", multiple=True, help="Who speaks; can be given again.")
@click.option("--speaker-kind", type=click.Choice(_SPEAKERS), help="Of a speaker that is new.")
@click.option("--content", "--words", "content", metavar="WORDS", multiple=True,
              help="What was said, word for word as in the article; can be given again for a further piece.")  # fmt: skip
@click.option("--source", metavar="WORDS", help="The words that say who speaks.")
@click.option("--cue", metavar="WORDS", help="The words that report: said, according to.")
@click.option(
    "--at", metavar="OFFSET", type=click.IntRange(min=0), help="Where the content stands, if at several places."
)
@click.option("--not-a-statement", is_flag=True, help="Nobody says this.")
@click.option("--right", is_flag=True, help="It is right as it is.")
@click.option("--kind", type=click.Choice(["direct", "indirect", "mixed"]), help="Quoted, told, or both.")
@click.option("--act", type=click.Choice(ACTS, case_sensitive=False), help="What is done by saying so.")
@click.option("--polarity", type=click.Choice(["affirmed", "negated"]), help="Negated where the cue is: did not say.")
@click.option(
    "--same-as", metavar="ID", help="It is one with this attribution or statement; of a speaker: speaker, person."
)
@click.option("--not-same-as", metavar="ID", help="It is not one with it.")
@click.option("--missing", metavar="ARTICLE", help="Add what the machine did not find in this article.")
@_who
@_note
def correct(attribution: str | None, path: str, who: str | None, **given: Any) -> None:
    """Say what is wrong with an attribution, or that it is right.

    ATTRIBUTION is its id, as `onrecord search --json` shows it. The corrected reading is what every command shows from
    now on; the machine's is kept beside it.
    """
    from onrecord.record import open_record
    from onrecord.record.corrections import correct_all, corrections_of

    if (attribution is None) == (given["missing"] is None):
        raise click.UsageError("give the id of an attribution, or --missing and an article")
    with open_record(path, write=True) as record:
        done = correct_all(record, _asked(record, attribution, who or _login(), given))
        noted = {c.id: c for c in corrections_of(record)}
    for one in done:
        write(sys.stdout, f"{one.id}  {_told(noted[one.id])}  ({one_line(one.attribution)})\n")
        if one.carried:
            copies = "another version or copy" if one.carried == 1 else f"{one.carried:,} other versions or copies"
            write(sys.stdout, f"  also in {copies} with the same words\n")
    write(sys.stdout, f"undo it with: onrecord corrections undo {done[-1].id}\n")


def _asked(record: "Record", attribution: str | None, who: str, given: dict[str, Any]) -> "list[Correction]":
    """The options as corrections, one of each kind."""
    from onrecord.record import find_article
    from onrecord.record.corrections import KEEP, Correction
    from onrecord.record.corrections.finding import article_text, article_with, whole_id

    missing = given["missing"]
    made = None if attribution is None else whole_id(record, attribution)
    article = find_article(record, missing) if missing is not None else article_with(record.db, made or "")
    facts: dict[str, Any] = {"who": who, "note": given["note"], "attribution": made}
    bounds: dict[str, Any] = {}
    if article is not None and (given["content"] or given["source"] is not None or given["cue"] is not None):
        text = article_text(record, article)
        if given["content"]:
            bounds["content"] = _pieces(text, given["content"], given["at"])
        near = bounds["content"][0].start if "content" in bounds else _start(record, made)
        for name in ("source", "cue"):
            if given[name] is not None:
                bounds[name] = _nearest(text, given[name], near) if given[name].strip() else None
    speakers = tuple(name for name in given["speakers"] if name.strip()) if given["speakers"] else None
    voice = {"speakers": speakers, "speaker_kind": given["speaker_kind"]}
    act = {"act": given["act"], "polarity": given["polarity"]}
    if missing is not None:
        if not given["content"]:
            raise click.UsageError("--missing needs the words: --words")
        wrong = [o for o in ("not_a_statement", "right", "kind", "same_as", "not_same_as") if given[o]]
        if wrong:
            raise click.UsageError(
                f"--{wrong[0].replace('_', '-')} says nothing of what is missing; leave one of them out"
            )
        bounds = {"source": bounds.get("source"), "cue": bounds.get("cue"), "content": bounds["content"]}
        return [Correction("missing", article=missing, **{**facts, "attribution": None}, **bounds, **voice, **act)]
    asked = []
    if given["not_a_statement"]:
        asked.append(Correction("no-statement", **facts))
    if given["content"] or given["source"] is not None or given["cue"] is not None:
        asked.append(
            Correction("boundaries", **facts, **{name: bounds.get(name, KEEP) for name in ("source", "cue", "content")})
        )
    if speakers is not None:
        asked.append(Correction("speaker", **facts, **voice))
    if given["kind"]:
        asked.append(Correction("kind", **facts, quote_kind=given["kind"]))
    if given["act"] or given["polarity"]:
        asked.append(Correction("act", **facts, **act))
    for name in ("same_as", "not_same_as"):
        if given[name]:
            asked.append(Correction("merge", **facts, **{name: whole_id(record, given[name])}))
    if given["right"]:
        asked.append(Correction("right", **facts))
    if not asked:
        raise click.UsageError("say what is wrong, such as --speaker, or --right")
    if len(asked) > 1 and (given["not_a_statement"] or given["right"]):
        raise click.UsageError("--right and --not-a-statement stand alone")
    return asked


def _pieces(text: str, words: tuple[str, ...], at: int | None) -> "tuple[Span, ...]":
    """One place for each: the first at `at`, the others behind the one before."""
    from onrecord.record.corrections.finding import find_words

    found: list[Span] = []
    for given in words:
        places = find_words(text, given)
        if found:
            places = [p for p in places if p.start >= found[-1].end][:1]
        elif at is not None:
            places = [p for p in places if p.start <= at < p.end]
        if len(places) != 1:
            raise click.UsageError(_not_one(text, given, places, at))
        found.append(places[0])
    return tuple(found)


def _not_one(text: str, words: str, places: "list[Span]", at: int | None) -> str:
    if not places:
        where = "" if at is None else f" at {at}"
        return f"the article does not have these words{where}: {one_line(words)}"
    lines = [f"  --at {p.start}  …{one_line(text[max(0, p.start - _AROUND) : p.end + _AROUND])}…" for p in places[:20]]
    return "\n".join([f"these words stand in {len(places)} places of the article; give --at OFFSET:", *lines])


def _nearest(text: str, words: str, near: int) -> "Span":
    """A source or a cue is the one that stands nearest to the content."""
    from onrecord.record.corrections.finding import find_words

    places = find_words(text, words)
    if not places:
        raise click.UsageError(_not_one(text, words, places, None))
    return min(places, key=lambda p: abs(p.start - near))


def _start(record: "Record", attribution: str | None) -> int:
    return int(record.one("SELECT start FROM attributions WHERE id = ?", attribution) or 0)


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container without users
        raise click.UsageError("your login name is not known here; give --who NAME") from None


@click.group(
    epilog="""\b
Examples:
  onrecord corrections list
  onrecord corrections export --record harbour.db > corrections.jsonl
  onrecord corrections orphans
  onrecord corrections undo cor-5d20"""
)
def corrections() -> None:
    """Show what persons corrected, take it back, or hand it on to training."""


_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


@corrections.command(name="list")
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
        write(sys.stdout, f"{c.at[:10]}  {one_line(c.who)}  {_told(c)}{gone}\n")
        note = f"  {one_line(c.note)}" if c.note else ""
        write(sys.stdout, f"            {c.id}  {c.attribution}{note}\n")
    if not found and not as_json:
        write(sys.stdout, "nothing was corrected yet\n")


@corrections.command()
@record_option
def export(path: str) -> None:
    """Print training rows: JSON Lines, one text a line, the machine's spans and the corrected ones side by side."""
    from onrecord.record import open_record
    from onrecord.record.corrections.training_rows import training_rows

    with open_record(path) as record:
        for row in training_rows(record):
            write(sys.stdout, json.dumps(row, ensure_ascii=False) + "\n")


@corrections.command()
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


@corrections.command()
@click.argument("correction")
@record_option
@_who
@_note
def undo(correction: str, path: str, who: str | None, note: str | None) -> None:
    """Take a correction back; the undo of an undo has it again."""
    from onrecord.record import open_record
    from onrecord.record.corrections import undo as take_back
    from onrecord.record.corrections.finding import whole_id

    with open_record(path, write=True) as record:
        done = take_back(record, whole_id(record, correction), who or _login(), note)
    write(sys.stdout, f"{done.id}  {one_line(correction)} is taken back ({one_line(done.attribution)})\n")


def _told(c: "Noted") -> str:
    """ "speaker: Tomas Ferrow → Ilse Corrigan" """
    before, after = c.before or {}, c.after or {}
    words = f"“{one_line(c.exact or '')}”"
    if c.kind == "merge":
        one = "is one with" if after.get("same") else "is not one with"
        return f"merge: {one} {', '.join(made for _, made in after.get('pairs', ()))}"
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
