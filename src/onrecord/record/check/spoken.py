"""A text in words as they were spoken, so that two ways to write them can be laid beside each other: contractions in
two ("don't" is "do", "not"), numbers of several words in one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from onrecord.record.check.numbers import with_numbers
from onrecord.record.check.words import Word, cut

_WHOLE = {"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "let's": "let us"}
_ENDINGS = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}
_IS = frozenset("it he she that this there here what who where how".split())  # "John's" may be possessive


@lru_cache(maxsize=256)  # one quotation is laid beside many passages
def spoken(text: str) -> tuple[tuple[Word, ...], frozenset[int]]:
    """(words, the numbers of those before which an ellipsis stands), as `words.cut` has them."""
    own, holes = cut(text)
    words: list[Word] = []
    gaps: set[int] = set()
    at = 0
    for word, count in with_numbers(own, text):
        if any(n in holes for n in range(at, at + count)):
            gaps.add(len(words))
        at += count
        if word.raw in _WHOLE or "'" in word.raw or "’" in word.raw:
            words.extend(_parts(word))
        else:
            words.append(word)
    if len(own) in holes:
        gaps.add(len(words))
    return tuple(words), frozenset(gaps)


def written(words: Sequence[Word]) -> int:
    """How many words stand there, a contraction being one."""
    return len({w.start for w in words})


def _parts(word: Word) -> Iterator[Word]:
    raw = word.raw.replace("’", "'")
    parts = _full(raw).split()
    if not parts:
        yield word
    for norm in parts:
        yield replace(word, norm=norm, raw=raw, short=True)


def _full(raw: str) -> str:
    """ "don't" → "do not"; nothing where it is no contraction."""
    if raw in _WHOLE:
        return _WHOLE[raw]
    base, mark, rest = raw.rpartition("'")
    if not base or not mark:
        return ""
    if rest == "t" and base.endswith("n"):
        return f"{base[:-1]} not"
    if rest == "s" and base in _IS:
        return f"{base} is"
    return f"{base} {_ENDINGS[mark + rest]}" if mark + rest in _ENDINGS else ""
