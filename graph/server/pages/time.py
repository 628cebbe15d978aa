"""Pages about stretches of time and about days: changes, who was in office, two days compared."""

from datetime import date, timedelta

from graph.errors import ParameterError
from graph.network.dates import stretch
from graph.profiles.changes import MOST, By, Window, changes
from graph.profiles.offices import Office, compared, in_office
from graph.server.errors import wrong
from graph.server.pages.choice import Choice, choice
from graph.server.site import Asked, Page

_YEARS_SHOWN = 400


def changes_page(asked: Asked) -> Page:
    """Appointments and departures, by default of all time, the newest first."""
    try:
        since = _first(asked.parameter("since")) or date(1, 1, 1)
        until = _last(asked.parameter("until")) or asked.today + timedelta(days=_YEARS_SHOWN)
        by = By(asked.parameter("by") or By.MONTH)
    except (ParameterError, ValueError) as error:
        return wrong(asked, str(error))
    of = choice(asked, "of")
    meant = of.meant.iri if of and of.meant else None
    window, published = Window(since, until, meant), asked.published
    found = () if of and not of.meant else changes(published.store, published.overview.events, asked.reader, window, by)
    values: dict[str, object] = {
        "by": by.value,
        "of": of,
        "since": asked.parameter("since"),
        "until": asked.parameter("until"),
    }
    count = sum(len(each.changes) for each in found)
    values |= {"full": count >= MOST, "most": MOST}
    return Page("changes.html", asked.words("nav_changes"), found, values=values)


def office_page(asked: Asked) -> Page:
    """Who held the posts of a body or place on a day; of the country that most posts are in, unless said."""
    day = asked.parameter("date") or asked.today.isoformat()
    of = _whole(asked)
    try:
        found = in_office(asked.published.overview, of.meant.iri, day, asked.reader) if of.meant else Office(day, 0, ())
    except ParameterError as error:
        return wrong(asked, str(error))
    data = {"of": of.meant, "office": found}
    return Page("office.html", asked.words("nav_office"), data, values={"of": of, "office": found})


def compare_page(asked: Asked) -> Page:
    """The posts of a body or place that have other holders on one day than on another."""
    first = asked.parameter("first") or (asked.today - timedelta(days=365)).isoformat()
    second = asked.parameter("second") or asked.today.isoformat()
    of = _whole(asked)
    try:
        found = compared(asked.published.overview, of.meant.iri, (first, second), asked.reader) if of.meant else None
    except ParameterError as error:
        return wrong(asked, str(error))
    data = {"first": first, "second": second, "of": of.meant, "comparison": found}
    values = {"first": first, "second": second, "of": of, "found": found}
    return Page("compare.html", asked.words("nav_compare"), data, values=values)


def _whole(asked: Asked) -> Choice:
    given = choice(asked, "of", ("body", "place"))
    if given is not None:
        return given
    meant = next(iter(asked.named([asked.published.main_place])), None) if asked.published.main_place else None
    return Choice("", meant)


def _first(text: str) -> date | None:
    return date.fromisoformat(stretch(text)[0]) if text else None


def _last(text: str) -> date | None:
    return date.fromisoformat(stretch(text)[1]) - timedelta(days=1) if text else None
