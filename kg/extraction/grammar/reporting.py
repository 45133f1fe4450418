"""Who tells of a wrong and so accuses somebody, and who only reports it: sources and media, or those told of."""

from __future__ import annotations

from kg.language.fold import fold
from kg.lexicon.organisations import organisations
from kg.lexicon.triggers import triggers
from kg.records import CARRIED_OVER, Mention


def may_accuse(speakers: tuple[Mention, ...]) -> bool:
    """Whether one of those who speak is more than a reporter: no sources, and no media, which report."""
    return any(not _only_reports(m) and (m.key or m.state or m.kind in ("person", "organization")) for m in speakers)


def _only_reports(mention: Mention) -> bool:
    if mention.office == "source" or mention.kind != "organization":
        return mention.office == "source"
    body = organisations().get(mention.key or "")
    reporters = triggers("accusation")["names"]["reporter"]
    return (body is not None and body.kind == "media") or fold(mention.name).split()[0] in reporters


def of_themselves(speakers: tuple[Mention, ...], accused: tuple[Mention, ...]) -> bool:
    """Whether it is their own state or body that the speakers tell of; those in opposition do not speak for it."""
    own = {m.key or m.name for m in speakers} | {m.state for m in speakers if m.state and m.office != "opposition"}
    if all(m.office in _SERVANTS and m.state is None for m in speakers):
        own |= {m.key for m in accused if CARRIED_OVER in m.traits and m.key}  # قالت مسؤولة محلية إن السلطات منعت كذا
    return all((m.key or m.name) in own for m in accused)


_SERVANTS = frozenset({"official", "spokesperson", "director", "governor", "mayor", "security", "commander"})
"""Offices of a state, of which nothing may be told: theirs are the authorities of which they tell."""
