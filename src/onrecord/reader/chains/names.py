"""The fullest name that the text gives an outlet or a person of a chain."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from onrecord.articles import Span
from onrecord.reader.chains.parts import named
from onrecord.reader.chains.people import name_of
from onrecord.reader.chains.phrases import Phrase
from onrecord.reader.chains.tokens import Paragraph, Token, cut_tokens

LONGEST = 10  # words looked at for a name

_NO_NAMES = frozenset(
    """
    per the a an as in on at by for from with but and or if when while after before since until
    """.split()
)


def bare_name(text: str, span: Span) -> str:
    """The name in a phrase, without article, title and role; of a possessor and what is theirs, the latter's."""
    tokens = [t for t in cut_tokens(text, span.start, span.end) if t.word or t.text in ",&"]
    while tokens and not tokens[-1].word:
        tokens.pop()
    if not tokens:
        return span.of(text)
    owner = next((n for n, t in enumerate(tokens[:-1]) if t.owns), -1)
    return name_of(tokens, owner + 1, len(tokens)).of(text)


class Names:
    """All outlets and people named in a report. links: phrases of the chains, which are outlets too."""

    def __init__(self, text: str, paragraphs: Iterable[Paragraph], links: Sequence[Phrase]) -> None:
        self._text = text
        self._parts: dict[str, str] = {}  # "herald" → "Sarn Herald", "ap" → "Associated Press"
        self._surnames: dict[str, str] = {}
        outlets = {p.name for p in links if not p.alone and p.outlet}
        for paragraph in paragraphs:
            outlets.update(_outlets(paragraph.tokens))
            for run in _runs(paragraph.tokens):
                self._note_person(name_of(run, 0, len(run)).of(text))
        self._outlets = sorted(outlets)
        for name in self._outlets:
            self._note_outlet(name.of(text))

    @property
    def known(self) -> bool:
        """Is any outlet named?"""
        return bool(self._outlets)

    def name(self, phrase: Phrase) -> str:
        """The name of a link: in the text's words, the fullest there is."""
        name = phrase.name.of(self._text)
        if phrase.alone and self._outlets:
            at = bisect_left(self._outlets, phrase.span)
            name = self._outlets[max(0, at - 1)].of(self._text)
        if not any(c.isupper() for c in name):
            return name
        known = self._parts if phrase.outlet else self._surnames
        return known.get(name.casefold(), name)

    def _note_outlet(self, name: str) -> None:
        words = name.split()
        if not (2 <= len(words) <= 6 and name[:1].isupper()):
            return
        for n in range(1, len(words)):
            self._parts.setdefault(" ".join(words[n:]).casefold(), name)
        letters = "".join(w[0] for w in words if w[0].isupper())
        if len(letters) > 1:
            self._parts.setdefault(letters.casefold(), name)

    def _note_person(self, name: str) -> None:
        words = name.split()
        if 2 <= len(words) <= 4:
            self._surnames.setdefault(words[-1].casefold(), name)


def _outlets(tokens: Sequence[Token]) -> Iterable[Span]:
    """The names of those that are outlets in any place."""
    n = 0
    while n < len(tokens):
        count = 0
        if tokens[n].upper and tokens[n].low != "the":
            words = tokens[n : n + LONGEST]
            marks = next((k for k, t in enumerate(words) if not t.word), len(words))
            count, sure = named(words[:marks], n > 0 and tokens[n - 1].low == "the", False)
            if count and sure:
                yield Span(tokens[n].start, tokens[n + count - 1].bare_end)
        n += max(1, count)


def _runs(tokens: Sequence[Token]) -> Iterable[Sequence[Token]]:
    """Words with capitals side by side: names, among others."""
    start = 0
    for n in range(len(tokens) + 1):
        capital = n < len(tokens) and tokens[n].upper and tokens[n].low not in _NO_NAMES
        if capital and not (n > start and tokens[n - 1].owns):
            continue
        if 2 <= n - start <= 6:
            yield tokens[start:n]
        start = n if capital else n + 1
