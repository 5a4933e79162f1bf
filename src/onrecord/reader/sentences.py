"""The sentence in which something is reported."""

import re

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
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    low = max(text.rfind("\n", 0, start) + 1, start - LONGEST)
    high = text.find("\n", end)
    high = min(high if high >= 0 else len(text), end + LONGEST)
    first, last = low, high
    for m in _BREAK.finditer(text, low, high):
        at = m.end()
        if _SHORTENED.search(text, max(low, at - 8), at) or any(c.start < at < c.end for c in a.content):
            continue
        if at <= start:
            first = at
        elif at >= end:
            last = at
            break
    return Span(first, last)
