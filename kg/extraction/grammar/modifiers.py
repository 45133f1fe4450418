"""What can follow a noun within its phrase: adjectives, participles, ordinals; and what the noun's own form says."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.lexicon.ordinals import FEMININE, MASCULINE, TENS

_RESPECTS = frozenset(
    "النطاق الامد المدي الابعاد المستوي الاطراف الجنسيات الصنع الاجل التاثير الخطوره الشده اللهجه النفوذ "
    "القسوه الحده الهدف الاهداف الاهميه التمثيل المكانه الشان العدد الجوانب".split()
)
"""In respect of what an adjective describes its noun (Ryding, A Reference Grammar, 10.5.3: the adjective construct)."""


def respect(items: Sequence[Item], at: int) -> bool:
    """عقوبات واسعة [النطاق], وفد تركي رفيع [المستوى]: in respect of what the adjective before describes its noun."""
    one_sided = items[at].form in ("الجانب", "الطرف") and items[at - 1].key == "احادي"
    return one_sided or (items[at].form in _RESPECTS and adjective(items[at - 1]))


def full_plural(item: Item) -> bool:
    """A sound masculine plural with its ن (ناشطون), which it drops before a genitive."""
    return item.analysis is not None and item.analysis.number == "p" and item.form in (item.key + "ون", item.key + "ين")


def opposed(item: Item, head: Item, after: Item) -> bool:
    """أحزاب معارضة [الرئيس فلان]: whether a noun is rather the adjective of a plural, and governs no man."""
    told = head.analysis
    if after.mention is None or after.mention.kind not in ("person", "office") or told is None or told.number != "p":
        return False
    if full_plural(item):
        return True  # نشطاء معارضون الرئيس
    return item.form[-1:] == "ه" and any(a.pos == "adj" and a.gender == "f" for a in item.analyses)


def modifier(item: Item) -> bool:
    """An adjective or participle, or an unknown word with the article: what can follow a closed noun phrase's head."""
    if item.analysis is None:
        return item.definite
    if item.form in FEMININE or item.form == "الحاديه":
        return True  # زيارته الثانية: the dictionary has it as a second of time, too
    if item.definite and item.analysis.pos == "adj_comp":
        return True  # الدول الكبرى
    if item.analysis.pos in ("adj", "adj_num") or item.analysis.derived in ("act_part", "pass_part"):
        return True
    # relative adjectives are nouns as well (الإسلامي): after a noun they are read as what they say of it
    return item.definite and item.folded.endswith(("ي", "يه")) and any(a.pos == "adj" for a in item.analyses)


def rest_of_ordinal(items: Sequence[Item], at: int) -> int:
    """How many items from ``at`` on belong to the ordinal before it: الدورة الثانية [والعشرون], الثالثة [عشرة]."""
    if not at or not (items[at - 1].form in _UNITS or items[at - 1].folded in _UNITS):
        return 0
    if items[at].form != "و":
        return 1 if items[at].form in ("عشر", "عشره") else 0
    return 2 if at + 1 < len(items) and items[at + 1].form in TENS else 0


# The first of a score or of the teens is told by words of their own: الحادي والعشرون, الحادية عشرة.
_UNITS = frozenset((*MASCULINE, *FEMININE, "الحادي", "الحاديه"))


def negated_adjective(items: Sequence[Item], at: int) -> int:
    """How many items from ``at`` on are an adjective with غير: منظمات [غير حكومية], الدول [غير الأعضاء]."""
    if items[at].form != "غير" or items[at].pronoun or at + 1 >= len(items):
        return 0
    item = items[at + 1]
    noun = item.noun() if item.kind == "word" and not item.pronoun else None
    describes_it = noun is not None and (noun.pos == "adj" or noun.derived in ("act_part", "pass_part"))
    return 2 if describes_it or (noun is not None and modifier(item)) else 0


MORE_OF_IT = frozenset(("و", "عشر", "عشره", "غير"))
"""What can open more of the adjective of a noun: the rest of an ordinal, or what an adjective is negated with."""


def indefinite(item: Item, head: Item, nation: bool) -> bool:
    """قوى لبنانية معارضة: a word that may be an adjective, after an indefinite noun and its ``nation``-ality.

    Or a relative adjective that is a noun as well, after a plural whose ending lets no genitive follow (قيودا مالية):
    the plural of things takes the feminine (Ryding, ch. 10.2).
    """
    if head.definite or item.definite or item.pronoun:
        return False
    if nation:
        return any(a.pos == "adj" or a.derived in ("act_part", "pass_part") for a in item.analyses)
    if item.folded[-2:] != "يه" or not accusative(head):
        return False
    noun = head.noun()
    return noun is not None and noun.number == "p" and any(a.pos == "adj" for a in item.analyses)


def joined(items: Sequence[Item], head: int, conj: int) -> bool:
    """عقوبات اقتصادية [ومالية], القيود التجارية [والسياحية]: whether a relative adjective is joined to the one before.

    Both are of the noun at ``items[head]``, and agree with it alike.
    """
    if conj - head < 2 or conj + 1 >= len(items) or items[conj].kind != "conj":
        return False
    for item in (items[conj - 1], items[conj + 1]):
        if item.kind != "word" or item.pronoun or item.definite != items[head].definite or item.folded[-2:] != "يه":
            return False
        if not any(a.pos == "adj" for a in item.analyses):
            return False
    return True


def can_modify(item: Item, head: Item) -> bool:
    """A sound masculine plural (المتمردين) describes no thing and no singular: الدول المتمردين are two phrases.

    One that has dropped its ن governs a genitive, and describes nothing before it: اتهم تشوركين [مؤيدي المحكمة].
    """
    noun = item.analysis
    if noun is not None and noun.number == "p" and noun.state == "c" and item.form == item.key + "ي":
        return False
    plural = item.analysis is not None and item.analysis.number == "p" and item.form.endswith(("ين", "ون"))
    if plural and head.definite and not item.definite:
        return False  # الأجهزة المصرية مسلحين
    if head.kind == "word" and (head.definite or head.pronoun) and not item.definite:
        return False  # نفته الحركة لاحقا, إن موكله بريء: without the article it describes nothing that is definite
    return not plural or head.analysis is None or (head.analysis.number == "p" and head.analysis.gender == "m")


def adjective(item: Item) -> bool:
    """A word whose likeliest reading is an adjective."""
    return item.analysis is not None and item.analysis.pos == "adj"


def describes(item: Item, head: Item) -> bool:
    """Whether a word is an adjective of the mention before it.

    An indefinite one says something of a name, and does not describe it (إيران متورطة).
    """
    if not adjective(item):
        return False
    named = head.mention is not None and head.mention.kind in ("state", "person", "organization")
    return not named or item.definite or (head.mention is not None and head.mention.manner == "group")


def governs(head: Item, item: Item) -> bool:
    """سفراء اللجنة, ممثلو الأحزاب: whether a definite noun right after a plural of an office is its genitive.

    The sound plural that keeps its ن takes none (مسؤولون), nor does the accusative.
    """
    office = head.mention
    if office is None or office.kind != "office" or office.number != "p" or not item.definite or " " in office.name:
        return False
    return item.noun() is not None and not office.name.startswith("ال") and not office.name.endswith(("ون", "ين", "ا"))


def accusative(item: Item) -> bool:
    """A noun marked as accusative and indefinite by its written ending (رجلاً)."""
    return item.analysis is not None and item.analysis.state == "i" and item.text.endswith(("ا", "اً", "ًا"))


def named_by_adjective(item: Item) -> bool:
    """السعودية, سورية: a state whose name is the adjective of its nationality as well."""
    mention = item.mention
    return (
        mention is not None
        and mention.kind == "state"
        and mention.manner in ("name", "alias")
        and mention.name.endswith("ية")
    )


def _is_nisba(name: str) -> bool:
    """السعودية, not الفيدرالية الروسية: one word with the article."""
    return name.startswith("ال") and " " not in name


def also_adjective(items: Sequence[Item], at: int, head: Item) -> bool:
    """قوات كردية سورية, الاتهامات السعودية: a state whose name is its adjective as well, after another indefinite
    adjective, or right after a noun whose article lets no genitive follow.
    """
    before = items[at - 1]
    if not named_by_adjective(items[at]):
        return False
    if before is head and head.kind == "word" and head.definite and _is_nisba(items[at].text):
        noun = head.analysis
        return noun is not None and noun.pos == "noun" and (noun.number == "p" or noun.gender == "f")
    described = (before.mention is not None and before.mention.manner == "demonym") or adjective(before)
    return (
        described and before is not head and head.kind == "word" and not (head.definite or before.text.startswith("ال"))
    )
