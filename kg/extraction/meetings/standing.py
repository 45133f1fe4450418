"""How certain a meeting is: held, planned or called off, by the clause that tells of it and by its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.calling_off import called_off_after, due_where_called_off, is_called_off
from kg.extraction.grammar.certainty import (
    certainty_forms,
    described_from,
    is_after,
    is_before,
    is_future,
    is_negated,
    was_due,
)
from kg.extraction.grammar.circumstances import Time
from kg.extraction.grammar.item import Item, end_of_clause, ends_clause, is_perfect
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.outlook import outlook_of
from kg.extraction.grammar.syntax import Arguments
from kg.extraction.meetings.ahead import beside_what_is_to_come
from kg.extraction.meetings.times import time_of_meeting
from kg.lexicon.function_words import AFTER, BEFORE, EARLIER, HAD, WERE
from kg.lexicon.triggers import triggers
from kg.records import Fact


class Told(NamedTuple):
    """What tells of a meeting."""

    reading: Reading
    sentence: Sentence
    at: int
    """The verb, or the noun, by whose clause it is told."""
    anchor: int
    """The meeting's noun, or the same verb."""
    args: Arguments
    relative: int
    """Where a relative clause that describes it ends."""
    future: bool
    """Whether its clause says that it is to come."""
    visit: bool


class Standing(NamedTuple):
    """When a meeting was or will be, and how certain that and its clause make it."""

    when: Time | None
    status: str
    due: bool
    """Whether it had been planned."""
    firm: bool
    """Whether the clause tells the status, and does not leave it open."""
    earlier: bool
    """Whether it is told as what had been before the rest."""


def standing_of(told: Told) -> Standing:
    """When the meeting is, and its status."""
    reading, sentence, at, anchor, args, relative, future, visit = told
    items, article = sentence.items, reading.article
    when = time_of_meeting(reading, sentence, at, anchor, args, relative=relative, future=future, visit=visit)
    earlier = told_before(items, at)
    if when is not None and earlier and not _dated_itself(items, at):
        when = None  # وصل أمس إلى P، وكان قد التقى Y
    headline = sentence.field == "title"
    outlook = outlook_of(items, anchor, headline=headline) if items[at].kind != "verb" and not future else ""
    future = future or (when is not None and when.coming) or (_scheduled(items[at]) and _is_today(when, reading))
    if when is None and not headline and not future:
        future = _sets_out(items, at) or (_scheduled(items[at]) and beside_what_is_to_come(reading, sentence, at))
    after = when is not None and is_after(when.date, article)
    gone_by = when is not None and is_before(when.date, article)
    was_to_be = was_due(items, at, args.end)
    if gone_by and outlook in ("ahead", "wanted"):
        outlook = ""
    behind = gone_by or (when is not None and when.gone)
    if when is not None and (when.date is None or (future and not after and behind and not was_to_be)):
        when = None
    planned = future or after or outlook in ("ahead", "wanted")
    due = planned and was_to_be
    if ((due or _described_as_due(items, at, anchor, args.end)) and called_off_after(items, anchor, args.end)) or (
        is_called_off(items, anchor) or (due and due_where_called_off(items, at))
    ):
        return Standing(when, "Cancelled", due=False, firm=True, earlier=earlier)
    sure = _firm(items[at], sentence) or told_to_follow(items, anchor) or _was_led(items, anchor)
    sure = sure or (outlook in ("ahead", "past") and not visit)
    return Standing(when, "Planned" if planned else "Held", due=due, firm=future or after or sure, earlier=earlier)


def _described_as_due(items: Sequence[Item], at: int, anchor: int, end: int) -> bool:
    """الاجتماع الذي كان مقررا بين X وY: whether a relative clause that begins at item ``end`` says that it was due."""
    described = end + 1 < len(items) and items[end].kind == "rel" and items[end + 1].form in WERE
    return described and not came_to_pass(items, at, anchor, end)


def came_to_pass(items: Sequence[Item], at: int, anchor: int, end: int) -> bool:
    """عقد أمس الاجتماع الذي كان مقررا الأحد: whether a verb of the past says that a meeting that was due took place.

    :param at: the verb, before the meeting's noun at ``anchor``.
    :param end: where the clause may begin that says that it was due.
    """
    analysis = items[at].analysis
    if at >= anchor or items[at].kind != "verb" or analysis is None or analysis.aspect != "p":
        return False
    if not items[at].lemma_in(triggers("meeting")["verbs"]["happen"]) or is_negated(items, at):
        return False
    due = end + 1 < len(items) and items[end].kind == "rel" and items[end + 1].form in WERE
    return due and not is_future(items, at)


def has_been_held(items: Sequence[Item], anchor: int, end: int) -> bool:
    """استكمالا للمباحثات التي أجراها X مع Y: whether a relative clause says in the perfect that a meeting took place.

    :param anchor: the meeting's noun, ``end`` where the clause may begin.
    """
    relative = described_from(items, end)
    if not anchor < relative < len(items) - 1 or items[relative].kind != "rel" or not is_perfect(items[relative + 1]):
        return False
    verbs = triggers("meeting")["verbs"]
    return any(items[relative + 1].lemma_in(verbs[group]) for group in ("hold", "happen", "scene", "gather"))


def _scheduled(item: Item) -> bool:
    """A verb in the imperfect that says that something begins or takes place, not that it ends or goes on."""
    imperfect = item.kind == "verb" and item.analysis is not None and item.analysis.aspect == "i"
    return imperfect and not item.lemma_in(triggers("meeting")["verbs"]["go_on"])


def _sets_out(items: Sequence[Item], at: int) -> bool:
    """ويتوجه X إلى P: in the imperfect, who sets out for somewhere is not there yet."""
    out = _scheduled(items[at]) and items[at].lemma_in(triggers("meeting")["verbs"]["set_out"])
    before = at > 1 and items[at - 1].form == "ان" and items[at - 2].lemma in BEFORE | AFTER  # قبل أن يسافر
    return bool(out) and not before and not told_as_earlier(items, at)


def _is_today(when: Time | None, reading: Reading) -> bool:
    """Whether a time is the day of the report: يلتقي اليوم is what the day will bring."""
    if when is None or when.date is None:
        return False
    return when.today or when.date.iso == str(reading.article.date)


def _firm(item: Item, sentence: Sentence) -> bool:
    """Whether a verb tells its meeting's status; the imperfect (يزور) tells no more than news.

    Unless it is of what goes on: يواصل زيارته, and outside of headlines يقوم بزيارة, يجول في الجنوب.
    """
    if item.kind != "verb" or item.analysis is None or item.analysis.aspect != "i":
        return item.kind == "verb" or item.form in WERE  # كان له لقاء مع Y
    if sentence.field == "title":
        return False
    verbs = triggers("meeting")["verbs"]
    return bool(item.lemma_in(verbs["lasting"]) or item.lemma_in(verbs["go_on"]))


def _was_led(items: Sequence[Item], noun: int) -> bool:
    """التي قادت المحادثات بين X وY: whether a verb of the past right before a noun says that somebody led the talks."""
    verb = items[noun - 1] if noun else None
    if verb is None or verb.kind != "verb" or verb.pronoun or not is_perfect(verb):
        return False
    verbs = triggers("meeting")["verbs"]
    return bool(verb.lemma_in(verbs["lead"]) or verb.lemma_in(verbs["chair"]))


def told_to_follow(items: Sequence[Item], noun: int) -> bool:
    """أعقب ذلك لقاء مع Y, تلاه اجتماع X وY: whether a verb of the past says that a meeting came after another."""
    for i in range(noun - 1, max(-1, noun - 4), -1):
        if items[i].kind == "verb":
            after = items[i + 1] if i + 1 < noun else None
            points = items[i].pronoun or (after is not None and after.form in ("ذلك", "هذا"))
            return (
                bool(points)
                and is_perfect(items[i])
                and bool(items[i].lemma_in(triggers("meeting")["verbs"]["follow"]))
            )
    return False


def told_as_earlier(items: Sequence[Item], at: int) -> bool:
    """وكان X قد التقى Y, سبق أن زار P: whether what the verb at item ``at`` tells of had been before the rest."""
    for i in range(at - 1, max(-1, at - 12), -1):
        if items[i].form in HAD:
            # العقوبات التي كانت مفروضة، وذلك في ختام قمة: what had been is told of something else
            return not (i and items[i - 1].kind == "rel" and any(item.kind == "mark" for item in items[i:at]))
        if items[i].kind in ("verb", "rel") or items[i].text in ".؛":
            return False
    return False


def told_before(items: Sequence[Item], at: int) -> bool:
    """Whether what the verb or noun at item ``at`` tells of had been before what the report tells beside it.

    By كان قد, by an adverb (سابقا, في وقت سابق, قبل ذلك), or as it was before a journey (التقى Y قبل أن يتوجه إلى P).
    """
    if told_as_earlier(items, at):
        return True
    clause = _clause(items, at)
    for i in range(at, clause.stop) if at and items[at - 1].text in "،," else clause:  # لم يعلن عنها مسبقا، أجرى خلالها
        item = items[i]
        if item.form not in _OF_EARLIER:
            continue
        if item.form in EARLIER:
            return True
        after = items[i + 1] if i + 1 < len(items) else None
        if after is None or not i:
            continue
        if item.form == "وقت":
            if items[i - 1].kind == "prep" and after.lemma_in(triggers("meeting")["adjectives"]["earlier"]):
                return True
        elif item.kind == "prep" and (after.form == "ذلك" or (i > at and _leads_away(items, i + 1))):
            return True
    return False


_OF_EARLIER = EARLIER | BEFORE | {"وقت"}


def _clause(items: Sequence[Item], at: int) -> range:
    """The items of the clause of the verb or noun at item ``at``, that one among them."""
    start = next((i + 1 for i in range(at - 1, -1, -1) if ends_clause(items[i])), 0)
    return range(start, end_of_clause(items, at))


def _dated_itself(items: Sequence[Item], at: int) -> bool:
    """Whether a day is told in the clause of the verb or noun at item ``at``, from the conjunction that joins it."""
    clause = _clause(items, at)
    joined = next((i for i in range(at - 1, clause.start - 1, -1) if items[i].kind == "conj"), clause.start)
    return any(item.kind == "date" for item in items[joined : clause.stop])


def _leads_away(items: Sequence[Item], i: int) -> bool:
    """قبل أن يتوجه إلى P, قبل توجهه إلى P: whether at item ``i`` a journey is told, to a place that is named."""
    i += i < len(items) and items[i].form == "ان"
    if i >= len(items):
        return False
    words = triggers("meeting")
    if items[i].kind == "verb":
        return bool(items[i].lemma_in(words["verbs"]["visit"])) and not items[i].lemma_in(words["verbs"]["leave"])
    return any(items[i].lemma_in(words["nouns"][group]) for group in ("going", "coming", "visit"))


def tells_topics(items: Sequence[Item], at: int) -> bool:
    """من المقرر أن تتناول المباحثات …: what talks are to be about says not whether they, at item ``at``, have begun."""
    before = items[at - 1] if at else None
    return before is not None and bool(before.lemma_in(triggers("meeting")["verbs"]["discuss"]))


def less_firm(fact: Fact) -> Fact:
    """The fact, its status open to what else is told of the meeting."""
    return replace(fact, hints={hint: told for hint, told in fact.hints.items() if hint != "firm"})


def on_margin_to_come(items: Sequence[Item], at: int, governor: int | None) -> bool:
    """سيلتقيان على هامش القمة: whether a meeting is told as one on whose margins something is to happen."""
    margin = any(item.form == "هامش" for item in items[max(0, at - 2) : at])
    return margin and governor is not None and is_future(items, governor)


def is_soon(items: Sequence[Item]) -> bool:
    """لقاء قريب بين X وY, عقد لقاء في وقت قريب, لقاء X وY المرتقب: whether a noun is told to be soon, or expected.

    :param items: the noun, and what stands about it.
    """
    expected = certainty_forms("prospect")
    for i, item in enumerate(items):
        if i and item.form == "قريب" and (i == 1 or items[i - 1].form == "وقت"):
            return True
        described = i > 1 and item.kind == "word" and items[i - 1].kind == "mention" and item.definite
        if described and item.folded in expected:
            return True
    return False
