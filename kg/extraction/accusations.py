"""Who accuses whom of what, and who denies it (ontology class ``Accusation``; CAMEO 112, denial 016)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from kg.extraction.discourse import Reading, carried_subject, verb_subject
from kg.extraction.groups import group_of
from kg.extraction.items import Item, Sentence
from kg.extraction.phrases import evidence_of, text_from
from kg.extraction.syntax import (
    Arguments,
    NounPhrase,
    PrepPhrase,
    is_actor,
    noun_arguments,
    noun_phrase,
    verb_arguments,
    verb_left,
)
from kg.lexicon.triggers import triggers
from kg.records import Fact, FactFiller, Mention, Span, Text

_AGAINST = ("ل", "الي", "ضد", "بحق", "علي")
_BY = ("من",)
_OF = ("ب", "بتهمه", "حول", "بشان", "بخصوص")


class Accusations:
    """Extractor of accusations: verbs, verbal nouns, light verbs, participles, and denials."""

    kind = "Accusation"

    @cached_property
    def _words(self) -> dict[str, dict[str, Any]]:
        return triggers("accusation")

    def facts(self, reading: Reading) -> Iterator[Fact]:
        """The accusations and denials that each sentence states."""
        for sentence in reading.sentences:
            used: set[int] = set()
            for at, item in enumerate(sentence.items):
                if item.kind == "prep" and item.lemma == "بتهمه":
                    yield from self._on_charge(reading, sentence, at)
                if at in used or item.kind not in ("word", "verb"):
                    continue
                yield from self._at(reading, sentence, at, item, used)

    def _at(self, reading: Reading, sentence: Sentence, at: int, item: Item, used: set[int]) -> Iterator[Fact]:
        verbs, nouns, participles = self._words["verbs"], self._words["nouns"], self._words["participles"]
        lemma = _folded(item.lemma)
        if item.kind == "verb":
            if lemma in verbs["accuse"]:
                yield from self._accuse(reading, sentence, at)
            elif lemma in verbs["blame"]:
                yield from self._blame(reading, sentence, at)
            elif lemma in verbs["deny"] or lemma in verbs["reject"]:
                yield from self._deny(reading, sentence, at, used, strict=lemma in verbs["reject"])
            elif lemma in verbs["level"] or lemma in verbs["face"]:
                yield from self._light(reading, sentence, at, used)
        elif lemma in nouns["accusation"]:
            yield from self._noun(reading, sentence, at)
        elif lemma in participles["accused"]:
            yield from self._participle(reading, sentence, at)

    # -- verbs ---------------------------------------------------------------------------------------------------------

    def _accuse(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        items = sentence.items
        args = verb_arguments(items, at)
        charge = self._charge(sentence, args)
        passive = items[at].analysis is not None and items[at].analysis.voice == "p"  # type: ignore[union-attr]
        if not passive and args.object is None and args.subject is not None and not args.subject_before:
            # one bare phrase after the verb: its subject if the accused is carried elsewhere, else a passive's
            passive = _charge_follows(args) and not items[at].pronoun and not _imperfect(items[at])
        if passive:
            accused = _agent(reading, sentence, at, args.subject)
            accuser: tuple[Mention, ...] = ()
        else:
            accuser = _agent(reading, sentence, at, args.subject)
            accused = _parties(reading, args.object, sentence)
        yield from self._fact(sentence, at, accuser, accused, charge, "verb: passive" if passive else "verb")

    def _blame(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """حمّل X Y مسؤولية Z: the responsibility is the second object."""
        items = sentence.items
        nouns = self._words["nouns"]["responsibility"]
        for i in range(at + 1, min(at + 16, len(items))):
            if items[i].kind == "verb":
                return
            if _folded(items[i].lemma) in nouns:
                break
        else:
            return
        args = verb_arguments(items[:i], at)
        accuser = _agent(reading, sentence, at, args.subject)
        accused = _parties(reading, args.object, sentence)
        if not accused and args.object is None and args.subject is not None and not args.subject_before:
            accused = _parties(reading, args.subject, sentence)
            accuser = verb_subject(reading, sentence, at, None)
        charge = text_from(sentence, i)
        yield from self._fact(sentence, at, accuser, accused, charge, "verb: hold responsible")

    def _light(self, reading: Reading, sentence: Sentence, at: int, used: set[int]) -> Iterator[Fact]:
        """وجّه X اتهامات إلى Y; واجه Y اتهامات بـ Z."""
        items = sentence.items
        noun = self._accusation_noun(items, at)
        if noun is None:
            return
        used.add(noun)
        lemma = _folded(items[at].lemma)
        args = verb_arguments(items, at)
        subject = args.subject if args.subject is None or args.subject.head is not items[noun] else None
        actors = _agent(reading, sentence, at, subject)
        inner = noun_arguments(items, noun)
        charge = self._charge(sentence, inner) or _genitive_charge(sentence, noun)
        against = _parties(reading, _phrase(inner.prep(*_AGAINST) or args.prep(*_AGAINST)), sentence)
        if lemma in self._words["verbs"]["face"]:
            yield from self._fact(sentence, at, (), actors, charge, "light verb: face")
        else:
            yield from self._fact(sentence, at, actors, against, charge, "light verb: level")

    # -- nouns and participles -----------------------------------------------------------------------------------------

    def _noun(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """اتهامات X لـ Y بـ Z, and the accused before: يحاكم Y بتهمة Z."""
        items = sentence.items
        args = noun_arguments(items, at)
        charge = self._charge(sentence, args)
        if items[at].pronoun and charge is not None:
            yield from self._of_pronoun(reading, sentence, at, charge)
            return
        accuser = _parties(reading, args.subject, sentence) if args.subject else ()
        if not accuser and args.object is not None:
            accuser = tuple(args.object.adjectives)
        if (by := args.prep(*_BY)) and not accuser:
            accuser = _parties(reading, by.phrase, sentence)
        accused = _parties(reading, _phrase(args.prep(*_AGAINST)), sentence)
        if not accused and args.subject and not args.prep(*_AGAINST) and charge and items[at].lemma == "اتهام":
            # اتهام طهران بـ…: with no one named against whom, the genitive is the accused
            accused, accuser = accuser, ()
        if not accused:
            return
        yield from self._fact(sentence, at, accuser, accused, charge, "noun")

    def _of_pronoun(self, reading: Reading, sentence: Sentence, at: int, charge: Text) -> Iterator[Fact]:
        """لاتهامه بـ Z as the reason of a clause: its subject accuses its object."""
        items = sentence.items
        governor = verb_left(items, at)
        subject = verb_subject(reading, sentence, governor, verb_arguments(items, governor).subject) if governor is not None else ()
        others = [m for m in sentence.mentions if m.span.end <= items[at].start and is_actor(m) and m not in subject and m.kind in ("person", "office")]
        yield from self._fact(sentence, at, subject, tuple(others[-1:]), charge, "noun with pronoun")

    def _on_charge(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """يحاكم Y بتهمة Z; اعتقلت X Y بتهمة Z: the one tried or arrested is the accused."""
        items = sentence.items
        governor = verb_left(items, at)
        if governor is None:
            return
        args = verb_arguments(items, governor)
        accused = _parties(reading, args.object, sentence)
        accuser: tuple[Mention, ...] = ()
        if accused:
            accuser = tuple(m for m in verb_subject(reading, sentence, governor, args.subject) if m.kind != "person")
        else:
            accused = verb_subject(reading, sentence, governor, args.subject)
        yield from self._fact(sentence, at, accuser, accused, text_from(sentence, at), "on a charge of")

    def _participle(self, reading: Reading, sentence: Sentence, at: int) -> Iterator[Fact]:
        """المتهم بـ Z after its noun; متهماً Y بـ Z as a clause of circumstance."""
        items = sentence.items
        item = items[at]
        if item.text.endswith(("ا", "اً", "ًا")) or (item.folded == "متهمه" and not item.definite):
            args = noun_arguments(items, at)
            following = noun_phrase(items, at + 1)
            accused = _parties(reading, following, sentence) if following else ()
            if following is not None and _charge_at(items, following.last) is not None:
                charge = self._charge(sentence, _preps(items, following.last))
                accuser = carried_subject(reading, sentence, item)
                yield from self._fact(sentence, at, accuser, accused, charge, "participle: accusing")
                return
        args = noun_arguments(items, at)
        charge = self._charge(sentence, args)
        if charge is None:
            return
        before = [m for m in sentence.mentions if m.tokens[1] and m.span.end <= item.start and is_actor(m)]
        if before and item.start - before[-1].span.end <= 2:
            yield from self._fact(sentence, at, _parties(reading, _phrase(args.prep("من")), sentence), (before[-1],), charge, "participle: accused")

    # -- denials -------------------------------------------------------------------------------------------------------

    def _deny(self, reading: Reading, sentence: Sentence, at: int, used: set[int], *, strict: bool) -> Iterator[Fact]:
        items = sentence.items
        noun = self._accusation_noun(items, at)
        args = verb_arguments(items, at)
        if noun is None and strict:
            return
        subject = args.subject
        if noun is not None:
            used.add(noun)
            if subject is not None and subject.head is items[noun]:
                subject = None
        deniers = _agent(reading, sentence, at, subject)
        if not deniers:
            return
        involvement = self._words["nouns"]["involvement"]
        object_ = args.object if subject is args.subject else args.subject
        denied = noun is not None or (
            object_ is not None and any(_folded(i.lemma) in involvement for i in items[object_.first : object_.last])
        ) or _that(items, at)
        if not denied:
            return
        inner = noun_arguments(items, noun) if noun is not None else args
        charge = self._charge(sentence, inner)
        claim = noun is not None and _folded(items[noun].lemma) in self._words["nouns"]["claim"]
        accused = _parties(reading, _phrase(inner.prep(*_AGAINST)), sentence) if noun is not None else ()
        if not accused and charge is not None and noun is not None:
            # الاتهامات أن تركيا تساعد…: the one of whom the charge speaks first
            first = tuple(m for m in sentence.mentions if charge.span.start <= m.span.start < charge.span.end and is_actor(m))[:1]
            accused = deniers if _of_denier(charge) or not first else first
        slots: dict[str, tuple[FactFiller, ...]] = {"deniedBy": deniers}
        if accused:
            slots["accused"] = accused
        if charge is not None:
            slots["charge"] = (charge,)
        yield Fact(
            self.kind,
            slots,
            evidence_of(sentence),
            Span(items[at].start, items[at].end, sentence.field),
            sentence.index,
            "denial",
            hints={"denial": "1", **({"anaphoric": "1"} if not accused or charge is None or claim else {})},
        )

    def _accusation_noun(self, items: Sequence[Item], at: int) -> int | None:
        """The word of accusation among the next items, before another verb."""
        nouns = self._words["nouns"]["accusation"] | self._words["nouns"]["claim"]
        for i in range(at + 1, min(at + 14, len(items))):
            if items[i].kind in ("verb", "sub", "rel") or (items[i].kind == "mark" and items[i].text in ".؛"):
                return None
            if items[i].kind == "word" and _folded(items[i].lemma) in nouns:
                return i
        return None

    # -- slots ---------------------------------------------------------------------------------------------------------

    def _charge(self, sentence: Sentence, args: Arguments) -> Text | None:
        """The words of the charge: what follows بـ (حول, بشأن), or an أنّ-clause right after the arguments."""
        items = sentence.items
        for prep in args.preps:
            if prep.preposition in _OF and not _of_manner(prep):
                return text_from(sentence, prep.at)
        for i in range(args.end, min(args.end + 2, len(items))):
            if items[i].kind == "sub" and items[i - 1].folded != "دون" and items[i].folded.lstrip("ب").startswith("ان"):
                return text_from(sentence, i)
        return None

    def _fact(
        self,
        sentence: Sentence,
        at: int,
        accuser: tuple[Mention, ...],
        accused: tuple[Mention, ...],
        charge: Text | None,
        rule: str,
    ) -> Iterator[Fact]:
        if not accused or (not accuser and charge is None):
            return
        slots: dict[str, tuple[FactFiller, ...]] = {"accused": accused}
        if accuser:
            slots["accuser"] = accuser
        if charge is not None:
            slots["charge"] = (charge,)
        item = sentence.items[at]
        yield Fact(
            self.kind, slots, evidence_of(sentence), Span(item.start, item.end, sentence.field), sentence.index, rule
        )


def _folded(lemma: str) -> str:
    from kg.language.fold import fold

    return fold(lemma)


def _parties(reading: Reading, phrase: NounPhrase | None, sentence: Sentence) -> tuple[Mention, ...]:
    """The actors of a phrase, or the group that it describes."""
    found = reading.actors(phrase, sentence)
    if not found and (group := group_of(phrase, sentence)) is not None:
        return (group,)
    return found


def _agent(reading: Reading, sentence: Sentence, at: int, subject: NounPhrase | None) -> tuple[Mention, ...]:
    """The subject of a verb of accusation, which may be a group."""
    if subject is not None and (found := _parties(reading, subject, sentence)):
        return found
    return verb_subject(reading, sentence, at, subject)


def _genitive_charge(sentence: Sentence, noun: int) -> Text | None:
    """تهمة التجسس: what follows the noun directly, in the genitive or in quotation marks."""
    items = sentence.items
    following = items[noun + 1] if noun + 1 < len(items) else None
    if following is None or items[noun].definite or not (following.kind == "word" or following.text in "«\"“"):
        return None
    return text_from(sentence, noun + 1)


# Nouns that make an adverb with بـ (بشكل قاطع، بقوة): never a charge.
_MANNER = frozenset("شكل صوره قوه شده وضوح صراحه طريقه سرعه حزم جديه استمرار صفه نحو عباره حده عنف لهجه كل".split())


def _of_denier(charge: Text) -> bool:
    """A charge that opens with a pronoun (بأنها زودت …) is about the one who denies it."""
    return charge.value.split()[0].rstrip("،") in ("بأنه", "بأنها", "بأنهم", "بانه", "بانها", "أنه", "أنها", "بأنّه", "بأنّها")


def _that(items: Sequence[Item], at: int) -> bool:
    """نفى ذلك: the demonstrative by itself, no noun after it."""
    for i in range(at + 1, min(at + 5, len(items))):
        if items[i].folded == "ذلك":
            return i + 1 >= len(items) or items[i + 1].kind != "word"
        if items[i].kind in ("verb", "sub", "prep") or (items[i].kind == "mark" and items[i].text in ".؛"):
            return False
    return False


def _of_manner(prep: PrepPhrase) -> bool:
    return prep.preposition == "ب" and prep.phrase is not None and prep.phrase.head.folded.removeprefix("ب") in _MANNER


def _phrase(prep: PrepPhrase | None) -> NounPhrase | None:
    return prep.phrase if prep is not None else None


def _charge_follows(args: Arguments) -> bool:
    return bool(args.preps) and args.preps[0].preposition in _OF


def _charge_at(items: Sequence[Item], at: int) -> int | None:
    return at if at < len(items) and items[at].kind == "prep" and items[at].lemma in _OF else None


def _preps(items: Sequence[Item], at: int) -> Arguments:
    from kg.extraction.syntax import prep_phrases

    return Arguments(preps=list(prep_phrases(items, at)), end=at)


def _imperfect(item: Item) -> bool:
    return item.analysis is not None and item.analysis.aspect == "i"

