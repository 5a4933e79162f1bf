"""Noun phrases and verb groups, from parts of speech alone."""

from dataclasses import dataclass

from onrecord.reader.events.tokens import NOUNS, VERBS, Sentence

TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december today yesterday tomorrow tonight morning afternoon evening night day week weekend month year
    hour minute decade century midnight noon dawn spring summer autumn winter fall days weeks months years hours minutes
    decades nights mornings jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun moment time
    weekends seconds times fortnight eve ago""".split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight".split())
_INSIDE = NOUNS | {"DT", "PRP$", "CD", "JJ", "POS"}
_OPENS = frozenset({"DT", "PRP$"})
_PRONOUNS = frozenset("he she it they we i him her them us me you himself herself itself themselves".split())
_NO_NOUN = frozenset("who whom which that there to".split())


@dataclass(slots=True)
class Chunk:
    """A noun phrase: words start..end, end exclusive; head: its last noun; owner: end of the possessor in it, or -1."""

    start: int
    end: int
    head: int
    owner: int = -1
    time: bool = False
    pronoun: bool = False


def chunk(s: Sentence) -> list[Chunk]:
    """In order; fills s.chunk_of with the number of each word's phrase, -1 for none."""
    out: list[Chunk] = []
    count = len(s)
    s.chunk_of = [-1] * count
    i = 0
    while i < count:
        if (
            s.low[i] in _PRONOUNS
            and s.tags[i] in ("PRP", "PRP$", "")
            and not (s.low[i] == "her" and s.tags[i] == "PRP$")
        ):
            s.chunk_of[i] = len(out)
            out.append(Chunk(i, i + 1, i, pronoun=True))
            i += 1
            continue
        if not _starts(s, i):
            i += 1
            continue
        start, head, owner = i, -1, -1
        while i < count:
            if i > start and _breaks(s, i, start, head):
                break
            if _within(s, i, start, head):
                if (
                    s.tags[i] in NOUNS
                    or s.kinds[i] != "O"
                    or (s.tags[i] == "CD" and (head < 0 or s.tags[head] in ("CD", "DT")))
                    or (s.tags[i] == "DT" and head < 0 and s.low[i] not in ("the", "a", "an", "no", "every"))
                ):
                    head = i
                if s.tags[i] == "POS" and s.low[i] in ("s", "'", "’") and head >= 0 and i > start:
                    owner = head + 1
                i += 1
                continue
            break
        end = i
        while end > start and (s.tags[end - 1] == "POS" or (s.low[end - 1] in "'’-–.·" and s.kinds[end - 1] == "O")):
            if s.low[end - 1] == "·":
                break  # "the U.N."
            end -= 1
        while end - 1 > head >= start and s.tags[end - 1] in ("JJ", "DT", "VBN") and s.kinds[end - 1] == "O":
            end -= 1  # "found the maker liable"
        head = min(head, end - 1)
        if head < start:
            i = max(i, start + 1)
            continue
        if owner >= head + 1:
            owner = -1
        time = (s.low[head] in TIMES and (s.tags[head] in NOUNS)) or (
            s.tags[head] == "CD" and head == start and _year(s.low[head])
        )
        for k in range(start, end):
            s.chunk_of[k] = len(out)
        out.append(Chunk(start, end, head, owner, time))
        i = max(end, i)
    s.chunks = out
    return out


def _year(low: str) -> bool:
    return low.isdigit() and len(low) == 4 and low[:2] in ("19", "20", "18")


def _starts(s: Sentence, i: int) -> bool:
    tag = s.tags[i]
    if s.low[i] in _NO_NOUN or s.tags[i] == "POS":
        return False
    if tag in VERBS and s.kinds[i] == "O":
        # "wounded soldiers", "detained activists", at the start of a phrase
        return (
            tag in ("VBN",)
            and i + 1 < len(s)
            and s.tags[i + 1] in NOUNS
            and i > 0
            and (s.tags[i - 1] in ("IN", "CC") and s.low[i - 1] != "by")
        )
    if s.low[i] in ("$", "€", "£") and i + 1 < len(s) and s.tags[i + 1] == "CD":
        return True
    return tag in _INSIDE or (s.kinds[i] != "O" and s.words[i][0].isalnum())


def _within(s: Sentence, i: int, start: int, head: int) -> bool:
    tag, low = s.tags[i], s.low[i]
    if tag in _INSIDE:
        return True
    if s.kinds[i] != "O" and (s.words[i][0].isalnum() or s.joined(i)):
        return low not in ("and", "or", ",") or (
            s.kinds[i] == "ORGANIZATION" and low == "and" and i + 1 < len(s) and s.kinds[i + 1] == "ORGANIZATION"
        )
    if low in (".", "·") and s.joined(i) and len(s.words[i - 1]) == 1 and i + 1 < len(s):
        return s.words[i + 1][:1].isupper() or s.tags[i + 1] in NOUNS | {"JJ"}  # "U.N. envoy"
    if low in "-–/.·," and s.joined(i) and i + 1 < len(s) and s.joined(i + 1) and s.start[i + 1] == s.end[i]:
        return True
    if low in "$€£%#&":
        return True
    if i > start and s.low[i - 1] in "-–" and s.joined(i) and tag in VERBS | {"RB", "IN", ""}:
        return True  # Turkish-backed
    if tag in ("VBN", "VBG", "VBD", "RB") and i + 1 < len(s) and head < 0:
        return s.tags[i + 1] in NOUNS | {"JJ", "CD"}  # the besieged city, "the very old man"
    if (
        tag in ("VBN", "VBG")
        and i + 1 < len(s)
        and s.tags[i - 1] in ("JJ", "PRP$", "DT", "POS", "CD")
        and s.tags[i + 1] in NOUNS | {"JJ"}
    ):
        return True
    return low in "'’" and i + 1 < len(s) and s.low[i + 1] == "s" and s.tags[i + 1] == "POS"


def _breaks(s: Sentence, i: int, start: int, head: int) -> bool:
    """Does a new phrase begin here, with no word between?"""
    if head < 0:
        return False
    if s.tags[i] in _OPENS and s.tags[i - 1] != "POS":
        return not (s.tags[i - 1] == "DT" or s.low[i - 1] in ("all", "both", "half"))
    if s.tags[i] == "POS":
        return False
    if (
        ((s.tags[i] == "CD" and not s.joined(i)) or s.low[i] in ("$", "€", "£"))
        and s.tags[i - 1] in NOUNS
        and i + 1 < len(s)
    ):
        return s.kinds[i - 1] in ("LOCATION", "PERSON", "ORGANIZATION") or s.tags[i + 1] in (
            "NNS",
            "CD",
            "JJ",
        )  # "gave Niger 20 million"
    if s.low[i] in DAYS or (
        s.low[i] in TIMES
        and s.words[i][0].isupper()
        and s.words[i].lower() not in ("may", "march")
        and s.kinds[i] == "O"
    ):
        return not all(s.low[k] in TIMES or s.tags[k] in ("DT", "CD", "JJ") for k in range(start, i))
    if s.low[i - 1] in DAYS and s.low[i] not in TIMES and s.tags[i - 1] != "POS":
        return True
    return s.low[i] in ("last", "next", "this", "late", "early") and i + 1 < len(s) and s.low[i + 1] in TIMES
