"""Who does what to whom, without a parser: noun phrases, and the arguments of verbs and verbal nouns.

Arabic news prose keeps to few orders (Badawi, Carter & Gully, Modern Written Arabic, ch. 3; Ryding, ch. 4): verb,
subject, object, prepositional phrases; subject, verb, object after إنّ and its sisters, in headlines and relative
clauses; a verbal noun followed by its agent or object in the genitive and by the prepositions that it governs. Case is
not written, so arguments are told by position, agreement and preposition.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extraction.grammar.adverbials import (
    BEFORE_ADVERBIALS,
    past_adverbial,
    past_companion,
    past_company,
    past_span,
)
from kg.extraction.grammar.agreement import agrees, is_one_person
from kg.extraction.grammar.antecedents import past_parenthesis, resumed_beside
from kg.extraction.grammar.clauses import opens_clause
from kg.extraction.grammar.coordination import with_another
from kg.extraction.grammar.described import DESCRIBING, past_description
from kg.extraction.grammar.fronting import begins_day
from kg.extraction.grammar.honorifics import HONOURED, honoured_at
from kg.extraction.grammar.item import Item, before_particles, index_of_mention
from kg.extraction.grammar.modifiers import joined, named_by_adjective
from kg.extraction.grammar.noun_phrases import (
    NounPhrase,
    PrepPhrase,
    ends_clause,
    in_apposition,
    noun_phrase,
    simple,
    skip_adverbs,
)
from kg.extraction.grammar.row_memory import once_a_row
from kg.extraction.grammar.subject_before import OCCASIONS, subject_before_verb
from kg.lexicon.marks import QUOTES
from kg.lexicon.ordinals import TENS


@dataclass(slots=True)
class Arguments:
    """What a verb or noun governs. ``end`` is the item after the last one looked at."""

    subject: NounPhrase | None = None
    object: NounPhrase | None = None
    preps: list[PrepPhrase] = field(default_factory=list)
    bare: list[NounPhrase] = field(default_factory=list)
    """The noun phrases after a verb that no preposition governs: its subject, its objects."""
    end: int = 0
    subject_before: bool = False

    def prep(self, *names: str) -> PrepPhrase | None:
        """The first phrase governed by one of these prepositions."""
        return next((p for p in self.preps if p.preposition in names), None)


@once_a_row
def verb_arguments(items: Sequence[Item], at: int) -> Arguments:
    """The arguments of the verb at ``items[at]`` within its clause.

    The bare noun phrases after the verb are subject and object in that order; when a subject stands before the verb
    (``subject_before_verb``), the first one after it is the object. An attached object pronoun is the object.
    """
    found = _after_verb(items, at)
    verb, bare, first = items[at], found.bare, found.bare[0] if found.bare else None
    before = subject_before_verb(items, at)
    if before is not None and first is not None:
        if resumed_beside(items, at) and (before.head.key in OCCASIONS or agrees(verb, first)):
            before = None  # في الوقت الذي يجتمع فيه الوزراء, الفندق الذي التقى فيه X Y
        elif not agrees(verb, before) and agrees(verb, first):
            before = None
    if before is not None:
        found.subject, found.object, found.subject_before = before, first, True
    elif first is not None and is_one_person(first) and not agrees(verb, first):
        found.object = first  # ثم التقى رئيسة البعثة: the subject is that of the sentence before
    else:
        found.subject, found.object = first, bare[1] if len(bare) > 1 else None
    if verb.pronoun:
        _resume(items, at, found)
    return found


def _after_verb(items: Sequence[Item], at: int) -> Arguments:
    """The phrases after the verb at ``items[at]``, up to the end of its clause: those of prepositions, and the bare."""
    found = Arguments()
    i = skip_adverbs(items, at + 1)
    if i < len(items) and items[i].kind == "conj":
        i = past_company(items, i)
    size = len(items)
    while i < size:
        item = items[i]
        if item.text == "(":
            past = past_parenthesis(items, i)
        elif item.kind == "conj":
            past = past_companion(items, i) if found.bare else 0
        else:
            past = past_adverbial(items, i) if item.kind == "prep" and item.lemma in BEFORE_ADVERBIALS else 0
        if past:
            i = skip_adverbs(items, past)  # بمقر الوزارة (قصر كذا) مع Y, على انفراد Y
            continue
        if item.kind in DESCRIBING and found.bare and (past := past_description(items, i, found.bare)):
            i = past
            continue
        if item.kind != "prep" and ends_clause(item):
            if found.preps and item.kind in _SPANNING and items[i - 1].kind == "word" and (past := past_span(items, i)):
                i = past  # يلتقي خلال زيارته التي تستمر يومين X
                continue
            break
        if item.kind == "prep" and not item.pronoun and begins_day(items, i):
            i += 2  # استقبل X في مارس الماضي Y
        elif item.kind == "prep" and not (item.lemma == "نحو" and _counts(items, i + 1)):
            inner = NounPhrase(i, i + 1, item, pronoun=item.pronoun) if item.pronoun else noun_phrase(items, i + 1)
            found.preps.append(PrepPhrase(item.lemma, i, inner))
            i = max(inner.last if inner else i + 1, i + 1)
        elif item.kind == "mark" and item.text in "،,:" and (found.bare or found.preps) and opens_clause(items, i + 1):
            break
        elif (phrase := noun_phrase(items, i)) is not None:
            if found.bare and in_apposition(items, found.bare[-1], phrase):
                found.bare[-1].last = phrase.last
            elif len(found.bare) + len(found.preps) > 1 and _named_of_them(items, i, phrase):
                pass  # اجتمع بعدد من السفراء بينهم X: neither subject nor object of the verb
            elif not any(p.preposition for p in found.preps[-1:] if p.phrase is None or _governs(p.phrase, i, phrase)):
                found.bare.append(phrase)
            i = max(phrase.last, i + 1)
        elif item.kind == "conj" and i + 1 < size and items[i + 1].kind in ("verb", "part", "neg", "fut"):
            break
        else:
            i += 1
        i = skip_adverbs(items, i)
    found.end = i
    return found


_SPANNING = frozenset({"rel", "verb"})


def _resume(items: Sequence[Item], at: int, found: Arguments) -> None:
    """Gives the object pronoun of the verb at ``items[at]`` its place among the verb's arguments."""
    verb, first = items[at], found.bare[0] if found.bare else None
    before = before_particles(items, at) if found.subject_before else -1
    if before >= 0 and items[before].kind == "rel" and not _acts_itself(items, at):
        # التي فرضتها واشنطن: the antecedent is the object, the agent follows
        found.subject, found.object, found.subject_before = first, found.subject, False
        return
    found.object = NounPhrase(at, at + 1, verb, pronoun=verb.pronoun)
    if found.subject_before and first is not None and _indefinite(items[at - 1]) and agrees(verb, first):
        found.subject_before = False  # شركات تتهمها بروكسل
    if not found.subject_before:
        found.subject = first


def _acts_itself(items: Sequence[Item], at: int) -> bool:
    """المحكمة التي تتهمه: whether the pronoun of a verb is not of the relative's gender or number, nor takes it up.

    So what the relative describes acts, if the verb agrees with that (Ryding, ch. 14.4).
    """
    relative = next(items[i].form for i in range(at - 1, -1, -1) if items[i].kind == "rel")
    gender, verb = {"الذي": "m", "التي": "f"}.get(relative), items[at]
    acts = gender is not None and verb.analysis is not None and verb.analysis.gender == gender
    return acts and verb.pronoun != f"3{gender}s"


def _counts(items: Sequence[Item], at: int) -> bool:
    """Whether a number stands there: اعتقلت الشرطة نحو 150 شخصا, where نحو is no preposition but "about"."""
    return at < len(items) and items[at].kind == "number"


def _indefinite(item: Item) -> bool:
    return item.kind == "word" and not item.definite and not item.pronoun


def _named_of_them(items: Sequence[Item], at: int, phrase: NounPhrase) -> bool:
    """Whether the phrase at ``at`` names people out of those told before it (بينهم X, من بينهم X, ومنهم X)."""
    before = items[at - 1]
    among = before.kind == "prep" and before.lemma in ("بين", "من") and before.pronoun in ("3mp", "3fs", "3fp")
    return among and any(m.kind in ("person", "office") for m in phrase.mentions)


def _governs(phrase: NounPhrase, at: int, after: NounPhrase) -> bool:
    """أثناء زيارتهما روسيا: a verbal noun that has its agent as a pronoun governs the phrase right after it."""
    analysis = phrase.head.analysis
    if phrase.head.key in _NO_OBJECT_AFTER:
        return False  # التقى الوفد فور وصوله الوزير
    if phrase.head.key == "مغادره" and any(m.kind in ("person", "office") for m in after.mentions):
        return False  # التقى X قبيل مغادرته الوزير
    return bool(phrase.head.pronoun) and phrase.last == at and analysis is not None and analysis.derived == "masdar"


# Verbal nouns whose pronoun is no agent that governs an object: of motion, of being made something, and honorifics.
_NO_OBJECT_AFTER = frozenset("وصول عوده قدوم انتخاب تعيين تنصيب سمو جلاله فخامه سياده سعاده معالي".split())


def noun_arguments(items: Sequence[Item], at: int) -> Arguments:
    """What stands after a (verbal) noun at ``items[at]``: genitive (as ``subject``), adjectives, prepositional phrases.

    The genitive is the agent or the object, which only the noun's own grammar can tell. An attached pronoun counts as
    the genitive. A passive participle (المفروضة) is passed over: the prepositions after it belong to the noun as well.
    """
    found = Arguments()
    head = items[at]
    phrase = simple(items, at)
    genitive = phrase.inside[0] if phrase.inside else None
    first = index_of_mention(items, genitive, at) if genitive is not None else None
    if first is not None:
        found.subject = noun_phrase(items, first)
        phrase.last = max(phrase.last, found.subject.last if found.subject else 0)
    elif head.pronoun:
        found.subject = NounPhrase(at, at + 1, head, pronoun=head.pronoun)
    elif at + 1 < len(items) and items[at + 1].form in HONOURED:
        found.subject = NounPhrase(at + 1, at + 2, items[at + 1])  # لقاء سموه اليوم X
    elif phrase.last == at + 2 and honoured_at(items, at + 1) and (honoured := noun_phrase(items, at + 1)) is not None:
        found.subject, phrase.last = honoured, honoured.last  # لقاء السيد الوزير
    if phrase.adjectives and found.subject is None:
        found.object = NounPhrase(at, phrase.last, head, adjectives=phrase.adjectives)
    i, size = phrase.last, len(items)
    while (i := skip_adverbs(items, i)) < size:
        if items[i].text == "(":
            i = past_parenthesis(items, i) or i
        elif items[i].lemma in BEFORE_ADVERBIALS and items[i].kind == "prep":
            i = past_adverbial(items, i) or i
        if i >= size or (items[i].kind != "prep" and ends_clause(items[i])):
            break
        item = items[i]
        if item.kind == "prep":
            inner = NounPhrase(i, i + 1, item, pronoun=item.pronoun) if item.pronoun else noun_phrase(items, i + 1)
            found.preps.append(PrepPhrase(item.lemma, i, inner))
            i = max(inner.last if inner else i + 1, i + 1)
        elif (
            item.kind == "word"
            and item.analysis is not None
            and (item.analysis.derived in ("pass_part", "act_part") or item.analysis.pos in _DESCRIBING)
        ):
            place = found.preps[-1].phrase if found.preps and item.analysis.pos == "adj" else None
            if place is not None and place.last == i and not place.pronoun:
                place.last += 1  # في مدينة العلمين الساحلية المصرية: of the town
            i += 1
        elif (
            item.mention is not None
            and (item.mention.manner == "demonym" or (phrase.adjectives and named_by_adjective(item)))
            and not (found.preps and found.preps[-1].phrase is not None and found.preps[-1].phrase.last == i)
        ):
            phrase.adjectives.append(item.mention)
            found.object = NounPhrase(at, i + 1, head, adjectives=phrase.adjectives)
            i += 1
        elif (item.kind == "mark" and item.text in _QUOTES) or item.kind == "number" or item.form == "ال":
            i += 1  # اجتماع الدورة الـ 159 لمجلس
        elif item.kind == "mark" and item.text in "،," and i == phrase.last and "،" in items[i - 1].text:
            i += 1  # اتهامات نائبة المستشار، فلانة، ل
        elif item.kind == "conj" and i + 1 < len(items) and items[i + 1].form in TENS:
            i += 2  # الدورة الثانية والعشرون
        elif item.kind == "conj" and joined(items, at, i):
            i += 2  # عقوبات اقتصادية ومالية
        elif "تلو" in (item.form, items[i + 1].form if i + 1 < len(items) else ""):
            i += 2  # العقوبات تلو الأخرى, الواحدة تلو الأخرى
        elif (item.kind == "conj" or item.text in "-–—") and phrase.adjectives and _demonym(items, i + 1):
            i += 1  # مباحثات سعودية - أميركية, عقوبات أميركية وبريطانية
        elif found.preps and (again := with_another(items, i, found.preps[-1])):
            i = again  # لقاؤه بـ X، وبـ Y
        else:
            break
    found.end = i
    return found


_QUOTES = QUOTES + "'"
_DESCRIBING = frozenset({"adj", "adj_num"})


def _demonym(items: Sequence[Item], at: int) -> bool:
    mention = items[at].mention if at < len(items) else None
    return mention is not None and mention.manner == "demonym"
