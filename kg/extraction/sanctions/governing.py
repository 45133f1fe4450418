"""What stands over a noun of sanction: the chain of nouns that it ends, and the verb on which that depends.

[أعلنت] [واشنطن] [فرض] [مزيد من] عقوبات: verb, its subject, the verbal noun, what measures it, the noun
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kg.extraction.discourse.roles import in_relative
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.modifiers import modifier
from kg.extraction.grammar.noun_phrases import NounPhrase, PrepPhrase, noun_phrase
from kg.extraction.grammar.syntax import Arguments, verb_arguments

Words = Mapping[str, Mapping[str, Any]]
"""Trigger words: part of speech, group, folded lemmas."""

_GOVERNED = frozenset("ب ل الي علي في من عن نحو لصالح ضد".split())
_REACH = 18  # items back from the noun to what governs it


@dataclass(slots=True)
class Governed:
    """What stands over a noun of sanction: where the chain of nouns begins, and the verb that it depends on."""

    first: int
    verb: int | None = None
    verbal_noun: int | None = None
    lifting: bool = False
    prospect: str | None = None
    prevented: bool = False
    called: bool = False
    """Somebody only calls for it (دعوة إلى رفع العقوبات)."""
    regime: int | None = None
    """A noun of sanction before it, whose measure this is (شملت العقوبات البريطانية تجميد …)."""
    preposition: str = ""
    """What joins the chain to the verb (أعلن عن, هدد بـ); empty for a direct object."""
    agent: NounPhrase | None = None
    participle: int | None = None
    """A participle of circumstance that governs the chain in the verb's stead (مهددا بعقوبات)."""


def with_parted_target(items: Sequence[Item], args: Arguments) -> Arguments:
    """عقوبات جديدة، [على مسؤولين في P]: what a noun of sanction has with it, past a comma too."""
    comma = args.end
    if comma + 2 >= len(items) or items[comma].text not in "،," or any(p.preposition in _ON for p in args.preps):
        return args
    prep = items[comma + 1]
    if prep.kind == "prep" and prep.lemma in _ON and not prep.pronoun:
        return replace(args, preps=[*args.preps, PrepPhrase(prep.lemma, comma + 1, noun_phrase(items, comma + 2))])
    return args


_ON = ("علي", "ضد", "بحق")


def governed(items: Sequence[Item], at: int, words: Words) -> Governed:
    """The verbal noun and the verb on which the noun of sanction at ``items[at]`` depends, looking left."""
    found, apart, crossed = Governed(at), False, False
    for i in range(at - 1, max(-1, at - _REACH), -1):
        item = items[i]
        if item.kind == "verb":
            if apart and in_relative(items, i):
                continue  # يخضع الاقتصاد الذي يعتمد على النفط، لعقوبات
            found.verb = i
            if item.lemma_in(words["verbs"]["need"]):
                found.prospect = found.prospect or "Proposed"
                found.prevented = found.prevented or (i > 0 and items[i - 1].kind == "neg")  # لا يجب فرض عقوبات
            break
        apart = apart or (item.kind == "mark" and item.text in "،,-–—")
        if (item.kind in ("sub", "rel") and not apart) or (item.kind == "mark" and item.text in ".؛:؟!"):
            break
        adjacent = i == found.first - 1
        if item.kind == "word":
            if not _takes_in(items, i, found, words, crossed=crossed):
                break
        elif adjacent and item.kind in ("number", "conj"):
            found.first = i
        elif adjacent and item.form == "عدم" and found.verbal_noun is not None:
            found.prevented, found.first = True, i  # قرر عدم فرض عقوبات
        elif adjacent and item.kind == "prep" and not item.pronoun:
            if item.form == "غير":
                found.first = i  # قرار غير ملزم بفرض عقوبات
                continue
            if item.lemma not in _GOVERNED:
                break
            found.first, found.preposition, crossed = i, item.lemma, item.lemma in ("ب", "ل", "في", "من")
    if found.verb is None and found.prospect is None and _is_due(items, found.first):
        found.prospect = "Proposed"
    return found


def _is_due(items: Sequence[Item], first: int) -> bool:
    """إن على أوروبا فرض عقوبات, لا بد من فرضها: whether a clause without verb says that a deed ought to be done."""
    if first > 1 and items[first].lemma == "من" and items[first - 1].form == "بد":
        return True
    if first < 2 or items[first - 1].mention is None or items[first - 2].lemma != "علي" or items[first - 2].pronoun:
        return False
    return first < 3 or items[first - 3].kind in ("sub", "mark", "conj")


def _takes_in(items: Sequence[Item], i: int, found: Governed, words: Words, *, crossed: bool) -> bool:
    """Whether the look to the left goes on past the word ``items[i]``; what it says of the sanction is noted.

    :param crossed: whether a preposition stands between it and the noun of sanction.
    """
    item, nouns = items[i], words["nouns"]
    adjacent = i == found.first - 1
    if _circumstance(items, i, found, words):
        found.participle = i
        return False
    if adjacent and item.lemma_in(nouns["about"]) and not item.definite:
        return False  # لجنة العقوبات, ملف العقوبات: what the verb governs is no sanction
    measuring = bool(item.lemma_in(nouns["measure_of"]))
    if adjacent and measuring and item.definite and _begins_another(items[i + 1]):
        adjacent = False  # يفرض على المجموعة حظرا
    if found.verbal_noun is not None and adjacent and item.lemma_in(nouns["prevention"]):
        found.prevented, found.first = True, i
    elif adjacent and found.prospect is None and (lemma := item.lemma_in(nouns["prospect"] | nouns["threat"])):
        found.prospect = "Threatened" if lemma in nouns["threat"] else "Proposed"
        found.called, found.first = lemma in nouns["call"], i
    elif _verbal(items, i, found, nouns):
        found.lifting = found.lifting or bool(item.lemma_in(nouns["lifting"]))
        if i + 1 < found.first and items[i + 1].kind in ("mention", "word"):
            found.agent = noun_phrase(items, i + 1)
        found.verbal_noun = found.first = i
        found.preposition = ""  # what is between the verbal noun and the sanction (فرض مزيد من) joins no verb
    elif adjacent and (measuring or item.lemma_in(nouns["sanction"]) or _modifies(item, nouns, crossed=crossed)):
        found.first = i
        if measuring:
            found.preposition = ""  # مدد الإطار القانوني للعقوبات
    elif not adjacent and _threatened_by(items, i, found, nouns):
        found.prospect, found.agent, found.first = "Threatened", noun_phrase(items, i + 1), i
        found.preposition = ""
    elif not adjacent and item.form == "قيام" and _whose(items, i, found):
        found.agent, found.first, found.preposition = noun_phrase(items, i + 1), i, ""  # ردا على قيام X بفرض عقوبات
    elif _intended(items, i, found, nouns):
        found.prospect, found.agent, found.first = "Proposed", noun_phrase(items, i + 1), i
    elif _possibility(items, i, found):
        found.prospect, found.agent, found.first = "Proposed", noun_phrase(items, i + 1), i - 1
    elif item.lemma_in(nouns["sanction"]) and not (found.preposition == "ب" and _answered(items, i)):
        found.regime = i
        return False  # the verb governs those sanctions
    return True


def _answered(items: Sequence[Item], i: int) -> bool:
    """ردت X على العقوبات الأميركية بفرض عقوبات: whether the sanctions at ``items[i]`` are what somebody answers."""
    if i < 2 or items[i - 1].kind != "prep" or items[i - 1].lemma != "علي":
        return False
    return any(item.kind == "verb" and item.key == "رد" for item in items[max(0, i - 6) : i])


def _modifies(item: Item, nouns: Mapping[str, Any], *, crossed: bool) -> bool:
    """Whether a word before the chain is its modifier; مرسوما is what the verb makes."""
    return is_modifier(item, crossed=crossed) and not item.lemma_in(nouns["decree"])


def _begins_another(item: Item) -> bool:
    """Whether a noun without article, after a definite one, begins a phrase of its own."""
    noun = item.noun() if item.kind == "word" and not item.definite and not item.pronoun else None
    return noun is not None and noun.pos == "noun"


def _intended(items: Sequence[Item], i: int, found: Governed, nouns: Mapping[str, Any]) -> bool:
    """عزم X فرض عقوبات, نية الحكومة رفع العقوبات: whose plan it is stands between the prospect and the verbal noun."""
    plan = found.verbal_noun is not None and found.prospect is None and found.verbal_noun == found.first
    if not plan or items[i].definite or items[i].pronoun or not items[i].lemma_in(nouns["prospect"]):
        return False
    whose = items[i + 1 : found.first]
    return 0 < len(whose) <= _WHOSE and all(w.kind == "mention" or (w.kind == "word" and w.definite) for w in whose)


def _threatened_by(items: Sequence[Item], i: int, found: Governed, nouns: Mapping[str, Any]) -> bool:
    """تهديد X بفرض عقوبات: who threatens stands between the noun of threatening and what he threatens with."""
    return found.prospect is None and bool(items[i].lemma_in(nouns["threat"])) and _whose(items, i, found)


def _whose(items: Sequence[Item], i: int, found: Governed) -> bool:
    """Whether only who does it, and when, stands between a verbal noun and the ب by which it governs the chain."""
    if items[i].definite or items[i].pronoun or found.agent is not None or items[found.first].lemma != "ب":
        return False
    whose = noun_phrase(items, i + 1, coordination=False)
    if whose is None or not whose.mentions:
        return False
    between = items[whose.last : found.first]
    return len(between) <= _WHOSE and all(
        b.kind in ("prep", "date") or (b.kind == "word" and b.definite) for b in between
    )


_WHOSE = 4  # items between the two
_ABILITY = frozenset("امكان وسع مقدور استطاعه".split())


def _possibility(items: Sequence[Item], i: int, found: Governed) -> bool:
    """بإمكان X إعادة فرض عقوبات: who could do what the verbal noun tells."""
    able = found.verbal_noun is not None and items[i].key in _ABILITY and i and items[i - 1].lemma == "ب"
    phrase = noun_phrase(items, i + 1) if able else None
    between = items[phrase.last : found.first] if phrase is not None else []
    return phrase is not None and len(between) < 3 and all(b.kind == "word" and b.definite for b in between)


def _circumstance(items: Sequence[Item], i: int, found: Governed, words: Words) -> bool:
    """Whether a participle of announcing, threatening or calling governs the chain: directly, or past an adverb."""
    participles = words["participles"]
    item = items[i]
    if item.definite or not any(item.lemma_in(participles[of]) for of in ("announcing", "threatening", "calling")):
        return False
    between = items[i + 1 : found.first]
    return len(between) <= 3 and all(b.kind in ("prep", "mention", "part") or b.pronoun for b in between)


def _verbal(items: Sequence[Item], i: int, found: Governed, nouns: Mapping[str, Any]) -> bool:
    """A verbal noun of imposing or lifting, right before the chain or before its own agent (فرض بروكسل عقوبات)."""
    item = items[i]
    if item.definite and item.lemma_in(nouns["prolonging"]) and items[i + 1].lemma == "علي" and i + 1 == found.first:
        return True  # قررت X الإبقاء على العقوبات
    if item.definite and item.key in ("اعلان", "كشف") and items[i + 1].lemma == "عن" and i + 1 == found.first:
        return True  # ردت X بالإعلان عن عقوبات
    if item.definite or not (item.lemma_in(nouns["imposing"]) or item.lemma_in(nouns["lifting"])):
        return False
    between = items[i + 1 : found.first]
    if between and any(b.kind == "date" for b in between):  # رفع واشنطن في 2017 العقوبات
        dates = {n for n in range(i + 1, found.first) if items[n].kind == "date"}
        between = [items[n] for n in range(i + 1, found.first) if n not in dates and n + 1 not in dates]
        between += [items[n] for n in range(i + 1, found.first) if n + 1 in dates and items[n].kind != "prep"]
    if 0 < len(between) <= 3 and items[found.first].lemma == "ل" and all(b.kind in ("word", "conj") for b in between):
        return True  # رفع تدريجي ومشروط للعقوبات
    return all(b.kind == "mention" or (b.kind == "word" and b.definite) or b.kind == "conj" for b in between) and not (
        found.verbal_noun is not None and between
    )


def asyndetic(items: Sequence[Item], at: int, noun: Item) -> tuple[int, Arguments] | None:
    """عقوبات تستهدف X: the verb of a clause that describes a noun without a relative, and what it governs."""
    while at < len(items) and items[at].kind in ("part", "fut"):
        at += 1
    if at < len(items) and items[at].kind == "verb" and not noun.definite:
        return at, verb_arguments(items, at)
    return None


def taken_up_by(items: Sequence[Item], verb: int, args: Arguments) -> NounPhrase | None:
    """عقوبات أعلنتها X, العقوبات التي كشفت عنها X: who does it in a clause whose pronoun takes up the sanction."""
    if items[verb].pronoun:
        if (before := _said_before(items, verb)) is not None:
            return before
        return args.subject if args.subject is not None and args.subject.first > verb else None
    about = next((p for p in args.preps if p.preposition == "عن"), None)
    if about is None or items[about.at].pronoun != "3fs":
        return None
    return next((b for b in args.bare if b.first == about.at + 1), None)


def _said_before(items: Sequence[Item], verb: int) -> NounPhrase | None:
    """العقوبات التي كانت X قد فرضتها: who does it, before the verb of the relative clause."""
    rel = next((i for i in range(verb - 1, max(-1, verb - _NEAR), -1) if items[i].kind == "rel"), None)
    if rel is None:
        return None
    first = rel + 1
    while first < verb and items[first].kind == "part":
        first += 1  # كانت
    last = verb - (items[verb - 1].form == "قد")
    by = noun_phrase(items[:last], first, coordination=False) if first < last else None
    return by if by is not None and by.mentions and _nothing_but_name(items[by.last : last]) else None


def _nothing_but_name(items: Sequence[Item]) -> bool:
    """Whether nothing stands there, or another name in brackets: (إيكواس)."""
    return not items or (items[0].text == "(" and items[-1].text == ")" and len(items) <= 3)


_NEAR = 8
"""Measures that one verb imposes stand so near each other."""


_FAR = 14
"""… and with مع those whom the first hits may stand between."""


def measure_before(items: Sequence[Item], at: int, nouns: frozenset[str]) -> int | None:
    """The measure to which و joins that at ``items[at]``, so that one verb governs both: فرض حظر على السفر وتجميد أصول.

    :param nouns: the lemmas of measures.
    """
    with_it = at > 1 and items[at - 1].form == "مع"  # إدراج X على القائمة، مع تجميد أموالهم
    if not at or not (items[at - 1].kind == "conj" or with_it):
        return None
    before = at - 2 - (with_it and items[at - 2].text == "،")
    for i in range(before, max(-1, before - _FAR if with_it else at - _NEAR), -1):
        if items[i].kind in ("verb", "sub", "rel", "mark"):
            return None
        if items[i].kind == "word" and items[i].lemma_in(nouns):
            return i
    return None


def is_modifier(item: Item, *, crossed: bool) -> bool:
    """A number before its noun, or an adjective of the noun before, past a preposition (حزمة جديدة من العقوبات)."""
    number = item.analysis is not None and item.analysis.pos in ("noun_num", "noun_quant", "adj_comp")
    adjective = modifier(item) or any(a.pos in ("adj", "adj_num") for a in item.analyses)
    return number or (crossed and adjective)
