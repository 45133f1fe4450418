"""What somebody is reported to have said or to believe: نقلت الوكالة عن X قوله إن Y قصفت, أعرب X عن اعتقاده بأن."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.accusations.charges import Charge, Words
from kg.extraction.accusations.claims import told_by
from kg.extraction.accusations.said_clauses import FAR, from_whom, is_that
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.syntax import verb_arguments

_NEAR = 4
"""So many words after قوله its clause opens: قوله أمس إن, قوله في مقابلة إن."""


def relayed(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """نقلت الوكالة عن X قوله إن Y قصفت مستشفى; رد X بقوله إن; أعرب X عن اعتقاده بأن: what X says of somebody else."""
    items = sentence.items
    if not items[at].pronoun or at < 2:
        return
    that = next(
        (i for i in range(at + 1, min(at + _NEAR, len(items))) if is_that(items[i]) or items[i].text == ":"), None
    )
    verb = verb_left(items, at)
    if that is None or verb is None or items[that].pronoun:
        return
    if items[at - 1].kind == "prep":
        believes = items[at - 1].lemma == "عن" and items[verb].lemma_in(words["verbs"]["express"])
        if not (believes or (items[at - 1].lemma == "ب" and items[at].lemma_in(words["nouns"]["saying"]))):
            return
        subject = verb_arguments(items, verb).subject
        source = subject if subject is not None and subject.last <= at else None
        yield from told_by(reading, sentence, verb, that, words, source)
        return
    of = from_whom(items, at)
    told = next((i for i in range(of - 1, max(-1, of - FAR), -1) if items[i].lemma_in(words["verbs"]["relay"])), None)
    source = noun_phrase(items[:at], of + 1) if of and told is not None and items[told].kind == "verb" else None
    if told is not None and source is not None:
        yield from told_by(reading, sentence, told, that, words, source)


__all__ = ["relayed"]
