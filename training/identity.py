"""How well people are told apart across articles, on one of tests/data/identity.

usage: python -m training.identity FILE [--wrong] [--pooled]

Pairwise precision, recall and F1: of the pairs of mentions put together, how many belong together, and the other way
round. First case by case, then with all cases in one pool. The share of cases that are all right has a Wilson 95 %
interval. Everything is done in the file's order and in three others; the results must be the same.

--wrong: every pair that is wrongly joined or missed, with the reasons. --pooled: the groups and wrong pairs of the pool.
"""

import argparse
import json
import random
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

from onrecord.identity import Person, Profile, identify
from training.speakers import wilson

Pairs = set[frozenset[str]]


def profiles(row: dict[str, Any]) -> list[Profile]:
    """One case's mentions; keys and articles have the case's id in front, so that cases can be pooled."""
    out: list[Profile] = []
    seen: Counter[str] = Counter()
    for m in row["mentions"]:
        seen[m["article"]] += 1
        key = m["article"] + (f"#{seen[m['article']]}" if seen[m["article"]] > 1 else "")
        out.append(
            Profile(
                key=f"{row['id']}:{key}",
                article=f"{row['id']}:{m['article']}",
                name=m["name"],
                kind=m["kind"],
                roles=tuple(m["roles"]),
                country=m["country"],
                also=tuple(m["also"]),
                with_=tuple(m["with"]),
                text=m["text"],
                outlet=m["outlet"],
                published=m["published"],
            )
        )
    return out


def truth(row: dict[str, Any]) -> Pairs:
    """The pairs that belong together."""
    return {frozenset(f"{row['id']}:{m}" for m in pair) for group in row["people"] for pair in combinations(group, 2)}


def pairs_of(people: list[Person]) -> Pairs:
    """All pairs put together."""
    return {frozenset(pair) for person in people for pair in combinations(person.members, 2)}


def joined(given: list[Profile]) -> Pairs:
    return pairs_of(identify(given))


def scores(gold: Pairs, found: Pairs) -> tuple[float, float, float]:
    """Precision, recall and F1, 0 to 1."""
    right = len(gold & found)
    precision, recall = right / max(1, len(found)), right / max(1, len(gold))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--pooled", action="store_true")
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.file.read_text(encoding="utf8").splitlines()]
    cases = [(row, profiles(row), truth(row)) for row in rows]
    gold: Pairs = set().union(*(wanted for _, _, wanted in cases))
    apart = {r["id"]: joined(mentions) for r, mentions, _ in cases}
    everyone = [p for _, mentions, _ in cases for p in mentions]
    pool = identify(everyone)
    for seed in (1, 2, 3):
        order = random.Random(seed)
        assert all(joined(order.sample(m, len(m))) == apart[r["id"]] for r, m, _ in cases), "the order changes a case"
        assert identify(order.sample(everyone, len(everyone))) == pool, "the order changes the pool"
    _report("case by case", gold, set().union(*apart.values()))
    _report("pooled", gold, pairs_of(pool))
    print("three other orders: the same")
    if args.pooled:
        apart = {
            r["id"]: {p for p in pairs_of(pool) if any(k.startswith(r["id"] + ":") for k in p)} for r, _, _ in cases
        }
    right = [r["group"] for r, _, wanted in cases if apart[r["id"]] == wanted]
    low, high = wilson(len(right), len(rows))
    print(f"cases all right {100 * len(right) / len(rows):.1f} ({100 * low:.1f}-{100 * high:.1f}) of {len(rows)}")
    _groups([(r["group"], wanted, apart[r["id"]]) for r, _, wanted in cases])
    if args.wrong:
        _wrong([(r["note"], m, wanted, apart[r["id"]]) for r, m, wanted in cases])


def _report(label: str, gold: Pairs, found: Pairs) -> None:
    right = len(gold & found)
    precision, recall, f1 = scores(gold, found)
    at = [
        f"{100 * x:.1f}-{100 * y:.1f}" for x, y in (wilson(right, max(1, len(found))), wilson(right, max(1, len(gold))))
    ]
    print(
        f"{label:13} precision {100 * precision:.1f} ({at[0]}) of {len(found)} pairs, "
        f"recall {100 * recall:.1f} ({at[1]}) of {len(gold)}, F1 {100 * f1:.1f}"
    )


def _groups(cases: list[tuple[str, Pairs, Pairs]]) -> None:
    """One line a group: cases all right, pairs wrongly joined and missed."""
    by_group: dict[str, list[tuple[Pairs, Pairs]]] = defaultdict(list)
    for group, wanted, found in cases:
        by_group[group].append((wanted, found))
    for group, some in sorted(by_group.items()):
        good = sum(wanted == found for wanted, found in some)
        wrongly = sum(len(found - wanted) for wanted, found in some)
        missed = sum(len(wanted - found) for wanted, found in some)
        print(f"  {group:16} {good} of {len(some)} cases, {wrongly} pairs wrongly joined, {missed} missed")


def _wrong(cases: list[tuple[str, list[Profile], Pairs, Pairs]]) -> None:
    for note, mentions, wanted, found in cases:
        names = {p.key: p.name for p in mentions}
        for label, pairs in (("wrongly joined", found - wanted), ("missed", wanted - found)):
            for pair in sorted(map(sorted, pairs)):
                print(f"{label:15} {' + '.join(f'{k} {names.get(k)}' for k in pair)}  | {note}")


if __name__ == "__main__":
    main()
