"""What a package of sanctions holds, where its sentence does not say again who adopted it.

[اعتمدت] [كندا] [حزمة عقوبات]، و[تتضمن] تجميد أصول X      in the clause before
[فرضت كندا عقوبات]. و[تشمل] [العقوبات] تجميد أصول X       … or in the sentence before
[فرضت كندا عقوبات]. ومن بين [الإجراءات] تجميد أصول X
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import carries_on, subject
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.subject_before import subject_before_verb
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.sanctions.governing import Governed, Words
from kg.lexicon.triggers import triggers
from kg.records import Mention

_NEAR = 6
"""So many items after the verb that adopts it the package is named."""


def adopted_by(reading: Reading, sentence: Sentence, over: Governed, words: Words) -> tuple[Mention, ...]:
    """اعتمدت كندا حزمة عقوبات، وتتضمن تجميد كذا: who adopted what the verb over a measure says to hold it."""
    items, verb = sentence.items, over.verb
    if verb is None or not _holds(items[verb], words) or not carries_on(items, verb):
        return ()
    written = verb_arguments(items, verb).subject
    adopts = verb_left(items, verb - 1) if written is None or written.first >= over.first else None
    if adopts is None or is_negated(items, adopts):
        return ()
    verbs = words["verbs"]
    if not items[adopts].lemma_in(verbs["impose"] | verbs["decree"]):
        return ()
    near = range(adopts + 1, min(adopts + _NEAR + 1, verb))
    package = next((i for i in near if items[i].kind == "word" and items[i].lemma_in(_packages(words))), None)
    return subject(reading, sentence, adopts, package) if package is not None else ()


def of_sanctions(items: Sequence[Item], verb: int, words: Words) -> bool:
    """العقوبات ستجمد أصول X, تمنع العقوبات X من السفر: whether sanctions that were told are what does it."""
    by = verb_arguments(items, verb).subject or subject_before_verb(items, verb)
    nouns = words["nouns"]
    return by is not None and by.head.definite and bool(by.head.lemma_in(nouns["sanction"] | nouns["step"]))


def holds_more(items: Sequence[Item], at: int, over: Governed, words: Words) -> bool:
    """وتشمل العقوبات تجميد كذا, ومن بين الإجراءات تجميد كذا: whether the sanctions told before are said to hold it."""
    first = over.first
    if first > 2 and items[first - 1].kind == "word" and items[first - 2].lemma in ("بين", "من"):
        return items[first - 1].definite and bool(items[first - 1].lemma_in(_packages(words)))
    verb = over.verb
    if verb is None or verb > 2 or not _holds(items[verb], words):
        return False
    by = verb_arguments(items, verb).subject
    if by is None or by.first >= at or by.head.kind != "word" or not by.head.definite or by.adjectives:
        return False
    return not by.mentions and bool(by.head.lemma_in(words["nouns"]["sanction"] | words["nouns"]["step"]))


def of_its_sanctions(items: Sequence[Item], at: int, travel: int) -> bool:
    """Whether a state to which nobody may travel is the one whose sanctions the clause tells of."""
    to = next((i.mention for i in items[travel + 1 : travel + 4] if i.mention is not None), None)
    if to is None or to.kind != "state":
        return False
    nouns = triggers("sanction")["nouns"]
    return any(
        i.mention is not None
        and i.mention.key == to.key
        and n > 0
        and bool(items[n - 1].lemma_in(nouns["sanction"] | nouns["step"]))
        for n, i in enumerate(items[:at])
    )


def _packages(words: Words) -> frozenset[str]:
    nouns = words["nouns"]
    return frozenset(nouns["sanction"] | nouns["step"] | nouns["decree"])


def _holds(verb: Item, words: Words) -> bool:
    """Whether a verb says what a package holds: تشمل, تتضمن, تنص على."""
    verbs = words["verbs"]
    return bool(verb.lemma_in((verbs["provide"] | verbs["hit"] | verbs["comprise"]) - verbs["lay_on"]))
