"""What is made for programs: robots, feeds, search in the browser's own field."""

from datetime import date, timedelta
from xml.etree import ElementTree as ET

from starlette.responses import Response

from graph.profiles.changes import By, Window, changes
from graph.profiles.facts import Told
from graph.server.pages.choice import choice
from graph.server.site import Asked, Make, Page, Site

_ATOM = "http://www.w3.org/2005/Atom"
_ENTRIES = 50


def robots(_: Asked) -> Page | Response:
    """Pages may be read by robots, what is worked out on demand may not."""
    lines = ("User-agent: *", *(f"Disallow: {path}" for path in _DISALLOWED))
    return Response("\n".join(lines) + "\n", media_type="text/plain")


_DISALLOWED = ("/sparql", "/search", "/path", "/compare", "/query", "/network", "/reconcile")


def feed(site: Site) -> Make:
    """The maker of the Atom feed of changes; `of` keeps to those about one person, post, body or place."""

    def make(asked: Asked) -> Page | Response:
        of = choice(asked, "of")
        meant = of.meant.iri if of and of.meant else None
        tomorrow = asked.today + timedelta(days=1)
        found = changes(
            asked.published.store,
            asked.published.overview.events,
            asked.reader,
            Window(date(1, 1, 1), tomorrow, meant, _ENTRIES),
            By.DAY,
        )
        url = site.url(asked.request)
        told = [fact for stretch in found for fact in stretch.changes]
        root = ET.Element("feed", xmlns=_ATOM)
        title = f"{site.options.title}: {asked.words('nav_changes')}"
        newest = told[0].first_day if told else "1970-01-01"
        _texts(root, {"title": title, "id": f"{url}/changes", "updated": _stamp(newest)})
        ET.SubElement(root, "link", href=f"{url}/changes")
        ET.SubElement(root, "link", rel="self", href=f"{url}/changes.atom")
        for fact in told:
            _entry(root, fact, asked, url)
        return Response(ET.tostring(root, "utf-8", xml_declaration=True), media_type="application/atom+xml")

    return make


def opensearch(site: Site) -> Make:
    """The maker of the description by which browsers search here from their own field."""

    def make(asked: Asked) -> Page | Response:
        root = ET.Element("OpenSearchDescription", xmlns="http://a9.com/-/spec/opensearch/1.1/")
        _texts(root, {"ShortName": site.options.title[:16], "Description": asked.words("search_hint")})
        ET.SubElement(root, "Url", type="text/html", template=f"{site.url(asked.request)}/search?q={{searchTerms}}")
        return Response(
            ET.tostring(root, "utf-8", xml_declaration=True), media_type="application/opensearchdescription+xml"
        )

    return make


def _entry(root: ET.Element, fact: Told, asked: Asked, url: str) -> None:
    entry = ET.SubElement(root, "entry")
    word = asked.words("appointed" if fact.kind == "appointment" else "left")
    who, post = (fact.roles[key].name if key in fact.roles else "" for key in ("person", "post"))
    page = fact.roles["person"].path if "person" in fact.roles else "/changes"
    _texts(entry, {"title": f"{who} {word}: {post}", "id": fact.iri, "updated": _stamp(fact.first_day)})
    ET.SubElement(entry, "link", href=f"{url}{page}")
    author = ET.SubElement(entry, "author")
    source = fact.sources.shown[0] if fact.sources.shown else None
    _texts(author, {"name": (source and source.publisher) or asked.words("publisher_unknown")})
    if source is not None and source.quote:
        _texts(entry, {"summary": source.quote})


def _texts(parent: ET.Element, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        ET.SubElement(parent, name).text = "".join(c for c in text if c.isprintable() or c == "\n")


def _stamp(day: str) -> str:
    return f"{day}T00:00:00Z"
