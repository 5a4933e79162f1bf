"""Ages, births and deaths that a text states."""

import re
from collections.abc import Collection

from onrecord.reader.folding import folded

Span = tuple[int, int]  # the first and the last year in which somebody can be born

_UNITS = r"(?!\s(?:per|percent|years?\s(?:in|of|ago|after)|million|billion|euros|pounds|dollars|days|months|hours|people|points))"
_AGE = re.compile(
    r",\s(?P<comma>\d{1,3}),|,\s(?P<end>\d{2})[.;]|\b(?P<old>\d{1,3})[- ]years?[- ]old\b"
    r"|\b(?:aged|turned|turns|is|was|age)\s(?P<loose>\d{1,3})(?=[\s.,;]|$)" + _UNITS
)
_BORN = re.compile(
    r"\b(?:born|geboren|né|née|nato|nata|nacido|nacida)\s(?:in|on|en|em|nel)\s(?:\w+\s){0,3}?(?P<y>1[89]\d\d|20\d\d)\b"
    r"|\(born\s(?P<z>1[89]\d\d|20\d\d)\)"
)
_DIED = re.compile(
    r"\b(?:died|death|dead|buried|killed)\s(?:\w+\s){0,4}?(?P<y>1[89]\d\d|20\d\d)\b|\(\d{4}[-–](?P<z>\d{4})\)"
)
_HAS_DIED = re.compile(r"\b(\w+)(?:,[^,.]{0,80},)?\s(?:has\s|had\s|who\s)?died\b")
_LATE = re.compile(r"\b(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir|[Oo]ur)\s[Ll]ate\s((?:[\w’'-]+\s){0,5}[\w’'-]+)")
_LATE_ROLE = re.compile(r"(?:the\s)?late\s", re.IGNORECASE)


def year(published: str | None) -> int | None:
    return int(published[:4]) if published and re.match(r"[12]\d{3}", published, re.ASCII) else None


def born(text: str, published: str | None, own: Collection[str], alone: bool) -> Span | None:
    """The years in which the speaker can be born. own: folded words of the name; alone: no one else speaks."""
    stated = _BORN.search(text)
    if stated and (alone or _near(text, stated.start(), own)):
        y = int(stated["y"] or stated["z"])
        return y, y
    now = year(published)
    if now is None:
        return None
    for m in _AGE.finditer(text):
        age = int(next(g for g in m.groups() if g))
        # "is 31" may count anything, unless the name stands beside it.
        if 4 <= age <= 110 and ((alone and not m["loose"]) or _near(text, m.start(), own)):
            return now - age - 1, now - age
    return None


def died(text: str, roles: Collection[str], published: str | None, own: Collection[str]) -> int | None:
    """The year by which the speaker was dead, where the text says so."""
    stated = _DIED.search(text)
    if stated and _near(text, stated.start(), own):
        return int(stated["y"] or stated["z"])
    if any(folded(m.group(1)) in own for m in _HAS_DIED.finditer(text)):
        return year(published)
    if any(_LATE_ROLE.match(r) for r in roles):
        return year(published)
    for m in _LATE.finditer(text):
        if any(folded(w) in own for w in m.group(1).split()):
            return year(published)
    return None


def _near(text: str, at: int, own: Collection[str]) -> bool:
    """Does a name of the speaker stand shortly before or after?"""
    return any(folded(w) in own for w in re.findall(r"\w+", text[max(0, at - 40) : at + 50]))
