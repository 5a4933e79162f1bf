"""JSON and JSON Lines: one object an article, its text in a named field."""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO

from onrecord.articles import Article, Skipped
from onrecord.errors import SourceError, TooLarge, UnreadableSource
from onrecord.sources import text
from onrecord.sources.dates import iso_date
from onrecord.sources.fields import Fields


def from_json(
    data: bytes,
    source: str,
    *,
    fields: Fields,
    limit: int,
    charset: str | None = None,
    url: str | None = None,
    retrieved: str | None = None,
) -> Iterator[Article | Skipped]:
    """A JSON file: one object, or a list of them (the third is "file.json:3"). A bad one of a list is Skipped.

    Raises UnreadableSource when the file is no JSON or holds neither.
    """
    decoded = text.decode(data, charset)
    try:
        found = json.loads(decoded.text)
    except RecursionError:
        raise UnreadableSource(source, "is nested too deeply; give one object or a list of objects") from None
    except ValueError as error:
        if _holds_lines(decoded.text):
            yield from from_lines(BytesIO(data), source, fields=fields, limit=limit, url=url, retrieved=retrieved)
            return
        what = f"is no valid JSON ({error}); correct it, or name it .txt if it is text"
        raise UnreadableSource(source, what) from None
    if isinstance(found, list):
        if not found:
            raise UnreadableSource(source, "holds an empty list; give a list of objects with a text field")
        for number, row in enumerate(found, 1):
            yield _checked(row, f"{source}:{number}", fields, decoded.notes, url, retrieved)
    else:
        yield article(found, source, fields, decoded.notes, url, retrieved)


def from_lines(
    stream: BinaryIO,
    source: str,
    *,
    fields: Fields,
    limit: int,
    url: str | None = None,
    retrieved: str | None = None,
) -> Iterator[Article | Skipped]:
    """JSON Lines, one row in memory at a time; row 12 is "file.jsonl:12" (its line number). A bad row is Skipped.

    limit: bytes that a row may have; a longer one is passed over without being held in memory.
    Raises UnreadableSource when there is no row at all.
    """
    number = rows = 0
    while line := stream.readline(limit + 2):
        number += 1
        if number == 1 and line.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise UnreadableSource(source, "is in UTF-16, which JSON Lines cannot be; save it as UTF-8")
        name = f"{source}:{number}"
        if len(line.rstrip(b"\r\n")) > limit:
            while not line.endswith(b"\n") and (line := stream.readline(2**16)):
                pass
            rows += 1
            yield Skipped(name, f"is over the limit of {megabytes(limit)} for one article; raise it with --max-article")
            continue
        if not line.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        rows += 1
        decoded = text.decode(line)
        try:
            row = json.loads(decoded.text)
        except RecursionError:
            yield Skipped(name, "is nested too deeply; give one object a line")
        except ValueError as error:
            yield Skipped(name, f"is no valid JSON ({error}); correct the line")
        else:
            yield _checked(row, name, fields, decoded.notes, url, retrieved)
    if not rows:
        raise UnreadableSource(source, "is empty; give a file with text in it")


def article(
    row: Any,
    source: str,
    fields: Fields,
    notes: tuple[str, ...] = (),
    url: str | None = None,
    retrieved: str | None = None,
) -> Article:
    """One object as an article. The text field is taken unchanged; a title stays out of the text.

    Raises UnreadableSource when `row` is no object or has no text in its field.
    """
    field = fields.text
    if not isinstance(row, dict):
        raise UnreadableSource(source, f'is {_what(row)}, not an object; give objects like {{"{field}": "..."}}')
    if field not in row:
        there = ", ".join(map(_short, list(row)[:8])) or "none"
        raise UnreadableSource(source, f"has no field {_short(field)}; name its text field with --field (of {there})")
    body = row[field]
    if not isinstance(body, str):
        what = _what(body)
        raise UnreadableSource(source, f"its field {_short(field)} is {what}, not text; name another with --field")
    if not body.strip():
        raise UnreadableSource(source, f"its field {_short(field)} holds no words; name another with --field")
    body, broken = text.without_surrogates(body)
    return Article(
        text=body,
        source=source,
        url=_string(row, *fields.url) or url,
        outlet=_string(row, *fields.outlet),
        title=_string(row, *fields.title),
        byline=_string(row, *fields.byline),
        published=next((day for key in fields.published if (day := iso_date(row.get(key)))), None),
        retrieved=retrieved,
        notes=(*notes, *broken),
    )


def megabytes(size: int) -> str:
    """A size in bytes as people write it."""
    if size < 2**10:
        return f"{size} bytes"
    if size >= 1000 * 2**20:
        return f"{size / 2**30:,.1f} GB"
    return f"{size / 2**20:.3g} MB" if size >= 2**20 else f"{size / 2**10:.3g} kB"


def too_large(source: str, size: int | None, limit: int) -> TooLarge:
    """The error for a source of `size` bytes (None: not known) over `limit` bytes."""
    over = "is" if size is None else f"is {megabytes(size)},"
    return TooLarge(source, f"{over} over the limit of {megabytes(limit)} for one article; raise it with --max-article")


def _checked(
    row: Any, source: str, fields: Fields, notes: tuple[str, ...], url: str | None, retrieved: str | None
) -> Article | Skipped:
    try:
        return article(row, source, fields, notes, url, retrieved)
    except SourceError as error:
        return Skipped(error.source, error.reason)


def _holds_lines(content: str) -> bool:
    """Whether a file named .json is JSON Lines: its first line alone is an object."""
    try:
        return isinstance(json.loads(content.lstrip().partition("\n")[0]), dict)
    except (ValueError, RecursionError):
        return False


def _string(row: dict[str, Any], *keys: str) -> str | None:
    """The first of the fields that holds words; also a list of names, joined by commas."""
    for key in keys:
        value = row.get(key)
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            value = ", ".join(value)
        if isinstance(value, str) and value.strip():
            return text.without_surrogates(value.strip())[0]
    return None


def _what(value: object) -> str:
    kinds = {dict: "an object", list: "a list", str: "a string", bool: "a truth value", int: "a number"}
    return "null" if value is None else kinds.get(type(value), "a number")


def _short(name: str) -> str:
    return repr(name if len(name) <= 40 else name[:37] + "...")
