"""What an accusation is made of: the charge in its words, the parties, and the fact that is built of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from kg.extraction.accusations.when import when_made
from kg.extraction.discourse.attribution import attributed_to
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.nameless import state_after
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import nearest
from kg.extraction.grammar.group_names import is_number
from kg.extraction.grammar.item import Item, index_of_mention
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.phrases import evidence_of, text_from
from kg.extraction.grammar.syntax import Arguments
from kg.language.fold import fold
from kg.lexicon.function_words import AFTER, AGENT_NOUNS
from kg.lexicon.office_classes import JUDICIAL, ONCE_HELD
from kg.lexicon.places import place_nouns
from kg.lexicon.triggers import triggers
from kg.records import Fact, FactFiller, Mention, Span, Text

Words = Mapping[str, Mapping[str, Any]]

AGAINST = ("ل", "الي", "ضد", "بحق", "علي")
_OF = ("ب", "بتهمه", "بتهم", "حول", "بشان", "بخصوص", "بارتكاب")
# Verbal nouns with بـ that serve as prepositions, too (بقيادة فلان): they open a charge where nothing else does.
_DEEDS_AS_PREPOSITIONS = ("بقياده", "برعايه", "بمشاركه")
# Nouns that make an adverb with بـ (بشكل قاطع، بقوة): never a charge.
SENTENCES = frozenset("السجن الحبس الاعدام الموبد الغرامه الاشغال".split())
"""What somebody is sentenced to, past ب: أدين بالسجن ست سنوات."""
_MANNER = SENTENCES | frozenset(
    "شكل صوره قوه شده وضوح صراحه طريقه سرعه حزم جديه استمرار صفه نحو اجمال عباره حده عنف لهجه كل بيان مقابله تصريح "
    "القول نفس مناسبه حضور موجب رياسه زعامه اشراف "
    "اسم لسان حسب ذلك دوره دورها دورهم دورهما حق حقه حقها حقهم موازاه".split()
)
_THAT = ("ان", "انه", "انها", "انهم", "انهما")


@dataclass(slots=True)
class Charge:
    """An accusation as one clause tells it, before it becomes a fact."""

    at: int
    rule: str
    accuser: tuple[Mention, ...] = ()
    accused: tuple[Mention, ...] = ()
    charge: Text | None = None
    denied_by: tuple[Mention, ...] = ()
    hints: dict[str, str] = field(default_factory=dict)
    of_another: bool = False
    """It is against somebody of whom only his belonging to somebody is told (اتهام X لمراسل القناة)."""


def facts_of(reading: Reading, sentence: Sentence, charge: Charge) -> Iterator[Fact]:
    """The fact of an accusation that says enough to be one: an accused with an accuser or a charge, or a denial."""
    accused = tuple(m for m in map(_in_own_name, charge.accused) if m not in charge.accuser)
    if any(m.kind == "office" for m in (*accused, *charge.accuser)):
        accused = tuple(m for m in accused if not _held_it_once(m))
        charge.accuser = tuple(_where_he_judges(reading, m) for m in charge.accuser)
    charge.accuser = tuple(map(_in_own_name, charge.accuser))
    if not charge.denied_by and (not accused or (not charge.accuser and charge.charge is None)):
        return
    slots: dict[str, tuple[FactFiller, ...]] = {}
    if accused:
        slots["accused"] = accused
    if charge.accuser:
        slots["accuser"] = charge.accuser
    if charge.charge is not None:
        slots["charge"] = (charge.charge,)
    if charge.denied_by:
        slots["deniedBy"] = charge.denied_by
    elif by := attributed_to(reading, sentence, charge.at, (*charge.accuser, *accused)):
        slots["attributedTo"] = by
    item = sentence.items[charge.at]
    yield Fact(
        "Accusation",
        slots,
        evidence_of(sentence),
        Span(item.start, item.end, sentence.field),
        sentence.index,
        charge.rule,
        hints=charge.hints | when_made(sentence, charge.at, charge.charge) if _by_its_word(charge) else charge.hints,
    )


def _by_its_word(charge: Charge) -> bool:
    """Whether a word of accusing tells it, not the deed or its denial: whose day is another."""
    return (
        not charge.denied_by and charge.rule.startswith(("verb", "noun", "light verb")) and ": part" not in charge.rule
    )


def _held_it_once(mention: Mention) -> bool:
    """اتهام وزير سابق بالفساد: one who held an office once, and whom nobody names, is not accused for his state."""
    return mention.kind == "office" and mention.number == "s" and not ONCE_HELD.isdisjoint(fold(mention.name).split())


def _where_he_judges(reading: Reading, mention: Mention) -> Mention:
    """قاض في فاليتا: a judge or prosecutor with the state of the town that he is in."""
    if mention.kind != "office" or mention.office not in JUDICIAL or mention.state is not None:
        return mention
    items = reading.sentences[mention.sentence].items
    at = index_of_mention(items, mention)
    state = state_after(items, at + 1) if at is not None else None
    return mention._replace(state=state) if state is not None else mention


OF_THEMSELVES = frozenset({"mp", "opposition", "candidate", "politician", "member"})


_OF_NO_STATE = JUDICIAL | {"religious-leader"}


def _in_own_name(mention: Mention) -> Mention:
    """نائب روسي: one who holds no office of state speaks for himself, named or not, never for his state.

    Several opponents (معارضون سوريون) are a group by those words, as are others of no state (القضاة, الأساقفة).
    """
    several = mention.kind == "office" and mention.number == "p"
    of_none = mention.state is None and mention.office in _OF_NO_STATE and mention.name.startswith("ال")
    if several and (mention.office == "opposition" or of_none):
        return mention._replace(kind="organization", key="", manner="group", role=None, office=None, state=None)
    one = mention.kind == "office" and mention.number == "s" and mention.office in OF_THEMSELVES
    return mention._replace(state=None) if one else mention


def charge_text(sentence: Sentence, args: Arguments) -> Text | None:
    """The words of the charge: what follows بـ (حول, بشأن), or an أنّ-clause right after the arguments."""
    items = sentence.items
    for prep in args.preps:
        if opens_charge(items, prep.at):
            return text_from(sentence, prep.at)
    for prep in args.preps:
        if prep.preposition in _DEEDS_AS_PREPOSITIONS and prep.phrase is not None and not prep.phrase.pronoun:
            return text_from(sentence, prep.at)  # اتهمه بقيادة عصابة
    if (
        args.end < len(items)
        and items[args.end - 1].form == "دون"
        and (later := charge_after(sentence, args.end + 1, 12))
    ):
        return later[1]  # من دون أن يسميه، بـ …
    for i in range(args.end, min(args.end + 2, len(items))):
        if items[i].kind == "sub" and items[i - 1].kind != "prep" and items[i].form.lstrip("ب") in _THAT:
            return text_from(sentence, i)
    if (called := _called(items, args.end)) is not None:
        return text_from(sentence, called)
    deed = next((p.at for p in args.preps if in_a_wrong(items, p.at)), None)
    for prep in args.preps if deed is None else ():
        if prep.phrase is not None and prep.phrase.head.form in _MATTERS and prep.phrase.last > prep.phrase.first + 1:
            deed = prep.phrase.first + 1
    return text_from(sentence, deed) if deed is not None else None


_MATTERS = frozenset({"خلفيه", "قضيه"})
"""What an accusation is over: على خلفية دفع أموال, في قضية اختلاس."""


def _called(items: Sequence[Item], end: int) -> int | None:
    """اتهمه بما سماه «خيانة», بما وصفته الوزارة بالخيانة: where that begins which a deed is called.

    :param end: where the arguments of the word of accusation end, the words of which may be among them.
    """
    calls, last = triggers("accusation")["verbs"]["call_it"], min(end + 1, len(items) - 3)
    for at in range(last, max(0, last - _REACH), -1):
        names = any(lemma in calls for lemma in items[at + 1].lemmas[True])
        if items[at].form == "بما" and names:
            break
        if items[at].kind == "verb" and not any(lemma in calls for lemma in items[at].lemmas[True]):
            return None
    else:
        return None
    first, by = at + 2, items[at + 2].mention
    first += by is not None and by.kind in ("person", "office", "state")
    while first < len(items) and items[first].kind == "mark" and items[first].text not in ".؛:،,":
        first += 1
    return first if first < len(items) and items[first].kind in ("word", "prep", "sub", "verb") else None


_REACH = 8
"""So many items from the end of its arguments a charge may begin."""


def tells_agent(items: Sequence[Item], at: int) -> bool:
    """من قبل, من جانب: whether a preposition and the noun after it together introduce an agent."""
    return at + 1 < len(items) and items[at + 1].form in AGENT_NOUNS


def near_agent(items: Sequence[Item], args: Arguments, charge: Text | None) -> Arguments:
    """The arguments up to what is no part of an accusation's frame.

    In تهمة إلى X على خلفية صفقة من Y nothing is by Y, nor is it in الاتهامات بتلقي رشوة من Y.
    """
    end = next((n for n, p in enumerate(args.preps) if p.preposition not in _FRAME), len(args.preps))
    preps = [p for n, p in enumerate(args.preps) if n < end or p.preposition == "قبل"]
    if charge is not None:
        preps = [p for p in preps if items[p.at].start < charge.span.start or tells_agent(items, p.at)]
    return replace(args, preps=preps)


_FRAME = frozenset({*AGAINST, "من", "قبل", "ب", "في", "بحق"}) - {"علي"}


def in_a_wrong(items: Sequence[Item], at: int) -> bool:
    """متهما X في «الجريمة»: whether في stands before a wrong, in which somebody is accused of having had a part."""
    if items[at].kind != "prep" or items[at].lemma != "في" or items[at].pronoun:
        return False
    following = next((i for i in items[at + 1 : at + 3] if i.kind != "mark"), None)
    wrongs = triggers("accusation")["nouns"]["wrong"]
    return following is not None and following.kind == "word" and bool(following.lemma_in(wrongs))


def opens_charge(items: Sequence[Item], at: int) -> bool:
    """Whether a charge begins at ``items[at]``: بـ before a deed, not before a manner, a place or a time."""
    item = items[at]
    if item.kind == "sub":
        return item.form.startswith("بان")
    if item.kind != "prep" or item.lemma not in _OF or item.pronoun or at + 1 >= len(items):
        return False
    following = items[at + 1]
    while following.kind == "mark" and at + 2 < len(items):
        at += 1
        following = items[at + 1]
    if item.lemma != "ب":
        after = items[at + 2] if at + 2 < len(items) else None
        place = following.mention is not None and following.mention.kind in ("place", "state")
        return not (place and (after is None or after.kind == "mark"))  # المزاعم حول دوما
    if _belongs_before(items, at) or following.form == "لا":
        return False  # بلا دليل
    if following.kind == "date" or (following.mention is not None and following.mention.kind in _NO_DEEDS):
        return False  # بالعاصمة, بالسفير
    named = items[at + 2].mention if at + 2 < len(items) else None
    if named is not None and named.kind in ("place", "state") and following.form in _towns():
        return False  # بالعاصمة نواكشوط
    if following.definite and any(i.lemma == "علي" for i in items[at + 2 : at + 5]):
        return True  # اتهمه بالإشراف على كذا: a deed, where بإشراف فلان is a manner
    return following.form.removeprefix("ب") not in _MANNER and following.key not in _MANNER


_NO_DEEDS = frozenset(("place", "state", "date", "person", "office"))


@cache
def _towns() -> frozenset[str]:
    return place_nouns("capital", "settlement")


def _belongs_before(items: Sequence[Item], at: int) -> bool:
    """منظمة معنية بـ X: whether the preposition is that of the participle right before it."""
    at = next((i for i in range(at, 0, -1) if items[i].kind == "prep"), at)
    before = items[at - 1] if at else None
    if before is None or before.kind != "word":
        return False
    if at > 1 and items[at - 2].lemma == "علي" and before.lemma_in(triggers("accusation")["nouns"]["part"]):
        return True  # أشخاص على صلة بالتنظيم
    return bool(before.lemma_in(triggers("accusation")["participles"]["with_b"]))


def charge_after(sentence: Sentence, start: int, reach: int = 30, verb: Item | None = None) -> tuple[int, Text] | None:
    """The first charge that begins after ``items[start]`` in its sentence part: its item and its words.

    :param verb: the verb that accuses; where و joins it again another accusation begins.
    """
    items = sentence.items
    for i in range(start, min(start + reach, len(items))):
        if items[i].kind == "mark" and items[i].text in ".؛:؟!":
            return None
        if items[i].kind == "sub" and not items[i].form.startswith("بان"):
            return None
        if verb is not None and items[i].key == verb.key and items[i].kind == "verb" and items[i - 1].kind == "conj":
            return None
        if items[i].kind == "mark" and i + 1 < len(items) and items[i + 1].kind == "conj":
            return None
        if opens_charge(items, i) and _of_a_deed(items, i) and (text := text_from(sentence, i)) is not None:
            return i, text
    return None


def _of_a_deed(items: Sequence[Item], at: int) -> bool:
    """بـ with a verbal noun, or بأنّ."""
    if items[at].kind == "sub" or items[at].lemma != "ب":
        return True
    noun = next((i for i in items[at + 1 : at + 3] if i.kind == "word"), None)
    return noun is not None and any(a.derived == "masdar" for a in noun.analyses)  # إيواء: a shelter, too


def phrase_before(items: Sequence[Item], first: int, end: int) -> NounPhrase | None:
    """The longest noun phrase that ends at ``items[end]`` and begins after ``first``, governed by no preposition."""
    for start in range(max(first, end - 8), end):
        before = items[start - 1] if start else None
        construct = before is not None and before.kind == "word" and not before.definite
        counted = construct and start > 1 and is_number(items[start - 2])  # لثلاثة عقود X: no genitive follows
        if before is not None and (before.kind == "prep" or (construct and not counted)):
            continue
        phrase = noun_phrase(items, start)
        if phrase is not None and phrase.last == end:
            return phrase
    return None


def genitive_charge(sentence: Sentence, noun: int) -> Text | None:
    """تهمة التجسس: the noun with what follows it directly, in the genitive or in quotation marks."""
    items = sentence.items
    following = items[noun + 1] if noun + 1 < len(items) else None
    if following is None or items[noun].definite or items[noun].pronoun:
        return None
    if not (following.kind == "word" or following.text in '«"“'):
        return None
    if following.kind == "word" and following.analysis is not None and following.analysis.pos == "adj":
        return None
    return text_from(sentence, noun)


def genitive_deed(sentence: Sentence, noun: int) -> Text | None:
    """مزاعم تزويدها المتمردين بالسلاح: the deed as the genitive of the claim."""
    items = sentence.items
    if items[noun].definite or items[noun].pronoun or noun + 1 >= len(items):
        return None
    deed = items[noun + 1].noun() if items[noun + 1].kind == "word" else None
    against_ = items[noun + 2 : noun + 4]
    if items[noun + 1].definite and len(against_) == 2 and against_[0].lemma == "ل" and against_[1].mention is not None:
        return None  # اتهامات الاستخبارات لموسكو: by whom and against whom
    if items[noun + 1].pronoun and items[noun + 1].lemma_in(triggers("accusation")["nouns"]["mishap"]):
        return None
    return text_from(sentence, noun + 1) if deed is not None and deed.derived == "masdar" else None


def against(
    reading: Reading,
    sentence: Sentence,
    args: Arguments,
    *,
    pronouns: bool = True,
    others: Sequence[Mention] = (),
) -> tuple[Mention, ...]:
    """Those whom an accusation is against, by إلى, لـ, ضد, بحق, على.

    :param others: who a pronoun cannot mean.
    :param pronouns: not in its own relative clause, where they stand for the accusation (التي يروّج لها).
    """
    for prep in args.preps:
        if opens_charge(sentence.items, prep.at) or prep.preposition in AFTER:
            return ()  # نفى الاتهامات بعد تقرير لـ X
        if prep.preposition in AGAINST and prep.phrase is not None and (pronouns or not prep.phrase.pronoun):
            named = prep.phrase
            found = (
                nearest(reading, sentence, named, others=others, elsewhere=False)
                if named.pronoun
                else parties(reading, named, sentence)
            )
            if found:
                return found
    return ()


def of_wrong(items: Sequence[Item], at: int, words: Words, reach: int = 14) -> bool:
    """Whether a clause tells of wrongdoing."""
    verbs = words["verbs_of_wrong"]
    for i in range(at + 1, min(at + reach, len(items))):
        if items[i].kind == "mark" and items[i].text in ".؛":
            return False
        if items[i].kind == "word" and items[i].lemma_in(words["nouns"]["wrong"]):
            return True
        if items[i].kind == "verb" and items[i].lemma_in(verbs["wrong"] | verbs["inherent"]):
            return True
    return False
