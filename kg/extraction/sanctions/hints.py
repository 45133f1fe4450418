"""What tells more of a sanction than its slots do: how firm its status is, whether it goes on with one told before."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.roles import carries_on, is_passive
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.syntax import noun_arguments
from kg.extraction.sanctions.governing import Governed, Words
from kg.extraction.sanctions.groups import nations_of
from kg.extraction.sanctions.imposers import taken_up
from kg.extraction.sanctions.nouns import Outlook
from kg.extraction.sanctions.packages import holds_more
from kg.extraction.sanctions.rosters import all_named, named_out
from kg.extraction.sanctions.steps import steps_hit
from kg.records import Mention

GOES_ON = "goes on"
"""The hint of a sanction that goes on with one told in the sentences before, and so has the same imposer.

Its value says what goes on: ``steps`` that may be any, or what a ``body`` does of which was told (الإدارة السابقة).
"""
UNTOLD = "untold"
"""The hint of a sanction of which the sentence does not tell whom it hits; the next may."""
ASIDE = "aside"
"""The hint of a sanction that is told only as what another answers (ردا على قيام X بفرض عقوبات)."""
FURTHER = "further"
"""The hint of a sanction that is one with that told in the sentences before, whomever else it hits."""
OUT_OF = "out of"
"""The hint of those who were hit as a group, and now are told by their names (ومن بينهم X, والشركتان هما X وY)."""


def hints_of(
    sentence: Sentence,
    at: int,
    over: Governed,
    view: Outlook,
    imposer: tuple[Mention, ...],
    target: tuple[Mention, ...],
    words: Words,
) -> dict[str, str]:
    """What tells more of a sanction than its slots: how sure its status is, of which nations its targets are."""
    hints = {"firm": "1"} if view.told else {}
    if nations := nations_of(sentence, target):
        hints["nations"] = " ".join(nations)
    if named_out(sentence, target):
        hints[OUT_OF] = "all" if all_named(sentence, target) else "1"
    if over.lifting or view.status == "Lifted":
        hints["regime"] = "lifted"
    elif _kept(sentence.items, at, over, words):
        hints["regime"] = "kept"
    if over.agent is not None and sentence.items[over.agent.first - 1].form == "قيام":
        hints[ASIDE] = "1"
    if target and not imposer and _goes_on(sentence.items, at, over, words):
        by_body = "body" if taken_up(sentence.items, over, words) else "1"
        hints[GOES_ON] = "steps" if steps_hit(sentence.items, at, words) else by_body
        apart = _done_too(sentence.items, over) or _listed_too(sentence.items, at, words)
        apart = apart or holds_more(sentence.items, at, over, words)
        allowed = over.verb is not None and bool(sentence.items[over.verb].lemma_in(words["verbs"]["allow"]))
        if allowed or not (apart or taken_up(sentence.items, over, words)):
            hints[FURTHER] = "1"  # ويتيح الأمر تجميد أصول X: one with what was told
    return hints


def _kept(items: Sequence[Item], at: int, over: Governed, words: Words) -> bool:
    """أبقى على عقوباته, سيواصل حظر كذا, العقوبات ستظل: sanctions that stay, whatever others are lifted."""
    noun = items[over.verbal_noun] if over.verbal_noun is not None else None
    if noun is not None and noun.lemma_in(words["nouns"]["prolonging"]):
        return True
    keep, verb = words["verbs"]["keep"], over.verb
    if verb is None or not items[verb].lemma_in(keep):
        after = noun_arguments(items, at).end if items[at].kind == "word" else at
        verb = next((i for i in range(after, min(after + 3, len(items))) if items[i].kind == "verb"), at)
    return items[verb].kind == "verb" and bool(items[verb].lemma_in(keep))


def _goes_on(items: Sequence[Item], at: int, over: Governed, words: Words) -> bool:
    """وتشمل العقوبات X, العقوبات تستهدف Y: more of the sanctions that the sentence before told of."""
    if steps_hit(items, at, words) or taken_up(items, over, words) or _listed_too(items, at, words):
        return True
    if _done_too(items, over) or holds_more(items, at, over, words):
        return True
    if not (items[at].definite and items[at].lemma_in(words["nouns"]["sanction"])):
        return False
    verb = over.verb if over.verb is not None and over.preposition == "" else None
    if verb is None or not items[verb].lemma_in(words["verbs"]["hit"]):
        verb = next((i for i in range(at + 1, min(at + 4, len(items))) if items[i].kind == "verb"), None)
    return verb is not None and bool(items[verb].lemma_in(words["verbs"]["hit"]))


def _done_too(items: Sequence[Item], over: Governed) -> bool:
    """كما تم فرض عقوبات على X, وأوضحت أنه تم فرض: by whom goes without saying after a sanction was told."""
    done = over.verb is not None and over.verbal_noun is not None and items[over.verb].key == "تم"
    return done and (items[0].kind == "conj" or items[0].form == "كما")


def _listed_too(items: Sequence[Item], at: int, words: Words) -> bool:
    """وأُدرجت X على القائمة: a passive of listing that goes on with what was told before."""
    lists = items[at].kind == "verb" and bool(items[at].lemma_in(words["verbs"]["list"]))
    return lists and is_passive(items[at]) and carries_on(items, at)


__all__ = ["ASIDE", "FURTHER", "GOES_ON", "OUT_OF", "UNTOLD", "hints_of"]
