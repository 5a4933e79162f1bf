"""Turns checkpoints into what ships: four ONNX networks and the vocabulary.

usage: python -m training.export CHECKPOINT... OUT [--precise]
       python -m training.export --events EVENTS.pt OUT [--precise]     beside the encoder that is there

encoder.onnx  word pieces, features, first pieces → cue chances a word, word vectors, the role head's view of each word,
              the chances of being (part of) a person's, organisation's or place's name, the part of speech.
              Weights in 8 bits. Activations are scaled a row, so that a result never depends on its batch neighbours.
roles.onnx    those and a list of cues → potentials of source and content.
events.onnx   of each word a lower and the last vector of the encoder, and what tables and rules tell → chances of triggers,
              and the views that parties.onnx takes
parties.onnx  those and a list of triggers → potentials of actor and recipient; mode, status, mutuality.
"""

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from onrecord.reader.events.frames import FRAMES
from onrecord.reader.events.signs import SIGNS
from onrecord.reader.network import NAMES, TAGS
from training.base import base_folder
from training.event_network import LOWER, EventNetwork
from training.network import ROLE_WIDTH, WIDTH, Network

OPSET = 17


class EncoderGraph(nn.Module):
    """silver: the labels of the machine-made layers that the network was trained with."""

    def __init__(self, network: Network, silver: dict[str, dict[str, int]]) -> None:
        super().__init__()
        self.network = network
        self.names = nn.Parameter(_collapsed(silver["entity"], NAMES))
        self.tags = nn.Parameter(_collapsed(silver["pos"], TAGS))

    def forward(self, pieces: Tensor, features: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        vectors = self.network.encoder(pieces, features, first)
        plain, gate = self.network.roles.project(vectors)
        names = self.network.silver["entity"](vectors).softmax(-1) @ self.names
        tags = (self.network.silver["pos"](vectors).softmax(-1) @ self.tags).argmax(-1)
        return self.network.cues(vectors).softmax(-1), vectors, plain, gate, names, tags


def _collapsed(labels: dict[str, int], kept: Sequence[str]) -> Tensor:
    """(labels + 1, kept): which of the kept labels each label counts as; the first kept one stands for the rest."""
    table = torch.zeros(len(labels) + 1, len(kept))
    table[:, 0] = 1.0
    for label, row in labels.items():
        if label in kept:
            table[row] = torch.eye(len(kept))[kept.index(label)]
    return table


class RolesGraph(nn.Module):
    def __init__(self, network: Network) -> None:
        super().__init__()
        self.roles = network.roles

    def forward(
        self, vectors: Tensor, plain: Tensor, gate: Tensor, there: Tensor, window: Tensor, first: Tensor, last: Tensor
    ) -> Tensor:
        cues = torch.cat([vectors[window, first], vectors[window, last]], -1)
        return self.roles(plain[window], gate[window], cues, first, last, there[window])


class EventsGraph(nn.Module):
    def __init__(self, network: EventNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, lower: Tensor, vectors: Tensor, signs: Tensor) -> tuple[Tensor, ...]:
        x = self.network(lower, vectors, signs, torch.ones_like(lower[..., 0]))
        return self.network.tagged(x).softmax(-1), x, *self.network.parties.project(x)


class PartiesGraph(nn.Module):
    def __init__(self, network: EventNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, seen: Tensor, plain: Tensor, gate: Tensor, first: Tensor, last: Tensor, where: Tensor, there: Tensor,
        ruling: Tensor, framing: Tensor,
    ) -> tuple[Tensor, ...]:  # fmt: skip
        window = torch.zeros_like(first)
        found = self.network.potentials(seen, plain, gate, window, first, last, where, there, ruling, framing)
        return found, *self.network.told(seen, window, first, last)


def averaged(checkpoints: Sequence[Path]) -> dict[str, Any]:
    """The mean of the weights of runs that began from the same ones (Wortsman et al. 2022, "Model soups")."""
    states = [torch.load(path, weights_only=True) for path in checkpoints]
    network = {
        name: torch.stack([s["network"][name].float() for s in states]).mean(0).to(value.dtype)
        for name, value in states[0]["network"].items()
    }
    return {"network": network, "silver": states[0]["silver"]}


def export(checkpoints: Sequence[Path], out: Path, precise: bool) -> None:
    """precise: 32-bit weights, to measure what 8 bits cost."""
    state = averaged(checkpoints)
    network = Network({name: len(values) + 1 for name, values in state["silver"].items()}, dropout=0.0)
    network.load_state_dict(state["network"])
    network.eval()
    out.mkdir(parents=True, exist_ok=True)

    windows, pieces, words, cues = 2, 12, 9, 3
    vectors = torch.zeros(windows, words, 384)
    role = torch.zeros(windows, words, 128)
    first = torch.arange(1, words + 1).repeat(windows, 1)
    encoder_inputs = (
        torch.ones(windows, pieces, dtype=torch.long),
        torch.zeros(windows, pieces, 3, dtype=torch.long),
        first,
    )
    which = torch.tensor([0, 1, 1])
    at = torch.arange(cues)
    role_inputs = (vectors, role, role, torch.ones(windows, words), which, at, at + 1)
    by_word = {0: "windows", 1: "words"}
    with tempfile.TemporaryDirectory() as folder:
        plain_encoder = Path(folder) / "encoder.onnx"
        torch.onnx.export(
            EncoderGraph(network, state["silver"]), encoder_inputs, str(plain_encoder), opset_version=OPSET, dynamo=False,
            input_names=["pieces", "features", "first"], output_names=["cues", "vectors", "plain", "gate", "names", "tags"],
            dynamic_axes={
                "pieces": {0: "windows", 1: "pieces"}, "features": {0: "windows", 1: "pieces"},
                **dict.fromkeys(("first", "cues", "vectors", "plain", "gate", "names", "tags"), by_word),
            },
        )  # fmt: skip
        torch.onnx.export(
            RolesGraph(network), role_inputs, str(out / "roles.onnx"), opset_version=OPSET, dynamo=False,
            input_names=["vectors", "plain", "gate", "there", "window", "first", "last"], output_names=["potentials"],
            dynamic_axes={
                **dict.fromkeys(("vectors", "plain", "gate", "there"), by_word),
                **{name: {0: "cues"} for name in ("window", "first", "last")},
                "potentials": {0: "cues", 1: "words"},
            },
        )  # fmt: skip
        model = onnx.load(plain_encoder)
    tap(model)
    if not precise:
        quantise(model)
    onnx.save(model, out / "encoder.onnx")
    shutil.copy(base_folder() / "tokenizer.json", out / "tokenizer.json")


def tap(model: onnx.ModelProto) -> bool:
    """Gives the encoder the output "lower": of each word's first piece the vector of layer `LOWER`. False where it has it."""
    graph = model.graph
    if any(o.name == "lower" for o in graph.output):
        return False
    read = next(n for n in graph.node if "vectors" in n.output and n.op_type == "GatherElements")
    layer = f"/encoder/layers.{LOWER - 1}/norm2/LayerNormalization_output_0"
    graph.node.append(helper.make_node("GatherElements", [layer, read.input[1]], ["lower"], axis=1))
    graph.output.append(helper.make_tensor_value_info("lower", TensorProto.FLOAT, ["windows", "words", WIDTH]))
    return True


def export_events(checkpoint: Path, out: Path, precise: bool) -> None:
    network = EventNetwork(dropout=0.0)
    network.load_state_dict(torch.load(checkpoint, weights_only=True))
    network.eval()
    encoder = onnx.load(out / "encoder.onnx")
    if tap(encoder):
        onnx.save(encoder, out / "encoder.onnx")
    if not (out / "events.json").exists():  # until it is fitted
        (out / "events.json").write_text('{"weights": [0.5, 0.5], "bias": 0.0}\n', encoding="utf8")
    words, triggers, longest = 9, 2, 7
    vectors, role = torch.zeros(1, words, WIDTH), torch.zeros(1, words, ROLE_WIDTH)
    first, where = torch.tensor([1, 3]), torch.arange(longest).repeat(triggers, 1)
    by_word, by_trigger = {0: "windows", 1: "words"}, {0: "triggers", 1: "longest"}
    inputs = {"lower": vectors, "vectors": vectors, "signs": torch.zeros(1, words, SIGNS)}
    _export(EventsGraph(network), inputs, ["tags", "seen", "plain", "gate"], dict.fromkeys([*inputs, "tags", "seen", "plain", "gate"], by_word), out / "events.onnx", precise)  # fmt: skip
    inputs = {"seen": vectors, "plain": role, "gate": role, "first": first, "last": first + 1, "where": where}
    inputs |= {"there": torch.ones(triggers, longest), "ruling": where % 4, "framing": where % FRAMES}
    axes = dict.fromkeys(("seen", "plain", "gate"), by_word) | dict.fromkeys(("where", "there", "ruling", "framing", "potentials"), by_trigger)  # fmt: skip
    axes |= {name: {0: "triggers"} for name in ("first", "last", "modes", "statuses", "mutual")}
    _export(PartiesGraph(network), inputs, ["potentials", "modes", "statuses", "mutual"], axes, out / "parties.onnx", precise)  # fmt: skip


def _export(
    graph: nn.Module, inputs: dict[str, Tensor], outputs: list[str], axes: dict[str, dict[int, str]], path: Path, precise: bool
) -> None:  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / path.name
        torch.onnx.export(
            graph, tuple(inputs.values()), str(plain), opset_version=OPSET, dynamo=False, input_names=list(inputs),
            output_names=outputs, dynamic_axes=axes,
        )  # fmt: skip
        model = onnx.load(plain)
    if not precise:
        quantise(model)
    onnx.save(model, path)


def quantise(model: onnx.ModelProto) -> None:
    """Matrix products with constant weights → 8-bit weights (one scale a column) times 8-bit activations (one scale a
    row); embeddings → 8 bits, one scale a row. Weights stay within ±63 so that kernels which add pairs of products
    in 16 saturating bits compute the same as exact ones."""
    graph = model.graph
    constants = {c.name: c for c in graph.initializer}
    shared = helper.make_tensor
    graph.initializer.extend(
        [shared("q_127", TensorProto.FLOAT, [], [127.0]), shared("q_tiny", TensorProto.FLOAT, [], [1e-8])]
    )
    graph.initializer.extend(
        [shared("q_128", TensorProto.FLOAT, [], [128.0]), shared("q_zero", TensorProto.UINT8, [], [128])]
    )
    nodes: list[onnx.NodeProto] = []
    done: dict[str, tuple[str, str]] = {}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in constants:
            weight = numpy_helper.to_array(constants[node.input[1]])
            name = node.input[1].replace(".", "_").replace(":", "_")
            scale = np.maximum(np.abs(weight).max(0), 1e-8) / 63
            small = np.clip(np.rint(weight / scale), -63, 63).astype(np.int8)
            graph.initializer.extend(
                [
                    numpy_helper.from_array(small, name + "_q"),
                    numpy_helper.from_array(scale.astype(np.float32), name + "_s"),
                ]
            )
            x = node.input[0]
            if x not in done:
                p = f"q{len(done)}_"
                nodes += [
                    helper.make_node("Abs", [x], [p + "abs"]),
                    helper.make_node("ReduceMax", [p + "abs"], [p + "max"], axes=[-1], keepdims=1),
                    helper.make_node("Max", [p + "max", "q_tiny"], [p + "top"]),
                    helper.make_node("Div", [p + "top", "q_127"], [p + "scale"]),
                    helper.make_node("Div", [x, p + "scale"], [p + "ratio"]),
                    helper.make_node("Round", [p + "ratio"], [p + "round"]),
                    helper.make_node("Add", [p + "round", "q_128"], [p + "shifted"]),
                    helper.make_node("Cast", [p + "shifted"], [p + "small"], to=TensorProto.UINT8),
                ]
                done[x] = (p + "small", p + "scale")
            quantised, rows = done[x]
            y = node.output[0]
            nodes += [
                helper.make_node("MatMulInteger", [quantised, name + "_q", "q_zero"], [y + "_int"]),
                helper.make_node("Cast", [y + "_int"], [y + "_float"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [y + "_float", rows], [y + "_rows"]),
                helper.make_node("Mul", [y + "_rows", name + "_s"], [y]),
            ]
        elif node.op_type == "Gemm" and node.input[1] in constants:
            # few rows: 8 bits in the file only, to save room; the session makes them whole when it is opened
            weight = numpy_helper.to_array(constants[node.input[1]])
            name = node.input[1].replace(".", "_").replace(":", "_")
            scale = np.maximum(np.abs(weight).max(1, keepdims=True), 1e-8) / 127
            small = np.clip(np.rint(weight / scale), -127, 127).astype(np.int8)
            graph.initializer.extend(
                [
                    numpy_helper.from_array(small, name + "_q"),
                    numpy_helper.from_array(scale.astype(np.float32), name + "_s"),
                ]
            )
            nodes.append(helper.make_node("Cast", [name + "_q"], [name + "_float"], to=TensorProto.FLOAT))
            nodes.append(helper.make_node("Mul", [name + "_float", name + "_s"], [name + "_whole"]))
            node.input[1] = name + "_whole"
            nodes.append(node)
        elif node.op_type == "Gather" and node.input[0] in constants and constants[node.input[0]].dims[0] > 1000:
            table = numpy_helper.to_array(constants[node.input[0]])
            name = node.input[0].replace(".", "_")
            scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
            small = np.clip(np.rint(table / scale), -127, 127).astype(np.int8)
            graph.initializer.extend(
                [
                    numpy_helper.from_array(small, name + "_q"),
                    numpy_helper.from_array(scale.astype(np.float32), name + "_s"),
                ]
            )
            y = node.output[0]
            nodes += [
                helper.make_node("Gather", [name + "_q", node.input[1]], [y + "_small"], axis=0),
                helper.make_node("Gather", [name + "_s", node.input[1]], [y + "_scale"], axis=0),
                helper.make_node("Cast", [y + "_small"], [y + "_float"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [y + "_float", y + "_scale"], [y]),
            ]
        else:
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    used = {name for node in graph.node for name in node.input}
    kept = [c for c in graph.initializer if c.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+", help="of several the weights are averaged")
    parser.add_argument("out", type=Path)
    parser.add_argument("--precise", action="store_true")
    parser.add_argument("--events", action="store_true", help="the checkpoint is of the network of events")
    args = parser.parse_args()
    if args.events:
        export_events(args.checkpoints[0], args.out, args.precise)
    else:
        export(args.checkpoints, args.out, args.precise)


if __name__ == "__main__":
    main()
