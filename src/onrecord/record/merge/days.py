"""When was it said? The days between which it may have been, and whether the text tells them."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.reader.dates import find_dates

LATE = 3  # days between what is said and the report of it, where the report does not say
_AGO = 8  # days before the report from which a date in the sentence points back to an earlier saying
_WIDEST = 40  # days: a year tells too little
_FAR = 400  # characters of the paragraph to either side of the words

_MONTHS = "january february march april may june july august september october november december".split()
_HEADED = re.compile(r"([A-Z]{3,9}|[A-Z][a-z]{2,8})[.:]\s")  # "MARCH. ..."
_ENDED = re.compile(r"[.!?][\"”’'»)]*\s")
_CLAUSE = re.compile(r"\b(?:which|who|whose|whom|where|when|that|after|because|although|though|while)\b", re.IGNORECASE)
# "As it had in June", "since May": what is said now is compared with then.
_COMPARED = re.compile(
    r"\b(?:as|since|than|until|till|like|unlike|repeat\w*|again|from|by|before)\b[^,;.“”\"]{0,40}$", re.IGNORECASE
)
_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:19|20)\d\d\b|\b(?:last|ago|earlier)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Days:
    """first, last: ordinals. told: the text says so, and does not only come out then."""

    first: int
    last: int
    told: bool

    def gap(self, other: "Days") -> int:
        """Days between the two; 0 where they meet."""
        return max(0, self.first - other.last, other.first - self.last)

    def near(self, other: "Days", most: int) -> bool:
        """May both be one day, if two reports of it may be `most` days apart?

        What both texts tell has to agree, and a month that one of them tells has to take in the other.
        """
        if self.told and other.told:
            most = 1
        if any(d.told and d.last - d.first > 1 for d in (self, other)):
            most = 0
        return self.gap(other) <= most


def days_of(said_on: str | None, published: str | None, text: str, content: Sequence[tuple[int, int]]) -> Days | None:
    """said_on, published: ISO dates, as long as they are sure. text: the article's. content: where the words stand.

    Where the reader found no date of the saying, one that the sentence or the head of its paragraph gives counts, if it
    lies well before the report. None where nothing is known.
    """
    out = _between(published)
    told = _between(said_on)
    if told is None and out is not None and content:
        told = _pointed(text, content, published, out[0])
    if told is not None and (told[1] - told[0] < _WIDEST or out is None):
        return Days(*told, told=True)
    return Days(out[0] - LATE, out[1], told=False) if out is not None else None


def _pointed(text: str, content: Sequence[tuple[int, int]], published: str | None, out: int) -> tuple[int, int] | None:
    """The nearest date before or behind the words, in their sentence or at the head of their paragraph, that points back."""
    start, end = content[0][0], content[-1][1]
    first = max(text.rfind("\n", 0, start) + 1, start - _FAR)
    stop = text.find("\n", end)
    last = min(stop if stop >= 0 else len(text), end + _FAR)
    if not (_MONTH.search(text, first, start) or _MONTH.search(text, end, last)):
        return None
    paragraph = text[first:last]
    if (headed := _HEADED.match(paragraph)) and headed[1].lower() in _MONTHS:
        then, number = date.fromordinal(out), _MONTHS.index(headed[1].lower()) + 1
        days = _between(f"{then.year - (number > then.month)}-{number:02}")
        return days if (days and days[1] <= out - _AGO) or number == then.month else None
    found = []
    for d in find_dates(paragraph, 0, len(paragraph), published, future=False):
        at, to = first + d.span.start, first + d.span.end
        days = _between(d.value)
        if days is None or days[1] - days[0] >= _WIDEST or days[1] > out - _AGO:
            continue
        if any(a <= at < b for a, b in content) or _COMPARED.search(text, first, at):
            continue
        between = text[to:start] if to <= start else text[end - 2 : at]
        if _ENDED.search(between) or (to > start and _CLAUSE.search(between)):
            continue  # of another sentence, or of what happened then
        found.append((len(between), days))
    return min(found)[1] if found else None


def _between(value: str | None) -> tuple[int, int] | None:
    """The first and last day of "2026", "2026-03" or "2026-03-04"."""
    try:
        year, month, day = (*map(int, (value or "")[:10].split("-")), 0, 0)[:3]
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except (ValueError, TypeError):
        return None
    return first.toordinal(), last.toordinal()
