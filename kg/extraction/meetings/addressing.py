"""Who speaks before a summit or conference, and so takes part in it: كلمته أمام القمة, قال X أمام المؤتمر في P."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.item import Item
from kg.lexicon.function_words import DURING
from kg.lexicon.triggers import triggers


def before_listeners(items: Sequence[Item], at: int, preposition: int) -> bool:
    """أمام القمة: whether those sit in the meeting at item ``at`` before whom somebody speaks.

    After a noun أمام may say what stands in the way of a meeting (العقبات أمام المؤتمر), or is open to it.
    """
    if items[preposition].form != "امام" or items[at].key not in triggers("meeting")["nouns"]["convention"]:
        return False
    before = items[preposition - 1] if preposition else None
    if before is None or before.kind != "word":
        return before is not None
    return before.key in _SPEECH


def speaks_at(items: Sequence[Item], at: int) -> bool:
    """قال X خلال المؤتمر, في كلمة ألقاها أمام المؤتمر: whether somebody is heard at the conference at item ``at``."""
    if not at or items[at].key not in triggers("meeting")["nouns"]["convention"]:
        return False
    if items[at - 1].form == "امام":
        return before_listeners(items, at, at - 1)
    speech = items[at - 1].lemma == "في" and any(i.key in _SPEECH for i in items[max(0, at - 5) : at - 1])
    return speech or items[at - 1].lemma in DURING


_SPEECH = frozenset({"كلمه", "خطاب", "مداخله"})
