"""Pages for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from kg.server.context import Context


def routes(context: Context) -> list[BaseRoute]:
    """The routes of the pages, which come after all others.

    ``/page/{path:path}`` is where browsers are sent that ask for a thing under the base IRI; ``context.iri_of(path)``
    is which.
    """
    return []
