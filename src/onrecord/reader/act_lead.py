"""Which words come right before a cue and belong to it: "did not immediately", "would", "is expected to"?"""

import re
from dataclasses import dataclass

from onrecord.articles import Span
from onrecord.findings import Attribution
from onrecord.reader.act_shapes import words_of

# How far to look, in characters.
_NEAR = 80
_CUT = re.compile(r"[.;:!?—–\"“”«»„\n]|,(?! (?:however|though|too|also|again|so far|in turn|therefore)\b)")
_AND = re.compile(r"\b(?:and|but|who|which|while|when|after|before|because|as|since)\b")
_NOT = {"not", "never", "neither", "nor"}
_NONE = {"no", "nobody", "none", "neither", "nothing"}
_AUXILIARIES = set(
    """do does did have has had is are was were be been being am will would shall should can could may might must to
    not never""".split()
)
# Fronted: "at no point did she say", "nowhere does it mention", "under no circumstances".
_FRONTED = re.compile(r"\b(?:no|nowhere|never|neither|nor|rarely)\b[\w ]{0,60}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lead:
    """before: the words of the clause between source and cue (or before the cue); cue: those of the cue; opening: those
    before the source in its clause ("at no point did"); source: the source's own."""

    before: list[str]
    cue: list[str]
    opening: list[str]
    source: list[str]

    @property
    def chain(self) -> list[str]:
        """`before`, and the cue as far as its first word that is no auxiliary or adverb."""
        n = 0
        while n < len(self.cue) - 1 and (self.cue[n] in _AUXILIARIES or self.cue[n].endswith("ly")):
            n += 1
        return self.before + self.cue[: n + 1]

    @property
    def negated(self) -> bool:
        """Is it denied that the words were said?"""
        chain = self.chain
        if (
            not _NOT.isdisjoint(chain)
            or self.cue[:1] == ["no"]
            or self.source[:1] in (["no"], ["neither"], ["none"], ["nobody"])
        ):
            return True
        if "no" in self.cue[:3] and self.cue[0] in _LIGHT:
            return True
        opening = self.opening
        return bool(
            opening
            and opening[-1] in ("did", "does", "do", "has", "have", "had", "would", "will", "can", "could")
            and not _NOT.union(_NONE, {"nowhere"}).isdisjoint(opening)
        )


_LIGHT = {"made", "make", "makes", "gave", "give", "gives", "offered", "offer", "offers", "had", "has", "have",
          "provided", "took", "issued"}  # fmt: skip


def lead_of(text: str, attribution: Attribution) -> Lead:
    """An attribution without a cue has nothing before it."""
    cue, source = attribution.cue, attribution.source
    if cue is None:
        return Lead([], [], [], words_of(source.of(text)) if source else [])
    ahead = source is not None and source.end <= cue.start and cue.start - source.end < 2 * _NEAR
    start = source.end if ahead and source else max(0, cue.start - _NEAR)
    for piece in attribution.content:
        if start < piece.end <= cue.start:
            start = piece.end
    inverted = source is not None and cue.end <= source.start
    return Lead(
        _clause_end(text, start, cue.start),
        words_of(cue.of(text)),
        _clause_end(text, max(0, source.start - _NEAR), source.start) if source and not inverted else [],
        words_of(source.of(text)) if source else [],
    )


def _clause_end(text: str, start: int, end: int) -> list[str]:
    """The words from `start` to `end`, after the last mark that cuts."""
    piece = text[start:end]
    cut = 0
    for m in _CUT.finditer(piece):
        cut = m.end()
    words = [w for w in words_of(piece[cut:]) if w not in ",.:;!?"]
    return words[-10:]


def sentence(text: str, at: Span) -> Span:
    """The stretch round `at` between the nearest ends of sentences or quotation marks."""
    start = max(0, at.start - 3 * _NEAR)
    for m in _EDGE.finditer(text, start, at.start):
        start = m.end()
    m2 = _EDGE.search(text, at.end, at.end + 3 * _NEAR)
    return Span(start, m2.end() if m2 else min(len(text), at.end + 3 * _NEAR))


_EDGE = re.compile(r"[.!?](?=\s|$)|[\"“”«»\n]")
