"""Where the files of `ontology/` are: inside the installed package, or beside it in a checkout."""

from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """The folder of ontology files.

    A wheel carries them as `graph/_ontology`; an editable install has no such folder and reads the checkout's own.
    """
    package = Path(__file__).parent
    installed = package / "_ontology"
    return installed if installed.is_dir() else package.parent / "ontology"
