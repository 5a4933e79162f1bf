"""Profiles put together, the surest pairs first. What contradicts is never bridged by a third."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from onrecord.identity.conflicts import EXPLAINED, body_likeness, conflict, likeness, other_job
from onrecord.identity.evidence import Evidence, agreement
from onrecord.identity.profile import Known
from onrecord.identity.rarity import stem

# What has to agree, by how alike the names are; and in which order they are joined.
NEEDED: dict[str, float] = {
    "equal": 1.4, "order": 1.4, "short": 1.45, "spelling": 1.45, "initial": 1.7, "loose": 1.8, "part": 2.0, "typo": 2.6,
}  # fmt: skip
NEEDED_BODY: dict[str, float] = {
    "equal": 0.7,
    "turned": 0.7,
    "acronym": 0.6,
    "meant": 0.5,
    "shorter": 1.0,
    "initials": 1.2,
}
UNLIKE = -0.2  # suffices for the whole name of a body, if that is no common one
IN_OFFICE = 1.45  # suffices for a surname or an initial with the office and its place
AT_FIRM = 1.7  # or with the place or body alone
LOOSE = 2.3  # for a name romanised in quite another way, without the place of the office
GENERIC = 0.4  # more, where a name is made of words for institutions alone
LONG_NAME = 0.2  # less, where three words of a name are the same
A_YEAR, LONG_AGO = 0.3, 1.2  # off for each year but one between two who share only a surname or an initial, and at most
AGREE = 0.5  # below this, two jobs that do not go together are two people's
MARGIN = 0.6  # by which the better of two rivals has to be better
RIVALS = 8  # of one profile that are compared with each other
COMPARED = 48  # profiles of a large group that a newcomer is compared with
_ORDER = {
    "equal": 9, "order": 8, "turned": 8, "spelling": 7, "short": 7, "acronym": 7, "meant": 6, "loose": 5, "initial": 4, "typo": 4,
    "shorter": 3, "initials": 3, "part": 2,
}  # fmt: skip
WEAK = frozenset(("initial", "part", "shorter", "initials"))  # names that fit many
_NATIONAL = frozenset(("ministry", "parliament", *map(stem, ("national", "federal", "supreme", "senate"))))
NAMELESS = frozenset(("group", "unnamed", "document"))


@dataclass(frozen=True, slots=True)
class Link:
    """Two profiles whose names fit and that nothing contradicts. enough: does what agrees suffice?"""

    a: str
    b: str
    likeness: str
    evidence: Evidence
    enough: bool

    def other(self, key: str) -> str:
        return self.b if key == self.a else self.a


def link(a: Known, b: Known) -> Link | None:
    """The two compared; None where they cannot be one."""
    if a.profile.kind in NAMELESS or b.profile.kind in NAMELESS or conflict(a, b):
        return None
    names: str
    names, stated = likeness(a, b) if a.person else body_likeness(a, b)
    if names == "no":
        return None
    found = agreement(a, b, stated)
    if names in WEAK and a.person and a.year and b.year:
        # An office is no identity: the holder of ten years ago may share the surname.
        found = replace(found, score=round(found.score - min(LONG_AGO, A_YEAR * max(0, abs(a.year - b.year) - 1)), 2))
    several = names in ("equal", "order") and a.person and len(set(a.names[0].plain) & set(b.names[0].plain)) > 2
    return Link(
        a.key,
        b.key,
        names,
        found,
        _enough(names, found, LONG_NAME if several else 0.0) if a.person else _enough_for_bodies(names, found, a, b),
    )


def _enough(names: str, found: Evidence, less: float) -> bool:
    stands = (found.office and found.firm) or found.work
    if names in ("initial", "part") and stands and found.score >= IN_OFFICE:
        return True
    if found.score < NEEDED[names] - less:
        return False
    if names == "typo":
        return found.office and found.firm
    if names in ("initial", "part"):
        return found.office or found.work or (found.firm and found.score >= AT_FIRM)
    if names == "loose":
        return stands or (found.office and found.score >= LOOSE)
    return True


def _enough_for_bodies(names: str, found: Evidence, a: Known, b: Known) -> bool:
    one, other = a.bodies[0], b.bodies[0]
    if (one.generic and len(one.kept) == 1) or (other.generic and len(other.kept) == 1):
        return False  # "police", "Parliament"
    if not (any(map(str.isupper, a.profile.name)) and any(map(str.isupper, b.profile.name))):
        return False  # "the hospital trust"
    country = a.profile.country
    if names in ("equal", "turned", "meant") and country and country == b.profile.country and _NATIONAL & one.meant:
        return found.score > 0  # a country has one ministry of a name
    if names in ("equal", "turned") and len(one.kept) > 1 and not one.generic:
        return found.score >= (UNLIKE if names == "equal" else 0)
    return found.score >= NEEDED_BODY[names] + (GENERIC if one.generic and other.generic else 0)


class Groups:
    """Which profiles are together, and whether two groups can be one."""

    def __init__(self, known: dict[str, Known], parted: Iterable[tuple[str, str]]) -> None:
        self.of: dict[str, list[str]] = {key: [key] for key in known}
        self.known = known
        self.links: dict[tuple[str, str], Link] = {}
        self._parted: dict[str, set[str]] = defaultdict(set)
        for a, b in parted:
            self._parted[a].add(b)
            self._parted[b].add(a)
        self._by_hand: dict[str, tuple[str, ...]] = {}
        self._conflicts: dict[tuple[str, str], str | None] = {}

    def join(self, a: str, b: str) -> None:
        x, y = sorted((self.of[a], self.of[b]), key=len, reverse=True)
        x.extend(y)
        for key in y:
            self.of[key] = x

    def settle(self) -> None:
        """What is together now is so because the user says it."""
        self._by_hand = {key: tuple(sorted(members)) for key, members in self.of.items() if len(members) > 1}

    def told_apart(self, a: str, b: str) -> bool:
        """Has the user told any of the one group from any of the other?"""
        few, many = sorted((self.of[a], self.of[b]), key=len)
        others = set(many)
        return any(self._parted[key] & others for key in few if key in self._parted)

    def fit(self, x: Sequence[str], y: Sequence[str], more: Sequence[str] = ()) -> bool:
        """Can all of the one group be all of the other? more: who would be with them."""
        x, y = x[:COMPARED], y[:COMPARED]
        members = (*x, *y, *more[:COMPARED])
        for a in x:
            for b in y:
                why = self._against(a, b)
                if why is None or self._told_one(a, b, why):
                    continue
                if why not in EXPLAINED or not self._explained(a, b, why, members):
                    return False
        return True

    def _told_one(self, a: str, b: str, why: str) -> bool:
        """Does one fit somebody who is the other, as the user says?"""
        if why == "article":
            return False
        return any(self._against(a, c) is None for c in self._by_hand.get(b, ())) or any(
            self._against(c, b) is None for c in self._by_hand.get(a, ())
        )

    def _against(self, a: str, b: str) -> str | None:
        pair = (a, b) if a < b else (b, a)
        if pair not in self._conflicts:
            one, other = self.known[a], self.known[b]
            why: str | None = conflict(one, other)
            if why is None and other_job(one, other):
                found = self.links.get(pair)
                if found is None or found.evidence.score < AGREE:
                    why = "role"
            self._conflicts[pair] = why
        return self._conflicts[pair]

    def _explained(self, a: str, b: str, why: str, members: Sequence[str]) -> bool:
        """Does an article state both, the old name and the new, the one job and the other?"""
        for key in members:
            c = self.known[key]
            if key in (a, b):
                continue
            states = len(c.names) + len(c.bodies) > 1 if why == "name" else len(c.roles) != 1 or c.roles[0].former
            if states and self._against(key, a) is None and self._against(key, b) is None:
                return True
        return False


def grow(groups: Groups, links: Sequence[Link]) -> list[Link]:
    """Join what the links bring together; the ones that did. links: in any order."""
    by_key: dict[str, list[Link]] = defaultdict(list)
    for m in links:
        groups.links[min(m.a, m.b), max(m.a, m.b)] = m
        by_key[m.a].append(m)
        by_key[m.b].append(m)
    done: list[Link] = []
    for m in sorted((m for m in links if m.enough), key=lambda m: (-_ORDER[m.likeness], -m.evidence.score, m.a, m.b)):
        x, y = groups.of[m.a], groups.of[m.b]
        if x is y or groups.told_apart(m.a, m.b) or not groups.fit(x, y) or _torn(m, groups, by_key):
            continue
        groups.join(m.a, m.b)
        done.append(m)
    return done


def _torn(m: Link, groups: Groups, by_key: dict[str, list[Link]]) -> bool:
    """Could one of the two about as well be one of several, who cannot be one another?"""
    for one, other in ((m.a, m.b), (m.b, m.a)):
        mine, theirs = groups.of[one], groups.of[other]
        if len(mine) > 1:
            continue
        best: dict[int, float] = {}
        at: dict[int, list[str]] = {}
        for n in by_key[one]:
            group = groups.of[n.other(one)]
            at[id(group)] = group
            best[id(group)] = max(best.get(id(group), 0.0), n.evidence.score)
        least = best[id(theirs)] - MARGIN
        rivals = [at[g] for g, score in best.items() if score > max(0.0, least) and groups.fit(at[g], mine)]
        if any(not groups.fit(x, y, mine) for x, y in combinations([theirs, *rivals[:RIVALS]], 2) if x is not y):
            return True
    return False
