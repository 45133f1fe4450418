"""Where talks are for which people have come or gone somewhere: وصل مسؤولون كنديون إلى P لبدء جولة محادثات مع Q.

Of officials without number or name no visit is told; what they have come for is told all the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.clauses import verb_left, verb_right
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.scenes import is_place
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.meetings.visits import capital_of, goal_of
from kg.lexicon.function_words import AFTER
from kg.lexicon.triggers import triggers
from kg.records import Mention


def where_bound(items: Sequence[Item], at: int, sides: Sequence[Mention]) -> Mention | None:
    """The place to which the verb of motion leads of which the talks at ``items[at]`` are the purpose (لـ).

    :param sides: who hold them, the travellers first.
    """
    if not sides or sides[0].kind != "office" or sides[0].number != "p" or sides[0].span.start >= items[at].start:
        return None
    first = at
    while first > 0 and items[first - 1].kind == "word" and not (items[first - 1].definite or items[first - 1].pronoun):
        first -= 1
    if first < 3 or items[first - 1].kind != "prep" or items[first - 1].lemma != "ل":
        return None
    words = triggers("meeting")
    if first < at and not items[first].lemma_in(words["nouns"]["holding"]):
        return None
    verb = verb_left(items, first - 1)
    moves = items[verb].lemma_in(words["verbs"]["visit"]) if verb is not None else None
    if verb is None or not moves or is_negated(items, verb):
        return None
    if any(i.kind in ("sub", "rel") or i.text in ".؛:" for i in items[verb + 1 : first]):
        return None
    goal = goal_of(verb_arguments(items, verb), words["verbs"]["visit"][moves])
    return goal if goal is not None and goal.span.start < items[first].start else None


def where_left(items: Sequence[Item], at: int) -> Mention | None:
    """غادر X P بعد لقائه Y, بعد لقائه Y، غادر X P: the place that somebody left once he had met another there."""
    if not items[at].pronoun or items[at - 1].lemma not in AFTER:
        return None
    leave = triggers("meeting")["verbs"]["leave"]
    verb = verb_left(items, at - 1)
    verb = verb_right(items, at) if verb is None else verb
    if verb is None or not items[verb].lemma_in(leave) or is_negated(items, verb):
        return None
    args = verb_arguments(items, verb)
    places = (m for phrase in args.bare for m in (capital_of(phrase), *phrase.mentions[:1]) if m is not None)
    return next(filter(is_place, places), None)
