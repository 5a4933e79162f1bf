"""Makes and checks the set: reports-*.txt → record.jsonl; tune.txt and held.txt → tune.jsonl and held.jsonl.

    PYTHONPATH=src:. python -m tests.data.check.make [--check] [--say]

--check: says only whether the three files are what it would write. --say: the cause of a fault in the held half too. Exits
1 on any fault. Prints numbers of items and their faults, never a quotation. README.md says what every verdict means.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.data.check.edits import Made, apply
from tests.data.check.marks import ELLIPSIS, NUMBERS, Fault, Item, Passage, passages, reports, tokens

HERE = Path(__file__).parent
HALVES = ("tune", "held")
TYPES = (
    "exact marks cut joined bracket word dropped misquoted negation-added negation-dropped numbers cut-altered "
    "speaker-swapped never-said no-speaker"
).split()
FLAGS = {  # what a person says of an item where the rules below do not tell
    "neg=": ("negation", None),
    "neg+": ("negation", "added"),
    "neg-": ("negation", "dropped"),
    "num=": ("numbers", False),
    "num+": ("numbers", True),
    "num?": ("numbers", None),
    "another": ("speaker", "another"),
    "exact": ("wording", "exact"),
}
_QUANTITIES = set(
    "hundred thousand million billion trillion percent dozen dozens hundreds thousands millions billions half third "
    "quarter twice double triple second".split()
)
_NEGATIONS = set("not no never none nobody nothing nowhere neither nor without cannot refuse refuses refused".split())
Key = tuple[str, int]


def rows(path: Path) -> Iterator[Item]:
    """type | from | speaker | edits | flags; of what was never said, the quotation in place of edits."""
    for line in path.read_text(encoding="utf8").splitlines():
        if line and not line.startswith("#"):
            kind, origin, speaker, edits, *flags = [f.strip() for f in line.split("|")]
            yield {
                "id": "",
                "type": kind,
                "from": [] if origin == "-" else [_key(k) for k in origin.split(" + ")],
                "speaker": None if speaker == "-" else speaker,
                "edits": edits,
                "flags": flags[0].split(" ; ") if flags else [],
            }


def _key(name: str) -> Key:
    report, _, number = name.partition(".")
    return report, int(number)


def distance(asked: list[str], words: list[str]) -> tuple[int, int, int]:
    """(words to change, first, last word of the stretch): the nearest stretch of the passage, in words."""
    row = [(0, n, n) for n in range(len(words) + 1)]
    for i, a in enumerate(asked, 1):
        new = [(i, 0, 0)]
        for j, w in enumerate(words, 1):
            ways = (row[j - 1][0] + (a != w), row[j][0] + 1, new[j - 1][0] + 1)
            least = min(ways)
            begun = (row[j - 1], row[j], new[j - 1])[ways.index(least)][1]
            new.append((least, begun, j))
        row = new
    return min(((c, s, e - 1) for c, s, e in row), key=lambda r: (r[0], -(r[2] - r[1])))


def nearest(quote: str, base: Passage, everything: list[Passage]) -> list[Passage]:
    """All passages as near as `base`: as few words changed, and cut or not alike. Raises Fault if one is nearer."""
    segments = [s for s in map(tokens, ELLIPSIS.split(quote)) if s]
    asked = {word for segment in segments for word in segment}
    found, best = [], _nearness(segments, base)
    for p in everything:
        if len(asked & set(p.tokens)) < 0.5 * len(asked) and p is not base:
            continue
        its = _nearness(segments, p)
        if its < best:
            raise Fault(f"nearer in {p.report}.{p.number}: {its} against {best}")
        if its == best:
            found.append(p)
    return found


def joined(quote: str, parts: list[Made], sources: list[Passage], everything: list[Passage]) -> list[Passage]:
    """All passages of the speaker that have one of the parts. Raises Fault if one passage alone, altered, will do."""
    pairs = [(tokens(m.quote), s) for m, s in zip(parts, sources, strict=True)]
    found = [
        p
        for p in everything
        if any(p is s or (p.speakers == s.speakers and not distance(part, p.tokens)[0]) for part, s in pairs)
    ]
    whole = tokens(quote)
    for p in everything if sources[0] is not sources[-1] else []:
        if distance(whole, p.tokens)[0] <= (2 if p in found else 0.3 * len(whole)):
            raise Fault(f"hardly more than {p.report}.{p.number}")
    return found


def _nearness(segments: list[list[str]], p: Passage) -> tuple[int, bool]:
    places = [distance(s, p.tokens) for s in segments]
    whole = len(segments) == 1 and places[0][1] in p.starts and places[0][2] in p.ends
    return sum(c for c, *_ in places), not whole


def finish(row: Item, everything: dict[Key, Passage], half: str) -> Item:
    """The item of one line, with its quotation and the verdict that follows from its edits."""
    every = list(everything.values())
    head = {k: row[k] for k in ("id", "type")}
    if row["type"] not in TYPES:
        raise Fault(f"no such type: {row['type']}")
    if row["type"] == "never-said":
        _apart(row["edits"], every)
        expect = {"passages": [], "wording": "absent", "speaker": "unknown", "negation": None, "numbers": False}
        return {**head, "quote": row["edits"], "speaker": row["speaker"], "expect": expect}
    sources = [everything[key] for key in row["from"]]
    edits = [[e.strip() for e in part.split(" ; ") if e.strip()] for part in row["edits"].split("++")]
    parts = [apply(p, e) for p, e in zip(sources, edits, strict=True)]
    between = next((json.loads(f.partition(" ")[2]) for f in row["flags"] if f.startswith("between ")), " ")
    quote = between.join(p.quote for p in parts)
    if len(parts) > 1:
        found = joined(quote, parts, sources, every)
    else:
        found = nearest(quote, sources[0], every)
    expect = _verdict(row, found, parts, between)
    if expect["speaker"] == "same":
        found = [p for p in found if p.names & sources[0].names]
    _consistent(row, expect, found, parts, half)
    expect["passages"] = [list(p) for p in sorted({(p.report, p.number) for p in found})]
    return {**head, "quote": quote, "speaker": row["speaker"], "expect": expect}


def _verdict(row: Item, found: list[Passage], parts: list[Made], between: str) -> Item:
    cut = len(parts) > 1 or parts[0].cut
    altered = any(p.altered for p in parts) or (len(parts) > 1 and bool(tokens(between)))
    lost, gained = [
        _quantities(words) for words in ([w for p in parts for w in p.removed], [w for p in parts for w in p.added])
    ]
    names = {n for p in found for n in p.names}
    verdict = {
        "passages": [],
        "wording": ("cut-altered" if altered else "cut") if cut else ("altered" if altered else "exact"),
        "speaker": "unknown" if row["speaker"] is None or not names else "same",
        "negation": {"negation-added": "added", "negation-dropped": "dropped"}.get(row["type"]),
        "numbers": False if lost == gained else True if lost and gained else None,
    }
    if row["type"] == "speaker-swapped":
        verdict["speaker"] = "another"
    known = [FLAGS[f] for f in row["flags"] if f in FLAGS]
    if any(f not in FLAGS and not f.startswith("between ") for f in row["flags"]):
        raise Fault(f"no such flag in {row['flags']}")
    return verdict | dict(known)


def _quantities(words: list[str]) -> list[str]:
    return sorted(w for w in words if w[0].isdigit() or w in _QUANTITIES or w in NUMBERS)


def _apart(quote: str, everything: list[Passage]) -> None:
    """What was never said shares no more than half of its words, in order, with any one passage."""
    asked = tokens(quote)
    for p in everything:
        if len(set(asked) & set(p.tokens)) > len(set(asked)) / 2 and _shared(asked, p.tokens) > len(asked) / 2:
            raise Fault(f"too near {p.report}.{p.number}")


def _shared(one: list[str], other: list[str]) -> int:
    row = [0] * (len(other) + 1)
    for a in one:
        before = row[:]
        for j, b in enumerate(other, 1):
            row[j] = before[j - 1] + 1 if a == b else max(before[j], row[j - 1])
    return row[-1]


def negating(words: list[str]) -> int:
    return sum(w in _NEGATIONS or w.endswith("n't") for w in words)


def _consistent(row: Item, expect: Item, found: list[Passage], parts: list[Made], half: str) -> None:
    asked, names = row["speaker"], {n for p in found for n in p.names}
    if not found or any(p.half != half for p in found):
        raise Fault(f"passages: {[(p.report, p.number) for p in found]}")
    if expect["speaker"] == "another" and (asked in names or not names):
        raise Fault(f"{asked} is the speaker, or nobody is")
    if row["type"] in ("exact", "marks", "no-speaker", "speaker-swapped") and expect["wording"] == "altered":
        raise Fault(f"a {row['type']} that is altered")
    wordings = {"cut": "cut", "joined": "cut", "bracket": "altered", "word": "altered", "dropped": "altered"}
    if wordings.get(row["type"], expect["wording"]) not in expect["wording"]:
        raise Fault(f"a {row['type']} that is {expect['wording']}")
    if row["type"] == "cut-altered" and expect["wording"] != "cut-altered":
        raise Fault(f"it is {expect['wording']}")
    if row["type"] == "numbers" and expect["numbers"] is not True:
        raise Fault("no number changed")
    lost, more = (
        negating([w for p in parts for w in [*p.removed, *p.left]]),
        negating([w for p in parts for w in p.added]),
    )
    if (expect["negation"] == "added" and not more) or (expect["negation"] == "dropped" and not lost):
        raise Fault(f"no negation {expect['negation']}")
    if expect["negation"] is None and sum(negating(p.removed) for p in parts) != more and "neg=" not in row["flags"]:
        raise Fault("a negation changed, and the verdict says none")


def half_of(half: str, everything: dict[Key, Passage]) -> tuple[list[Item], list[str]]:
    """(items, faults) of one half."""
    items, faults = [], []
    for n, row in enumerate(rows(HERE / f"{half}.txt"), 1):
        row["id"] = f"{half}-{n:04}"
        try:
            items.append(finish(row, everything, half))
        except (Fault, KeyError, ValueError, IndexError) as fault:
            told = fault if half == "tune" or "--say" in sys.argv else "a fault; --say tells which"
            faults.append(f"{row['id']} {row['type']}: {told}")
    asked = Counter((i["quote"], i["speaker"]) for i in items)
    return items, faults + [f"asked twice: {i['id']}" for i in items if asked[i["quote"], i["speaker"]] > 1]


def main() -> None:
    record = [r for half in HALVES for r in reports(HERE / f"reports-{half}.txt", half)]
    everything = {(p.report, p.number): p for r in record for p in passages(r)}
    made = {half: half_of(half, everything) for half in HALVES}
    faults = [f for _, found in made.values() for f in found]
    by = {half: Counter(i["type"] for i in items) for half, (items, _) in made.items()}
    print(
        f"{len(record)} reports, {len(everything)} attributions, {len({tuple(p.tokens) for p in everything.values()})} distinct"
    )
    for name in TYPES:
        print(f"{name:18}", *(f"{by[half][name]:5}" for half in HALVES))
    faults += [f"halves differ: {t}" for t in TYPES if len({by[half][t] for half in HALVES}) > 1]
    for name, lines in {"record": record, **{half: items for half, (items, _) in made.items()}}.items():
        written = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        path = HERE / f"{name}.jsonl"
        if "--check" not in sys.argv:
            path.write_text(written, encoding="utf8")
        elif path.read_text(encoding="utf8") != written:
            faults.append(f"{path.name} is not what this builds")
    print(*faults, sep="\n")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
