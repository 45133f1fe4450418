"""Groups without a name, told by their words: منظمات حقوقية، ثلاث شركات صينية، منظمة «هيومن رايتس ووتش»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.item import Item, index_of, lemma_key
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.modifiers import modifier
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.language.fold import fold
from kg.lexicon.marks import QUOTES_CLOSE
from kg.lexicon.marks import QUOTES_OPEN as QUOTES_OPEN  # for the rules on lists of names, too
from kg.lexicon.name_words import CALLED
from kg.lexicon.organisations import adjectives, of_two
from kg.lexicon.tables import rows
from kg.lexicon.triggers import triggers
from kg.records import QUOTED, Mention, Span

_LONGEST = 6  # items
# Bodies whose name may say what they are for (اللجنة المستقلة للانتخابات).
_FOR_A_PURPOSE = frozenset(
    fold(w) for w in ("لجنة", "هيئة", "مجلس", "مركز", "شبكة", "جمعية", "مفوضية", "محكمة", "مكتب")
)
"""What opens a name in quotation marks; one that closes it as well may be the same."""
_SAID_OF = frozenset(fold(w) for w in ("متهم", "متورط", "ضالع", "مرتبط", "مدرج", "مشتبه", "مسؤول", "معروف"))


@cache
def group_rows() -> dict[str, dict[str, str]]:
    """The nouns of people and bodies (``data/groups.tsv``) by their folded lemma."""
    return {fold(row["lemma"]): row for row in rows("groups")}


def stands_for_state(item: Item) -> bool:
    """Whether a nationality beside this noun of people says whose they are (شركات إيرانية، مسؤولون روس)."""
    row = row_of(item)
    return row is not None and row["names"] == "state"


def row_of(head: Item) -> dict[str, str] | None:
    """The row of a noun of people, if it stands in the number in which it is a group."""
    if head.kind != "word":
        return None
    for analysis in head.analyses:
        if analysis.pos in ("noun", "adj") and (row := group_rows().get(lemma_key(analysis.lemma))) is not None:
            if row["need"] in ("plural", "described") and analysis.number not in ("p", "d"):
                continue
            if row["need"] == "singular" and analysis.number in ("p", "d"):
                continue
            return row
    return None


def group_of(phrase: NounPhrase | None, sentence: Sentence) -> Mention | None:
    """The group that a noun phrase describes, if its head is a noun of people; its words without relative clauses."""
    if phrase is None or phrase.pronoun or phrase.head.pronoun or row_of(phrase.head) is None:
        return None  # حلفاؤها are known by someone else only
    items = sentence.items
    first = index_of(items, phrase.head, phrase.first)
    if phrase.head.key == "مقرب" and not _of_someone(items, first + 1):
        return None  # المقربون منه
    last = _with_purpose(items, first, end_of(items, first, phrase.last))
    if row_of(phrase.head)["need"] in ("described", "qualified") and last == first + 1:  # type: ignore[index]
        return None  # رجلان is anybody
    return named_by(first, last, sentence, phrase.head)


def is_of_two(head: Item) -> bool:
    """حركتا X وY: whether a noun phrase begins with a dual, after which و joins the name of another such body."""
    if head.mention is not None:
        return head.mention.kind == "organization" and head.text.split()[0] in of_two()
    return head.analysis is not None and head.analysis.number == "d"


def _of_someone(items: Sequence[Item], at: int) -> bool:
    return at + 1 < len(items) and items[at].lemma == "من" and not items[at].pronoun


def named_by(first: int, last: int, sentence: Sentence, head: Item | None) -> Mention:
    """The group that items ``[first, last)`` name, with the gender and number of their head."""
    items = sentence.items
    start, end = items[first].start, items[last - 1].end
    name = sentence.words(start, end)
    if name.startswith("ل") and first and items[first - 1].attached and items[first].definite:
        name = "ال" + name[1:]  # للجيش: the article has lost its first letter to the preposition
    gender = head.analysis.gender if head is not None and head.analysis is not None else ""
    number = head.analysis.number if head is not None and head.analysis is not None else "s"
    return Mention(
        "organization",
        Span(start, end, sentence.field),
        sentence.index,
        (first, last),
        name,
        key="",
        manner="group",
        gender=gender or None,
        number=number or "s",
        rule="group",
    )


def end_of(items: Sequence[Item], first: int, last: int) -> int:
    """Where the description ends: before a conjunction, a mark, or after ``_LONGEST`` items."""
    for i in range(first + 1, min(last, first + _LONGEST)):
        if items[i].form == "غير" and i + 1 < last:
            continue  # منظمات غير حكومية
        if items[i].kind not in ("word", "mention"):
            return i
        if items[i].kind == "word" and not items[i].definite and items[i - 1].kind == "word" and items[i - 1].definite:
            return i  # تحالف الساحل الجديد [أول قمة]
        if i - 1 > first and items[i - 1].kind == "mention" and _is_new_noun(items[i]):
            return i  # تواصل حكومة بنغازي [مهاجمة البرلمان]
        if i - 1 > first and (_begins_anew(items[i], items[i - 1]) or _belongs(items, i)):
            return i  # حمّل جماعات مسلحة [مسؤولية الهجوم]
        if (_governs(items, i) and not items[i].definite) or items[i].pronoun:
            return i  # شبكة متهمة بـ, شركات مقرها X: what is said of them
    return min(last, first + _LONGEST)


def _is_new_noun(item: Item) -> bool:
    told = item.analysis
    return item.kind == "word" and not item.definite and told is not None and told.pos == "noun"


def _begins_anew(item: Item, before: Item) -> bool:
    """Whether an indefinite noun stands after an indefinite adjective, which closes the construct before it."""
    if item.kind != "word" or item.definite or item.analysis is None or item.analysis.pos != "noun":
        return False
    bare = before.kind == "word" and not before.definite and before.analysis is not None
    return bare and modifier(before) and not modifier(item)


def _governs(items: Sequence[Item], at: int) -> bool:
    """A participle that says what its noun is accused of, or part of, with a preposition of its own."""
    after = items[at + 1] if at + 1 < len(items) else None
    if after is not None and after.lemma == "ب" and items[at].lemma_in(triggers("accusation")["participles"]["with_b"]):
        return True
    return items[at].key in _SAID_OF and after is not None and after.kind == "prep"


def _with_purpose(items: Sequence[Item], first: int, last: int) -> int:
    """منظمات الدفاع عن حقوق الإنسان, اللجنة المستقلة للانتخابات: what a body is for belongs to its name."""
    attached = last + 1 < len(items) and items[last].attached and items[last].lemma == "ل"
    names = group_rows().get(items[first].key, {}).get("names")
    firm = items[first].definite and names == "firm"
    if attached and names == "arm" and items[last + 1].kind == "mention":
        return last + 2  # الجناح السياسي لحزب الله
    if attached and (firm or items[first].key in _FOR_A_PURPOSE):
        purpose = items[last + 1]
        return last + 2 if purpose.kind == "word" and purpose.definite else last
    if last < len(items) and items[first].key == "مقرب":
        inner = noun_phrase(items, last + 1, coordination=False)  # المقربون من الرئيس
        return inner.last if inner is not None else last
    if (
        last < len(items)
        and items[last].kind == "prep"
        and items[last].lemma == "عن"
        and fold(items[last - 1].lemma) == "دفاع"
    ):
        inner = noun_phrase(items, last + 1, coordination=False)
        return inner.last if inner is not None else last
    return last


_IN_NAMES = ("word", "mention", "number", "prep", "conj", "neg")


def by_quoted_name(items: Sequence[Item], head: int, sentence: Sentence) -> Mention | None:
    """منظمة «هيومن رايتس ووتش»: the name in quotation marks after a noun of bodies."""
    at = head + 1
    if at >= len(items) or items[at].kind != "mark" or items[at].text not in QUOTES_OPEN:
        return None
    last = min(at + 8, len(items))
    close = next((i for i in range(at + 2, last) if items[i].kind == "mark" and items[i].text in QUOTES_CLOSE), None)
    # a name may look like a verb after a noun that it makes definite, else the quotation may be what somebody said
    kinds = _IN_NAMES if items[head].definite else (*_IN_NAMES, "verb")
    if close is None or any(i.kind not in kinds for i in items[at + 1 : close]):
        return None
    return named_by(at + 1, close, sentence, None)._replace(rule="quoted name", traits=(QUOTED,))


def in_name(items: Sequence[Item], at: int) -> bool:
    """شركة «غازبروم نفت»: whether ``items[at]`` is of a firm's name in quotation marks, and so no verb."""
    opened = next((i for i in range(at - 1, max(0, at - 5), -1) if items[i].text in QUOTES_OPEN), 0)
    if not opened or any(i.text in QUOTES_CLOSE for i in items[opened + 1 : at]):
        return False
    closed = any(i.kind == "mark" and i.text in QUOTES_CLOSE for i in items[at + 1 : at + 5])
    row = group_rows().get(items[opened - 1].key)
    if row is None and items[opened - 1].kind == "conj":  # شركتي «كذا» و«كذا»
        row = next(
            (r for i in range(opened - 2, max(-1, opened - 8), -1) if (r := group_rows().get(items[i].key))), None
        )
    return closed and row is not None and row["names"] in ("firm", "organisation")


_WHO_IS = CALLED | frozenset({"سمي", "عرف"})
_AS_NAME = _WHO_IS | frozenset("تعرف يعرف دعا اطلق اسم باسم علي نفسها نفسه عليها عليه".split())


def by_introduced_name(items: Sequence[Item], head: int, sentence: Sentence) -> Mention | None:
    """مصرف «كذا», مجموعة تعرف باسم «كذا», جماعة تطلق على نفسها اسم «كذا»: with the words that say that it is a name."""
    at = head
    while at + 1 < len(items) and (items[at + 1].key in _AS_NAME or items[at + 1].form in _AS_NAME):
        at += 1
    return by_quoted_name(items, at, sentence)


def is_unnamed(mention: Mention) -> bool:
    """Whether a mention is a group told by what it is (الشركات الروسية), and not by a name in quotation marks."""
    return mention.manner == "group" and QUOTED not in mention.traits


def one_firm(items: Sequence[Item], head: int, sentence: Sentence) -> Mention | None:
    """مصرف «كذا», ناقلة «كذا»: one of what is a group in the plural only, by its name."""
    row = group_rows().get(items[head].key)
    one = row is not None and (row["names"], row["need"]) == ("firm", "plural")
    return by_quoted_name(items, head, sentence) if one else None


def names_firm(items: Sequence[Item], head: int) -> bool:
    """شركة «الفجر» التابعة للجيش, مصرف الساحل: whether a firm is told by its name, and not only by whose it is."""
    row, after = group_rows().get(items[head].key), items[head + 1] if head + 1 < len(items) else items[head]
    analysis = items[head].analysis
    if row is None or row["names"] != "firm" or analysis is None or analysis.number == "p":
        return False
    return after.text in QUOTES_OPEN or (after.definite and not _belongs(items, head + 1))


def _belongs(items: Sequence[Item], at: int) -> bool:
    """التابعة للجيش, المملوكة لفلان: whether a participle tells whose its noun is."""
    return at + 1 < len(items) and items[at].key in _BELONGING and items[at + 1].lemma == "ل"


_BELONGING = frozenset({"تابع", "مملوك"})


def called_person(items: Sequence[Item], head: int) -> Mention | None:
    """شخص رابع، وهو رجل أعمال يدعى فلان; المتهم، ويدعى فلان: the name that is given to one man told by a noun."""
    analysis = items[head].analysis
    if items[head].kind != "word" or analysis is None or analysis.number != "s":
        return None
    for i in range(head + 1, min(head + 11, len(items) - 1)):
        if items[i].kind in ("sub", "rel") or (items[i].kind == "mark" and items[i].text in ".؛:"):
            return None
        name = items[i + 1].mention
        if items[i].form in _WHO_IS:
            return name if name is not None and name.kind == "person" else None
        if items[i].kind == "verb":
            return None
    return None


def adjective_of_body(item: Item, sentence: Sentence) -> Mention | None:
    """أوروبي، أممي: the organisation whose adjective a word is."""
    body = adjectives().get((item.form,)) if item.kind == "word" else None
    if body is None:
        return None
    return sentence.mention_of(
        item,
        "organization",
        body.id,
        manner="demonym",
        rule="adjective of an organisation",
    )


def with_number(group: Mention, number: Item, sentence: Sentence) -> Mention:
    """ثلاث شركات صينية: a group without a name is told by its number too."""
    if group.manner != "group" or group.key:
        return group
    items = sentence.items
    at = index_of(items, number)
    last = items[at + 1] if at + 1 < len(items) and items[at + 1].form in _TEN else number  # اثني عشر شخصا
    if group.span.start - last.end > 1:
        return group
    first = items[at - 2] if at > 1 and joins_numerals(items, at - 1) else number
    span = Span(first.start, group.span.end, group.span.field)
    return group._replace(span=span, name=sentence.words(span.start, span.end))


_TEN = frozenset({"عشر", "عشره"})


def is_number(item: Item) -> bool:
    """Whether an item counts: figures or a numeral."""
    return item.kind == "number" or (item.analysis is not None and item.analysis.pos == "noun_num")


def joins_numerals(items: Sequence[Item], at: int) -> bool:
    """تسعة وعشرون: whether ``items[at]`` joins units and tens."""
    between = 0 < at < len(items) - 1 and items[at].kind == "conj"
    return between and is_number(items[at - 1]) and is_number(items[at + 1])


def described_one(counted: NounPhrase) -> bool:
    """4 آلاف فرد روسي: after great numbers stands the singular."""
    head = counted.head
    return head.kind == "word" and any(
        a.pos == "noun" and group_rows().get(fold(a.lemma), {}).get("need") for a in head.analyses
    )
