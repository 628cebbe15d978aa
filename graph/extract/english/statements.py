"""What was understood of one document while it is read, before it becomes claims."""

from dataclasses import dataclass, field

from graph.extract.english.chunks import Post
from graph.extract.english.persons import Person
from graph.model import Modality

Value = str | bool | Person


@dataclass(slots=True)
class Statement:
    """A claim in the making: people are still `Person`s, whose fullest name is known only at the end."""

    kind: str
    person: Person | None
    post: Post | None
    start: int
    end: int
    sentence: int
    modality: Modality = Modality.ASSERTED
    values: dict[str, Value] = field(default_factory=dict)
    confidence: float = 0.9
    origin: str = "verb"  # "title" for what only stood beside a name
