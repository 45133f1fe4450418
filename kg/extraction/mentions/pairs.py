"""Which of two states each of two is of, who are told in one phrase by the office that both hold.

[السويد وفنلندا] … رئيسا وزراء البلدين فلان وفلانة                 one of each, in the order of the states
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.homes import acts_for
from kg.language.fold import fold
from kg.lexicon.states import is_state
from kg.records import ONE_OF_SEVERAL, Mention

_OF_BOTH = ("البلدين", "الجانبين", "الطرفين", "الدولتين")
# Offices of which a state has one, so that two holders are of two states.
_EACH_OF_ITS_OWN = frozenset({
    "الرييسان", "الرييسين", "رييسا الوزراء", "رييسي الوزراء", "رييسا الحكومه", "رييسي الحكومه", "وزيرا الخارجيه",
    "وزيري الخارجيه",
})  # fmt: skip
_DUALS = ("ا", "ي", "ان", "ين")
_BOTH_OF_ONE = frozenset({"LBN"})
"""Where the heads of state, government and parliament are all called presidents: الرئيسان are two of one state."""


def told_of_each(mention: Mention, home: str | None) -> bool:
    """Whether somebody is one of two who are told to be of two states (وزيرا خارجية البلدين، الرئيسان).

    :param home: the state that the article is about.
    """
    if mention.kind != "person" or ONE_OF_SEVERAL not in mention.traits:
        return False
    role = fold(mention.role or "")
    return role.endswith(_OF_BOTH) or (role in _EACH_OF_ITS_OWN and home not in _BOTH_OF_ONE)


def one_of_two(
    mention: Mention,
    sentence: Sentence,
    before: Sequence[Mention],
    told: Set[str],
    home: str | None,
    year: int | None,
) -> str | None:
    """The state of one of two, where the article has named two states only, joined by و, and no more of the two.

    Who is known to act for one of them leaves the other state to his like, in whatever order they stand.

    :param before: the mentions of the article before him.
    :param told: the short forms of those whose state is told somewhere.
    :param home: the state that the article is about.
    """
    if mention.state is not None or not told_of_each(mention, home):
        return None
    two = [m for m in sentence.mentions if told_of_each(m, home) and m.role == mention.role]
    if len(two) != 2 or not fold(mention.role or "").split()[0].endswith(_DUALS):
        return None
    if any(not m.key and (fold(m.name) in told or fold(m.name).split()[-1] in told) for m in two):
        return None
    known = [m for m in before if m.span != two[0].span]
    if any(m.kind == "organization" for m in known):
        return None
    states = {m.key if m.kind == "state" else m.state for m in known if m.kind in ("state", "person", "office")}
    found = {state for state in states if is_state(state)}
    pair = _joined(known) if len(found) == 2 else None
    if pair is None:
        return None
    own = [acts_for(m, year) if m.key else None for m in two]
    if any(m.key and state not in pair for m, state in zip(two, own, strict=True)):
        return None
    if pair[0] == own[1] or pair[1] == own[0]:
        pair = (pair[1], pair[0])
    return pair[0] if mention.span == two[0].span else pair[1]


def in_order_of_states(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> Mention | None:
    """سفيري الكويت والبحرين فلانا وفلانا: somebody of as many as states are told before them, in the same order.

    :param done: the mentions of the sentence before him.
    """
    if mention.state is not None or not any(ONE_OF_SEVERAL in m.traits for m in done[-2:]):
        return None
    at = len(done)
    while (
        at
        and done[at - 1].kind == "person"
        and _beside(done[at - 1], done[at] if at < len(done) else mention, sentence)
    ):
        at -= 1
    persons = [*done[at:], mention]
    last = at
    while at and done[at - 1].kind == "office" and ONE_OF_SEVERAL in done[at - 1].traits:
        at -= 1
    offices = done[at:last]
    if len(offices) < 2 or len(persons) > len(offices) or not _beside(offices[-1], persons[0], sentence):
        return None
    after = [m for m in sentence.mentions if m.tokens[0] >= mention.tokens[1]][: len(offices) - len(persons)]
    if any(m.kind != "person" for m in after) or len(after) != len(offices) - len(persons):
        return None
    office = offices[len(persons) - 1]
    if not is_state(office.state) or mention.key is not None:
        return None
    rule = mention.rule + ", in the order of the states"
    return mention._replace(office=office.office, state=office.state, role=office.role, rule=rule)


def _beside(one: Mention, other: Mention, sentence: Sentence) -> bool:
    """Whether nothing but و or a comma stands between two mentions."""
    gap = sentence.tokens[one.tokens[1] : other.tokens[0]]
    return all(token.text in "،," for token in gap)


def _joined(mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """السويد وفنلندا: two states of which one stands right behind the other, always in the same order."""
    found = {
        (one.key or "", other.key or "")
        for one, other in pairwise(mentions)
        if one.kind == other.kind == "state" and one.manner == other.manner == "name" and one.key != other.key
        if one.sentence == other.sentence and one.tokens[1] == other.tokens[0]
    }
    return found.pop() if len(found) == 1 else None
