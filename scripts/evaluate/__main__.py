"""Prints how well the reader reads. See `scripts/eval --help`."""

import argparse
from collections import defaultdict
from pathlib import Path
from typing import Any

from evaluate import figures, readers
from evaluate.documents import LANGUAGES, PERTURBATIONS, Gold, sets

SHARED = Path(__file__).resolve().parents[3] / "shared" / "eval"


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/eval", description=__doc__)
    parser.add_argument("languages", nargs="*", help="en, ru, kk; all where none is named")
    parser.add_argument(
        "--shared", type=Path, default=SHARED, help="folder of the scorer and the development documents"
    )
    parser.add_argument("--kinds", action="store_true", help="scores by kind, too")
    parser.add_argument("--against", metavar="REV", help="side by side with the reader of another revision")
    parser.add_argument("--perturb", action="store_true", help="core F1 of dev when its text is written otherwise")
    parser.add_argument("--calibration", action="store_true", help="how far confidence can be taken at its word")
    args = parser.parse_args()
    score = figures.scorer(args.shared)
    languages = tuple(args.languages) or LANGUAGES
    chosen = {name: documents for name, documents in sets(args.shared, languages) if documents}
    print(
        f"{'set':22} {'docs':>4} {'core P':>6} {'R':>6} {'F1':>6} {'90% of F1':>12} {'slot F1':>7} "
        f"{'exact':>6} {'support':>7}"
    )
    for name, documents in chosen.items():
        facts = figures.annotated(score, name, readers.here(documents))
        _line(score, name, documents, facts)
        if args.against:
            earlier = figures.annotated(score, name, readers.at(args.against, documents))
            _line(score, f"  {args.against}", documents, earlier)
        if args.kinds:
            _kinds(score, documents, facts)
        if args.perturb and name.startswith("dev/"):
            _perturbed(score, documents)
    if args.calibration:
        _calibrated(score, chosen)


def _line(score: Any, name: str, documents: list[Gold], facts: readers.Facts) -> None:
    _, total, slot, evidence, support, _ = score.score(documents, facts)
    p, r, f = score.f1(*total)
    low, high = figures.interval(score, documents, facts)
    exact, backed = (a / b if b else 0 for a, b in (evidence, support))
    print(
        f"{name:22} {len(documents):4} {p:6.3f} {r:6.3f} {f:6.3f}  {low:.3f}–{high:.3f} "
        f"{score.f1(*slot)[2]:7.3f} {exact:6.3f} {backed:7.3f}",
        flush=True,
    )


def _kinds(score: Any, documents: list[Gold], facts: readers.Facts) -> None:
    for kind, counts in sorted(score.score(documents, facts)[0].items(), key=lambda pair: -pair[1][2]):
        p, r, f = score.f1(*counts)
        print(f"    {kind:18} {counts[2]:4} {p:6.3f} {r:6.3f} {f:6.3f}")


def _perturbed(score: Any, documents: list[Gold]) -> None:

    def core(texts: list[Gold]) -> float:
        facts = figures.annotated(score, "dev", readers.here(texts))
        return float(score.f1(*score.score(texts, facts)[1])[2])

    plain = core(documents)
    for name, change in PERTURBATIONS.items():
        f = core([change(document) for document in documents])
        print(f"    {name:18} core F1 {f:.3f}, loses {plain - f:+.3f}", flush=True)


def _calibrated(score: Any, chosen: dict[str, list[Gold]]) -> None:
    pooled: dict[str, list[Gold]] = defaultdict(list)
    for name, documents in chosen.items():
        pooled[name.split("/")[0]] += documents
    for name in ("held-out", "dev"):
        facts = figures.annotated(score, name, readers.here(pooled[name]))
        error, table = figures.calibration(score, pooled[name], facts)
        print(f"\nconfidence on {name}: expected calibration error {error:.3f}")
        for confidence, right, size in table:
            print(f"    says {confidence:.2f}, right {right:.2f}, {size} claims")


if __name__ == "__main__":
    main()
