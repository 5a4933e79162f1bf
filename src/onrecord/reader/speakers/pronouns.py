"""Whom "he", "she" or "the senator" stands for: a softmax over the people of the text so far.

A log-linear ranker over a dozen features that read off the text (as in Denis and Baldridge 2008, "Specialized models and
ranking for coreference resolution"). `python -m training.ranker` fits the weights; those that ship were set by hand, since
no fit was better on GUM dev.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import ModelError

FEATURES = (
    "sentences",  # log of the sentences since the last mention
    "paragraphs",  # log of the paragraphs since
    "same_sentence",
    "subject",  # the last mention was a subject
    "subject_before",  # and stood in this sentence or the one before
    "often",  # log of the number of mentions so far
    "quoted",  # the last mention stood in a quotation, and the pronoun does not
    "in_content",  # the last mention stood in the words that this very source is said to have said
    "speaker",  # speaks in the attribution before
    "speaker_near",  # and that stood in this paragraph or the one before
    "pronoun",  # the last mention was a pronoun
    "nearest",  # no other candidate was mentioned since
    "unknown",  # nothing tells whether a man or a woman
    "own_quote",  # the pronoun stands in this candidate's own words
    "first",  # the first person of the text
    "role",  # a description fits a role of theirs
    "bare",  # a name of one word that nothing shows to be a person's: it may be a place
    "misfit",  # a description has a noun that is no role of theirs, where they have roles
)
WEIGHTS = Path(__file__).parent.parent / "model" / "speakers.json"


@dataclass(frozen=True, slots=True)
class Ranker:
    """weights: one for each of FEATURES. ways: for each way in which a speaker can be found, how often it is right, at a
    low and at a high chance of the ranker."""

    weights: tuple[float, ...]
    ways: dict[str, tuple[float, float]]

    def rank(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """rows: the features of each candidate. Returns their chances, which add up to 1."""
        scores = [sum(w * x for w, x in zip(self.weights, row, strict=True)) for row in rows]
        top = max(scores, default=0.0)
        powers = [math.exp(s - top) for s in scores]
        total = sum(powers)
        return [p / total for p in powers]

    def sure(self, way: str, chance: float) -> float | None:
        """The chance that a speaker found in this way is right; None where nobody was found. chance: the ranker's."""
        if not chance:
            return None
        low, high = self.ways.get(way, self.ways.get("other", (0.5, 0.5)))
        return round(low + (high - low) * min(1.0, max(0.0, 2 * chance - 1)), 2)

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> "Ranker":
        """Raises ModelError."""
        try:
            given = json.loads(path.read_text(encoding="utf8"))
            ways = {name: (low, high) for name, (low, high) in given["ways"].items()}
            return cls(tuple(given["ranker"][name] for name in FEATURES), ways)
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(f"{path} is missing or damaged ({error!r}): install onrecord again") from error
