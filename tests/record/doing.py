"""A program that does something to a record, and may kill itself (SIGKILL) just before its n-th SQL statement:

    python -m tests.record.doing add|reread|remove PATH [N]

Without N it says on standard output how many statements there were.
"""

import os
import signal
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.articles import Article
from onrecord.record import add_findings, due, open_record, remove_article, reread_articles
from onrecord.record.runs import run_of
from tests.record import made

ADDRESS = "https://example.org/r/3"
ROWS = 8


def rows(model: str = "old") -> list[made.Row]:
    """A small batch: two of the articles are versions of others, two are one text in two outlets."""
    batch = [made.row(seed, url=f"https://example.org/r/{seed % (ROWS - 2)}", model=model) for seed in range(ROWS)]
    return [*batch, made.row(1, url="https://other.example/1", outlet="The Echo", model=model)]


def do(what: str, path: str) -> None:
    with open_record(path, write=True, create=True) as record:
        if what == "remove":
            remove_article(record, ADDRESS, "libel")
            return
        with run_of(record, what) as run:
            if what == "add":
                add_findings(record, rows(), run=run)
            else:
                reread_articles(record, due(record, "0.1.0", "new"), read_again, run=run)


def read_again(articles: Iterable[Article]) -> Iterator[made.Row]:
    """A new model's reading: every second attribution is no longer found."""
    again = {row["article"]["text"]: row for row in rows("new")}
    for article in articles:
        row = again[article.text]
        yield {**row, "attributions": [{**a, "inside": None} for a in row["attributions"][::2]], "events": []}


def main() -> None:
    what, path, *at = sys.argv[1:]
    count = 0

    def counted(statement: str) -> None:
        nonlocal count
        count += 1
        if at and count == int(at[0]):
            os.kill(os.getpid(), signal.SIGKILL)

    connect = sqlite3.connect

    def traced(*arguments: Any, **options: Any) -> sqlite3.Connection:
        db = connect(*arguments, **options)
        db.set_trace_callback(counted)
        return db

    sqlite3.connect = traced  # type: ignore[assignment]
    do(what, path)
    print(count)


if __name__ == "__main__":
    main()
