"""Which phrases of the lexicon stand in a cue, and which of them decides?"""

from functools import cache
from typing import NamedTuple

from onrecord.reader.acts.shapes import lemmas_of
from onrecord.reader.acts.words import PHRASES

# Words that a gap in a phrase may hold.
_GAP = 3
_STOPS = frozenset(".;:!?,")
# What they report or meet follows; no later word of the cue decides ("said in response to criticism").
_MEET = frozenset("reply answer respond react refer object".split())
_FINAL = frozenset("say tell write add note state tweet".split()) | _MEET
_ONLY_REPORT = ("say", "neutral", "light")
# In "is expected to deny", "promised to back", the later verb is the cue.
_PASS_ON = ("SAY", "say", "neutral", "claim", "admit", "light")
_AIMS = {"seek", "want", "need"}


class Match(NamedTuple):
    """A phrase of the lexicon in the cue: its class, first word, where it begins, its length in words, and in
    words that stand together."""

    name: str
    lemma: str
    at: int
    words: int
    solid: int


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First lemma of a phrase → the rest of it and its class, the longest first."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for name, phrases in PHRASES.items():
        for phrase in phrases:
            first, *rest = lemmas_of(list(phrase))
            found.setdefault(first, {})[tuple(rest)] = name
    return {first: sorted(rests.items(), key=lambda r: -len(r[0])) for first, rests in found.items()}


def matches(lemmas: list[str], cue_words: int) -> list[Match]:
    """Phrases that begin in the cue, the first `cue_words` of the lemmas, in order; those that only report come last."""
    found: list[Match] = []
    passed: list[Match] = []
    phrases, known = _phrases(), set(lemmas)
    taken = 0
    for at in range(cue_words):
        if at < taken or lemmas[at] not in phrases:
            continue
        match = _match(lemmas, at, phrases[lemmas[at]], known)
        if match is None:
            continue
        if at + 2 < cue_words and lemmas[at + 1] == "to" and _passes_on(match):
            passed.append(match)
            continue
        found.append(match)
        taken = at + match.solid
        if match.lemma in _FINAL and match.words == 1:
            break
    if len(found) > 1:
        found.sort(key=lambda m: m.name in _ONLY_REPORT and 1 + (m.name != "light"))
    return found or passed


def _passes_on(match: Match) -> bool:
    return match.words == 1 and match.lemma not in _MEET and (match.name in _PASS_ON or match.lemma in _AIMS)


def _match(lemmas: list[str], at: int, phrases: list[tuple[tuple[str, ...], str]], known: set[str]) -> Match | None:
    for rest, name in phrases:
        if not rest or (rest[-1] in known and _fits(lemmas, at + 1, rest)):
            gaps = rest.count("…")
            return Match(name, lemmas[at], at, 1 + len(rest) - gaps, 1 if gaps else 1 + len(rest))
    return None


def _fits(lemmas: list[str], at: int, rest: tuple[str, ...]) -> bool:
    gap = 0
    for word in rest:
        if word == "…":
            gap = _GAP
            continue
        stop = min(len(lemmas), at + gap + 1)
        while at < stop and lemmas[at] != word:
            if lemmas[at] in _STOPS:
                return False
            at += 1
        if at >= stop:
            return False
        at += 1
        gap = 0
    return True
