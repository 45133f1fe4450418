"""Who is named in a text: how tests of names, offices and states read what the extractors find."""

from __future__ import annotations

from datetime import date

from kg.extraction import extract
from kg.records import Article, Mention
from kg.resolution import resolve

DAY = date(2020, 5, 4)


def mentions(text: str, day: date = DAY, title: str | None = None) -> list[Mention]:
    """What a text of that day mentions, in order, dates left out."""
    return [m for m in extract(Article("t", text, title, day)).mentions if m.kind != "date"]


def persons(text: str, day: date = DAY, title: str | None = None) -> list[Mention]:
    """The mentions of persons by their names, in order."""
    return [m for m in mentions(text, day, title) if m.kind == "person"]


def names(text: str, day: date = DAY, title: str | None = None) -> list[str]:
    """The names of the persons, in order."""
    return [m.name for m in persons(text, day, title)]


def owners(text: str, day: date = DAY) -> list[str | None]:
    """For which state (or organisation) each of the persons is told to act, in order."""
    return [m.state for m in persons(text, day)]


def acting(text: str, source: str | None = None, day: date = DAY, title: str | None = None) -> dict[str, str]:
    """The persons of an article, each with the codes of the states for which he acts, joined by a plus sign."""
    article = Article("t", text, title, day, source)
    persons = (e for e in resolve(article, extract(article)).entities if e.kind == "Person")
    return {person.label: "+".join(state.removeprefix("state/") for state in person.represents) for person in persons}
