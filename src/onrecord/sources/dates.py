"""A date as pages and tables write it → an ISO date."""

import re
from datetime import date
from email.utils import parsedate_to_datetime

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join(f"{m.title()}|{m[:3].title()}\\.?" for m in _MONTHS) + "|Sept\\.?"
_DATE = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH}),?\s(?P<year>(?:19|20)\d\d)"
    rf"|(?P<month2>{_MONTH})\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year2>(?:19|20)\d\d)|(?P<iso>(?:19|20)\d\d-\d\d-\d\d))"
)
# "Published 3 March 2026, 16:10", "Posted on: March 3, 2026".
_PUBLISHED = re.compile(
    rf"\b(?:[Ff]irst\s)?(?:[Pp]ublished|[Pp]osted|[Ii]ssued|[Dd]ate|PUBLISHED|POSTED|DATE)(?:\son)?:?\s(?:\w+day,?\s)?{_DATE}"
)
# A line that ends in a date, and has little besides: "The Weir Review, 7 February 2026".
_DATED_LINE = re.compile(rf"^[^\n.!?:]{{0,60}}?{_DATE}\.?$", re.MULTILINE)
_HEAD = 800  # characters of an article in which its date stands
_ISO = re.compile(r"\s*(\d{4})([-/]?)(\d{2})\2(\d{2})(?!\d)")
_WRITTEN = re.compile(rf"\s*(?:\w+day,?\s|\w{{3}},\s)?{_DATE}\b")


def iso_date(value: object) -> str | None:
    """The day in `value` as "2026-03-04"; None for anything but an ISO or an e-mail date, or one with the month's name.

    The day is the one that is written: a time zone does not move it, as the page's readers saw that day.
    """
    if not isinstance(value, str):
        return None
    if match := _ISO.match(value):
        try:
            return date(*map(int, match.group(1, 3, 4))).isoformat()
        except ValueError:
            return None
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        match = _WRITTEN.match(value)
        return _stated(match) if match else None


def stated_date(text: str) -> str | None:
    """The day on which an article says, at its head, that it was published, as an ISO date."""
    head = text[:_HEAD]
    for pattern in (_PUBLISHED, _DATED_LINE):
        if match := pattern.search(head):
            return _stated(match)
    return None


def _stated(match: re.Match[str]) -> str | None:
    if match["iso"]:
        return iso_date(match["iso"])
    month = (match["month"] or match["month2"])[:3].lower()
    number = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(month))
    try:
        return date(int(match["year"] or match["year2"]), number, int(match["day"] or match["day2"])).isoformat()
    except ValueError:
        return None
