"""Rows → text that harms nobody who opens it: JSON on one line, cells of a spreadsheet."""

import json
import re
from typing import Any

# They would act on a terminal or, for some programs, end the line.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
# With these a spreadsheet takes a cell for a formula (=, +, -, @, also in full width), or looks behind them (tab, CR,
# LF).
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")  # fmt: skip


def compact(value: Any) -> str:
    """JSON on one line, for UTF-8."""
    found = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _ESCAPED.sub(lambda m: f"\\u{ord(m[0]):04x}", found)


def cell(words: str) -> str:
    """`words` as a cell that no spreadsheet takes for a formula: with an apostrophe before it where it might.

    One more stands before apostrophes that stand before a formula, so that `uncell` gives back what was there.
    """
    return f"'{words}" if _FORMULA.match(words) else words


def uncell(words: str) -> str:
    return words[1:] if words.startswith("'") and _FORMULA.match(words) else words
