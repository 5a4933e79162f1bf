"""Files, folders and standard input."""

import io
import os
from collections.abc import Iterator
from typing import BinaryIO, cast

from onrecord.articles import Article, Skipped
from onrecord.errors import MissingSource, SourceError, UnreadableSource
from onrecord.sources import content, kinds, packed, sheets, tables
from onrecord.sources.fields import Fields

_ROWS = {"lines": tables.from_lines, "sheet": sheets.from_sheet}


def from_path(path: str, *, fields: Fields, limit: int) -> Iterator[Article | Skipped]:
    """The articles of a file or a folder. `limit`: bytes that one file (or row of JSON Lines) may have.

    Raises SourceError for a file that cannot be read; a folder gives Skipped for each.
    """
    try:
        if os.path.isdir(path):
            yield from _from_folder(path, fields, limit)
        else:
            yield from _from_file(path, fields, limit)
    except FileNotFoundError:
        raise MissingSource(path, "no such file or folder; check the path") from None
    except PermissionError:
        raise UnreadableSource(path, "may not be read by this user; check its permissions") from None
    except (OSError, ValueError) as error:  # ValueError: a path with a zero byte
        raise UnreadableSource(path, f"could not be read ({_cause(error)}); check the path") from None


def from_stream(stream: BinaryIO, source: str, *, fields: Fields, limit: int) -> Iterator[Article | Skipped]:
    """The articles of a stream that has no name and no length: text, HTML or JSON, told by its first bytes.

    Of JSON Lines each row is read as it arrives; anything else is read to its end first.
    Raises SourceError when it cannot be read.
    """
    try:
        yield from _from_stream(stream, source, None, fields, limit)
    except OSError as error:
        raise UnreadableSource(source, f"could not be read ({_cause(error)}); give a file instead") from None


def _from_stream(
    stream: BinaryIO, source: str, kind: kinds.Kind | None, fields: Fields, limit: int
) -> Iterator[Article | Skipped]:
    head = b""
    seen = False  # the first line that is not blank
    while len(head) < kinds.HEAD:
        try:
            line = stream.readline(kinds.HEAD)
        except EOFError:  # a packed file that breaks off: what came before is read, and then it raises again
            if not head:
                raise
            break
        if not line:
            break
        head += line
        if not seen and (seen := bool(line.strip())) and kinds.by_content(head) == "lines":
            break  # one row is enough to know, and a live stream may have no more yet
    kinds.refuse_binary(head[: kinds.HEAD], source)
    kind = kind or kinds.by_content(head)
    if kind in kinds.ROW_BY_ROW:
        rows = cast(BinaryIO, io.BufferedReader(_Replayed(head, stream)))
        yield from _ROWS[kind](rows, source, fields=fields, limit=limit)
        return
    data = head + stream.read(max(0, limit + 1 - len(head)))
    if len(data) > limit:
        raise tables.too_large(source, None, limit)
    yield from content.articles(data, kind, source, fields=fields, limit=limit)


def _from_file(path: str, fields: Fields, limit: int) -> Iterator[Article | Skipped]:
    kind = kinds.by_name(path)
    how, _ = packed.packing(path)
    with open(path, "rb") as file:
        if how:
            with packed.unpacked(file, how, path) as inside:
                yield from _from_stream(inside, path, kind, fields, limit)
            return
        if not file.seekable():  # a pipe: it has no size, and its bytes come once
            yield from _from_stream(file, path, kind, fields, limit)
            return
        size = os.fstat(file.fileno()).st_size
        head = file.read(kinds.HEAD)
        file.seek(0)
        kind = kind or kinds.by_content(head)
        if size > limit and kind not in kinds.ROW_BY_ROW:
            error = tables.too_large(path, size, limit)
            if kind == "json":
                error.reason += ", or give JSON Lines, which is read row by row"
            raise error
        kinds.refuse_binary(head, path)
        if kind in kinds.ROW_BY_ROW:
            yield from _ROWS[kind](file, path, fields=fields, limit=limit)
            return
        data = file.read(limit + 1)
    if len(data) > limit:  # it grew meanwhile, or has no true size
        raise tables.too_large(path, None, limit)
    yield from content.articles(data, kind, path, fields=fields, limit=limit)


def _from_folder(folder: str, fields: Fields, limit: int) -> Iterator[Article | Skipped]:
    found = False
    for path in _walk(folder):
        found = True
        if isinstance(path, Skipped):
            yield path
            continue
        try:
            yield from from_path(path, fields=fields, limit=limit)
        except SourceError as error:
            yield Skipped(error.source, error.reason)
    if not found:
        endings = " ".join(kinds.SUFFIXES)
        raise MissingSource(folder, f"holds no article; put files there whose names end in one of {endings}")


def _walk(folder: str) -> Iterator[str | Skipped]:
    """Paths of the readable files in `folder` and below, sorted by name; without hidden ones, README files and links
    to folders."""
    waiting: list[str] = [folder]  # what is next comes last
    while waiting:
        path = waiting.pop()
        if path.endswith(os.sep) or path == folder:
            try:
                with os.scandir(path) as entries:
                    names = [
                        entry.name + (os.sep if entry.is_dir(follow_symlinks=False) else "")
                        for entry in entries
                        if not entry.name.startswith(".")
                        and not entry.name.upper().startswith("README")
                        and (entry.is_dir(follow_symlinks=False) or (kinds.by_name(entry.name) and entry.is_file()))
                    ]
            except OSError as error:
                if path == folder:
                    raise
                yield Skipped(path, f"could not be listed ({_cause(error)}); check its permissions")
                continue
            waiting.extend(os.path.join(path, name) for name in sorted(names, reverse=True))
        else:
            yield path


def _cause(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


class _Replayed(io.RawIOBase):
    """A stream with the bytes that were read from it to tell its kind put back in front."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = memoryview(head)
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        if not self._head:
            # A line at a time, so that a row which has arrived does not wait for the next.
            self._head = memoryview(self._stream.readline(len(buffer)))
        count = min(len(buffer), len(self._head))
        buffer[:count] = self._head[:count]
        self._head = self._head[count:]
        return count
