"""Verbal nouns of which a clause says that its subject does, or goes on doing, what they tell.

جدد X نفي الاتهامات, لم يكف X عن نفيها, اكتفى X بمهاجمة Y وتحميله المسؤولية: the subject of the verb is the agent of the
verbal noun, which leaves it out (Ryding, ch. 5; Badawi, Carter & Gully, Modern Written Arabic, 3.10).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import Words
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import nearest
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.records import Mention


def expressed(items: Sequence[Item], at: int, words: Words) -> int | None:
    """أعرب عن رفض, رد بنفي, سارع إلى نفي: the verb by whose preposition a denial is made known."""
    if not at or items[at - 1].kind != "prep" or items[at - 1].lemma not in ("عن", "ب", "الي", "علي", "في"):
        return None
    verb = verb_left(items, at)
    return verb if verb is not None and items[verb].lemma_in(words["verbs"]["express"]) else None


def doing(items: Sequence[Item], at: int, words: Words) -> int | None:
    """واصل X نفي كذا, لم يكف X عن نفي كذا, X يواصل مهاجمة Y وتحميله كذا: the verb whose subject does what the verbal
    noun at ``items[at]`` tells, by itself or joined to another verbal noun.
    """
    first = _first_of_row(items, at)
    if (verb := expressed(items, first, words)) is not None:
        return verb
    if not first or items[first - 1].kind in ("prep", "conj") or _in_construct(items[first - 1]):
        return None
    verb = verb_left(items, first)
    return verb if verb is not None and items[verb].lemma_in(words["verbs"]["keep_on"]) else None


def _in_construct(before: Item) -> bool:
    """إعادة نفي كذا: whether a noun before a verbal noun governs it."""
    told = before.analysis
    return before.kind == "word" and not before.definite and told is not None and told.pos == "noun"


def _first_of_row(items: Sequence[Item], at: int) -> int:
    """مهاجمة Y وتحميله كذا: the verbal noun to which و joins that at ``items[at]``, else that one itself."""
    if at < 2 or items[at - 1].kind != "conj":
        return at
    for i in range(at - 2, max(-1, at - _ROW), -1):
        if items[i].kind in ("verb", "sub", "rel", "conj") or items[i].text in ".؛:،":
            break
        told = items[i].analysis
        noun = items[i].kind == "word" and not items[i].definite and not items[i].pronoun
        if noun and told is not None and told.derived == "masdar":
            return i
    return at


_ROW = 9
"""So many items may stand between the two."""


def done_to(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """انتقد X شركات التعدين وتحميلها, مهاجمة Y وتحميله: whom the pronoun of the noun at ``items[at]`` means.

    It is whom the verbal noun before has for its object, else the nearest who agrees.
    """
    items, item = sentence.items, sentence.items[at]
    first = _first_of_row(items, at)
    if first < at and (phrase := noun_phrase(items[: at - 1], first + 1, coordination=False)) is not None:
        found = parties(reading, phrase, sentence)
        if len(found) == 1 and found[0].gender in (None, "", item.pronoun[1:2]):
            return found
    return nearest(reading, sentence, NounPhrase(at, at + 1, item, pronoun=item.pronoun), elsewhere=False)


def doers(reading: Reading, sentence: Sentence, verb: int) -> tuple[Mention, ...]:
    """Who goes on with it: the subject of the verb at ``items[verb]``."""
    return parties(reading, verb_arguments(sentence.items, verb).subject, sentence)
