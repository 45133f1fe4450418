"""Who says that he is innocent: أصر على براءته, دفع ببراءته من تهم الفساد, لم يقر بالذنب, قال إنه غير مذنب."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.accusations.charges import Charge, Words
from kg.extraction.accusations.denials import take_over
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import carried, carries_on
from kg.extraction.discourse.spokesmen import by_their_word, the_accused
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.syntax import verb_arguments
from kg.records import Mention

_NEAR = 3
"""So many words after براءته the accusation is named: ببراءته من جميع التهم."""
_NOT = frozenset({"غير", "ليس", "ليست"})


def innocence(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """أصر X على براءته, دفع X ببراءته من تهم Z: his innocence, which he stands upon."""
    items = sentence.items
    verb = verb_left(items, at) if items[at].pronoun in ("3ms", "3fs", "3mp") else None
    if verb is None or not items[verb].lemma_in(words["verbs"]["plead"]) or is_negated(items, verb):
        return
    found = _plea(reading, sentence, at, verb)
    of = at + 1 < len(items) and items[at + 1].lemma == "من"
    after = range(at + 2, min(at + 2 + _NEAR, len(items))) if of else ()
    noun = next((i for i in after if items[i].lemma_in(words["nouns"]["accusation"])), None)
    if found is not None and noun is not None:
        take_over(reading, sentence, noun, words, found)
        if found.charge is not None and found.charge.span.start > items[noun].start:
            del found.hints["anaphoric"]
        else:
            found.charge = None  # ببراءته من جميع التهم الموجهة إليه
    if found is not None:
        yield found


def guilt(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """لم يقر X بالذنب: guilt, which he does not confess."""
    verb = verb_left(sentence.items, at)
    if verb is None or not sentence.items[verb].lemma_in(words["verbs"]["confess"]):
        return
    if is_negated(sentence.items, verb) and (found := _plea(reading, sentence, at, verb)) is not None:
        yield found


def guilty(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """دفع X بأنه غير مذنب: what he says that he is not."""
    items = sentence.items
    that = at - 2 if at > 2 and items[at - 1].form in _NOT else 0
    verb = verb_left(items, that) if that and items[that].kind == "sub" and items[that].pronoun else None
    if verb is not None and items[verb].lemma_in(words["verbs"]["plead"] | words["verbs"]["say"]):
        found = _plea(reading, sentence, at, verb)
        if found is not None:
            yield found


def _plea(reading: Reading, sentence: Sentence, at: int, verb: int) -> Charge | None:
    """What the subject of a verb answers to the charge against him, which the sentence need not tell."""
    deniers = _subject(reading, sentence, verb)
    if not deniers or not all(m.kind in ("person", "office") for m in deniers):
        return None
    return Charge(at, "denial: plea", denied_by=deniers, hints={"denial": "1", "anaphoric": "1", "own": "1"})


def _subject(reading: Reading, sentence: Sentence, verb: int) -> tuple[Mention, ...]:
    args = verb_arguments(sentence.items, verb)
    if args.subject is not None:
        found = by_their_word(reading, args.subject, sentence, parties(reading, args.subject, sentence))
        return found or the_accused(reading, sentence, args.subject.head)
    return carried(reading, sentence, verb) if carries_on(sentence.items, verb) else ()


__all__ = ["guilt", "guilty", "innocence"]
