"""The subject that stands before its verb: of a clause that it opens, after إنّ, of a relative clause.

Source: Badawi, Carter & Gully, Modern Written Arabic, ch. 3; Ryding, ch. 4 and 14.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.agreement import agrees, is_one_person
from kg.extraction.grammar.antecedents import antecedent_of, aside_before, of_town, told_aside
from kg.extraction.grammar.clauses import clause_start, had_been
from kg.extraction.grammar.fronting import begins_day, of_clock, passes_on
from kg.extraction.grammar.group_names import QUOTES_OPEN
from kg.extraction.grammar.item import Item, before_particles
from kg.extraction.grammar.modifiers import accusative
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.lexicon.function_words import ADVERBS

OCCASIONS = frozenset("وقت مره يوم ليله اسبوع شهر عام سنه مناسبه".split())
"""Keys of nouns of time that a clause describes by what happened then: آخر مرة التقى فيها X Y."""


def subject_before_verb(items: Sequence[Item], at: int) -> NounPhrase | None:
    """The noun phrase before the verb at ``at`` that is its subject: SVO, after إنّ, or a relative's antecedent."""
    i = before_particles(items, at)
    if i > 0 and items[i].text in QUOTES_OPEN and items[i - 1].kind == "sub" and items[i - 1].pronoun:
        i -= 1  # إنها «فرضت …»
    if i > 3 and items[i].kind == "mark" and (opened := aside_before(items, i)):
        i = opened - 1  # كان X - وهو وزير سابق - قد التقى Y
    if i < 0 or items[i + 1].form in ("كما", "ثم"):
        return None  # التقى X نظيره، كما عقد جلسة, ثم توجه إلى P: a clause of its own
    if items[i].kind == "rel":
        return antecedent_of(items, i) if not of_town(items, i) else None
    if items[i].kind == "sub" and items[i].pronoun:
        return NounPhrase(i, i + 1, items[i], pronoun=items[i].pronoun)  # إنه اتهم …
    if items[i].form == "ان" and (whose := _had_before(items, i)) is not None:
        return whose
    if items[i].form == "ف" and (topic := _as_for(items, i)) is not None:
        return topic
    if items[i].kind in ("sub", "conj", "verb"):
        return None
    start = had_been(items, i) or clause_start(items, i)
    if start > 2 and items[start - 2].kind == "rel" and (described := _past_relative(items, at)) is not None:
        return described
    first = start
    while first <= i and (
        items[first].kind in ("conj", "part", "mark", "date")
        or begins_day(items, first)
        or of_clock(items, first)
        or passes_on(items, first)
    ):
        first += 1
    phrase = noun_phrase(items, first) if first <= i else None
    bare = phrase is not None and phrase.head.kind == "number" and not (phrase.mentions or phrase.inside)
    if bare and phrase is not None and not phrase.adjectives:
        return None  # 10:30 - يستقبل X
    if phrase is not None and phrase.head.kind == "word" and phrase.last == i and items[i].text in "،,":
        return None  # بعد قطيعة دامت عامين، صافح X
    if phrase is not None and items[i].text in "،," and accusative(phrase.head) and items[first - 1].kind != "sub":
        return None  # وردا على ذلك، رفض X
    if phrase is None or not _fills_up_to(items, phrase.last, at):
        return None
    if items[at - 1].key in OCCASIONS and at + 1 < len(items) and items[at + 1].pronoun and not phrase.mentions:
        return None  # آخر مرة التقى فيها X Y
    return phrase


def _as_for(items: Sequence[Item], so: int) -> NounPhrase | None:
    """أما X ف…: the topic that أما sets, as far as the ف at ``items[so]``."""
    start = next((i for i in range(so - 1, max(-1, so - _TOPIC), -1) if items[i].form == "اما"), None)
    phrase = noun_phrase(items, start + 1) if start is not None else None
    return phrase if phrase is not None and phrase.last == so else None


_TOPIC = 10  # words of a topic


def _past_relative(items: Sequence[Item], at: int) -> NounPhrase | None:
    """إن الوزير الذي وصل أمس التقى X: the person whom a clause begins with, past a relative clause of one verb."""
    relative = next((i for i in range(at - 3, max(0, at - 14), -1) if items[i].kind in ("rel", "sub")), 0)
    verbs = [i for i in range(relative + 1, at) if items[i].kind == "verb"]
    if not relative or items[relative].kind != "rel" or verbs != [relative + 1] or items[at - 1].kind == "conj":
        return None
    phrase = antecedent_of(items, relative)
    if phrase is None or not is_one_person(phrase) or any(i.kind == "conj" for i in items[relative:at]):
        return None
    opens = phrase.first == 0 or items[phrase.first - 1].kind in ("sub", "conj", "part")  # وكان X، الذي …، قد
    return phrase if opens and agrees(items[at], phrase) else None


def _had_before(items: Sequence[Item], at: int) -> NounPhrase | None:
    """سبق لـ X أن التقى Y, X الذي سبق أن التقى Y: who has done before what stands after the أنْ at ``items[at]``."""
    again = next((i for i in range(at - 1, max(0, at - 4), -1) if items[i].form == "سبق"), 0)
    if again and items[again - 1].kind == "rel":
        return antecedent_of(items, again - 1)
    if again and items[again - 1].kind == "sub" and items[again - 1].pronoun:
        return NounPhrase(again - 1, again, items[again - 1], pronoun=items[again - 1].pronoun)
    for first in range(max(0, at - 6), at - 2):
        if items[first].form == "سبق" and items[first + 1].lemma == "ل" and not items[first + 1].pronoun:
            phrase = noun_phrase(items, first + 2)
            return phrase if phrase is not None and phrase.last == at else None
    return None


def _fills_up_to(items: Sequence[Item], at: int, verb: int) -> bool:
    """Whether only modifiers (prepositional phrases, asides, particles) stand between a subject and its verb."""
    while at < verb:
        item = items[at]
        if item.kind == "mark" and (past := told_aside(items, at)) and past <= verb:
            at = past
        elif item.kind == "prep":
            phrase = noun_phrase(items, at + 1)
            at = max(phrase.last if phrase else at + 1, at + 1)
        elif (
            item.kind in ("part", "neg", "fut", "date", "mark", "number")
            or item.folded in ADVERBS
            or (item.kind == "word" and item.analysis is not None and item.analysis.pos in ("adj", "adv"))
            or (item.kind == "mention" and items[at - 1].kind == "mark")
            or (item.kind == "word" and items[at - 1].kind == "number")  # البالغ من العمر 80 عاما
        ):
            at += 1
        else:
            return False
    return True
