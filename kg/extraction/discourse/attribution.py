"""By whose word an event is told: وفقا لوكالة رويترز، نقلت الوكالة عن الوزير، قال المتحدث إن."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.lexicon.triggers import triggers
from kg.records import Mention

ACCORDING = frozenset("بحسب حسب وفق وفقا".split())
_STOPS = frozenset(".؛؟!:")


def attributed_to(reading: Reading, sentence: Sentence, at: int, sides: Sequence[Mention] = ()) -> tuple[Mention, ...]:
    """Whose word the clause of ``items[at]`` is, if someone is named who is none of the event's ``sides``."""
    found = _speaker(reading, sentence, at) or _source(reading, sentence, at)
    known = {(m.kind, m.key or m.name) for m in sides}
    return tuple(m for m in found if m.manner != "group" and (m.kind, m.key or m.name) not in known)


def _speaker(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """The written subject of the verb of saying whose أنّ-clause holds the item."""
    items = sentence.items
    sub = next((i for i in range(at, -1, -1) if items[i].kind == "sub" or _stops(items[i])), -1)
    if sub < 0 or items[sub].kind != "sub" or not items[sub].form.lstrip("ب").startswith("ان"):
        return ()
    for verb in range(sub - 1, max(-1, sub - 14), -1):
        if items[verb].kind in ("sub", "rel") or _stops(items[verb]):
            return ()
        if items[verb].kind == "verb":
            saying = triggers("speech")["verbs"]
            if items[verb].key not in saying["say"] and items[verb].key not in saying["relay"]:
                return ()
            args = verb_arguments(items, verb)
            source = args.prep("عن") if items[verb].key == "نقل" else None
            return (
                parties(reading, source.phrase if source else args.subject, sentence) if source or args.subject else ()
            )
    return ()


def _source(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """وفقا لـ, بحسب: the source that an adverbial names, in the same part of the sentence."""
    items = sentence.items
    for i, item in enumerate(items):
        if item.kind != "prep" or item.form not in ACCORDING:
            continue
        if any(_stops(b) for b in items[min(i, at) : max(i, at)]):
            continue
        start = i + 2 if i + 1 < len(items) and items[i + 1].kind == "prep" else i + 1
        found = parties(reading, noun_phrase(items, start, coordination=False), sentence)
        return tuple(m for m in found if not (m.kind == "state" and m.manner in ("capital", "name")))
    return ()


def _stops(item: Item) -> bool:
    return item.kind == "mark" and item.text in _STOPS
