"""The server as an ASGI application."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route

from kg.errors import UsageError
from kg.graph.terms import check_base
from kg.server import entities, pages
from kg.server.context import Context
from kg.server.failures import RequestError
from kg.server.settings import Limits, Settings
from kg.store import EmbeddedStore, prefixes_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def create_app(
    store_dir: str,
    *,
    base: str | None = None,
    limits: Limits | None = None,
    writable: bool = False,
    token: str | None = None,
    origins: Sequence[str] = ("*",),
) -> Starlette:
    """A server for a store.

    :param store_dir: the store's folder.
    :param base: the IRI that instances live under; by default the one that the store was built with.
    :param limits: how much a request may take.
    :param writable: whether updates are taken; then there must be a token.
    :param token: what a client must say to write.
    :param origins: sites whose scripts may read answers.
    :raises UsageError: if the settings make no sense.
    :raises InputError: if there is no store, or it cannot be opened.
    """
    if writable and not token:
        raise UsageError("a server that can be written to needs a token")
    with EmbeddedStore(store_dir) as store:
        built_with = prefixes_of(store.native)["person"].removesuffix("person/")
    settings = Settings(store_dir, check_base(base or built_with), limits or Limits(), writable, token, tuple(origins))
    context = Context(settings)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        await context.start()
        try:
            yield
        finally:
            await context.close()

    async def health(request: Request) -> Response:
        return JSONResponse({"status": "ok"})

    app = Starlette(
        routes=[Route("/health", health), *entities.routes(context), *pages.routes(context)],
        exception_handlers={RequestError: _refused, UsageError: _refused},
        lifespan=lifespan,
    )
    app.state.context = context
    return app


def _refused(request: Request, error: Exception) -> Response:
    status = error.status if isinstance(error, RequestError) else 400
    headers = dict(error.headers) if isinstance(error, RequestError) else {}
    if isinstance(error, RequestError) and error.retry_after is not None:
        headers["Retry-After"] = str(error.retry_after)
    return PlainTextResponse(f"{error}\n", status, headers)
