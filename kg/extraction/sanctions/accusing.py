"""Of what those who impose a sanction accuse a body whose name stands in quotation marks: متهمة إياها بـ, لاتهامها بـ.

Which bodies are meant by such names only the rules of sanctions know; of persons, states and listed bodies
``kg.extraction.accusations`` tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.grammar.item import index_from
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.phrases import text_from
from kg.lexicon.function_words import HIM
from kg.records import QUOTED, Fact, FactFiller, Mention, Text


def charged(sentence: Sentence, fact: Fact) -> Iterator[Fact]:
    """The accusation that the reason of a sanction is, if its imposers are told to accuse those hit of it.

    :param fact: the sanction, of which a body with a name in quotation marks is a target.
    :returns: one accusation at most, by those who impose the sanction, of those targets that have a name.
    """
    by, reason = fact.slots.get("imposedBy"), fact.slots.get("reason")
    if not by or not reason or fact.status == "Lifted":
        return
    hit = tuple(m for m in fact.slots.get("target", ()) if isinstance(m, Mention))
    named = tuple(m for m in hit if m.manner != "group" or QUOTED in m.traits)
    if not any(QUOTED in m.traits for m in named) or not isinstance(reason[0], Text):
        return
    charge = _charge(sentence, reason[0])
    if charge is not None:
        slots: dict[str, tuple[FactFiller, ...]] = {"accuser": by, "accused": named, "charge": (charge,)}
        yield replace(fact, kind="Accusation", slots=slots, rule="reason of a sanction", status=None, hints={})


def _charge(sentence: Sentence, reason: Text) -> Text | None:
    """The charge: the reason itself after متهمة إياها, what follows the noun in لاتهامها بـ; else None."""
    items = sentence.items
    at = index_from(items, reason.span.start)
    if 2 < at < len(items) and items[at].lemma == "ب":
        accuses = items[at - 2].key == "متهم" and items[at - 1].form in HIM and not items[at - 2].definite
        return reason if accuses else None
    noun = at + 1
    if noun + 1 < len(items) and items[at].lemma == "ل" and items[noun].key == "اتهام" and items[noun].pronoun:
        return text_from(sentence, noun + 1) if items[noun + 1].lemma == "ب" else None
    return None
