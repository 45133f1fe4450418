"""The day and the place that a meeting has by words that point back: في اليوم نفسه, غداة, هناك, في المدينة ذاتها.

Sources: نفس and ذات of what is the same (Badawi, Carter & Gully, Modern Written Arabic, ch. 2.2), هناك as the adverb of
a place spoken of (Ryding, ch. 7.3).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta

from kg.extraction.discourse.chronicle import opening_day
from kg.extraction.grammar.circumstances import time_of
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.scenes import is_place
from kg.extraction.meetings.openings import nouns
from kg.lexicon.triggers import triggers
from kg.records import Fact, FactFiller, Mention, PartialDate


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence can go on from."""

    facts: Sequence[Fact]
    """The meetings told before, in order."""
    sentences: Sequence[Sentence]
    """The sentences before, in order."""
    published: Day | None = None
    """The day of the report."""
    diary: bool = False
    """Whether the text tells what one man did day by day."""

    def recent(self, within: int) -> list[Fact]:
        """The meetings of the last ``within`` sentences."""
        since = self.sentences[-1].index - within if self.sentences else 0
        return [fact for fact in self.facts if fact.sentence > since]

    def back(self, within: int) -> Iterator[tuple[Sentence, list[Fact]]]:
        """The last ``within`` sentences, the nearest first, with the meetings that each tells of."""
        for sentence in reversed(self.sentences[-within:]):
            yield sentence, [fact for fact in self.facts if fact.sentence == sentence.index]


def pointed_day(items: Sequence[Item], clause: range, told: Told, here: Sequence[Fact]) -> PartialDate | None:
    """The day that a clause calls the same as that told before; None if it calls none that.

    :param here: the meetings told before in the same sentence.
    """
    forms = triggers("meeting")["forms"]
    for i in clause:
        if _same(items, i, forms["the_day"]):
            return _last_day(here, told)
    return None


def _same(items: Sequence[Item], i: int, forms: frozenset[str]) -> bool:
    """اليوم نفسه, نفس اليوم, ذات اليوم: whether at item ``i`` stands what is called the same, a word of ``forms``."""
    form = items[i].form
    if (form not in forms and form not in _SELF) or i + 1 >= len(items):
        return False
    beside, same = items[i + 1].form, triggers("meeting")["forms"]["same"]
    return (form in forms and beside in same) or (form in _SELF and beside in forms)


_SELF = frozenset({"نفس", "ذات", "عين"})


def day_of_news(told: Told) -> PartialDate | None:
    """The day of which a report has told so far, as far as it is news of that day and has not gone back in time."""
    if told.published is None:
        return None
    if told.diary:
        return _day_of_entry(told)
    since = (told.published - timedelta(_NEWS)).isoformat()
    for sentence, facts in told.back(_REPORT):
        if any("earlier" in fact.hints for fact in facts):
            return None
        if (day := day_of(facts) or day_of_clause(sentence)) is not None:
            begun = any("journey" in fact.hints for fact in facts)  # on which of its days is not told
            first = told.published.isoformat() if begun else since
            return day if first <= day.iso <= told.published.isoformat() else None
        if any(fact.slots.get("date") for fact in facts if fact.status == "Held"):
            return None
    return None


def _day_of_entry(told: Told) -> PartialDate | None:
    """وفي يوم الثلاثاء 3 مارس استقبل X. واستقبل Y: the day with which the entry of a diary opened that goes on."""
    opening = next((day for s in reversed(told.sentences) if (day := opening_day(s)) is not None), None)
    if opening is None or opening.manner != "day":
        return None
    date = opening.date if opening.past is None else opening.past[0]
    return date if date is not None and date.is_day else None


_REPORT = 6
"""So many sentences on, a report still goes on with its news."""
_NEWS = 2
"""So many days before a report was that of which it is the news."""


def _last_day(here: Sequence[Fact], told: Told) -> PartialDate | None:
    """The last whole day of which was told."""
    if (day := day_of(here)) is not None:
        return day
    return next((d for s, facts in told.back(_DAYS) if (d := day_of(facts) or day_of_clause(s)) is not None), None)


_DAYS = 4
"""So many sentences on, a day can be called the same."""


def day_of(facts: Sequence[Fact]) -> PartialDate | None:
    """The day of the last meeting of which a whole day is told, and no other day on which it ended."""
    days = (d for fact in reversed(facts) if "endDate" not in fact.slots for d in fact.slots.get("date", ()))
    return next((d for d in days if isinstance(d, PartialDate) and d.is_day), None)


def day_of_clause(sentence: Sentence) -> PartialDate | None:
    """The whole day on which the first verb of a sentence says that something happened (رحب X أمس)."""
    verb = next((i for i, item in enumerate(sentence.items) if item.kind == "verb"), None)
    told = sentence.items[verb].analysis if verb is not None else None
    if verb is None or told is None or told.aspect != "p":
        return None
    when = time_of(sentence, verb, verb, future=False)
    day = when.date if when is not None and when.end_date is None else None
    return day if day is not None and day.is_day else None


def pointed_place(
    items: Sequence[Item], clause: range, verb: int, told: Told, here: Sequence[Fact]
) -> FactFiller | None:
    """The place told before to which a clause points: يلتقي هناك Y, وهناك، التقى Y, في المدينة ذاتها.

    :param verb: the verb of the clause.
    """
    point, places = None, triggers("meeting")["forms"]["the_place"]
    for i in clause:
        form = items[i].form
        if (form == "هناك" or items[i].pronoun == "3fs" or form in _SELF or form in places) and _points(items, i, verb):
            point = i
            break
    if point is None:
        return None
    place = (_last_place(items[:point]) if items[point].kind == "prep" else _goal(items[:point])) or _scene(here)
    if place is not None:
        return place
    return next((p for s, facts in told.back(_PLACES) if (p := _scene(facts) or _named_in(s)) is not None), None)


_PLACES = 2
"""So many sentences on, a place is still there."""


def _points(items: Sequence[Item], i: int, verb: int) -> bool:
    """Whether item ``i`` points to a place; هناك before a verb's clause says that there is something."""
    forms = triggers("meeting")["forms"]
    if items[i].kind == "prep" and items[i].lemma == "في" and items[i].pronoun == "3fs":
        after = items[i + 1] if i and i + 1 < len(items) and items[i - 1].kind == "conj" else None
        talked = after is not None and after.key in triggers("meeting")["nouns"]["talking"]  # written like its verb
        return after is not None and (i + 1 == verb or talked)  # توجه إلى P، وفيها التقى Y
    if items[i].form == "هناك":
        if i > verb:  # أن هناك, كان هناك: that there is something
            return items[i - 1].kind in _BEFORE_THERE and not _there_is(items, i, verb)
        return items[i + 1].kind == "verb" or items[i + 1].text in "،,"
    return _same(items, i, forms["the_place"]) and items[i - 1].kind == "prep"


_BEFORE_THERE = frozenset({"verb", "word", "mention", "date"})


def _there_is(items: Sequence[Item], i: int, verb: int) -> bool:
    """قال خلال لقائه Y هناك خلافات: whether هناك at item ``i`` has a subject without article after it, which there is.

    Right after the verb, or before what is written as an object, it says where (أجرى هناك محادثات, التقى X هناك وفدا).
    """
    after = items[i + 1] if i + 1 < len(items) else None
    if after is None or after.kind != "word" or after.definite or after.pronoun or after.noun() is None:
        return False
    if i - 1 == verb:
        return bool(items[verb].lemma_in(triggers("meeting")["verbs"]["say"]))
    held = items[verb].lemma_in(triggers("meeting")["verbs"]["hold"]) and after.key in nouns()
    return not held and after.form[-1:] != "ا"


def _scene(facts: Sequence[Fact]) -> FactFiller | None:
    """The place of the last meeting of which one is told."""
    return next((place for fact in reversed(facts) for place in fact.slots.get("place", ())), None)


def _named_in(sentence: Sentence) -> Mention | None:
    """The last place to which, or in which, a sentence says that something was."""
    return _last_place(sentence.items)


def _goal(items: Sequence[Item]) -> Mention | None:
    """يغادر إلى P، ليشارك هناك في مؤتمر: the place after the last إلى of the same part of the sentence."""
    for i in range(len(items) - 1, 0, -1):
        mention = items[i].mention
        if items[i].text in ".؛" or (mention is not None and is_place(mention) and items[i - 1].lemma != "الي"):
            return None
        if mention is not None and is_place(mention):
            return mention
    return None


def _last_place(items: Sequence[Item]) -> Mention | None:
    for i in range(len(items) - 1, 0, -1):
        mention = items[i].mention
        if mention is not None and is_place(mention) and items[i - 1].kind == "prep":
            return mention if items[i - 1].lemma in ("الي", "في", "ب") else None
    return None


__all__ = ["Told", "day_of", "day_of_clause", "day_of_news", "pointed_day", "pointed_place"]
