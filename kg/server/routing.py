"""One resource, several methods."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING

from starlette.routing import Route

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    Handler = Callable[[Request], Awaitable[Response]]


def resource(path: str, methods: Mapping[str, Handler]) -> Route:
    """A route that answers each method in its own way, and others with 405 and all that there are.

    :param path: as in ``starlette.routing.Route``.
    :param methods: handlers by method; GET answers HEAD too.
    """

    async def handle(request: Request) -> Response:
        return await methods["GET" if request.method == "HEAD" else request.method](request)

    return Route(path, handle, methods=list(methods))
