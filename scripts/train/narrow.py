"""Weights in int8, a quarter of the size, computed with as floats.

Only the weights are rounded, not what flows through the network: rounding that, too, is faster, but costs accuracy, and
gives other answers on other processors.
"""

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper

_LEAST = 4096  # numbers in a table worth narrowing
_AXES = {"MatMul": (1, 1), "Gather": (0, 0)}  # which input the weights are, and along which axis each has a scale


def narrowed(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with the weights of its products and tables of vectors in int8, a scale a column or a vector."""
    graph = model.graph
    weights = {each.name: each for each in graph.initializer if len(each.dims) == 2}
    axes = {
        node.input[at]: axis
        for node in graph.node
        if node.op_type in _AXES
        for at, axis in [_AXES[node.op_type]]
        if node.input[at] in weights and np.prod(weights[node.input[at]].dims) >= _LEAST
    }
    made = []
    for name, axis in axes.items():
        small, scale = _rounded(numpy_helper.to_array(weights[name]), axis)
        graph.initializer.remove(weights[name])
        graph.initializer.extend(
            numpy_helper.from_array(array, f"{name}_{part}") for part, array in (("int8", small), ("scale", scale))
        )
        made.append(helper.make_node("DequantizeLinear", [f"{name}_int8", f"{name}_scale"], [name], axis=axis))
    nodes = [*made, *graph.node]
    graph.ClearField("node")
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    return model


def _rounded(weights: NDArray[np.float32], axis: int) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Whole numbers from -127 to 127 and their scales, one for each place along the axis."""
    scale = np.maximum(np.abs(weights).max(axis=1 - axis), 1e-12).astype(np.float32) / np.float32(127)
    return np.rint(weights / np.expand_dims(scale, 1 - axis)).astype(np.int8), scale
