"""The pages of people, posts, bodies, places and documents, with their twins in JSON, Turtle and JSON-LD."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any
from urllib.parse import unquote

from pyoxigraph import NamedNode, RdfFormat, Triple, serialize
from starlette.responses import RedirectResponse, Response

from graph.errors import ParameterError
from graph.profiles.body import body
from graph.profiles.document import document
from graph.profiles.facts import MOST, Told
from graph.profiles.named import Named, candidates, named, path
from graph.profiles.person import person
from graph.profiles.place import place
from graph.profiles.post import post
from graph.queries import run
from graph.rdf.iris import Iris, is_iri
from graph.server.errors import not_found, wrong
from graph.server.site import TWINS, Asked, Make, Page
from graph.terms import DCTERMS, PREFIXES, RS
from graph.views._timeline import Chart, chart, spell

_NO_CHART = Chart((), ())


def entity(kind: str) -> Make:
    """The maker of the pages of one kind: `/person/{local}`."""

    def make(asked: Asked) -> Page | Response:
        iri = _iri(asked, kind)
        found = next(iter(asked.named([iri])), None) if iri else None
        if found is None or found.kind != kind:
            return _elsewhere(asked, kind) or not_found(asked, _words(asked))
        try:
            return _PAGES[kind](asked, found)
        except ParameterError as error:
            return wrong(asked, str(error))

    return make


def anywhere(asked: Asked) -> Page | Response:
    """The way to the page of the entity with an IRI."""
    iri = asked.parameter("iri")
    for found in asked.named([iri] if is_iri(iri) else []):
        return RedirectResponse(found.path, 302)
    return not_found(asked, iri)


def _person(asked: Asked, found: Named) -> Page:
    profile = person(asked.published.overview, found, asked.reader)
    return _page("person.html", found, profile, _dossier(asked, found), _chart(asked, profile.career, "post"))


def _post(asked: Asked, found: Named) -> Page:
    profile = post(asked.published.overview, found, asked.reader)
    told = [holder.tenure for holder in profile.holders]
    return _page("post.html", found, profile, _dossier(asked, found), _chart(asked, told, "person"))


def _body(asked: Asked, found: Named) -> Page:
    profile = body(asked.published.overview, found, _day(asked), asked.reader)
    return _page("body.html", found, profile, _dossier(asked, found))


def _place(asked: Asked, found: Named) -> Page:
    profile = place(asked.published.overview, found, _day(asked), asked.reader)
    return _page("place.html", found, profile, _dossier(asked, found))


def _document(asked: Asked, found: Named) -> Page:
    store = asked.published.store

    def statements(media: str) -> bytes:
        node = NamedNode(found.iri)
        rows: Any = store.query(
            f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {{ BIND({node} AS ?s) }} UNION {{ ?s {RS.document} {node} }}"
            f" ?s ?p ?o }}"
        )
        return _written(rows, media)

    return _page("document.html", found, document(store, found, asked.reader), statements)


_PAGES: dict[str, Callable[[Asked, Named], Page]] = {
    "person": _person, "post": _post, "body": _body, "place": _place, "document": _document,
}  # fmt: skip
KINDS = tuple(_PAGES)


def _page(
    template: str, found: Named, profile: Any, statements: Callable[[str], bytes], drawn: Chart = _NO_CHART
) -> Page:
    shown = {"entity": found, "chart": drawn, "anchor": _anchor, "most": MOST}
    return Page(template, found.name, profile, values=shown, statements=statements)


def _chart(asked: Asked, tenures: Iterable[Told], role: str) -> Chart:
    """Tenures as bars that are named after whoever has a role in them."""
    spells = (spell(each.values, _role(each, role), asked.words.when(each), f"#{_anchor(each)}") for each in tenures)
    return chart(spells, asked.today)


def _dossier(asked: Asked, found: Named) -> Callable[[str], bytes]:
    def statements(media: str) -> bytes:
        return _written(run(asked.published.store, "dossier", of=found.iri), media)

    return statements


def _written(triples: Any, media: str) -> bytes:
    ordered: Sequence[Triple] = sorted(triples, key=str)
    form = RdfFormat.from_media_type(media)
    return serialize(ordered, format=form, prefixes=dict(PREFIXES)) or b""


def _role(fact: Told, name: str) -> str:
    return fact.roles[name].name if name in fact.roles else ""


def _anchor(fact: Told) -> str:
    """The id of a fact in a page."""
    return f"{fact.kind}-{fact.iri.rsplit('/', 1)[-1]}"


def _day(asked: Asked) -> str:
    return asked.parameter("date") or asked.today.isoformat()


def _local(asked: Asked) -> str:
    local = unquote(asked.request.path_params.get("local", ""))
    for ending in TWINS:
        if local.endswith(ending):
            return local.removesuffix(ending)
    return local


def _words(asked: Asked) -> str:
    """What the address seems to name: its letters without the digits at the end."""
    return " ".join(part for part in _local(asked).split("-") if not any(c.isdigit() for c in part))


def _iri(asked: Asked, kind: str) -> str | None:
    store = asked.published.store
    local = _local(asked)
    wanted = [asked.parameter("iri")] if not local else candidates(store.base, kind, local)
    known = named(store, wanted, asked.reader.lang)
    return next(iter(known), None)


def _elsewhere(asked: Asked, kind: str) -> Response | None:
    """The way to what an entity that is no more was replaced by."""
    store = asked.published.store
    history = Iris(store.base).history
    for iri in filter(is_iri, candidates(store.base, kind, _local(asked))):
        rows: Any = store.query(
            f"SELECT ?new WHERE {{ GRAPH <{history}> {{ {NamedNode(iri)} {DCTERMS.isReplacedBy}+ ?new }} }}"
        )
        for new in asked.named(row["new"].value for row in rows):
            return RedirectResponse(path(store.base, new.iri, new.kind), 301)
    return None
