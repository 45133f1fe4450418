"""The SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/): queries and updates at ``/sparql``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import RedirectResponse, Response

from kg.server import jobs, writes
from kg.server.failures import NotAcceptable, RequestError, Unsupported
from kg.server.jobs import Query
from kg.server.negotiation import GRAPHS, PAGE, TABLES, Choice, Syntax, choose
from kg.server.outbound import refuse_load, refuse_service
from kg.server.requests import Parameters, body, check_writer, iris, media_type, parameters, text, unless_gone
from kg.server.responses import respond, with_prefix
from kg.server.routing import resource
from kg.server.service import description
from kg.store.updates import using

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request
    from starlette.routing import BaseRoute

    from kg.server.context import Context

ENDPOINT = "/sparql"
"""Where queries and updates go."""

QUERY_PAGE = "/query"
"""Where a browser is sent that comes to the endpoint; ``kg.server.pages`` has this route."""

_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"


def routes(context: Context) -> list[BaseRoute]:
    """The endpoint."""

    async def get(request: Request) -> Response:
        given = parameters(request)
        if "update" in given:
            raise RequestError("updates go by POST")
        if "format" not in given and _wants(request, (*TABLES, *GRAPHS, PAGE)) == PAGE:
            query = request.scope["query_string"].decode("ascii", "replace")
            where = with_prefix(request, QUERY_PAGE) + (f"?{query}" if query else "")
            return RedirectResponse(where, status_code=303, headers={"Vary": "Accept"})
        if "query" not in given:
            return _description(request, given)
        return await _query(request, given)

    async def post(request: Request) -> Response:
        kind = media_type(request)
        if kind not in (_FORM, _QUERY, _UPDATE):
            raise Unsupported(f"{kind or 'no media type'}: want {_FORM}, {_QUERY} or {_UPDATE}")
        data = await body(request, context.settings.limits.body_bytes)
        given = parameters(request)
        if kind == _FORM:
            given += Parameters(data)
        if kind == _UPDATE or "update" in given:
            if "query" in given:
                raise RequestError("a request is a query or an update, not both")
            return await _update(request, given, text(data, "update") if kind == _UPDATE else None)
        return await _query(request, given, text(data, "query") if kind == _QUERY else None)

    async def _query(request: Request, given: Parameters, sent: str | None = None) -> Response:
        said = _only(given, "query", sent)
        refuse_service(said)
        table, graph = (_choice(request, given, offered) for offered in (TABLES, GRAPHS))
        if table is None and graph is None:
            _wants(request, (*TABLES, *GRAPHS))
        query = Query(
            said,
            iris(given.all("default-graph-uri"), "default-graph-uri"),
            iris(given.all("named-graph-uri"), "named-graph-uri"),
            table,
            graph,
        )
        return respond(await unless_gone(request, context.answer(jobs.answer, query)))

    async def _update(request: Request, given: Parameters, sent: str | None) -> Response:
        check_writer(request, context)
        said = _only(given, "update", sent)
        refuse_service(said)
        refuse_load(said)
        default, named = (iris(given.all(name), name) for name in ("using-graph-uri", "using-named-graph-uri"))
        if default or named:
            said = using(said, default, named)
        await context.write(writes.update, said, context.settings.prefixes)
        return Response(status_code=204)

    def _description(request: Request, given: Parameters) -> Response:
        choice = choose(request.headers.getlist("accept"), GRAPHS, given.one("format"))
        return respond(description(str(request.url.replace(query="")), context.settings, choice))

    return [resource(ENDPOINT, {"GET": get, "POST": post})]


def _only(given: Parameters, name: str, sent: str | None) -> str:
    """The text of the query or update, which is either the body or a parameter."""
    said = given.one(name)
    if sent is not None and said is not None:
        raise RequestError(f"there is more than one {name}: one is the body, and one in the URL")
    if sent is None and said is None:
        raise RequestError(f"the form has no {name}=")
    return str(said if sent is None else sent)


def _wants(request: Request, offered: Sequence[Syntax]) -> Syntax:
    return choose(request.headers.getlist("accept"), offered).syntax


def _choice(request: Request, given: Parameters, offered: Sequence[Syntax]) -> Choice | None:
    """The format for one kind of result; None if the client takes none, which matters only if there are such results.

    Of two kinds, of which the client names one by ``format=``, the other is not to be had.
    """
    name = given.one("format")
    if name is not None:
        named = [syntax for syntax in (*TABLES, *GRAPHS) if name.lower() in syntax.names]
        if named and not any(syntax in offered for syntax in named):
            return None
    try:
        return choose(request.headers.getlist("accept"), offered, name)
    except NotAcceptable:
        return None
