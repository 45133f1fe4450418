"""Whom a run of sentences goes on about without naming him again: chronicles, protocol news.

وفي يوم الاثنين، هنأ رئيس بلغاريا بعيد بلاده، واستقبل السفير: a subject that is dropped goes on being the one spoken of,
and the only phrase after a verb that is done to somebody is its object (Badawi, Carter & Gully, Modern Written Arabic,
3.7; Ryding, ch. 4.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kg.extraction.grammar.clauses import drops_subject
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.modifiers import accusative
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor
from kg.extraction.grammar.syntax import Arguments
from kg.lexicon.triggers import triggers
from kg.records import COUNTERPART, Mention

# Two of the five nouns whose case is written, as objects (Ryding, ch. 5.4).
_ACCUSATIVE_KIN = ("أخاه", "أباه", "أخاها", "أباها", "أخاهم", "أباهم")


@cache
def _meeting_verbs() -> frozenset[str]:
    verbs = triggers("meeting")["verbs"]
    return frozenset(verbs["meet"]) | frozenset(verbs["receive"]) | {"زار"}


@cache
def _visiting() -> frozenset[str]:
    """The verbs of visiting whose object is the place: زار P, but not وصل إلى P."""
    visit = triggers("meeting")["verbs"]["visit"]
    return frozenset(lemma for lemma, prepositions in visit.items() if not prepositions)


@cache
def _done_to_people() -> frozenset[str]:
    return frozenset(triggers("meeting")["verbs"]["done_to_people"])


def written_subject(items: Sequence[Item], at: int, arguments: Arguments) -> NounPhrase | None:
    """The subject that the verb at ``items[at]`` has, without what is only its object.

    An object alone is a noun written as accusative (أصدر أمرًا), one of what people do (عقد جلسة), and who stands alone
    after a verb that is done to people (هنأ رئيس بلغاريا) when the verb can take up a subject spoken of before.
    """
    subject = arguments.subject
    if subject is None or arguments.subject_before or subject.pronoun:
        return subject
    if subject.head.kind == "word" and (accusative(subject.head) or _is_done(subject.head)):
        return None
    if subject.head.text.startswith(_ACCUSATIVE_KIN) or is_delegation_met(items, subject):
        return None  # زار أخاه الأمير فلان, ثم التقى وفدا من P
    verb = items[at]
    if (
        _in_course_of(items, at)
        and verb.lemma_in(triggers("meeting")["verbs"]["meet"])
        and _one_people(items, arguments)
    ):
        return None
    if _meets_his_counterpart(items, at, subject):
        return None
    if _is_visited(verb, subject) and _opens(items, at):
        return None
    if only_object(items, at, arguments) and not verb.pronoun and _opens(items, at):
        return None
    return subject


def _is_visited(verb: Item, subject: NounPhrase) -> bool:
    """وزارت قصر P: whether what looks like the subject is the building or town that somebody spoken of visits."""
    place = subject.mentions[0] if subject.mentions else None
    if place is None or not (place.kind == "place" or place.manner in ("seat", "capital")):
        return False
    return bool(verb.lemma_in(_visiting()))


def is_delegation_met(items: Sequence[Item], phrase: NounPhrase) -> bool:
    """وفدا من P, وفدا برلمانيا: whether a delegation is written as an object; وفدا X وY are two delegations."""
    mention, words = phrase.head.mention, phrase.head.text.split()
    if mention is None or mention.office != "delegation" or not words[0].endswith(("دا", "داً", "دًا")):
        return False
    after = items[phrase.first + 1] if phrase.first + 1 < len(items) else None
    return words[-1].endswith(("يا", "ياً", "يًا")) or (after is not None and after.kind == "prep")


def is_done_to_people(verb: Item) -> bool:
    """Whether a verb is one of what is done to somebody (استقبل, هنأ)."""
    return bool(verb.lemma_in(_done_to_people()))


def _in_course_of(items: Sequence[Item], at: int) -> bool:
    """زيارة التقت خلالها Y: whether a verb belongs to a clause that describes the noun before it."""
    after = items[at + 1] if at + 1 < len(items) else None
    return after is not None and after.kind == "prep" and bool(after.pronoun) and after.lemma in ("خلال", "اثناء")


def _meets_his_counterpart(items: Sequence[Item], at: int, subject: NounPhrase) -> bool:
    """سيجتمع X بـ Y، وسيلتقي نظيره Z: he whose counterpart is met is the one spoken of before."""
    mention = subject.mentions[0] if subject.mentions else None
    if mention is None or COUNTERPART not in mention.traits:
        return False
    return bool(items[at].lemma_in(_meeting_verbs())) and _opens(items, at)


def only_object(items: Sequence[Item], at: int, arguments: Arguments) -> bool:
    """Whether one phrase of people, with what و joins to it, stands after a verb that is done to people.

    Not where what it is done to follows: على صعيد آخر، سيترأس X وY اجتماعا.
    """
    if not is_done_to_people(items[at]) or not _one_people(items, arguments):
        return False
    return not any(p.head.kind == "word" and _is_done(p.head) for p in arguments.bare[1:])


def _one_people(items: Sequence[Item], arguments: Arguments) -> bool:
    bare = arguments.bare
    if any(phrase.head.kind != "mention" and phrase.first != before.last for before, phrase in pairwise(bare)):
        return False  # استقبلت تركيا آنذاك مئات اللاجئين
    people = [phrase for phrase in bare if phrase.head.kind == "mention" and phrase.mentions]
    apart = [
        phrase
        for phrase in people
        if items[phrase.first - 1].kind != "conj" and not phrase.head.text.endswith(("ًا", "اً"))  # انتخابه رئيسًا
    ]
    return len(apart) == 1 and is_actor(apart[0].mentions[0]) and apart[0].mentions[0].kind != "state"


def _is_done(item: Item) -> bool:
    """What people do or hand over, and what does nothing itself: عقد جلسة مباحثات, تلقى رسالة."""
    nouns = triggers("meeting")["nouns"]
    return any(item.lemma_in(nouns[group]) for group in ("done", "meeting", "visit", "call"))


def _opens(items: Sequence[Item], at: int) -> bool:
    """Whether a verb joins the clause before it, or stands after the day on which it was done: its subject can be one
    spoken of before. A text or quotation begins with its subject.
    """
    return bool(at) and drops_subject(items, at)


def goes_on(items: Sequence[Item], at: int, subject: NounPhrase | None) -> bool:
    """Whether the verb at ``items[at]``, the first of its sentence, is about whoever the sentence before was about."""
    analysis = items[at].analysis
    if subject is not None or analysis is None or analysis.voice == "p":
        return False
    return analysis.person == "3" and analysis.number == "s" and drops_subject(items, at)


def past_a_clause(sentence: Sentence, mention: Mention, before: int) -> bool:
    """Whether a verb and a comma stand between a mention and a code point, so that another clause does."""
    between = [i for i in sentence.items if mention.span.end <= i.start and i.end < before]
    return {"verb", "mark"} <= {i.kind for i in between}


def announced(sentence: Sentence, limit: int) -> Mention | None:
    """أما عن موافقة X، فقد …: whom a sentence announces that it is about, before a code point."""
    if not sentence.items or sentence.items[0].form != "اما":
        return None
    return next((m for m in sentence.mentions if m.kind == "person" and m.span.start < limit), None)
