"""The name behind an office of a place that no list knows: حاكم [إيبونيا] ديفيد أوكونكو, رئيس بلدية [إسفارا] فلان.

An office without the article, which holds over a place, is in the construct, and cannot be in apposition to a definite
name (Wright, A Grammar of the Arabic Language, ii, §§ 77, 139): what follows is first of all the place, then the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.evidence import begins_new_phrase, evidence, is_definite
from kg.extraction.names.gazetteer import gazetteer
from kg.extraction.names.runs import NameRun, name_run
from kg.extraction.names.weights import OFFICE
from kg.extraction.offices.apposed import find_name, names_town
from kg.extraction.offices.phrase import Description
from kg.language.tokens import Token
from kg.lexicon.name_words import QUALIFIERS

_LONGEST_PLACE = 3  # words
_LOCAL = frozenset({"governor", "mayor", "security", "commander", "judge", "prosecutor", "official"})
"""Offices that some hold over a place; others as well are at one (مدير مطار)."""


def wants_place(tokens: Sequence[Token], d: Description) -> bool:
    """Whether an office ends with a noun whose genitive must be a place, and has not been told."""
    if d.state or d.organisation or d.public or d.form.office not in _LOCAL or "place" not in d.form.takes:
        return False
    if d.last != d.first + len(d.form.row.lemma.split()):
        return False
    last = tokens[d.last - 1].word
    return last.kind == "word" and not is_definite(last.surface) and last.folded not in QUALIFIERS


def past_town(tokens: Sequence[Token], d: Description, found: tuple[int, NameRun]) -> tuple[int, NameRun]:
    """رئيسة بلدية كينستون مارثا هيوز: the name without the place that no list knows, if two words are left of it.

    :param found: where what was taken for the name begins, and its run.
    """
    first, run = found
    if run.first.given == _SURE or run.known is not None:
        return found
    if not ((first == d.last and wants_place(tokens, d)) or names_town(tokens, first)):
        return found
    rest = _after(tokens, first)
    return rest if rest is not None and (not run.first.given or rest[1].first.given == _SURE) else found


def after_place(tokens: Sequence[Token], d: Description) -> tuple[int, NameRun] | None:
    """رئيس بلدية [إسفارة] بختيار نظيري: the name behind a place that is read as a word of the language."""
    at = d.last
    if not wants_place(tokens, d) or at + 1 >= len(tokens) or tokens[at].word.kind != "word":
        return None
    form = tokens[at].word
    e = evidence(form.folded, form.surface)
    if e.function or e.verb or e.office or e.other or is_definite(form.surface) or begins_new_phrase(form):
        return None
    rest = _after(tokens, at)
    return rest if rest is not None and rest[1].first.given else None


_SURE = 2


def _after(tokens: Sequence[Token], first: int) -> tuple[int, NameRun] | None:
    """The name behind a place that begins at a token: from a given name on, else from the next word on."""
    for at in range(first + 1, min(first + 1 + _LONGEST_PLACE, len(tokens))):
        form = tokens[at].word
        if form.kind != "word":
            break
        if evidence(form.folded, form.surface).given == _SURE:
            run = name_run(tokens, at, level=OFFICE)
            if run is not None and run.parts > 1:
                return at, run
    start = first + 1
    nation = gazetteer().longest(tokens, start)
    if nation is not None and nation.of("demonym") is not None:
        start = nation.last
    rest = find_name(tokens, start, OFFICE) if start < len(tokens) and tokens[start].word.kind == "word" else None
    return rest if rest is not None and rest[1].parts > 1 else None
