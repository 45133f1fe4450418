"""Running the application: a socket, and an end in order."""

from __future__ import annotations

import asyncio
import math
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import uvicorn

from kg.errors import UsageError

if TYPE_CHECKING:
    from starlette.applications import Starlette

_GRACE = 30  # seconds at most that requests under way have to end when the server is told to stop


class _Server(uvicorn.Server):
    """Stops in order on SIGTERM and SIGINT, and then returns instead of dying of the signal."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        with suppress(ValueError):  # not in the main thread: whoever runs that sees to signals
            loop = asyncio.get_running_loop()
            for number in (signal.SIGINT, signal.SIGTERM):
                with suppress(NotImplementedError):  # Windows
                    loop.add_signal_handler(number, self.handle_exit, number, None)
        yield


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens.

    :param port: 0 takes any that is free.
    :raises UsageError: if the address is not ours, or taken.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=1024)
    except OSError as error:
        # What the error says itself may be long.
        reason = os.strerror(error.errno) if error.errno and error.errno > 0 else error.strerror or error
        raise UsageError(f"cannot listen on {host} port {port}: {reason}; try another --port") from None


def serve(app: Starlette, listener: socket.socket, *, root_path: str = "", access_log: bool = False) -> None:
    """Serve until told to stop by SIGTERM or SIGINT; requests under way may end.

    :param root_path: the prefix that a reverse proxy has this server under.
    :param access_log: whether to write a line for each request.
    """
    config = uvicorn.Config(
        app,
        root_path=root_path,
        access_log=access_log,
        log_config=_log_to_stderr(),
        log_level="info" if access_log else "warning",
        timeout_graceful_shutdown=math.ceil(min(_GRACE, 1 + app.state.context.settings.limits.seconds)),
        server_header=False,
        lifespan="on",
    )
    with listener:
        asyncio.run(_Server(config).serve(sockets=[listener]))


def _log_to_stderr() -> dict[str, Any]:
    config = deepcopy(uvicorn.config.LOGGING_CONFIG)
    config["handlers"]["access"]["stream"] = "ext://sys.stderr"
    return config
