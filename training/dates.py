"""How often is the date of a saying right? On one of tests/data/dates; and of date words at all, on GUM's marks.

usage: python -m training.dates FILE [--wrong]
       python -m training.dates --gum CORPORA [--split dev] [--wrong]

On GUM: the marks whose `when` is told by their words alone (a year is named in them, or they are ISO); the rest would need
a base that the corpus does not give. Right means the same value.
"""

import argparse
import gzip
import json
import re
from pathlib import Path

from onrecord.reader.dates import find_dates
from onrecord.reader.said_on import saying_dates
from training.chains import gold_attributions, unmarked
from training.speakers import wilson


def on_file(path: Path, wrong: bool) -> None:
    right = total = given = gold_given = good = 0
    for line in path.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        text, spans = unmarked(row["marked"])
        gold = gold_attributions(spans)
        for a, date in zip(gold, saying_dates(text, gold, row["published"]), strict=True):
            want, have = row["said_on"].get(a.id), date.value if date else None
            total += 1
            right += want == have
            given += have is not None
            gold_given += want is not None
            good += want is not None and want == have
            if wrong and want != have:
                print(f"{row['id']:14} want {want} have {have} | {text[:160]!r}")
    low, high = wilson(right, total)
    print(f"{total} attributions: right {100 * right / total:.1f} ({100 * low:.1f}-{100 * high:.1f})")
    print(
        f"dates given: precision {100 * good / max(1, given):.1f}, recall {100 * good / max(1, gold_given):.1f} ({gold_given})"
    )


def on_gum(folder: Path, split: str, wrong: bool) -> None:
    right = total = 0
    words: list[str] = []
    glue = ""
    value: str | None = None
    with gzip.open(folder / "gum" / f"{split}.conllu.gz", "rt", encoding="utf8") as stream:
        for line in stream:
            if not line[0].isdigit():
                continue
            number, form, *_, misc = line.rstrip("\n").split("\t")
            if not number.isdigit():
                continue
            begins = re.search(r"<date[^>]*\bwhen:*=?\"?([\d-]+)\"?[^>]*>", misc)
            if begins:
                value, words, glue = begins.group(1), [], ""
            if value is not None:
                words += [glue, form]
                glue = "" if "SpaceAfter=No" in misc else " "
                if "</date>" in misc:
                    text = "".join(words)
                    if re.search(r"\b\d{4}\b", text):
                        lead = "in " if re.fullmatch(r"\d{4}", text) else ""
                        found = find_dates(lead + text, 0, len(lead + text), None)
                        hit = [d.value for d in found] == [value]
                        total += 1
                        right += hit
                        if wrong and not hit:
                            print(f"{text!r} when {value} have {[d.value for d in found]}")
                    value = None
    low, high = wilson(right, max(1, total))
    print(
        f"GUM {split}: {right} of {total} dates right, {100 * right / max(1, total):.1f} ({100 * low:.1f}-{100 * high:.1f})"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--gum", type=Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--wrong", action="store_true")
    args = parser.parse_args()
    if args.gum:
        on_gum(args.gum, args.split, args.wrong)
    if args.file:
        on_file(args.file, args.wrong)


if __name__ == "__main__":
    main()
