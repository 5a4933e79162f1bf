"""Outlets in a clause."""

from collections.abc import Iterator

from onrecord.reader.chains.clause import Clause
from onrecord.reader.chains.phrases import Phrase, read_outlet
from onrecord.reader.chains.tables import REPORTED

MORE = 3  # outlets after the first: "told AFP, Reuters and the BBC"

_AUXILIARY = frozenset("has have had".split())


def outlet_at(clause: Clause, n: int) -> Phrase | None:
    """The outlet that begins with token n and isn't the attribution's own source."""
    if not clause.shows(n) or (clause.in_source(n) and not clause.in_source(n - 1)):
        return None
    return read_outlet(clause.tokens, n, clause.border(n))


def with_others(clause: Clause, phrase: Phrase, subject: bool = False) -> Iterator[Phrase]:
    """ "AFP and the BBC": both. subject: of a verb that follows."""
    yield phrase
    for _ in range(MORE):
        n = phrase.last
        if clause.low(n) not in ("and", ","):
            return
        more = outlet_at(clause, n + (2 if clause.low(n) == "," and clause.low(n + 1) == "and" else 1))
        if more is None or not more.sure or more.alone:
            return
        if not subject and clause.low(more.last) in _AUXILIARY | REPORTED:
            return
        yield more
        phrase = more
