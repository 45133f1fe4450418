"""Holders of an office without a name: whose office it is tells one man of a state from another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from kg.records import Fact, Mention
from kg.resolution.drafts import Draft
from kg.resolution.entities import Entities

OF_ONE = frozenset({
    "head-of-state", "head-of-government", "monarch", "crown-prince", "foreign-minister", "defence-minister",
    "interior-minister", "finance-minister", "parliament-speaker", "deputy-head-of-state", "deputy-head-of-government",
    "ambassador",
})  # fmt: skip
"""Offices that one man of a state holds, or one in each land."""
OF_SEVERAL = frozenset({
    "minister", "deputy-minister", "mp", "envoy", "spokesperson", "governor", "mayor", "judge", "prosecutor",
    "central-bank-governor",
})  # fmt: skip
"""Offices whose holders are none of the above: but a minister, of whatever else, may be called no more than that."""
_RULERS = frozenset({"head-of-state", "monarch"})


def posts_of(fact: Fact, entities: Entities) -> dict[str, set[str]]:
    """The states that take part by the holder of an office, whom the article does not name, and by nothing else."""
    posts: dict[str, set[str]] = {}
    for filler in fact.slots.get("participant", ()):
        if isinstance(filler, Mention):
            identity = entities.of(filler) or ""
            office = filler.office if filler.kind == "office" and filler.number == "s" else None
            posts.setdefault(identity, set()).add(office or "")
    return {i: offices for i, offices in posts.items() if i.startswith("state/") and offices <= OF_ONE}


def another_holder(one: Draft, other: Draft, entities: Entities) -> bool:
    """Whether one telling has the holder of an office without a name, and the other a man of his state who holds
    another office: where the article names the holder, the office is known to mean him. Two such holders are two.
    """
    for draft, told in ((one, other), (other, one)):
        for state, offices in draft.posts.items():
            men = [i for i in told.ids("participant") if i.startswith("person/") and state in entities.states_of(i)]
            held = [entities.offices_of(i) & (OF_ONE | OF_SEVERAL) for i in men]
            if held and state not in told.ids("participant") and none_can_be(held, offices):
                return True
    return other_posts(one.posts, other.posts)


def none_can_be(held: Iterable[Set[str]], offices: Set[str]) -> bool:
    """Whether all men, by the offices that each of them holds, are known to hold others than these."""
    return all(own and not _can_be(own, offices) for own in held)


def other_posts(one: Mapping[str, Set[str]], other: Mapping[str, Set[str]]) -> bool:
    """Whether a state takes part by the holder of one office here, and by another's there."""
    return any(not _can_be(one[state], other[state]) for state in one.keys() & other.keys())


def _can_be(held: Set[str], offices: Set[str]) -> bool:
    """Whether who holds the one can be who holds the other: a ruler is called so in many ways, a minister too."""
    if held & offices or (held & _RULERS and offices & _RULERS):
        return True
    return "minister" in held and any(office.endswith("-minister") for office in offices)
