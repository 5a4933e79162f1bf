"""What the roles of two profiles have in common: the office, what it is for, and where it is held."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.identity import words
from onrecord.identity.profile import Known
from onrecord.identity.rarity import root
from onrecord.identity.roles import LEADING, Role, compatible, office, telling, vague

# What each kind of agreement is worth, on the scale of `evidence`.
OFFICE, TRADE, VAGUE = 1.0, 0.7, 0.4
FIELD = 0.45  # the same ministry, subject or branch of a trade
PLACE_OF_ROLE, PLACE_IN_TEXT = 1.2, 0.9
LEADS, LEADS_IN_TEXT = 1.5, 1.2  # two words for who leads the same place or body
NEXT_RANK = 1.4  # the deputy of one article holds the office in the other
ROLE_IN_TEXT = 0.5
OTHER_ROLE, UNKNOWN_ROLE, UNKNOWN_TRADE = -1.0, -0.4, -0.2  # the last of a body

_RULING = frozenset(("mayor", "governor", "premier"))
_NO_TRADE = words.VAGUE - words.named(words.TRADES)
_OFFICE_WORDS = frozenset(
    root(w) for table in (words.OFFICES, words.RANKS) for w in words.concepts(table) if " " not in w
)
_TRADE_WORDS = {root(w): names for w, names in words.concepts(words.TRADES).items() if " " not in w}
_SAID_OF_ALL = frozenset("chief head boss bos leader president general secretar".split())


@dataclass(frozen=True, slots=True)
class Shared:
    """What two roles have in common. used: the stems of names that are thereby counted."""

    score: float = 0.0
    office: bool = False
    firm: bool = False
    used: frozenset[str] = frozenset()
    why: str = ""


def shared_roles(a: Known, b: Known) -> Shared:
    """The best that two roles agree in; or, where both are told and nothing fits, the cost of that."""
    best = max(
        (_two_roles(r, s, a, b) for r in a.roles for s in b.roles), key=lambda s: (s.score, s.why), default=Shared()
    )
    if best.why:
        return best
    if told(a) and told(b):
        if a.concepts and b.concepts:
            return Shared() if compatible(a.concepts, b.concepts) else Shared(OTHER_ROLE, why="another role")
        # A word that the tables do not know may mean the same, the more so in another language.
        unlike = UNKNOWN_ROLE if a.person else UNKNOWN_TRADE
        return Shared(unlike, why="perhaps another role") if a.english and b.english else Shared()
    if not told(a) and not told(b):
        return best
    one, other = (a, b) if told(a) else (b, a)
    anchors = telling(frozenset(x for r in one.roles for x in r.anchors) & other.capitals)
    concepts, fields = other.spoken_of
    about = (one.concepts & concepts) | (frozenset(f for r in one.roles for f in r.fields) & fields)
    if not anchors and not about:
        return best
    score = (PLACE_IN_TEXT if anchors else 0.0) + (ROLE_IN_TEXT if about else 0.0)
    return Shared(score, False, bool(anchors), anchors, "the text speaks of " + listed(anchors | about, a, b))


def told(k: Known) -> bool:
    """Does a role tell what somebody does?"""
    return any(r.concepts or r.kin or r.plain for r in k.roles)


def _two_roles(r: Role, s: Role, a: Known, b: Known) -> Shared:
    if r.kin or s.kin:
        return Shared()
    shared = r.concepts & s.concepts
    anchors = telling(r.anchors & s.anchors)
    if r.deputy != s.deputy:
        if shared and anchors:
            return Shared(NEXT_RANK, False, True, anchors, f"deputy and holder, {listed(anchors, a, b)}")
        return Shared()
    fields = r.fields & s.fields
    if r.fields and s.fields and not fields and shared & {"minister", "state_secretary"}:
        return Shared()
    about = fields | (r.plain & s.plain) | (r.plain & s.named) | (s.plain & r.named) | _spoken(r, s) | _spoken(s, r)
    about = frozenset(w for w in about - _SAID_OF_ALL - _OFFICE_WORDS if not shared & _TRADE_WORDS.get(w, frozenset()))
    apart = not about and bool(_domain(r, anchors | shared)) and bool(_domain(s, anchors | shared))
    if shared and shared <= LEADING | {"spokesman"} and vague(shared) and apart:
        return Shared()  # two bodies in one place
    # Where both are told, what the text names besides is somebody else's.
    in_text = frozenset() if r.anchors and s.anchors else telling((r.anchors & b.capitals) | (s.anchors & a.capitals))
    used = anchors | in_text
    where = f", {listed(used, a, b)}" if used else ""
    place = PLACE_OF_ROLE if anchors else PLACE_IN_TEXT if in_text else 0.0
    if shared or (about and not r.concepts and not s.concepts):
        held = office(shared) and (not vague(shared) or bool(about))
        higher = bool(r.concepts & LEADING) != bool(s.concepts & LEADING)  # a chief vet and a vet
        score = OFFICE if held else VAGUE if higher or (shared and vague(shared)) else TRADE
        if about and (fields or len(about) > 1 or r.phrase == s.phrase):
            score += FIELD if held else FIELD / 2
        # An office for one thing, in the same words, has one holder.
        firm = bool(place) or (held and bool(about) and r.phrase == s.phrase)
        holds = not higher and (held or not shared or not vague(shared) or bool(place))
        return Shared(score + place, holds, firm, used, "role " + listed(shared or about, a, b) + where)
    if r.concepts & LEADING and s.concepts & LEADING:
        if r.concepts & _RULING != s.concepts & _RULING and (_domain(r, anchors) or _domain(s, anchors)):
            return Shared()  # a mayor, and one who leads something in the town
        if place and not apart:
            return Shared(LEADS if anchors else LEADS_IN_TEXT, True, True, used, "leads" + where)
        if about:
            score = OFFICE + (FIELD if len(about) > 1 else 0)
            return Shared(score, True, why="leads, " + listed(about, a, b))
        return Shared()
    fits = compatible(r.concepts, s.concepts)
    if place and ((fits and not apart) or (r.former != s.former and anchors)):
        return Shared(place + (FIELD if about else 0), bool(about), True, used, "role" + where)
    return Shared(VAGUE, why="role " + listed(about, a, b)) if about and fits else Shared()


def _domain(r: Role, both: frozenset[str]) -> frozenset[str]:
    """What the office is for, besides what both name."""
    trades = r.concepts - LEADING - _NO_TRADE
    return (r.fields | r.plain | telling(r.anchors) | trades) - both - _SAID_OF_ALL - _OFFICE_WORDS


def _spoken(r: Role, s: Role) -> frozenset[str]:
    """Words of the one role for the trade of the other: the rowing club's head, a rower."""
    return frozenset(
        w for w in r.plain | r.fields for c in s.concepts - LEADING - r.concepts if len(w) > 2 and c.startswith(w)
    )


def listed(keys: Iterable[str], a: Known, b: Known) -> str:
    """Stems, roots and concepts as words of one of the articles."""
    spelt = (a.spelt.get(key) or b.spelt.get(key) or key.replace("_", " ") for key in sorted(keys))
    return ", ".join(dict.fromkeys(spelt))
