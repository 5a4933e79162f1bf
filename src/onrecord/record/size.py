"""How much a record holds."""

from onrecord.record.store import Record

# All are counted at once, and those that are not shown in an index of their own: nothing is looked at row by row.
_SHOWN = "SELECT (SELECT count(*) FROM {0}) - (SELECT count(*) FROM {0} WHERE {1})"

_NOT_COUNTED = "superseded IS NOT NULL OR rejected IS NOT NULL OR newer IS NOT NULL"


def articles_in(record: Record) -> int:
    """Without those that were removed."""
    return int(record.one(_SHOWN.format("articles", "removed IS NOT NULL")))


def attributions_in(record: Record) -> int:
    """That hold now; what several versions of an article have, once."""
    return int(record.one(_SHOWN.format("attributions", _NOT_COUNTED)))
