"""Which words of a text name a date? Found, not yet resolved: "last Friday" is a weekday with a side.

Words that only look like one ("Easter Monday", "the Monday Club", "Channel 2020") are left out here.
"""

import re
from collections.abc import Callable, Iterator
from typing import cast

from onrecord.articles import Span
from onrecord.reader.date_values import Expression, Kind, Unit

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_COUNTS = {w: n for n, w in enumerate(_NUMBERS, 1)} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50}
_DAY_WORDS = {
    "the day before yesterday": -2, "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0,
    "this afternoon": 0, "this evening": 0, "tomorrow": 1, "the day after tomorrow": 2,
}  # fmt: skip
_SIDES = {"last": -1, "this past": -1, "this": 0, "next": 1, "this coming": 1}
_BESIDE = {
    "previous": -1, "preceding": -1, "before": -1, "earlier": -1, "same": 0, "next": 1, "following": 1, "after": 1, "later": 1
}  # fmt: skip

_MONTH = (
    "(?P<month>"
    + "|".join(f"{m}|{m.upper()}" for m in _MONTHS)
    + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = f"(?P<weekday>{'|'.join(_DAYS)}" + r"|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
_YEAR = r"(?P<year>1\d\d\d|20\d\d)(?!\d|[,.]\d)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%:/]|[.,]\d)(?P<range>\s?[-–—]\s?\d{1,2}(?!\d))?"
_WHICH = rf"(?P<which>(?i:{'|'.join(sorted(_SIDES, key=len, reverse=True))}))"
_PART = r"(?:\s(?:early\s|late\s)?(?:morning|afternoon|evening|night|lunchtime))?"
_SHADE = r"(?:(?:[Tt]he )?(?:[Ee]arly|[Mm]id|[Ll]ate|beginning of|end of|start of)[ -])?"

_Match = re.Match[str]


def _weekday_of(m: _Match) -> int | None:
    name = m.groupdict().get("weekday")
    return [d[:3] for d in _DAYS].index(name[:3]) if name else None


def _month_of(m: _Match) -> int:
    return [w[:3].lower() for w in _MONTHS].index(m["month"][:3].lower()) + 1


def _before(m: _Match) -> str:
    return m.string[max(0, m.start() - 20) : m.start()]


# ---------------------------------------------------------------- calendar dates


def _written(m: _Match) -> Expression:
    g = m.groupdict()
    year = int(g["year"]) if g.get("year") else None
    # Of "March 4-6" the month is sure.
    day = int(g["day"]) if g.get("day") and not g.get("range") else None
    return Expression(Span(*m.span()), "calendar", year, _month_of(m), day, _weekday_of(m))


def _iso(m: _Match) -> Expression:
    return Expression(Span(*m.span()), "calendar", int(m["year"]), int(m["mm"]), int(m["dd"]))


def _numeric(m: _Match) -> Expression:
    a, b, year = int(m["a"]), int(m["b"]), m["year"]
    if not year:
        return _unclear(m)
    if m["sep"] == "." or a == b or a > 12:
        return Expression(Span(*m.span()), "calendar", int(year), b, a)
    # Of 03/04/2025 the year is sure.
    month, day = (a, b) if b > 12 else (None, None)
    return Expression(Span(*m.span()), "calendar", int(year), month, day)


_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|for|through|during|between|before|after|around|early|late|mid|and|or|than|this|"
    r"last|next|earlier|later)[\s-]$",
    re.IGNORECASE,
)
# A number of four digits behind these is a year; behind the others, too, if it counts nothing ("and 2019 members").
_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|until|till|during|before|after|early|late|mid|the|from|by|year|circa)[\s-]$|[(\[]\s?$",
    re.IGNORECASE,
)
_MAYBE_YEAR = re.compile(
    r"\b(?:of|to|for|through|between|around|and|or|than|this|last|next|earlier|later|a|an|his|her|its|their|our|on|at|about|but|"
    r"with|as)[\s-]$|(?:^|[,;:/“–—]|\b(?:1[5-9]|20)\d\d-)\s?$",
    re.IGNORECASE,
)
_YEARS = re.compile(r"[ -]years?\b")
_COUNTED = re.compile(r"[ -][a-z]+s\b(?<!has)(?<!was)")
_FIRST_NAMES = ("April", "May", "June", "August")


def _month_alone(m: _Match) -> Expression | None:
    """Behind a preposition, so that neither "May I" nor Ms April is one."""
    name, before = m["month"], _before(m)
    if name.isupper() or (len(name.rstrip(".")) < 4 and name != "May"):
        return None
    if not _BEFORE_MONTH.search(before) and m.start() == m.start("month"):
        return None
    named = name in _FIRST_NAMES and re.match(r" [A-Z][a-z]", m.string[m.end() : m.end() + 3])
    return None if named and not before.endswith("In ") else Expression(Span(*m.span()), "calendar", month=_month_of(m))


def _year_alone(m: _Match) -> Expression | None:
    """Where its place says that the number is a year: "in 2019", "(2019)", "a 2019 report"; not "2019 members"."""
    before, behind = _before(m), m.string[m.end() : m.end() + 20]
    if m["year"] < "1500" and not before.endswith((" in ", "(")):
        return None
    if _YEARS.match(behind) or (before.endswith("-") and not _MAYBE_YEAR.search(before)):
        return None
    if m.start() == m.start("year") and not _BEFORE_YEAR.search(before):
        named = re.search(r"\b[A-Z]\w* $", before) and behind[:1] not in (")", ",", ";")
        if _COUNTED.match(behind) or (named and not _MAYBE_YEAR.search(before)):
            return None
    return Expression(Span(*m.span()), "calendar", int(m["year"]))


_AFTER_NTH = re.compile(
    r"\s*(?:[,.;:)—–]|$|(?:that|he|she|it|they|the|to|and|but|by|a|an|said|when|with|his|her|we|I)\b)"
)


def _nth(m: _Match) -> Expression | None:
    """ "on the 5th", not "on the 5th floor"."""
    if m["of"] is None and not _AFTER_NTH.match(m.string, m.end()):
        return None
    return Expression(Span(m.start() + 3, m.end()), "calendar", day=int(m["day"]))


# ---------------------------------------------------------------- dates that count from another

_HOLIDAYS = re.compile(
    r"\b(?:Easter|Good|Ash|Black|Cyber|Holy|Maundy|Palm|Shrove|Whit|Bloody|Super|Fat|Giving|Clean|Boxing|Pancake) $"
)
_PAPERS = re.compile(r" (?:Times|Telegraph|Mirror|Mail|Express|Herald|Mercury|Tribune|Post|Night)\b")
_EACH = re.compile(r"\b(?:[Ee]very|[Ee]ach|[Oo]n a|[Oo]n some) $")
_NAMED = re.compile(r"\b[Tt]he $|\b(?!(?:On|Late|Early|By|Until|Since|From|Before|After) $)[A-Z]\w+ $")


def _weekday(m: _Match) -> Expression | None:
    name, before = m["weekday"], _before(m)
    if _HOLIDAYS.search(before) or _PAPERS.match(m.string, m.end()) or _EACH.search(before):
        return None
    # "Sun", "Wed", "Sat" are words of their own.
    if len(name) < 6 and not before.endswith(("on ", "On ")) and name not in ("Tues.", "Weds.", "Thurs."):
        return None
    # "The Monday Club", "Commissioner Friday Okoro": part of a name.
    if not m["which"] and _NAMED.search(before) and re.match(r" [A-Z]", m.string[m.end() : m.end() + 2]):
        return None
    which = m["which"].lower() if m["which"] else None
    if m["week"]:
        which = m["week"].lower() + " week"
    elif m["after"]:
        which = "last"
    return Expression(Span(*m.span()), "weekday", weekday=_weekday_of(m), which=which)


def _which_month(m: _Match) -> Expression:
    which = {-1: "last", 0: "this", 1: "next"}[_SIDES[m["which"].lower()]]
    return Expression(Span(*m.span()), "month", month=_month_of(m), which=which)


def _day_word(m: _Match) -> Expression | None:
    # "USA Today", "on Today": a title.
    if m["word"][0].isupper() and re.search(r"\w['’]?s? $", _before(m)):
        return None
    return Expression(Span(*m.span()), "shift", count=_DAY_WORDS[m["word"].lower()])


def _period(m: _Match) -> Expression | None:
    which, unit = (m["which"] or "").lower(), m["unit"].lower()
    if m["unit"][0].isupper():  # "This Week" is a programme
        return None
    if unit == "weekend":
        return Expression(Span(*m.span()), "weekend", which=which or None)
    # "the week", "the last year": a stretch up to now, or one that the text has told before.
    if unit not in ("week", "month", "year") or not which or m["the"]:
        return _unclear(m)
    return Expression(Span(*m.span()), "shift", unit=cast(Unit, unit), count=_SIDES[which])


def _distance(m: _Match) -> Expression:
    """ "two days ago" counts from the article's date, "two days earlier" from another of the text."""
    word, unit, side = m["count"].lower(), m["unit"].lower(), m["side"].lower()
    if unit not in ("day", "week", "month", "year") or m["about"]:
        return _unclear(m)
    count = int(word) if word.isdigit() else _COUNTS[word]
    kind: Kind = "shift" if side == "ago" else "anchored"
    return Expression(
        Span(*m.span()), kind, unit=cast(Unit, unit), count=count * (-1 if side == "ago" else _BESIDE[side])
    )


def _beside(m: _Match) -> Expression:
    return Expression(Span(*m.span()), "anchored", count=_BESIDE[(m["side"] or m["after"] or "same").strip().lower()])


def _unclear(m: _Match) -> Expression:
    return Expression(Span(*m.span()), "unclear")


_READINGS: tuple[tuple[re.Pattern[str], Callable[[_Match], Expression | None]], ...] = tuple(
    (re.compile(rf"(?<![\w$€£¥#@&/.]){words}(?!\w)"), reading)
    for words, reading in (
        (rf"(?:{_WEEKDAY},?\s)?{_MONTH}\s(?:the\s)?{_DAY}(?:,?\s{_YEAR})?", _written),
        (rf"(?:{_WEEKDAY},?\s)?(?:the\s)?{_DAY}[\s-](?:of\s)?{_MONTH}(?:,?[\s-]{_YEAR})?", _written),
        (rf"{_SHADE}{_MONTH},?\s(?:of\s)?{_YEAR}", _written),
        (rf"{_SHADE}{_MONTH}", _month_alone),
        (r"(?P<year>1\d\d\d|20\d\d)-(?P<mm>\d\d)-(?P<dd>\d\d)(?![-\d])", _iso),
        (r"(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<year>1\d\d\d|20\d\d)", _numeric),
        (r"(?P<a>\d{1,2})(?P<sep>/)(?P<b>\d{1,2})(?P<year>)(?!/)", _numeric),
        (rf"{_SHADE}{_YEAR}", _year_alone),
        (
            r"(?:(?:the )?(?:(?:first|second|third|fourth|last) (?:quarter|half)|spring|summer|autumn|fall)(?: of)?|Q[1-4])"
            rf" {_YEAR}",
            _year_alone,
        ),
        (rf"[Ww]inter(?: of)? {_YEAR}", _unclear),  # it lies in two years
        (r"[Oo]n the (?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?P<of> of this month)?", _nth),
        (
            rf"(?:{_WHICH}\s)?{_WEEKDAY}{_PART}(?:\s(?:of\s)?(?P<week>last|this|next)\sweek|(?P<after>\slast))?",
            _weekday,
        ),
        (rf"{_WHICH}\s{_MONTH}", _which_month),
        (rf"(?P<word>(?i:{'|'.join(_DAY_WORDS)})){_PART}", _day_word),
        (
            rf"(?i:(?:earlier|later|early|late) )?(?P<the>(?i:the (?:past )?))?(?:{_WHICH}\s)?"
            r"(?P<unit>(?i:week|weekend|month|year|quarter|decade|century|spring|summer|autumn|fall|winter))",
            lambda m: _period(m) if m["which"] or (m["the"] and m["unit"].lower() == "weekend") else None,
        ),
        (
            r"(?P<about>(?i:more than|less than|over|under|nearly|almost|about|around|some|at least|roughly|up to) )?"
            rf"(?i:(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)})[\s-](?P<unit>hour|day|week|month|year|decade)s?\s"
            r"(?P<side>ago|earlier|later))",
            _distance,
        ),
        (
            r"(?i:the (?P<side>previous|preceding|same|next|following) day|the day (?P<after>before|after)(?=[,.;:]|$))",
            _beside,
        ),
        (r"(?i:that (?P<side>)(?P<after>same )?day)(?=[,.;:]|$)", _beside),
        (rf"(?i:a week (?:ago|from))\s(?:on\s|last\s|next\s)?{_WEEKDAY}", _unclear),
    )
)


def find_expressions(text: str, start: int, end: int) -> Iterator[Expression]:
    """All that name a date in text[start:end], in order; of two that overlap the first, of two that begin together the
    longer."""
    found = [
        (m.start(), -m.end(), n, m)
        for n, (pattern, _) in enumerate(_READINGS)
        for m in pattern.finditer(text, start, end)
    ]
    at = start
    for first, last, n, m in sorted(found, key=lambda f: f[:3]):
        if first < at:
            continue
        expression = _READINGS[n][1](m)
        if expression is not None:
            at = -last
            yield expression
