"""Which post a title names: its role, what it is charged with or part of, the place it is for.

"Minister of Defence", «министр обороны» and "head of the Ministry of Defence" of one country are one post; so are
"chair", "head" and "speaker" of one chamber, and "vice minister" and "deputy minister".
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.resolve import bodies
from graph.resolve.lexicon import DEPUTY, FIRST, HEAD, PLACE, PORTFOLIO, ROLE, WORD, atoms, lexicon
from graph.resolve.reference import Reference, reference

_MINISTER, _LEGISLATOR, _CHAIR = f"{ROLE}minister", f"{ROLE}member-of-parliament", f"{ROLE}chair"
_AKIM, _PRIME, _MEMBER = f"{ROLE}akim", f"{ROLE}prime-minister", f"{ROLE}member"
_COMMANDER, _JUDGE, _JUSTICE = f"{ROLE}commander", f"{ROLE}judge", f"{PORTFOLIO}justice"
_SENATE, _SENATOR = f"{WORD}senate", f"{ROLE}senator"
_CHAMBERS = frozenset(
    f"{WORD}{kind}"
    for kind in (
        "parliament", "senate", "majilis", "assembly", "chamber", "maslikhat", "state-duma", "federation-council",
        "verkhovna-rada", "milli-majlis", "majlisi-milli", "house-of-commons", "jogorku-kenesh", "oliy-majlis",
        "bundestag", "sejm", "knesset", "mejlis",
    )
)  # fmt: skip
_GOVERNMENTS = frozenset(f"{WORD}{kind}" for kind in ("government", "cabinet"))
_COMMISSIONER, _OMBUDSMAN, _HUMAN_RIGHTS = f"{ROLE}commissioner", f"{ROLE}ombudsman", f"{WORD}human-rights"
_PROSECUTOR = f"{ROLE}prosecutor"
# bodies that the title of their head names already
_SAID_BY_TITLE = frozenset({bodies.MINISTRY, *(f"{WORD}{kind}" for kind in ("government", "cabinet", "prosecution"))})
_GENERAL = f"{WORD}general"
_BANK, _DEPARTMENT, _MANAGEMENT = f"{WORD}bank", f"{WORD}department", f"{WORD}management"
_DEPUTIES = frozenset({DEPUTY, FIRST})
_CHIEFS = frozenset({f"{ROLE}president", _PRIME})
# other titles of the chair of a court, a chamber or an assembly, and of the head of any body
_PRESIDING = frozenset({_CHAIR, f"{ROLE}speaker", f"{ROLE}president", f"{ROLE}director"})
# heads of regions and cities: where only the country is told, which region's is unknown
OF_A_REGION = frozenset({_AKIM, f"{ROLE}hokim", f"{ROLE}mayor", f"{ROLE}governor", f"{ROLE}prefect"})


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says with its body.

    `roles` are a deputy's and that of whom it deputises for, `hosts` portfolios, the words of its body, receiving
    countries; `body` is the reference body (IRI), if it is one, and `beside` what the title says beside its name;
    `place` is a place named in it.
    """

    roles: frozenset[str]
    hosts: frozenset[str]
    body: str | None
    beside: frozenset[str]
    place: str | None

    is_distinct: bool  # whether the body has a name of its own, so that its place need not be known


@lru_cache(maxsize=50_000)
def title(name: str, body: str | None, place: str | None, lang: str) -> Title:
    """The title of a post, perhaps of a body, of a place (an IRI), in a language."""
    found = atoms(name, lang)
    roles = frozenset(atom for atom in found if atom.startswith(ROLE) or atom == FIRST)
    hosts = [atom for atom in found if not atom.startswith(ROLE) and atom != FIRST]
    if roles == {_SENATOR} and body is None:  # whom others call a deputy of the Senate
        roles, hosts = frozenset({_LEGISLATOR}), [*hosts, _SENATE]
    if not roles and hosts == [_JUSTICE]:  # "Justice" before a name
        roles, hosts = frozenset({_JUDGE}), []
    # «басқарма төрағасы»: a department has no chair, a management board has
    if _CHAIR in roles and _DEPARTMENT in hosts:
        hosts = [_MANAGEMENT if atom == _DEPARTMENT else atom for atom in hosts]
    if _COMMANDER in roles:
        hosts = [atom for atom in hosts if atom != _GENERAL]  # «бас қолбасшы», a commander-in-chief
    if len(chiefs := roles & _CHIEFS) == 1 and roles - chiefs - _DEPUTIES - {_MINISTER}:  # "adviser to the President"
        roles, hosts = roles - chiefs, [*hosts, *chiefs]
    named_place = next((atom for atom in hosts if atom.startswith(PLACE)), None) if place is None else None
    at = place or named_place
    own = bodies.without_place(hosts, at)
    of_body = bodies.name(body, at, lang) if body else None
    host = of_body.kind if of_body else bodies.kind_of(own, lang)
    roles = _canonical(roles, frozenset(own), host, of_body is not None)
    words = frozenset(own) | (of_body.words if of_body else frozenset())
    known = of_body.iri if of_body else bodies.known(frozenset(own), at)
    if roles & {_MINISTER, _PRIME, _PROSECUTOR} and host in _SAID_BY_TITLE:
        known = None  # a minister is known by the portfolios, which the ministry's name repeats
        words -= {host, *_SAID_BY_TITLE}
    beside = frozenset(own) - of_body.words if of_body else frozenset()
    if known and bodies.known(beside, at) == known:
        beside = frozenset()  # the body by its other name, «ҰҚК төрағасының орынбасары» of the committee in full
    distinct = known is not None or (of_body is not None and bodies.is_distinct(of_body.words))
    return Title(roles, words, known, beside, named_place, distinct)


def _canonical(roles: frozenset[str], hosts: frozenset[str], host: str | None, has_body: bool) -> frozenset[str]:
    """The roles as the kind of body calls them: the "head" of a committee is its chair, of a ministry the minister."""
    rank = roles & _DEPUTIES
    office = roles - _DEPUTIES
    if host in _CHAMBERS | {None} and (roles == {DEPUTY} or office == {_MEMBER}) and (host or roles == {DEPUTY}):
        return frozenset({_LEGISLATOR})
    if _COMMISSIONER in office and _HUMAN_RIGHTS in hosts:
        office = (office - {_COMMISSIONER}) | {_OMBUDSMAN}
    if _COMMANDER in office:
        office -= {HEAD}  # "commander-in-chief"
    if _PRIME in office and host is None:
        office -= {_MINISTER}  # «премьер-министр»
    head = lexicon().headed_by.get(host or "")
    if head is None or not (has_body or office):
        return rank | office
    return rank | _office(office, head, host, bool(rank))


def _office(office: frozenset[str], head: str, host: str | None, deputises: bool) -> frozenset[str]:
    """What the head of such a body is called, if it is the head that a title means."""
    if office == {HEAD} or (deputises and not office) or (host in _GOVERNMENTS and office <= _PRESIDING):
        return frozenset({head})
    if head in (_CHAIR, f"{ROLE}speaker") and len(office) == 1 and (office <= _PRESIDING or host == _BANK):
        return frozenset({_CHAIR}) if office <= _PRESIDING | {f"{ROLE}governor"} else office
    if head == HEAD and office == {f"{ROLE}director"}:
        return frozenset({HEAD})
    return office


def key(name: str, body: str | None, place: str | None, lang: str, document: str) -> str:
    """What the post's IRI is minted from; where neither body nor place tell whose it is, it is its document's own."""
    known = reference()
    at = known.place(place) if place else None
    told = title(name, body, at, lang)
    where = at or told.place
    told = _of_its_place(told, where, known)
    told = replace(told, roles=_as_called_there(told.roles, where, known))
    hosts = " ".join(filter(None, (told.body, _joined(told.beside)))) if told.body else _joined(told.hosts)
    said = f"{_joined(told.roles)}|{hosts}"
    if told.is_distinct and not told.roles & OF_A_REGION:
        return f"{said}|"
    if not told.hosts and told.roles and told.roles - _DEPUTIES <= known.needs_host - _DEPUTIES:
        said = f"{_joined(told.roles)}|@{document.rsplit('/', 1)[-1]}"  # "the minister", of whatever
    if where in known.countries and told.roles & OF_A_REGION and not told.roles & _DEPUTIES - {DEPUTY}:
        where = None if told.roles & {_AKIM, f"{ROLE}hokim", f"{ROLE}mayor"} else where
        place = place if where else None
    return f"{said}|{where or (bodies.place_key(place, lang) if place else document)}"


def _of_its_place(told: Title, place: str | None, known: Reference) -> Title:
    """A title of a region or city without words that say so again, "city prosecutor"; its mere "head" governs it."""
    if place is None or place in known.countries or not told.hosts & bodies.KINDS_OF_PLACE:
        return told
    governs = told.roles == {HEAD} and told.hosts <= bodies.KINDS_OF_PLACE
    return replace(
        told, roles=frozenset({f"{ROLE}governor"}) if governs else told.roles, hosts=told.hosts - bodies.KINDS_OF_PLACE
    )


def _as_called_there(roles: frozenset[str], place: str | None, known: Reference) -> frozenset[str]:
    """The roles with the head of a region or city as the country itself has it: an akim, where others say governor."""
    country = known.country_of(place) if place and place not in known.countries else None
    own = known.regional_heads.get(country or "")
    return frozenset(own if role in OF_A_REGION else role for role in roles) if own else roles


def needs_body(name: str, body: str | None, place: str | None, lang: str = "en") -> bool:
    """Whether a post's body says more than its title does."""
    if body is None:
        return False
    return title(name, body, place, lang).hosts > title(name, None, place, lang).hosts


def concepts(name: str, body: str | None, lang: str) -> tuple[str | None, tuple[str, ...]]:
    """The role concept of a post, if it is one alone, and its portfolio concepts."""
    told = title(name, body, None, lang)
    portfolios = tuple(sorted(atom for atom in told.hosts if "/portfolio/" in atom))
    return role_of(told.roles), portfolios


def role_of(roles: frozenset[str]) -> str | None:
    """The one concept for a set of roles: a deputy and a minister are a deputy minister."""
    if len(roles) == 1:
        return next(iter(roles))
    whole = frozenset(roles)
    return next((iri for iri, parts in sorted(lexicon().atoms.items()) if frozenset(parts) == whole), None)


def seats(name: str, body: str | None, lang: str, known: Reference) -> int | None:
    """How many hold the post at a time: 1, or None where that is not known."""
    role, portfolios = concepts(name, body, lang)
    one = role in known.one_seat and (body or portfolios or role not in known.needs_host)
    return 1 if one else None


def _joined(parts: Iterable[str]) -> str:
    return " ".join(sorted(part.rsplit("/", 1)[-1] for part in parts))
