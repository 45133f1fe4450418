"""Meetings that a light verb says are held: عقد X اجتماعا مع Y, أجرى محادثات, قام بزيارة, استضافت P لقاء."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.discourse.roles import is_passive
from kg.extraction.grammar.antecedents import antecedent_of
from kg.extraction.grammar.calling_off import calling_off
from kg.extraction.grammar.certainty import says
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.narrative import written_subject
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.scenes import is_place, place_of
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.meetings.addressing import of_many, where_they_sit
from kg.extraction.meetings.at_issue import the_two
from kg.extraction.meetings.bodies import bodies_of, is_known
from kg.extraction.meetings.clauses import chairs, part_played
from kg.extraction.meetings.delegations import delegated, leads_his_own, own_delegation
from kg.extraction.meetings.gatherings import Gatherings
from kg.extraction.meetings.joint_committees import chairmen, committee_of
from kg.extraction.meetings.relatives import beyond_description, included, relative_sides
from kg.extraction.meetings.sides import in_presence, sides_of, with_whom
from kg.extraction.meetings.tours import of_the_country, stop_of, toured_in, visited_by_him
from kg.extraction.meetings.visits import (
    been_due,
    capital_of,
    destination_of,
    from_abroad,
    is_flight,
    of_office,
    on_visit,
    people,
    toured,
    travellers,
)
from kg.extraction.mentions.states_of import as_state, land_of
from kg.lexicon.function_words import HAD
from kg.lexicon.places import place_nouns
from kg.lexicon.triggers import triggers
from kg.records import Fact, Mention


class _Held(NamedTuple):
    """A light verb, the noun of the meeting that it says is held, and what stands about each of the two."""

    reading: Reading
    sentence: Sentence
    at: int
    noun: int
    args: Arguments
    inner: Arguments


class Holding(Gatherings):
    """Rules for light verbs with the noun of a meeting or visit."""

    def _hold(self, reading: Reading, sentence: Sentence, at: int, used: set[int]) -> Iterator[Fact]:
        """عقد X اجتماعا مع Y: what the light verb at item ``at`` says is held; its noun is added to ``used``."""
        items = sentence.items
        noun = self._noun_after(items, at)
        if noun is None:
            both = chairs(reading, sentence, at)
            yield from self._fact(reading, sentence, at, both, "chairing a committee", verb_arguments(items, at))
            return
        held = _Held(reading, sentence, at, noun, verb_arguments(items, at), noun_arguments(items, noun))
        plays = noun > at + 2 and items[at + 1].lemma == "ب" and items[at + 2].key == "دور"  # الذي يقوم بدور الوسيط
        if plays or self._begins(held) or part_played(items, noun):
            return
        subject = written_subject(items, at, held.args)
        subject = subject if subject is None or subject.head is not items[noun] else None
        scene = subject is not None and _is_scene(subject)
        if items[at].lemma_in(self._words["verbs"]["host"]) or (scene and items[at].key == "شهد"):
            yield from self._host(held, used)
            return
        participants = self._holders(held, subject)
        others = self._beside(held, participants)
        if items[at].lemma_in(calling_off()):
            participants, others = self._called_off(held, participants, others)
        used.add(noun)
        if items[at].key in self._words["verbs"]["attend"] and self._gathered(reading, sentence, held.inner.end):
            return  # شارك في قمة تجمع قادة X وY: they are told by the verb of gathering
        described = held.inner.end < len(items) and items[held.inner.end].kind == "rel"  # القمة التي تفتتح غدا في P
        if items[at].key in self._words["verbs"]["attend"] and items[noun].definite and not (others or described):
            yield from self._attended(reading, sentence, at, noun, participants)
            return
        told = self._visit_held if self._nouns[items[noun].key] == "visit" else self._talks_held
        yield from told(held, participants, others)

    def _begins(self, held: _Held) -> bool:
        """وتبدأ المحادثات الخميس, تؤدي المحادثات إلى اتفاق: the talks are what begins, or leads to something."""
        verb, noun, subject = held.sentence.items[held.at], held.sentence.items[held.noun], held.args.subject
        if subject is None or subject.head is not noun or not noun.definite:
            return False
        itself = verb.lemma_in(self._words["verbs"]["happen"]) or says(verb, "result")
        return bool(itself) and not _disagrees(verb, noun)

    def _holders(self, held: _Held, subject: NounPhrase | None) -> tuple[Mention, ...]:
        """Who holds the meeting: the subject of the verb (``subject`` as it is written), or whoever was spoken of."""
        reading, sentence, at, noun, args, inner = held
        items = sentence.items
        itself = args.subject is not None and args.subject.head is items[noun]
        chair = args.object if itself else None
        named = chair is not None and chair.mentions and chair.mentions[0].kind in ("person", "office")
        if chair is not None and named and items[chair.first - 1].kind != "mark":
            subject = chair  # وترأس اللقاء X: the subject after the object
        between = inner.prep("بين") is not None and args.subject is None
        begins = itself and (_nominative(items, noun) or _begins_itself(items[at], items[noun]))
        passive = is_passive(items[at]) or begins
        found = verb_subject(reading, sentence, at, subject) if not (passive or between) else ()
        found = own_delegation(reading, sentence, subject) or found
        if itself and _hers(items, at) and all(m.sentence != sentence.index for m in found):
            found = ()  # إن هناك خطة، حيث تعقد اجتماعات: nobody of the sentence holds them
        if len(found) == 1 and (head := leads_his_own(sentence, at, found[0])) is not None:
            return (head,)
        joined = subject is not None and any(i.kind == "conj" for i in items[subject.first : subject.last])
        if len(found) != 2 and subject is not None and not (passive or between):
            found = the_two(reading, sentence, subject, self._sides) or found  # سيعقد الوفدان جلسة, يعقد الثلاثة لقاء
        if len(found) == 1 and subject is not None and joined:
            found += bodies_of(sentence, subject, joined=True)  # عقدت الحكومة وحركة كذا محادثات
        if subject is None and _dual(items[at]):  # ويستقبل Y ويعقدان اجتماعا
            found = self._pairs.get(sentence.index, found)
        found = found or on_visit(reading, sentence, at) or committee_of(reading, sentence, args)
        if not (found or between):
            found = relative_sides(reading, sentence, inner.end)  # عقد في P مؤتمر شارك فيه X وY
        # إن اللجنة بدأت في اجتماع مع Y: who is no one's mention is its subject all the same
        other = subject is not None and subject.first < at and items[subject.first - 1].kind == "sub"
        topic = reading.topic(sentence.index) if not (found or between or passive or other) else None
        told = topic is not None and topic.kind == "person" and topic.span.start < items[at].start
        return (topic,) if topic is not None and told else found

    def _both_again(self, sentence: Sentence, at: int, subject: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """التقى X Y، وسيلتقيان ثانية: the two of whom the sentence has told, where a dual verb has no subject."""
        pair = self._pairs.get(sentence.index, ())
        return pair if _dual(sentence.items[at]) and all(m in pair for m in subject) else subject

    def _beside(self, held: _Held, holders: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """With whom they hold it."""
        reading, sentence, at, noun, args, inner = held
        within = sentence.items[noun - 1].kind == "prep"  # شهد توقيع اتفاقية بين X وY خلال لقائه Z
        beyond = replace(args, preps=[p for p in args.preps if p.at > noun]) if within else args
        whose = inner
        if sentence.items[noun].pronoun and any(m.kind == "organization" for m in holders):
            whose = replace(inner, subject=None)  # يعقد الحلف قمته
        others = sides_of(reading, sentence, whose, sentence.items[noun]) + with_whom(reading, sentence, beyond)
        if sentence.items[at].key == "تلقي":  # رسالة من X، واتصالا من Y
            caller = next((p for p in args.preps if p.preposition == "من" and p.at > noun), None)
            others += reading.actors(caller.phrase, sentence) if caller is not None else ()
        others = others or beyond_description(reading, sentence, inner.end) or included(reading, sentence, inner.end)
        if not others and all(m.kind in ("person", "office") for m in holders):
            others = in_presence(args)
        beside = args.prep("مع")
        pronoun = beside is not None and beside.phrase is not None and bool(beside.phrase.pronoun)
        return self._resumed(reading, sentence, at, holders) if pronoun and set(others) <= set(holders) else others

    def _called_off(
        self, held: _Held, participants: tuple[Mention, ...], others: tuple[Mention, ...]
    ) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        """ألغت الوزارة لقاء كان من المقرر أن يعقده X مع Y: between whom it was to be, whoever calls it off."""
        due = relative_sides(held.reading, held.sentence, held.inner.end) if not others else ()
        if len(due) > 1:
            return due[:1], due[1:]
        others = others or tuple(m for m in due if m not in participants)
        beside = held.inner.prep("مع") or held.args.prep("مع")
        theirs = {_stands_for(m) for m in others}
        after = held.sentence.items[held.noun + 1 : held.noun + 2]
        if beside is None and (len(theirs) > 1 or (theirs and after[0].key == "سلام")):
            # أجلت الأمم المتحدة المحادثات بين X وY, محادثات السلام اليمنية: who calls off those of others
            participants = tuple(m for m in participants if _stands_for(m) in theirs)
        return participants, others

    def _visit_held(
        self, held: _Held, participants: tuple[Mention, ...], others: tuple[Mention, ...]
    ) -> Iterator[Fact]:
        """قام X بزيارة إلى P: a journey, or one to each land that it takes in."""
        reading, sentence, at, noun, args, inner = held
        items = sentence.items
        place = destination_of(inner, items) or destination_of(args)
        if place is None and items[at].key != "عقد":  # as rounds of talks are
            place = toured_in(items, noun, (inner, args))
        if place is None:
            preps = (*inner.preps, *args.preps)
            towards = [inner.subject, *(p.phrase for p in preps if p.preposition in ("الي", "ل"))]
            place = of_the_country(sentence, reading.article.text, towards) or visited_by_him(participants, inner)
        if items[at].lemma_in(calling_off()):
            due, goal = been_due(reading, sentence, inner.end)
            participants, place = due or participants, place or goal
        participants = travellers(participants) or travellers(others)
        if items[noun].key == "رحله":  # aeroplanes make them as well
            participants = of_office(participants) if not is_flight(items, noun) else ()
        if not participants:
            return
        stop = stop_of(items, at, noun, (args, inner))
        if stop is not None and (visitors := from_abroad(of_office(participants), stop)):
            yield from self._fact(
                reading, sentence, at, visitors, "stop on a tour", args, place=stop, noun="زياره", journey=True
            )
        phrases = [p.phrase for p in (*inner.preps, *args.preps)] + toured(items, inner.end)
        beginning = stop is not None and bool(items[at].lemma_in(self._words["verbs"]["begin"]))
        for fact in self._visits(
            reading, sentence, at, participants, "light verb and visit", inner, place, phrases, at_noun=noun
        ):
            if stop is None:
                yield fact
            elif place is not None:  # the other lands of the tour, on other days
                slots = {slot: fillers for slot, fillers in fact.slots.items() if slot not in ("date", "endDate")}
                yield replace(fact, slots=slots, status="Planned" if beginning else fact.status)

    def _talks_held(
        self, held: _Held, participants: tuple[Mention, ...], others: tuple[Mention, ...]
    ) -> Iterator[Fact]:
        """عقد X اجتماعا مع Y, أجرى X اتصالا بـ Y: one meeting or call, or one with each of the others."""
        reading, sentence, at, noun, args, inner = held
        items, group = sentence.items, self._nouns[sentence.items[noun].key]
        if items[noun].key in self._words["nouns"]["council"] and (
            chairs := chairmen(reading, sentence, noun, (*participants, *others))
        ):
            participants, others = chairs, ()  # عقدت اللجنة المشتركة اجتماعها برئاسة X وY
        if items[at].lemma_in(calling_off()) and items[noun].definite and len({*participants, *others}) < 2:
            # قبل أن تلغي موسكو اللقاء: who calls off the meeting told before need not be of it
            rule = "calling off, anaphoric"
            for fact in self._fact(reading, sentence, at, (), rule, inner, at_noun=noun, anaphoric=True):
                slots = {slot: fillers for slot, fillers in fact.slots.items() if slot != "place"}
                yield replace(fact, slots=slots)  # وفي P، ألغت X اللقاء: where that was announced
            return
        if group == "meeting" and not others and (visit := self._talks_abroad(held, participants)):
            yield from self._fact(
                reading, sentence, at, participants, "talks abroad", inner, place=visit, noun="زياره", at_noun=noun
            )
            return
        if group == "call" and len({*participants, *others}) < 2 and not items[noun].definite:
            return  # تلقى X اتصالات للتهنئة: nobody knows from whom
        if len(participants) > 1 and (inner.prep("مع") or args.prep("مع")) and not any(map(is_known, others)):
            return  # أجراها X وY مع قادة الأحزاب: each with others, who are not named
        others = tuple(dict.fromkeys(others))
        told = any(is_known(m) or (m.office == "delegation" and m.number != "p") for m in participants)
        if not told and self._of_third(reading, sentence, inner, items[noun], others):
            return
        several = len([m for side in others for m in delegated(reading, sentence, side)]) > 1
        if participants and not told and several and self._one_side(inner, items[noun]):
            return  # ممثلون لـ X مع دبلوماسيين من P وQ
        again = len({prep.at for prep in (*inner.preps, *args.preps) if prep.preposition == "ب"}) > 1
        apart = self._apart(items, noun, participants, others, said=group == "call" and again)
        meetings = [(*participants, other) for other in others] if apart else [(*participants, *others)]
        if group == "call" and participants:  # تلقى اتصالا من X، وآخر من Y
            meetings += ((*participants, *another) for another in self._another_call(reading, sentence, args))
        for sides in meetings:
            due = group == "invitation"  # تلقى X دعوة من Y لزيارة P
            many = len(sides) == 1 and sides[0].kind != "state" and of_many(items, noun)
            many = many and not items[at].lemma_in(self._words["verbs"]["attend"])  # يشارك X في القمة
            yield from self._fact(
                reading, sentence, at, sides, "light verb and noun", inner, at_noun=noun, planned=due, attends=many
            )
        if len(meetings) == 1 and not items[at].lemma_in(calling_off()):
            yield from self._chaired(reading, sentence, noun, inner.end, meetings[0])  # عقدت P وQ اجتماعا ترأسه X وY

    def _gathered(self, reading: Reading, sentence: Sentence, end: int) -> tuple[Mention, ...]:
        """قمة ثلاثية تجمع قادة X وY: whom a clause right after a noun says it brings together."""
        items = sentence.items
        if end >= len(items) or items[end].key not in self._words["verbs"]["gather"]:
            return ()
        return tuple(m for phrase in verb_arguments(items, end).bare for m in reading.actors(phrase, sentence))

    def _another_call(self, reading: Reading, sentence: Sentence, args: Arguments) -> Iterator[tuple[Mention, ...]]:
        """وآخر من Y, وآخر بـ Z: with whom else there was a call."""
        for prep in args.preps:
            if prep.at and sentence.items[prep.at - 1].form == "اخر" and prep.preposition in ("من", "ب", "مع"):
                found = people(reading.actors(prep.phrase, sentence))
                if found:
                    yield found

    def _talks_abroad(self, held: _Held, subject: tuple[Mention, ...]) -> Mention | None:
        """أجرى X محادثات في P: the land, not his own, in which somebody held talks, with whom goes without saying.

        Who acts for a body of states may have his seat in a town, but not in a land told by its name. At a conference
        (شارك X في مؤتمر في P) a town of another land will do.
        """
        sentence, nouns = held.sentence, self._words["nouns"]
        verb, noun = sentence.items[held.at], sentence.items[held.noun]
        gathering = noun.key in nouns["council"] or noun.key in nouns["convention"]
        verbs = self._words["verbs"]
        attended = gathering and bool(verb.lemma_in(verbs["attend"]) or verb.lemma_in(verbs["head"]))
        if len(subject) != 1 or not of_office(travellers(subject)):
            return None
        if not (attended or noun.lemma_in(nouns["held_with"])):
            return None
        find = where_they_sit if attended else place_of
        place, acts_for = find(sentence, held.noun, held.inner), as_state(subject[0])
        home = (acts_for.key if acts_for is not None else subject[0].state) or ""
        if place is None:
            return None
        if attended:
            land = land_of(place)
            return place if land is not None and len(home) == 3 and land.key != home else None
        if place.kind != "state" or place.key == home:
            return None
        return place if len(home) == 3 or place.manner == "name" else None

    def _host(self, held: _Held, used: set[int]) -> Iterator[Fact]:
        """تستضيف P اجتماعا لـ X وY: the subject is where they meet, and none of the sides."""
        reading, sentence, at, noun, args, inner = held
        host = args.subject.mentions[0] if args.subject is not None and args.subject.mentions else None
        if host is None and at > 2 and sentence.items[at - 3].form in HAD:
            host = sentence.items[at - 2].mention  # للتذكير، كانت P قد استضافت جولة
        sides = sides_of(reading, sentence, inner, sentence.items[noun])
        sides = sides or relative_sides(reading, sentence, inner.end) or self._gathered(reading, sentence, inner.end)
        if sides and inner.prep("مع"):  # استضافت قبرص قمة مع قادة مصر: she is a side as well
            sides += verb_subject(reading, sentence, at, written_subject(sentence.items, at, args))
        for prep in inner.preps:
            if prep.preposition == "ل":
                sides += reading.actors(prep.phrase, sentence)
        unnamed = all(m.kind == "office" and not m.state for m in sides)
        if unnamed and sentence.items[noun].key in self._words["nouns"]["convention"]:
            sides = in_presence(args) or sides  # القمة الثانية لرؤساء دول كذا، بحضور X وY
        if self._nouns[sentence.items[noun].key] not in ("meeting", "talking"):
            return
        if len(sides) > 1 or self._of_council(sentence.items[noun], sides):
            used.add(noun)
            place = host._replace(rule="host") if host is not None and is_place(host) else None  # be it a side as well
            if place is None and args.subject is not None:
                place = capital_of(args.subject)
            yield from self._fact(reading, sentence, at, sides, "host and noun", inner, place=place, at_noun=noun)

    def _taken_up(
        self, reading: Reading, sentence: Sentence, at: int, subject: tuple[Mention, ...], found: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """التقى X Y، وبحث معه: whom a pronoun after مع means; nobody where it is he who was just met.

        :param found: whom the pronoun fits, by itself.
        """
        met = tuple(m for m in self._pairs.get(sentence.index, ()) if m not in subject)
        himself = set(found) <= set(subject)
        joined = at > 0 and sentence.items[at - 1].kind == "conj"
        if joined and len(met) == 1 and (himself or all(m.sentence != sentence.index for m in found)):
            return ()  # what the two met for is told with their meeting
        return self._resumed(reading, sentence, at, subject) if himself else found

    def _resumed(self, reading: Reading, sentence: Sentence, at: int, than: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """X، التي أجرى معها مشاورات: she; X الذي بحث معه: he and the other one spoken of."""
        if at and sentence.items[at - 1].kind == "rel":
            found = reading.actors(antecedent_of(sentence.items, at - 1), sentence)
            if found and not set(found) <= set(than):
                return found
        return reading.another(sentence.index, sentence.items[at].start, than)


def _stands_for(mention: Mention) -> str:
    """What tells one side from another: the state for which it stands, else what it is known by."""
    state = as_state(mention)
    return (state.key if state is not None else mention.key) or mention.name


def _disagrees(verb: Item, noun: Item) -> bool:
    """بدأ الزيارة: whether a verb cannot have the noun after it for its subject."""
    analysis = verb.analysis
    own = noun.analysis.gender if noun.analysis is not None else ""
    return analysis is None or (analysis.gender != own and noun.analysis is not None and noun.analysis.number == "s")


def _is_scene(subject: NounPhrase) -> bool:
    """شهدت P لقاء, شهدت العاصمة السويسرية P لقاء: whether the subject is a town or land."""
    head = subject.head.mention
    if head is not None:
        return is_place(head)
    named = subject.head.folded in place_nouns("settlement") and any(map(is_place, subject.mentions[:1]))
    return named or capital_of(subject) is not None  # شهدت مدينة P لقاء


def _begins_itself(verb: Item, noun: Item) -> bool:
    """بدأت أمس قمة رؤساء كذا: whether the noun after a verb that needs no object is what begins or ends."""
    begins = verb.key in triggers("meeting")["verbs"]["take_place"]
    return begins and not noun.pronoun and verb.analysis is not None and not _disagrees(verb, noun)


def _hers(items: Sequence[Item], at: int) -> bool:
    """حيث تعقد اجتماعات: whether a feminine verb, which may be a passive, tells where something takes place."""
    told = items[at].analysis
    return at > 0 and items[at - 1].form == "حيث" and told is not None and told.gender == "f"


def _dual(verb: Item) -> bool:
    return verb.analysis is not None and verb.analysis.number == "d"


def _nominative(items: Sequence[Item], noun: int) -> bool:
    """سيعقد اجتماع طارئ: whether an indefinite noun after the verb is written as its subject, and so what is held."""
    item = items[noun]
    after = items[noun + 1] if noun + 1 < len(items) else None
    shows_case = not (item.definite or item.pronoun or item.text.endswith(("ا", "اً", "ًا", "ء", "ءً", "ة", "ات", "ى")))
    construct = after is not None and (after.kind == "mention" or (after.kind == "word" and after.definite))
    return shows_case and not construct
