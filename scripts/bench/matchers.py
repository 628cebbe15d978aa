"""How other tools of the field compare two sightings of people: a value from 0 (two people) to 1 (one).

They read names with PyICU, which some machines must build from source; so they come with the extras, not with the core.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

Row = dict[str, str]


class Matcher(NamedTuple):
    """A tool's comparison, and whether it is quick enough for every pair of the whole test set."""

    name: str
    compare: Callable[[Row, Row], float]
    quick: bool


def installed() -> Iterator[Matcher]:
    """The matchers that this installation has; a missing one is told of."""
    for name, made in (("rigour names", _rigour), ("nomenklatura logic-v2", _nomenklatura)):
        try:
            yield Matcher(name, made(), quick=made is _rigour)
        except ImportError:
            package = name.split()[0]
            print(f"{package} is not installed: pip install {package}, for the comparison")


def _rigour() -> Callable[[Row, Row], float]:
    """rigour compares names alone: parts of one known name are paired, the rest by what separates their letters.

    The value is the share of the names' parts that found their like, each counted with how like it is; rigour itself
    leaves the sum to its callers.
    """
    from rigour.names import (  # noqa: PLC0415
        NameTypeTag,
        align_person_name_order,
        analyze_names,
        compare_parts,
        pair_symbols,
    )

    made: dict[str, Any] = {}

    def analyzed(name: str) -> Any:
        if name not in made:
            made[name] = next(iter(analyze_names(NameTypeTag.PER, [name], infer_initials=True)), None)
        return made[name]

    def paired(left: Any, right: Any, edges: Any) -> float:
        used = {part for edge in edges for part in (*edge.qps, *edge.rps)}
        rest = [[part for part in name.parts if part not in used] for name in (left, right)]
        alike = list(edges)
        if any(rest):
            alike += compare_parts(*align_person_name_order(*rest))
        value = sum(edge.score * (len(edge.qps) + len(edge.rps)) for edge in alike)
        return float(value) / (len(left.parts) + len(right.parts))

    def compare(one: Row, other: Row) -> float:
        left, right = analyzed(one["name"]), analyzed(other["name"])
        if left is None or right is None:
            return 0.0
        return max(paired(left, right, edges) for edges in pair_symbols(left, right))

    return compare


def _nomenklatura() -> Callable[[Row, Row], float]:
    """nomenklatura's logic-v2 sees names, posts and births."""
    from followthemoney import model  # noqa: PLC0415
    from nomenklatura.matching import LogicV2  # noqa: PLC0415

    config = LogicV2.default_config()
    made: dict[str, Any] = {}

    def entity(row: Row) -> Any:
        if row["doc"] not in made:
            held = [" ".join(part.split("|")) for part in row["posts"].split(";") if part]
            properties = {"name": [row["name"]], "position": held, "birthDate": [row["born"]] if row["born"] else []}
            told = {"id": f"{row['id']}-{row['doc']}", "schema": "Person", "properties": properties}
            made[row["doc"]] = model.get_proxy(told, cleaned=False)
        return made[row["doc"]]

    def compare(one: Row, other: Row) -> float:
        return float(LogicV2.compare(entity(one), entity(other), config).score)

    return compare
