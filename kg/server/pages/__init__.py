"""Pages for people: Arabic first, a switch to English, usable without scripts and without a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from kg.server.context import Context


def routes(context: Context) -> list[BaseRoute]:
    """The routes of the pages, which come after all others."""
    from importlib.resources import files
    from pathlib import Path

    from starlette.routing import Mount, Route
    from starlette.staticfiles import StaticFiles

    from kg.server.context import PAGES
    from kg.server.pages.site import Asked, Page, Site

    site = Site(context)
    folder = Path(str(files("kg.server.pages")))

    async def at_path(asked: Asked) -> Page:
        return await site.thing(asked, context.iri_of(asked.path.removeprefix(PAGES)))

    async def by_iri(asked: Asked) -> Page:
        return await site.thing(asked, asked.given.get("iri", ""))

    return [
        Route("/", site.handler(site.overview)),
        Route("/events", site.handler(site.events)),
        Route("/network", site.handler(site.network)),
        Route("/differences", site.handler(site.differences)),
        Route("/find", site.handler(site.find)),
        Route("/query", site.handler(site.query)),
        Route(PAGES.rstrip("/"), site.handler(by_iri)),
        Route(PAGES + "{path:path}", site.handler(at_path)),
        Mount("/static", StaticFiles(directory=folder / "static")),
        Mount("/vendor", StaticFiles(directory=folder / "vendor", check_dir=False)),
    ]
