"""What those who run the server look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kg import __version__
from kg.server.metrics import CONTENT_TYPE

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.routing import BaseRoute

    from kg.server.context import Context

HEALTH = "/health"
METRICS = "/metrics"


def routes(context: Context) -> list[BaseRoute]:
    """``/health``, which is 503 while no query can be answered, and ``/metrics`` for Prometheus."""

    async def health(request: Request) -> Response:
        well = await context.healthy()
        said = {"status": "ok" if well else "the store cannot be read", "version": __version__}
        return JSONResponse(said, 200 if well else 503, headers={"Cache-Control": "no-store"})

    async def metrics(request: Request) -> Response:
        return Response(context.metrics.page(), headers={"Content-Type": CONTENT_TYPE})

    return [Route(HEALTH, health), Route(METRICS, metrics)]
