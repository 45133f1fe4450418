"""The parties that a noun phrase speaks of: named actors, bodies by the name they carry, and groups without a name.

An accusation or a sanction has sides that no list of names holds: منظمات حقوقية، المتمردون، أطراف الصراع. They are
given by their words, as organisations. What says nothing of who they are (مصدر، بيان) is no party.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extraction.discourse.nameless import nameless, state_after
from kg.extraction.discourse.own_subject import own_subject
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.taken_up import (
    QUARTERS,
    body_before,
    called_alone,
    counted_before,
    holders_before,
    home_state,
    is_dual,
    last_body,
    longer_before,
    named_before,
    named_past_what,
    nation,
    quarter_meant,
    quoted_before,
    titled_before,
    two_before,
)
from kg.extraction.grammar.coordination import conjuncts
from kg.extraction.grammar.group_names import (
    adjective_of_body,
    by_quoted_name,
    called_person,
    described_one,
    end_of,
    group_of,
    is_number,
    is_of_two,
    named_by,
    names_firm,
    one_firm,
    row_of,
    with_number,
)
from kg.extraction.grammar.item import Item, index_of
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.kin import kin_of_named
from kg.extraction.grammar.modifiers import modifier
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor, noun_phrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.language.fold import fold
from kg.lexicon.anaphors import LATTER
from kg.lexicon.offices import portfolios
from kg.lexicon.triggers import triggers
from kg.records import Mention, Span

_CONTINENTS = {"europe": "european-union"}
# Regions that news lets act as one body.
_REGIONS_AS_BODIES = frozenset({"الغرب"})
# Adjectives that add nothing to an institution of state, and institutions that are a state's only with one.
_OFFICIAL = frozenset(
    fold(w) for w in ("حكومي", "نظامي", "رسمي", "مركزي", "اتحادي", "نظام", "أمني", "أمن", "حكومة", "جمهورية")
)
_NEEDS_MORE = frozenset(fold(w) for w in ("قوة", "قوات"))
_QUANTITIES = frozenset(
    fold(w) for w in ("اثنين", "اثنان", "عدد", "مجموعة", "كثير", "عديد", "مزيد", "كلا", "كلتا", "بعض", "كبير", "أكثر")
)


def parties(reading: Reading, phrase: NounPhrase | None, sentence: Sentence) -> tuple[Mention, ...]:
    """The actors and groups that a noun phrase names, pronouns resolved, each conjunct for itself."""
    if phrase is None:
        return ()
    if phrase.pronoun:
        if found_here := _speaker(reading, phrase, sentence):
            return found_here
        own = own_subject(sentence, phrase) if phrase.pronoun == "3mp" else None
        return parties(reading, own, sentence) if own is not None else reading.actors(phrase, sentence)
    found: list[Mention] = []
    dual = False
    for part in conjuncts(sentence.items, phrase):
        here = _of_part(reading, part, sentence)
        if not here and dual and (second := _second_of_two(part, sentence)) is not None:
            here = (second,)
        dual = is_of_two(part.head)
        found += [m for m in here if m not in found]
    return tuple(found)


def _speaker(reading: Reading, phrase: NounPhrase, sentence: Sentence) -> tuple[Mention, ...]:
    """أكدت الحركتان أنهما …: after a verb of saying the pronoun of أنّ means the speaker, if it agrees with him."""
    items = sentence.items
    if phrase.head.kind != "sub":
        return ()
    for verb in range(phrase.first - 1, max(-1, phrase.first - 16), -1):
        if items[verb].kind in ("sub", "rel") or (items[verb].kind == "mark" and items[verb].text in ".؛:"):
            return ()
        if items[verb].kind == "verb":
            subject = verb_arguments(items, verb).subject
            if subject is None and items[verb + 1].lemma == "في":
                subject = noun_phrase(items, verb + 2)  # جاء في بيان للوزارة أنها
            found = parties(reading, subject, sentence) if subject is not None and subject.last <= phrase.first else ()
            return found if found and _fits(found, phrase.pronoun) else ()
    return ()


def _fits(found: Sequence[Mention], pronoun: str) -> bool:
    """Whether a pronoun agrees in number and gender with those named."""
    number = "s" if len(found) == 1 and found[0].number != "p" else "d" if len(found) == 2 else "p"
    return pronoun.endswith(number) and (number != "s" or found[0].gender in (None, pronoun[1]))


def _of_part(reading: Reading, part: NounPhrase, sentence: Sentence) -> tuple[Mention, ...]:
    """The actors and groups that a noun phrase without coordination names."""
    items, head = sentence.items, part.head
    first = index_of(items, head, part.first)
    if kin_of_named(items, first, part.last):
        return ()
    if head.key == "مجموعه" and (named := by_quoted_name(items, first, sentence)) is not None:
        return (named,)
    if head.kind == "number" or _quantity(head):
        return _of_number(reading, head, first, sentence)
    if (latter := next((i for i in items[first : first + 2] if i.form in LATTER), None)) is not None:
        return _latter(reading, latter, sentence)
    if (guilty := _responsible_for(head, items, first, sentence)) is not None:
        return (guilty,)
    if several := counted_before(reading, part, sentence):
        return several
    if (holders := holders_before(reading, head.mention, sentence)) is not None:
        return (holders,)
    unowned = head.mention is not None and head.mention.kind == "office" and not head.mention.state
    if unowned and (owner := _belonging_to(reading, part, sentence) or named_past_what(reading, part, sentence)):
        return owner  # محققون تابعون للأمم المتحدة
    if found := reading.actors(part, sentence):
        return tuple(_body(m) if not nameless(m, items) else _office_group(m, part, sentence) for m in found)
    if region := _region_as_body(head.mention):
        return (region,)
    if head.form in QUARTERS and part.last == first + 1:
        return quarter_meant(reading, part, first, sentence)
    if not names_firm(items, first) and (owner := _belonging_to(reading, part, sentence)):
        return owner
    if (body := _members(head, sentence)) is not None:
        return (body,)
    alone = called_alone(reading, part, sentence)
    if alone is not None:
        return (body_before(reading, part, sentence) or alone,)
    if (row := row_of(head)) is not None:
        return _of_group(reading, part, first, row, sentence)
    one = one_firm(items, first, sentence) or called_person(items, first)
    one = one or named_before(reading, part, sentence) or titled_before(reading, part, sentence)
    one = one or quoted_before(reading, part, sentence)
    if one is None and head.form in portfolios():
        one = body_before(reading, part, sentence)  # اتهمت الخارجية
    return (one,) if one is not None else ()


def _of_number(reading: Reading, number: Item, first: int, sentence: Sentence) -> tuple[Mention, ...]:
    """ثلاث شركات صينية, عدد من المسؤولين: those whom the number at item ``first`` counts."""
    inner = _counted(sentence.items, first)
    if inner is not None and _nationals(inner.head):
        return (named_by(first, inner.last, sentence, None)._replace(number="p"),)  # أربعة صينيين, عدد من الصينيين
    found = parties(reading, inner, sentence) if inner is not None else ()
    if not found and inner is not None and (described_one(inner) or inner.head.key == "متهم"):
        found = (named_by(inner.first, inner.last, sentence, inner.head),)
    return (with_number(found[0], number, sentence),) if len(found) == 1 and is_number(number) else found


def _region_as_body(place: Mention | None) -> Mention | None:
    """أوروبا, الغرب: the body of states, or the states together, that a region of the world is where it acts."""
    if place is None or place.kind != "place":
        return None
    if place.key in _CONTINENTS:
        return place._replace(kind="organization", key=_CONTINENTS[place.key], gender=None)
    if place.name in _REGIONS_AS_BODIES:
        return place._replace(kind="organization", key="", manner="group", gender="m", number="s")
    return None


def _of_group(
    reading: Reading, part: NounPhrase, first: int, row: Mapping[str, str], sentence: Sentence
) -> tuple[Mention, ...]:
    """حركة حماس, المحكمة, قوات حكومية: the party that a noun of groups names, by its row in the lexicon."""
    items, names = sentence.items, row["names"]
    if names == "organisation" and is_dual(part):
        return two_before(reading, part, sentence)
    if (body := body_before(reading, part, sentence)) is not None:
        return (body,)
    if names == "author":
        return _author(reading, part, sentence)
    located = state_after(items, part.last) if names == "nation" else None
    if names == "nation" and part.head.definite:  # but اتهم من منفاه في P حكومة الأمر الواقع
        located = located or state_after(items, first - 2)
    if names == "nation" and (located is not None or _bare(items, first, part)):
        if located is None and (named := named_before(reading, part, sentence)) is not None:
            return (named,)  # المحكمة, after المحكمة الجنائية الدولية
        home = located or home_state(reading)
        if home is not None:
            return (nation(part, sentence, home),)
    if names and names != "arm":
        carried = [m for i in part.inside for m in reading.resolved(i)]
        if not carried and names != "firm" and (member := _member_of(items, part)) is not None:
            carried = list(reading.actors(member, sentence))
        of_men = names in ("nation", "organisation", "firm")  # نظام فلان, حركة فلان is not he
        ruled = of_men and any(m.kind == "person" for m in carried)
        if carried and not ruled and not (carried[0].kind == "state" and names in ("organisation", "firm")):
            return tuple(_body(m) for m in carried)
    if (named := named_before(reading, part, sentence) or quoted_before(reading, part, sentence)) is not None:
        return (named,)
    if (longer := longer_before(reading, part, sentence)) is not None:
        where, phrase = longer
        if len(told := parties(reading, phrase, where)) == 1 and told[0].kind == "organization":
            return told  # ونفت الحركة, after حركة أنصار الحق
    group = by_quoted_name(items, first, sentence) or group_of(part, sentence)
    return (group,) if group is not None else ()


def _nationals(head: Item) -> bool:
    """صينيين: people of a nation, who are not their state."""
    mention = head.mention
    return mention is not None and mention.manner in ("demonym", "people") and mention.number in ("p", "d")


def _members(head: Item, sentence: Sentence) -> Mention | None:
    """الأوروبيين: those of a body, by its adjective, are the body."""
    many = head.kind == "word" and head.definite and head.form.endswith(("ون", "ين"))
    return adjective_of_body(head, sentence) if many else None


def _responsible_for(head: Item, items: Sequence[Item], first: int, sentence: Sentence) -> Mention | None:
    """المسؤولين عن الانقلاب: people told by what they did, no officials."""
    told = head.mention is not None and head.mention.kind == "office" and head.mention.number == "p"
    if (
        not told
        or (head.mention is not None and head.mention.state)  # المسؤولون الأتراك: officials, whatever follows
        or not fold(head.text).startswith("المسوول")
        or first + 1 >= len(items)
        or items[first + 1].lemma != "عن"
    ):
        return None
    deed = noun_phrase(items, first + 2, coordination=False)
    return named_by(first, deed.last, sentence, None)._replace(number="p") if deed is not None else None


def _latter(reading: Reading, word: Item, sentence: Sentence) -> tuple[Mention, ...]:
    """هذه الأخيرة, الأخير: the actor named last before that agrees."""
    gender = "f" if word.form.endswith("ه") else "m"
    for index in (sentence.index, sentence.index - 1):
        if index < 0:
            break
        here = reading.sentences[index]
        limit = word.start if index == sentence.index else here.end + 1
        body = last_body(here, limit, gender)
        named = [m for m in here.mentions if m.span.end <= limit and is_actor(m) and m.kind != "anaphor"]
        after = [m for m in named if m.gender == gender and body is not None and m.span.start > body.head.start]
        if body is not None and all(here.tokens[m.tokens[0] - 1].word.folded == "في" for m in after):
            meant = parties(reading, body, here)
            if not any(m.number == "p" for m in meant):  # السكان are more than one
                return meant
        for m in reversed(named):
            if (
                m.gender == gender
                or (m.gender is None and m.kind == "organization")
                or (not m.gender and gender == "m")
            ):
                return reading.resolved(m)
    return ()


def _office_group(mention: Mention, part: NounPhrase, sentence: Sentence) -> Mention:
    """Such holders as a group, with the adjectives that go on after their office (زعماء الفصائل المسلحة)."""
    items = sentence.items
    # whose they are may have been filled in (وزراء خارجيته), and the one whom a pronoun means stands elsewhere
    spans = (i for i in range(part.first, part.last) if (m := items[i].mention) is not None and m.span == mention.span)
    first = next(spans, None)
    if first is None:
        return mention
    last = min(first + 1 + (" " not in mention.name), len(items))
    while last < len(items) and items[last].kind == "word" and items[last].definite and modifier(items[last]):
        last += 1
    span = Span(mention.span.start, items[last - 1].end, mention.span.field)
    return mention._replace(
        kind="organization",
        span=span,
        name=sentence.words(span.start, span.end),
        key="",
        manner="group",
        role=None,
        office=None,
    )


def _belonging_to(reading: Reading, part: NounPhrase, sentence: Sentence) -> tuple[Mention, ...]:
    """مكتب مراقبة الأصول التابع لوزارة الخزانة: whose office it is."""
    items = sentence.items
    at = part.last
    if at + 1 < len(items) and items[at].lemma == "في":
        body = items[at + 1].mention
        if part.head.key in _EXPERTS:  # خبراء في الأمم المتحدة
            return (body,) if body is not None and body.kind == "organization" else ()
        if part.head.key in _SOLDIERS and body is not None and body.kind == "state" and body.manner == "government":
            return (body,)  # ضباط في الجيش الكندي
    joined = at + 1 < len(items) and items[at].kind == "prep" and items[at].lemma == "ل"
    if not joined or fold(items[at - 1].lemma) != "تابع":
        return ()
    return reading.actors(noun_phrase(items, at + 1, coordination=False), sentence)


def _bare(items: Sequence[Item], first: int, part: NounPhrase) -> bool:
    """الحكومة, القوات الحكومية: an institution of a state that goes without saying."""
    rest = items[first + 1 : part.last]
    official = all(i.kind == "word" and fold(i.lemma) in _OFFICIAL for i in rest)
    plain = fold(items[first].lemma) not in _NEEDS_MORE or bool(rest)
    return (items[first].definite or bool(rest)) and official and plain


_REPORTS = frozenset("تقرير تحقيق دراسه بيان وثيقه رساله".split())
_SOLDIERS = frozenset("ضابط جندي عسكري عنصر شرطي مجند".split())
_EXPERTS = frozenset("خبير محقق باحث مراقب محامي".split())
_BY = ("ل", "عن", "من")


def _author(reading: Reading, part: NounPhrase, sentence: Sentence) -> tuple[Mention, ...]:
    """تقرير للأمم المتحدة, قرار مجلس الأمن: whose text it is."""
    items = sentence.items
    inside = tuple(m for i in part.inside for m in reading.resolved(i))
    if inside or part.adjectives:
        return inside or tuple(part.adjectives)
    for item in items[part.first + 1 : part.last]:
        if (body := adjective_of_body(item, sentence)) is not None:
            return (body,)  # تقرير أممي
    of = items[part.last].lemma if part.last < len(items) and items[part.last].kind == "prep" else ""
    if of in _BY and not (of == "عن" and part.head.key == "تقرير" and items[part.last - 1].key != "صادر"):
        named = noun_phrase(items, part.last + 1, coordination=False)
        if named is not None and (whose := _member_of(items, named)) is not None:
            return reading.actors(named, sentence) or reading.actors(whose, sentence)  # لخبراء من الأمم المتحدة
        return reading.actors(named, sentence)
    return _who_made(reading, part, sentence)


def _who_made(reading: Reading, text: NounPhrase, sentence: Sentence) -> tuple[Mention, ...]:
    """تقرير أعدته الأمم المتحدة, تقرير كلف به الاتحاد الأوروبي, التقرير الذي نشرته X: by whom a text was made."""
    items, at = sentence.items, text.last
    if text.head.key not in _REPORTS:
        return ()
    while at < len(items) and (items[at].kind == "rel" or items[at].text in "،,"):
        at += 1
    if at + 1 >= len(items) or items[at].kind != "verb" or not (items[at].pronoun or items[at + 1].pronoun):
        return ()
    if not items[at].lemma_in(triggers("accusation")["verbs"]["publish"]):
        return ()
    maker = noun_phrase(items, at + (1 if items[at].pronoun else 2), coordination=False)
    return parties(reading, maker, sentence)


def _quantity(item: Item) -> bool:
    if item.analysis is None or (item.key == "مجموعه" and item.definite):
        return False  # المجموعة العسكرية
    return item.analysis.pos in ("noun_num", "noun_quant") or fold(item.lemma) in _QUANTITIES


def _counted(items: Sequence[Item], at: int) -> NounPhrase | None:
    """What a number or quantifier counts: ستة مسؤولين، عدد من الدول، كل من مصر والسودان."""
    at += 1
    while at < len(items) and (items[at].kind == "number" or (items[at].kind == "word" and _quantity(items[at]))):
        at += 1
    if at < len(items) and items[at].kind == "prep" and items[at].lemma == "من" and not items[at].pronoun:
        return noun_phrase(items, at + 1)
    return noun_phrase(items, at, coordination=False)


def _member_of(items: Sequence[Item], part: NounPhrase) -> NounPhrase | None:
    """عناصر من تنظيم X, قيادي في حركة Y: the body that they belong to."""
    at = part.last
    if at + 1 < len(items) and items[at].kind == "prep" and items[at].lemma in ("من", "في") and not items[at].pronoun:
        body = items[at + 1].mention
        if body is not None and body.kind == "organization":
            return noun_phrase(items, at + 1, coordination=False)
    return None


def _second_of_two(part: NounPhrase, sentence: Sentence) -> Mention | None:
    """حركتا X وY: after a dual head, the second name is a body like the first, whether a list knows it or not."""
    if part.head.kind != "word" or not part.head.definite:
        return None
    return named_by(part.first, end_of(sentence.items, part.first, part.last), sentence, None)


def _body(mention: Mention) -> Mention:
    """المعارضة is a body of people, though one man of it is an opponent."""
    if mention.kind == "office" and mention.office == "opposition" and mention.gender == "f":
        return mention._replace(
            kind="organization", key="", manner="group", office=None, role=None, state=None, number="s"
        )
    return mention
