"""How often is a check right? On the made set of quotations (tests/data/check).

usage: python -m training.checking FILE [--wrong]

FILE is tune.jsonl or held.jsonl; the record that it is checked against lies beside it. Right means: the right passage first
(for what was never said: no wording but absent), and both parts of the verdict, wording and speaker.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from onrecord.record import Record, add_findings, open_record
from onrecord.record.check import Verdict, check
from tests.record.reports import contract_rows
from training.speakers import wilson

PARTS = ("passage", "wording", "speaker", "both", "negation", "numbers")


def judged(item: dict[str, Any], v: Verdict, place: dict[str, tuple[str, int]]) -> dict[str, bool]:
    """place: lasting id of an attribution → (report, number)."""
    expect = item["expect"]
    passages = {(report, n) for report, n in expect["passages"]}
    found = place.get(v.passage.id) if v.passage is not None and v.wording != "absent" else None
    right = {
        "passage": found in passages if passages else v.wording == "absent",
        "wording": v.wording == expect["wording"],
        "speaker": v.speaker == expect["speaker"] or not passages,
        "negation": v.negation == expect["negation"],
        "numbers": v.numbers == expect["numbers"],
    }
    return right | {"both": right["wording"] and right["speaker"]}


def filled(folder: Path, path: Path) -> tuple[Record, dict[str, tuple[str, int]]]:
    """A record of all reports of the set, and where each of its attributions comes from."""
    record = open_record(path, write=True, create=True)
    place: dict[str, tuple[str, int]] = {}
    for name, row in contract_rows(folder / "record.jsonl"):
        ids: list[str] = []
        add_findings(record, [row], lambda added, ids=ids: ids.append(added.id))
        rows = record.db.execute(
            "SELECT t.id FROM attributions t JOIN articles a ON a.key = t.article WHERE a.id = ? ORDER BY t.position",
            (ids[0],),
        )
        place.update({made: (name, n) for n, (made,) in enumerate(rows, 1)})
    return record, place


def measure(file: Path, wrong: bool = False) -> dict[str, Counter[str]]:
    """For each type of item, and for all: how many, and how many are right in each part."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    with tempfile.TemporaryDirectory() as folder:
        record, place = filled(file.parent, Path(folder) / "onrecord.db")
        with record:
            for line in file.read_text(encoding="utf8").splitlines():
                item = json.loads(line)
                v = check(record, item["quote"], item["speaker"])
                right = judged(item, v, place)
                for key in (item["type"], "all"):
                    counts[key]["items"] += 1
                    counts[key].update(part for part, good in right.items() if good)
                if wrong and not all(right.values()):
                    missed = [part for part, good in right.items() if not good]
                    said = "" if v.passage is None else " … ".join(v.passage.words)
                    print(f"{item['id']} {item['type']} {missed} {v.wording} {v.speaker} {v.negation} {v.numbers}")
                    print(f"    asked {item['quote']!r} of {item['speaker']}\n    found {said!r} by {v.names}")
                    print(f"    gold  {item['expect']}  changes {[(c.kind, c.asked, c.said) for c in v.changes]}")
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", action="store_true")
    args = parser.parse_args()
    counts = measure(args.file, args.wrong)
    print(f"{'':18}{'items':>6}" + "".join(f"{part:>10}" for part in PARTS))
    for name in sorted(counts, key=lambda n: (n == "all", n)):
        c = counts[name]
        print(f"{name:18}{c['items']:6}" + "".join(f"{100 * c[part] / c['items']:10.1f}" for part in PARTS))
    whole = counts["all"]
    for part in ("passage", "both"):
        low, high = wilson(whole[part], whole["items"])
        print(f"{part}: {100 * whole[part] / whole['items']:.1f} ({100 * low:.1f}-{100 * high:.1f})")


if __name__ == "__main__":
    main()
