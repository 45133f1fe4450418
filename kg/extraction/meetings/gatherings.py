"""Meetings that bring their sides together: the noun is the subject or what the verb describes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.extraction.discourse.acting import acting
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.antecedents import past_dashes, relative_aside
from kg.extraction.grammar.certainty import some_time_after
from kg.extraction.grammar.clauses import verb_left, verb_right
from kg.extraction.grammar.denial import is_denied
from kg.extraction.grammar.item import Item, ends_clause
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.scenes import place_of
from kg.extraction.grammar.syntax import noun_arguments, verb_arguments
from kg.extraction.meetings.attendance import Attendance
from kg.extraction.meetings.clauses import is_round
from kg.extraction.meetings.governing import describes_object
from kg.extraction.meetings.joint_committees import joins_states
from kg.extraction.meetings.sides import with_company
from kg.extraction.meetings.standing import came_to_pass
from kg.extraction.meetings.topics import is_beside
from kg.extraction.meetings.verbs import happening
from kg.extraction.meetings.visits import due_from, people
from kg.lexicon.function_words import AFTER, BEFORE, DURING
from kg.records import Fact, Mention


class Gatherings(Attendance):
    """Rules for verbs of gathering, and where the noun of a meeting stands after a verb."""

    def _gather(self, reading: Reading, sentence: Sentence, at: int, used: set[int]) -> Iterator[Fact]:
        """اللقاء الذي جمع X بـ Y; جمعتهما; جمع لقاء X وY."""
        items = sentence.items
        beside = verb_arguments(items, at).prep("الي")
        if beside is not None and beside.at == at + 1 and (items[at + 2].key == "جانب" or is_beside(beside)):
            yield from self._beside_him(reading, sentence, at)
            return
        meal = self._words["surroundings"]["meal"]
        gathering = at + 1 < len(items) and (items[at + 1].key in self._nouns or items[at + 1].key in meal)
        if gathering and not items[at].pronoun:
            yield from self._gathered_after(reading, sentence, at, used)
            return
        noun = next((i for i in range(at - 1, max(-1, at - 8), -1) if items[i].key in self._nouns), None)
        if noun is None or self._nouns[items[noun].key] == "visit" or is_denied(items, noun):
            yield from self._goes_on_to_gather(reading, sentence, at)
            return
        press = self._words["adjectives"]["not_diplomatic"]
        if due_from(items, noun + 1) != at and any(
            i.kind == "verb"
            or (i.kind == "word" and i.noun() and i.analysis and i.analysis.pos == "noun" and i.key not in press)
            for i in items[noun + 1 : at]
        ):
            yield from self._goes_on_to_gather(reading, sentence, at)
            return
        args = verb_arguments(items, at)
        sides: tuple[Mention, ...] = ()
        if items[at].pronoun.endswith("d"):
            sides = reading.pair(sentence.index, items[at].start)
        elif items[at].pronoun.startswith("3") and items[at].pronoun.endswith("s") and args.prep("ب", "مع"):
            # لقاء جمعه بالسفير: he and the ambassador
            sides = reading.antecedent(sentence.index, items[at].start, items[at].pronoun[1], "s")
            if not sides and noun and items[noun - 1].lemma in _AT_A_TIME:  # خلال لقاء جمعه بـ Y، أكد X كذا
                then = verb_right(items, args.end - 1)
                subject = verb_arguments(items, then).subject if then is not None else None
                sides = people(reading.actors(subject, sentence)) if subject is not None else ()
        else:
            # a subject before the verb is the meeting, whatever the words before it make it look like
            for phrase in args.bare if args.subject_before else (args.subject, args.object):
                if phrase is not None and phrase.head is not items[noun]:
                    sides += reading.actors(phrase, sentence)
        for prep in args.preps:
            if prep.preposition in ("ب", "مع", "بين"):
                sides += reading.actors(prep.phrase, sentence)
        if len(sides) < 2:
            return
        used.add(noun)
        happens = happening(items, noun)  # التأم في P اجتماع ضم X وY
        place = place_of(sentence, happens, verb_arguments(items, happens)) if happens < noun else None
        told = noun_arguments(items, noun)
        if happens < noun or came_to_pass(items, happens, noun, told.end):
            at, args = happens, told  # التأم أمس اجتماع ضم X وY, انعقد اللقاء الذي كان مقررا أن يجمع X وY
        yield from self._fact(reading, sentence, at, sides, "noun that gathers", args, at_noun=noun, place=place)

    def _beside_him(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """شارك X في اجتماع استضافته P، ضم إلى جانبه Y وZ: he whose meeting it was, and who was there beside him."""
        items, args = sentence.items, verb_arguments(sentence.items, at)
        near = range(at - 1, max(-1, at - 20), -1)
        noun = next((i for i in near if self._nouns.get(items[i].key) == "meeting"), None)
        verb = verb_left(items, noun, main=True) if noun is not None else None
        if noun is None or verb is None or self._not_diplomatic(items, noun):
            return
        others = tuple(m for phrase in args.bare for m in reading.actors(phrase, sentence))
        if not items[at + 2].pronoun:  # اجتماعا يضم إلى جانب X كلا من Y وZ
            sides = tuple(dict.fromkeys((*with_company(reading, sentence, args), *others)))
            if len(sides) > 1:
                told = noun_arguments(items, noun)
                yield from self._fact(reading, sentence, verb, sides, "noun that gathers", told, at_noun=noun)
            return
        he = people(acting(reading, sentence, verb))
        others = tuple(m for m in others if m not in he)
        if len(he) == 1 and others:
            told = noun_arguments(items, noun)
            yield from self._fact(reading, sentence, verb, (*he, *others), "noun that gathers", told, at_noun=noun)

    def _singled_out(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """سيخص X نظيره بلقاء منفرد: a meeting that somebody grants another."""
        items, args = sentence.items, verb_arguments(sentence.items, at)
        by = args.prep("ب")
        if by is None or args.object is None or self._nouns.get(items[by.at + 1].key) != "meeting":
            return
        granting = people(verb_subject(reading, sentence, at, args.subject))
        sides = tuple(dict.fromkeys((*granting, *people(reading.actors(args.object, sentence)))))
        if len(sides) > 1:
            yield from self._fact(reading, sentence, at, sides, "granting a meeting", args, at_noun=by.at + 1)

    def _goes_on_to_gather(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """عقد اللقاء خلف أبواب مغلقة، وضم X وY, وحضره X وY: those of the meeting that the clause before tells."""
        items = sentence.items
        if at < 3 or items[at - 1].kind != "conj":
            return
        held = next((i for i in range(at - 2, max(-1, at - 16), -1) if items[i].kind == "verb"), None)
        if held is None or not items[held].lemma_in(self._words["verbs"]["happen"]):
            return
        noun = next((i for i in range(held + 1, at) if self._nouns.get(items[i].key) == "meeting"), None)
        if noun is None or happening(items, noun) != held or is_denied(items, noun):
            return
        args = verb_arguments(items, at)
        sides = tuple(m for phrase in args.bare for m in reading.actors(phrase, sentence))
        sides += with_company(reading, sentence, args)
        if len(sides) > 1:
            yield from self._fact(reading, sentence, held, sides, "noun that gathers", args, at_noun=noun)

    def _gathered_after(self, reading: Reading, sentence: Sentence, at: int, used: set[int]) -> Iterator[Fact]:
        """جمع لقاء في P X وY, جمعت مكالمة X بـ Y: the meeting after the verb is its subject, the sides its objects."""
        items = sentence.items
        noun, args = at + 1, verb_arguments(items, at)
        meal = items[noun].key in self._words["surroundings"]["meal"]
        if not (meal or self._nouns[items[noun].key] in ("meeting", "call")) or self._not_diplomatic(items, noun):
            return
        sides: tuple[Mention, ...] = ()
        for phrase in args.bare:
            sides += self._comprised(reading, sentence, at, phrase) if phrase.head is not items[noun] else ()
        for prep in args.preps:
            if prep.preposition in ("ب", "مع"):
                sides += reading.actors(prep.phrase, sentence)
        if len(sides) > 1:
            used.add(noun)
            yield from self._fact(reading, sentence, at, sides, "noun that gathers", args, at_noun=noun)

    def _noun_after(self, items: Sequence[Item], at: int) -> int | None:
        past = at
        if at + 2 < len(items) and items[at + 1].lemma == "ب" and items[at + 1].pronoun and items[at + 2].mention:
            return None  # زيارة يقوم بها X للقاء Y: the noun before it
        for i in range(at + 1, min(at + 14, len(items))):
            item = items[i]
            if i < past or (past := relative_aside(items, i) or (past_dashes(items, i) if item.kind == "mark" else 0)):
                continue  # أجرى X، الذي يزور P، مباحثات مع Y, عقد X - حسب البيان - اجتماعا
            if item.kind == "mark" and joins_states(items, i):
                continue
            if item.kind in ("verb", "sub", "rel") or (item.kind == "mark" and item.text in ".؛:-–—"):
                return None
            if item.kind == "word" and item.key in self._nouns:
                if some_time_after(items, i):
                    continue  # تبدأ الشركات عملها، بعد أسبوع من لقاء X Y
                if is_round(items, i):
                    continue  # جولة جديدة من المحادثات
                if (items[i - 1].kind == "prep" and items[i - 1].lemma in _AT_A_TIME) or self._on_margin(items, i):
                    if _another_follows(items, i, self._nouns):
                        continue  # يعقد X، خلال الزيارة، اجتماعا مع Y
                    if any(c.kind == "mark" and c.text == "،" for c in items[at:i]) and describes_object(items, at):
                        return None  # وقع X اتفاقا ينهي حالة الحرب، في ختام زيارة إلى P
                    if items[at].pronoun and at and items[at - 1].kind == "rel":
                        return None  # الاجتماع الذي يعقده X بعد زيارة Y
                following = items[i + 1] if i + 1 < len(items) else None
                if following is not None and self._nouns.get(following.key, "visit") != "visit":
                    i += 1  # جولة محادثات is a round of talks
                if _of_a_deed(items, i):
                    return None
                if items[i - 1].key in self._words["surroundings"]["preparing"]:
                    return None  # يجري العمل على تحضير المباحثات
                return i if not self._not_diplomatic(items, i) and not _of_other_object(items, at, i) else None
        return None

    def _on_margin(self, items: Sequence[Item], at: int) -> bool:
        """على هامش أعمال القمة, في إطار زيارته: whether the noun at item ``at`` is of what another is part of."""
        around = self._words["surroundings"]
        return any(i.key in around["margin"] or i.key in around["end"] for i in items[max(0, at - 2) : at])


_AT_A_TIME = BEFORE | DURING | AFTER


def _another_follows(items: Sequence[Item], at: int, nouns: Mapping[str, str]) -> bool:
    """Whether, after what tells when, a further noun of meeting stands that no preposition governs."""
    for i in range(at + 1, min(at + 10, len(items))):
        if ends_clause(items[i]):
            return False
        if items[i].kind == "word" and items[i].key in nouns:
            return items[i - 1].kind != "prep"
    return False


def _of_a_deed(items: Sequence[Item], noun: int) -> bool:
    """أدت الغارة الأميركية على اجتماع X إلى: whether a meeting is what a deed told right before على is aimed at."""
    if noun < 2 or items[noun - 1].kind != "prep" or items[noun - 1].lemma != "علي":
        return False
    before = items[noun - 2]
    described = before.mention is not None and before.mention.manner == "demonym"
    return described or (before.kind == "word" and before.noun() is not None)


def _of_other_object(items: Sequence[Item], at: int, noun: int) -> bool:
    """يواصل جهوده من أجل العودة إلى طاولة الحوار: the verb has another object, of which the noun tells further on.

    What it is done by stands right after it: استهل نشاطه باجتماع.
    """
    object_ = verb_arguments(items, at).object
    if object_ is None or object_.head.kind != "word" or not at < object_.first <= object_.last <= noun:
        return False
    between = items[object_.last : noun]
    preps = [item for item in between if item.kind == "prep"]
    return len(preps) > 1 and not any(item.kind in ("conj", "mark") for item in between)
