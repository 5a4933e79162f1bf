"""What belongs together, when some pairs were found to be one and others are known to be two."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

Node = int


@dataclass(frozen=True, slots=True)
class Join:
    """Two that are one. score: how sure. name: the same in every record, to settle what comes first among equals."""

    a: Node
    b: Node
    score: float
    name: tuple[str, str]


def grouped(
    nodes: Iterable[Node],
    joins: Iterable[Join],
    apart: Collection[tuple[Node, Node]] = (),
    fits: Callable[[set[Node], set[Node]], bool] = lambda _one, _other: True,
) -> list[set[Node]]:
    """The surest pairs are joined first, if none of the one group is known to be apart from one of the other.

    fits: whether two groups may be one, besides. In whatever order nodes and joins come, the result is the same.
    """
    of: dict[Node, set[Node]] = {node: {node} for node in nodes}
    against: dict[Node, set[Node]] = {}
    for a, b in apart:
        against.setdefault(a, set()).add(b)
        against.setdefault(b, set()).add(a)
    for join in sorted(joins, key=lambda j: (-j.score, j.name)):
        one, other = of[join.a], of[join.b]
        if one is other or _against(one, other, against) or not fits(one, other):
            continue
        few, many = sorted((one, other), key=len)
        many |= few
        for node in few:
            of[node] = many
    return list({id(group): group for group in of.values()}.values())


def reached(
    start: Iterable[Node], near: Callable[[Node], Iterable[tuple[Node, Join]]]
) -> tuple[set[Node], dict[tuple[str, str], Join]]:
    """All that hang together with `start`, and the joins among them. near: what one is joined with."""
    waiting = list(start)
    seen = set(waiting)
    joins: dict[tuple[str, str], Join] = {}
    while waiting:
        for other, join in near(waiting.pop()):
            joins[join.name] = join
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen, joins


def _against(one: set[Node], other: set[Node], against: Mapping[Node, set[Node]]) -> bool:
    few, many = sorted((one, other), key=len)
    return any(against[node] & many for node in few if node in against)
