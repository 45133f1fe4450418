"""Who speaks before a summit or conference, and so takes part in it: كلمته أمام القمة, قال X أمام المؤتمر في P."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.circumstances import relative_end
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.scenes import is_place, place_of
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.extraction.meetings.visits import capital_of
from kg.lexicon.function_words import DURING
from kg.lexicon.triggers import triggers
from kg.records import Mention


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
    first = at - 1 if items[at - 1].kind == "word" and items[at - 1].key in _PARTS and at > 1 else at
    if items[first - 1].form == "امام":
        return before_listeners(items, at, first - 1)
    speech = items[first - 1].lemma == "في" and any(i.key in _SPEECH for i in items[max(0, first - 5) : first - 1])
    return speech or items[first - 1].lemma in DURING


def where_they_sit(sentence: Sentence, at: int, args: Arguments) -> Mention | None:
    """القمة التي تفتتح غدا في P, منتدى تستضيفه P: the place of the summit at item ``at``, also by a clause about it."""
    items = sentence.items
    relative = relative_end(items, args.end, items[at])
    place = place_of(sentence, at, args, relative=relative)
    if place is not None or not relative:
        return place
    verb = next((i for i in range(args.end, relative) if items[i].kind == "verb"), None)
    verbs = triggers("meeting")["verbs"]
    if verb is None or not (items[verb].lemma_in(verbs["happen"]) or items[verb].lemma_in(verbs["hold"])):
        return None
    told = verb_arguments(items, verb)
    host = told.subject
    if host is None or not items[verb].lemma_in(verbs["scene"]):
        return place_of(sentence, verb, told)  # مؤتمر حول الوضع في Q الذي عقد في P
    return next((m for m in host.mentions[:1] if is_place(m)), None) or capital_of(host)


_PARTS = frozenset("افتتاح اختتام اعمال عمل فعاليه جلسه انعقاد انطلاق ختام".split())
"""What conferences begin and end with, at which people are heard: خلال افتتاح القمة, أمام جلسة المنتدى."""
_SPEECH = frozenset({"كلمه", "خطاب", "مداخله"})
