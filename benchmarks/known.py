"""The facts of generated articles without reading them: what extraction would give, for measuring all that follows it.

Extraction costs the same for each article, so that nothing is to be learnt from a million of them; identity across
articles does not, and is measured with these.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from benchmarks.generate import Made, made
from kg.building.extracting import Extracted, digest_of
from kg.language.transliterate import latin
from kg.language.transliterate import slug as spelt
from kg.lexicon.states import states
from kg.records import Article, ArticleFacts, Entity, Event, Evidence, Filler, PartialDate, Ref, Span, Text
from kg.resolution.events import event_id
from kg.resolution.notes import notes_of
from kg.serial import pack


def extracted(count: int, seed: int = 1) -> Iterator[Extracted]:
    """What the first ``count`` articles say, ready for the build folder."""
    return (extracted_of(number, seed) for number in range(count))


def extracted_of(number: int, seed: int = 1) -> Extracted:
    """What article number ``number`` says."""
    facts = facts_of(made(seed, number))
    return Extracted(facts.article.id, facts.article.id, digest_of(facts.article), pack(facts), notes_of(facts))


def facts_of(item: Made) -> ArticleFacts:
    """What an article says, by its annotation."""
    record = item.article
    article = Article(
        record["id"], record["text"], record["title"], date.fromisoformat(record["date"]), record["source"]
    )
    found = Evidence(Span(0, 20), article.text[:20])
    ids = {key: _id(entity) for key, entity in item.entities.items()}
    entities = {ids[key]: _entity(ids[key], entity, found) for key, entity in item.entities.items()}
    told = [(kind, event) for kind in ("meetings", "accusations", "sanctions") for event in item.gold[kind]]
    events = [_event(kind, event, ids, entities, found) for kind, event in told]
    return ArticleFacts(article, tuple(entities[k] for k in sorted(entities)), tuple(events))


def _id(entity: dict[str, Any]) -> str:
    return f"state/{entity['iso3']}" if entity["type"] == "State" else f"person/{spelt(entity['names'][0])}"


def _entity(identity: str, entity: dict[str, Any], found: Evidence) -> Entity:
    if entity["type"] == "State":
        state = states()[entity["iso3"]]
        return Entity("State", identity, state.ar, state.en, (state.ar,), iso3=state.iso3, evidence=(found,))
    name = entity["names"][0]
    represents = tuple(f"state/{iso3}" for iso3 in entity["represents"])
    return Entity("Person", identity, name, latin(name), (name,), represents=represents, evidence=(found,))


def _event(
    kind: str, event: dict[str, Any], ids: dict[str, str], entities: dict[str, Entity], found: Evidence
) -> Event:
    slots: dict[str, tuple[Filler, ...]] = {}
    names = {
        "participants": "participant",
        "accuser": "accuser",
        "accused": "accused",
        "imposed_by": "imposedBy",
        "target": "target",
    }
    for key, slot in names.items():
        if event.get(key):
            slots[slot] = tuple(Ref(ids[side]) for side in event[key])
    if event.get("date"):
        slots["date"] = (PartialDate(event["date"][0]),)
    if event.get("place"):
        slots["place"] = (Ref(f"state/{event['place'][1]}"),)
    for key in ("charge", "reason"):
        if event.get(key):
            slots[key] = (Text(event[key][0], Span(0, 10)),)
    kind = kind.removesuffix("s").capitalize()
    status = {"Meeting": "Held", "Sanction": "InForce"}.get(kind)
    return Event(kind, event_id(kind, slots), slots, status, (found,))
