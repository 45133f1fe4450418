"""Whose son somebody is: the word after ولد in a name of the western Sahara, whatever it is elsewhere."""

from __future__ import annotations

from kg.extraction.names.context import closes
from kg.extraction.names.evidence import NameEvidence, begins_new_phrase, evidence
from kg.extraction.names.so_far import NameSoFar
from kg.language.tokens import Word


def is_of_father(name: NameSoFar, e: NameEvidence, form: Word) -> bool:
    """Whether a word after ولد says whose son somebody is: one of no list, or what stands last in an Arab's name."""
    if e.function or e.verb or begins_new_phrase(form):
        return False
    return not (e.word or e.office) or (name.arab and len(name.kinds) > 2 and closes(name.tokens, name.at + 1))


def ends_with_father(name: NameSoFar) -> bool:
    """محمد يحيى [ولد] اباه قد: whether one word, be it any noun, stands between ولد and the end of the phrase."""
    tokens, after = name.tokens, name.at + 1
    if len(name.kinds) < 2 or after >= len(tokens) or tokens[after].word.kind != "word":
        return False
    e = evidence(tokens[after].word.folded, tokens[after].text)
    return not (e.function or e.verb or begins_new_phrase(tokens[after].word)) and closes(tokens, after + 1)
