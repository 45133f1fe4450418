"""Things by their IRIs: ``/id/…`` sends browsers to a page and programs to data, as Linked Data asks.

The scheme is that of "Cool URIs for the Semantic Web" (https://www.w3.org/TR/cooluris/), 4.2: a thing is no document,
so its IRI answers 303 See Other with the document that tells of it. The vocabulary is a document, and stands at
``/ontology``.
"""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kg.exports import FORMATS, prefixes_for
from kg.graph import resources
from kg.graph.dataset import canonical
from kg.server import jobs
from kg.server.context import DATA, ENTITIES, PAGES
from kg.server.failures import NotFound
from kg.server.negotiation import GRAPHS, PAGE, choose
from kg.server.requests import parameters, unless_gone
from kg.server.responses import respond, with_prefix
from kg.server.sink import Answer

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.routing import BaseRoute

    from kg.server.context import Context

_ONTOLOGIES = {"/ontology": "mahdar", "/ontology/alignments": "alignments", "/ontology/shapes": "shapes"}


def routes(context: Context) -> list[BaseRoute]:
    """``/id/…``, the data that it leads to, and the ontology."""

    async def thing(request: Request) -> Response:
        wanted = choose(request.headers.getlist("accept"), (*GRAPHS, PAGE)).syntax
        where = with_prefix(request, (PAGES if wanted == PAGE else DATA) + _local(request))
        return RedirectResponse(where, status_code=303, headers={"Vary": "Accept"})

    async def data(request: Request) -> Response:
        choice = choose(request.headers.getlist("accept"), GRAPHS, parameters(request).one("format"))
        iri = context.iri_of(_local(request))
        answer = await unless_gone(request, context.answer(jobs.description, iri, choice))
        return respond(answer, {"Link": f'<{iri}>; rel="describes"'})

    async def ontology(request: Request) -> Response:
        accept = request.headers.getlist("accept")
        name = parameters(request).one("format")
        choice = choose(accept, (*GRAPHS, PAGE) if name is None else GRAPHS, name)
        file = _ONTOLOGIES[request.scope["route"].path]
        if choice.syntax == PAGE:  # browsers offer to save what they are told is Turtle
            return Response(resources.text(f"ontology/{file}.ttl"), media_type="text/plain", headers={"Vary": "Accept"})
        return respond(Answer(choice.content_type, _ontology(file, choice.syntax.native)))

    return [
        Route(ENTITIES + "{path:path}", thing),
        Route(DATA + "{path:path}", data),
        *(Route(path, ontology) for path in _ONTOLOGIES),
    ]


def _local(request: Request) -> str:
    """What follows the base in the thing's IRI, percent-encoded as it is there."""
    local = quote(request.path_params["path"], safe="/~")
    if not local:
        raise NotFound("say which: /id/person/…")
    return local


@cache
def _ontology(file: str, form: str) -> bytes:
    """One of the ontology's files in another syntax; in Turtle it stays as it was written."""
    import pyoxigraph as ox

    said = resources.text(f"ontology/{file}.ttl")
    if form == "ttl":
        return said.encode()
    out = io.BytesIO()
    FORMATS[form].serialize(canonical(lambda: ox.parse(said, format=ox.RdfFormat.TURTLE)), out, prefixes_for())
    return out.getvalue()
