"""Meetings that a noun states: لقاء X مع Y، القمة بين، محادثات."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kg.extraction.discourse.acting import acting
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.certainty import in_prospect, is_future, is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.denial import is_denied
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.outlook import is_aim, is_date_of, wanted_by
from kg.extraction.grammar.scenes import is_place
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.meetings.addressing import host_announced, hosted_at
from kg.extraction.meetings.announcing import announced_by
from kg.extraction.meetings.at_issue import parties_at_issue, who_had_met
from kg.extraction.meetings.bodies import of_states
from kg.extraction.meetings.clauses import (
    agreed_on,
    being,
    from_holding,
    goes_to_meet,
    intention,
    is_round,
    meant_by,
    on_programme,
    owner_of,
    part_played,
    spoken_for,
    teller_after,
    told_to,
    with_teller,
)
from kg.extraction.meetings.governing import aimed_at_him, at_summit, clause_subject, holders, planning
from kg.extraction.meetings.in_the_course import in_course_of
from kg.extraction.meetings.joint_committees import chairmen
from kg.extraction.meetings.relatives import included, relative_sides
from kg.extraction.meetings.sides import sides_of, with_whom
from kg.extraction.meetings.standing import is_soon, less_firm, on_margin_to_come, tells_topics
from kg.extraction.meetings.topics import at_another_time, of_level
from kg.extraction.meetings.verbs import called_for, happening, is_first_or_last
from kg.extraction.meetings.visit_nouns import VisitNouns
from kg.extraction.meetings.visits import attended_in, goal_of, past_apposition, people, relative_agent, travellers
from kg.lexicon.function_words import AFTER, DURING, INDEPENDENT
from kg.records import Fact, Mention


class MeetingNouns(VisitNouns):
    """Rules for nouns of meeting and calling."""

    def _noun(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        items = sentence.items
        group = self._nouns[items[at].key]
        if group == "invitation" or self._not_diplomatic(items, at) or is_denied(items, at) or is_date_of(items, at):
            return
        if at and items[at - 1].form in INDEPENDENT and items[at].key in self._words["nouns"]["of_rounds"]:
            return  # الحل الوحيد هو المفاوضات بين X وY
        args = past_apposition(items, noun_arguments(items, at))
        if self._governor(items, at, "dwell") is not None:
            upon = next((p.at for p in args.preps if p.preposition in ("علي", "حول", "الي")), len(items))
            args.preps = [p for p in args.preps if p.at < upon]  # تركزت المحادثات على السلام بين X وY
        around = self._words["surroundings"]
        if group == "talking" and self._belonging(items, at) and items[at - 1].key not in around["work"]:
            return  # تطرق إلى مسار الحوار بين البلدين
        if at > 1 and items[at - 2].key == "تحضيري" and items[at - 1].lemma == "ل" and not args.prep("مع", "بين"):
            return  # التقى X Y على هامش الاجتماع التحضيري للقمة: of which no one's part is told
        margin = any(i.form == "هامش" for i in items[max(0, at - 2) : at])
        met = self._governor(items, at, "meet") is not None or self._governor(items, at, "discuss") is not None
        if margin and (met or self._holds_beside(items, at)):
            # التقى على هامش قمة P مع Y: with whom somebody met on its margin
            args.preps = [p for p in args.preps if p.preposition != "مع"]
        if group == "visit":
            if not is_round(items, at):
                yield from self._noun_visit(reading, sentence, at, args)
        elif not (group == "talking" and at and items[at - 1].lemma == "ب"):
            # قرر بالتشاور مع X: how something is done, no meeting of its own
            yield from self._noun_meeting(reading, sentence, at, args)

    def _noun_meeting(self, reading: Reading, sentence: Sentence, at: int, args: Arguments) -> Iterator[Fact]:
        """The meeting that a noun of meeting, calling or talking states, or points back to."""
        items = sentence.items
        noun, group = items[at], self._nouns[items[at].key]
        if noun.definite and self._joined_late(items, at):
            return
        sides = sides_of(reading, sentence, args, noun)
        if group == "talking" or noun.key in self._words["nouns"]["council"]:
            sides = chairmen(reading, sentence, at, sides) or sides
        if goes_to_meet(items, at, args) and people(sides):
            sides = people(sides)  # زيارة P للقاء X، وQ للقاء Y: another goal, not whom he meets
        if self._own_session(items, at, args, sides) or self._session_of(reading, sentence, at, args):
            return
        sides, owned = self._sides_around(reading, sentence, at, args, sides)
        several, programme = self._several(noun), "noun: meeting, programme"
        if sides and not owned and (several or len(sides) == 1) and self._one_side(args, noun):
            visitor, due = on_programme(reading, sentence, at)
            for met in sides if visitor else ():
                yield from self._fact(reading, sentence, at, (*visitor, met), programme, args, planned=due)
            once = items[at - 1].lemma in AFTER | DURING and len(with_whom(reading, sentence, args)) == 1
            if visitor or (several and len(sides) > 1 and not once):
                return  # لقاءات مع X وY: each with somebody else; but قال X عقب الاجتماعات مع Y
        event = happening(items, at)
        if event == at and items[at - 1].lemma == "ب" and (opens := verb_left(items, at)) is not None:
            dated = any(i.kind == "date" for i in items[opens:at])  # يختتم X غدا جولته بلقاء Y
            event = opens if dated and is_first_or_last(items[opens]) else at
        if owned and event == at and (was := being(items, at)) is not None:
            event = was
        sides = self._sides_told(reading, sentence, at, args, sides, event)
        sides += tuple(m for m in self._joined(reading, sentence, at) if m not in sides)
        sides = (*at_summit(reading, sentence, at, args, sides), *sides)
        if self._of_third(reading, sentence, args, noun, sides):
            return
        if (wish := self._wished(reading, sentence, at, args)) is not None:
            rule = "noun: meeting, wished for"
            for both in [(*wish, met) for met in sides] if wish else ():
                yield from self._fact(reading, sentence, at, both, rule, args, at_noun=at, planned=True, wished=True)
        elif len(sides) >= 2 or self._of_council(noun, sides):
            yield from self._noun_of_sides(reading, sentence, at, args, sides, event)
            yield from self._chaired(reading, sentence, at, args.end, sides)
        elif (
            (noun.definite or noun.pronoun)
            and group != "talking"
            and not (args.prep("مع", "بين") or of_level(items, args))
            and not self._several(noun)
        ):
            rule, planned = f"noun: {group}, anaphoric", in_prospect(items, args.end)
            for fact in self._fact(
                reading, sentence, event, sides, rule, args, at_noun=at, anaphoric=True, planned=planned
            ):
                begun = event != at and not sides and self._begun(items[event], noun)
                if begun and (fact.slots.get("date") or fact.slots.get("place")):
                    fact = replace(fact, whose=parties_at_issue(reading, sentence, noun.start, self._sides))
                yield less_firm(fact) if tells_topics(items, at) else fact

    def _begun(self, verb: Item, noun: Item) -> bool:
        """انطلقت المحادثات: whether a verb says that talks begin or are held, whose sides then go without saying."""
        verbs = self._words["verbs"]
        begun = verb.lemma_in(verbs["convene"]) or verb.lemma_in(verbs["take_place"])
        return bool(begun) and noun.key in self._words["nouns"]["of_rounds"]

    def _sides_around(
        self, reading: Reading, sentence: Sentence, at: int, args: Arguments, sides: tuple[Mention, ...]
    ) -> tuple[tuple[Mention, ...], bool]:
        """The sides of a noun with those that stand around it: whose it is, who wants it, what describes it.

        :param sides: those that the noun itself names.
        :returns: the sides, and whether the clause says whose the meeting is (لـ X لقاء مع Y).
        """
        items = sentence.items
        if len(sides) < 2 and (meant := aimed_at_him(reading, sentence, at)):
            return meant, True
        if len(sides) == 1 and (sides[0].kind == "person" or sides[0].state):
            sides += included(reading, sentence, args.end)
        alone = len(sides) == 1 or (len(sides) > 1 and self._one_side(args, items[at]))
        alone = alone or (bool(sides) and goes_to_meet(items, at, args))
        if alone and (traveller := self._on_journey(reading, sentence, at)) and not set(traveller) & set(sides):
            return (*traveller, *sides), True
        owner = owner_of(reading, sentence, at) or in_course_of(reading, sentence, at) if alone else ()
        agreed = agreed_on(reading, sentence, at) or meant_by(reading, sentence, at) if alone and not owner else ()
        if agreed:
            return (*(m for m in agreed if m not in sides), *sides), True
        apart = self._of_council(items[at], sides) and not args.prep("مع", "بين") and at_another_time(items, at)
        if alone and not apart and not called_for(items, at, args):
            other = clause_subject(reading, sentence, at, sides[0]) or owner or teller_after(reading, sentence, at)
            other = other or who_had_met(sentence, at, self._sides) or announced_by(reading, sentence, at)
            sides = (*other, *sides)
        if len(sides) == 1 and (wanting := wanted_by(items, at)) is not None:  # طلب X لقاء Y
            subject = acting(reading, sentence, wanting)
            sides = (*(m for m in subject if m != sides[0]), *sides)
        aside = at + 1 < len(items) and items[at + 1].text == "("  # القمة (التي عقدت بين X وY)
        described = at + 1 if aside else args.end
        sides = sides or relative_sides(reading, sentence, described) or holders(reading, sentence, at)
        body = clause_subject(reading, sentence, at, None) or planning(reading, sentence, at) if not sides else ()
        sides = body if self._of_council(items[at], body) else sides
        return sides, bool(owner)

    def _sides_told(
        self, reading: Reading, sentence: Sentence, at: int, args: Arguments, sides: tuple[Mention, ...], event: int
    ) -> tuple[Mention, ...]:
        """The sides of a noun with those that its clause tells by a verb: of taking place, of telling or speaking.

        :param sides: those that stand about the noun.
        :param event: the verb that says that the meeting takes place, else the noun.
        """
        items = sentence.items
        group = self._nouns[items[at].key]
        if not sides and event > at:  # إن محادثات ستجرى بين X وY
            sides = with_whom(reading, sentence, verb_arguments(items, event))
        elif not sides and event < at:  # جرت بين X وY مكالمة
            between = [p for p in verb_arguments(items, event).preps if p.preposition == "بين" and p.at < at]
            sides = with_whom(reading, sentence, Arguments(preps=between))
        if len(sides) == 1:
            sides = with_teller(reading, sentence, at, sides[0], call=group == "call")
        if len(sides) == 1 and self._one_side(args, items[at]):
            sides = (*spoken_for(reading, sentence, at, sides[0], event), *sides)
        if sides or group == "talking":
            return sides
        if told := told_to(reading, sentence, at, call=group == "call"):
            return told
        if items[at].key in self._words["nouns"]["sitting"] or self._belonging(items, at):
            return ()
        whose = args.subject.head.key if args.subject is not None and not args.subject.pronoun else ""
        if whose in self._words["parties"]["committee"]:
            return ()  # كلف الرئيسان الوزيرين بعقد اجتماعات اللجنة المشتركة
        both = clause_subject(reading, sentence, at, None)
        return both if len(both) > 1 and not part_played(items, at) else ()  # تبادل الرئيسان في اتصال هاتفي …

    def _noun_of_sides(
        self, reading: Reading, sentence: Sentence, at: int, args: Arguments, sides: tuple[Mention, ...], event: int
    ) -> Iterator[Fact]:
        """The meeting of sides that are known, or one with each of them; its verb tells whether it is to come."""
        items = sentence.items
        governor = verb_left(items, at)
        aim = governor is not None and items[at - 1].lemma == "ل"
        planned = in_prospect(items, args.end) or is_soon(items[at : args.end]) or self._purposed(items, at, governor)
        planned = planned or intention(items, at) is not None or on_margin_to_come(items, at, governor)
        place = self._bound_for(items, governor) if aim or planned else None
        others = with_whom(reading, sentence, args)
        if not others and len(sides) > 2:
            others = sides[1:]  # باتصالين أجراهما X مع Y وZ
        own = tuple(m for m in sides if m not in others)
        apart = self._apart(items, at, own, others)
        if not apart and (goal := attended_in(items, at)) is not None:
            told = items[governor].analysis if governor is not None else None
            planned, place = planned or (told is not None and told.aspect == "i"), place or goal
        place = place or hosted_at(items, at)
        rule = f"noun: {self._nouns[items[at].key]}"
        for meeting in [(*own, met) for met in others] if apart else [sides]:
            yield from self._fact(
                reading, sentence, event, meeting, rule, args, place=place, at_noun=at, planned=planned
            )

    def _apart(
        self,
        items: Sequence[Item],
        at: int,
        own: tuple[Mention, ...],
        others: Collection[Mention],
        *,
        said: bool = False,
    ) -> bool:
        """عقد X لقاءات ثنائية منفصلة مع Y وZ, تلقى اتصالات من Y وZ: whether each of the others was met by himself.

        :param said: whether the words say so: اتصالا بـ Y وبـ Z.
        """
        if len(own) != 1 or len(others) < 2 or own[0] in others:
            return False
        if any(m.kind not in ("person", "office") for m in others):
            return False
        separate = any(i.form in self._words["forms"]["separate"] for i in items[at + 1 : at + 4])
        return said or separate or self._counted(items[at]) or self._each_his(items[at], others)

    def _on_journey(self, reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
        """زيارة X إلى P للقاء Y, رحلته إلى P لإجراء محادثات مع Y: who travels with a meeting for his aim."""
        items = sentence.items
        first = from_holding(items, at)
        if first < 3 or items[first - 1].lemma != "ل":
            return ()
        for i in range(first - 2, max(-1, first - 14), -1):
            if items[i].kind == "verb" and i + 1 < first and items[i + 1].lemma == "ب" and items[i + 1].pronoun:
                paid = relative_agent(reading, sentence, i - (items[i - 1].kind == "rel"))  # زيارة يقوم بها X للقاء Y
                return paid[0] if paid is not None else ()
            if items[i].kind in ("verb", "sub", "rel", "conj") or (items[i].kind == "mark" and items[i].text in ".؛:"):
                return ()
            if self._nouns.get(items[i].key) == "visit":
                return travellers(reading.actors(noun_arguments(items, i).subject, sentence))
        return ()

    def _purposed(self, items: Sequence[Item], at: int, governor: int | None) -> bool:
        """Whether the verb that governs the noun at ``at`` has the meeting for its aim: it is still to come."""
        if governor is None:
            return False
        aim = is_aim(items, at) and (is_future(items, governor) or self._sets_out(items[governor]))
        return aim or self._suggested(items, governor, at) or host_announced(items, governor, at)

    def _wished(self, reading: Reading, sentence: Sentence, at: int, args: Arguments) -> tuple[Mention, ...] | None:
        """طلب X زيارة P ولقاء Y: who wishes to meet those after the noun; None for a noun that no such verb governs.

        What is wished for is a verbal noun without article, right after the verb and its subject or joined to another.
        """
        items = sentence.items
        noun, before = items[at], items[at - 1] if at else None
        if noun.key not in ("لقاء", "مقابله") or noun.definite or args.subject is None or args.subject.pronoun:
            return None
        if before is None or before.kind == "prep" or args.prep("مع", "بين"):
            return None
        governor = verb_left(items, at)
        if governor is None or not items[governor].lemma_in(self._words["verbs"]["intend"]):
            return None
        if is_negated(items, governor):
            return ()
        subject = verb_arguments(items, governor).subject
        whole = subject is not None and subject.head is noun
        found = verb_subject(reading, sentence, governor, None if whole else subject)
        return people(found)

    def _holds_beside(self, items: Sequence[Item], at: int) -> bool:
        """عقد X لقاءات على هامش قمة P مع Y: whether a noun is on whose margin a light verb says another is held."""
        verb = self._governor(items, at, "hold")
        if verb is None:
            return False
        return any(i.kind == "word" and i.key in self._nouns for i in items[verb + 1 : at - 2])

    def _joined(self, reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
        """تنضم تركيا إلى مصر وقطر في محادثات مع X: whom somebody joins in talks."""
        verb = self._governor(sentence.items, at, "join")
        if verb is None:
            return ()
        if sentence.items[at - 1].lemma not in _IN_TALKS:
            return ()  # انضمت X إلى Y بعد محادثات مع Z
        to = verb_arguments(sentence.items, verb).prep("الي")
        right_after = to is not None and to.phrase is not None and to.phrase.last == at - 1
        return reading.actors(to.phrase, sentence) if to is not None and right_after else ()

    def _joined_late(self, items: Sequence[Item], at: int) -> bool:
        """ينضم إلى اللقاء لاحقا X وY: whether a meeting told before is what a verb of joining has for its object."""
        return self._governor(items, at, "join") is not None and items[at - 1].kind == "prep"

    def _governor(self, items: Sequence[Item], at: int, group: str) -> int | None:
        """The verb before the noun at item ``at`` if it is of a ``group`` of verbs."""
        verb = verb_left(items, at)
        return verb if verb is not None and items[verb].lemma_in(self._words["verbs"][group]) else None

    def _one_side(self, args: Arguments, noun: Item) -> bool:
        """Whether all sides stand after one مع, so that whoever met them is not told."""
        return args.subject is None and args.object is None and not noun.pronoun and args.prep("مع") is not None

    def _of_third(
        self, reading: Reading, sentence: Sentence, args: Arguments, noun: Item, sides: tuple[Mention, ...]
    ) -> bool:
        """للتشاور مع X وY: whether all sides are those whom somebody met who is not known, and not one another."""
        if len(sides) < 2 or not self._one_side(args, noun):
            return False
        return set(sides) <= set(with_whom(reading, sentence, args))

    def _own_session(self, items: Sequence[Item], at: int, args: Arguments, sides: tuple[Mention, ...]) -> bool:
        """جلسة البرلمان البريطاني, اجتماع الحكومة, اجتماع الحزب: a body sits by itself, whoever speaks in it."""
        if items[at].key not in self._words["nouns"]["council"] or args.prep("مع", "بين") or not sides:
            return False
        if len(sides) > 1:
            # اجتماعات الاتحاد العربي والاتحاد الدولي: each body its own, and not فتح وحماس with one another
            return self._several(items[at]) and all(map(of_states, sides))
        if any(i.key in self._words["surroundings"]["attendance"] for i in items[max(0, at - 2) : at]):
            return False  # حضوره اجتماع الشركة
        side = sides[0]
        genitive = args.subject is not None and not args.subject.pronoun and side in args.subject.mentions
        body = side.kind in ("state", "organization") or side.number == "p"
        return side.manner == "government" or (genitive and body and not of_states(side))

    def _session_of(self, reading: Reading, sentence: Sentence, at: int, args: Arguments) -> bool:
        """قال مجلس الوزراء عقب اجتماعه الأسبوعي: the same, the body being the subject of the clause."""
        noun = sentence.items[at]
        if noun.key not in self._words["nouns"]["council"] or not noun.pronoun.endswith("s") or args.prep("مع", "بين"):
            return False
        governor = verb_left(sentence.items, at)
        if governor and sentence.items[governor - 1].kind == "rel":
            return False  # القرار الذي اتخذته المنظمة خلال اجتماعها
        body = clause_subject(reading, sentence, at, None)
        own = len(body) == 1 and body[0].kind == "state" and body[0].manner == "government"
        return own and body[0].gender == noun.pronoun[1:2]

    def _belonging(self, items: Sequence[Item], at: int) -> bool:
        """طاولة المفاوضات, طريق المباحثات: what belongs to meetings, and is none."""
        owned = items[at - 1] if at and items[at].definite else None
        if owned is None or owned.kind != "word" or owned.definite:
            return False
        return owned.key not in self._nouns and not owned.lemma_in(self._words["nouns"]["holding"])

    def _sets_out(self, verb: Item) -> bool:
        """يصل إلى P للقاء Y, يتوجه إلى P لإجراء محادثات: a journey in the imperfect, with a meeting for its aim."""
        imperfect = verb.analysis is not None and verb.analysis.aspect == "i"
        return imperfect and bool(verb.lemma_in(self._words["verbs"]["visit"]))

    def _bound_for(self, items: Sequence[Item], governor: int | None) -> Mention | None:
        """توجه إلى الكويت لإجراء مشاورات: where those who set out for a meeting go to."""
        if governor is None or not (lemma := items[governor].lemma_in(self._words["verbs"]["visit"])):
            return None
        args, preps = verb_arguments(items, governor), self._words["verbs"]["visit"][lemma]
        direct = args.object.mentions[:1] if args.object is not None and not preps else []
        return next(filter(is_place, direct), None) or goal_of(args, preps)

    def _suggested(self, items: Sequence[Item], governor: int, at: int) -> bool:
        """عرضت X استضافة لقاء, دعا إلى عقد قمة: the verb's subject wants the meeting to be held."""
        verbs = self._words["verbs"]
        if items[governor].key in verbs["agree"]:
            nearest = next((i.lemma for i in reversed(items[max(governor, at - 4) : at]) if i.kind == "prep"), "")
            if nearest == "علي":
                return True  # اتفقا على عقد لقاء, but not اتفقا على التعاون خلال لقاء
        if items[governor].lemma_in(verbs["intend"]) or items[governor].lemma_in(verbs["invite"]):
            holding = self._words["nouns"]["holding"]
            held = any(i.kind == "word" and i.lemma_in(holding) for i in items[governor + 1 : at])
            return held or (items[governor].key == "دعا" and items[at - 1].lemma in ("الي", "ل"))
        return False


_IN_TALKS = DURING | {"في"}
