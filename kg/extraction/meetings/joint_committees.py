"""The states that a joint committee is of, and the body of states to which a committee belongs."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.item import Item, ends_clause
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.syntax import Arguments
from kg.extraction.meetings.bodies import council_of
from kg.extraction.mentions.represented import HEADSHIPS
from kg.extraction.mentions.states_of import as_state
from kg.language.fold import fold
from kg.lexicon.triggers import triggers
from kg.records import Mention


def of_joint_committee(reading: Reading, sentence: Sentence, args: Arguments) -> tuple[Mention, ...]:
    """اجتماع اللجنة المصرية الأردنية المشتركة, الدورة الثانية للجنة العليا التونسية الليبية, جلسة اللجنة المشتركة بين
    البلدين: the states that a committee is of.
    """
    items = sentence.items
    phrases = [args.subject, *(p.phrase for p in args.preps if p.preposition in ("ل", "بين"))]
    for phrase in phrases:
        if phrase is None or phrase.pronoun or not is_committee(phrase.head):
            continue
        dash = phrase.last < len(items) and joins_states(items, phrase.last)
        described = [item.mention for item in items[phrase.first : phrase.last + 1 + dash] if item.mention is not None]
        states = [m for m in described if m.manner == "demonym" or m is phrase.head.mention]
        if len(states) > 1:
            return tuple(m._replace(manner="government") for m in states)
    for prep in args.preps:
        lands = prep.phrase.head.mention if prep.preposition == "بين" and prep.phrase is not None else None
        if lands is not None and lands.manner == "countries" and _of_committee(items, prep.at):
            return tuple(s for m in reading.actors(prep.phrase, sentence) if (s := as_state(m)) is not None)
    return ()


def chairmen(reading: Reading, sentence: Sentence, noun: int, sides: tuple[Mention, ...] = ()) -> tuple[Mention, ...]:
    """الدورة الثامنة للجنة المشتركة برئاسة X ونظيره Y: those of two states who chair a meeting together, and met there.

    :param noun: the meeting's noun.
    :param sides: those that it names: where they are two states, the two men need not be told to be of them.
    """
    items = sentence.items
    for i in range(noun + 1, min(noun + _TITLE, len(items) - 2)):
        if ends_clause(items[i]):
            break
        if items[i + 1].form not in _IN_THE_CHAIR or items[i].lemma not in ("ب", "تحت"):
            continue
        at = i + 2
        while at < len(items) - 1 and (items[at].form in _TOGETHER or items[at].lemma == "من"):
            at += 1  # برئاسة كل من, برئاسة مشتركة من
        phrase = noun_phrase(items, at)
        both = tuple(m for m in reading.actors(phrase, sentence) if m.kind in ("person", "office") and m.number != "p")
        of_two = len({m.key for m in sides if m.kind == "state"}) > 1
        return both if len(both) == 2 and (of_two or both[0].state != both[1].state) else ()
    return ()


_TITLE = 22
"""So many words may tell which session it is before those who sit in the chair."""
_IN_THE_CHAIR = HEADSHIPS | {"اشراف"}  # بإشراف X وY, as the Maghreb has it
_TOGETHER = frozenset("كل مشتركه مناصفه".split())


def joins_states(items: Sequence[Item], at: int) -> bool:
    """اللجنة الكينية-الأوغندية: whether a dash at item ``at`` stands between the adjectives of two states."""
    if items[at].text not in ("-", "–", "—", "/") or at < 1 or at + 1 >= len(items):
        return False
    both = (items[at - 1].mention, items[at + 1].mention)
    return all(m is not None and m.manner == "demonym" for m in both)


def _of_committee(items: Sequence[Item], at: int) -> bool:
    """Whether what stands before ``items[at]`` is a committee: اللجنة الحكومية المشتركة."""
    while at and items[at - 1].kind == "word" and items[at - 1].definite:
        at -= 1
        if is_committee(items[at]):
            return True
    return False


def is_committee(head: Item) -> bool:
    """اللجنة, also where its one nationality makes it the state's: اللجنة العليا التونسية."""
    committee = triggers("meeting")["parties"]["committee"]
    if head.mention is None:
        return head.key in committee
    return head.mention.manner == "government" and fold(head.text.split()[0]).removeprefix("ال") in committee


def joint_committee(sentence: Sentence, before: int) -> Item | None:
    """اللجنة العليا المشتركة: the noun of a joint committee that a sentence tells last before item ``before``."""
    joint = triggers("meeting")["parties"]["joint"]
    for at in range(before - 1, -1, -1):
        if sentence.items[at].kind == "word" and is_committee(sentence.items[at]):
            for item in sentence.items[at + 1 : at + 4]:
                if item.kind != "word" or item.definite != sentence.items[at].definite:
                    break
                if item.lemma_in(joint):
                    return sentence.items[at]
    return None


def committee_between(
    reading: Reading, sentence: Sentence, verb: int, subject: NounPhrase | None
) -> tuple[Mention, ...]:
    """انعقدت لجنة الحدود بين X وY, اللجنة العامة بين X وY، التي اجتمعت: the states of a committee that a verb says sat.

    :param subject: the subject of the verb at item ``verb``.
    """
    items = sentence.items
    after = subject is not None and subject.first > verb
    first = subject.first if subject is not None and after else _committee_before(items, verb)
    if first is None or items[first].kind != "word" or not is_committee(items[first]):
        return ()
    last = min(len(items) - 1, first + _COMMITTEE) if after else verb
    for i in range(first + 1, last):
        if items[i].kind == "prep" and items[i].lemma == "بين":
            named = reading.actors(noun_phrase(items, i + 1), sentence)
            return tuple(s for m in named if m.kind == "state" and (s := as_state(m)) is not None)
        if items[i].kind not in ("word", "mention") or (items[i].mention is not None and not after):
            return ()
    return ()


_COMMITTEE = 7
"""So many words may tell what a committee is for before those whose it is."""


def _committee_before(items: Sequence[Item], verb: int) -> int | None:
    """Where the committee stands that is the subject of a verb after it, past الذي and كان."""
    for i in range(verb - 1, max(-1, verb - 16), -1):
        if items[i].kind == "word" and items[i].key in triggers("meeting")["parties"]["committee"]:
            return i
        if items[i].kind in ("verb", "sub") or items[i].text in ".؛:":
            return None
    return None


def committee_of(reading: Reading, sentence: Sentence, args: Arguments) -> tuple[Mention, ...]:
    """تجتمع لجنة … في الاتحاد الأفريقي: the body to which the committee belongs that is the subject of a verb.

    Of a joint committee (تعقد اللجنة المصرية العراقية اجتماعها) the states that it is of; of a committee of several
    states that no list knows (لجنة المتابعة العربية) itself.
    """
    if joint := of_joint_committee(reading, sentence, args):
        return joint
    subject, owner = args.subject, next(iter(args.preps), None)
    if subject is None or subject.mentions:
        return ()
    if (sitting := council_of(sentence, subject)) is not None:
        return (sitting,)
    if owner is None:
        return ()
    if subject.head.key not in triggers("meeting")["parties"]["committee"]:
        return ()
    if owner.preposition not in ("في", "ب", "ل") or owner.at > subject.last + 1 or owner.phrase is None:
        return ()
    return tuple(m for m in owner.phrase.mentions if m.kind == "organization")
