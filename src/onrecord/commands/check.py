"""`onrecord check`: is a quotation on record, word for word, and whose is it?"""

import json
import sys
import textwrap
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

import click

from onrecord.commands.asked import Asked, in_articles, in_files
from onrecord.commands.options import NOTHING, SKIPPED, record_option
from onrecord.display.safe import one_line
from onrecord.display.screen import write

if TYPE_CHECKING:
    from onrecord.record.check import Verdict

WIDTH = 94


@click.command(
    epilog="""\b
Examples:
  onrecord check "We will never sell the port"
  onrecord check "We will never sell the port" --speaker Corrigan
  onrecord check --file quotations.txt --json
  onrecord check --article https://example.org/report.html
  onrecord check --article report.txt --record harbour.db
\b
A file has one quotation a line, with the speaker behind a tab where there is one; or is JSON Lines or CSV with "quote"
and "speaker".
Exit status: 0 all are on record as they stand, 1 something differs or is not there, 3 nothing could be checked."""
)
@click.argument("quotations", metavar="[QUOTATION]...", nargs=-1)
@record_option
@click.option("--speaker", help="Who is said to have said it.")
@click.option("--file", "files", type=click.Path(), multiple=True, help="A file of quotations; - for standard input.")
@click.option("--article", "articles", metavar="SOURCE", multiple=True,
              help="An article, as `onrecord read` takes it: every quotation in it is checked.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each quotation.")
@click.pass_context
def check(
    ctx: click.Context,
    /,
    quotations: tuple[str, ...],
    path: str,
    speaker: str | None,
    files: tuple[str, ...],
    articles: tuple[str, ...],
    as_json: bool,
) -> None:
    """Check quotations against the record: their wording, and who said them."""
    from onrecord.record import open_record
    from onrecord.record.check import check as judge

    if not (quotations or files or articles):
        raise click.UsageError("give a quotation, or --file, or --article")
    skipped: list[str] = []
    wordings: Counter[str] = Counter()
    seen: set[str] = set()
    good = 0
    asked = [Asked(quote, speaker) for quote in quotations]
    with open_record(path) as record:
        for one in chain(asked, in_files(files, speaker, skipped.append), in_articles(articles, skipped.append)):
            if one.besides is not None and one.besides not in seen:
                seen.add(one.besides)
                if record.one("SELECT 1 FROM articles WHERE text_hash = ? AND removed IS NULL", one.besides):
                    write(sys.stderr, "note: this article is in the record, and is left out as evidence of itself\n")
            verdict = judge(record, one.quote, one.speaker, one.besides)
            wordings[verdict.wording] += 1
            good += verdict.stands
            if as_json:
                write(sys.stdout, json.dumps(verdict.to_dict(), ensure_ascii=False) + "\n")
            else:
                write(sys.stdout, shown(verdict) + "\n")
    for line in skipped:
        write(sys.stderr, f"skipped: {one_line(line)}\n")
    count = wordings.total()
    if not count:
        write(sys.stderr, "onrecord: no quotation was found to check\n")
        ctx.exit(NOTHING)
    if count > 1 and not as_json:
        write(sys.stdout, _summed(wordings))
    if good < count or skipped:
        ctx.exit(SKIPPED)


def _summed(wordings: "Counter[str]") -> str:
    from onrecord.record.check.worded import WORDINGS

    parts = ", ".join(f"{wordings[name]} {what}" for name, what in WORDINGS.items() if wordings[name])
    return f"{wordings.total()} quotations: {parts}\n"


def shown(v: "Verdict") -> str:
    """One verdict for people."""
    from onrecord.record.check.worded import TOLD, WORDINGS, differs, extent, spoken_by, warnings, whose

    lines = [*_wrapped(f"“{one_line(v.quote).strip(chr(34) + '“”')}”", "")]
    p = v.passage
    if v.wording == "absent" or p is None:
        lines += _wrapped(f"not in this record ({extent(v)})", "  ")
        if p is not None:
            lines += _wrapped(one_line(f"nearest: {spoken_by(v)}: {v.words}"), "  ")
            lines += _wrapped(_where(v), "  ")
        return "\n".join(lines) + "\n"
    told = [f"{WORDINGS[v.wording]} · {whose(v)}", *(f"! {warning}" for warning in warnings(v))]
    told += [differs(change) for change in v.changes]
    told += [TOLD] if p.kind == "indirect" else []
    told.append(" ".join(part for part in (v.before, f"»{v.words}«", v.after) if part))
    told += [_where(v), *([f"and {len(v.also)} more"] if v.also else [])]
    return "\n".join(line for part in told for line in _wrapped(one_line(part), "  ")) + "\n"


def _where(v: "Verdict") -> str:
    p = v.passage
    assert p is not None
    kind = "transcript" if p.transcript else ""
    parts = [kind, p.date or "no date", p.outlet or "", p.title or "", p.url or p.source, f"{p.id}"]
    return " · ".join(one_line(part) for part in parts if part)


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ")
