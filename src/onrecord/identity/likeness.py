"""Whole names of people compared, word by word, in either order."""

from functools import lru_cache

from onrecord.identity import given
from onrecord.identity.names import Likeness, PersonName, best, word_likeness, worst
from onrecord.reader.folding import folded

Words = tuple[str, ...]
_SURE: tuple[Likeness, ...] = ("equal", "short", "spelling", "initial")


@lru_cache(maxsize=200_000)
def alike(a: PersonName, b: PersonName, turned_a: bool = False, turned_b: bool = False) -> Likeness:
    """How alike two people's names are; "no" where they cannot be one's.

    turned_a, turned_b: whether the surname is known to stand first, as in Hungarian or Chinese.
    """
    if not a.words or not b.words:
        return "no"
    if a.man is not None and b.man is not None and a.man != b.man:
        return "no"
    if a.generation and b.generation and a.generation != b.generation:
        return "no"
    found = _words_alike(a, b, a.words, b.words, turned_a, turned_b)
    for x, y in ((a.glued, b.words), (a.words, b.glued)):
        if found == "no" and (x, y) != (a.words, b.words):
            found = _words_alike(a, b, x, y, turned_a, turned_b)
    return found


def _words_alike(a: PersonName, b: PersonName, x: Words, y: Words, turned_a: bool, turned_b: bool) -> Likeness:
    """x, y: the words of a and b, with or without their particles."""
    if len(x) == 1 and len(y) == 1:
        # A given name alone is nobody's; a name of one word may be a surname, or all of an artist's name.
        if len(x[0]) == 1 or (given.known(a.plain[0]) and not a.titled and not b.titled):
            return "no"
        return "part" if word_likeness(x[0], y[0], False) in ("equal", "spelling") else "no"
    if len(x) == 1:
        return _surname_of(x[0], y, turned_b)
    if len(y) == 1:
        return _surname_of(y[0], x, turned_a)
    found = _in_order(a, b, x, y)
    if found == "equal":
        return "initial" if all(len(w) == 1 for w in x[:-1]) else found
    # Min-jae Park turned round is Park Min-jae, and not Min Jae-park.
    if a.hyphened and b.hyphened and a.hyphened != b.hyphened:
        return found
    for first, other in ((_turned(x), y), (x, _turned(y)), (x[::-1], y)):
        crossed = _in_order(a, b, first, other)
        # A nickname or a guess at spelling is no ground for turning a name round.
        if crossed in ("equal", "spelling", "initial"):
            found = best(found, worst(crossed, "order"))
    return found


def _turned(words: Words) -> Words:
    return words[1:] + words[:1]


def _surname_of(one: str, many: Words, turned: bool) -> Likeness:
    if len(one) == 1:
        return "no"
    surnames = {many[-1], "".join(many[-2:]) if len(many) > 2 else many[-1], many[0] if turned else many[-1]}
    return "part" if any(word_likeness(one, s, False) in ("equal", "spelling") for s in surnames) else "no"


def _in_order(a: PersonName, b: PersonName, x: Words, y: Words) -> Likeness:
    """Both with the surname last."""
    if x == y:
        return "equal"
    last = word_likeness(x[-1], y[-1], False)
    if last == "no":
        # One surname written as one word, or as two: "Smith-Jones", "Smithjones".
        if len(x) > 2 and "".join(x[-2:]) == y[-1]:
            return _givens(x[:-2], y[:-1], a.nick, b.nick)
        if len(y) > 2 and "".join(y[-2:]) == x[-1]:
            return _givens(x[:-1], y[:-2], a.nick, b.nick)
        return _two_surnames(x, y)
    found = _givens(x[:-1], y[:-1], a.nick, b.nick)
    if found == "no":
        return _two_surnames(x, y) if last == "equal" else "no"
    # Two guesses at once are one too many.
    if (last == "typo" and found in ("initial", "loose", "typo")) or (last == "loose" and found in ("initial", "typo")):
        return "no"
    return worst(found, last)


def _givens(x: Words, y: Words, nick_x: str | None, nick_y: str | None) -> Likeness:
    """The given names. Middle names may lack, but not differ."""
    if folded("".join(x)) == folded("".join(y)):
        return "equal"
    first = word_likeness(x[0], y[0], True)
    if _run_together(x, y) or _run_together(y, x):
        return "initial"
    if first == "no":
        if (nick_x and nick_x in (y[0], nick_y)) or (nick_y and nick_y == x[0]):
            first = "short"
        elif len(x) != len(y) and word_likeness(x[-1], y[-1], True) in ("equal", "spelling"):
            return "part"  # called by the second given name
        else:
            return "no"
    few, more = sorted((x[1:], y[1:]), key=len)
    rest = iter(more)
    if not all(any(word_likeness(p, q, True) in _SURE for q in rest) for p in few):
        return "no"
    same = [folded(w) for w in x[1:]] == [folded(w) for w in y[1:]]
    return first if same else worst(first, "short")


def _run_together(x: Words, y: Words) -> bool:
    """ "MC" for "Marie-Claire"."""
    return len(x) == 1 and 1 < len(y) == len(x[0]) <= 3 and all(w[0] == c for w, c in zip(y, x[0], strict=True))


def _two_surnames(x: Words, y: Words) -> Likeness:
    """One of two surnames: "Ana Costa" and "Ana Costa Prado"; both surnames alone: "García Márquez"."""
    few, more = (x, y) if len(x) < len(y) else (y, x)
    if len(few) == len(more):
        return "no"
    first = word_likeness(few[0], more[0], True)
    inner = more[1:-1] if len(few) == 2 and first in ("equal", "spelling", "initial", "short") else ()
    if any(word_likeness(few[1], w, False) in ("equal", "spelling") for w in inner):
        return worst("short", first)
    return "part" if more[-len(few) :] == few else "no"
