"""Running a site until it is stopped: the address, what can be wrong with it, and the end."""

import errno
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from povstat.errors import NotFoundError, PovstatError, needed
from povstat.lang import Message

if TYPE_CHECKING:
    from povstat.serve.served_site import Site

_GRACE = 3
"""Seconds that answers under way have when the server is stopped."""


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens at an address; port 0 takes any free one.

    Raises NotFoundError for a host that there is not here, PovstatError for a port that cannot be had.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError):
        raise NotFoundError("no host {name} is known here", name=host) from None
    family, _, _, _, address = found[0]
    try:
        return socket.create_server(address[:2], family=family, backlog=128)
    except OSError as error:
        raise _why(error, host, port) from None


def _why(error: OSError, host: str, port: int) -> PovstatError:
    if error.errno == errno.EADDRINUSE:
        return PovstatError(
            "port {port} of {host} is taken: choose another with --port (0: any free one)", port=port, host=host
        )
    if error.errno == errno.EACCES:
        return PovstatError("port {port} is not for you: choose one above 1023", port=port)
    if error.errno == errno.EADDRNOTAVAIL:
        return NotFoundError("{host} is no address of this machine", host=host)
    return PovstatError("{host}, port {port}: {reason}", host=host, port=port, reason=str(error.strerror))


def address_of(listener: socket.socket) -> str:
    """The address to type into a browser."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


def is_loopback(listener: socket.socket) -> bool:
    """Whether only this machine can reach it."""
    host = str(listener.getsockname()[0])
    return host == "::1" or host.startswith("127.")


def run(site: "Site", listener: socket.socket, started: Callable[[], None] = lambda: None) -> None:
    """Serve until the process is interrupted, and raise the interruption then; ``started`` is called before."""
    server = server_of(site)
    started()
    server.run(sockets=[listener])


def server_of(site: "Site") -> Any:
    """A server (of uvicorn) of a site, that says nothing of what it is asked."""
    uvicorn = needed("uvicorn", "serve", Message("serving"))
    return uvicorn.Server(
        uvicorn.Config(
            site.application,
            log_level="error",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_GRACE,
        )
    )
