"""Reads PolNeAR dev with a model and prints the figures of the scorer.

usage: python -m training.evaluate CORPORA SCORER [--model FOLDER] [--predictions FILE] [--split dev]

SCORER is score_attributions.py. The predictions are written in its form; the articles' texts stay where they are.
"""

import argparse
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

from onrecord.articles import Article, Span
from onrecord.reader import Reader
from onrecord.reader.network import MODEL
from training.corpora import Annotated, polnear


def scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predictions(reader: Reader, articles: list[Annotated]) -> dict[str, list[dict[str, Any]]]:
    """{article id: attributions in the scorer's form}."""

    def spans(*given: Span | None) -> list[list[int]]:
        return [[s.start, s.end] for s in given if s is not None]

    found = reader.read_all(Article(a.text, a.id) for a in articles)
    return {
        f.article.source: [
            {"source": spans(a.source), "cue": spans(a.cue), "content": spans(*a.content), "inside": a.inside,
             "confidence": a.confidence}
            for a in f.attributions
        ]
        for f in found
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--split", default="dev")
    args = parser.parse_args()
    articles = polnear(args.corpora, args.split)
    found = predictions(Reader(args.model), articles)
    if args.predictions:
        with args.predictions.open("w", encoding="utf8") as stream:
            for id_, rows in found.items():
                stream.write(json.dumps({"id": id_, "attributions": rows}) + "\n")
    score = scorer(args.scorer)
    rows = [(a.text, a.readings[0], found[a.id]) for a in articles]
    around = score.intervals(rows)
    print(f"{'':16}{'P':>7}{'R':>7}{'F1':>7}   95 % interval of F1")
    for name, values in score.score(rows).items():
        print(f"{name:16}" + "".join(f"{v:7.1f}" for v in values) + "   {:.1f}-{:.1f}".format(*around[name]))


if __name__ == "__main__":
    main()
