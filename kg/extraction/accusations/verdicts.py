"""How an accusation is called untrue: كاذبة، لا أساس لها، غير صحيحة، تقلب الحقائق، محاولة لصرف الانتباه."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import Words
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.phrases import text_between
from kg.language.fold import fold
from kg.lexicon.function_words import AS_BEING, HIM, NEGATIONS, OWN_COUNTRY, THIS
from kg.records import Text

_REACH = 14  # items from the noun to what is said of it
_NEAR = 4
"""So near stands what is denied to its negation: لا تستند إلى أي دليل."""
_QUOTES = frozenset('«"“')


def called_false(items: Sequence[Item], noun: int, words: Words, reach: int = _REACH) -> bool:
    """Whether an accusation is called baseless or untrue after its noun."""
    for i in range(noun + 1, min(noun + reach, len(items))):
        if items[i].kind == "mark" and items[i].text in ".؛":
            return False
        if _untrue(items[i], words) or _wanting(items, i, words) or _twists(items, i, words):
            return True
        if items[i].key in _MOTIVES and i + 1 < len(items) and items[i + 1].key == "سياسي":
            return True  # ذات دوافع سياسية
        if items[i].form in _SHEER and _sheer(items, i - 1, words):
            return True
    far = range(noun + 1, min(noun + 2 * _REACH, len(items)))
    called = next((i for i in far if items[i].form in AS_BEING or items[i].text in ".؛"), None)
    return called is not None and items[called].form in AS_BEING and is_verdict(items, called, words)


def answered_no(items: Sequence[Item], verb: int, noun: int, words: Words) -> bool:
    """رد على الاتهامات قائلا إنها كاذبة, نافيا ذلك: whether who answers an accusation also says that it is not so."""
    if not any(i.lemma == "علي" for i in items[verb + 1 : noun]) or called_false(items, noun, words, len(items)):
        return True  # رد الاتهامات: he throws them back
    denies = words["verbs"]["deny"] | words["verbs"]["reject"] | words["nouns"]["denial"] | words["nouns"]["rejection"]
    denies = denies | words["participles"]["denying"] | words["participles"]["rejecting"] | words["nouns"]["untrue"]
    return any(i.lemma_in(denies) for i in items[noun + 1 :])


_MOTIVES = frozenset({"دافع", "خلفيه", "غرض"})
"""What is said to be behind an accusation, if it is political."""


def _sheer(items: Sequence[Item], i: int, words: Words) -> bool:
    """كذب محض: a noun that looks like a verb, by what is said of it."""
    if items[i].kind not in ("word", "verb"):
        return False
    untrue = words["nouns"]["untrue"]
    return items[i].key in untrue or any(fold(a.lemma) in untrue for a in items[i].analyses if a.pos == "noun")


def _untrue(item: Item, words: Words) -> bool:
    """كاذبة, افتراء: a word that by itself calls something untrue."""
    return item.kind == "word" and bool(item.lemma_in(words["nouns"]["untrue"]))


def _wanting(items: Sequence[Item], i: int, words: Words) -> bool:
    """غير صحيحة, لا أساس لها, لا تستند إلى أي دليل: whether at ``items[i]`` it is denied that something is sound."""
    lacks = words["verbs"]["lack"] | words["participles"]["lacking"]
    if items[i].form not in NEGATIONS and not items[i].lemma_in(lacks):
        return False
    if items[i].form == "لا" and i + 2 < len(items) and items[i + 1].form in _AKIN and items[i + 2].lemma == "الي":
        return True  # لا يمت إلى الحقيقة بصلة
    for n, item in enumerate(items[i + 1 : i + 1 + _NEAR], i + 1):
        if item.lemma_in(words["nouns"]["ground"] | words["adjectives"]["sound"]):
            return not (item.lemma_in(words["nouns"]["proof"]) and proves_another(items, n, words))
        if item.kind in ("sub", "rel", "conj") or (item.kind == "mark" and item.text not in _QUOTES):
            return False
    return False


def proves_another(items: Sequence[Item], proof: int, words: Words) -> bool:
    """دليل على وجود كذا, not دليل على ذلك, على صحتها, على تورطه: whether a proof is of what is no charge."""
    on = next((i for i in range(proof + 1, min(proof + 4, len(items))) if items[i].lemma == "علي"), None)
    if on is None or items[on].pronoun or on + 1 >= len(items) or items[on + 1].form in _THAT_CHARGE:
        return False
    nouns = words["nouns"]
    own = nouns["involvement"] | nouns["ground"]
    charge = nouns["accusation"] | nouns["claim"] | nouns["story"] | nouns["proceedings"]
    for item in items[on + 1 : on + 5]:
        if item.lemma_in(charge) or (item.pronoun and item.lemma_in(own)) or fold(item.text) in OWN_COUNTRY:
            return False
        if item.kind in ("verb", "sub", "mark"):
            break
    return True


_THAT_CHARGE = THIS | {"ما"}


def _twists(items: Sequence[Item], i: int, words: Words) -> bool:
    """يقلب الحقائق, صرف الأنظار: a deed that an accusation is said to be."""
    nouns = words["nouns"]
    if items[i].kind == "word" and items[i].lemma_in(nouns["attempt"]):
        return any(n.kind == "word" and n.lemma_in(nouns["attempted"]) for n in items[i + 1 : i + 1 + _NEAR])
    twisting = words["verbs"]["twist"] | nouns["twisting"]
    return bool(items[i].lemma_in(twisting)) and any(
        n.kind == "word" and n.lemma_in(words["nouns"]["twisted"]) for n in items[i + 1 : i + 3]
    )


def _judges(items: Sequence[Item], i: int, words: Words) -> bool:
    """لا أساس لها, غير صحيحة, تقلب الحقائق, كاذبة: whether words that call something untrue begin at ``items[i]``."""
    if _wanting(items, i, words) or _twists(items, i, words):
        return True
    return not items[i].definite and _untrue(items[i], words)


def _opens_verdict(items: Sequence[Item], i: int, words: Words) -> bool:
    """Whether what calls untrue is a predicate, and no attribute of the noun right before (أخبار كاذبة)."""
    if items[i].form in _MERE and i + 1 < len(items) and _judges(items, i + 1, words):
        return True  # أمر سخيف, محض افتراء
    before = items[i - 1]
    attributive = before.kind == "word" and not before.definite
    governed = before.kind == "prep" and not before.pronoun
    if i + 1 < len(items) and items[i + 1].form in _SHEER and _sheer(items, i, words):
        return True  # تهريب أسلحة كذب محض
    return not (attributive or governed) and _judges(items, i, words)


def without_verdict(sentence: Sentence, charge: Text, words: Words, *, named: bool = False) -> Text | None:
    """A charge without what it is called (بالتجسس «لا أساس له»); None where it is nothing else.

    :param named: a verb of calling governs it, so that whatever بأنه opens is what it is called (بأنها هستيرية).
    """
    items, first = sentence.items, -1
    for i, item in enumerate(items):
        if not charge.span.start <= item.start < charge.span.end:
            continue
        if first < 0:
            first = i
        if i > first and item.kind == "prep" and i + 1 < len(items) and items[i + 1].form == "القول":
            return text_between(sentence, first, i)  # رد على الاتهامات بـ Z بالقول إنها سخيفة
        if named and i == first and item.lemma == "ب" and _untrue(_past_marks(items, i + 1), words):
            return None  # واصفا الاتهام بـ«الدعاية»
        called = named or (i == first and items[i - 1].form in HIM)  # واصفا إياه بأنه …
        if (item.kind == "sub" and item.form in AS_BEING and (called or is_verdict(items, i, words))) or (
            i > first + 1 and _opens_verdict(items, i, words)
        ):
            end = i - 1 if items[i - 1].text in _QUOTES else i
            return text_between(sentence, first, end)
    return charge


def _past_marks(items: Sequence[Item], at: int) -> Item:
    """The first item from ``at`` on that is no mark, or the last."""
    return next((i for i in items[at:] if i.kind != "mark"), items[-1])


def is_verdict(items: Sequence[Item], that: int, words: Words) -> bool:
    """أنها «مختلقة تماما», إنها محض افتراء: whether a clause about what has been told calls it untrue."""
    at = that + 1
    while at < len(items) and (items[at].kind == "mark" or items[at].form in _MERELY):
        at += 1
    return at < len(items) and _judges(items, at, words)


_AKIN = frozenset({"يمت", "تمت"})
_MERELY = frozenset("محض مجرد كلها جميعا".split())
_SHEER = frozenset("محض بحت صراح صريح".split())
_MERE = frozenset("محض مجرد امر شيء كلام".split())
