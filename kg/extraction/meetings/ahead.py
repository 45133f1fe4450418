"""What the imperfect tells beside something that is still to come: يلتقي X Y على هامش القمة التي تعقد غدا.

The imperfect has no time of its own and takes that of what it depends on, or goes on from (Badawi, Carter & Gully,
Modern Written Arabic, ch. 3.10).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.certainty import certainty_forms, is_after, is_future
from kg.extraction.grammar.circumstances import time_of
from kg.extraction.grammar.clauses import verb_left, verb_right
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.lexicon.function_words import AHEAD_OF, DURING
from kg.lexicon.marks import FULL_STOPS
from kg.lexicon.triggers import triggers

_REACH = 6
"""So many sentences on, an event told as one to come is still the one that is meant by its noun."""


def beside_what_is_to_come(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Whether the imperfect at item ``at``, which names no day, is told beside what is still to come.

    On the margins or in the course of an event to come, or ahead of it; of somebody who is still to arrive; before
    more of the same that is told of the future, or after more of the same that is.
    """
    items = sentence.items
    lasting = bool(items[at].lemma_in(triggers("meeting")["verbs"]["lasting"]))
    if _goes_on_from_coming(reading, sentence, at) or (lasting and _begins_later(reading, sentence)):
        return True
    for i in range(at + 1, len(items)):
        item = items[i]
        if item.kind == "mark" and item.text in FULL_STOPS:
            return False
        if item.kind == "rel":
            if items[i - 1].kind == "mention" and not lasting and _comes(reading, sentence, i + 1):
                return True  # يستقبل X نظيره الذي يصل غدا
        elif item.kind in ("verb", "sub"):
            return not lasting and _more_to_come(items, i)
        elif event := _event_beside(items, i, before=not lasting):
            return _is_to_come(reading, sentence, event)
    return False


def _event_beside(items: Sequence[Item], i: int, *, before: bool) -> int:
    """على هامش القمة, على هامشها, قبيل الاجتماع: the word of the event that is told beside; 0 for none."""
    item = items[i]
    beside = item.key == "هامش" and item.kind == "word"
    if beside or (item.kind == "prep" and (item.lemma in DURING or (before and item.form in AHEAD_OF))):
        at = i if item.pronoun else i + 1
    else:
        return 0
    while at < len(items) - 1 and items[at].key in _WORKS:
        at += 1  # على هامش أعمال القمة
    if at >= len(items) or (at > i and not _is_event(items[at])):
        return 0
    return at


_WORKS = frozenset({"عمل", "جلسه", "افتتاح", "انعقاد"})


def _is_event(item: Item) -> bool:
    nouns = triggers("meeting")["nouns"]
    return item.kind == "word" and (item.key in nouns["meeting"] or item.key in nouns["visit"])


def _is_to_come(reading: Reading, sentence: Sentence, event: int) -> bool:
    """Whether the event is told as one to come, here or, where it is told before, there."""
    items, prospect = sentence.items, certainty_forms("prospect")
    for i in range(event + 1, min(event + 12, len(items))):
        if items[i].kind == "word" and items[i].definite and items[i].folded in prospect:
            return True  # القمة المقررة في P
        if items[i].kind in ("verb", "rel"):
            return _comes(reading, sentence, i + (items[i].kind == "rel"))
        if items[i].kind in ("sub", "mark"):
            break
    noun = items[event]
    if noun.kind == "word" and _is_event(noun) and not (noun.definite or noun.pronoun):
        return False
    return _told_to_come(reading, sentence, noun)


def _told_to_come(reading: Reading, sentence: Sentence, noun: Item) -> bool:
    """Whether the last one told before of that noun, or for a pronoun of any event, is told as one to come."""
    for index in range(sentence.index - 1, max(-1, sentence.index - _REACH), -1):
        earlier = reading.sentences[index]
        if earlier.field != sentence.field:
            return False
        for i in range(len(earlier.items) - 1, -1, -1):
            word = earlier.items[i]
            if _is_event(word) and (word.key == noun.key or not _is_event(noun)):
                verb = verb_left(earlier.items, i)
                if is_future(earlier.items, i) or (verb is not None and _comes(reading, earlier, verb)):
                    return True
                verb = verb_right(earlier.items, i)
                return verb is not None and _comes(reading, earlier, verb)
    return False


def _comes(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """ستعقد, تعقد غدا: whether a verb is in the future, or in the imperfect with a day that is still to come."""
    items = sentence.items
    if verb >= len(items) or items[verb].kind not in ("verb", "fut"):
        return False
    if items[verb].kind == "fut" or is_future(items, verb):
        return True
    told = items[verb].analysis
    if told is None or told.aspect != "i":
        return False
    when = time_of(sentence, verb, verb, future=True)
    return when is not None and (when.coming or is_after(when.date, reading.article))


def _more_to_come(items: Sequence[Item], verb: int) -> bool:
    """يلتقي X Y، كما سيلتقي Z: whether what the clause goes on with is a meeting, too, and to come."""
    told = items[verb].analysis
    joined = items[verb - 1].kind == "conj" or items[verb - 1].form in ("كما", "ثم")
    if not joined or told is None or "س" not in told.proclitics:
        return False
    verbs = triggers("meeting")["verbs"]
    return any(items[verb].lemma_in(verbs[group]) for group in ("meet", "receive", "visit", "hold", "discuss"))


def _goes_on_from_coming(reading: Reading, sentence: Sentence, at: int) -> bool:
    """يصل غدا إلى P، ويلتقي X، ويزور Q: whether the imperfect is joined to others, of which one is to come."""
    items = sentence.items
    while at and (items[at - 1].kind == "conj" or items[at - 1].form == "ثم"):
        before = verb_left(items, at - 1)
        if before is None or any(i.kind in ("sub", "rel") for i in items[before:at]):
            return False
        if before and items[before - 1].kind == "rel":
            return False
        if _comes(reading, sentence, before):
            return True
        told = items[before].analysis
        if told is None or told.aspect != "i":
            return False
        at = before
    return False


def _begins_later(reading: Reading, sentence: Sentence) -> bool:
    """يزور X P. … وتبدأ الزيارة الخميس المقبل, وسيصل X غدا: whether it is told next that a visit is still to begin."""
    words = triggers("meeting")
    who, where = _named(sentence, "person"), _named(sentence, "state", "place")
    for later in reading.sentences[sentence.index + 1 : sentence.index + 1 + _SOON]:
        items = later.items
        for verb, item in enumerate(items):
            if item.kind != "verb":
                continue
            begins = item.lemma_in(words["verbs"]["take_place"]) and any(
                i.definite and i.key in words["nouns"]["visit"] for i in items[verb + 1 : verb + 4]
            )
            arrives = (
                not begins
                and item.lemma_in(words["verbs"]["reach_directly"])
                and who & _named(later, "person")
                and where & _named(later, "state", "place")
            )
            if (begins or arrives) and _comes(reading, later, verb):
                return True
    return False


def _named(sentence: Sentence, *kinds: str) -> set[str]:
    return {m.key or m.name.split()[-1] for m in sentence.mentions if m.kind in kinds}


_SOON = 3
"""So many sentences after a visit it is told when it begins."""
