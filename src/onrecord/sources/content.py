"""Bytes of a known kind → articles."""

from collections.abc import Iterator
from io import BytesIO

from onrecord.articles import Article, Skipped
from onrecord.errors import UnreadableSource
from onrecord.sources import kinds, tables, text
from onrecord.sources.fields import Fields


def articles(
    data: bytes,
    kind: kinds.Kind,
    source: str,
    *,
    fields: Fields,
    limit: int,
    charset: str | None = None,
    url: str | None = None,
    retrieved: str | None = None,
) -> Iterator[Article | Skipped]:
    """The articles in `data`, the whole of one file or page.

    limit: bytes that a row of JSON Lines may have; the caller has bounded the whole.
    charset: the encoding that the server named. url, retrieved: where and when a page was got, None for files.
    Raises UnreadableSource when nothing of it can be read.
    """
    if not data.strip():
        what = "holds no words" if data else "is empty"
        raise UnreadableSource(source, f"{what}; give a file with text in it")
    kinds.refuse_binary(data[: kinds.HEAD], source)
    if kind == "html":
        # Imported here: the HTML parsers take a third of a second to load.
        from onrecord.sources import html

        yield html.article(data, source, charset=charset, url=url, retrieved=retrieved)
    elif kind == "json":
        yield from tables.from_json(
            data, source, fields=fields, limit=limit, charset=charset, url=url, retrieved=retrieved
        )
    elif kind == "lines":
        yield from tables.from_lines(BytesIO(data), source, fields=fields, limit=limit, url=url, retrieved=retrieved)
    else:
        yield plain(data, source, charset=charset, url=url, retrieved=retrieved)


def plain(
    data: bytes, source: str, *, charset: str | None = None, url: str | None = None, retrieved: str | None = None
) -> Article:
    """Plain text as an article: the decoded input unchanged."""
    decoded = text.decode(data, charset)
    if "\x00" in decoded.text:
        raise UnreadableSource(source, "holds zero bytes, so it is no plain text; convert it to text first")
    if not decoded.text.strip():
        raise UnreadableSource(source, "holds no words; give a file with text in it")
    return Article(text=decoded.text, source=source, url=url, retrieved=retrieved, notes=decoded.notes, page=data)
