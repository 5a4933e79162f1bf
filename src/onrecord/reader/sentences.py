"""The sentence in which something is reported."""

import re
from collections.abc import Sequence

from onrecord.articles import Span
from onrecord.findings import Attribution

LONGEST = 700  # characters to either side of the cue that are looked through

_BREAK = re.compile(r"[.!?…][\"”’)\]]*\s+(?=[\"“‘(\[]?[A-ZÀ-Þ0-9])")
_SHORTENED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Rev|Prof|St|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])\.\s*$"
)


def sentence_of(text: str, a: Attribution) -> Span:
    """The sentence of the cue, within its paragraph. A quotation's own sentences are no border: the one that reports goes
    on after it."""
    spans = [s for s in (a.cue, a.source) if s is not None] or [a.content[0]]
    return sentence_at(text, min(s.start for s in spans), max(s.end for s in spans), a.content)


def sentence_at(text: str, start: int, end: int, whole: Sequence[Span] = ()) -> Span:
    """The sentence that holds the words from start to end, within its paragraph. whole: spans in which none ends."""
    low = max(text.rfind("\n", 0, start) + 1, start - LONGEST)
    high = text.find("\n", end)
    high = min(high if high >= 0 else len(text), end + LONGEST)
    first, last = low, high
    for m in _BREAK.finditer(text, low, high):
        at = m.end()
        if _SHORTENED.search(text, max(low, at - 8), at) or any(c.start < at < c.end for c in whole):
            continue
        if at <= start:
            first = at
        elif at >= end:
            last = at
            break
    return Span(first, last)
