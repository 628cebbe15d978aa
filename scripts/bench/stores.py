"""Stores of generated documents, built once a folder and found again by the parts that share them."""

import json
import shutil
from itertools import chain
from pathlib import Path

from bench.documents import documents, sample_documents, write
from bench.processes import measured, module

_SETTINGS = "told.json"


def store_of(folder: Path, count: int) -> Path:
    """The store of the sample and so many generated documents; built by the real pipeline if it is not there."""
    store = folder / f"store-{count}"
    told = folder / f"store-{count}-{_SETTINGS}"
    if not told.exists():
        shutil.rmtree(store, ignore_errors=True)
        file = write(folder / f"store-{count}.jsonl", chain(sample_documents(), documents(count)))
        told.write_text(measured(module("building", store, file)).output, "utf-8")
    return store


def quads_in(store: Path) -> int:
    """How many quads the store had when it was built."""
    told = json.loads(store.with_name(f"{store.name}-{_SETTINGS}").read_text("utf-8"))
    return int(told["quads"])
