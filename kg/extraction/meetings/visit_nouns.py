"""Visits that a noun states: زيارة X إلى P, زيارته لـ P, دعوة لزيارة P, الزيارة التي قام بها X إلى P."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.agreement import fits
from kg.extraction.grammar.antecedents import antecedent_of
from kg.extraction.grammar.certainty import in_prospect, is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item, is_perfect
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.outlook import is_preceded
from kg.extraction.grammar.scenes import is_place, place_of
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.meetings.governing import clause_subject, part_of_it
from kg.extraction.meetings.in_the_course import come_out_of
from kg.extraction.meetings.invitations import governed_visit, invited_home
from kg.extraction.meetings.journeys import back_from, on_a_visit, scene_before
from kg.extraction.meetings.tours import of_the_country, station, toured_in
from kg.extraction.meetings.verbs import happening
from kg.extraction.meetings.visits import (
    anyone,
    destination_of,
    from_abroad,
    is_flight,
    named_land,
    of_office,
    people,
    relative_agent,
    toured,
    travellers,
    visited_directly,
)
from kg.extraction.meetings.welcomes import Welcomes
from kg.lexicon.function_words import AFTER, BEFORE
from kg.lexicon.triggers import triggers
from kg.records import Fact, Mention


class _Visit(NamedTuple):
    """Who pays a visit."""

    visitor: tuple[Mention, ...]
    place: Mention | None
    told_at: int
    """The verb that says that the visit takes place, else its noun."""
    governed: bool = False
    """Whether the visit is only what somebody is invited to, or intends."""
    to_come: bool = False
    """Whether it is one of those that a tour takes in after where it has led."""


class VisitNouns(Welcomes):
    """Rules for nouns of visiting."""

    def _noun_visit(self, reading: Reading, sentence: Sentence, at: int, args: Arguments) -> Iterator[Fact]:
        items = sentence.items
        if (home := invited_home(reading, sentence, at)) is not None:
            guest, host = home
            rule = "noun: visit, governed"
            yield from self._visits(
                reading, sentence, at, guest, rule, args, host, [], at_noun=at, planned=True, invited=True
            )
            return
        visitor = travellers(reading.actors(args.subject, sentence))
        if visitor and _told_with_him(items, at):
            visitor = tuple(m for m in self._pairs.get(sentence.index, ()) if m not in visitor) or visitor
        welcomed = _welcomed(reading, sentence, at)
        visitor = welcomed or visitor
        if items[at].key == "رحله":  # of aeroplanes too: الرحلة 111 إلى باريس
            visitor = of_office(visitor)
            if is_flight(items, at):
                return
        direct = visited_directly(items, at, args)
        hosts = people(reading.actors(direct, sentence))
        if visitor and hosts and not set(visitor) & set(hosts):  # بعد زيارته الملك
            sides = (*visitor, *hosts)
            yield from self._fact(
                reading, sentence, at, sides, "noun: visit to someone", args, noun="زياره", at_noun=at
            )
            return
        beside = () if visitor else _visitor_beside(reading, sentence, args)
        if at and items[at - 1].form == "اخر" and any(anyone(m) for m in beside):
            return  # آخر زيارة لوزير أميركي: of no one in particular
        place = destination_of(args) or _visited(args, direct) or toured_in(items, at, (args,))
        place = place or station(items, at, args.end)
        if place is None:
            towards = [args.subject, direct, *(p.phrase for p in args.preps if p.preposition in ("الي", "ل"))]
            place = of_the_country(sentence, reading.article.text, towards)
        if place is None and args.subject is not None and not args.subject.pronoun:
            place = _visited_too(items, at)
        if place is None and welcomed:
            visitor = welcomed[:1]  # رافق X Y في جولته: Y's, and no meeting of the two
        visitor = from_abroad(visitor or beside, place)
        if visitor:
            ahead = _still_to_come(items, at, args) if place is None else []
            visit: _Visit | None = _Visit(
                visitor, ahead[0] if ahead else place, happening(items, at), to_come=bool(ahead)
            )
        else:
            visit = self._visit_told(reading, sentence, at, args, place)
        if visit is not None:
            yield from self._visit_paid(reading, sentence, at, args, visit, direct)

    def _visit_paid(
        self,
        reading: Reading,
        sentence: Sentence,
        at: int,
        args: Arguments,
        visit: _Visit,
        direct: NounPhrase | None,
    ) -> Iterator[Fact]:
        """A visit to where its noun or the clause that describes it says, else what points back to one told before."""
        items, place = sentence.items, visit.place
        if place is None and visit.visitor:
            place = destination_of(args, items) or (place_of(sentence, at, args) if args.subject is None else None)
        rule = "noun: visit, governed" if visit.governed else "noun: visit"
        about = (reading, sentence, visit.told_at, visit.visitor)
        if visit.visitor and place is not None:
            ahead = (
                visit.governed or visit.to_come or in_prospect(items, args.end)
            )  # الزيارة التي كان ينوي X القيام بها إلى P
            phrases = [args.subject, direct, *(p.phrase for p in args.preps), *toured(items, args.end)]
            paid = items[visit.told_at]
            under_way = visit.told_at > at and paid.analysis is not None and paid.analysis.aspect == "i"
            ahead = ahead or (under_way and is_preceded(items, at))  # قبل أيام من زيارة يقوم بها X إلى P
            for fact in self._visits(
                *about, rule, args, place, phrases, at_noun=at, planned=ahead, invited=visit.governed
            ):
                # زيارة يقوم بها X: that is going on, or about to
                if under_way and fact.status == "Held":
                    fact = replace(fact, hints={k: v for k, v in fact.hints.items() if k != "firm"})
                elif fact.status == "Held" and part_of_it(items, at):
                    # في اليوم الثاني من زيارة إلى P: it is under way, and since when is not told
                    slots = {slot: fillers for slot, fillers in fact.slots.items() if slot not in ("date", "endDate")}
                    fact = replace(fact, slots=slots, hints={**fact.hints, "firm": "1"})
                yield fact
        elif (items[at].definite or items[at].pronoun) and not self._several(items[at]):
            rule += ", anaphoric"
            yield from self._fact(*about, rule, args, place=place, noun="زياره", at_noun=at, anaphoric=True)

    def _visit_told(
        self, reading: Reading, sentence: Sentence, at: int, args: Arguments, place: Mention | None
    ) -> _Visit | None:
        """Who pays a visit whose noun does not name him: the clause that describes it, or that it stands in, does.

        :returns: a visit without a visitor if none is told; None where nobody need pay it (whoever invites to it).
        """
        items = sentence.items
        told_at = happening(items, at)
        if place is not None and (guest := self._invited(reading, sentence, at)):
            return _Visit(guest, place, told_at, governed=True)
        if (described := relative_agent(reading, sentence, args.end)) is not None:
            agent, goal, verb = described
            return _Visit(agent, place or goal, verb)
        if place is None and toured(items, args.end) and _is_over(items, args.end):
            place = destination_of(args, items)  # عاد بعد جولة شملت P وQ
        stops = _still_to_come(items, at, args) if place is None else []
        if stops and (touring := _touring(reading, sentence, at)):
            return _Visit(touring, stops[0], told_at, to_come=True)
        if place is None and (back := back_from(reading, sentence, at)) is not None:
            return _Visit(*back, told_at)
        if place is not None and (back_home := from_abroad(come_out_of(reading, sentence, at), place)):
            return _Visit(back_home, place, told_at)
        if place is not None:
            governor = verb_left(items, at)
            if governor is not None and (guest := governed_visit(reading, sentence, governor)):
                return _Visit(guest, place, told_at, governed=True)
            if governor is not None and items[governor].key == "دعا":
                return None
            if at > 2 and self._nouns.get(items[at - 2].key) == "invitation" and items[at - 3].lemma in AFTER | BEFORE:
                return None  # قال X إنه قبل الدعوة إلى زيارة P
            if subject := travellers(clause_subject(reading, sentence, at, None)):
                return _Visit(subject, place, told_at, governed=self._to_be_paid(items, at))
        if abroad := on_a_visit(reading, sentence, at):
            return _Visit(abroad, place or destination_of(args, items) or scene_before(items, at), told_at)
        return _Visit((), place, told_at)

    def _invited(self, reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
        """تضمنت الرسالة دعوة لـ X إلى زيارة P, موجها الدعوة إلى نظيره لزيارة P, سلم X Y دعوة لزيارة P: whom an
        invitation to a visit is for.
        """
        items = sentence.items
        for i in range(at - 1, max(-1, at - 8), -1):
            if self._nouns.get(items[i].key) == "invitation":
                to = [p for p in noun_arguments(items, i).preps if p.preposition in ("ل", "الي") and p.at < at - 1]
                if to:
                    return travellers(reading.actors(to[0].phrase, sentence))
                giver = verb_left(items, i)
                if giver is None or items[giver].pronoun or items[giver].key not in ("سلم", "نقل", "حمل"):
                    return ()
                told = verb_arguments(items, giver)
                taker = next((p.phrase for p in told.preps if p.preposition in ("الي", "ل") and p.at < i), told.object)
                return travellers(reading.actors(taker, sentence))
            if items[i].kind in ("verb", "sub", "rel") or (items[i].kind == "mark" and items[i].text in ".؛:،"):
                break
        return ()

    def _to_be_paid(self, items: Sequence[Item], at: int) -> bool:
        """رحب X بدعوة Y إلى زيارة P: whether the visit at item ``at`` is what an invitation is to."""
        for i in range(at - 2, max(-1, at - 6), -1):
            if self._nouns.get(items[i].key) == "invitation":
                return items[at - 1].lemma in ("ل", "الي")
            if items[i].kind not in ("mention", "word") and items[i].lemma != "من":
                break
        return False


def _is_over(items: Sequence[Item], end: int) -> bool:
    """جولة شملت P: whether the clause that describes a tour, at item ``end``, is in the perfect."""
    verb = min(end + (items[end].kind == "rel"), len(items) - 1)
    return is_perfect(items[verb])


def _touring(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """X، الذي وصل إلى P في مستهل جولة تشمل Q: whose tour it is, by the verb whose clause the noun stands in."""
    verb = verb_left(sentence.items, at)
    if verb and sentence.items[verb - 1].kind == "rel":
        return travellers(reading.actors(antecedent_of(sentence.items, verb - 1), sentence))
    return travellers(clause_subject(reading, sentence, at, None))


def _still_to_come(items: Sequence[Item], at: int, args: Arguments) -> list[Mention]:
    """وصل X إلى P في جولة تشمل Q وR: the lands that a tour takes in besides where the verb says that it has led."""
    verb = verb_left(items, at)
    if verb is None or items[at - 1].kind == "verb" or args.end >= len(items) or _is_over(items, args.end):
        return []
    told = {named_land(m) for i in items[verb:at] if (m := i.mention) is not None and is_place(m)}
    lands = [m for phrase in toured(items, args.end) for m in phrase.mentions if is_place(m)]
    return [m for m in lands if named_land(m) not in told] if told else []


def _visited_too(items: Sequence[Item], at: int) -> Mention | None:
    """تأتي زيارة X إلى P بعد أسبوع من زيارة Y: where a visit goes to by whose time another's is told, its subject."""
    first = at - 1
    if first > 1 and items[first].lemma == "من":  # بعد أسبوع من, بعد أيام قليلة من
        first = next((i for i in range(first - 1, max(0, first - 5), -1) if items[i].kind in ("prep", "verb")), first)
    if items[first].lemma not in AFTER and items[first].lemma not in BEFORE:
        return None
    verb = verb_left(items, first)
    if verb is None or not items[verb].lemma_in(triggers("meeting")["verbs"]["come_about"]):
        return None
    subject = verb_arguments(items, verb).subject
    if subject is None or not subject.head.lemma_in(triggers("meeting")["nouns"]["visit"]):
        return None
    args = noun_arguments(items, subject.first)
    return destination_of(args) or _visited(args, visited_directly(items, subject.first, args))


def _told_with_him(items: Sequence[Item], at: int) -> bool:
    """استقبل X الوزير Y، وعرض معه نتائج زيارته إلى P: whether it is a visit of him with whom it is discussed."""
    verb, pronoun = verb_left(items, at), items[at].pronoun
    if verb is None or not pronoun:
        return False
    return any(i.kind == "prep" and i.lemma == "مع" and i.pronoun == pronoun for i in items[verb + 1 : at])


def _welcomed(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """رحب X بالوزير Y خلال زيارته P, شكر X نظيره على زيارته P: the visit of him who is welcomed.

    Or of him who has company (رافق X الرئيس في زيارته إلى P), or tells of it (اطلع X من Y على نتائج زيارته لـ P).
    """
    verb, pronoun = verb_left(sentence.items, at), sentence.items[at].pronoun
    greet = triggers("meeting")["verbs"]["greet"]
    if verb is None or not pronoun or sentence.items[verb].key not in greet:
        return ()
    args = verb_arguments(sentence.items, verb)
    if sentence.items[verb].key == "رافق":
        return _accompanied(reading, sentence, at, verb)
    preps = greet[sentence.items[verb].key]
    by = next((p.phrase for p in args.preps if p.preposition in preps and p.at < at), None)
    phrase = by if preps else args.object
    guests = travellers(reading.actors(phrase, sentence)) if phrase is not None and phrase.last <= at else ()
    return guests if len(guests) == 1 and fits(guests[0], pronoun[1:2], pronoun[-1]) else ()


def _accompanied(reading: Reading, sentence: Sentence, at: int, verb: int) -> tuple[Mention, ...]:
    """رافق وزير الدفاع X الرئيس Y في زيارته إلى P: who is accompanied on his visit, and who goes with him by name."""
    before = [p for p in verb_arguments(sentence.items, verb).bare if p.last <= at and not p.pronoun]
    told = [travellers(reading.actors(phrase, sentence)) for phrase in before]
    told = [found for found in told if found]
    if not told or len(told[-1]) != 1:
        return ()
    if is_negated(sentence.items, verb):
        return told[-1]  # لم يرافق X الرئيس في زيارته
    company = tuple(m for found in told[:-1] for m in found)
    if not company and sentence.items[verb - 1].kind == "rel":  # X الذي يرافق Y في زيارته إلى P
        company = travellers(verb_subject(reading, sentence, verb, None))
    return (*told[-1], *(m for m in company if m.kind == "person" and m not in told[-1]))


def _visitor_beside(reading: Reading, sentence: Sentence, args: Arguments) -> tuple[Mention, ...]:
    """زيارة لوزير الخارجية إلى P, زيارة من X: the visitor after a preposition."""
    told = (travellers(reading.actors(p.phrase, sentence)) for p in args.preps if p.preposition in ("ل", "من"))
    return next(filter(None, told), ())


def _visited(args: Arguments, direct: NounPhrase | None) -> Mention | None:
    """زيارة P, زيارته P: the place that a visit has for its object, else for its genitive."""
    phrases = [direct, args.subject]
    return next((m for phrase in phrases if phrase is not None for m in phrase.mentions if is_place(m)), None)
