"""`onrecord correct`: what a person says of the machine's reading."""

import shlex
import sys
from typing import TYPE_CHECKING, Any

import click

from onrecord.commands.corrections import login, note_option, told, who_option
from onrecord.commands.options import ACTS, named, record_option
from onrecord.display.safe import one_line
from onrecord.display.screen import write

if TYPE_CHECKING:
    from onrecord.articles import Span
    from onrecord.record import Record
    from onrecord.record.corrections import Correction

_AROUND = 30  # characters beside words that stand in several places
_SPEAKERS = ["person", "organisation", "group", "place", "document", "unnamed"]


@click.command(
    epilog="""\b
Examples:
  onrecord correct att-77b2 --speaker "Ilse Corrigan"
  onrecord correct att-77b2 --content "We will never sell the port" --cue "has said"
  onrecord correct att-77b2 --not-a-statement --note "a headline of another report"
  onrecord correct att-77b2 --act DENY --who Noor
  onrecord correct att-77b2 --right
  onrecord correct att-77b2 --source "the mayor" --kind mixed --polarity negated
  onrecord correct att-77b2 --content "sell the port" --at 120 --record harbour.db
  onrecord correct att-77b2 --speaker "Harbour Board" --speaker-kind organisation
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
              help="What was said, as it stands in the article; can be given again for a further piece.")  # fmt: skip
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
@who_option
@note_option
def correct(attribution: str | None, path: str, who: str | None, **given: Any) -> None:
    """Say what is wrong with an attribution, or that it is right.

    ATTRIBUTION is its id, as `onrecord search` shows it. The corrected reading is what every command shows from now on;
    the machine's is kept beside it.
    """
    from onrecord.record import open_record
    from onrecord.record.corrections import correct_all, corrections_of

    if (attribution is None) == (given["missing"] is None):
        raise click.UsageError("give the id of an attribution, or --missing and an article")
    with open_record(path, write=True) as record:
        done = correct_all(record, _asked(record, attribution, who or login(), given))
        noted = {c.id: c for c in corrections_of(record)}
    for one in done:
        write(sys.stdout, f"{one.id}  {told(noted[one.id])}  ({one_line(one.attribution)})\n")
        if one.carried:
            copies = "another version or copy" if one.carried == 1 else f"{one.carried:,} other versions or copies"
            write(sys.stdout, f"  also in {copies} with the same words\n")
    them = "it" if len(done) == 1 else "them"
    command = shlex.join(["onrecord", "corrections", "undo", *(one.id for one in done), *named(path)])
    write(sys.stdout, f"undo {them} with: {one_line(command)}\n")


def _asked(record: "Record", attribution: str | None, who: str, given: dict[str, Any]) -> "list[Correction]":
    """The options as corrections, one of each kind."""
    from onrecord.record import find_article
    from onrecord.record.corrections import KEEP, Correction
    from onrecord.record.corrections.finding import article_text, article_with, whole_id

    missing = given["missing"]
    made = None if attribution is None else whole_id(record, attribution)
    article = find_article(record, missing, newest=True) if missing is not None else article_with(record.db, made or "")
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
            raise click.UsageError(f"--{wrong[0].replace('_', '-')} does not go with --missing")
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
    if given["same_as"]:
        asked.append(Correction("merge", **facts, same_as=whole_id(record, given["same_as"])))
    if given["not_same_as"]:
        asked.append(Correction("merge", **facts, not_same_as=whole_id(record, given["not_same_as"])))
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
