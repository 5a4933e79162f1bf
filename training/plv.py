"""Five-fold cross-validation on PLV: the event type of a sentence's two actors, both given.

usage: python -m training.plv CORPORA [--way tuned|frozen|lexicon|reader] [--epochs 8] [--without names] [--with lexicon,quad] [--start CHECKPOINT]

tuned    the encoder is fine-tuned, the two actors marked; now and then an actor is replaced by one of another sentence
frozen   a linear layer on the encoder's vectors as they are
reader   no learning: the event reader as it ships, which has not seen PLV; the type of the event whose parties overlap
         the two actors
lexicon  the same by its tables and rules alone

Prints macro-F1 over the fifteen labels (CONCEDE and RETREAT are one there: YIELD), accuracy of type and quad class, and
the confusions. Folds are grouped by sentence; sentences of `event-quad` that a fold is tested on are left out of it.
"""

import argparse
import gzip
import json
import random
import re
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from onrecord.reader.events import EventNetwork, event_drafts, ruled_drafts, taken_apart
from onrecord.reader.events.draft import Draft
from onrecord.reader.network import Network
from onrecord.reader.pieces import END, START, Pieces
from onrecord.reader.relations import Layers, find_relations
from onrecord.reader.words import cut_words
from training.base import base_folder
from training.network import WIDTH, Encoder
from training.train import padded

LABELS = (
    "AGREE CONSULT SUPPORT YIELD COOPERATE AID REQUEST REJECT ACCUSE THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()
QUAD = {"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "YIELD": 2, "COOPERATE": 2, "AID": 2, "REQUEST": 3, "REJECT": 3,
        "ACCUSE": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4}  # fmt: skip
MARKS = ((1, 2), (3, 4))  # pieces that no text has: they stand round the source and the target
FOLDS = 5
TABLES_WEIGH = 0.1  # of a chance, where the tables' type is added


@dataclass
class Pair:
    """source, target: [start, end) in the sentence, None where it does not say them. label: of LABELS, -1 unknown."""

    sentence: str
    source: tuple[int, int] | None
    target: tuple[int, int] | None
    label: int
    quad: int
    pieces: list[int] = field(default_factory=list)
    features: np.ndarray | None = None
    first: list[int] = field(default_factory=list)  # where the source's and the target's mark stand; 0 where none


def load(corpora: Path) -> list[Pair]:
    out = []
    for row in lines(corpora / "plv" / "train.jsonl.gz"):
        source = find(row["sentence"], row["source"], None)
        out.append(
            Pair(
                row["sentence"],
                source,
                find(row["sentence"], row["target"], source),
                LABELS.index(row["root"]),
                row["quad"],
            )
        )
    return out


def lines(path: Path) -> list[dict]:
    with gzip.open(path, "rt", encoding="utf8") as stream:
        return [json.loads(line) for line in stream if line.strip()]


def find(sentence: str, words: str, other: tuple[int, int] | None) -> tuple[int, int] | None:
    """Where an actor stands; rather not where the other one does."""
    found = [m.span() for m in re.finditer(re.escape(words), sentence, re.IGNORECASE)]
    apart = [s for s in found if other is None or s[1] <= other[0] or s[0] >= other[1]]
    return (apart or found or [None])[0]


def key(sentence: str) -> str:
    """The same for two copies of a sentence that differ in marks."""
    return re.sub(r"\W+", "", sentence.lower())[:80]


def folds(pairs: list[Pair], seed: int = 0) -> list[list[int]]:
    """Of each fold the pairs that it is tested on; classes spread evenly, copies of a sentence together."""
    groups: dict[str, list[int]] = defaultdict(list)
    for n, p in enumerate(pairs):
        groups[key(p.sentence)].append(n)
    order = list(groups.values())
    random.Random(seed).shuffle(order)
    order.sort(key=lambda g: pairs[g[0]].label)
    out: list[list[int]] = [[] for _ in range(FOLDS)]
    for n, group in enumerate(order):
        out[n % FOLDS].extend(group)
    return out


def encode(pair: Pair, look_up: Pieces, swap: tuple[str | None, str | None] = (None, None)) -> Pair:
    """With its pieces. swap: words to put in place of the source and of the target."""
    text = pair.sentence
    spans = [pair.source, pair.target]
    order = sorted((n for n in (0, 1) if spans[n]), key=lambda n: spans[n])  # type: ignore[arg-type,return-value]
    apart = len(order) < 2 or spans[order[0]][1] <= spans[order[1]][0]  # type: ignore[index]
    if apart:
        for n in reversed(order):
            if swap[n]:
                a, b = spans[n]  # type: ignore[misc]
                grown = len(swap[n]) - (b - a)  # type: ignore[arg-type]
                text = text[:a] + swap[n] + text[b:]  # type: ignore[operator]
                spans[n] = (a, b + grown)
                if n == order[0] and len(order) > 1:
                    c, d = spans[order[1]]  # type: ignore[misc]
                    spans[order[1]] = (c + grown, d + grown)
    words = cut_words(text, [(0, len(text))])
    pieces, features, first = [START], [np.zeros(3, dtype=np.int64)], [0, 0]
    ids = look_up.of(words.strings)
    for i, own in enumerate(ids):
        for n, span in enumerate(spans):
            if span and words.starts[i] < span[1] and words.ends[i] > span[0] and not first[n]:
                first[n] = len(pieces)
                pieces.append(MARKS[n][0])
                features.append(np.zeros(3, dtype=np.int64))
        pieces.extend(own)
        features.extend([words.features[i]] * len(own))
        for n, span in enumerate(spans):
            if span and words.starts[i] < span[1] <= words.ends[i]:
                pieces.append(MARKS[n][1])
                features.append(np.zeros(3, dtype=np.int64))
    pieces = [*pieces[:255], END]
    features = [*features[:255], np.zeros(3, dtype=np.int64)]
    first = [f if f < 255 else 0 for f in first]
    return Pair(text, spans[0], spans[1], pair.label, pair.quad, pieces, np.stack(features), first)


class Judge(nn.Module):
    """Sentence with two marked actors → type and quad class."""

    def __init__(self, start: str) -> None:
        super().__init__()
        self.encoder = Encoder(0.1)
        if start == "base":
            self.encoder.load_base(base_folder() / "model.safetensors")
        else:
            state = torch.load(start, weights_only=True)["network"]
            self.encoder.load_state_dict({k[8:]: v for k, v in state.items() if k.startswith("encoder.")})
        self.hidden = nn.Linear(4 * WIDTH, WIDTH)
        self.kind = nn.Linear(WIDTH, len(LABELS))
        self.klass = nn.Linear(WIDTH, 5)
        self.dropout = nn.Dropout(0.2)

    def vectors(self, batch: list[Pair]) -> Tensor:
        pieces = padded([np.array(p.pieces) for p in batch])
        features = padded([p.features for p in batch])
        every = torch.arange(pieces.shape[1]).expand(pieces.shape[0], -1)
        x = self.encoder(pieces, features, every).float()
        there = (pieces > 0).float()[..., None]
        mean = (x * there).sum(1) / there.sum(1)
        at = torch.tensor([p.first for p in batch])
        marked = x.gather(1, at[..., None].expand(-1, -1, WIDTH)).flatten(1)
        return torch.cat([x[:, 0], mean, marked], -1)

    def forward(self, batch: list[Pair]) -> tuple[Tensor, Tensor]:
        x = self.vectors(batch)
        h = self.dropout(F.gelu(self.hidden(self.dropout(x))))
        return self.kind(h), self.klass(h)


def tune(judge: Judge, pairs: list[Pair], look_up: Pieces, seed: int, names: bool, epochs: float, rate: float) -> None:  # fmt: skip
    """names: whether actors are replaced now and then."""
    draw = random.Random(seed)
    pools = [
        [p.sentence[slice(*p.source)] for p in pairs if p.source],
        [p.sentence[slice(*p.target)] for p in pairs if p.target],
    ]
    groups = []
    for name, p in judge.named_parameters():
        depth = 6 - int(name.split(".")[2]) if ".layers." in name else (7 if name.startswith("encoder.") else 0)
        lr = rate * 0.9**depth if name.startswith("encoder.") else 1e-3
        groups.append({"params": [p], "lr": lr, "weight_decay": 0.01 if p.dim() > 1 else 0.0})
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), foreach=True)
    peaks = [g["lr"] for g in optimizer.param_groups]
    size = 32
    total = max(1, int(epochs * len(pairs) / size))
    step = 0
    judge.train()
    while step < total:
        made = []
        for p in pairs:
            swap = tuple(draw.choice(pool) if pool and names and draw.random() < 0.25 else None for pool in pools)
            made.append(encode(p, look_up, swap))  # type: ignore[arg-type]
        order = sorted(range(len(made)), key=lambda n: len(made[n].pieces) + draw.random() * 20)
        cuts = [order[n : n + size] for n in range(0, len(order), size)]
        draw.shuffle(cuts)
        for cut in cuts:
            if step >= total:
                break
            share = step / total
            for g, peak in zip(optimizer.param_groups, peaks, strict=True):
                g["lr"] = peak * max(0.02, min(share / 0.1, (1 - share) / 0.9))
            batch = [made[n] for n in cut]
            with torch.autocast("cpu", torch.bfloat16):
                types, quads = judge(batch)
            labels = torch.tensor([p.label for p in batch])
            loss = F.cross_entropy(quads.float(), torch.tensor([p.quad for p in batch]), label_smoothing=0.05) * 0.3
            if (labels >= 0).any():
                loss = loss + F.cross_entropy(types.float()[labels >= 0], labels[labels >= 0], label_smoothing=0.1)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0, foreach=True)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1


@torch.no_grad()
def judged(judge: Judge, pairs: list[Pair], look_up: Pieces) -> Tensor:
    judge.eval()
    out = []
    for n in range(0, len(pairs), 32):
        batch = [encode(p, look_up) for p in pairs[n : n + 32]]
        out.append(judge(batch)[0].softmax(-1))
    return torch.cat(out)


def frozen(judge: Judge, inside: list[Pair], tested: list[Pair], look_up: Pieces) -> Tensor:
    """The chances by a linear layer on vectors that are left as they are."""
    judge.eval()
    with torch.no_grad():
        known, new = (
            torch.cat([judge.vectors([encode(p, look_up) for p in part[n : n + 32]]) for n in range(0, len(part), 32)])
            for part in (inside, tested)
        )
    mean, spread = known.mean(0), known.std(0) + 1e-6
    known, new = (known - mean) / spread, (new - mean) / spread
    layer = nn.Linear(known.shape[1], len(LABELS))
    labels = torch.tensor([p.label for p in inside])
    optimizer = torch.optim.AdamW(layer.parameters(), lr=2e-3, weight_decay=1.0)
    for _ in range(200):
        loss = F.cross_entropy(layer(known), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        return layer(new).softmax(-1)


def by_reader(pairs: list[Pair], rules_alone: bool = False) -> list[int]:
    """What the event reader finds between the two; -1 where it finds nothing."""
    network, events = Network(), EventNetwork()
    out = []
    for p in pairs:
        words = cut_words(p.sentence, [(0, len(p.sentence))])
        layers = Layers.blank(len(words.strings))
        find_relations(network, words, layers)
        if rules_alone:
            found = ruled_drafts(words, taken_apart(words, layers))
        else:
            found = event_drafts(words, layers, events)

        def fit(d: Draft, p: Pair = p) -> int:
            return sum(
                s is not None and any(a < s[1] and s[0] < b for a, b in d.actors + d.recipients)
                for s in (p.source, p.target)
            )

        best = max(found, key=fit, default=None)
        name = "YIELD" if best and best.type in ("CONCEDE", "RETREAT") else best.type if best else ""
        out.append(LABELS.index(name) if name else -1)
    return out


def report(pairs: list[Pair], said: list[int]) -> float:
    rows, scores = [], []
    for label, name in enumerate(LABELS):
        right = sum(s == p.label == label for s, p in zip(said, pairs, strict=True))
        told, there = sum(s == label for s in said), sum(p.label == label for p in pairs)
        f1 = 2 * right / max(1, told + there)
        scores.append(f1)
        rows.append(f"{name} {100 * f1:.0f} ({there})")
    quads = sum(QUAD[LABELS[s]] == p.quad for s, p in zip(said, pairs, strict=True)) / len(pairs)
    accuracy = sum(s == p.label for s, p in zip(said, pairs, strict=True)) / len(pairs)
    print("  ".join(rows))
    wrong = Counter((LABELS[p.label], LABELS[s]) for s, p in zip(said, pairs, strict=True) if s != p.label)
    print("taken for: " + "  ".join(f"{a}→{b} {n}" for (a, b), n in wrong.most_common(14)))
    macro = 100 * sum(scores) / len(scores)
    print(f"macro-F1 {macro:.1f}  accuracy {100 * accuracy:.1f}  quad accuracy {100 * quads:.1f}", flush=True)
    return macro


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--way", choices=("tuned", "frozen", "lexicon", "reader"), default="tuned")
    parser.add_argument("--start", default="base", help="'base' or a checkpoint of training.train")
    parser.add_argument("--epochs", type=float, default=8)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--without", default="", help="names: no actor is replaced")
    parser.add_argument(
        "--with",
        dest="more",
        default="",
        help="quad: train the class of event-quad's sentences beside; lexicon: add what the tables say",
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="a file for the chances of each label, to combine runs")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    look_up = Pieces(base_folder() / "tokenizer.json")
    pairs = load(args.corpora)
    if args.way in ("lexicon", "reader"):
        report(pairs, [n if n >= 0 else LABELS.index("ACCUSE") for n in by_reader(pairs, args.way == "lexicon")])
        return
    kept = np.zeros((len(pairs), len(LABELS)), dtype=np.float32)
    begun = time.time()
    for number, tested in enumerate(folds(pairs)):
        held = [pairs[n] for n in tested]
        keys = {key(p.sentence) for p in held}
        inside = [p for n, p in enumerate(pairs) if n not in set(tested)]
        judge = Judge(args.start)
        if args.way == "frozen":
            kept[tested] = frozen(judge, inside, held, look_up).numpy()
        else:
            if "quad" in args.more:
                rows = lines(args.corpora / "event-quad" / "train.jsonl.gz")
                inside += [
                    Pair(r["sentence"], None, None, -1, r["quad"]) for r in rows if key(r["sentence"]) not in keys
                ]
            tune(judge, inside, look_up, args.seed + number, "names" not in args.without, args.epochs, args.rate)
            kept[tested] = judged(judge, held, look_up).numpy()
        right = sum(int(kept[n].argmax()) == pairs[n].label for n in tested)
        print(f"fold {number + 1}: {100 * right / len(tested):.1f} right, {time.time() - begun:.0f} s", flush=True)
        if args.keep:
            np.save(args.keep, kept)
    if "lexicon" in args.more:
        for n, label in enumerate(by_reader(pairs, rules_alone=True)):
            if label >= 0:
                kept[n, label] += TABLES_WEIGH
    report(pairs, kept.argmax(1).tolist())


if __name__ == "__main__":
    main()
