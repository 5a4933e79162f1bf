"""Reads the corpora from the folder that the user names (see training/README.md for where each comes from).

Nothing here is copied into the package: texts stay where they are.
"""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Spans = list[list[int]]


@dataclass(frozen=True)
class Annotated:
    """One PolNeAR article. readings: one list of attributions an annotator, each {"source", "cue", "content"}: spans.

    layers: per sentence, rows [start, end, part of speech, lemma, named entity, head, relation] made by machine, or
    None.
    """

    id: str
    text: str
    readings: list[list[dict[str, Spans]]]
    layers: list[list[list[Any]]] | None


def polnear(folder: Path, split: str) -> list[Annotated]:
    """split: "train" or "dev"."""
    layers = {row["id"]: row["sentences"] for row in _lines(folder / "polnear" / f"{split}.corenlp.jsonl.gz")}
    return [
        Annotated(
            row["id"],
            row["text"],
            [reading["attributions"] for reading in row["annotations"]],
            _in_step(row["text"], layers.get(row["id"])),
        )
        for row in _lines(folder / "polnear" / f"{split}.jsonl.gz")
    ]


def _in_step(text: str, sentences: list[list[list[Any]]] | None) -> list[list[list[Any]]] | None:
    """The layers, or None where their offsets have slipped against the text."""
    if sentences is None:
        return None
    words = [w for sentence in sentences for w in sentence]
    # Where offsets are right, a token begins and ends at something visible and holds no space.
    wrong = sum(not text[a:b] or text[a].isspace() or text[b - 1].isspace() for a, b, *_ in words)
    return sentences if wrong <= 0.01 * len(words) else None


def _lines(path: Path) -> Iterator[Any]:
    with gzip.open(path, "rt", encoding="utf8") as stream:
        for line in stream:
            if line.strip():
                yield json.loads(line)
