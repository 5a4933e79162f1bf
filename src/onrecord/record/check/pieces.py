"""The pieces of a passage in words: where one sentence ends and the next begins, the report itself tells."""

import re

from onrecord.record.check.passages import Passage
from onrecord.record.check.said import Said, said
from onrecord.record.store import Record

_ENDED = re.compile(r"[.!?…][\"”’'»)\]]*\s*$")
_COLON = re.compile(r"[.!?:][\"“”‘’'„«»\s]*$")
_BEGINS = re.compile(r"[\W_]*[A-ZÀ-Þ0-9]")
_THAT = re.compile(r"that\s", re.IGNORECASE)


def in_words(record: Record, passage: Passage) -> Said:
    """Quoted stretches are borders where the words are the outlet's besides: "the plan was “dead on arrival”"; so is
    what stands behind a "that" of the outlet's."""
    inside = [
        [(a - start, b - start) for a, b in passage.quoted if passage.kind == "mixed" and start <= a and b <= end]
        for start, end in passage.pieces
    ]
    if not passage.quoted and passage.words and (that := _THAT.match(passage.words[0])):
        inside[0].append((that.end(), len(passage.words[0])))
    return said(passage.words, inside, {n for n in range(len(passage.pieces) - 1) if _stops(record, passage, n)})


def _stops(record: Record, passage: Passage, n: int) -> bool:
    """Does a sentence end between piece n and the next? What stands there is only read where the pieces do not tell."""
    if _ENDED.search(passage.words[n]):
        return True
    if not _BEGINS.match(passage.words[n + 1]):
        return False
    start, end = passage.pieces[n][1], passage.pieces[n + 1][0]
    between = record.one(
        "SELECT substr(text, ?, ?) FROM articles WHERE key = ?", start + 1, end - start, passage.article_key
    )
    return bool(_COLON.search(str(between or "")))
