"""How far the network's chances can be taken at their word, measured on documents that it was not trained on.

Platt scaling: a logistic curve over the log-odds of the chance that all of a claim's required parts are right, with a
shift for each kind of claim and each language, which a ridge keeps small where documents tell little of them.
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

_RIDGE = 2.0
_STEPS, _STEP = 100, 0.2  # small ones: far from the answer Newton's own lead astray


def calibrate(folder: Path, documents: Iterable[AnnotatedDocument], score: Any) -> dict[str, float]:
    """Fits the curve on the documents and writes it to the model's `labels.json`; returns it by names of its terms."""
    model = Model(folder)
    judged = [pair for document in documents for pair in _judged(model, gold(document), score)]
    names = ["slope", "shift", *sorted({name for _, terms, _ in judged for name in terms})]
    features = np.array(
        [
            [float(log_odds(np.asarray(chance))), 1.0, *(float(name in terms) for name in names[2:])]
            for chance, terms, _ in judged
        ]
    )
    weights = _fit(features, np.array([right for *_, right in judged], float))
    curve = {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}
    labels = json.loads((folder / "labels.json").read_text("utf-8"))
    labels["calibration"] = curve
    (folder / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", "utf-8")
    return curve


def _judged(model: Model, document: dict[str, Any], score: Any) -> Iterable[tuple[float, tuple[str, str], bool]]:
    told = Document(
        document["id"],
        document["text"],
        document["lang"],
        document["title"],
        document["publisher"],
        document["published"],
    )
    findings = model.read(told.text, document["lang"])
    claims = [
        claim
        for claim in Writer(told, findings, document["lang"]).claims(Rows(findings).all())
        if claim.modality is Modality.ASSERTED and claim.kind in score.REQUIRED
    ]
    facts = [{"kind": claim.kind, **claim.roles} for claim in claims]
    right = {j for _, j in score.align(document["facts"], facts)}
    pardoned = score.excused([(j, f) for j, f in enumerate(facts) if j not in right], document["facts"])
    return [
        (claim.confidence, (claim.kind, document["lang"]), j in right)
        for j, claim in enumerate(claims)
        if j not in pardoned
    ]


def _fit(features: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """Logistic regression by Newton's method, with a ridge: a little on the slope's distance from 1 and on the common
    shift, more on the shifts of kinds and languages."""
    start = np.array([1.0, *np.zeros(features.shape[1] - 1)])
    ridge = np.array([0.1, 0.1, *np.full(features.shape[1] - 2, _RIDGE)])
    weights = start.copy()
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(features @ weights, -30, 30)))
        slope = features.T @ (p - y) + (weights - start) * ridge
        bend = (features * (p * (1 - p))[:, None]).T @ features + np.diag(ridge)
        weights -= np.clip(np.linalg.solve(bend, slope), -_STEP, _STEP)
    return weights
