"""Where articles come from: text, HTML, JSON, JSON Lines and CSV, from files, folders, standard input and the web.

    articles(sources)          each source in turn, lazily; a bad one is Skipped with its reason
      files.py                 a path, a folder, standard input → bytes of a known kind
        packed.py              gzip and zstd
        kinds.py               which kind a file is, and whether it is text at all
      web.py                   a URL → bytes, with redirects, sizes and addresses checked
      content.py               bytes of a known kind → articles
        text.py                bytes → text: encodings
        html.py                a page → its title, text and facts
          blocks.py            the page's visible text, block by block
          metadata.py          title, outlet, byline, date
        tables.py              JSON and JSON Lines, row by row
        dates.py               a date as written → an ISO date
      language.py              is it English?

Heavy parsers (trafilatura, htmldate, lxml, py3langid, charset-normalizer) are imported when first needed.
"""

import os
import re
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from onrecord.articles import Article, Skipped
from onrecord.errors import SourceError
from onrecord.sources import content, files, language
from onrecord.sources.dates import stated_date
from onrecord.sources.fields import Fields

__all__ = ["MAX_ARTICLE", "articles"]

MAX_ARTICLE = 20 * 2**20  # bytes

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def articles(
    sources: Iterable[str | os.PathLike[str]],
    *,
    field: str = "text",
    fields: Mapping[str, str] | None = None,
    language: str | None = None,
    max_article: int = MAX_ARTICLE,
    allow_hosts: Collection[str] = (),
    stdin: BinaryIO | None = None,
) -> Iterator[Article | Skipped]:
    """Every article of every source, in order, one at a time; what cannot be read comes as Skipped.

    sources: paths of files and folders, http(s) URLs, "-" for standard input.
    field: the field of a JSON object, or the column, that holds the text.
    fields: other names for those that hold url, outlet, title, byline, published: {"url": "link"}.
    language: "en" reads every text as English; None finds out.
    max_article: bytes that one file, page or row of JSON Lines may have.
    allow_hosts: hosts that a redirect may lead to although their address is private.
    stdin: what "-" reads; standard input unless given.

    A bad source never raises. ValueError for arguments that no source could be read with.
    """
    if isinstance(sources, str | os.PathLike):
        raise TypeError("sources is a list of paths and addresses; put a single one into a list")
    if language not in (None, "en"):
        raise ValueError(f"language {language!r}: onrecord reads English only; give 'en' or nothing")
    if max_article < 1:
        raise ValueError("max_article: at least 1 byte")
    named = Fields.named(field, fields or {})
    hosts = frozenset(host.strip("[]").lower() for host in allow_hosts)
    return _articles(sources, named, language, max_article, hosts, stdin)


def _articles(
    sources: Iterable[str | os.PathLike[str]],
    fields: Fields,
    given_language: str | None,
    limit: int,
    hosts: frozenset[str],
    stdin: BinaryIO | None,
) -> Iterator[Article | Skipped]:
    for source in sources:
        name = os.fsdecode(source)
        try:
            for found in _one(name, fields, limit, hosts, stdin):
                yield _in_english(_dated(found), given_language) if isinstance(found, Article) else found
        except SourceError as error:
            yield Skipped(error.source, error.reason)


def _one(
    name: str, fields: Fields, limit: int, hosts: frozenset[str], stdin: BinaryIO | None
) -> Iterator[Article | Skipped]:
    if name == "-":
        return files.from_stream(stdin or sys.stdin.buffer, name, fields=fields, limit=limit)
    if _SCHEME.match(name):
        # Imported here: reading files needs no network code.
        from onrecord.sources import web

        page = web.fetch(name, typed=True, allow_hosts=hosts, limit=limit)
        return content.articles(
            page.data,
            page.kind,
            name,
            fields=fields,
            limit=limit,
            charset=page.charset,
            url=page.url,
            retrieved=page.retrieved,
        )
    return files.from_path(name, fields=fields, limit=limit)


def _dated(article: Article) -> Article:
    """With the date that its own words give, where nothing else does."""
    if article.published is not None:
        return article
    return replace(article, published=stated_date(article.text))


def _in_english(article: Article, given: str | None) -> Article | Skipped:
    if given:
        return replace(article, language=given)
    verdict = language.judge(article.text)
    if verdict.refused:
        return Skipped(article.source, verdict.refused)
    return replace(article, language="en", doubtful_language=verdict.doubtful)
