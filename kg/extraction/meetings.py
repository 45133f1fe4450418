"""Who meets whom, where and when (ontology class ``Meeting``; CAMEO 04, PLOVER CONSULT)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from kg.extraction.certainty import is_after, is_before, is_called_off, is_future, is_negated
from kg.extraction.circumstances import is_place, place_of, time_of
from kg.extraction.discourse import Reading, verb_subject
from kg.extraction.items import Item, Sentence
from kg.extraction.phrases import evidence_of
from kg.extraction.syntax import Arguments, NounPhrase, noun_arguments, noun_phrase, verb_arguments, verb_left, verb_right
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
        return {lemma: group for group, lemmas in self._words["nouns"].items() if group != "holding" for lemma in lemmas}

    def facts(self, reading: Reading) -> Iterator[Fact]:
        """The meetings that each sentence states."""
        for sentence in reading.sentences:
            if self._elsewhere(sentence):
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
        if verb.lemma_in(verbs["hold"]):
            yield from self._hold(reading, sentence, at, used)
        elif verb.lemma_in(verbs["gather"]):
            yield from self._gather(reading, sentence, at, used)

    def _meet(self, reading: Reading, sentence: Sentence, at: int, preps: frozenset[str], *, bare: bool) -> Iterator[Fact]:
        args = verb_arguments(sentence.items, at)
        subject = verb_subject(reading, sentence, at, args.subject)
        others: tuple[Mention, ...] = ()
        if bare:
            others = reading.actors(args.object, sentence)
        for prep in args.preps:
            if prep.preposition in _TOPIC:
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
        subject = _travellers(verb_subject(reading, sentence, at, args.subject))
        destination = None
        if not preps and args.object is not None:
            destination = next(iter(args.object.mentions), None)
        for prep in args.preps:
            if prep.preposition in preps and prep.phrase is not None:
                destination = destination or next(iter(prep.phrase.mentions), None)
        if destination is None or not is_place(destination):
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
        others = self._sides(reading, sentence, inner, items[noun]) + self._with(reading, sentence, args)
        used.add(noun)
        group = self._nouns[items[noun].key]
        if items[at].key in _ATTENDING and items[noun].definite and not others:
            return  # who else attends the meeting told before is no side of it
        if group == "visit":
            place = self._destination(inner) or self._destination(args)
            participants = _travellers(participants)
            if not participants:
                return
            yield from self._fact(reading, sentence, at, participants, "light verb and visit", inner, place=place, noun="زياره", at_noun=noun)
            return
        yield from self._fact(reading, sentence, at, (*participants, *others), "light verb and noun", inner, at_noun=noun)

    def _gather(self, reading: Reading, sentence: Sentence, at: int, used: set[int]) -> Iterator[Fact]:
        """اللقاء الذي جمع X بـ Y; جمعتهما."""
        items = sentence.items
        noun = next((i for i in range(at - 1, max(-1, at - 6), -1) if items[i].key in self._nouns), None)
        if noun is None or self._nouns[items[noun].key] == "visit":
            return
        if any(i.kind == "verb" or (i.kind == "word" and i.noun() and i.analysis and i.analysis.pos == "noun") for i in items[noun + 1 : at]):
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
        sides = self._sides(reading, sentence, args, items[at])
        if len(sides) == 1 and (other := self._clause_subject(reading, sentence, at, sides[0])):
            sides = (*other, *sides)
        if not sides and (told := self._relative_sides(reading, sentence, args.end)):
            sides = told
        if not sides and (holders := self._holders(reading, sentence, at)):
            sides = holders
        if len(sides) >= 2:
            purpose = bool(at and items[at - 1].lemma == "ل") and (governor := verb_left(items, at)) is not None and is_future(items, governor)
            yield from self._fact(reading, sentence, at, sides, f"noun: {group}", args, at_noun=at, planned=purpose)
        elif items[at].definite or items[at].pronoun:
            yield from self._fact(reading, sentence, at, sides, f"noun: {group}, anaphoric", args, at_noun=at, anaphoric=True)

    def _clause_subject(self, reading: Reading, sentence: Sentence, at: int, side: Mention | None) -> tuple[Mention, ...]:
        """The other side of a meeting whose noun names one: the subject of the clause that the noun is an adjunct of.

        يتطلع X للقاء Y; قال X خلال اجتماع مع Y; خلال زيارة إلى Y، قال X.
        """
        items = sentence.items
        first = at
        while first > 0 and (items[first - 1].kind == "word" or items[first - 1].text in "«\"“") and at - first < 3:
            first -= 1
        before = items[first - 1] if first else None
        if before is None or before.kind != "prep" or before.lemma not in _ADJUNCT:
            return ()
        governor = verb_left(items, first)
        if governor is None:
            governor = verb_right(items, at)
        if governor is None:
            return ()
        subject = verb_subject(reading, sentence, governor, verb_arguments(items, governor).subject)
        return tuple(m for m in subject if m != side and m.kind in ("person", "office", "state", "organization"))

    def _relative_sides(self, reading: Reading, sentence: Sentence, end: int) -> tuple[Mention, ...]:
        """المفاوضات التي أجراها X مع Y: the sides that a relative clause with a light verb names."""
        items = sentence.items
        if end >= len(items) or items[end].kind != "rel":
            return ()
        for verb in range(end + 1, min(end + 4, len(items))):
            if items[verb].kind == "verb":
                if not items[verb].lemma_in(self._words["verbs"]["hold"]):
                    return ()
                args = verb_arguments(items, verb)
                subject = args.subject if args.subject is not None and args.subject.first > verb else None
                return verb_subject(reading, sentence, verb, subject) + self._with(reading, sentence, args)
        return ()

    def _holders(self, reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
        """أعلنت X وY عن خطط لعقد مؤتمر: the subjects of the clause hold the meeting whose holding it speaks of."""
        items = sentence.items
        if not any(items[i].kind == "word" and items[i].lemma_in(self._words["nouns"]["holding"]) for i in range(max(0, at - 3), at)):
            return ()
        found = self._clause_subject(reading, sentence, at, None)
        return found if len(found) > 1 else ()

    def _noun_visit(self, reading: Reading, sentence: Sentence, at: int, args: Arguments) -> Iterator[Fact]:
        """زيارة X إلى P; زيارته لـ P; دعوة لزيارة P; يعتزم X زيارة P; الزيارة التي قام بها X إلى P."""
        items = sentence.items
        visitor = _travellers(reading.actors(args.subject, sentence))
        place = self._destination(args)
        if place is None and args.subject is not None:
            place = next((m for m in args.subject.mentions if is_place(m)), None)
        for prep in args.preps:
            if not visitor and prep.preposition in ("ل", "من"):
                visitor = _travellers(reading.actors(prep.phrase, sentence))
        host: tuple[Mention, ...] = ()
        rule, planned = "noun: visit", False
        when = at
        if not visitor and (relative := self._relative_agent(reading, sentence, args.end)):
            visitor, place, when = relative[0], place or relative[1], relative[2]
        if not visitor and place is not None and (governor := verb_left(items, at)) is not None:
            visitor, host = self._governed_visit(reading, sentence, governor)
            if visitor:
                rule, planned = "noun: visit, governed", True
            elif items[governor].key == "دعا":
                return
        if not visitor and place is not None:
            visitor = _travellers(self._clause_subject(reading, sentence, at, None))
        if place is None and visitor and args.subject is None:
            place = place_of(sentence, at, args)
        if visitor and place is not None:
            yield from self._fact(reading, sentence, when, (*visitor, *host), rule, args, place=place, noun="زياره", at_noun=at, planned=planned)
        elif items[at].definite or items[at].pronoun:
            yield from self._fact(reading, sentence, when, visitor, rule + ", anaphoric", args, place=place, noun="زياره", at_noun=at, anaphoric=True)

    def _governed_visit(self, reading: Reading, sentence: Sentence, governor: int) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        """Visitor and host when a verb governs the visit: who intends it, or who is invited and by whom."""
        items = sentence.items
        lemma = items[governor].key
        args = verb_arguments(items, governor)
        subject = verb_subject(reading, sentence, governor, args.subject)
        if lemma == "دعا":
            guest = _travellers(reading.actors(args.object, sentence))
            return (guest, _travellers(subject)) if guest else ((), ())
        if lemma in self._words["verbs"]["intend"]:
            return _travellers(subject), ()
        return (), ()

    def _relative_agent(self, reading: Reading, sentence: Sentence, end: int) -> tuple[tuple[Mention, ...], Mention | None, int] | None:
        """The agent of the relative clause that starts at item ``end`` (التي قام بها X إلى P)."""
        items = sentence.items
        if end >= len(items) or items[end].kind != "rel":
            return None
        for verb in range(end + 1, min(end + 4, len(items))):
            if items[verb].kind == "verb":
                args = verb_arguments(items, verb)
                subject = args.subject if args.subject and args.subject.first > verb else None
                agent = _travellers(reading.actors(subject, sentence))
                return (agent, self._destination(args), verb) if agent else None
        return None

    def _destination(self, args: Arguments) -> Mention | None:
        for prep in args.preps:
            if prep.preposition in ("الي", "ل") and prep.phrase is not None:
                for mention in prep.phrase.mentions:
                    if is_place(mention):
                        return mention
        return None

    def _sides(self, reading: Reading, sentence: Sentence, args: Arguments, noun: Item) -> tuple[Mention, ...]:
        """The sides that a noun of meeting names: genitive, مع, بين, بـ, and the pronoun (لقاؤهما، لقائه مع)."""
        sides: tuple[Mention, ...] = ()
        if noun.pronoun.endswith("d"):
            sides += reading.pair(sentence.index, noun.start)
        elif args.subject is not None and args.subject.pronoun:
            sides += reading.actors(args.subject, sentence) + self._direct(reading, sentence, noun)
        elif args.subject is not None:
            sides += reading.actors(args.subject, sentence) if not _named_after_place(args.subject) else ()
        if args.object is not None:
            sides += tuple(m for m in args.object.adjectives)
        return sides + self._with(reading, sentence, args)

    def _direct(self, reading: Reading, sentence: Sentence, noun: Item) -> tuple[Mention, ...]:
        """لقائه X: the object of a verbal noun whose agent is a pronoun stands right after it."""
        at = next(i for i, item in enumerate(sentence.items) if item is noun) + 1
        phrase = noun_phrase(sentence.items, at) if at < len(sentence.items) else None
        if phrase is None or phrase.head.kind != "mention":
            return ()
        return tuple(m for m in reading.actors(phrase, sentence) if m.kind in ("person", "office"))

    def _with(self, reading: Reading, sentence: Sentence, args: Arguments) -> tuple[Mention, ...]:
        sides: tuple[Mention, ...] = ()
        for prep in args.preps:
            if prep.preposition in _TOPIC:
                break
            if prep.preposition in ("مع", "بين", "ب") and prep.phrase is not None:
                sides += tuple(m for m in reading.actors(prep.phrase, sentence) if prep.preposition != "ب" or m.kind in ("person", "office"))
        return sides

    def _not_diplomatic(self, items: Sequence[Item], at: int) -> bool:
        return any(i.key in self._words["adjectives"]["not_diplomatic"] for i in items[at + 1 : at + 3])

    # -- the fact ------------------------------------------------------------------------------------------------------

    def _fact(
        self, reading: Reading, sentence: Sentence, at: int, participants: tuple[Mention, ...], rule: str, args: Arguments, *,
        place: Mention | None = None, noun: str = "", at_noun: int | None = None, anaphoric: bool = False,
        planned: bool = False,
    ) -> Iterator[Fact]:
        if not participants and not anaphoric:
            return
        items = sentence.items
        anchor = at if at_noun is None else at_noun
        future = planned or is_future(items, at) or is_future(items, anchor)
        when = time_of(sentence, at, anchor, future=future)
        where = place or place_of(sentence, anchor, args)
        if where is None and args.subject is not None and _named_after_place(args.subject):
            where = args.subject.mentions[0]
        slots: dict[str, tuple[FactFiller, ...]] = {"participant": tuple(dict.fromkeys(participants))}
        future = future or (when is not None and when.coming)
        after = when is not None and is_after(when.date, reading.article)
        if when is not None and when.date is not None and not (future and not after and is_before(when.date, reading.article)):
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
            self.kind, slots, evidence_of(sentence), Span(item.start, item.end, sentence.field), sentence.index, rule, status,
            {"noun": noun or item.key, **({"anaphoric": "1"} if anaphoric else {}), **_ordinal(items, anchor)},
        )


_ATTENDING = frozenset("حضر شارك ضم".split())
# Prepositions of what is talked about: what stands after them is no side (محادثات حول علاقات البلدين مع …).
_TOPIC = frozenset("حول بشان عن بخصوص حيال ازاء بهدف بغيه".split())


def _named_after_place(phrase: NounPhrase) -> bool:
    """قمة بروكسل is the summit held there; محادثات واشنطن وطهران names sides."""
    return len(phrase.mentions) == 1 and (phrase.mentions[0].kind == "place" or phrase.mentions[0].manner == "capital")


# Prepositions that make a meeting's noun an adjunct of a clause whose subject takes part in it.
_ADJUNCT = frozenset("ل خلال في عقب بعد قبل اثناء قبيل ب غداه الي".split())


_ORDINALS = {
    form: str(n)
    for n, forms in enumerate(("اول اولي الاول الاولي", "ثاني ثانيه الثاني الثانيه", "ثالث ثالثه الثالث الثالثه", "رابع رابعه الرابع الرابعه"), 1)
    for form in forms.split()
}


def _ordinal(items: Sequence[Item], at: int) -> dict[str, str]:
    """The hint that tells rounds apart: الزيارة الأولى، ثاني جولة."""
    for item in (*items[at + 1 : at + 3], *items[max(0, at - 1) : at]):
        if item.kind == "word" and item.folded in _ORDINALS:
            return {"ordinal": _ORDINALS[item.folded]}
    return {}


def _travellers(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Those among the actors who can travel: persons and office holders."""
    return tuple(m for m in mentions if m.kind in ("person", "office"))


def _passive(item: Item) -> bool:
    return item.analysis is not None and item.analysis.voice == "p"
