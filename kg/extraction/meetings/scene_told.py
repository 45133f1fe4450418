"""The place of a meeting told before, for one more of the same man: what it is, and what comes between the two.

A report that goes on with what else was done stays where it is until it tells of a journey or names another place.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.scenes import is_place
from kg.extraction.meetings.then_and_there import Told
from kg.lexicon.function_words import DURING
from kg.lexicon.places import places
from kg.lexicon.triggers import triggers
from kg.records import Fact, FactFiller, Mention

Slots = dict[str, tuple[FactFiller, ...]]
"""The place and day that a fact takes over."""


def scene_of(last: Fact, fact: Fact, told: Told, items: Sequence[Item], since: int) -> Slots:
    """The place of the meeting before, for one more of the same man, where no other place is named since then.

    Nor a journey on, or back home, told between the two.
    """
    place = last.slots.get("place", ())
    if not place or last.status != fact.status or without_scene(last) or without_scene(fact):
        return {}
    for i in range(since + 1, clause_end(items, since)):
        mention = items[i].mention
        if mention is not None and items[i - 1].kind == "prep" and is_place(mention) and not _sent_to(items, i - 1):
            return {}
    between = [s for s in told.sentences if s.index >= last.sentence]
    if any(_moves_on(s.items, last, s.index) for s in between) or _moves_on(items, last, fact.sentence, to=fact):
        return {}
    mine = [m for m in fact.slots["participant"] if isinstance(m, Mention)]
    theirs = [m for m in last.slots["participant"] if isinstance(m, Mention)]
    return {"place": place} if any(same_man(one, other) for one in mine for other in theirs) else {}


def _sent_to(items: Sequence[Item], prep: int) -> bool:
    """المبعوث الأممي إلى P, السفير لدى P: whether a preposition says where he is sent who is named before it."""
    return items[prep].lemma in ("الي", "لدي") and prep > 0 and items[prep - 1].kind == "mention"


def scene_in_order(fact: Fact, told: Told, here: Sequence[Fact], items: Sequence[Item]) -> Slots:
    """The place of the last meeting, for the next of the same man in a report that tells in order what was done.

    A building is that of its host alone.
    """
    so_far = [f for f in (*told.recent(_IN_ORDER), *here) if f.status == fact.status and "anaphoric" not in f.hints]
    before = [f for f in so_far if not without_scene(f)]
    if not before or "earlier" in before[-1].hints:
        return {}
    last = before[-1]
    place = next(iter(last.slots.get("place", ())), None)
    if not isinstance(place, Mention) or (_is_building(place) and not one_host(last, fact)):
        return {}
    if "council" in fact.hints or _in_passing(last, told.sentences):
        return {}
    if _comes_or_goes(items) or any(_comes_or_goes(s.items) for s in told.sentences if s.index >= last.sentence):
        return {}
    return scene_of(last, fact, told, items, 0)


_IN_ORDER = 3
"""So many sentences on, a report is still where it was."""


def _in_passing(fact: Fact, sentences: Sequence[Sentence]) -> bool:
    """أكد خلال وجوده في Q بعد حضوره اجتماعا في P: whether a noun tells of a meeting as of what had been."""
    if not fact.rule.startswith("noun"):
        return False
    items: Sequence[Item] = next((s.items for s in sentences if s.index == fact.sentence), ())
    at = next((i for i, item in enumerate(items) if item.start == fact.trigger.start), 0)
    return at == 0 or items[at - 1].lemma not in _MEANWHILE


_MEANWHILE = DURING | {"في"}


def _comes_or_goes(items: Sequence[Item]) -> bool:
    """عاد بعد أن شارك في قمة, استقبل لدى وصوله: whether it is told that somebody came back, or came anywhere."""
    words = triggers("meeting")
    for item in items:
        if item.kind == "verb" and item.lemma_in(words["verbs"]["come_back"]):
            return True
        if item.kind == "word" and item.pronoun.startswith("3") and item.lemma_in(words["nouns"]["coming"]):
            return True
    return False


def _is_building(place: Mention) -> bool:
    if place.kind != "place":
        return place.manner == "seat"
    return place.key is None or places()[place.key].kind in ("palace", "site")


def one_host(one: Fact, other: Fact) -> bool:
    """Whether the first side of two meetings is one man."""
    host, other_host = (next(iter(fact.slots["participant"]), None) for fact in (one, other))
    return isinstance(host, Mention) and isinstance(other_host, Mention) and same_man(host, other_host)


def _moves_on(items: Sequence[Item], last: Fact, sentence: int, to: Fact | None = None) -> bool:
    """ثم توجه إلى Q, قبل أن يعود إلى Q: whether a sentence tells of a journey after the meeting told last.

    :param to: the fact before which it must stand, in the same sentence.
    """
    verbs = triggers("meeting")["verbs"]
    for i, item in enumerate(items):
        if item.kind != "verb" or (sentence == last.sentence and item.start <= last.trigger.start):
            continue
        if to is not None and item.start >= to.trigger.start:
            break
        if not (item.lemma_in(verbs["visit"]) or item.lemma_in(verbs["come_back"])):
            continue
        named = (items[j].mention for j in range(i + 1, clause_end(items, i)))
        goal = next((m for m in named if m is not None and is_place(m)), None)
        if goal is not None and goal.key not in {m.key for m in last.slots["place"] if isinstance(m, Mention)}:
            return True
    return False


def without_scene(fact: Fact) -> bool:
    """A call, a meeting from afar, or a visit, whose place is where it leads to."""
    if "afar" in fact.hints:
        return True
    noun, words = fact.hints.get("noun", ""), triggers("meeting")
    if noun in words["nouns"]["call"] or noun in words["nouns"]["visit"]:
        return True
    return noun in words["verbs"]["phone"] or noun in words["verbs"]["visit"]


def same_man(one: Mention, other: Mention) -> bool:
    """Whether two mentions are of one man: the same words, a name, or the bare office by which he is called again."""
    if one is other or (one.key is not None and one.key == other.key):
        return True
    if one.name.split()[-1] == other.name.split()[-1]:
        return one.kind == other.kind
    again, named = sorted((one, other), key=lambda m: m.kind != "office")
    if again.kind != "office" or again.office is None or named.office is None:
        return False
    if " " not in again.name:
        return again.office == named.office
    rank = named.office == again.office or named.office.endswith(f"-{again.office}")
    return named.kind == "person" and rank and again.state is not None and again.state == named.state


def clause_end(items: Sequence[Item], verb: int) -> int:
    """Where the clause of the verb ends, before what describes one of its phrases (السفير الذي سلمه …)."""
    return next((i for i in range(verb, len(items)) if items[i].kind in ("rel", "sub")), len(items))
