"""What the reader can find in a text: sorts of mention, edges between mentions, and what is so of a trigger."""

from graph.model import Modality

# the letters of the annotation: name of a person, somebody by pronoun or description, post, body, place, date, rank,
# degree, reason or charge, trigger
SORTS = ("name", "pronoun", "post", "body", "place", "date", "rank", "degree", "cause", "trigger")
TAGS = ("O", *(f"{position}-{sort}" for sort in SORTS for position in "BI"))

# the kinds of claim about a post
OFFICES = ("appointment", "dismissal", "nomination", "tenure", "succession")
# org, place and to hang on the post where it is mentioned ("office"), on the claim's anchor where it is only implied
_OFFICE = ("person", "post", "org", "place", "to")
ROLES: dict[str, tuple[str, ...]] = {
    "appointment": (*_OFFICE, "date", "by", "consent", "effective"),
    "dismissal": (*_OFFICE, "date", "by", "effective", "reason"),
    "nomination": (*_OFFICE, "date", "by"),
    "tenure": (*_OFFICE, "start", "end"),
    "rank": ("person", "rank", "date", "by"),
    "education": ("person", "institution", "end", "degree", "start"),
    "party": ("person", "org", "start", "end", "role"),
    "birth": ("person", "date", "place"),
    "succession": ("person", "predecessor", "post", "org", "place", "date", "to"),
    "part_of": ("org", "parent"),
    "body_change": ("org", "origin", "date"),
    "death": ("person", "date", "place"),
    "legal": ("person", "date", "by", "charge"),
    "relation": ("person", "relative"),
}
# "same": the name that a pronoun or description stands for; "holder": whose post it is, in whichever claim
EDGES = (
    "same",
    "holder",
    "office.org",
    "office.place",
    "office.to",
    *(f"{kind}.{role}" for kind, roles in ROLES.items() for role in roles),
)
# what an edge says by itself: its kind, of the mention that it starts from, and its role
KINDS = tuple(dict.fromkeys(edge.partition(".")[0] for edge in EDGES))
KIND_OF = tuple(KINDS.index(edge.partition(".")[0]) for edge in EDGES)
PARTS = tuple(dict.fromkeys(edge.rpartition(".")[2] for edge in EDGES))
PART_OF = tuple(PARTS.index(edge.rpartition(".")[2]) for edge in EDGES)
EDGE = {edge: number for number, edge in enumerate(EDGES)}
# which sorts of mention may fill a role
_FILLS = {
    "person": ("name", "pronoun"),
    "predecessor": ("name", "pronoun"),
    "relative": ("name", "pronoun"),
    "post": ("post",),
    "role": ("post",),
    "rank": ("rank",),
    "org": ("body",),
    "parent": ("body",),
    "origin": ("body",),
    "institution": ("body",),
    "consent": ("body",),
    "place": ("place",),
    "to": ("place",),
    "date": ("date",),
    "start": ("date",),
    "end": ("date",),
    "effective": ("date",),
    "degree": ("degree",),
    "reason": ("cause",),
    "charge": ("cause",),
    "by": ("name", "pronoun", "post", "body"),
}


def fills(edge: str) -> tuple[str, ...]:
    """The sorts of mention that an edge may lead to."""
    if edge == "same":
        return ("name", "pronoun", "post", "body", "place")
    return ("name", "pronoun") if edge == "holder" else _FILLS[edge.partition(".")[2]]


MODALITIES = tuple(m.value for m in Modality if m is not Modality.ASSERTED)
# what can be so of an anchor, each kind's own
ATTRIBUTES = (
    *MODALITIES,
    "acting",
    "former",
    *(f"appointment.{m}" for m in ("elected", "confirmed", "reappointed")),
    *(f"dismissal.{m}" for m in ("dismissed", "resigned", "retired", "died", "term-ended", "transferred", "arrested")),
    *(f"legal.{a}" for a in ("arrested", "charged", "convicted", "released")),
    *(f"body_change.{c}" for c in ("renamed", "split", "merged", "created", "abolished")),
)
ATTRIBUTE = {attribute: number for number, attribute in enumerate(ATTRIBUTES)}
# words between two mentions, in steps that grow
STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89)
