"""The same findings on processors whose 8-bit kernels add in 16 saturating bits and on those that add exactly."""

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnx.numpy_helper
import onnxruntime as ort
import pytest

from onrecord.reader import Reader
from onrecord.reader import network as shipped
from onrecord.reading import Article
from tests.quality import cases, samples

ARTICLES = [Article(c.text, c.id) for c in [*samples(), *cases("tune")]]


def test_findings_are_the_same_with_precise_and_saturating_kernels(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    options = ort.SessionOptions

    def forced(value: str) -> Reader:
        def precise() -> Any:
            made_options = options()
            made_options.add_session_config_entry("session.x64quantprecision", value)
            made.append(value)
            return made_options

        monkeypatch.setattr(shipped.ort, "SessionOptions", precise)
        return Reader()

    first, second = (
        [[*(row := f.to_dict())["attributions"], *row["events"]] for f in forced(value).read_all(ARTICLES)]
        for value in ("0", "1")
    )
    assert set(made) == {"0", "1"}
    assert sum(map(len, first)) > 300
    pairs = list(zip(first, second, strict=True))
    different = sum(len([a for a in one if a not in other]) for one, other in pairs)
    assert different <= 0.002 * sum(map(len, first))


def test_no_sum_of_two_products_can_saturate_in_16_bits() -> None:
    """What makes the test above hold on any processor: 2 · 255 · 63 < 2¹⁵. See `quantise` in training/export.py."""
    model = onnx.load(Path(shipped.MODEL) / "encoder.onnx")
    products = {n.input[1] for n in model.graph.node if n.op_type == "MatMulInteger"}
    assert products
    for weight in model.graph.initializer:
        if weight.name in products:
            assert np.abs(onnx.numpy_helper.to_array(weight).astype(int)).max() <= 63
