"""Whom a pronoun takes up as hit, where the same clause tells who imposes or lifts the sanction: never him.

A pronoun is free in its own clause (Ryding, A Reference Grammar of Modern Standard Arabic, 2005, ch. 12: who acts upon
himself is told with نفس): in العقوبات التي فرضتها X عليها she is another than X.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import nearest
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.syntax import Arguments
from kg.records import Mention


def pronoun_hit(args: Arguments, prepositions: Sequence[str]) -> NounPhrase | None:
    """The pronoun upon which a sanction is told to be (عليها، عنها)."""
    phrases = (p.phrase for p in args.preps if p.preposition in prepositions)
    return next((phrase for phrase in phrases if phrase is not None and phrase.pronoun), None)


def another_than(
    reading: Reading, sentence: Sentence, pronoun: NounPhrase | None, maker: NounPhrase | None
) -> tuple[Mention, ...]:
    """Whom ``pronoun`` takes up, who is not the ``maker`` of the sanction by whatever name; nobody without either."""
    if pronoun is None or maker is None or maker.pronoun:
        return ()
    makers = parties(reading, maker, sentence)
    keys = {key for m in makers if (key := m.key or m.state)}
    others = [m for m in sentence.mentions if m in makers or (m.key or m.state) in keys]
    return nearest(reading, sentence, pronoun, others=others, states=True, elsewhere=False) if makers else ()
