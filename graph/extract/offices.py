"""Which office a row speaks of: its post, body and jurisdiction, where the text leaves some of them to the reader."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from graph.extract.jurisdictions import LOCAL, Roles, locate
from graph.extract.labels import OFFICES
from graph.extract.merging import is_deputy
from graph.extract.names import Names
from graph.extract.people import Person
from graph.extract.rows import Row
from graph.languages.offices import is_body, is_office

HOSTS = {"org": "organization", "place": "jurisdiction"}
_EARLIER = re.compile(  # "his former post": not the one that he holds now
    r"(?:(?:his|her|their|the) )?(?:former|previous|old)\b|(?:(?:его|её|их|свой) )?(?:прежн|бывш)|бұрынғы",
    re.IGNORECASE,
)
_NOT_ITS = re.compile(
    r"\bparty\b|\bпарти|партия|parliament|\bsenate\b|\bmajilis\b|\bassembly\b|парламент|\bсенат|мажилис|мәжіліс|\bдум[аы]\b|\bрад[аы]\b|кенеш",
    re.IGNORECASE,
)
_HEAD = re.compile(r"head|leader|глава|руководитель|басшы(?:сы)?|жетекші(?:сі)?", re.IGNORECASE)
_EMBASSY = re.compile(r"(?:the )?ambassador|посол|елші(?:сі)?", re.IGNORECASE)
_FAR = 3  # and to where else the post of a row that names none is told
_NEAR = 2  # sentences from a deputy back to the chief


class Offices:
    """The offices of one document."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.findings = names.findings

    def fill(self, row: Row, roles: Roles, rows: Sequence[Row]) -> bool:
        """Fills post, organization and jurisdiction of a row's roles; false where no post can be told."""
        if row.implied is not None:
            found = self._implied(row.implied, roles, self.findings.text(row.anchor))
        elif "post" in row.roles and not self.names.vague(row.roles["post"]):
            found = self._named(row, roles)
        else:
            found = self._elsewhere(row, roles, rows)
        if not found or not self._public(roles):
            return False
        self._of_the_cabinet(roles)
        locate(self.names, row.roles.get("post", row.anchor), roles)
        roles["post"] = self.names.language.sent(str(roles["post"]), str(roles.get("jurisdiction", "")))
        return True

    def _of_the_cabinet(self, roles: Roles) -> None:
        """The head of the government is its prime minister; ministers are of no chamber or party, which vote for or
        nominate them."""
        language, body = self.names.language, str(roles.get("organization", ""))
        premier = language.titles["premier"]
        if _HEAD.fullmatch(str(roles["post"])) and language.government.match(body):
            roles["post"] = premier
            del roles["organization"]
        post = str(roles["post"])
        if (language.minister.search(post) or post.casefold() == premier.casefold()) and _NOT_ITS.search(body):
            roles.pop("organization", None)

    def _public(self, roles: Roles) -> bool:
        """Whether it is an office at all, and not one of sport or business; then it gets its usual name."""
        post, body, language = str(roles["post"]), str(roles.get("organization", "")), self.names.language
        roles["post"] = language.titles.get(post.casefold(), post)
        private = language.private.search(post) or language.private.search(body)
        return is_office(post, self.names.lang) and not private

    def _implied(self, host: int, roles: Roles, trigger: str) -> bool:
        """The head of a body or place: "heads the Ministry of Defence"."""
        sort, name = self.names.spans[host].sort, self.names.host(host)
        if name is None:
            return False
        if sort == "place" and self.names.countries.name(name):
            return False  # who leads a country may be its president, its prime minister or neither
        if self.names.language.government.match(name):
            roles["post"] = self.names.language.titles["premier"]
            roles.pop("organization", None)
            return True
        local = self._local() if sort == "place" else None
        roles["post"] = local or self.names.language.head(
            name, sort, self.names.home, bool(self.names.language.leads.search(trigger))
        )
        return True

    def _local(self) -> str | None:
        """What this document calls the head of a region or city, where it does so anywhere."""
        posts = (self.names.forms[n] for n, span in enumerate(self.names.spans) if span.sort == "post")
        found = Counter(form.casefold() for form in posts if LOCAL.fullmatch(form))
        return found.most_common(1)[0][0] if found else None

    def _named(self, row: Row, roles: Roles) -> bool:
        mention = row.roles["post"]
        meant = self.names.meant(mention)
        if meant != mention:
            self._hosts(meant, roles)
        roles["post"] = self._led(self._without_country(self.names.forms[meant], roles))
        parted = self.names.language.split(str(roles["post"])) if "organization" not in roles else None
        if parted:
            roles["organization"], roles["post"] = parted
        body = str(roles.get("organization", ""))
        if self.names.language.bare.match(str(roles["post"])) and self.names.language.government.match(body):
            del roles["organization"]  # which has no portfolio: of what they are minister is told elsewhere
        elif self.names.countries.begins(body):  # «Республики Казахстан по вопросам …»
            del roles["organization"]
        self._portfolio(meant, roles)
        self._deputy(meant, roles)
        if "to" not in row.roles:
            self._embassy(meant, roles)
        else:
            roles["post"] = self.names.language.join(str(roles["post"]), self.findings.text(row.roles["to"]))
        return True

    def _without_country(self, post: str, roles: Roles) -> str:
        """«Президент России» is president, in Russia; the receiving country of an ambassador stays."""
        words = post.split(" ")
        if len(words) < 2 or self.names.language.abroad.search(post):
            return post
        countries = self.names.countries
        for place, rest in ((words[-1:], words[:-1]), (words[:1], words[1:]), (words[:2], words[2:])):
            name = " ".join(place)
            country = countries.adjectives.get(name.casefold()) if place[0] == words[0] else None
            country = country or (countries.named(name) if len(place) == 1 and name[:1].isupper() else None)
            if country and rest:
                roles.setdefault("jurisdiction", country)
                return " ".join(rest).removesuffix(" the").removesuffix(" of")
        return post

    def _led(self, post: str) -> str:
        """A post; of a ministry or portfolio that stands for one («получил Минфин»), its minister; of a government that
        somebody led («отставка правительства»), its prime minister."""
        if self.names.language.government.fullmatch(post):
            return self.names.language.titles["premier"]
        if is_office(post, self.names.lang) and not is_body(post, self.names.lang):
            return post
        minister = self.names.language.head(post, "body", None)
        return minister if self.names.language.minister.search(minister) else post

    def _embassy(self, post: int, roles: Roles) -> None:
        """A mere "ambassador" is the one spoken of last that is told where to."""
        if not _EMBASSY.fullmatch(str(roles["post"])):
            return
        for mention in range(post - 1, -1, -1):
            name = self.names.forms[mention]
            if self.names.spans[mention].sort != "post" or not self.names.language.abroad.search(name):
                continue
            to = self.findings.targets(mention, "office.to", 0.5)
            if to:
                name = self.names.language.join(name, self.findings.text(to[0][0]))
            if not _EMBASSY.fullmatch(name):
                roles["post"] = name
                return

    def _deputy(self, post: int, roles: Roles) -> None:
        """A mere "deputy" is that of the chief spoken of last: of the same body, where one is told."""
        language, body = self.names.language, roles.get("organization")
        if language.deputy(str(roles["post"]), "") is None:
            return
        for mention in range(post - 1, -1, -1):
            if self.findings.sentence(post) - self.findings.sentence(mention) > _NEAR:
                break
            chief = self.names.forms[mention]
            apart = self.names.spans[mention].sort != "post" or language.deputy(chief, "") is not None
            if apart or self.names.vague(mention) or is_deputy(chief) or not is_office(chief, self.names.lang):
                continue
            hosts: Roles = {}
            self._hosts(mention, hosts)
            if body is None or hosts.get("organization") in (None, body):
                roles["post"] = language.deputy(str(roles["post"]), chief) or chief
                for key, value in hosts.items():
                    roles.setdefault(key, value)
                return
        if body is not None:
            roles["post"] = language.deputy(str(roles["post"]), language.head(str(body), "body", None)) or roles["post"]

    def _portfolio(self, post: int, roles: Roles) -> None:
        """A mere "minister" is that of the ministry spoken of last, and a mere "deputy minister" serves in it."""
        bare = self.names.language.bare.match(str(roles["post"]))
        if bare is None or "organization" in roles:
            return
        for mention in range(post - 1, -1, -1):
            sort, name = self.names.spans[mention].sort, str(self.names.value(mention))
            led = self.names.language.head(name, "body", None) if sort == "body" else name
            if sort not in ("body", "post") or not self.names.language.minister.search(led):
                continue
            if bare["deputy"]:
                if sort == "body":
                    roles["organization"] = name
            else:
                roles["post"] = led
            return

    def _hosts(self, post: int, roles: Roles) -> None:
        """The body and place that the fuller mention of a post goes with."""
        for role, key in HOSTS.items():
            found = self.findings.targets(post, f"office.{role}", 0.5)
            if found and (value := self.names.host(found[0][0])):
                roles.setdefault(key, value)

    def _elsewhere(self, row: Row, roles: Roles, rows: Sequence[Row]) -> bool:
        """A row that names no post ("he resigned"): that of another row about the same person, or the predecessor."""
        known = self._other(row, rows)
        if known is None:
            return self._before(row, roles)
        if not self.fill(known, roles, rows):
            return False
        for role, key in HOSTS.items():
            if role in known.roles and (value := self.names.host(known.roles[role])):
                roles.setdefault(key, value)
        return True

    def _before(self, row: Row, roles: Roles) -> bool:
        """ "This post", of which nothing else is told: the one spoken of last, in this sentence or the one before."""
        if "post" not in row.roles:
            return False
        for mention in range(row.roles["post"] - 1, -1, -1):
            if self.findings.sentence(row.anchor) - self.findings.sentence(mention) > 1:
                return False
            if self.names.spans[mention].sort == "post" and not self.names.vague(mention):
                self._hosts(mention, roles)
                return self._named(Row(row.kind, row.anchor, {"post": mention}, row.chance), roles)
        return False

    def _other(self, row: Row, rows: Sequence[Row]) -> Row | None:
        """The row to take a post from: the nearest before, else after."""
        holder = self._holder(row)
        person = None if holder is None else self.names.person(holder)
        if person is None:
            return None
        fits = [
            other
            for other in rows
            if other is not row
            and other.modality == "asserted"
            and self._tells_post(other)
            and person in self._holders(row, other)
            and abs(self.findings.sentence(other.anchor) - self.findings.sentence(row.anchor)) <= _FAR
        ]
        if "post" in row.roles and _EARLIER.match(self.findings.text(row.roles["post"])):
            fits = [other for other in fits if "former" in other.flags] or fits
        before = [other for other in fits if other.anchor <= row.anchor]
        return max(before, key=lambda r: r.anchor) if before else min(fits, key=lambda r: r.anchor, default=None)

    def _holders(self, row: Row, other: Row) -> Iterator[Person | None]:
        """Whose post another row tells, for a row that tells none: who has left may have been told of as succeeded."""
        yield self.names.person(other.roles["person"])
        if "predecessor" in other.roles and ("former" in row.flags or row.kind == "dismissal"):
            yield self.names.person(other.roles["predecessor"])

    def _holder(self, row: Row) -> int | None:
        """Whose post it is: of who leaves, themselves; of who comes, the predecessor."""
        if row.kind not in ("succession", "appointment"):
            return row.roles["person"]
        if "predecessor" in row.roles:
            return row.roles["predecessor"]
        found = self.findings.targets(row.anchor, "succession.predecessor", 0.5)
        return found[0][0] if found else None

    def _tells_post(self, row: Row) -> bool:
        if row.kind not in OFFICES:
            return False
        return row.implied is not None or ("post" in row.roles and not self.names.vague(row.roles["post"]))
