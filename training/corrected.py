"""Reads what `onrecord corrections export` writes, as articles of the training corpora's form.

Of each text the reading that holds: what persons put right or added is in it, what they set aside is not, and stands
there as text in which nothing is reported. What nobody looked at is as the machine reads it.
"""

import hashlib
import json
from pathlib import Path
from typing import Any, Literal

from training.corpora import Annotated, Spans

DEV = 10  # per cent of the groups


def corrected(path: Path, split: Literal["train", "dev", "all"] = "all") -> list[Annotated]:
    """A group of near-duplicates is in one split, always the same."""
    with path.open(encoding="utf8") as stream:
        rows = [json.loads(line) for line in stream if line.strip()]
    return [_annotated(row) for row in rows if split in ("all", split_of(row["group"]))]


def split_of(group: str) -> Literal["train", "dev"]:
    number = int(hashlib.sha256(group.encode()).hexdigest()[:8], 16)
    return "dev" if number % 100 < DEV else "train"


def _annotated(row: dict[str, Any]) -> Annotated:
    relations = [_relation(a["corrected"]) for a in row["attributions"] if a["corrected"] is not None]
    return Annotated(row["article"], row["text"], [relations], None)


def _relation(reading: dict[str, Any]) -> dict[str, Spans]:
    def spans(*some: dict[str, Any] | None) -> Spans:
        return [[s["start"], s["end"]] for s in some if s is not None]

    return {"source": spans(reading["source"]), "cue": spans(reading["cue"]), "content": spans(*reading["content"])}
