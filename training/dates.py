"""How often is the date of a saying right? On one of tests/data/dates; and of date words at all, on GUM's marks.

usage: python -m training.dates FILE [--wrong]
       python -m training.dates --gum CORPORA [--split dev] [--wrong]

On GUM, in running text: the marks of dates with `when` whose words name a year; those of news and interviews without one, with
the day that GUM gives for the document as base ("the opening night" and the like among them, which are no date words); and how
many of the dates found lie on a mark. Right means that one date is found at the mark, and its value is the same.
"""

import argparse
import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.reader.dates import find_dates
from onrecord.reader.said_on import saying_dates
from training.chains import gold_attributions, unmarked
from training.speakers import wilson


def compared(path: Path) -> Iterator[tuple[str, str | None, str | None]]:
    """(id and text, the value wanted, the value given), one for each attribution of the file."""
    for line in path.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        text, spans = unmarked(row["marked"])
        gold = gold_attributions(spans)
        for a, date in zip(gold, saying_dates(text, gold, row["published"]), strict=True):
            yield f"{row['id']:14} {text[:160]!r}", row["said_on"].get(a.id), date.value if date else None


def on_file(path: Path, wrong: bool) -> None:
    rows = list(compared(path))
    right = sum(want == have for _, want, have in rows)
    good = sum(want == have for _, want, have in rows if want is not None)
    wanted, given = sum(w is not None for _, w, _ in rows), sum(h is not None for _, _, h in rows)
    for name, want, have in rows if wrong else ():
        if want != have:
            print(f"{name} want {want} have {have}")
    low, high = wilson(right, len(rows))
    print(f"{len(rows)} attributions: right {100 * right / len(rows):.1f} ({100 * low:.1f}-{100 * high:.1f})")
    print(
        f"dates given: precision {100 * good / max(1, given):.1f}, recall {100 * good / max(1, wanted):.1f} ({wanted})"
    )


@dataclass
class Dates:
    """One document of GUM: its text, the day it was written, its marks of dates as (start, end, value of `when`)."""

    id: str
    text: str = ""
    written: str | None = None
    marks: list[tuple[int, int, str | None]] = field(default_factory=list)


def gum_dates(folder: Path, split: str) -> Iterator[Dates]:
    found: Dates | None = None
    glue, opened = "", list[tuple[int, str | None]]()
    with gzip.open(folder / "gum" / f"{split}.conllu.gz", "rt", encoding="utf8") as stream:
        for line in stream:
            if line.startswith("# newdoc id = "):
                if found:
                    yield found
                found, glue, opened = Dates(line.split(" = ")[1].strip()), "", []
            elif found and line.startswith("# meta::dateCreated"):
                found.written = line.split(" = ")[1].strip()
            elif found and line.startswith("# newpar") and found.text:
                glue = "\n\n"
            elif found and line[0].isdigit():
                number, form, *_, misc = line.rstrip("\n").split("\t")
                if not number.isdigit():
                    continue
                start = len(found.text + glue)
                found.text += glue + form
                glue = "" if "SpaceAfter=No" in misc else " "
                for closing, words in re.findall(r"<(/?)date([^>]*)>", misc):
                    when = re.search(r"\bwhen[:=]+\"([\d-]+)\"", words)
                    if not closing:
                        opened.append((start, when.group(1) if when else None))
                    elif opened:
                        first, value = opened.pop()
                        found.marks.append((first, len(found.text), value))
    if found:
        yield found


def on_gum(folder: Path, split: str, wrong: bool) -> None:
    """In running text. The day that GUM gives is a base for news and interviews; other genres tell of other days."""
    hits: dict[str, list[bool]] = {"a year in the words": [], "news and interviews, no year": [], "found on a mark": []}
    for d in gum_dates(folder, split):
        base = d.written if d.id.split("_")[1] in ("news", "interview") else None
        found = find_dates(d.text, 0, len(d.text), base)
        for start, end, value in d.marks:
            words = d.text[start:end]
            dated = re.search(r"\b[12]\d{3}\b", words)
            if value is None or value.startswith("-") or not (dated or base):
                continue
            have = [f.value for f in found if f.span.start < end and start < f.span.end]
            hits["a year in the words" if dated else "news and interviews, no year"].append(have == [value])
            if wrong and have != [value]:
                print(f"{d.id} {words!r} when {value} have {have}")
        hits["found on a mark"] += [any(a < f.span.end and f.span.start < b for a, b, _ in d.marks) for f in found]
    for name, given in hits.items():
        low, high = wilson(sum(given), max(1, len(given)))
        share = 100 * sum(given) / max(1, len(given))
        print(f"GUM {split}, {name}: {sum(given)} of {len(given)}, {share:.1f} ({100 * low:.1f}-{100 * high:.1f})")


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
