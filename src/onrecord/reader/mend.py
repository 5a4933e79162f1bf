"""What quotation marks, paragraphs and grammar demand of relations, where the network falls short of it.

Each function answers one question and takes and gives relations. Each was kept because it helps on PolNeAR dev or,
where that corpus has too few cases, on our own cases without harm to dev: `python -m training.ablate` tells.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from onrecord.reader.quotes import Quote
from onrecord.reader.relations import Relation, Stretch
from onrecord.reader.words import Words

_VISIBLE = re.compile(r"\w")
_BE = {"am", "are", "be", "been", "being", "got", "is", "was", "were"}
# Verbs whose object hears the words: the passive's subject is told, and tells nothing.
_TOLD = {
    "advised", "alerted", "asked", "assured", "briefed", "cautioned", "informed", "instructed", "notified", "ordered",
    "questioned", "reassured", "reminded", "told", "urged", "warned",
}  # fmt: skip
# What may stand between the two parts of a passive, besides adverbs in -ly.
_BETWEEN = {
    "again", "all", "also", "already", "always", "both", "each", "earlier", "even", "ever", "first", "just", "later",
    "long", "never", "not", "now", "often", "once", "only", "since", "soon", "still", "then", "today", "twice",
    "yesterday",
}  # fmt: skip
_PASSING_ON = {"citing", "quoting"}
_PRONOUN = {"he", "she", "they", "i", "we"}


def mended(words: Words, found: Sequence[Relation]) -> list[Relation]:
    """All of it, in the order in which it builds on itself."""
    relations = [_within_paragraphs(words, r) for r in found]
    relations = [_no_passive_recipient(words, r) for r in relations]
    relations = _one_of_a_chain(words, relations)
    return _floating_quotes(words, relations)


def _within_paragraphs(words: Words, relation: Relation) -> Relation:
    """A source lies in one paragraph; content goes over to another only in quotation marks or after a colon."""
    home = int(words.paragraph[relation.cue[0]])
    source = [s for piece in relation.source for s in _by_paragraph(words, piece)]
    source = [s for s in source if words.paragraph[s[0]] == home] or source
    content = []
    for piece in relation.content:
        for part in _by_paragraph(words, piece):
            a = part[0]
            if words.paragraph[a] == home or words.features[a, 0] or _after_colon(words, a):
                content.append(part)
            elif len(_by_paragraph(words, piece)) == 1:
                content.append(part)  # all of it stands elsewhere: a quotation without marks, a list, an answer
    return replace(relation, source=tuple(source), content=tuple(content))


def _by_paragraph(words: Words, piece: Stretch) -> list[Stretch]:
    a, b = piece
    of = words.paragraph[a:b]
    edges = [a, *(np.flatnonzero(of[1:] != of[:-1]) + a + 1).tolist(), b]
    return list(pairwise(edges))


def _after_colon(words: Words, at: int) -> bool:
    return at > 0 and words.strings[at - 1] == ":"


def _no_passive_recipient(words: Words, relation: Relation) -> Relation:
    """ "The clerk was told that ...": the clerk is no source."""
    a, b = relation.cue
    strings = words.strings
    verb = next((i for i in range(a, b) if strings[i].lower() in _TOLD), None)
    if verb is None:
        return relation
    before = [w.lower() for w in strings[max(0, verb - 4) : verb]]
    last = max((n for n, w in enumerate(before) if w in _BE), default=None)
    if last is None or not all(w in _BETWEEN or w.endswith("ly") for w in before[last + 1 :]):
        return relation  # "the officer who was hurt told reporters"
    return replace(relation, source=tuple(s for s in relation.source if s[0] >= verb))


def _one_of_a_chain(words: Words, relations: list[Relation]) -> list[Relation]:
    """ "The ministry said, according to state media" and "Reuters reported, citing two aides, that ..." are one."""
    out = list(relations)
    for outer in relations:
        first = words.strings[outer.cue[0]].lower()
        if first == "according":
            for inner in relations:
                # The outer's content ends with the inner's "..., the ministry said".
                if inner is outer or not inner.content or not outer.content:
                    continue
                a, b = outer.content[-1]
                x, y = inner.cue
                end = inner.content[-1][1]
                if a <= inner.content[0][0] and end <= x and a <= x and y <= b and b - y <= 8 and x - end <= 12:
                    source = inner.source or tuple(_rest(words, [(end, x), (y, b)]))
                    out = [replace(inner, source=source) if r is inner else r for r in out if r is not outer]
        elif first in _PASSING_ON and outer.content:
            for inner in relations:
                if inner is not outer and inner.cue[1] <= outer.cue[0] and _shared(inner, outer) and inner in out:
                    out = [r for r in out if r is not outer]
    return [_without_citing(words, r) for r in out]


def _rest(words: Words, between: Sequence[Stretch]) -> list[Stretch]:
    found = []
    for a, b in between:
        while a < b and not _VISIBLE.search(words.strings[a]):
            a += 1
        while b > a and not _VISIBLE.search(words.strings[b - 1]):
            b -= 1
        if a < b:
            found.append((a, b))
    return found[:1]


def _shared(one: Relation, other: Relation) -> bool:
    """Does most of the smaller content lie in the larger?"""
    mine = {i for a, b in one.content for i in range(a, b)}
    theirs = {i for a, b in other.content for i in range(a, b)}
    return len(mine & theirs) > 0.6 * min(len(mine), len(theirs))


def _without_citing(words: Words, relation: Relation) -> Relation:
    """Content does not begin with "citing two aides,": that is how the words came, not what they were."""
    if not relation.content:
        return relation
    a, b = relation.content[0]
    if words.strings[a].lower() not in _PASSING_ON:
        return relation
    comma = next((i for i in range(a, b) if words.strings[i] == ","), None)
    if comma is None or comma + 1 >= b:
        return relation
    return replace(relation, content=((comma + 1, b), *relation.content[1:]))


def _words_of(words: Words, quote: Quote) -> Stretch:
    a = int(np.searchsorted(words.starts, quote.start))
    return a, int(np.searchsorted(words.starts, quote.end))


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


_ENDS = {".", "!", "?", "…"}


def _floating_quotes(words: Words, relations: list[Relation]) -> list[Relation]:
    """A quotation that is a sentence by itself, and nobody's yet, belongs to who spoke right before it."""
    out = list(relations)
    covered = np.zeros(len(words.strings), dtype=bool)
    for r in out:
        for a, b in (*r.content, r.cue, *r.source):
            covered[a:b] = True
    for quote in words.quotes:
        a, b = _words_of(words, quote)
        if quote.depth > 1 or quote.reopens or b - a < 4 or covered[a:b].any():
            continue
        if words.strings[b - 2] not in _ENDS or (b < len(words.strings) and words.strings[b][0].islower()):
            continue
        alone = a == 0 or words.paragraph[a - 1] != words.paragraph[a]
        if not alone and words.strings[a - 1] not in _ENDS and words.strings[a - 1] not in '”"’»“':
            continue
        before = _before(words, out, a, alone)
        if before is not None:
            out[before] = replace(out[before], content=tuple(sorted({*out[before].content, (a, b)})))
            covered[a:b] = True
        elif not alone:
            subject = _pronoun_sentence(words, a)
            if subject is not None:
                source, cue = subject
                out.append(Relation(cue, (source,), ((a, b),), (0.7, 0.9, 0.5)))
                covered[a:b] = True
    return out


def _before(words: Words, relations: list[Relation], at: int, alone: bool) -> int | None:
    """The relation whose words end right before word `at`: in the sentence before it, or as the paragraph before it."""
    start = at - 1
    while (
        start > 0
        and words.paragraph[start - 1] == words.paragraph[at - 1]
        and not (words.strings[start - 1] in _ENDS and start < at - 1)
    ):
        start -= 1
    best, latest = None, -1
    for n, r in enumerate(relations):
        end = max(p[1] for p in (r.cue, *r.content, *r.source))
        if start <= r.cue[0] < at and end <= at and end > latest and r.content:
            best, latest = n, end
    if best is None:
        return None
    if alone and not _is_quoted(words, relations[best]):
        return None
    return best


def _is_quoted(words: Words, relation: Relation) -> bool:
    return any(words.features[a:b, 0].any() for a, b in relation.content)


def _pronoun_sentence(words: Words, at: int) -> tuple[Stretch, Stretch] | None:
    """ "She shrugged." right before word `at`: (source, cue)."""
    end = at - 1
    if words.strings[end] not in _ENDS:
        return None
    start = end
    while start > 0 and words.paragraph[start - 1] == words.paragraph[end] and words.strings[start - 1] not in _ENDS:
        start -= 1
    if words.strings[start].lower() in _PRONOUN and 1 < end - start <= 9:
        return (start, start + 1), (start + 1, end)
    return None
