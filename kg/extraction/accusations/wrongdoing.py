"""Clauses that tell of a wrong: what is said of somebody that makes it an accusation."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import Words, of_wrong
from kg.extraction.grammar.group_names import is_number
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import ends_clause
from kg.extraction.grammar.phrases import text_from
from kg.language.fold import fold
from kg.lexicon.function_words import INDEPENDENT
from kg.lexicon.organisations import organisations
from kg.lexicon.triggers import triggers
from kg.records import Text

DONE_TO = {
    "meddle": ("affairs", 3),
    "attack": ("innocent", 4),
    "support": ("outlaw", 3),
    "arm": ("weapon", 8),
    "strive": ("ruin", 4),
    "use": ("forbidden", 4),
    "take": ("bribe", 2),
    "overlook": ("eye", 2),
    "take_part": ("violence", 4),
    "persecute": ("follower", 2),
    "bombard": ("dwelling", 2),
    "seize": ("property", 2),
}
"""Verbs that tell of a wrong only beside certain nouns: the group of those, and among how many words they must be.

The groups are those of ``verbs_of_wrong`` and ``nouns`` in ``accusation.yaml``. The reach leaves room for what may
stand before the noun: شاركت إلى جانب الإرهابيين في الهجوم.
"""
_BY_NOUN = frozenset(DONE_TO) - {"strive", "arm"}
"""Those that are a wrong also as a verbal noun that somebody goes as far as: عمد إلى قصف مستشفيات."""


def blameworthy(sentence: Sentence, at: int, words: Words) -> Text | None:
    """What is said of someone that makes it an accusation: مسؤول عن, متورط في, يقف وراء, يتحمل مسؤولية."""
    items = sentence.items
    if at + 1 >= len(items) or items[at].kind == "neg":
        return None
    item, after = items[at], items[at + 1]
    participles = words["participles"]
    if item.kind in ("word", "mention"):
        if _responsible(item, words) and (about := _about(items, at + 1)) and of_harm(items, about, words):
            return text_from(sentence, at)
        if item.lemma_in(participles["involved"]) and after.kind == "prep":
            return text_from(sentence, at)
        if item.lemma_in(participles["partner"]) and after.lemma == "في" and of_wrong(items, at + 1, words, 4):
            return text_from(sentence, at)
        return None
    if item.kind != "verb" or _unreal(items, at):
        return None
    if item.lemma_in(words["verbs_of_wrong"]["commit"]) and of_wrong(items, at, words, 4):
        return text_from(sentence, at)
    if item.lemma_in(words["verbs"]["stand"]) and after.lemma in ("وراء", "خلف"):
        harm = at + 2 < len(items) and items[at + 2].lemma_in(words["nouns"]["harm"] - _SUFFERERS)
        return text_from(sentence, at) if harm or of_wrong(items, at + 1, words, 5) else None
    if item.lemma_in(words["verbs"]["bear"]):
        noun = next(
            (i for i in range(at + 1, min(at + 5, len(items))) if items[i].lemma_in(words["nouns"]["responsibility"])),
            None,
        )
        own = noun is not None and items[noun].pronoun  # تتحمل مسؤولياتها: a duty, no guilt
        return text_from(sentence, noun) if noun is not None and not own else None
    return None


_SUFFERERS = frozenset({"ضحيه", "قتيل"})
"""Behind these one may stand to help them."""


def _about(items: Sequence[Item], at: int) -> int:
    """The عن after a word of responsibility, an adverb passed over (مسؤولة على الأرجح عن); 0 for none."""
    return next((i for i in range(at, min(at + 3, len(items))) if items[i].lemma == "عن"), 0)


def _unreal(items: Sequence[Item], at: int) -> bool:
    """ستنتهك, قد تنتهك: what is yet to come or only possible."""
    analysis = items[at].analysis
    if analysis is None or "س" in analysis.proclitics or analysis.person in ("1", "2"):
        return True
    before = items[at - 1] if at else None
    return before is not None and (before.kind == "fut" or (before.form == "قد" and analysis.aspect == "i"))


def does_wrong(items: Sequence[Item], at: int, words: Words) -> bool:
    """Whether a verb tells of a wrong: by itself (انتهك), or by whom it is done to (قصف مستشفى, دعم الإرهابيين)."""
    if at + 1 < len(items) and items[at].kind in ("word", "mention"):
        return _noun_alike(items, at, words)
    if at >= len(items) or items[at].kind != "verb" or _unreal(items, at):
        return False
    if at + 2 < len(items) and items[at + 1].kind == "conj" and items[at + 2].kind == "verb":
        return does_wrong(items, at + 2, words)  # تمول وتسلح ميليشيات: of both verbs the object is told after the last
    verb, verbs, nouns = items[at], words["verbs_of_wrong"], words["nouns"]
    if verb.lemma_in(verbs["inherent"]):
        return True
    if verb.lemma_in(verbs["take"]) and at + 1 < len(items) and items[at + 1].form in nouns["bribe"]:
        return True  # تلقى رشى, which reads as a verb
    if verb.lemma_in(verbs["begin"]):
        return _is_the_one(items, at) and any(i.lemma_in(nouns["begun"]) for i in items[at + 1 : at + 3])
    reach = items[at + 1 : at + 9]
    end = next((n for n, i in enumerate(reach) if ends_clause(i) or (i.kind == "mark" and i.text in "،,")), len(reach))
    end = next((n for n, i in enumerate(reach[:end]) if i.lemma == "بين" and i.pronoun), end)  # قتلوا، بينهم أطفال
    what = [i for i in reach[:end] if i.kind in ("word", "mention")]
    if verb.lemma_in(verbs["strive"]) and _goes_so_far(what, words):
        return True
    if verb.key == "اطلق" and any(i.key == "سراح" for i in what[:3]):
        return False  # أطلقت سراح رهائن
    if verb.key == "منع" and what and not what[0].lemma_in(nouns["passing"]):
        what = what[:1]  # منعت المصلين, منعت دخول المساعدات; but منعت توزيع خرائط المساجد
    for group, (whom, near) in DONE_TO.items():
        if verb.lemma_in(verbs[group]) and any(i.lemma_in(nouns[whom]) for i in what[:near]):
            return True
    if verb.lemma_in(verbs["fire"]) and what and what[0].key in FIRE:
        return any(i.lemma_in(nouns["craft"] | nouns["of_force"]) for i in what[1:4])  # النار على دورية
    if verb.lemma_in(verbs["abduct"]) and what and what[0].mention and what[0].mention.kind in ("person", "office"):
        return True  # يحتجزون الرئيس
    if verb.lemma_in(verbs["persecute"]) and any(i.mention and i.mention.office == "opposition" for i in what[:2]):
        return True  # تلاحق المعارضين
    if verb.lemma_in(verbs["aimed"]) and (
        any(i.lemma_in(nouns["overthrow"]) for i in what) or any(i.form in PURPOSE for i in what)
    ):
        return True  # تجند معارضين للإطاحة بالحكومة, صدمت الزورق عمدا
    return bool(verb.lemma_in(verbs["support"])) and (
        any(_armed(i) for i in what[: DONE_TO["support"][1]]) or _armed_group(what[:2])
    )


FIRE = frozenset({"نار", "نيران"})
"""What is opened on somebody."""
NOUN_ALIKE = frozenset({"عمد", "تلقي"})
"""Lemmas as nouns of verbs of a wrong that read as those: عمد إلى, تلقى رشى."""


def _noun_alike(items: Sequence[Item], at: int, words: Words) -> bool:
    """عمد إلى قصف مستشفى, تلقى رشى: verbs of a wrong that read as nouns, and are verbs by what follows."""
    after = items[at + 1]
    if items[at].text == "تلقى":
        return after.form in words["nouns"]["bribe"]
    what = [i for i in items[at + 2 : at + 8] if i.kind in ("word", "mention")]
    if items[at].text != "عمد" or after.lemma != "الي" or not what:
        return False
    return bool(what[0].lemma_in(words["nouns"]["ruin"])) or _goes_so_far(what, words)


def _goes_so_far(what: Sequence[Item], words: Words) -> bool:
    """عمد إلى قصف مستشفيات, لجأ إلى استخدام غاز الأعصاب: a verbal noun, and those to whom it is wrong to do it."""
    noun = next((a for a in what[0].analyses if a.derived == "masdar"), None) if what else None
    if noun is None or what[0].kind != "word":
        return False
    does, verbs, nouns = fold(noun.verb), words["verbs_of_wrong"], words["nouns"]
    return any(
        does in verbs[group] and any(i.lemma_in(nouns[whom]) for i in what[1 : 1 + near])
        for group, (whom, near) in DONE_TO.items()
        if group in _BY_NOUN
    )


def omits(items: Sequence[Item], at: int, words: Words) -> bool:
    """لم تلتزم بالهدنة, لا تحترم القانون: whether it is said that somebody does not keep to what binds him."""
    if at + 2 >= len(items) or items[at].kind != "neg" or items[at].form not in ("لا", "لم"):
        return False
    if items[at + 1].kind != "verb" or not items[at + 1].lemma_in(words["verbs_of_wrong"]["comply"]):
        return False
    return any(i.kind == "word" and i.lemma_in(words["nouns"]["bond"]) for i in items[at + 2 : at + 5])


def _is_the_one(items: Sequence[Item], at: int) -> bool:
    """هي من بدأ, هم الذين بادروا: whether it is said of a subject that it, and no other, did it."""
    return at > 1 and items[at - 2].form in INDEPENDENT and (items[at - 1].form == "من" or items[at - 1].kind == "rel")


def further_wrong(items: Sequence[Item], at: int) -> int | None:
    """إن القوات دخلت القرية وأحرقت مدرسة: a verb joined to that at ``items[at]``, of the same subject."""
    first = items[at].analysis if at < len(items) and items[at].kind == "verb" else None
    if first is None:
        return None
    for i in range(at + 1, min(at + _JOINED, len(items) - 1)):
        if items[i].kind in ("sub", "rel") or items[i].text in ".؛:" or items[i].form in _MEANWHILE:
            return None
        second = items[i].analysis if items[i].kind == "verb" and items[i - 1].kind == "conj" else None
        if second is not None and not _has_its_own(items, i):
            alike = (second.gender, second.number, second.aspect) == (first.gender, first.number, first.aspect)
            return i if alike and second.voice == first.voice else None
    return None


def _has_its_own(items: Sequence[Item], verb: int) -> bool:
    """وقتلت إسرائيل, وقتل ثلاثة, وقتل مدنيون: whether a joined verb has, or may have, a subject of its own after it."""
    after = items[verb + 1]
    if after.text.endswith("ون"):
        return True
    if after.kind == "number" or is_number(after):  # وقتلت 12 مدنيا has the gender of who killed them
        counted = items[verb + 2].analysis if verb + 2 < len(items) else None
        told = items[verb].analysis
        return told is None or told.gender != "f" or counted is None or counted.gender == "f"
    return after.kind == "mention"


_JOINED = 14  # items to a further wrong that is joined
_MEANWHILE = frozenset("بينما فيما حين".split())


PURPOSE = frozenset("عمدا عمد قصدا متعمده متعمدا بتعمد".split())


def _armed(item: Item) -> bool:
    body = organisations().get(item.mention.key or "") if item.mention is not None else None
    return body is not None and body.kind == "armed-group"


def _armed_group(what: Sequence[Item]) -> bool:
    """جماعات مسلحة, مسلحين, not القوات المسلحة: groups that carry arms against a state."""
    if any(i.key == "مسلح" and i.form.endswith(("ين", "ون")) for i in what):
        return True
    bodies = triggers("sanction")["nouns"]["body"]
    return len(what) == 2 and bool(what[0].lemma_in(bodies)) and what[1].key == "مسلح"


def of_harm(items: Sequence[Item], at: int, words: Words) -> bool:
    """Whether one is responsible for harm or wrong (مسؤول عن الهجوم), not for a task (مسؤول عن الملف)."""
    return of_wrong(items, at, words, 6) or any(
        i.lemma_in(words["nouns"]["harm"]) for i in items[at + 1 : at + 4] if i.kind == "word"
    )


def _responsible(item: Item, words: Words) -> bool:
    """مسؤول as a predicate; the gazetteer takes it for an official."""
    if item.mention is not None:
        plain = fold(item.text).removeprefix("ال")  # هي المسؤولة عن
        return plain.startswith("مسوول") and item.mention.kind == "office" and item.mention.state is None
    return bool(item.lemma_in(words["participles"]["responsible"])) and not item.definite


def amounting(sentence: Sentence, at: int, words: Words) -> Text | None:
    """ترقى إلى جرائم حرب, تشكل انتهاكا للقانون: what a deed is called that is a wrong."""
    items = sentence.items
    while at < len(items) and items[at].kind in ("part", "date", "mark"):
        at += 1
    amounts = words["verbs_of_wrong"]["amount"]
    if at + 1 >= len(items) or not any(lemma in amounts for lemma in items[at].lemmas[1]):
        return None
    return text_from(sentence, at) if of_wrong(items, at, words, 4) else None
