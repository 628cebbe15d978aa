"""The command that serves, as a person runs it."""

import re
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from graph.stores import Mode, open_store

COMMAND = [sys.executable, "-c", "from graph.cli import main; main()", "serve"]


def failed(*arguments: str) -> str:
    done = subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stderr.strip().splitlines()[-1]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return found.getsockname()[1]


@pytest.fixture
def store(tmp_path) -> Path:
    with open_store(str(tmp_path / "store"), Mode.WRITE) as made:
        made.publish()
    return tmp_path / "store"


def test_it_serves_until_it_is_interrupted(store):
    port = free_port()
    options = ["--store", str(store), "--port", str(port), "--title", "Test", "--service-host", "example.org"]
    with subprocess.Popen([*COMMAND, *options], stderr=subprocess.PIPE, text=True) as process:
        try:
            end = time.monotonic() + 60
            while True:
                try:
                    page = httpx.get(f"http://127.0.0.1:{port}/")
                    break
                except httpx.TransportError:
                    assert process.poll() is None
                    assert time.monotonic() < end
                    time.sleep(0.2)
            assert page.status_code == 200
            assert "Test" in page.text
        finally:
            process.terminate()
        _, said = process.communicate(timeout=20)
    assert f"http://127.0.0.1:{port}/" in said
    assert "Traceback" not in said


def test_a_missing_store_says_what_to_do(tmp_path):
    assert "reshuffle build" in failed("--store", str(tmp_path / "nothing"))


def test_a_folder_that_is_something_else_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    assert re.search(r"not a store|something else|no store", failed("--store", str(tmp_path)))


def test_a_store_of_a_newer_version_is_told(store):
    settings = next(file for file in store.iterdir() if file.suffix == ".json")
    settings.write_text(re.sub(r'"format": *\d+', '"format": 999', settings.read_text()))
    assert "newer" in failed("--store", str(store))


def test_a_port_in_use_is_told(store):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert f"port {port} of 127.0.0.1 is in use" in failed("--store", str(store), "--port", str(port))


def test_a_server_is_not_served():
    assert failed("--store", "memory:").startswith("Error:")
