"""Words that the dictionary's likeliest reading takes for another, told by what stands beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kg.extraction.grammar.item import Item, ends_clause
from kg.lexicon.triggers import triggers


def reread(items: list[Item]) -> list[Item]:
    """The items of a sentence with such words read as their neighbours ask: a new list where one was split in two."""
    for at, item in enumerate(items[:-1]):
        if item.text[-1] == "ا" and item.kind == "word":
            _in_construct(item, items[at + 1])
    asked = [at for at, item in enumerate(items[:-1]) if item.kind == "verb" and item.key in _RULES]
    for at in reversed(asked):
        items[at : at + 1] = _RULES[items[at].key](items, at)
    return items


def _in_construct(item: Item, after: Item) -> None:
    """اتهم حزبا القوات والكتائب P: the dual of a noun (حزبان) before its genitive, for no indefinite has one (Ryding,
    ch. 8.1).
    """
    if item.analysis is None or item.analysis.number != "s" or item.pronoun:
        return
    body = after.mention is not None and after.mention.kind in ("organization", "office") and after.text[:2] == "ال"
    if (after.kind == "word" and after.definite) or body:
        both = next((a for a in item.analyses if a.pos == "noun" and a.number == "d" and a.state == "c"), None)
        if both is not None:
            item.read_as(both)


def _thousand(items: list[Item], at: int) -> list[Item]:
    """16 ألف طفل: a numeral after figures, not the verb ألّف."""
    item = items[at]
    numeral = next((a for a in item.analyses if a.pos == "noun_num"), None)
    counted = at > 0 and items[at - 1].kind in ("number", "prep")  # أكثر من ألف: no verb follows a preposition
    if counted and numeral is not None:
        item.kind, item.pronoun = "word", ""
        item.read_as(numeral)
    return [item]


def _answered(items: list[Item], at: int) -> list[Item]:
    """وردت موسكو بـ, ورد الوزير: who acts answers (ردّ); what comes in (ورد) are reports and goods."""
    item, after = items[at], items[at + 1].mention
    joined = item.text.startswith("ورد") and item.word is not None
    if item.form == "وردا" and items[at + 1].lemma == "علي":
        return _and_then(item, "رد", "noun")  # وردا على سؤال
    if joined and items[at + 1].kind == "word" and (_to_what_was_said(items, at + 2) or _with_words(items, at + 2)):
        return _and_then(item, "رد")  # ورد محامي X على هذه الاتهامات
    if not joined or after is None or after.kind in ("date", "place", "anaphor") or after.manner == "demonym":
        return [item]
    return _and_then(item, "رد")


def _to_what_was_said(items: list[Item], at: int) -> bool:
    """على هذه الاتهامات, على تلك التصريحات: whether it is answered to what somebody has said."""
    for i in range(at, min(at + _TO_WHAT, len(items) - 1)):
        if ends_clause(items[i]):
            return False
        if items[i].lemma == "علي":
            nouns = triggers("accusation")["nouns"]
            said = nouns["accusation"] | nouns["claim"] | nouns["story"]
            return any(w.kind == "word" and bool(w.lemma_in(said)) for w in items[i + 1 : i + 3])
    return False


def _with_words(items: list[Item], at: int) -> bool:
    """وردت الحكومة بأن, وردت الشركة بالقول إن: whether it is told with what words it is answered."""
    if at + 2 >= len(items) or not items[at - 1].definite:
        return False
    return items[at].form in ("بان", "بانه", "بانها") or (items[at].lemma == "ب" and items[at + 1].form == "القول")


def _called(items: list[Item], at: int) -> list[Item]:
    """ودعت واشنطن إلى, ودعته إلى: who calls or invites (دعا); nobody takes leave (ودّع) to somewhere."""
    for item in items[at + 1 : at + _TO_WHAT]:
        if ends_clause(item):
            break
        if item.kind == "prep" and item.lemma == "الي":
            return _and_then(items[at], "دعا")
    return [items[at]]


_TO_WHAT = 12  # items from the verb to its complement


def _charged(items: list[Item], at: int) -> list[Item]:
    """أما X فاتهم Y بكذا: who is charged with something (اتهم); what passes somebody by (فات) does so with no ب."""
    if items[at].text != "فاتهم":
        return [items[at]]
    for item in items[at + 1 : at + _TO_WHAT]:
        if ends_clause(item):
            break
        if item.kind == "prep" and item.lemma == "ب" and not item.pronoun:
            return _and_then(items[at], "اتهم")
    return [items[at]]


def _and_then(item: Item, lemma: str, pos: str = "verb") -> list[Item]:
    """The item as و or ف with the verb or noun of that lemma, if its form can be read so."""
    join = item.text[:1]
    readings = item.word.analyses if item.word is not None and join in ("و", "ف") else ()
    verb = next((a for a in readings if a.pos == pos and a.lemma == lemma and a.proclitics[:1] == (join,)), None)
    if verb is None:
        return [item]
    alone = (verb.lemma,)
    rest = Item(
        "verb" if pos == "verb" else "word",
        item.start + 1,
        item.end,
        item.text[1:],
        verb.lemma,
        item.word,
        verb,
        pronoun=verb.enclitic,
        analyses=(verb,),
        lemmas=((), alone) if pos == "verb" else (alone, ()),
    )
    return [Item("conj", item.start, item.start + 1, join, join, attached=True), rest]


def _two(items: list[Item], at: int) -> list[Item]:
    """واثنين من الضباط: the numeral, not a form of أثنى."""
    item = items[at]
    numeral = next((a for a in item.analyses if a.pos == "noun_num"), None) or item.noun()
    if item.form in ("اثنين", "اثنان") and numeral is not None:
        item.kind, item.pronoun = "word", ""
        item.read_as(numeral)
    return [item]


def _banning(items: list[Item], at: int) -> list[Item]:
    """وحظرا على الواردات: a ban in the accusative, hardly ever the verb in the dual."""
    item = items[at]
    noun = item.noun()
    if noun is not None and (item.form == "حظرا" or _one_more(items, at)):
        item.kind, item.pronoun = "word", ""
        item.read_as(noun)
    return [item]


_MEASURES = frozenset("فرض تجميد منع وقف تعليق الغاء تشديد حظر تمديد".split())


def _one_more(items: list[Item], at: int) -> bool:
    """فرض قيود على X، وحظر تصدير السلاح: a further measure, where the verb before has a verbal noun for its object."""
    if items[at].form != "حظر" or at < 3 or items[at - 1].kind != "conj":
        return False
    following = items[at + 1].noun() if items[at + 1].kind == "word" else None
    if following is None or following.derived != "masdar" or items[at + 1].definite:
        return False
    for before in range(at - 2, -1, -1):
        if items[before].kind == "verb" or items[before].text in ".؛":
            return False
        if items[before].kind == "word" and items[before].key in _MEASURES:
            return True
    return False


_RULES: Mapping[str, Callable[[list[Item], int], list[Item]]] = {
    "الف": _thousand,
    "ورد": _answered,
    "ودع": _called,
    "اثني": _two,
    "حظر": _banning,
    "فات": _charged,
}
