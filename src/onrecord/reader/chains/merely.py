"""Attributions that are no more than the credit of another one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.findings import Attribution
from onrecord.reader.chains.names import bare_name
from onrecord.reader.chains.outlets import is_outlet

MOSTLY = 0.6  # of the characters of an outer content, so that the inner attribution is all of it
_CREDITING = re.compile(r"(?:according to|per|via)\b", re.IGNORECASE)
_ALNUM = re.compile(r"\w")


def without_credits(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """ "The road is shut, police said, according to AFP" is one attribution with a chain, not one inside another: the
    outer one goes where what it holds is another attribution as a whole."""
    outer = {a.id: a for a in found}
    gone: dict[str, str | None] = {}
    for a in found:
        o = outer.get(a.inside or "")
        if o is None or o.cue is None or o.source is None or a.cue is None or a.source is None:
            continue
        trailing = o.content[-1].end <= min(o.cue.start, o.source.start) and is_outlet(bare_name(text, o.source))
        if not _CREDITING.match(o.cue.of(text)) and not trailing:
            continue
        mine = [a.source, a.cue, *a.content]
        theirs = sum(len(_ALNUM.findall(c.of(text))) for c in o.content)
        held = sum(len(_ALNUM.findall(s.of(text))) for s in mine if any(c.overlaps(s) for c in o.content))
        if held >= MOSTLY * theirs:
            gone[o.id] = o.inside
    return [replace(a, inside=gone[a.inside]) if a.inside in gone else a for a in found if a.id not in gone]
