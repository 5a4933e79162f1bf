"""One writer at a time: a lock that the system takes back when its holder dies, however it dies.

SQLite alone would let two runs take turns, article by article; both would then read the same articles for nothing.
"""

import os
import sys
from typing import IO

from onrecord.errors import RecordLocked


class WriterLock:
    """Held from making to `release`. `path`: the record's file; the lock is a file beside it."""

    def __init__(self, path: str) -> None:
        """Raises RecordLocked; OSError where the file cannot be made."""
        self._path = f"{path}-writer"
        while True:
            file = open(self._path, "ab")  # noqa: SIM115  # open as long as the lock is held
            if not _lock(file):
                file.close()
                raise RecordLocked(path, "is being written by another onrecord; wait for it to end, or stop it")
            # Its holder may have deleted the file between our opening and locking it; another would then lock its own.
            if _same(file, self._path):
                self._file = file
                return
            file.close()

    def release(self) -> None:
        if os.name == "posix":  # elsewhere an open file cannot be deleted
            os.unlink(self._path)
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _same(file: IO[bytes], path: str) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), os.stat(path))
    except FileNotFoundError:
        return False
