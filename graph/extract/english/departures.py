"""Departures: `was dismissed as`, `resigned`, `lost his job`, with the post that the clause may leave unsaid."""

from collections.abc import Callable
from dataclasses import replace

from graph.extract.english.arguments import Group, Right, paired, right_of
from graph.extract.english.chunks import Chunk, Post
from graph.extract.english.persons import Person
from graph.extract.english.scene import Scene
from graph.extract.english.verbs import Verb

_LEAVING = {
    "resign": "resigned",
    "step": "resigned",
    "stepp": "resigned",
    "quit": "resigned",
    "stand": "resigned",
    "stood": "resigned",
    "bow": "resigned",
    "retir": "retired",
    "dismiss": "dismissed",
    "remov": "dismissed",
    "fir": "dismissed",
    "sack": "dismissed",
    "oust": "dismissed",
    "reliev": "dismissed",
    "releas": "dismissed",
    "recall": "dismissed",
    "axe": "dismissed",
    "lose": "dismissed",
    "lost": "dismissed",
    "losing": "dismissed",
    "discharg": "dismissed",
    "depos": "dismissed",
    "hand": "resigned",
    "tender": "resigned",
    "submit": "resigned",
    "offer": "resigned",
    "announc": "resigned",
}
_JOB = frozenset("post posts position positions office job duties role chair seat".split())
_PLAIN_LEAVING = frozenset("leave lose give vacate relinquish quit depart release remove free recall retire".split())
_ENVOYS = frozenset("ambassador envoy consul".split())


class Departures:
    """Reads who left an office."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.readers: dict[str, Callable[[Verb], None]] = {
            "dismiss": self._dismiss,
            "resign": self._resign,
        }

    def read(self, verb: Verb) -> None:
        """What one verb group tells, where it is of these."""
        reader = self.readers.get(verb.frame)
        if reader:
            reader(verb)

    def _leaving(self, verb: Verb) -> str | None:
        word = self.scene.chunks[verb.main].low
        for stem, manner in _LEAVING.items():
            if word.startswith(stem):
                return manner
        return None

    def _dismiss(self, verb: Verb) -> None:
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        if verb.passive:
            people, by = self.scene.people_before(verb), right.by
            groups = [Group(people, right.posts + right.origin), *right.groups[1:]]
        else:
            by = self.scene.agent_before(verb) if verb.form != "gerund" else None
            groups = right.groups
            groups[0].people = self.scene.objects(verb, right)
            groups[0].posts += right.origin
        for group in paired(groups, self.scene.chunks):
            self._left(verb, right, group, by, self._leaving(verb))

    def _resign(self, verb: Verb) -> None:
        if verb.passive:
            return
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        manner = self._leaving(verb)
        people = self.scene.people_before(verb)
        self._left(verb, right, Group(people, right.posts + right.origin), None, manner)

    def _left(self, verb: Verb, right: Right, group: Group, by: Chunk | None, manner: str | None) -> None:
        job = bool(right.nouns & _JOB)
        for person, chunk in self.scene.resolved(group.people):
            posts = [(c.post, True) for c in group.posts if c.post]
            if not posts:
                posts = [(post, False) for post in self._implied(verb, right, person, chunk, job)]
            for post, _ in posts:
                hosts = right.bodies.get("of", []) + right.bodies.get("at", []) + right.bodies.get("from", [])
                statement = self.scene.say("dismissal", person, self.scene.completed(post, person, hosts), verb, right)
                if statement is None:
                    continue
                self.scene.dated(statement, group)
                self.scene.decided(statement, by, right, verb.passive or by is not None)
                if (manner and manner != "dismissed") or (manner == "dismissed"):
                    statement.values.setdefault("manner", manner or "dismissed")

    def _implied(self, verb: Verb, right: Right, person: Person, chunk: Chunk, job: bool) -> list[Post]:
        """The post that is left where the clause does not name it: the person's title, or the last known one."""
        word = self.scene.chunks[verb.main].low
        plain = any(word.startswith(stem[:4]) for stem in _PLAIN_LEAVING) or word in ("left", "lost", "gave")
        if plain and not job and not word.startswith("retir") and not self._put_out(verb, chunk):
            return []
        known = [s.post for s in self.scene.discourse.posts_of(person) if s.post]
        titles = [title.post for title in chunk.titles if title.post]
        the_post = right.nouns & {"post", "position", "office"} and not right.nouns & {"his", "her"}
        last = self.scene.discourse.last_post() if the_post and not known else None
        held = [post for post in titles if not post.former]
        described = [self._in_full(chunk.post, person)] if chunk.post else []
        handed = [] if described or last or held else self._handed_on(verb)
        found = described or ([last] if last else []) or held or handed or known or titles
        return (found or self._filled(verb))[:1]

    def _put_out(self, verb: Verb, chunk: Chunk) -> bool:
        """`Governor X was removed`, `Ambassador X has been recalled`: the title before the name is what is lost."""
        word = self.scene.chunks[verb.main].low
        heads = {t.post.head for t in chunk.titles if t.post and not t.post.former}
        return verb.passive and bool(heads & _ENVOYS if word.startswith("recall") else heads and word == "removed")

    def _filled(self, verb: Verb) -> list[Post]:
        """`elected Y speaker after X resigned`: X left what Y got in the same sentence."""
        before = self.scene.chunks[max(0, verb.first - 2) : verb.first]
        if not any(chunk.said("after", "when", "because", "since") for chunk in before):
            return []
        lately = self.scene.discourse.lately()
        here = [s.post for s in lately if s.sentence == self.scene.number and s.kind == "appointment" and s.post]
        return [replace(here[0], acting=False, new=False)] if len(here) == 1 else []

    def _handed_on(self, verb: Verb) -> list[Post]:
        """`dismissed X and appointed Y minister of health`: X left what Y got."""
        for other in self.scene.verbs:
            if other.frame != "appoint" or other.first < verb.last or other.passive or verb.passive:
                continue
            joined = self.scene.chunks[other.first - 1].said("and") and not other.auxiliaries
            between = self.scene.chunks[verb.last : other.first]
            right = right_of(self.scene.chunks, other.last, self.scene.words)
            posts = [chunk.post for chunk in right.posts if chunk.post]
            joined = joined and not any(chunk.low in ("who", "which", "whose", "when") for chunk in between)
            if joined and len(posts) == 1 and sum(chunk.kind == "person" for chunk in between) == 1:
                return [replace(posts[0], acting=False, new=False)]
        return []

    def _in_full(self, post: Post, person: Person) -> Post:
        """The post that "the minister" means: the one said of the person with more words."""
        full = [s.post for s in self.scene.discourse.about(person) if s.post and s.post.head == post.head]
        return full[0] if full and len(full[0].title) > len(post.title) else post
