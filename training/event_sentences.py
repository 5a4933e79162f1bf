"""Sentences of our own with their events, packed into windows as the reader has them.

The sentences lie in training/sentences, in the form of the made set (tests/data/events/README.md), whose `make.py` reads them.
"""

import random
import re
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tests.data.events.make import read_item

from onrecord.reader.events import ruled_drafts, taken_apart
from onrecord.reader.events.frames import Frames
from onrecord.reader.events.labels import ACTOR, AGAIN, INSIDE, MODES, RECIPIENT, STATUSES, TYPES
from onrecord.reader.events.signs import Ruled, signs, words_of
from onrecord.reader.network import Network
from onrecord.reader.relations import Layers
from onrecord.reader.windows import Window
from onrecord.reader.words import Words, cut_words, paragraphs

FOLDER = Path(__file__).parent / "sentences"
OUT = 8  # every eighth sentence of a file is left out of the training, to choose by

Item = dict[str, Any]


@dataclass
class Trigger:
    """Words first..last (last inclusive) of a window; lo, hi: its paragraph. roles, ruling, framing: of that one's words."""

    first: int
    last: int
    mode: int
    status: int
    mutual: int
    lo: int
    hi: int
    roles: np.ndarray
    ruling: np.ndarray
    framing: np.ndarray


@dataclass
class Example:
    """One window: what the encoder and the rules say of its words, the tag of each, its triggers."""

    lower: np.ndarray
    vectors: np.ndarray
    signs: np.ndarray
    tags: np.ndarray
    triggers: list[Trigger]


def sentences(left_out: bool = False, folder: Path = FOLDER) -> list[Item]:
    """All, without those that are left out; or just these."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        for number, block in enumerate(re.split(r"\n\s*\n", path.read_text("utf8").strip()), 1):
            item, _, _ = read_item(block, f"{path.stem}-{number}")
            if (zlib.crc32(item["text"].encode()) % OUT == 0) == left_out:
                found.append(item)
    return found


def packed(items: list[Item], draw: random.Random, pieces: int) -> list[list[Item]]:
    """Some of them together, as paragraphs of one window of about so many word pieces."""
    order = draw.sample(items, len(items))
    out: list[list[Item]] = [[]]
    size = 0.0
    for item in order:
        own = 1.35 * len(item["text"].split())
        if out[-1] and size + own > pieces:
            out.append([])
            size = 0.0
        out[-1].append(item)
        size += own
    return out


def examples(packs: list[list[Item]], network: Network, threads: int) -> list[Example]:
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(lambda items: _example(items, network), packs))


def _example(items: list[Item], network: Network) -> Example:
    text, starts = "", []
    for item in items:
        text += "\n\n" if text else ""
        starts.append(len(text))
        text += item["text"]
    words = cut_words(text, paragraphs(text))
    window = Window(0, len(words.strings))
    layers = Layers.blank(len(words.strings))
    _, views, layers.names[:], layers.tags[:], layers.lower[:] = network.encode(words, window, network.pieces.of(words.strings))  # fmt: skip
    layers.vectors[:] = views[0][0]
    apart = taken_apart(words, layers)
    ruled = Ruled(words, ruled_drafts(words, apart))
    frames = Frames(words, apart)
    tags = np.zeros(len(words.strings), dtype=np.int64)
    found = []
    told = [(e, start) for item, start in zip(items, starts, strict=True) for e in item["events"]]
    for e, start in told:
        for span in e["also"]:
            tags[slice(*_at(words, span, start))] = AGAIN
    for e, start in told:
        first, end = _at(words, e["trigger"], start)
        tags[first], tags[first + 1 : end] = 1 + TYPES.index(e["type"]), INSIDE
        found.append(_trigger(words, e, start, (first, end), ruled, frames))
    return Example(layers.lower, layers.vectors, signs(words, layers, ruled), tags, found)


def _trigger(words: Words, e: Item, start: int, at: tuple[int, int], ruled: Ruled, frames: Frames) -> Trigger:
    of = words.paragraph
    lo, hi = int(np.searchsorted(of, of[at[0]])), int(np.searchsorted(of, of[at[0]], "right"))
    roles = np.zeros(len(of), dtype=np.int64)
    for side, role in (("actors", ACTOR), ("recipients", RECIPIENT)):
        for party in e[side]:
            for span in (party["span"], *party["also"]):
                roles[slice(*_at(words, span, start))] = role
    mode, status = MODES.index((e["type"], e["mode"])), STATUSES.index(e["status"])
    own = roles[lo:hi], ruled.of(at, lo, hi), frames.of(at, lo, hi)
    return Trigger(at[0], at[1] - 1, mode, status, int(e["mutual"]), lo, hi, *own)


def _at(words: Words, span: list[int], start: int) -> tuple[int, int]:
    return words_of(words, (span[0] + start, span[1] + start))
