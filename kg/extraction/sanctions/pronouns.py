"""Whom a pronoun takes up as hit, where the same clause tells who imposes or lifts the sanction: never him.

A pronoun is free in its own clause (Ryding, A Reference Grammar of Modern Standard Arabic, 2005, ch. 12: who acts upon
himself is told with نفس): in العقوبات التي فرضتها X عليها she is another than X.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import nearest
from kg.extraction.grammar.group_names import group_rows
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.syntax import Arguments
from kg.lexicon.triggers import triggers
from kg.records import Mention


def pronoun_hit(args: Arguments, prepositions: Sequence[str]) -> NounPhrase | None:
    """The pronoun upon which a sanction is told to be (عليها، عنها), or of whose goods (على نبيذها)."""
    phrases = [p.phrase for p in args.preps if p.preposition in prepositions and p.phrase is not None]
    found = next((phrase for phrase in phrases if phrase.pronoun), None)
    return found or next((own for phrase in phrases if (own := whose_goods(phrase)) is not None), None)


def whose_goods(phrase: NounPhrase) -> NounPhrase | None:
    """نبيذها, صادراتها من الأرز: the pronoun of whose things they are that a phrase names; not of whose people."""
    head = phrase.head
    if is_unknown_of_hers(head):
        return NounPhrase(phrase.first, phrase.first + 1, head, pronoun="3fs")  # نبيذها, by a noun that no list knows
    if head.kind != "word" or head.pronoun not in ("3fs", "3ms") or _is_people(head):
        return None
    derived = head.analysis.derived if head.analysis is not None else ""
    person = derived in ("act_part", "pass_part") and head.key not in _sold()
    return None if person else NounPhrase(phrase.first, phrase.first + 1, head, pronoun=head.pronoun)


def is_unknown_of_hers(noun: Item) -> bool:
    """نبيذها: whether a word is none that the lexicon knows, with her pronoun."""
    return noun.kind == "word" and not noun.analyses and noun.form.endswith("ها") and len(noun.form) > 4


def goods_of(reading: Reading, items: Sequence[Item], part: NounPhrase) -> tuple[Mention, ...]:
    """الزهور الهولندية, نبيذ بلاده: whose goods are hit that are told with a nationality, or as his country's."""
    head = part.head
    if head.kind != "word" or _is_people(head) or head.pronoun:
        return ()
    after = items[part.first + 1].mention if part.first + 1 < len(items) else None
    if after is not None and after.manner == "own country":
        return reading.resolved(after)
    things = head.analysis is not None and head.analysis.pos == "noun" and head.analysis.number == "p"
    return tuple(part.adjectives[:1]) if things else ()


def _is_people(noun: Item) -> bool:
    """Whether a noun means people or a body of them, and no goods."""
    return noun.key in group_rows() or noun.key in triggers("sanction")["nouns"]["people"]


def _sold() -> frozenset[str]:
    nouns = triggers("sanction")["nouns"]
    found: frozenset[str] = nouns["sector"] | nouns["export"] | nouns["import"]
    return found


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
