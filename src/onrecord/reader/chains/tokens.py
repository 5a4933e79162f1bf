"""Words with their places, and the borders of sentences."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.articles import Span
from onrecord.reader.chains.tables import ABBREVIATIONS

# A title keeps its full stop; everything else ends before its own.
_TOKEN = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Prof|Capt|Maj|Adm|Hon|St)\.(?=\s+[A-Z])"
    r"|[^\W_]+(?:[.’'&@/+_-][^\W_]+)*\+?|[^\w\s]|_"
)
_ENDS = frozenset(".!?…")
CLOSING = frozenset("\"”’')]»")
OPENING = frozenset("\"“‘'([«")
POSSESSIVE = ("'s", "’s")


class Token(NamedTuple):
    """low: the word in lower case, without a possessive ending."""

    text: str
    low: str
    start: int
    end: int

    @property
    def word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def upper(self) -> bool:
        return self.text[0].isupper()

    @property
    def owns(self) -> bool:
        """Is it a possessive: "BBC's"?"""
        return len(self.text) > 2 and self.text.endswith(POSSESSIVE)

    @property
    def bare_end(self) -> int:
        """The end without a possessive ending."""
        return self.end - 2 if self.owns else self.end


def cut_tokens(text: str, start: int, end: int) -> list[Token]:
    """Words and single marks of text[start:end]. "told reporters.He" is left as the text has it."""
    found = []
    for m in _TOKEN.finditer(text, start, end):
        word = m.group()
        low = word.lower()
        if len(low) > 2 and low.endswith(POSSESSIVE):
            low = low[:-2]
        elif low.endswith("."):
            low = low[:-1] or low
        found.append(Token(word, low, m.start(), m.end()))
    return found


def sentence_starts(text: str, tokens: Sequence[Token]) -> list[int]:
    """Indices of the tokens that begin a sentence; the first is 0. Inside quotations too."""
    starts = [0]
    n = 0
    while n < len(tokens):
        if tokens[n].text in _ENDS and not _shortened(tokens, n):
            n += 1
            while n < len(tokens) and (
                tokens[n].text in _ENDS or (tokens[n].text in CLOSING and tokens[n].start == tokens[n - 1].end)
            ):
                n += 1
            if n < len(tokens) and tokens[n].start > tokens[n - 1].end and _begins(tokens[n]):
                starts.append(n)
        else:
            n += 1
    return starts


def _begins(token: Token) -> bool:
    return token.text[0].isupper() or token.text[0].isdigit() or token.text in OPENING or token.text in "—–-"


def _shortened(tokens: Sequence[Token], n: int) -> bool:
    """Does the full stop end an abbreviation or an initial?"""
    if tokens[n].text != "." or n == 0 or tokens[n - 1].end != tokens[n].start:
        return False
    before = tokens[n - 1]
    return before.low in ABBREVIATIONS or (len(before.text) == 1 and before.upper and n > 1 and tokens[n - 2].word)


class Paragraph:
    """One line of the report. tokens: all of it; starts: the tokens that begin a sentence."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start, self.end = start, end
        self.tokens = cut_tokens(text, start, end)
        self.starts = sentence_starts(text, self.tokens)
        self._places = [t.start for t in self.tokens]

    def token_at(self, place: int) -> int:
        """The last token that starts at or before this character."""
        return max(0, bisect_right(self._places, place) - 1)

    def sentence_at(self, place: int) -> int:
        """Number of the sentence that this character is in."""
        return max(0, bisect_right(self.starts, self.token_at(place)) - 1)

    def sentence_tokens(self, first: int, last: int) -> tuple[int, int]:
        """Tokens from the first sentence to the last, both included: (begin, end)."""
        end = self.starts[last + 1] if last + 1 < len(self.starts) else len(self.tokens)
        return self.starts[first], end

    def range_of(self, span: Span) -> tuple[int, int]:
        """The tokens that lie in the span, (0, 0) where none does: (first, end)."""
        if span.end <= self.start or span.start >= self.end or not self.tokens:
            return 0, 0
        first, last = self.token_at(span.start), self.token_at(span.end - 1) + 1
        if self.tokens[first].end <= span.start:
            first += 1
        return (first, last) if first < last else (0, 0)
