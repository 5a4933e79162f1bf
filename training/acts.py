"""How often are speech act and modality right, given the spans that a person marked?

usage: python -m training.acts FILE [--wrong]
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from tests.marked import parse

from onrecord.articles import Span
from onrecord.findings import Act, Attribution
from onrecord.reader.acts import speech_act
from onrecord.reader.attributions import kind_of, verbatim
from onrecord.reader.manner import modality
from onrecord.reader.quotes import find_quotes
from onrecord.reader.words import paragraphs

ACTS: tuple[str, ...] = get_args(Act)


@dataclass(frozen=True)
class Case:
    id: str
    text: str
    attribution: Attribution
    act: str
    modality: str


def attribution(text: str, spans: dict[str, Any]) -> Attribution:
    """The attribution that a person marked. spans: {"source" | "cue" | "content": [[start, end], ...]}."""
    source, cue, content = ([Span(*s) for s in spans[role]] for role in ("source", "cue", "content"))
    quoted = verbatim(text, content, find_quotes(text, paragraphs(text)))
    return Attribution(
        "", kind_of(text, content, quoted), source[0] if source else None, cue[0] if cue else None, tuple(content),
        tuple(quoted), (), None, None, "", 1.0,
    )  # fmt: skip


def cases(path: Path) -> Iterator[Case]:
    for line in path.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        text, found = parse(row["marked"])
        for number, spans in sorted(found.items()):
            yield Case(
                f"{row['id']}.{number}", text, attribution(text, spans), row["acts"][number], row["modality"][number]
            )


@dataclass(frozen=True)
class Scores:
    """pairs: (gold, found) → how often; modality: share of right ones, in percent."""

    pairs: Counter[tuple[str, str]]
    modality: float

    def of(self, act: str) -> tuple[float, float, float]:
        """Precision, recall and F1 of one act, in percent."""
        right = self.pairs[act, act]
        found = sum(n for (_, f), n in self.pairs.items() if f == act)
        gold = sum(n for (g, _), n in self.pairs.items() if g == act)
        return 100 * right / max(1, found), 100 * right / max(1, gold), 200 * right / max(1, found + gold)

    @property
    def accuracy(self) -> float:
        return 100 * sum(n for (g, f), n in self.pairs.items() if g == f) / max(1, self.pairs.total())

    @property
    def macro(self) -> float:
        """Mean of the F1 of the eleven acts."""
        return sum(self.of(act)[2] for act in ACTS) / len(ACTS)


def measure(given: list[Case]) -> Scores:
    pairs = Counter((c.act, speech_act(c.text, c.attribution)) for c in given)
    right = sum(modality(c.text, c.attribution) == c.modality for c in given)
    return Scores(pairs, 100 * right / max(1, len(given)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", action="store_true", help="print the cases that are read wrong")
    args = parser.parse_args()
    given = list(cases(args.file))
    scores = measure(given)
    print(f"{len(given)} attributions   accuracy {scores.accuracy:.1f}   macro-F1 {scores.macro:.1f}", end="")
    print(f"   modality {scores.modality:.1f}\n\n{'':10}     P     R    F1")
    for act in ACTS:
        print(f"{act:10}" + "".join(f"{v:6.1f}" for v in scores.of(act)))
    print("\ngold \\ found " + "".join(f"{act[:5]:>6}" for act in ACTS))
    for gold in ACTS:
        print(f"{gold:13}" + "".join(f"{scores.pairs[gold, found] or '·':>6}" for found in ACTS))
    if args.wrong:
        for c in given:
            found, manner = speech_act(c.text, c.attribution), modality(c.text, c.attribution)
            if (found, manner) != (c.act, c.modality):
                print(f"\n{c.id}  {c.act} {c.modality}  found {found} {manner}\n    {c.text}")


if __name__ == "__main__":
    main()
