"""The commands that change the record: add, reread, remove. Each is one call of `onrecord.record`."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from onrecord.commands.options import NOTHING, SKIPPED, Day, Named, Size, record_option, threads_option
from onrecord.display.progress import Progress, count
from onrecord.display.safe import one_line
from onrecord.display.screen import write

if TYPE_CHECKING:
    from onrecord.record import Added, Record, Reread

STATUS = """\b
Exit status:
  0  everything was read             2    wrong usage
  1  something was skipped           130  stopped by Ctrl+C; the same command goes on
  3  nothing was read at all, or the record could not be used"""


@click.command(
    epilog=f"""\b
Examples:
  onrecord add articles/
  onrecord add https://example.org/report.html --record harbour.db
  onrecord add dump.csv.gz --field body --map url=link --map published=day
  onrecord add rows.jsonl --max-article 50M --threads 1
  onrecord add short.txt --language en
  onrecord add debate.txt --transcript
  onrecord add speech.txt --said-by "Ilse Corrigan"
  onrecord add clippings/ --outlet "Marrowby Gazette" --published 2026-03-04
  onrecord add https://example.org/r/7 --allow-host wiki.example.internal
{STATUS}"""
)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@record_option
@click.option("--field", default="text", show_default=True, help="The field of JSON, or the column, with the text.")
@click.option("--map", "names", type=Named(), multiple=True,
              help="The field that holds url, outlet, title, byline or published; can be given again.")  # fmt: skip
@click.option("--language", type=click.Choice(["en"]), help="Read every text as English, whatever it seems to be.")
@click.option("--max-article", type=Size(), default="20M", show_default=True, help="Skip anything larger than this.")
@click.option("--allow-host", "allow_hosts", metavar="HOST", multiple=True,
              help="A host on a private network that a redirect may lead to; can be given again.")  # fmt: skip
@click.option("--transcript", is_flag=True, help="The sources are what was said itself, not reports of it.")
@click.option("--said-by", metavar="NAME", help="Who speaks in a transcript without marked turns, such as a speech.")
@click.option("--outlet", metavar="NAME", help="The outlet of reports that do not tell it.")
@click.option("--published", type=Day(), help="The day of reports that do not tell it.")
@threads_option
def add(
    sources: tuple[str, ...],
    path: str,
    field: str,
    names: tuple[tuple[str, str], ...],
    language: str | None,
    max_article: int,
    allow_hosts: tuple[str, ...],
    transcript: bool,
    said_by: str | None,
    outlet: str | None,
    published: str | None,
    threads: int | None,
) -> None:
    """Read reports and keep them, with who said what, in the record.

    SOURCE is what `onrecord read` takes. What is in the record already is left as it is.
    """
    from onrecord.record import add_sources

    outcomes: Counter[str] = Counter()
    progress = Progress(sys.stderr, count(sources))

    def show(added: "Added") -> None:
        outcomes[added.outcome] += 1
        if added.outcome in ("new", "version"):
            outcomes["attributions"] += added.attributions
        progress.read()

    with _writing(path, create=True) as record, _noted(progress):
        add_sources(
            record,
            sources,
            field=field,
            fields=dict(names),
            language=language,
            max_article=max_article,
            allow_hosts=allow_hosts,
            on_article=show,
            on_skip=progress.skip,
            threads=threads,
            transcript=transcript or said_by is not None,
            said_by=said_by,
            outlet=outlet,
            published=published,
        )
    write(sys.stdout, f"{one_line(path)}: {_sum(outcomes, progress.skipped)}\n")
    if progress.skipped or not progress.articles:
        sys.exit(SKIPPED if progress.articles else NOTHING)


@click.command(
    epilog="""\b
Examples:
  onrecord reread
  onrecord reread --record harbour.db --threads 1
\b
Exit status:
  0  all articles are read by this version     130  stopped by Ctrl+C; the same command goes on
  3  the record could not be used"""
)
@record_option
@threads_option
def reread(path: str, threads: int | None) -> None:
    """Read the record's articles again with this version's model.

    Only articles that another version or model has read. What was said before keeps its id where its words are found
    again; what is no longer found is kept as superseded; corrections stay.
    """
    from onrecord._version import __version__
    from onrecord.record import due, load_reader, reread_articles, run_of

    outcomes: Counter[str] = Counter()
    with _writing(path) as record:
        reader = load_reader()
        keys = due(record, __version__, reader.network.hash)
        progress = Progress(sys.stderr, len(keys))

        def show(done: "Reread") -> None:
            outcomes.update(kept=done.kept, new=done.new, superseded=done.superseded)
            progress.read()

        if keys:
            with _noted(progress), run_of(record, "reread") as run:
                reread_articles(record, keys, lambda articles: reader.read_all(articles, threads), show, run)
    if not keys:
        said = "every article was read by this version and model; nothing to do"
    else:
        counts = f"{outcomes['kept']:,} kept, {outcomes['new']:,} new, {outcomes['superseded']:,} superseded"
        said = f"{_articles(len(keys))} read again; attributions: {counts}"
    write(sys.stdout, f"{one_line(path)}: {said}\n")


@click.command(
    epilog="""\b
Examples:
  onrecord remove https://example.org/report.html --reason libel
  onrecord remove art-1f0c33ab90d2c7e4aa51 --reason source-protection --record harbour.db
\b
Exit status:
  0  the words are gone
  2  wrong usage
  3  no such article, or the record could not be used"""
)
@click.argument("article")
@click.option("--reason", required=True, help="Why; it is kept in the gap that is left.")
@record_option
def remove(article: str, reason: str, path: str) -> None:
    """Take an article's words out of the record for good, and mark the gap.

    ARTICLE is its id or the beginning of it, its address, or its source as it was given.
    """
    from onrecord.record import remove_article

    if not reason.strip():
        raise click.UsageError("--reason is empty; say why, for whoever meets the gap")
    with _writing(path) as record:
        removed = remove_article(record, article, reason.strip())
    write(sys.stdout, f"{one_line(path)}: {removed.id} is removed; copies of the file still hold it\n")
    for other in removed.same_text:
        write(sys.stdout, f"{one_line(path)}: {other} holds the same text and is still there\n")


@contextmanager
def _writing(path: str, create: bool = False) -> "Iterator[Record]":
    from onrecord.record import finish_removals, open_record

    with open_record(path, write=True, create=create) as record:
        finish_removals(record)
        yield record


@contextmanager
def _noted(progress: Progress) -> Iterator[None]:
    """The live line, gone again however the run ends."""
    try:
        progress.draw()
        yield
    except KeyboardInterrupt:
        progress.stopped()
        raise
    finally:
        progress.clear()


def _sum(outcomes: "Counter[str]", skipped: int) -> str:
    """ "3 articles added with 40 attributions, 1 of them a new version; 2 were there already; 1 skipped"."""
    added = outcomes["new"] + outcomes["version"]
    parts = [f"{_articles(added)} added with {outcomes['attributions']:,} attributions"]
    if outcomes["version"]:
        parts[0] += f", {outcomes['version']:,} as new versions"
    if outcomes["transcript"]:
        parts.append(f"{outcomes['transcript']:,} that were there as reports read again as transcripts")
    if outcomes["unchanged"]:
        parts.append(f"{outcomes['unchanged']:,} there already")
    if outcomes["removed"]:
        parts.append(f"{outcomes['removed']:,} removed before, and left out")
    if skipped:
        parts.append(f"{skipped:,} skipped")
    return "; ".join(parts)


def _articles(number: int) -> str:
    return f"{number:,} article{'' if number == 1 else 's'}"
