"""Cuts a text into paragraphs and words, and describes each word to the network.

A word is a run of letters and digits, or one other visible character, so that possessives ("Mayor|'|s") and
quotation marks stand alone: every boundary that an attribution may have lies between two words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.reader.quotes import Quote, depths, find_quotes

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_LINE = re.compile(r"[^\r\n]+")
LONG = 20_000

# Feature vocabularies. The order is part of the trained model: append, never reorder.
DEPTHS = 3  # outside, in a quote, in a quote within a quote
CASES = 6  # lower, Title, CAPITALS, miXed, digits, other
PLACES = 3  # inside a paragraph, first word of a paragraph, first word of the text


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, as arrays with one row a word.

    starts, ends: code point offsets. paragraph: index of the word's paragraph
    among those read. quotes: the stretches in quotation marks.
    features: (n, 3) quotation depth, letter case, place in the paragraph.
    """

    text: str
    quotes: list[Quote]
    strings: list[str]
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]
    paragraph: npt.NDArray[np.int64]
    features: npt.NDArray[np.int64]

    def alone(self, stretches: Sequence[tuple[int, int]]) -> tuple["Words", npt.NDArray[np.int64]]:
        """A text of these stretches of words only, each a paragraph that begins outside of any quotation; and which
        word each of its words was."""
        which = np.concatenate([np.arange(a, b) for a, b in stretches])
        features = self.features[which]
        at = 0
        for a, b in stretches:
            features[at : at + b - a, 0] -= self.features[a:b, 0].min()
            features[at, 2] = 1
            at += b - a
        strings = [self.strings[i] for i in which]
        of = np.repeat(np.arange(len(stretches)), [b - a for a, b in stretches])
        return Words(self.text, [], strings, self.starts[which], self.ends[which], of, features), which


def paragraphs(text: str) -> list[tuple[int, int]]:
    """(start, end) of each line that holds something visible. A line of more than `LONG` characters, which no
    report has, is cut at a space, so that memory stays bounded."""
    found: list[tuple[int, int]] = []
    for m in _LINE.finditer(text):
        start, end = m.span()
        while end - start > LONG:
            cut = text.rfind(" ", start + 1, start + LONG)
            cut = cut if cut > start else start + LONG
            found.append((start, cut))
            start = cut
        if not text[start:end].isspace():
            found.append((start, end))
    return found


def cut_words(text: str, lines: Sequence[tuple[int, int]]) -> Words:
    """All words of these paragraphs of `text`."""
    found = find_quotes(text, lines)
    strings: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    paragraph: list[int] = []
    for index, (start, end) in enumerate(lines):
        for m in _WORD.finditer(text, start, end):
            strings.append(m.group())
            starts.append(m.start())
            ends.append(m.end())
            paragraph.append(index)
    features = np.zeros((len(strings), 3), dtype=np.int64)
    if strings:
        features[:, 0] = np.minimum(list(depths(found, starts)), DEPTHS - 1)
        features[:, 1] = [_case(w) for w in strings]
        of = np.asarray(paragraph)
        features[1:, 2] = of[1:] != of[:-1]
        features[0, 2] = 2 if lines[0][0] == 0 else 1
    return Words(
        text,
        found,
        strings,
        np.asarray(starts, dtype=np.int64),
        np.asarray(ends, dtype=np.int64),
        np.asarray(paragraph, dtype=np.int64),
        features,
    )


def _case(word: str) -> int:
    if word.islower():
        return 0
    if not word[0].isalnum():
        return 5
    if word.isdigit():
        return 4
    if word.isupper():
        return 2 if len(word) > 1 else 1
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 1
    return 3
