"""The SPARQL 1.1 Graph Store HTTP Protocol (https://www.w3.org/TR/sparql11-http-rdf-update/) at ``/store``.

The default graph is what queries see as such: the union of all graphs. It is read as ``?default``; to add to it is to
add statements that are in no named graph, and it cannot be replaced or removed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response

from kg.server import jobs, writes
from kg.server.failures import Forbidden, RequestError, Unsupported
from kg.server.negotiation import GRAPHS, choose
from kg.server.requests import Parameters, body, check_writer, iris, media_type, parameters, unless_gone
from kg.server.responses import respond
from kg.server.routing import resource

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.routing import BaseRoute

    from kg.server.context import Context

GRAPH_STORE = "/store"
"""Where graphs are read and put, with ``?graph=IRI`` or ``?default``."""

_PARSED = {media_type: syntax.native for syntax in GRAPHS for media_type in syntax.media_types[:1]}


def routes(context: Context) -> list[BaseRoute]:
    """The graph store."""

    async def get(request: Request) -> Response:
        given = parameters(request)
        graph = _graph(given)
        choice = choose(request.headers.getlist("accept"), GRAPHS, given.one("format"))
        return respond(await unless_gone(request, context.answer(jobs.graph, graph, choice)))

    async def put(request: Request) -> Response:
        check_writer(request, context)
        graph = _graph(parameters(request))
        if graph is None and request.method == "PUT":
            raise Forbidden("the default graph is the union of all graphs, and cannot be replaced; name a graph")
        kind = media_type(request)
        if kind not in _PARSED:
            raise Unsupported(f"{kind or 'no media type'}: want one of {', '.join(_PARSED)}")
        data = await body(request, context.settings.limits.body_bytes)
        new = await context.write(writes.put, graph, data, _PARSED[kind], request.method == "PUT")
        return Response(status_code=201 if new else 204)

    async def delete(request: Request) -> Response:
        check_writer(request, context)
        graph = _graph(parameters(request))
        if graph is None:
            raise Forbidden("the default graph is the union of all graphs, and cannot be removed; name a graph")
        await context.write(writes.delete, graph)
        return Response(status_code=204)

    changing = {"PUT": put, "POST": put, "DELETE": delete} if context.settings.writable else {}
    return [resource(GRAPH_STORE, {"GET": get, **changing})]


def _graph(given: Parameters) -> str | None:
    """The graph that is meant: its IRI, or None for the default graph."""
    named = given.one("graph")
    if (named is None) != ("default" in given):
        raise RequestError("say which graph: ?graph=IRI or ?default")
    if named is not None:
        iris((named,), "graph")
    return named
