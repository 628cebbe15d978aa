"""Claims and identity in, facts out: events, tenures with bounds, successions, lives. Pure: no store, no clock."""

from graph.derive.conflicts import after_death
from graph.derive.lines import line
from graph.derive.lives import BODY_KINDS, PERSON_KINDS, life

POST_KINDS = frozenset({"appointment", "dismissal", "nomination", "tenure", "succession"})
VERSION = 5  # raise it when the same claims come to give other facts: stores then derive theirs anew

__all__ = ["BODY_KINDS", "PERSON_KINDS", "POST_KINDS", "VERSION", "after_death", "life", "line"]
