"""Who and what is the same in several articles, on Apache Spark (``kg.building.spark``).

Where one machine looks things up in a database (``kg.resolution.across``), here they are brought together by key:
persons by id and by block, tellings by blocking key, what links hold together by connected components (Kiveris et al.,
Connected Components in MapReduce and Beyond, 2014: alternating stars). No key is looked at with more at hand than what
shares it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from kg.building.extracting import Extracted
from kg.building.labels import label_of
from kg.graph.labels import Label
from kg.resolution.across import known_persons
from kg.resolution.linking import clusters, links, name_of, rank_of
from kg.resolution.namesakes import Named, One, bearers, block_of, meant_by, united
from kg.resolution.people_index import most_given
from kg.resolution.tellings import Telling, blocking_keys, telling_of

Person = tuple[str, str]
"""Id and state, as an article has them."""

Known = tuple[str, "tuple[str, str | None] | None"]
"""A person's shared id, and the name that most articles give him where they differ."""


@dataclass(frozen=True, slots=True)
class Told:
    """A telling with what a label needs; ``who`` are the persons that it may name."""

    telling: Telling
    told: str
    who: dict[Person, Known]


def kept() -> Any:
    """Where Spark keeps what is used more than once: in memory, and on disk what has no room there."""
    from pyspark import StorageLevel

    return StorageLevel.MEMORY_AND_DISK


# --- persons ----------------------------------------------------------------------------------------------------------


def people_of(articles: Any) -> Any:
    """Who the persons of each article are: by article, the persons by their id and state there."""
    forms = (
        articles.flatMap(lambda item: [((p.id, p.state, p.label, p.latin or ""), 1) for p in item[1].notes.persons])
        .reduceByKey(lambda one, other: one + other)
        .map(lambda item: (item[0][0], (*item[0][1:], item[1])))
        .persist(kept())
    )
    borne = forms.groupByKey().flatMap(lambda item: _borne(item[0], item[1])).persist(kept())
    full = (
        borne.filter(lambda item: item[0][0])
        .groupByKey()
        .flatMap(lambda item: _united(item[0], item[1]))
        .persist(kept())
    )
    single = borne.filter(lambda item: not item[0][0]).map(lambda item: ((item[0][1], item[1][0].state), item[1]))
    best = full.filter(lambda item: item[2]).map(lambda item: ((item[0][1], item[2][0].state), item[2][0].best))
    families = single.cogroup(best).flatMap(lambda item: _meant(item[1][0], item[1][1]))
    shared = full.map(lambda item: item[1]).union(families).flatMap(lambda item: item)
    names = (
        forms.map(lambda item: ((item[0], item[1][0]), item[1][1:]))
        .join(shared)
        .map(lambda item: (item[1][1], item[1][0]))
        .groupByKey()
        .mapValues(_called)
    )
    known = (
        shared.map(lambda item: (item[1], item[0])).join(names).map(lambda item: (item[1][0], (item[0], item[1][1])))
    )
    return (
        articles.flatMap(lambda item: [((p.id, p.state), item[0]) for p in item[1].notes.persons])
        .join(known)
        .map(lambda item: (item[1][0], (item[0], item[1][1])))
        .groupByKey()
        .mapValues(dict)
    )


Bearer = tuple[Named, str, "tuple[str, ...]"]
"""Who bears an id, the id in articles, and the states that go with it."""


def _borne(old: str, forms: Iterable[tuple[str, str, str, int]]) -> Iterator[tuple[tuple[str, str], Bearer]]:
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for state, label, _, count in forms:
        names[state] = min(names.get(state, label), label)
        counts[state] += count
    same = [Named(old, names[state], state, counts[state]) for state in names]
    for person, states in bearers(same, known_persons()):
        yield block_of(person.name), (person, old, states)


Share = list[tuple[Person, str]]
"""Persons as articles have them, with the shared id."""


def _united(
    block: tuple[str, str], people: Iterable[Bearer]
) -> Iterator[tuple[tuple[str, str], Share, tuple[One] | None]]:
    """The persons of a block, and once for each of those who are one, the one."""
    known = {bearer[0]: bearer for bearer in people}
    for one in united(known, known_persons()):
        for person in one.people:
            yield block, _shares(known[person], one.best.id), (one,) if person == one.best else None


def _shares(bearer: Bearer, shared: str) -> Share:
    _, old, states = bearer
    return [((old, state), shared) for state in states]


def _meant(families: Iterable[Bearer], best: Iterable[Named]) -> Iterator[Share]:
    full = list(best)
    for bearer in families:
        yield _shares(bearer, meant_by(bearer[0], full, known_persons()))


def _called(forms: Iterable[tuple[str, str, int]]) -> tuple[str, str | None] | None:
    names: Counter[tuple[str, str]] = Counter()
    for label, latin, count in forms:
        names[label, latin] += count
    if len(names) < 2:
        return None
    label, latin = most_given(names)
    return label, latin or None


# --- events -----------------------------------------------------------------------------------------------------------


class Who:
    """The shared ids of the persons of one article."""

    def __init__(self, who: Mapping[Person, Known]) -> None:
        self._who = who

    def get(self, key: Person, default: str, /) -> str:
        """The shared id of a person (``kg.resolution.tellings.SharedPersons``)."""
        return self._who[key][0] if key in self._who else default

    def called(self, shared: str) -> tuple[str, str | None] | None:
        """The name that most articles give a person, by shared id; None where all give the same."""
        return next((name for identity, name in self._who.values() if identity == shared), None)


def told_by(article: str, said: Extracted, who: dict[Person, Known]) -> Iterator[Told]:
    """The events that an article tells of.

    :param who: who its persons are (``people_of``).
    """
    for place, event in enumerate(said.notes.events):
        yield Told(telling_of(f"{article}/{place}", article, place, event.record, Who(who)), event.told, who)


def events_of(told: Any) -> Any:
    """The events that each article tells of: by article, places with the shared id and label."""
    linked = (
        told.flatMap(lambda item: [(key, item[1].telling) for key in set(blocking_keys(item[1].telling))])
        .groupByKey()
        .flatMap(lambda item: links(item[1]))
        .distinct()
        .persist(kept())
    )
    roots = _components(linked)
    members = told.leftOuterJoin(roots).map(lambda item: (item[1][1] or item[0], item[1][0]))
    within = linked.join(roots).map(lambda item: (item[1][1], (item[0], item[1][0])))
    return (
        members.cogroup(within)
        .flatMap(lambda item: _clusters(list(item[1][0]), list(item[1][1])))
        .groupByKey()
        .flatMap(lambda item: _told_apart(item[0], item[1]))
    )


def _components(linked: Any) -> Any:
    """The least number among all that links lead to, by number: connected components by alternating stars."""
    edges = linked
    before = None
    while True:
        large = edges.flatMap(lambda e: [e, (e[1], e[0])]).groupByKey().flatMap(_large_star)
        edges = large.map(lambda e: (max(e), min(e))).groupByKey().flatMap(_small_star).distinct().persist(kept())
        # as many edges with the same ends as before: every one leads to the least of its component
        now = edges.map(lambda e: (1, hash_of(e))).fold((0, 0), lambda a, b: (a[0] + b[0], a[1] ^ b[1]))
        if now == before:
            break
        before = now
    return edges.flatMap(lambda e: [(e[0], e[1]), (e[1], e[1])]).distinct()


def _large_star(item: tuple[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    node, near = item[0], list(item[1])
    least = min(*near, node)
    return ((other, least) for other in near if other > node)


def _small_star(item: tuple[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    node, near = item[0], list(item[1])
    least = min(near)
    yield node, least
    yield from ((other, least) for other in near if other != least)


def hash_of(edge: tuple[str, str]) -> int:
    """A number for an edge that is the same in every process."""
    return int.from_bytes(blake2b("\t".join(edge).encode(), digest_size=8).digest(), "big")


def _clusters(told: list[Told], linked: list[tuple[str, str]]) -> Iterator[tuple[str, tuple[Any, list[Told]]]]:
    by_number = {one.telling.number: one for one in told}
    for cluster in clusters((one.telling for one in told), linked):
        yield name_of(cluster), (rank_of(cluster), [by_number[telling.number] for telling in cluster])


def _told_apart(base: str, events: Iterable[tuple[Any, list[Told]]]) -> Iterator[tuple[str, tuple[int, str, Label]]]:
    for count, (_, cluster) in enumerate(sorted(events, key=lambda event: event[0]), 1):
        identity = base if count == 1 else f"{base}-{count}"
        who = Who({key: known for one in cluster for key, known in one.who.items()})
        told = sorted((one.telling.article, one.telling.place, one.told) for one in cluster)
        label = label_of(((article, said) for article, _, said in told), who.get, who.called)
        for one in cluster:
            yield one.telling.article, (one.telling.place, identity, label)
