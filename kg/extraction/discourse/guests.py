"""Whom "the guest" means: الضيف, الضيف الياباني, of whom a text has told that he came or was received."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item, index_of
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.lexicon.name_words import GUESTS
from kg.lexicon.triggers import triggers
from kg.records import Mention


def says_guest(phrase: NounPhrase, items: Sequence[Item]) -> bool:
    """Whether a phrase calls somebody the guest, and nothing else but a bare office (الوزير الضيف)."""
    if phrase.head.kind == "word":
        return phrase.head.folded in GUESTS and not phrase.mentions
    office = phrase.head.mention
    if office is None or office.kind != "office" or " " in office.name:
        return False
    after = index_of(items, phrase.head) + 1
    return after < len(items) and items[after].kind == "word" and items[after].folded in GUESTS


def guest_meant(sentences: Sequence[Sentence], phrase: NounPhrase) -> Mention | None:
    """Whom a phrase in the last of the sentences calls the guest: whoever came or was received last.

    One of the nationality that it tells; where none is told to have come, the first of them: a host's news begins with
    the guest, and goes on to those who came with him.
    """
    nation = phrase.adjectives[0].key if phrase.adjectives else None
    first: Mention | None = None
    for here in reversed(sentences):
        limit = phrase.head.start if here is sentences[-1] else here.end + 1
        people = [m for m in here.mentions if m.span.start < limit and m.kind in ("person", "office")]
        if nation is not None:
            people = [m for m in people if m.state == nation and m.number != "p"]
            first = next(iter(people), first)
        items = here.items if people else []
        came = [m for at, item in enumerate(items) if item.kind == "verb" and (m := _comer(items, at)) in people]
        if came:
            return came[-1]
    return first


def _comer(items: Sequence[Item], at: int) -> Mention | None:
    """Who is told to have come, by the verb at item ``at``, one of visiting, or to have been received."""
    verbs = triggers("meeting")["verbs"]
    receives = items[at].lemma_in(verbs["receive"])
    if not receives and not items[at].lemma_in(verbs["visit"]) and not _pays_visit(items, at):
        return None
    args = verb_arguments(items, at)
    phrase = args.object if receives else args.subject
    if phrase is None or says_guest(phrase, items):
        return None  # whom it calls so is to be known from elsewhere
    return next(iter(phrase.mentions), None)


def _pays_visit(items: Sequence[Item], at: int) -> bool:
    """قام X بزيارة إلى P, بدأ X جولة: whether a light verb has a visit for its object."""
    words = triggers("meeting")
    if not items[at].lemma_in(words["verbs"]["hold"]):
        return False
    return any(item.kind == "word" and item.key in words["nouns"]["visit"] for item in items[at + 1 : at + 9])
