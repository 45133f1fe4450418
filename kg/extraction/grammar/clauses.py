"""Where clauses begin, and the verbs to the left and right of a word."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.datelines import ends_dateline
from kg.extraction.grammar.fronting import before_day, before_place
from kg.extraction.grammar.item import Item
from kg.lexicon.function_words import HAD, WAS
from kg.lexicon.marks import BRACKETS_CLOSE, BRACKETS_OPEN, FULL_STOPS


def clause_start(items: Sequence[Item], i: int) -> int:
    """The first item of the clause that ``items[i]`` belongs to, looking left."""
    depth = 0
    while i >= 0:
        item = items[i]
        if item.kind == "mark":
            if item.text in BRACKETS_CLOSE:
                depth += 1
            elif item.text in BRACKETS_OPEN:
                if depth == 0:
                    return i + 1
                depth -= 1
            elif depth == 0 and (item.text == ":" or item.text in FULL_STOPS or ends_dateline(items, i)):
                return i + 1
        elif depth == 0 and item.kind in ("sub", "verb"):
            return i + 1
        i -= 1
    return 0


def verb_left(items: Sequence[Item], at: int, *, main: bool = False) -> int | None:
    """The nearest verb before ``items[at]`` in its sentence part (not past a full stop).

    :param main: pass over the verbs of relative clauses, and of what is said where the clause goes on with وذلك.
    """
    for i in range(at - 1, -1, -1):
        if main and items[i].form == "ذلك" and takes_up_clause(items, i):
            return _first_verb(items, i)
        if items[i].kind == "verb" and not (main and i and items[i - 1].kind == "rel"):
            return i
        if items[i].kind == "mark" and items[i].text in FULL_STOPS:
            return None
    return None


def takes_up_clause(items: Sequence[Item], at: int) -> bool:
    """أعلن أنه سيزور P، وذلك خلال لقاء: whether at item ``at`` the whole clause before is taken up for an adjunct."""
    return items[at].form == "ذلك" and at > 0 and items[at - 1].kind == "conj"


def _first_verb(items: Sequence[Item], before: int) -> int | None:
    """The first verb of the sentence part that ends before an item."""
    start = next((i + 1 for i in range(before - 1, -1, -1) if items[i].text in FULL_STOPS), 0)
    return next((i for i in range(start, before) if items[i].kind == "verb"), None)


def verb_right(items: Sequence[Item], at: int) -> int | None:
    """The first verb after ``items[at]`` before a full stop."""
    for i in range(at + 1, len(items)):
        if items[i].kind == "verb":
            return i
        if (items[i].kind == "mark" and items[i].text in FULL_STOPS) or items[i].kind in ("sub", "rel"):
            return None
    return None


def had_been(items: Sequence[Item], end: int) -> int:
    """…، وكان X قد فعل: where the clause that كان opens begins, its subject ending at ``items[end]``; 0 for none."""
    for i in range(end - 1, max(0, end - 6), -1):
        if items[i].kind in ("verb", "sub", "rel", "mark"):
            return 0
        if items[i].form in WAS and items[i - 1].kind == "conj":
            return i
    return 0


def tells_of_before(items: Sequence[Item]) -> bool:
    """وكان X قد التقى Y: whether a sentence opens with what had been before the news of the article."""
    return any(item.form in HAD for item in items[:2])


def drops_subject(items: Sequence[Item], at: int) -> bool:
    """Whether the verb at ``items[at]`` opens its clause, so that a missing subject is one spoken of before.

    A verb that follows a noun has its subject there, even where this grammar cannot tell which it is.
    """
    i = before_place(items, before_day(items, at - 1))
    while i >= 0 and items[i].kind in ("part", "neg", "fut") and items[i].form != "ثم":
        i -= 1
    if (
        i < 0
        or items[i].form == "ثم"
        or items[i].kind in ("conj", "sub", "rel", "verb")
        or (items[i].kind == "mark" and items[i].text not in "،,")
    ):
        return True
    if items[i].kind != "mark":
        return False
    start = clause_start(items, i)
    return not (start and items[start - 1].kind == "sub" and start < i)  # فإنّ وفدا …، قد زار


def opens_clause(items: Sequence[Item], at: int) -> bool:
    """Whether a new clause, not a continued phrase, starts at ``at`` (a verb or participle within two items)."""
    for i, item in enumerate(items[at : at + 2]):
        if i and item.kind == "sub" and item.form.startswith("بان"):
            return False  # اتهم X، خلال لقاء، Y بأنه: what is said of its object
        if item.kind in ("verb", "sub", "part", "neg", "fut"):
            return True
        if (
            item.kind == "word"
            and item.analysis is not None
            and item.analysis.derived == "act_part"
            and _accusative_form(item)
        ):
            return True
    return False


def _accusative_form(item: Item) -> bool:
    return item.text.endswith(("ا", "اً", "ًا", "ةً")) or (item.text.endswith("ة") and not item.definite)
