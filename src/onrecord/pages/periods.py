"""How many a day, a week or a month: the bars of a histogram, each with the address that picks its time."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

By = Literal["day", "week", "month", "year"]
BYS: tuple[By, ...] = ("day", "week", "month", "year")
BARS = 120  # at most; of more periods the last ones
HIGH = 64  # of the highest bar, in the picture's units
FEWEST = 40  # bars that the picture has room for
WIDE = 10  # of a bar and the gap behind it


@dataclass(frozen=True, slots=True)
class Bar:
    """since, until: the period, as a search takes it. x, y, height: in the picture."""

    since: str
    until: str
    count: int
    x: int
    y: int
    height: int


def fitting(days: Iterable[str]) -> By:
    """What makes a readable picture of these days."""
    whole = [d for d in days if len(d) >= 10]
    try:
        span = (date.fromisoformat(max(whole)[:10]) - date.fromisoformat(min(whole)[:10])).days if whole else 4000
    except ValueError:
        return "year"
    return "day" if span <= 45 else "week" if span <= 400 else "month" if span <= 3600 else "year"


def bars_of(days: Iterable[str], by: By) -> list[Bar]:
    """days: ISO dates; one that is not sure enough for the period is not counted. Periods without any are bars too."""
    begin, after = _PERIODS[by]
    counts: Counter[date] = Counter()
    for day, number in Counter(d for d in days if d).items():
        start = begin(day)
        if start is not None:
            counts[start] += number
    if not counts:
        return []
    starts = [max(counts)]
    first = min(counts)
    while starts[-1] > first and len(starts) < BARS:
        starts.append(_before(starts[-1], begin))
    most = max(counts[start] for start in starts)
    return [_bar(start, after(start), counts[start], most, n, by) for n, start in enumerate(reversed(starts))]


def _bar(start: date, after: date, count: int, most: int, n: int, by: By) -> Bar:
    height = max(2, round(HIGH * count / most)) if count else 0
    length = {"day": 10, "week": 10, "month": 7, "year": 4}[by]
    last = after - timedelta(1) if by in ("day", "week") else start
    return Bar(str(start)[:length], str(last)[:length], count, n * WIDE, HIGH - height, height)


def _before(start: date, begin: Callable[[str], date | None]) -> date:
    found = begin(str(start - timedelta(1)))
    assert found is not None
    return found


def _whole(day: str) -> date | None:
    try:
        return date.fromisoformat(day[:10]) if len(day) >= 10 else None
    except ValueError:
        return None


def _monday(day: str) -> date | None:
    whole = _whole(day)
    return None if whole is None else whole - timedelta(min(whole.weekday(), whole.toordinal() - 1))


def _month(day: str) -> date | None:
    return _whole(f"{day[:7]}-01") if len(day) >= 7 else None


def _year(day: str) -> date | None:
    return _whole(f"{day[:4]}-01-01")


# the first day of the period of an ISO date; the first day of the next one
_PERIODS: dict[By, tuple[Callable[[str], date | None], Callable[[date], date]]] = {
    "day": (_whole, lambda d: d + timedelta(1)),
    "week": (_monday, lambda d: d + timedelta(7)),
    "month": (_month, lambda d: (d.replace(day=28) + timedelta(4)).replace(day=1)),
    "year": (_year, lambda d: d.replace(year=d.year + 1)),
}
