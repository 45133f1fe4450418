"""Whom the object pronoun of an accusing verb means (واتهمها بـ, التي تتهمهم)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import describes, nearest, venues_of
from kg.extraction.grammar.agreement import fits, of_tag
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.group_names import end_of, group_rows, is_number, named_by, row_of
from kg.extraction.grammar.item import Item, index_of
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.modifiers import adjective
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.mentions.halves import north_and_south
from kg.extraction.mentions.states_of import as_state, main_states
from kg.records import Mention


def other_than(
    reading: Reading, sentence: Sentence, phrase: NounPhrase, accuser: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Whom the object pronoun of an accusing verb means: the nearest who agrees, unless that is who accuses.

    Only in a sentence's first clause can it be someone of the sentences before.
    """
    known = {(m.key or m.name) for m in accuser}
    first = not any(i.kind == "verb" and i.start < phrase.head.start for i in sentence.items)
    venues = venues_of(sentence.items)
    others = [m for m in sentence.mentions if (m.key or m.name) in known or m in venues]
    if phrase.pronoun == "3mp" and (group := _group_before(reading, sentence, phrase.head)):
        return group
    if phrase.pronoun == "3fs" and (group := _described_group(reading, sentence, phrase.head)):
        return group
    if _of_the_unnamed(sentence.items, phrase):
        return ()
    return nearest(reading, sentence, phrase, others=others, elsewhere=first)


_SIDE = frozenset({"الطرف", "الجانب"})


def the_other(
    reading: Reading, sentence: Sentence, phrase: NounPhrase | None, accuser: Sequence[Mention]
) -> tuple[Mention, ...]:
    """اندلع القتال بين X وY. واتهمت X الطرف الآخر بـ: of the only two states told of, the one that does not accuse."""
    if phrase is None or len(accuser) != 1:
        return ()
    items = sentence.items
    at = index_of(items, phrase.head)
    if items[at].kind == "word" and items[at].pronoun and items[at].key in _NEIGHBOUR:
        return _neighbour(reading, sentence, at, accuser[0])
    other = at if phrase.head.form == "الاخر" else at + 1  # which is read as a noun of its own
    if not 0 < other < len(items) or items[other].form != "الاخر" or items[other - 1].form not in _SIDE:
        return ()
    own = as_state(accuser[0])
    if own is None:
        return ()
    told = [*(reading.sentences[sentence.index - 1].mentions if sentence.index else ()), *sentence.mentions]
    states = [s for m in told if m.kind in ("state", "office", "person") and (s := as_state(m)) is not None and s.key]
    others = {s.key: s for s in states if s.key != own.key}
    named = any(s.key == own.key for s in states)
    return tuple(others.values()) if named and len(others) == 1 else ()


def _neighbour(reading: Reading, sentence: Sentence, at: int, of: Mention) -> tuple[Mention, ...]:
    """تتهم X جارتها الغربية بـ: of the two states that the article is about, the one that does not accuse.

    Of a land of two states each is called the other's neighbour by where it lies.
    """
    own, items = as_state(of), sentence.items
    if own is None:
        return ()
    after = items[at + 1] if at + 1 < len(items) else None
    lies = after.form if after is not None and after.kind == "word" else ""
    for north, south in north_and_south() if lies in _HALVES else ():
        if own.key == (south if lies == _NORTHERN else north):
            other = north if lies == _NORTHERN else south
            return (sentence.mention_of(items[at], "state", other, manner="government"),)
    if after is not None and after.mention is not None:
        return ()  # جارتها مالي
    two = main_states(reading.sentences[: sentence.index + 1], items[at].start)
    others = tuple(m for m in two if m.key != own.key)
    return others if len(two) == 2 and len(others) == 1 else ()


_NEIGHBOUR = frozenset({"جار", "جاره"})
_NORTHERN = "الشماليه"
_HALVES = frozenset({_NORTHERN, "الجنوبيه"})


def _of_the_unnamed(items: Sequence[Item], phrase: NounPhrase) -> bool:
    """اعتقال قس أميركي تتهمه X: whether the pronoun is that of the man or woman without a name whom the verb describes.

    A clause without a relative describes the indefinite noun right before it (Badawi, Carter & Gully, Modern Written
    Arabic, ch. 5.2).
    """
    at = index_of(items, phrase.head)
    if phrase.pronoun not in ("3ms", "3fs") or not describes(items, at):
        return False
    first = next((i for i in range(at - 1, -1, -1) if items[i].kind == "word" and items[i].noun() is not None), at)
    while first > 0 and items[first].kind == "word" and adjective(items[first]):
        first -= 1
    noun = items[first].analysis
    return noun is not None and noun.number == "s" and noun.gender == phrase.pronoun[1]


def done_to(reading: Reading, sentence: Sentence, at: int, pronoun: str) -> tuple[Mention, ...]:
    """اشتكت X Y إلى Z متهمة إياها بـ: whom the clause before did something to, rather than where or before whom."""
    items = sentence.items
    verb = verb_left(items, at)
    told = verb_arguments(items[:at], verb) if verb is not None else None
    if told is None or told.object is None or told.object.pronoun or told.subject is None or told.subject_before:
        return ()
    found = parties(reading, told.object, sentence)
    gender, number = of_tag(pronoun)
    one = len(found) == 1 and number == "s"
    return found if one and gender is not None and fits(found[0], gender, number) else ()


def again(reading: Reading, sentence: Sentence, at: int, phrase: NounPhrase) -> tuple[Mention, ...]:
    """تتهم X Y بـ …، كما تتهمها بـ: when the verb comes again, its pronoun is whom it accused before."""
    items = sentence.items
    for i in range(at - 1, -1, -1):
        if items[i].kind == "mark" and items[i].text in ".؛":
            break
        if items[i].kind == "verb" and items[i].key == items[at].key and not items[i].pronoun:
            found = parties(reading, verb_arguments(items, i).object, sentence)
            return found if len(found) == 1 and found[0].gender in (None, phrase.pronoun[1:2]) else ()
    return ()


def _described_group(reading: Reading, sentence: Sentence, verb: Item) -> tuple[Mention, ...]:
    """شركات طيران تتهمها X, شركات مقرها Y يتهمها X: the indefinite group that a clause without a relative describes."""
    items = sentence.items
    at = index_of(items, verb)
    for i in range(at - 1, max(0, at - 7), -1):
        if items[i].kind in ("verb", "sub", "rel", "mark"):
            break
        if items[i].kind != "word" or items[i].definite or items[i].pronoun:
            continue
        first = i - 1 if is_number(items[i - 1]) else i
        phrase = noun_phrase(items, first)
        found = parties(reading, phrase, sentence) if phrase is not None else ()
        reaches = phrase is not None and (phrase.last == at or any(n.key == "مقر" for n in items[i + 1 : i + 3]))
        if found and reaches and all(m.manner == "group" and m.number == "p" for m in found):
            return found
    return ()


def _group_before(reading: Reading, sentence: Sentence, word: Item) -> tuple[Mention, ...]:
    """عقوبات على تسع شركات وأربعة أفراد، تتهمهم بـ: the groups without names that a preposition governs before."""
    items = sentence.items
    at = index_of(items, word)
    for i in range(at - 1, max(0, at - 24), -1):
        if items[i].kind == "mark" and items[i].text in ".؛:":
            break
        if items[i - 1].kind == "prep" and items[i].kind in ("word", "number"):
            found = parties(reading, noun_phrase(items, i), sentence)
            if found and all(m.manner == "group" and m.number == "p" for m in found):
                return found
    return ()


def described_and_punished(
    reading: Reading, sentence: Sentence, at: int
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]] | None:
    """تعاقب X شركة تتهمها بـ: the subject of the clause before accuses the one without article that it describes."""
    items = sentence.items
    verb = verb_left(items, at)
    before = items[at - 1]
    if verb is None or before.kind not in ("word", "mention") or before.definite:
        return None
    first = next((i for i in range(at - 1, max(verb, at - 5), -1) if row_of(items[i]) or _one_firm(items[i])), None)
    if first is None or items[first].definite or items[first].pronoun:
        return None
    last = end_of(items, first, at)
    by = verb_arguments(items, verb).subject
    accuser = parties(reading, by, sentence) if by is not None and by.first < first else ()
    if last != at or not accuser:
        return None
    return accuser, (named_by(first, at, sentence, items[first]),)


def _one_firm(item: Item) -> bool:
    return item.kind == "word" and group_rows().get(item.key, {}).get("names") == "firm"
