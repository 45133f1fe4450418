"""Those who are told to stand under sanctions, by a participle: المدرج على القائمة, خاضع لعقوبات, ممنوع من دخول P."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.group_names import QUOTES_OPEN, by_quoted_name
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import is_actor, noun_phrase
from kg.extraction.grammar.subject_before import subject_before_verb
from kg.extraction.sanctions.governing import Words
from kg.extraction.sanctions.lists import is_black, listers
from kg.extraction.sanctions.measures import Measure
from kg.extraction.sanctions.targets import targets
from kg.lexicon.function_words import INDEPENDENT
from kg.records import Mention

_REACH = 6  # items
_STAYS = frozenset("زال ظل بقي كان اصبح بات يكون".split())
_CLOSING = '»”"'


def on_list(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """X المدرج على القائمة السوداء الأوروبية, X مدرج على قائمة العقوبات: who stands on a list, and whose it is."""
    items, nouns = sentence.items, words["nouns"]
    found = next((i for i in range(at + 1, min(at + 4, len(items))) if items[i].lemma_in(nouns["list_of"])), None)
    if found is None or items[found - 1].kind not in ("prep", "word") or items[found - 1].form not in _ON:
        return None
    name = noun_phrase(items, found, coordination=False)
    if name is None or not is_black(items, found, name.last + 1, words):
        return None
    who = bearer(reading, sentence, at, words)
    return Measure(listers(reading, sentence, name), who, (found, name.last), "stands on a list") if who else None


_ON = frozenset("علي في ضمن".split())


def kept_out(reading: Reading, sentence: Sentence, at: int, words: Words) -> Measure | None:
    """X ممنوع من دخول P, الوزراء الممنوعين من دخول P: whom a state lets in no more."""
    items = sentence.items
    if at + 3 >= len(items) or items[at + 1].lemma != "من" or not items[at + 2].lemma_in(words["nouns"]["entering"]):
        return None
    land = noun_phrase(items, at + 3, coordination=False)
    by = tuple(m for m in (*land.mentions, *land.inside) if m.kind in ("state", "organization")) if land else ()
    who = bearer(reading, sentence, at, words) if by and land is not None else ()
    if not who or land is None or any((m.key or m.state) in {b.key for b in by} for m in who):
        return None
    return Measure(by[:1], who, (at + 2, land.last), "kept out")


def bearer(reading: Reading, sentence: Sentence, at: int, words: Words) -> tuple[Mention, ...]:
    """Whom the participle at ``items[at]`` describes, as its adjective or as its predicate; none if it is denied."""
    items = sentence.items
    if not at or items[at - 1].kind == "neg" or items[at - 1].form == "غير":
        return ()
    found = _described(reading, sentence, at) if items[at].definite else _said_of(reading, sentence, at, words)
    return tuple(m for m in found if is_actor(m) or m.kind == "organization")


def _described(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """الجنرال X المدرج على: the name right before, past nationalities, adjectives and quotation marks."""
    items = sentence.items
    i = at - 1
    while i > max(0, at - _REACH) and _qualifies(items[i]):
        i -= 1
    mention = items[i].mention
    if mention is not None and mention.kind in ("person", "organization", "state") and mention.manner != "demonym":
        return reading.resolved(mention)
    if items[i].text in _CLOSING:
        opened = next((n for n in range(i - 1, max(-1, i - 8), -1) if items[n].text in QUOTES_OPEN), None)
        named = by_quoted_name(items, opened - 1, sentence) if opened else None
        return (named,) if named is not None else ()
    return ()


def _qualifies(item: Item) -> bool:
    demonym = item.mention is not None and item.mention.manner == "demonym"
    analysis = item.analysis
    return demonym or (item.kind == "word" and item.definite and analysis is not None and analysis.pos == "adj")


def _said_of(reading: Reading, sentence: Sentence, at: int, words: Words) -> tuple[Mention, ...]:
    """X مدرج على, لا يزال X خاضعا لـ, X سيبقى ممنوعا من, وهو خاضع لـ: of whom a participle is the predicate."""
    items = sentence.items
    before = items[at - 1]
    if before.form in INDEPENDENT:
        return _just_named(reading, items, at - 1)
    if before.kind == "verb" and before.key in _STAYS:
        if _negated(items, at - 1):
            return ()
        return targets(reading, sentence, subject_before_verb(items, at - 1), words)
    start = at - 1
    while start >= 0 and at - start < _REACH and not _opens(items[start]):
        start -= 1
    if start >= 0 and items[start].kind == "verb" and (items[start].key not in _STAYS or _negated(items, start)):
        return ()
    if start >= 0 and not _opens(items[start]):
        return ()
    phrase = noun_phrase(items, start + 1)
    if phrase is None or phrase.last != at or phrase.head.kind != "mention":
        return ()
    return targets(reading, sentence, phrase, words)


def _opens(item: Item) -> bool:
    return item.kind in ("verb", "part", "sub", "conj", "mark", "neg", "rel", "prep")


def _negated(items: Sequence[Item], verb: int) -> bool:
    """لم يعد, ليس; of ما زال it is what stays."""
    return items[verb].key != "زال" and is_negated(items, verb)


def _just_named(reading: Reading, items: Sequence[Item], pronoun: int) -> tuple[Mention, ...]:
    """كريم الجابري، وهو مدرج على: the one whom the words before the comma end with."""
    i = pronoun - 1
    if i >= 0 and items[i].kind == "conj":
        i -= 1
    if i <= 0 or items[i].text not in "،,":
        return ()
    mention = items[i - 1].mention
    one = mention is not None and mention.kind in ("person", "organization") and mention.manner != "demonym"
    return reading.resolved(mention) if one and mention is not None else ()


__all__ = ["bearer", "kept_out", "on_list"]
