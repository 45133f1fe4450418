"""What speaks against two tellings of the same sides being of one event: other people, offices, rounds, another time.

In the research on events told by several documents the arguments of two must be compatible before anything else counts
(Bejan & Harabagiu, Unsupervised Event Coreference Resolution, 2014; Cybulska & Vossen, Bag of Events, 2015). Here each
kind of argument has a veto, and what an article leaves unsaid vetoes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kg.resolution.namesakes import may_be_one_name
from kg.resolution.posts import none_can_be, other_posts

People = Mapping[str, frozenset[str]]
"""By state: the persons who act for it."""


def nobody_else(one: People, other: People, names: Mapping[str, str], *, one_day: bool) -> bool:
    """Whether no state has two different persons: Lavrov's talks are not Putin's.

    :param names: what each person is called.
    :param one_day: both tellings give the same day: then two names for a state's man that can be one man's are his.
    """
    for state, people in one.items():
        others = other.get(state)
        if not others or people & others:
            continue
        if not (one_day and all(may_be_one_name(names[a], names[b]) for a in people for b in others)):
            return False
    return True


class Holders(NamedTuple):
    """In what office those at a meeting take part, as far as it is told."""

    posts: Mapping[str, frozenset[str]]
    """The offices by whose holder, whom the article does not name, a state takes part."""
    held: Mapping[str, frozenset[str]]
    """The offices of each person."""

    def and_those(self, other: Holders) -> Holders:
        """Both together."""
        if not other.posts and not other.held:
            return self
        if not self.posts and not self.held:
            return other
        return Holders(_both(self.posts, other.posts), _both(self.held, other.held))


def _both(one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    return {key: one.get(key, _NONE) | other.get(key, _NONE) for key in sorted({*one, *other})}


_NONE: frozenset[str] = frozenset()


def another_office(one: Holders, men: People, other: Holders, others: People) -> bool:
    """Whether one telling has the holder of an office, and the other of the same state only holders of other offices.

    :param men: the persons of the first by their states; ``others``: those of the second.
    """
    if not one.posts and not other.posts:
        return False
    apart = other_posts(one.posts, other.posts)
    return apart or _none_holds(one.posts, other, others) or _none_holds(other.posts, one, men)


def _none_holds(posts: Mapping[str, frozenset[str]], told: Holders, people: People) -> bool:
    for state, offices in posts.items():
        held = [told.held.get(person, _NONE) for person in people.get(state, ())]
        if held and state not in told.posts and none_can_be(held, offices):
            return True
    return False
