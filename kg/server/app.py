"""The server as an ASGI application."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import PlainTextResponse

from kg.errors import InputError, UsageError
from kg.graph.terms import check_base
from kg.server import entities, graph_store, operations, pages, protocol
from kg.server.context import Context
from kg.server.edge import Edge, PerClient
from kg.server.failures import RequestError
from kg.server.settings import Limits, Settings
from kg.store import EmbeddedStore, prefixes_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_SHORTEST_TOKEN = 16

_log = logging.getLogger(__name__)


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
    :raises InputError: if there is no store, if it cannot be opened, or if it is to be written to and is in use.
    """
    if writable and (not token or len(token) < _SHORTEST_TOKEN):
        raise UsageError(f"a server that can be written to needs a token of {_SHORTEST_TOKEN} characters at least")
    with EmbeddedStore(store_dir, write=writable) as store:
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

    app = Starlette(
        routes=[
            *operations.routes(context),
            *protocol.routes(context),
            *graph_store.routes(context),
            *entities.routes(context),
            *pages.routes(context),
        ],
        middleware=_layers(context),
        exception_handlers={
            RequestError: _refused,
            UsageError: _refused,
            InputError: _unreadable,
            HTTPException: _http_error,
        },
        lifespan=lifespan,
    )
    app.state.context = context
    return app


def _layers(context: Context) -> list[Middleware]:
    """What requests go through before they come to a route, the outermost first."""
    most = context.settings.limits.per_client
    per_client = [Middleware(PerClient, most=most)] if most else []
    return [Middleware(Edge, context=context), _cross_origin(context.settings), *per_client]


def _cross_origin(settings: Settings) -> Middleware:
    writing = ("PUT", "DELETE") if settings.writable else ()
    return Middleware(
        CORSMiddleware,
        allow_origins=settings.origins,
        allow_methods=("GET", "HEAD", "POST", "OPTIONS", *writing),
        allow_headers=("Accept", "Authorization", "Content-Type"),
        expose_headers=("Link", "Location", "Retry-After"),
        max_age=86400,
    )


def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestError):
        return PlainTextResponse(f"{error}\n", 400)
    headers = dict(error.headers)
    if error.retry_after is not None:
        headers["Retry-After"] = str(error.retry_after)
    return PlainTextResponse(f"{error}\n", error.status, headers)


def _unreadable(request: Request, error: Exception) -> Response:
    _log.error("%s", error)
    return PlainTextResponse("the store cannot be read just now\n", 503, {"Retry-After": "5"})


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return PlainTextResponse(f"{error.detail.lower()}\n", error.status_code, error.headers)
