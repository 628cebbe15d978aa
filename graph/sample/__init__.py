"""Documents of our own writing that report true events of Kazakhstan's government: something to try everything with."""

from pathlib import Path


def folder() -> Path:
    """The folder of sample documents, one folder a language inside."""
    return Path(__file__).parent
