"""How well people are told apart across articles, on one of tests/data/identity.

usage: python -m training.identity FILE [--wrong] [--pooled]

Pairwise precision and recall (a pair of mentions of one case put together), and the share of cases that are all right,
with a Wilson 95 % interval. --pooled: all cases at once. Runs in three orders, which have to agree.
"""

import argparse
import json
import random
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

from onrecord.identity import Profile, identify
from training.speakers import wilson

Pairs = set[frozenset[str]]


def profiles(row: dict[str, Any]) -> list[Profile]:
    out: list[Profile] = []
    seen: Counter[str] = Counter()
    for m in row["mentions"]:
        seen[m["article"]] += 1
        key = m["article"] + (f"#{seen[m['article']]}" if seen[m["article"]] > 1 else "")
        out.append(
            Profile(
                f"{row['id']}:{key}", f"{row['id']}:{m['article']}", m["name"], m["kind"], tuple(m["roles"]), m["country"],
                tuple(m["also"]), tuple(m["with"]), m["text"], m["published"],
            )
        )  # fmt: skip
    return out


def joined(given: list[Profile]) -> Pairs:
    return {frozenset(p) for person in identify(given) for p in combinations(person.members, 2)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--pooled", action="store_true")
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.file.read_text(encoding="utf8").splitlines()]
    gold: Pairs = {
        frozenset(f"{r['id']}:{m}" for m in p) for r in rows for group in r["people"] for p in combinations(group, 2)
    }
    everyone = [p for r in rows for p in profiles(r)]
    found: Pairs = joined(everyone) if args.pooled else set().union(*(joined(profiles(r)) for r in rows))
    for seed in (1, 2, 3):
        order = list(everyone)
        random.Random(seed).shuffle(order)
        again = (
            joined(order)
            if args.pooled
            else set().union(*(joined([p for p in order if p.key.startswith(r["id"] + ":")]) for r in rows))
        )
        assert again == found, "the order of the articles changes the result"
    right = len(gold & found)
    for name, total in (("precision", len(found)), ("recall", len(gold))):
        low, high = wilson(right, max(1, total))
        print(f"{name:10} {100 * right / max(1, total):5.1f} ({100 * low:.1f}-{100 * high:.1f})  of {total} pairs")
    good = 0
    for r in rows:
        mine = {p for p in found if next(iter(p)).startswith(r["id"] + ":")}
        theirs = {p for p in gold if next(iter(p)).startswith(r["id"] + ":")}
        good += mine == theirs
        if args.wrong and mine != theirs:
            names = {p.key: p.name for p in profiles(r)}
            for label, pairs in (("wrongly joined", mine - theirs), ("missed", theirs - mine)):
                for pair in sorted(map(sorted, pairs)):
                    print(f"{label:15} {' + '.join(f'{k} {names.get(k)}' for k in pair)}  | {r['note']}")
    low, high = wilson(good, len(rows))
    print(f"cases all right {100 * good / len(rows):.1f} ({100 * low:.1f}-{100 * high:.1f}) of {len(rows)}")


if __name__ == "__main__":
    main()
