"""Denials in other words than those of denying: ruled out, met with a rejection, rejected as the sentence before told.

[استبعد] X ضلوع بلاده في Z, استبعد أن تكون لقواته يد في Z     he rules out a part of his own
[تبرأت] X [من] الهجوم                                       a wrong that is not his
[قوبلت] الاتهامات [برفض] قاطع من X                          an accusation that met with it
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.accusations.charges import Charge, Words
from kg.extraction.accusations.denied import ITS_OWN
from kg.extraction.accusations.deniers import deniers_of, who_expresses
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.language.fold import fold
from kg.records import Mention

_OWN = ("3ms", "3fs", "3mp")
_TO_PART = 14
"""So many words after who rules it out the part in a deed is named."""
_NEAR = 4  # items about the verb


def ruled_out(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """استبعد X ضلوع بلاده في الهجوم, استبعد أن تكون لقواته يد فيه: a part of his own in what he is accused of."""
    items = sentence.items
    if is_negated(items, at):
        return
    args = verb_arguments(items, at)
    first = args.subject.last if args.subject is not None and args.subject.first > at else at + 1
    if not _own_part(items, first, words):
        return
    if deniers := deniers_of(reading, sentence, at, args, None, words):
        yield Charge(at, "denial: ruled out", denied_by=deniers, hints={"denial": "1", "anaphoric": "1", "weak": "1"})


def _own_part(items: Sequence[Item], first: int, words: Words) -> bool:
    """Whether what follows is a part in a deed, of the speaker or of what is his."""
    part = words["nouns"]["part"] | words["nouns"]["doing"] | words["nouns"]["implicating"]
    own = False
    for i in range(first, min(first + _TO_PART, len(items))):
        item = items[i]
        if item.kind == "mark" and item.text in ".؛":
            return False
        mine = item.pronoun in _OWN and (item.lemma == "ل" or (i > 0 and items[i - 1].lemma == "ل"))
        own = own or mine or fold(item.text) in ITS_OWN
        if item.kind == "word" and item.lemma_in(part):
            after = items[i + 1] if i + 1 < len(items) else None
            theirs = after is not None and (after.pronoun in _OWN or fold(after.text) in ITS_OWN)
            mere = bool(item.lemma_in(words["nouns"]["part"])) and not item.lemma_in(words["nouns"]["implicating"])
            return (own or item.pronoun in _OWN or theirs) and (not mere or _in_wrong(items, i, words))
    return False


def _in_wrong(items: Sequence[Item], part: int, words: Words) -> bool:
    """دور في الحادث, يد في ذلك, not دور في المفاوضات: whether the part is one in a wrong or harm."""
    near, bad = items[part + 1 : part + 5], words["nouns"]["wrong"] | words["nouns"]["harm"]
    return any(i.form == "ذلك" or (i.kind == "word" and i.lemma_in(bad)) for i in near)


def disowned(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """تبرأت X من الهجوم: a wrong of which he who is accused says that it is not his."""
    items = sentence.items
    args = verb_arguments(items, at)
    of = args.prep("من")
    deed = of.phrase.head if of is not None and of.phrase is not None else None
    wrong = words["nouns"]["wrong"] | words["nouns"]["harm"]
    if deed is None or is_negated(items, at) or not (deed.definite and deed.kind == "word" and deed.lemma_in(wrong)):
        return
    if deniers := deniers_of(reading, sentence, at, args, None, words):
        yield Charge(at, "denial: disowned", denied_by=deniers, hints={"denial": "1", "anaphoric": "1", "weak": "1"})


def disowning(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """سارعت X إلى التنصل من أي صلة بـ, التبرؤ من الهجوم: the same as a verbal noun that the verb before governs."""
    items = sentence.items
    verb = verb_left(items, at) if at > 1 and items[at - 1].kind == "prep" else None
    if verb is None or not items[verb].lemma_in(words["verbs"]["express"]) or is_negated(items, verb):
        return
    if at + 2 >= len(items) or items[at + 1].lemma != "من" or items[at + 1].pronoun:
        return
    what = at + 2 + (items[at + 2].form in ("اي", "ايه"))
    wrong = words["nouns"]["wrong"] | words["nouns"]["harm"] | words["nouns"]["doing"]
    part = what > at + 2 and what < len(items) and items[what].lemma_in(words["nouns"]["part"])
    if not part and not (items[what].definite and items[what].lemma_in(wrong)):
        return  # التنصل من التزاماتها
    if deniers := who_expresses(reading, sentence, verb, at, words):
        yield Charge(at, "denial: disowned", denied_by=deniers, hints={"denial": "1", "anaphoric": "1", "weak": "1"})


def met(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """قوبلت الاتهامات برفض روسي, برفض قاطع من X: by whom the rejection is that an accusation met with."""
    items = sentence.items
    verb = verb_left(items, at) if at > 1 and items[at - 1].lemma == "ب" else None
    if verb is None or not items[verb].lemma_in(words["verbs"]["meet"]) or is_negated(items, verb):
        return
    named = words["nouns"]["accusation"] | words["nouns"]["claim"]
    if not any(i.kind == "word" and i.lemma_in(named) for i in items[max(0, verb - _NEAR) : at]):
        return
    if deniers := _by_whom(reading, sentence, at):
        hints = {"denial": "1", "anaphoric": "1", "called": "1"}
        yield Charge(at, "denial: met", denied_by=deniers, hints=hints)


def _by_whom(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """Whose rejection it is: by its adjective of nationality, or after من."""
    items = sentence.items
    phrase = noun_phrase(items, at, coordination=False)
    if phrase is not None and phrase.adjectives:
        return tuple(phrase.adjectives)
    by = next((i for i in range(at + 1, min(at + 1 + _NEAR, len(items) - 1)) if items[i].lemma == "من"), None)
    whose = noun_phrase(items, by + 1) if by is not None else None
    return parties(reading, whose, sentence) if whose is not None else ()


__all__ = ["disowned", "disowning", "met", "ruled_out"]
