"""What ties a correction to words: offsets, the exact words and those around, and where they stand in another text."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.record.columns import Row

AROUND = 60  # characters to either side


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of a text. prefix, suffix: what stands before and behind, as far as the text goes."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def anchor(text: str, start: int, end: int) -> Anchor:
    return Anchor(start, end, text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND])


def anchor_of(text: str, *readings: Row | None) -> Anchor | None:
    """Round source, cue and content of these attributions of the contract."""
    spans = [
        s for reading in readings if reading for s in (reading["source"], reading["cue"], *reading["content"]) if s
    ]
    if not spans:
        return None
    return anchor(text, min(s["start"] for s in spans), max(s["end"] for s in spans))


def places(text: str, words: Anchor) -> list[int]:
    """Where in `text` the exact words stand with the same words around.

    Where the old text began or ended within reach, more may stand before or behind now; but words that were all of the
    old text have nothing around, and are found only if they are all of this one.
    """
    if not words.prefix and not words.suffix:
        return [0] if text == words.exact else []
    found = []
    at = text.find(words.exact)
    while at >= 0:
        if text.endswith(words.prefix, 0, at) and text.startswith(words.suffix, at + len(words.exact)):
            found.append(at)
        at = text.find(words.exact, at + 1)
    return found


def moved(reading: Row, by: int) -> Row:
    """Source, cue, content and quoted words of an attribution, `by` characters further on."""

    def span(s: Row) -> Row:
        return {**s, "start": s["start"] + by, "end": s["end"] + by}

    def spans(some: Iterable[Row]) -> list[Row]:
        return [span(s) for s in some]

    return {
        **reading,
        "source": reading["source"] and span(reading["source"]),
        "cue": reading["cue"] and span(reading["cue"]),
        "content": spans(reading["content"]),
        "quoted": spans(reading["quoted"]),
    }
