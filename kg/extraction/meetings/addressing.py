"""Who speaks before a summit or conference, and so takes part in it: كلمته أمام القمة, قال X أمام المؤتمر في P."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.circumstances import relative_end
from kg.extraction.grammar.item import Item, is_verbal_noun
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.scenes import is_place, place_of
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.extraction.meetings.visits import capital_of
from kg.lexicon.function_words import ABOUT, DURING
from kg.lexicon.triggers import triggers
from kg.records import Mention


def before_listeners(items: Sequence[Item], at: int, preposition: int) -> bool:
    """أمام القمة: whether those sit in the meeting at item ``at`` before whom somebody speaks.

    After a noun أمام may say what stands in the way of a meeting (العقبات أمام المؤتمر), or is open to it.
    """
    if items[preposition].form != "امام" or items[at].key not in triggers("meeting")["nouns"]["convention"]:
        return False
    before = items[preposition - 1] if preposition else None
    if before is None or before.kind != "word":
        return before is not None
    speech: frozenset[str] = triggers("meeting")["surroundings"]["speech"]
    return before.key in speech


def speaks_at(items: Sequence[Item], at: int) -> bool:
    """قال X خلال المؤتمر, في كلمة ألقاها أمام المؤتمر: whether somebody is heard at the conference at item ``at``."""
    if not at or items[at].key not in triggers("meeting")["nouns"]["convention"]:
        return False
    around = triggers("meeting")["surroundings"]
    first = at - 1 if items[at - 1].kind == "word" and items[at - 1].key in around["part"] and at > 1 else at
    if items[first - 1].form == "امام":
        return before_listeners(items, at, first - 1)
    if first < at and items[first - 1].lemma == "في" and items[first].key in around["opening"]:
        return True  # قال X في افتتاح القمة
    before = items[max(0, first - 5) : first - 1]
    in_speech = items[first - 1].lemma == "في" and any(i.key in around["speech"] for i in before)
    return in_speech or items[first - 1].lemma in DURING


def yet_to_speak(items: Sequence[Item], verb: int, at: int) -> bool:
    """يعتزم X إلقاء كلمة أمام القمة, قرر المشاركة في كلمة خلال المنتدى: whether he is only to be heard at item ``at``.

    What else somebody decides or asks for there (قرر طرد السفير خلال القمة) he may decide there.
    """
    verbs, beside = triggers("meeting")["verbs"], triggers("meeting")["surroundings"]
    lemma = items[verb].lemma_in(verbs["aim"])
    if lemma is None:
        return False
    preps, means = verbs["aim"][lemma], lemma in verbs["commit"] and not verbs["aim"][lemma]
    for i in range(verb + 1, at - 1):
        if items[i].kind in ("verb", "sub", "rel"):
            return False
        if items[i].pronoun or items[i].definite or not is_verbal_noun(items[i]):
            continue
        governing = items[i - 1].lemma if items[i - 1].kind == "prep" else ""
        speaks = items[i].key in beside["attendance"] or items[i + 1].key in beside["speech"]
        return (means or speaks) and (governing in preps if preps else not governing)
    return False


def is_not_heard(items: Sequence[Item], verb: int, at: int) -> bool:
    """لن يتحدث X في القمة, لم يلق كلمة أمامها: whether it is denied that he speaks there.

    Who only does not say something (لم يكشف خلال القمة عن خطته) is there all the same.
    """
    if not is_negated(items, verb):
        return False
    future, speech = items[verb - 1].form == "لن", triggers("meeting")["surroundings"]["speech"]
    return future or yet_to_speak(items, verb, at) or any(i.key in speech for i in items[verb + 1 : at])


def of_many(items: Sequence[Item], at: int) -> bool:
    """قمة, مؤتمر دولي, منتدى عالمي: whether several states come to the meeting at item ``at``, by its name."""
    words = triggers("meeting")
    if items[at].key not in words["nouns"]["convention"] or items[at].pronoun:
        return False
    several = words["parties"]["of_several"]
    return items[at].key == "قمه" or any(
        i.kind == "word" and (i.key in several or i.key == "عالمي") for i in items[at + 1 : at + 3]
    )


def opens_or_ends(items: Sequence[Item], at: int) -> bool:
    """في افتتاح القمة, خلال اختتام المؤتمر: whether it is at the beginning or the end of a meeting that he is heard."""
    part = triggers("meeting")["surroundings"]["part"]
    return at > 1 and items[at - 1].key in part and items[at - 1].kind == "word"


def hosted_at(items: Sequence[Item], at: int) -> Mention | None:
    """استضافة P قمة, باستضافة العاصمة P محادثات: the town or land that hosts what follows it, by a verbal noun."""
    town = items[at - 1].mention if at > 1 else None
    if town is None or not is_place(town) or town.manner == "demonym":
        return None
    return town if items[at - 2].key in _HOSTING else None


def host_announced(items: Sequence[Item], governor: int, at: int) -> bool:
    """أعلنت X استضافة P قمة: whether the hosting of a meeting is what the verb before announces, so still to come."""
    return items[governor].key == "اعلن" and governor > at - 6 and hosted_at(items, at) is not None


def where_they_sit(sentence: Sentence, at: int, args: Arguments) -> Mention | None:
    """القمة التي تفتتح غدا في P, منتدى تستضيفه P: the place of the summit at item ``at``, also by a clause about it."""
    items = sentence.items
    relative = relative_end(items, args.end, items[at])
    place = place_of(sentence, at, args, relative=relative)
    if place is not None or not relative:
        return place or _town_past_topic(items, at, args.end)
    verb = next((i for i in range(args.end, relative) if items[i].kind == "verb"), None)
    verbs = triggers("meeting")["verbs"]
    if verb is None or not (items[verb].lemma_in(verbs["happen"]) or items[verb].lemma_in(verbs["hold"])):
        return None
    told = verb_arguments(items, verb)
    host = told.subject
    if host is None or not items[verb].lemma_in(verbs["scene"]):
        return place_of(sentence, verb, told)  # مؤتمر حول الوضع في Q الذي عقد في P
    return next((m for m in host.mentions[:1] if is_place(m)), None) or capital_of(host)


def _town_past_topic(items: Sequence[Item], at: int, end: int) -> Mention | None:
    """قمة حول المناخ في نيروبي: the town behind a summit's topic, unless that is there (الوضع في حلب)."""
    affairs = triggers("meeting")["surroundings"]["affairs"]
    topic = False
    for i in range(at + 1, min(max(end, at + 1) + 5, len(items) - 1)):
        if items[i].kind in ("verb", "sub", "rel", "mark"):
            return None
        topic = topic or (items[i].kind == "prep" and items[i].form in _ABOUT)
        town = items[i + 1].mention
        if not topic or items[i].lemma != "في" or items[i].kind != "prep" or town is None:
            continue
        named = town.kind == "place" or town.manner == "capital"
        return town if named and not any(word.key in affairs for word in items[i - 2 : i]) else None
    return None


_ABOUT = ABOUT | {"عن"}
_HOSTING = frozenset("استضافه احتضان".split())
