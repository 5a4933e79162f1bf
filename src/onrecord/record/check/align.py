"""The words of a quotation laid beside those of a passage: which are the same, in order, and what lies between.

Runs of equal words are chained so that the weight of the words that match, less what each jump costs, is greatest
(as in chaining of anchors in sequence alignment, Abouelhoda and Ohlebusch 2005).
"""

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import product

from onrecord.record.check.words import Word

MOST_RUNS = 120  # chained; time grows with their square
BESIDE = 3  # words that a little word may at most be away from a longer run, its own counted
COMMON = 400  # places of one word in a passage that are looked at
JUMP, NEAR, FAR, GAP = 0.35, 0.05, 1.2, 0.1  # costs: of a jump, of each word left out up to FAR, of a marked one


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words from number `asked` of the quotation are those from number `said` of the passage."""

    asked: int
    said: int
    length: int


def aligned(asked: Sequence[Word], gaps: Set[int], said: Sequence[Word]) -> tuple[list[Run], float]:
    """(the runs, in order of both, their score). gaps: see `words.cut`."""
    runs = _runs(asked, said)
    best: list[tuple[float, int | None, Run]] = []
    for n, run in enumerate(runs):
        top: tuple[float, int | None, Run] = (_weight(asked, run), None, run)
        for k in range(n):
            score, _, before = best[k]
            cut = max(0, before.asked + before.length - run.asked)
            here = Run(run.asked + cut, run.said + cut, run.length - cut)
            if here.length < 1 or here.said < before.said + before.length or here.asked < before.asked + before.length:
                continue
            left = here.said - before.said - before.length
            more = here.asked - before.asked - before.length
            marked = bool(gaps) and any(g in gaps for g in range(before.asked + before.length, here.asked + 1))
            cost = GAP if marked else JUMP * bool(left or more) + min(FAR, NEAR * left)
            total = score + _weight(asked, here) - cost
            if total > top[0]:
                top = (total, k, here)
        best.append(top)
    if not best:
        return [], 0.0
    at: int | None = max(range(len(best)), key=lambda n: best[n][0])
    total = best[at or 0][0]
    chain: list[Run] = []
    while at is not None:
        chain.append(best[at][2])
        at = best[at][1]
    return _joined(chain[::-1]), total


def _runs(asked: Sequence[Word], said: Sequence[Word]) -> list[Run]:
    """Stretches of equal words, as long as can be; the weightiest, in the order of the quotation."""
    places: dict[str, list[int]] = defaultdict(list)
    for j, word in enumerate(said):
        places[word.norm].append(j)
    found: list[Run] = []
    open_: dict[int, int] = {}  # place in the passage where a run goes on → its length so far
    for i, word in enumerate(asked):
        going: dict[int, int] = {}
        for j in places.get(word.norm, ())[:COMMON]:
            going[j + 1] = open_.pop(j, 0) + 1
        found.extend(Run(i - length, j - length, length) for j, length in open_.items())
        open_ = going
    found.extend(Run(len(asked) - length, j - length, length) for j, length in open_.items())
    # A little word alone counts where it stands right beside a longer run, but for a word or two.
    near = {
        place
        for r in found
        if r.length > 1
        for a, s in product(range(BESIDE), repeat=2)
        for place in ((r.asked + r.length + a, r.said + r.length + s), (r.asked - 1 - a, r.said - 1 - s))
    }
    found = [
        r for r in found if r.length > 1 or asked[r.asked].weight == 1 or len(asked) < 4 or (r.asked, r.said) in near
    ]
    found.sort(key=lambda r: (-_weight(asked, r), r.said))
    return sorted(found[:MOST_RUNS], key=lambda r: (r.asked, r.said))


def _weight(asked: Sequence[Word], run: Run) -> float:
    return sum(w.weight for w in asked[run.asked : run.asked + run.length])


def _joined(chain: list[Run]) -> list[Run]:
    """Runs that follow each other directly are one."""
    out: list[Run] = []
    for r in chain:
        if out and (last := out[-1]) and last.asked + last.length == r.asked and last.said + last.length == r.said:
            out[-1] = Run(last.asked, last.said, last.length + r.length)
        else:
            out.append(r)
    return out
