"""What is told of a document's claims: those that were made, then those withheld, each with a name of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph import languages
from graph.errors import one_line
from graph.model import Claim, Document, Explanation, Modality, Span, Withheld


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim that was made (`reason` None, named `1`, `2` …) or withheld (named `w1`, `w2` …).

    `trigger` is the words that gave it away, `quote` what says so; one of them at least is there.
    """

    name: str
    kind: str
    roles: Mapping[str, str | bool] = field(hash=False)
    confidence: float
    trigger: Span | None
    quote: Span | None
    reason: str | None = None

    @property
    def anchor(self) -> Span:
        """Where in the text it hangs: the trigger, else the quote."""
        span = self.trigger or self.quote
        assert span is not None
        return span


def entries(explanation: Explanation) -> tuple[Entry, ...]:
    """Every claim once: one that is only planned, rumoured or denied makes no fact, so it is among those withheld."""
    claims = explanation.reading.claims
    made = [claim for claim in claims if claim.modality is Modality.ASSERTED]
    unmade = [claim for claim in claims if claim.modality is not Modality.ASSERTED]
    numbered = (_of_claim(claim, str(number), None) for number, claim in enumerate(made, 1))
    return (*numbered, *_withheld(explanation, unmade))


def heading(document: Document) -> tuple[str, ...]:
    """The document's title, its id, publisher and date, as far as it has them."""
    parts = (document.title, document.id, document.publisher, document.published)
    return tuple(dict.fromkeys(part for part in parts if part))


def no_claims(document: Document) -> str:
    """What to say where there are none."""
    lang = (document.lang or "en").split("-")[0].lower()
    return "no claims" if lang in languages.names() else f"no claims: the language is not read yet ({one_line(lang)})"


def told(roles: Mapping[str, str | bool]) -> str:
    """Roles in one line: `person: …; post: …; acting`."""
    return one_line("; ".join(key if value is True else f"{key}: {value}" for key, value in roles.items()), 1000)


def _withheld(explanation: Explanation, unmade: list[Claim]) -> Iterator[Entry]:
    number = 0
    for number, held in enumerate(explanation.withheld, 1):
        claim = next((claim for claim in unmade if _same(claim, held)), None)
        if claim:
            unmade.remove(claim)
            yield _of_claim(claim, f"w{number}", held.reason)
        else:
            yield Entry(f"w{number}", held.kind, held.roles, held.confidence, held.trigger, None, held.reason)
    for further, claim in enumerate(unmade, number + 1):
        yield _of_claim(claim, f"w{further}", f"only {claim.modality.value}, not said to be so")


def _of_claim(claim: Claim, name: str, reason: str | None) -> Entry:
    return Entry(name, claim.kind, claim.roles, claim.confidence, claim.trigger, claim.quote, reason)


def _same(claim: Claim, held: Withheld) -> bool:
    return (claim.kind, claim.roles, claim.trigger or claim.quote) == (held.kind, held.roles, held.trigger)
