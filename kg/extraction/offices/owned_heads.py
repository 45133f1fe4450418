"""Heads that are told by whose they are: نائب رئيسها, رئيس وزرائها."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.offices.bodies import PREVIOUS
from kg.extraction.offices.phrase import Description, own_words
from kg.language.tokens import Token

# رئيس وزرائها, as it is spelt in all cases.
_MINISTERS = tuple(f"وزرا{hamza}{owner}" for hamza in ("ي", "ء", "و") for owner in ("ه", "ها", "هم"))
_HEADS = tuple(f"{head}{owner}" for head in ("رييس", "رييست") for owner in ("ه", "ها", "هم"))


def owned_head(tokens: Sequence[Token], d: Description, at: int) -> Description | None:
    """نائب رئيسها, نائب رئيستها, رئيس وزرائها: a deputy or head of the state spoken of before."""
    word, before = tokens[at].word.folded, tokens[at - 1].word.folded
    if d.state is not None or at != d.first + own_words(d):
        return None
    if word in _MINISTERS and before.endswith(("رييس", "رييسه")):
        deputy = "deputy-" if at - d.first > 1 else ""
        return d._replace(state=PREVIOUS, office=f"{deputy}head-of-government")
    if (
        word in _HEADS
        and not tokens[at].word.surface.endswith("ة")
        and (d.form.office == "deputy" or any(f.office == "deputy" for f in d.form.also))
    ):
        return d._replace(state=PREVIOUS, office="deputy-head-of-state")
    return None
