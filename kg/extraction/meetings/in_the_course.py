"""Meetings told as part of a journey or of what somebody was given: مهمة تخللتها محادثات مع Y, لبى دعوة Y إلى عشاء.

Whose journey it was is the subject of the clause in which its noun stands (Badawi, Carter & Gully, Modern Written
Arabic, ch. 5.4, of the asyndetic relative clause).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.discourse.acting import acting
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.syntax import noun_arguments, verb_arguments
from kg.extraction.meetings.visits import people, travellers
from kg.lexicon.triggers import triggers
from kg.records import CARRIED_OVER, Fact, Mention


def in_course_of(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """مهمة دامت أياما تخللتها محادثات مع Y: whose journey it was in whose course the meeting at ``at`` took place."""
    items, words = sentence.items, triggers("meeting")
    if out := come_out_of(reading, sentence, at):
        return out
    verb = at - 1
    while verb > 0 and items[verb].kind in ("date", "number"):
        verb -= 1
    if verb < 1 or items[verb].kind != "verb" or not items[verb].pronoun.startswith("3"):
        return ()
    if not items[verb].lemma_in(words["verbs"]["comprise"]):
        return ()
    journey = _journey_before(items, verb)
    if journey is None:
        return ()
    own = travellers(reading.actors(noun_arguments(items, journey).subject, sentence))
    if own:
        return own
    governor = verb_left(items, journey)
    if governor is None:
        return ()
    found = travellers(acting(reading, sentence, governor))
    return found if len(found) == 1 else ()


def come_out_of(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """خرج X من اجتماع مع Y, بعد خروجه من لقاء, عودة X من زيارة إلى P: who has been at the meeting at ``at``.

    A verbal noun has its agent in the genitive; of its pronoun the clause tells who it is (Ryding, ch. 5).
    """
    items, words = sentence.items, triggers("meeting")["verbs"]
    if not at or items[at - 1].lemma != "من" or items[at - 1].pronoun:
        return ()
    for i in range(at - 2, max(-1, at - 12), -1):
        item = items[i]
        if item.kind == "word" and item.key in _LEAVING:
            if not item.pronoun:
                return travellers(reading.actors(noun_arguments(items, i).subject, sentence))
            verb = verb_left(items, i, main=True)
            by = acting(reading, sentence, verb) if verb is not None else ()
            return travellers(by)
        if item.kind == "verb" and (item.key == "خرج" or item.lemma_in(words["come_back"])):
            return travellers(acting(reading, sentence, i))
        verb_there = item.kind == "verb" and items[i - 1].kind != "prep"  # على عجل looks like one
        if verb_there or item.kind in ("sub", "rel", "conj") or item.text in ".؛:":
            break
    return ()


_LEAVING = frozenset({"خروج", "عوده", "رجوع"})


def _journey_before(items: Sequence[Item], verb: int) -> int | None:
    """The noun of the journey that a verb's pronoun takes up, past another clause that tells how long it was."""
    words = triggers("meeting")
    for i in range(verb - 1, max(-1, verb - 12), -1):
        item = items[i]
        if item.kind == "word" and (item.key in words["nouns"]["visit"] or item.key in words["nouns"]["errand"]):
            return i
        lasting = item.kind == "verb" and item.lemma_in(words["verbs"]["happen"])
        if item.kind == "sub" or item.text in ".؛:" or (item.kind == "verb" and not lasting):
            return None
    return None


def at_table_of(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """لبى X دعوة Y إلى عشاء: who accepts, by the verb at item ``at``, the invitation of whom to a meal."""
    items, words = sentence.items, triggers("meeting")
    args = verb_arguments(items, at)
    invited = next(
        (i for i in range(at + 1, min(at + 12, args.end)) if items[i].key in words["nouns"]["invitation"]), 0
    )
    if not invited:
        return ()
    told = noun_arguments(items, invited)
    to = told.prep("الي")
    if to is None or to.phrase is None or not to.phrase.head.lemma_in(words["surroundings"]["meal"]):
        return ()
    subject = args.subject if args.subject is None or args.subject.head is not items[invited] else None
    guest, host = verb_subject(reading, sentence, at, subject), reading.actors(told.subject, sentence)
    sides = tuple(dict.fromkeys((*people(guest)[:1], *people(host)[:1])))
    return sides if len(sides) == 2 else ()


def told_done(verb: Item, facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts, held where a verb of the past tells of them: what one is asked to is to come, unless one came."""
    past = verb.analysis is not None and verb.analysis.aspect == "p"
    yield from (replace(fact, status="Held") if past else fact for fact in facts)


def named_beside(sentence: Sentence, host: int) -> tuple[Mention, ...]:
    """ضيفا على نظيره اللبناني مستشار الرئيس Y: who is named in apposition to his rank, at item ``host``."""
    phrase = noun_phrase(sentence.items, host, coordination=False)
    if phrase is None or len(phrase.mentions) != 1 or phrase.last >= len(sentence.items):
        return ()
    rank, named = phrase.mentions[0], sentence.items[phrase.last].mention
    if rank.kind == "person" or named is None or named.kind != "person":
        return ()
    own = named.state in (None, rank.state) or CARRIED_OVER in named.traits
    return (named,) if own else ()
