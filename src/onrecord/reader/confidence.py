"""How sure is the reader that an attribution is a true one? A logistic regression over the network's own chances,
fitted by `training/calibrate.py` (Platt 1999)."""

import json
import math
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Calibration:
    """weights: one for the log odds of each chance of a Relation."""

    weights: tuple[float, ...]
    bias: float

    def chance(self, chances: tuple[float, ...]) -> float:
        """0 to 1."""
        x = self.bias + sum(w * log_odds(c) for w, c in zip(self.weights, chances, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))

    @classmethod
    def load(cls, path: Path) -> "Calibration":
        row = json.loads(path.read_text(encoding="utf8"))
        return cls(tuple(row["weights"]), row["bias"])


def log_odds(chance: float) -> float:
    chance = min(max(chance, 1e-4), 1 - 1e-4)
    return math.log(chance / (1 - chance))
