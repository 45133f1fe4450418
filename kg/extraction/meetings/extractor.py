"""Who meets whom, where and when (ontology class ``Meeting``; CAMEO 04, PLOVER CONSULT)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.denial import in_denied_clause
from kg.extraction.grammar.item import Item, index_of_mention
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.narrative import is_delegation_met, only_object
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.openings import speaking
from kg.extraction.grammar.scenes import is_place, opens_topic, place_of
from kg.extraction.grammar.subjects import unnamed_people
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.meetings.at_issue import the_two
from kg.extraction.meetings.bodies import members_beside, of_states, with_a_body
from kg.extraction.meetings.carried import carried_on
from kg.extraction.meetings.clauses import banquet, farewell, then_others
from kg.extraction.meetings.credentials import credentials
from kg.extraction.meetings.delegations import among_them, delegated, is_of_known, named_of_them, some_of
from kg.extraction.meetings.headline import with_headline
from kg.extraction.meetings.holding import Holding
from kg.extraction.meetings.idioms import of_speaker
from kg.extraction.meetings.joint_committees import committee_of
from kg.extraction.meetings.known_parties import known_parties
from kg.extraction.meetings.letters import handed_over, taken_from_bearer
from kg.extraction.meetings.openings import CALLING_OFF, PRESENT, motion, openings, verb_groups, welcomes
from kg.extraction.meetings.remote import by_telephone
from kg.extraction.meetings.sides import actors_or_members, passive_agent, shared_subject, with_company, with_whom
from kg.extraction.meetings.then_and_there import Told
from kg.extraction.meetings.topics import TOPICS, is_remote, on_the_sidelines
from kg.extraction.meetings.travel import landed_at
from kg.extraction.meetings.verbs import (
    also,
    apart_of,
    described,
    guests,
    holds,
    is_no_talk,
    of_paper,
    one_by_one,
    sole_object,
    takes_up,
    two_sides,
    up_to_then,
    with_others,
    without_topic,
)
from kg.extraction.meetings.visitors import visitor_told
from kg.extraction.meetings.visits import is_programme, on_visit, people
from kg.extraction.meetings.welcomes import named_guest
from kg.extraction.mentions.states_of import as_state
from kg.lexicon.function_words import AFTER, BEFORE, LANDS
from kg.records import Fact, Mention


class _Telling(NamedTuple):
    """A verb of meeting with what stands about it."""

    reading: Reading
    sentence: Sentence
    at: int
    """The verb."""
    args: Arguments
    preps: frozenset[str]
    """What stands before the other side (التقى مع Y)."""
    bare: bool
    """Whether the other side may be its object as well (التقى X Y)."""


class Meetings(Holding):
    """Extractor of meetings: verbs of meeting, light verbs with a noun, visits, calls, and nouns by themselves."""

    def facts(self, reading: Reading) -> Iterator[Fact]:
        """The meetings that an article states."""
        yield from with_headline(self._stated_in(reading), reading)

    def _stated_in(self, reading: Reading) -> Iterator[Fact]:
        """The meetings that each sentence states."""
        reading = replace(reading, of_acts=True)
        self._met, self._pairs, self._sides = {}, {}, {}
        elsewhere = [self._elsewhere(sentence) for sentence in reading.sentences]
        if sum(elsewhere) > min(3, max(1, len(elsewhere) // 4)):
            return  # an article about sport or the stage
        told: list[Fact] = list(self._being_there(reading)) if not sum(elsewhere[:1]) else []
        yield from told
        for sentence in speaking(reading.sentences, openings()):
            if elsewhere[sentence.index]:
                continue
            before = [s for s in reading.sentences[: sentence.index] if s.field == sentence.field]
            so_far = Told(told, before, reading.article.date, reading.chronicle is not None)
            found = list(carried_on(sentence, self._of_sentence(reading, sentence), so_far))
            told += found
            yield from found

    def _of_sentence(self, reading: Reading, sentence: Sentence) -> Iterator[Fact]:
        used: set[int] = set()
        gathering, coming = self._words["verbs"]["gather"], motion()  # the first can be read as nouns without vowels
        items = sentence.items
        for at, item in enumerate(items):
            if item.kind == "verb" and item.lemma:
                yield from self._verb(reading, sentence, at, used)
            elif item.kind == "word" and at and (item.key == "تجمع" if item.pronoun else item.folded in gathering):
                yield from self._gather(reading, sentence, at, used)
        if welcomes().hold(sentence):
            yield from self._welcomes(reading, sentence)
        for at in [at for at, item in enumerate(items) if item.kind == "word"]:
            item, key = items[at], items[at].key
            if key in self._nouns:
                found = list(self._noun(reading, sentence, at)) if at not in used else []
                alone = not any(f.slots["participant"] for f in found) and not self._told_by(reading, sentence, at)
                if alone or self._of_three(sentence.items, at, found):
                    found = list(self._further(reading, sentence, at)) or found
                yield from found
            elif not coming.isdisjoint(item.lemmas[0]):
                yield from self._coming(reading, sentence, at)
            elif item.form in PRESENT:
                yield from self._present(reading, sentence, at)
            elif key in self._words["letters"]["handing_over"]:
                handed = handed_over(reading, sentence, at)
                yield from self._fact(reading, sentence, at, handed, "letter", noun_arguments(sentence.items, at))
            elif key == "ضيافه":
                yield from self._hosted(reading, sentence, at)

    def _verb(self, reading: Reading, sentence: Sentence, at: int, used: set[int]) -> Iterator[Fact]:
        items = sentence.items
        verb, groups = items[at], verb_groups(items[at].lemmas[1])
        if not groups or is_negated(items, at) or in_denied_clause(items, at):
            return
        if verb.analysis is not None and (verb.analysis.person in ("1", "2") or of_speaker(verb)):
            if verb.analysis.person == "1" and verb.analysis.number == "p" and "meet" in groups:
                yield from self._we(reading, sentence, at)
            elif verb.analysis.person != "2" and "meet" in groups:
                yield from self._i(reading, sentence, at, self._preps(verb, "meet"))
            return
        if "lead" in groups:
            yield from self._lead(reading, sentence, at)
            yield from self._led(reading, sentence, at)
        if "send" in groups or "return_visit" in groups:
            yield from self._sent(reading, sentence, at)
        if "single_out" in groups:
            yield from self._singled_out(reading, sentence, at)
        if "meet" in groups:
            yield from self._meet(reading, sentence, at, self._preps(verb, "meet"), bare=True)
        elif "discuss" in groups and not is_no_talk(items, at):
            yield from self._meet(reading, sentence, at, self._preps(verb, "discuss"), bare=False)
        elif "phone" in groups:
            yield from self._meet(reading, sentence, at, self._preps(verb, "phone"), bare=True)
        elif "by_phone" in groups and by_telephone(items, at):
            preps = self._preps(verb, "by_phone")
            yield from self._meet(reading, sentence, at, preps, bare=not preps)
        elif "receive" in groups and landed_at(items, at):
            yield from self._landed(reading, sentence, at)
        elif "receive" in groups or ("host" in groups and guests(items, at)):
            yield from self._meet(reading, sentence, at, frozenset(), bare=True)
        elif "visit" in groups:
            yield from self._visit(reading, sentence, at, self._preps(verb, "visit"))
        elif "intend" in groups:
            yield from self._bound_to_go(reading, sentence, at)
        elif "table" in groups:
            yield from self._table(reading, sentence, at)
        elif "take_leave" in groups:
            sides = farewell(reading, sentence, at)
            yield from self._fact(reading, sentence, at, sides, "farewell", verb_arguments(items, at))
        elif "accept" in groups:
            yield from self._accepts(reading, sentence, at)
            yield from self._bound_to_attend(reading, sentence, at)
        if "sit" in groups:
            yield from self._committee_meets(reading, sentence, at)
        if "give" in groups:
            sides, args = banquet(reading, sentence, at), verb_arguments(items, at)
            yield from self._fact(reading, sentence, at, sides, "banquet", args)
        if "credence" in groups:
            for sides in credentials(reading, sentence, at):
                yield from self._fact(reading, sentence, at, sides, "credentials", verb_arguments(items, at))
            taken = verb.lemma_in(self._words["letters"]["take"])
            sides = taken_from_bearer(reading, sentence, at) if taken else handed_over(reading, sentence, at)
            yield from self._fact(reading, sentence, at, sides, "letter", verb_arguments(items, at))
        if "attend" in groups and takes_up(items, at):
            yield from self._goes_on_to_gather(reading, sentence, at)
        elif "hold" in groups or CALLING_OFF in groups:
            yield from self._hold(reading, sentence, at, used)
        elif "gather" in groups:
            yield from self._gather(reading, sentence, at, used)

    def _preps(self, verb: Item, group: str) -> frozenset[str]:
        """What stands before the other side of a verb of that group."""
        told: Mapping[str, frozenset[str]] = self._words["verbs"][group]
        return told[lemma] if (lemma := verb.lemma_in(told)) else frozenset()

    def _meet(
        self, reading: Reading, sentence: Sentence, at: int, preps: frozenset[str], *, bare: bool
    ) -> Iterator[Fact]:
        """A verb of meeting, discussing or calling; for the parameters see ``_Telling``."""
        items, rule = sentence.items, "verb of meeting"
        told = up_to_then(items, verb_arguments(items, at))
        args = without_topic(items, at, told, bare=bare)
        telling = _Telling(reading, sentence, at, args, preps, bare)
        subject = the_two(reading, sentence, args.subject, self._sides) if bare else ()
        subject = subject or verb_subject(reading, sentence, at, args.subject)
        if args.subject is None and at and (items[at - 1].kind == "conj" or items[at - 1].form == "كما"):
            subject = self._goes_on_meeting(sentence, at) or subject  # حيث سيقابل X ويجتمع مع Y
            subject = shared_subject(reading, sentence, at) or subject
        subject = self._who_met_before(sentence, at, subject)
        if args is not told and not (bare or people(subject) == subject):
            return  # كما تبحث مع P استغلال الغاز: what states talk over they need not have met for
        visitor = on_visit(reading, sentence, at) if bare else ()
        if (bare and not visitor and of_paper(items, at, args.subject)) or (
            items[at].key == "تبادل" and not self._of_views(args)
        ):
            return
        if (agent := passive_agent(items, args)) is not None:
            yield from self._received_by(telling, subject, agent)
            return
        if visitor:
            # زيارة يلتقي خلالها Y: whoever pays the visit meets all whom the clause names
            met = tuple(m for phrase in args.bare for m in reading.actors(phrase, sentence))
            met += tuple(m for m in with_whom(reading, sentence, args) if m not in visitor)
            ahead = is_programme(sentence, at)
            yield from self._fact(reading, sentence, at, (*visitor, *met), rule, args, planned=ahead)
            return
        subject, others = self._met_directly(telling, subject) if bare else (subject, ())
        others = self._met_with(telling, subject, others) + with_company(reading, sentence, args)
        if bare and any(m.kind in ("person", "office") for m in others):
            others = tuple(m for m in others if m.manner != "capital")  # التقى X، وزار P: no town is met with men
        subject = subject if others or args.subject else self._both_again(sentence, at, subject)
        if subject:
            self._met[sentence.index] = subject
        unnamed = others[0].kind == "office" and not others[0].state if others else not args.subject_before
        received = unnamed and "receive" in verb_groups(items[at].lemmas[1])
        if received and not (others and known_parties(reading, sentence, others)):
            return  # استقبل X وY: guests of somebody who is not known; استقبل كبار ضباط: guests of whom nobody is known
        council = not others and not (len(subject) > 1 and self._together(telling, subject))
        subject, rule = (self._in_session(telling, subject), "body in session") if council else (subject, rule)
        if council and not subject:
            return
        if len({*subject, *others}) == 2:
            self._pairs[sentence.index] = (*subject, *others)
        others_apart = one_by_one(items, at) or self._audiences(items[at], others)
        apart = len(subject) == 1 and len(others) > 1 and (others_apart or (bare and with_others(items, at, others)))
        for sides in [(*subject, other) for other in others] if apart else [(*subject, *others)]:
            yield from self._fact(reading, sentence, at, sides, rule, args, council=council)
        if bare and others and len(subject) == 1 and not apart:
            for guests in then_others(reading, sentence, args.end):  # استقبل X، ثم وفدا برئاسة Y
                then = index_of_mention(items, guests[-1])
                own = place_of(sentence, then, Arguments()) if then is not None else None
                yield from self._fact(reading, sentence, at, (*subject, *guests), rule, args, place=own)

    def _received_by(self, telling: _Telling, guests: tuple[Mention, ...], agent: NounPhrase) -> Iterator[Fact]:
        """سيستقبل الوزير من قبل الرئيس, وقد استقبل من طرف X وY: the passive; hosts of several states each met him."""
        reading, sentence, at, args, *_ = telling
        hosts = reading.actors(agent, sentence)
        if args.subject is not None and args.subject.first >= agent.first:  # what stands behind a host is one more
            hosts += tuple(m for m in guests if m not in hosts)
            guests = verb_subject(reading, sentence, at, None)
        guests = guests or on_visit(reading, sentence, at)  # زيارة استقبل خلالها من قبل X
        states = {state.key for host in hosts if (state := as_state(host)) is not None}
        for met in [(host,) for host in hosts] if len(states) > 1 else [hosts]:
            if guests and met:
                yield from self._fact(reading, sentence, at, (*guests, *met), "verb of meeting", args)

    def _met_directly(
        self, telling: _Telling, subject: tuple[Mention, ...]
    ) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        """The subject, and whom it meets as its object: التقى X Y, قابله, كما استقبل Y."""
        reading, sentence, at, args, *_ = telling
        traveller = self._traveller(reading, sentence, at) or visitor_told(reading, sentence, at, subject)
        if args.subject is None:
            subject = subject or traveller
        # the first phrase that can meet: what an office governs (… لشؤون التعاون) may stand between
        rest = [phrase for phrase in args.bare if phrase is not args.subject]
        if rest and holds(args.subject, rest[0]) and (len(rest) > 1 or rest[0].head.kind == "word"):
            rest = rest[1:]
        others = self._met_by(reading, sentence, rest)
        if not others and rest and subject:  # التقى X عددا من القادة بينهم Y
            others = among_them(reading, sentence, rest[0].last) or some_of(sentence, rest[0])
        if not others and args.object is not None and args.object.pronoun:
            others = traveller or reading.actors(args.object, sentence)
        if others or not subject or args.subject_before or not self._object_alone(telling, subject, traveller):
            return subject, others
        # كما استقبل Y: the only phrase is the object, the subject that of the sentence before
        carried = traveller or verb_subject(reading, sentence, at, None)
        members = bool(carried) and carried[0].key is not None and carried[0].key in {m.state for m in subject}
        return (carried, subject) if carried and carried[0] not in subject and not members else (subject, others)

    def _object_alone(self, telling: _Telling, subject: tuple[Mention, ...], traveller: tuple[Mention, ...]) -> bool:
        """Whether the only phrase after a verb of meeting is whom its subject, which is not written, meets.

        :param subject: what that phrase names.
        :param traveller: whose visit the verb is told of, if one's.
        """
        items, at, args = telling.sentence.items, telling.at, telling.args
        if args.bare and is_delegation_met(items, args.bare[0]):
            return True  # ثم التقى وفدا من P
        if apart_of(self._of_people(args.bare)) != 1 and not only_object(items, at, args):
            return False
        named = any(p.preposition in telling.preps and p.phrase is not None and p.phrase.mentions for p in args.preps)
        if named or described(items, args.bare[0]) or with_a_body(args, telling.preps):
            return False
        return bool(sole_object(items[at], subject, telling.preps) or traveller or also(items, at))

    def _met_with(
        self, telling: _Telling, subject: tuple[Mention, ...], others: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """The others, and who stands after the prepositions of a verb, up to where its topic begins."""
        reading, sentence, at, args, preps, bare = telling
        items, margin = sentence.items, False
        for prep in args.preps:
            if prep.preposition in ("عن", "بعد") and is_remote(items, prep.at):
                continue
            aside = on_the_sidelines(prep)
            if prep.preposition in TOPICS or (aside and not (subject and not others)):
                break
            if others and (opens_topic(items, prep.at) or prep.preposition in AFTER | BEFORE):
                break  # اجتمع بـ X لبحث الانضمام إلى P
            margin = margin or aside  # التقى على هامش قمة … مع Y
            if prep.preposition not in preps or (margin and prep.preposition not in ("مع", "ب")):
                continue
            found = actors_or_members(reading, prep.phrase, sentence)
            if margin and prep.preposition == "ب":
                found = people(found)  # التقى على هامش المؤتمر بالقاهرة بنظيره
            if prep.phrase is not None and prep.phrase.pronoun:
                found = self._taken_up(reading, sentence, at, subject, found)
            if prep.preposition == "ب":
                found = tuple(m for m in found if not is_place(m))  # اجتمعوا بمسقط
            if not bare and args.object is not None and args.object.first < prep.at:
                # ناقش العلاقات مع روسيا: what is discussed are relations with her
                found = people(found)
            others += found
        return others

    def _together(self, telling: _Telling, subject: tuple[Mention, ...]) -> bool:
        """Whether several subjects of a verb met each other: always but where they may have talked to anybody."""
        if telling.bare:
            return True
        items, at = telling.sentence.items, telling.at
        if not items[at].lemma_in(self._words["verbs"]["discuss_together"]):
            told = items[at].analysis
            dual = (told is not None and told.number == "d") or by_telephone(items, at)
            if not (dual and items[at].lemma_in(self._words["verbs"]["dual_together"])):
                return False  # تحدث X وY: to others; but هاتفيا to each other
        if two_sides(telling.args.subject):  # بحث الجانبان الروسي والبيلاروسي
            return True
        return all(m.kind == "person" or is_of_known(telling.reading, telling.sentence, m) for m in subject)

    def _in_session(self, telling: _Telling, subject: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """اجتمع وزراء خارجية الاتحاد الأوروبي: the subject, if it is a body whose members meet one another."""
        reading, sentence, at, args, preps, bare = telling
        there = not bare and self._discuss_there(sentence, at, args, subject)
        if not (preps and (bare or there)) or (args.bare and is_delegation_met(sentence.items, args.bare[0])):
            return ()  # ثم التقى وفدا من P: it is the object
        told = tuple(m for side in subject for m in delegated(reading, sentence, side)) or committee_of(
            reading, sentence, args
        )
        if len(told) > 1 and len(subject) == 1:
            return told  # اجتمع ممثلون عن الحكومة والمعارضة
        if len(subject) == 1:
            told = members_beside(sentence, subject[0]) or told
        alone = len(told) == 1 and of_states(told[0])
        officials = all(m.kind == "office" for m in subject)  # يلتقي وزراء دفاع دول الحلف
        return told if alone and (officials or sentence.items[at].key == "اجتمع") else ()

    def _audiences(self, verb: Item, guests: Sequence[Mention]) -> bool:
        """استقبل X السفير الفرنسي Y والوزير المصري Z: men of several states by name, received or called one by one."""
        verbs = self._words["verbs"]
        if not (verb.lemma_in(verbs["receive"]) or verb.lemma_in(verbs["phone"])):
            return False
        return all(named_guest(m) for m in guests) and len({m.state for m in guests}) == len(guests)

    def _of_views(self, args: Arguments) -> bool:
        """تبادلا وجهات النظر: what is said in talks, not accusations, fire, prisoners, congratulations."""
        exchanged = next((p.head for p in args.bare if p.head.kind == "word"), None)
        return exchanged is None or bool(exchanged.lemma_in(self._words["exchanged"]["views"]))

    def _of_people(self, phrases: Sequence[NounPhrase]) -> list[NounPhrase]:
        """The phrases that can be of people: what no mention names and no noun of people heads is none."""
        people = self._words["parties"]["people"]
        return [
            p
            for p in phrases
            if p.head.kind != "word" or p.mentions or p.inside or unnamed_people(p) or p.head.lemma_in(people)
        ]

    def _met_by(self, reading: Reading, sentence: Sentence, phrases: Sequence[NounPhrase]) -> tuple[Mention, ...]:
        """The first phrase after a verb that names someone; people without a name (أهالي المنطقة) end the search."""
        for phrase in phrases:
            if phrase.first and sentence.items[phrase.first - 1].folded in LANDS:
                continue  # الدول الأعضاء: they are described, and nobody is met
            if found := named_of_them(reading, phrase, sentence):
                return found
            if phrase.head.kind == "word" and (
                unnamed_people(phrase) or phrase.head.lemma_in(self._words["parties"]["people"])
            ):
                break
        return ()
