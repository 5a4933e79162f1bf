"""Expressions for dates, and which day, month or year each means. Calendar arithmetic only; no text.

A value is as long as it is sure: of a stretch of days, what all its days share ("2026-03" of a week within March).
"""

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

from onrecord.articles import Span

Kind = Literal["calendar", "weekday", "month", "shift", "weekend", "anchored", "unclear"]
Unit = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that name a date. Months count from 1, weekdays from Monday = 0.

    calendar: what is written of year, month, day and weekday. weekday, month: one with `which`, "last", "this" or "next",
    a weekday also with "last week" and so on. shift: `count` units from the article's date; weekend: that many weekends.
    anchored: `count` units from another date of the text. unclear: looks like a date, but nothing can be said ("03/04").
    """

    span: Span
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    which: str | None = None
    unit: Unit = "day"
    count: int = 0


# A page dated in one time zone tells of days in another.
_TOLERANCE = timedelta(days=1)


def base_of(published: str | None) -> date | None:
    """The day of an ISO date; None for anything else."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def value_of(e: Expression, base: date | None, ahead: bool | None) -> str | None:
    """The ISO date that `e` means, or None where it cannot be told.

    base: the article's day, or for what is anchored the other date. ahead: whether what is dated lies in the future
    (True), in the past (False), or is not told.
    """
    try:
        if e.kind == "calendar":
            return _calendar(e, base, ahead)
        if base is None:
            return None
        if e.kind == "weekday":
            return _weekday(e, base, ahead)
        if e.kind == "month":
            return _month(e, base)
        if e.kind in ("shift", "anchored"):
            return _shifted(e, base)
        if e.kind == "weekend":
            return _weekend(e, base, ahead)
    except (ValueError, OverflowError):  # no such day, or before the year 1
        return None
    return None


def _shifted(e: Expression, base: date) -> str | None:
    """`e.count` units from `base`, as exact as the unit. Raises OverflowError or ValueError beyond the calendar."""
    if e.unit == "day":
        return (base + timedelta(days=e.count)).isoformat()
    if e.unit == "week":
        return _shared(*_week(base + timedelta(weeks=e.count)))
    months = base.year * 12 + base.month - 1 + e.count * (1 if e.unit == "month" else 12)
    if not MINYEAR <= months // 12 <= MAXYEAR:
        raise OverflowError
    return f"{months // 12:04}-{months % 12 + 1:02}"[: 7 if e.unit == "month" else 4]


def _shared(first: date, last: date) -> str | None:
    """What all days from `first` to `last` share."""
    if first == last:
        return first.isoformat()
    if (first.year, first.month) == (last.year, last.month):
        return first.isoformat()[:7]
    return first.isoformat()[:4] if first.year == last.year else None


def _week(day: date) -> tuple[date, date]:
    """The week of `day`, for those whose weeks begin on Sunday and for those whose weeks begin on Monday."""
    monday = day - timedelta(days=day.weekday())
    sunday = day - timedelta(days=(day.weekday() + 1) % 7)
    return min(monday, sunday), max(monday, sunday) + timedelta(days=6)


# ---------------------------------------------------------------- calendar dates


def _calendar(e: Expression, base: date | None, ahead: bool | None) -> str | None:
    if e.year is None:
        return None if base is None else _without_year(e, base, ahead)
    if e.month is None or e.day is None:
        return f"{e.year:04}" if e.month is None else date(e.year, e.month, 1).isoformat()[:7]
    day = date(e.year, e.month, e.day)
    # "Monday, March 10" that was a Tuesday: one of the two is wrong, the month is not.
    return day.isoformat() if e.weekday in (None, day.weekday()) else day.isoformat()[:7]


def _without_year(e: Expression, base: date, ahead: bool | None) -> str | None:
    """The last such day or month, the next, or the nearest where it is not told which."""
    if e.month is None:
        return None if e.day is None else _day_alone(e.day, base, ahead)
    if e.day is None:
        months = (e.month - base.month) % 12  # from now to the next
        if ahead is False or (ahead is None and months > 6):
            months -= 12 if months else 0
        return f"{base.year + (base.month - 1 + months) // 12:04}-{e.month:02}"
    return _day_and_month(e.day, e.month, e.weekday, base, ahead)


def _day_and_month(day: int, month: int, weekday: int | None, base: date, ahead: bool | None) -> str | None:
    years = 8 if (month, day) == (2, 29) else 1
    days = [
        date(year, month, day)
        for year in range(base.year - years, base.year + years + 1)
        if years == 1 or calendar.isleap(year)
    ]
    if ahead is not None:
        days = [d for d in days if (d >= base - _TOLERANCE if ahead else d <= base + _TOLERANCE)]
    found = min(days, key=lambda d: abs(d - base), default=None)
    if found is not None and weekday not in (None, found.weekday()):
        found = next((d for d in days if d.weekday() == weekday), None)
    return None if found is None else found.isoformat()


def _day_alone(day: int, base: date, ahead: bool | None) -> str | None:
    """ "the 5th": of this month or of the one beside it."""
    months = base.year * 12 + base.month - 1
    if ahead and day < base.day:
        months += 1
    elif not ahead and day > base.day:
        months -= 1
    return date(months // 12, months % 12 + 1, day).isoformat()


# ---------------------------------------------------------------- relative dates


def _weekday(e: Expression, base: date, ahead: bool | None) -> str | None:
    assert e.weekday is not None
    monday = base - timedelta(days=base.weekday())
    back = base - timedelta(days=(base.weekday() - e.weekday) % 7)  # today or before
    forth = base + timedelta(days=(e.weekday - base.weekday()) % 7)  # today or after
    week = timedelta(weeks=1)
    if e.which in ("last week", "this week", "next week"):
        return (monday + timedelta(days=e.weekday) + week * {"last": -1, "this": 0, "next": 1}[e.which[:4]]).isoformat()
    if e.which == "last":
        day = back - week if back == base else back
        # "last Monday", said on a Thursday: of this week or of the last.
        return _shared(day - week, day) if day >= monday else day.isoformat()
    if e.which == "next":
        day = forth + week if forth == base else forth
        return _shared(day, day + week) if day < monday + week else day.isoformat()
    if e.which == "this past":
        return (back - week if back == base else back).isoformat()
    if e.which == "this coming":
        return (forth + week if forth == base else forth).isoformat()
    if e.which == "this" and ahead is None:
        return (monday + timedelta(days=e.weekday)).isoformat()
    if ahead:
        return _shared(forth, forth + week) if forth == base and e.which is None else forth.isoformat()
    return back.isoformat()


def _month(e: Expression, base: date) -> str | None:
    assert e.month is not None
    if e.which == "this":
        return f"{base.year:04}-{e.month:02}"
    # "last January", said in March: of this year or of the last?
    if e.which == "last":
        return f"{base.year - 1:04}-{e.month:02}" if e.month >= base.month else None
    return f"{base.year + 1:04}-{e.month:02}" if e.month <= base.month else None


def _weekend(e: Expression, base: date, ahead: bool | None) -> str | None:
    """The last Saturday and Sunday to have begun, or the next."""
    saturday = base - timedelta(days=(base.weekday() - 5) % 7)
    if e.which in ("next", "this coming") or (
        e.which in (None, "this") and ahead and saturday + timedelta(days=1) < base
    ):
        saturday += timedelta(weeks=1)
    elif e.which == "last" and base.weekday() >= 5:
        saturday -= timedelta(weeks=1)
    return _shared(saturday, saturday + timedelta(days=1))
