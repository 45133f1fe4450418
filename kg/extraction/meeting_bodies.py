"""Parties and armed groups that no list knows, as sides of talks: told by a noun and a name (حركة «أبناء النيل»)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.group_names import by_quoted_name, group_of
from kg.extraction.groups import conjuncts
from kg.extraction.items import Item, Sentence
from kg.extraction.syntax import NounPhrase, noun_phrase
from kg.lexicon.triggers import triggers
from kg.records import Mention


def bodies_of(sentence: Sentence, phrase: NounPhrase) -> tuple[Mention, ...]:
    """The bodies that a noun phrase tells by their words, each conjunct for itself."""
    items = sentence.items
    bodies = triggers("meeting")["parties"]["body"]
    if not any(i.kind == "word" and i.key in bodies for i in items[phrase.first : phrase.last]):
        return ()
    return tuple(_bodies(sentence, phrase))


def _bodies(sentence: Sentence, phrase: NounPhrase) -> Iterator[Mention]:
    comers = triggers("meeting")["parties"]["comer"]
    for part in conjuncts(sentence.items, phrase):
        at = part.first
        while at < part.last and sentence.items[at].kind == "word" and sentence.items[at].key in comers:
            at += 1  # قيادات جبهة الشرق
        if at < len(sentence.items) and _is_body(sentence.items[at]):
            yield from _told(sentence, at)


def _is_body(item: Item) -> bool:
    return item.kind == "word" and item.key in triggers("meeting")["parties"]["body"] and not item.pronoun


def _told(sentence: Sentence, at: int) -> Iterator[Mention]:
    """The body whose noun stands at item ``at``, by its name in quotation marks, or by the words that describe it."""
    items = sentence.items
    if (quoted := by_quoted_name(items, at, sentence)) is not None:
        yield quoted
        return
    phrase = noun_phrase(items, at, coordination=False)
    if phrase is None or phrase.last < at + 2 or any(m.kind in ("state", "organization") for m in phrase.inside):
        return
    named = items[at + 1].kind == "word" and not items[at + 1].analyses  # جبهة مورو
    if items[at].definite or not (items[at + 1].definite or named):
        return  # الحركة, حزب سياسي: any, or one told before
    if (found := group_of(phrase, sentence)) is not None:
        yield found


__all__ = ["bodies_of"]
