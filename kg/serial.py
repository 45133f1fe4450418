"""Records as JSON and back: what a build folder keeps, and what goes between machines.

JSON and not pickle, since reading a pickle runs what it says: a build folder may come from anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import zstandard

from kg.records import Article, ArticleFacts, Entity, Event, Evidence, Filler, PartialDate, Ref, Span, Text

Json = Any


def pack(facts: ArticleFacts) -> bytes:
    """The facts of an article, compressed."""
    article = facts.article
    value = [
        [
            article.id,
            article.text,
            article.title,
            article.date.isoformat() if article.date else None,
            article.source,
            article.url,
            article.debris,
        ],
        [
            [e.kind, e.id, e.label, e.latin, e.alt, e.iso3, e.represents, e.roles, e.within, _evidence(e.evidence)]
            for e in facts.entities
        ],
        [event_to_json(e) for e in facts.events],
    ]
    data = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    # Lone surrogates can stand in a text. Level 1: as small as zlib makes it, in a third of the time.
    return zstandard.ZstdCompressor(level=1).compress(data.encode("utf-8", "surrogatepass"))


def unpack(data: bytes) -> ArticleFacts:
    """The facts that ``pack`` made these bytes of."""
    value = json.loads(zstandard.ZstdDecompressor().decompress(data).decode("utf-8", "surrogatepass"))
    (identifier, text, title, day, source, url, debris), entities, events = value
    return ArticleFacts(
        Article(
            identifier,
            text,
            title,
            date.fromisoformat(day) if day else None,
            source,
            url,
            tuple(Span(*span) for span in debris),
        ),
        tuple(
            Entity(kind, key, label, latin, tuple(alt), iso3, tuple(states), tuple(roles), within, _evidence_of(said))
            for kind, key, label, latin, alt, iso3, states, roles, within, said in entities
        ),
        tuple(map(event_of_json, events)),
    )


def dumps(value: Json) -> str:
    """JSON without blanks, in ASCII."""
    return json.dumps(value, separators=(",", ":"))


def event_to_json(event: Event) -> Json:
    """An event as lists of strings and numbers."""
    slots = [[slot, [_filler(filler) for filler in fillers]] for slot, fillers in event.slots.items()]
    marks = [[mark, values] for mark, values in event.marks.items()]
    return [event.kind, event.id, slots, event.status, _evidence(event.evidence), marks]


def event_of_json(value: Json) -> Event:
    """The event that ``event_to_json`` made this of."""
    kind, key, slots, status, evidence, marks = value
    fillers: Mapping[str, tuple[Filler, ...]] = {slot: tuple(map(_filler_of, said)) for slot, said in slots}
    return Event(kind, key, fillers, status, _evidence_of(evidence), {k: tuple(v) for k, v in marks})


def _filler(filler: Filler) -> Json:
    if isinstance(filler, Ref):
        return filler.entity
    if isinstance(filler, PartialDate):
        return [filler.iso]
    return [filler.value, filler.span]


def _filler_of(value: Json) -> Filler:
    if isinstance(value, str):
        return Ref(value)
    if len(value) == 1:
        return PartialDate(value[0])
    return Text(value[0], Span(*value[1]))


def _evidence(evidence: Iterable[Evidence]) -> Json:
    return [[*item.span, item.quote] for item in evidence]


def _evidence_of(value: Json) -> tuple[Evidence, ...]:
    return tuple(Evidence(Span(start, end, field), quote) for start, end, field, quote in value)
