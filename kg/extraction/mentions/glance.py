"""What one look at a word form tells of the mentions that can begin with it.

Nine words in ten begin nothing. What a form can begin does not depend on its context, so it is found out once a form,
and the rules are only asked about what is left.
"""

from __future__ import annotations

from functools import cache

from kg.extraction.names.evidence import (
    NameEvidence,
    begins_new_phrase,
    evidence,
    is_definite,
    is_listed,
    is_name,
    leaves_word,
)
from kg.extraction.names.gazetteer import gazetteer, institution_names, office_names, title_names
from kg.extraction.names.runs import may_begin_name
from kg.extraction.offices.descriptions import begins_owned
from kg.language.fold import fold
from kg.language.form_memory import once_a_form
from kg.language.tokens import Split, Word
from kg.lexicon.anaphors import ANAPHORS
from kg.lexicon.function_words import is_function_word
from kg.lexicon.name_words import EAST_ASIAN
from kg.lexicon.names import is_common
from kg.lexicon.triggers import triggers

LONG_NAME = 1
"""A name of the lexicon of several words; the form by itself is a function word (أن، على)."""
NAME = 2
"""A name of the lexicon: a state, nationality, organisation, place or person."""
OFFICE = 4
TITLE = 8
INSTITUTION = 16
ANAPHOR = 32
BARE_NAME = 64
"""A name that no list and no title announces."""


@once_a_form
def beginnings(form: Word) -> int:
    """What can begin with a word form, particles taken off or not: the sum of the constants of this module."""
    if form.kind != "word" or not form.folded:
        return 0
    begins, known = starts(), 0
    for split in form.splits:
        known |= begins.get(split.base, 0)
    alone = 0
    whole = evidence(form.folded, form.surface)
    if whole.function and "إ" not in form.surface:
        if not known & NAME:
            return known & ANAPHOR  # numerals too: الاثنان
        alone = LONG_NAME
    found = known | OFFICE if _is_office(form, known) else known & ~OFFICE
    if whole.word and whole.whole and not is_listed(form.folded) and form.folded not in EAST_ASIAN:
        return alone | found  # a word of the language, no more
    if bare_splits(form) and (known or found or may_begin_name(form)):
        found |= BARE_NAME
    return alone | found


@cache
def starts() -> dict[str, int]:
    """What can begin with a word without particles, for every word that something can begin with."""
    found: dict[str, int] = {}
    for what, words in (
        (NAME, gazetteer().first_words),
        (OFFICE, office_names().first_words),
        (TITLE, title_names().first_words),
        (INSTITUTION, institution_names().first_words),
        (ANAPHOR, ANAPHORS),
    ):
        for word in words:
            found[word] = found.get(word, 0) | what
    return found


def _is_office(form: Word, known: int) -> bool:
    """Whether a form can be an office: no preposition that looks like one (أمام), no act (مفاوضات).

    :param known: what can begin with it by the lexicon.
    """
    if not known & OFFICE:
        return begins_owned(form)
    if is_function_word(form.folded) and "إ" not in form.surface:
        return False
    return not any(a.pos == "noun" and fold(a.lemma) in _event_nouns() for a in form.analyses)


@cache
def _event_nouns() -> frozenset[str]:
    return frozenset().union(*triggers("meeting")["nouns"].values())


@once_a_form
def bare_splits(form: Word) -> tuple[tuple[Split, str, NameEvidence], ...]:
    """The ways of taking particles off a form after which a name that nothing announces can begin.

    With each what is left of the surface, and its evidence.
    """
    found = []
    whole = evidence(form.folded, form.surface)
    syllable = form.folded in EAST_ASIAN
    if (syllable or not whole.function) and (
        whole.listed or ((syllable or not (whole.word or whole.definite)) and not begins_new_phrase(form))
    ):
        found.append((form.splits[0], form.surface, whole))
    if whole.function or whole.whole:
        return tuple(found)  # ليس is no يس, بدأنا no دأنا
    for split in form.splits[1:]:
        surface = form.surface[split.offset :]
        if not _can_be_name(form, split, surface) or _is_word_with_conjunction(form, split):
            continue
        first = evidence(split.base, surface)
        unsure = split.preposition and len(split.base) < 5 and not (split.preposition == "ل" and first.given == 2)
        if unsure and not whole.word and whole.shape >= 0.6:
            continue  # بارول
        if first.function and split.base not in EAST_ASIAN:
            continue
        unknown = not split.preposition and not first.word and not first.definite
        if first.listed or split.base in EAST_ASIAN or unknown:
            found.append((split, surface, first))
    return tuple(found)


def _can_be_name(form: Word, split: Split, surface: str) -> bool:
    """Whether the rest of a form can begin a name, as far as can be told without looking up its readings.

    :param surface: the rest as written.
    """
    if is_name(split.base) or split.base in EAST_ASIAN:
        return True
    known = is_definite(surface) or is_common(split.base)
    return not (split.preposition or known or leaves_word(form, split))


def _is_word_with_conjunction(form: Word, split: Split) -> bool:
    """Whether a preposition would be taken from what is a word with it: وليس is و and ليس."""
    if not (split.conjunction and split.preposition):
        return False
    e = evidence(form.folded[1:], form.surface[1:])
    return e.function or e.whole
