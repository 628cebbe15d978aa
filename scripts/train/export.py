"""A trained network as the files that the package ships: ONNX graphs with int8 weights, the vocabulary, labels."""

import json
import tempfile
from pathlib import Path

import onnx
import torch

from graph.extract.labels import ATTRIBUTES, EDGES, TAGS
from graph.extract.pairs import FEATURES
from train.narrow import narrowed
from train.network import Encoder, Linker


def export(encoder: Encoder, linker: Linker, folder: Path, whole: bool = False) -> None:
    """Writes `encoder.onnx`, `linker.onnx` and `labels.json`; with `whole`, weights stay floats."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for name, graph in (("encoder", _encoder), ("linker", _linker)):
            raw = Path(scratch) / f"{name}.onnx"
            graph(encoder if name == "encoder" else linker, raw)
            model = onnx.load(raw)
            onnx.save(model if whole or name == "linker" else narrowed(model), folder / f"{name}.onnx")
    labels = {"tags": TAGS, "edges": EDGES, "attributes": ATTRIBUTES}
    (folder / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", "utf-8")


def _encoder(encoder: Encoder, file: Path) -> None:
    ids = torch.ones(2, 9, dtype=torch.long) * 5
    words = torch.tensor([[1, 3, 5], [1, 2, 3]])
    torch.onnx.export(
        encoder.eval(),
        (ids, torch.ones_like(ids), words, words),
        str(file),
        input_names=["ids", "shapes", "firsts", "lasts"],
        output_names=["words", "tags"],
        dynamic_axes={
            **{name: {0: "batch", 1: "pieces"} for name in ("ids", "shapes")},
            **{name: {0: "batch", 1: "words"} for name in ("firsts", "lasts", "words", "tags")},
        },
        opset_version=17,
        dynamo=False,
    )


def _linker(linker: Linker, file: Path) -> None:
    hidden = (linker.span[0].in_features - linker.sorts.embedding_dim) // 2
    spans, pairs = torch.tensor([0, 2]), torch.tensor([0, 1, 0])
    torch.onnx.export(
        linker.eval(),
        (torch.zeros(4, hidden), spans, spans + 1, spans, pairs, pairs.flip(0), torch.zeros(3, FEATURES)),
        str(file),
        input_names=["words", "firsts", "lasts", "sorts", "sources", "targets", "features"],
        output_names=["attributes", "kinds", "edges"],
        dynamic_axes={
            "words": {0: "words"},
            **{name: {0: "spans"} for name in ("firsts", "lasts", "sorts", "attributes", "kinds")},
            **{name: {0: "pairs"} for name in ("sources", "targets", "features", "edges")},
        },
        opset_version=17,
        dynamo=False,
    )
