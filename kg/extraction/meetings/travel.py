"""Meetings on a journey: verbs of visiting and motion, and whom the traveller meets at his goal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.discourse.acting import acting
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.antecedents import antecedent_of
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.group_names import is_number
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.narrative import written_subject
from kg.extraction.grammar.noun_phrases import NounPhrase, PrepPhrase, noun_phrase
from kg.extraction.grammar.scenes import is_place, place_of
from kg.extraction.grammar.subjects import unnamed_people
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.meetings.addressing import where_they_sit
from kg.extraction.meetings.clauses import then_others
from kg.extraction.meetings.delegations import head_of_team, senders_of
from kg.extraction.meetings.in_the_course import named_beside
from kg.extraction.meetings.journeys import Journeys
from kg.extraction.meetings.tours import of_the_country
from kg.extraction.meetings.verbs import up_to_then
from kg.extraction.meetings.visits import (
    capital_of,
    each_object,
    from_abroad,
    goal_of,
    goals,
    of_office,
    people,
    stations,
    travellers,
)
from kg.extraction.mentions.states_of import as_state, land_of
from kg.language.fold import fold
from kg.lexicon.function_words import AFTER, INDEPENDENT, TIMES_OF_DAY, WAS
from kg.lexicon.office_classes import POSTED_OFFICES
from kg.lexicon.triggers import triggers
from kg.records import Fact, Mention


class Travels(Journeys):
    """Rules for verbs of visiting, and for clauses that tell of the traveller."""

    def _visit(self, reading: Reading, sentence: Sentence, at: int, preps: frozenset[str]) -> Iterator[Fact]:
        """زار X P, وصل X إلى P: a verb of visiting at item ``at``, with the prepositions before its goal."""
        items, verbs = sentence.items, self._words["verbs"]
        args = verb_arguments(items, at)
        written = _written(items, at, args)
        senders: tuple[Mention, ...] = ()
        stands = written if written is not None else args.subject
        goal = self._goal_as_object(items[at], args, stands, preps)
        if (
            stands is not None
            and stands.mentions
            and items[at].lemma_in(verbs["leave"])
            and is_place(stands.mentions[0])
        ):
            written = stands = next((p for p in args.bare if p is not stands and p.mentions), stands)  # غادر P أمس X
        if goal is not None and stands is goal:  # وصل بغداد وزير الخارجية X
            written = next((p for p in args.bare if p is not goal and p.mentions), None)
            visitors = travellers(verb_subject(reading, sentence, at, written))
        else:
            visitors = travellers(verb_subject(reading, sentence, at, written) or _aboard(items, written))
            senders = senders_of(sentence, written) if preps and not visitors else ()
        if not visitors and stands is not None and stands.head.form == "البلاد":  # وصل البلاد أمس X
            visitors = travellers(tuple(m for p in args.bare if p is not stands for m in p.mentions[:1]))
        visitors = visitors or first_to_come(reading, sentence, at)
        named = written is not None and bool(written.mentions)
        if goal is not None and not named and items[at].lemma_in(verbs["mean"]):
            return  # يعتقد أنه قصد الصين
        if items[at].lemma_in(verbs["motion"]):
            visitors = of_office(visitors) if written is not None or _carries(reading, sentence, at) else ()
        if visitors and (host := _host_of_guest(reading, sentence, at)):
            sides, place = (*visitors, *host), place_of(sentence, at, args)
            yield from self._fact(reading, sentence, at, sides, "guest of someone", args, place=place, noun="زياره")
            return
        if (each := each_object(args)) is not None and goal is None and any(map(is_place, each.mentions)):
            goal = each
        visited = _guest_in(items, at)
        if visited is None and goal is None and not preps and args.object is not None:
            visited = next(iter(args.object.mentions), None) or capital_of(args.object)
        if visitors and visited is not None and visited.kind in ("person", "office"):
            both, rule = (*visitors, visited), "verb of visiting someone"
            scene = place_of(sentence, at, args)
            yield from self._fact(reading, sentence, at, both, rule, args, place=scene, noun="زياره")
            return
        outward = [p for p in args.preps if not (p.at and items[p.at - 1].key == "عايد")]  # عائدا إلى بلاده
        outward = [p for p in outward if not _is_post(items, p, outward)]
        if items[at].key in verbs["reach_in"] and len(outward) > 1:
            outward = _reached_in(outward)
        destination = visited or next(goals(outward, preps), None) or (goal.mentions[0] if goal else None)
        if destination is None and items[at].pronoun and at > 1 and items[at - 1].kind == "rel":
            destination = items[at - 2].mention  # بغداد التي يزورها X
            visitors = visitors if args.subject is not None and not args.subject_before else ()
        if destination is None or not is_place(destination):
            towards = [args.object, stands, *(p.phrase for p in outward if p.preposition in preps)]
            destination = of_the_country(sentence, reading.article.text, towards)
            destination = destination or (place_of(sentence, at, args) if not preps else None)
        if destination is None and items[at].lemma_in(verbs["leave"]):
            yield from self._left(reading, sentence, at, visitors, args)
            return
        visitors = from_abroad(visitors, destination) or senders
        if not visitors or destination is None:
            return
        if items[at].key == "انتقل" and (destination.manner == "seat" or self._settles(items, at)):
            return  # انتقلت إلى البيت الأبيض: to an office there; انتقل إلى P للدراسة: to live there
        if met := self._to_discuss(reading, sentence, args):
            sides, rule = (*visitors, *met), "verb of visiting to discuss"
            yield from self._fact(reading, sentence, at, sides, rule, args, place=destination, noun="زياره")
            return
        phrases = [args.object, goal, *(p.phrase for p in args.preps if p.preposition in preps)]
        yield from self._visits(reading, sentence, at, visitors, "verb of visiting", args, destination, phrases)
        for others in then_others(reading, sentence, up_to_then(items, args).end):  # زارها X ثم Y
            later = from_abroad(of_office(travellers(others)), destination)
            for fact in self._visits(reading, sentence, at, later, "verb of visiting", args, destination, ()):
                yield replace(fact, slots={slot: fact.slots[slot] for slot in ("participant", "place")})  # on what day?

    def _settles(self, items: Sequence[Item], at: int) -> bool:
        """انتقل إلى P ليتابع تعليمه, للإقامة: whether somebody goes to a place to live there."""
        settling = self._words["surroundings"]["settling"]
        return any(i.kind == "word" and i.key in settling for i in items[at + 1 : at + 9])

    def _to_discuss(self, reading: Reading, sentence: Sentence, args: Arguments) -> tuple[Mention, ...]:
        """توجه X إلى P لبحث الملف مع Y: with whom somebody goes to a place to discuss something."""
        discussing = self._words["surroundings"]["discussing"]
        purposes = (p for p in args.preps if p.preposition == "ل" and p.phrase and p.phrase.head.key in discussing)
        purpose = next(purposes, None)
        beside = next((p for p in args.preps if purpose and p.preposition == "مع" and p.at > purpose.at), None)
        return people(reading.actors(beside.phrase, sentence)) if beside is not None else ()

    def _left(
        self, reading: Reading, sentence: Sentence, at: int, visitors: tuple[Mention, ...], args: Arguments
    ) -> Iterator[Fact]:
        """غادر X P بعد زيارة, في ختام زيارة: the visit that is over when somebody leaves a place."""
        items, visit = sentence.items, self._words["nouns"]["visit"]
        place = next((p.mentions[0] for p in args.bare if p.mentions and is_place(p.mentions[0])), None)
        place = place or of_the_country(sentence, reading.article.text, args.bare)
        noun = next((i for i in range(at + 1, min(at + 12, len(items))) if items[i].lemma_in(visit)), None)
        if place is None or noun is None or items[noun].definite or goal_of(noun_arguments(items, noun)) is not None:
            return
        over = items[noun - 1].lemma in AFTER or items[noun - 1].lemma_in(self._words["surroundings"]["end"])
        visitors = from_abroad(of_office(visitors), place)
        if over and visitors and not any(i.kind in ("verb", "sub", "rel") for i in items[at + 1 : noun]):
            told = noun_arguments(items, noun)
            yield from self._fact(
                reading, sentence, at, visitors, "leaving after a visit", told, at_noun=noun, place=place
            )

    def _goal_as_object(
        self, verb: Item, args: Arguments, subject: NounPhrase | None, preps: frozenset[str]
    ) -> NounPhrase | None:
        """يصل الدوحة: the place that is the direct object of a verb of motion, or stands where the subject would."""
        if preps and not verb.lemma_in(self._words["verbs"]["reach_directly"]):
            return None
        goal = next((p for p in args.bare if p.mentions and is_place(p.mentions[0])), None)
        return goal if preps or goal is subject else None  # not: زار X قاعدة في P، عاصمة الولاية

    def _landed(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """استقبل مطار P X: he has come to P."""
        args = verb_arguments(sentence.items, at)
        if args.subject is None:
            return
        place = args.subject.mentions[0]
        visitors = from_abroad(of_office(travellers(reading.actors(args.object, sentence))), place)
        if visitors:
            yield from self._fact(
                reading, sentence, at, visitors, "landing", args, place=place, noun="زياره", journey=True
            )

    def _bound_to_go(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """يعتزم X التوجه إلى P, ينوي السفر إلى P: a journey that is intended."""
        items = sentence.items
        going = self._words["nouns"]["going"]
        noun = next((i for i in range(at + 1, min(at + 9, len(items))) if items[i].lemma_in(going)), None)
        if noun is None:
            yield from self._bound_to_attend(reading, sentence, at)
        if noun is None or any(i.kind in ("verb", "sub", "rel") for i in items[at + 1 : noun]):
            return
        subject = of_office(travellers(acting(reading, sentence, at)))
        args = noun_arguments(items, noun)
        goal = goal_of(args)
        if (visitors := from_abroad(subject, goal)) and goal is not None:
            yield from self._fact(
                reading,
                sentence,
                at,
                visitors,
                "verb of intending to go",
                args,
                place=goal,
                noun="زياره",
                at_noun=noun,
                planned=True,
            )

    def _complement(self, between: Sequence[Item]) -> bool:
        """وافق X على المشاركة, قبل X دعوة من Y لحضور: whether an attendance is what is meant, by what stands before it.

        Not قرر X طرد السفير بعد المشاركة, nor طلب X من Y المشاركة.
        """
        invited = False
        for item in between:
            invited = invited or item.key in self._words["nouns"]["invitation"]
            if item.kind == "word" and not (invited or item.form in TIMES_OF_DAY):
                return False
            if item.kind == "prep" and item.lemma not in _TO_ATTEND and not (invited and item.lemma == "من"):
                return False
            if item.kind not in ("mention", "date", "word", "prep"):
                return False
        return True

    def _bound_to_attend(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """وافق X على المشاركة في قمة في P, يعتزم حضور مؤتمر P: a summit abroad that somebody means to go to."""
        items, around = sentence.items, self._words["surroundings"]["attendance"]
        noun = next((i for i in range(at + 1, min(at + 9, len(items) - 2)) if items[i].key in around), None)
        if noun is None or not self._complement(items[at + 1 : noun]):
            return
        summit = noun + 1 + (items[noun + 1].lemma == "في")
        attended = items[summit]
        if attended.key not in self._words["nouns"]["convention"] or attended.pronoun or items[noun].pronoun:
            return
        inner = noun_arguments(items, summit)
        if inner.prep("مع", "بين") is not None:
            return  # whom the noun's own rule finds
        subject = of_office(travellers(acting(reading, sentence, at)))
        there = [p for p in inner.preps if p.at <= summit + 2]  # right after it, whoever is named before
        place = where_they_sit(sentence, summit, inner) or goal_of(Arguments(preps=there), frozenset({"في"}))
        land = land_of(place) if place is not None else None
        home = as_state(subject[0]) if len(subject) == 1 else None
        if land is None or home is None or home.key == land.key:
            return
        yield from self._fact(
            reading, sentence, at, subject, "verb of intending to attend", inner, place=place, noun="زياره",
            at_noun=summit, planned=True,
        )  # fmt: skip

    def _traveller(self, reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
        """زيارة X إلى P، إذ سيلتقي …; زار X P والتقى Y وZ: whoever travels in the clause that a verb goes on from."""
        items = sentence.items
        joined = bool(at) and items[at - 1].kind == "conj"
        if not at or not (joined or items[at - 1].form in ("اذ", "حيث")):
            return ()
        for i in range(at - 2, max(-1, at - 16), -1):
            item = items[i]
            if item.kind == "word" and self._nouns.get(item.key) == "visit":
                named = travellers(reading.actors(noun_arguments(items, i).subject, sentence))
                return named or self._holder(reading, sentence, verb_left(items, i))
            if item.kind == "verb" and item.lemma_in(self._words["verbs"]["visit"]):
                return self._goer(reading, sentence, i)
            if item.kind in ("sub", "rel") or (item.kind == "mark" and item.text in ".؛:"):
                break
            if joined and item.kind == "verb":
                break  # زار X P وقال إنه بحث … والتقى: whose subject it shares is not sure
        return ()

    def _goer(self, reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
        """زار X P, X الذي زار P: the subject of a verb of visiting, where it is sure to be that."""
        items = sentence.items
        written = _written(items, at, verb_arguments(items, at))
        if written is not None and written.first > at and any(is_place(m) for m in written.mentions[:1]):
            written = None  # وزارت قصر P حيث استقبلها X
        own = written is not None and (
            written.first > at or _opens(items, written.first) or items[written.first - 1].kind == "sub"
        )
        sure = own or items[at - 1].kind == "rel" or _opens(items, at)
        return travellers(verb_subject(reading, sentence, at, written)) if sure else ()

    def _holder(self, reading: Reading, sentence: Sentence, verb: int | None) -> tuple[Mention, ...]:
        """قام X بزيارة: who pays the visit that a light verb has for its object."""
        items = sentence.items
        if verb is None or not items[verb].lemma_in(self._words["verbs"]["hold"]):
            return ()
        return travellers(acting(reading, sentence, verb))


def first_to_come(reading: Reading, sentence: Sentence, verb: int) -> tuple[Mention, ...]:
    """كان X أول رئيس يزور P, X الذي كان أول مسؤول يزور P, ليصبح أول رئيس يزور P: who that is.

    :param verb: the verb of visiting, right after whom it describes.
    """
    items = sentence.items
    first = next((i for i in range(verb - 2, max(-1, verb - 6), -1) if items[i].form in _FIRST), None)
    if first is None or any(i.kind not in ("word", "mention") for i in items[first:verb]):
        return ()
    for at in range(first - 1, max(-1, first - 8), -1):
        written = noun_phrase(items, at + 1) if at + 1 < first else None
        if items[at].kind == "verb" and items[at].key in _COPULAS:
            return travellers(verb_subject(reading, sentence, at, written or verb_arguments(items, at).subject))
        if items[at].form in WAS:
            antecedent = antecedent_of(items, at - 1) if at and items[at - 1].kind == "rel" else None
            return travellers(reading.actors(antecedent or written, sentence))
        if items[at].form in INDEPENDENT and at + 1 == first and at > 1 and items[at - 1].kind == "conj":
            before = at - 2 - (items[at - 2].text in "،,")  # X، وهو أول رئيس يزور P
            named = items[before].mention if before >= 0 else None
            return travellers((named,)) if named is not None else ()
        if items[at].kind in ("verb", "sub", "rel"):
            break
    return ()


_TO_ATTEND = frozenset("علي ل الي في ب".split())
_FIRST = frozenset("اول ثاني ثالث اخر".split())
_COPULAS = frozenset("اصبح صار بات غدا عد اعتبر".split())


def landed_at(items: Sequence[Item], at: int) -> bool:
    """استقبل مطار P X: whether the subject of the verb at item ``at`` is where travellers come in."""
    subject = verb_arguments(items, at).subject
    named = subject.head.mention if subject is not None else None
    return named is not None and named.kind == "place" and fold(named.name).split()[0] in stations()


def _written(items: Sequence[Item], at: int, args: Arguments) -> NounPhrase | None:
    """The subject of a verb of visiting, if it is written: after how he came, too (وصل قادما من Q X)."""
    first = args.subject
    if first is not None and not first.mentions and _says_how(first.head):  # وغادر مساء متوجها إلى P
        after = [phrase for phrase in args.bare if phrase.first >= first.last]
        named = next((phrase for phrase in after if phrase.mentions), None)
        unnamed = next((phrase for phrase in after if is_number(phrase.head) or unnamed_people(phrase)), None)
        scores = next((i for i in range(first.last, min(first.last + 6, len(items))) if items[i].form in _SCORES), 0)
        return named or unnamed or (noun_phrase(items, scores) if scores else None)
    leaves = items[at].lemma_in(triggers("meeting")["verbs"]["leave"])
    if leaves and first is not None and not (first.mentions or first.inside):
        return next((p for p in args.bare if travellers(tuple(p.mentions))), first)  # يغادر البلاد غدا X
    return written_subject(items, at, args)


def _reached_in(phrases: Sequence[PrepPhrase]) -> list[PrepPhrase]:
    """وصل في P, توقف في P: the phrases after a verb up to where في is no more that of the goal (وصل إلى حل في P)."""
    other = next((i for i, p in enumerate(phrases) if p.preposition in _GOAL_OTHERWISE), len(phrases))
    return [p for i, p in enumerate(phrases) if i <= other or p.preposition not in ("في", "ب")]


_GOAL_OTHERWISE = frozenset("الي ل عن عند علي لدي مع".split())


def _is_post(items: Sequence[Item], prep: PrepPhrase, preps: Sequence[PrepPhrase]) -> bool:
    """وصل المبعوث الصيني لسوريا إلى P: whether a phrase says where an envoy is sent to, and not where he has come."""
    envoy = items[prep.at - 1].mention if prep.at and prep.preposition in ("ل", "الي") else None
    if envoy is None or envoy.kind != "office" or envoy.office not in POSTED_OFFICES:
        return False
    return any(other.at > prep.at and other.preposition == "الي" for other in preps)


_SCORES = frozenset("عشرات ميات الاف ملايين".split())
"""Of so many people nobody is named: وصل إلى P قادما من عدة محافظات عشرات من المرشحين."""


def _says_how(word: Item) -> bool:
    """Whether a word after a verb says when somebody came, where to and where from, and is no subject."""
    return word.form in TIMES_OF_DAY or bool(word.lemma_in(triggers("meeting")["participles"]["bound"]))


def _carries(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Whether a verb of motion without a subject can have one carried over: it opens its sentence, or that names one.

    Trains and troops move too (والثالث … ثم يتوجه إلى P).
    """
    told = any(g[0].span.start < sentence.items[at].start for g in reading.subjects(sentence.index).named)
    return told or _opens(sentence.items, at)


def _opens(items: Sequence[Item], at: int) -> bool:
    return all(i.kind in ("conj", "part", "fut", "neg") for i in items[:at])


def _aboard(items: Sequence[Item], subject: NounPhrase | None) -> tuple[Mention, ...]:
    """حطت طائرة X في P, وصلت بعثة برئاسة X: who comes in the aeroplane or with the team that is a verb's subject."""
    if team := head_of_team(items, subject):
        return team
    aeroplane = subject is not None and subject.head.kind == "word" and subject.head.key == "طايره"
    return tuple(subject.inside[:1]) if subject is not None and aeroplane else ()


def _guest_in(items: Sequence[Item], at: int) -> Mention | None:
    """حل X ضيفا على أنقرة: where somebody is a guest."""
    host = _after_guest(items, at)
    named = items[host].mention if host is not None else None
    return named if named is not None and is_place(named) else None


def _host_of_guest(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """حل X ضيفا على Y: whose guest somebody is."""
    items = sentence.items
    host = _after_guest(items, at) if items[at].key in ("حل", "نزل") else None
    if host is None:
        return ()
    return named_beside(sentence, host) or people(reading.actors(noun_phrase(items, host), sentence))


def _after_guest(items: Sequence[Item], at: int) -> int | None:
    """Where the host stands of whom the clause of the verb at item ``at`` says that he had a guest (ضيفا على)."""
    guest = next((i for i in range(at + 1, min(at + 5, len(items) - 2)) if items[i].form == "ضيفا"), None)
    return guest + 2 if guest is not None and items[guest + 1].lemma in ("علي", "لدي") else None
