"""Pages that say what is not there, or what was asked wrongly."""

from graph.server.site import Asked, Page

_NEAR = 8


def not_found(asked: Asked, looked_for: str) -> Page:
    """404, with the entities whose names are near to what was looked for."""
    hits = asked.published.store.names.search(looked_for, limit=_NEAR) if looked_for else []
    near = asked.named(hit.iri for hit in hits)
    message = asked.words("not_found_lead")
    values = {"message": message, "near": near}
    return Page("error.html", asked.words("not_found"), {"error": message, "near": near}, 404, values)


def wrong(asked: Asked, message: str) -> Page:
    """400, with what is wrong."""
    values = {"message": message, "near": ()}
    return Page("error.html", asked.words("wrong"), {"error": message}, 400, values)
