"""Sources → Findings: the Python twin of `onrecord read`."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from typing import BinaryIO

from onrecord.articles import Article, Skipped
from onrecord.findings import Findings
from onrecord.reader import Reader
from onrecord.sources import MAX_ARTICLE, articles

Source = str | os.PathLike[str]


def read(
    sources: Source | Iterable[Source],
    *,
    field: str = "text",
    language: str | None = None,
    max_article: int = MAX_ARTICLE,
    allow_hosts: Collection[str] = (),
    on_skip: Callable[[Skipped], None] | None = None,
    stdin: BinaryIO | None = None,
    threads: int | None = None,
) -> Iterator[Findings]:
    """The findings of each article, in the order of the sources.

    sources: text, HTML, JSON, JSON Lines or CSV files, folders, http(s) URLs, "-" for standard input; one or many.
    field: the JSON field, or the column, that holds the text.
    language: "en" reads whatever the text's language seems to be.
    max_article: bytes. allow_hosts: hosts on private networks that redirects may lead to.
    on_skip: called for each source that was not read, with the reason; without it they are passed over.
    threads: as many as the process may use processors when None.

    Lazy: nothing is opened before the first item is asked for. Raises ModelError; a bad source never raises.
    """
    if isinstance(sources, str | os.PathLike):
        sources = [sources]

    def readable() -> Iterator[Article]:
        found = articles(
            sources, field=field, language=language, max_article=max_article, allow_hosts=allow_hosts, stdin=stdin
        )
        for item in found:
            if isinstance(item, Article):
                yield item
            elif on_skip is not None:
                on_skip(item)

    yield from _reader().read_all(readable(), threads)


@cache
def _reader() -> Reader:
    return Reader()
