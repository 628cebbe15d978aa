"""Files that commands write: whole or not at all."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from graph.errors import ParameterError


def write(output: Path, content: bytes) -> None:
    """Writes a file, or to standard output for -."""
    with writing(output) as stream:
        stream.write(content)


@contextmanager
def writing(output: Path) -> Iterator[BinaryIO]:
    """The file for writing, put in place only when it is complete; standard output for -."""
    if str(output) == "-":
        yield sys.stdout.buffer
        return
    part = output.with_name(f".{output.name}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(output)
        click.echo(f"wrote {output}", err=True)
    except OSError as error:
        raise ParameterError(f"{output}: cannot be written: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)
