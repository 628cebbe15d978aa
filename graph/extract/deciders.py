"""Who decides is not whom it is about: «распоряжением президента Токаева министром назначен Жаксылыков».

Where an office decides and its holder is named beside it, that holder is who decides; if the event has another person,
the holder is not appointed, dismissed or nominated by themselves.
"""

from graph.extract.findings import Findings

_KINDS = ("appointment", "dismissal", "nomination")
_SURE, _LEAST = 0.5, 0.25
_BESIDE = 4  # words between an office and its holder: its body and place


def close_deciders(findings: Findings) -> None:
    """Takes the holder of a deciding office from among those whom the event is about, and lets them decide by name."""
    for anchor in list(findings.edges):
        for kind in _KINDS:
            for office, chance in findings.targets(anchor, f"{kind}.by", _SURE):
                holder = _holder(findings, office)
                others = [p for p, _ in findings.targets(anchor, f"{kind}.person", _SURE) if p != holder]
                if holder is not None and others and findings.edge(anchor, holder, f"{kind}.person") >= _LEAST:
                    _take_out(findings, anchor, kind, holder)
                    findings.deny(anchor, office, f"{kind}.by")
                    findings.deny(anchor, office, f"{kind}.post")
                    findings.strengthen(anchor, holder, f"{kind}.by", chance)


def _holder(findings: Findings, office: int) -> int | None:
    """The name that stands right after an office, with nothing but its body and place between."""
    if findings.spans[office].sort != "post":
        return None
    last = findings.spans[office].last
    near = [
        person
        for person, _ in findings.targets(office, "holder", _SURE)
        if 0 <= findings.spans[person].first - last <= _BESIDE
    ]
    return min(near, key=lambda person: findings.spans[person].first, default=None)


def _take_out(findings: Findings, anchor: int, kind: str, holder: int) -> None:
    """An event is not about the holder, nor is the post that it is about theirs."""
    findings.deny(anchor, holder, f"{kind}.person")
    for post, _ in findings.targets(anchor, f"{kind}.post", _LEAST):
        findings.deny(post, holder, "holder")
