"""Whom a sanction hits where no preposition says so: whose affair it is over, who is pressed, who pays for its end."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.sanctions.governing import Words
from kg.records import Mention


def pressed(items: Sequence[Item], participle: int, words: Words) -> NounPhrase | None:
    """أمهلت X Y …، ملوحة بعقوبات: whom the clause presses to which a participle of threatening belongs."""
    if not items[participle].lemma_in(words["participles"]["threatening"]):
        return None
    verb = verb_left(items, participle)
    if verb is None or not items[verb].lemma_in(words["verbs"]["press"]) or is_negated(items, verb):
        return None
    return verb_arguments(items[:participle], verb).object


def aimed_at(items: Sequence[Item], at: int, words: Words) -> tuple[Mention, ...]:
    """عقوبات جديدة لحرمان X من كذا, عقوبات «لعزل X»: the state to which sanctions are to do something."""
    near = range(at + 1, min(at + 5, len(items) - 2))
    aim = next((i for i in near if items[i].kind == "prep" or items[i].kind == "verb"), None)
    if aim is None or items[aim].lemma != "ل" or items[aim].pronoun or items[aim + 1].key not in words["nouns"]["aim"]:
        return ()
    whom = items[aim + 2].mention
    return (whom,) if whom is not None and whom.kind == "state" and whom.manner != "demonym" else ()


def concerned(items: Sequence[Item], at: int, words: Words) -> tuple[Mention, ...]:
    """العقوبات المتصلة بالبرنامج النووي الإيراني: the state whose affair sanctions are over."""
    for i in range(at + 1, min(at + 8, len(items) - 1)):
        if items[i].kind in ("verb", "sub", "rel") or (items[i].kind == "mark" and items[i].text in ".؛،"):
            break
        if items[i].key in words["participles"]["concerning"] and items[i + 1].kind == "prep":
            affair = noun_phrase(items, i + 2, coordination=False)
            named = (*affair.mentions, *affair.adjectives, *affair.inside) if affair is not None else ()
            return tuple(m for m in named if m.kind == "state")[:1]
    return ()


def by_deal(sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """رفع العقوبات مقابل ضمانات بأن طهران …: sanctions are lifted in return for what their target does."""
    items = sentence.items
    price = next((i for i in range(at + 1, min(at + 7, len(items))) if items[i].form in ("مقابل", "لقاء")), None)
    if price is None or any(i.kind == "verb" for i in items[at:price]):
        return ()
    for item in items[price + 1 : price + 12]:
        if item.kind == "mark" and item.text in ".؛":
            break
        if item.mention is not None and item.mention.kind == "state":
            return (item.mention,)
    return ()


__all__ = ["aimed_at", "by_deal", "concerned", "pressed"]
