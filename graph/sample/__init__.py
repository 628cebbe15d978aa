"""Documents of our own writing that report true events of Kazakhstan's government: something to try everything with."""

from pathlib import Path


def folders() -> list[Path]:
    """The folders of sample documents, one a language, in order."""
    return sorted(path for path in Path(__file__).parent.iterdir() if path.is_dir() and not path.name.startswith("_"))
