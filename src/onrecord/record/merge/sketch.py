"""A sketch of a text: some of the hashes of its runs of words, to find others that hold the same.

MinHash, in the form that keeps every hash below a threshold (scaled MinHash, Irber et al. 2022). A copy that was cut
short shares all its own runs with the long one, but only a few of the long one's. Signatures of fixed length, which
datasketch and rensa make, estimate the shared part of both together and miss it; this finds it, and needs no package.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise

from onrecord.record.check.words import cut

NAME = "onrecord-sketch 1"  # kept with the hashes; another one, and all are made anew

RUN = 5  # words
ONE_IN = 8  # runs that are kept
MOST = 64  # of one text
NEAR = 3  # words in a row that have to be shared for a sentence to be the same
SAME = 0.8  # of a sentence's words

_TOP = 2**63
_END = re.compile(r"(?<=[.!?…])[\"”’'»)\]]*\s+(?=[\W\d]*[A-ZÀ-Þ])|\n+")


@dataclass(frozen=True, slots=True)
class Body:
    """words: normalised. sentences: where each begins and ends among them. numbers: places of figures."""

    words: tuple[str, ...]
    sentences: tuple[tuple[int, int], ...]
    numbers: frozenset[int]


def body(text: str, furniture: Iterable[tuple[int, int]]) -> Body:
    """The text in words, without its furniture."""
    words: list[str] = []
    sentences: list[tuple[int, int]] = []
    numbers: set[int] = set()
    for sentence in _sentences(text, sorted(furniture)):
        first = len(words)
        for w in cut(sentence)[0]:
            if w.is_number:
                numbers.add(len(words))
            words.append(w.norm)
        if len(words) - first >= NEAR:
            sentences.append((first, len(words)))
    return Body(tuple(words), tuple(sentences), frozenset(numbers))


def sketch(words: Sequence[str]) -> set[int]:
    """The lowest hashes of the runs of words, at most MOST; at least one for a text that has a run."""
    hashes = sorted({hashed(" ".join(words[n : n + RUN])) for n in range(len(words) - RUN + 1)})
    below = [h for h in hashes[:MOST] if h < -_TOP + 2 * _TOP // ONE_IN]
    return set(below or hashes[:1])


def hashed(text: str) -> int:
    """64 bits, as SQLite holds them: from -2**63."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), signed=True)


def shared(one: Body, other: Body) -> float:
    """How many of the sentences of the shorter are in the longer, 0 to 1: four fifths of the words, and every number."""
    few, more = sorted((one, other), key=lambda b: (len(b.words), b.words))
    if not few.sentences:
        return 0.0
    there = {more.words[n : n + NEAR] for n in range(len(more.words) - NEAR + 1)}
    covered: set[int] = set()
    for n in range(len(few.words) - NEAR + 1):
        if few.words[n : n + NEAR] in there:
            covered.update(range(n, n + NEAR))
    found = 0
    for start, end in few.sentences:
        inside = sum(n in covered for n in range(start, end))
        missed = any(n in few.numbers and n not in covered for n in range(start, end))
        found += inside >= SAME * (end - start) and not missed
    return found / len(few.sentences)


def _sentences(text: str, furniture: Sequence[tuple[int, int]]) -> Iterable[str]:
    at = 0
    for start, end in (*furniture, (len(text), len(text))):
        part = text[at : max(at, start)]
        at = max(at, end)
        cuts = [0, *(m.end() for m in _END.finditer(part)), len(part)]
        yield from (part[a:b] for a, b in pairwise(cuts) if a < b)
