"""What happens to every request, whoever answers it: headers, counts, limits a client, and faults in one line."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections import Counter
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse

from kg.server.operations import HEALTH, METRICS

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from kg.server.context import Context

# https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""Sent with every answer that does not say otherwise itself."""

_log = logging.getLogger(__name__)


class Edge:
    """The outermost layer of the application.

    :param app: what answers.
    :param context: of the server.
    """

    def __init__(self, app: ASGIApp, context: Context) -> None:
        self._app = app
        self._metrics = context.metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, and take note of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begin = time.perf_counter()
        status = 0

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, noted)
        except asyncio.CancelledError:  # stopping, and patience has an end
            if not status:
                said = "the server is stopping\n"
                await PlainTextResponse(said, 503, {"Retry-After": "30"})(scope, receive, noted)
            raise
        except Exception as error:
            trace = bool(os.environ.get("KG_TRACEBACK"))
            _log.error("%s %s: %s: %s", scope["method"], scope["path"], type(error).__name__, error, exc_info=trace)
            if not status:
                await PlainTextResponse("internal fault\n", 500)(scope, receive, noted)
        finally:
            route = getattr(scope.get("route"), "path", "")
            self._metrics.request(route, scope["method"], status, time.perf_counter() - begin)


class PerClient:
    """Lets each address have so many requests under way.

    :param app: what answers.
    :param most: how many.
    """

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most
        self._under_way: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or tell the client to wait."""
        if scope["type"] != "http" or scope["path"] in (HEALTH, METRICS):
            await self._app(scope, receive, send)
            return
        client = scope["client"][0] if scope.get("client") else ""
        if self._under_way[client] >= self._most:
            said = f"you have {self._most} requests under way, which is the limit here; wait for one to end\n"
            await PlainTextResponse(said, 429, {"Retry-After": "5"})(scope, receive, send)
            return
        self._under_way[client] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._under_way[client] -= 1
            if not self._under_way[client]:
                del self._under_way[client]
