"""From what one article says to the lines of its named graph (N-Quads).

Lines are made as strings, without a graph library in between: they come sorted, without repeats, and depend on nothing
but the facts and the base IRI. Each article has a graph of its own, ``<base>graph/<slug>``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.graph.labels import Label, event_label
from kg.graph.terms import ARABIC, ENGLISH, TRANSLITERATION, date_literal, encoded, iri, literal, slug
from kg.graph.vocabulary import DEFAULT_BASE, NS, PREFIXES, Classes, External, Properties
from kg.records import Article, ArticleFacts, Entity, Event, Evidence, Filler, PartialDate, Ref, Span, Text

SAME_AS = f"{PREFIXES['owl']}sameAs"
GEONAMES = "https://sws.geonames.org/"


def graph_iri(name: str, base: str = DEFAULT_BASE) -> str:
    """The graph of the article with that slug, as an N-Quads term."""
    return iri(base, f"graph/{name}")


def lines(
    facts: ArticleFacts,
    base: str = DEFAULT_BASE,
    *,
    name: str | None = None,
    labels: Mapping[str, Label] | None = None,
) -> list[str]:
    """The statements of one article as N-Quads lines (without line ends), sorted and without repeats.

    :param facts: the article with its entities and events.
    :param base: the IRI that instances live under (see ``kg.graph.terms.check_base``).
    :param name: what the article is called in IRIs; by default the slug of its id.
    :param labels: labels of events by event id, where several articles tell an event and one label shall name it;
        an event that is not among them is labelled from this article's words.
    """
    name = slug(facts.article.id) if name is None else name
    end = f"{graph_iri(name, base)} ."
    triples = set(_Article(facts, base, name, labels or {}).triples())
    return sorted(f"{s} <{p}> {o} {end}" for s, p, o in triples)


Triple = tuple[str, str, str]
"""Subject and object as N-Quads terms, the property between them as a bare IRI."""


class _Article:
    """One article on its way to triples."""

    def __init__(self, facts: ArticleFacts, base: str, name: str, labels: Mapping[str, Label]) -> None:
        self.facts, self.base, self.name, self.labels = facts, base, name, labels
        self.node = iri(base, f"article/{name}")
        self.entities = {entity.id: entity for entity in facts.entities}

    def triples(self) -> Iterator[Triple]:
        yield from self._article(self.facts.article)
        for entity in self.facts.entities:
            yield from self._entity(entity)
        for event in self.facts.events:
            yield from self._event(event)

    def _article(self, article: Article) -> Iterator[Triple]:
        yield self.node, External.type, f"<{Classes.Article}>"
        yield self.node, External.identifier, literal(article.id)
        if article.title:
            yield self.node, External.headline, literal(article.title, ARABIC)
        if article.date:
            yield self.node, External.datePublished, literal(article.date.isoformat(), datatype="date")
        if article.source:
            yield self.node, External.publisher, literal(article.source)
        if article.url:
            yield self.node, External.url, literal(article.url, datatype="anyURI")

    def _entity(self, entity: Entity) -> Iterator[Triple]:
        node = iri(self.base, entity.id)
        yield node, External.type, iri(NS, entity.kind)
        if entity.kind != "Place":
            yield node, External.type, f"<{Classes.Agent}>"
        yield node, External.label, literal(entity.label, ARABIC)
        if entity.latin:
            yield node, External.label, literal(entity.latin, latin_tag(entity))
        for form in entity.alt:
            yield node, External.altLabel, literal(form, ARABIC)
        for state in entity.represents:
            yield node, Properties.represents, iri(self.base, state)
        for role in entity.roles:
            yield node, Properties.role, literal(role, ARABIC)
        if entity.within:
            yield node, Properties.within, iri(self.base, entity.within)
        if entity.iso3:
            yield from _state(node, entity.iso3)
        yield from self._evidence(node, entity.evidence)

    def _event(self, event: Event) -> Iterator[Triple]:
        node = iri(self.base, event.id)
        yield node, External.type, iri(NS, event.kind)
        yield node, External.type, f"<{Classes.Event}>"
        label = self.labels.get(event.id) or event_label(event, self.entities)
        yield node, External.label, literal(label.arabic, ARABIC)
        yield node, External.label, literal(label.english, ENGLISH)
        if event.status:
            yield node, Properties.status, iri(NS, event.status)
        for slot, fillers in event.slots.items():
            for filler in fillers:
                yield from self._filler(node, slot, filler)
        yield from self._evidence(node, event.evidence)

    def _filler(self, node: str, slot: str, filler: Filler) -> Iterator[Triple]:
        prop = NS + encoded(slot)
        if isinstance(filler, Ref):
            yield node, prop, iri(self.base, filler.entity)
        elif isinstance(filler, PartialDate):
            yield node, prop, date_literal(filler.iso)
        elif slot == "place":  # a place that is no entity of the article's still is a thing with a name, not a string
            from kg.language.transliterate import slug as spelt

            place = iri(self.base, f"place/{spelt(filler.value)}")
            yield node, prop, place
            yield place, External.type, f"<{Classes.Place}>"
            yield place, External.label, literal(filler.value, ARABIC)
            yield from self._evidence(place, (_worded(filler),))
        else:
            yield node, prop, literal(filler.value, ARABIC)

    def _evidence(self, node: str, evidence: tuple[Evidence, ...]) -> Iterator[Triple]:
        """One record for each stretch of the article, however many things it is evidence for."""
        for item in evidence:
            record = iri(self.base, f"evidence/{self.name}/{_where(item.span)}")
            yield node, Properties.evidence, record
            yield record, External.type, f"<{Classes.Evidence}>"
            yield record, Properties.quote, literal(item.quote, ARABIC)
            yield record, Properties.start, literal(str(item.span.start), datatype="integer")
            yield record, Properties.end, literal(str(item.span.end), datatype="integer")
            yield record, Properties.inArticle, self.node
            if item.span.field == "title":
                yield record, Properties.field, literal("title")


def _where(span: Span) -> str:
    return f"{'title-' if span.field == 'title' else ''}{span.start}-{span.end}"


def _worded(text: Text) -> Evidence:
    return Evidence(text.span, text.value)


def latin_tag(entity: Entity) -> str:
    """The language of an entity's Latin label: English, or Arabic in Latin letters where it only spells the name."""
    if entity.kind == "State" or not entity.latin:
        return ENGLISH
    from kg.language.transliterate import latin

    return TRANSLITERATION if latin(entity.label).casefold() == entity.latin.casefold() else ENGLISH


def _state(node: str, iso3: str) -> Iterator[Triple]:
    """A state's codes, and its page at GeoNames; a state that is no more may lack some."""
    from kg.lexicon.states import states

    yield node, Properties.isoCode, literal(iso3)
    state = states().get(iso3)
    if state is None:
        return
    if state.iso2:
        yield node, Properties.iso2Code, literal(state.iso2)
    if state.numeric:
        yield node, Properties.numericCode, literal(state.numeric)
    if state.geonames:
        yield node, SAME_AS, iri(GEONAMES, f"{state.geonames}/")
