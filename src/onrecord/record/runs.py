"""What was done to the record and when: a row for each run, also for one that was killed."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from onrecord.errors import RecordError
from onrecord.record.put import insert
from onrecord.record.store import Record


@dataclass(slots=True)
class Run:
    """done: articles put in; unchanged: those that were there; skipped: sources that could not be read."""

    key: int
    done: int = 0
    unchanged: int = 0
    skipped: int = 0


@contextmanager
def run_of(record: Record, command: str) -> Iterator[Run]:
    """Notes a run in the record. One that was stopped has no end; its counts are those of the last article stored."""
    with record.transaction() as db:
        run = Run(insert(db, "runs", {"command": command, "started": now()}))
    try:
        yield run
    except BaseException:
        with suppress(RecordError), record.transaction():
            save(record, run)
        raise
    with record.transaction() as db:
        save(record, run)
        db.execute("UPDATE runs SET finished = ? WHERE key = ?", (now(), run.key))


def save(record: Record, run: Run) -> None:
    """Note the counts, within the caller's transaction."""
    counts = (run.done, run.unchanged, run.skipped, run.key)
    record.db.execute("UPDATE runs SET done = ?, unchanged = ?, skipped = ? WHERE key = ?", counts)


def now() -> str:
    """ISO time, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
