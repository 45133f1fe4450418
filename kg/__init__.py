"""Mahdar: from Arabic political news to an RDF knowledge graph of meetings, sanctions and accusations.

    import kg

    graph = kg.build("articles/")            # files, folders, patterns, or Article records
    graph.write("news.trig")                 # one named graph an article
    store = graph.to_pyoxigraph()            # or .to_rdflib()

    facts = kg.extract("التقى الرئيس الروسي الرئيس التركي في موسكو.")
    for event in facts.events:
        print(event.kind, event.slots, event.evidence)

Importing ``kg`` costs nothing: each name below is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.errors import InputError, KgError, UsageError
    from kg.pipeline import KnowledgeGraph, build, extract, read
    from kg.records import Article, ArticleFacts, Entity, Event, Evidence, PartialDate, Ref, Span, Text

__version__ = "0.1.0"

_HOMES = {
    "kg.pipeline": ("KnowledgeGraph", "build", "extract", "read"),
    "kg.records": ("Article", "ArticleFacts", "Entity", "Event", "Evidence", "PartialDate", "Ref", "Span", "Text"),
    "kg.errors": ("InputError", "KgError", "UsageError"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "ArticleFacts",
    "Entity",
    "Event",
    "Evidence",
    "InputError",
    "KgError",
    "KnowledgeGraph",
    "PartialDate",
    "Ref",
    "Span",
    "Text",
    "UsageError",
    "build",
    "extract",
    "read",
]


def __getattr__(name: str) -> object:
    """The public names, loaded on first use (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
