"""The index of words: it lies in the order of days, and holds beside the words what a search filters by.

So a filter is one word more to look up, a range of dates is a range of rows, and the newest of a million hits are the first
that are met. A row's number is the attribution's `place`: its day, and within a day its key.
"""

from typing import Any

from onrecord.record.terms import SearchError
from onrecord.record.versions import REPEATED

KEYS = 32  # bits of a place that hold the key
KEY = f"(words.rowid & {(1 << KEYS) - 1})"  # of a row of `words`
_DAY = (
    "((CAST(substr(day, 1, 4) AS INTEGER) * 13 + CAST(substr(day, 6, 2) AS INTEGER)) * 32"
    " + CAST(substr(day, 9, 2) AS INTEGER))"
)


def _facts(row: str) -> str:
    """One word each for kind, act and outlet. In hexadecimal, so that capitals and marks make the difference they make.
    And one where a newer version repeats it."""
    outlet = f"(SELECT outlet FROM articles WHERE articles.key = {row}.article)"
    return f"'k' || hex({row}.kind) || ' a' || hex({row}.act) || ' o' || hex({outlet}) || iif({row}.newer IS NULL, '', ' {REPEATED}')"


_GONE = f"INSERT INTO words (words, rowid, content, facts) SELECT 'delete', old.place, old.content, {_facts('old')}"
_COME = f"INSERT INTO words (rowid, content, facts) SELECT new.place, new.content, {_facts('new')}"

# In place of an index by attribution, which only held words.
STEP = f"""
DROP TRIGGER words_added;
DROP TRIGGER words_removed;
DROP TRIGGER words_changed;
DROP TABLE words_counts;
DROP TABLE words;
DROP VIEW words_shown;
DROP INDEX attributions_day;
DROP INDEX attributions_facts;

ALTER TABLE attributions ADD COLUMN place INTEGER -- the day, and below it the key: the order in which `words` lies
    GENERATED ALWAYS AS (coalesce({_DAY} << {KEYS}, 0) + key) VIRTUAL;
CREATE INDEX attributions_place ON attributions (place, confidence, corrected, newer)
    WHERE superseded IS NULL AND rejected IS NULL;

CREATE VIEW words_shown AS -- what the index of words is made from
SELECT t.place, t.content, {_facts("t")} AS facts -- kind, act and outlet, each a letter and the word in hexadecimal; `repeated`
FROM attributions t WHERE t.superseded IS NULL AND t.rejected IS NULL;

CREATE VIRTUAL TABLE words USING fts5 (
    content, facts, content='words_shown', content_rowid='place', tokenize="unicode61 remove_diacritics 2");

CREATE VIRTUAL TABLE words_counts USING fts5vocab (words, row); -- in how many attributions a word stands

CREATE TRIGGER words_added AFTER INSERT ON attributions
WHEN new.superseded IS NULL AND new.rejected IS NULL
BEGIN {_COME}; END;

CREATE TRIGGER words_removed AFTER DELETE ON attributions
WHEN old.superseded IS NULL AND old.rejected IS NULL
BEGIN {_GONE}; END;

CREATE TRIGGER words_changed AFTER UPDATE OF content, kind, act, day, superseded, rejected, newer ON attributions
BEGIN
    {_GONE} WHERE old.superseded IS NULL AND old.rejected IS NULL;
    {_COME} WHERE new.superseded IS NULL AND new.rejected IS NULL;
END;

INSERT INTO words (words) VALUES ('rebuild');
"""


def within(
    words: str | None,
    kind: str | None = None,
    act: str | None = None,
    outlets: list[str] | None = None,
    all_versions: bool = False,
) -> str:
    """The expression of FTS5 for what has these words and is one of this; empty where nothing is asked for."""
    facts = [_word(letter, value) for letter, value in (("k", kind), ("a", act)) if value]
    if outlets is not None:  # without any the word is one that no row has
        facts.append(f"({' OR '.join(_word('o', outlet) for outlet in outlets) or 'none'})")
    parts = [f"{{content}} : ({words})"] if words is not None else []
    parts += [f"{{facts}} : ({' AND '.join(facts)})"] if facts else []
    asked = " AND ".join(parts)
    return asked if all_versions or not asked else f"({asked}) NOT {{facts}} : {REPEATED}"


def dates(column: str, since: str | None, until: str | None) -> tuple[str, list[Any]]:
    """ " AND ..." of a column with places: both days included, and nothing without a date. Raises SearchError."""
    if not since and not until:
        return "", []
    first = _day(since, (0, 0)) if since else 1
    last = _day(until, (12, 31)) if until else 1 << 30
    return f" AND {column} BETWEEN ? AND ?", [first << KEYS, (last + 1 << KEYS) - 1]


def _day(date: str, missing: tuple[int, int]) -> int:
    try:
        year, month, day = (*map(int, date.split("-")), *missing[date.count("-") :])
    except ValueError:
        raise SearchError(f"{date!r} is no date: write it as 2026, 2026-03 or 2026-03-04") from None
    return (year * 13 + month) * 32 + day


def _word(letter: str, value: str) -> str:
    return letter + value.encode().hex()
