"""Trains the network on PolNeAR and keeps a checkpoint an epoch, so that a broken run goes on where it stopped.

usage: python -m training.train CORPORA OUT [--epochs 6] [--seed 0] [--corpus polnear|gum]
       python -m training.train CORPORA OUT --events MODEL [--epochs 14] [--seed 0]

With --events the network of events is trained (see train_events), on the encoder in MODEL, which stays as it is.
"""

import argparse
import json
import random
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from onrecord.reader.pieces import END, START, Pieces
from onrecord.reader.windows import cut_windows
from onrecord.reader.words import cut_words, paragraphs
from training.base import base_folder
from training.corpora import Annotated, polnear
from training.corrected import corrected
from training.gum import annotated
from training.network import Network, crf_loss
from training.padded import padded
from training.train_events import train as train_events

SILVER = ("pos", "entity", "relation")
SILVER_WEIGHT = 0.15
# Marks are exchanged one for one, so that offsets hold: British, German, French and straight style.
RESTYLED = [
    str.maketrans("“”‘’", "\"\"''"),
    str.maketrans("“”‘", "‘’“"),
    str.maketrans("“”", "«»"),
    str.maketrans("“”", "„“"),
    str.maketrans("“”", "»«"),
]


@dataclass
class Example:
    """One window. cues: (first word, last word, roles a word), within the window."""

    pieces: list[int]
    features: np.ndarray
    first: list[int]
    tags: np.ndarray
    cues: list[tuple[int, int, np.ndarray]]
    silver: np.ndarray


def examples(
    article: Annotated, look_up: Pieces, silver: dict[str, dict[str, int]], draw: random.Random
) -> list[Example]:
    """draw: chooses among annotators, window sizes and quotation marks."""
    text = article.text
    if draw.random() < 0.15:
        text = text.translate(draw.choice(RESTYLED))
    w = cut_words(text, paragraphs(text))
    if not w.strings:
        return []
    ids = look_up.of(w.strings)
    sizes = np.array([len(i) for i in ids])
    attributions = draw.choice(article.readings)
    layer = np.full((len(w.strings), len(SILVER)), -100)
    for sentence in article.layers or []:
        for start, _, pos, _, entity, _, relation in sentence:
            at = int(np.searchsorted(w.starts, start))
            if at < len(w.starts) and w.starts[at] == start:
                row = (pos, entity, relation.split(":")[0])
                layer[at] = [silver[name].get(value, 0) for name, value in zip(SILVER, row, strict=True)]

    def covered(spans: list[list[int]]) -> np.ndarray:
        found = np.zeros(len(w.strings), dtype=bool)
        for a, b in spans:
            found |= (w.starts < b) & (w.ends > a)
        return found

    tags = np.zeros(len(w.strings), dtype=np.int64)
    cues = []
    for attribution in attributions:
        at = np.flatnonzero(covered(attribution["cue"]))
        if not len(at):
            continue
        a, b = int(at[0]), int(at[-1])
        tags[a], tags[a + 1 : b + 1] = 1, 2
        roles = np.zeros(len(w.strings), dtype=np.int64)
        roles[covered(attribution["content"])] = 2
        roles[covered(attribution["source"])] = 1
        cues.append((a, b, roles))

    found = []
    for window in cut_windows(w, sizes, draw.choice((224, 256, 288, 320, 320))):
        a, b = window.start, window.end
        pieces = [START]
        first, features = [], [np.zeros(3, dtype=np.int64)]
        for i in range(a, b):
            first.append(len(pieces))
            pieces.extend(ids[i])
            features.extend([w.features[i]] * len(ids[i]))
        pieces.append(END)
        features.append(np.zeros(3, dtype=np.int64))
        inside = [(x - a, min(y, b - 1) - a, r[a:b]) for x, y, r in cues if a <= x < b]
        found.append(Example(pieces, np.stack(features), first, tags[a:b], inside, layer[a:b]))
    return found


def batches(found: list[Example], draw: random.Random, budget: int) -> list[list[Example]]:
    """Windows of like length together, at most `budget` word pieces with padding, in random order."""
    found = sorted(found, key=lambda e: len(e.pieces) + draw.random() * 40)
    out: list[list[Example]] = [[]]
    for e in found:
        if out[-1] and (len(out[-1]) + 1) * max(len(e.pieces), *(len(x.pieces) for x in out[-1])) > budget:
            out.append([])
        out[-1].append(e)
    draw.shuffle(out)
    return out


def loss_of(network: Network, batch: list[Example], predicted_cues: bool, draw: random.Random) -> dict[str, Tensor]:
    first = padded([np.array(e.first) for e in batch])
    vectors = network.encoder(
        padded([np.array(e.pieces) for e in batch]), padded([e.features for e in batch]), first
    ).float()
    there = torch.zeros(first.shape)
    for n, e in enumerate(batch):
        there[n, : len(e.first)] = 1.0
    tags = padded([e.tags for e in batch], -100)
    logits = network.cues(vectors)
    count = max(1, sum(len(e.cues) for e in batch))
    losses = {"cue": F.cross_entropy(logits.flatten(0, 1), tags.flatten(), reduction="sum") / count}

    rows: list[tuple[int, int, int, np.ndarray, float]] = []
    for n, e in enumerate(batch):
        rows.extend((n, a, b, r, 1.0) for a, b, r in e.cues)
    if predicted_cues:
        rows = with_predicted(rows, logits.detach().float().softmax(-1).numpy(), batch, draw)
    if rows:
        which = torch.tensor([r[0] for r in rows])
        a, b = torch.tensor([r[1] for r in rows]), torch.tensor([r[2] for r in rows])
        width = vectors.shape[1]
        roles = padded([np.pad(r[3], (0, width - len(r[3]))) for r in rows])
        plain, gate = network.roles.project(vectors)
        cue_vectors = torch.cat([vectors[which, a], vectors[which, b]], -1)
        scores = network.roles(plain[which], gate[which], cue_vectors, a, b, there[which])
        each = crf_loss(scores.float(), roles, there[which].sum(1).long())
        losses["role"] = (each * torch.tensor([r[4] for r in rows])).sum() / count

    layer = padded([e.silver for e in batch], -100)
    for k, name in enumerate(SILVER):
        if (layer[..., k] >= 0).any():
            one = F.cross_entropy(network.silver[name](vectors).flatten(0, 1), layer[..., k].flatten())
            losses[name] = SILVER_WEIGHT * one
    return losses


def with_predicted(
    rows: list[tuple[int, int, int, np.ndarray, float]], chances: np.ndarray, batch: list[Example], draw: random.Random
) -> list[tuple[int, int, int, np.ndarray, float]]:
    """Cues as the cue head sees them: other boundaries now and then, and wrong cues, which have no source and
    content."""
    out = []
    for n, e in enumerate(batch):
        taken = e.tags > 0
        here = [r for r in rows if r[0] == n]
        begins = np.flatnonzero(chances[n, : len(e.tags), 1] > 0.25)
        for at in begins.tolist():
            end = at
            while end + 1 < len(e.tags) and chances[n, end + 1, 2] > 0.5:
                end += 1
            if not taken[at : end + 1].any():
                out.append((n, at, end, np.zeros(len(e.tags), dtype=np.int64), 0.4))
            elif draw.random() < 0.3:
                for k, (m, a, b, r, weight) in enumerate(here):
                    if a <= end and at <= b:
                        here[k] = (m, at, end, r, weight)
                        break
        out.extend(here)
    return out


def parameter_groups(network: Network, rate: float, head_rate: float, decay: float) -> list[dict]:
    """Lower layers hold what the base model knows of words and move less."""
    groups = []
    depth = len(network.encoder.layers)
    for name, p in network.named_parameters():
        if not name.startswith("encoder."):
            lr = head_rate
        elif ".layers." in name:
            lr = rate * decay ** (depth - 1 - int(name.split(".")[2]))
        elif any(x in name for x in ("depths", "cases", "places")):
            lr = head_rate
        else:
            lr = rate * decay**depth
        groups.append({"params": [p], "lr": lr, "weight_decay": 0.01 if p.dim() > 1 else 0.0})
    return groups


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--corpus", choices=("polnear", "gum"), default="polnear")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--pieces", type=int, default=2600, help="word pieces a batch")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--begin", type=Path, help="a checkpoint of another run with the same labels to begin from")
    parser.add_argument("--corrections", type=Path, help="of `onrecord corrections export`, added to the corpus")
    parser.add_argument("--stop-after", type=int, help="stop after so many steps (to time a run)")
    parser.add_argument(
        "--events", type=Path, metavar="MODEL", help="train the network of events on this folder's encoder"
    )
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    if args.events:
        train_events(args.events, args.out, args.epochs, args.seed, args.rate, args.head_rate, args.threads)
        return
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)

    base = base_folder()
    look_up = Pieces(base / "tokenizer.json")
    articles = polnear(args.corpora, "train") if args.corpus == "polnear" else annotated(args.corpora, "train")
    if args.corrections:
        articles = [*articles, *corrected(args.corrections, "train")]
    seen = [Counter(), Counter(), Counter()]
    for article in articles:
        for sentence in article.layers or []:
            for row in sentence:
                for counter, value in zip(seen, (row[2], row[4], row[6].split(":")[0]), strict=True):
                    counter[value] += 1
    silver = {
        name: {value: n + 1 for n, (value, _) in enumerate(counter.most_common(60))}
        for name, counter in zip(SILVER, seen, strict=True)
    }
    network = Network({name: len(values) + 1 for name, values in silver.items()})
    network.encoder.load_base(base / "model.safetensors")
    if args.begin:
        begun_from = torch.load(args.begin, weights_only=True)
        assert begun_from["silver"] == silver, "the labels of the machine-made layers differ"
        network.load_state_dict(begun_from["network"])
    optimizer = torch.optim.AdamW(
        parameter_groups(network, args.rate, args.head_rate, 0.9), betas=(0.9, 0.98), foreach=True
    )
    peaks = [group["lr"] for group in optimizer.param_groups]

    epoch, step, total = 0, 0, None
    latest = args.out / "latest.pt"
    if latest.exists():
        state = torch.load(latest, weights_only=True)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        epoch, step, total = state["epoch"], state["step"], state["total"]
        print(f"going on after epoch {epoch}", flush=True)

    for number in range(epoch, args.epochs):
        draw = random.Random(1000 * args.seed + number)
        found = [e for article in articles for e in examples(article, look_up, silver, draw)]
        order = batches(found, draw, args.pieces)
        total = total or len(order) * args.epochs
        sums, count, begun = Counter(), 0, time.time()
        network.train()
        for batch in order:
            share = step / total
            factor = min(share / 0.08, (1 - share) / 0.92) if step else 0.01
            for group, peak in zip(optimizer.param_groups, peaks, strict=True):
                group["lr"] = peak * max(factor, 0.0)
            with torch.autocast("cpu", torch.bfloat16):
                losses = loss_of(network, batch, number >= 1, draw)
            torch.stack(list(losses.values())).sum().backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0, foreach=True)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            count += sum(len(e.pieces) for e in batch)
            for name, value in losses.items():
                sums[name] += value.item()
            if step % 20 == 0:
                rate = count / (time.time() - begun)
                print(
                    f"epoch {number + 1} step {step}/{total} {rate:.0f} pieces/s "
                    + " ".join(f"{name} {value / 20:.3f}" for name, value in sums.items()),
                    flush=True,
                )
                sums.clear()
            if args.stop_after and step >= args.stop_after:
                return
        torch.save({"network": network.state_dict(), "silver": silver}, args.out / f"epoch-{number + 1}.pt")
        state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "epoch": number + 1}
        torch.save(state | {"step": step, "total": total}, args.out / "writing.pt")
        (args.out / "writing.pt").replace(latest)
    (args.out / "settings.json").write_text(json.dumps({k: str(v) for k, v in vars(args).items()}, indent=1))


if __name__ == "__main__":
    main()
