"""Whose deed a charge tells: the agent of its verbal noun or clause (بتورط إيران في, بأن إيران زودت, تزويدها).

The genitive of an intransitive verbal noun is its agent; that of a transitive one is so only where the object follows
it (Ryding ch. 5.2: دعم إيران للحوثيين, but قصف حلب).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import Words
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import nearest
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor, noun_phrase
from kg.lexicon.function_words import ABOUT
from kg.records import Mention, Text

_LEAD = ABOUT | {"ب"}


def item_at(sentence: Sentence, text: Text) -> int | None:
    """The item at which a stretch of the sentence's words begins."""
    return next((i for i, item in enumerate(sentence.items) if item.end > text.span.start), None)


def doer(reading: Reading, sentence: Sentence, text: Text, words: Words) -> tuple[Mention, ...]:
    """Whom a charge itself names as the one who did it; none where it names only the deed."""
    items = sentence.items
    at = item_at(sentence, text)
    if at is None:
        return ()
    while at < len(items) and (items[at].kind == "mark" or items[at].lemma in _LEAD):
        at += 1
    if at >= len(items):
        return ()
    if items[at].kind == "sub":
        clause = noun_phrase(items, at + 1) if not items[at].pronoun else None
        return parties(reading, clause, sentence) if clause is not None and _has_verb(items, clause.last) else ()
    noun = items[at].noun()
    if noun is None or noun.derived != "masdar":
        return ()
    if items[at].pronoun and not items[at].pronoun.endswith("s"):
        return ()
    if items[at].pronoun:
        owner = NounPhrase(at, at + 1, items[at], pronoun=items[at].pronoun)
        return nearest(reading, sentence, owner, states=True, elsewhere=False)
    agent = noun_phrase(items, at + 1)
    if agent is None or items[at + 1].kind not in ("mention", "word"):
        return ()
    if items[at].lemma_in(words["nouns"]["agentive"]) or _has_object(items, agent.last):
        return parties(reading, agent, sentence)
    return ()


def agent_of_wrong(reading: Reading, sentence: Sentence, at: int, words: Words) -> tuple[Mention, ...] | None:
    """ارتكاب X جرائم, قيام X بقصف: whose deed a verbal noun at ``items[at]`` tells; None where it has no such agent.

    The object after the genitive, or the deed that somebody performs, shows that the genitive is who does it. Of men
    told by whose they are (ارتكاب مقاتليها جرائم) it is not said here: theirs is the deed of whom they belong to.
    """
    items = sentence.items
    agent = noun_phrase(items, at + 1, coordination=False) if not items[at].pronoun else None
    if agent is None or agent.head.pronoun or agent.last >= len(items) or not does_what(items, at, agent.last, words):
        return None
    return parties(reading, agent, sentence)


def does_what(items: Sequence[Item], at: int, after: int, words: Words) -> bool:
    """Whether what stands after the genitive of a verbal noun is the deed, or whom or by what it is done.

    ارتكاب X جرائم, قيام X بقصف, استخدام X أسلحة محرمة.
    """
    nouns, item = words["nouns"], items[after]
    if items[at].lemma_in(nouns["performing"]):
        return item.lemma in _PERFORMS
    if items[at].lemma_in(nouns["committing"]):
        return item.kind == "word" and bool(item.lemma_in(nouns["grave"]))
    deed = items[at].lemma_in(nouns["of_state"]) and item.kind == "word" and not item.definite
    return bool(deed and item.lemma_in(nouns["weapon"] | nouns["innocent"]))


_PERFORMS = frozenset("ب علي الي".split())
"""قيام X بقصف, إقدامها على قتل, لجوؤها إلى تجويع."""


def _has_verb(items: Sequence[Item], at: int) -> bool:
    return any(i.kind == "verb" for i in items[at : at + 3])


def _has_object(items: Sequence[Item], at: int) -> bool:
    """بدعم إيران للحوثيين, بدعم إيران الحوثيين: an object right after the genitive."""
    if at >= len(items):
        return False
    if items[at].kind == "prep":
        return items[at].lemma == "ل" and at + 1 < len(items) and items[at + 1].kind == "mention"
    return is_actor(items[at].mention)


def whose_deed(reading: Reading, phrase: NounPhrase, words: Words) -> tuple[Mention, ...]:
    """الهجمات الإسرائيلية, قصف روسيا للمدن: whose a deed is."""
    deed = phrase.head.noun()
    if deed is None or not (
        deed.derived == "masdar" or phrase.head.lemma_in(words["nouns"]["wrong"] | words["nouns"]["act"])
    ):
        return ()
    inside = tuple(r for m in phrase.inside[:1] for r in reading.resolved(m))
    return inside or tuple(phrase.adjectives[:1])
