"""Why a sanction was imposed or lifted, as the sentences after it tell.

[ويأتي] [القرار] ردا على كذا; و[فُرضت] [العقوبات] بعد كذا    what takes the sanction up, and a reason
[وعللت] X [الخطوة] بـ كذا                                 a verb of explaining
وقالت X إن [الخطوة] [رد] على كذا                          what it is, as who imposed it says
وقالت X إن [الشركات] [نقلت] كذا                           what those hit have done, by who imposed it
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg.extraction.discourse.attribution import ACCORDING
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.openings import Openings, verbs, words
from kg.extraction.grammar.phrases import evidence_of, text_from
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.sanctions.blamed import ACCUSE, THIS, accused_of, are_those_hit, done_by_them, spoken
from kg.extraction.sanctions.governing import Words
from kg.extraction.sanctions.hints import FURTHER
from kg.extraction.sanctions.reasons import CONDITIONS, once_known, opens_condition, opens_reason, why_lifted
from kg.extraction.sanctions.told import Told, by_imposer, is_imposer, known
from kg.lexicon.function_words import AFTER
from kg.lexicon.triggers import triggers
from kg.records import Fact, FactFiller, Span, Text

_IMPOSE = "فرض"
_REACH = 4
"""What takes a sanction up stands so near the verb of its coming."""


@cache
def explaining_openings() -> Openings:
    """What a sentence must hold to say why a sanction came that was told before."""
    told = triggers("sanction")
    verb, noun = told["verbs"], told["nouns"]
    terms = words(CONDITIONS, {"لم"})
    return Openings(
        [
            (verbs(verb["come_of"]), words(noun["taken_up"])),
            (verbs(_COME), words(_ALL_THAT)),
            (verbs(verb["explain"]), words(noun["taken_up"] | {"ذلك"})),
            (verbs(verb["say"]), words(_THAT)),
            (words(ACCORDING), words(_THAT)),
            (terms,),
            (words(noun["taken_up"]), words(_ANSWERS)),
            (verbs({ACCUSE}, _deeds(told)),),
        ]
    )


def explained(reading: Reading, sentence: Sentence, told: Told, among: Words) -> Iterator[Fact]:
    """The sanction ``told`` once more, with the reason that a sentence right after it gives."""
    lifted = told.status == "Lifted"
    found = _taken_up(reading, sentence, told, among, lifted=lifted)
    found = found or _answers(reading, sentence, told, among)
    if not lifted:
        found = found or _accounted_for(reading, sentence, told, among) or done_by_them(reading, sentence, told, among)
        found = found or accused_of(reading, sentence, told)
    found = found or _imposed_before(reading, sentence, told, among)
    if told.status == "Threatened":
        found = found or _on_terms(sentence, told, among)
    if found is None:
        return
    at, reason = found
    slots: dict[str, tuple[FactFiller, ...]] = {"reason": (reason,)}
    if told.imposer:
        slots["imposedBy"] = told.imposer
    trigger = Span(sentence.items[at].start, sentence.items[at].end, sentence.field)
    hints = {FURTHER: "1"}
    yield Fact(
        "Sanction", slots, evidence_of(sentence), trigger, sentence.index, "reason told after", told.status, hints
    )


def _taken_up(
    reading: Reading, sentence: Sentence, told: Told, among: Words, *, lifted: bool
) -> tuple[int, Text] | None:
    """ويأتي القرار ردا على كذا, وقد اتُخذت هذه الخطوة بعد كذا; of what is ``lifted``, why it had been imposed."""
    items, come = sentence.items, among["verbs"]["come_of"]
    for at, item in enumerate(items):
        noun = item.kind == "word" and item.definite and item.lemma_in(among["nouns"]["taken_up"])
        if not (noun or (item.form in _ALL_THAT and _came_that(items, at))):
            continue
        near = range(max(0, at - _REACH), min(at + _REACH, len(items)))
        verb = next((i for i in near if items[i].kind == "verb" and items[i].lemma_in(come)), None)
        if verb is None:  # العقوبات …، وقد فُرضت أول مرة بعد كذا
            later = range(at + 1, len(items))
            verb = next((i for i in later if items[i].key == _IMPOSE and items[i - 1].kind in ("conj", "part")), None)
        if verb is None or is_negated(items, verb) or not _is_this(reading, sentence, at, verb, told, among):
            continue
        opening = _reason_from(items, max(at, verb) + 1, among, lifted=lifted)
        if opening is not None and not _of_others(items, opening, told):
            reason = text_from(sentence, opening)
            return (at, reason) if reason is not None else None
    return None


def _of_others(items: Sequence[Item], at: int, told: Told) -> bool:
    """وجاءت الخطوة بعد تعليق بلجيكا كذا: whether another state did alike before, for which nobody is punished."""
    if at + 2 >= len(items) or items[at].lemma not in AFTER or items[at + 1].key not in _ALSO_DONE:
        return False
    by = items[at + 2].mention
    of_them = known(told.targets) | {m.state for m in told.targets}
    return by is not None and by.kind == "state" and by.manner != "demonym" and by.key not in of_them


_ALSO_DONE = frozenset("تعليق الغاء قيام اعلان".split())


def _came_that(items: Sequence[Item], at: int) -> bool:
    """وجاء ذلك إثر كذا, ويأتي هذا بعد كذا: whether a pronoun takes up what was told."""
    alone = 0 < at < _REACH and at + 1 < len(items)
    return alone and items[at - 1].kind == "verb" and items[at - 1].key in _COME and not items[at + 1].definite


_ALL_THAT = frozenset({"ذلك", "هذا"})
_COME = frozenset("جاء اتي".split())


def _reason_from(items: Sequence[Item], first: int, among: Words, *, lifted: bool = False) -> int | None:
    """Where a reason opens from item ``first`` on, before the clause ends."""
    for i in range(first, len(items)):
        if items[i].kind in ("verb", "sub", "rel", "neg") or (items[i].kind == "mark" and items[i].text in ".؛"):
            return None
        if opens_reason(items, i, among) or (why_lifted(items, i, among) if lifted else once_known(items, i, among)):
            return i
    return None


_ANSWERS = frozenset("رد عقاب جزاء احتجاج انتقام نتيجه".split())
"""What a sanction is to what it is imposed for: الخطوة رد على كذا."""


def _answers(reading: Reading, sentence: Sentence, told: Told, among: Words) -> tuple[int, Text] | None:
    """هذه الخطوة رد على كذا, وقال X إن الإجراءات عقاب على كذا: what the sanction ``told`` is, in its imposer's word."""
    items = sentence.items
    for at in range(2, len(items) - 1):
        if items[at].form not in _ANSWERS or items[at + 1].kind != "prep" or items[at + 1].lemma not in ("علي", "ل"):
            continue
        noun = at - 1
        while noun and items[noun].kind == "word" and items[noun].definite and items[noun - 1].kind == "word":
            if items[noun].lemma_in(among["nouns"]["taken_up"]):
                break
            noun -= 1  # الإجراءات الأخيرة رد على
        if not (items[noun].definite and items[noun].lemma_in(among["nouns"]["taken_up"])):
            continue
        that = noun - 1 - (items[noun - 1].form in THIS)
        if that >= 0 and items[that].kind == "sub":
            if spoken(reading, sentence, that, told, among) is None and not _in_words(reading, sentence, that, told):
                continue
        elif that >= 0 and items[that].kind != "conj":
            continue
        reason = text_from(sentence, at)
        return (noun, reason) if reason is not None else None
    return None


def _in_words(reading: Reading, sentence: Sentence, that: int, told: Told) -> bool:
    """جاء في بيان الوزارة أن, ورد في البيان أن: whether it is the imposer in whose statement it stands."""
    items = sentence.items
    stands = next((i for i in range(that - 1, -1, -1) if items[i].kind == "verb"), None)
    if stands is None or items[stands].key not in _STANDS or items[stands + 1].kind != "prep":
        return False
    found = [m for i in items[stands:that] if (m := i.mention) is not None and m.kind != "date"]
    return not found or bool(known(tuple(m for f in found for m in reading.resolved(f))) & known(told.imposers))


_STANDS = frozenset("جاء ورد".split())


def _is_this(reading: Reading, sentence: Sentence, at: int, verb: int, told: Told, among: Words) -> bool:
    """Whether the noun at ``items[at]`` takes up the sanction ``told``: the clause is about it alone, or its imposer.

    Of القرار الجورجي, القرار الصادر عن البرلمان, قرار المحكمة and جاء الوزير لبحث القرار it is another or another's.
    """
    items = sentence.items
    first = at - 1 if at and items[at - 1].form in THIS else at
    before = items[first - 1] if first else None
    if before is not None and (before.kind == "prep" or _governs(before)):
        return False
    own = known(told.imposers)
    last = at + 1
    while last < len(items) and (
        items[last].form in THIS or (items[last].kind == "word" and items[last].definite and not items[last].pronoun)
    ):
        noun = items[last].noun()
        if items[last].lemma_in(among["adjectives"]["not_political"]):
            return False  # القرار القضائي
        participle = noun is not None and noun.derived in ("act_part", "pass_part") and last + 1 < len(items)
        if participle and items[last + 1].kind == "prep" and not items[last + 1].pronoun:
            return False  # القرار الصادر عن
        last += 1
    whose = items[last].mention if last < len(items) else None
    if whose is not None and whose.kind != "date":
        return bool(known((whose,)) & own)  # القرار الكندي
    if last < len(items) and items[last].kind == "rel":
        inner = verb_arguments(items, last + 1) if last + 1 < len(items) and items[last + 1].kind == "verb" else None
        if inner is None or inner.subject is None:
            return False
        return bool(known(parties(reading, inner.subject, sentence)) & own)
    by = verb_arguments(items, verb).subject
    if by is None or by.first <= at < by.last:
        return True
    return by_imposer(reading, sentence, verb, told)


def _governs(item: Item) -> bool:
    """بحث القرار, منفذو القرار: a noun without article, whose genitive the next is."""
    return item.kind == "word" and not item.definite and not item.pronoun and item.form not in THIS


def _accounted_for(reading: Reading, sentence: Sentence, told: Told, among: Words) -> tuple[int, Text] | None:
    """وعلل الوزير القرار بكذا, وعزت أوتاوا ذلك إلى كذا."""
    items = sentence.items
    for at, item in enumerate(items):
        if item.kind != "verb" or not item.lemma_in(among["verbs"]["explain"]) or is_negated(items, at):
            continue
        what = next(
            (
                i
                for i in range(at + 1, min(at + 8, len(items)))
                if items[i].form == "ذلك"
                or (items[i].lemma_in(among["nouns"]["taken_up"]) and (items[i].definite or items[i].pronoun))
            ),
            None,
        )
        if what is None or not by_imposer(reading, sentence, at, told):
            continue
        plain = items[what].form == "ذلك" or items[what].pronoun
        if not plain and not _is_this(reading, sentence, what, at, told, among):
            continue
        for i in range(what + 1, min(what + 4, len(items) - 1)):
            because = items[i].kind == "sub" and items[i].form.startswith("بان")  # بررت ذلك بأن كذا
            if because or (items[i].kind == "prep" and items[i].lemma in ("ب", "الي", "علي") and not items[i].pronoun):
                reason = text_from(sentence, i)
                return (at, reason) if reason is not None else None
    return None


_THAT = frozenset("ان انه انها انهم انهما بان بانه بانها بانهم فان فانه فانها فانهم".split())


def _imposed_before(reading: Reading, sentence: Sentence, told: Told, among: Words) -> tuple[int, Text] | None:
    """وكانت X قد أدرجت الشركة في 2020 إثر كذا: why the same imposer hit the same ones before."""
    items = sentence.items
    for at, item in enumerate(items):
        if item.kind != "verb" or not item.lemma_in(_deeds(among)) or is_negated(items, at):
            continue
        by = verb_arguments(items, at).subject
        if by is None or not is_imposer(reading, sentence, by, told):
            continue
        first = max(at + 1, by.last)
        end = next((i for i in range(first, len(items)) if opens_reason(items, i, among)), first)
        whom = (i for i in range(first, end) if items[i].kind in ("word", "mention"))
        if not any(are_those_hit(items[i], among) or _is_hit(reading, items[i], told) for i in whom):
            continue
        if (opening := _reason_from(items, first, among)) is not None:
            reason = text_from(sentence, opening)
            return (at, reason) if reason is not None else None
    return None


def _deeds(among: Words) -> frozenset[str]:
    verbs = among["verbs"]
    return frozenset(verbs["list_alone"] | verbs["punish"] | verbs["halt"] | verbs["freeze"] | verbs["ban"])


def _is_hit(reading: Reading, item: Item, told: Told) -> bool:
    hit = {m.key or m.name for m in told.targets}
    return item.mention is not None and any((m.key or m.name) in hit for m in reading.resolved(item.mention))


def _on_terms(sentence: Sentence, told: Told, among: Words) -> tuple[int, Text] | None:
    """وقال X إن باريس ستتحرك إذا لم …: on what terms the imposer will do what he has threatened."""
    items = sentence.items
    at = next((i for i in range(1, len(items)) if opens_condition(items, i)), None)
    if at is None:
        return None
    before = [m for item in items[:at] if (m := item.mention) is not None]
    says = next((i for i, item in enumerate(items[:at]) if item.kind == "verb"), None)
    speaks = says is not None and items[says].lemma_in(among["verbs"]["say"])
    if says is None or not speaks or not known(before) & known(told.imposers):
        return None
    terms = text_from(sentence, at)
    return (says, terms) if terms is not None else None


__all__ = ["explained", "explaining_openings"]
