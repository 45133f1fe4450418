"""Deeds laid at someone's door: نسب الهجوم إلى X, وجه أصابع الاتهام إلى X, رفع دعوى ضد X بتهمة."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.accusations.charges import Charge, Words, of_wrong
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import carried, carries_on, describes, is_passive
from kg.extraction.discourse.spokesmen import by_their_word
from kg.extraction.grammar.antecedents import antecedent_of
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.modifiers import modifier
from kg.extraction.grammar.noun_phrases import NounPhrase, PrepPhrase, noun_phrase
from kg.extraction.grammar.phrases import text_between, text_from
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.records import Mention

Sides = tuple[tuple[Mention, ...], tuple[Mention, ...]]
"""Who accuses, and who is accused."""

_AT = ("الي", "ل", "نحو", "صوب")
_FOR = ("في", "ب", "بشان", "بخصوص", "حول", "وراء")


def ascribed(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """نسب X الهجوم إلى Y, نُسب الهجوم إلى Y, نسب X إلى Y قتل Z: a wrong or a harm, and whose doing it is said to be."""
    nouns = words["nouns"]
    yield from _laid(reading, sentence, at, "الي", nouns["wrong"] | nouns["harm"] | nouns["act"], words)


def reproached(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """أخذ X على Y أنه قتل Z, عاب X على Y دعمه للمتمردين: a wrong that is held against somebody."""
    yield from _laid(reading, sentence, at, "علي", words["nouns"]["wrong"], words)


def _laid(
    reading: Reading, sentence: Sentence, at: int, preposition: str, harms: frozenset[str], words: Words
) -> Iterator[Charge]:
    """A deed that the verb at ``items[at]`` lays at somebody's door by a preposition; it may stand after him."""
    items = sentence.items
    args = verb_arguments(items, at)
    to = next((p for p in args.preps if p.preposition == preposition), None)
    if to is None or to.phrase is None or (to.phrase.pronoun and preposition == "علي"):
        return
    deed = next((b for b in args.bare if b.head.kind == "word" and _is_harm(items, b, harms)), None)
    described = _deed_described(items, at, harms) if deed is None and preposition == "الي" else None
    if described is not None:
        yield from _of_described(reading, sentence, at, described, args, to)
        return
    if deed is None:
        part = _part_after(items, to.phrase.last, words)
        if part is not None and to.phrase.pronoun and not _told_here(reading, sentence, to.phrase):
            return  # وينسب إليه كذا: of whom the sentence gives no name that is known
        deed = _deed_after(items, to.phrase.last, harms) or part
    clause = _clause(items, max(args.end, to.phrase.last), words) if deed is None else None
    if (deed is None and clause is None) or (deed is not None and to.at < deed.first and deed.first != to.phrase.last):
        return
    if deed is not None and preposition == "علي" and deed.first < to.at:
        return  # أخذت الحرب على
    accused = tuple(m for m in parties(reading, to.phrase, sentence) if m.kind != "place")
    written = args.subject
    first = written if written is not None and (deed is None or written.head is not deed.head) else None
    accuser = parties(reading, first, sentence) if first is not None and not is_passive(items[at]) else ()
    told = items[at].analysis
    done = is_passive(items[at]) or (to.phrase.pronoun and told is not None and told.aspect == "i")  # وينسب إليه كذا
    if not accuser and first is None and carries_on(items, at) and not done:
        accuser = carried(reading, sentence, at)
    if not accuser and items[at - 1].kind == "rel":
        accuser = parties(reading, antecedent_of(items, at - 1), sentence)  # النيابة التي نسبت إلى X قتل Z
    if preposition == "علي" and not accuser:
        return
    if accused:
        start = clause or at
        charge = text_from(sentence, start if deed is None else deed.first)
        if deed is not None and deed.first < to.at:
            charge = text_between(sentence, deed.first, deed.last)
        yield Charge(at, f"verb: {'ascribe' if preposition == 'الي' else 'reproach'}", accuser, accused, charge)


def _is_harm(items: Sequence[Item], phrase: NounPhrase, harms: frozenset[str]) -> bool:
    """الهجوم, أعمال العنف: whether a phrase tells of a harm, or of deeds of it."""
    if phrase.head.lemma_in(harms):
        return True
    of = items[phrase.first + 1] if phrase.first + 1 < phrase.last else None
    return phrase.head.key == "عمل" and of is not None and bool(of.lemma_in(harms))


def _deed_described(items: Sequence[Item], at: int, harms: frozenset[str]) -> NounPhrase | None:
    """الهجوم الذي نسبته X إلى Y, تفجير نُسب إلى Y: the deed that the verb describes which lays it at somebody's door.

    A pronoun takes it up where somebody does so; a passive agrees with it (Ryding, Reference Grammar, ch. 14).
    """
    if not (items[at].pronoun in _IT or (not items[at].pronoun and _alone(items, at))):
        return None
    if items[at - 1].kind == "rel" and at > 1 and items[at - 2].lemma_in(harms) and not modifier(items[at - 2]):
        deed = noun_phrase(items, _first_of_two(items, at - 2, harms), coordination=False)
    elif items[at - 1].kind == "rel":
        deed = antecedent_of(items, at - 1)
        first = deed.first if deed is not None else 0
        if deed is not None and first > 1 and items[first - 1].kind == "prep" and items[first - 2].lemma_in(harms):
            deed = replace(deed, first=first - 2, head=items[first - 2])  # الهجوم على المنتجع الذي نُسب إلى Y
        elif deed is not None and modifier(deed.head):
            deed = _described_afar(items, deed, harms)
        if (deed is None or not deed.head.lemma_in(harms)) and not items[at + 1].pronoun:
            deed = _where_and_when_between(items, at - 1, harms) or deed
    elif at and describes(items, at):
        first = at - 1
        while first and not items[first].lemma_in(harms) and first > at - 4:
            first -= 1
        deed = noun_phrase(items, _first_of_two(items, first, harms), coordination=False)
        deed = deed if deed is not None and deed.last >= at else None
    else:
        deed = None
    return deed if deed is not None and deed.head.kind == "word" and deed.head.lemma_in(harms) else None


def _described_afar(items: Sequence[Item], adjective: NounPhrase, harms: frozenset[str]) -> NounPhrase | None:
    """الهجوم على منتجع P [الإرهابي] الذي نُسب إلى Y: the deed whose adjective stands after where it was done."""
    for i in range(adjective.first - 1, max(-1, adjective.first - _AFAR), -1):
        if items[i].kind not in ("word", "prep", "mention"):
            return None
        if items[i].lemma_in(harms):
            return replace(adjective, first=i, head=items[i])
    return None


def _where_and_when_between(items: Sequence[Item], relative: int, harms: frozenset[str]) -> NounPhrase | None:
    """الهجوم الانتحاري في P قبل أسبوع الذي نسبته X إلى Y: the deed before where and when it was done."""
    for i in range(relative - 1, max(-1, relative - _WHERE_AND_WHEN), -1):
        item = items[i]
        if item.kind == "word" and item.definite and item.lemma_in(harms) and items[i + 1].lemma not in harms:
            first = _first_of_two(items, i, harms)
            deed = noun_phrase(items, first, coordination=False)
            told = deed.head.analysis if deed is not None else None
            masculine = items[relative].form == "الذي"
            return deed if told is not None and (told.gender == "m") == masculine else None
        if item.kind not in ("word", "prep", "mention", "date", "number") and item.text not in "()،":
            return None
    return None


_WHERE_AND_WHEN = 12
"""So many items may tell where and when a deed was done."""

_AFAR = 6
"""So many items before its adjective a deed may stand."""


def _first_of_two(items: Sequence[Item], at: int, harms: frozenset[str]) -> int:
    """الهجوم الإرهابي: the first of two words of wrong, of which the second only describes it."""
    return at - 1 if at and items[at - 1].kind == "word" and items[at - 1].lemma_in(harms) else at


_IT = ("3ms", "3fs")


def _alone(items: Sequence[Item], at: int) -> bool:
    """الذي ينسب إلى Y: whether whom it is laid at follows the verb at once, so that nobody else does it."""
    return at + 1 < len(items) and items[at + 1].kind == "prep"


def _of_described(
    reading: Reading, sentence: Sentence, at: int, deed: NounPhrase, args: Arguments, to: PrepPhrase
) -> Iterator[Charge]:
    """The charge of a deed that the verb at ``items[at]`` describes."""
    by = args.subject if sentence.items[at].pronoun and not args.subject_before else None
    accuser = parties(reading, by, sentence) if by is not None else ()
    accused = tuple(m for m in parties(reading, to.phrase, sentence) if m.kind != "place")
    if accused and not set(accuser) & set(accused):
        told = text_between(sentence, deed.first, deed.last)
        yield Charge(at, "verb: ascribe, of a deed described", accuser, accused, told)


def _deed_after(items: Sequence[Item], at: int, harms: frozenset[str]) -> NounPhrase | None:
    """نسب X إلى Y [قتل Z]: the deed that stands right after him who is said to have done it."""
    noun = at < len(items) and items[at].kind == "word" and not items[at].definite and items[at].lemma_in(harms)
    return noun_phrase(items, at, coordination=False) if noun else None


def _told_here(reading: Reading, sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a pronoun takes up somebody whom its own sentence names."""
    return any(m.sentence == sentence.index for m in parties(reading, phrase, sentence))


def _part_after(items: Sequence[Item], at: int, words: Words) -> NounPhrase | None:
    """ينسب إلى X [المشاركة في هجمات], تنفيذ تفجير: the part in a wrong that stands right after him who had it."""
    nouns = words["nouns"]
    if at >= len(items) or items[at].kind != "word" or not items[at].lemma_in(nouns["involvement"]):
        return None
    near = items[at + 1 : at + 5]
    wrong = any(i.kind == "word" and i.lemma_in(nouns["wrong"]) for i in near)
    return noun_phrase(items, at, coordination=False) if wrong else None


def _clause(items: Sequence[Item], end: int, words: Words) -> int | None:
    """نسبت النيابة إلى X أنه تلقى رشوة: where the clause of the wrong begins that is laid at his door."""
    that = next((i for i in range(end, min(end + 2, len(items))) if items[i].kind == "sub"), None)
    said = that is not None and that + 1 < len(items) and items[that + 1].lemma_in(words["verbs"]["say"])
    return that if that is not None and items[that].pronoun and not said and of_wrong(items, that, words) else None


def leveled_by_noun(items: Sequence[Item], at: int, words: Words) -> bool:
    """بتوجيه أصابع الاتهام: whether a verbal noun governs the fingers of the accusation at ``items[at]``."""
    return at > 1 and bool(items[at - 2].lemma_in(words["nouns"]["leveling"]))


def pointed(reading: Reading, sentence: Sentence, at: int, verb: int | None, words: Words) -> Iterator[Charge]:
    """وجه X أصابع الاتهام إلى Y في Z, تتجه أصابع الاتهام إلى Y: fingers of accusation, the noun being ``items[at]``."""
    if verb is None:
        return
    items = sentence.items
    args = verb_arguments(items, verb)
    if leveled_by_noun(items, at, words):  # ردت X بتوجيه أصابع الاتهام إلى Y: the noun says whom, the verb who
        args = replace(args, preps=noun_arguments(items, at).preps)
    at_whom = next((p for p in args.preps if p.preposition in _AT and p.at > at), None)
    accused = parties(reading, at_whom.phrase, sentence) if at_whom is not None else ()
    subject = (
        args.subject if args.subject is not None and not _holds(args.subject.first, args.subject.last, at) else None
    )
    active = subject is not None and not is_passive(items[verb])
    accuser = by_their_word(reading, subject, sentence, parties(reading, subject, sentence)) if active else ()
    if not accused or at_whom is None:
        return
    what = _what_for(items, args, at_whom)
    charge = text_from(sentence, what.at) if what is not None else None
    yield Charge(at, "fingers of accusation", tuple(m for m in accuser if m not in accused), accused, charge)


def _holds(first: int, last: int, at: int) -> bool:
    return first <= at <= last


def _what_for(items: Sequence[Item], args: Arguments, after: PrepPhrase) -> PrepPhrase | None:
    """What somebody is pointed at for: the phrase right after him."""
    found = next((p for p in args.preps if p.at > after.at), None)
    deed = found.phrase.head.noun() if found is not None and found.phrase is not None else None
    return found if found is not None and found.preposition in _FOR and deed is not None else None


def sued(reading: Reading, sentence: Sentence, verb: int, at: int, words: Words) -> Sides | None:
    """رفع X دعوى ضد Y بتهمة: who goes to court, and against whom; nothing where it tells of no suit."""
    items = sentence.items
    suit = next((i for i in range(verb + 1, at) if items[i].lemma_in(words["nouns"]["suit"])), None)
    if suit is None or not items[verb].lemma_in(words["verbs"]["level"]):
        return None
    args = verb_arguments(items[:at], verb)
    on = next((p for p in args.preps if p.preposition in ("ضد", "علي", "بحق") and p.at > suit), None)
    accused = parties(reading, on.phrase, sentence) if on is not None else ()
    subject = args.subject if args.subject is not None and args.subject.last <= suit else None
    return (parties(reading, subject, sentence) if subject is not None else (), accused) if accused else None
