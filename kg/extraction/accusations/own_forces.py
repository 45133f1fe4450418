"""A state or its head accused by their forces: تقرير يتهم جيشها بـ, الرئيس الذي تتهم حكومته بـ, واتهم قواتها بـ."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import Words
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import nearest
from kg.extraction.grammar.antecedents import antecedent_of
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.mentions.states_of import as_state
from kg.records import Mention


def own_force(phrase: NounPhrase | None, words: Words) -> bool:
    """جيشها, حكومته: whether a phrase is a force or government by its noun, and a pronoun says whose."""
    if phrase is None or phrase.head.kind != "word" or phrase.head.pronoun not in ("3fs", "3ms"):
        return False
    return bool(phrase.head.lemma_in(words["nouns"]["force"]))


def whose_force(
    reading: Reading, sentence: Sentence, at: int, force: NounPhrase, others: Sequence[Mention]
) -> tuple[Mention, ...]:
    """The state whose forces an accusing verb tells of: whom a relative clause is about, or the nearest before it.

    :param at: the accusing verb.
    :param others: who accuses, whose forces they are not.
    """
    items, pronoun = sentence.items, force.head.pronoun
    if items[at - 1].kind == "rel":
        found = parties(reading, antecedent_of(items, at - 1), sentence)
    else:
        owner = NounPhrase(force.first, force.first + 1, force.head, pronoun=pronoun)
        found = nearest(reading, sentence, owner, others=others, states=True, elsewhere=False)
    if len(found) != 1 or found[0] in others:
        return ()
    if found[0].kind == "state":
        return found if pronoun == "3fs" else ()
    state = as_state(found[0]) if found[0].kind in ("person", "office") else None
    return (state,) if state is not None else ()


__all__ = ["own_force", "whose_force"]
