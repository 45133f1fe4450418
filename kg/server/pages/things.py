"""Things by their IRIs: what they are and what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from kg.graph.vocabulary import NS, Classes, External
from kg.server.pages.asking import Asks, number, text_of, value
from kg.server.pages.records import Article, Name, Thing

# The classes that only gather others: a node is rather one of those.
_GENERAL = frozenset({Classes.Agent, Classes.Event})

# A state is a place too where something happened in it.
_ORDER = ("Meeting", "Sanction", "Accusation", "Person", "State", "Organization", "Place", "Article", "Evidence")


def things(asks: Asks, iris: Iterable[str]) -> dict[str, Thing]:
    """What the nodes with these IRIs are, in the order given; one that the store does not know has no kind and no name.

    :raises UsageError: if one is no IRI.
    """
    return {iri: thing(asks, iri) for iri in dict.fromkeys(iris)}


def counted(asks: Asks, query: str) -> list[tuple[Thing, int]]:
    """Things with their counts, in the order in which a query gives them as ``?thing`` and ``?n``."""
    found = {value(row, "thing"): number(row, "n") for row in asks.select(query)}
    return [(thing, found[iri]) for iri, thing in things(asks, found).items()]


def thing(asks: Asks, iri: str) -> Thing:
    """What the node with that IRI is.

    :raises UsageError: if it is no IRI.
    """
    return Thing(iri, kind(asks, iri), called(asks, iri))


def kind(asks: Asks, iri: str) -> str:
    """The local name of the most telling class of the node with that IRI; "" where it has none of the vocabulary's."""
    return kind_of(map(text_of, asks.values(iri, External.type)))


def called(asks: Asks, iri: str) -> Name:
    """What the node with that IRI is called."""
    labels = asks.values(iri, External.label)
    return name_of((str(getattr(label, "language", None) or ""), text_of(label)) for label in labels)


def kind_of(classes: Iterable[str]) -> str:
    """The local name of the most telling of a node's classes; "" where it has none of the vocabulary's."""
    own = {iri.removeprefix(NS) for iri in classes if iri.startswith(NS) and iri not in _GENERAL}
    return min(own, key=lambda name: (_ORDER.index(name) if name in _ORDER else len(_ORDER), name), default="")


def name_of(labels: Iterable[tuple[str, str]]) -> Name:
    """A name from labels with their language tags. Of several in one language the longest counts."""
    longest = sorted(labels, key=lambda label: (label[0] == "ar-latn", -len(label[1]), label[1]))
    arabic = next((text for tag, text in longest if tag == "ar"), "")
    latin = next((text for tag, text in longest if tag != "ar"), "")
    return Name(arabic, latin)


_ARTICLE: Mapping[str, str] = {
    External.identifier: "identifier",
    External.headline: "headline",
    External.datePublished: "published",
    External.publisher: "publisher",
    External.url: "url",
}


def article(asks: Asks, iri: str) -> Article:
    """The article with that IRI; of one that the store does not know nothing but that.

    :raises UsageError: if it is no IRI.
    """
    known: dict[str, str] = {}
    for quad in asks.said(iri):
        if field := _ARTICLE.get(quad.predicate.value):
            text = text_of(quad.object)
            known[field] = min(text, known.get(field, text))
    return Article(iri, **known | {"url": safe_url(known.get("url", ""))})


def safe_url(address: str) -> str:
    """An address that a link may lead to: http or https with a host; "" for any other (``javascript:`` …)."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.netloc else ""
