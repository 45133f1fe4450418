"""Where and when a meeting was of which the headline tells that, and the text with whom: قمة ثلاثية في أثينا غدا.

A headline gives the news in few words, of which the first sentences of the report (its lead) tell the rest (van Dijk,
News as Discourse, 1988, ch. 2). That of a diary (نشاط الوزير ليوم الاثنين) gives the day of all that it tells of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as Day
from datetime import timedelta

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.certainty import is_after, is_future
from kg.extraction.grammar.circumstances import time_of
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.scenes import place_of
from kg.extraction.grammar.syntax import noun_arguments, verb_arguments
from kg.lexicon.triggers import triggers
from kg.records import Fact, Mention, PartialDate


@dataclass(frozen=True, slots=True)
class Headline:
    """What the headline of a report says of the meeting that it is about."""

    scene: Mention | None
    day: PartialDate | None
    ahead: bool
    """Whether that day is after the report, or the headline's verb in the future."""
    over: bool
    """Whether that day is not after it, or the verb tells of what has been."""
    published: str
    """The day of the report; empty where it is not known."""
    actors: tuple[Mention, ...]
    """Whom it names."""

    def tells_of(self, fact: Fact) -> bool:
        """Whether a meeting that the text tells of can be the one of the headline: one with somebody whom it names."""
        if fact.hints.keys() & {"earlier", "anaphoric", "another", "journey", "afar"}:
            return False
        sides = [m for m in fact.slots["participant"] if isinstance(m, Mention)]
        return len(sides) > 1 and (not self.actors or any(_one(actor, side) for actor in self.actors for side in sides))

    def completed(self, fact: Fact) -> Fact:
        """A meeting with the place and day of the headline, as far as it has none."""
        slots = dict(fact.slots)
        if self.scene is not None and not slots.get("place") and self._in_time_with(fact):
            slots["place"] = (self.scene,)
        if self.day is not None and not slots.get("date") and self.ahead == (fact.status == "Planned"):
            slots["date"] = (self.day,)
        return replace(fact, slots=slots)

    def _in_time_with(self, fact: Fact) -> bool:
        """Whether what the headline tells can have been when the text says: neither before it nor after.

        What the text tells with a date long before the report is not the news of its headline.
        """
        if (self.ahead and fact.status != "Planned") or (self.over and fact.status == "Planned"):
            return False
        told = next((d.iso for d in fact.slots.get("date", ()) if isinstance(d, PartialDate)), None)
        if told is None:
            return True
        if self.day is not None:
            return self.day.iso.startswith(told) or told.startswith(self.day.iso)
        if not self.published or fact.status == "Planned":
            return True
        since = (Day.fromisoformat(self.published) - timedelta(_NEWS)).isoformat()
        return told >= since[: len(told)]


_NEWS = 4
"""So many days before a report was that of which it is the news."""


def headline_of(reading: Reading) -> Headline | None:
    """What the headline of an article says of a meeting; None if it tells none, or has both its sides."""
    title = reading.sentences[0] if reading.sentences and reading.sentences[0].field == "title" else None
    at = _told_in(title.items) if title is not None else None
    if title is None or at is None:
        return None
    items = title.items
    verb = items[at].kind == "verb"
    scene = place_of(title, at, verb_arguments(items, at) if verb else noun_arguments(items, at))
    when = time_of(title, at, at, future=True)
    day = when.date if when is not None and when.date is not None and when.date.is_day else None
    published = reading.article.date
    today = published.isoformat() if published is not None else ""
    coming = is_future(items, at) or (when is not None and (when.coming or is_after(when.date, reading.article)))
    ahead = (day is not None and bool(today) and day.iso > today) or (coming and day is None)
    told = items[at].analysis
    past = verb and told is not None and told.aspect == "p"
    over = not ahead and ((day is not None and bool(today) and day.iso < today) or past)
    actors = tuple(m for m in title.mentions if m is not scene and m.kind in _ACTORS)
    return Headline(scene, day, ahead, over, today, actors) if scene is not None or day is not None else None


_ACTORS = frozenset({"person", "office", "organization", "state"})


def _told_in(items: Sequence[Item]) -> int | None:
    """The noun or verb by which a headline tells of a meeting."""
    groups = triggers("meeting")
    verbs, nouns = groups["verbs"], groups["nouns"]
    for i, item in enumerate(items):
        if item.kind == "verb" and (
            item.lemma_in(verbs["meet"]) or item.lemma_in(verbs["receive"]) or item.lemma_in(verbs["discuss"])
        ):
            return i
        if item.kind == "word" and item.key in nouns["meeting"] and (not i or items[i - 1].kind != "prep"):
            return i
    return None


def _one(actor: Mention, side: Mention) -> bool:
    """Whether one of the headline and one of the text can be the same, or of the same state."""
    if actor.key is not None and actor.key in (side.key, side.state):
        return True
    if actor.state is not None and actor.state in (side.key, side.state):
        return True
    return actor.kind == side.kind == "person" and actor.name.split()[-1] == side.name.split()[-1]


def diary_day(reading: Reading) -> PartialDate | None:
    """نشاط الوزير ليوم الاثنين: the day of all that a diary tells of, as its headline says.

    It is somebody's: without one, or with a verb, a headline of that noun is of something else (نشاط البورصة الأحد).
    """
    title = reading.sentences[0] if reading.sentences and reading.sentences[0].field == "title" else None
    if title is None or not title.items or title.items[0].form not in triggers("meeting")["forms"]["diary"]:
        return None
    whose = any(m.kind in ("person", "office") for m in title.mentions)
    if not whose or any(item.kind == "verb" for item in title.items):
        return None
    days = [m.past[0] if m.past else m.date for m in title.mentions if m.kind == "date"]
    return days[0] if len(days) == 1 and days[0] is not None and days[0].is_day else None


def with_headline(facts: Iterator[Fact], reading: Reading) -> Iterator[Fact]:
    """The meetings of an article, the first of its lead with what the headline says of it.

    :param facts: the meetings, in the order of the sentences.
    """
    headline, day = headline_of(reading), diary_day(reading)
    for fact in facts:
        if fact.trigger.field == "title":
            headline = None if len(set(fact.slots["participant"])) > 1 else headline
        elif headline is not None and fact.sentence <= _LEAD and headline.tells_of(fact):
            fact, headline = headline.completed(fact), None
        if day is not None and _of_diary(fact):
            fact = replace(fact, slots={**fact.slots, "date": (day,)})
        yield fact


_LEAD = 2
"""So many sentences are the lead, after the headline."""


def _of_diary(fact: Fact) -> bool:
    """Whether a meeting of a diary is told without a day, as held."""
    return fact.status == "Held" and not fact.slots.get("date") and "earlier" not in fact.hints


__all__ = ["with_headline"]
