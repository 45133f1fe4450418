"""Where the clause opens of what somebody says or found out: past what is told of the text, of what there is proof."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import Words
from kg.extraction.discourse.roles import describes
from kg.extraction.grammar.item import Item


def past_a_description(items: Sequence[Item], at: int) -> int | None:
    """قال X في تقرير أصدره اليوم إن: past a clause of one verb about what it was said in."""
    if at >= len(items) or items[at].kind != "verb" or not items[at].pronoun or not describes(items, at):
        return None
    after = next((i for i in range(at + 1, min(at + 7, len(items))) if items[i].kind in ("sub", "verb", "mark")), None)
    return after if after is not None and is_that(items[after]) else None


def found_out(items: Sequence[Item], at: int) -> int | None:
    """ما توصلت إليه X من أن: the clause of what somebody found out."""
    if not at or items[at - 1].form != "ما":
        return None
    from_ = next((i for i in range(at + 2, min(at + 9, len(items) - 1)) if items[i].lemma == "من"), None)
    return from_ + 1 if from_ is not None and is_that(items[from_ + 1]) else None


def proven(items: Sequence[Item], that: int, words: Words) -> int:
    """إن لدى بلاده أدلة على أن Y فعل: the clause of which there is proof, else itself."""
    proof = next(
        (i for i in range(that + 1, min(that + 7, len(items))) if items[i].lemma_in(words["nouns"]["proof"])), None
    )
    inner = range(proof + 1, min(proof + 5, len(items))) if proof is not None and items[that + 1].kind == "prep" else ()
    return next((i for i in inner if is_that(items[i]) and not items[i].pronoun), that)


def is_that(item: Item) -> bool:
    """أن, إنه, بأنها: what opens the clause of what is said."""
    return item.kind == "sub" and item.form.lstrip("ب") in ("ان", "انه", "انها")
