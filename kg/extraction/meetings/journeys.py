"""Journeys that are visits: whom somebody sends to a place, who comes there or is on his way, who is there on a visit.

Sources: verbal nouns of motion with their agent in the genitive and their goal after إلى (Ryding, ch. 5.1); كان and
the nominal sentence with a prepositional predicate, كان X في زيارة (Badawi, Carter & Gully, Modern Written Arabic,
ch. 3.16).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.discourse.acting import acting
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.antecedents import antecedent_of
from kg.extraction.grammar.clauses import verb_left, verb_right
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.outlook import is_preceded, outlook_of
from kg.extraction.grammar.scenes import is_place
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.meetings.being_there import stay_in
from kg.extraction.meetings.facts import MeetingFacts
from kg.extraction.meetings.visits import from_abroad, goal_of, of_office, past_apposition, travellers, visited_directly
from kg.extraction.mentions.states_of import as_state, is_owned
from kg.lexicon.function_words import AFTER, AHEAD_OF, IS, WAS
from kg.lexicon.triggers import triggers
from kg.records import Fact, Mention


class Journeys(MeetingFacts):
    """Rules for verbs of sending, and for nouns of coming, going and sending."""

    def _sent(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """أوفد X مبعوثه Y إلى P: whoever is sent to a place visits it, as does he who returns a visit."""
        if sentence.items[at].lemma_in(self._words["verbs"]["return_visit"]):
            yield from self._returned(reading, sentence, at)
            return
        args = verb_arguments(sentence.items, at)
        place = goal_of(args)
        if place is None or not args.bare:
            return
        sender = verb_subject(reading, sentence, at, args.subject)
        envoy = args.object
        if args.subject_before and not sender:  # وخوفا من كذا، أرسل X مبعوثه Y إلى P
            sender, envoy = reading.actors(args.bare[0], sentence), args.bare[1] if len(args.bare) > 1 else None
        if envoy is None and args.subject is not None and any(map(is_owned, args.subject.mentions[:1])):
            envoy, sender = args.subject, verb_subject(reading, sentence, at, None)  # وأوفد مبعوثه إلى P
        sent = _of_sender(of_office(travellers(reading.actors(envoy, sentence))), sender)
        senders = {m.key or m.name for m in sender}
        if visitors := from_abroad(tuple(m for m in sent if (m.key or m.name) not in senders), place):
            phrases = [p.phrase for p in args.preps]
            yield from self._visits(reading, sentence, at, visitors, "verb of sending", args, place, phrases)

    def _coming(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """وصول X إلى P, قبيل توجهه إلى P, إيفاد X إلى P: a journey told by its verbal noun."""
        items, nouns = sentence.items, self._words["nouns"]
        args = past_apposition(items, noun_arguments(items, at))
        stops = items[at].key == "توقف"
        place = goal_of(args, _STOPS) if stops else goal_of(args) or _reached(items, at, args) or _awaiting(items, at)
        if place is None or args.subject is None or place.manner == "seat" or items[at - 1].lemma == "منذ":
            return  # منذ وصوله إلى P: who has lived there since
        visitors = of_office(travellers(reading.actors(args.subject, sentence)))
        governor = verb_left(items, at)
        verbs = self._words["verbs"]
        meant = governor is not None and bool(items[governor].lemma_in(verbs["intend"]))
        if governor is not None and at - 3 < governor and (governor == at - 1 or _awaits(items[governor])):
            meant = meant or bool(items[governor].lemma_in(verbs["aim"]))  # ينتظر وصول X, تترقب P وصول X
        if items[at].lemma_in(nouns["sending"]):
            sender = verb_subject(reading, sentence, governor, _subject(items, governor, at)) if governor else ()
            visitors = _of_sender(visitors, sender)
        ahead = meant or is_preceded(items, at)
        told = outlook_of(items, at) == "past" or (items[at - 1].form in AHEAD_OF and not ahead)
        phrases = [p.phrase for p in args.preps]
        visitors = from_abroad(visitors, place)
        for fact in self._visits(
            reading, sentence, at, visitors, "noun of motion", args, place, phrases, planned=ahead
        ):
            yield replace(fact, hints={**fact.hints, "firm": "1"}) if told and fact.status == "Held" else fact

    def _returned(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """سيرد X الزيارة إلى P الشهر المقبل: whoever returns a visit visits those who had come to him."""
        items, args = sentence.items, verb_arguments(sentence.items, at)
        visit = next((p for p in args.bare if p.head.lemma_in(self._words["nouns"]["visit"])), None)
        if visit is None or visit.inside or not (visit.head.definite or visit.head.pronoun):
            return
        subject = args.subject if args.subject is not visit else None
        visitors = travellers(verb_subject(reading, sentence, at, subject))
        place = goal_of(args) or goal_of(noun_arguments(items, visit.first))
        if len(visitors) == 1:
            yield from self._fact(
                reading, sentence, at, visitors, "visit returned", args, place=place, noun="زياره", journey=True
            )

    def _led(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """قاد X وفدا إلى P: whoever leads a delegation to a place visits it."""
        args = verb_arguments(sentence.items, at)
        delegation = next((p for p in args.bare if any(m.office == "delegation" for m in p.mentions)), None)
        if delegation is None:
            return
        place, goes = goal_of(args), at
        if place is None:
            place, goes = _goes_with(sentence.items, delegation.last)
        if place is None:
            return
        leader = travellers(verb_subject(reading, sentence, at, args.subject))
        leader = tuple(m for m in leader if m.office != "delegation")
        if visitors := from_abroad(leader, place):
            args, rule = args if goes == at else verb_arguments(sentence.items, goes), "leader of a delegation"
            yield from self._fact(reading, sentence, goes, visitors, rule, args, place=place, noun="زياره")

    def _present(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """X الموجود حاليا في P: a traveller who is abroad for the time being. Ambassadors are there all the time."""
        items = sentence.items
        traveller = items[at - 1].mention if at else None
        if traveller is None or traveller.kind not in ("person", "office") or traveller.office in _RESIDENT:
            return
        args = noun_arguments(items, at)
        here = next((p.phrase for p in args.preps if p.preposition in ("في", "ب") and p.phrase is not None), None)
        place = next((m for m in here.mentions if is_place(m)), None) if here is not None else None
        now = any(i.form in _NOW or i.kind == "date" for i in items[at + 1 : at + 3])
        if place is not None and now and (visitors := from_abroad(of_office(travellers((traveller,))), place)):
            yield from self._fact(reading, sentence, at, visitors, "being abroad", args, place=place, noun="زياره")

    def _being_there(self, reading: Reading) -> Iterator[Fact]:
        """X في P لبحث كذا, X في P للقاء Y: whom the headline tells to be abroad, without a verb."""
        title = reading.sentences[0] if reading.sentences else None
        stay = stay_in(reading, title) if title is not None and title.field == "title" else None
        if stay is None or title is None:
            return
        noun, sides, args = ("لقاء" if stay.met else "زياره"), (*stay.visitors, *stay.met), Arguments(end=stay.at + 1)
        rule, ahead = "headline: being abroad", bool(stay.met)
        yield from self._fact(
            reading, title, stay.at, sides, rule, args, place=stay.place, noun=noun, journey=not ahead, planned=ahead
        )

    def _hosted(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """كان X في ضيافة Y, حل X في ضيافة Y: whose guest somebody was."""
        items = sentence.items
        if items[at - 1].lemma != "في" or at < 2:
            return
        args = noun_arguments(items, at)
        verb = verb_left(items, at)
        arrives = verb is not None and items[verb].lemma_in(self._words["verbs"]["visit"])
        if verb is not None and arrives:
            guests = verb_subject(reading, sentence, verb, _subject(items, verb, at))
        else:
            guests = _subject_of_being(reading, sentence, at - 1)
        both = (*guests, *reading.actors(args.subject, sentence))
        if guests and len(both) > len(guests) and all(m.kind in ("person", "office") for m in both):
            yield from self._fact(reading, sentence, at, both, "guest of someone", args, noun="زياره")


_STOPS = frozenset({"في", "ب"})


def _goes_with(items: Sequence[Item], at: int) -> tuple[Mention | None, int]:
    """وفدا يضم رجال أعمال إلى P, وفدا يزور P: where a delegation goes by the clause that describes it, from ``at`` on.

    Who is in it is no journey: what stands after إلى is then where it is led.

    :returns: the place, and the verb that tells so.
    """
    at += at < len(items) and items[at].kind == "rel"
    if at >= len(items) or items[at].kind != "verb":
        return None, at
    words, args = triggers("meeting")["verbs"], verb_arguments(items, at)
    if items[at].lemma_in(words["take_in"]):
        return goal_of(args), at
    lemma = items[at].lemma_in(words["visit"])
    if lemma is None:
        return None, at
    preps = words["visit"][lemma]
    direct = next((m for p in args.bare for m in p.mentions[:1] if is_place(m)), None) if not preps else None
    return direct or goal_of(args, preps), at


def _reached(items: Sequence[Item], at: int, args: Arguments) -> Mention | None:
    """لدى وصوله الرياض, عند وصول X إلى البلاد: where somebody comes, as the direct object of his coming."""
    if not items[at].lemma_in(triggers("meeting")["nouns"]["coming"]):
        return None
    phrase = visited_directly(items, at, args)
    named = phrase.mentions[0] if phrase is not None and phrase.mentions else None
    return named if named is not None and is_place(named) else None


def _awaiting(items: Sequence[Item], at: int) -> Mention | None:
    """تترقب P وصول X, عاد إلى P، حيث يتوقع وصول X: where somebody comes who is awaited there."""
    words = triggers("meeting")
    if at < 2 or not items[at].lemma_in(words["nouns"]["coming"]):
        return None
    host = items[at - 1].mention if items[at - 1].kind == "mention" else None
    if host is not None:
        return host if _awaits(items[at - 2]) and is_place(host) else None
    return scene_before(items, at)


def _awaits(verb: Item) -> bool:
    """ينتظر, تترقب: a verb whose object is still to come."""
    return verb.kind == "verb" and bool(verb.lemma_in(_AWAIT))


_AWAIT = frozenset({"انتظر", "ترقب", "توقع"})


def _subject(items: Sequence[Item], verb: int, before: int) -> NounPhrase | None:
    """The subject of a verb, if it stands before an item."""
    subject = verb_arguments(items, verb).subject
    return subject if subject is not None and subject.first < before else None


def _of_sender(envoys: Iterable[Mention], sender: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Those who are sent, a delegation being of the state that sends it (أرسلت القاهرة وفدا إلى P)."""
    state = as_state(sender[0]) if len(sender) == 1 else None
    home = state.key if state is not None else None
    return tuple(m._replace(state=home) if m.office == "delegation" and not m.state else m for m in envoys)


def on_a_visit(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """كان X في زيارة إلى P, عاد X من زيارة أو مختتما زيارة: who is or was on the visit at item ``at``."""
    items = sentence.items
    first = at
    while first and items[first - 1].kind == "word" and not items[first - 1].definite and at - first < 2:
        first -= 1  # في ختام زيارة
    prep = first - 1
    if first < at and items[first].lemma_in(triggers("meeting")["participles"]["ending"]):
        verb = verb_left(items, first)  # عاد X مختتما زيارة إلى P
        told = verb_arguments(items, verb).subject if verb is not None else None
        return travellers(verb_subject(reading, sentence, verb, told)) if verb is not None else ()
    if prep < 1 or items[prep].kind != "prep" or items[prep].pronoun:
        return ()
    if items[prep].lemma == "علي" and items[prep + 1].form == "هامش":  # قال X على هامش زيارة لـ P
        verb = verb_left(items, prep, main=True)
        verb = verb if verb is not None else verb_right(items, at)
        told = verb_arguments(items, verb).subject if verb is not None else None
        return travellers(verb_subject(reading, sentence, verb, told)) if verb is not None else ()
    if items[prep].lemma == "من":
        verb = verb_left(items, prep)
        if verb is None or not items[verb].lemma_in(triggers("meeting")["verbs"]["come_back"]):
            return ()
        return travellers(acting(reading, sentence, verb))
    if items[prep].lemma in _WITHIN or items[prep + 1].form == "اطار":  # تأتي زيارة X إلى P ضمن جولة
        verb = verb_left(items, prep)
        visit = verb_arguments(items, verb).subject if verb is not None else None
        if visit is None or not visit.head.lemma_in(triggers("meeting")["nouns"]["visit"]):
            return ()
        return travellers(reading.actors(noun_arguments(items, visit.first).subject, sentence))
    return travellers(_subject_of_being(reading, sentence, prep)) if items[prep].lemma == "في" else ()


def back_from(reading: Reading, sentence: Sentence, at: int) -> tuple[tuple[Mention, ...], Mention] | None:
    """عاد X من P بعد زيارة, عاد X إلى Q قادما من P في ختام زيارة: who has come back from which place.

    :param at: the visit's noun, after a preposition.
    """
    items, beside = sentence.items, triggers("meeting")["surroundings"]
    first = at - 1 if items[at - 1].key in beside["end"] else at
    verb = verb_left(items, first, main=True)
    if items[at].definite or verb is None or not items[verb].lemma_in(triggers("meeting")["verbs"]["come_back"]):
        return None
    over = items[first - 1].lemma in AFTER or (first < at and items[first - 1].lemma == "في")
    if not over or any(i.kind in ("verb", "sub", "rel") for i in items[verb + 1 : first]):
        return None
    named = (items[i].mention for i in range(verb + 2, first) if items[i - 1].lemma == "من")
    place = next((m for m in named if m is not None and is_place(m)), None)
    visitors = travellers(acting(reading, sentence, verb))
    visitors = from_abroad(of_office(visitors), place)
    return (visitors, place) if place is not None and visitors else None


def _subject_of_being(reading: Reading, sentence: Sentence, prep: int) -> tuple[Mention, ...]:
    """كان X في …: of whom a clause with كان says where he is, the preposition standing at item ``prep``."""
    items = sentence.items
    if items[prep - 1].form in _BEING:  # حيث كان في زيارة, X الذي كان في زيارة
        was = prep - 1
        if was and items[was - 1].kind == "rel":
            return reading.actors(antecedent_of(items, was - 1), sentence)
        gender = "f" if items[was].form == "كانت" else "m"
        return reading.antecedent(sentence.index, items[was].start, gender, "s")
    for start in range(prep - 1, max(-1, prep - 8), -1):
        if items[start].form in _BEING:
            phrase = noun_phrase(items, start + 1)
            whole = phrase is not None and all(i.kind in ("date", "mark", "word") for i in items[phrase.last : prep])
            return reading.actors(phrase, sentence) if whole else ()
        if items[start].kind in ("verb", "sub", "rel", "prep"):
            break
    return ()


_BEING = WAS | IS
_NOW = frozenset("حاليا الان اليوم موقتا".split())
_RESIDENT = frozenset({"ambassador", "diplomat"})
_WITHIN = frozenset({"ضمن"})


def scene_before(items: Sequence[Item], at: int) -> Mention | None:
    """في مؤتمر صحفي في P، حيث كان في زيارة: the place that the relative adverb before item ``at`` takes up."""
    where = next((i for i in range(at - 1, max(0, at - 6), -1) if items[i].form == "حيث"), None)
    before = next((i for i in range((where or 0) - 1, -1, -1) if items[i].kind not in ("mark", "date")), None)
    named = items[before].mention if where and before is not None else None
    return named if named is not None and is_place(named) else None
