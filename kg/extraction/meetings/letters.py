"""Who hands over somebody else's letter to whom: the bearer meets the one for whom it is.

[سلم X] رسالة خطية من الرئيس [إلى Y]، [قام X] بتسليم رسالة من أميره [إلى Y]، [تسلم Y] رسالة من الملك [نقلها إليه X]
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.acting import acting
from kg.extraction.discourse.reading import Reading, verb_subject
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.honorifics import HONOURED
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.meetings.visits import people
from kg.lexicon.marks import FULL_STOPS
from kg.lexicon.triggers import triggers
from kg.records import Mention

_REACH = 40  # items from the letter to whom it is for


def taken_from_bearer(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """تسلم Y رسالة من A سلمها له X: who took a letter, at the verb ``items[at]``, and who brought it; or nobody."""
    items = sentence.items
    letter = _letter_after(items, at)
    if letter is None:
        return ()
    letters = triggers("meeting")["letters"]
    for verb in range(letter + 1, _stop(items, letter)):
        # سلمها: the noun (peace) is written alike
        told = items[verb]
        if (
            (told.pronoun == "3fs" or any(item.form == "اياها" for item in items[verb + 1 : verb + 2]))  # سلمه إياها
            and not letters["bring"].isdisjoint(told.lemmas[1])
            and not told.lemma_in(letters["take"])
        ):
            bearer = next((p for p in verb_arguments(items, verb).bare if p.first > verb and p.mentions), None)
            taker = people(acting(reading, sentence, at))
            return _two(taker, people(reading.actors(bearer, sentence)))
    return ()


def handed_over(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """سلم X رسالة من A إلى Y, قام X بتسليم رسالة من A إلى Y: the bearer and the one for whom it is; or nobody.

    :param at: the verb or verbal noun of handing over. A letter of his own a man may send.
    """
    items = sentence.items
    verb = at if items[at].kind == "verb" else verb_left(items, at)
    letter = _letter_after(items, at)
    if letter is None or verb is None or items[at].pronoun or (verb != at and items[verb].key != "قام"):
        return ()
    args = verb_arguments(items, verb)
    bearer = people(verb_subject(reading, sentence, verb, args.subject))
    directly = [p for p in args.bare if p is not args.subject and p.last <= letter] if verb == at else []
    given = people(reading.actors(directly[0], sentence)) if directly else ()  # سلم X Y رسالة من A
    # قام بتسليم الرسالة إلى سموه X: that of which was told, of whomever it is
    author: tuple[Mention, ...] = bearer if items[letter].definite else ()
    for i in range(letter + 1, _stop(items, letter) - 1):
        if items[i].kind != "prep" or items[i].pronoun:
            continue
        named = _person_after(reading, sentence, i + 1)
        if items[i].lemma == "من" and not author:
            author = named or bearer
            if given and named and given[0] not in named:
                return _two(bearer, given)
        elif items[i].lemma in ("الي", "ل") and author and named and named[0] not in author:
            return _two(bearer, named)
    return ()


def _letter_after(items: Sequence[Item], at: int) -> int | None:
    """The letter that is the object of a verb or verbal noun at item ``at``: no verb stands between."""
    for i in range(at + 1, min(at + 16, len(items))):
        if items[i].kind in ("verb", "sub", "rel", "conj"):
            return None
        if items[i].kind == "word" and items[i].key in triggers("meeting")["letters"]["letter"]:
            return i
    return None


def _stop(items: Sequence[Item], letter: int) -> int:
    """The item at which what is told of a letter ends at the latest."""
    for i in range(letter + 1, min(letter + _REACH, len(items))):
        if items[i].kind == "sub" or (items[i].kind == "mark" and items[i].text in FULL_STOPS):
            return i
    return min(letter + _REACH, len(items))


def _person_after(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """Who stands after a preposition, past what he is called (إلى أخيه صاحب الجلالة الملك فلان)."""
    for i in range(at, min(at + 4, len(sentence.items))):
        if sentence.items[i].form in HONOURED:
            return people(reading.actors(noun_phrase(sentence.items, i, coordination=False), sentence))
        if sentence.items[i].kind == "mention":
            return people(reading.actors(noun_phrase(sentence.items, i, coordination=False), sentence))
        if sentence.items[i].kind != "word":
            break
    return ()


def _two(one: tuple[Mention, ...], other: tuple[Mention, ...]) -> tuple[Mention, ...]:
    both = (*one[:1], *other[:1])
    return both if len(set(both)) == 2 else ()
