"""Who holds whom responsible, and puts the blame on whom: حمّل X Y مسؤولية Z, ألقى X باللوم على Y في Z."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.accusations.accused import other_than, the_other
from kg.extraction.accusations.accusing_sides import two_parties
from kg.extraction.accusations.charges import Charge, Words
from kg.extraction.accusations.going_on import doers, doing, done_to
from kg.extraction.accusations.wrongdoing import of_harm
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import carried, is_passive, nearest, participle_subject, topic_of_speech
from kg.extraction.discourse.spokesmen import by_their_word
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.phrases import text_from
from kg.extraction.grammar.syntax import verb_arguments
from kg.lexicon.function_words import HIM
from kg.records import Mention


def blame(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """حمّل X Y مسؤولية Z: the responsibility is the second object."""
    items = sentence.items
    noun = _responsibility(items, at, words)
    if noun is None or _is_task(items, noun, words):
        return
    args = verb_arguments(items[:noun], at)
    written, object_ = two_parties(reading, sentence, at, args, text_from(sentence, noun))
    if object_ is None and written is not None and not args.subject_before:
        object_, written = written, None
    if object_ is None and written is not None:
        return
    found = parties(reading, written, sentence) if written is not None else carried(reading, sentence, at)
    accuser = by_their_word(reading, written, sentence, found)
    accused = (
        other_than(reading, sentence, object_, accuser)
        if object_ is not None and object_.pronoun
        else the_other(reading, sentence, object_, accuser) or parties(reading, object_, sentence)
    )
    yield Charge(at, "verb: hold responsible", accuser, accused, text_from(sentence, noun))


def _responsibility(items: Sequence[Item], at: int, words: Words) -> int | None:
    for i in range(at + 1, min(at + 24, len(items))):
        if items[i].kind == "verb" and items[i - 1].kind != "rel":
            return None
        if items[i].lemma_in(words["nouns"]["responsibility"]):
            before = items[i - 1]
            if before.kind != "prep" or before.lemma == "ل" or (before.lemma == "من" and _share(items, i - 1, words)):
                return i
    return None


def _share(items: Sequence[Item], of: int, words: Words) -> bool:
    """حمّل X Y جزءا [من] المسؤولية, الجزء الأكبر [من] المسؤولية: whether it is told how much of it."""
    noun = items[of - 1 - (items[of - 1].form in _LARGEST)]
    return noun.form.removeprefix("ال").removesuffix("ا") in words["nouns"]["share"]


_LARGEST = frozenset("كبيرا كبيره الاكبر الكبري الاعظم الاوفر هاما مهما".split())
"""Adjectives of a share."""


def _is_task(items: Sequence[Item], noun: int, words: Words) -> bool:
    """مسؤولية تأمين الحدود, المسؤولية عن حماية السفارة: what one is to do or see to, where it is no harm."""
    at = noun + 1
    while (
        at < len(items)
        and items[at].kind in ("word", "prep")
        and (items[at].lemma == "عن" or items[at].lemma_in(words["adjectives"]["full"]))
    ):
        at += 1
    return at < len(items) and bool(items[at].lemma_in(words["nouns"]["task"])) and not of_harm(items, at, words)


_UPON = frozenset({"علي", "الي", "ل"})
_FAULT = frozenset({"لوم", "لايمه"})


def put_blame(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """ألقى X باللوم على Y في Z."""
    items = sentence.items
    args = verb_arguments(items, at)
    noun = next(
        (i for i in range(at + 1, min(at + 10, len(items))) if items[i].lemma_in(words["nouns"]["blame"])), None
    )
    if noun is None:
        return
    on = next((p for p in args.preps if p.preposition in _UPON), None)
    to_him = on is not None and on.preposition != "علي"
    if to_him != (items[at].key == "وجه") or (to_him and not items[noun].lemma_in(_FAULT)):
        return  # وجه اللوم إلى X, but ألقى باللوم على X
    passive = is_passive(items[at]) or _is_done(items[at])  # جماعة ألقي عليها اللوم
    subject = args.subject if args.subject is not None and args.subject.head is not items[noun] else None
    accuser: tuple[Mention, ...] = ()
    if not passive:
        accuser = parties(reading, subject, sentence) if subject is not None else carried(reading, sentence, at)
    what = next((p for p in args.preps if on is not None and p.at > on.at), None)
    what = what if what is not None and what.preposition in ("في", "ب", "ل", "بسبب") else None
    if what is not None:
        charge = text_from(sentence, what.at)
    else:
        charge = text_from(sentence, noun) if items[noun].lemma_in(words["nouns"]["responsibility"]) else None
    phrase = on.phrase if on is not None else None
    if passive and phrase is not None and phrase.pronoun and args.subject_before:
        phrase = args.subject
    yield Charge(at, "verb: put the blame", accuser, parties(reading, phrase, sentence), charge)


def faulted(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """لام X Y على تدهور الوضع: whom somebody finds at fault for a wrong or a harm, not for anything else."""
    items = sentence.items
    args = verb_arguments(items, at)
    on = args.prep("علي")
    deed = on.phrase.head if on is not None and on.phrase is not None and not on.phrase.pronoun else None
    harms = words["nouns"]["wrong"] | words["nouns"]["harm"]
    if on is None or deed is None or deed.kind != "word" or not deed.lemma_in(harms) or is_passive(items[at]):
        return
    charge = text_from(sentence, on.at)
    written, object_ = two_parties(reading, sentence, at, args, charge)
    if object_ is None and written is not None and not args.subject_before:
        object_, written = written, None
    accuser = parties(reading, written, sentence) if written is not None else carried(reading, sentence, at)
    if object_ is not None and accuser:
        accuser = by_their_word(reading, written, sentence, accuser) if written is not None else accuser
        accused = (
            other_than(reading, sentence, object_, accuser) if object_.pronoun else parties(reading, object_, sentence)
        )
        yield Charge(at, "verb: find fault", accuser, accused, charge)


def _is_done(verb: Item) -> bool:
    """ألقي: a perfect whose ي no active one has (ألقى), though it could be the first person's imperfect."""
    return verb.text.endswith("ي") and verb.form.lstrip("وف")[:1] == "ا"


def responsible(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """محمّلا Y مسؤولية Z; تحميل Y مسؤولية Z."""
    items = sentence.items
    noun = next(
        (i for i in range(at + 1, min(at + 14, len(items))) if items[i].lemma_in(words["nouns"]["responsibility"])),
        None,
    )
    if noun is None or any(i.kind in ("verb", "sub") for i in items[at + 1 : noun]):
        return
    if at and items[at - 1].kind == "prep" and items[at - 1].lemma == "ل":
        return  # لتحميل Y المسؤولية: only an aim
    over = doing(items, at, words)
    if items[at].pronoun and over is not None:  # يواصل X مهاجمة Y وتحميله المسؤولية
        by, whom = doers(reading, sentence, over), done_to(reading, sentence, at)
        yield Charge(at, "noun: holding responsible", by, whom, text_from(sentence, noun))
        return
    phrase = noun_phrase(items[:noun], at + 1)
    accused = parties(reading, phrase, sentence)
    accuser: tuple[Mention, ...] = ()
    if items[at + 1].form in HIM:
        him = NounPhrase(at + 1, at + 2, items[at + 1], pronoun=HIM[items[at + 1].form])
        accused = topic_of_speech(reading, sentence, at, him.pronoun) or nearest(
            reading, sentence, him, others=participle_subject(reading, sentence, at)
        )
    if items[at].lemma_in(words["participles"]["blaming"]):
        accuser = participle_subject(reading, sentence, at, accused)
        rule = "participle: holding responsible"
    else:
        rule = "noun: holding responsible"
        accuser, accused = _agent_and_object(reading, sentence, items[:noun], phrase, accused)
        accuser = accuser or (doers(reading, sentence, over) if over is not None else ())
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
