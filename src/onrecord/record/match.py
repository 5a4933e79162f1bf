"""Which findings of a new reading are those of an old one: the words that they stand on overlap."""

from collections.abc import Mapping, Sequence
from itertools import chain

Place = tuple[int, int]  # start, end
Ground = tuple[Sequence[Place], ...]  # the words that a finding stands on, part by part: cue and content


def matched(old: Mapping[int, Ground], new: Mapping[str, Ground]) -> dict[str, int]:
    """New finding → the old one that it continues; each of both at most once, the closest first.

    Two are the same only if every part overlaps; a part that is empty matches one that is empty, but some part must
    hold words. Closeness is the shared characters over all characters, added up over the parts. Among equals the
    earlier in `old`, then in `new`, goes first: so give `old` with what is preferred in front.
    """
    at: dict[int, list[int]] = {}  # character of the leading part → old findings
    for key, ground in old.items():
        for character in _characters(_leading(ground)):
            at.setdefault(character, []).append(key)
    rank = {key: n for n, key in enumerate(old)}
    pairs = []
    for n, (name, ground) in enumerate(new.items()):
        near = dict.fromkeys(key for character in _characters(_leading(ground)) for key in at.get(character, ()))
        for key in near:
            closeness = _closeness(old[key], ground)
            if closeness > 0:
                pairs.append((-closeness, rank[key], n, key, name))
    taken: set[int] = set()
    found: dict[str, int] = {}
    for *_, key, name in sorted(pairs):
        if key not in taken and name not in found:
            taken.add(key)
            found[name] = key
    return found


def _leading(ground: Ground) -> Sequence[Place]:
    """The first part that holds words: the cue, or of a turn without one its content."""
    return next((part for part in ground if part), ())


def _characters(part: Sequence[Place]) -> set[int]:
    return set(chain.from_iterable(range(start, end) for start, end in part))


def _closeness(one: Ground, other: Ground) -> float:
    """0 if they are not the same finding."""
    total = 0.0
    for ours, theirs in zip(one, other, strict=True):
        if not ours and not theirs:
            continue
        a, b = _characters(ours), _characters(theirs)
        shared = len(a & b)
        if not shared:
            return 0.0
        total += shared / len(a | b)
    return total
