"""The day on which a document sees somebody in a post, where its own sentence gives another than the day of the report.

"On 19 January 2022 President A replaced B with C, the commander of the Guard", written in 2024: A was President and C
commander on that day, and the report says nothing of 2024.
"""

from collections.abc import Iterable

from graph.model import Claim

_EVENTS = frozenset({"appointment", "dismissal", "nomination"})
_DAY = len("2022-01-19")


def as_of(claim: Claim, claims: Iterable[Claim]) -> str | None:
    """The ISO day that a title is told of: that of the events in its sentence in which its holder has a part.

    None for other claims than a tenure without dates, and where the sentence gives no day, or several.
    """
    if claim.kind != "tenure" or "start" in claim.roles or "end" in claim.roles:
        return None
    person = claim.roles["person"]
    days = {
        str(event.roles.get("date", ""))
        for event in claims
        if event.kind in _EVENTS and _overlap(claim, event) and person in (event.roles["person"], event.roles.get("by"))
    }
    day = days.pop() if len(days) == 1 else ""
    return day if len(day) == _DAY else None


def _overlap(left: Claim, right: Claim) -> bool:
    return left.quote.start < right.quote.end and right.quote.start < left.quote.end
