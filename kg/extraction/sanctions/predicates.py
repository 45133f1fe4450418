"""What the clause after a noun of sanction says of it: the sanctions hit X, will be laid on X, stood on X."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.roles import relative_verb
from kg.extraction.grammar.certainty import is_future, is_possible
from kg.extraction.grammar.item import Item, index_of
from kg.extraction.grammar.syntax import Arguments, noun_arguments, verb_arguments
from kg.extraction.sanctions.decrees import ahead
from kg.extraction.sanctions.governing import Words, asyndetic, taken_up_by

ON = ("علي", "ضد", "بحق", "تجاه")


def hitting(items: Sequence[Item], at: int, words: Words) -> int | None:
    """العقوبات تستهدف X, العقوبات لن تشمل X: the verb of which the sanctions before ``items[at]`` are the subject."""
    if (inner := relative_verb(items, at)) is not None and (maker := taken_up_by(items, *inner)) is not None:
        at = maker.last  # العقوبات التي أعلنتها X تستهدف Y
    verb = next((i for i in range(at, min(at + 3, len(items))) if items[i].kind == "verb"), None)
    hits = verb is not None and items[verb].lemma_in(words["verbs"]["hit"])
    return verb if hits and not any(i.kind == "rel" for i in items[at:verb]) else None


def in_prospect(items: Sequence[Item], args: Arguments, noun: Item, words: Words) -> bool:
    """عقوبات قد تفرض على X, عقوبات سيتم العمل على فرضها: whether the clause after a sanction puts it in prospect."""
    at = args.end
    head = index_of(items, noun)
    if any(i.kind == "word" and i.lemma_in(words["adjectives"]["prospective"]) for i in items[head + 1 : head + 4]):
        return True  # عقوبات أممية محتملة
    hits = hitting(items, at, words) if args.prep(*ON) is None else None
    if hits is not None and not items[hits].pronoun:
        return ahead(items, hits)  # العقوبات قد تشمل X
    inner = asyndetic(items, at, noun)
    if inner is None and laid_on(items, at, words) is not None:
        return is_future(items, at)  # العقوبات ستُفرض على X
    if inner is not None:
        verbs = words["verbs"]
        comes = (
            items[inner[0]].lemma_in(verbs["hit"] | verbs["impose"] | verbs["come_of"]) or items[inner[0]].key in _COME
        )
        return bool(comes) and (is_future(items, inner[0]) or is_possible(items, inner[0]))
    word = _taking_up(items, at, words)
    return word is not None and is_future(items, word)


_COME = frozenset("دخل بدا سري نشر كان".split())
"""Verbs of sanctions that come into force: عقوبات ستدخل حيز التنفيذ; but عقوبات سيُمنع بموجبها X."""


def laid_on(items: Sequence[Item], at: int, words: Words) -> Arguments | None:
    """العقوبات ستُفرض على X: what the verb governs of which the sanctions before it are the subject."""
    while at < len(items) and items[at].kind in ("part", "fut"):
        at += 1
    if at >= len(items) or items[at].kind != "verb" or not items[at].lemma_in(words["verbs"]["lay_on"]):
        return None
    args = verb_arguments(items, at)
    on = args.preps[0].at if args.preps else at
    return args if not any(at < b.first < on for b in args.bare) and not items[at].pronoun else None


def taken_up(items: Sequence[Item], at: int, words: Words) -> Arguments | None:
    """What the word governs that takes the sanction up (عقوبات سيتم العمل على فرضها على X)."""
    word = _taking_up(items, at, words)
    if word is None:
        return None
    return verb_arguments(items, word) if items[word].kind == "verb" else noun_arguments(items, word)


def _taking_up(items: Sequence[Item], at: int, words: Words) -> int | None:
    """The verb or verbal noun of imposing whose pronoun means the sanction: العقوبات المقترح أن يفرضها Y على X."""
    for i in range(at, min(at + 7, len(items))):
        item = items[i]
        if item.kind == "mark" and item.text in ".؛:":
            return None
        if item.pronoun == "3fs" and item.kind == "word" and item.lemma_in(words["nouns"]["imposing"]):
            return i
        if item.pronoun == "3fs" and item.kind == "verb" and item.lemma_in(words["verbs"]["impose"]):
            return i
    return None


def stood_on(items: Sequence[Item], at: int, words: Words) -> int | None:
    """العقوبات التي كانت مفروضة على X: the على of what a relative clause says of a sanction by a participle."""
    if at >= len(items) or items[at].kind != "rel":
        return None
    for i in range(at + 1, min(at + 4, len(items) - 2)):
        if items[i].lemma_in(words["adjectives"]["standing"]) and not items[i].definite:
            return i + 1 if items[i + 1].lemma == "علي" and not items[i + 1].pronoun else None
    return None
