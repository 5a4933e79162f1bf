"""Opening the record's file, writing to it safely, closing it."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from onrecord.errors import (
    MissingRecord,
    NewerRecord,
    NoFullText,
    NotARecord,
    RecordError,
    RecordFull,
    RecordLocked,
    RecordReadOnly,
)
from onrecord.record.lock import WriterLock
from onrecord.record.schema import APPLICATION, VERSION, migrate

DEFAULT = "onrecord.db"
PATIENCE = 5.0  # seconds to wait for another program's transaction

_MAGIC = b"SQLite format 3\x00"
_FAILURES: dict[int, tuple[type[RecordError], str]] = {
    sqlite3.SQLITE_BUSY: (RecordLocked, "is in use by another program; close it there, or wait and try again"),
    sqlite3.SQLITE_LOCKED: (RecordLocked, "is in use by another program; close it there, or wait and try again"),
    sqlite3.SQLITE_READONLY: (RecordReadOnly, "may not be written to; check its permissions, or copy it"),
    sqlite3.SQLITE_PERM: (RecordReadOnly, "may not be opened by this user; check its permissions"),
    sqlite3.SQLITE_CANTOPEN: (RecordReadOnly, "could not be opened; check the permissions of the file and its folder"),
    sqlite3.SQLITE_FULL: (RecordFull, "the disk is full; make room and run the same command again: it goes on"),
    sqlite3.SQLITE_IOERR: (RecordError, "could not be read or written (input/output error); check the disk"),
    sqlite3.SQLITE_NOTADB: (NotARecord, "is no record; name another file with --record"),
    sqlite3.SQLITE_CORRUPT: (NotARecord, "is damaged; restore a copy, or rescue it with `sqlite3 FILE .recover`"),
}


class Record:
    """An open record. `db` is its connection, for reading; all writing is done inside `transaction`."""

    def __init__(self, path: str, db: sqlite3.Connection, lock: WriterLock | None) -> None:
        self.path = path
        self.folder = os.path.dirname(os.path.abspath(path))
        self.db = db
        self._lock = lock

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is written inside is kept, or none of it: also when the program is killed, or the disk is full.

        Raises RecordError for what goes wrong with the file.
        """
        with self.failures():
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield self.db
                self.db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # a full disk rolls back by itself
                    self.db.execute("ROLLBACK")
                raise

    @contextmanager
    def failures(self) -> Iterator[None]:
        """Turns what SQLite raises inside into a RecordError with the cause and the next step."""
        try:
            yield
        except sqlite3.Error as error:
            raise _failure(error, self.path) from error

    def one(self, query: str, *values: Any) -> Any:
        """The first column of the first row, or None."""
        row = self.db.execute(query, values).fetchone()
        return None if row is None else row[0]

    def close(self) -> None:
        try:
            self.db.close()
        finally:
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def open_record(path: str | os.PathLike[str] = DEFAULT, *, write: bool = False, create: bool = False) -> Record:
    """The record in the file at `path`.

    write: to change it; one program at a time may. create: make it where there is none (or an empty file).
    Raises a RecordError that says what is wrong; nothing is changed then.
    """
    name = os.fspath(path)
    _check_full_text(name)
    if os.path.isdir(name):
        raise MissingRecord(name, "is a folder; name the record's file in it with --record")
    if not os.path.isdir(os.path.dirname(os.path.abspath(name))):
        raise MissingRecord(name, "is in a folder that does not exist; make it first, or name another with --record")
    if not create and not os.path.exists(name):
        raise MissingRecord(name, "no record there; `onrecord add SOURCE` makes one, --record names another")
    _check_header(name)
    if write and os.path.exists(name) and not os.access(name, os.W_OK):  # SQLite would find out only when it writes
        raise RecordReadOnly(name, _FAILURES[sqlite3.SQLITE_READONLY][1])
    db = _connect(name, ("rwc" if create else "rw") if write else "ro")
    if not write:
        return Record(name, db if _today(db) else _brought_up(db, name), None)
    lock = None
    try:
        lock = _locked(name)
        _prepare(db, name)
    except BaseException:
        db.close()
        if lock is not None:
            lock.release()
        raise
    return Record(name, db, lock)


def _today(db: sqlite3.Connection) -> bool:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return bool(version == VERSION)


def _brought_up(db: sqlite3.Connection, path: str) -> sqlite3.Connection:
    """A record of an older onrecord for reading: with the tables of today, which it has to be written to for once."""
    db.close()
    try:
        open_record(path, write=True).close()
    except RecordError as error:
        step = f"was written by an older onrecord and has to be changed once before it can be read, but {error.reason}"
        raise type(error)(path, step) from error
    return _connect(path, "ro")


def _check_header(path: str) -> None:
    """Raise NotARecord for a file of another kind. SQLite would take one of a few bytes for an empty database."""
    try:
        with open(path, "rb") as file:
            begun = file.read(len(_MAGIC))
    except OSError:
        return  # no file yet; or one that may not be read, of which SQLite says so
    if begun and begun != _MAGIC:
        raise NotARecord(path, "is no record; name another file with --record")


def _connect(path: str, mode: str) -> sqlite3.Connection:
    """The file opened, and seen to be a record of ours. mode: "ro", "rw" or "rwc", as SQLite names them."""
    try:
        return _recognised(path, mode)
    except sqlite3.Error as error:
        wal = f"{path}-wal"
        unwritten = not (os.path.exists(wal) and os.path.getsize(wal))
        if mode == "ro" and unwritten and _code(error) in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            # In a folder that may not be written to SQLite cannot share the file; nobody can change it there either.
            with suppress(sqlite3.Error):
                return _recognised(path, "ro&immutable=1")
        raise _failure(error, path) from error


def _recognised(path: str, mode: str) -> sqlite3.Connection:
    address = f"file:{quote(os.path.abspath(path))}?mode={mode}"
    db = sqlite3.connect(address, uri=True, isolation_level=None, timeout=PATIENCE)
    try:
        _recognise(db, path, may_be_empty=mode.startswith("rw"))
    except BaseException:
        db.close()
        raise
    return db


def _locked(path: str) -> WriterLock:
    try:
        return WriterLock(path)
    except OSError as error:
        cause = (error.strerror or str(error)).lower()
        kind = RecordFull if error.errno == errno.ENOSPC else RecordReadOnly
        raise kind(path, f"its folder could not be written to ({cause}); copy the record to another") from None


def _prepare(db: sqlite3.Connection, path: str) -> None:
    """Make `db` ready for writing, with the tables of today."""
    try:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA secure_delete = ON")  # what is deleted is overwritten: `remove` builds on it
        db.execute("BEGIN IMMEDIATE")
        migrate(db)
        db.execute("COMMIT")
        # Readers go on while it is written to, and a kill loses nothing that was committed.
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error as error:
        raise _failure(error, path) from error


def _recognise(db: sqlite3.Connection, path: str, *, may_be_empty: bool) -> None:
    """Raise NotARecord or NewerRecord."""
    db.execute("BEGIN")  # all three as of one moment: another program may be making the record right now
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    db.execute("COMMIT")
    if not tables:
        if may_be_empty:
            return  # a new file, or one whose making was cut off
        raise NotARecord(path, "is empty; `onrecord add SOURCE` fills it, --record names another")
    if application != APPLICATION:
        raise NotARecord(path, "is a database, but no record; name another file with --record")
    if version > VERSION:
        newer = f"was written by a newer onrecord (schema {version}, this one knows {VERSION})"
        raise NewerRecord(path, f"{newer}; upgrade with `pip install -U onrecord`")


def _check_full_text(path: str) -> None:
    if not _has_full_text():
        step = "use another build of Python, such as python.org's, conda's or uv's"
        raise NoFullText(path, f"cannot be used: this Python's SQLite was built without FTS5; {step}")


@cache
def _has_full_text() -> bool:
    db = sqlite3.connect(":memory:")
    try:
        db.execute("CREATE VIRTUAL TABLE t USING fts5 (x, tokenize='unicode61 remove_diacritics 2')")
    except sqlite3.OperationalError:
        return False
    finally:
        db.close()
    return True


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _failure(error: sqlite3.Error, path: str) -> Exception:
    """The RecordError for what SQLite said; a fault of this package's own statements comes back as it is."""
    kind = _FAILURES.get(_code(error))
    return error if kind is None else kind[0](path, kind[1])
