"""Those whom a sanction hits though no list knows them: counted groups, firms by their words, people of a nation."""

from __future__ import annotations

from collections.abc import Sequence, Set

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.group_names import (
    QUOTES_OPEN,
    by_quoted_name,
    end_of,
    group_rows,
    is_number,
    named_by,
    row_of,
)
from kg.extraction.grammar.item import Item, index_of
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.phrases import clause_end
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.sanctions.pronouns import is_unknown_of_hers
from kg.language.fold import fold
from kg.lexicon.places import place_nouns
from kg.lexicon.triggers import triggers
from kg.records import CARRIED_OVER, QUOTED, Mention, Span


def named_after(reading: Reading, items: Sequence[Item], part: NounPhrase) -> tuple[Mention, ...]:
    """المقررة الأممية الخاصة X: the person's name right after an office that no list knows."""
    person = items[part.last].mention if part.last < len(items) else None
    one = part.head.kind == "word" and part.head.analysis is not None and part.head.analysis.number == "s"
    return reading.resolved(person) if one and person is not None and person.kind == "person" else ()


def unlisted(
    items: Sequence[Item], part: NounPhrase, sentence: Sentence, *, joined: bool = False
) -> tuple[Mention, ...]:
    """Those whom no list knows: a counted group (تسعة أفراد), a name that is no Arabic word (هواوي).

    :param joined: others stand beside them, or where they are is told, so that one noun will do (أفراد وكيانات في P).
    """
    head = part.head
    counted = head.kind == "number" or (head.analysis is not None and head.analysis.pos == "noun_num")
    if (firm := _firm(items, part, sentence)) is not None:
        return (firm,)
    if (man := _one_man(items, part, sentence)) is not None:
        return (man,)
    if (brand := brand_of(items, part, sentence)) is not None:
        return (brand,)
    if row_of(head) is not None and not (head.definite or head.pronoun) and (joined or _goes_on(items, part.last)):
        return (named_by(part.first, part.last, sentence, head),)
    foreign = head.kind == "word" and not head.analyses and not is_unknown_of_hers(head)
    if not foreign and not (counted and part.last - part.first > 1):
        return ()
    last = part.first + 2 if counted else part.last
    start, end = items[part.first].start, items[last - 1].end
    return (
        Mention(
            "organization",
            Span(start, end, sentence.field),
            sentence.index,
            (0, 0),
            sentence.words(start, end),
            key="",
            manner="group",
            number="p" if counted else "s",
            rule="counted" if counted else "unknown name",
        ),
    )


def brand_of(items: Sequence[Item], part: NounPhrase, sentence: Sentence) -> Mention | None:
    """شركة إنسيتو, شركتا رايثيون كندا: a firm whose name is no Arabic word."""
    head = part.head
    first = index_of(items, head, part.first) + 1
    firm = head.kind == "word" and not head.definite and group_rows().get(head.key, {}).get("names") == "firm"
    last = first
    while firm and last < len(items) and items[last].kind == "word" and not items[last].analyses:
        last += 1
    return named_by(first, last, sentence, None) if last > first else None


def two_brands(items: Sequence[Item], first: int, sentence: Sentence) -> tuple[Mention, ...]:
    """شركتي سكاي فورج ونورث باي: two firms whose names are no Arabic words, joined by a و that no word form shows."""
    noun = items[first].noun() if items[first].kind == "word" else None
    if noun is None or noun.number != "d" or items[first].definite or items[first].pronoun:
        return ()
    if group_rows().get(items[first].key, {}).get("names") != "firm":
        return ()
    last = first + 1
    while last < len(items) and items[last].kind == "word" and not items[last].analyses:
        last += 1
    second = next((i for i in range(first + 2, last) if items[i].text.startswith("و") and len(items[i].text) > 3), None)
    if second is None:
        return ()
    if last + 1 < len(items) and items[last].kind == "prep" and items[last + 1].form == "اي":
        last += 2  # نورث باي, which looks like بأي
        while last < len(items) and items[last].kind == "word" and not items[last].analyses:
            last += 1
    start, end = items[second].start + 1, items[last - 1].end
    one = named_by(first + 1, second, sentence, None)._replace(rule="brand", traits=(QUOTED,))
    other = one._replace(span=Span(start, end, sentence.field), tokens=(second, last), name=sentence.words(start, end))
    return one, other


def _goes_on(items: Sequence[Item], at: int) -> bool:
    """أفراد وكيانات, أفراد في P: whether others are joined to a noun, or it is told where they are."""
    return lies_in(items, at) or (at < len(items) and items[at].kind == "conj")


def lies_in(items: Sequence[Item], at: int) -> bool:
    """في مالطا, من نيجيريا, بميانمار: whether ``items[at]`` tells where those before it are, or whence."""
    return land_at(items, at) is not None


def officials_of(part: NounPhrase, office: Mention, sentence: Sentence) -> Mention | None:
    """7 مسؤولين بميانمار, جنرالات سابقين: officials of whom no state is told, as the group that they are."""
    items = sentence.items
    inside = items[part.first].start <= office.span.start < items[part.last - 1].end
    known = any(word.startswith("ال") for word in office.name.split())  # أعضاء المجلس
    told = known or (office.state is not None and CARRIED_OVER not in office.traits)
    if office.kind != "office" or told or office.key or office.sentence != sentence.index or not inside:
        return None
    return named_by(part.first, part.last, sentence, None)._replace(number="p")


def _one_man(items: Sequence[Item], part: NounPhrase, sentence: Sentence) -> Mention | None:
    """رجل أعمال ليبي: one man whom nobody names, by what he does."""
    head, row = part.head, group_rows().get(part.head.key)
    one = head.kind == "word" and head.analysis is not None and head.analysis.number == "s" and not head.definite
    if not one or row is None or row["need"] != "described" or part.last - part.first < 2:
        return None
    span = Span(items[part.first].start, items[part.last - 1].end, sentence.field)
    name = sentence.words(span.start, span.end)
    return Mention(
        "organization", span, sentence.index, (0, 0), name, key="", manner="group", number="s", rule="one man"
    )


def _firm(items: Sequence[Item], part: NounPhrase, sentence: Sentence) -> Mention | None:
    """المصرف التجاري السوري, مصرف الواحة الأهلي, ناقلة النفط «كذا»: one firm or ship, by the words that tell which."""
    head, row = part.head, group_rows().get(part.head.key)
    first = index_of(items, head, part.first)
    firm = row is not None and row["names"] == "firm" and row["need"] == "plural"
    one = head.kind == "word" and (firm or bool(head.lemma_in(triggers("sanction")["nouns"]["unit"])))
    if not one or head.analysis is None or head.analysis.number != "s" or head.pronoun:
        return None
    quoted = next((i for i in range(first + 1, min(first + 4, len(items))) if items[i].text in QUOTES_OPEN), None)
    if (
        quoted is not None
        and quoted <= part.last
        and (named := by_quoted_name(items, quoted - 1, sentence)) is not None
    ):
        return named
    last = end_of(items, first, part.last)
    after = items[first + 1] if first + 1 < len(items) else head
    of_name = not head.definite and after.kind == "word" and after.definite and last > first + 2
    return named_by(first, last, sentence, head) if of_name or (head.definite and last > first + 1) else None


def firm_of_state(items: Sequence[Item], first: int, sentence: Sentence) -> Mention | None:
    """شركة إيران للشحن, مؤسسة ميانمار للأحجار: a firm whose name is its state's, and what it is for."""
    if first + 3 >= len(items) or items[first].definite or items[first].kind != "word":
        return None
    state, for_what, what = items[first + 1].mention, items[first + 2], items[first + 3]
    if state is None or state.kind != "state" or state.manner != "name" or for_what.lemma != "ل":
        return None
    noun = items[first].noun()
    firm = noun is not None and noun.number == "s" and group_rows().get(items[first].key, {}).get("names") == "firm"
    if not firm or what.kind != "word" or not what.definite:
        return None
    return named_by(first, end_of(items, first + 3, len(items)), sentence, items[first])


def town_of(items: Sequence[Item], part: NounPhrase, sentence: Sentence) -> Mention | None:
    """بلدة كذا, شبه جزيرة القرم: a place that is hit, as a body by its name."""
    mention = part.head.mention
    if mention is not None and mention.kind == "place" and mention.manner != "region":
        return named_by(part.first, part.last, sentence, None)
    first = index_of(items, part.head, part.first)
    introduced = part.head.form in place_nouns("settlement", "region", "municipality")
    named = part.head.kind == "word" and introduced and not part.head.definite
    unknown = named and part.last == first + 2 and not items[first + 1].analyses
    return named_by(first, part.last, sentence, part.head) if named and (unknown or part.mentions) else None


def people_of(head: Item, sentence: Sentence) -> Mention:
    """عقوبات على ليبيين: people of a nationality, who are not their state."""
    return sentence.mention_of(
        head,
        "organization",
        "",
        manner="group",
        number="p",
        rule="people",
    )


_ABOUT = frozenset("نحو حوالي قرابه زهاء".split())
_MORE = frozenset("اكثر اقل ازيد".split())


def past_measure(items: Sequence[Item], at: int) -> int:
    """أكثر من مئة مسؤول, نحو 20 شركة, 5 من كبار الضباط, أي بنك صيني: where those begin of whom it is told how many."""
    first = items[at] if at < len(items) else None
    if first is None or at + 2 >= len(items):
        return at
    after = items[at + 1]
    if first.form in _ABOUT:
        return at + 1
    if first.form in _MORE and after.lemma == "من" and is_number(items[at + 2]):
        return at + 2
    elative = first.analysis is not None and first.analysis.pos == "adj_comp" and after.noun() is not None
    if elative and after.noun().number == "d":  # type: ignore[union-attr]
        return at + 1  # أكبر شركتين نفطيتين في P
    of_them = items[at + 2].key == "كبير" or items[at + 2].text.startswith("كبار")
    if is_number(first) and after.lemma == "من" and not after.pronoun and of_them:
        return at + 2
    if first.form == "اي" and after.kind == "word" and not after.definite and _of_nation(items, at + 2):
        return at + 1 if not any(i.kind == "neg" for i in items[:at]) else at
    return at


def some_of(
    items: Sequence[Item], first: int, at: int, found: tuple[Mention, ...], sentence: Sentence
) -> tuple[Mention, ...]:
    """5 من كبار الضباط, أي بنك صيني: those of whom it is told how many, by their words where no state is told."""
    if not found and items[first].form == "اي" and items[at].key in group_rows():
        return (named_by(at, at + 2, sentence, items[at]),)
    unknown = len(found) == 1 and found[0].kind == "office" and found[0].number == "p"
    if not unknown or (found[0].state is not None and CARRIED_OVER not in found[0].traits):
        return found
    last = next((i for i in range(at, len(items)) if items[i].end >= found[0].span.end), at)
    return (named_by(first, last + 1, sentence, None)._replace(number="p"),)


def doers(items: Sequence[Item], part: NounPhrase, sentence: Sentence) -> tuple[Mention, ...]:
    """مزودي جيش P بالوقود: those told by what they do, who are not those to whom they do it."""
    noun = part.head.noun() if part.head.kind == "word" else None
    if noun is not None and noun.number == "s" and _of_nation_in_accusative(items, part):
        return (named_by(part.first, part.last, sentence, part.head),)
    does = noun is not None and noun.derived == "act_part" and noun.number == "p"
    if not does or part.head.definite or not part.inside or not part.head.form.endswith("ي"):
        return ()
    return (named_by(part.first, part.last, sentence, part.head),)


def _of_nation_in_accusative(items: Sequence[Item], part: NounPhrase) -> bool:
    """رجل أعمال ليبيا: an adjective of nationality in the accusative, where it is written as the state's name is."""
    last = items[part.last - 1].mention
    row = group_rows().get(part.head.key)
    person = row is not None and row["need"] in ("described", "qualified") and not part.head.definite
    state = last is not None and last.kind == "state" and last.manner == "name" and last.name.endswith("يا")
    return person and state and not last.name.startswith("ال")  # type: ignore[union-attr]


def _of_nation(items: Sequence[Item], at: int) -> bool:
    mention = items[at].mention
    return mention is not None and mention.manner == "demonym"


WHOEVER = "whoever"
"""The rule of a mention that is nothing but who does a deed."""


def whoever(items: Sequence[Item], at: int, sentence: Sentence) -> Mention | None:
    """من يعرقلون التسوية, كل من يدعم P, الشركات التي تزود P: those told by what they do, if it is a wrong."""
    if at + 1 >= len(items):
        return None
    if _guilty_of(items, at):
        last = clause_end(items, at + 2)
        last = next((i for i in range(at + 2, last) if items[i].kind in ("mark", "verb", "rel", "sub")), last)
        return named_by(at, min(last, at + _LONGEST), sentence, None)._replace(number="p", rule=WHOEVER)
    relative = _relative(items, at)
    if items[at].form in ("كل", "اي") and items[at + 1].key in _ANYONE and at + 2 < len(items):
        does = at + 2
        if items[does].kind != "verb" or not items[does].lemma_in(triggers("sanction")["verbs"]["deed"]):
            return None
        done = verb_arguments(items, does)
        end = next((b.last for b in done.bare if b.first > does), does + 1)
        return named_by(at, end, sentence, None)._replace(number="p", rule=WHOEVER)  # على أي طرف يخرق كذا
    verb = at + 1 + (relative or items[at].form in ("كل", "اي"))
    if verb >= len(items) or items[verb].kind != "verb" or not (items[verb - 1].form == "من" or relative):
        return None
    if not items[verb].lemma_in(triggers("sanction")["verbs"]["deed"]):
        return None
    done = verb_arguments(items, verb)
    last = next((b.last for b in done.bare if b.first > verb), verb + 1)
    return named_by(at, last, sentence, None)._replace(number="p", rule=WHOEVER)


def _guilty_of(items: Sequence[Item], at: int) -> bool:
    """المسؤولين عن كذا, المتورطين في كذا: those told by nothing but the wrong that they have part in."""
    item, after = items[at], items[at + 1]
    many = (
        item.text.startswith("ال") and item.text.endswith(("ين", "ون")) and after.kind == "prep" and not after.pronoun
    )
    if not many:
        return False
    if item.key in _PARTAKING:
        return after.lemma in ("في", "ب")
    return fold(item.text) in _ANSWERABLE and after.lemma == "عن"


_ANYONE = frozenset("طرف جهه شخص كيان مسوول فرد".split())
_PARTAKING = frozenset("متورط ضالع متواطي مشتبه متهم".split())
_ANSWERABLE = frozenset({"المسوولين", "المسوولون"})
_LONGEST = 8  # items of a description


def _relative(items: Sequence[Item], at: int) -> bool:
    many = items[at].kind == "word" and items[at].definite and row_of(items[at]) is not None
    return many and items[at + 1].kind == "rel"


def nations_of(sentence: Sentence, target: Sequence[Mention]) -> list[str]:
    """The states of which groups without a name are told to be: شركات صينية, تسعة أفراد في بيلاروسيا; alpha-3 codes."""
    found: dict[str, None] = {}
    for group in target:
        if group.manner != "group":
            continue
        for m in sentence.mentions:
            if m.manner == "demonym" and m.key and group.span.start <= m.span.start < group.span.end:
                found[m.key] = None
            elif m.kind == "state" and group.number == "s" and m.span.end == group.span.end and m.name.endswith("يا"):
                found[m.key or ""] = None  # رجل أعمال ليبيا
        last = next((n for n, i in enumerate(sentence.items) if i.start >= group.span.end), None)
        if last is not None and sentence.items[last].lemma_in(triggers("sanction")["verbs"]["be_active"]):
            last += 1  # شركات تعمل في X
        here = land_at(sentence.items, last) if last is not None else None
        if here is not None and here.key:
            found[here.key] = None
    return sorted(found)


def whose_officers(sentence: Sentence, at: int, target: Sequence[Mention], own: Set[str | None]) -> tuple[Mention, ...]:
    """Officers of whom no state is told, as those of the state that was named before them.

    :param own: who imposes, whose officers they are not.
    """
    named = [
        i.mention.key
        for i in sentence.items[:at]
        if i.mention is not None and i.mention.kind == "state" and i.mention.key not in own
    ]
    return tuple(
        m._replace(state=named[-1]) if named and m.kind == "office" and m.number != "s" and not m.state else m
        for m in target
    )


def land_at(items: Sequence[Item], at: int) -> Mention | None:
    """The state that في or من names at ``items[at]``."""
    if at + 1 < len(items) and items[at].kind == "prep" and items[at].lemma in ("في", "من", "ب"):
        place = items[at + 1].mention
        named = place is not None and place.kind == "state" and place.manner != "capital"  # محال في الرياض
        return place if named else None
    return None


def counted_too(group: Mention, items: Sequence[Item], part: NounPhrase, sentence: Sentence) -> Mention:
    """32 فردا وكيانا روسيا: what follows in the accusative is counted by the same number."""
    if group.manner != "group":
        return group
    span = Span(group.span.start, items[end_of(items, part.first, part.last) - 1].end, sentence.field)
    return group._replace(span=span, name=sentence.words(span.start, span.end))
