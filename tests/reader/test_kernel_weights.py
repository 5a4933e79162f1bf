"""Every 8-bit product of the shipped network is one that cannot overflow 16 bits, whatever processor adds it up."""

import numpy as np
import onnx
import onnx.numpy_helper
import onnxruntime as ort
import pytest

from onrecord.reader.network import MODEL

LARGEST = 63  # 2 · 255 · 63 < 2¹⁵: two neighbouring products, which some processors add in 16 saturating bits
EIGHT_BITS = ("MatMulInteger", "ConvInteger", "DynamicQuantizeMatMul", "DynamicQuantizeLSTM", "QGemm", "QAttention")


@pytest.mark.parametrize("name", ["encoder.onnx", "roles.onnx", "events.onnx", "parties.onnx"])
def test_all_weights_of_8_bit_products_are_there_and_small(name: str) -> None:
    model = onnx.load(MODEL / name)
    weights = {w.name: onnx.numpy_helper.to_array(w) for w in model.graph.initializer}
    found = 0
    for node in model.graph.node:
        assert not node.op_type.startswith("QLinear")
        if node.op_type not in EIGHT_BITS:
            continue
        assert node.op_type == "MatMulInteger"
        found += 1
        matrix = weights[node.input[1]]
        zero = weights[node.input[3]] if len(node.input) > 3 and node.input[3] else np.zeros(1, matrix.dtype)
        assert not zero.any()
        assert matrix.dtype == np.int8
        assert np.abs(matrix.astype(int)).max() <= LARGEST
    assert (found > 20) is (name == "encoder.onnx")


@pytest.mark.parametrize("precise", ["0", "1"])
def test_the_worst_product_of_such_weights_is_exact_on_this_processor(precise: str) -> None:
    depth, width = 384, 64
    matrix = np.full((depth, width), LARGEST, dtype=np.int8)
    matrix[:, ::2] = -LARGEST
    graph = onnx.helper.make_graph(
        [onnx.helper.make_node("MatMulInteger", ["a", "b"], ["y"])],
        "worst",
        [onnx.helper.make_tensor_value_info("a", onnx.TensorProto.UINT8, [None, depth])],
        [onnx.helper.make_tensor_value_info("y", onnx.TensorProto.INT32, [None, width])],
        [onnx.numpy_helper.from_array(matrix, "b")],
    )
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8)
    options = ort.SessionOptions()
    options.add_session_config_entry("session.x64quantprecision", precise)
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    for rows in (1, 7, 64):
        largest = np.full((rows, depth), 255, dtype=np.uint8)
        assert (session.run(None, {"a": largest})[0] == largest.astype(int) @ matrix.astype(int)).all()
