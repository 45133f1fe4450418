"""Where and when a meeting was that goes on from one told before: كما التقى, ثم استقبل, والتقى على هامش الاجتماع.

A report says once on what day and where, and goes on with كما (Badawi, Carter & Gully, Modern Written Arabic, ch.
6.12);
it takes up by its bare noun the event on whose margins others meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item, ends_clause, in_turn
from kg.extraction.grammar.items import Sentence
from kg.extraction.meetings.day_goes_on import day_going_on
from kg.extraction.meetings.on_arrival import of_coming
from kg.extraction.meetings.on_margins import SO, day_of_held, host_event, of_event, told_in_detail
from kg.extraction.meetings.scene_told import (
    Slots,
    clause_end,
    one_host,
    same_man,
    scene_in_order,
    scene_of,
    without_scene,
)
from kg.extraction.meetings.standing import told_to_follow
from kg.extraction.meetings.then_and_there import Told, day_of, day_of_clause, day_of_news, pointed_day, pointed_place
from kg.extraction.meetings.times import days_after, earlier_by
from kg.lexicon.function_words import AFTER, AS_WELL, BEFORE, DURING, HAD, TIMES_OF_DAY, WERE
from kg.lexicon.triggers import triggers
from kg.records import Fact, FactFiller, Mention, PartialDate


def carried_on(sentence: Sentence, facts: Iterable[Fact], told: Told) -> Iterator[Fact]:
    """The facts of a sentence, with the day and place of what was told before where they go on from that."""
    here: list[Fact] = []
    for fact in facts:
        items, more = sentence.items, Slots()
        at = next((i for i, item in enumerate(items) if item.start == fact.trigger.start), 0)
        if not _takes_up(fact):
            more = _pointed(items, at, fact, told, here)
        if not _takes_up(fact) and fact.hints.get("firm"):
            goes_on = _of_last if fact.status == "Held" else _of_plan
            more = goes_on(items, at, fact, told, here) | more
        more = day_going_on(sentence, at, fact, told, more)
        if fact.rule == "welcome":
            more = _of_arrival(sentence, fact, [*told.recent(_RECENT), *here]) | more
        if fact.status == "Held" and _said_there(items, at):
            more = more or _day_told(told, days_after(items, at) or 0)
        event = host_event(items, at, [*told.recent(_MARGIN), *here])
        if event is None and items[0].form in SO:
            event = told_in_detail(items, fact, told)
        if event is not None:
            more = more | of_event(event, fact)
        weak = "place" in more and _by_dateline(fact)
        new = {
            slot: fillers for slot, fillers in more.items() if not fact.slots.get(slot) or (weak and slot == "place")
        }
        if new:
            fact = replace(fact, slots={**fact.slots, **new})
            if fact.status == "Held" and any(_is_to_come(day, told) for day in new.get("date", ())):
                fact = replace(fact, status="Planned")  # تصل غدا، وفي اليوم الثاني تزور P
        here.append(fact)
        yield fact


def _by_dateline(fact: Fact) -> bool:
    """Whether only the dateline says where a meeting was, which may have been where the report has told."""
    place = next(iter(fact.slots.get("place", ())), None)
    return isinstance(place, Mention) and place.rule == "dateline"


def _is_to_come(day: FactFiller, told: Told) -> bool:
    """Whether a whole day lies after that of the report."""
    if told.published is None or not isinstance(day, PartialDate) or not day.is_day:
        return False
    return day.iso > told.published.isoformat()


_RECENT = 2
"""So many sentences on, a meeting goes on from the last; what one says that stands for itself, longer."""
_TURN = 6
"""So many sentences on, a report of one day goes on with another's guests."""
_MARGIN = 9
"""So many sentences on, others are told to have met on the margins of what the report is about."""


def _pointed(items: Sequence[Item], at: int, fact: Fact, told: Told, here: Sequence[Fact]) -> Slots:
    """The day and place of what was told before, to which words of the clause point (هناك, في اليوم نفسه)."""
    verb = at if items[at].kind == "verb" else verb_left(items, at)
    verb = at if verb is None else verb
    clause = range(_clause_start(items, verb), clause_end(items, max(at, verb)))
    found = Slots()
    found = of_coming(items, clause, fact, [*told.recent(_RECENT), *here])
    if not fact.slots.get("date") and (day := pointed_day(items, clause, told, here)) is not None:
        found["date"] = (day,)
    if not (fact.slots.get("place") or "place" in found or without_scene(fact)):
        place = pointed_place(items, clause, verb, told, here) or (
            _goal_of(items, verb, fact, here) if items[at - 1].lemma != "ل" else None
        )
        if place is not None:
            found["place"] = (place,)
    return found


def _goal_of(items: Sequence[Item], verb: int, fact: Fact, here: Sequence[Fact]) -> FactFiller | None:
    """يصل X غدا إلى P، ومن المقرر أن يجتمع مع Y: where the journey leads of which the sentence has just told.

    Not for what had been before the journey (والتقى Y الشهر الماضي, بعد أن التقى Y, قبل أن يتوجه إلى P، التقى Y).
    """
    mine = [m for m in fact.slots["participant"] if isinstance(m, Mention)]
    journeys = [f for f in here if f.rule in _BY_VERB and f.trigger.start < fact.trigger.start]
    last = max(journeys, key=lambda f: f.trigger.start, default=None)
    if last is None or "earlier" in last.hints or "earlier" in fact.hints or last.status not in ("Held", fact.status):
        return None
    going = next((i for i, item in enumerate(items) if item.start == last.trigger.start), 0)
    if _on_day_before(fact, last) or _governed_by(items, verb, AFTER) or _governed_by(items, going, BEFORE):
        return None
    travellers = [m for m in last.slots["participant"] if isinstance(m, Mention)]
    together = any(same_man(one, other) for one in mine for other in travellers)
    return next(iter(last.slots.get("place", ())), None) if together else None


def _on_day_before(one: Fact, other: Fact) -> bool:
    """Whether the date of one telling lies before that of another."""
    first, second = (
        next((d.iso for d in f.slots.get("date", ()) if isinstance(d, PartialDate)), None) for f in (one, other)
    )
    return first is not None and second is not None and first < second[: len(first)]


def _governed_by(items: Sequence[Item], verb: int, preps: frozenset[str]) -> bool:
    """بعد أن التقى, قبل أن يتوجه: whether a preposition governs the clause of a verb; بعدما, قبلما are one word."""
    if verb < 1:
        return False
    if items[verb - 1].form.removesuffix("ما") in preps:
        return True
    return verb > 1 and items[verb - 1].form == "ان" and items[verb - 2].lemma in preps


_BY_VERB = frozenset({"verb of visiting", "light verb and visit"})
"""The rules for journeys that a clause is about; a noun may tell of another (بعد زيارته إلى Q، وصل إلى P)."""


def _clause_start(items: Sequence[Item], verb: int) -> int:
    """Where the clause of the verb begins: after the verb, or the stop, before it."""
    return next(
        (i + 1 for i in range(verb - 1, -1, -1) if items[i].kind in ("verb", "sub", "rel") or items[i].text in ".؛:"), 0
    )


def _of_arrival(sentence: Sentence, fact: Fact, told: Sequence[Fact]) -> Slots:
    """وصل X أمس إلى P. وكان في استقباله Y: the day and place of the arrival of the guest, or the day of what is told
    before in the sentence (احتفت P أمس بضيفها X، وكان في استقباله Y).
    """
    guests = [m for m in fact.slots["participant"] if isinstance(m, Mention)]
    for arrival in reversed(told):
        if "journey" in arrival.hints and arrival.status == "Held":
            travellers = [m for m in arrival.slots["participant"] if isinstance(m, Mention)]
            if any(same_man(guest, traveller) for guest in guests for traveller in travellers):
                return {slot: fillers for slot, fillers in arrival.slots.items() if slot in ("date", "place")}
    opening = next((item for item in sentence.items if item.kind == "verb"), None)
    day = day_of_clause(sentence) if opening is not None and opening.start < fact.trigger.start else None
    return {"date": (day,)} if day is not None else {}


def _day_told(told: Told, days: int) -> Slots:
    """The day so many ``days`` before that on which the last sentence says that something happened, or one before it
    that it goes on from.
    """
    day = next((d for s, _ in told.back(_RECENT) if (d := day_of_clause(s)) is not None), None)
    return {"date": (earlier_by(day, days),)} if day is not None else {}


def _day_of_clause(told: Told) -> Slots:
    """The day on which the sentence before says that something happened."""
    day = day_of_clause(told.sentences[-1]) if told.sentences else None
    return {"date": (day,)} if day is not None else {}


def _takes_up(fact: Fact) -> bool:
    """Whether a fact speaks of a meeting told before, and is none of its own."""
    return "anaphoric" in fact.hints


def _said_there(items: Sequence[Item], at: int) -> bool:
    """جاء ذلك خلال لقائه Y: whether what the sentence before tells of was said at the meeting, or right after it."""
    if at < 2 or items[at - 1].kind != "prep":
        return False
    if not (items[at - 1].lemma in _THEN or _hours_after(items, at - 1) or days_after(items, at)):
        return False
    verb = next((i for i in range(min(3, at)) if items[i].kind == "verb"), None)
    if verb is None or "date" in [i.kind for i in items]:
        return False
    if not items[verb].lemma_in(triggers("meeting")["verbs"]["come_about"]):
        return False
    between = range(verb + 1, at)
    return not any(
        items[i].kind in ("rel", "sub") or (items[i].kind == "verb" and not _given(items, i)) for i in between
    )


def _given(items: Sequence[Item], verb: int) -> bool:
    """في كلمة ألقاها عقب لقائه Y: whether a verb only says whose words they were."""
    if verb + 1 >= len(items) or items[verb - 1].kind != "word" or items[verb - 1].definite:
        return False
    return bool(items[verb].pronoun or (items[verb + 1].kind == "prep" and items[verb + 1].pronoun))


def _hours_after(items: Sequence[Item], of: int) -> bool:
    """بعد ساعات من لقائه Y: whether the preposition at item ``of`` tells of what something was so many hours after."""
    hours = triggers("meeting")["surroundings"]["hours"]
    return items[of].lemma == "من" and any(
        items[i].lemma in AFTER and items[i + 1].lemma_in(hours) for i in range(max(0, of - 4), of - 1)
    )


_THEN = DURING | AFTER
_FURTHER = frozenset("كما ثم".split())
_OWN_TIME = HAD | {"قد"}


def _of_last(items: Sequence[Item], at: int, fact: Fact, told: Told, here: Sequence[Fact]) -> Slots:
    """What a meeting that goes on from the last has of it.

    :param here: the meetings told before it in its sentence.
    """
    verb = at if items[at].kind == "verb" else verb_left(items, at)
    verb = next((i for i in range(min(3, at)) if _owned(items, i)), None) if verb is None else verb
    if verb is None:
        return {}
    turn = "same" if _by_the_hour(items, verb) else _receives_in_turn(items, verb)
    if turn:
        before = [f for f in told.recent(_TURN) if not _takes_up(f)]
        return {} if turn == "other" and not any(one_host(fact, f) for f in before) else day_of_held(before)
    if "earlier" in fact.hints:
        return {}
    if told_to_follow(items, at) and "ordinal" not in fact.hints:
        last = [f for f in [*told.recent(1), *here] if f.trigger.start < items[verb].start and not _takes_up(f)][-1:]
        return scene_of(last[0], fact, told, items, at) | day_of_held(last) if last else {}
    before = [f for f in here if f.trigger.start < items[verb].start and not _takes_up(f)]
    if before and before[-1].status == "Held" and _goes_on_with(items, verb):
        return scene_of(before[-1], fact, told, items, at) | day_of_held(before[-1:])
    if [i for i in range(clause_end(items, verb)) if items[i].kind == "date" and not _since(items, i)]:
        return {}
    if not (_goes_on(items) or _goes_on_with(items, verb)):
        if not _tells_next(items, verb, at):
            return {}
        day_told = day_of_news(told) if not fact.slots.get("date") else None
        there = scene_in_order(fact, told, here, items)
        return there | {"date": (day_told,)} if day_told is not None else there
    recent = told.recent(_RECENT)
    last = _latest([f for f in recent if not _takes_up(f)])
    day = day_of_held(_latest(recent)) or day_of_held(last) or _day_of_clause(told)
    return day | (scene_of(last[-1], fact, told, items, 0) if last else {})


def _since(items: Sequence[Item], date: int) -> bool:
    """المتوقفة منذ سنة 2014: whether a date tells only since when something is so."""
    return items[date].form.startswith("منذ") or (date > 0 and items[date - 1].form == "منذ")


def _of_plan(items: Sequence[Item], at: int, fact: Fact, told: Told, here: Sequence[Fact]) -> Slots:
    """حيث سيلتقي X غدا، كما سيجتمع مع Y: what a meeting to come has of the one to come before it in its sentence."""
    before = [f for f in here if f.trigger.start < items[at].start and not _takes_up(f)]
    verb = at if items[at].kind == "verb" else verb_left(items, at)
    if verb is None or not before or before[-1].status != fact.status or not _goes_on_with(items, verb):
        return {}
    day = day_of(before[-1:])
    return scene_of(before[-1], fact, told, items, at) | ({"date": (day,)} if day is not None else {})


def _by_the_hour(items: Sequence[Item], verb: int) -> bool:
    """وبعد الظهر استقبل Y, وكان استقبل قبل الظهر Z: whether only the hour is told, as it is of the same day."""
    start = next((i + 1 for i in range(verb - 1, -1, -1) if items[i].text in ".؛"), 0)
    end = clause_end(items, verb)
    if "date" in [item.kind for item in items[start:end]]:
        return False
    return any(
        (item.form == "الظهر" and items[i - 1].lemma in _BESIDE_NOON) or item.form in TIMES_OF_DAY
        for i, item in enumerate(items[start + 1 : end], start + 1)
    )


_BESIDE_NOON = BEFORE | AFTER


def _receives_in_turn(items: Sequence[Item], verb: int) -> str:
    """Whether a report goes on with guests, without a day: ``same`` for another's (بدوره استقبل الرئيس Y, وفي سياق متصل
    استقبل Y), ``other`` if it may have turned to something else (من جهة أخرى استقبل Y), empty for neither.
    """
    groups = triggers("meeting")
    if not items[verb].lemma_in(groups["verbs"]["receive"]) or _dated(items, verb):
        return ""
    at = 1 if items[0].kind == "conj" else 0
    if at + 1 >= verb or items[at].kind != "prep":
        return ""
    if in_turn(items, at):
        return "same"
    if items[at + 1].key not in groups["surroundings"]["aside"]:
        return ""
    return "same" if items[at + 2].form in groups["forms"]["related"] else "other"


def _dated(items: Sequence[Item], verb: int) -> bool:
    """Whether a day is told in the clause of the verb, or before it."""
    end = next((i for i in range(verb + 1, len(items)) if items[i].kind in ("verb", "sub", "rel")), len(items))
    return "date" in [item.kind for item in items[:end]]


def _latest(facts: Sequence[Fact]) -> list[Fact]:
    """Those of the last sentence that tells of some."""
    return [fact for fact in facts if fact.sentence == facts[-1].sentence]


def _goes_on(items: Sequence[Item]) -> bool:
    """Whether a sentence tells what else was done: كما التقى, وفي لقاء آخر."""
    further = any(i.form in _FURTHER for i in items[:2])
    told = triggers("meeting")
    if not further and not any(i.key in told["nouns"]["meeting"] for i in items[:4]):
        return False
    if any(item.form in _OWN_TIME and not _owned(items, i) for i, item in enumerate(items[:6])):
        return False
    return further or any(i.form in told["forms"]["apart"] for i in items[:4])


def _owned(items: Sequence[Item], at: int) -> bool:
    """كما كانت لـ X محادثات مع Y: whether a verb of being only says who had talks."""
    return (
        at + 1 < len(items) and items[at].form in WERE and items[at + 1].kind == "prep" and items[at + 1].lemma == "ل"
    )


def _tells_next(items: Sequence[Item], verb: int, at: int) -> bool:
    """واستقبل X Y, وفي P، التقى X Y: whether a sentence goes on in order with what else was done, by its main verb."""
    told = items[verb].analysis
    end = next((i for i in range(verb + 1, len(items)) if ends_clause(items[i])), len(items))
    if told is None or told.aspect != "p" or told.person != "3" or items[verb].pronoun:
        return False
    if any(
        items[i].kind == "prep" and items[i].lemma in DURING and i + 1 != at and not items[i].pronoun
        for i in range(verb, end)
    ):
        return False  # أثناء وجوده في P: at a time of its own
    if "هامش" in [item.form for item in items[:end]]:
        return False  # on whose margin it was tells when
    opening = items[items[0].form == "فيما" : verb]
    other = ("verb", "sub", "rel", "date", "neg")
    return not [item for item in opening if item.kind in other or item.form in _OWN_TIME]


def _goes_on_with(items: Sequence[Item], verb: int) -> bool:
    """كما التقى Y, والتقى كذلك Y: whether a verb says that it tells of one meeting more."""
    if verb and items[verb - 1].form in _FURTHER:
        return True
    for item in items[verb + 1 : verb + 5]:
        if item.form in AS_WELL:
            return True
        if item.kind in ("prep", "conj", "mark", "verb"):
            return False
    return False
