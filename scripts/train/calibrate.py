"""How far the network's chances can be taken at their word, measured on documents that it was not trained on.

Platt scaling: a logistic curve over the log-odds of the chance that all of a claim's required parts are right.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.extract.model import Model, log_odds
from graph.extract.rows import Rows
from graph.extract.writer import Writer
from graph.model import Document, Modality
from train.annotation import AnnotatedDocument
from train.gold import gold

_STEPS, _STEP = 100, 0.2  # small ones: far from the answer Newton's own lead astray


def calibrate(folder: Path, documents: Iterable[AnnotatedDocument], score: Any) -> tuple[float, float]:
    """Fits slope and shift on the documents and writes them to the model's `labels.json`."""
    model = Model(folder)
    judged = [pair for document in documents for pair in _judged(model, gold(document), score)]
    slope, shift = _fit(
        log_odds(np.array([chance for chance, _ in judged])), np.array([right for _, right in judged], float)
    )
    labels = json.loads((folder / "labels.json").read_text("utf-8"))
    labels["calibration"] = [round(slope, 4), round(shift, 4)]
    (folder / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", "utf-8")
    return slope, shift


def _judged(model: Model, document: dict[str, Any], score: Any) -> Iterable[tuple[float, bool]]:
    told = Document(
        document["id"],
        document["text"],
        document["lang"],
        document["title"],
        document["publisher"],
        document["published"],
    )
    findings = model.read(told.text)
    claims = [
        claim
        for claim in Writer(told, findings, document["lang"]).claims(Rows(findings).all())
        if claim.modality is Modality.ASSERTED and claim.kind in score.REQUIRED
    ]
    facts = [{"kind": claim.kind, **claim.roles} for claim in claims]
    right = {j for _, j in score.align(document["facts"], facts)}
    pardoned = score.excused([(j, f) for j, f in enumerate(facts) if j not in right], document["facts"])
    return [(claim.confidence, j in right) for j, claim in enumerate(claims) if j not in pardoned]


def _fit(x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[float, float]:
    """Logistic regression of one variable by Newton's method, with a little ridge on the slope's distance from 1."""
    weights = np.array([1.0, 0.0])
    features = np.stack([x, np.ones_like(x)], 1)
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(features @ weights, -30, 30)))
        slope = features.T @ (p - y) + np.array([weights[0] - 1, weights[1]]) * 0.1
        bend = (features * (p * (1 - p))[:, None]).T @ features + 0.1 * np.eye(2)
        weights -= np.clip(np.linalg.solve(bend, slope), -_STEP, _STEP)
    return float(weights[0]), float(weights[1])
