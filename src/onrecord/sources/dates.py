"""A date as pages and tables write it → an ISO date."""

import re
from datetime import date
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


def iso_date(value: object) -> str | None:
    """The day in `value` as "2026-03-04"; None for anything but an ISO or an e-mail date.

    The day is the one that is written: a time zone does not move it, as the page's readers saw that day.
    """
    if not isinstance(value, str):
        return None
    if match := _ISO.match(value):
        try:
            return date(*map(int, match.groups())).isoformat()
        except ValueError:
            return None
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
