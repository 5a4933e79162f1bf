"""The commands. Each is one public function: `onrecord read` is `onrecord.read`, `onrecord doctor` is its doctor.

Exit status: 0 all was read (or is well); 1 something was skipped (or is a problem); 2 wrong usage; 3 nothing was read
at all; 130 stopped by Ctrl+C; 141 whoever read the output went away.

Nothing heavy is imported here, so that `onrecord --help` answers at once.
"""

import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

import click

from onrecord._version import __version__
from onrecord.commands import record
from onrecord.commands.check import check
from onrecord.commands.compare import compare
from onrecord.commands.correct import correct
from onrecord.commands.corrections import corrections
from onrecord.commands.events import events
from onrecord.commands.export import export
from onrecord.commands.follow import follow
from onrecord.commands.merge import merge, people
from onrecord.commands.options import NOTHING, SKIPPED, Size
from onrecord.commands.search import search
from onrecord.commands.serve import demo, serve
from onrecord.commands.stats import stats
from onrecord.display.progress import Progress, count
from onrecord.display.safe import one_line
from onrecord.display.screen import abandon, write
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.findings import Findings

STOPPED, UNREAD = 130, 141

Form = Literal["table", "json", "text"]


class _Commands(click.Group):
    """Turns what can end any command into its exit status."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            with _interrupted_once():
                return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(STOPPED)
        except BrokenPipeError:
            # `onrecord read ... | head` has what it wanted.
            abandon(sys.stdout)
            abandon(sys.stderr)
            ctx.exit(UNREAD)
        except OnrecordError as error:
            write(sys.stderr, f"onrecord: {one_line(str(error))}\n")
            ctx.exit(NOTHING)


@contextmanager
def _interrupted_once() -> Iterator[None]:
    """Only the first Ctrl+C counts: a second one while threads are being joined would abort the interpreter."""
    if (
        signal.getsignal(signal.SIGINT) is not signal.default_int_handler
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def stop(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        raise KeyboardInterrupt

    signal.signal(signal.SIGINT, stop)
    yield
    signal.signal(signal.SIGINT, signal.default_int_handler)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  onrecord read report.html
  onrecord add articles/
  onrecord search "peace deal" --speaker Corrigan
  onrecord check "We will never sell the port"
  onrecord check --help
  onrecord doctor
  onrecord --version""",
)
@click.version_option(__version__, prog_name="onrecord", help="Show the version and exit.")
def main() -> None:
    """Who said what: turns news reports into a record that anyone can check."""


@main.command(
    epilog="""\b
Examples:
  onrecord read report.html
  onrecord read report.txt --text
  onrecord read report.txt --by speaker
  onrecord read https://example.org/report.html --table | less
  onrecord read articles/ --json > findings.jsonl
  onrecord read rows.jsonl --field body --max-article 50M
  onrecord read short.txt --language en
  onrecord read https://example.org/r/7 --allow-host wiki.example.internal
  cat report.txt | onrecord read - --threads 1
\b
Exit status:
  0  everything was read             2    wrong usage
  1  something was skipped           130  stopped by Ctrl+C
  3  nothing was read at all         141  the output was closed early, as by `| head`"""
)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--table", "form", flag_value="table", help="A table for people; the default on a terminal.")
@click.option("--json", "form", flag_value="json", help="One line of JSON an article; the default elsewhere.")
@click.option("--text", "form", flag_value="text", help="The article's text with source, cue and content marked.")
@click.option("--by", type=click.Choice(["speaker"]), help="Group the table by who speaks.")
@click.option("--field", default="text", show_default=True, help="The field of JSON, or the column, with the text.")
@click.option("--language", type=click.Choice(["en"]), help="Read every text as English, whatever it seems to be.")
@click.option("--max-article", type=Size(), default="20M", show_default=True, help="Skip anything larger than this.")
@click.option("--allow-host", "allow_hosts", metavar="HOST", multiple=True,
              help="A host on a private network that a redirect may lead to; can be given again.")  # fmt: skip
@click.option(
    "--threads", type=click.IntRange(min=1), metavar="N", help="Articles read side by side; all processors by default."
)
def read(
    sources: tuple[str, ...],
    form: Form | None,
    by: str | None,
    field: str,
    language: str | None,
    max_article: int,
    allow_hosts: tuple[str, ...],
    threads: int | None,
) -> None:
    """Print who said what in news reports, and who did what to whom.

    SOURCE is a text, HTML, JSON, JSON Lines or CSV file, a folder, an http(s) address, or - for standard input.
    """
    import onrecord

    if by and form in ("json", "text"):
        raise click.UsageError(f"--by groups the table; leave out --{form}, or --by")
    progress = Progress(sys.stderr, count(sources))
    found = onrecord.read(
        sources,
        field=field,
        language=language,
        max_article=max_article,
        allow_hosts=allow_hosts,
        on_skip=progress.skip,
        threads=threads,
    )
    _show_all(found, _shower(form or ("table" if by or sys.stdout.isatty() else "json"), by), progress)
    progress.finish()
    if progress.skipped or not progress.articles:
        sys.exit(SKIPPED if progress.articles else NOTHING)


@main.command(
    epilog="""\b
Examples:
  onrecord doctor
  onrecord doctor --json
\b
Exit status: 0 all is well, 1 there is a problem."""
)
@click.option("--json", "as_json", is_flag=True, help="The same as one line of JSON.")
def doctor(as_json: bool) -> None:
    """Check that everything is there that onrecord needs."""
    from onrecord.doctor import doctor as examine

    checks = examine()
    if as_json:
        write(sys.stdout, json.dumps([check.to_dict() for check in checks]) + "\n")
    else:
        for check in checks:
            write(sys.stdout, f"{'ok' if check.ok else 'problem':8} {check.name:13} {one_line(check.found)}\n")
            if check.next_step:
                write(sys.stdout, f"{'':23}→ {one_line(check.next_step)}\n")
    if not all(check.ok for check in checks):
        sys.exit(1)


def _show_all(found: "Iterator[Findings]", show: "Callable[[Findings], str]", progress: Progress) -> None:
    """Print each article as it is read, so that a run that is stopped has shown all that it read."""
    with _noted(progress):
        progress.draw()
        for findings in found:
            shown = show(findings)
            progress.clear()
            write(sys.stdout, shown)
            progress.read()


@contextmanager
def _noted(progress: Progress) -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        progress.stopped()
        raise
    except BaseException:
        progress.clear()
        raise


def _shower(form: Form, by: str | None) -> "Callable[[Findings], str]":
    """How one article is shown. What draws is imported only when it is needed."""
    if form == "json":
        from onrecord.display.json_lines import json_line

        return lambda findings: json_line(findings, sys.stdout.encoding or "utf-8")
    from onrecord.display.marked import marked
    from onrecord.display.screen import console, ruled
    from onrecord.display.table import table

    drawn = console(sys.stdout)
    if form == "text":
        return ruled(drawn, lambda findings: marked(findings, drawn))
    return ruled(drawn, lambda findings: table(findings, drawn, by))


for _command in (
    record.add,
    search,
    check,
    compare,
    people,
    stats,
    events,
    export,
    correct,
    corrections,
    merge,
    record.reread,
    record.remove,
    serve,
    demo,
    follow,
):
    main.add_command(_command)

if __name__ == "__main__":
    main()
