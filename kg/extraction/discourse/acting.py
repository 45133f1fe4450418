"""The subject of a verb, wherever it is written, if it is: what most rules ask of a verb that they have found."""

from __future__ import annotations

from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.syntax import verb_arguments
from kg.records import Mention


def acting(reading: Reading, sentence: Sentence, verb: int) -> tuple[Mention, ...]:
    """Who is the subject of the verb at item ``verb``: as written before or after it, else the one carried over."""
    return verb_subject(reading, sentence, verb, verb_arguments(sentence.items, verb).subject)
