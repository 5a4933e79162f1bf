"""Where an export goes: a file that is there whole or not at all, or standard output."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, cast

from onrecord.display.safe import clean
from onrecord.display.screen import abandon, write
from onrecord.errors import OnrecordError


class ExportError(OnrecordError):
    """The export could not be written. What was there before still is; the message says what to do."""


class _Screen:
    """Bytes of whole lines of UTF-8 → a terminal, on which nothing in a text may act."""

    def write(self, data: bytes) -> int:
        write(sys.stdout, clean(data.decode("utf-8")))
        return len(data)


@contextmanager
def opened(path: str | None, *, force: bool = False, keep: str | None = None) -> Iterator[IO[bytes]]:
    """An open binary file. path: None or "-" for standard output.

    It gets its name when all was written; until then it lies beside it, as ".NAME.PID.part", and is deleted when
    something goes wrong. force: put it in the place of a file of that name. keep: a file that it may never replace.
    Raises ExportError.
    """
    if path is None or path == "-":
        sys.stdout.flush()
        binary = getattr(sys.stdout, "buffer", None)
        out = cast(IO[bytes], binary if binary is not None and not sys.stdout.isatty() else _Screen())
        with _told("the output"):
            try:
                yield out
                if binary is not None:
                    binary.flush()
            except OSError:
                abandon(sys.stdout)
                raise
        return
    target = os.path.realpath(path)
    _check(path, target, force, keep)
    if os.path.exists(target) and not os.path.isfile(target):  # a pipe or device: nothing to replace
        with _told(path), open(target, "wb") as out:
            yield out
        return
    begun = os.path.join(os.path.dirname(target), f".{os.path.basename(target)}.{os.getpid()}.part")
    try:
        with _told(path):
            with open(begun, "wb") as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            _name(begun, target, path, force)
    finally:
        with suppress(OSError):
            os.unlink(begun)


def _check(path: str, target: str, force: bool, keep: str | None) -> None:
    if os.path.isdir(target):
        raise ExportError(f"{path}: is a folder; name a file in it with --output")
    if not os.path.isdir(os.path.dirname(target)):
        raise ExportError(f"{path}: is in a folder that does not exist; make it first, or name another with --output")
    if keep is not None and os.path.exists(target) and os.path.samefile(target, keep):
        raise ExportError(f"{path}: is the record itself; name another file with --output")
    if os.path.isfile(target) and not force:
        raise ExportError(f"{path}: is there already; name another file with --output, or replace it with --force")


def _name(begun: str, target: str, path: str, force: bool) -> None:
    if force:
        with suppress(OSError):
            os.chmod(begun, stat.S_IMODE(os.stat(target).st_mode))  # who may read it stays as it was
        os.replace(begun, target)
        return
    try:
        os.link(begun, target)  # unlike a renaming, this never replaces what another program has put there meanwhile
    except FileExistsError:
        raise ExportError(f"{path}: was made by another program meanwhile; name another file with --output") from None
    except OSError:  # a file system without links
        os.replace(begun, target)


@contextmanager
def _told(path: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        cause = error.strerror or str(error)
        raise ExportError(f"{path}: could not be written ({cause.lower()}); make room, or name another file") from error
