"""What an article tells, in one line an event: how tests state what they expect of the extractors."""

from __future__ import annotations

from datetime import date

from kg.extraction import extract
from kg.records import Article, Event, PartialDate, Ref, Text
from kg.resolution import resolve

DAY = date(2023, 9, 21)


def told(kind: str, text: str, title: str | None = None) -> list[str]:
    """The events of one kind that a text of 21 September 2023 (a Thursday) tells.

    An accusation is ``USA > IRN: بدعم الحوثيين ! IRN`` (accuser, accused, charge, who denies it), a sanction
    ``USA > IRN (InForce) ← بسبب …`` (imposer, target, status, reason). States are given by their codes, other actors by
    their labels; ``?`` stands for what is not told. A meeting is ``RUS+USA (Held) @ جنيف 2023-09-21``.
    """
    article = Article("test", text, title, DAY)
    facts = resolve(article, extract(article))
    labels = {e.id: e.iso3 or e.label for e in facts.entities}
    return [_line(e, labels) for e in facts.events if e.kind == kind]


def telling(kind: str, text: str, title: str | None = None) -> str:
    """The same in one line, in the order of their words: a semicolon parts the events."""
    return "; ".join(sorted(told(kind, text, title)))


def slot(kind: str, text: str, name: str) -> list[str]:
    """The fillers of one slot of the only event of that kind that a text tells."""
    article = Article("test", text, None, DAY)
    facts = resolve(article, extract(article))
    labels = {e.id: e.iso3 or e.label for e in facts.entities}
    events = [e for e in facts.events if e.kind == kind]
    assert len(events) == 1, [_line(e, labels) for e in events]
    return _fillers(events[0], name, labels)


def _line(event: Event, labels: dict[str, str]) -> str:
    def side(name: str) -> str:
        return "+".join(sorted(_fillers(event, name, labels))) or "?"

    if event.kind == "Accusation":
        denied = side("deniedBy")
        return f"{side('accuser')} > {side('accused')}: {side('charge')}" + (f" ! {denied}" if denied != "?" else "")
    if event.kind == "Meeting":
        place, day = side("place"), side("date")
        where = f" @ {place}" if place != "?" else ""
        return f"{side('participant')} ({event.status}){where}" + (f" {day}" if day != "?" else "")
    reason = side("reason")
    return f"{side('imposedBy')} > {side('target')} ({event.status})" + (f" ← {reason}" if reason != "?" else "")


def _fillers(event: Event, name: str, labels: dict[str, str]) -> list[str]:
    found = []
    for filler in event.slots.get(name, ()):
        if isinstance(filler, Ref):
            found.append(labels.get(filler.entity, filler.entity))
        elif isinstance(filler, Text):
            found.append(filler.value)
        elif isinstance(filler, PartialDate):
            found.append(filler.iso)
    return found


def represented(name: str, text: str, title: str | None = None) -> str:
    """The code of the state for which somebody of that name acts after a text; a dash if for none."""
    article = Article("test", text, title, DAY)
    found = [e for e in resolve(article, extract(article)).entities if e.kind == "Person" and e.label == name]
    assert found, f"nobody is called {name}"
    return "+".join(found[0].represents).replace("state/", "") or "-"


def persons(text: str) -> list[str]:
    """The names of the persons whom a text mentions."""
    article = Article("test", text, None, DAY)
    return [e.label for e in resolve(article, extract(article)).entities if e.kind == "Person"]
