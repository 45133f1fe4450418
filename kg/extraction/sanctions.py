"""Who sanctions whom and why (ontology class ``Sanction``; CAMEO 163, 1312, 085; PLOVER SANCTION)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from kg.extraction.certainty import condition_before, is_future, is_negated
from kg.extraction.discourse import Reading, verb_subject
from kg.extraction.groups import group_lemma, group_of
from kg.extraction.items import Item, Sentence
from kg.extraction.phrases import evidence_of, text_from
from kg.extraction.syntax import Arguments, NounPhrase, is_actor, noun_arguments, noun_phrase, verb_arguments
from kg.language.fold import fold
from kg.lexicon.organisations import adjectives
from kg.lexicon.triggers import triggers
from kg.records import Fact, FactFiller, Mention, Span, Text

_ON = ("علي", "ضد", "بحق", "تجاه")
_REASONS = frozenset("بسبب نتيجه جراء بتهمه بحجه بدعوي".split())


class Sanctions:
    """Extractor of sanctions: nouns of sanction with what governs them, and verbs of freezing, banning and listing."""

    kind = "Sanction"

    @cached_property
    def _words(self) -> dict[str, dict[str, Any]]:
        return triggers("sanction")

    def facts(self, reading: Reading) -> Iterator[Fact]:
        """The sanctions that each sentence states."""
        for sentence in reading.sentences:
            for at, item in enumerate(sentence.items):
                if item.kind not in ("word", "verb") or not item.lemma:
                    continue
                lemma, nouns, verbs = fold(item.lemma), self._words["nouns"], self._words["verbs"]
                if item.kind == "word" and lemma in nouns["sanction"] | nouns["embargo"] | nouns["siege"]:
                    yield from self._noun(reading, sentence, at)
                elif item.kind == "word" and lemma in nouns["freezing"] and self._assets_after(sentence.items, at):
                    yield from self._noun(reading, sentence, at)
                elif item.kind == "verb" and lemma in verbs["freeze"] and self._assets_after(sentence.items, at):
                    yield from self._verb(reading, sentence, at, "verb: freeze")
                elif item.kind == "verb" and lemma in verbs["list"] and self._list_after(sentence.items, at):
                    yield from self._verb(reading, sentence, at, "verb: list")
                elif item.kind == "verb" and lemma == fold("عاقب"):
                    yield from self._verb(reading, sentence, at, "verb: punish")

    # -- nouns ---------------------------------------------------------------------------------------------------------

    def _noun(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        items = sentence.items
        args = noun_arguments(items, at)
        following = items[at + 1 : at + 3]
        if any(fold(i.lemma) in self._words["adjectives"]["not_political"] for i in following):
            return
        if items[at].lemma_in(self._words["nouns"]["siege"]) and not any(
            fold(i.lemma) in self._words["adjectives"]["economic"] or (i.mention and i.mention.manner == "demonym") for i in following
        ):
            return
        target = self._target(reading, sentence, at, args)
        imposer = self._imposer_of_noun(reading, sentence, at, args)
        governor = self._governor(items, at)
        status, by = self._status(reading, sentence, at, governor)
        imposer = imposer or by
        imposer = tuple(m for m in imposer if m not in target)
        if not target:
            return
        yield from self._fact(sentence, at, imposer, target, args, status, "noun")

    def _target(self, reading: Reading, sentence: Sentence, at: int, args: Arguments) -> tuple[Mention, ...]:
        items = sentence.items
        for prep in args.preps:
            if prep.preposition in (*_ON, "عن") and prep.phrase is not None:
                actors = reading.actors(prep.phrase, sentence) or tuple(m for m in prep.phrase.inside if is_actor(m)) or ()
                if not actors and self._economic(prep.phrase):
                    actors = tuple(prep.phrase.adjectives)
                if not actors and (group := group_of(prep.phrase, sentence)) is not None:
                    actors = (group,)
                if actors:
                    return actors
        # رفع عن X العقوبات; a relative clause: العقوبات التي تفرضها واشنطن على طهران
        end = args.end
        if end < len(items) and items[end].kind == "rel":
            for verb in range(end + 1, min(end + 5, len(items))):
                if items[verb].kind == "verb":
                    inner = verb_arguments(items, verb)
                    prep = inner.prep(*_ON)
                    return reading.actors(prep.phrase, sentence) if prep else ()
        return ()

    def _imposer_of_noun(self, reading: Reading, sentence: Sentence, at: int, args: Arguments) -> tuple[Mention, ...]:
        items = sentence.items
        if args.object is not None and args.object.adjectives:
            return tuple(args.object.adjectives)
        if body := _body_adjective(sentence, at):
            return (body,)
        if args.subject is not None:
            return reading.actors(args.subject, sentence)
        if (by := args.prep("من")) is not None and by.phrase is not None:
            inside = reading.actors(by.phrase, sentence) or tuple(m for m in by.phrase.inside if is_actor(m))
            if inside:
                return inside
        end = args.end
        if end < len(items) and items[end].kind == "rel":
            for verb in range(end + 1, min(end + 5, len(items))):
                if items[verb].kind == "verb":
                    inner = verb_arguments(items, verb)
                    return tuple(m for m in reading.actors(inner.subject, sentence) if m.span.start > items[verb].start)
        return ()

    def _governor(self, items: Sequence[Item], at: int) -> list[int]:
        """The words that say what happens to the sanctions: the noun before (فرض، رفع) and the verb of the clause."""
        found = []
        nouns, verbs = self._words["nouns"], self._words["verbs"]
        for i in range(at - 1, max(-1, at - 14), -1):
            item = items[i]
            if item.kind == "mark" and item.text in ".؛":
                break
            lemma = fold(item.lemma) if item.lemma else ""
            near = at - i <= 3
            if item.kind == "word" and near and (lemma in nouns["imposing"] or lemma in nouns["lifting"]):
                found.append(i)
            elif item.kind == "verb":
                if any(lemma in verbs[g] for g in ("impose", "lift", "threaten", "propose")):
                    found.append(i)
                break
        return found

    def _status(self, reading: Reading, sentence: Sentence, at: int, governors: Sequence[int]) -> tuple[str, tuple[Mention, ...]]:
        """The status of the sanctions, and who imposes them when the clause's verb says so."""
        items, status = sentence.items, "InForce"
        nouns, verbs = self._words["nouns"], self._words["verbs"]
        imposer: tuple[Mention, ...] = ()
        for i in governors:
            lemma = fold(items[i].lemma)
            if items[i].kind == "word":
                lifting = lemma in nouns["lifting"]
                status = "Lifted" if lifting else "Proposed" if _in_prospect(items, i) else "InForce"
                continue
            args = verb_arguments(items, i)
            subject = args.subject if args.subject is None or args.subject.head not in items[at - 2 : at + 1] else None
            actors = verb_subject(reading, sentence, i, subject)
            if lemma in verbs["threaten"]:
                status, imposer = ("Threatened" if status != "Lifted" else status), actors
            elif lemma in verbs["propose"]:
                status, imposer = ("Proposed" if status != "Lifted" else status), actors
            elif lemma in verbs["lift"]:
                status, imposer = "Lifted", actors
            elif lemma in verbs["impose"]:
                if is_negated(items, i):
                    continue
                imposer = actors
                if status != "Lifted":
                    status = "Proposed" if is_future(items, i) or condition_before(sentence, i) else "InForce"
        return status, imposer

    def _economic(self, phrase: NounPhrase) -> bool:
        """Whether a phrase names a part of a state's economy or some of its people, so that its adjective is the target."""
        lemma = fold(phrase.head.lemma)
        return lemma in self._words["nouns"]["sector"] or bool(group_lemma(lemma))

    # -- verbs ---------------------------------------------------------------------------------------------------------

    def _verb(self, reading: Reading, sentence: Sentence, at: int, rule: str) -> Iterator[Fact]:
        items = sentence.items
        if is_negated(items, at):
            return
        args = verb_arguments(items, at)
        imposer = verb_subject(reading, sentence, at, args.subject)
        target: tuple[Mention, ...] = ()
        if args.object is not None:
            target = reading.actors(args.object, sentence) or tuple(m for m in args.object.inside if is_actor(m))
        if not target or not imposer:
            return
        status = "Proposed" if is_future(items, at) else "InForce"
        yield from self._fact(sentence, at, imposer, target, args, status, rule)

    def _assets_after(self, items: Sequence[Item], at: int) -> bool:
        return any(fold(i.lemma) in self._words["nouns"]["assets"] for i in items[at + 1 : at + 8] if i.lemma)

    def _list_after(self, items: Sequence[Item], at: int) -> bool:
        return any(fold(i.lemma) in self._words["nouns"]["list_of"] for i in items[at + 1 : at + 16] if i.lemma)

    # -- the fact ------------------------------------------------------------------------------------------------------

    def _fact(
        self, sentence: Sentence, at: int, imposer: tuple[Mention, ...], target: tuple[Mention, ...], args: Arguments,
        status: str, rule: str,
    ) -> Iterator[Fact]:
        slots: dict[str, tuple[FactFiller, ...]] = {"target": target}
        if imposer:
            slots["imposedBy"] = imposer
        if (reason := self._reason(sentence, at)) is not None:
            slots["reason"] = (reason,)
        if (measure := self._measure(sentence, at)) is not None:
            slots["measure"] = (measure,)
        item = sentence.items[at]
        yield Fact(self.kind, slots, evidence_of(sentence), Span(item.start, item.end, sentence.field), sentence.index, rule, status)

    def _reason(self, sentence: Sentence, at: int) -> Text | None:
        items = sentence.items
        for i in range(at + 1, len(items)):
            if items[i].kind == "verb" or (items[i].kind == "mark" and items[i].text in ".؛"):
                return None
            if items[i].kind == "prep" and items[i].lemma in _REASONS:
                return text_from(sentence, i)
        return None

    def _measure(self, sentence: Sentence, at: int) -> Text | None:
        """The noun of sanction with its genitive and adjectives."""
        phrase = noun_phrase(sentence.items, at, coordination=False)
        if phrase is None:
            return None
        start, end = sentence.items[at].start, sentence.items[phrase.last - 1].end
        return Text(sentence.words(start, end), Span(start, end, sentence.field))


def _in_prospect(items: Sequence[Item], at: int) -> bool:
    """Whether the imposing (فرض عقوبات) at ``at`` is only spoken of: future, possibility, option, necessity."""
    return is_future(items, at) or any(i.folded in _POSSIBLE for i in items[max(0, at - 4) : at])


_POSSIBLE = frozenset("امكانيه احتمال ضروره خيار خيارات المنطقي ينبغي يجب مشروع مقترح مقترحا اقتراح فكره طلب دعوه دعوات بهدف لاجل اتجاه نيه".split())


def _body_adjective(sentence: Sentence, at: int) -> Mention | None:
    """العقوبات الأوروبية، الأممية: an organisation's adjective says who imposes."""
    items = sentence.items
    for item in items[at + 1 : at + 4]:
        if item.kind != "word":
            break
        found = adjectives().get((item.folded,))
        if found is not None:
            return Mention(
                "organization", Span(item.start, item.end, sentence.field), sentence.index, (0, 0), item.text, key=found.id, manner="demonym",
                rule="adjective of an organisation",
            )
    return None
