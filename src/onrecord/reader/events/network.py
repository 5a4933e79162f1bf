"""Runs the network of events: two layers more on the encoder's fourth one, with what tables and rules tell of each word.

Triggers are found first; then every word of the trigger's paragraph is read together with it and labelled nobody, actor
or recipient, as `relations` does for cues.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.errors import ModelError
from onrecord.reader.confidence import Calibration
from onrecord.reader.events.frames import Frames
from onrecord.reader.events.labels import ACTOR, INSIDE, MODES, RECIPIENT, STATUSES, TYPES
from onrecord.reader.events.signs import Ruled, signs
from onrecord.reader.network import EVENT_FILES, MODEL, Floats, session
from onrecord.reader.relations import Layers, Stretch, decode, stretches
from onrecord.reader.words import Words

TRIGGER_CHANCE = 0.55  # this and the next: chosen on sentences that were left out of the training
INSIDE_CHANCE = 0.3


@dataclass(frozen=True, slots=True)
class Told:
    """An event as the network reads it, in words of the text. chances: that it is one; of just these parties. confidence:
    that type and parties are right."""

    type: str
    mode: str | None
    status: str
    mutual: bool
    trigger: Stretch
    actors: tuple[Stretch, ...]
    recipients: tuple[Stretch, ...]
    chances: tuple[float, float]
    confidence: float


class EventNetwork:
    """Safe to share between threads; each call runs in the thread that makes it."""

    def __init__(self, folder: Path = MODEL) -> None:
        """Raises ModelError."""
        missing = [name for name in EVENT_FILES if not (folder / name).is_file()]
        if missing:
            raise ModelError(f"{folder} is without {', '.join(missing)}: install onrecord again")
        self._events = session(folder / "events.onnx")
        self._parties = session(folder / "parties.onnx")
        self._calibration = Calibration.load(folder / "events.json")

    def read(self, words: Words, layers: Layers, ruled: Ruled, frames: Frames) -> tuple[list[Told], Floats]:
        """(events in order of their triggers, the chance of each word to begin a trigger)."""
        seen = signs(words, layers, ruled)
        found: list[Told] = []
        begins = np.zeros(len(words.strings), dtype=np.float32)
        for window in layers.windows:
            own = slice(window.start, window.end)
            inputs = {"lower": layers.lower[own][None], "vectors": layers.vectors[own][None], "signs": seen[own][None]}
            tags, *views = self._events.run(["tags", "seen", "plain", "gate"], inputs)
            begins[own] = tags[0, :, 1:INSIDE].sum(1)
            at = trigger_stretches(tags[0])
            if at:
                lines = [_paragraph(words, window.start + a) for a, _ in at]
                longest = max(b - a for a, b in lines)
                where, there, ruling, framing = (np.zeros((len(at), longest), dtype=np.int64) for _ in range(4))
                for n, ((a, b), (first, end)) in enumerate(zip(at, lines, strict=True)):
                    # a paragraph of more than one window: only what this one holds
                    first, end = max(first, window.start), min(end, window.end)
                    lines[n] = (first, end)
                    trigger = (window.start + a, window.start + b)
                    size = end - first
                    where[n, :size] = np.arange(first - window.start, end - window.start)
                    there[n, :size] = 1
                    ruling[n, :size] = ruled.of(trigger, first, end)
                    framing[n, :size] = frames.of(trigger, first, end)
                found += self._roles(tags[0], views, at, lines, (where, there, ruling, framing), window.start)
        return found, begins

    def _roles(
        self,
        tags: Floats,
        views: list[Floats],
        at: Sequence[Stretch],
        lines: Sequence[Stretch],
        rows: Sequence[npt.NDArray[np.int64]],
        shift: int,
    ) -> list[Told]:
        where, there, ruling, framing = rows
        inputs: dict[str, npt.NDArray[Any]] = dict(zip(("seen", "plain", "gate"), views, strict=True))
        inputs |= {
            "first": np.array([a for a, _ in at]), "last": np.array([b - 1 for _, b in at]),
            "where": where, "there": there.astype(np.float32), "ruling": ruling, "framing": framing,
        }  # fmt: skip
        potentials, modes, statuses, mutual = self._parties.run(["potentials", "modes", "statuses", "mutual"], inputs)
        potentials[there == 0, :, 1:] = -1e4
        labels, sure, _ = decode(potentials)
        out = []
        for n, ((a, b), (first, _)) in enumerate(zip(at, lines, strict=True)):
            type_ = TYPES[int(tags[a, 1:INSIDE].argmax())]
            own = [k for k, (t, _) in enumerate(MODES) if t == type_]
            actors, recipients = (
                tuple((x + first, y + first) for x, y in stretches(labels[n] == role)) for role in (ACTOR, RECIPIENT)
            )
            chances = (float(tags[a, 1:INSIDE].sum()), float(sure[n]))
            out.append(
                Told(
                    type_,
                    MODES[own[int(modes[n][own].argmax())]][1],
                    STATUSES[int(statuses[n].argmax())],
                    bool(mutual[n].argmax()),
                    (a + shift, b + shift),
                    actors,
                    recipients,
                    chances,
                    round(self._calibration.chance(chances), 2),
                )
            )
        return out


def trigger_stretches(tags: Floats, chance: float = TRIGGER_CHANCE) -> list[Stretch]:
    """tags: (words, TAGS), chances."""
    found: list[Stretch] = []
    end = 0
    for at in np.flatnonzero(tags[:, 1:INSIDE].sum(1) > chance).tolist():
        if at < end:
            continue
        end = at + 1
        while end < len(tags) and tags[end, INSIDE] > INSIDE_CHANCE:
            end += 1
        found.append((at, end))
    return found


def _paragraph(words: Words, at: int) -> Stretch:
    of = words.paragraph
    return int(np.searchsorted(of, of[at])), int(np.searchsorted(of, of[at], "right"))
