"""Numbers in several words as one word: "three hundred and fifty thousand", "twenty-six", "1.2 million", "1.2m"; and the
money that a sign before them stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.record.check.words import MONEY, Word

_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}
_BETWEEN = " -‑\u00a0\u2009"
_DIGITS = 15  # longer ones are left as they are


def with_numbers(words: Sequence[Word], text: str) -> Iterator[tuple[Word, int]]:
    """Each word, or each number as one word, and how many of `words` it is made of. "£90m" is 90000000 and "pound", of
    which the latter has the place of both."""
    at = 0
    while at < len(words):
        value, end = _number(words, at, text)
        if value is None or end - at < 2:
            word, end = words[at], at + 1
        else:
            word = replace(words[at], norm=f"{value:g}" if value % 1 else str(int(value)), end=words[end - 1].end)
        yield word, end - at
        if value is not None and (sign := text[: word.start].rstrip()[-1:]) in MONEY:
            yield replace(word, norm=MONEY[sign], raw=sign), 0
        at = end


def _number(words: Sequence[Word], at: int, text: str) -> tuple[float | None, int]:
    """(its value, the place behind its last word) of the number that begins at `at`; None if none does."""

    def norm(n: int) -> str:
        """Of the word there, if it follows directly on the one before."""
        if n >= len(words) or (n > at and text[words[n - 1].end : words[n].start].strip(_BETWEEN)):
            return ""
        beside = n > at and words[n - 1].end == words[n].start
        return _SCALES.get(words[n].raw, words[n].norm) if beside else words[n].norm

    total, here, end = 0.0, _figure(norm(at)), at + 1
    if norm(at) == "a" and (norm(at + 1) == "hundred" or norm(at + 1) in _LARGE):
        here = 1.0
    if here is None:
        return None, at
    while now := norm(end):
        more = _figure(now)
        if now == "hundred" and here is not None and here < 100:
            here *= 100
        elif now in _LARGE and here is not None:
            total, here = total + here * _LARGE[now], None
        elif now == "and" and norm(end + 1) == "a" and norm(end + 2) == "half" and here is not None:
            here, end = here + 0.5, end + 2
        elif now == "and" and (large := here or total) and large % 100 == 0 and (_figure(norm(end + 1)) or large) < 100:
            pass
        elif more is None or not _follows(more, here, total):
            break
        else:
            here = (here or 0) + more
        end += 1
    return total + (here or 0), end


def _figure(norm: str) -> float | None:
    plain = norm.replace(".", "", 1)
    return float(norm) if plain.isdigit() and plain.isascii() and len(plain) <= _DIGITS and norm[0] != "." else None


def _follows(more: float, here: float | None, total: float) -> bool:
    """May `more` be said after what was said: "forty" "two", "two hundred" "eleven", "three thousand" "five"?"""
    if here is None:
        return 0 < more < min(1000, total)
    if here % 100 == 0 and here:
        return 0 < more < 100
    return here % 10 == 0 and 20 <= here % 100 <= 90 and 0 < more < 10
