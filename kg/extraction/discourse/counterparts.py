"""Whose man a counterpart is of whom nothing else is told: زار X P حيث اجتمع مع نظيره, التقى نظيره خلال زيارة إلى P.

Whoever comes to another land meets there those who hold his own office in it (what a pronoun of rank refers to is
known from the clause: Ryding, ch. 12.1).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.item import Item, index_of_mention
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.scenes import is_place
from kg.extraction.mentions.states_of import land_of
from kg.lexicon.function_words import DURING
from kg.lexicon.triggers import triggers
from kg.records import COUNTERPART, Mention

_REACH = 4
"""So many items after a noun of visiting its goal may stand (خلال زيارته الرسمية إلى P)."""


def counterpart_there(sentence: Sentence, mention: Mention) -> tuple[Mention, ...]:
    """The holder, in the land that the sentence tells of a visit to, of the office of who is named before.

    :param mention: what calls him a counterpart, and no more.
    :returns: nobody where the land is the visitor's own, or where a summit is what he has come for.
    """
    items = sentence.items
    at = index_of_mention(items, mention)
    own = next((m for m in sentence.mentions if m.office and m.kind in ("person", "office")), None)
    if at is None or own is None or not own.state or own.span.end > mention.span.start or own.number == "p":
        return ()
    goal = _goal_before(items, at) or _goal_after(items, at)
    land = land_of(goal) if goal is not None else None
    if land is None or land.key == own.state:
        return ()
    told = mention._replace(kind="office", state=land.key, office=own.office, number="s", rule="counterpart there")
    return (told._replace(traits=(COUNTERPART,)),)


def _goal_before(items: Sequence[Item], at: int) -> Mention | None:
    """زار X P حيث اجتمع مع نظيره, وخلال زيارته P التقى نظيره: where the last visit told before an item went to."""
    words = triggers("meeting")
    for visit in range(at - 1, -1, -1):
        item = items[visit]
        if item.kind == "mark" and item.text in ".؛":
            return None
        if item.kind == "verb" and item.lemma_in(words["verbs"]["receive"]):
            return None  # استقبل X نظيره: who visits is the counterpart
        if item.key in words["nouns"]["council"] or item.form == "هاتفيا":
            return None  # وصل إلى P للمشاركة في القمة: many come there; who is called is anywhere
        visits = words["verbs"]["visit"] if item.kind == "verb" else words["nouns"]["visit"]
        if item.kind in ("verb", "word") and item.lemma_in(visits):
            goal = _first_place(items, visit, at) if not is_negated(items, visit) else None
            lands = [land_of(i.mention) for i in items[visit:at] if i.mention is not None and is_place(i.mention)]
            return goal if len({land.key if land is not None else "" for land in lands}) == 1 else None
    return None


def _goal_after(items: Sequence[Item], at: int) -> Mention | None:
    """التقى نظيره خلال زيارته إلى P: where a visit goes to in whose course somebody is met."""
    for i in range(at + 1, min(at + 3, len(items) - 1)):
        if items[i].lemma in DURING or items[i].lemma == "في":
            if not items[i + 1].lemma_in(triggers("meeting")["nouns"]["visit"]) or _received(items, at):
                return None
            return _first_place(items, i + 1, min(len(items), i + 2 + _REACH))
        if items[i].kind != "date":
            break
    return None


def _received(items: Sequence[Item], at: int) -> bool:
    """استقبل X نظيره خلال زيارة إلى P, اتصل X بنظيره: whether it is he who comes, or nobody."""
    verbs = triggers("meeting")["verbs"]
    told = [item for item in items[:at] if item.kind == "verb"]
    return any(item.lemma_in(verbs["receive"]) or item.lemma_in(verbs["phone"]) for item in told)


def _first_place(items: Sequence[Item], visit: int, end: int) -> Mention | None:
    """The first place between a visit and an item, if it is its goal, and not where somebody comes from or resides."""
    for i in range(visit + 1, end):
        named = items[i].mention
        if named is not None and is_place(named):
            before = items[i - 1]
            goal = before.kind in ("verb", "word", "mention", "date") or before.lemma in ("الي", "ل")
            return named if goal else None
    return None
