"""Compressed files: the bytes inside, as a stream."""

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, Literal, cast

from onrecord.errors import UnreadableSource

Packing = Literal["gzip", "zstd"]

_Opened = tuple[BinaryIO, tuple[type[Exception], ...]]  # and what it raises when its bytes are wrong

SUFFIXES: dict[str, Packing] = {".gz": "gzip", ".zst": "zstd"}


def packing(path: str) -> tuple[Packing | None, str]:
    """How the file's name says that it is compressed, and its name without that."""
    for suffix, how in SUFFIXES.items():
        if path.lower().endswith(suffix):
            return how, path[: -len(suffix)]
    return None, path


@contextmanager
def unpacked(file: BinaryIO, how: Packing, source: str) -> Iterator[BinaryIO]:
    """The bytes in `file`, unpacked as they are read.

    Raises UnreadableSource, also while it is read, when it is damaged or cut off, or there is nothing to unpack it.
    """
    opened, faults = _gzip(file) if how == "gzip" else _zstd(file, source)
    try:
        yield opened
    except faults as error:
        reason = f"is no {how} file, or damaged ({' '.join(str(error).split()).lower()}); get it again"
        raise UnreadableSource(source, reason) from None


def _gzip(file: BinaryIO) -> _Opened:
    return cast(BinaryIO, gzip.GzipFile(fileobj=file)), (EOFError, zlib.error, gzip.BadGzipFile)


def _zstd(file: BinaryIO, source: str) -> _Opened:
    """Python brings it from 3.14 on; before, a package does."""
    try:
        from compression.zstd import ZstdError, ZstdFile
    except ImportError:
        try:
            import zstandard
        except ImportError:
            step = "to read it, run: pip install 'onrecord[zstd]'"
            raise UnreadableSource(source, f"is zstd-compressed; {step}") from None
        reader = zstandard.ZstdDecompressor(max_window_size=2**31).stream_reader(file, read_across_frames=True)
        return cast(BinaryIO, io.BufferedReader(reader)), (EOFError, zstandard.ZstdError)
    return cast(BinaryIO, ZstdFile(file)), (EOFError, ZstdError)
