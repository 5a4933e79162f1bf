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
AUXILIARIES = frozenset(
    """be is are was were am been being have has had having do does did will would shall should can could may might must
    get gets got getting not never n't wo ca""".split()
)
BE = frozenset("be is are was were am been being get gets got getting gotten".split())
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


@dataclass(slots=True)
class Group:
    """A verb with its helpers: words start..head; passive, finite. helpers: in lower case."""

    start: int
    head: int
    passive: bool
    finite: bool
    helpers: tuple[str, ...]


def chunk(s: Sentence) -> list[Chunk]:
    """In order; fills s.chunk_of with the number of each word's phrase, -1 for none."""
    out: list[Chunk] = []
    count = len(s)
    s.chunk_of = [-1] * count
    i = 0
    while i < count:
        if s.low[i] in _PRONOUNS and s.tags[i] in ("PRP", "PRP$", "") and not (s.low[i] == "her" and s.tags[i] == "PRP$"):
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
                if s.tags[i] in NOUNS or s.kinds[i] != "O" or (s.tags[i] == "CD" and (head < 0 or s.tags[head] in ("CD", "DT"))) or (s.tags[i] == "DT" and head < 0 and s.low[i] not in ("the", "a", "an", "no", "every")):
                    head = i
                if s.tags[i] == "POS" and s.low[i] in ("s", "'", "’") and head >= 0 and i > start:
                    owner = head + 1
                i += 1
                continue
            break
        end = i
        while end > start and (s.tags[end - 1] == "POS" or s.low[end - 1] in "'’-–.·" and s.kinds[end - 1] == "O"):
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
        time = s.low[head] in TIMES and (s.tags[head] in NOUNS) or (s.tags[head] == "CD" and head == start and _year(s.low[head]))
        for k in range(start, end):
            s.chunk_of[k] = len(out)
        out.append(Chunk(start, end, head, owner, time))
        i = max(end, i)
    return out


def _year(low: str) -> bool:
    return low.isdigit() and len(low) == 4 and low[:2] in ("19", "20", "18")


def _starts(s: Sentence, i: int) -> bool:
    tag = s.tags[i]
    if s.low[i] in _NO_NOUN or s.tags[i] == "POS":
        return False
    if tag in VERBS and s.kinds[i] == "O":
        # "wounded soldiers", "detained activists", at the start of a phrase
        return tag in ("VBN",) and i + 1 < len(s) and s.tags[i + 1] in NOUNS and i > 0 and (s.tags[i - 1] in ("IN", "CC") and s.low[i - 1] != "by")
    if s.low[i] in ("$", "€", "£") and i + 1 < len(s) and s.tags[i + 1] == "CD":
        return True
    return tag in _INSIDE or (s.kinds[i] != "O" and s.words[i][0].isalnum())


def _within(s: Sentence, i: int, start: int, head: int) -> bool:
    tag, low = s.tags[i], s.low[i]
    if tag in _INSIDE:
        return True
    if s.kinds[i] != "O" and (s.words[i][0].isalnum() or s.joined(i)):
        return low not in ("and", "or", ",") or (s.kinds[i] == "ORGANIZATION" and low == "and" and i + 1 < len(s) and s.kinds[i + 1] == "ORGANIZATION")
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
    if tag in ("VBN", "VBG") and i + 1 < len(s) and s.tags[i - 1] in ("JJ", "PRP$", "DT", "POS", "CD") and s.tags[i + 1] in NOUNS | {"JJ"}:
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
    if (s.tags[i] == "CD" and not s.joined(i) or s.low[i] in ("$", "€", "£")) and s.tags[i - 1] in NOUNS and i + 1 < len(s):
        return s.kinds[i - 1] in ("LOCATION", "PERSON", "ORGANIZATION") or s.tags[i + 1] in ("NNS", "CD", "JJ")  # "gave Niger 20 million"
    if s.low[i] in DAYS or (s.low[i] in TIMES and s.words[i][0].isupper() and s.words[i].lower() not in ("may", "march") and s.kinds[i] == "O"):
        return not all(s.low[k] in TIMES or s.tags[k] in ("DT", "CD", "JJ") for k in range(start, i))
    if s.low[i - 1] in DAYS and s.low[i] not in TIMES and s.tags[i - 1] != "POS":
        return True
    return s.low[i] == "last" and s.tags[i] == "JJ" and i + 1 < len(s) and s.low[i + 1] in TIMES


def verb_groups(s: Sentence) -> dict[int, Group]:
    """Each verb that is no helper and stands in no noun phrase → its group."""
    out: dict[int, Group] = {}
    for i, tag in enumerate(s.tags):
        if tag not in VERBS or s.chunk_of[i] >= 0:
            continue
        if s.low[i] in AUXILIARIES and _helps(s, i):
            continue
        start = i
        helpers: list[str] = []
        k = i - 1
        while k >= 0 and (s.chunk_of[k] < 0 or s.words[k].islower()) and (
            s.low[k] in AUXILIARIES or s.tags[k] in ("RB", "MD") or s.low[k] in ("'", "’", "also", "t", "ll", "ve", "re", "d", "m")
        ):
            if s.low[k] in AUXILIARIES or s.tags[k] == "MD" or s.low[k] in ("t", "ll", "ve", "re", "d"):
                start = k
                helpers.append("not" if s.low[k] == "t" else "will" if s.low[k] == "ll" else s.low[k])
            k -= 1
        helpers.reverse()
        has_be = next((h for h in reversed(helpers) if h not in ("not", "never")), "") in BE
        if tag in ("VBN", "VBG", "VBZ", "VBP", "VB") and not helpers and (s.low[i].endswith("ed") or tag == "VBN") and _active(s, i):
            s.tags[i] = tag = "VBD"
        passive = tag in ("VBN", "VBD") and has_be and not s.low[i].endswith("ing")
        if tag == "VBD" and helpers and helpers[-1] in ("has", "have", "had"):
            s.tags[i] = tag = "VBN"
        finite = bool(helpers) and helpers[0] not in ("being", "having", "been", "be", "not", "never") or (not helpers and tag in ("VBD", "VBZ", "VBP"))
        if tag == "VBN" and not helpers and not s.low[i].endswith("ing"):
            passive, finite = True, False
        out[i] = Group(start, i, passive, finite, tuple(helpers))
    finite = [i for i, g in sorted(out.items()) if g.finite]
    for i, g in out.items():
        k = g.start - 1
        while k >= 0 and s.tags[k] == "RB":
            k -= 1
        if k < 0 or g.helpers:
            continue
        if g.passive and s.low[k] in ("who", "which") and (i + 1 >= len(s) or s.low[i + 1] != "by"):
            g.passive, g.finite = False, True
        elif s.tags[i] == "VB" and s.chunk_of[k] >= 0 and not any(f < i for f in finite) and s.low[0] not in ("let", "help"):
            g.finite = True  # "officers now patrol the beach"
        elif s.low[k] in ("and", "or") and s.low[i].endswith(("ed", "sent", "en")) and not _followed(s, i):
            before = [f for f in finite if f < i]
            if before and out[before[-1]].passive:
                g.passive = g.finite = True  # "was convicted and sent to prison"
    if out and not any(g.finite for g in out.values()):
        # A sentence tells something by a finite verb: the network took it for a participle.
        for i, g in out.items():
            after = s.low[i + 1] if i + 1 < len(s) else ""
            if g.passive and not g.helpers and s.low[i].endswith("ed") and after != "by" and s.chunk_of[:i] and max(s.chunk_of[:i]) >= 0:
                g.passive, g.finite = False, True
                break
    return out


def _followed(s: Sentence, i: int) -> bool:
    """Does a noun phrase stand right behind?"""
    return i + 1 < len(s) and s.chunk_of[i + 1] >= 0 and s.low[i + 1] not in DAYS


def _active(s: Sentence, i: int) -> bool:
    """Does an object follow what looks like a participle?"""
    if s.tags[i] in ("VBZ", "VBP", "VBG", "VB"):
        return s.tags[i] != "VB" or not (i and s.low[i - 1] == "to")
    k = i + 1
    while k < len(s) and s.tags[k] == "RB":
        k += 1
    if k >= len(s) or s.chunk_of[k] < 0 or s.low[k] in DAYS or s.low[k] in ("last", "this", "next"):
        return False
    return i > 0 and (s.chunk_of[i - 1] >= 0 or s.tags[i - 1] in ("RB", "CC") or s.low[i - 1] == ",")


def _helps(s: Sentence, i: int) -> bool:
    """Is a verb's helper followed by that verb?"""
    for k in range(i + 1, min(i + 5, len(s))):
        if s.tags[k] in VERBS:
            return True
        if s.tags[k] not in ("RB", "MD") and s.low[k] not in ("'", "’", "t", "also"):
            return False
    return False
