"""Who levels an accusation at whom: the light verb that governs it (وجّه X تهمة), or its noun (توجيه تهمة إلى Y)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import (
    AGAINST,
    Charge,
    Words,
    charge_text,
    genitive_charge,
    opens_charge,
)
from kg.extraction.accusations.deeds import item_at
from kg.extraction.accusations.verdicts import called_false
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import is_passive, nearest, subject
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.item import Item, index_of_mention
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.phrases import text_between
from kg.extraction.grammar.syntax import noun_arguments, verb_arguments
from kg.lexicon.triggers import triggers
from kg.records import Mention, Text


def by_leveling(reading: Reading, sentence: Sentence, at: int, verb: int | None, found: Charge, words: Words) -> bool:
    """أعلنت X توجيه تهمة Z إلى Y, تم توجيه اتهامات إلى Y: whether the noun of leveling it governs ``items[at]``.

    Then its prepositions say whom ``found`` is against, and who makes it known accuses.
    """
    items = sentence.items
    noun = at - 1
    if noun < 0 or items[noun].definite or not items[noun].lemma_in(words["nouns"]["leveling"]) or items[noun].pronoun:
        return False
    made = verb is not None and not is_negated(items, verb)
    known = words["verbs"]["say"] | words["verbs"]["hint"] | words["verbs"]["level"] | _DECIDING
    done = verb is not None and items[verb].key in _DONE
    replies = verb is not None and items[verb].key == "رد" and items[noun - 1].lemma == "ب"
    if verb is None or not made or not (done or replies or items[verb].lemma_in(known)):
        return False
    found.charge = found.charge or genitive_charge(sentence, at)
    preps = noun_arguments(items, at).preps or noun_arguments(items, noun).preps
    for_whom = ("ل", "ضد") if names_deed(items, at) else ("الي", "ل", "ضد")  # تهمة تهريب السلاح إلى P
    at_whom = [p for p in preps if p.preposition in for_whom and not opens_charge(items, p.at)]
    to = next((p.at for p in at_whom if parties(reading, p.phrase, sentence)), None)
    if to is None:
        to = _to_a_man(reading, sentence, at)
    if to is not None:
        found.accused = found.accused or parties(reading, noun_phrase(items, to + 1), sentence)
        if found.charge is not None and found.charge.span.start < items[to].start < found.charge.span.end:
            found.charge = text_between(sentence, item_at(sentence, found.charge) or at, to)
    if not found.accuser and not done:
        found.accuser = tuple(m for m in subject(reading, sentence, verb, at) if m not in found.accused)
    found.rule = "light noun: level"
    return True


def _to_a_man(reading: Reading, sentence: Sentence, at: int) -> int | None:
    """توجيه تهمة استغلال النفوذ إلى Y: the إلى past the deed, which may have one of its own, so that it is a man's."""
    for i in range(at + 1, min(at + _FAR, len(sentence.items) - 1)):
        item = sentence.items[i]
        if item.kind in ("verb", "sub", "rel") or item.text in ".؛:":
            return None
        if item.lemma == "الي" and not item.pronoun:
            found = parties(reading, noun_phrase(sentence.items, i + 1), sentence)
            if found and all(m.kind == "person" for m in found):
                return i
    return None


_FAR = 16  # items from the verb to whom it is levelled at
_DECIDING = frozenset("قرر بدا اقر اوصي طلب".split())
_DONE = frozenset({"تم", "جري"})
"""تم توجيه اتهامات: that it was done, by whomever."""


def names_deed(items: Sequence[Item], at: int) -> bool:
    """تهمة الإهمال والتسبب بـ: the charge begins with the genitive."""
    deed = items[at + 1].noun() if at + 1 < len(items) and items[at + 1].kind == "word" else None
    return items[at].key == "تهمه" and deed is not None and deed.derived == "masdar"


def is_its_object(items: Sequence[Item], verb: int, noun: int) -> bool:
    """Whether a noun of accusation depends on the light verb itself, and not on a participle or noun between them."""
    definite = items[noun].definite
    noun -= items[noun - 1].form in _ALL and noun - 1 > verb  # ببراءته من جميع التهم
    before = items[noun - 1]
    if before.kind != "prep" or before.pronoun:
        return True
    governor = items[noun - 2]
    if before.lemma == "من" and definite and governor.kind == "word":
        several = triggers("accusation")["nouns"]["several"]  # سلسلة من الاتهامات, عددا كبيرا من الاتهامات
        return any(items[i].lemma_in(several) for i in range(max(verb + 1, noun - 3), noun - 1))
    return before.lemma == "ب" and (
        noun - 2 == verb or governor.kind == "mention" or (governor.definite and not _participial(governor))
    )


_ALL = frozenset("جميع كل كافه ساير بعض".split())
"""Folded nouns of quantity: some or all of what they govern."""


def _participial(item: Item) -> bool:
    return item.analysis is not None and item.analysis.derived in ("act_part", "pass_part")


def leveled(reading: Reading, sentence: Sentence, at: int, verb: int, found: Charge, words: Words) -> None:
    """وجّه X اتهامات إلى Y: the verb's subject accuses, its prepositions say whom."""
    items = sentence.items
    found.rule = "light verb: level"
    passive = is_passive(items[verb])
    accuser = () if passive else subject(reading, sentence, verb, at)
    args = verb_arguments(items, verb)
    if not found.accused:
        found.accused = tuple(
            m
            for p in args.preps
            if p.preposition in AGAINST and not opens_charge(items, p.at) and (p.at < at or not names_deed(items, at))
            if p.preposition != "علي" or found.charge is None or items[p.at].start < found.charge.span.start
            for m in _whom(reading, p.phrase, sentence, accuser)
        )[:3]
    if not found.accused:  # وجّه القاضي تهمة استغلال النفوذ إلى Y: past the deed, only a man can be meant
        to = [p.phrase for p in noun_arguments(items, at).preps if p.preposition == "الي"]
        to = to or [noun_phrase(items, _past_deeds(items, at))]
        found.accused = tuple(m for p in to for m in parties(reading, p, sentence) if m.kind == "person")[:1]
    found.accuser = found.accuser or tuple(m for m in accuser if m not in found.accused)
    if found.charge is None and not names_deed(items, at):
        found.charge = charge_text(sentence, args)
    found.charge = found.charge or genitive_charge(sentence, at)
    if found.charge is not None and item_at(sentence, found.charge) == at and called_false(items, at, words):
        found.accused, found.charge = (), None  # وجه إلينا اتهامات لا أساس لها: of what, he has not said
    found.charge = _before_whom(sentence, found.charge, found.accused)


def _past_deeds(items: Sequence[Item], at: int) -> int:
    """تهمة الفساد واستغلال النفوذ إلى [X]: the item after إلى, past all the deeds that a noun of accusation names."""
    for i in range(at + 1, len(items) - 1):
        if items[i].kind in ("verb", "sub", "rel", "mark"):
            break
        if items[i].kind == "prep" and items[i].lemma == "الي" and not items[i].pronoun:
            return i + 1
    return len(items)


_EACH = frozenset({"كل", "كلا", "من"})


def _before_whom(sentence: Sentence, charge: Text | None, accused: Sequence[Mention]) -> Text | None:
    """تهمة الرشوة [إلى الوزير فلان], بالإرهاب [لتسعة أشخاص], [لكل من X وY]: without whom it is brought against."""
    items = sentence.items
    for mention in accused if charge is not None else ():
        at = index_of_mention(items, mention)
        if at is None:  # a group that nobody names
            at = next((i for i, item in enumerate(items) if item.start == mention.span.start), None)
        while at and items[at - 1].form in _EACH:
            at -= 1
        if at is not None and charge is not None and at and items[at - 1].lemma in ("الي", "ل"):
            first = item_at(sentence, charge)
            if first is not None and first < at - 1 and items[at].start < charge.span.end:
                return text_between(sentence, first, at - 1)
    return charge


def _whom(
    reading: Reading, phrase: NounPhrase | None, sentence: Sentence, accuser: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Whom a preposition after a light verb governs; وجهت إليه: the nearest who agrees, and who does not accuse."""
    if phrase is not None and phrase.pronoun:
        return nearest(reading, sentence, phrase, others=accuser)
    return parties(reading, phrase, sentence)


__all__ = ["by_leveling", "is_its_object", "leveled", "names_deed"]
