"""What a page shows for the record's codes, and text from strangers made harmless for HTML."""

import re
from datetime import date
from typing import get_args

from onrecord.findings import Act, EventStatus, Modality, Polarity
from onrecord.reader.events.event import EventType
from onrecord.reader.manner import act_verb

DOUBTFUL = 0.5  # below it an attribution is more likely wrong than right

KINDS = {"direct": "quoted", "indirect": "paraphrased", "mixed": "partly quoted"}
ACTS: dict[str, str] = {act: act_verb(act) for act in get_args(Act)}
EVENTS: dict[str, str] = {type_: type_.lower() for type_ in get_args(EventType)}
STATUS: tuple[str, ...] = get_args(EventStatus)
FURNITURE = {
    "promotion": "promotion",
    "related": "related headline",
    "widget": "buttons",
    "caption": "caption",
    "credit": "credit",
    "dateline": "dateline",
    "byline": "byline",
    "notice": "notice",
}
_MONTHS = "January February March April May June July August September October November December".split()

# One sign for one code point, so that offsets stay true: what acts on a page, or would be swallowed by the parser of
# HTML, is shown and does nothing. Line breaks inside a paragraph are spaces to a browser anyway.
_SHOWN: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(32)},
    **dict.fromkeys([0x09, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], " "),
    0x0A: "\n",
    0x7F: "␡",
    **dict.fromkeys([*range(0x80, 0x85), *range(0x86, 0xA0)], "\ufffd"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd"),  # they turn the order of letters
    **dict.fromkeys(range(0xE0000, 0xE0080), "\ufffd"),  # letters that nobody sees
    **dict.fromkeys([0xFFFE, 0xFFFF], "\ufffd"),  # no characters, and not allowed in a feed
}
_ACTING = re.compile("[{}]".format("".join(re.escape(chr(code)) for code in _SHOWN if code != 0x0A)))


def shown(text: str) -> str:
    """`text` with as many code points, none of which a browser acts on. The template escapes it."""
    return text.translate(_SHOWN) if _ACTING.search(text) else text


def verb(act: Act | None, polarity: Polarity | None, modality: Modality | None, cue: str | None = None) -> str:
    """ "denied", "did not say", "might agree"; the cue's own words where no act is known."""
    if act is None:
        return shown(cue or "said")
    return act_verb(act, polarity or "affirmed", modality or "asserted")


def sure(confidence: float) -> str:
    """The reader never knows for certain, so 100 is not shown."""
    return f"{'only ' if confidence < DOUBTFUL else ''}{min(99, round(100 * confidence))}% sure"


def day(value: str | None) -> str:
    """ "4 March 2026", "March 2026", "2026"; what is no ISO date comes back as it is."""
    if not value:
        return ""
    parts = value[:10].split("-")
    try:
        if len(parts) == 3:
            known = date.fromisoformat(value[:10])
            return f"{known.day} {_MONTHS[known.month - 1]} {known.year}"
        if len(parts) == 2 and len(parts[0]) == 4:
            return f"{_MONTHS[int(parts[1]) - 1]} {int(parts[0])}"
    except (ValueError, IndexError):
        pass
    return shown(value)


def many(number: int, thing: str) -> str:
    """ "1 report", "2,000 reports"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def joined(names: list[str]) -> str:
    """ "A, B and C"."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
