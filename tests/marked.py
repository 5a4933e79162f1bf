"""Hand-marked texts: "<s1>the mayor</s1> <k1>said</k1> <c1>...</c1>" → text and gold attributions."""

import re
from typing import Any

_TAG = re.compile(r"<(/?)([skc])(\d+)>")
_ROLES = {"s": "source", "k": "cue", "c": "content"}


def parse(marked: str) -> tuple[str, dict[str, dict[str, Any]]]:
    """(text, {number: {"source": [[start, end], ...], "cue": ..., "content": ...}})."""
    text = ""
    at = 0
    open_: dict[tuple[str, str], int] = {}
    found: dict[str, dict[str, Any]] = {}
    for m in _TAG.finditer(marked):
        text += marked[at : m.start()]
        at = m.end()
        closing, role, number = m.groups()
        if closing:
            rows = found.setdefault(number, {"source": [], "cue": [], "content": []})
            rows[_ROLES[role]].append([open_.pop((role, number)), len(text)])
        else:
            open_[role, number] = len(text)
    assert not open_, f"never closed: {open_}"
    return text + marked[at:], found
