"""Denials that only point to what has been told: نفى ذلك, وهو ما تنفيه, ونفت طهران."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.extraction.grammar.syntax import Arguments
from kg.language.fold import fold
from kg.lexicon.function_words import CLIENTS
from kg.lexicon.triggers import triggers
from kg.records import Text

POINTING = frozenset("ذلك هذا الامر".split())


def of_this_sentence(items: Sequence[Item], at: int) -> bool:
    """استدعى X السفير …، وهو ما نفته Z, الأمر الذي رفضته Z: the sentence itself has told what is denied."""
    what = next((i for i in range(at - 1, max(0, at - 4), -1) if items[i].form in ("ما", "الذي")), 0)
    named = items[what - 1].form == ("هو" if items[what].form == "ما" else "الامر")
    return what > 0 and named and any(i.kind == "verb" for i in items[:what])


def points_back(items: Sequence[Item], at: int) -> bool:
    """نفى ذلك; وهو ما تنفيه طهران."""
    if items[at].pronoun and any(
        i.form in ("ما", "الذي", "التي", "لكن", "لكنه", "لكنها") for i in items[max(0, at - 4) : at]
    ):
        return True
    for i in range(at + 1, min(at + 8, len(items))):
        if items[i].form == "ما" and _laid_at_his_door(items, i + 1):
            return True
        if items[i].form in POINTING:
            return i + 1 >= len(items) or not _determined(items[i], items[i + 1])
        if items[i].kind in ("verb", "sub", "rel") or (items[i].kind == "mark" and items[i].text in ".؛"):
            return False
    return False


def _laid_at_his_door(items: Sequence[Item], at: int) -> bool:
    """كل ما نسب إليه, ما وجه إلى موكله: whatever somebody has been accused of."""
    if at + 2 >= len(items) or items[at + 1].lemma != "الي":
        return False
    if not items[at + 1].pronoun and fold(items[at + 2].text) not in CLIENTS:
        return False
    return items[at].kind == "verb" and bool(items[at].lemma_in(triggers("accusation")["verbs"]["lay"]))


def _determined(pointing: Item, after: Item) -> bool:
    """ذلك القرار: whether a demonstrative only points to the noun after it; it does not in نفى ذلك جملة."""
    if pointing.form == "الامر":
        return False
    return after.kind in ("word", "mention") and (after.definite or after.text.startswith("ال"))


def says_no_more(items: Sequence[Item], at: int, args: Arguments) -> bool:
    """وبيونغ يانغ تنفي; ونفت طهران: a verb of denying with its subject alone, at the end of its clause."""
    if items[at].key == "كذب":
        return False  # إن روسيا تكذب
    last = args.bare[0].last if args.bare and not args.subject_before else at + 1
    ended = last >= len(items) or (items[last].kind == "mark" and items[last].text in ".؛،")
    return items[at].kind == "verb" and ended and args.subject is not None and not args.preps


def points(text: Text) -> bool:
    """تورطه في ذلك: a deed that only points back."""
    return fold(text.value.rstrip(".").split()[-1]) in POINTING and len(text.value.split()) <= 4
