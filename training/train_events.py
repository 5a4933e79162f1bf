"""The part of `training.train` that trains the network of events, on an encoder that is trained and exported already."""

import random
import time
from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor
from torch.nn import functional as F

from onrecord.reader.network import Network
from training.event_network import LOWER, EventNetwork
from training.event_sentences import Example, examples, packed, sentences
from training.network import crf_loss
from training.padded import padded

SIZES = (100, 160, 240)  # word pieces of a window: what the reader meets has all lengths
BATCH = 6  # windows
WEIGHTS = {"tags": 6.0, "roles": 0.15, "modes": 0.3, "statuses": 0.2, "mutual": 0.2}


def train(model: Path, out: Path, epochs: int, seed: int, rate: float, head_rate: float, threads: int) -> None:
    """model: a folder that `training.export` wrote; its encoder stays as it is. Writes out/events.pt. A run that was broken
    off goes on after its last whole epoch."""
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    below = Network(model)
    network = EventNetwork()
    begin_from(network, model / "encoder.onnx")
    groups = [
        {"params": [p for n, p in network.named_parameters() if n.startswith("layers.") == top], "lr": lr}
        for top, lr in ((True, rate), (False, head_rate))
    ]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, foreach=True)
    items = sentences()
    first, step, total = 0, 0, 0
    out.mkdir(parents=True, exist_ok=True)
    latest = out / "latest-events.pt"
    if latest.exists():
        state = torch.load(latest, weights_only=True)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        first, step, total = state["epoch"], state["step"], state["total"]
    for number in range(first, epochs):
        draw = random.Random(1000 * seed + number)
        begun = time.time()
        rows = examples(packed(items, draw, draw.choice(SIZES)), below, threads)
        rows.sort(key=lambda e: len(e.tags) + 40 * draw.random())
        batches = [rows[n : n + BATCH] for n in range(0, len(rows), BATCH)]
        draw.shuffle(batches)
        total = total or len(batches) * epochs
        network.train()
        sums: Counter[str] = Counter()
        for batch in batches:
            share = min(1.0, step / total)
            factor = max(0.01, min(share / 0.08, (1 - share) / 0.92))
            for group, peak in zip(optimizer.param_groups, (rate, head_rate), strict=True):
                group["lr"] = peak * factor
            with torch.autocast("cpu", torch.bfloat16):
                losses = loss_of(network, batch)
            torch.stack(list(losses.values())).sum().backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0, foreach=True)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            for name, value in losses.items():
                sums[name] += value.item() / len(batches)
        told = " ".join(f"{name} {value:.3f}" for name, value in sums.items())
        print(f"epoch {number + 1}/{epochs}, {time.time() - begun:.0f} s: {told}", flush=True)
        state = {"network": network.state_dict(), "optimizer": optimizer.state_dict()}
        torch.save(state | {"epoch": number + 1, "step": step, "total": total}, out / "writing.pt")
        (out / "writing.pt").replace(latest)
    torch.save(network.state_dict(), out / "events.pt")


def begin_from(network: EventNetwork, encoder: Path) -> None:
    """Its own layers begin as the ones of the encoder that they stand beside, from their 8-bit weights."""
    graph = onnx.load(encoder).graph
    constants = {c.name: numpy_helper.to_array(c) for c in graph.initializer}
    state = network.state_dict()
    for node in graph.node:
        parts = node.output[0].split("/")
        if node.op_type != "MatMulInteger" or "layers." not in node.output[0]:
            continue
        number = int(parts[-3].split(".")[1]) - LOWER
        if number >= 0:
            small = node.input[1]
            weight = constants[small].astype(np.float32) * constants[small.removesuffix("_q") + "_s"]
            state[f"layers.{number}.{parts[-2]}.weight"] = torch.from_numpy(weight.T.copy())
    for name in state:
        if name.startswith("layers.") and not (name.endswith("weight") and "norm" not in name):
            _, number, rest = name.split(".", 2)
            known = constants[f"network.encoder.layers.{int(number) + LOWER}.{rest}"]
            state[name] = torch.from_numpy(known.copy())
    network.load_state_dict(state)


def loss_of(network: EventNetwork, batch: list[Example]) -> dict[str, Tensor]:
    length = max(len(e.tags) for e in batch)

    def filled(name: str) -> Tensor:
        return torch.from_numpy(np.stack([np.pad(a, ((0, length - len(a)), (0, 0))) for a in (getattr(e, name) for e in batch)]))  # fmt: skip

    tags = padded([e.tags for e in batch], -100)
    x = network(filled("lower"), filled("vectors"), filled("signs"), (tags >= 0).float())
    scores = network.tagged(x).float()
    out = {"tags": F.cross_entropy(scores.flatten(0, 1), tags.flatten(), ignore_index=-100, label_smoothing=0.03)}
    told = [(n, t) for n, e in enumerate(batch) for t in e.triggers]
    if told:
        window, first, last, lo, hi = (
            torch.tensor(column) for column in zip(*((n, t.first, t.last, t.lo, t.hi) for n, t in told), strict=True)
        )
        for name, found in zip(("modes", "statuses", "mutual"), network.told(x, window, first, last), strict=True):
            wanted = torch.tensor(
                [getattr(t, {"modes": "mode", "statuses": "status"}.get(name, name)) for _, t in told]
            )
            out[name] = F.cross_entropy(found.float(), wanted)
        where = lo[:, None] + torch.arange(int((hi - lo).max()))
        there = (where < hi[:, None]).float()
        plain, gate = network.parties.project(x)
        # now and then without what the rules say, which know the reader's own sentences too well
        heard = (torch.rand(2, len(told), 1) > 0.1).long()
        ruling, framing = (padded([getattr(t, name) for _, t in told]) for name in ("ruling", "framing"))
        potentials = network.potentials(
            x,
            plain,
            gate,
            window,
            first,
            last,
            where.clamp(max=length - 1),
            there,
            ruling * heard[0],
            framing * heard[1],
        )
        out["roles"] = crf_loss(potentials.float(), padded([t.roles for _, t in told]), hi - lo).mean()
    return {name: WEIGHTS[name] * value for name, value in out.items()}
