"""Dates in words, resolved against the date of the article: "on Thursday", "earlier this month", "4 March 2025".

date_words finds the words, date_values works them out. Here is what they need of the text around: whether what they date
lies ahead, and which day "the day before" counts from. What words cannot tell (holidays, seasons, "03/04") is no date.
"""

import re
from collections.abc import Iterator

from onrecord.articles import Span
from onrecord.findings import Dated
from onrecord.reader.date_values import base_of, value_of
from onrecord.reader.date_words import find_expressions

_LINE = re.compile(r"[^\r\n]+")
# Without one of these there is no expression: quicker to look for than the expressions themselves.
_HINT = re.compile(
    r"\d|[dD]ay|DAY|[nN]ight|morning|afternoon|evening|tomorrow|[wW]eek|[mM]onth|[yY]ear|Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|"
    r"Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JU[NL]|AUG|SEP|OCT|NOV|DEC"
)
_STOP = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\b[A-Z])[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z])")
_TENSE = re.compile(
    r"\b(?:(?P<ahead>(?:will|won['’]t|shall|would|must|should|(?:is|are|be|due|set|expected|scheduled|plans?|planned|"
    r"planning|likely|ready|intends?|hopes?|wants?|going|agreed|vowed|promised|pledged|supposed|slated|poised) to)(?: also| not)?(?: be)? [a-z]+|upcoming)|"
    r"(?:was|were|had|did|has|have|been|said|told|began|went|came|took|made|met|saw|found|held|fell|won|lost|left|gave|got|"
    r"(?!need|indeed|hundred|speed|feed|exceed|proceed|succeed)[a-z]{2,20}ed))\b|(?P<soon>['’]ll\b)"
)
_REACH = 160  # characters each side in which the verb stands that a date belongs to


def find_dates(text: str, start: int, end: int, published: str | None, *, future: bool | None = None) -> list[Dated]:
    """All expressions in text[start:end] that resolve, in order. published: the article's ISO date.

    future: whether the dates lie ahead of it, so that a weekday is the next one; None: told by the verb beside each.
    """
    return [Dated(value, span) for span, value in expressions(text, start, end, published, future=future) if value]


def expressions(
    text: str, start: int, end: int, published: str | None, *, future: bool | None = None
) -> Iterator[tuple[Span, str | None]]:
    """The same with those that do not resolve: (place, value or None)."""
    base = base_of(published)
    for line in _LINE.finditer(text, start, end):
        if not _HINT.search(text, *line.span()):
            continue
        days: set[str] = set()  # that the paragraph has named so far
        for e in find_expressions(text, *line.span()):
            if e.kind == "anchored":
                value = value_of(e, base_of(next(iter(days))) if len(days) == 1 else None, None)
            else:
                value = value_of(e, base, _ahead(text, e.span, *line.span()) if future is None else future)
            if value and len(value) == 10:
                days.add(value)
            yield e.span, value


def _ahead(text: str, span: Span, start: int, end: int) -> bool | None:
    """Is what these words date still to come? By the last verb before them in their sentence, else the first behind."""
    verb = None
    at = max(start, span.start - _REACH)
    for stop in _STOP.finditer(text, at, span.start):
        at = stop.end()
    for verb in _TENSE.finditer(text, at, span.start):  # noqa: B007 - the last one is meant
        pass
    if verb is None:
        to = min(end, span.end + _REACH)
        verb_behind = _TENSE.search(text, span.end, to)
        stop_behind = _STOP.search(text, span.end, to)
        if verb_behind and (stop_behind is None or verb_behind.end() <= stop_behind.start()):
            verb = verb_behind
    return None if verb is None else bool(verb["ahead"] or verb["soon"])
