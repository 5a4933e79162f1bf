"""A verdict in words, the same on the command line and on a page."""

from onrecord.record.check.verdict import Change, Verdict

WORDINGS = {
    "exact": "word for word",
    "cut": "cut",
    "altered": "altered",
    "cut-altered": "cut and altered",
    "absent": "not in this record",
}
TOLD = "The record has these words as a report of what was said, not as a quotation."


def spoken_by(v: Verdict) -> str:
    return " and ".join(v.names) or "nobody named"


def whose(v: Verdict) -> str:
    """The second part of the verdict, where the words are there."""
    if v.on_record and v.speaker != "another":
        return f"on record under {spoken_by(v)}"
    p = v.passage
    sure = "" if p is None or p.speaker_confidence is None else f" ({round(100 * p.speaker_confidence)}% sure)"
    if v.speaker == "another":
        return f"said by {spoken_by(v)}{sure}, not by {v.asked or ''}"
    return f"attributed to {spoken_by(v)}{sure}" if v.names else "nobody is named as the speaker"


def warnings(v: Verdict) -> list[str]:
    """What turns the sense round."""
    found = [f"a negation was {v.negation}: it says the opposite"] if v.negation else []
    if v.numbers:
        found.append("a number differs")
    if v.passage is not None and not v.passage.own:
        found.append(f"told as what {spoken_by(v)} “{v.passage.cue or v.passage.act}”, not as said")
    return found


def differs(c: Change) -> str:
    asked, said = f"“{c.asked}”", f"“{c.said}”"
    return {
        "left-out": f"left out: {said}",
        "before": f"left out at the beginning: {said}",
        "after": f"left out at the end: {said}",
        "dropped": f"dropped without a mark: {said}",
        "added": f"added: {asked}",
        "replaced": f"{asked} stands for {said}",
        "joined": "put together with another passage" + (f"; left out there: {said}" if c.said else ""),
    }[c.kind]


def extent(v: Verdict) -> str:
    """How large the record is in which it was looked for."""
    size = f"{v.attributions:,} attribution{'' if v.attributions == 1 else 's'}"
    return size + (f", reports of {v.since} to {v.until}" if v.since else "")
