"""An article put into the index of texts, people and statements without being compared: where what is one is known."""

import sqlite3

from onrecord.record.merge.reports import index_report
from onrecord.record.merge.speakers import index_speakers
from onrecord.record.merge.statements import index_statements


def index_article(db: sqlite3.Connection, article: int) -> None:
    """The caller holds the transaction."""
    index_report(db, article)
    index_speakers(db, article)
    index_statements(db, article)
    db.execute("UPDATE articles SET merged = 1 WHERE key = ?", (article,))
