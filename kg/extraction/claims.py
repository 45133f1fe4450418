"""Accusations without a word of accusation: someone is responsible, stands behind it, did it, as another says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.charges import Charge, Words
from kg.extraction.denials import accusation_after, called_false, of_wrong
from kg.extraction.discourse import Reading, verb_subject
from kg.extraction.groups import parties
from kg.extraction.items import Item, Sentence
from kg.extraction.phrases import text_from
from kg.extraction.roles import participle_subject
from kg.extraction.syntax import NounPhrase, noun_phrase, verb_arguments
from kg.language.fold import fold
from kg.records import Mention, Text


def said(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """قال X إن Y مسؤول عن Z; زعم X أن Y فعل Z; قال X إن الاتهامات كاذبة."""
    items = sentence.items
    args = verb_arguments(items, at)
    that = next((i for i in range(args.end, min(args.end + 2, len(items))) if _that(items[i])), None)
    if that is None or items[that].pronoun or items[at + 1].kind == "verb":  # a name read as a verb
        return
    noun = accusation_after(items, that, words, 5)
    if noun is not None:
        if called_false(items, noun, words):
            speakers = _speakers(reading, sentence, at, args.subject)
            if speakers:
                yield Charge(at, "denial: said", denied_by=speakers, hints={"denial": "1", "anaphoric": "1"})
        return
    accused = noun_phrase(items, that + 1)
    if accused is None:
        return
    charge = _blameworthy(sentence, accused.last, words)
    if charge is None and items[at].lemma_in(words["verbs"]["claim"]) and of_wrong(items, that, words):
        charge = text_from(sentence, that)
    if charge is None:
        return
    named = parties(reading, accused, sentence)
    if named:
        yield Charge(at, "said of someone", _speakers(reading, sentence, at, args.subject), named, charge)


def _that(item: Item) -> bool:
    return item.kind == "sub" and item.form.lstrip("ب") in ("ان", "انه", "انها")


def _speakers(reading: Reading, sentence: Sentence, at: int, subject: NounPhrase | None) -> tuple[Mention, ...]:
    return parties(reading, subject, sentence) if subject is not None else verb_subject(reading, sentence, at, None)


def _blameworthy(sentence: Sentence, at: int, words: Words) -> Text | None:
    """What is said of someone that makes it an accusation: مسؤول عن, متورط في, يقف وراء, يتحمل مسؤولية."""
    items = sentence.items
    while at < len(items) and items[at].kind in ("part", "date"):
        at += 1
    if at + 1 >= len(items) or items[at].kind == "neg":
        return None
    item, after = items[at], items[at + 1]
    participles = words["participles"]
    if item.kind in ("word", "mention"):
        if _responsible(item, words) and after.lemma == "عن" and _of_harm(items, at + 1, words):
            return text_from(sentence, at)
        if item.lemma_in(participles["involved"]) and after.kind == "prep":
            return text_from(sentence, at)
        return None
    if item.kind != "verb":
        return None
    if item.lemma_in(words["verbs_of_wrong"]["commit"]) and of_wrong(items, at, words, 4):
        return text_from(sentence, at)
    if item.lemma_in(words["verbs"]["stand"]) and after.lemma in ("وراء", "خلف"):
        return text_from(sentence, at) if of_wrong(items, at + 1, words, 5) else None
    if item.lemma_in(words["verbs"]["bear"]):
        noun = next(
            (i for i in range(at + 1, min(at + 5, len(items))) if items[i].lemma_in(words["nouns"]["responsibility"])),
            None,
        )
        return text_from(sentence, noun) if noun is not None else None
    return None


def _of_harm(items: Sequence[Item], at: int, words: Words) -> bool:
    """Whether one is responsible for harm or wrong (مسؤول عن الهجوم), not for a task (مسؤول عن الملف)."""
    return of_wrong(items, at, words, 6) or any(
        i.lemma_in(words["nouns"]["harm"]) for i in items[at + 1 : at + 4] if i.kind == "word"
    )


def _responsible(item: Item, words: Words) -> bool:
    """مسؤول as a predicate; the gazetteer takes it for an official."""
    if item.mention is not None:
        return fold(item.text).startswith("مسوول") and item.mention.kind == "office" and item.mention.state is None
    return bool(item.lemma_in(words["participles"]["responsible"])) and not item.definite


def responsible(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """محمّلا Y مسؤولية Z; تحميل Y مسؤولية Z."""
    items = sentence.items
    noun = next(
        (i for i in range(at + 1, min(at + 14, len(items))) if items[i].lemma_in(words["nouns"]["responsibility"])),
        None,
    )
    if noun is None or any(i.kind in ("verb", "sub") for i in items[at + 1 : noun]):
        return
    phrase = noun_phrase(items[:noun], at + 1)
    accused = parties(reading, phrase, sentence)
    accuser: tuple[Mention, ...] = ()
    if items[at].lemma_in(words["participles"]["blaming"]):
        accuser = participle_subject(reading, sentence, at, accused)
        rule = "participle: holding responsible"
    else:
        rule = "noun: holding responsible"
        accuser, accused = _agent_and_object(reading, sentence, items[:noun], phrase, accused)
    yield Charge(at, rule, accuser, accused, text_from(sentence, noun))


def _agent_and_object(
    reading: Reading,
    sentence: Sentence,
    items: Sequence[Item],
    phrase: NounPhrase | None,
    genitive: tuple[Mention, ...],
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """تحميل X Y مسؤولية: with two phrases the first is the agent."""
    second = noun_phrase(items, phrase.last) if phrase is not None else None
    if second is not None and (object_ := parties(reading, second, sentence)):
        return genitive, object_
    return (), genitive
