"""Bodies that the lexicon does not list: entities whose ids end in the words that an article has for them."""

from __future__ import annotations

from kg.lexicon.organisations import organisations

_BODY = "organization/"


def unlisted(identity: str) -> str:
    """The slug by which an entity goes that is a body of no list; ``""`` for any other entity."""
    name = identity.removeprefix(_BODY)
    return "" if name == identity or name in organisations() else name
