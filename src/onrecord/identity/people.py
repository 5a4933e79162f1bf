"""Who of many articles is one person or body: names that fit, something besides that agrees, nothing that contradicts."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.identity.aliases import Aliases
from onrecord.identity.blocks import pairs
from onrecord.identity.cluster import Groups, Link, grow, link
from onrecord.identity.profile import Known, Profile

SURE = 99.0  # the score of what the user says


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two profiles were taken for one. score: what agrees, weighed; about 1.4 suffices for equal names."""

    a: str
    b: str
    reasons: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Person:
    """id: made from the earliest member, so that it stays when later articles join. members: keys, the earliest first.

    merges: one for each member but one; they are a tree."""

    id: str
    name: str
    kind: str | None
    members: tuple[str, ...]
    merges: tuple[Merge, ...] = field(default=(), compare=False)


def identify(
    profiles: Iterable[Profile],
    aliases: Aliases | None = None,
    forced: Sequence[tuple[str, str]] = (),
    parted: Sequence[tuple[str, str]] = (),
) -> list[Person]:
    """One Person for each that the profiles tell apart, in the order of their ids.

    forced, parted: pairs of keys that the user has joined, or told apart. Both win over what the articles say, and
    parted wins over forced and over aliases. Keys that are not among the profiles are passed over. The result does not
    depend on the order of the profiles. Raises ValueError where two profiles have one key.
    """
    known: dict[str, Known] = {}
    for p in sorted(profiles, key=lambda p: p.key):
        if p.key in known:
            raise ValueError(f"two profiles have the key {p.key}")
        known[p.key] = Known(p)
    groups = Groups(known, [(a, b) for a, b in parted if a in known and b in known])
    merges = _by_hand(groups, forced, aliases)
    groups.settle()
    links = [m for a, b in pairs(list(known.values())) if (m := link(a, b)) is not None]
    merges += [_merge(found) for found in grow(groups, links)]
    told: dict[int, list[Merge]] = {}
    for merge in merges:
        told.setdefault(id(groups.of[merge.a]), []).append(merge)
    gathered = {id(members): members for members in groups.of.values()}
    people = [_person(members, known, told.get(which, []), aliases) for which, members in gathered.items()]
    return sorted(people, key=lambda p: p.id)


def _by_hand(groups: Groups, forced: Sequence[tuple[str, str]], aliases: Aliases | None) -> list[Merge]:
    """What the user says, first."""
    known = groups.known
    wanted = [
        (a, b, "joined by hand") for a, b in sorted({(min(p), max(p)) for p in forced}) if a in known and b in known
    ]
    first: dict[tuple[str, str | None], str] = {}
    for key, k in known.items():
        stands_for = aliases.key(k.profile.name, k.profile.kind) if aliases else None
        if stands_for is not None and first.setdefault(stands_for, key) != key:
            wanted.append((first[stands_for], key, "alias"))
    out: list[Merge] = []
    for a, b, why in wanted:
        if groups.of[a] is not groups.of[b] and not groups.told_apart(a, b):
            groups.join(a, b)
            out.append(Merge(a, b, (why,), SURE))
    return out


_WORDED = {
    "equal": "the same", "order": "the same, surname first in one", "short": "a nickname or a shorter form",
    "spelling": "spelt in another way", "loose": "romanised in another way", "initial": "an initial", "part": "a part of it",
    "typo": "a letter off", "turned": "the same, turned round", "acronym": "stated in an article", "meant": "the same in other words",
    "shorter": "a part of it", "initials": "its initials",
}  # fmt: skip


def _merge(m: Link) -> Merge:
    return Merge(m.a, m.b, (f"name: {_WORDED[m.likeness]}", *m.evidence.reasons), m.evidence.score)


def _person(
    members: Sequence[str], known: dict[str, Known], merges: Sequence[Merge], aliases: Aliases | None
) -> Person:
    ordered = sorted(members, key=lambda key: (known[key].profile.published or "~", key))
    profiles = [known[key].profile for key in ordered]
    name = max(profiles, key=lambda p: (len(p.name.split()), not p.name.isupper(), len(p.name), p.name)).name
    if aliases:
        name = next((c for p in profiles if (c := aliases.canonical(p.name, p.kind)) is not None), name)
    digest = hashlib.sha256(ordered[0].encode("utf-8", "surrogatepass")).hexdigest()[:16]
    kind = next((p.kind for p in profiles if p.kind), None)
    return Person(f"per-{digest}", name, kind, tuple(ordered), tuple(merges))
