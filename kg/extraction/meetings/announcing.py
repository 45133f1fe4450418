"""Talks that somebody announces, agrees to or puts off: أعلنت X استئناف المحادثات مع Y, وافقت X على إجراء محادثات مع Y.

The verbal noun between has no agent of its own, which then is the subject of the verb that governs it (Badawi, Carter &
Gully, Modern Written Arabic, ch. 2.10: the understood agent).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.meetings.governing import round_of
from kg.extraction.mentions.states_of import as_state
from kg.lexicon.triggers import triggers
from kg.records import Mention

_PARTING = frozenset({"verb", "sub", "rel", "conj"})


def announced_by(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """Who announces, decides or agrees to hold or put off the meeting at item ``at``, and so takes part in it.

    :returns: the state for which he acts where talks are meant, and where he only speaks for it.
    """
    items, words = sentence.items, triggers("meeting")
    first = _holding(items, at)
    if first == at or first < 1:
        return ()
    before = items[first - 1]
    prep = before.lemma if before.kind == "prep" and not before.pronoun else ""
    verb = verb_left(items, first)
    if verb is None or is_negated(items, verb):
        return ()
    bare, governing = words["verbs"]["announce"], words["verbs"]["announce_of"]
    lemma = items[verb].lemma_in(governing if prep else bare)
    if lemma is None or (prep and prep not in governing[lemma]):
        return ()
    told = verb_arguments(items, verb).subject  # but أكدت X أهمية استئناف المحادثات
    past = verb + 1 if told is None or told.first < verb else told.last
    governed = first > past and before.kind == "word" and not (before.definite or before.pronoun)
    if governed or any(i.kind in _PARTING or i.text in ".؛:،" for i in items[past : first - 1]):
        return ()
    who = verb_subject(reading, sentence, verb, told)
    if len(who) != 1 or who[0].kind not in ("person", "office", "state", "organization"):
        return ()
    talks = items[at].key in words["nouns"]["of_rounds"] or who[0].office in ("spokesperson", "official", "source")
    state = as_state(who[0]) if talks else None
    return (state,) if state is not None else who


def _holding(items: Sequence[Item], at: int) -> int:
    """[استئناف] المحادثات, [تأجيل الجولة الثانية من] المحادثات: where the words begin of holding or putting off talks.

    :returns: ``at`` itself where there are none.
    """
    nouns, off = triggers("meeting")["nouns"], triggers("certainty")["nouns"]["calling_off"]
    start = first = round_of(items, at) or at
    while first and items[first - 1].kind == "word" and not items[first - 1].definite and not items[first - 1].pronoun:
        if not (items[first - 1].lemma_in(nouns["holding"]) or items[first - 1].key in off):
            break
        first -= 1
    return first if first < start else at
