"""Which words come right before a cue and belong to it: "did not immediately", "would", "is expected to"?"""

import re
from typing import NamedTuple

from onrecord.articles import Span
from onrecord.findings import Attribution
from onrecord.reader.acts.shapes import words_of

# How far to look, in characters and in words.
_NEAR = 80
_WORDS = 10
# What parts one clause from the next; a comma does, unless an adverb follows ("did not, however, deny").
_CUT = re.compile(
    r"''|``| - |[.;:!?—–\"“”«»„\n]"
    r"|(?<!however)(?<!though)(?<!so far),(?! (?:however|though|too|also|again|so far|in turn|therefore)\b)"
)
_EDGE = re.compile(r"[.!?](?=\s|$)|[\"“”«»\n]")
_MARKS = frozenset(",.:;!?")
_NOT = frozenset({"not", "never", "neither", "nor"})
_NOBODY = frozenset({"no", "neither", "none", "nobody", "nothing"})
_NO = _NOT | {"no", "nobody", "none", "nothing", "nowhere"}
_DID = re.compile(r"\b(?:did|does|do|has|have|had|would|will|can|could)\s*$")
_AUXILIARIES = frozenset(
    """do does did have has had is are was were be been being am will would shall should can could may might must to
    not never yet fail fails failed failing""".split()
)
# "made no comment", "gave no details"
_LIGHT = frozenset("made make makes gave give gives offered offer offers had has have provided took issued".split())
# "has yet to explain", "failed to mention"
_YET = re.compile(r"\byet to\b|\bfail(?:s|ed|ing)? to\b")


class Lead(NamedTuple):
    """What surrounds a cue.

    before: the last words of the clause that ends at the cue, from the source on if that stands before. cue, source:
    their words. chain: `before`, and the cue as far as its first word that is no auxiliary or adverb. negated: it is
    said that the words were not said.
    """

    before: list[str]
    cue: list[str]
    source: list[str]
    chain: list[str]
    negated: bool


def lead_of(text: str, attribution: Attribution) -> Lead:
    """An attribution without a cue has nothing before it."""
    source = words_of(attribution.source.of(text)) if attribution.source else []
    if attribution.cue is None:
        return Lead([], [], source, [], False)
    before = _clause_end(text, _start(attribution), attribution.cue.start)
    cue = words_of(attribution.cue.of(text))
    n = 0
    while n < len(cue) - 1 and (cue[n] in _AUXILIARIES or cue[n].endswith("ly")):
        n += 1
    chain = before + cue[: n + 1]
    negated = (
        not _NOT.isdisjoint(chain)
        or (bool(source) and source[0] in _NOBODY)
        or ("no" in cue[:3] and (cue[0] in _LIGHT or cue[0] == "no"))
        or ("to" in chain and _YET.search(" ".join(chain)) is not None)
        or _fronted(text, attribution)
    )
    return Lead(before, cue, source, chain, negated)


def _start(attribution: Attribution) -> int:
    """Where to look from: the end of the source or of a piece of the content, if one of them is near."""
    cue, source = attribution.cue, attribution.source
    assert cue is not None
    start = max(0, cue.start - _NEAR)
    if source is not None and source.end <= cue.start and cue.start - source.end < 2 * _NEAR:
        start = source.end
    for piece in attribution.content:
        if start < piece.end <= cue.start:
            start = piece.end
    return start


def _fronted(text: str, attribution: Attribution) -> bool:
    """ "At no point did she say"."""
    source = attribution.source
    if source is None or not _DID.search(text[max(0, source.start - 7) : source.start]):
        return False
    return not _NO.isdisjoint(opening(text, attribution))


def opening(text: str, attribution: Attribution) -> list[str]:
    """The words before a source that stands before its cue, in the same clause: "at no point did", "if"."""
    cue, source = attribution.cue, attribution.source
    if source is None or cue is None or cue.end <= source.start:
        return []
    return _clause_end(text, max(0, source.start - _NEAR), source.start)


def clause(text: str, attribution: Attribution) -> list[str]:
    """All words between the source, or what else comes before, and the cue."""
    cue = attribution.cue
    return words_of(text[_start(attribution) : cue.start]) if cue else []


def _clause_end(text: str, start: int, end: int) -> list[str]:
    """The words from `start` to `end`, after the last mark that cuts."""
    if end - start < 2:
        return []
    cut = start
    for m in _CUT.finditer(text, start, end):
        cut = m.end()
    if cut >= end - 1:
        return []
    return [w for w in words_of(text[cut:end]) if w not in _MARKS][-_WORDS:]


def sentence(text: str, at: Span) -> Span:
    """The stretch round `at` between the nearest ends of sentences or quotation marks."""
    start, stop = max(0, at.start - 3 * _NEAR), min(len(text), at.end + 3 * _NEAR)
    for m in _EDGE.finditer(text, start, at.start):
        start = m.end()
    after = _EDGE.search(text, at.end, stop)
    return Span(start, after.end() if after else stop)
