"""Precision and recall of the reporting chain, and how often addressee, occasion and medium are right.

usage: python -m training.chains FILE [--predicted] [--wrong]

FILE is one of tests/data/chains (their README says what counts). An attribution's chain is right when its names agree, in
any case and in order. With gold spans, or with those that the reader finds (--predicted; matched by their contents).
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from onrecord.articles import Article, Span
from onrecord.findings import Attribution
from onrecord.reader import Reader
from onrecord.reader.setting import Setting, link_name, read_settings, with_scenes
from training.speakers import wilson

_TAG = re.compile(r"<(/?)([skcvaod])(\d+)>")


def unmarked(marked: str) -> tuple[str, dict[tuple[str, str], list[Span]]]:
    """The text, and the spans by tag and number."""
    out: list[str] = []
    length = last = 0
    open_: dict[tuple[str, str], list[int]] = {}
    spans: dict[tuple[str, str], list[Span]] = {}
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


def gold_attributions(spans: dict[tuple[str, str], list[Span]]) -> list[Attribution]:
    numbers = sorted({n for _, n in spans}, key=int)
    out = []
    for n in numbers:
        content = sorted(spans.get(("c", n), []))
        if content:
            source, cue = spans.get(("s", n)), sorted(spans.get(("k", n), []))
            whole = (
                Span(cue[0].start, cue[-1].end) if cue and cue[-1].end - cue[0].start < 60 else cue[0] if cue else None
            )
            if len(cue) > 1 and source and cue[0].start < source[0].start < cue[-1].start:
                whole = cue[0]
            out.append(
                Attribution(
                    n, "indirect", source[0] if source else None, whole, tuple(content), (), (), None, None, "", 1.0
                )
            )
    return out


def folded(name: str) -> str:
    return re.sub(r"^the ", "", " ".join(re.findall(r"[^\W_]+", name.lower())))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--predicted", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    args = parser.parse_args()
    reader = Reader() if args.predicted else None
    counts: Counter[str] = Counter()
    for line in args.file.read_text(encoding="utf8").splitlines():
        row: dict[str, Any] = json.loads(line)
        text, spans = unmarked(row["marked"])
        gold = gold_attributions(spans)
        if reader is None:
            settings = with_scenes(text, gold, read_settings(text, gold))
            pairs: list[tuple[Attribution, Setting | None]] = list(zip(gold, settings, strict=True))
            extra: list[Setting] = []
        else:
            found = list(reader.read(Article(text, row["id"])).attributions)
            given = [
                Setting(
                    tuple(v.span for v in a.via), (), a.addressee.span if a.addressee else None, a.occasion, a.medium
                )
                for a in found
            ]
            pairs, used = [], set()
            for g in gold:
                match = next(
                    (n for n, a in enumerate(found) if n not in used and any(c.overlaps(d) for c in a.content for d in g.content)
                     and (a.cue is None or g.cue is None or a.cue.overlaps(g.cue))), None,
                )  # fmt: skip
                pairs.append((g, None if match is None else given[match]))
                if match is not None:
                    used.add(match)
            extra = [s for n, s in enumerate(given) if n not in used]
        for g, setting in pairs:
            want = [folded(n) for n in row["via"].get(g.id, [])]
            have = [] if setting is None else [folded(link_name(text, v)) for v in setting.via]
            counts["gold"] += bool(want)
            counts["negative"] += not want
            counts["given"] += bool(have)
            good = bool(want) and have == want
            counts["right"] += good
            if args.wrong and have != want:
                print(f"{row['id']:14} want {want} have {have} | {text[:200]!r}")
            if setting is not None:
                for key, tag, value in (("addressee", "a", setting.addressee), ("occasion", "o", setting.occasion)):
                    expected = spans.get((tag, g.id))
                    counts[key + " gold"] += bool(expected)
                    counts[key + " given"] += value is not None
                    counts[key + " right"] += bool(expected and value and any(value.overlaps(e) for e in expected))
                expected_medium = row["medium"].get(g.id)
                if args.wrong and setting.medium != expected_medium:
                    print(f"{row['id']:14} medium want {expected_medium} have {setting.medium} | {text[:150]!r}")
                counts["medium gold"] += expected_medium is not None
                counts["medium given"] += setting.medium is not None
                counts["medium right"] += expected_medium is not None and setting.medium == expected_medium
        for s in extra:
            counts["given"] += bool(s.via)
            counts["negative"] += 1
            if args.wrong and s.via:
                print(f"{row['id']:14} extra {[link_name(text, v) for v in s.via]} | {text[:200]!r}")
    print(f"{counts['gold']} attributions with a chain, {counts['negative']} without")
    for name, total in (("precision", counts["given"]), ("recall", counts["gold"])):
        low, high = wilson(counts["right"], max(1, total))
        print(f"via {name:10} {100 * counts['right'] / max(1, total):5.1f}  ({100 * low:.1f}-{100 * high:.1f})")
    for key in ("addressee", "occasion", "medium"):
        right, given, gold_count = (counts[f"{key} {x}"] for x in ("right", "given", "gold"))
        print(
            f"{key:10} precision {100 * right / max(1, given):5.1f}  recall {100 * right / max(1, gold_count):5.1f}  ({gold_count})"
        )


if __name__ == "__main__":
    main()
