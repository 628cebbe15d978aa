"""Advisory locks on files, which the kernel releases when their holder ends, however it ends."""

import fcntl
from pathlib import Path
from typing import BinaryIO


def lock(path: Path, *, shared: bool) -> BinaryIO | None:
    """The file, opened and locked until it is closed; None while somebody else's lock stands against it.

    Never waits. OSError if the file cannot be opened (it must exist) or its file system knows no locks.
    """
    file = path.open("rb" if shared else "r+b")
    try:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    except BaseException:
        file.close()
        raise
    return file
