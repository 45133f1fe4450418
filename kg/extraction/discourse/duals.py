"""Whom a dual means that names two by their rank, or not at all: الرئيسان, الوزيران, الجانبان."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extraction.grammar.agreement import distinct
from kg.extraction.grammar.honorifics import MINISTERS
from kg.extraction.grammar.item import index_of_mention
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import is_actor, noun_phrase
from kg.extraction.mentions.states_of import as_state
from kg.language.fold import fold
from kg.lexicon.persons import KnownPerson, persons
from kg.lexicon.triggers import triggers
from kg.records import Mention

# Whom "the two presidents" and "the two ministers" can mean.
_RANKS = {
    "الرييسان": frozenset({"head-of-state"}),
    "الرييسين": frozenset({"head-of-state"}),
    "الوزيران": MINISTERS,
    "الوزيرين": MINISTERS,
}


def named_between(sentence: Sentence, limit: int) -> tuple[Mention, ...]:
    """بين X وY … الجانبين: the two that a phrase with بين names before a code point."""
    items = sentence.items
    for at in range(len(items) - 2, -1, -1):
        item = items[at]
        if item.kind == "prep" and item.lemma == "بين" and item.start < limit and not item.pronoun:
            phrase = noun_phrase(items, at + 1)
            found = [m for m in phrase.mentions if is_actor(m) and m.kind != "anaphor"] if phrase is not None else []
            if len(found) == 2 and found[1].span.end <= limit:
                return tuple(found)
    return ()


def of_rank(mention: Mention, word: str) -> bool:
    """Whether somebody is one of those whom a dual names by their rank (الرئيسان, الوزيران)."""
    return mention.office in _RANKS.get(fold(word), ())


def two_of_rank(
    sentences: Sequence[Sentence], before: int, rank: str, others: Sequence[Mention] = ()
) -> tuple[Mention, ...]:
    """The two persons of a rank who were spoken of last in the sentences.

    :param before: a code point of the last sentence, after which nobody counts.
    :param others: two of another rank, by whose states they can be meant.
    """
    for here in reversed(sentences):
        limit = before if here is sentences[-1] else here.end + 1
        fitting = [m for m in parties_in(here, limit) if of_rank(m, rank)]
        # one man is told both by name and by office: الرئيس الأميركي … وقال أوباما
        named = [m for m in fitting if m.kind == "person"]
        fitting = named if len(named) == 2 else fitting
        if len(fitting) == 2 and (len(named) == 2 or fitting[0].state != fitting[1].state):
            return tuple(fitting)
    return _apart(sentences[-3:], before, rank) or _presidents_of(sentences[-4:], others, rank)


def _apart(sentences: Sequence[Sentence], before: int, rank: str) -> tuple[Mention, ...]:
    """قال الوزير X … وردت نظيرته Y … الوزيران: the only two by name of a rank, told in a sentence each."""
    named: dict[str, Mention] = {}
    for here in sentences:
        limit = before if here is sentences[-1] else here.end + 1
        for m in parties_in(here, limit):
            if m.kind == "person" and m.state and of_rank(m, rank):
                named.setdefault(m.key or m.name.split()[-1], m)
    two = tuple(named.values())
    return two if len(two) == 2 and two[0].state != two[1].state else ()


def parties_in(sentence: Sentence, limit: int) -> list[Mention]:
    """Those of a sentence up to a code point who can be a side of talks: persons, and who holds a state's office."""
    told = [m for m in sentence.mentions if m.span.start < limit]
    held = {(m.office, m.state) for m in told if m.kind == "person"}  # الرئيس X، رئيس جمهورية كذا: one man
    offices = [
        m for m in told if m.kind == "office" and m.state and m.number == "s" and (m.office, m.state) not in held
    ]
    return distinct([m for m in told if m.kind == "person" or m in offices])


def can_be_called(two: Sequence[Mention], rank: str) -> bool:
    """Whether two can be the ones whom a dual names by a rank: no scholar or mediator is one of the two presidents."""
    if fold(rank) not in _CALLED_PRESIDENTS:
        return True
    return all(m.office in _PRESIDING or (m.office is None and m.key) for m in two)


def _presidents_of(sentences: Sequence[Sentence], two: Sequence[Mention], rank: str) -> tuple[Mention, ...]:
    """التقى الوزير X نظيره Y … وسيلتقي الرئيسان: the states of two ministers, where no president has been told of.

    :param sentences: those in which the presidents would have been told.
    """
    if fold(rank) not in _CALLED_PRESIDENTS or len(two) != 2 or not all(m.office in MINISTERS for m in two):
        return ()
    if any(m.office in _PRESIDING for here in sentences for m in here.mentions):
        return ()
    states = tuple(s for m in two if (s := as_state(m)) is not None)
    return states if len({s.key for s in states}) == 2 else ()


def as_called(sentences: Sequence[Sentence], dual: Mention, two: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Those of two who were spoken of before whom a dual can mean by its rank, else who were spoken of by that rank."""
    fit = len({of_rank(m, dual.name) for m in two}) == 1 and can_be_called(two, dual.name)
    if fit or not two:
        return _in_their_names(sentences, dual, two)
    return two_of_rank(sentences[: dual.sentence + 1], dual.span.start, dual.name, two)


def _in_their_names(sentences: Sequence[Sentence], dual: Mention, two: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """اتفقت موسكو وواشنطن … قمة بين الرئيسين. وقال X … وأكد Y: two states by their presidents, whom the headline or
    the next sentences name; the two themselves where these do not name one of each.

    :param two: whom the dual means, as far as it is told before it.
    """
    states = {m.key for m in two if m.kind == "state"}
    if len(states) != 2 or fold(dual.name) not in _CALLED_PRESIDENTS:
        return two
    told: dict[str, dict[str, Mention]] = {state: {} for state in states if state}
    headline = [here for here in sentences[: dual.sentence] if here.field == "title"]
    for here in (*headline, *sentences[dual.sentence + 1 : dual.sentence + 1 + _NEXT]):
        for m in here.mentions:
            if (known := _president(m)) is not None and known.state in told:
                told[known.state].setdefault(known.id, m)
    if any(len(presidents) != 1 for presidents in told.values()):
        return two
    return tuple(president for m in two for president in told[m.key or ""].values())


_NEXT = 2  # sentences after the dual


def _president(mention: Mention) -> KnownPerson | None:
    """Who is known to have been head of his state, and is told by name, in no other office."""
    known = persons().get(mention.key) if mention.kind == "person" and mention.key else None
    if known is None or mention.office not in (None, "head-of-state"):
        return None
    return known if any(term.office == "head-of-state" for term in known.offices) else None


_CALLED_PRESIDENTS = frozenset({"الرييسان", "الرييسين"})
# Who is called president: in Lebanon the heads of government and of parliament are as well.
_PRESIDING = frozenset(
    {"head-of-state", "head-of-government", "parliament-speaker", "head", "regional-head", "monarch"}
)


def two_named(here: Sentence, persons: Sequence[Mention], *, men: bool, joined: bool) -> tuple[Mention, ...]:
    """Which two of the persons of a sentence a dual means.

    :param men: it is الرجلان: not who only says what the others have done; nobody where that leaves no two.
    :param joined: of more than two rather those that a conjunction joins.
    """
    if men and any(_says_of_others(here, m) for m in persons):
        left = [m for m in persons if not _says_of_others(here, m)]
        return _joined_pair(here, left) or (tuple(left) if len(left) == 2 else ())
    return (joined and _joined_pair(here, persons)) or tuple(persons[:2])


def _says_of_others(here: Sentence, mention: Mention) -> bool:
    """قال X إن الشرطة تلاحق Y وZ: whether somebody is told only as the one who says the sentence."""
    at = index_of_mention(here.items, mention)
    if not at or at + 1 >= len(here.items):
        return False
    verb, after = here.items[at - 1], here.items[at + 1]
    return verb.kind == "verb" and after.kind == "sub" and bool(verb.lemma_in(triggers("speech")["verbs"]["say"]))


def _joined_pair(here: Sentence, persons: Sequence[Mention]) -> tuple[Mention, ...]:
    """التقى X نظيريه Y وZ: of more than two persons those two that a conjunction joins, if it joins no others."""
    if len(persons) < 3:
        return ()
    found = []
    for one, other in pairwise(persons):
        at = index_of_mention(here.items, one)
        after = here.items[at + 1 : at + 3] if at is not None else []
        if len(after) == 2 and after[0].kind == "conj" and after[1].mention is other:
            found.append((one, other))
    return found[0] if len(found) == 1 else ()
