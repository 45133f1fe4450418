"""One event, as every article that reports it tells it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.graph.vocabulary import External, Properties
from kg.server.pages.asking import HEAD, Asks, node, text_of
from kg.server.pages.differences import Difference, compared, sayings
from kg.server.pages.events import articles_of, described, event_of, things_in
from kg.server.pages.passages import Passage, passages, words_of
from kg.server.pages.records import Article, Event, Queries
from kg.server.pages.things import article, things

MOST = 12
"""How many articles one page sets side by side."""


@dataclass(frozen=True, slots=True)
class Telling:
    """An article's own account of an event: what it says of it, and in which words.

    ``graph`` is the IRI of its named graph, "" where the store does not say which statements are whose.
    """

    article: Article
    graph: str
    event: Event
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """An event as all tell it together, article by article from the earliest, and where they differ.

    ``reports`` is how many articles there are, of which ``tellings`` holds some. ``names`` are the articles of all the
    named graphs, for the differences.
    """

    event: Event
    tellings: tuple[Telling, ...]
    reports: int
    differences: tuple[Difference, ...]
    names: dict[str, Article]


def event_view(asks: Asks, iri: str, offset: int = 0) -> EventView:
    """Everything that a store holds of an event.

    :param offset: how many articles to pass over.
    :raises UsageError: if that is no IRI.
    """
    quads = list(asks.said(iri))
    known = things(asks, things_in(quads))
    reports = [article(asks, source) for source in articles_of(asks, quads)]
    reports.sort(key=lambda report: (report.published or "9", report.iri))
    graphs = {report.iri: _graph_of(asks, report.iri) for report in reports}
    evidence = {text_of(quad.object) for quad in quads if quad.predicate.value == Properties.evidence}
    tellings = []
    for report in reports[offset : offset + MOST]:
        # Without named graphs, all that is said of the event is all that an article can be said to say.
        own = [quad for quad in quads if graphs[report.iri] in ("", text_of(quad.graph_name))]
        event = event_of(iri, own, known)
        forms = {iri: asks.said_in(graphs[report.iri], iri, External.altLabel) for iri in known}
        shown = passages(words_of(asks, report.iri), evidence, event, forms)
        tellings.append(Telling(report, graphs[report.iri], event, tuple(shown)))
    return EventView(
        described(asks, [iri])[iri],
        tuple(tellings),
        len(reports),
        compared(asks, sayings(asks, iri)),
        {graphs[report.iri]: report for report in reports},
    )


def _graph_of(asks: Asks, source: str) -> str:
    """The named graph that describes the article, which is that of its facts."""
    return min((text_of(quad.graph_name) for quad in asks.said(source, External.type)), default="")


def queries(iri: str) -> Queries:
    """The SPARQL that lists the quotations for an event, and that gives it, its evidence and articles."""
    event = node(iri)
    return Queries(
        f"{HEAD}SELECT DISTINCT ?article ?publisher ?published ?headline ?field ?start ?end ?quote WHERE {{\n"
        f"  {event} mhd:evidence ?words .\n"
        "  ?words mhd:inArticle ?source ; mhd:quote ?quote ; mhd:start ?start ; mhd:end ?end .\n"
        "  OPTIONAL { ?words mhd:field ?field }\n"
        "  ?source dcterms:identifier ?article .\n"
        "  OPTIONAL { ?source schema:publisher ?publisher }\n"
        "  OPTIONAL { ?source schema:datePublished ?published }\n"
        "  OPTIONAL { ?source schema:headline ?headline }\n"
        "} ORDER BY ?published ?article ?field ?start",
        f"{HEAD}SELECT DISTINCT ?thing WHERE {{\n    {{ BIND ({event} AS ?thing) }}\n"
        f"    UNION {{ {event} mhd:evidence ?thing }}\n"
        f"    UNION {{ {event} mhd:evidence ?words . ?words mhd:inArticle ?thing }}\n}}",
    )
