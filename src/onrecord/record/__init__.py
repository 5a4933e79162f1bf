"""The record: one SQLite file that keeps what was read, for searching, checking and handing on.

    store.py     opening and closing the file, transactions, what can go wrong
      schema.py  its tables and views
      lock.py    one writer at a time
    intake.py    sources → the record
      add.py     findings → the record
      runs.py    what was done, and when
    reread.py    stored articles read again with another model
      match.py   which of the new findings are old ones
    remove.py    an article's words taken out for good
    put.py       one reading → rows
    search.py    words and filters → attributions
      filters.py what is asked for, as SQL
      plan.py    how a search is carried out
      places.py  the index of words, in the order of days
      names.py   who goes by a part of a name
      marks.py   the words that were found, marked
      facets.py  how often each value occurs among the hits
      terms.py   what a person types → an expression of FTS5
    events.py    who did what to whom: filters → reports of events
      happened.py  the events themselves, each once
      happenings.py  which reports are of one event
    stats.py     how much was said
    size.py      how much there is
    check/       is a quotation on record, and whose is it
    get.py       rows → the output contract
      columns.py the contract's fields as columns
      ids.py     lasting ids

The contract's objects, not the reader's classes, are what goes in and out.
"""

from onrecord.record.add import Added, add_findings, known
from onrecord.record.get import article_of, find_article, findings_of, page_of
from onrecord.record.intake import add_sources, load_reader
from onrecord.record.remove import Removed, finish_removals, remove_article
from onrecord.record.reread import Reread, due, reread_articles
from onrecord.record.runs import run_of
from onrecord.record.store import DEFAULT, Record, open_record

__all__ = [
    "DEFAULT",
    "Added",
    "Record",
    "Removed",
    "Reread",
    "add_findings",
    "add_sources",
    "article_of",
    "due",
    "find_article",
    "findings_of",
    "finish_removals",
    "known",
    "load_reader",
    "open_record",
    "page_of",
    "remove_article",
    "reread_articles",
    "run_of",
]
