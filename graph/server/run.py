"""Runs the explorer on a port of this machine."""

import socket

import uvicorn

from graph.errors import ParameterError
from graph.server.app import application
from graph.server.options import Options
from graph.settings import Settings


def serve(settings: Settings, options: Options, host: str, port: int) -> None:
    """Serves the store until it is interrupted.

    Raises StoreError where the store cannot be opened, ParameterError where the port cannot be had.
    """
    app = application(settings, options)
    with _listening(host, port) as listening:
        config = uvicorn.Config(app, log_level="warning", server_header=False, date_header=True, lifespan="on")
        uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    try:
        (family, *_, address), *_ = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        listening = socket.socket(family)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
    except OSError as error:
        reason = "is in use; choose another with --port" if "in use" in str(error) else f"cannot be had ({error})"
        raise ParameterError(f"port {port} of {host} {reason}") from None
    return listening
