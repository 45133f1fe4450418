"""Where a personal name ends, and how sure one can be that words are a name.

Evidence, strongest first: a person of the lexicon; a given name or name particle; a family name; a word that neither
the morphology nor the list of common words knows. Words that are both (عادل, سعيد) count only beside other names or
after an office or title.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kg.extraction.gazetteer import gazetteer
from kg.extraction.items import is_function_word
from kg.language.tokens import Token, Word
from kg.lexicon.names import family, given, is_particle, name_shape

_LONGEST_NAME = 8
_HYPHENS = frozenset("-–‑")
# Name elements that are function words elsewhere; they count only inside a name.
_INNER = frozenset("لي لو ما مي كي كان".split())


class NameRun(NamedTuple):
    """A stretch of tokens that reads as a name. ``known`` is the lexicon's person id, ``strength`` from 0 to 1."""

    last: int
    known: str | None
    strength: float


class NameEvidence(NamedTuple):
    """What the form of one word says of its being part of a name."""

    given: bool
    particle: bool
    family: bool
    common: bool
    unknown: bool
    shape: float


@lru_cache(maxsize=1 << 17)
def evidence(folded: str, surface: str) -> NameEvidence:
    """The evidence of one word form (its folded form and its surface without particles)."""
    from kg.language.tokens import word

    form = word(surface)
    first_name = given(folded)
    # a reading as a noun with "my" (صالحي) is far rarer in news than the name
    analysed = any(a.enclitic != "1s" for a in form.analyses)
    function = is_function_word(folded) and not (folded == "علي" and surface.endswith("ي"))
    return NameEvidence(
        given=first_name is not None,
        particle=is_particle(folded),
        family=bool(family(folded)),
        common=function or analysed or bool(first_name is not None and first_name.common) or is_common(folded),
        unknown=not (function or analysed or is_common(folded) or folded in gazetteer()),
        shape=name_shape(folded),
    )


def is_common(folded: str) -> bool:
    """Whether the list of common words has this form."""
    from kg.lexicon.names import is_common as listed

    return listed(folded)


def joins_other_name(form: Word) -> bool:
    """Whether a word is a particle and a word of its own (``وأحمد``، ``لروسيا``), so that a run of names ends before it."""
    if form.folded[0] not in "وفبلك" or given(form.folded) or family(form.folded) or is_particle(form.folded):
        return False
    for split in form.splits[1:]:
        rest = split.base
        if rest in gazetteer() and not (split.preposition and len(rest) < 4):
            return True
        if not split.preposition and (given(rest) or family(rest) or is_function_word(rest) or is_common(rest)):
            return True
    return any(a.proclitics and a.proclitics[0] in ("و", "ب", "ل") for a in form.analyses[:1])


def name_run(tokens: Sequence[Token], at: int, *, titled: bool, base: str | None = None, surface: str | None = None) -> NameRun | None:
    """The name that starts at ``tokens[at]``.

    :param titled: an office or title stands before it, so that unknown and ambiguous words are accepted.
    :param base: the folded first word when a particle was taken off it, with its ``surface``.
    :return: None when no name starts there.
    """
    if at >= len(tokens) or tokens[at].word.kind != "word":
        return None
    first = base if base is not None else tokens[at].word.folded
    known, last = None, at
    for match in gazetteer().exact(tokens, at, first):
        entry = match.of("person")
        if entry is not None and (entry.manner in ("full", "alone") or titled):
            known, last = entry.key, match.last
            break
    strength = 1.0 if known else 0.0
    k, found = last, 0
    if known:
        k, _ = _extension(tokens, last)
        return NameRun(k, known, 1.0)
    weights: list[float] = []
    while k < len(tokens) and found < _LONGEST_NAME:
        form = tokens[k].word
        if form.kind == "mark":
            hyphen = form.surface in _HYPHENS and k > at and tokens[k - 1].end == tokens[k].start
            if hyphen and k + 1 < len(tokens) and tokens[k].end == tokens[k + 1].start:
                k += 1
                continue
            break
        if form.kind != "word":
            break
        folded = first if k == at else form.folded
        text = (surface or form.surface) if k == at else form.surface
        weight = _weight(folded, text, form, inner=found > 0, titled=titled, first=k == at)
        if weight <= 0:
            break
        weights.append(weight)
        found += 1
        k += 1
    while k > at and (tokens[k - 1].word.kind == "mark" or (is_particle(tokens[k - 1].word.folded) and found > 1)):
        k -= 1
        found -= 1
    if k <= at or not weights:
        return None
    strength = sum(weights) / len(weights)
    return NameRun(k, None, strength)


def _extension(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """A known name goes on with a lineage (… بن عبد العزيز آل سعود)."""
    k = at
    while k + 1 < len(tokens) and tokens[k].word.kind == "word" and tokens[k].word.folded in ("بن", "ابن", "ال", "بنت"):
        k += 2
        if tokens[k - 1].word.folded == "عبد" and k < len(tokens):
            k += 1
    return k, k - at


def _weight(folded: str, surface: str, form: Word, *, inner: bool, titled: bool, first: bool) -> float:
    """How much one word adds to a name: 0 ends the run."""
    if not first and joins_other_name(form):
        return 0.0
    e = evidence(folded, surface)
    if is_function_word(folded) and not (folded == "علي" and surface.endswith("ي")):
        # جاك لو، لي كوان يو: a few function words are family names, after a given name only
        return 0.3 if inner and folded in _INNER and surface not in ("على",) else 0.0
    if e.particle:
        return 0.8
    if _is_office(folded) and not e.given:
        return 0.0
    if e.given and (not e.common or inner or titled):
        return 1.0 if not e.common else 0.7
    if e.family and (not e.common or inner):
        return 0.9
    if _is_other_name(folded):
        return 0.0
    if e.unknown and (inner or titled):
        # an unknown word that begins like a verb of the third person must look much more like a name
        needed = _VERB_LIKE if folded[0] in "يت" and len(folded) > 3 else _NAME_LIKE
        return e.shape if e.shape >= needed else 0.0
    return 0.0


_NAME_LIKE, _VERB_LIKE = 0.45, 0.8


@cache
def _offices() -> frozenset[str]:
    from kg.lexicon.offices import office_forms

    return frozenset(words[0] for words in office_forms() if len(words) == 1)


def _is_office(folded: str) -> bool:
    return folded in _offices()


@lru_cache(maxsize=1 << 16)
def _is_other_name(folded: str) -> bool:
    """Whether a word by itself is a state, demonym, organisation or place."""
    from kg.language.tokens import tokenize

    tokens = list(tokenize(folded))
    if not tokens:
        return False
    return any(
        e.kind in ("state", "demonym", "organization", "place", "region") and not e.ambiguous
        for m in gazetteer().exact(tokens, 0, folded)
        for e in m.entries
    )
