"""The editor of the workbench: YASQE, the editor of YASGUI, which `scripts/setup` installs from npm.

Without it, a plain field takes its place.
"""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "node_modules" / "@zazuko" / "yasqe" / "build"
_FILES = {"yasqe.js": ("text/javascript", "yasqe.min.js"), "yasqe.css": ("text/css", "yasqe.min.css")}


@cache
def editor_files() -> dict[str, tuple[str, Path]]:
    """The editor's files by name, with their media types; empty where it is not installed."""
    found = {name: (media, _FOLDER / file) for name, (media, file) in _FILES.items()}
    return found if all(file.is_file() for _, file in found.values()) else {}
