"""What every rule for meetings shares: its trigger words, and how a meeting's fact is put together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.agreement import fits
from kg.extraction.grammar.certainty import (
    is_future,
    is_hypothetical,
    is_possible,
    is_unlikely,
)
from kg.extraction.grammar.circumstances import Time, relative_end
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.outlook import is_day_open, is_outcome, is_prepared, where_held, where_said
from kg.extraction.grammar.phrases import evidence_of
from kg.extraction.grammar.programme import in_programme
from kg.extraction.grammar.scenes import is_place, place_of
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.extraction.grammar.venues import is_seat, venue_of
from kg.extraction.grammar.whereabouts import whereabouts
from kg.extraction.meetings.at_issue import Met
from kg.extraction.meetings.bodies import of_states
from kg.extraction.meetings.bound_for import where_bound, where_left
from kg.extraction.meetings.course import course_of
from kg.extraction.meetings.dateline import at_home_of, dateline_scene, town_that_receives
from kg.extraction.meetings.known_parties import known_parties
from kg.extraction.meetings.openings import nouns, sport_or_stage
from kg.extraction.meetings.press import beside_another
from kg.extraction.meetings.relations import BY_ITSELF, is_relation
from kg.extraction.meetings.remote import is_by_phone, is_from_afar
from kg.extraction.meetings.sides import named_after_place
from kg.extraction.meetings.standing import Told, came_to_pass, has_been_held, standing_of
from kg.extraction.meetings.verbs import also, told_apart
from kg.extraction.meetings.visits import further, is_onward, to_attend
from kg.lexicon.function_words import DURING
from kg.lexicon.triggers import triggers
from kg.records import ONE_OF_SEVERAL, Fact, FactFiller, Mention, Span

_MEMORY = 4
"""So many sentences on, who met somebody can be told to have met another."""


class MeetingFacts:
    """The trigger words, and facts from participants, time and place.

    The rules stand on it one above another, a class for each manner of telling a meeting: a class that is compiled has
    one parent.
    """

    kind = "Meeting"
    _met: dict[int, tuple[Mention, ...]]
    """Who met someone last, by the number of the sentence."""
    _pairs: dict[int, tuple[Mention, ...]]
    """The two who met, by the number of the sentence."""
    _sides: dict[int, list[Met]]
    """The meetings of several told so far, by the number of the sentence."""

    @cached_property
    def _words(self) -> dict[str, dict[str, Any]]:
        return triggers("meeting")

    @cached_property
    def _nouns(self) -> Mapping[str, str]:
        return nouns()

    def _goes_on_meeting(self, sentence: Sentence, at: int) -> tuple[Mention, ...]:
        """Who met somebody in the clause before, if the verb at item ``at`` agrees with him: استقبلها X والتقت Y."""
        met, told = self._met.get(sentence.index, ()), sentence.items[at].analysis
        other = told is not None and (told.number, told.gender) == ("s", "f") and len(met) == 1
        return () if other and met[0].kind in ("person", "office") and not fits(met[0], "f", "s") else met

    def _who_met_before(self, sentence: Sentence, at: int, subject: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """كما التقى الوزير Y: the minister who has met somebody before, not the one whom he met."""
        office = subject[0] if len(subject) == 1 else None
        if office is None or office.kind != "office" or office.state or not also(sentence.items, at):
            return subject
        for index in range(sentence.index, max(-1, sentence.index - _MEMORY), -1):
            before = self._met.get(index, ())
            rank = (before[0].office or "") if len(before) == 1 and before[0].kind == "person" else ""
            if len(office.name.split()) == 1 and (rank == office.office or rank.endswith(f"-{office.office}")):
                return before
        return subject

    def _elsewhere(self, sentence: Sentence) -> bool:
        """Whether a sentence is about sport or the stage."""
        if sport_or_stage().count(sentence) < 2:
            return False
        listed, shared = self._words["other_domains"]["words"], self._words["other_domains"]["shared"]
        found = [i for i in sentence.items if i.kind == "word" and (i.key in listed or i.folded in listed)]
        return len(found) > 1 and any(i.key not in shared and i.folded not in shared for i in found)

    def _of_council(self, noun: Item, sides: tuple[Mention, ...]) -> bool:
        """قمة مجموعة السبع: a body of states meets in itself."""
        if len(sides) != 1 or noun.key not in self._words["nouns"]["council"]:
            return False
        return of_states(sides[0])

    def _several(self, item: Item) -> bool:
        """الزيارات, اللقاءات: several meetings, which point to none told before (talks are plural as they are)."""
        return item.noun() is not None and item.form.endswith("ات") and item.key in self._words["nouns"]["single"]

    def _counted(self, item: Item) -> bool:
        """اتصالين، لقاءات: as many meetings as there are others, each of whom is met apart."""
        dual = item.analysis is not None and item.analysis.number == "d"
        return self._several(item) or (dual and item.key in self._words["nouns"]["single"])

    def _each_his(self, noun: Item, others: Collection[Mention]) -> bool:
        """مباحثات مع X وY وZ: whether there are as many talks as others: three or more, each of another state."""
        states = {m.state for m in others if m.state}
        if all(ONE_OF_SEVERAL in m.traits for m in others):
            return False  # مع وزراء خارجية X وY وZ
        return noun.key in self._words["nouns"]["of_each"] and len(others) > 2 and len(states) == len(others)

    def _not_diplomatic(self, items: Sequence[Item], at: int) -> bool:
        press = self._words["adjectives"]["not_diplomatic"]
        if items[at].key == "ندوه" or [i for i in items[at + 1 : at + 3] if i.key in press]:
            return not beside_another(items, at)
        nouns = self._words["nouns"]
        hears = items[at].key in nouns["sitting"] and at + 1 < len(items) and items[at + 1].key in nouns["hearing"]
        if hears or (items[at].key == "مقابله" and _interview(items, at)):
            return True
        if self._nouns.get(items[at].key) == "visit" and at + 1 < len(items):
            return items[at + 1].kind == "word" and bool(items[at + 1].lemma_in(self._words["adjectives"]["private"]))
        if (items[at].form[-2:] == "ات" or items[at].key in BY_ITSELF) and is_relation(items, at):
            return True
        if items[at].key == "حوار":  # with a paper, where it is not between two, or told in rounds
            if at > 1 and items[at - 1].lemma == "من" and items[at - 2].key in self._words["nouns"]["round"]:
                return False
            told = items[at + 1 : at + 5]
            nations = sum(1 for i in told if i.mention is not None and i.mention.manner == "demonym")
            return nations < 2 and not any(i.kind == "prep" and i.lemma == "بين" for i in told)
        return items[at].key == "قمه" and self._is_height(items, at)

    def _is_height(self, items: Sequence[Item], at: int) -> bool:
        """قمة التوتر, قمة الجبل: the height of something, not a summit of those who come to it."""
        if items[at].definite or at + 1 >= len(items) or items[at + 1].kind != "word" or not items[at + 1].definite:
            return False
        governor = items[at - 1] if at else None
        reached = governor is not None and (
            governor.lemma_in(self._words["verbs"]["reach"])
            or (governor.kind == "prep" and governor.lemma in ("في", "علي"))
        )
        return bool(reached) and items[at + 1].key not in self._words["genitives"]["summiteers"]

    def _fact(
        self,
        reading: Reading,
        sentence: Sentence,
        at: int,
        participants: tuple[Mention, ...],
        rule: str,
        args: Arguments,
        *,
        place: Mention | None = None,
        noun: str = "",
        at_noun: int | None = None,
        anaphoric: bool = False,
        planned: bool = False,
        invited: bool = False,
        wished: bool = False,
        journey: bool = False,
        council: bool = False,
        attends: bool = False,
    ) -> Iterator[Fact]:
        """The fact of a meeting, if it has sides and is no mere possibility.

        :param at: the verb, or the noun, by whose clause it is told.
        :param args: what stands about the noun, or about the verb where there is none.
        :param place: where a visit leads, or the scene if it is known.
        :param noun: what kind of meeting it is, if the noun does not say.
        :param at_noun: the meeting's noun, if ``at`` is another word.
        :param journey: all sides are travellers.
        :param attends: a visit is for a summit or the like, to which others come as well.
        :param council: the only side is a body whose members meet.
        """
        participants = known_parties(reading, sentence, participants)
        items = sentence.items
        anchor = at if at_noun is None else at_noun
        if not (participants or anaphoric) or is_hypothetical(items, at) or is_unlikely(items, at):
            return
        future = planned or is_future(items, at) or is_future(items, anchor) or is_possible(items, at)
        future = future or in_programme(items, at) or is_prepared(items, anchor) or is_day_open(items, anchor)
        relative = _described_to(items, at, anchor, args)
        visit = noun == "زياره"
        follows = anchor > 0 and items[anchor - 1].lemma == "ل"  # استكمالا للمباحثات التي أجراها
        held = (future or follows) and items[at].kind != "verb" and has_been_held(items, anchor, args.end)
        held = held or (not planned and is_outcome(items, anchor))
        if came_to_pass(items, at, anchor, args.end):
            future, relative = False, 0
        future = future and not held
        told = Told(reading, sentence, at, anchor, args, relative, future, visit)
        named = None
        if at_noun is not None and args.subject is not None and named_after_place(args.subject, args):
            named = args.subject.mentions[0]
        by_phone, call = not visit and is_by_phone(items, at, anchor), self._nouns.get(items[anchor].key) == "call"
        afar = not (visit or by_phone) and is_from_afar(items, at, anchor)
        if by_phone or afar:
            place = named = None
        elif place is None and not (visit or call):
            place = self._scene(told, named, participants) or town_that_receives(items[at], args)
        place = place or named
        if place is not None and place in participants:
            place = None  # وزراء المياه في أوغندا وكينيا: whose they are
        standing = standing_of(told)
        if len(participants) > 1:
            talks = (noun or items[anchor].key) in self._words["nouns"]["of_rounds"]
            self._sides.setdefault(sentence.index, []).append(Met(participants, talks, anchor))
        said = {
            "council": council or self._of_council(items[anchor], participants),
            "anaphoric": anaphoric,
            "invited": invited,
            "due": standing.due,
            "ended": visit and bool(items[at].lemma_in(self._words["verbs"]["end"])),
            "journey": journey,
            "onward": journey and is_onward(items, at),
            "begun": journey and bool(items[at].lemma_in(self._words["verbs"]["motion"])),
            "attends": attends,
            "wished": wished,
            "earlier": standing.earlier,
            "apart": told_apart(items, anchor),
            "three": bool(items[anchor + 1 :] and items[anchor + 1].lemma_in(self._words["adjectives"]["of_three"])),
            "firm": standing.firm or held,
            "afar": afar,
        }
        yield Fact(
            self.kind,
            _slots(participants, standing.when, place),
            evidence_of(sentence),
            Span(items[anchor].start, items[anchor].end, sentence.field),
            sentence.index,
            rule,
            standing.status,
            {
                "noun": noun or ("مكالمه" if by_phone or call else items[anchor].key),
                **{hint: "1" for hint, holds in said.items() if holds},
                **course_of(items, anchor),
            },
        )

    def _scene(self, told: Told, named: Mention | None, sides: Sequence[Mention]) -> Mention | None:
        """Where a meeting took place, as its clause says, or the place that it is ``named`` after, or the dateline.

        What is called by a name is more than a building that is called by what it is of, whose town is sought first.
        """
        here = "هنا" in [item.form for item in told.sentence.items[told.at :]]
        if here and (town := dateline_scene(told, sides)) is not None:
            return town  # التقى هنا اليوم وفد لجنة في برلمان P
        place = self._stated(told, place_of) or named or whereabouts(told.sentence.items, told.at)
        if place is not None:
            return place
        items, at = told.sentence.items, told.at
        if items[at].kind != "verb" or at > told.anchor:
            held, said = where_held(items, told.anchor, sides), where_said(items, told.anchor)
            spoken = held or (said if said is not None and at_home_of(said, sides) else None)
            if spoken is not None and is_place(spoken):
                return spoken
            goal = where_bound(items, told.anchor, sides) or where_left(items, told.anchor)
            if goal is not None:
                return goal
        venue = self._stated(told, venue_of)
        if venue is not None and not is_seat(venue):
            return venue
        # بحث X خلال لقائه Y: where he was, at home, when he did so
        within = at > 0 and bool(items[at].pronoun) and items[at - 1].lemma in DURING
        town = dateline_scene(told, sides) if items[at].kind == "verb" or within else None
        return town or venue

    def _stated(self, told: Told, find: Callable[..., Mention | None]) -> Mention | None:
        """What ``find`` (``place_of``, ``venue_of``) finds about a meeting's noun, else about the verb before it."""
        sentence, at, anchor = told.sentence, told.at, told.anchor
        noun = sentence.items[anchor]
        discussed = noun.kind == "verb" and bool(noun.lemma_in(self._words["verbs"]["discuss"]))
        found = find(sentence, anchor, told.args, relative=told.relative, discussed=discussed)
        if found is None and at < anchor:
            found = find(sentence, at, verb_arguments(sentence.items, at))
        return found

    def _visits(
        self,
        reading: Reading,
        sentence: Sentence,
        at: int,
        visitors: tuple[Mention, ...],
        rule: str,
        args: Arguments,
        place: Mention | None,
        phrases: Iterable[NounPhrase | None],
        **more: Any,
    ) -> Iterator[Fact]:
        """A visit, and one to each further land that the phrase with its place names: on what day is not told.

        :param more: as for ``_fact``.
        """
        more |= {"noun": "زياره", "journey": True, "attends": to_attend(sentence.items, at)}
        yield from self._fact(reading, sentence, at, visitors, rule, args, place=place, **more)
        for land in further(sentence.items, phrases, place):
            for fact in self._fact(reading, sentence, at, visitors, rule, args, place=land, **more):
                slots = {slot: fillers for slot, fillers in fact.slots.items() if slot not in ("date", "endDate")}
                yield replace(fact, slots=slots)


def _slots(
    participants: tuple[Mention, ...], when: Time | None, place: Mention | None
) -> dict[str, tuple[FactFiller, ...]]:
    slots: dict[str, tuple[FactFiller, ...]] = {"participant": participants}
    if when is not None and when.date is not None:
        slots["date"] = (when.date,)
        if when.end_date is not None:
            slots["endDate"] = (when.end_date,)
    if place is not None:
        slots["place"] = (place,)
    return slots


def _described_to(items: Sequence[Item], at: int, anchor: int, args: Arguments) -> int:
    """Where a relative clause that describes the meeting ends; 0 for none.

    One after a verb's arguments describes the last of them, not the meeting.
    """
    if at > anchor:
        return max(relative_end(items, args.end, items[anchor]), at + 1)
    return relative_end(items, args.end, items[anchor]) if items[anchor].kind != "verb" else 0


def _interview(items: Sequence[Item], at: int) -> bool:
    """قال X في مقابلة مع يورونيوز: what one says in public to somebody of whom no office is told, a broadcaster."""
    if not at or items[at].definite or items[at].pronoun or items[at - 1].lemma != "في" or at + 2 >= len(items):
        return False
    named = items[at + 2].mention if items[at + 1].lemma == "مع" else None
    return named is not None and named.kind == "person" and not named.office
