"""Why and when a sanction is imposed or lifted, as its clause says it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.roles import describes
from kg.extraction.grammar.group_names import in_name
from kg.extraction.grammar.item import Item, index_from
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.phrases import clause_end, text_between, text_from
from kg.extraction.sanctions.deeds import deed_of
from kg.extraction.sanctions.governing import Governed, Words
from kg.extraction.sanctions.rosters import of_them
from kg.language.fold import fold
from kg.lexicon.function_words import AFTER, HIM
from kg.lexicon.name_words import CALLED
from kg.records import Mention, Text

_OPENING = frozenset("اثر بسبب نتيجه جراء بتهمه بحجه بدعوي بذريعه بشبهه نظرا بالنظر".split())
# Nouns after على that make it a reason (على خلفية), and accusatives that open one (ردا على).
_BACKGROUND = frozenset("خلفيه اثر".split())
IN_ANSWER = frozenset("ردا عقابا احتجاجا كرد انتقاما تضامنا تنفيذا".split())
REASONS = _OPENING | IN_ANSWER
"""Words that open a reason by themselves."""
_ALLEGED = frozenset("زعم ادعاء".split())
# Verbal nouns after لـ that give an aim, where others give a reason (لإجبارها على, not لدعمها).
_AIMS = frozenset(
    "اجبار ارغام دفع حمل ثني وقف ردع ضغط منع حث اقناع تقويض اضعاف حمايه ضمان حد عزل تجفيف كبح مواجهه مكافحه تحقيق "
    "تعزيز تاكد حرمان تجنب تفادي عدم اعاده عوده استعاده مده".split()
)
_LACK = frozenset("عدم انتفاء انعدام غياب افتقار".split())
# What those sanctioned are said to have done: متهمين بـ, متورطين في.
_GUILTY = frozenset("متهم متورط ضالع متواطي مسوول مشتبه مدان".split())
_BECAUSE = frozenset("لانه لانها لانهم كونه كونها كونهم لكونه لكونها لكونهم".split())


def reason_of(
    sentence: Sentence,
    at: int,
    over: Governed,
    target: Sequence[Mention],
    words: Words,
    *,
    lifted: bool,
    threatened: bool = False,
    in_force: bool = False,
) -> Text | None:
    """The reason of the sanction at ``items[at]``: after it, or before its verb.

    It is told by بسبب, على خلفية, ردا على, لأنها, by لـ with a verbal noun that is no aim, by what went before (بعد
    الانقلاب), as what those hit are accused of (شركات متهمة بـ, كيانات تتهمها بـ) or are said to have done.

    :param lifted: it is lifted, or its lifting is spoken of.
    :param in_force: it is in force: why it will be lifted is not its reason.
    """
    items = sentence.items
    punished = bool(items[at].lemma_in(words["verbs"]["punish"] | words["nouns"]["punishing"]))
    crossed = comma = False
    quoted = _said_in_between(items, at)
    for i in range(at + 1, len(items)):
        if i in quoted:
            continue  # عقوبات «لم ير مثلها من قبل»، بعد كذا
        if threatened and opens_condition(items, i):
            return text_from(sentence, i)
        if items[i].form in _BECAUSE and not lifted:
            return text_from(sentence, i)
        if not lifted:
            blamed = _blamed_for(items, at, i)
            if blamed is None and items[i].key in _SAYING:
                blamed = _saying_they_did(items, i, words)
            if blamed is not None:
                return text_from(sentence, blamed)
            if items[i].form in _SINCE and once_known(items, i, words):
                return text_from(sentence, i)
        comma = comma or (lifted and items[i].kind == "mark" and items[i].text == "،")
        if comma and why_lifted(items, i, words):
            # رفعت X العقوبات عن Y، بعدما أفرجت عن كذا, but not ثلاثة أشهر من رفعها، نتيجة لاتفاقها
            return text_from(sentence, i) if not in_force else None
        if items[i].kind in ("neg", "sub") or (items[i].kind == "mark" and items[i].text in ".؛"):
            break
        if items[i].form in _WHO_ARE and items[i - 1].kind in ("mark", "conj"):
            after = _past_names(items, i, words)  # ثلاثة، هم X وY، بتهمة كذا
            if after is not None:
                return text_from(sentence, after)
        if items[i].kind == "verb" and (
            _joined_measure(items, i, words) or items[i].form in CALLED or in_name(items, i)
        ):
            continue  # كان سيفرض حظرا … ويجمد أرصدة … بسبب
        if items[i].kind == "verb" and not _in_relative(items, at, i):
            if not describes(items, i) and not items[i].lemma_in(words["verbs"]["hit"]):
                if threatened and (terms := _terms_after(items, i)) is not None:
                    return text_from(sentence, terms)  # على قادة الانقلاب ومن يعاونهم، ما لم يعيدوا السلطة
                i = _and_that(items, i) if not lifted else len(items)
                if i < len(items) and (opens_reason(items, i, words) or once_known(items, i, words)):
                    return text_from(sentence, i)  # … تشمل كذا، وذلك ردا على
                break  # حزمة عقوبات على X تشمل …، على خلفية
            crossed = True  # شبكة تضم …، بسبب: past the clause that describes the target
        if comma or (crossed and items[i - 1].kind != "mark" and items[i - 1].form != "ذلك"):
            continue
        if items[i].form == "اثر" and items[i - 1].kind == "mark" and at and items[at - 1].kind == "rel":
            break  # استهدفت X الذي تصنفه إرهابيا، إثر هجوم: why the main clause happened
        punished_for = punished and i > at + 1 and items[i].kind == "prep" and items[i].lemma == "علي"
        if punished_for or opens_reason(items, i, words):
            return text_from(sentence, i)
    if lifted:
        return None  # what stands before tells why it is lifted
    if (deed := deed_of(sentence, at, target, words)) is not None:
        return deed
    first = over.verb if over.verb is not None else at
    start = next(
        (i + 1 for i in range(first - 1, -1, -1) if items[i].kind in ("verb", "sub", "rel") or items[i].text in ".؛"),
        0,
    )
    for i in range(start, first):
        if opens_reason(items, i, words) and items[i].lemma != "ل" and clause_end(items, i) < first:
            return text_from(sentence, i)
    return None


def without_names(sentence: Sentence, reason: Text) -> Text:
    """لدورهم في كذا، بينهم الوزير X, وعلى رأسهم X: a reason without those of the ones hit who are named after it."""
    items = sentence.items
    first = index_from(items, reason.span.start)
    for at in range(first + 1, len(items)):
        if items[at].start >= reason.span.end:
            break
        named = of_them(items, at + 1) if items[at].text == "،" else None
        mention = items[named].mention if named is not None and named < len(items) else None
        if mention is not None and mention.kind in ("person", "office"):
            return text_between(sentence, first, at) or reason
    return reason


_WHO_ARE = frozenset({"هما", "هم", "هي"})


def _past_names(items: Sequence[Item], at: int, words: Words) -> int | None:
    """Where after a comma the reason opens that follows those who are named one by one."""
    for i in range(at + 2, len(items)):
        if items[i].text in ".؛" and items[i].kind == "mark":
            return None
        if items[i - 1].text == "،" and opens_reason(items, i, words):
            return i
    return None


def _terms_after(items: Sequence[Item], at: int) -> int | None:
    """، ما لم يعيدوا السلطة: where after a comma the terms open of what is threatened."""
    for i in range(at + 1, len(items)):
        if items[i - 1].text in ".؛":
            return None
        if items[i - 1].text == "،" and opens_condition(items, i):
            return i
    return None


def _and_that(items: Sequence[Item], at: int) -> int:
    """، وذلك ردا على كذا: the item after it, which speaks of the whole that was said; the end if it is not told."""
    for i in range(at, len(items) - 3):
        if items[i].kind == "mark" and items[i].text in ".؛":
            break
        if items[i].text == "،" and items[i + 1].kind == "conj" and items[i + 2].form == "ذلك":
            return i + 3
    return len(items)


def _saying_they_did(items: Sequence[Item], i: int, words: Words) -> int | None:
    """قائلة إنها ساعدت P: where the words begin of what those hit have done, as who imposes says."""
    if i + 2 >= len(items) or items[i].definite or items[i].kind != "word":
        return None
    that, verb = items[i + 1], items[i + 2]
    if that.kind != "sub" or not that.pronoun or verb.kind != "verb" or verb.key in _TRIED:
        return None
    done = verb.analysis is not None and verb.analysis.aspect == "p"
    return i + 2 if done and verb.lemma_in(words["verbs"]["deed"]) else None


_SINCE = frozenset({"بعد", "بعدما"})
_SAYING = frozenset("قايل موكد مضيف موضح معتبر مبين".split())
_TRIED = frozenset("سعي حاول شارك دعم ساهم اسهم".split())
"""Deeds that who speaks says of himself as well: قائلة إنها سعت إلى."""


def _said_in_between(items: Sequence[Item], at: int) -> range:
    """The words in quotation marks soon after what is told at ``items[at]``, if they end before a comma."""
    opened = next((i for i in range(at + 1, min(at + 8, len(items))) if items[i].text == "«"), None)
    closed = next((i for i in range(opened, len(items)) if items[i].text == "»"), None) if opened is not None else None
    if opened is None or closed is None or closed + 1 >= len(items) or items[closed + 1].text != "،":
        return range(0)
    return range(opened, closed + 1)


def _joined_measure(items: Sequence[Item], i: int, words: Words) -> bool:
    """Whether و joins another measure to the one before, so that what follows is the reason of both."""
    verbs = words["verbs"]
    return (items[i - 1].kind == "conj" or items[i - 1].form == "كما") and bool(
        items[i].lemma_in(verbs["freeze"] | verbs["ban"] | verbs["bar"])
    )


def why_lifted(items: Sequence[Item], i: int, words: Words) -> bool:
    """بعدما وفى بكذا, بعد أن أفرجت X عن, لانتفاء الأدلة, وذلك لتمكين X: why a sanction was lifted, or for what."""
    if i + 2 >= len(items):
        return False
    after = items[i + 1 + (items[i].form == "بعد" and items[i + 1].form == "ان")]
    if items[i].form == "بعدما" or (items[i].form == "بعد" and items[i + 1].form == "ان"):
        return after.kind == "verb"
    if items[i].lemma in AFTER and items[i].kind == "prep" and after.kind == "word":
        return bool(after.lemma_in(words["nouns"]["concession"])) or opens_reason(items, i, words)
    if items[i].kind != "prep" or items[i].lemma != "ل" or items[i].pronoun or after.kind != "word":
        return opens_reason(items, i, words)
    noun = after.noun()
    aim = noun is not None and noun.derived == "masdar" and noun.number == "s" and not after.definite
    aim = aim and after.key not in _SPANS and (items[i - 1].kind in ("mark", "conj") or items[i - 1].form == "ذلك")
    return aim or opens_reason(items, i, words)


_SPANS = frozenset("مده فتره حين موعد".split())


def once_known(items: Sequence[Item], i: int, words: Words) -> bool:
    """بعدما خلصت إلى أنها, بعد أن اتهمتها بـ: what was found out or said of those hit before they were."""
    if items[i].form == "بعد" and i + 1 < len(items) and items[i + 1].form == "ان":
        i += 1
    elif items[i].form != "بعدما":
        return False
    verb = items[i + 1] if i + 1 < len(items) else None
    verbs = words["verbs"]
    return verb is not None and verb.kind == "verb" and bool(verb.lemma_in(verbs["find_out"] | verbs["provoke"]))


CONDITIONS = frozenset({"اذا", "حال"})


def opens_condition(items: Sequence[Item], i: int) -> bool:
    """إذا, إن لم, ما لم, في حال: on what terms a sanction that is threatened will come."""
    after = items[i + 1].form if i + 1 < len(items) else ""
    return (
        items[i].form in CONDITIONS
        or (items[i].form in ("ان", "ما") and after == "لم")
        or (items[i].kind == "prep" and after == "حال")
    )


def _blamed_for(items: Sequence[Item], at: int, i: int) -> int | None:
    """Where the words begin that say what those sanctioned have done: متهمين بـ, تتهمها بـ, قالت إنهم مسؤولون عن."""
    item, after = items[i], items[i + 1] if i + 1 < len(items) else None
    if after is None or i < at + 3:
        return None
    if item.kind in ("word", "mention") and (item.key in _GUILTY or _responsible(item)) and after.kind == "prep":
        return i if not item.definite and after.lemma in _joins(item) else None
    if item.kind == "verb" and item.key == "اشتبه" and after.lemma in ("في", "ب"):
        return i
    if item.key == "متهم" and after.form in HIM and not item.definite:  # متهمة إياهم بـ
        return next((n for n in range(i + 2, min(i + 4, len(items))) if items[n].lemma == "ب"), None)
    if item.key == "متهم" and not item.definite and items[i - 1].kind == "mark" and after.kind == "mention":
        return next((n for n in range(i + 2, min(i + 7, len(items))) if _of_charge(items[n])), None)  # متهما X بـ
    if item.kind == "verb" and item.key == "اتهم" and item.pronoun:
        return next((n for n in range(i + 1, min(i + 5, len(items))) if items[n].lemma == "ب"), None)
    return None


def _of_charge(item: Item) -> bool:
    return (item.kind == "prep" and item.lemma == "ب") or (item.kind == "sub" and item.form.startswith("بان"))


def _joins(item: Item) -> tuple[str, ...]:
    """The prepositions that a word of guilt governs: مسؤولين في are officials."""
    return ("عن",) if item.mention is not None or item.key == "مسوول" else ("ب", "في", "مع")


def _responsible(item: Item) -> bool:
    """مسؤولون عن: the gazetteer takes it for officials."""
    mention = item.mention
    return mention is not None and mention.kind == "office" and mention.state is None and _says_responsible(item.text)


def _says_responsible(text: str) -> bool:
    return fold(text) in ("مسوول", "مسووله", "مسوولون", "مسوولين", "مسوولان", "مسوولا")


def opens_reason(items: Sequence[Item], i: int, words: Words) -> bool:
    """Whether ``items[i]`` opens the words that say why a sanction is imposed."""
    item, after = items[i], items[i + 1] if i + 1 < len(items) else None
    if item.form == "اثر" and i and items[i - 1].lemma == "ب":
        return False  # بأثر فوري
    if item.form in REASONS:
        return True
    if item.kind == "prep" and item.lemma == "ب" and after is not None and after.form in _ALLEGED:
        return True
    if item.form == "رد" and i and items[i - 1].lemma == "في":
        return True  # في رد على
    if after is not None and _explains(items, i, words):
        return True
    if item.kind != "prep" or after is None or after.kind != "word":
        return False
    if item.lemma == "منذ":
        return bool(after.lemma_in(words["nouns"]["provocation"]))  # منذ غزوه الكويت
    if item.lemma in AFTER:
        first = not any(n.kind == "prep" and n.lemma in AFTER for n in items[max(0, i - _SAME) : i])
        voted = after.key == "تصويت" and i + 2 < len(items) and items[i + 2].kind == "verb"  # بعد تصويت أيدته كذا
        return first and not voted and bool(after.lemma_in(words["nouns"]["provocation"]))
    if item.lemma == "علي":
        return after.form in _BACKGROUND
    noun = after.noun()
    if item.lemma == "ل" and (after.form in _LACK or after.key == "اشتباه"):
        return True  # لعدم إحراز تقدم
    if item.lemma == "ل" and noun is not None:
        return (
            (noun.derived == "masdar" or bool(after.lemma_in(words["nouns"]["reason"])))
            and bool(noun.enclitic)
            and fold(noun.lemma) not in _AIMS
        )
    return False


def _explains(items: Sequence[Item], i: int, words: Words) -> bool:
    """متذرعة بـ, معللا ذلك بـ, مشيرا إلى «مخالفات»: a participle by which he who imposes says why."""
    item = items[i]
    if item.definite or item.kind != "word" or not item.lemma_in(words["participles"]["explaining"]):
        return False
    prep = next((n for n in range(i + 1, min(i + 3, len(items) - 1)) if items[n].kind == "prep"), None)
    if prep is None or items[prep].pronoun:
        return False
    return items[prep].lemma == "ب" or (items[prep].lemma == "الي" and items[prep + 1].kind == "mark")


_SAME = 12
"""Two things that went before, told within so many words, are of one chain: only the first can be the cause."""


def _in_relative(items: Sequence[Item], at: int, verb: int) -> bool:
    """A verb of the clause that describes the sanction itself (العقوبات التي فرضتها X بسبب)."""
    return any(i.kind == "rel" for i in items[at + 1 : verb]) and verb - at < 8
