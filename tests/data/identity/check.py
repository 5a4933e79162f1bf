"""Checks the identity set and counts it: python tests/data/identity/check.py"""

import collections
import json
import pathlib
import re

HERE = pathlib.Path(__file__).parent
KEYS = ["article", "outlet", "published", "name", "kind", "roles", "country", "also", "with", "text"]
KINDS = {"person", "organisation", "group", "place", "document", "unnamed"}


def mention_ids(case):
    """One id a mention: the article's, with #2, #3 for further mentions of the same article."""
    seen = collections.Counter()
    for m in case["mentions"]:
        seen[m["article"]] += 1
        n = seen[m["article"]]
        yield m["article"] + (f"#{n}" if n > 1 else "")


def faults(case):
    if list(case) != ["id", "group", "mentions", "people", "note"]:
        yield "keys"
    ids = list(mention_ids(case))
    if sorted(i for person in case["people"] for i in person) != sorted(ids):
        yield "people: not every mention in exactly one group"
    if not 2 <= len(ids) <= 6:
        yield "2 to 6 mentions"
    if not case["id"].startswith(case["group"] + "-"):
        yield "id"
    if case["group"].startswith("lk-") and len(case["people"]) < 2:
        yield "look-alike with one person"
    for i, m in zip(ids, case["mentions"], strict=True):
        if list(m) != KEYS or m["kind"] not in KINDS:
            yield f"{i}: keys or kind"
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", m["published"]):
            yield f"{i}: date"
        if m["country"] is not None and not re.fullmatch("[A-Z]{3}", m["country"]):
            yield f"{i}: country"
        for words in [m["name"], *m["roles"], *m["also"], *m["with"]]:
            if words not in m["text"] and words[0].upper() + words[1:] not in m["text"]:
                yield f"{i}: not in the text: {words}"
        if len({m["name"], *m["also"]}) <= len(m["also"]):
            yield f"{i}: a name twice"
        for other in case["mentions"]:
            if other is not m and other["article"] == m["article"]:
                same = all(other[k] == m[k] for k in ("outlet", "published", "text"))
                if not same or other["name"] not in m["with"]:
                    yield f"{i}: two mentions of one article differ"


def main():
    halves = {}
    for half in ("tune", "held"):
        lines = (HERE / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()
        halves[half] = [json.loads(line) for line in lines]
    cases = halves["tune"] + halves["held"]
    bad = [f"{c['id']}: {fault}" for c in cases for fault in faults(c)]
    if len({c["id"] for c in cases}) < len(cases):
        bad.append("an id twice")
    mixes = [collections.Counter(c["group"] for c in half) for half in halves.values()]
    if mixes[0] != mixes[1]:
        bad.append("the halves differ in mix")
    where = collections.defaultdict(set)
    for c in cases:
        for m in c["mentions"]:
            where[m["name"].casefold()].add(c["id"])
    bad += [f"{name}: in several cases" for name, ids in where.items() if len(ids) > 1]
    for half, some in halves.items():
        sizes = [len(c["mentions"]) for c in some]
        same = sum(len(p) * (len(p) - 1) // 2 for c in some for p in c["people"])
        print(
            f"{half}: {len(some)} cases, {sum(c['group'].startswith('lk-') for c in some)} in lk- groups,",
            f"{sum(len(c['people']) > 1 for c in some)} with several people, {sum(sizes)} mentions,",
            f"{sum(len(c['people']) for c in some)} people,",
            f"pairs {same} same, {sum(n * (n - 1) // 2 for n in sizes) - same} apart",
        )
    print("\n".join(bad) or "no faults")
    return bool(bad)


if __name__ == "__main__":
    raise SystemExit(main())
