"""Whose a body or office is that has a pronoun for its owner: المتحدث باسمها، وزير خارجيته."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.homes import PREVIOUS, governed
from kg.language.fold import fold
from kg.lexicon.persons import persons
from kg.lexicon.states import is_state
from kg.records import Mention


def owner_of_pronoun(mention: Mention, before: Sequence[Mention], sentences: Sequence[Sentence] = ()) -> str | None:
    """Whose a body is that has a pronoun for its owner (المتحدث باسمها، وزير خارجيته): whoever was spoken of last.

    :param before: all mentions of the article before it, in order.
    """
    if mention.key is not None and (own := _among(persons()[mention.key].state, mention, before)) is not None:
        return own
    role = fold(mention.role or "")
    gender = "f" if any(word.endswith("ها") for word in role.split()) else "m"
    for other in reversed(before):
        if other.kind == "state" and gender == "f" and other.manner not in ("demonym", "people", "seat"):
            scene = other.sentence != mention.sentence and governed(sentences[other.sentence], other)
            if scene and any(m.kind == "person" and m.gender == "f" and m.state for m in before[-8:]):
                continue  # ستختتم الجولة ببروناي. وكان وزير خارجيتها: hers who travels
            return other.key if other.key and is_state(other.key) else None
        if other.kind == "state" and gender == other.gender == "m" and other.manner == "government":
            return other.key if other.key and is_state(other.key) else None  # الجيش السوداني … المتحدث باسمه
        if other.kind == "organization" and (gender == "f" or other.gender == "m"):
            return other.key or None
        if other.kind in ("person", "office") and (other.gender or "m") == gender:
            if _is_beside(other, mention, before, sentences):
                continue
            state = other.state or (persons()[other.key].state if other.key else None)
            return state if state and state != PREVIOUS else None
    return None


def _among(state: str | None, mention: Mention, before: Sequence[Mention]) -> str | None:
    """التقى الرئيس التركي الرئيس الأرميني بحضور وزير خارجيته فلان: the state of somebody known, if told of before him.

    It is that of one of the persons whom the sentence names before.
    """
    for other in reversed(before):
        if other.sentence != mention.sentence:
            return None
        if other.kind in ("person", "office") and other.state == state:
            return state
    return None


def _is_beside(other: Mention, mention: Mention, before: Sequence[Mention], sentences: Sequence[Sentence]) -> bool:
    """تحدث رئيس وزراء الهند مع الرئيس التركي ثم طار وزير خارجيته: whether another is only whom the owner was with."""
    if not sentences or other.sentence != mention.sentence or other.tokens[1] == mention.tokens[0]:
        return False
    tokens, first = sentences[other.sentence].tokens, other.tokens[0]
    joined = mention.span.start > tokens[mention.tokens[0]].start  # التقى فلان مع الرئيس التركي ووزير خارجيته
    if joined or not first or tokens[first - 1].word.folded != "مع":
        return False
    return any(m.sentence == other.sentence and m.kind in ("person", "office") and m.tokens[0] < first for m in before)
