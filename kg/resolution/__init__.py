"""From mentions and facts to entities and events: within an article here, across articles in ``across``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extraction import Extraction
from kg.records import Article, ArticleFacts

if TYPE_CHECKING:
    from kg.resolution.events import Trace


def resolve(article: Article, extraction: Extraction, trace: Trace | None = None) -> ArticleFacts:
    """The entities and events of one article: every mention merged with those that mean the same.

    :param trace: takes down what became of each fact and mention, for those who ask why.
    """
    from kg.resolution.entities import Entities
    from kg.resolution.events import merge_events

    entities = Entities(article, extraction.mentions)
    events = merge_events(extraction.facts, entities, article, trace)
    used = {f.entity for e in events for fillers in e.slots.values() for f in fillers if f.entity}
    return ArticleFacts(article, tuple(entities.records(used)), tuple(events))
