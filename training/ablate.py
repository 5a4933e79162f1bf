"""What does each rule and threshold of the reader bring? Scores on PolNeAR dev and on our own cases without it.

usage: python -m training.ablate CORPORA SCORER [--model FOLDER]
"""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.quality import cases, read
from tests.scoring import Score, score

from onrecord.reader import Reader, relations
from onrecord.reader import mend as rules
from onrecord.reader.network import MODEL
from training.corpora import polnear
from training.evaluate import predictions, scorer

PER_RELATION = ("_within_paragraphs", "_no_passive_recipient")
PER_TEXT = ("_one_of_a_chain", "_floating_quotes")


@contextmanager
def changed(module: Any, name: str, value: Any) -> Iterator[None]:
    before = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, before)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--model", type=Path, default=MODEL)
    args = parser.parse_args()
    reader, judge = Reader(args.model), scorer(args.scorer)
    articles, own = polnear(args.corpora, "dev"), cases("tune")

    def line(name: str) -> None:
        found = predictions(reader, articles)
        dev = judge.score([(a.text, a.readings[0], found[a.id]) for a in articles])
        ours = sum((score(findings, case.gold) for case, findings in read(reader, own)), Score())
        figures = [dev[key][2] for key in ("found", "span source", "span cue", "span content", "linked pair")]
        print(f"{name:34}" + "".join(f"{value:7.1f}" for value in [*figures, ours.f1]), flush=True)

    print(f"{'':34}  found source    cue content  pair   own")
    line("all")
    for name in PER_RELATION:
        with changed(rules, name, lambda words, relation: relation):
            line(f"without {name[1:]}")
    for name in PER_TEXT:
        with changed(rules, name, lambda words, found: found):
            line(f"without {name[1:]}")
    with changed(relations, "_nested", lambda *_: []):
        line("without a second reading")
    with changed(relations, "_favoured", lambda strings, chances: chances):
        line("without favoured phrases")
    for value in (0.2, 0.3, 0.5, 0.6):
        with changed(relations, "CUE_CHANCE", value):
            line(f"CUE_CHANCE {value}")
    for value in (0.35, 0.55):
        with changed(relations, "INSIDE_CHANCE", value):
            line(f"INSIDE_CHANCE {value}")
    for value in (0.3, 0.7):
        with changed(relations, "NESTED_CHANCE", value):
            line(f"NESTED_CHANCE {value}")


if __name__ == "__main__":
    main()
