"""Meetings that a noun states: لقاء X مع Y، القمة بين، زيارة X إلى P، محادثات."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.certainty import in_prospect, is_denied, is_future, is_negated
from kg.extraction.circumstances import is_place, place_of
from kg.extraction.discourse import Reading, verb_subject
from kg.extraction.items import Item, Sentence
from kg.extraction.meeting_clauses import (
    is_round,
    on_programme,
    owner_of,
    speaker_of,
    spoken_for,
    teller_after,
    told_to,
)
from kg.extraction.meeting_facts import MeetingFacts, of_states
from kg.extraction.meeting_journeys import on_a_visit, scene_before
from kg.extraction.meeting_relatives import included, relative_sides
from kg.extraction.meeting_sides import clause_subject, holders, sides_of, with_whom
from kg.extraction.outlook import wanted_by
from kg.extraction.syntax import Arguments, noun_arguments, verb_arguments, verb_left
from kg.extraction.visits import (
    anyone,
    destination_of,
    from_abroad,
    goals,
    governed_visit,
    is_flight,
    of_office,
    relative_agent,
    toured,
    travellers,
    visited_directly,
)
from kg.records import Fact, Mention


class MeetingNouns(MeetingFacts):
    """Rules for nouns of meeting, calling and visiting."""

    def _noun(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        items = sentence.items
        if self._not_diplomatic(items, at) or is_denied(items, at):
            return
        group = self._nouns[items[at].key]
        args = noun_arguments(items, at)
        if at and items[at - 1].form == "هامش" and self._meets(items, at):
            # التقى على هامش قمة P مع Y: with whom somebody met on its margin
            args.preps = [p for p in args.preps if p.preposition != "مع"]
        if group == "talking" and at and items[at - 1].lemma == "ب":
            return  # قرر بالتشاور مع X: how something is done, no meeting of its own
        if group == "visit":
            if not is_round(items, at):
                yield from self._noun_visit(reading, sentence, at, args)
            return
        if group == "invitation":
            return
        sides = sides_of(reading, sentence, args, items[at])
        if self._own_session(items, at, args, sides) or self._session_of(reading, sentence, at, args):
            return
        if len(sides) == 1 and (sides[0].kind == "person" or sides[0].state):
            sides += included(reading, sentence, args.end)
        alone = len(sides) == 1 or (len(sides) > 1 and self._one_side(args, items[at]))
        owner = owner_of(reading, sentence, at) if alone else ()
        if sides and _called_for(items, at, args):
            alone = False
        if alone and (
            other := clause_subject(reading, sentence, at, sides[0]) or owner or teller_after(reading, sentence, at)
        ):
            sides = (*other, *sides)
        if len(sides) == 1 and (wanting := wanted_by(items, at)) is not None:  # طلب X لقاء Y
            subject = verb_subject(reading, sentence, wanting, verb_arguments(items, wanting).subject)
            sides = (*(m for m in subject if m != sides[0]), *sides)
        aside = at + 1 < len(items) and items[at + 1].text == "("  # القمة (التي عقدت بين X وY)
        described = at + 1 if aside else args.end
        sides = sides or relative_sides(reading, sentence, described) or holders(reading, sentence, at)
        if not sides and self._of_council(items[at], body := clause_subject(reading, sentence, at, None)):
            sides = body
        if self._several(items[at]) and sides and not owner and self._one_side(args, items[at]):
            if visitor := travellers(on_programme(reading, sentence, at)):
                for met in sides:
                    yield from self._fact(
                        reading, sentence, at, (*visitor, met), "noun: meeting, programme", args, planned=True
                    )
                return
            if len(sides) > 1:
                return  # لقاءات مع X وY: of whom each met somebody else
        event_verb = self._happening(items, at)
        if not sides and event_verb > at:  # إن محادثات ستجرى بين X وY
            sides = with_whom(reading, sentence, verb_arguments(items, event_verb))
        elif not sides and event_verb < at:  # جرت بين X وY مكالمة
            between = [p for p in verb_arguments(items, event_verb).preps if p.preposition == "بين" and p.at < at]
            sides = with_whom(reading, sentence, Arguments(preps=between))
        if len(sides) == 1:
            sides = (*speaker_of(reading, sentence, at), *sides)
        if len(sides) == 1 and self._one_side(args, items[at]):
            sides = (*spoken_for(reading, sentence, at, sides[0], event_verb), *sides)
        if not sides and group in ("meeting", "call"):
            sides = told_to(reading, sentence, at, call=group == "call")
        sitting = items[at].key in self._words["nouns"]["sitting"]
        if (
            not sides
            and group in ("meeting", "call")
            and not sitting
            and not self._belonging(items, at)
            and len(both := clause_subject(reading, sentence, at, None)) > 1
        ):
            sides = both  # تبادل الرئيسان في اتصال هاتفي …
        if (wish := self._wished(reading, sentence, at, args)) is not None:
            for met in sides if wish else ():
                yield from self._fact(
                    reading,
                    sentence,
                    at,
                    (*wish, met),
                    "noun: meeting, wished for",
                    args,
                    at_noun=at,
                    planned=True,
                    wished=True,
                )
            return
        if len(sides) >= 2 or self._of_council(items[at], sides):
            governor = verb_left(items, at)
            purpose = governor is not None and (
                (items[at - 1].lemma == "ل" and (is_future(items, governor) or self._sets_out(items[governor])))
                or self._suggested(items, governor, at)
            )
            purpose = purpose or in_prospect(items, args.end)
            place = self._bound_for(items, governor) if items[at - 1].lemma == "ل" or purpose else None
            others = with_whom(reading, sentence, args)
            if not others and len(sides) > 2:
                others = sides[1:]  # باتصالين أجراهما X مع Y وZ
            own = tuple(m for m in sides if m not in others)
            counted = self._counted(items[at]) or self._each_his(items[at], others)
            if len(own) == 1 and len(others) > 1 and counted:
                for met in others:
                    yield from self._fact(
                        reading,
                        sentence,
                        event_verb,
                        (*own, met),
                        f"noun: {group}",
                        args,
                        at_noun=at,
                        planned=purpose,
                    )
                return
            if (goal := self._attended(items, at)) is not None:
                told = items[governor].analysis if governor is not None else None
                purpose, place = purpose or (told is not None and told.aspect == "i"), place or goal
            yield from self._fact(
                reading, sentence, event_verb, sides, f"noun: {group}", args, place=place, at_noun=at, planned=purpose
            )
        elif (
            (items[at].definite or items[at].pronoun)
            and group != "talking"
            and not args.prep("مع", "بين")
            and not self._several(items[at])
        ):
            yield from self._fact(
                reading,
                sentence,
                event_verb,
                sides,
                f"noun: {group}, anaphoric",
                args,
                at_noun=at,
                anaphoric=True,
                planned=in_prospect(items, args.end),
            )

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
        return tuple(m for m in found if m.kind in ("person", "office"))

    def _meets(self, items: Sequence[Item], at: int) -> bool:
        """Whether the verb before the noun at item ``at`` is one of meeting."""
        verb = verb_left(items, at)
        return verb is not None and bool(items[verb].lemma_in(self._words["verbs"]["meet"]))

    def _one_side(self, args: Arguments, noun: Item) -> bool:
        """Whether all sides stand after one مع, so that whoever met them is not told."""
        return args.subject is None and args.object is None and not noun.pronoun and args.prep("مع") is not None

    def _own_session(self, items: Sequence[Item], at: int, args: Arguments, sides: tuple[Mention, ...]) -> bool:
        """جلسة البرلمان البريطاني, اجتماع الحكومة, اجتماع الحزب: a body sits by itself, whoever speaks in it."""
        if items[at].key not in self._words["nouns"]["council"] or args.prep("مع", "بين") or len(sides) != 1:
            return False
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
        found = next(goals(verb_arguments(items, governor).preps, self._words["verbs"]["visit"][lemma]), None)
        return found if found is not None and is_place(found) else None

    def _attended(self, items: Sequence[Item], at: int) -> Mention | None:
        """توجهه إلى P للمشاركة في الجولة الرابعة من المفاوضات: where those who set out to attend a meeting go to."""
        attendance = self._words["surroundings"]["attendance"]
        start = next((i for i in range(at - 1, max(0, at - 7), -1) if items[i].key in attendance), None)
        if start is None or items[start - 1].lemma != "ل":
            return None
        to = next((i for i in range(start - 2, max(0, start - 6), -1) if items[i].lemma == "الي"), None)
        named = next((i.mention for i in items[to + 1 : start] if i.mention is not None), None) if to else None
        return named if named is not None and is_place(named) else None

    def _suggested(self, items: Sequence[Item], governor: int, at: int) -> bool:
        """عرضت X استضافة لقاء, دعا إلى عقد قمة: the verb's subject wants the meeting to be held."""
        verbs = self._words["verbs"]
        if items[governor].key in verbs["agree"] and any(i.lemma == "علي" for i in items[max(governor, at - 4) : at]):
            return True  # اتفقا على عقد لقاء
        if items[governor].lemma_in(verbs["intend"]) or items[governor].lemma_in(verbs["invite"]):
            holding = self._words["nouns"]["holding"]
            held = any(i.kind == "word" and i.lemma_in(holding) for i in items[governor + 1 : at])
            return held or (items[governor].key == "دعا" and items[at - 1].lemma in ("الي", "ل"))
        return False

    def _happening(self, items: Sequence[Item], at: int) -> int:
        """The verb that says that the meeting takes place (انتهت في P جولة …; الدورة … ستنعقد بـ P), else ``at``."""
        verbs = self._words["verbs"]["happen"]
        left = verb_left(items, at)
        if left is not None and items[left].lemma_in(verbs) and _only_adverbial(items[left + 1 : at]):
            return left
        for i in range(at + 1, min(at + 9, len(items))):
            if items[i].kind == "verb":
                return i if items[i].lemma_in(verbs) else at
            if items[i].kind in ("sub", "rel") or (items[i].kind == "mark" and items[i].text in ".؛:،"):
                break
        return at

    def _invited(self, reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
        """تضمنت الرسالة دعوة لـ X إلى زيارة P, سلم X Y دعوة لزيارة P: whom an invitation to a visit is for."""
        items = sentence.items
        for i in range(at - 1, max(-1, at - 8), -1):
            if self._nouns.get(items[i].key) == "invitation":
                found = noun_arguments(items, i).prep("ل")
                if found is not None and found.at < at - 1:
                    return travellers(reading.actors(found.phrase, sentence))
                giver = verb_left(items, i)
                if giver is None or items[giver].pronoun or items[giver].key not in ("سلم", "نقل"):
                    return ()
                taker = verb_arguments(items, giver).object
                return travellers(reading.actors(taker, sentence))
            if items[i].kind in ("verb", "sub", "rel") or (items[i].kind == "mark" and items[i].text in ".؛:،"):
                break
        return ()

    def _noun_visit(self, reading: Reading, sentence: Sentence, at: int, args: Arguments) -> Iterator[Fact]:
        """زيارة X إلى P; زيارته لـ P; دعوة لزيارة P; يعتزم X زيارة P; الزيارة التي قام بها X إلى P."""
        items = sentence.items
        visitor = travellers(reading.actors(args.subject, sentence))
        if items[at].key == "رحله":  # of aeroplanes too: الرحلة 111 إلى باريس
            visitor = of_office(visitor)
            if is_flight(items, at):
                return
        direct = visited_directly(items, at, args)
        hosts = tuple(m for m in reading.actors(direct, sentence) if m.kind in ("person", "office"))
        if visitor and hosts and not set(visitor) & set(hosts):  # بعد زيارته الملك
            sides = (*visitor, *hosts)
            yield from self._fact(
                reading, sentence, at, sides, "noun: visit to someone", args, noun="زياره", at_noun=at
            )
            return
        goal = direct.mentions if direct is not None else []
        place = destination_of(args) or next((m for m in goal if is_place(m)), None)
        if place is None and args.subject is not None:
            place = next((m for m in args.subject.mentions if is_place(m)), None)
        for prep in args.preps:
            if not visitor and prep.preposition in ("ل", "من"):
                visitor = travellers(reading.actors(prep.phrase, sentence))
                last = bool(at) and items[at - 1].form == "اخر"
                if last and prep.preposition == "ل" and any(anyone(m) for m in visitor):
                    return  # آخر زيارة لوزير أميركي: of no one in particular
        visitor = from_abroad(visitor, place)
        rule, planned = "noun: visit", False
        if not visitor and place is not None and (guest := self._invited(reading, sentence, at)):
            visitor, rule, planned = guest, "noun: visit, governed", True
        when = self._happening(items, at)
        if not visitor and (relative := relative_agent(reading, sentence, args.end)):
            visitor, place, when = relative[0], place or relative[1], relative[2]
        if not visitor and place is not None and (governor := verb_left(items, at)) is not None:
            visitor = governed_visit(reading, sentence, governor)
            if visitor:
                rule, planned = "noun: visit, governed", True
            elif items[governor].key == "دعا":
                return
        if not visitor and place is not None:
            visitor = travellers(clause_subject(reading, sentence, at, None))
        if not visitor and (visitor := on_a_visit(reading, sentence, at)):
            place = place or destination_of(args, items) or scene_before(items, at)
        ahead = planned or in_prospect(items, args.end)  # الزيارة التي كان ينوي X القيام بها إلى P
        if place is None and visitor:
            place = destination_of(args, items) or (place_of(sentence, at, args) if args.subject is None else None)
        if visitor and place is not None:
            phrases = [args.subject, direct, *(p.phrase for p in args.preps), *toured(items, args.end)]
            yield from self._visits(
                reading,
                sentence,
                when,
                visitor,
                rule,
                args,
                place,
                phrases,
                at_noun=at,
                planned=ahead,
                invited=planned,
            )
        elif (items[at].definite or items[at].pronoun) and not self._several(items[at]):
            yield from self._fact(
                reading,
                sentence,
                when,
                visitor,
                rule + ", anaphoric",
                args,
                place=place,
                noun="زياره",
                at_noun=at,
                anaphoric=True,
            )


def _called_for(items: Sequence[Item], at: int, args: Arguments) -> bool:
    """دعت برلين إلى قمة لقادة الاتحاد: whoever calls for the meeting of others."""
    verb = verb_left(items, at)
    theirs = bool(args.preps) and args.preps[0].preposition == "ل" and args.prep("مع", "بين") is None
    return theirs and verb is not None and items[verb].key == "دعا"


def _only_adverbial(items: Sequence[Item]) -> bool:
    """Whether nothing but times and prepositional phrases stand between a verb and its subject."""
    governed = False
    for item in items:
        if item.kind == "prep":
            governed = True
        elif item.kind not in ("date", "mark", "number", "conj") and not governed and item.key not in ("جوله", "اعمال"):
            return False
    return True
