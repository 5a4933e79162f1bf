"""Dates in words, resolved against the date of the article: "on Thursday", "earlier this month", "4 March 2025".

Each expression is a stretch of days; its value is what all of these days share, so that it is never surer than the words
are. What these words cannot tell (holidays, seasons, "03/04") is no date.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from onrecord.articles import Span
from onrecord.findings import Dated

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_NUMBERS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)} | {
    "a": 1,
    "an": 1,
}
_MONTH = r"(?P<month{n}>January|February|March|April|May|June|July|August|September|October|November|December|" + (
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_ORDINAL = r"(?:st|nd|rd|th)?"
_WEEKDAY = r"(?P<{name}>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_PART = r"(?:\s(?:early\s|late\s)?(?:morning|afternoon|evening|night|lunchtime))?"
_EXPRESSIONS = re.compile(
    "|".join(
        [
            r"(?P<iso>\b\d{4}-\d\d-\d\d\b)",
            r"(?P<slash>\b\d{1,2}/\d{1,2}(?:/\d{4})?\b)",
            rf"(?P<md>\b(?:\w+day,\s)?{_MONTH.format(n=1)}\s"
            rf"(?P<day1>\d{{1,2}}){_ORDINAL}(?:,?\s(?P<year1>\d{{4}}))?(?!\d))",
            rf"(?P<dm>\b(?:\w+day,?\s)?(?P<day2>\d{{1,2}}){_ORDINAL}[\s-](?:of\s)?{_MONTH.format(n=2)}(?:,?[\s-](?P<year2>\d{{4}}))?)",
            rf"(?P<my>\b{_MONTH.format(n=3)},?\s(?:of\s)?(?P<year3>\d{{4}})\b)",
            rf"(?P<lm>\b(?P<which4>(?i:last|this|next|early|late|mid))[\s-]{_MONTH.format(n=4)}\b)",
            rf"(?P<wd>\b(?:(?P<which5>(?i:last|this|next|past))\s)?{_WEEKDAY.format(name='wd5')}{_PART}"
            rf"(?:\s(?P<week5>last|this|next)\sweek)?(?!['’]s)\b)",
            rf"(?P<poss>\b(?P<which6>last\s)?{_WEEKDAY.format(name='wd6')}['’]s\b)",
            rf"(?P<rel>\b(?i:today|tonight|yesterday{_PART}|tomorrow{_PART}|last\snight|this\s(?:morning|afternoon|evening))\b)",
            r"(?P<per>\b(?:(?i:earlier|later|late|early)\s)?(?P<which7>(?i:this|last|next|the\sprevious|the\spast))\s"
            r"(?P<unit7>week|month|year|weekend)\b)",
            r"(?P<weekend>\b[Tt]he\sweekend\b)",
            r"(?P<ago>\b(?P<count8>(?i:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\d{1,3})\s"
            r"(?P<unit8>day|week|month|year)s?\sago\b)",
            r"(?P<near>\b(?:[Aa]\sday|[Tt]he\sday)\s(?P<which9>earlier|before|later|after)\b|"
            r"\b[Tt]he\s(?P<which10>previous|next|following)\sday\b)",
            r"(?P<quarter>\b(?:the\s)?(?:first|second|third|fourth|last)\s(?:quarter|half)\sof\s(?P<year11>\d{4})\b)",
            r"(?P<nth>\bthe\s(?P<day12>\d{1,2})(?:st|nd|rd|th)\b)",
            rf"(?P<m>\b{_MONTH.format(n=13)}(?!\w))",
            r"(?P<y>\b(?:1[5-9]|20)\d\d\b)",
        ]
    )
)
# Without one of these there is no expression: quicker to look for than the expressions themselves.
_HINT = re.compile(
    r"\d|[dD]ay|[nN]ight|morning|afternoon|evening|tomorrow|[wW]eek|[mM]onth|[yY]ear|quarter|Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|"
    r"Sep|Oct|Nov|Dec"
)
_NAMED = re.compile(r"\s[A-ZÀ-Þ][a-zà-ÿ]")
_HOLIDAY = re.compile(r"\b(?:Black|Easter|Good|Ash|Palm|Holy|Cyber|Super|Boxing|Bloody|Fat)\s$")
_OCCASIONS = re.compile(
    r"\s(?:\w+\s)?(?:interview|speech|address|statement|briefing|conference|hearing|meeting|session|debate|letter|report|"
    r"memo|book|memoir|essay|article|paper|study|ruling|sermon|rally|summit|post|tweet)\b"
)


def find_dates(text: str, start: int, end: int, published: str | None, *, future: bool = False) -> list[Dated]:
    """All expressions in text[start:end] that resolve, in order. published: the article's ISO date, or as much of it as is
    known. future: of something to come, so that a weekday is the next one."""
    out: list[Dated] = []
    for span, stretch in _found(text, start, end, _day(published), future):
        value = shared(*stretch) if stretch else None
        if value:
            out.append(Dated(value, span))
    return out


def expressions(
    text: str, start: int, end: int, published: str | None, *, future: bool = False
) -> Iterator[tuple[Span, str | None]]:
    """The same with those that do not resolve: (place, value or None)."""
    for span, stretch in _found(text, start, end, _day(published), future):
        yield span, shared(*stretch) if stretch else None


def shared(first: date, last: date) -> str | None:
    """What all days of a stretch have in common: "2026-03-04", "2026-03", "2026"; None where they have nothing."""
    a, b = first.isoformat(), last.isoformat()
    return a if a == b else a[:7] if a[:7] == b[:7] else a[:4] if a[:4] == b[:4] else None


Stretch = tuple[date, date]
_Rule = Callable[[re.Match[str], date | None, bool, list[Stretch]], Stretch | None]


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _found(text: str, start: int, end: int, base: date | None, future: bool) -> Iterator[tuple[Span, Stretch | None]]:
    if not _HINT.search(text, start, end):
        return
    before: list[Stretch] = []
    for m in _EXPRESSIONS.finditer(text, start, end):
        kind = next(k for k in _RESOLVE if m.groupdict().get(k) is not None)
        after = text[m.end() : m.end() + 24]
        # "April March", "the Monday Club": names. "May" and "March" are also verbs and a walk.
        if kind in ("wd", "m") and _NAMED.match(after) and not re.match(r"\s(?:Mr|Ms|Mrs|Dr)\b", after):
            lead = text[max(0, m.start() - 4) : m.start()]
            if kind == "m" or lead.endswith(("the ", "The ")):
                continue
        if kind == "m" and not re.search(
            r"(?:\bin|\bsince|\buntil|\bby|\bof|\bearly|\blate)\s$", text[max(0, m.start() - 8) : m.start()]
        ):
            continue
        if kind in ("wd", "poss") and _HOLIDAY.search(text, max(0, m.start() - 8), m.start()):
            continue
        if kind == "poss" and not _OCCASIONS.match(after):
            continue
        if kind == "y":
            plain = re.search(r"\b[Ii]n\s$", text[max(0, m.start() - 3) : m.start()])
            if not plain and not _OCCASIONS.match(after):
                continue
            if re.match(r"s\b|\s(?:members|people|percent|per)\b", after):
                continue
        try:
            stretch = _RESOLVE[kind](m, base, future, before)
        except (ValueError, OverflowError):
            stretch = None
        if stretch is not None and stretch[0] == stretch[1]:
            before.append(stretch)
        span = Span(m.start(), m.end() - 2 if kind == "poss" else m.end())
        yield span, stretch


def _one(day: date) -> Stretch:
    return day, day


def _month(name: str) -> int:
    low = name.lower().rstrip(".")[:3]
    return next(n for n, m in enumerate(_MONTHS, 1) if m.lower().startswith(low))


def _whole_month(year: int, month: int) -> Stretch:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _year(year: int) -> Stretch:
    return date(year, 1, 1), date(year, 12, 31)


def _week(day: date) -> Stretch:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _iso(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    return _one(date.fromisoformat(m["iso"]))


def _slash(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    a, b, *year = (int(x) for x in m["slash"].split("/"))
    if a > 12 >= b or b > 12 >= a or (a == b and a <= 12):
        day, month = (a, b) if a > 12 else (b, a)
        return _of_a_year(day, month, year[0] if year else None, base, future)
    return _year(year[0]) if year else None


def _calendar(n: int) -> _Rule:
    def rule(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
        year = m[f"year{n}"]
        return _of_a_year(int(m[f"day{n}"]), _month(m[f"month{n}"]), int(year) if year else None, base, future)

    return rule


def _of_a_year(day: int, month: int, year: int | None, base: date | None, future: bool) -> Stretch | None:
    if year is not None:
        return _one(date(year, month, day))
    if base is None:
        return None
    this = date(base.year, month, min(day, calendar.monthrange(base.year, month)[1]))
    step = 1 if future and this < base else -1 if not future and this > base else 0
    return _one(date(base.year + step, month, day))


def _month_year(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    return _whole_month(int(m["year3"]), _month(m["month3"]))


def _bare_month(month: int, base: date | None, future: bool) -> Stretch | None:
    if base is None:
        return None
    step = 1 if future and month < base.month else -1 if not future and month > base.month else 0
    return _whole_month(base.year + step, month)


def _some_month(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    which, month = m["which4"].lower(), _month(m["month4"])
    if base is None:
        return None
    if which == "last":
        # "last January" in March may be this year's or the last one's.
        return None if month < base.month else _whole_month(base.year - 1, month)
    if which == "next":
        return None if month > base.month else _whole_month(base.year + 1, month)
    return _whole_month(base.year, month) if which == "this" else _bare_month(month, base, future)


def _only_month(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    return _bare_month(_month(m["month13"]), base, future)


def _weekday(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    if base is None:
        return None
    number = _DAYS.index(m["wd5"])
    which, week = (m["which5"] or "").lower(), m["week5"]
    if week:
        monday = _week(base)[0] + timedelta(days={"last": -7, "this": 0, "next": 7}[week])
        return _one(monday + timedelta(days=number))
    back = timedelta(days=(base.weekday() - number) % 7)
    on = timedelta(days=(number - base.weekday()) % 7)
    if which == "next":
        return base + (on or timedelta(days=7)), _week(base)[0] + timedelta(days=7 + number)
    if which in ("last", "past"):
        recent = base - (back or timedelta(days=7))
        week_before = _week(base)[0] - timedelta(days=7 - number)
        return min(recent, week_before), max(recent, week_before)
    return _one(base + on) if future else _one(base - back)


def _possessive(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    if base is None:
        return None
    return _one(base - timedelta(days=(base.weekday() - _DAYS.index(m["wd6"])) % 7))


def _relative(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    if base is None:
        return None
    words = m["rel"].lower()
    step = -1 if words.startswith(("yesterday", "last night")) else 1 if words.startswith("tomorrow") else 0
    return _one(base + timedelta(days=step))


def _period(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    if base is None:
        return None
    unit, which = m["unit7"], m["which7"].lower()
    step = 0 if which == "this" else 1 if which == "next" else -1
    if unit == "year":
        return _year(base.year + step)
    if unit == "month":
        at = base.year * 12 + base.month - 1 + step
        return _whole_month(at // 12, at % 12 + 1)
    monday = _week(base)[0] + timedelta(days=7 * step)
    if unit == "weekend":
        return (monday if step else _week(base)[0] - timedelta(days=7)) + timedelta(days=5), (
            monday if step else _week(base)[0] - timedelta(days=7)
        ) + timedelta(days=6)
    return monday, monday + timedelta(days=6)


def _weekend(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    if base is None:
        return None
    saturday = base - timedelta(days=(base.weekday() - 5) % 7)
    return (
        (saturday + timedelta(days=7), saturday + timedelta(days=8))
        if future
        else (
            saturday,
            saturday + timedelta(days=1),
        )
    )


def _ago(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    if base is None:
        return None
    word = m["count8"].lower()
    count = int(word) if word.isdigit() else _NUMBERS[word]
    unit = m["unit8"]
    if unit == "day":
        return _one(base - timedelta(days=count))
    if unit == "week":
        return _week(base - timedelta(weeks=count))
    if unit == "month":
        at = base.year * 12 + base.month - 1 - count
        return _whole_month(at // 12, at % 12 + 1)
    return _year(base.year - count)


def _near(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    """Counted from the one day that was named before."""
    if len(before) != 1:
        return None
    which = m["which9"] or m["which10"]
    return _one(before[0][0] + timedelta(days=-1 if which in ("earlier", "before", "previous") else 1))


def _quarter(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    return _year(int(m["year11"]))


def _nth(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    if base is None:
        return None
    day = int(m["day12"])
    at = base.year * 12 + base.month - 1
    at += 1 if future and day < base.day else -1 if not future and day > base.day else 0
    return _one(date(at // 12, at % 12 + 1, day))


def _plain_year(m: re.Match[str], base: date | None, future: bool, before: list[Stretch]) -> Stretch | None:
    return _year(int(m["y"]))


_RESOLVE: dict[str, _Rule] = {
    "iso": _iso, "slash": _slash, "md": _calendar(1), "dm": _calendar(2), "my": _month_year, "lm": _some_month,
    "wd": _weekday, "poss": _possessive, "rel": _relative, "per": _period, "weekend": _weekend, "ago": _ago,
    "near": _near, "quarter": _quarter, "nth": _nth, "m": _only_month, "y": _plain_year,
}  # fmt: skip
