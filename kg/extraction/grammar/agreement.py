"""Whom a pronoun or a verb without subject can stand for, by gender and number."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.noun_phrases import is_actor
from kg.records import Mention


def of_tag(tag: str) -> tuple[str | None, str]:
    """Gender and number of a pronoun tag (3ms); gender None for the first and second person."""
    if not tag.startswith("3"):
        return None, ""
    return (tag[1] if tag[1] in "mf" else ""), tag[-1]


def fits(mention: Mention, gender: str, number: str) -> bool:
    """Whether a pronoun of that gender (empty: unknown) and number can stand for a mention."""
    if not is_actor(mention) or mention.kind == "anaphor":
        return False
    if number == "p":
        return mention.number == "p" or mention.kind == "organization"
    if mention.number in ("d", "p") and number == "s":
        return gender == "f" and mention.kind != "person"  # plurals of things and bodies take the feminine singular
    if not gender:
        return True
    if mention.gender is None:  # persons are men unless something says otherwise; bodies are of either gender
        return (
            gender == "m" if mention.kind in ("person", "office") else mention.kind == "organization" or gender == "f"
        )
    if mention.kind == "state" and mention.gender == "m":
        return False  # a masculine verb without a subject goes on with a man rather than with the country he is in
    return mention.gender == gender


def distinct(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with different names or keys, in order."""
    seen, found = set(), []
    for m in mentions:
        identity = m.key or (m.name.split()[-1] if m.kind == "person" else (m.office, m.state))
        if identity not in seen:
            seen.add(identity)
            found.append(m)
    return found
