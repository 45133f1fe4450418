"""One person, state, organisation, place or article, and what else a store may hold a node for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from kg.graph.vocabulary import NS, Classes, External, Properties
from kg.server.pages import events
from kg.server.pages.asking import HEAD, Asks, node, number, text_of, value
from kg.server.pages.filters import Filters
from kg.server.pages.network import Network, network
from kg.server.pages.passages import Evidence, evidence, in_order, words_of
from kg.server.pages.records import AGENTS, Article, Event, Queries, Thing
from kg.server.pages.things import article, counted, thing, things
from kg.server.pages.timeline import Timeline, timeline

TIES = 16
"""With how many others an entity is shown."""

EVENTS = 8
"""How many of its latest events are shown; the list has them all."""

QUOTES = 12
"""How many places where articles name it are shown."""

_MOST = 3000  # statements on one node that are read: graphs repeat what they say of a state in every one


@dataclass(frozen=True, slots=True)
class Mention:
    """Words by which an article names something."""

    article: Article
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EntityView:
    """An entity with what articles say of it.

    ``also`` are its other names, ``roles`` its offices as articles word them, ``represents`` states, ``represented``
    the persons who represent it with how many events they are in; ``parts`` says how often it stands in which slot;
    ``total`` is how many events it is in.
    """

    thing: Thing
    also: tuple[str, ...]
    roles: tuple[str, ...]
    code: str
    represents: tuple[Thing, ...]
    represented: tuple[tuple[Thing, int], ...]
    within: tuple[Thing, ...]
    parts: tuple[tuple[str, int], ...]
    total: int
    latest: tuple[Event, ...]
    timeline: Timeline
    network: Network
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article: the events that it reports, and its words as far as the graph holds them."""

    article: Article
    events: tuple[Event, ...]
    sentences: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class NodeView:
    """Any other node: its properties with their values, each as a thing where it is one."""

    thing: Thing
    says: tuple[tuple[str, tuple[Thing | str, ...]], ...]


def choice_of(of: Thing, iri: str) -> Filters:
    """The choice of events that the thing is in."""
    return Filters(place=iri) if of.kind == "Place" else Filters(who=iri)


def entity_view(asks: Asks, of: Thing) -> EntityView:
    """Everything that a store holds of an entity, the long parts cut."""
    said: dict[str, set[str]] = {}
    for quad in islice(asks.said(of.iri), _MOST):
        said.setdefault(quad.predicate.value, set()).add(text_of(quad.object))
    filters = choice_of(of, of.iri)
    represented = _represented(asks, of.iri) if of.kind == "State" else ()
    return EntityView(
        of,
        tuple(sorted(said.get(External.altLabel, set()) - {of.name.arabic, of.name.latin})),
        tuple(sorted(said.get(Properties.role, ()))),
        min(said.get(Properties.isoCode, ()), default=""),
        tuple(things(asks, sorted(said.get(Properties.represents, ()))).values()),
        represented,
        tuple(things(asks, sorted(said.get(Properties.within, ()))).values()),
        _parts(asks, of.iri),
        events.count(asks, filters),
        tuple(events.page(asks, filters, limit=EVENTS)),
        timeline(asks, filters),
        network(asks, filters, most=TIES, of=of.iri),
        tuple(_mentions(asks, sorted(said.get(Properties.evidence, ())))),
    )


def _parts(asks: Asks, iri: str) -> tuple[tuple[str, int], ...]:
    found = asks.select(
        f"{HEAD}SELECT ?slot (COUNT(DISTINCT ?event) AS ?n) WHERE {{\n  ?event ?slot {node(iri)} .\n"
        f"  FILTER (?slot IN ({', '.join(map(node, AGENTS.values()))}))\n}} GROUP BY ?slot ORDER BY DESC(?n) ?slot"
    )
    return tuple((value(row, "slot").removeprefix(NS), number(row, "n")) for row in found)


def _represented(asks: Asks, iri: str) -> tuple[tuple[Thing, int], ...]:
    slots = " ".join(map(node, AGENTS.values()))
    found = counted(
        asks,
        f"{HEAD}SELECT ?thing (COUNT(DISTINCT ?event) AS ?n) WHERE {{\n"
        f"  {{ SELECT DISTINCT ?thing WHERE {{ ?thing mhd:represents {node(iri)} }} }}\n"
        f"  VALUES ?slot {{ {slots} }} ?event ?slot ?thing .\n"
        f"}} GROUP BY ?thing ORDER BY DESC(?n) ?thing LIMIT {TIES}",
    )
    return tuple(found)


def _mentions(asks: Asks, iris: Sequence[str]) -> list[Mention]:
    found: list[Mention] = []
    for iri in iris[:QUOTES]:
        words = evidence(asks, iri)
        source = next((text_of(quad.object) for quad in asks.said(iri, Properties.inArticle)), "")
        if words and source:
            found.append(Mention(article(asks, source), words))
    return sorted(found, key=lambda mention: (mention.article.published, mention.article.iri, mention.evidence.start))


def article_view(asks: Asks, iri: str) -> ArticleView:
    """Everything that a store holds of an article.

    :raises UsageError: if that is no IRI.
    """
    words = words_of(asks, iri)
    told = sorted(
        thing
        for record in words.sentences
        for thing in asks.having(Properties.evidence, record, _MOST)
        if Classes.Event in {text_of(quad.object) for quad in asks.said(thing, External.type)}
    )
    lines = in_order(words.records[record] for record in words.sentences)
    return ArticleView(
        article(asks, iri),
        tuple(events.described(asks, told).values()),
        tuple(line for line in lines if not any(other is not line and other.holds(line) for other in lines)),
    )


def article_queries(iri: str) -> Queries:
    """The SPARQL that lists the events that an article reports, and that gives what its graph speaks of."""
    return Queries(
        f"{HEAD}SELECT DISTINCT ?event ?label ?start ?end ?quote WHERE {{\n"
        f"  ?words mhd:inArticle {node(iri)} ; mhd:quote ?quote ; mhd:start ?start ; mhd:end ?end .\n"
        "  ?event mhd:evidence ?words ; a mhd:Event ; rdfs:label ?label .\n} ORDER BY ?start ?event ?label",
        f"{HEAD}SELECT DISTINCT ?thing WHERE {{\n"
        f"  GRAPH ?graph {{ {node(iri)} a mhd:Article . ?thing ?about ?value }}\n}}",
    )


def node_view(asks: Asks, of: Thing) -> NodeView:
    """The properties of a node of any other kind."""
    says: dict[str, dict[str, bool]] = {}
    for quad in islice(asks.said(of.iri), _MOST):
        is_node = str(quad.object).startswith("<")
        says.setdefault(quad.predicate.value, {})[text_of(quad.object)] = is_node
    return NodeView(
        of,
        tuple(
            (about, tuple(thing(asks, what) if values[what] else what for what in sorted(values)))
            for about, values in sorted(says.items())
        ),
    )


def queries(iri: str) -> Queries:
    """The SPARQL that lists what stands in the graph of a node, and that gives it and its events."""
    slots = ", ".join(map(node, AGENTS.values()))
    return Queries(
        f"{HEAD}SELECT DISTINCT ?event ?slot ?date ?label WHERE {{\n"
        f"  ?event ?slot {node(iri)} ; rdfs:label ?label . FILTER (?slot IN ({slots}))\n"
        "  OPTIONAL { ?event mhd:date ?date }\n} ORDER BY DESC(?date) ?event ?slot ?label",
        f"{HEAD}SELECT DISTINCT ?thing WHERE {{\n  {{ BIND ({node(iri)} AS ?thing) }}\n"
        f"  UNION {{ ?thing ?slot {node(iri)} . FILTER (?slot IN ({slots})) }}\n}}",
    )
