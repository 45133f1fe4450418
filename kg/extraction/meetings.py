"""Who meets whom, where and when (ontology class ``Meeting``; CAMEO 04, PLOVER CONSULT)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.certainty import is_negated
from kg.extraction.circumstances import is_place, place_of
from kg.extraction.discourse import Reading, verb_subject
from kg.extraction.items import Item, Sentence
from kg.extraction.meeting_nouns import MeetingNouns
from kg.extraction.meeting_sides import TOPICS, sides_of, with_whom
from kg.extraction.syntax import noun_arguments, verb_arguments
from kg.extraction.visits import destination_of, of_office, travellers
from kg.records import Fact, Mention


class Meetings(MeetingNouns):
    """Extractor of meetings: verbs of meeting, light verbs with a noun, visits, calls, and nouns by themselves."""

    def facts(self, reading: Reading) -> Iterator[Fact]:
        """The meetings that each sentence states."""
        elsewhere = [self._elsewhere(sentence) for sentence in reading.sentences]
        if sum(elsewhere) > min(3, max(1, len(elsewhere) // 4)):
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
            participants = travellers(participants) or travellers(others)
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


_ATTENDING = frozenset("حضر شارك ضم".split())


def _passive(item: Item) -> bool:
    return item.analysis is not None and item.analysis.voice == "p"
