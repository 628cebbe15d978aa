"""Education: which schools someone studied at, with the year and the degree."""

from itertools import pairwise

from graph.extract.english.chunks import Chunk
from graph.extract.english.persons import Person
from graph.extract.english.scene import Scene
from graph.extract.english.statements import Statement, Value
from graph.extract.english.verbs import Verb
from graph.model import Modality

_STOPS = frozenset("who which when while but because where ; : ?".split())
_READING = frozenset("read reads reading".split())
_FINISHING = frozenset(
    "graduate graduates graduated graduating complete completes completed finish finished left".split()
)
_DEGREES = frozenset("master bachelor doctoral law".split())
_NAMED = frozenset("degree diploma doctorate phd llm llb mba master bachelor".split())
_REACH = 40


class Schools:
    """Reads where people learned, in one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._done: set[int] = set()

    def read(self, verb: Verb) -> None:
        """`graduated from X in 1993`, `studied economics at X`, `holds a degree from X`."""
        if self.scene.modality(verb) is not Modality.ASSERTED and verb.auxiliaries[:1] != ("to",):
            return
        found = self._schools(verb.last) or self._opening(verb)
        reading = self.scene.chunks[verb.main].low in _READING and verb.last <= found[0][0] if found else False
        if not found or (reading and not self._subject(verb.last, found[0][0])):
            return
        people = self.scene.resolve(self.scene.people_before(verb))
        if not people and verb.form in ("gerund", "either", "participle"):
            people = self._after(verb.last)
        for person in people[:1]:
            self._write(person, found, verb.first)

    def _subject(self, at: int, school: int) -> bool:
        """Whether "read" is followed by a subject: `read law at`, not `read the report at`."""
        words = [chunk.low for chunk in self.scene.chunks[at:school] if chunk.low != "the"]
        return 2 <= len(words) <= 5 and words[-1] == "at" and words[0] not in ("a", "an", "his", "her", "out", "it")

    def phrases(self) -> None:
        """`a graduate of X`, `received a military education that began in X`, `degree from X`."""
        chunks = self.scene.chunks
        for at, chunk in enumerate(chunks):
            if (
                chunk.said("graduate", "alumnus", "alumna", "graduates")
                and at + 1 < len(chunks)
                and chunks[at + 1].said("of")
            ) or chunk.said("education", "degree", "diploma", "doctorate", "phd", "studies"):
                start = at
            else:
                continue
            found = self._schools(start)
            person = self.scene.subject_person(at) if found else None
            if person:
                self._write(person, found, start)

    def _opening(self, verb: Verb) -> list[tuple[int, str]]:
        """`At Odesa University she studied law`: the school that opens the sentence."""
        chunks = self.scene.chunks
        if verb.frame != "study" or not chunks[0].said("at"):
            return []
        return [(at, name) for at, name in self._schools(1) if at < verb.first][:1]

    def _after(self, at: int) -> list[Person]:
        for step in range(at, len(self.scene.chunks) - 1):
            if self.scene.chunks[step].said(",") and self.scene.chunks[step + 1].kind in ("person", "pronoun"):
                return self.scene.resolve([self.scene.chunks[step + 1]])
        return []

    def _schools(self, at: int) -> list[tuple[int, str]]:
        """The schools named from chunk `at` to the end of the clause: their indexes and names."""
        chunks = self.scene.chunks
        out: list[tuple[int, str]] = []
        for step in range(at, min(at + _REACH, len(chunks))):
            chunk = chunks[step]
            if chunk.kind in ("word", "pronoun") and chunk.low in _STOPS and not (chunk.low == "which" and not out):
                break
            if chunk.kind == "person" and out and chunks[step - 1].said(",", "and"):
                break
            if chunk.post is not None:
                break
            if chunk.kind in ("body", "name") and step not in self._done and self.scene.bodies.is_school(chunk.name):
                if chunk.strength != "generic":
                    out.append((step, self._full(step)))
                    if "," in out[-1][1]:
                        self._done.add(step + 2)
            elif (
                chunk.kind == "word" and chunk.low in self.scene.words["school"] and chunk.low not in ("school", "mit")
            ):
                described = self._described(step)
                if described:
                    out.append((step, described))
        return out

    def _full(self, at: int) -> str:
        """The name, with the city where it follows a comma: `Government College, Lahore`."""
        chunks = self.scene.chunks
        name = chunks[at].name
        after = chunks[at + 1 : at + 4]
        city = len(after) == 3 and after[0].said(",") and after[1].kind in ("place", "name")
        return (
            f"{name}, {after[1].name}" if city and after[2].said(",", ".", "and") and len(name.split()) <= 2 else name
        )

    def _described(self, at: int) -> str | None:
        """A school in lower case: `a military college in Almaty`."""
        chunks = self.scene.chunks
        first = at
        while first and at - first < 4 and chunks[first - 1].kind == "word" and chunks[first - 1].low.isalpha():
            first -= 1
            if chunks[first].said("a", "an", "the"):
                break
        if not chunks[first].said("a", "an", "the") or first + 1 > at:
            return None
        words = [chunk.name for chunk in chunks[first + 1 : at + 1]]
        after = chunks[at + 1 : at + 3]
        if len(after) == 2 and after[0].said("in", "of") and after[1].kind in ("place", "name"):
            words += [after[0].name, after[1].name]
        return " ".join(words) if len(words) > 2 else None

    def _write(self, person: Person, found: list[tuple[int, str]], first: int) -> None:
        chunks = self.scene.chunks
        finishing = any(chunk.low in _FINISHING or chunk.said("degree") for chunk in chunks[first : found[0][0]])
        for at, name in found:
            self._done.add(at)
            values: dict[str, Value] = {"institution": name}
            end = self._year(at)
            if end and finishing:
                values["end"] = end
            degree = self._degree(first, at)
            if degree:
                values["degree"] = degree
            start = min(chunks[first].start, chunks[at].start)
            statement = Statement(
                "education",
                person,
                None,
                start,
                max(chunks[first].end, chunks[at].end),
                self.scene.number,
                values=values,
            )
            self.scene.discourse.tell(statement)

    def _year(self, at: int) -> str | None:
        chunks = self.scene.chunks
        after = chunks[at + 1 : at + 5]
        for before, chunk in pairwise(after):
            if chunk.kind == "date" and before.said("in", "on"):
                return self.scene.dates.get(id(chunk))
        return None

    def _degree(self, first: int, at: int) -> str | None:
        """`master's degree in economics`, `LLM`: what stands between the verb and the school."""
        chunks = self.scene.chunks
        for step in range(at - 1, max(first - 1, at - 10), -1):
            if chunks[step].low in _NAMED:
                start = step
                while start > first and (chunks[start - 1].said("'s", "'") or chunks[start - 1].low in _DEGREES):
                    start -= 1
                words: list[Chunk] = []
                for chunk in chunks[start:at]:
                    if chunk.said("from", "at", ","):
                        break
                    words.append(chunk)
                return " ".join(c.name for c in words).replace(" 's", "'s").replace(" ’s", "'s") or None
        studied = chunks[first + 1 : at]
        if (
            chunks[first].low.startswith(("stud", "graduat", "read"))
            and studied
            and studied[0].kind == "word"
            and studied[0].low.isalpha()
            and not studied[0].said("of")
        ):
            words = []
            for chunk in studied:
                if chunk.said("at", "from", "in", ",", "under"):
                    break
                words.append(chunk)
            return " ".join(c.name for c in words) if words and len(words) < 5 else None
        return None
