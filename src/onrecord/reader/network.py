"""Runs the shipped network: words of a text → cue chances and role potentials.

One window at a time, so that no result depends on what else is read beside it; several windows in parallel threads.
"""

import hashlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime as ort

from onrecord.errors import ModelError
from onrecord.reader.pieces import END, START, Pieces
from onrecord.reader.windows import Window, cut_windows
from onrecord.reader.words import Words

Floats = npt.NDArray[np.float32]
WIDTH = 384  # of a word's vector
MODEL = Path(__file__).parent / "model"
# What the network says of each word besides: part of which kind of name it is, and its part of speech (those of the Penn
# Treebank that are asked for). The first one stands for all the others. The labels are CoreNLP's.
NAMES = ("O", "PERSON", "ORGANIZATION", "LOCATION", "MISC")
TAGS = (
    "",
    "NN",
    "NNS",
    "NNP",
    "NNPS",
    "PRP",
    "PRP$",
    "DT",
    "JJ",
    "IN",
    "CC",
    "CD",
    "VBD",
    "VBZ",
    "VBP",
    "VB",
    "VBN",
    "VBG",
    "MD",
    "POS",
    "RB",
)
OWN_FILES = ("encoder.onnx", "roles.onnx", "tokenizer.json")
EVENT_FILES = ("events.onnx", "parties.onnx", "events.json")  # of `reader.events.network`
FILES = OWN_FILES + EVENT_FILES


class Network:
    """The encoder and its heads. Safe to share between threads; each call runs in the thread that makes it."""

    def __init__(self, folder: Path = MODEL) -> None:
        missing = [name for name in OWN_FILES if not (folder / name).is_file()]
        if missing:
            raise ModelError(f"{folder} is without {', '.join(missing)}: install onrecord again")
        self.folder = folder
        self.pieces = Pieces(folder / "tokenizer.json")
        self.encoder = session(folder / "encoder.onnx")
        self._roles = session(folder / "roles.onnx")

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the weights' files, in hexadecimal."""
        return model_hash(self.folder)

    def windows(self, words: Words) -> tuple[list[Window], list[tuple[int, ...]]]:
        """The windows of a text, and the word pieces of each of its words."""
        ids = self.pieces.of(words.strings)
        return cut_windows(words, np.fromiter(map(len, ids), np.int64, len(ids))), ids

    def encode(
        self, words: Words, window: Window, ids: list[tuple[int, ...]]
    ) -> tuple[Floats, list[Floats], Floats, npt.NDArray[np.int64], Floats]:
        """(cue chances (words, 3): outside, begin, inside; what `roles` needs of the window; chances of each of
        `NAMES` (words, names); which of `TAGS` (words,); what the events are read from (words, width))."""
        wanted = ["cues", "vectors", "plain", "gate", "names", "tags", "lower"]
        cues, *views, names, tags, lower = self.encoder.run(wanted, self.inputs(words, window, ids))
        return cues[0], views, names[0], tags[0], lower[0]

    @staticmethod
    def inputs(words: Words, window: Window, ids: list[tuple[int, ...]]) -> dict[str, npt.NDArray[np.int64]]:
        """What the encoder reads of one window: see `EncoderGraph` in training/export.py."""
        pieces = [START]
        first = np.empty((1, window.end - window.start), dtype=np.int64)
        lengths = np.ones(window.end - window.start + 2, dtype=np.int64)
        for n, word in enumerate(ids[window.start : window.end]):
            first[0, n] = len(pieces)
            lengths[n + 1] = len(word)
            pieces.extend(word)
        pieces.append(END)
        features = np.zeros((window.end - window.start + 2, 3), dtype=np.int64)
        features[1:-1] = words.features[window.start : window.end]
        return {
            "pieces": np.asarray(pieces, dtype=np.int64)[None],
            "features": np.repeat(features, lengths, axis=0)[None],
            "first": first,
        }

    def roles(self, views: list[Floats], cues: Sequence[tuple[int, int]]) -> Floats:
        """cues: (first, last) word within the window. Returns potentials (cues, words, 3, 3): see
        training/network.py."""
        vectors, plain, gate = views
        first, last = np.asarray(cues, dtype=np.int64).T
        inputs: dict[str, Any] = {
            "vectors": vectors,
            "plain": plain,
            "gate": gate,
            "there": np.ones(vectors.shape[:2], dtype=np.float32),
            "window": np.zeros(len(cues), dtype=np.int64),
            "first": first,
            "last": last,
        }
        potentials: Floats = self._roles.run(["potentials"], inputs)[0]
        return potentials


def model_hash(folder: Path = MODEL) -> str:
    digest = hashlib.sha256()
    for name in filter(lambda name: (folder / name).is_file(), FILES):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()


def session(path: Path) -> Any:
    """A network of ONNX that runs in the calling thread alone. Raises ModelError."""
    options = ort.SessionOptions()
    # The threads are ours, one a window: the library's own would fight them for the same processors.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Fine-grained buffer reuse across shapes keeps memory flat when windows vary in length.
    options.enable_mem_pattern = False
    try:
        return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise ModelError(f"{path} is damaged ({error}): install onrecord again") from error
