"""Precision and recall of telling furniture from report, over labelled articles.

    python -m training.furniture tests/data/furniture/tune.jsonl            # figures
    python -m training.furniture tests/data/furniture/tune.jsonl --errors   # and each line that went wrong
    python -m training.furniture FILE.jsonl --folds 5                       # and their spread over articles left out

The rules are written by hand; nothing is fitted here. See tests/data/furniture/README.md for the form of the file, and
what the kinds mean. `--errors` shows lines: do not use it on the unseen half.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from onrecord.articles import Article, FurnitureKind, Span
from onrecord.reader.furniture import layout

KINDS: tuple[str, ...] = get_args(FurnitureKind)


@dataclass(frozen=True)
class Judged:
    """One labelled line. guess: "read", "section" or a kind; prefix: (labelled, found) end of a dateline, or None."""

    label: str
    guess: str
    text: str
    prefix: tuple[int, int] | None = None

    @property
    def right(self) -> bool:
        return self.guess == ("read" if self.label in ("report", "headline") else self.label)


def judge(row: dict[str, Any]) -> list[Judged]:
    """One labelled article's lines as `layout` sees them."""
    separator = row["separator"]
    text = separator.join(line[1] for line in row["lines"])
    read, headings, furniture = layout(Article(text=text, source="labelled"))
    starts = {start for start, _ in read}
    judged = []
    at = 0
    for label, words, *more in row["lines"]:
        span = Span(at, at + len(words))
        at = span.end + len(separator)
        inside = [f for f in furniture if span.holds(f.span)]
        whole = next((f.kind for f in inside if f.span.end - f.span.start >= len(words.strip())), None)
        prefix = None
        if whole is None and not any(span.holds(h) for h in headings):
            found = next((s for s in starts if span.start < s < span.end), span.start) - span.start
            labelled = len(more[0]["dateline"]) if more else 0
            prefix = (labelled, found) if labelled or found else None
        guess = whole or ("section" if any(span.holds(h) for h in headings) else "read")
        judged.append(Judged(label, guess, words, prefix))
    return judged


def figures(lines: Iterable[Judged]) -> str:
    """A table: for each kind, precision and recall; how much of the report is lost."""
    lines = list(lines)
    out = [f"{'kind':<11}{'lines':>6}{'marked':>8}{'precision':>11}{'recall':>8}"]
    for kind in (*KINDS, "section"):
        of = [x for x in lines if x.label == kind]
        marked = [x for x in lines if x.guess == kind]
        right = sum(x.right for x in of)
        out.append(
            f"{kind:<11}{len(of):>6}{len(marked):>8}{_percent(right, len(marked)):>11}{_percent(right, len(of)):>8}"
        )
    of = [x for x in lines if x.label in KINDS]
    marked = [x for x in lines if x.guess in KINDS]
    both = sum(x.label in KINDS for x in marked)
    out.append(
        f"{'any kind':<11}{len(of):>6}{len(marked):>8}{_percent(both, len(marked)):>11}{_percent(both, len(of)):>8}"
    )
    unread = sum(x.guess != "read" for x in of)
    out.append(f"furniture not read (any kind or taken for a section): {_percent(unread, len(of))}")
    for label in ("report", "headline"):
        of = [x for x in lines if x.label == label]
        lost = Counter(x.guess for x in of if x.guess != "read")
        out.append(f"{label} lines lost: {sum(lost.values())} of {len(of)} {dict(lost) or ''}")
    prefixes = [x.prefix for x in lines if x.prefix]
    exact = sum(a == b for a, b in prefixes)
    labelled = sum(a > 0 for a, _ in prefixes)
    out.append(f"datelines before a sentence: {exact} exact of {labelled}, {len(prefixes) - exact} wrong")
    return "\n".join(out)


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])  # type: ignore[union-attr]
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", action="store_true", help="show each line that went wrong")
    parser.add_argument("--folds", type=int, help="the same figures for parts of the articles")
    args = parser.parse_args(argv)
    rows = [json.loads(line) for line in args.file.read_text(encoding="utf8").splitlines() if line.strip()]
    articles = [judge(row) for row in rows]
    print(figures(x for lines in articles for x in lines))
    for fold in range(args.folds or 0):
        print(f"\npart {fold + 1} of {args.folds}")
        print(figures(x for lines in articles[fold :: args.folds] for x in lines))
    if args.errors:
        for row, lines in zip(rows, articles, strict=True):
            for x in lines:
                if not x.right or (x.prefix and x.prefix[0] != x.prefix[1]):
                    print(f"{row['id']}  {x.label} -> {x.guess} {x.prefix or ''}: {x.text}")


if __name__ == "__main__":
    main()
