"""A passage in words, and where its sentences begin."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from onrecord.record.check.spoken import spoken
from onrecord.record.check.words import Word

_CAPITAL = re.compile(r"\W*(?!I\b)[A-ZÀ-Þ]")
_SENTENCE = re.compile(r"[.!?…][\"”’'»)\]]*\s*$")
MARK = re.compile(r"[^\s\w\"“”'’‘]")
_STOP = re.compile(r"[.!?…][\"”’'»)\]]*\s")
_ABBREVIATED = frozenset("mr mrs ms mme dr st prof gen col lt sen rep gov".split())


@dataclass(frozen=True, slots=True)
class Said:
    """A passage in words. borders: numbers of words that begin a sentence, or a quoted piece; len(words) too.
    seams: those that begin another passage, where several are taken together."""

    text: str
    words: list[Word]
    borders: set[int]
    seams: set[int] = field(default_factory=set)

    def breaks(self, at: int) -> bool:
        """Does a sentence begin with word number `at`, or a mark stand before it?"""
        words = self.words
        return at in self.borders or bool(MARK.search(self.text, words[at - 1].end, words[at].start))

    def sentence(self, at: int) -> list[str]:
        """The one of word number `at`."""
        start, end = max(b for b in self.borders if b <= at), min(b for b in self.borders if b > at)
        return [w.norm for w in self.words[start:end]]

    def of(self, a: int, b: int) -> str:
        """The text of the words from number a to before number b."""
        return self.text[self.words[a].start : self.words[b - 1].end] if a < b else ""


def said(
    pieces: Sequence[str], quoted: Sequence[Sequence[tuple[int, int]]] = (), stops: Collection[int] | None = None
) -> Said:
    """pieces: of the content. quoted: for each piece the stretches of it that are borders too. stops: numbers of pieces
    behind which a sentence ends, as far as the text between them tells; None: unknown, capitals tell."""
    text = ""
    words: list[Word] = []
    borders = {0}
    for n, piece in enumerate(pieces):
        base = len(text)
        own, _ = spoken(piece)
        for k in range(1, len(own)):
            between = piece[own[k - 1].end : own[k].start]
            if "\n" in between or (_STOP.search(between) and not _is_short(own[k - 1], between, own[k])):
                borders.add(len(words) + k)
        for start, end in quoted[n] if n < len(quoted) else ():
            borders.add(len(words) + sum(w.start < start for w in own))
            borders.add(len(words) + sum(w.start < end for w in own))
        words += _moved(own, base)
        if _SENTENCE.search(piece) or _stops(n, pieces, stops):
            borders.add(len(words))
        text += piece + "\n"
    borders.add(len(words))
    return Said(text, words, borders)


def _is_short(word: Word, between: str, following: Word) -> bool:
    """ "Mr. Kessel", "T. Varley", "No. 5": no sentence ends there; in "There is no plan B. We know." one does."""
    if not between.startswith("."):
        return False
    if word.raw == "no":
        return following.is_number
    initial = len(word.raw) == 1 and word.raw.isalpha() and following.weight == 1
    return word.raw in _ABBREVIATED or initial


def _stops(n: int, pieces: Sequence[str], stops: Collection[int] | None) -> bool:
    if n + 1 >= len(pieces):
        return True
    return n in stops if stops is not None else bool(_CAPITAL.match(pieces[n + 1]))


def _moved(words: Sequence[Word], by: int) -> Sequence[Word]:
    return [replace(w, start=w.start + by, end=w.end + by) for w in words] if by else words


def beside(one: Said, other: Said) -> Said:
    """Two passages, one behind the other."""
    base, count = len(one.text), len(one.words)
    words = [*one.words, *_moved(other.words, base)]
    borders = one.borders | {b + count for b in other.borders}
    return Said(one.text + other.text, words, borders, one.seams | {count} | {s + count for s in other.seams})
