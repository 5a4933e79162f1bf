"""The network of events: two layers of its own on the encoder's fourth, and what tables and rules tell of each word.

The runtime never sees this file: `training/export.py` turns it into ONNX.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from onrecord.reader.events.frames import FRAMES
from onrecord.reader.events.labels import MODES, STATUSES, TAGS
from onrecord.reader.events.signs import SIGNS
from training.network import ROLE_WIDTH, WIDTH, Layer, RoleHead

LOWER = 4  # the encoder's layers below
OWN_LAYERS = 2
TRIGGER_WIDTH = 256


class PartyHead(RoleHead):
    """Reads every word of a paragraph together with one trigger: nobody, actor, recipient."""

    def __init__(self, dropout: float) -> None:
        super().__init__(dropout)
        self.ruling = nn.Embedding(4, ROLE_WIDTH)
        self.framing = nn.Embedding(FRAMES, ROLE_WIDTH)
        for own in (self.ruling, self.framing):
            nn.init.normal_(own.weight, std=0.2)

    def parties(self, x: Tensor, there: Tensor, ruling: Tensor, framing: Tensor) -> Tensor:
        """x: of `seen_from`; ruling, framing: (triggers, words), see `reader.events.network`."""
        return self.labelled(x + self.ruling(ruling) + self.framing(framing), there)


class EventNetwork(nn.Module):
    """Words → triggers of each type; word and trigger → actor or recipient."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.signs = nn.Linear(SIGNS, WIDTH)
        nn.init.normal_(self.signs.weight, std=0.05)
        nn.init.zeros_(self.signs.bias)
        self.vectors = nn.Linear(WIDTH, WIDTH)
        nn.init.zeros_(self.vectors.weight)  # begins with what the layers below say alone
        nn.init.zeros_(self.vectors.bias)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(OWN_LAYERS))
        self.hidden = nn.Linear(WIDTH, WIDTH)
        self.tags = nn.Linear(WIDTH, TAGS)
        self.trigger = nn.Linear(2 * WIDTH, TRIGGER_WIDTH)
        self.modes = nn.Linear(TRIGGER_WIDTH, len(MODES))
        self.statuses = nn.Linear(TRIGGER_WIDTH, len(STATUSES))
        self.mutual = nn.Linear(TRIGGER_WIDTH, 2)
        self.parties = PartyHead(dropout)
        self.dropout = nn.Dropout(dropout)
        self.strong = nn.Dropout(2 * dropout)

    def forward(self, lower: Tensor, vectors: Tensor, signs: Tensor, there: Tensor) -> Tensor:
        """lower, vectors: (windows, words, width), of the encoder; signs: (windows, words, SIGNS); there: (windows,
        words), 1.0 where there is a word. Returns (windows, words, width)."""
        x = self.dropout(lower + self.signs(self.dropout(signs)) + self.vectors(vectors))
        mask = (1.0 - there)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def tagged(self, x: Tensor) -> Tensor:
        """(windows, words, TAGS), scores."""
        return self.tags(self.strong(F.gelu(self.hidden(self.strong(x)))))

    def told(self, x: Tensor, window: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of mode, status and mutuality of triggers, words first..last (last inclusive) of a window."""
        both = torch.cat([x[window, first], x[window, last]], -1)
        h = self.strong(F.gelu(self.trigger(self.strong(both))))
        return self.modes(h), self.statuses(h), self.mutual(h)

    def potentials(
        self, x: Tensor, plain: Tensor, gate: Tensor, window: Tensor, first: Tensor, last: Tensor, where: Tensor,
        there: Tensor, ruling: Tensor, framing: Tensor,
    ) -> Tensor:  # fmt: skip
        """where: (triggers, words), which words of the window are read; there: 1.0 where that is one. The others as
        (triggers, words). Returns (triggers, words, 3, 3)."""
        at = window[:, None]
        cues = torch.cat([x[window, first], x[window, last]], -1)
        begin = where[:, 0]
        seen = self.parties.seen_from(plain[at, where], gate[at, where], cues, first - begin, last - begin)
        return self.parties.parties(seen, there, ruling, framing)
