"""Precision and recall of the reporting chain, and how often addressee, occasion and medium are right.

usage: python -m training.chains FILE [--predicted] [--own] [--wrong]

FILE is one of tests/data/chains (their README says what counts). A chain is right when its names agree with the marked
ones, in any case and in order; attributions without one are the negatives. With the marked source, cue and content, or
with those that the reader finds (--predicted: matched by overlapping cue and content), whose settings are read again or
taken as the reader gave them (--own).
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from onrecord.articles import Article, Span
from onrecord.findings import Attribution, Findings
from onrecord.reader import Reader
from onrecord.reader.chains import Setting, read_settings
from training.speakers import wilson

_TAG = re.compile(r"<(/?)([skcvaod])(\d+)>")
CUE_GAP = 60  # characters: pieces of a cue nearer than this are one

Spans = dict[tuple[str, str], list[Span]]
Pairs = list[tuple[Attribution | None, Setting | None]]


def unmarked(marked: str) -> tuple[str, Spans]:
    """The text, and the spans by tag and number."""
    out: list[str] = []
    length = last = 0
    open_: dict[tuple[str, str], list[int]] = {}
    spans: Spans = {}
    for m in _TAG.finditer(marked):
        out.append(marked[last : m.start()])
        length += m.start() - last
        last = m.end()
        key = (m[2], m[3])
        if m[1]:
            spans.setdefault(key, []).append(Span(open_[key].pop(), length))
        else:
            open_.setdefault(key, []).append(length)
    out.append(marked[last:])
    return "".join(out), spans


def gold_attributions(spans: Spans) -> list[Attribution]:
    """Those with content. A cue in two pieces is the first where the source lies between them."""
    out = []
    for n in sorted({n for _, n in spans}, key=int):
        content = tuple(sorted(spans.get(("c", n), [])))
        if not content:
            continue
        source = next(iter(spans.get(("s", n), [])), None)
        pieces = sorted(spans.get(("k", n), []))
        cue = pieces[0] if pieces else None
        if len(pieces) > 1 and pieces[-1].end - pieces[0].start < CUE_GAP:
            whole = Span(pieces[0].start, pieces[-1].end)
            cue = cue if source is not None and whole.overlaps(source) else whole
        out.append(Attribution(n, "indirect", source, cue, content, (), (), None, None, "", 1.0))
    return out


def paragraphs(text: str) -> list[tuple[int, int]]:
    return [(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


def folded(name: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", " ".join(re.findall(r"[^\W_]+", name.lower())))


def settings_of(findings: Findings, own: bool) -> list[Setting]:
    if not own:
        return read_settings(findings.article.text, findings.attributions, paragraphs(findings.article.text))
    names = {s.id: s.name for s in findings.speakers}
    return [
        Setting(
            tuple(v.span for v in a.via),
            tuple(names.get(v.speaker or "", "") for v in a.via),
            (),
            None if a.addressee is None else a.addressee.span,
            a.occasion,
            a.medium,
        )
        for a in findings.attributions
    ]


def matched(gold: list[Attribution], found: list[Attribution], given: list[Setting]) -> Pairs:
    """Each marked attribution with the setting of the found one that is it; those left over behind."""
    pairs: Pairs = []
    used: set[int] = set()
    for g in gold:
        match = None
        for n, a in enumerate(found):
            cues = a.cue is None or g.cue is None or a.cue.overlaps(g.cue)
            if n not in used and cues and any(c.overlaps(d) for c in a.content for d in g.content):
                match = n
                break
        pairs.append((g, None if match is None else given[match]))
        if match is not None:
            used.add(match)
    return pairs + [(None, s) for n, s in enumerate(given) if n not in used]


def measure(file: Path, reader: Reader | None = None, own: bool = False, wrong: bool = False) -> Counter[str]:
    """Counts over a file: see `report`. Without a reader the marked attributions are taken."""
    counts: Counter[str] = Counter()
    for line in file.read_text(encoding="utf8").splitlines():
        row: dict[str, Any] = json.loads(line)
        text, spans = unmarked(row["marked"])
        gold = gold_attributions(spans)
        if reader is None:
            pairs: Pairs = list(zip(gold, read_settings(text, gold, paragraphs(text)), strict=True))
        else:
            findings = reader.read(Article(text, row["id"]))
            pairs = matched(gold, list(findings.attributions), settings_of(findings, own))
        for g, setting in pairs:
            score(counts, row, spans, text, g, setting, wrong)
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--predicted", action="store_true")
    parser.add_argument("--own", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    args = parser.parse_args()
    reader = Reader() if args.predicted or args.own else None
    report(measure(args.file, reader, args.own, args.wrong))


def score(
    counts: Counter[str],
    row: dict[str, Any],
    spans: Spans,
    text: str,
    g: Attribution | None,
    s: Setting | None,
    wrong: bool,
) -> None:
    want = [] if g is None else [folded(n) for n in row["via"].get(g.id, [])]
    have = [] if s is None else [folded(n) for n in s.names]
    counts["gold"] += bool(want)
    counts["negative"] += not want
    counts["given"] += bool(have)
    counts["right"] += bool(want) and have == want
    counts["right in any order"] += bool(want) and sorted(have) == sorted(want)
    if wrong and have != want:
        print(f"{row['id']:14} via want {want} have {have} | {text!r}")
    if g is None or s is None:
        return
    for key, tag, value in (("addressee", "a", s.addressee), ("occasion", "o", s.occasion)):
        expected = spans.get((tag, g.id), [])
        good = any(value.overlaps(e) for e in expected) if value is not None else not expected
        count(counts, key, bool(expected), value is not None, good)
        if wrong and not good:
            print(
                f"{row['id']:14} {key} want {[e.of(text) for e in expected]} have {value and value.of(text)} | {text}"
            )
    medium = row["medium"].get(g.id)
    count(counts, "medium", medium is not None, s.medium is not None, medium == s.medium)
    if wrong and medium != s.medium:
        print(f"{row['id']:14} medium want {medium} have {s.medium} | {text!r}")


def count(counts: Counter[str], key: str, gold: bool, given: bool, good: bool) -> None:
    counts[f"{key} all"] += 1
    counts[f"{key} good"] += good
    counts[f"{key} gold"] += gold
    counts[f"{key} given"] += given
    counts[f"{key} right"] += good and gold


def report(counts: Counter[str]) -> None:
    print(f"{counts['gold']} attributions with a chain, {counts['negative']} without")
    for name, total in (("precision", counts["given"]), ("recall", counts["gold"])):
        low, high = wilson(counts["right"], max(1, total))
        print(f"via {name:10} {100 * counts['right'] / max(1, total):5.1f}  ({100 * low:.1f}-{100 * high:.1f})")
    print(f"in any order: {counts['right in any order']} of {counts['gold']}; in order: {counts['right']}")
    for key in ("addressee", "occasion", "medium"):
        good, everything, right, given, gold = (counts[f"{key} {x}"] for x in ("good", "all", "right", "given", "gold"))
        print(
            f"{key:10} accuracy {100 * good / max(1, everything):5.1f}  precision {100 * right / max(1, given):5.1f}  "
            f"recall {100 * right / max(1, gold):5.1f}  ({gold})"
        )


if __name__ == "__main__":
    main()
