"""Whom "the guest" means: الضيف, الضيف الياباني, of whom a text has told that he came or was received."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.lexicon.name_words import GUESTS
from kg.lexicon.triggers import triggers
from kg.records import Mention


def says_guest(phrase: NounPhrase) -> bool:
    """Whether a phrase calls somebody the guest, and nothing else."""
    return phrase.head.kind == "word" and phrase.head.folded in GUESTS and not phrase.mentions


def guest_meant(sentences: Sequence[Sentence], phrase: NounPhrase) -> Mention | None:
    """Whom a phrase in the last of the sentences calls the guest: the last one of the nationality that it tells.

    Without one, whoever came or was received last.
    """
    nation = phrase.adjectives[0].key if phrase.adjectives else None
    for here in reversed(sentences):
        limit = phrase.head.start if here is sentences[-1] else here.end + 1
        people = [m for m in here.mentions if m.span.start < limit and m.kind in ("person", "office")]
        if nation is not None:
            told = [m for m in people if m.state == nation and m.number != "p"]
        else:
            told = [m for at in range(len(here.items)) if (m := _comer(here.items, at)) is not None and m in people]
        if told:
            return told[-1]
    return None


def _comer(items: Sequence[Item], at: int) -> Mention | None:
    """Who is told to have come, by a verb of visiting, or to have been received."""
    verbs = triggers("meeting")["verbs"]
    if items[at].kind != "verb":
        return None
    receives = items[at].lemma_in(verbs["receive"])
    if not receives and not items[at].lemma_in(verbs["visit"]):
        return None
    args = verb_arguments(items, at)
    phrase = args.object if receives else args.subject
    return next(iter(phrase.mentions), None) if phrase is not None else None
