"""What the grammar of a reading says of the word's part in a text of news, as bits that are worked out once for all
readings of one shape.

The rules for names ask these questions of every reading of every new word form, which makes it worth while to have the
answers ready: ``Analysis.traits`` is the sum of the constants of this module that hold.
"""

from __future__ import annotations

NEWSLIKE = 1
"""News can be expected to mean it, as a whole: it is ``LIKELY`` and has no preposition before it."""
FUNCTION = 2
"""A word of grammar or a numeral."""
VERB = 4
PLAIN = 8
"""A singular noun or adjective without pronoun."""
ARTICLE = 16
WHOLE = 32
"""It has no particle in it but the article, and no pronoun."""
FIRST_PERSON = 64
"""A verb of the first person and nothing else in the word."""
LIKELY = 128
"""It has no "my" or "your" (صالحي، ناميك), and is no verb of the first or second person and no imperative."""

RARE_PRONOUNS = frozenset({"1s", "1p", "2ms", "2fs", "2fp", "2mp", "2d", "3fp"})
PREPOSITIONS = frozenset("بلكأ")
"""The proclitics that are prepositions, and the one that asks a question."""
FUNCTION_WORDS = frozenset(
    "prep conj conj_sub part part_neg part_fut part_verb part_interrog part_voc part_focus part_restrict pron pron_dem "
    "pron_rel pron_interrog adv adv_interrog adv_rel verb_pseudo interj noun_quant".split()
)
"""CALIMA's parts of speech of function words; what names are told by counts numerals among them."""
_FUNCTION = FUNCTION_WORDS | {"noun_num"}


def traits(
    *, pos: str, proclitics: tuple[str, ...], enclitic: str, aspect: str, person: str, gender: str, number: str
) -> int:
    """The traits of a reading, from what its fields of these names hold (``kg.language.morphology.Analysis``)."""
    verb = pos == "verb"
    told = person in ("3", "") and aspect != "c" and not (gender == "f" and number == "p")
    likely = enclitic not in RARE_PRONOUNS and (told or not verb)
    found = LIKELY if likely else 0
    if likely and PREPOSITIONS.isdisjoint(proclitics):
        found |= NEWSLIKE
    if pos in _FUNCTION:
        found |= FUNCTION
    if verb:
        found |= VERB
    if pos in ("noun", "adj") and number != "p" and not enclitic:
        found |= PLAIN
    if "ال" in proclitics:
        found |= ARTICLE
    if proclitics in ((), ("ال",)) and not enclitic:
        found |= WHOLE
    if verb and person == "1" and not (proclitics or enclitic):
        found |= FIRST_PERSON
    return found
