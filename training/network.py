"""The network: a small BERT and one head for each question, all on one encoder pass.

The runtime never sees this file: `training/export.py` turns it into ONNX.
"""

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from onrecord.reader.words import CASES, DEPTHS, PLACES

WIDTH, LAYERS, ATTENTION_HEADS, VOCABULARY = 384, 6, 12, 30522
ROLE_WIDTH = 128
ROLES = 3  # outside, source, content
TAGS = 3  # outside, begin, inside
DISTANCES = 16  # buckets of the signed distance between a word and the cue


class Layer(nn.Module):
    """One transformer layer, as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x: (windows, pieces, width); mask: (windows, 1, 1, pieces), 0 where there is a piece and very low
        elsewhere."""
        size = WIDTH // ATTENTION_HEADS
        q, k, v = self.qkv(x).view(*x.shape[:2], 3, ATTENTION_HEADS, size).permute(2, 0, 3, 1, 4)
        if torch.onnx.is_in_onnx_export():
            weights = ((q @ k.transpose(-1, -2)) / math.sqrt(size) + mask).softmax(-1)
            attended = weights @ v
        else:
            attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        x = self.norm1(x + self.dropout(self.out(attended.transpose(1, 2).reshape(x.shape))))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces and their features → one vector a word."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.depths = nn.Embedding(DEPTHS, WIDTH)
        self.cases = nn.Embedding(CASES, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        for feature in (self.depths, self.cases, self.places):
            nn.init.normal_(feature.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces: Tensor, features: Tensor, first: Tensor) -> Tensor:
        """pieces: (windows, pieces), 0 = none; features: (windows, pieces, 3); first: (windows, words), the place of
        each word's first piece. Returns (windows, words, width)."""
        at = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.pieces(pieces) + self.positions(at)
        x = x + self.depths(features[..., 0]) + self.cases(features[..., 1]) + self.places(features[..., 2])
        x = self.dropout(self.norm(x))
        mask = (pieces == 0).to(x.dtype)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return x.gather(1, first[..., None].expand(-1, -1, WIDTH))

    def load_base(self, path: Path) -> None:
        """Take over the weights of the base model (a BertModel's safetensors)."""
        base = load_file(path)
        state = self.state_dict()
        e = "embeddings."
        state["pieces.weight"] = base[e + "word_embeddings.weight"]
        # Every piece is of BERT's first segment.
        state["positions.weight"] = base[e + "position_embeddings.weight"] + base[e + "token_type_embeddings.weight"][0]
        for end in ("weight", "bias"):
            state[f"norm.{end}"] = base[f"{e}LayerNorm.{end}"]
            for n in range(LAYERS):
                a, b = f"encoder.layer.{n}.", f"layers.{n}."
                state[f"{b}qkv.{end}"] = torch.cat(
                    [base[f"{a}attention.self.{name}.{end}"] for name in ("query", "key", "value")]
                )
                state[f"{b}out.{end}"] = base[f"{a}attention.output.dense.{end}"]
                state[f"{b}norm1.{end}"] = base[f"{a}attention.output.LayerNorm.{end}"]
                state[f"{b}up.{end}"] = base[f"{a}intermediate.dense.{end}"]
                state[f"{b}down.{end}"] = base[f"{a}output.dense.{end}"]
                state[f"{b}norm2.{end}"] = base[f"{a}output.LayerNorm.{end}"]
        self.load_state_dict(state)


class CueHead(nn.Module):
    """Word vectors → outside, begin, inside of a cue."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.hidden = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, TAGS)
        self.dropout = nn.Dropout(dropout)

    def forward(self, words: Tensor) -> Tensor:
        return self.out(self.dropout(F.gelu(self.hidden(words))))


class Mix(nn.Module):
    """Lets the words round a word, seen from one cue, tell each other what they are: a depthwise convolution and a
    pointwise layer."""

    def __init__(self, reach: int, dropout: float) -> None:
        super().__init__()
        self.reach = reach
        self.near = nn.Conv1d(ROLE_WIDTH, ROLE_WIDTH, 5, dilation=reach, padding=2 * reach, groups=ROLE_WIDTH)
        self.norm = nn.LayerNorm(ROLE_WIDTH)
        self.point = nn.Linear(ROLE_WIDTH, ROLE_WIDTH)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, there: Tensor) -> Tensor:
        """x: (cues, words, role width); there: (cues, words, 1), 1 where there is a word."""
        near = self.near((x * there).transpose(1, 2)).transpose(1, 2)
        return x + self.dropout(self.point(F.gelu(self.norm(near))))


class RoleHead(nn.Module):
    """Reads every word of a window together with one cue.

    Returns scores (cues, words, 3, 3): of the word having role j where the word before it has role i, the potentials
    of a conditional random field. Its source and content belong to that cue by construction.
    """

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Linear(WIDTH, ROLE_WIDTH)
        self.word_gate = nn.Linear(WIDTH, ROLE_WIDTH)
        self.cue = nn.Linear(2 * WIDTH, ROLE_WIDTH)
        self.cue_gate = nn.Linear(2 * WIDTH, ROLE_WIDTH)
        self.distance = nn.Embedding(2 * DISTANCES, ROLE_WIDTH)
        self.within = nn.Embedding(2, ROLE_WIDTH)
        self.norm = nn.LayerNorm(ROLE_WIDTH)
        self.mixes = nn.ModuleList(Mix(reach, dropout) for reach in (1, 3, 9))
        self.last = nn.LayerNorm(ROLE_WIDTH)
        self.out = nn.Linear(ROLE_WIDTH, ROLES * ROLES)
        self.dropout = nn.Dropout(dropout)

    def project(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """(…, width) → two (…, role width): done once a word, not once a word and cue."""
        return self.word(words), self.word_gate(words)

    def forward(self, plain: Tensor, gate: Tensor, cues: Tensor, first: Tensor, last: Tensor, there: Tensor) -> Tensor:
        """plain, gate: (cues, words, role width), from `project`; cues: (cues, 2 · width), the vectors of the cue's
        first and last word; first, last: (cues,), their places; there: (cues, words), 1.0 where there is a word."""
        return self.labelled(self.seen_from(plain, gate, cues, first, last), there)

    def seen_from(self, plain: Tensor, gate: Tensor, cues: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Each word as the cue sees it: (cues, words, role width)."""
        at = torch.arange(plain.shape[1], device=plain.device)[None, :]
        before, after = at - first[:, None], at - last[:, None]
        steps = torch.where(before < 0, before, after.clamp(min=0))
        log = (torch.log2(steps.abs().float() + 1) * 2).floor().long().clamp(max=DISTANCES - 1)
        x = plain + self.cue(cues)[:, None] + gate * self.cue_gate(cues)[:, None]
        x = x + self.distance(torch.where(steps < 0, log + DISTANCES, log))
        return x + self.within(((before >= 0) & (after <= 0)).long())

    def labelled(self, x: Tensor, there: Tensor) -> Tensor:
        x = F.gelu(self.norm(x))
        for mix in self.mixes:
            x = mix(x, there[..., None])
        return self.out(self.dropout(F.gelu(self.last(x)))).view(*x.shape[:2], ROLES, ROLES)


class Network(nn.Module):
    """The encoder, the heads that ship, and linear heads for machine-made layers that only help in training."""

    def __init__(self, layer_sizes: dict[str, int], dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.cues = CueHead(dropout)
        self.roles = RoleHead(dropout)
        self.silver = nn.ModuleDict({name: nn.Linear(WIDTH, size) for name, size in layer_sizes.items()})


def crf_loss(scores: Tensor, roles: Tensor, lengths: Tensor) -> Tensor:
    """Negative log-likelihood of each sequence. scores: (cues, words, from, to), the row "from outside" counting
    for the first word; roles: (cues, words); lengths: (cues,)."""
    count, words = roles.shape
    before = torch.cat([roles.new_zeros(count, 1), roles[:, :-1]], 1)
    there = torch.arange(words, device=roles.device)[None, :] < lengths[:, None]
    picked = scores.flatten(2).gather(2, (before * ROLES + roles)[..., None]).squeeze(2)
    gold = (picked * there).sum(1)
    alpha = scores[:, 0, 0]
    for t in range(1, words):
        new = torch.logsumexp(alpha[:, :, None] + scores[:, t], 1)
        alpha = torch.where(there[:, t, None], new, alpha)
    return torch.logsumexp(alpha, 1) - gold
