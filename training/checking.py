"""How often is a check right? On the made set of quotations (tests/data/check).

usage: python -m training.checking FILE [--wrong]

FILE is tune.jsonl or held.jsonl; the record that it is checked against lies beside it. Prints the share of items whose right
passage comes first (of what was never said: that nothing does), of those with both parts of the verdict right, wording and
speaker, and how often a changed negation or number is pointed out, or is said to be changed where it is not; each with
the number of items and a Wilson 95 % interval. Then the same by type.

--wrong: every item that is not right. Not for a file that is held.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from tests.record.reports import contract_rows

from onrecord.record import Record, add_findings, open_record
from onrecord.record.check import Verdict, check
from training.speakers import wilson

Item = dict[str, Any]
Place = tuple[str, int]  # report, number of the attribution in it

MEASURES = {
    "passage": "right passage first",
    "both": "both parts of the verdict",
    "wording": "wording",
    "speaker": "speaker",
    "negation": "changed negation pointed out",
    "numbers": "changed numbers pointed out",
    "no negation": "no negation where none changed",
    "no numbers": "no numbers where none changed",
}


def judged(item: Item, v: Verdict, places: dict[str, Place]) -> dict[str, bool]:
    """Measure → right or not; a measure that does not concern the item is left out. places: lasting id → attribution."""
    expect = item["expect"]
    passages = {(report, n) for report, n in expect["passages"]}
    found = places.get(v.passage.id) if v.passage is not None and v.wording != "absent" else None
    right = {
        "passage": found in passages if passages else v.wording == "absent",
        "wording": v.wording == expect["wording"],
        "speaker": v.speaker == expect["speaker"] or not passages,  # nobody said what was never said
    }
    right["both"] = right["wording"] and right["speaker"]
    right["negation" if expect["negation"] else "no negation"] = v.negation == expect["negation"]
    if expect["numbers"] is not None:
        right["numbers" if expect["numbers"] else "no numbers"] = v.numbers == expect["numbers"]
    return right


def filled(reports: Path, path: Path) -> tuple[Record, dict[str, Place]]:
    """A record of all reports of the set, and where each of its attributions comes from."""
    record = open_record(path, write=True, create=True)
    places: dict[str, Place] = {}
    for name, row in contract_rows(reports):
        ids: list[str] = []
        add_findings(record, [row], lambda added, ids=ids: ids.append(added.id))
        rows = record.db.execute(
            "SELECT t.id FROM attributions t JOIN articles a ON a.key = t.article WHERE a.id = ? ORDER BY t.position",
            (ids[0],),
        )
        places.update({made: (name, n) for n, (made,) in enumerate(rows, 1)})
    return record, places


def measure(file: Path, wrong: bool = False) -> dict[str, dict[str, Counter[bool]]]:
    """Type of item, or "all" → measure → how many right and how many not."""
    counts: dict[str, dict[str, Counter[bool]]] = defaultdict(lambda: {m: Counter() for m in MEASURES})
    with tempfile.TemporaryDirectory() as folder:
        record, places = filled(file.parent / "record.jsonl", Path(folder) / "onrecord.db")
        with record:
            for item in map(json.loads, file.read_text(encoding="utf8").splitlines()):
                v = check(record, item["quote"], item["speaker"])
                right = judged(item, v, places)
                for name, good in right.items():
                    counts["all"][name][good] += 1
                    counts[item["type"]][name][good] += 1
                if wrong and not all(right.values()):
                    _tell(item, v, [name for name, good in right.items() if not good])
    return dict(counts)


def _tell(item: Item, v: Verdict, missed: list[str]) -> None:
    said = "" if v.passage is None else " … ".join(v.passage.words)
    print(f"{item['id']} {item['type']} {missed}")
    print(f"    asked {item['quote']!r} of {item['speaker']}")
    print(f"    gold  {item['expect']}")
    print(f"    found {v.wording}, {v.speaker}, negation {v.negation}, numbers {v.numbers}: {said!r} by {v.names}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", action="store_true")
    args = parser.parse_args()
    counts = measure(args.file, args.wrong)
    for name, meaning in MEASURES.items():
        good, size = counts["all"][name][True], counts["all"][name].total()
        low, high = wilson(good, size)
        print(f"{meaning:32} {good:4} of {size:4}  {100 * good / size:5.1f} %  ({100 * low:.1f}-{100 * high:.1f})")
    print(f"\n{'':18}{'items':>6}" + "".join(f"{name:>10}" for name in list(MEASURES)[:6]))
    for kind in sorted(counts):
        row = [counts[kind][name] for name in list(MEASURES)[:6]]
        shares = [f"{100 * c[True] / c.total():10.1f}" if c else f"{'':10}" for c in row]
        print(f"{kind:18}{row[0].total():6}" + "".join(shares))


if __name__ == "__main__":
    main()
