"""The newest published state, held while it is read and closed after."""

import threading
from pathlib import Path

import pytest

from graph.server.current import Current, Published
from graph.settings import Settings
from graph.stores import Mode, open_store
from graph.stores.disk import DiskReader


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    with open_store(str(tmp_path / "store"), Mode.WRITE) as made:
        made.publish()
    return Settings(store=str(tmp_path / "store"))


@pytest.fixture
def closed(monkeypatch) -> list[DiskReader]:
    """The readers that have been closed."""
    seen: list[DiskReader] = []
    close = DiskReader.close

    def closing(reader: DiskReader) -> None:
        seen.append(reader)
        close(reader)

    monkeypatch.setattr(DiskReader, "close", closing)
    return seen


class Slow:
    """A warming that lasts until it is let go."""

    def __init__(self, monkeypatch) -> None:
        self.go = threading.Event()
        self.done = threading.Event()
        monkeypatch.setattr(Published, "warm", self.warm)

    def warm(self) -> None:
        assert self.go.wait(20)
        self.done.set()


def test_warming_may_end_before_the_opening_does(settings, monkeypatch):
    monkeypatch.setattr(threading.Thread, "start", threading.Thread.run)
    current = Current(settings)
    with current.reading() as published:
        assert published.readers == 1
    assert published.readers == 0
    current.close()


def test_a_state_being_warmed_is_closed_only_after(settings, monkeypatch, closed):
    slow = Slow(monkeypatch)
    current = Current(settings)
    current.close()
    assert not closed
    slow.go.set()
    assert slow.done.wait(20)
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and thread.daemon:
            thread.join(20)
    assert len(closed) == 1
