"""Who tells of a wrong and so accuses somebody, and who only reports it: sources and media, or those told of."""

from __future__ import annotations

from kg.language.fold import fold
from kg.lexicon.organisations import organisations
from kg.records import Mention


def told_by(speakers: tuple[Mention, ...]) -> bool:
    """Whether someone speaks who may accuse: no sources, and no media, which report."""
    return any(not _only_reports(m) and (m.key or m.state or m.kind in ("person", "organization")) for m in speakers)


def _only_reports(mention: Mention) -> bool:
    body = organisations().get(mention.key or "") if mention.kind == "organization" else None
    name = fold(mention.name)
    return (
        mention.office == "source"
        or (body is not None and body.kind == "media")
        or (mention.kind == "organization" and name.startswith(("مصادر", "مصدر", "وكاله", "صحيفه", "قناه", "وسايل")))
    )


def of_themselves(speakers: tuple[Mention, ...], accused: tuple[Mention, ...]) -> bool:
    """Whether it is their own state or body that the speakers tell of."""
    own = {m.key or m.name for m in speakers} | {m.state for m in speakers if m.state}
    return all((m.key or m.name) in own for m in accused)


__all__ = ["of_themselves", "told_by"]
