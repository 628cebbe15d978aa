"""A server of the explorer in a thread, for tests."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from graph.server.app import application
from graph.server.options import Options
from graph.settings import Settings


@contextmanager
def serving(store: Path, options: Options) -> Iterator[str]:
    """The address of a server over a store, which runs as long as the block."""
    app = application(Settings(str(store)), options)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive(), "the server has ended"
            time.sleep(0.02)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(20)
