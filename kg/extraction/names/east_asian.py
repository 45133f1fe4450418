"""Names of East Asia: a family name of one syllable and a given name of two, joined by a hyphen or side by side."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.context import closes
from kg.extraction.names.evidence import begins_new_phrase, evidence, is_definite
from kg.extraction.names.weights import OFFICE, TITLED, WEAK
from kg.language.tokens import Token
from kg.lexicon.function_words import INDEPENDENT, is_function_word
from kg.lexicon.marks import HYPHENS
from kg.lexicon.name_words import EAST_ASIAN, SYLLABLES

_SURE_SHAPE = 0.95  # how much a word is spelt like names, from 0 to 1


def east_asian(tokens: Sequence[Token], at: int, level: int, first: str, surface: str) -> int | None:
    """A family name of one syllable and a given name of two, joined by a hyphen: باك جونغ-تشون، ري بيونغ-تشول.

    Where a title or office announces it, the two stand side by side as well: تشن يو تشينغ.
    """
    if first not in EAST_ASIAN or at + 2 >= len(tokens) or (first == "ان" and not surface.startswith("آ")):
        return None
    if first in INDEPENDENT and (not at or tokens[at - 1].text in "،,"):
        return None  # مسؤولة في البنك، هي فلانة
    listed = level >= WEAK and all(t.word.folded in SYLLABLES for t in tokens[at + 1 : at + 3])
    if (level >= TITLED or listed) and _is_syllable(tokens[at + 1]) and _ends_in_syllable(tokens[at + 2]):
        more = tokens[at + 3] if at + 3 < len(tokens) else None
        further = more is not None and _is_syllable(more) and not is_function_word(more.word.folded)
        return None if further else at + 3
    side_by_side = tokens[at + 1].word.folded in SYLLABLES and tokens[at + 2].text not in HYPHENS
    if level >= OFFICE and side_by_side and not _ends_in_syllable(tokens[at + 2]):
        third = _is_third_syllable(tokens, at + 2)  # كو بيونغ سام, but not دنغ لي
        return at + 3 if third else at + 2
    if at + 3 >= len(tokens):
        return None
    one, hyphen, two = tokens[at + 1 : at + 4]
    if hyphen.text not in HYPHENS or one.end != hyphen.start or hyphen.end != two.start:
        return None
    if one.word.kind != "word" or two.word.kind != "word" or len(one.text) > 6 or len(two.text) > 6:
        return None
    return at + 4


def _is_syllable(token: Token) -> bool:
    """Whether a word can be a syllable of an East Asian name and is no word of the sentence around it."""
    form = token.word
    if form.kind != "word" or len(form.surface) > 6 or is_definite(form.surface):
        return False
    if form.folded in SYLLABLES:
        return True
    e = evidence(form.folded, form.surface)
    return not (e.word or e.function or e.other or e.office or begins_new_phrase(form)) and e.shape >= 0.5


def _is_third_syllable(tokens: Sequence[Token], at: int) -> bool:
    """Whether a short word that the language could have, too, ends a name of three syllables: كو بيونغ [سام]."""
    form = tokens[at].word
    if form.kind != "word" or len(form.folded) != _SHORT or begins_new_phrase(form) or not closes(tokens, at + 1):
        return False
    e = evidence(form.folded, form.surface)
    return not (e.function or e.verb or e.other or e.office) and e.shape >= _SURE_SHAPE


_SHORT = 3  # letters


def _ends_in_syllable(token: Token) -> bool:
    """Whether a word can be the last syllable of a name: قال المندوب وانغ مينغ [إن] begins a clause."""
    complementizer = token.word.folded == "ان" and not token.text.startswith("آ")
    return not complementizer and _is_syllable(token)
