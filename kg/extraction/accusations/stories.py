"""What has been told and is denied without a name of accusing: الرواية, هذه التصريحات, ما قاله السفير."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import Words
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.syntax import Arguments

_REACH = 14  # items after the verb


def of_the_story(items: Sequence[Item], args: Arguments, words: Words) -> bool:
    """نفى أن يكون قد …, نفى الرواية: what may be what he has just been accused of, though no wrong is named."""
    clause = any(i.kind == "sub" and i.form in ("ان", "انه", "انها") for i in items[args.end : args.end + 2])
    told = words["nouns"]["story"] | words["nouns"]["harm"] | words["nouns"]["violence"]
    if clause or any(b.head.lemma_in(told) or _of_any(items, b) for b in args.bare):
        return True  # نفى سقوط مدنيين
    return what_was_told(items, args.end, words)


def story_after(items: Sequence[Item], at: int, words: Words) -> NounPhrase | None:
    """كذب السفير X مدير كذا بالخارجية [الرواية السودانية]: the story, past what else is told of who denies it."""
    for i in range(at, min(at + _APPOSED, len(items))):
        if items[i].kind not in ("word", "mention", "prep"):
            return None
        told = items[i].kind == "word" and items[i].definite and items[i].lemma_in(words["nouns"]["story"])
        if told and items[i - 1].kind != "prep":
            return noun_phrase(items, i, coordination=False)
    return None


_APPOSED = 6  # items to what stands in apposition


def what_was_told(items: Sequence[Item], at: int, words: Words) -> bool:
    """ما قاله السفير, ما ورد في التقرير: whether ما and the verb at ``items[at]`` take up what has been told."""
    told = words["verbs"]["say"] | words["verbs"]["contain"] | words["verbs"]["publish"]
    return 0 < at < len(items) and items[at - 1].form == "ما" and bool(items[at].lemma_in(told))


def of_reports(items: Sequence[Item], at: int, args: Arguments, words: Words) -> bool:
    """رفضت X التقرير, رفضت هذه التصريحات, رفضت ما خلص إليه المحققون: no accusation by name, but where one was told."""
    if what_was_told(items, args.end, words):
        return True
    told = [b for b in args.bare if b.first > at]
    return any(b.head.lemma_in(words["nouns"]["story"]) and b.head.definite and not b.head.pronoun for b in told)


def these(items: Sequence[Item], at: int) -> bool:
    """رفضت X هذه الرواية: what has just been told, and no other."""
    return any(i.form in ("هذه", "تلك", "هذا") for i in items[at + 1 : at + _REACH])


def of_the_told(items: Sequence[Item], at: int) -> bool:
    """ورفضتها موسكو, وهو ما رفضته موسكو: a sentence that opens with what rejects what the one before told."""
    opens = all(i.kind in ("conj", "part", "mark") or i.form in ("ما", "هو") for i in items[:at])
    if not opens or items[at].kind != "verb":
        return False
    flatly = any(i.form in FLATLY for i in items[at + 1 : at + _REACH])
    return items[at].pronoun == "3ms" or (items[at].pronoun == "3fs" and flatly)


FLATLY = frozenset("جمله وتفصيلا تفصيلا قطعا قاطعا قطعيا تماما".split())
"""How accusations are rejected, where a proposal might be too: ورفضتها X جملة وتفصيلا."""


def _of_any(items: Sequence[Item], deed: NounPhrase) -> bool:
    """نفى إطلاق أي صواريخ, نشر أي قوات: a deed of which he denies all, whatever it is."""
    noun = deed.head.noun() if deed.head.kind == "word" else None
    after = items[deed.first + 1].form if deed.first + 1 < len(items) else ""
    return noun is not None and noun.derived == "masdar" and after in ("اي", "ايه")
