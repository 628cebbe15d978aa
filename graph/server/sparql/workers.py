"""The processes in which queries run: a query that asks for too much costs its own worker and nobody else's time.

A query begins in one of a few places. One that does not end soon leaves its place to the next and goes on as the last
that the machine has time for; at its limit it is killed, and a new worker takes the place of the one it ran in.
"""

import asyncio
import contextlib
import json
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.server.options import Limits

_SCRIPT = Path(__file__).with_name("worker.py")
_LOWEST = 19
_TICKS = os.sysconf("SC_CLK_TCK")
_PAUSE = 1.0
"""Seconds that a query still has in its place where there is no room among the long ones."""


_Said = tuple[dict[str, Any], bytes] | None
"""Head and content of an answer; None where the process died over it."""


class Refused(Exception):
    """A query that was not run to its end: `why` is "time", "memory", "large", "busy", "unacceptable" or "failed"."""

    def __init__(self, why: str, message: str) -> None:
        super().__init__(message)
        self.why = why


class Unparsable(Exception):
    """A query that the parser does not take; the message is the parser's."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave, written in a media type."""

    media: str
    content: bytes


class _Worker:
    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process

    async def ask(self, task: Mapping[str, Any]) -> tuple[dict[str, Any], bytes] | None:
        """Head and content of the answer; None where the process died over it."""
        assert self.process.stdin is not None and self.process.stdout is not None, "started with pipes"
        try:
            self.process.stdin.write(json.dumps(task).encode() + b"\n")
            await self.process.stdin.drain()
            head = json.loads(await self.process.stdout.readline())
            return head, await self.process.stdout.readexactly(head["length"])
        except (OSError, ValueError, asyncio.IncompleteReadError):
            return None

    def worked(self) -> float:
        """Seconds of processor time that it has taken; of the clock, where the system does not tell."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / _TICKS
        except (OSError, ValueError, IndexError):
            return time.monotonic()

    def step_back(self) -> None:
        """Let everybody else go first. It cannot be undone."""
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.process.pid, _LOWEST)

    def kill(self) -> "asyncio.Task[int]":
        """Ends it, whatever it is doing; the task is done when it is gone, which takes a while where it held much."""
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGKILL)
        return asyncio.create_task(self._gone())

    async def _gone(self) -> int:
        assert self.process.stdin is not None and self.process.stdout is not None, "started with pipes"
        self.process.stdin.close()
        with contextlib.suppress(OSError):
            await self.process.stdin.wait_closed()
        while not self.process.stdout.at_eof():
            with contextlib.suppress(RuntimeError):  # somebody still waits for its answer, and will get none
                await self.process.stdout.read()
            await asyncio.sleep(0)
        return await self.process.wait()


class _Place:
    """A worker with the right to run now. `sound` says that it can take another query afterwards."""

    def __init__(self, worker: _Worker, places: asyncio.Semaphore) -> None:
        self.worker = worker
        self.sound = False
        self.held = True
        self._places = places

    def leave(self) -> None:
        """Gives the right to the next, before the work is done or after."""
        if self.held:
            self.held = False
            self._places.release()


class Workers:
    """The workers of one server; start them before the first query, stop them after the last."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._places = asyncio.Semaphore(limits.workers)
        self._idle: list[_Worker] = []
        self._alive: set[_Worker] = set()
        self._ending: set[asyncio.Task[int]] = set()
        self._long = 0

    async def start(self) -> None:
        """Starts as many as there are places."""
        self._idle += await asyncio.gather(*(self._new() for _ in range(self._limits.workers)))

    async def stop(self) -> None:
        """Ends all of them, whatever they are doing."""
        self._idle.clear()
        for worker in [*self._alive]:
            self._end(worker)
        await asyncio.gather(*self._ending)

    async def run(self, task: Mapping[str, Any]) -> Answer:
        """The answer to a query. Raises Unparsable and Refused."""
        told = {**task, "limit": self._limits.rows, "size": self._limits.size}
        end = asyncio.get_running_loop().time() + self._limits.seconds
        async with self._place() as place:
            said = await self._heard(place, told, end)
            place.sound = said is not None and place.held
        if said is None:
            raise Refused("memory", f"the query needs more than {self._limits.memory} MiB of memory; ask for less")
        return _answer(*said)

    async def _heard(self, place: _Place, task: Mapping[str, Any], end: float) -> _Said:
        asking = asyncio.ensure_future(place.worker.ask(task))
        worked = place.worker.worked()
        try:
            while True:
                done, _ = await asyncio.wait([asking], timeout=self._limits.patience)
                if done:
                    return asking.result()
                # on a busy machine a short query waits, too: it is what it has worked that makes it a long one
                over = asyncio.get_running_loop().time() >= end
                if over or place.worker.worked() - worked >= self._limits.patience:
                    return await self._heard_late(place, asking, end)
        finally:
            asking.cancel()
            await asyncio.wait([asking])

    async def _heard_late(self, place: _Place, asking: asyncio.Future[_Said], end: float) -> _Said:
        if self._long >= self._limits.long:
            done, _ = await asyncio.wait([asking], timeout=_PAUSE)
            if done:
                return asking.result()
            raise Refused("busy", "too many long queries are running; try again in a few seconds")
        self._long += 1
        place.worker.step_back()
        place.leave()
        try:
            async with asyncio.timeout_at(end):
                return await asking
        except TimeoutError:
            allowed = f"{self._limits.seconds:g} s"
            raise Refused(
                "time", f"the query ran for {allowed} and was stopped; ask for less, or add a LIMIT"
            ) from None
        finally:
            self._long -= 1

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[_Place]:
        try:
            await asyncio.wait_for(self._places.acquire(), self._limits.seconds)
        except TimeoutError:
            raise Refused("busy", "too many queries are waiting; try again in a few seconds") from None
        try:
            worker = self._idle.pop() if self._idle else await self._new()
        except BaseException:
            self._places.release()
            raise
        place = _Place(worker, self._places)
        try:
            yield place
        finally:
            if place.sound:
                self._idle.append(worker)
            else:
                self._end(worker)
            place.leave()

    def _end(self, worker: _Worker) -> None:
        if worker not in self._alive:
            return
        self._alive.discard(worker)
        ending = worker.kill()
        self._ending.add(ending)
        ending.add_done_callback(self._ending.discard)

    async def _new(self) -> _Worker:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-I",
            str(_SCRIPT),
            str(self._limits.memory),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={},
        )
        worker = _Worker(process)
        self._alive.add(worker)
        return worker


def _answer(head: Mapping[str, Any], content: bytes) -> Answer:
    status, message = head["status"], head.get("message", "")
    if status == "syntax":
        raise Unparsable(message)
    if status == "large":
        raise Refused("large", f"the answer has {message}, which is the limit here; add a LIMIT")
    if status == "memory":
        raise Refused("memory", "the query needs more memory than it may have; ask for less")
    if status != "done":
        raise Refused(status, message)
    return Answer(head["media"], content)
