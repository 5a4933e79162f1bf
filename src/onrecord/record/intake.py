"""Sources → the record: the Python twin of `onrecord add`."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from onrecord.articles import Article, Skipped
from onrecord.record.add import Added, add_findings, known
from onrecord.record.reread import Reread, reread_articles
from onrecord.record.runs import run_of
from onrecord.record.store import Record
from onrecord.sources import MAX_ARTICLE, articles

if TYPE_CHECKING:
    from onrecord.findings import Findings
    from onrecord.reader import Reader


def add_sources(
    record: Record,
    sources: Iterable[str | os.PathLike[str]],
    *,
    field: str = "text",
    fields: Mapping[str, str] | None = None,
    language: str | None = None,
    max_article: int = MAX_ARTICLE,
    allow_hosts: Collection[str] = (),
    on_article: Callable[[Added], None] | None = None,
    on_skip: Callable[[Skipped], None] | None = None,
    stdin: BinaryIO | None = None,
    threads: int | None = None,
    transcript: bool = False,
    said_by: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
) -> int:
    """Read the articles of the sources that are not in the record yet, and put them in; how many there were.

    The options are those of `onrecord.read`; fields: other names for those that hold url, outlet, title, byline,
    published. transcript: they are what was said itself, also those that are there as reports: these are read again;
    said_by: who speaks where no turns are marked. outlet, published (ISO date): of articles that do not tell their own.
    on_article: called for each article once it is safely stored, or was there. on_skip: called for each source that
    was not read.
    Raises RecordError and ModelError; what was stored before stays, and the same call goes on from there.
    """
    found = articles(
        sources,
        field=field,
        fields=fields,
        language=language,
        max_article=max_article,
        allow_hosts=allow_hosts,
        stdin=stdin,
    )
    turned: list[int] = []  # keys of reports that are transcripts
    with run_of(record, "add") as run:

        def unread() -> Iterator[Article]:
            for item in found:
                if isinstance(item, Skipped):
                    run.skipped += 1
                    if on_skip is not None:
                        on_skip(item)
                    continue
                item = replace(
                    item,
                    transcript=transcript,
                    byline=said_by or item.byline,
                    outlet=item.outlet or outlet,
                    published=item.published or published,
                )
                if there := known(record, item):
                    if transcript and (key := _report_of(record, there)) is not None:
                        turned.append(key)
                        continue
                    run.unchanged += 1
                    if on_article is not None:
                        on_article(there)
                else:
                    yield item

        coming = unread()
        first = next(coming, None)
        if first is None and not turned:  # the model is not even loaded
            return 0
        reader = load_reader()
        read = chain([] if first is None else [first], coming)
        count = add_findings(record, reader.read_all(read, threads), on_article, run)

        def as_transcripts(articles: Iterable[Article]) -> "Iterator[Findings]":
            told = (replace(a, transcript=True, byline=said_by or a.byline) for a in articles)
            return reader.read_all(told, threads)

        def show(done: Reread) -> None:
            if on_article is not None:
                on_article(Added(done.id, "transcript", done.kept + done.new))

        return count + reread_articles(record, turned, as_transcripts, show, run)


def _report_of(record: Record, there: Added) -> int | None:
    """The key of an article that is in the record as a report, and is now said to be a transcript."""
    if there.outcome == "removed":
        return None
    key: int | None = record.one("SELECT key FROM articles WHERE id = ? AND transcript = 0", there.id)
    return key


def load_reader() -> "Reader":
    """This package's reader. Imported here: looking into a record needs no model. Raises ModelError."""
    from onrecord.reader import Reader

    return Reader()
