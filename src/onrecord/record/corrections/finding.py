"""What a person types → a place in the text, or a whole id."""

import re
import sqlite3

from onrecord.articles import Span
from onrecord.errors import CorrectionError
from onrecord.record.store import Record

SHORTEST = 6  # characters of an id's beginning
# One for one, so that offsets hold.
_PLAIN = str.maketrans({**dict.fromkeys("“”„‟«»〝〞＂", '"'), **dict.fromkeys("‘’‚‹›`", "'")})
_TABLES = {
    "att-": "attributions",
    "spk-": "speakers",
    "sta-": "statements",
    "per-": "identities",
    "cor-": "corrections",
}


def find_words(text: str, words: str) -> list[Span]:
    """Every place where these words stand, whatever the spaces, line breaks and kinds of quotation marks between them."""
    parts = words.translate(_PLAIN).split()
    if not parts:
        return []
    begun = r"(?<!\w)" if parts[0][0].isalnum() else ""
    ended = r"(?!\w)" if parts[-1][-1].isalnum() else ""
    pattern = begun + r"\s+".join(map(re.escape, parts)) + ended
    return [Span(*m.span()) for m in re.finditer(pattern, text.translate(_PLAIN))]


def whole_id(record: Record, name: str) -> str:
    """The id that begins with `name`, if there is one only; else `name`, which then is found to be none.

    Raises CorrectionError where there are several.
    """
    table = _TABLES.get(name[:4])
    if table is None or len(name) < SHORTEST:
        return name
    query = f"SELECT id FROM {table} WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 2"
    found = [made for (made,) in record.db.execute(query, (name, name + "\U0010ffff"))]
    if len(found) > 1 and name not in found:
        raise CorrectionError(record.path, f"{name!r} begins several ids; give more of it")
    return name if name in found or not found else found[0]


def article_text(record: Record, article: int) -> str:
    """Raises CorrectionError where it was taken out."""
    (text,) = record.db.execute("SELECT text FROM articles WHERE key = ?", (article,)).fetchone()
    if text is None:
        raise CorrectionError(
            record.path, "the article's words were taken out for good; nothing can be corrected there"
        )
    return str(text)


def article_with(db: sqlite3.Connection, attribution: str) -> int | None:
    """The key of the article in which an attribution stands."""
    row = db.execute("SELECT article FROM attributions WHERE id = ?", (attribution,)).fetchone()
    return None if row is None else int(row[0])
