"""What stands about a verb of meeting: whom it can have for its subject and object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item, ends_clause
from kg.extraction.grammar.modifiers import accusative
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.scenes import is_place
from kg.extraction.grammar.subjects import unnamed_people
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.extraction.meetings.openings import nouns
from kg.extraction.meetings.visits import people
from kg.lexicon.function_words import AS_WELL, DURING, PURPOSES, WAS
from kg.lexicon.triggers import triggers
from kg.records import ONE_OF_SEVERAL, Mention


def is_first_or_last(verb: Item) -> bool:
    """استهل نهاره باستقبال Y, يختتم جولته بلقاء Z: a verb of which a meeting is the first or last act."""
    groups = triggers("meeting")["verbs"]
    return any(verb.lemma_in(groups[group]) for group in ("begin", "end", "crown"))


def one_by_one(items: Sequence[Item], at: int) -> bool:
    """التقى X وY كلا على حدة, اجتمع بكل من X وY على انفراد, التقى بشكل منفصل X وY: each by himself.

    كلا من X وY alone does not say so.
    """
    for i in range(at + 1, len(items)):
        if items[i].form in ("حده", "انفراد") and items[i - 1].lemma == "علي":
            return items[i].form == "حده" or any(item.form in _EACH for item in items[at:i])
        if items[i].form in ("منفصل", "منفصله") and items[i - 1].form in ("شكل", "صوره", "نحو"):
            return not any(ends_clause(between) for between in items[at + 1 : i])
    return False


_EACH = frozenset({"كل", "كلا"})


def without_topic(items: Sequence[Item], at: int, args: Arguments, *, bare: bool) -> Arguments:
    """The arguments of a verb of meeting or talking, with no subject where nothing but a thing stands after it.

    حيث بحث مع نظيره ملف الطاقة, واجتمع ساعة مع Y: what is talked about, or how long; who does so was spoken of before.

    :param bare: whether it is a verb of meeting, of which a thing can be no object.
    """
    return replace(args, subject=None) if _is_no_subject(items, at, args.subject, bare=bare) else args


def _is_no_subject(items: Sequence[Item], at: int, subject: NounPhrase | None, *, bare: bool) -> bool:
    """Whether what stands after a verb of meeting or talking is a thing, and so not its subject."""
    if subject is None or subject.first < at or subject.head.kind != "word":
        return False
    head, apart = subject.head, items[subject.last : subject.last + 2]
    if head.form in _EACH and len(apart) == 2 and apart[0].lemma == "علي" and apart[1].form in ("حده", "انفراد"):
        return True  # اجتمع مع X وY كلا على حدة
    if bare and accusative(head):
        return True  # والتقى عددا من السفراء بينهم X
    if subject.mentions:
        return False
    noun = head.noun()
    if noun is None or head.pronoun or unnamed_people(subject) or head.key in nouns():
        return False
    words = triggers("meeting")
    if head.lemma_in(words["parties"]["people"]):
        return False
    if noun.pos == "adj" and not head.definite and head.text.endswith(("ا", "اً", "ًا")):
        after = items[subject.last] if subject.last < len(items) else None
        return after is not None and after.lemma in ("مع", "ب")  # تحادث مطولا مع Y
    if bare:
        return bool(head.lemma_in(words["surroundings"]["hours"]))
    return any(item.lemma == "مع" for item in items[at + 1 : subject.first])


def two_sides(subject: NounPhrase | None) -> bool:
    """Whether the subject of a verb are the two sides (الجانبان)."""
    mention = subject.head.mention if subject is not None else None
    return mention is not None and mention.kind == "anaphor" and mention.manner == "sides"


def is_no_talk(items: Sequence[Item], at: int) -> bool:
    """Whether a verb of talking tells of no talks, or of none but those told.

    تعرض له X, تعرض لهجوم: of undergoing, which is written as the imperfect of عرض; التقى X وY كلا على حدة، وتبادل معهما
    الآراء: what was said to each.
    """
    after = items[at + 1] if at + 1 < len(items) else None
    if after is None:
        return False
    if items[at].form == "تعرض" and after.lemma == "ل":
        return True
    if items[at].key in triggers("meeting")["verbs"]["hear"]:
        return not _is_told_by_somebody(items, at)
    both = after.lemma == "مع" and after.pronoun.endswith("d")
    return both and any(item.form == "حده" for item in items[:at])


def _is_told_by_somebody(items: Sequence[Item], at: int) -> bool:
    """اطلع X من الوزير Y على الوضع: whether one hears of something from somebody, at no meeting that is told for it."""
    for i in range(at + 1, min(at + _NEAR, len(items) - 1)):
        if items[i].lemma in DURING or items[i].lemma == "لدي" or items[i].kind in ("verb", "sub"):
            return False
        if items[i].kind == "prep" and items[i].lemma == "من":
            told = next((item.mention for item in items[i + 1 : i + 4] if item.kind != "word"), None)
            return told is not None and told.kind in ("person", "office") and told.number != "p"
    return False


_NEAR = 12  # items


def up_to_then(items: Sequence[Item], args: Arguments) -> Arguments:
    """التقى X Y ثم Z, يجتمع مع Y ثم مع Z: the arguments without those whom he meets after that.

    What it is done for has arguments of its own (التقى نظيره سعيا إلى اتفاق مع P).
    """
    told = args.bare[0].last if args.bare else args.preps[0].at if args.preps else args.end
    then = next((i for i in range(told, args.end) if is_then(items[i]) or items[i].folded in PURPOSES), None)
    if then is None:
        return args
    object_ = args.object if args.object is None or args.object.first < then else None
    bare, preps = [p for p in args.bare if p.first < then], [p for p in args.preps if p.at < then]
    return replace(args, bare=bare, object=object_, preps=preps, end=then)


def is_then(item: Item) -> bool:
    """استقبل X، ثم Y، فوفدا من P: what joins those who are met one after another."""
    return item.form == "ثم" or (item.kind == "conj" and item.form == "ف")


def sole_object(verb: Item, subject: tuple[Mention, ...], preps: frozenset[str]) -> bool:
    """Whether the only phrase after a verb without sides is whom its subject meets: always after استقبل and قابل.

    After التقى, which two may do together, where it is one alone.
    """
    if any(m.kind == "office" and m.number == "p" and m.name.split()[0].endswith("ون") for m in subject):
        return False  # والتقى مسؤولون من البلدين: the nominative
    delegation = any(m.office == "delegation" and m.name.endswith("ا") for m in subject)
    return not preps or (verb.key == "التقي" and (len(subject) == 1 or delegation))


def of_paper(items: Sequence[Item], at: int, subject: NounPhrase | None) -> bool:
    """التقت «الشرق الأوسط» وزيرين, التي التقته في دبي: whoever met a newspaper gave it an interview."""
    if subject is not None and any(m.kind == "place" for m in subject.mentions):
        return True
    before = at - 2
    while before > 0 and items[before].kind == "mark":
        before -= 1
    named = items[before].mention if at > 1 and items[at - 1].kind == "rel" else None
    return named is not None and named.kind == "place"


def guests(items: Sequence[Item], at: int) -> bool:
    """Whether the object of a verb of hosting are people (يستضيف الرئيس قادة اليابان), not a meeting."""
    host = verb_arguments(items, at)
    guests = host.object
    if host.subject is None or guests is None or not host.subject.mentions:
        return False
    return guests.head.kind == "mention" and all(m.kind in ("person", "office") for m in guests.mentions)


def described(items: Sequence[Item], phrase: NounPhrase) -> bool:
    """يلتقي X الذي يجول في المنطقة، وفدا: a relative clause parts the verb from what else it may govern."""
    return phrase.last < len(items) and items[phrase.last].kind == "rel"


def apart_of(phrases: Sequence[NounPhrase]) -> int:
    """How many phrases there are, without those that are an office of the one before (X وزير الدولة)."""
    return sum(1 for i, phrase in enumerate(phrases) if not (i and holds(phrases[i - 1], phrase)))


def also(items: Sequence[Item], at: int) -> bool:
    """كما التقى X وY, والتقى أيضا X وY, إذ سيلتقي X وY: one more meeting of whoever was spoken of."""
    before = items[at - 1].folded if at else ""
    return before in ("اذ", "حيث") or as_well(items, at) or _on_his_way(items[at + 1 : at + 3])


def as_well(items: Sequence[Item], at: int) -> bool:
    """كما التقى X, التقى Y أيضا X: whether a verb tells of one more of what has been told."""
    return (at > 0 and items[at - 1].form == "كما") or any(item.form in AS_WELL for item in items[at + 1 : at + 3])


def with_others(items: Sequence[Item], at: int, others: tuple[Mention, ...]) -> bool:
    """التقى كذلك نظيره الفرنسي ومدير المنظمة: further meetings, with men of as many states and bodies."""
    single = [m for m in people(others) if m.number != "p" and ONE_OF_SEVERAL not in m.traits]
    return as_well(items, at) and len({m.state for m in single if m.state}) == len(others)


def told_apart(items: Sequence[Item], at: int) -> bool:
    """One more meeting, or one within another.

    كما التقى Y, التقى أيضا Y, انفرد بـ Y, في لقاء منفصل مع Y; بموازاة ذلك، عقدت مباحثات بين X وY.
    """
    words, item = triggers("meeting"), items[at]
    if not _MEANWHILE.isdisjoint([i.key for i in items[max(0, at - 7) : at]]) or _on_anothers_margin(items, at):
        return True
    if item.kind == "verb":
        if item.lemma_in(words["verbs"]["alone"]):
            return True
        last = at - 1 - (at > 1 and items[at - 1].form in WAS)
        before = items[last].form if at else ""
        after = items[at + 1].form if at + 1 < len(items) else ""
        return before == "كما" or after in AS_WELL
    if item.definite or item.pronoun:
        return False
    opened = at > 1 and items[at - 1].lemma == "ب" and items[at - 2].kind == "word" and items[at - 2].definite
    if opened and items[at - 2].key in words["nouns"]["council"]:  # بدأت القمة بلقاء بين X وY
        verb = verb_left(items, at)
        return verb is not None and bool(items[verb].lemma_in(words["verbs"]["begin"]))
    return any(i.key in _ANOTHER for i in items[at + 1 : at + 3])


def _on_anothers_margin(items: Sequence[Item], at: int) -> bool:
    """وعلى هامش القمة، عقد X لقاء مع Y; التقى X Y على هامش القمة: whether a meeting is beside a greater one."""
    verbs = 0
    for i in range(at - 1, max(0, at - 14), -1):
        verbs += items[i].kind == "verb"
        if verbs > 1 or items[i].kind in _APART or items[i].text in _ENDS:
            break
        if items[i].form == "هامش":
            return i < at - 2 and items[i - 1].lemma == "علي"  # not that on whose margin it is
    for i in range(at + 1, min(at + 14, len(items))):
        if items[i].kind in _OTHER_CLAUSES or items[i].text in _ENDS:
            break
        if items[i].form == "هامش":
            return items[i - 1].lemma == "علي"
    return False


_ENDS, _APART, _OTHER_CLAUSES = frozenset(".؛:"), frozenset({"rel"}), frozenset({"rel", "verb", "sub"})
_ANOTHER = frozenset("منفصل اخر مماثل".split())
_MEANWHILE = frozenset("موازاه توازي".split())


def _on_his_way(after: Sequence[Item]) -> bool:
    """والتقى لدى وصوله X وY: he who came met them, and they not each other."""
    if len(after) < 2 or after[0].kind != "prep" or not after[1].pronoun.startswith("3"):
        return False
    return after[1].key in triggers("meeting")["surroundings"]["stay"]


def holds(person: NounPhrase | None, office: NounPhrase) -> bool:
    """يلتقي X وزير الخارجية السعودي … Y: an office right after the subject, before someone else, is the subject's."""
    if person is not None and person.last == office.first and office.head.key == "دوله":
        return any(m.kind == "office" and m.number == "p" for m in person.mentions)  # وزراء دفاع دول الحلف
    return (
        person is not None
        and person.last == office.first
        and [m.kind for m in person.mentions] == ["person"]
        and [(m.kind, m.number) for m in office.mentions[:1]] == [("office", "s")]
        and all(m.kind == "office" for m in office.mentions)
    )


def takes_up(items: Sequence[Item], at: int) -> bool:
    """وشارك فيه X وY, وحضره X وY: whether a verb of attending has a pronoun for the meeting told before."""
    after = items[at + 1] if at + 1 < len(items) else None
    within = after is not None and after.kind == "prep" and after.pronoun.startswith("3")
    return items[at].pronoun.startswith("3") or within


def happening(items: Sequence[Item], at: int) -> int:
    """The verb that says that the meeting takes place (انتهت في P جولة …; الدورة … ستنعقد بـ P), else ``at``."""
    verbs = triggers("meeting")["verbs"]["happen"]
    left = verb_left(items, at)
    if left is not None and items[left].lemma_in(verbs):
        scene = items[left].lemma_in(triggers("meeting")["verbs"]["scene"]) and is_scene(items[left + 1])
        if _only_adverbial(items[left + 1 + bool(scene) : at]):
            return left  # واحتضنت P الجولة السابقة
    adjunct = at > 0 and items[at - 1].kind == "prep" and items[at - 1].lemma != "من"
    if items[at].definite and at and (adjunct or items[at - 1].form == "هامش"):
        return at  # وعلى هامش القمة عقد X لقاء
    for i in range(at + 1, min(at + _FAR, len(items))):
        if items[i].kind == "verb":
            return i if items[i].lemma_in(verbs) else at
        if items[i].kind in ("sub", "rel") or (items[i].kind == "mark" and items[i].text in ".؛:،"):
            break
    return at


_FAR = 14  # items from a noun past the sides that it names to its verb


def is_scene(item: Item) -> bool:
    """Whether a mention is a town or land, where something takes place."""
    return item.mention is not None and is_place(item.mention)


def _only_adverbial(items: Sequence[Item]) -> bool:
    """Whether nothing but times and prepositional phrases stand between a verb and its subject."""
    governed = False
    for item in items:
        if item.kind == "prep":
            governed = True
        elif item.kind not in ("date", "mark", "number", "conj") and not governed and item.key not in _OF_MEETINGS:
            return False
    return True


_OF_MEETINGS = frozenset({"جوله", "اعمال", "شغل", "اخر"})
"""What stands in construct with a noun of meeting: انطلقت أشغال الدورة, انعقدت آخر جولة."""


def main_after(items: Sequence[Item], verb: int) -> int:
    """The verb after the comma that ends a clause by which a meeting is described as held; 0 where there is none."""
    verbs = triggers("meeting")["verbs"]
    if not (items[verb].lemma_in(verbs["hold"]) or items[verb].lemma_in(verbs["happen"])):
        return 0
    for i in range(verb + 1, min(verb + 9, len(items) - 1)):
        if ends_clause(items[i]):
            return 0
        if items[i].text in "،," and items[i + 1].kind == "verb":
            return i + 1
    return 0


def called_for(items: Sequence[Item], at: int, args: Arguments) -> bool:
    """دعت برلين إلى قمة لقادة الاتحاد: whoever calls for the meeting of others."""
    verb = verb_left(items, at)
    theirs = bool(args.preps) and args.preps[0].preposition == "ل" and args.prep("مع", "بين") is None
    return theirs and verb is not None and items[verb].key == "دعا"
