"""The pages' routes: each makes its view in a worker, and a page or a file of it."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, Response

from kg.errors import UsageError
from kg.graph.competency import queries as prepared
from kg.graph.vocabulary import PREFIXES
from kg.server.context import DATA, PAGES
from kg.server.failures import NotFound, RequestError
from kg.server.pages import differences, entity, events, network, overview, telling, timeline
from kg.server.pages.asking import compact, expanded, view
from kg.server.pages.choices import FINDABLE, choices, meant, things_found
from kg.server.pages.downloads import MEDIA_TYPES, download
from kg.server.pages.filters import NOBODY, Filters, chosen
from kg.server.pages.language import Language, language
from kg.server.pages.picture import Picture, drawn
from kg.server.pages.records import KINDS, Queries, Thing
from kg.server.pages.render import Address, rendered, vendored
from kg.server.pages.things import thing

if TYPE_CHECKING:
    from starlette.requests import Request

    from kg.server.context import Context

T = TypeVar("T")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'{styles}; img-src 'self' data:; font-src 'self'{fonts}; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a page may load (https://www.w3.org/TR/CSP3/): the site's own files, and no script or style within the page."""

# Template -> the styles and fonts that its third-party script needs: the editor writes styles of its own and brings its
# icons along, the network view writes one style sheet, which is known.
_NEEDED = {
    "query.html": (" 'unsafe-inline'", " data:"),
    "network.html": (" 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='", ""),
}

_TERMS = tuple(PREFIXES.values())  # of vocabularies, which are no things of a store

_TITLED = (400, 404, 422, 429, 503, 504)  # statuses with a title of their own

_REMEMBERED = 300  # views


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be: its template, what that shows, and the SPARQL behind it."""

    template: str
    values: Mapping[str, Any]
    queries: Queries | None = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Asked:
    """A request as pages see it."""

    path: str
    given: Mapping[str, str]
    lang: Language
    address: Address = field(init=False)

    def __post_init__(self) -> None:
        self.address = Address(self.path, self.given, self.lang)

    def page(self, total: int, size: int) -> tuple[int, int]:
        """Which page of a list is asked for, from 1, and how many there are."""
        pages = max(1, -(-total // size))
        text = self.given.get("page", "1")
        return min(int(text) if text.isdecimal() and len(text) < 7 else 1, pages) or 1, pages


class Site:
    """The pages of a store.

    :param context: the store behind the server's limits.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._base = context.settings.base
        self._views: OrderedDict[Hashable, asyncio.Task[Any]] = OrderedDict()

    # --- answering ----------------------------------------------------------------------------------------------------

    def handler(self, make: Callable[[Asked], Awaitable[Page]]) -> Callable[[Request], Awaitable[Response]]:
        """A route's handler from what makes its page."""

        async def handle(request: Request) -> Response:
            given = dict(request.query_params)
            asked = Asked(request.url.path, given, language(given.get("lang")))
            try:
                page = await make(asked)
                if (suffix := given.get("as", "")) in MEDIA_TYPES and page.queries:
                    return await self._file(page.queries, suffix)
            except (RequestError, UsageError) as error:
                page = _failed(error, asked.lang)
            return await self._answer(page, asked)

        return handle

    async def _answer(self, page: Page, asked: Asked) -> Response:
        values = {
            "url": asked.address.url, "same": asked.address.same, "switched": asked.address.switched,
            "here": asked.path, "source": page.queries, "vendored": vendored, "static": _static, "vendor": _vendor,
            "step_link": self._step_link(asked), **page.values,
        }  # fmt: skip
        text = await run_in_threadpool(
            rendered, page.template, asked.lang, self._base, lambda iri: self._link(iri, asked), values
        )
        styles, fonts = _NEEDED.get(page.template, ("", ""))
        headers = {
            "Content-Security-Policy": POLICY.format(styles=styles, fonts=fonts),
            "Content-Language": asked.lang.code,
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-cache",
            **page.headers,
        }
        return HTMLResponse(text, page.status, headers)

    async def _file(self, queries: Queries, suffix: str) -> Response:
        content = await self._made(download, queries, suffix, self._context.settings.limits.rows)
        return Response(
            content,
            media_type=MEDIA_TYPES[suffix],
            headers={
                "Content-Disposition": f'attachment; filename="mahdar.{suffix}"',
                "X-Content-Type-Options": "nosniff",
            },
        )

    async def _made(self, of: Callable[..., T], *arguments: Any) -> T:
        """A view, made in a worker."""
        return await self._context.call(view, self._base, of, *arguments)

    async def _view(self, of: Callable[..., T], *arguments: Hashable) -> T:
        """A view, made in a worker or remembered while the store stays as it is."""
        key = (self._context.version, of, arguments)
        task: asyncio.Task[T] | None = self._views.get(key)
        if task is None:
            task = self._views[key] = asyncio.ensure_future(self._made(of, *arguments))
            if len(self._views) > _REMEMBERED:
                self._views.popitem(last=False)
        else:
            self._views.move_to_end(key)
        try:
            # Whoever goes away does not take the view from others who wait for it.
            return await asyncio.shield(task)
        except Exception:
            self._views.pop(key, None)
            raise

    def _link(self, iri: str, asked: Asked) -> str:
        if iri.startswith(_TERMS):
            return ""
        path = self._context.path_of(iri, PAGES)
        return asked.address.url(path) if path else asked.address.url(PAGES.rstrip("/"), iri=iri)

    def _step_link(self, asked: Asked) -> Callable[[timeline.Step], str]:
        """Where a bar leads: into a year or month, or to the events of a day."""

        def to(step: timeline.Step) -> str:
            if asked.path == "/" and len(step.period) < 10:
                return asked.address.same(period=step.period)
            return asked.address.url("/events", start=step.period, end=step.period)

        return to

    # --- pages --------------------------------------------------------------------------------------------------------

    async def overview(self, asked: Asked) -> Page:
        """What the store holds, in numbers."""
        by_report = asked.given.get("by") == "report"
        made = await self._view(overview.overview, asked.given.get("period"), by_report)
        return Page("overview.html", {"view": made}, overview.QUERIES)

    async def events(self, asked: Asked) -> Page:
        """Events by filters."""
        filters, offered = await self._chosen(asked)
        total = await self._view(events.count, filters)
        page, pages = asked.page(total, events.PAGE)
        listed = await self._view(events.page, filters, (page - 1) * events.PAGE)
        values = {"events": listed, "total": total, "page": page, "pages": pages, **offered}
        return Page("events.html", values, events.queries(filters, self._base))

    async def network(self, asked: Asked) -> Page:
        """Who has to do with whom."""
        filters, offered = await self._chosen(asked, ("by",))
        by_state = asked.given.get("by") == "state"
        found, picture = await self._view(drawn, filters, by_state)
        values = {
            "view": found, "picture": picture, "by_state": by_state, "data": self._elements(picture, asked), **offered,
        }  # fmt: skip
        return Page("network.html", values, network.queries(filters, self._base, by_state))

    async def differences(self, asked: Asked) -> Page:
        """Events on which sources differ."""
        filters, offered = await self._chosen(asked, ("about",))
        wanted = asked.given.get("about", "")
        about = wanted if wanted in differences.ABOUT else ""
        found = await self._view(differences.disputed, filters, about)
        total = len(found)
        page, pages = asked.page(total, differences.PAGE)
        shown = await self._view(differences.told, found[(page - 1) * differences.PAGE : page * differences.PAGE])
        values = {"disputed": shown, "about": about, "total": total, "page": page, "pages": pages, **offered}
        return Page("differences.html", values, differences.queries(filters, self._base, about))

    async def find(self, asked: Asked) -> Page:
        """Things by name."""
        sought = asked.given.get("q", "").strip()[:200]
        found = await self._view(things_found, sought) if sought else []
        return Page("find.html", {"sought": sought, "found": found})

    async def query(self, asked: Asked) -> Page:
        """The editor with the prepared questions."""
        example = asked.given.get("example", "")
        text = asked.given.get("query") or prepared()[example if example in prepared() else "who-met-whom"].text
        return Page("query.html", {"examples": list(prepared().values()), "example": example, "text": text})

    async def thing(self, asked: Asked, iri: str) -> Page:
        """The page of any one thing.

        :raises NotFound: if the store does not know it.
        """
        page = await self._thing(asked, iri)
        return replace(page, values={**page.values, "data": self._context.path_of(iri, DATA)})

    async def _thing(self, asked: Asked, iri: str) -> Page:
        of = await self._view(thing, iri)
        if of.kind in KINDS:
            return await self._event(asked, iri)
        if of.kind in FINDABLE:
            return await self._entity(of)
        if of.kind == "Article":
            article = await self._view(entity.article_view, iri)
            return Page("article.html", {"view": article}, entity.article_queries(iri))
        node = await self._view(entity.node_view, of)
        if not node.says:
            raise NotFound(asked.lang.say("error.missing", iri=iri))
        return Page("node.html", {"view": node}, entity.queries(iri))

    async def _event(self, asked: Asked, iri: str) -> Page:
        shown = await self._view(telling.event_view, iri, 0)
        page, pages = asked.page(shown.reports, telling.MOST)
        if page > 1:
            shown = await self._view(telling.event_view, iri, (page - 1) * telling.MOST)
        return Page("event.html", {"view": shown, "page": page, "pages": pages}, telling.queries(iri))

    async def _entity(self, of: Thing) -> Page:
        made = await self._view(entity.entity_view, of)
        choice = entity.choice_of(of, self._short(of.iri))
        return Page("entity.html", {"view": made, "choice": choice}, entity.queries(of.iri))

    # --- what they share ----------------------------------------------------------------------------------------------

    async def _chosen(self, asked: Asked, keep: tuple[str, ...] = ()) -> tuple[Filters, dict[str, Any]]:
        """The choice that a request makes, and what its form shows."""
        filters = chosen(asked.given)
        offered = await self._view(choices)
        values: dict[str, Any] = {
            "people": offered.people, "sources": offered.sources, "keep": keep, "kept": asked.given, "who_said": "",
            "states": sorted(((c, asked.lang.name(name, c)) for c, name in offered.states), key=lambda one: one[1]),
        }  # fmt: skip
        if filters.who:
            who = await self._view(meant, filters.who)
            filters = filters.but(who=self._short(who.who) if who.who else NOBODY)
            values |= {"who_said": who.said, "candidates": who.candidates}
        if filters.place:
            values["place"] = await self._view(thing, expanded(filters.place, self._base))
        return filters, values | {"filters": filters}

    def _short(self, iri: str) -> str:
        return compact(iri, self._base)

    def _elements(self, picture: Picture, asked: Asked) -> list[dict[str, Any]]:
        """A picture as cytoscape.js takes it (https://js.cytoscape.org/#notation/elements-json)."""
        nodes = [
            {
                "data": {
                    "id": node.thing.iri, "name": asked.lang.name(node.thing.name, self._short(node.thing.iri)),
                    "kind": node.thing.kind, "size": 2 * node.radius, "link": self._link(node.thing.iri, asked),
                },
                "position": {"x": node.x, "y": node.y},
            }
            for node in picture.nodes
        ]  # fmt: skip
        ties = [
            {
                "data": {"source": line.tie.source.iri, "target": line.tie.target.iri, "width": line.width},
                "classes": line.tie.kind,
            }
            for line in picture.lines
        ]
        return [*nodes, *ties]


def _failed(error: RequestError | UsageError, lang: Language) -> Page:
    status = error.status if isinstance(error, RequestError) else 400
    later = error.retry_after if isinstance(error, RequestError) else None
    headers = {} if later is None else {"Retry-After": str(later)}
    title = f"error.{status if status in _TITLED else 400}"
    return Page("error.html", {"title": title, "message": str(error)}, status=status, headers=headers)


def _static(name: str) -> str:
    return f"/static/{name}"


def _vendor(name: str) -> str:
    return f"/vendor/{name}"
