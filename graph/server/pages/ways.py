"""The way between two people."""

from graph.profiles.ways import way
from graph.server.errors import wrong
from graph.server.pages.choice import choice
from graph.server.site import Asked, Page


def path_page(asked: Asked) -> Page:
    """The shortest chain of facts from one person to another."""
    start, goal = choice(asked, "from", ("person",)), choice(asked, "to", ("person",))
    steps = None
    if start and goal and start.meant and goal.meant:
        if start.meant == goal.meant:
            return wrong(asked, asked.words("path_same", name=start.meant.name))
        steps = way(asked.published.overview, start.meant.iri, goal.meant.iri, asked.reader)
    data = {"from": start and start.meant, "to": goal and goal.meant, "steps": steps}
    return Page("path.html", asked.words("nav_path"), data, values={"start": start, "goal": goal, "steps": steps})
