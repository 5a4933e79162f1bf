"""`onrecord check`: is a quotation on record, word for word, and whose is it?"""

import json
import sys
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

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
A file has one quotation a line, with the speaker behind a tab where there is one; or JSON Lines with "quote" and
"speaker".
Exit status: 0 all are on record as they stand, 1 something differs or is not there, 3 nothing could be checked."""
)
@click.argument("quotations", metavar="[QUOTATION]...", nargs=-1)
@record_option
@click.option("--speaker", help="Who is said to have said it.")
@click.option("--file", "files", type=click.Path(), multiple=True, help="A file of quotations.")
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
    count = good = 0
    with open_record(path) as record:
        for quote, who in _asked(quotations, speaker, files, articles, skipped):
            verdict = judge(record, quote, who)
            count += 1
            good += verdict.stands
            if as_json:
                write(sys.stdout, json.dumps(verdict.to_dict(), ensure_ascii=False) + "\n")
            else:
                write(sys.stdout, shown(verdict) + "\n")
    for line in skipped:
        write(sys.stderr, f"skipped {one_line(line)}\n")
    if not count:
        write(sys.stderr, "onrecord: no quotation was found to check\n")
        ctx.exit(NOTHING)
    if good < count or skipped:
        ctx.exit(SKIPPED)


def _asked(
    quotations: tuple[str, ...],
    speaker: str | None,
    files: tuple[str, ...],
    articles: tuple[str, ...],
    skipped: list[str],
) -> Iterator[tuple[str, str | None]]:
    for quote in quotations:
        yield quote, speaker
    for file in files:
        try:
            with open(file, encoding="utf-8", errors="replace") as lines:
                for number, line in enumerate(lines, 1):
                    quote, who = _line(line)
                    if quote:
                        yield quote, who or speaker
                    elif line.strip():
                        skipped.append(f'{file}:{number}: no JSON object with a field "quote"')
        except OSError as error:
            skipped.append(f"{file}: {error.strerror or error}; check the path")
    if articles:
        import onrecord
        from onrecord.record.check.report import quotations as within

        for findings in onrecord.read(articles, on_skip=lambda s: skipped.append(f"{s.source}: {s.reason}")):
            yield from within(findings)


def _line(line: str) -> tuple[str, str | None]:
    line = line.strip()
    if line.startswith("{"):
        try:
            row = json.loads(line)
            return str(row["quote"]), row.get("speaker")
        except (ValueError, KeyError, AttributeError):
            return "", None
    quote, _, who = line.partition("\t")
    return quote.strip(), who.strip() or None


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
