"""How much a record holds."""

from onrecord.record.store import Record

# All are counted at once, and those that are not shown in an index of their own: nothing is looked at row by row.
_SHOWN = "SELECT (SELECT count(*) FROM {0}) - (SELECT count(*) FROM {0} WHERE {1})"


def articles_in(record: Record) -> int:
    """Without those that were removed."""
    return int(record.one(_SHOWN.format("articles", "removed IS NOT NULL")))


def attributions_in(record: Record) -> int:
    """That hold now."""
    return int(record.one(_SHOWN.format("attributions", "superseded IS NOT NULL OR rejected IS NOT NULL")))
