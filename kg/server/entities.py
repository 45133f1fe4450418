"""Things by their IRIs: ``/id/…`` sends browsers to a page and programs to data, as Linked Data asks.

The scheme is that of "Cool URIs for the Semantic Web" (https://www.w3.org/TR/cooluris/), 4.2: a thing is no document,
so its IRI answers 303 See Other with the document that tells of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import RedirectResponse
from starlette.routing import Route

from kg.server.context import DATA, ENTITIES, PAGES
from kg.server.negotiation import HTML, RDF, chosen

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

    from kg.server.context import Context


def routes(context: Context) -> list[BaseRoute]:
    """``/id/…``, and the data that it leads to."""

    async def thing(request: Request) -> Response:
        wants = chosen(request.headers.getlist("accept"), (*RDF, HTML))
        where = PAGES if wants == HTML else DATA
        return RedirectResponse(where + request.path_params["path"], status_code=303, headers={"Vary": "Accept"})

    return [Route(ENTITIES + "{path:path}", thing)]
