"""What is measured: the reader of this checkout, or that of another revision of it."""

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from graph import extract
from graph.model import Document, Modality

Facts = dict[str, list[dict[str, Any]]]


def document(gold: dict[str, Any]) -> Document:
    """A gold document without its answers."""
    return Document(
        gold["id"], gold["text"], gold["lang"], gold.get("title"), gold.get("publisher"), gold.get("published")
    )


def here(documents: Iterable[dict[str, Any]]) -> Facts:
    """The asserted claims of this checkout's reader, as rows of the contract."""
    found: Facts = defaultdict(list)
    for gold in documents:
        told = document(gold)
        for claim in extract.read(told).claims:
            if claim.modality is Modality.ASSERTED:
                row = {**claim.roles, "kind": claim.kind, "quote": claim.quote.of(told), "confidence": claim.confidence}
                found[gold["id"]].append(row)
    return found


def at(revision: str, documents: Iterable[dict[str, Any]]) -> Facts:
    """The rows that another revision of this repository prints for the same documents."""
    found: Facts = defaultdict(list)
    with tempfile.TemporaryDirectory() as scratch:
        tree, texts = Path(scratch) / "tree", Path(scratch) / "texts"
        subprocess.run(["git", "worktree", "add", "--quiet", "--detach", tree, revision], check=True)
        try:
            texts.mkdir()
            for number, gold in enumerate(documents):
                bare = {key: value for key, value in gold.items() if key != "facts"}
                (texts / f"{number}.json").write_text(json.dumps(bare, ensure_ascii=False), "utf-8")
            program = "from graph.cli import main; main()"
            command = [sys.executable, "-c", program, "facts", str(texts), "--format", "jsonl"]
            done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
            for line in done.stdout.splitlines():
                row = json.loads(line)
                found[row["doc"]].append(row)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", tree], check=True)
    return found
