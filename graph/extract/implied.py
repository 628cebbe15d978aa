"""What claims of one document imply together: who is appointed to a post that another has left succeeds them.

So it is, too, where a text calls one single person the former holder of the post.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from graph.extract.merging import same_office
from graph.model import Claim, Modality

_EARLY, _APART = -3, 100  # days from a leaving to the appointment that follows it, at least and at most
_DISCOUNT = 0.9


def successions(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The successions that appointments and what is said of former holders of the office imply, and no claim states."""
    asserted = [claim for claim in claims if claim.modality is Modality.ASSERTED]
    stated = [claim for claim in asserted if claim.kind == "succession"]
    for came in asserted:
        if came.kind != "appointment" or any(_same(came, known) for known in stated):
            continue
        left = [gone for gone in asserted if gone.kind == "dismissal" and _follows(came, gone)]
        left = left or [gone for gone in asserted if gone.roles.get("former") and _follows(came, gone)]
        if len({gone.roles["person"] for gone in left}) == 1:
            yield _succession(came, left[0])


def _same(came: Claim, known: Claim) -> bool:
    return known.roles.get("person") == came.roles.get("person") and same_office(known, came)


def _follows(came: Claim, gone: Claim) -> bool:
    """Whether one took the other's post: the same office, another person, in due time."""
    if came.roles.get("person") == gone.roles.get("person") or not same_office(came, gone):
        return False
    came_on, left_on = str(came.roles.get("date", "")), str(gone.roles.get("date") or gone.roles.get("end") or "")
    if came_on and left_on and abs(int(came_on[:4]) - int(left_on[:4])) > 1:
        return False
    day, before = _day(came_on), _day(left_on)
    return day is None or before is None or _EARLY <= (day - before).days <= _APART


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if len(text) == len("2022-01-19") else None


def _succession(came: Claim, gone: Claim) -> Claim:
    office = {key: came.roles.get(key) or gone.roles.get(key) for key in ("organization", "jurisdiction")}
    roles: dict[str, str | bool] = {"person": came.roles["person"], "predecessor": gone.roles["person"]}
    roles |= {"post": came.roles["post"]} | {key: value for key, value in office.items() if value}
    if "date" in came.roles:
        roles["date"] = came.roles["date"]
    confidence = min(came.confidence, gone.confidence) * _DISCOUNT
    return Claim("succession", roles, came.quote, came.trigger, Modality.ASSERTED, confidence)
