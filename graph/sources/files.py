"""Files and folders named on the command line."""

import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from graph.errors import SourceError
from graph.sources import formats

_NOT_REGULAR = "is no regular file; pipe it in and name it -"


def expand(location: str) -> Iterator[Path | SourceError]:
    """The files that a path means: itself, or what can be read in a folder and its subfolders, sorted by name.

    Hidden files are left out. What cannot be read in a folder for its kind is counted in one error at the end.
    """
    if not location:
        yield SourceError("''", "is no path; write . for this folder")
        return
    try:
        kind = Path(location).stat().st_mode
    except (OSError, ValueError) as error:
        yield SourceError(location, reason(error))
        return
    if stat.S_ISDIR(kind):
        yield from _folder(Path(location))
    else:
        yield _readable(Path(location), kind)


def reason(error: OSError | ValueError) -> str:
    """Why the system refuses, with the remedy where there is one."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "permission denied; make it readable to you"
    return ((error.strerror if isinstance(error, OSError) else None) or str(error)).lower()


def _readable(path: Path, kind: int) -> Path | SourceError:
    if not stat.S_ISREG(kind):
        return SourceError(path, _NOT_REGULAR)
    if formats.named_by(path.name) is None:
        return SourceError(path, f"is of no kind that can be read; there are: {formats.readable()}")
    return path


def _folder(folder: Path) -> Iterator[Path | SourceError]:
    others: Counter[str] = Counter()
    found = False
    for item in _walk(folder):
        if isinstance(item, Path) and formats.named_by(item.name) is None:
            others[item.suffix.lower() or "no suffix"] += 1
        else:
            found = True
            yield item
    if others:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(others.items()))
        yield SourceError(folder, f"holds files that cannot be read ({kinds}); there are: {formats.readable()}")
    elif not found:
        yield SourceError(folder, f"holds no file that can be read; there are: {formats.readable()}")


def _walk(folder: Path) -> Iterator[Path | SourceError]:
    """Every file below. Links to files are followed, links to folders named: they may go round, or anywhere."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            kind = path.stat().st_mode
            if stat.S_ISREG(kind):
                yield path
            elif not stat.S_ISDIR(kind):
                yield SourceError(path, _NOT_REGULAR)
            elif path.is_symlink() and path != folder:
                yield SourceError(path, "is a link to a folder, which is not followed; name it to read it")
            else:
                waiting += sorted((item for item in path.iterdir() if not item.name.startswith(".")), reverse=True)
        except OSError as error:
            yield SourceError(path, reason(error))
