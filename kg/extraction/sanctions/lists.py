"""Sanctions told as lists: who is put on a black list or taken off it, who is called a terrorist organisation.

What only looks like one is none (قائمة أولوياتها).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import in_relative, is_passive, subject
from kg.extraction.grammar.agreement import gender_of
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.group_names import QUOTES_OPEN, adjective_of_body, in_name, is_number
from kg.extraction.grammar.item import Item, is_perfect
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor, noun_phrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.sanctions.governing import Words
from kg.extraction.sanctions.measures import Measure
from kg.extraction.sanctions.rosters import NAMING_SEVERAL, among_them, names_somebody, roster
from kg.extraction.sanctions.targets import targets
from kg.extraction.sanctions.with_agent import agent_and_hit
from kg.lexicon.name_words import CALLED
from kg.lexicon.triggers import triggers
from kg.records import QUOTED, Mention

_FAR = 34  # items from the verb to the list


def listing(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """أدرج X Y على القائمة السوداء; إدراج Y; شطب Y من القائمة."""
    items, nouns = sentence.items, words["nouns"]
    found = next((i for i in range(at + 1, min(at + _FAR, len(items))) if items[i].lemma_in(nouns["list_of"])), None)
    package = _next_package(items, at, found, words)
    found = package if package is not None else found
    if found is None or any(
        (
            items[i].kind == "verb"
            and not (in_relative(items, i) or items[i - 1].text in QUOTES_OPEN or called_by(items, i) is not None)
            and not in_name(items, i)
        )
        or items[i].kind == "sub"
        or (items[i].kind == "mark" and items[i].text in ".؛:")
        for i in range(at + 1, found)
    ):
        return None
    before = next((i for i in range(found - 1, at, -1) if items[i].kind == "prep"), None)
    if before is None or found - before > 2:
        return None
    by_noun = nouns["listing"] | nouns["unlisting"] | nouns["designating"]
    if items[at].kind == "verb" and any(i.kind == "word" and i.lemma_in(by_noun) for i in items[at + 1 : before]):
        return None  # أعلنت إدراج X: read with the noun
    name = noun_phrase(items, found, coordination=False)
    if name is None:
        return None
    of_them = found + 1 < len(items) and items[found + 1].lemma_in(nouns["listed"])  # قائمة المشمولين بالعقوبات
    end = found + 4 if of_them else name.last + 1
    black = package is not None or is_black(items, found, end, words)
    own = bool(items[found].pronoun) and (_committee(items, at, found) or _of_sanctions(reading, sentence))
    if not (black or own):
        return None
    lifted = items[before].lemma in ("من", "عن")
    agent, target = _agent_and_object(reading, sentence, at, before, words)
    if not target and items[at].kind == "verb":
        target = _after_list(reading, sentence, at, name.last, words)
    if not target and items[at].kind == "verb":
        target = _told_passive(reading, sentence, at, words)
    if target and items[at].kind == "verb" and (row := _row_of(sentence, at, target, before)) is not None:
        named_too = roster(reading, sentence.with_items(items[:before]), row)
        target = target + tuple(m for m in named_too if m not in target) if names_somebody(named_too) else target
    if not lifted:
        at_names = _past_modifiers(items, name.last)
        named = tuple(m for m in among_them(reading, sentence, at_names) if m not in target)
        all_told = any(i.form in NAMING_SEVERAL for i in items[at_names : at_names + 2])
        target = named if named and all_told else target + named  # جنرالين … هما X وY
    imposer = agent or listers(reading, sentence, name)
    return Measure(imposer, target, (before, name.last), "taken off a list" if lifted else "put on a list", lifted)


def package_of(items: Sequence[Item], sanction: int, words: Words) -> int | None:
    """ضمن حزمته الجديدة من العقوبات, بالعقوبات: where that begins which somebody is made part of."""
    first = sanction
    while (
        first > 1
        and sanction - first < _PACKAGE
        and (
            (items[first - 1].lemma == "من" and not items[first - 1].pronoun)
            or (items[first - 1].kind == "word" and (items[first - 1].definite or items[first - 1].pronoun))
            or items[first - 1].lemma_in(words["nouns"]["measure_of"])
        )
    ):
        first -= 1
    prep = items[first - 1] if first else None
    if prep is None or prep.pronoun or not (prep.form == "ضمن" or (prep.kind == "prep" and prep.lemma in _PART_OF)):
        return None
    return first


_PACKAGE = 5  # items
_PART_OF = ("في", "ب", "تحت")


def _next_package(items: Sequence[Item], at: int, before: int | None, words: Words) -> int | None:
    """The package of which a verb or noun of listing makes somebody part, before the list at ``before``."""
    nouns = words["nouns"]
    if not items[at].lemma_in(words["verbs"]["list"] | nouns["listing"]):
        return None
    end = min(at + _FAR, len(items), before if before is not None else len(items))
    sanction = next((i for i in range(at + 2, end) if items[i].lemma_in(nouns["sanction"])), None)
    first = package_of(items, sanction, words) if sanction is not None else None
    with_b = first is not None and items[first - 1].lemma == "ب"
    return first if not with_b or items[at].key in _WITH_B else None


_WITH_B = frozenset({"شمول"})
"""Of these ب says to what somebody is added: شمول مصرفين بالعقوبات."""


def political(items: Sequence[Item], at: int, words: Words) -> bool:
    """Sanctions stand in the plural and have no adjective of law, administration or sport."""
    analysis = items[at].noun()
    if items[at].lemma_in(words["nouns"]["sanction"]) and (analysis is None or analysis.number != "p"):
        return bool(at) and is_number(items[at - 1])  # 500 عقوبة
    if at and items[at - 1].lemma_in(words["nouns"]["list_of"]) and not _new_list(items, at, words):
        return False  # قائمة العقوبات is read with who is put on it
    if made_part_of(items, at, words):
        return False
    not_political = words["adjectives"]["not_political"]
    return not any(
        items[i].kind == "word" and items[i].lemma_in(not_political) and items[i - 1].form != "غير"
        for i in range(at + 1, min(at + 3, len(items)))
    )


def _new_list(items: Sequence[Item], at: int, words: Words) -> bool:
    """أعلن X قائمة عقوبات تطال Y: a list without article that is announced, and nobody put on it."""
    verb = verb_left(items, at - 1)
    new = not (items[at].definite or items[at].pronoun or items[at - 1].pronoun)
    return new and verb is not None and at - verb < 10 and bool(items[verb].lemma_in(words["verbs"]["impose"]))


def made_part_of(items: Sequence[Item], at: int, words: Words) -> bool:
    """أدرج X ضمن العقوبات على Y: whether sanctions are only told as those of which somebody is made part."""
    first = package_of(items, at, words)
    by = words["verbs"]["list"] | words["nouns"]["listing"]
    if first is None:
        return False
    for i in range(first - 2, max(-1, first - _TO_PACKAGE), -1):
        item = items[i]
        if item.kind in ("verb", "word") and item.lemma_in(by):
            return items[first - 1].lemma != "ب" or item.key in _WITH_B
        quoted = i > 0 and items[i - 1].text in QUOTES_OPEN
        if item.kind in ("sub", "rel") or (item.kind == "verb" and not quoted) or item.text in ".؛:،":
            return False
    return False


_TO_PACKAGE = 12  # items back to the verb


_COMMITTEE = "un-security-council-sanctions-committee"


def is_black(items: Sequence[Item], name: int, end: int, words: Words) -> bool:
    """قائمة سوداء, قائمة الإرهاب, قائمة مراقبة الصادرات: whether what it is of makes it one of sanctions."""
    nouns = words["nouns"]
    if any(i.mention is not None and i.mention.key == _COMMITTEE for i in items[name + 1 : end]):
        return True  # قائمة لجنة العقوبات
    what = [i for i in items[name + 1 : end] if i.kind == "word"]
    if any(i.lemma_in(nouns["blacklist"]) for i in what):
        return True
    controls = bool(what) and bool(what[0].lemma_in(nouns["control"]))
    return controls and any(i.lemma_in(nouns["export"]) for i in what[1:])


def extension(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """وسعت X قائمة مسؤولي Y الممنوعين من الدخول, توسيع القائمة السوداء لـ Y: who is put on it too."""
    items, nouns = sentence.items, words["nouns"]
    reach = range(at + 1, min(at + _TO_LIST, len(items)))
    found = next((i for i in reach if items[i].lemma_in(nouns["list_of"])), None)
    if found is None or any(i.kind in ("verb", "sub", "rel") for i in items[at + 1 : found]):
        return None
    end = next((i for i in range(found + 1, len(items)) if items[i].kind in ("verb", "sub", "rel", "mark")), len(items))
    if not is_black(items, found, min(end, found + _LONG), words):
        return None
    start = found + 1
    standing = words["adjectives"]["standing"]  # قائمة العقوبات المفروضة على Y
    while start < end and (items[start].lemma in _FOR or items[start].lemma_in(nouns["blacklist"] | standing)):
        start += 1
    phrase = noun_phrase(items[:end], start) if start < end else None
    target = targets(reading, sentence, phrase, words)
    return Measure((), target, (found, start), "list made longer") if target else None


_FOR = ("ل", "علي")
_TO_LIST = 8  # items from the noun to its list
_LONG = 10
"""What makes it a black one may stand after those who are on it: قائمة المسؤولين الكنديين الممنوعين من الدخول."""


def _row_of(sentence: Sentence, at: int, target: Sequence[Mention], before: int) -> int | None:
    """Where the row of those begins of whom the first is in ``target``, between the verb and its list."""
    here = [m.span.start for m in target if m.sentence == sentence.index]
    items = sentence.items
    first = next((i for i in range(at + 1, before) if here and items[i].end > min(here)), None)
    if first is not None and first > at + 2 and items[first - 1].text in QUOTES_OPEN:
        return first - 2  # شركتي «كذا» و«كذا»
    return first


def _committee(items: Sequence[Item], at: int, found: int) -> bool:
    """شطبت لجنة العقوبات X من قائمتها: whether those whose list it is are a committee for sanctions."""
    bodies = (i.mention for i in items[at + 1 : found] if i.mention is not None and i.mention.kind == "organization")
    return any("عقوبات" in body.name for body in bodies)


def _of_sanctions(reading: Reading, sentence: Sentence) -> bool:
    """أضافت أوتاوا إلى قائمتها X: whether sanctions are told of right before, so that it is a list of them."""
    before = reading.sentences[max(0, sentence.index - 2) : sentence.index + 1]
    told = triggers("sanction")["nouns"]["sanction"]
    return any(i.kind == "word" and i.lemma_in(told) for s in before for i in s.items)


def _past_modifiers(items: Sequence[Item], at: int) -> int:
    """على لائحة العقوبات المتعلقة بروسيا، بينهم X: past what a list is about, up to the comma or those it names."""
    named = next((n for n, i in enumerate(items[at : at + 4], at) if i.form in NAMING_SEVERAL), None)
    if named is not None:
        return named
    comma = next(
        (i for i in range(at, min(at + 6, len(items))) if items[i].kind == "mark" and items[i].text in "،,"), at
    )
    return comma if not any(i.kind in ("verb", "sub", "rel", "conj") for i in items[at:comma]) else at


def called_by(items: Sequence[Item], at: int) -> Mention | None:
    """نائبا سابقا يدعى X, شركة تملكها امرأة تسمى X: the name that the verb at ``items[at]`` gives somebody."""
    calls = items[at].kind == "verb" and items[at].form in CALLED
    named = items[at + 1].mention if calls and at + 1 < len(items) else None
    return named if named is not None and named.kind == "person" else None


def _agent_and_object(
    reading: Reading, sentence: Sentence, at: int, end: int, words: Words
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Who lists whom, as far as a verbal noun has its agent with it."""
    if sentence.items[at].kind == "word" and not sentence.items[at].pronoun:
        return agent_and_hit(reading, sentence, at, end, words)
    return (), _direct_object(reading, sentence, at, end, words)


def _direct_object(reading: Reading, sentence: Sentence, at: int, end: int, words: Words) -> tuple[Mention, ...]:
    items = sentence.items
    if items[at].kind == "word":
        told = reading.actors(NounPhrase(at, at + 1, items[at], pronoun=items[at].pronoun), sentence)
        return told or _subject_by_name(reading, sentence, at, words)
    called = next((n for i in range(at + 2, end) if (n := called_by(items, i)) is not None), None)
    if called is not None:
        return reading.resolved(called)
    args = verb_arguments(items, at)
    if items[at].key == "ابقي" and (upon := args.prep("علي")) is not None and upon.at < end:
        return targets(reading, sentence, upon.phrase, words)  # أبقت على X ضمن قائمتها السوداء
    if args.object is not None and (args.object.pronoun or args.object.first < end):
        return targets(reading, sentence, args.object, words)
    passive = is_passive(items[at])
    if args.subject is not None and not args.subject_before and (passive or not _may_act(args.subject, words)):
        return targets(reading, sentence, args.subject, words)
    if passive and args.subject is not None:
        return targets(reading, sentence, args.subject, words)
    return ()


def _subject_by_name(reading: Reading, sentence: Sentence, at: int, words: Words) -> tuple[Mention, ...]:
    """أعلنت شركة «كذا» أنها ستطعن في قرار P إدراجها: the body with a name in quotation marks that is the subject of
    the sentence's verb, where the pronoun at ``items[at]`` agrees with it.
    """
    items = sentence.items
    verb = next((i for i in range(at) if items[i].kind == "verb"), None)
    if verb is None or verb > _HEAD or items[at].pronoun not in ("3fs", "3ms"):
        return ()
    if not any(i.kind == "word" and i.lemma_in(words["nouns"]["decree"]) for i in items[max(0, at - 4) : at]):
        return ()  # تخشى إدراجها
    whose = verb_arguments(items, verb).subject
    if whose is None or whose.last > at or gender_of(whose) != items[at].pronoun[1]:
        return ()
    return tuple(m for m in targets(reading, sentence, whose, words) if QUOTED in m.traits)


_HEAD = 2  # items before the verb that opens a sentence


def _told_passive(reading: Reading, sentence: Sentence, at: int, words: Words) -> tuple[Mention, ...]:
    """إن X وY أدرجا على القائمة, رفعت X من القائمة: who is listed, where a verb that looks active has no object."""
    args = verb_arguments(sentence.items, at)
    if args.object is not None or sentence.items[at].pronoun or args.subject is None or args.subject.pronoun:
        return ()
    perfect = sentence.items[at].analysis is not None and is_perfect(sentence.items[at])
    if not perfect or args.bare[1:]:
        return ()
    named = parties(reading, args.subject, sentence)  # both, though the second stands right before the verb
    return (
        named if named and all(m.kind == "person" for m in named) else targets(reading, sentence, args.subject, words)
    )


def _after_list(reading: Reading, sentence: Sentence, at: int, end: int, words: Words) -> tuple[Mention, ...]:
    """أضاف X إلى القائمة السوداء ستة ضباط وشركة كذا: those put on it, told after it."""
    later = next((b for b in verb_arguments(sentence.items, at).bare if b.first >= end), None)
    return targets(reading, sentence, later, words) if later is not None else ()


def _may_act(phrase: NounPhrase, words: Words) -> bool:
    """Whether a phrase can be who lists others: those told of in the accusative (جنرالين) are listed."""
    bodies = words["nouns"]["body_before"] | words["nouns"]["agency"]
    if phrase.head.kind == "word" and phrase.head.definite and phrase.head.lemma_in(bodies):
        return True  # شطب المجلس من القائمة اسم X
    first = phrase.mentions[0] if phrase.mentions else None
    several = first is not None and first.kind == "office" and first.number in ("d", "p")
    return first is not None and not (several and first.name.split()[0].endswith("ين"))


def listers(reading: Reading, sentence: Sentence, name: NounPhrase) -> tuple[Mention, ...]:
    """قائمة الإرهاب الأميركية: whose list it is."""
    bodies = [
        b for i in sentence.items[name.first : name.last + 2] if (b := adjective_of_body(i, sentence)) is not None
    ]
    return tuple(bodies) or tuple(name.adjectives) or tuple(m for m in name.inside if is_actor(m))


def designation(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """صنّفت X Y منظمة إرهابية; تصنيف Y جماعة إرهابية."""
    items, nouns = sentence.items, words["nouns"]
    body = next(
        (
            i
            for i in range(at + 1, min(at + _FAR, len(items) - 1))
            if items[i].lemma_in(nouns["body"])
            and not items[i].definite
            and items[i + 1].lemma_in(nouns["terrorist"])
            and not items[i + 1].definite
        ),
        None,
    )
    if body is None or any(
        i.kind in ("verb", "rel") or (i.kind == "mark" and i.text in ".؛:،") for i in items[at + 1 : body]
    ):
        return None
    if items[at].kind == "verb" and any(
        i.lemma_in(nouns["designating"]) for i in items[at + 1 : body] if i.kind == "word"
    ):
        return None  # أعلنت تصنيف X: read with the noun
    end = body
    while end > at + 1 and (items[end - 1].kind in ("prep", "sub")):
        end -= 1
    if items[at].kind == "word":
        phrase = noun_phrase(items[:end], at + 1)
        agent: tuple[Mention, ...] = ()
        if phrase is not None and phrase.last < end and items[phrase.last].kind in ("mention", "prep"):
            inner = phrase.last + (1 if items[phrase.last].kind == "prep" else 0)
            agent, phrase = parties(reading, phrase, sentence), noun_phrase(items[:end], inner)
        return Measure(agent, targets(reading, sentence, phrase, words), (body, body + 2), "designation")
    if items[at].key == "اعتبر" and items[at].pronoun:
        return None  # الذي تعتبره أنقرة منظمة إرهابية: what it is held for, in passing
    args = verb_arguments(items[:end], at)
    target = targets(reading, sentence, args.object, words)
    if not target and args.subject is not None and not args.subject_before:
        return Measure((), targets(reading, sentence, args.subject, words), (body, body + 2), "designation, passive")
    return Measure(subject(reading, sentence, at, body), target, (body, body + 2), "designation")
