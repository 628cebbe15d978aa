"""What is a portfolio ("Health", «Қаржы») and what an office ("minister"), by the words of the ontology."""

import re
from functools import cache

import pyoxigraph

from graph.ontology_files import folder

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_SCHEMES = "https://w3id.org/reshuffle/"
_RS = "https://w3id.org/reshuffle/ontology#"
# the post of which alone, where no body is told, that is likely
_WITHOUT_COUNTRY = frozenset(("secretary-general", "secretary general", "генеральный секретарь", "бас хатшы"))
_ENVOY = re.compile(r"ambassador|representative|envoy|observer|посол|посланник|представител|елші|өкіл", re.IGNORECASE)
_SMALL = frozenset("of the and for in и по және мен".split())
_STEM = 5
_BODIES = tuple(
    "служб управлен комитет агентств департамент отдел палат суд прокуратур инспекц гварди штаб фонд банк центр совет"
    " комисси академи университет институт школ войск арми полици министерств басқарма комитет агенттік департамент"
    " бөлім палата сот прокуратура инспекция ұлан қор банк орталы кеңес комиссия академия университет министрлі қызмет"
    " service committee agency department office council commission court guard fund bank centre center board"
    " authority troop corps navy fleet academy university institute school army police force ministry inspectorate"
    " directorate division bureau".split()
)


_SHORTENED = re.compile(r"^(?:гос|обл|гор|рай|край|нац|центро)(?=\w{4})")  # «госкомитет»


@cache
def _words(scheme: str, lang: str) -> frozenset[str]:
    """The beginnings of the words by which the ontology calls roles or portfolios."""
    found = set()
    for quad in pyoxigraph.parse(path=str(folder() / "roles.ttl")):
        label, about = quad.object, str(quad.subject)
        if (
            about.startswith(f"<{_SCHEMES}{scheme}/")
            and isinstance(label, pyoxigraph.Literal)
            and label.language == lang
        ):
            found |= {word[:_STEM] for word in _parts(label.value)}
    return frozenset(found)


@cache
def international_bodies(lang: str) -> frozenset[str]:
    """The names of international organisations in a language, with their abbreviations."""
    marked, labels = set(), []
    for quad in pyoxigraph.parse(path=str(folder() / "body-words.ttl")):
        if quad.predicate.value == f"{_RS}ofNoCountry":
            marked.add(quad.subject)
        elif isinstance(quad.object, pyoxigraph.Literal) and quad.object.language == lang:
            labels.append((quad.subject, quad.object.value))
    return frozenset(label for concept, label in labels if concept in marked)


@cache
def _international(lang: str) -> re.Pattern[str]:
    """Finds their names in another, abbreviations in capitals only."""
    names = (re.escape(name) for name in sorted(international_bodies(lang), key=len, reverse=True))
    said = (name if name.isupper() else f"(?i:{name})" for name in names)
    return re.compile(rf"(?<!\w)(?:{'|'.join(said)})(?!\w)")


def is_international(name: str, lang: str) -> bool:
    """Whether a body or post is one of an international organisation, "Deputy Secretary-General of the SCO"."""
    return bool(_international(lang).search(name)) or name.casefold() in _WITHOUT_COUNTRY


def is_of_no_country(post: str, body: str | None, lang: str) -> bool:
    """Whether a post, perhaps of a body, is one of an international organisation; envoys to one are their country's."""
    return not _ENVOY.search(post) and is_international(body or post, lang)


def _parts(name: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", name.casefold()) if word not in _SMALL]


def is_portfolio(name: str, lang: str) -> bool:
    """Whether a name is that of a field, "Roads and Transport", and of no body: at least half of its words are those of
    portfolios, and none says what kind of body it is, as in "Health Service"."""
    words = _parts(name)
    fields = sum(word[:_STEM] in _words("portfolio", lang) for word in words)
    return bool(words) and 2 * fields >= len(words) and not is_agency(name)


def is_field(word: str, lang: str) -> bool:
    """Whether a word is one of those by which portfolios are called."""
    return len(word) >= _STEM and word.casefold()[:_STEM] in _words("portfolio", lang)


def is_agency(name: str) -> bool:
    """Whether a name says what kind of public body it is that of: "Financial Monitoring Agency"."""
    return any(_SHORTENED.sub("", word).startswith(_BODIES) for word in _parts(name))


def is_body(name: str, lang: str) -> bool:
    """Whether a name says first (in Kazakh last) a kind of body, «министерство экологии», and not who heads one."""
    words = _parts(name)
    return bool(words) and lang != "en" and words[-1 if lang == "kk" else 0].startswith(_BODIES)


def is_office(post: str, lang: str) -> bool:
    """Whether a post is called by any word of the ontology's roles: "first deputy minister of health"."""
    roles = _words("role", lang)
    return any(word[:_STEM] in roles or (lang == "kk" and word[: _STEM - 1] in roles) for word in _parts(post))
