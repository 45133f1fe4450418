"""Who meets whom, where and when (ontology class ``Meeting``; CAMEO 04, PLOVER CONSULT)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from kg.extraction.certainty import is_after, is_before, is_called_off, is_future, is_hypothetical, is_negated
from kg.extraction.circumstances import is_place, place_of, relative_end, time_of
from kg.extraction.discourse import Reading, verb_subject
from kg.extraction.items import Item, Sentence
from kg.extraction.meeting_sides import (
    TOPICS,
    clause_subject,
    holders,
    named_after_place,
    relative_sides,
    sides_of,
    with_whom,
)
from kg.extraction.phrases import evidence_of
from kg.extraction.syntax import (
    Arguments,
    noun_arguments,
    verb_arguments,
    verb_left,
)
from kg.extraction.visits import destination_of, governed_visit, of_office, relative_agent, travellers
from kg.lexicon.organisations import organisations
from kg.lexicon.triggers import triggers
from kg.records import Fact, FactFiller, Mention, Span


class Meetings:
    """Extractor of meetings: verbs of meeting, light verbs with a noun, visits, calls, and nouns by themselves."""

    kind = "Meeting"

    @cached_property
    def _words(self) -> dict[str, dict[str, Any]]:
        return triggers("meeting")

    @cached_property
    def _nouns(self) -> dict[str, str]:
        return {
            lemma: group
            for group, lemmas in self._words["nouns"].items()
            if group not in ("holding", "council")
            for lemma in lemmas
        }

    def facts(self, reading: Reading) -> Iterator[Fact]:
        """The meetings that each sentence states."""
        elsewhere = [self._elsewhere(sentence) for sentence in reading.sentences]
        if sum(elsewhere) > max(1, len(elsewhere) // 4):
            return  # an article about sport or the stage
        for sentence, other_domain in zip(reading.sentences, elsewhere, strict=True):
            if other_domain:
                continue
            used: set[int] = set()
            for at, item in enumerate(sentence.items):
                if item.kind == "verb" and item.lemma:
                    yield from self._verb(reading, sentence, at, used)
            for at, item in enumerate(sentence.items):
                if at not in used and item.kind == "word" and item.key in self._nouns:
                    yield from self._noun(reading, sentence, at)

    def _elsewhere(self, sentence: Sentence) -> bool:
        """Whether a sentence is about sport or the stage."""
        words = self._words["other_domains"]["words"]
        return sum(1 for i in sentence.items if i.kind == "word" and (i.key in words or i.folded in words)) > 1

    # -- verbs ---------------------------------------------------------------------------------------------------------

    def _verb(self, reading: Reading, sentence: Sentence, at: int, used: set[int]) -> Iterator[Fact]:
        verbs = self._words["verbs"]
        items = sentence.items
        verb = items[at]
        if is_negated(items, at) or (verb.analysis is not None and verb.analysis.person in ("1", "2")):
            return
        if lemma := verb.lemma_in(verbs["meet"]):
            yield from self._meet(reading, sentence, at, verbs["meet"][lemma], bare=True)
        elif lemma := verb.lemma_in(verbs["discuss"]):
            yield from self._meet(reading, sentence, at, verbs["discuss"][lemma], bare=False)
        elif lemma := verb.lemma_in(verbs["phone"]):
            yield from self._meet(reading, sentence, at, verbs["phone"][lemma], bare=True)
        elif verb.lemma_in(verbs["receive"]):
            yield from self._meet(reading, sentence, at, frozenset(), bare=True)
        elif lemma := verb.lemma_in(verbs["visit"]):
            yield from self._visit(reading, sentence, at, verbs["visit"][lemma])
        if verb.lemma_in(verbs["hold"]) or verb.lemma_in(verbs["call_off"]):
            yield from self._hold(reading, sentence, at, used)
        elif verb.lemma_in(verbs["gather"]):
            yield from self._gather(reading, sentence, at, used)

    def _meet(
        self, reading: Reading, sentence: Sentence, at: int, preps: frozenset[str], *, bare: bool
    ) -> Iterator[Fact]:
        args = verb_arguments(sentence.items, at)
        subject = verb_subject(reading, sentence, at, args.subject)
        others: tuple[Mention, ...] = ()
        if bare:
            # the first phrase that can meet: what an office governs (… لشؤون التعاون) may stand between
            rest = [phrase for phrase in args.bare if phrase is not args.subject]
            others = next((found for phrase in rest if (found := reading.actors(phrase, sentence))), ())
            if not others and args.object is not None and args.object.pronoun:
                others = reading.actors(args.object, sentence)
            if not others and len(subject) == 1 and not preps and not args.subject_before:
                # كما استقبل Y: the only phrase is the object, the subject that of the sentence before
                carried = verb_subject(reading, sentence, at, None)
                if carried and carried[0] not in subject:
                    subject, others = carried, subject
        for prep in args.preps:
            if prep.preposition in TOPICS:
                break
            if prep.preposition in preps:
                found = reading.actors(prep.phrase, sentence)
                if not bare and args.object is not None and args.object.first < prep.at:
                    # ناقش العلاقات مع روسيا: what is discussed are relations with her
                    found = tuple(m for m in found if m.kind in ("person", "office"))
                others += found
        if not others and not (bare and len(subject) > 1):
            return
        yield from self._fact(reading, sentence, at, (*subject, *others), "verb of meeting", args)

    def _visit(self, reading: Reading, sentence: Sentence, at: int, preps: frozenset[str]) -> Iterator[Fact]:
        items = sentence.items
        args = verb_arguments(items, at)
        subject = travellers(verb_subject(reading, sentence, at, args.subject))
        if items[at].lemma_in(self._words["verbs"]["motion"]):
            subject = of_office(subject)
        destination = None
        if not preps and args.object is not None:
            destination = next(iter(args.object.mentions), None)
            if subject and destination is not None and destination.kind in ("person", "office"):
                yield from self._fact(reading, sentence, at, (*subject, destination), "verb of visiting someone", args)
                return
        for prep in args.preps:
            if prep.preposition in preps and prep.phrase is not None:
                destination = destination or next(iter(prep.phrase.mentions), None)
        if (destination is None or not is_place(destination)) and "الي" not in preps:
            destination = place_of(sentence, at, args)
        if not subject or destination is None:
            return
        yield from self._fact(reading, sentence, at, subject, "verb of visiting", args, place=destination, noun="زياره")

    def _hold(self, reading: Reading, sentence: Sentence, at: int, used: set[int]) -> Iterator[Fact]:
        items = sentence.items
        noun = self._noun_after(items, at)
        if noun is None:
            return
        args = verb_arguments(items, at)
        inner = noun_arguments(items, noun)
        subject = args.subject if args.subject is None or args.subject.head is not items[noun] else None
        participants = verb_subject(reading, sentence, at, subject) if not _passive(items[at]) else ()
        if not participants and (topic := reading.topic(sentence.index)) is not None:
            participants = (topic,)
        others = sides_of(reading, sentence, inner, items[noun]) + with_whom(reading, sentence, args)
        if items[at].key == "تلقي" and (caller := args.prep("من")) is not None:
            others += reading.actors(caller.phrase, sentence)
        used.add(noun)
        group = self._nouns[items[noun].key]
        if items[at].key in _ATTENDING and items[noun].definite and not others:
            return  # who else attends the meeting told before is no side of it
        if group == "visit":
            place = destination_of(inner, items) or destination_of(args)
            participants = travellers(participants)
            if not participants:
                return
            yield from self._fact(
                reading,
                sentence,
                at,
                participants,
                "light verb and visit",
                inner,
                place=place,
                noun="زياره",
                at_noun=noun,
            )
            return
        yield from self._fact(
            reading, sentence, at, (*participants, *others), "light verb and noun", inner, at_noun=noun
        )

    def _gather(self, reading: Reading, sentence: Sentence, at: int, used: set[int]) -> Iterator[Fact]:
        """اللقاء الذي جمع X بـ Y; جمعتهما."""
        items = sentence.items
        noun = next((i for i in range(at - 1, max(-1, at - 6), -1) if items[i].key in self._nouns), None)
        if noun is None or self._nouns[items[noun].key] == "visit":
            return
        if any(
            i.kind == "verb" or (i.kind == "word" and i.noun() and i.analysis and i.analysis.pos == "noun")
            for i in items[noun + 1 : at]
        ):
            return
        args = verb_arguments(items, at)
        sides: tuple[Mention, ...] = ()
        if items[at].pronoun.endswith("d"):
            sides = reading.pair(sentence.index, items[at].start)
        else:
            for phrase in (args.subject, args.object):
                if phrase is not None and phrase.head is not items[noun]:
                    sides += reading.actors(phrase, sentence)
        for prep in args.preps:
            if prep.preposition in ("ب", "مع"):
                sides += reading.actors(prep.phrase, sentence)
        if len(sides) < 2:
            return
        used.add(noun)
        yield from self._fact(reading, sentence, at, sides, "noun that gathers", args, at_noun=noun)

    def _noun_after(self, items: Sequence[Item], at: int) -> int | None:
        for i in range(at + 1, min(at + 14, len(items))):
            item = items[i]
            if item.kind in ("verb", "sub", "rel") or (item.kind == "mark" and item.text in ".؛"):
                return None
            if item.kind == "word" and item.key in self._nouns:
                following = items[i + 1] if i + 1 < len(items) else None
                if following is not None and self._nouns.get(following.key, "visit") != "visit":
                    i += 1  # جولة محادثات is a round of talks
                return None if self._not_diplomatic(items, i) else i
        return None

    # -- nouns ---------------------------------------------------------------------------------------------------------

    def _noun(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        items = sentence.items
        if self._not_diplomatic(items, at):
            return
        group = self._nouns[items[at].key]
        args = noun_arguments(items, at)
        if group == "visit":
            yield from self._noun_visit(reading, sentence, at, args)
            return
        if group == "invitation":
            return
        sides = sides_of(reading, sentence, args, items[at])
        if len(sides) == 1 and (other := clause_subject(reading, sentence, at, sides[0])):
            sides = (*other, *sides)
        sides = sides or relative_sides(reading, sentence, args.end) or holders(reading, sentence, at)
        if not sides and self._of_council(items[at], body := clause_subject(reading, sentence, at, None)):
            sides = body
        event_verb = self._happening(items, at)
        if len(sides) >= 2 or self._of_council(items[at], sides):
            purpose = (
                bool(at and items[at - 1].lemma == "ل")
                and (governor := verb_left(items, at)) is not None
                and is_future(items, governor)
            )
            yield from self._fact(
                reading, sentence, event_verb, sides, f"noun: {group}", args, at_noun=at, planned=purpose
            )
        elif (items[at].definite or items[at].pronoun) and not args.prep("مع", "بين"):
            yield from self._fact(
                reading, sentence, event_verb, sides, f"noun: {group}, anaphoric", args, at_noun=at, anaphoric=True
            )

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

    def _of_council(self, noun: Item, sides: tuple[Mention, ...]) -> bool:
        """قمة مجموعة السبع: a body of states meets in itself."""
        if len(sides) != 1 or noun.key not in self._words["nouns"]["council"]:
            return False
        if sides[0].kind == "organization":
            body = sides[0].key
        else:
            body = sides[0].state if sides[0].kind == "office" and sides[0].number == "p" else None
        return body in organisations() and organisations()[body].kind in ("igo", "alliance", "un")

    def _noun_visit(self, reading: Reading, sentence: Sentence, at: int, args: Arguments) -> Iterator[Fact]:
        """زيارة X إلى P; زيارته لـ P; دعوة لزيارة P; يعتزم X زيارة P; الزيارة التي قام بها X إلى P."""
        items = sentence.items
        visitor = travellers(reading.actors(args.subject, sentence))
        place = destination_of(args)
        if place is None and args.subject is not None:
            place = next((m for m in args.subject.mentions if is_place(m)), None)
        for prep in args.preps:
            if not visitor and prep.preposition in ("ل", "من"):
                visitor = travellers(reading.actors(prep.phrase, sentence))
        host: tuple[Mention, ...] = ()
        rule, planned = "noun: visit", False
        when = self._happening(items, at)
        if not visitor and (relative := relative_agent(reading, sentence, args.end)):
            visitor, place, when = relative[0], place or relative[1], relative[2]
        if not visitor and place is not None and (governor := verb_left(items, at)) is not None:
            visitor, host = governed_visit(reading, sentence, governor)
            if visitor:
                rule, planned = "noun: visit, governed", True
            elif items[governor].key == "دعا":
                return
        if not visitor and place is not None:
            visitor = travellers(clause_subject(reading, sentence, at, None))
        if place is None and visitor:
            place = destination_of(args, items) or (place_of(sentence, at, args) if args.subject is None else None)
        if visitor and place is not None:
            yield from self._fact(
                reading,
                sentence,
                when,
                (*visitor, *host),
                rule,
                args,
                place=place,
                noun="زياره",
                at_noun=at,
                planned=planned,
            )
        elif items[at].definite or items[at].pronoun:
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

    def _not_diplomatic(self, items: Sequence[Item], at: int) -> bool:
        return any(i.key in self._words["adjectives"]["not_diplomatic"] for i in items[at + 1 : at + 3])

    # -- the fact ------------------------------------------------------------------------------------------------------

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
    ) -> Iterator[Fact]:
        participants = tuple(m for m in participants if not _of_media(m))
        if not participants and not anaphoric:
            return
        if is_hypothetical(sentence.items, at):
            return
        items = sentence.items
        anchor = at if at_noun is None else at_noun
        future = planned or is_future(items, at) or is_future(items, anchor)
        relative = relative_end(items, args.end) if at <= anchor else 0
        if at > anchor:
            relative = at + 1
        when = time_of(sentence, at, anchor, future=future, relative=relative)
        where = place
        if where is None and noun != "زياره":
            where = place_of(sentence, anchor, args, relative=relative)
            if where is None and at < anchor:
                where = place_of(sentence, at, verb_arguments(items, at))
        if where is None and args.subject is not None and named_after_place(args.subject):
            where = args.subject.mentions[0]
        slots: dict[str, tuple[FactFiller, ...]] = {"participant": tuple(dict.fromkeys(participants))}
        future = future or (when is not None and when.coming)
        after = when is not None and is_after(when.date, reading.article)
        if (
            when is not None
            and when.date is not None
            and not (future and not after and is_before(when.date, reading.article))
        ):
            slots["date"] = (when.date,)
            if when.end_date is not None:
                slots["endDate"] = (when.end_date,)
        if where is not None:
            slots["place"] = (where,)
        status = "Planned" if future or after else "Held"
        if is_called_off(items, anchor):
            status = "Cancelled"
        item = items[anchor]
        yield Fact(
            self.kind,
            slots,
            evidence_of(sentence),
            Span(item.start, item.end, sentence.field),
            sentence.index,
            rule,
            status,
            {
                "noun": noun or item.key,
                **({"council": "1"} if self._of_council(item, participants) else {}),
                **({"anaphoric": "1"} if anaphoric else {}),
                **({"firm": "1"} if future or after or items[at].kind == "verb" else {}),
                **_ordinal(items, anchor),
            },
        )


def _only_adverbial(items: Sequence[Item]) -> bool:
    """Whether nothing but times and prepositional phrases stand between a verb and its subject."""
    governed = False
    for item in items:
        if item.kind == "prep":
            governed = True
        elif item.kind not in ("date", "mark", "number", "conj") and not governed and item.key not in ("جوله", "اعمال"):
            return False
    return True


def _of_media(mention: Mention) -> bool:
    """A newspaper or broadcaster: who talks to it gives an interview."""
    if mention.kind != "organization" or mention.key not in organisations():
        return False
    return organisations()[mention.key].kind in ("media", "sport")


_ATTENDING = frozenset("حضر شارك ضم".split())


_ORDINALS = {
    form: str(n)
    for n, forms in enumerate(
        (
            "اول اولي الاول الاولي",
            "ثاني ثانيه الثاني الثانيه",
            "ثالث ثالثه الثالث الثالثه",
            "رابع رابعه الرابع الرابعه",
        ),
        1,
    )
    for form in forms.split()
}


def _ordinal(items: Sequence[Item], at: int) -> dict[str, str]:
    """The hint that tells rounds apart: الزيارة الأولى، ثاني جولة."""
    for item in (*items[at + 1 : at + 3], *items[max(0, at - 1) : at]):
        if item.kind == "word" and item.folded in _ORDINALS:
            return {"ordinal": _ORDINALS[item.folded]}
    return {}


def _passive(item: Item) -> bool:
    return item.analysis is not None and item.analysis.voice == "p"
