"""Which profiles are worth comparing: those whose names share a key. So the cost grows with the number of profiles, not
with its square."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.identity.profile import Known
from onrecord.identity.sounds import sounded
from onrecord.reader.folding import folded

ALL = 80  # a block up to this size is compared whole
NEXT = 6  # in a larger one, each with the next ones that share a feature
_SILENT = "aeiouEhjgXk"  # vowels, and what one romanisation has and the other has not
_CLASSES = str.maketrans({"Q": "C", "S": "C", "c": "C", "s": "C", "z": "C", "Z": "C", "v": "f", "t": "d", "p": "b"})


def skeleton(word: str) -> str:
    """The consonants of a word, those alike in any romanisation made one: Horbalenko and Gorbalenko → rbln."""
    key = "".join(c for c in sounded(word) if c not in _SILENT).translate(_CLASSES)
    return key if len(key) > 1 else folded(word)[:4]


def _keys(k: Known) -> set[str]:
    """What stands for a profile's names in the index."""
    out: set[str] = set()
    for n in k.names:
        ends = {n.words[0], n.words[-1], *n.glued, "".join(n.words[-2:]), *n.words[1:-1]}
        out |= {f"name {skeleton(w)}" for w in ends if len(w) > 1}
        out |= {f"letters {w[:4]}" for w in n.plain if len(w) > 3}
    for b in k.bodies:
        out |= {f"body {w}" for w in (b.kept[0], b.kept[-1], b.turned[0], *(m for m in b.meant if len(m) > 3))}
        out.add(f"initials {b.kept[0] if len(b.kept) == 1 else b.initials}")
    return out


def pairs(known: Sequence[Known]) -> Iterator[tuple[Known, Known]]:
    """Pairs to compare, each once. `known` is in the order of the keys."""
    blocks: dict[str, list[Known]] = defaultdict(list)
    for k in known:
        for key in _keys(k):
            blocks[key].append(k)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        for a, b in _within(blocks[key]):
            if (a.key, b.key) not in seen:
                seen.add((a.key, b.key))
                yield a, b


def _within(block: Sequence[Known]) -> Iterator[tuple[Known, Known]]:
    if len(block) <= ALL:
        for n, a in enumerate(block):
            for b in block[n + 1 :]:
                yield a, b
        return
    features: dict[str, list[Known]] = defaultdict(list)
    for k in block:
        for feature in _features(k):
            features[feature].append(k)
    for some in features.values():
        for n, a in enumerate(some):
            for b in some[n + 1 : n + 1 + NEXT]:
                yield a, b


def _features(k: Known) -> Iterator[str]:
    """What two profiles of a large block have to share to be compared: the name, and something besides."""
    name = " ".join(sorted(k.names[0].plain)) if k.names else " ".join(k.bodies[0].kept)
    last = k.names[0].plain[-1] if k.names else ""
    besides = sorted(k.proper)[:12] + sorted(k.concepts) + sorted(n.plain[-1] for n in k.beside)[:6]
    for b in (*besides, k.profile.country or ""):
        yield f"{name}+{b}"
        if last:
            yield f"{last}+{b}"
