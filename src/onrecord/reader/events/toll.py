"""How many were killed, hurt, arrested, as far as numbers are stated."""

from onrecord.reader.events.chunks import Chunk
from onrecord.reader.events.clauses import Clauses
from onrecord.reader.events.hit import Hit

_WORDS = {
    w: n
    for n, w in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty""".split()
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "dozen": 12,
}
_DEAD = frozenset(
    "kill killed kills killing dead died deaths slain murdered massacred lives executed beheaded perished die fatalities".split()
)
_HURT = frozenset("wound wounded wounds wounding injure injured injures injuring hurt hurting injuries maimed".split())
_HELD = frozenset(
    "arrest arrested arrests arresting detain detained detains detaining jailed rounded held apprehended".split()
)
_SORTS = (("dead", _DEAD), ("injured", _HURT), ("arrested", _HELD))
_OTHER = frozenset(
    "percent per cent dollars euros pounds million billion km kilometers kilometres miles metres meters year-old years days months hours".split()
)


def number(words: list[str]) -> int | None:
    """What a few words say, if it is a number: ["at", "least", "1", ",", "200"]."""
    total: int | None = None
    for w in words:
        if w.isdecimal() and w.isascii() and len(w) < 8:
            total = int(w) if total is None else total * 1000 + int(w) if len(w) == 3 else total
        elif w in _WORDS:
            total = (
                _WORDS[w] if total is None else total * _WORDS[w] if w in ("hundred", "dozen") else total + _WORDS[w]
            )
    return total


_KILLS = frozenset(
    "kill murder slay massacre execute execution murder killing massacre assassinate behead hang put lynch slaughter wipe".split()
)
_HOLDS = frozenset("arrest detain sentence jail imprison round apprehend capture".split())


def toll_of(cl: Clauses, h: Hit, clause: tuple[int, int]) -> dict[str, int]:
    """dead, injured, arrested, as far as they are told. clause: characters first..end of what belongs to the event."""
    if h.type not in ("ASSAULT", "COERCE") or (h.type == "COERCE" and h.mode != "arrest"):
        return {}
    s = cl.s
    out: dict[str, int] = {}
    for c in cl.chunks:
        if (
            c.time
            or s.tags[c.head] not in ("NNS", "CD", "NN", "JJ", "NNPS")
            or not clause[0] <= s.start[c.start] < clause[1]
        ):
            continue
        n = _count(cl, c)
        if n is None or any(w in _OTHER for w in s.low[c.start : c.end]):
            continue
        sort = _sort(cl, c)
        if sort is None and c in h.recipients:
            sort = "dead" if h.verb in _KILLS else "arrested" if h.verb in _HOLDS else None
        if sort is not None and sort not in out:
            out[sort] = n
    return {k: v for k, v in out.items() if (k == "arrested") == (h.type == "COERCE")}


def _count(cl: Clauses, c: Chunk) -> int | None:
    s = cl.s
    if s.low[c.start] in ("no", "none", "nobody"):
        return None
    words = []
    k = c.start
    while (
        k <= c.head
        and k < c.end
        and (s.tags[k] in ("CD", "DT", "JJ", "RB", "IN") or s.low[k] in _WORDS or s.low[k] in ",.")
        and k - c.start < 6
    ):
        words.append(s.low[k])
        k += 1
    if c.start and s.tags[c.start - 1] == "CD":
        words.insert(0, s.low[c.start - 1])
    return number([w for w in words if w.isdecimal() or w in _WORDS])


def _sort(cl: Clauses, c: Chunk) -> str | None:
    """By the word right before or after the people."""
    s = cl.s
    before = [
        s.low[k]
        for k in range(max(0, c.start - 6), c.start)
        if s.low[k]
        not in (
            "at",
            "least",
            "more",
            "than",
            "about",
            "some",
            "as",
            "many",
            "up",
            "to",
            "over",
            "nearly",
            "around",
            "another",
            "an",
            "estimated",
            "and",
        )
    ]
    if before:
        for name, words in _SORTS:
            if before[-1] in words and not _passive(cl, before[-1], c):
                return name
    for k in range(c.end, min(len(s), c.end + 7)):
        if (
            s.low[k] in (",", ";", ".")
            or s.tags[k] == "CD"
            or (cl.at(k) is not None and k > c.end + 1 and s.low[k - 1] not in ("of", "in"))
        ):
            return None
        for name, words in _SORTS:
            if s.low[k] in words:
                g = cl.groups.get(k)
                if g is not None and g.finite and not g.passive and s.tags[k] != "VBN" and s.low[k] != "died":
                    return None
                return name
    return None


def _passive(cl: Clauses, word: str, c: Chunk) -> bool:
    for k in range(max(0, c.start - 6), c.start):
        if cl.s.low[k] == word and k in cl.groups:
            return cl.groups[k].passive and bool(cl.groups[k].helpers)
    return False
