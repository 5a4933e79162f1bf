"""What speaks against two profiles being one, and how alike their names are."""

from typing import Literal

from onrecord.identity.bodies import BODY_LIKENESSES, BodyLikeness, body_alike
from onrecord.identity.likeness import alike
from onrecord.identity.names import LIKENESSES, Likeness
from onrecord.identity.profile import Known
from onrecord.identity.roles import Role, compatible, office, telling

Conflict = Literal[
    "article", "kind", "country", "sex", "generation", "age", "death", "beside", "name", "place", "field"
]
# Those which an article that states both can explain: a changed name, a changed job.
EXPLAINED: frozenset[str] = frozenset(("name", "place", "field", "role"))
LIFE = 105  # years


def likeness(a: Known, b: Known) -> tuple[Likeness, bool]:
    """How alike the names of two people are; and whether only because an article states another name."""
    found: Likeness = "no"
    stated = False
    for n, x in enumerate(a.names):
        for m, y in enumerate(b.names):
            one = alike(x, y, a.turned and n == 0, b.turned and m == 0)
            if n or m:  # stated in passing: it has to be the whole name
                if one == "part" and x.plain == y.plain:
                    one = "equal"
                elif one in ("part", "typo", "loose"):
                    continue
            if LIKENESSES.index(one) < LIKENESSES.index(found):
                found, stated = one, bool(n or m)
    return found, stated


def body_likeness(a: Known, b: Known) -> tuple[BodyLikeness, bool]:
    """How alike the names of two bodies are; a form that an article states besides has to be the same."""
    found: BodyLikeness = "no"
    for n, x in enumerate(a.bodies):
        for m, y in enumerate(b.bodies):
            one = body_alike(x, y)
            if n or m:
                one = "acronym" if one == "equal" else "no"
            found = min(found, one, key=BODY_LIKENESSES.index)
    return found, found in ("acronym", "initials")


def conflict(a: Known, b: Known) -> Conflict | None:
    """Why the two cannot be one; None where they can."""
    p, q = a.profile, b.profile
    if p.article == q.article:
        return "article"
    if a.person != b.person or (not a.person and p.kind != q.kind and None not in (p.kind, q.kind)):
        return "kind"
    if p.country and q.country and p.country != q.country:
        return "country"
    if not a.person:
        return "name" if body_likeness(a, b)[0] == "no" else None
    if a.man is not None and b.man is not None and a.man != b.man:
        return "sex"
    if a.generations and b.generations and not a.generations & b.generations:
        return "generation"
    if a.born and b.born and (a.born[0] > b.born[1] + 1 or b.born[0] > a.born[1] + 1):
        return "age"
    if _outlived(a, b) or _outlived(b, a):
        return "death"
    if likeness(a, b)[0] == "no":
        return "name"
    if _named_beside(a, b) or _named_beside(b, a):
        return "beside"
    return _at_odds(a, b)


def _outlived(a: Known, b: Known) -> bool:
    """Does b act when a is dead, or not yet born, or would be too old?"""
    if a.year is None or b.year is None:
        return False
    if a.died is not None and b.died is None and b.year > a.died + 1:
        return True
    if a.born and b.died is None and not a.born[0] + 4 <= b.year <= a.born[1] + LIFE:
        return True
    return abs(a.year - b.year) > 60


def _named_beside(a: Known, b: Known) -> bool:
    """Is b one of those who speak beside a?"""
    if not a.names or not b.names:
        return False
    mine = LIKENESSES.index(alike(a.names[0], b.names[0]))
    return any(len(n.words) > 1 and LIKENESSES.index(alike(n, b.names[0])) < mine for n in a.beside)


def _at_odds(a: Known, b: Known) -> Conflict | None:
    """The same office for another place or another ministry. A former office is no contradiction."""
    found: Conflict | None = None
    for r in a.roles:
        for s in b.roles:
            shared = r.concepts & s.concepts
            if not shared or r.kin or s.kin:
                continue
            over = r.former or s.former
            if r.fields and s.fields and not r.fields & s.fields and shared & {"minister", "state_secretary"}:
                found = found or (None if over else "field")
            elif _elsewhere(r, s, a, b):
                found = found or (None if over else "place")
            else:
                return None
    return found


def _elsewhere(r: Role, s: Role, a: Known, b: Known) -> bool:
    """Are the two held at different places? For a trade, that the other text names the place is enough."""
    own = a.own | b.own
    here, there = telling(r.anchors - s.anchors - own), telling(s.anchors - r.anchors - own)
    if r.parties and s.parties and not r.parties & s.parties:
        return True
    if not here or not there:
        return False
    named = (bool(here & b.proper), bool(there & a.proper))
    return not (all(named) if office(r.concepts & s.concepts) else any(named))


def other_job(a: Known, b: Known) -> bool:
    """Do the two have roles that do not go together?"""
    return bool(a.concepts and b.concepts and not compatible(a.concepts, b.concepts))
