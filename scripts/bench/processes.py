"""Work done in a process of its own, so that its memory and its processor time can be told from ours."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent.parent
RESHUFFLE = (sys.executable, "-c", "from graph.cli import main; main()")
"""The command line, whether or not the command is on the path."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What a process took: seconds by the clock, seconds of processor time, most memory in MB; and what it printed."""

    wall: float
    cpu: float
    memory: float
    output: str


def measured(command: Sequence[str]) -> Spent:
    """Runs the command to its end and tells what it took. Raises CalledProcessError where it fails."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=_environment()) as process:
        assert process.stdout is not None
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, output)
    cpu = usage.ru_utime + usage.ru_stime
    return Spent(time.perf_counter() - start, cpu, usage.ru_maxrss / 1024, output)


def module(name: str, *arguments: object) -> list[str]:
    """The command that runs a module of this package as a program."""
    return [sys.executable, "-m", f"bench.{name}", *map(str, arguments)]


def _environment() -> dict[str, str]:
    path = os.pathsep.join(filter(None, (str(SCRIPTS), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path}
