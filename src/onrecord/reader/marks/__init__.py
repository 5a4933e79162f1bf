"""Which kind of furniture do a line's own words show? (Its neighbours are places.py's business.)

Two sorts of evidence: openings and phrases that pages use and reports do not ("Photo: ", "all rights reserved"), and
lines made of nothing but the words of a date, of a row of buttons, of names. Words in quotation marks and reported
words are the report's: people talk about newsletters and cookies too. One module a kind; the surest are asked first.
"""

import re

from onrecord.articles import FurnitureKind
from onrecord.reader.marks.bare import bare
from onrecord.reader.marks.bylines import is_byline
from onrecord.reader.marks.line import Line
from onrecord.reader.marks.notices import notice
from onrecord.reader.marks.pictures import is_caption, is_credit
from onrecord.reader.marks.promotions import PROMOTES, SURELY, promotes
from onrecord.reader.marks.related import is_related
from onrecord.reader.marks.widgets import is_widget

__all__ = ["kind_of"]

_RIGHTS = re.compile(r"(?:©|\(c\)|copyright \W*\d{4})")


def kind_of(line: Line) -> FurnitureKind | None:
    """The kind that the line's words show by themselves, or None."""
    if line.cut:
        return None
    if line.long:
        return "notice" if _RIGHTS.match(line.low) else None
    kind = bare(line)
    if kind or not line.words:
        return kind
    if is_byline(line):
        return "byline"
    if is_related(line):
        return "related"
    promotion = promotes(line)
    kind = notice(line, offer=promotion >= SURELY)
    if kind:
        return kind
    if is_widget(line):
        return "widget"
    if is_credit(line):
        return "credit"
    if is_caption(line):
        return "caption"
    return "promotion" if promotion >= PROMOTES else None
