"""Meetings told by those who met (التقيت، سنجتمع), and by the table they sat at."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.calling_off import calling_off
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase, skip_adverbs
from kg.extraction.grammar.syntax import noun_arguments, verb_arguments
from kg.extraction.meetings.bodies import bodies_of
from kg.extraction.meetings.heads import Heads
from kg.extraction.meetings.in_the_course import at_table_of, told_done
from kg.extraction.meetings.sides import actors_or_members
from kg.extraction.meetings.visits import people
from kg.records import Fact


class Idioms(Heads):
    """Rules for verbs in the first person, and for those of sitting down."""

    def _we(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """«سنجتمع مجددا في P»: one of two who met says that they meet again; elsewhere or at another time."""
        speaker = reading.topic(sentence.index) or (reading.topic(sentence.index - 1) if sentence.index else None)
        pair = next(
            (p for i in range(sentence.index, max(-1, sentence.index - 4), -1) if (p := self._pairs.get(i))), ()
        )
        who = (speaker.key or speaker.name.split()[-1]) if speaker is not None else None
        if who is None or who not in {m.key or m.name.split()[-1] for m in pair}:
            return
        args = verb_arguments(sentence.items, at)
        for fact in self._fact(reading, sentence, at, pair, "verb of meeting, we", args):
            if fact.slots.get("date") or fact.slots.get("place"):
                yield fact

    def _i(self, reading: Reading, sentence: Sentence, at: int, preps: frozenset[str]) -> Iterator[Fact]:
        """«التقيت اليوم نظيري X»: whoever speaks met all whom the clause names."""
        args = verb_arguments(sentence.items, at)
        speaker = reading.speaker(sentence, sentence.items[at].start)
        met = tuple(m for phrase in args.bare for m in reading.actors(phrase, sentence))
        for prep in args.preps:
            if prep.preposition in preps:
                met += actors_or_members(reading, prep.phrase, sentence)
        met = tuple(m for m in met if m.kind in ("person", "office") and m not in speaker)
        if speaker and met:
            yield from self._fact(reading, sentence, at, (*speaker, *met), "verb of meeting, I", args)

    def _table(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """جلس X إلى طاولة المفاوضات مع Y, سيعود الطرفان إلى الطاولة, جلس X مع Y, قبالة Y: they negotiate."""
        args = verb_arguments(sentence.items, at)
        sides = verb_subject(reading, sentence, at, args.subject)
        seated = any(
            p.preposition in ("الي", "علي", "حول")
            and p.phrase is not None
            and p.phrase.head.key in self._words["surroundings"]["table"]
            for p in args.preps
        )
        sits = sentence.items[at].key == "جلس"
        if seated and len(sides) == 1 and args.subject is not None:
            sides += bodies_of(sentence, args.subject, joined=True)  # جلس ممثلو الحكومة وجيش كذا إلى الطاولة
        after = sentence.items[at + 1 : args.end + 1]
        seated = seated or (sits and len(sides) > 1 and any(i.form in _TOGETHER for i in after))  # جلسا معا
        for prep in args.preps:
            if ((seated or sits) and prep.preposition == "مع") or prep.preposition == "قباله":
                sides += actors_or_members(reading, prep.phrase, sentence)
                seated = True
        if seated and len(sides) > 1:
            yield from self._fact(reading, sentence, at, sides, "verb of sitting down", args, noun="مفاوضه")

    def _accepts(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """لبى X دعوة Y إلى عشاء: they met at table."""
        sides, args = at_table_of(reading, sentence, at), verb_arguments(sentence.items, at)
        facts = self._fact(reading, sentence, at, sides, "invited to a meal", args)
        yield from told_done(sentence.items[at], facts)

    def _pictured(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """X مستقبلا Y في P اليوم: the caption of a picture, a sentence without a verb before its participle."""
        items = sentence.items
        before = items[at - 1].mention if at else None
        if before is None or before.kind != "person":
            return
        if any(i.kind in ("verb", "sub", "rel", "part") for i in items[:at]):
            return
        met = noun_phrase(items, skip_adverbs(items, at + 1)) if at + 1 < len(items) else None
        others = people(reading.actors(met, sentence)) if met is not None and met.head.kind == "mention" else ()
        if others and before not in others:
            yield from self._fact(reading, sentence, at, (before, *others), "caption", noun_arguments(items, at))


def of_speaker(verb: Item) -> bool:
    """التقيت is "I met", where the likeliest reading is a passive that nobody writes; ألغيت is one that news does."""
    analysis = verb.analysis
    return (
        analysis is not None
        and analysis.voice == "p"
        and not verb.lemma_in(calling_off())
        and any(a.pos == "verb" and (a.person, a.number, a.voice) == ("1", "s", "a") for a in verb.analyses)
    )


_TOGETHER = frozenset({"معا", "سويا"})
