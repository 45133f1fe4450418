"""When a meeting was or will be: the day in its clause, in the one that it belongs to, or that its entry opens with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day
from datetime import timedelta

from kg.extraction.discourse.chronicle import day_in_turn, opening_day
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.calling_off import is_called_off
from kg.extraction.grammar.certainty import is_future, was_due
from kg.extraction.grammar.circumstances import Time, heading_date, nearer, nearest_reading, opening_time, time_of
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.outlook import during, said_after
from kg.extraction.grammar.scenes import where_opens
from kg.extraction.grammar.syntax import Arguments
from kg.language.dates_words import vocabulary
from kg.lexicon.function_words import AFTER
from kg.lexicon.triggers import triggers
from kg.records import Mention, PartialDate


def time_of_meeting(
    reading: Reading,
    sentence: Sentence,
    at: int,
    anchor: int,
    args: Arguments,
    *,
    relative: int,
    future: bool,
    visit: bool,
) -> Time | None:
    """The time of a meeting.

    :param at: the verb, or the noun, by whose clause it is told.
    :param anchor: the meeting's noun, or the same verb.
    :param relative: where a relative clause that describes it ends.
    :param future: whether its clause says that it is to come.
    """
    items = sentence.items
    # the imperfect of a main clause is news of today or tomorrow (يعقد القادة قمة الثلاثاء)
    analysis = items[at].analysis
    ahead = (
        future
        or (analysis is not None and analysis.aspect == "i")
        or (relative > 0 and _to_take_place(items, args.end))
    )
    when = time_of(sentence, at, anchor, future=ahead, relative=relative)
    around = when is None and not visit and (items[at].kind != "verb" or at > anchor)
    if around and (clause := during(items, anchor)) is not None:
        when = time_of(sentence, clause, clause, future=ahead)  # قال أمس خلال لقائه
    if around and when is None and (said := said_after(items, anchor)) is not None:
        when = time_of(sentence, said, said, future=False)  # قال أمس بعد محادثات مع Y
    if when is None and (there := _fronted_journey(items, at)) is not None:
        when = time_of(sentence, there, there, future=ahead)
    if when is None and visit and (back := _come_back(items, anchor)) is not None:
        return _month_before(time_of(sentence, back, back, future=future))
    if (days := days_after(items, anchor)) is not None and items[anchor].kind == "word":
        return _days_before(sentence, anchor, days)
    if when is None and (arrived := _arrived(items, at, ahead=future)) is not None:
        when = time_of(sentence, arrived, arrived, future=ahead)
    if sentence.field == "title" and items[at].kind != "verb" and not ahead:
        when = opening_time(items, at) if when is None else _of_headline(reading, sentence, at, anchor, relative, when)
    if when is not None and (opening := opening_day(sentence)) is not None and opening.manner == "weekday":
        when = _in_turn(reading, sentence, opening, when)
    if when is not None and ((called_off := is_called_off(items, anchor)) or was_due(items, at, args.end)):
        past = time_of(sentence, at, anchor, future=False, relative=relative)
        if called_off and not ahead:
            when = time_of(sentence, at, anchor, future=True, relative=relative) or when
        when = nearer(when, past, reading.article.date)
    if when is not None and (heading := heading_date(items)) is not None:
        when = nearest_reading(heading, when, reading.article.date)
    return when


def _of_headline(reading: Reading, sentence: Sentence, at: int, anchor: int, relative: int, when: Time) -> Time:
    """زيارة X إلى P في أغسطس, قمة في P الأحد: when that is of which a headline tells by a noun alone.

    News of what has been is of yesterday, or says so (الأحد الماضي); of another day or month it is an announcement.
    """
    published = reading.article.date
    if when.date is None or when.gone or when.today or published is None:
        return when
    coming = time_of(sentence, at, anchor, future=True, relative=relative)
    if coming is None or not when.date.is_day:
        return nearer(coming, when, published, _SOONER) if coming is not None else when
    return when if when.date.iso == (published - timedelta(1)).isoformat() else coming


_SOONER = 2
"""So many times as far as what is to come the past must be nearer, to be told in a headline by its month."""


def _fronted_journey(items: Sequence[Item], at: int) -> int | None:
    """وفي P، التي يصلها غدا، سيلتقي Y: the verb by which the place before the clause is told to be visited."""
    first = 1 if items[0].kind == "conj" else 0
    if items[at].kind != "verb" or items[first].lemma != "في" or first + 4 >= at:
        return None
    verb = first + 3 + (items[first + 2].text in "،,")
    if verb >= at or items[verb - 1].kind != "rel" or items[verb].kind != "verb" or items[verb].pronoun != "3fs":
        return None
    if any(item.kind in ("verb", "sub", "rel") for item in items[verb + 1 : at]):
        return None
    return verb if items[verb].lemma_in(triggers("meeting")["verbs"]["visit"]) else None


def _come_back(items: Sequence[Item], noun: int) -> int | None:
    """عاد أمس بعد زيارة إلى P, عاد من P في ختام زيارة: the verb by which somebody comes back from a visit."""
    ends = items[noun - 1].key in triggers("meeting")["surroundings"]["end"] if noun else False
    before = items[noun - 1 - ends] if noun > ends else None
    if before is None or before.kind != "prep" or (before.lemma not in AFTER and not ends):
        return None
    verb = verb_left(items, noun, main=True)
    if verb is None or any(i.kind in ("verb", "sub", "rel") for i in items[verb + 1 : noun]):
        return None
    return verb if items[verb].lemma_in(triggers("meeting")["verbs"]["come_back"]) else None


def _month_before(back: Time | None) -> Time | None:
    """The month in which a visit was from which somebody came back on a day; None where it may have been in two."""
    if back is None or back.date is None or not back.date.is_day:
        return None
    day = Day.fromisoformat(back.date.iso)
    before = day - timedelta(_LONGEST)
    return Time(PartialDate(f"{day:%Y-%m}"), None) if before.month == day.month else None


_LONGEST = 5
"""So many days visits last."""


def _to_take_place(items: Sequence[Item], at: int) -> bool:
    """القمة التي تعقدها X السبت: whether the clause that describes a meeting, at item ``at``, is in the imperfect."""
    if at + 1 >= len(items) or items[at].kind != "rel" or items[at + 1].kind != "verb":
        return False
    told, verbs = items[at + 1].analysis, triggers("meeting")["verbs"]
    if told is None or told.aspect != "i" or items[at + 1].lemma_in(verbs["go_on"]):
        return False
    return any(items[at + 1].lemma_in(verbs[group]) for group in ("hold", "happen", "host", "gather"))


def days_after(items: Sequence[Item], noun: int) -> int | None:
    """بعد يومين من قمته, غداة لقائه: so many days after a meeting the clause tells of; None if it does not say that."""
    before = items[noun - 1] if noun else None
    if before is not None and before.lemma == "غداه":
        return 1
    if before is None or before.kind != "prep" or before.lemma not in ("من", "علي"):
        return None
    for i in range(noun - 2, max(-1, noun - 5), -1):
        if items[i].kind == "prep" and items[i].lemma == "بعد":
            words = [item.form for item in items[i + 1 : noun - 1]]
            units = vocabulary().units["day"]
            if len(words) == 1 and units.get(words[0]):
                return units[words[0]]
            number = vocabulary().cardinal.get(words[0]) if len(words) == 2 and words[1] in units else None
            return number if number is not None else None
    return None


def _days_before(sentence: Sentence, noun: int, days: int) -> Time | None:
    """The day so many days before that of the clause in which a meeting is told to have been before."""
    verb = verb_left(sentence.items, noun)
    told = sentence.items[verb].analysis if verb is not None else None
    if verb is None or told is None:
        return None
    when = time_of(sentence, verb, verb, future=told.aspect == "i" or is_future(sentence.items, verb))
    known = when is not None and when.date is not None and when.date.is_day
    return Time(earlier_by(when.date, days), None) if known and when is not None and when.date is not None else None


def earlier_by(day: PartialDate, days: int) -> PartialDate:
    """The day so many days before another."""
    return PartialDate((Day.fromisoformat(day.iso) - timedelta(days)).isoformat())


def _arrived(items: Sequence[Item], at: int, *, ahead: bool) -> int | None:
    """وصل أمس إلى P حيث التقى Y: the verb of arriving where the verb at item ``at`` says what was done there.

    :param ahead: whether that is still to come, as his leaving for there is (سيتوجه غدا إلى P حيث سيلتقي).
    """
    opening = where_opens(items, at)
    if opening is None:
        return None
    verb, verbs = verb_left(items, opening), triggers("meeting")["verbs"]
    if verb is None:
        return None
    there = items[verb].lemma_in(verbs["be_there"]) or (ahead and items[verb].lemma_in(verbs["visit"]))
    return verb if there else None


def _in_turn(reading: Reading, sentence: Sentence, opening: Mention, when: Time) -> Time | None:
    """The time of an event on the weekday that an entry of a diary opens with, and no other time as it is."""
    told = (reading_of and reading_of[0] for reading_of in (opening.past, opening.future))
    if reading.chronicle is None or when.date not in told:
        return when
    day = day_in_turn(reading.sentences, sentence)
    return Time(day, None) if day is not None else None
