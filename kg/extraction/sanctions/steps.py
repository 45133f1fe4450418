"""Steps that are sanctions by what they are called, or as the sanctions told before: تدابير عقابية, شملت الإجراءات."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.roles import relative_verb
from kg.extraction.grammar.group_names import group_rows
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.modifiers import joined
from kg.extraction.grammar.noun_phrases import is_actor, noun_phrase
from kg.extraction.grammar.syntax import noun_arguments
from kg.extraction.sanctions.governing import Words
from kg.extraction.sanctions.groups import land_at
from kg.records import Mention

_ADJECTIVES = 4
"""So many adjectives a noun of steps has at most: تدابير اقتصادية خاصة جديدة."""


def punitive(items: Sequence[Item], at: int, words: Words) -> bool:
    """إجراءات عقابية, تدابير اقتصادية بحق X: steps that are called punitive, or economic ones against somebody."""
    if not items[at].lemma_in(words["nouns"]["step"]):
        return False
    described = items[at + 1 : at + 2 + economic(items[: at + 2], at, words)]  # إجراءات اقتصادية قسرية
    called = any(i.lemma_in(words["adjectives"]["punitive"]) for i in described)
    laid = _laid_on_state(items, at, words) or laid_abroad(items, at, words)
    return called or _against_somebody(items, at, words) or laid


def laid_abroad(items: Sequence[Item], at: int, words: Words) -> bool:
    """فرضت X قيودا مالية على Y, القيود التجارية الأميركية على الصين: economic steps that one state lays on another.

    Or on a body, or on men of another nation; who imposes them may be left out.
    """
    noun, last = items[at].noun(), _past_adjectives(items, at)
    if noun is None or noun.number != "p" or items[at].pronoun:
        return False
    by = {m.key for i in items[at + 1 : last] if (m := i.mention) is not None}
    if last >= len(items) - 1 or items[last].kind != "prep" or items[last].pronoun:
        return False
    if items[last].lemma not in ("علي", "عن") or not economic(items[:last], at, words):
        return False
    whom = noun_phrase(items, last + 1, coordination=False)
    named = whom.head.mention if whom is not None else None
    if whom is None or (named is not None and not _is_hit(named)):
        return False
    land = land_at(items, whom.last)
    theirs = [named] if named is not None else whom.adjectives
    hit = {m.key or m.state for m in theirs} | ({land.key} if land is not None else set())
    if hit <= {None} or not by.isdisjoint(hit):
        return False
    return (bool(by) and items[last].lemma == "علي") or _imposed(items, at, words)


def _past_adjectives(items: Sequence[Item], at: int) -> int:
    """Where what describes the noun at ``items[at]`` ends: تدابير [مالية ودبلوماسية جديدة]."""
    last = at + 1
    while last < len(items) and last <= at + _ADJECTIVES and (_adjective(items[last]) or joined(items, at, last)):
        last += 1
    return last


def _adjective(item: Item) -> bool:
    """مالية, المالية, الأميركية: whether an item can describe a noun of steps; مالية may be read as a noun as well."""
    if item.mention is not None:
        return item.mention.manner == "demonym"
    return item.kind == "word" and not item.pronoun and item.text.removesuffix("ً").endswith("ة")


def _is_hit(named: Mention) -> bool:
    """Whether steps can be taken against whom a mention names: a state by its name, a body, somebody of a state."""
    if named.kind == "state":
        return named.manner in ("name", "official", "capital", "seat", "alias")
    return named.kind in ("organization", "person", "office")


def curbs_laid(items: Sequence[Item], at: int, words: Words) -> bool:
    """قيود بحق شركات روسية, القيود التي فرضتها X على المصارف في P: curbs laid on firms or means of another nation."""
    if not items[at].lemma_in(words["nouns"]["curb"]) or items[at].pronoun:
        return False
    noun = items[at].noun()
    if noun is None or noun.number != "p":
        return False
    if laid_abroad(items, at, words):
        return True
    args = noun_arguments(items, at)
    inner = relative_verb(items, args.end)
    if inner is not None and items[inner[0]].pronoun == "3fs" and items[inner[0]].lemma_in(words["verbs"]["impose"]):
        args = inner[1]
    elif not any(i.lemma_in(words["adjectives"]["standing"]) for i in items[at + 1 : at + _ADJECTIVES]):
        inner = None
    elif not any(p.preposition in ("من", "قبل") and p.phrase and p.phrase.mentions for p in args.preps):
        return False  # القيود المفروضة على الشركات الروسية: by whom nobody says
    on = args.prep("علي", "ضد", "بحق")
    if on is None or on.phrase is None:
        return False
    if on.preposition == "علي" and (on.at == at + 1 or not items[at].definite) and not _imposed(items, at, words):
        return False
    nouns = words["nouns"]
    whom = items[on.phrase.first : on.phrase.last]
    firm = any(i.kind == "word" and (group_rows().get(i.key, {}).get("names") == "firm") for i in whom[:4])
    means = any(i.kind == "word" and i.lemma_in(nouns["assets"]) for i in whom[:2])
    return (firm or means) and bool(on.phrase.adjectives or land_at(items, on.phrase.last) is not None)


def _imposed(items: Sequence[Item], at: int, words: Words) -> bool:
    """فرضت X قيودا على شركات Y: whether a verb of imposing has the noun as its object, and they are another state's.

    Or one of lifting, or the verbal noun of either: تعتزم X فرض قيود, رفعت X القيود.
    """
    verb = next((i for i in range(at - 1, max(-1, at - _REACH), -1) if items[i].kind in ("verb", "sub", "mark")), None)
    if verb is None or items[verb].kind != "verb":
        return False
    verbs, nouns, governor = words["verbs"], words["nouns"], items[at - 1]
    deed = governor.kind == "word" and bool(governor.lemma_in(nouns["imposing"] | nouns["lifting"]))
    if not (deed or items[verb].lemma_in(verbs["impose"] | verbs["lift"])):
        return False
    by = {m.key or m.state for i in items[verb:at] if (m := i.mention) is not None}
    named = [m for i in items[at : at + _REACH] if (m := i.mention) is not None]
    on = {m.key if m.kind == "state" else m.state for m in named} - {None}
    return by.isdisjoint(on)


_REACH = 8
"""So many items before a noun the verb may stand whose object it is."""


def name_of(items: Sequence[Item], at: int, words: Words) -> tuple[int, int]:
    """The noun with its adjectives, without participles that only say that it stands (المفروضة)."""
    last = at + 1
    while last < len(items):
        nation = items[last].mention is not None and items[last].mention.manner == "demonym"  # type: ignore[union-attr]
        if not (nation or joined(items, at, last) or _describes(items[last], words)):
            break
        last += 1
    return at, last


def _describes(item: Item, words: Words) -> bool:
    """Whether a word after a noun of sanction says of which kind it is; مالية is a noun as well."""
    if item.kind != "word" or item.analysis is None or item.lemma_in(words["adjectives"]["standing"]):
        return False
    return item.analysis.pos == "adj" or bool(item.lemma_in(words["adjectives"]["economic"]))


def siege_of_state(items: Sequence[Item], at: int, words: Words) -> bool:
    """الحصار الذي تفرضه X على Y, الحصار الأميركي المفروض على Y: one that a state lays on another."""
    if not items[at].definite or items[at].pronoun:
        return False
    args = noun_arguments(items, at)
    inner = relative_verb(items, args.end)
    by: Mention | None = items[at + 1].mention if at + 1 < len(items) else None
    if inner is not None and items[inner[0]].pronoun == "3ms" and items[inner[0]].lemma_in(words["verbs"]["lay_on"]):
        args = inner[1]
        by = args.subject.head.mention if args.subject is not None else None
    on = args.prep("علي")
    whom = on.phrase.head.mention if on is not None and on.phrase is not None else None
    states = [m.key for m in (by, whom) if m is not None and m.kind == "state" and m.manner != "capital"]
    return len(set(states)) == 2 and whom is not None and whom.manner == "name"


def same_as_told(items: Sequence[Item], at: int, words: Words) -> bool:
    """الإجراءات نفسها, إجراءات مماثلة, عقوبات مشابهة: measures that are told to be like those told before."""
    if not items[at].lemma_in(words["nouns"]["step"] | words["nouns"]["sanction"]):
        return False
    after = items[at + 1 : at + 3]
    return any(bool(i.form in SAME if items[at].definite else i.lemma_in(ALIKE)) for i in after if i.kind == "word")


SAME = frozenset("نفسها ذاتها عينها".split())
ALIKE = frozenset("مماثل مشابه".split())


def economic(items: Sequence[Item], at: int, words: Words) -> bool:
    """Whether an embargo, a siege or steps are told to be economic."""
    adjectives = words["adjectives"]["economic"]
    return any(i.lemma_in(adjectives) for i in items[at + 1 : at + 4] if i.kind == "word")


def _against_somebody(items: Sequence[Item], at: int, words: Words) -> bool:
    """تدابير اقتصادية جديدة بحق X: whether steps are economic, and told to be against somebody."""
    last = at + 1
    while (
        last < len(items)
        and last <= at + _ADJECTIVES
        and ((items[last].kind == "word" and not items[last].pronoun) or joined(items, at, last))
    ):
        last += 1
    against = last < len(items) - 1 and items[last].kind == "prep" and items[last].lemma in ("ضد", "بحق")
    if not against or not economic(items[:last], at, words):
        return False
    whom = noun_phrase(items, last + 1, coordination=False)  # بحق مستوطنين إسرائيليين, not ضد غسل الأموال
    named = whom.head.mention if whom is not None else None
    actor = named is not None and is_actor(named) and named.kind != "office"
    return whom is not None and (actor or bool(whom.adjectives))


def _laid_on_state(items: Sequence[Item], at: int, words: Words) -> bool:
    """الإجراءات التي اتخذتها X بحق Y, التدابير المفروضة على Y: steps that are told to be taken against a state."""
    noun = items[at].noun()
    if noun is None or noun.number != "p" or not items[at].definite or items[at].lemma_in(words["nouns"]["curb"]):
        return False  # القيود المفروضة على P are a treaty's as well
    args = noun_arguments(items, at)
    inner = relative_verb(items, args.end)
    laid = any(i.lemma_in(words["adjectives"]["standing"]) for i in items[at + 1 : at + _ADJECTIVES])
    taken = laid or any(i.key == "متخذ" for i in items[at + 1 : at + _ADJECTIVES])
    if inner is not None and items[inner[0]].lemma_in(words["verbs"]["impose"]):
        laid, taken, args = items[inner[0]].key == "فرض", True, inner[1]
    on = args.prep("ضد", "بحق") or (args.prep("علي") if laid else None)
    whom = on.phrase.head.mention if taken and on is not None and on.phrase is not None else None
    return whom is not None and whom.kind == "state" and whom.manner in ("name", "capital", "seat", "alias")


def steps_hit(items: Sequence[Item], at: int, words: Words) -> bool:
    """وشملت الإجراءات X: what may be the sanctions that were told of right before."""
    steps = items[at].definite and items[at].lemma_in(words["nouns"]["step"])
    verb = items[at - 1] if at else items[at]
    return bool(steps) and verb.kind == "verb" and bool(verb.lemma_in(words["verbs"]["hit"]))


__all__ = [
    "ALIKE",
    "SAME",
    "curbs_laid",
    "economic",
    "name_of",
    "punitive",
    "same_as_told",
    "siege_of_state",
    "steps_hit",
]
