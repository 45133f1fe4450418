"""Who sanctions whom and why (ontology class ``Sanction``; CAMEO 163, 1312, 085; PLOVER SANCTION)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from kg.extraction.discourse.attribution import attributed_to
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import carried, carries_on, in_condition, nearest, subject
from kg.extraction.grammar.certainty import is_future, is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.phrases import evidence_of, text_between
from kg.extraction.grammar.syntax import noun_arguments, verb_arguments
from kg.extraction.sanctions.accusing import charged
from kg.extraction.sanctions.alike import alike, alike_openings
from kg.extraction.sanctions.borne import bearer
from kg.extraction.sanctions.complaints import COMPLAINT, complainer, settled
from kg.extraction.sanctions.decrees import decree_before, makers, told_decree
from kg.extraction.sanctions.denials import denied_that
from kg.extraction.sanctions.explained import explained, explaining_openings
from kg.extraction.sanctions.further import further, further_openings
from kg.extraction.sanctions.governing import Governed, Words, governed, measure_before, with_parted_target
from kg.extraction.sanctions.groups import whose_officers
from kg.extraction.sanctions.hints import ASIDE, GOES_ON, UNTOLD, hints_of
from kg.extraction.sanctions.imposers import (
    agency,
    announced_by,
    bloc_of,
    by_firm,
    decided_by,
    headline_speaker,
    imposer_of,
    names_imposer,
    ready,
    said_by,
    takes_over,
    went_on,
)
from kg.extraction.sanctions.lists import political
from kg.extraction.sanctions.measures import Measure
from kg.extraction.sanctions.nouns import Outlook, outlook
from kg.extraction.sanctions.openings import openings
from kg.extraction.sanctions.packages import adopted_by, of_sanctions
from kg.extraction.sanctions.predicates import in_prospect
from kg.extraction.sanctions.readers import Reader, noun_readers, participle_readers, verb_readers
from kg.extraction.sanctions.reasons import reason_of, without_names
from kg.extraction.sanctions.rosters import as_written
from kg.extraction.sanctions.scope import domestic, of_sport, unnamed
from kg.extraction.sanctions.steps import curbs_laid, economic, name_of, punitive, siege_of_state, steps_hit
from kg.extraction.sanctions.targets import target_of
from kg.extraction.sanctions.told import Told, told_in
from kg.extraction.sanctions.when import date_of
from kg.language.fold import fold
from kg.lexicon.triggers import triggers
from kg.records import Fact, FactFiller, Mention, Span

_OF_NOUN = "noun of sanction"


class Sanctions:
    """Extractor of sanctions: nouns of sanction with what governs them, and words for single measures."""

    kind = "Sanction"

    @cached_property
    def _words(self) -> dict[str, dict[str, Any]]:
        return triggers("sanction")

    @cached_property
    def _of_verb(self) -> dict[str, tuple[Reader, ...]]:
        return verb_readers()

    @cached_property
    def _of_noun(self) -> dict[str, tuple[Reader, ...]]:
        return noun_readers()

    @cached_property
    def _of_participle(self) -> dict[str, tuple[Reader, ...]]:
        return participle_readers()

    @cached_property
    def _measures(self) -> frozenset[str]:
        """The nouns of sanction, and those of single measures."""
        return frozenset(self._of_noun) | self._general

    @cached_property
    def _general(self) -> frozenset[str]:
        """The nouns of sanction, whatever its measures."""
        nouns = self._words["nouns"]
        return frozenset(nouns["sanction"] | nouns["siege"])

    @cached_property
    def _steps(self) -> frozenset[str]:
        """The nouns of steps, which are sanctions by what else is told of them."""
        return frozenset(self._words["nouns"]["step"])

    def facts(self, reading: Reading) -> Iterator[Fact]:
        """The sanctions that each sentence states."""
        for fact in settled(list(self._told(reading))):
            yield fact
            yield from charged(reading.sentences[fact.sentence], fact)

    def _told(self, reading: Reading) -> Iterator[Fact]:
        told: Told | None = None
        laid: Told | None = None
        for sentence in reading.sentences:
            found: list[Fact] = []
            near = told if told is not None and told.near(sentence) else None
            if openings().hold(sentence):
                for fact in self._of_sentence(reading, sentence):
                    if goes_on := fact.hints.get(GOES_ON):
                        if told is not None and told.imposer and (told.right_before(sentence) or goes_on == "body"):
                            fact = replace(fact, slots={**fact.slots, "imposedBy": told.imposer})
                        elif goes_on == "steps" or domestic((), _mentions(fact, "target"), sentence):
                            continue  # whatever steps these are
                    found.append(fact)
            before = told_in(sentence, found) if found else None
            before = before or (laid if laid is not None and laid.near(sentence) else near)
            if before is not None and alike_openings().hold(sentence):
                found += alike(reading, sentence, before, found, self._words)
            if near is not None and not _any_has(found, "target") and further_openings().hold(sentence):
                found += further(reading, sentence, near, self._words)
            if near is not None and not _any_has(found, "reason") and explaining_openings().hold(sentence):
                yield from explained(reading, sentence, near, self._words)
            for fact in reversed(found):
                if told is not None and ASIDE in fact.hints:
                    continue
                if (imposer := fact.slots.get("imposedBy", ())) or near is None:
                    told = Told(sentence.index, imposer, fact.slots.get("target", ()), fact.status or "")
                    laid = laid if told.status == "Threatened" else told
            for fact in found:  # a generator for every sentence would cost more than all of this
                if not fact.hints.get(UNTOLD):
                    yield fact

    def _of_sentence(self, reading: Reading, sentence: Sentence) -> Iterator[Fact]:
        general = self._general | self._steps
        for at, item in enumerate(sentence.items):
            if item.kind == "word":
                if lemma := item.lemma_in(self._of_noun):
                    if lemma in self._steps and curbs_laid(sentence.items, at, self._words):
                        yield from self._sanctions(reading, sentence, at)
                    else:
                        yield from self._done(reading, sentence, at, self._of_noun[lemma])
                elif lemma := item.lemma_in(self._of_participle):
                    yield from self._borne(reading, sentence, at, self._of_participle[lemma])
                elif (lemma := item.lemma_in(general)) and self._is_sanction(sentence.items, at, lemma):
                    yield from self._sanctions(reading, sentence, at)
            elif item.kind == "verb" and self._joined_noun(sentence.items, at):
                yield from self._done(reading, sentence, at, self._of_noun[item.key])
            elif (
                item.kind == "verb"
                and not _first_person(item)
                and (lemma := item.lemma_in(self._of_verb))
                and not is_negated(sentence.items, at)
            ):
                yield from self._doing(reading, sentence, at, self._of_verb[lemma])

    def _is_sanction(self, items: Sequence[Item], at: int, lemma: str) -> bool:
        """Whether a noun of sanction, siege or steps tells of sanctions."""
        if lemma in self._steps:
            return punitive(items, at, self._words) or steps_hit(items, at, self._words)
        if lemma in self._words["nouns"]["siege"]:
            return economic(items, at, self._words) or siege_of_state(items, at, self._words)
        return True

    def _joined_noun(self, items: Sequence[Item], at: int) -> bool:
        """فرض عقوبات مالية وحظر سفر: whether what looks like a verb is a measure joined to the one before."""
        after = items[at + 1] if at + 1 < len(items) else None
        if items[at].key not in self._of_noun or after is None or after.kind != "word" or after.definite:
            return False
        return measure_before(items, at, self._measures) is not None

    # -- the three ways of telling -------------------------------------------------------------------------------------

    def _sanctions(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """A noun of sanction: فرض عقوبات على X, العقوبات الأميركية على X."""
        items = sentence.items
        if not political(items, at, self._words):
            return
        over = governed(items, at, self._words)
        view = outlook(reading, sentence, at, over, self._words)
        if view is None:
            return
        args = with_parted_target(items, noun_arguments(items, at))
        target = view.asker or target_of(reading, sentence, at, args, over, self._words) or view.target
        under = over.first - (items[over.first].kind == "prep")
        if not target and 0 <= under < at and items[under].lemma_in(self._words["participles"]["bearing"]):
            target = bearer(reading, sentence, under, self._words)  # X الخاضع لعقوبات, لا يزال X خاضعا لعقوبات
            if not target:
                return  # لم يعد X خاضعا لعقوبات
        theirs = {m.key for m in target if m.key}  # عقوبات على مئة مسؤول من P
        named = imposer_of(reading, sentence, at, args, carried=over.agent is None)  # إلغاء X العقوبات التي كانت تفرضها
        imposer = tuple(m for m in named if not (m.key and m.key in theirs))
        if takes_over(items, over):
            imposer = view.imposer or imposer  # انضمت X إلى العقوبات التي فرضها Y على Z
        imposer = imposer or view.imposer or headline_speaker(reading, sentence, over)
        imposer = imposer or decided_by(reading, sentence, at, over, self._words) or ready(reading, sentence, over)
        imposer = imposer or announced_by(reading, sentence, at, over, target, self._words)
        if over.agent is not None:
            target = tuple(m for m in target if m not in imposer)  # بإمكان X إعادة فرض العقوبات عليها
        if not imposer and items[at].pronoun and not self._has_subject(items, over):
            owner = NounPhrase(at, at + 1, items[at], pronoun=items[at].pronoun)
            imposer = nearest(reading, sentence, owner, others=target, states=True, elsewhere=False)
        if view.status == "InForce" and in_prospect(items, args, items[at], self._words):
            view.status = "Proposed"
        phrase, kept = name_of(items, at, self._words), bool(target)
        if not target and (own := complainer(reading, sentence, at, over, imposer, self._words)):
            target = own
        for fact in self._fact(reading, sentence, at, over, imposer, target, view, phrase, _OF_NOUN):
            if kept or not target:
                yield fact
            else:
                stays = phrase[0] == at and names_imposer(items, at, self._words)
                yield replace(fact, hints={**fact.hints, COMPLAINT: "kept" if stays else "1"})

    def _done(self, reading: Reading, sentence: Sentence, at: int, readers: Sequence[Reader]) -> Iterator[Fact]:
        """A verbal noun of a measure: تجميد أصول X, حظر توريد السلاح إلى X."""
        items, lemma = sentence.items, fold(sentence.items[at].lemma)
        measure = _first(readers, reading, sentence, at, self._words)
        if measure is None or (at and items[at - 1].form == "عدم"):
            return
        over, first = governed(items, at, self._words), at
        if (joined := measure_before(items, at, self._measures)) is not None:
            both = governed(items, joined, self._words)
            shared = both.verbal_noun is not None and not any(i.kind == "prep" for i in items[joined:at])
            if over.verb is None or shared:
                over, first = both, joined  # فرض حظر على السفر وتجميد أصول, تعليق حظر السفر وتجميد الأصول
        if over.verbal_noun is None:
            over.verbal_noun = at
        view = outlook(reading, sentence, first, over, self._words)
        if view is None:
            return
        args = noun_arguments(items, at)
        imposer, target = measure.imposer, measure.target
        if over.verb is not None and items[over.verb].lemma_in(self._words["verbs"]["undergo"]):
            target = target or view.target  # يواجهون تجميد أصول وحظر سفر
        if lemma in self._words["nouns"]["embargo"] | self._words["nouns"]["boycott"]:
            hit = {m.key for m in target if m.key}
            imposer = imposer or tuple(m for m in imposer_of(reading, sentence, at, args) if m.key not in hit)
            target = target or target_of(reading, sentence, at, args, over, self._words)
        if measure.lifted:
            view.status = "Lifted"
        imposer = imposer or view.imposer or decided_by(reading, sentence, at, over, self._words)
        imposer = imposer or adopted_by(reading, sentence, over, self._words)
        imposer = imposer or announced_by(reading, sentence, at, over, target, self._words)
        if over.regime is not None and not imposer:
            imposer = imposer_of(reading, sentence, over.regime, noun_arguments(items, over.regime))
        yield from self._fact(
            reading, sentence, at, over, imposer, target, view, measure.words, "noun: " + measure.rule
        )

    def _doing(self, reading: Reading, sentence: Sentence, at: int, readers: Sequence[Reader]) -> Iterator[Fact]:
        """A verb of a measure: جمّد X أصول Y, أدرج X Y على القائمة السوداء."""
        items = sentence.items
        measure = _first(readers, reading, sentence, at, self._words)
        if measure is None:
            return
        if of_sanctions(items, at, self._words):
            return  # ستجمد العقوبات أصول X: what those are that were told of
        theme = measure.words[0] if measure.words[0] > at else len(items)
        imposer = subject(reading, sentence, at, theme) or measure.imposer
        if imposer and (set(imposer) <= set(measure.target) or all(_accusative(m) for m in imposer)):
            # وأدرجت عشرات الشركات, وأضاف جنرالين: the subject goes on
            imposer = carried(reading, sentence, at) if carries_on(items, at) else measure.imposer
        elif imposer and (body := went_on(reading, sentence, at, self._words)):
            imposer = body
        described = imposer and at > 2 and items[at - 1].mention is not None and items[at - 2].kind == "verb"
        decree = told_decree(sentence, at, self._words) if not imposer or described else None  # وقع X مرسوما يحظر
        before = verb_left(items, at) if not imposer and carries_on(items, at) else None
        if before is not None:
            decree = decree_before(sentence, before, self._words)  # قرار كان سيفرض حظرا ويجمد أرصدة
        if decree is not None:
            imposer = makers(reading, sentence, decree)
        if not imposer and decree is None and not measure.lifted:
            imposer = said_by(reading, sentence, at, measure.target)
        future = is_future(items, at) or in_condition(items, at) or (before is not None and is_future(items, before))
        future = future or (decree is not None and decree.status == "ahead")
        view = Outlook("Lifted" if measure.lifted else "Proposed" if future else "InForce", told=True, dated=True)
        if at and items[at - 1].form == "الا":
            view.status = "Threatened"  # أمهل X إلى كذا، وإلا جُمدت أصول Y
        over = Governed(at, verb=at)
        yield from self._fact(
            reading, sentence, at, over, imposer, measure.target, view, measure.words, "verb: " + measure.rule
        )

    def _borne(self, reading: Reading, sentence: Sentence, at: int, readers: Sequence[Reader]) -> Iterator[Fact]:
        """A participle of those who stand under a measure: X المدرج على القائمة, X ممنوع من دخول P."""
        measure = _first(readers, reading, sentence, at, self._words)
        if measure is None:
            return
        over, view = Governed(at), Outlook("InForce")
        yield from self._fact(
            reading, sentence, at, over, measure.imposer, measure.target, view, measure.words, "part.: " + measure.rule
        )

    # -- what counts ---------------------------------------------------------------------------------------------------

    def _has_subject(self, items: Sequence[Item], over: Governed) -> bool:
        """Whether the verb that imposes or lifts has a subject written, though nobody may know who it is."""
        verbs = self._words["verbs"]
        if over.verb is None or not items[over.verb].lemma_in(verbs["impose"] | verbs["lift"] | verbs["threaten"]):
            return False
        written = verb_arguments(items, over.verb).subject
        return written is not None and written.first < over.first

    # -- the fact ------------------------------------------------------------------------------------------------------

    def _fact(
        self,
        reading: Reading,
        sentence: Sentence,
        at: int,
        over: Governed,
        imposer: tuple[Mention, ...],
        target: tuple[Mention, ...],
        view: Outlook,
        words: tuple[int, int],
        rule: str,
    ) -> Iterator[Fact]:
        imposer = imposer if not bloc_of(imposer) else ()
        imposer = tuple(m for m in imposer if m not in target and not (m.key and m.key in {t.key for t in target}))
        own = {m.key or m.state for m in imposer}
        if at and sentence.items[at - 1].form == "الا":
            target = whose_officers(sentence, at, target, own)  # أمهل X كوناكري، وإلا جُمدت أصول أعضاء المجلس
        target = tuple(m for m in target if not (unnamed(m) or (m.kind == "office" and m.state and m.state in own)))
        imposer = tuple(m for m in imposer if not unnamed(m)) or agency(sentence, over, self._words)
        hints = hints_of(sentence, at, over, view, imposer, target, self._words)
        if any(of_sport(m) for m in (*imposer, *target)):
            return
        verb = at if over.verb is None else over.verb
        verbs = self._words["verbs"]
        does = rule != _OF_NOUN or bool(sentence.items[verb].lemma_in(verbs["impose"]))
        if does and by_firm(sentence.items, over, target, self._words):
            return
        acts = does or view.status in ("Threatened", "Lifted", "Proposed")
        if acts and denied_that(sentence.items, verb, self._words):
            return  # نفت X أن تكون قد فرضت حظرا
        if target and GOES_ON not in hints and domestic(imposer, target, sentence):
            return
        untold = not target and not (words[0] == at and names_imposer(sentence.items, at, self._words) and imposer)
        if untold and not (imposer and view.told):
            return
        slots: dict[str, tuple[FactFiller, ...]] = {"target": as_written(sentence, target)} if target else {}
        if imposer:
            slots["imposedBy"] = imposer
        lifted, threatened = view.status == "Lifted" or over.lifting, view.status == "Threatened"
        stays = view.status == "InForce"  # what lifting is only spoken of
        reason = reason_of(
            sentence, at, over, target, self._words, lifted=lifted, threatened=threatened, in_force=stays
        )
        if reason is not None:
            slots["reason"] = (without_names(sentence, reason),)
        if (measure := text_between(sentence, *words)) is not None:
            slots["measure"] = (measure,)
        if (when := date_of(sentence, at, over, view, reason)) is not None:
            slots["date"] = (when,)
        if view.told and (by := attributed_to(reading, sentence, at, (*imposer, *target))):
            slots["attributedTo"] = by
        item = sentence.items[at]
        yield Fact(
            self.kind,
            slots,
            evidence_of(sentence),
            Span(item.start, item.end, sentence.field),
            sentence.index,
            rule,
            view.status,
            {**hints, UNTOLD: "1"} if untold else hints,
        )


def _accusative(mention: Mention) -> bool:
    """جنرالين: officials told in the form of an object."""
    several = mention.kind == "office" and mention.number in ("d", "p")
    return several and mention.name.split()[0].endswith("ين")


def _any_has(facts: Sequence[Fact], slot: str) -> bool:
    return any(fact.slots.get(slot) for fact in facts if UNTOLD not in fact.hints)


def _mentions(fact: Fact, slot: str) -> tuple[Mention, ...]:
    return tuple(m for m in fact.slots.get(slot, ()) if isinstance(m, Mention))


def _first_person(item: Item) -> bool:
    """وضعناها في القائمة: whoever speaks."""
    return item.analysis is not None and item.analysis.person in ("1", "2")


def _first(readers: Sequence[Reader], reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """What the first reader that understands the words gives."""
    return next((m for reader in readers if (m := reader(reading, sentence, at, words)) is not None), None)
