"""How good is the extraction? A graph against articles that people have annotated.

Events of an article are aligned one to one with the annotated ones, best first; two can align only if they share one
of the sides that make the event what it is. The slots of aligned events are compared: entities by name or ISO code,
charges and reasons by an annotated key phrase that stands in them, places and statuses by any of the accepted values,
dates exactly. What is annotated as optional or neutral is neither right nor wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from kg.evaluation.found import Found, read_found
from kg.evaluation.gold import Gold
from kg.evaluation.judge import Judge
from kg.evaluation.metric import KINDS, Counts, Fault, Score

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.evaluation.found import Term

__all__ = ["KINDS", "Counts", "Fault", "Gold", "Score", "evaluate"]

EventKey = tuple[str, str]
"""An annotated event: its class and its id."""


def evaluate(gold: Gold, quads: Iterable[ox.Quad]) -> Score:
    """Score a graph against an annotation.

    :param gold: the annotation.
    :param quads: the graph, one named graph an article.
    """
    found, labels = read_found(quads)
    score = Score()
    placed: list[tuple[str, EventKey, Term]] = []
    wanted: dict[EventKey, set[str]] = defaultdict(set)
    for article in gold.articles:
        identifier = article["id"]
        if identifier not in found:
            score.faults.append(Fault("article not in the graph", identifier, "nothing was found"))
        judge = Judge(gold, article, found.get(identifier, Found()), labels, score)
        judge.persons()
        judge.states()
        for name, kind in KINDS.items():
            for event in article[kind.key]:
                if not event.get("optional"):
                    wanted[name, event["id"]].add(identifier)
            placed += [(identifier, (name, event), node) for event, node in judge.events(name)]
    score.identity = _identity(placed, wanted)
    return score


def _identity(placed: Sequence[tuple[str, EventKey, Term]], wanted: Mapping[EventKey, set[str]]) -> Counts:
    """Pairs of articles that tell one event: do its nodes coincide, and only where they should?"""
    right = spurious = 0
    for (article, event, node), (other_article, other_event, other_node) in combinations(placed, 2):
        if article != other_article and node == other_node:
            right += event == other_event
            spurious += event != other_event
    return Counts(right, spurious, sum(len(a) * (len(a) - 1) // 2 for a in wanted.values()) - right)
