"""When a meeting was or will be: the day in its clause, in the one that it belongs to, or that its entry opens with."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.chronicle import day_in_turn, opening_day
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.certainty import is_called_off, was_due
from kg.extraction.grammar.circumstances import Time, heading_date, nearer, nearest_reading, time_of
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.outlook import during
from kg.extraction.grammar.scenes import where_opens
from kg.extraction.grammar.syntax import Arguments
from kg.lexicon.triggers import triggers
from kg.records import Mention


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
    ahead = future or (analysis is not None and analysis.aspect == "i")
    when = time_of(sentence, at, anchor, future=ahead, relative=relative)
    if when is None and items[at].kind != "verb" and not visit and (clause := during(items, anchor)) is not None:
        when = time_of(sentence, clause, clause, future=ahead)  # قال أمس خلال لقائه
    if when is None and (arrived := _arrived(items, at, ahead=future)) is not None:
        when = time_of(sentence, arrived, arrived, future=ahead)
    tenseless = sentence.field == "title" and items[at].kind != "verb" and not ahead
    if tenseless and when is not None and when.date is not None and not when.date.is_day:
        coming = time_of(sentence, at, anchor, future=True, relative=relative)  # زيارة X إلى P في أغسطس
        when = nearer(coming, when, reading.article.date) if coming is not None else when
    if when is not None and (opening := opening_day(sentence)) is not None and opening.manner == "weekday":
        when = _in_turn(reading, sentence, opening, when)
    if when is not None and (is_called_off(items, anchor) or was_due(items, at, args.end)):
        when = nearer(when, time_of(sentence, at, anchor, future=False, relative=relative), reading.article.date)
    if when is not None and (heading := heading_date(items)) is not None:
        when = nearest_reading(heading, when, reading.article.date)
    return when


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
