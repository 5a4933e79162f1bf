"""The server, on this machine only."""

import socket
from collections.abc import Callable

import uvicorn
from starlette.applications import Starlette

from onrecord.errors import OnrecordError

HOST = "127.0.0.1"
PORT = 8470


class PortTaken(OnrecordError):
    """Another program answers at this port."""


def serve_app(app: Starlette, port: int, on_ready: Callable[[str], None]) -> None:
    """Answer until Ctrl+C. port 0: any that is free. on_ready is told the address, from which on it can be opened.

    Raises PortTaken.
    """
    listening = _listen(port)
    with listening:
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, proxy_headers=False, lifespan="off",
            ws="none", http="h11", loop="asyncio", timeout_graceful_shutdown=2,
        )  # fmt: skip
        on_ready(f"http://{HOST}:{listening.getsockname()[1]}/")
        uvicorn.Server(config).run(sockets=[listening])


def _listen(port: int) -> socket.socket:
    """Bound to the loopback address and to no other; there is no option for another."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        cause = (error.strerror or str(error)).lower()
        raise PortTaken(
            f"port {port} cannot be used ({cause}); take another with --port, or --port 0 for any"
        ) from None
    return listening
