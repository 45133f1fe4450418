"""Meetings told as further ones of talks that the article goes on about: a next round, another session, a sequel.

على أن تعقد الجولة المقبلة في P; اتفقوا على لقاء جديد في P; كانت جولة سابقة استضافتها P: an adjective of order sets such
a meeting apart from the one told before (Ryding, A Reference Grammar, ch. 15), and it has no sides of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.outlook import is_preceded, outlook_of
from kg.extraction.grammar.scenes import is_place, place_of
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.meetings.addressing import (
    is_not_heard,
    of_many,
    opens_or_ends,
    speaks_at,
    where_they_sit,
    yet_to_speak,
)
from kg.extraction.meetings.at_issue import parties_at_issue, with_third
from kg.extraction.meetings.bodies import council_of, of_states
from kg.extraction.meetings.clauses import from_holding, is_before_or_after, is_ordered, is_round
from kg.extraction.meetings.governing import clause_subject
from kg.extraction.meetings.joint_committees import committee_between, is_committee, joint_committee
from kg.extraction.meetings.known_parties import known_parties
from kg.extraction.meetings.nouns import MeetingNouns
from kg.extraction.meetings.numbered import hosted, other_than_told
from kg.extraction.meetings.sides import with_whom
from kg.extraction.meetings.standing import told_as_earlier
from kg.extraction.meetings.verbs import happening
from kg.extraction.meetings.visits import of_office, travellers
from kg.extraction.mentions.states_of import as_state, land_of
from kg.lexicon.function_words import AFTER, THIS
from kg.lexicon.ordinals import ORDINALS
from kg.records import Fact, Mention


class Rounds(MeetingNouns):
    """Rules for meetings that go on with those told before."""

    def _further(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """ستعقد جولة جديدة من المحادثات في P الأسبوع المقبل: another round of the talks told before."""
        items = sentence.items
        if speaks_at(items, at) and not self._not_diplomatic(items, at):
            yield from self._heard(reading, sentence, at)
        if not items[at].definite and items[at].key in self._words["nouns"]["of_rounds"]:
            yield from self._with_one(reading, sentence, at)
        if items[at].key not in self._words["nouns"]["of_parties"] or self._not_diplomatic(items, at):
            return
        three = self._of_three(items, at)
        apart = other_than_told(reading.sentences, sentence, at)
        further = (
            self._is_further(items, at)
            or bool(apart)
            or three
            or self._had_been(items, at)
            or self._beside_last(items, at)
        )
        if not (further or self._may_be_told(items, at)):
            return
        args = noun_arguments(items, at)
        committee = self._of_committee(reading, sentence, at, args)
        if not committee:
            further = (further and self._without_sides(items, at, args)) or self._between_them(args)
            if not (further and self._takes_place(items, at)) or self._of_other_talks(reading, sentence, at):
                return
        verb, rule = (
            hosted(items, at) or happening(items, at),
            "noun: session of a committee" if committee else "noun: another round",
        )
        ahead = verb == at and (self._settled(items, at) or outlook_of(items, at) in ("ahead", "wanted"))
        place = self._scene_of(items, verb)
        for fact in self._fact(
            reading, sentence, verb, (), rule, args, at_noun=at, anaphoric=True, planned=ahead, place=place
        ):
            if not (fact.slots.get("date") or fact.slots.get("place")):
                continue
            whose = parties_at_issue(reading, sentence, items[at].start, self._sides)
            if three and not committee:
                whose = with_third(reading, sentence, at, whose, next(iter(fact.slots.get("place", ())), None))
            before_last = apart < 0 or self._was_before(items, at) or self._preceded(items, at)
            earlier = before_last or items[min(at + 1, len(items) - 1)].lemma_in(self._words["adjectives"]["earlier"])
            hints = {"ordinal": "previous" if earlier else "again", **fact.hints, "another": "1", "firm": "1"}
            yield replace(fact, hints=hints, whose=whose)

    def _heard(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """قال X خلال المؤتمر في P, ألقى X كلمة أمام المنتدى في P: who is heard in another land has come there."""
        items, args = sentence.items, noun_arguments(sentence.items, at)
        speaker = of_office(travellers(clause_subject(reading, sentence, at, None)))
        place = where_they_sit(sentence, at, args) if len(speaker) == 1 else None
        land = land_of(place) if place is not None else None
        home = as_state(speaker[0]) if land is not None else None
        verb = verb_left(items, at, main=True)
        if land is None or home is None or (verb is not None and is_not_heard(items, verb, at)):
            return
        described = args.end < len(items) and items[args.end].kind == "rel"  # القمة التي جمعتهما في P
        abroad = land.key != home.key
        if not abroad and (described or not (of_many(items, at) and opens_or_ends(items, at))):
            return
        yield from self._fact(
            reading, sentence, at if verb is None else verb, speaker, "heard at a conference", args, place=place,
            noun="زياره" if abroad else "", at_noun=at, attends=True,
            planned=verb is not None and yet_to_speak(items, verb, at),
        )  # fmt: skip

    def _with_one(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """جرت محادثات في P مع X: talks of which a verb says that they took place, with one side who is told.

        Who talked to him is not, unless it was told before whose the talks are.
        """
        items, event = sentence.items, happening(sentence.items, at)
        happens = event < at and not items[event].pronoun and not is_negated(items, event)
        if not happens or not items[event].lemma_in(self._words["verbs"]["happen"]):
            return
        args = noun_arguments(items, at)
        sides = known_parties(reading, sentence, with_whom(reading, sentence, args))
        if len(sides) != 1 or place_of(sentence, at, args) is None:
            return
        side = sides[0].key or sides[0].state
        told = (m for mets in self._sides.values() for met in mets for m in met.sides)
        if side and side not in {m.key or m.state for m in told}:
            yield from self._fact(
                reading, sentence, event, sides, "talks with one side", args, at_noun=at, attends=True
            )

    def _of_committee(self, reading: Reading, sentence: Sentence, at: int, args: Arguments) -> bool:
        """اجتماع اللجنة المشتركة, اللجنة المشتركة وتعقد دورتها, دورة هذه اللجنة: whether a joint committee meets."""
        noun = sentence.items[at]
        if noun.key not in self._words["nouns"]["council"] or args.prep("مع", "بين") is not None:
            return False
        if noun.pronoun:
            return joint_committee(sentence, at) is not None
        phrases = (args.subject, *(p.phrase for p in args.preps if p.preposition == "ل"))
        named = (i for p in phrases if p is not None for i in sentence.items[p.first : p.first + 2])  # لهذه اللجنة
        head = next((i for i in named if i.kind == "word" and is_committee(i)), None)
        if head is None:
            return False
        told = (s for s in reading.sentences[max(0, sentence.index - 1) : sentence.index + 1])
        return any(
            (found := joint_committee(here, len(here.items))) is not None and found.key == head.key for here in told
        )

    def _may_be_told(self, items: Sequence[Item], at: int) -> bool:
        """Whether a word about the noun at item ``at`` can be a committee, or say that the meeting is between two."""
        committee = self._words["parties"]["committee"]
        near = items[max(0, at - 6) : at + 7]
        return any(i.key in committee or (i.lemma == "بين" and i.kind == "prep") for i in near)

    def _between_them(self, args: Arguments) -> bool:
        """آخر جولة من المحادثات بينهما: whether a noun says no more of its sides than that they are two."""
        between = args.prep("بين")
        phrase = between.phrase if between is not None else None
        if phrase is None or phrase.mentions[1:]:
            return False
        named = phrase.head.mention
        return phrase.pronoun == "3d" or (named is not None and named.manner in ("sides", "countries"))

    def _committee_meets(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """تجتمع اللجنة المشتركة في P, انعقدت اللجنة: the session that the verb at item ``at`` tells of one."""
        items, args = sentence.items, verb_arguments(sentence.items, at)
        subject = args.subject
        named = subject.mentions[0] if subject is not None and subject.mentions else None
        sitting = named if named is not None and of_states(named) else council_of(sentence, subject)
        if len(states := committee_between(reading, sentence, at, subject)) > 1:
            yield from self._fact(reading, sentence, at, states, "session of a committee", args)
            return
        if items[at].key != "اجتمع" and sitting is not None:
            yield from self._fact(reading, sentence, at, (sitting,), "body in session", args, council=True)
            return
        if subject is None or subject.mentions or not is_committee(subject.head):
            return
        if joint_committee(sentence, subject.last) is not subject.head:
            return
        rule = "session of a committee"
        for fact in self._fact(reading, sentence, at, (), rule, args, anaphoric=True):
            if fact.slots.get("date") or fact.slots.get("place"):
                whose = parties_at_issue(reading, sentence, items[at].start, self._sides)
                yield replace(fact, hints={**fact.hints, "another": "1", "firm": "1"}, whose=whose)

    def _of_three(self, items: Sequence[Item], at: int, told: Sequence[Fact] = ()) -> bool:
        """لقاء ثلاثي, القمة الثلاثية المقبلة: whether the noun at item ``at`` is of a meeting of three.

        :param told: what its own words say; of a meeting whose three sides they name nothing is wanting.
        """
        return all(len(f.slots["participant"]) < 3 for f in told) and any(
            i.kind == "word" and i.lemma_in(self._words["adjectives"]["of_three"]) for i in items[at + 1 : at + 2]
        )

    def _told_by(self, reading: Reading, sentence: Sentence, at: int) -> bool:
        """جولة محادثات جديدة بين X وY: whether the talks of which item ``at`` is a round say whose it is."""
        items, nouns = sentence.items, self._words["nouns"]
        if items[at].key not in nouns["round"]:
            return False
        talks = next((i for i in range(at + 1, min(at + 5, len(items))) if items[i].key in nouns["of_rounds"]), None)
        if talks is None:
            return False
        told = any(meeting.item == talks for meeting in self._sides.get(sentence.index, ()))
        return told or any(f.slots["participant"] for f in self._noun(reading, sentence, talks))

    def _is_further(self, items: Sequence[Item], at: int) -> bool:
        """جولة جديدة, الجولة المقبلة, اجتماع متابعة: whether the noun at item ``at`` is said to be one of several."""
        nouns, noun = self._words["nouns"], items[at]
        if noun.key not in nouns["of_parties"] or noun.pronoun or at + 1 == len(items):
            return False
        after = items[at + 1]
        if at and items[at - 1].form == "اخر" and not noun.definite:
            return True  # آخر جولة
        if noun.key in nouns["round"] and after.key in nouns["of_rounds"] and at + 2 < len(items):
            after = items[at + 2]  # جولة محادثات جديدة
        # للقاء مماثل: with ل before it the adjective tells whether the noun has the article
        written = noun.definite == after.definite or (
            bool(at) and items[at - 1].lemma == "ل" and items[at - 1].attached
        )
        if after.kind != "word" or not written:
            return False
        if after.key in nouns["sequel"]:
            return not after.definite
        if after.definite:
            return is_before_or_after(after)
        return is_ordered(after) and after.key != "اخير"

    def _scene_of(self, items: Sequence[Item], verb: int) -> Mention | None:
        """احتضنت P الجولة: the town or land of which a verb says that talks were there."""
        if not items[verb].lemma_in(self._words["verbs"]["scene"]):
            return None
        subject = verb_arguments(items, verb).subject
        return next((m for m in subject.mentions[:1] if is_place(m)), None) if subject is not None else None

    def _had_been(self, items: Sequence[Item], at: int) -> bool:
        """وكانت الجولة الأولى قد جرت في P, شهدت P الجولة الأولى: a round told by its number as one of the past."""
        noun, after = items[at], items[at + 1] if at + 1 < len(items) else None
        if noun.key not in self._words["nouns"]["round"] or after is None or after.folded not in ORDINALS:
            return False
        verb = happening(items, at)
        if verb == at or not noun.definite or not after.definite:
            return False
        analysis, scene = items[verb].analysis, items[verb].lemma_in(self._words["verbs"]["scene"])
        past = analysis is not None and analysis.aspect == "p"
        return past and (bool(scene) or told_as_earlier(items, verb))

    def _without_sides(self, items: Sequence[Item], at: int, args: Arguments) -> bool:
        """Whether nothing about a noun says whose the meeting is, or what else than talks it is a round of."""
        if args.prep("مع", "بين") is not None:
            return False
        words, noun = self._words, items[at]
        of = next((p for p in args.preps if p.preposition in ("من", "ل") and p.at <= at + 3), None)
        head = of.phrase.head if of is not None and of.phrase is not None else None
        if head is not None and of is not None and head.form in THIS and of.at + 2 < len(items):
            head = items[of.at + 2]  # من هذه المحادثات
        if head is None:
            return noun.key not in words["nouns"]["sitting"] or noun.definite
        if head.kind == "word" and (
            head.lemma_in(words["nouns"]["of_rounds"]) or head.lemma_in(words["nouns"]["talking"])
        ):
            return True
        aim = head.kind == "word" and head.analysis is not None and head.analysis.derived == "masdar"
        return of is not None and of.preposition == "ل" and aim and noun.key not in words["nouns"]["sitting"]

    def _of_other_talks(self, reading: Reading, sentence: Sentence, at: int) -> bool:
        """المفاوضات التجارية … جولة من المفاوضات النووية: whether talks are about something else than those before.

        What talks are about is told by an adjective of relation (Ryding, ch. 10.1); talks without one can be any.
        """
        about = next((kind for i in range(at, at + 5) if (kind := self._about(sentence.items, i))), "")
        if not about:
            return False
        near = reading.sentences[max(0, sentence.index - _NEAR) : sentence.index]
        told = {kind for here in near for i in range(len(here.items)) if (kind := self._about(here.items, i))}
        return bool(told) and about not in told

    def _about(self, items: Sequence[Item], noun: int) -> str:
        """What the talks at an item are said to be about by an adjective right after it; empty for nothing."""
        if noun + 1 >= len(items) or items[noun].kind != "word" or not items[noun].lemma_in(self._talks):
            return ""
        after = items[noun + 1]
        if after.kind != "word" or after.analysis is None or after.analysis.pos != "adj" or after.pronoun:
            return ""
        kind = after.form.removeprefix("ال").removesuffix("ه")
        how = after.lemma_in(self._words["adjectives"]["manner"]) or is_ordered(after)
        return kind if kind.endswith("ي") and not how else ""

    @cached_property
    def _talks(self) -> frozenset[str]:
        return frozenset(self._words["nouns"]["of_rounds"] | self._words["nouns"]["talking"])

    def _takes_place(self, items: Sequence[Item], at: int) -> bool:
        """Whether the clause of a noun is about the meeting: that it is held, agreed on or prepared, by nobody else."""
        verbs, nouns = self._words["verbs"], self._words["nouns"]
        if hosted(items, at):
            return True
        talks = items[at].key != "جوله" or is_round(items, at) or self._had_been(items, at)
        verb = happening(items, at)
        if verb != at:
            convening = bool(items[verb].lemma_in(verbs["convene"]))
            subject = verb_arguments(items, verb).subject
            itself = subject is None or subject.first <= at < subject.last
            scene = subject is not None and bool(items[verb].lemma_in(verbs["scene"])) and bool(subject.mentions)
            return (talks or convening) and (itself or scene)
        if is_preceded(items, at):
            return True  # قبل يومين من جولة محادثات جديدة
        held = items[at - 1].kind == "word" and bool(items[at - 1].lemma_in(nouns["holding"])) if at else False
        held = held and (talks or items[at - 1].key == "عقد")
        return held or self._settled(items, at) or self._was_before(items, at) or self._beside_last(items, at)

    def _was_before(self, items: Sequence[Item], at: int) -> bool:
        """بعد أسبوعين من لقاء مماثل, عقب جولة أولى: whether what the clause tells came after the meeting."""
        before = items[at - 1] if at else None
        if before is None or before.kind != "prep" or before.pronoun:
            return False
        near = items[max(0, at - 5) : at - 1]
        since = before.lemma == "من" and any(i.lemma in AFTER or i.text.startswith("بعد") for i in near)
        return before.lemma in AFTER or since

    def _beside_last(self, items: Sequence[Item], at: int) -> bool:
        """سبقه لقاء في P, تلته جلسة ثانية: whether a verb says that the meeting was before or after the last."""
        verb = self._verb_before(items, at)
        if verb is None or not verb.pronoun:
            return False
        verbs = self._words["verbs"]
        return bool(verb.lemma_in(verbs["follow"]) or verb.lemma_in(verbs["precede"]))

    def _preceded(self, items: Sequence[Item], at: int) -> bool:
        """سبقه لقاء في P: whether a verb says that the meeting was before the last."""
        verb = self._verb_before(items, at)
        return verb is not None and bool(verb.pronoun) and bool(verb.lemma_in(self._words["verbs"]["precede"]))

    def _verb_before(self, items: Sequence[Item], at: int) -> Item | None:
        """The verb right before a noun, or before the one that it is a round of."""
        if at and items[at - 1].kind == "verb":
            return items[at - 1]
        return items[at - 2] if at > 1 and items[at - 2].kind == "verb" else None

    def _settled(self, items: Sequence[Item], at: int) -> bool:
        """اتفقوا على لقاء جديد, الإعداد للقاء مماثل: whether the meeting is what parties agree on or prepare."""
        verbs, nouns = self._words["verbs"], self._words["nouns"]
        first = from_holding(items, at)
        before = items[first - 1] if first > 1 else None
        if before is None or before.kind != "prep" or before.pronoun:
            return False
        verb = verb_left(items, first - 1)
        agree = before.lemma == "علي" and verb is not None and items[verb].key in verbs["agree"]
        return agree or (items[first - 2].kind == "word" and items[first - 2].key in nouns["settling"])


_NEAR = 8
"""So many sentences back, talks are told of which another round is spoken of."""
