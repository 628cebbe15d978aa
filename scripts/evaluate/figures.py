"""Figures: scores by kind, bootstrap intervals over documents, calibration of confidence."""

import importlib.util
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from graph.schema import kinds

_ROUNDS = 500


def scorer(shared: Path) -> Any:
    """The scorer that lies beside the development documents, taught the kinds that only our own documents annotate."""
    spec = importlib.util.spec_from_file_location("score", shared / "score.py")
    if spec is None or spec.loader is None or not (shared / "score.py").exists():
        raise SystemExit(f"eval: no scorer at {shared / 'score.py'}; name its folder with --shared")
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.CONTRACT = frozenset(module.REQUIRED)
    for name, kind in kinds().items():
        if name not in module.REQUIRED:
            module.REQUIRED[name] = kind.required
            module.OPTIONAL[name] = tuple(key for key in kind.roles if key not in kind.required)
    return module


def annotated(score: Any, name: str, facts: dict[str, Any]) -> dict[str, Any]:
    """The facts of the kinds that the documents of a set annotate: of all kinds only in our own held-out ones."""
    if name.startswith("held-out"):
        return facts
    return {key: [fact for fact in found if fact["kind"] in score.CONTRACT] for key, found in facts.items()}


def interval(score: Any, documents: Sequence[dict[str, Any]], facts: dict[str, Any]) -> tuple[float, float]:
    """The middle 90% of core F1 over resampled documents."""
    parts = [score.score([document], facts)[1] for document in documents]
    drawn = random.Random(1)
    figures = []
    for _ in range(_ROUNDS):
        total = [sum(column) for column in zip(*drawn.choices(parts, k=len(parts)), strict=True)]
        figures.append(score.f1(*total)[2])
    figures.sort()
    return figures[len(figures) // 20], figures[-len(figures) // 20]


def calibration(
    score: Any, documents: Sequence[dict[str, Any]], facts: dict[str, Any], bins: int = 10
) -> tuple[float, list[tuple[float, float, int]]]:
    """Expected calibration error of confidence, and of each bin its mean confidence, share right and size."""
    judged: list[tuple[float, bool]] = []
    for document in documents:
        found = [f for f in facts.get(document["id"], []) if f["kind"] in score.REQUIRED]
        right = {j for _, j in score.align(document["facts"], found)}
        pardoned = score.excused([(j, f) for j, f in enumerate(found) if j not in right], document["facts"])
        judged += [(f["confidence"], j in right) for j, f in enumerate(found) if j not in pardoned]
    table = []
    for n in range(bins):
        part = [(c, r) for c, r in judged if n / bins <= c < (n + 1) / bins or (n == bins - 1 and c >= 1)]
        if part:
            table.append((sum(c for c, _ in part) / len(part), sum(r for _, r in part) / len(part), len(part)))
    return sum(abs(c - r) * size for c, r, size in table) / max(len(judged), 1), table
