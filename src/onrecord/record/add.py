"""Findings → the record, one transaction an article."""

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.articles import Article
from onrecord.findings import Findings
from onrecord.record.columns import Row, article_columns, compact, storable, whole
from onrecord.record.corrections import carry_to
from onrecord.record.ids import address, article_id, mint
from onrecord.record.merge import finish_merging, merge_article
from onrecord.record.put import insert, put_reading, reader_key
from onrecord.record.runs import Run, save
from onrecord.record.store import Record

Outcome = Literal["new", "version", "unchanged", "removed", "transcript"]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one article.

    outcome: "new"; a new "version" of one at the same address; "unchanged": it was there; "removed": it was taken out
    for good and stays out; "transcript": it was there as a report, and was read again as what was said itself.
    """

    id: str
    outcome: Outcome
    attributions: int


def add_findings(
    record: Record,
    findings: Iterable[Findings | Row],
    on_article: Callable[[Added], None] | None = None,
    run: Run | None = None,
    merge: Callable[[sqlite3.Connection, int], None] = merge_article,
) -> int:
    """Put each article into the record as it comes; how many were put in.

    findings: as the reader gives them, or the contract's objects. Each is kept whole or not at all, so whatever ends
    the run, the next one goes on from there. What is in the record already is left as it is.
    on_article: called when an article is safely stored. run: the run that this belongs to; it counts along.
    merge: what compares an article, by its key, with those before, in the transaction that stores it.
    Raises RecordError; what was stored before stays.
    """
    finish_merging(record)
    count = 0
    for item in findings:
        added = _add(record, item, run, merge)
        count += added.outcome in ("new", "version")
        if on_article is not None:
            on_article(added)
    return count


def known(record: Record, article: Article) -> Added | None:
    """What adding this article would do, if it is there already and need not be read; None if it is new."""
    where = address(whole(article.source), whole(article.url), record.folder)
    return _there(record, article_id(where, whole(article.outlet), _hash(whole(article.text))))


def _add(
    record: Record, item: Findings | Row, run: Run | None, merge: Callable[[sqlite3.Connection, int], None]
) -> Added:
    row, article = (item.to_dict(), item.article) if isinstance(item, Findings) else (item, None)
    row = storable(row)
    facts = row["article"]
    text_hash = _hash(facts["text"])
    where = address(facts["source"], facts["url"], record.folder)
    made = article_id(where, facts["outlet"], text_hash)
    with record.transaction() as db:
        if there := _there(record, made):
            if run is not None:
                run.unchanged += 1
            return there
        before = db.execute(
            "SELECT key, version FROM articles WHERE address = ? ORDER BY version DESC LIMIT 1", (where,)
        ).fetchone()
        reader = reader_key(db, row["reader"]["version"], row["reader"]["model"])
        columns = {
            "id": made,
            "text_hash": text_hash,
            "report": _report(record, text_hash),
            "address": where,
            "version": before[1] + 1 if before else 1,
            "replaces": before and before[0],
            "contract": row["contract"],
            "reader": reader,
            "run": run and run.key,
            "layout": _layout(article),
            **article_columns(facts),
        }
        key = insert(db, "articles", columns)
        if article is not None and article.page is not None:
            page = article.page
            packed = {"hash": hashlib.sha256(page).hexdigest(), "size": len(page), "bytes": zlib.compress(page)}
            insert(db, "pages", {"article": key, **packed})
        put_reading(db, key, row, reader)
        carry_to(record, key)
        merge(db, key)
        if run is not None:
            run.done += 1
            save(record, run)
    return Added(made, "version" if before else "new", len(row["attributions"]))


def _there(record: Record, made: str) -> Added | None:
    found = record.db.execute("SELECT key, removed FROM articles WHERE id = ?", (made,)).fetchone()
    if found is None:
        return None
    count = record.one(
        "SELECT count(*) FROM attributions WHERE article = ? AND superseded IS NULL AND rejected IS NULL", found[0]
    )
    return Added(made, "removed" if found[1] else "unchanged", count)


def _report(record: Record, text_hash: str) -> int:
    """The report of all articles with this text; near-duplicates are joined to it later."""
    made = mint("rep", text_hash)
    key = record.one("SELECT report FROM articles WHERE text_hash = ? ORDER BY key LIMIT 1", text_hash)
    key = key or record.one("SELECT key FROM reports WHERE id = ?", made)
    return key or insert(record.db, "reports", {"id": made})


def _layout(article: Article | None) -> str | None:
    """What the page's own markup showed: the reader needs it again when the article is read anew."""
    if article is None or not (article.headings or article.furniture):
        return None
    return compact(
        {
            "headings": [[s.start, s.end] for s in article.headings],
            "furniture": [[f.span.start, f.span.end, f.kind] for f in article.furniture],
        }
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
