"""Where the clause opens of what somebody says or found out: past what is told of the text, of what there is proof."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import Words
from kg.extraction.discourse.roles import describes
from kg.extraction.grammar.group_names import QUOTES_OPEN
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.lexicon.function_words import INDEPENDENT, STILL


def past_a_description(items: Sequence[Item], at: int) -> int | None:
    """قال X في تقرير أصدره اليوم إن: past a clause of one verb about what it was said in."""
    if at >= len(items) or items[at].kind != "verb" or not items[at].pronoun or not describes(items, at):
        return None
    after = next((i for i in range(at + 1, min(at + 7, len(items))) if items[i].kind in ("sub", "verb", "mark")), None)
    return after if after is not None and is_that(items[after]) else None


def past_whom_told(items: Sequence[Item], at: int) -> int | None:
    """إذ قالت في اتصال مع «الصباح» إن: past to whom, and where, it was said."""
    if at + 1 >= len(items) or items[at + 1].kind != "prep":
        return None
    near = range(at + 2, min(at + _FAR, len(items)))
    after = next((i for i in near if items[i].kind in ("sub", "rel", "verb") or items[i].text in ".؛:،"), None)
    return after if after is not None and is_that(items[after]) else None


def in_words(items: Sequence[Item], at: int) -> int | None:
    """ردت X بالقول إن Y فعل: what opens the clause past the noun of saying."""
    near = range(at + 1, min(at + _FAR, len(items) - 1)) if items[at].key == "رد" else ()
    said = next((i for i in near if items[i].form == "القول"), None)
    return said + 1 if said is not None and is_that(items[said + 1]) else None


def past_aside(items: Sequence[Item], at: int) -> int | None:
    """قال X، في تقريره المرفوع إلى المجلس، إن: past a phrase between commas; وهو باحث, الذي يرأس P: of who he is."""
    closed = _end_of_aside(items, at)
    if closed is None and at + 2 < len(items) and items[at].text in "،," and items[at + 1].kind in ("word", "mention"):
        near = range(at + 2, min(at + _FAR, len(items) - 1))  # فلانة، أرملة المعارض، إن
        closed = next((i for i in near if items[i].kind in ("verb", "sub", "mark")), None)
        closed = closed if closed is not None and items[closed].text in "،," else None
    return closed + 1 if closed is not None and is_that(items[closed + 1]) else None


def past_asides(items: Sequence[Item], at: int) -> int:
    """ونفى X، وهو كولونيل متقاعد، من P حيث كان يقيم، أن تكون له: the أنْ past what tells of him, else ``at``."""
    if at >= len(items) or not (items[at].text in "،," or items[at].kind == "rel" or items[at].form == "حيث"):
        return at
    for i in range(at + 1, min(at + _ASIDE, len(items) - 1)):
        if items[i].text in ".؛:":
            return at
        if items[i].text in "،," and items[i + 1].kind == "sub" and is_that(items[i + 1]):
            return i + 1
    return at


_ASIDE = 26  # items of what may stand between a verb and its clause


def _end_of_aside(items: Sequence[Item], at: int) -> int | None:
    """The comma that ends an aside which the comma ``items[at]`` opens: a phrase, or a clause of who somebody is."""
    if at + 3 >= len(items) or items[at].text not in "،,":
        return None
    who = items[at + 1].kind == "rel" or (items[at + 1].kind == "conj" and items[at + 2].form in INDEPENDENT)
    if not who and items[at + 1].kind != "prep":
        return None
    near = range(at + 2, min(at + _FAR + 4, len(items) - 1))
    ends = (i for i in near if items[i].kind == "sub" or items[i].text in ".؛:،," or (not who and _closes(items[i])))
    closed = next(ends, None)
    return closed if closed is not None and items[closed].text in "،," else None


def _closes(item: Item) -> bool:
    return item.kind in ("mark", "verb", "rel")


_FAR = 10  # items into the clause


def found_out(items: Sequence[Item], at: int) -> int | None:
    """ما توصلت إليه X من أن: the clause of what somebody found out."""
    if not at or items[at - 1].form != "ما":
        return None
    from_ = next((i for i in range(at + 2, min(at + 9, len(items) - 1)) if items[i].lemma == "من"), None)
    return from_ + 1 if from_ is not None and is_that(items[from_ + 1]) else None


def proven(items: Sequence[Item], that: int, words: Words) -> int:
    """إن لديه أدلة على أن Y فعل, إن المؤشرات تدل على أن Y فعل: the clause of which there is proof, else itself."""
    of = words["nouns"]["proof"] | words["nouns"]["inquiry"]
    proof = next((i for i in range(that + 1, min(that + 7, len(items))) if items[i].lemma_in(of)), None)
    if proof is None or not (items[that + 1].kind == "prep" or _points_at(items, proof, words)):
        return that
    inner = range(proof + 1, min(proof + 5, len(items)))
    return next((i for i in inner if is_that(items[i]) and not items[i].pronoun), that)


def _points_at(items: Sequence[Item], proof: int, words: Words) -> bool:
    """المؤشرات تدل على أن, المعلومات تفيد بأن: whether proof is the subject of a verb by which it says something."""
    after = items[proof + 1 : proof + 3]
    return any(i.kind == "verb" and i.lemma_in(words["verbs"]["prove"]) for i in after)


def is_that(item: Item) -> bool:
    """أن, إنه, بأنها: what opens the clause of what is said."""
    return item.kind == "sub" and item.form.lstrip("ب") in ("ان", "انه", "انها")


def predicate_of(items: Sequence[Item], at: int) -> int:
    """Where what is said of a subject begins, particles, dates and an opening quotation mark passed over."""
    if (closed := _end_of_aside(items, at)) is not None and items[closed + 1].kind == "verb":
        at = closed + 1  # إن X، التي تحتل المدينة، قتلت
    elif at + 1 < len(items) and items[at].text in "،," and items[at + 1].kind == "verb":
        at += 1  # إن X، قتلت
    if at + 2 < len(items) and items[at].kind == "prep" and not items[at].pronoun:
        both = items[at - 1].form in ("كلا", "كل")  # كلا من P وQ تدعمان
        inner = noun_phrase(items, at + 1, coordination=both)  # قوات وميليشيات من الشمال ارتكبت
        if inner is not None and inner.last < len(items):
            past = _past_comma(items, inner.last)
            at = past if items[past].kind == "verb" else at
    if 0 < at < len(items) - 1 and items[at].kind == "prep" and items[at].pronoun and items[at + 1].kind == "verb":
        with_them = items[at - 1].analysis  # وميليشيات متحالفة معها قتلت
        at += with_them is not None and with_them.derived in ("act_part", "pass_part")
    if at + 2 < len(items) and items[at].kind == "word" and items[at + 1].kind == "prep" and items[at + 1].pronoun:
        participle = items[at].analysis
        if participle is not None and participle.derived in ("act_part", "pass_part") and items[at + 2].kind == "verb":
            at += 2  # ومسلحين متحالفين معهم قتلوا
    quoted = at + 3 < len(items) and items[at].text in QUOTES_OPEN and items[at + 1].form in INDEPENDENT
    at += quoted  # إن موسكو «هي التي قصفت»
    if at + 2 < len(items) and items[at].form in INDEPENDENT and _who(items[at + 1]):
        at += 2  # إن موسكو هي من قصف, هي التي قصفت
    while at < len(items) and (
        items[at].kind in ("part", "date")
        or (items[at].kind == "mark" and items[at].text in '«"“')
        or _still(items, at)
    ):
        at += 1
    return at


def _past_comma(items: Sequence[Item], at: int) -> int:
    """في صنعاء وصعدة وغيرهما، يحرضون: past what else is joined to a place, and the comma after it."""
    for i in range(at, min(at + 5, len(items) - 1)):
        if items[i].kind == "mark" and items[i].text in "،,":
            return i + 1
        if items[i].kind != "conj" and items[i].mention is None and items[i].key != "غير":
            break
    return at


def _who(item: Item) -> bool:
    return item.form == "من" or item.kind == "rel"


def _still(items: Sequence[Item], at: int) -> bool:
    """لا تزال تؤوي, ما زالت تقصف: the words that only say that it goes on."""
    if items[at].kind == "neg":
        return at + 2 < len(items) and items[at + 1].key in STILL and items[at + 2].kind == "verb"
    return items[at].kind == "verb" and items[at].key in STILL and at > 0 and items[at - 1].kind == "neg"


FAR = 16
"""Who said it stands among so many words before it, with his office: عن وزير الخارجية فلان قوله."""


def from_whom(items: Sequence[Item], at: int) -> int:
    """نقلت الوكالة عن الوزير فلان قوله: where it is told from whom it was heard; 0 for nowhere."""
    near = range(at - 1, max(0, at - FAR), -1)
    of = next((i for i in near if items[i].lemma == "عن" or items[i].kind in ("sub", "rel", "verb")), 0)
    return of if items[of].kind == "prep" and not items[of].pronoun else 0
