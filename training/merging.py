"""How well statements and reports are merged, on the sets of tests/data/merge.

usage: python -m training.merging FILE [--wrong] [--orders N]

The file's articles go into a record, their attributions as they are marked and dated by the reader, and the record merges
them. Of FILE with statements: pairwise precision and recall over the listed pairs, and over all pairs by its clusters. Of
a file of reports: over all pairs. Each with a Wilson 95 % interval. All is done in the file's order, in N others (2), and
once more by merging the whole record anew; the scores are those of the file's order, and pairs that differ are counted.

--wrong: every pair that is wrongly joined or missed. Not for a file that is held.
"""

import argparse
import json
import random
import tempfile
from itertools import combinations
from pathlib import Path
from typing import Any

from onrecord.articles import Span
from onrecord.findings import Attribution
from onrecord.reader.said_on import saying_dates
from onrecord.record import Record, add_findings, open_record
from onrecord.record.merge import merge_record
from training.speakers import wilson

Row = dict[str, Any]
Name = tuple[str, int]  # report, n
Pair = frozenset[Any]


def contract_row(report: Row) -> Row:
    """The report as the reader would give it: its attributions as marked, their dates as read."""
    text = report["text"]
    said = report.get("said", [])

    def span(at: list[int] | None) -> Row | None:
        return at and {"start": at[0], "end": at[1], "text": text[at[0] : at[1]]}

    dates = saying_dates(text, [_attribution(row) for row in said], report["published"])
    speakers: dict[str, Row] = {}
    attributions = []
    for row, date in zip(said, dates, strict=True):
        for s in row["speakers"]:
            fresh = {"kind": s["kind"], "roles": [], "country": None, "anonymity": None, "mentions": []}
            speaker = speakers.setdefault(s["name"], {"id": f"s{len(speakers) + 1}", "name": s["name"], **fresh})
            if row["source"] and len(row["speakers"]) == 1:
                speaker["mentions"].append(span(row["source"]))
        attributions.append(
            {
                "id": f"a{row['n']}",
                "kind": row["kind"],
                "source": span(row["source"]),
                "cue": span(row["cue"]),
                "content": [span(at) for at in row["content"]],
                "quoted": [span(at) for at in row["quoted"]],
                "speakers": [speakers[s["name"]]["id"] for s in row["speakers"]],
                "via": [],
                "addressee": None,
                "occasion": None,
                "medium": None,
                "said_on": date and {"value": date.value, "span": span([date.span.start, date.span.end])},
                "act": "SAY",
                "polarity": "affirmed",
                "modality": "asserted",
                "inside": None,
                "statement": f"st{row['n']}",
                "confidence": 0.9,
                "speaker_confidence": 0.9,
            }
        )
    facts = {name: report.get(name) for name in ("outlet", "published", "title", "url")}
    article = {
        "id": "", "source": report["id"], "byline": None, "retrieved": None, "language": "en", "doubtful_language": False,
        "notes": [], "text": text, "dropped": 0, "sections": [], "furniture": [], **facts,
    }  # fmt: skip
    reader = {"version": "0", "model": None}
    return {"contract": 1, "reader": reader, "article": article, "speakers": list(speakers.values()),
            "attributions": attributions, "events": []}  # fmt: skip


def _attribution(row: Row) -> Attribution:
    def spans(places: list[list[int]]) -> tuple[Span, ...]:
        return tuple(Span(start, end) for start, end in places)

    source, cue = (Span(*row[name]) if row[name] else None for name in ("source", "cue"))
    return Attribution(
        id=f"a{row['n']}", kind=row["kind"], source=source, cue=cue, content=spans(row["content"]),
        quoted=spans(row["quoted"]), speakers=(), polarity="affirmed", inside=None, statement=f"st{row['n']}",
        confidence=0.9, speaker_confidence=None, modality="asserted",
    )  # fmt: skip


def statements_of(record: Record) -> dict[Name, int]:
    query = "SELECT a.source, t.position, t.statement FROM attributions t JOIN articles a ON a.key = t.article"
    return {(source, position): statement for source, position, statement in record.db.execute(query)}


def reports_of(record: Record) -> dict[str, int]:
    return dict(record.db.execute("SELECT source, report FROM articles"))


def together(of: dict[Any, int]) -> set[Pair]:
    groups: dict[int, list[Any]] = {}
    for name, group in of.items():
        groups.setdefault(group, []).append(name)
    return {frozenset(pair) for members in groups.values() for pair in combinations(sorted(members), 2)}


def filled(reports: list[Row], again: bool = False) -> tuple[set[Pair], set[Pair]]:
    """Pairs of attributions and of reports that the record puts together. again: merged anew at the end."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_record(Path(folder) / "m.db", write=True, create=True) as record,
    ):
        add_findings(record, map(contract_row, reports))
        if again:
            merge_record(record)
        # n of an attribution, not its position
        n = {(r["id"], k): row["n"] for r in reports for k, row in enumerate(r.get("said", []))}
        said = {(name, n[name, k]): group for (name, k), group in statements_of(record).items()}
        return together(said), together(reports_of(record))


def score(label: str, gold: set[Pair], found: set[Pair]) -> None:
    right = len(gold & found)
    parts = []
    for name, whole in (("precision", len(found)), ("recall", len(gold))):
        low, high = wilson(right, max(1, whole))
        share = 100 * right / max(1, whole)
        parts.append(f"{name} {share:.1f} ({100 * low:.1f}-{100 * high:.1f}) of {whole}")
    print(f"{label:22} {', '.join(parts)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--orders", type=int, default=2)
    args = parser.parse_args()
    lines = [json.loads(line) for line in args.file.read_text(encoding="utf8").splitlines()]
    statements = any("pair" in line for line in lines)
    reports = [line["report"] for line in lines if isinstance(line.get("report"), dict)] if statements else lines
    found, folded = filled(reports)
    others = [filled(random.Random(seed).sample(reports, len(reports))) for seed in range(args.orders)]
    others.append(filled(reports, again=True))
    wrong: list[tuple[str, Pair, str]] = []
    if statements:
        pairs = [line["pair"] for line in lines if "pair" in line]
        why = {frozenset(map(tuple, (p["a"], p["b"]))): p["why"] for p in pairs}
        gold = {frozenset(map(tuple, (p["a"], p["b"]))) for p in pairs if p["same"]}
        score("statements, listed", gold, found & set(why))
        whole = {
            frozenset(map(tuple, two))
            for line in lines
            if "cluster" in line
            for two in combinations(line["cluster"], 2)
        }
        score("statements, all pairs", whole, found)
        wrong = [("joined", p, why.get(p, "")) for p in found - whole] + [
            ("missed", p, why.get(p, "")) for p in whole - found
        ]
        differ = [len(found ^ other) for other, _ in others]
    else:
        gold = together({line["id"]: line["report"] for line in lines})
        score("reports, all pairs", gold, folded)
        wrong = [("joined", p, "") for p in folded - gold] + [("missed", p, "") for p in gold - folded]
        differ = [len(folded ^ other) for _, other in others]
    print(f"pairs that differ in {args.orders} other orders and when merged anew: {', '.join(map(str, differ))}")
    if args.wrong:
        texts = {
            (r["id"], row["n"]): row["published"] if "published" in row else _words(r, row)
            for r in reports
            for row in r.get("said", [])
        }
        for what, pair, reason in sorted(wrong, key=lambda w: (w[0], sorted(w[1]))):
            print(f"{what} {reason}")
            for name in sorted(pair):
                print(f"    {name} {texts.get(name, '')}")


def _words(report: Row, row: Row) -> str:
    content = " … ".join(report["text"][a:b] for a, b in row["content"])
    return f"{report['published']} {'; '.join(s['name'] for s in row['speakers'])}: {content}"


if __name__ == "__main__":
    main()
