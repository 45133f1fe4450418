"""The same build on Apache Spark: for more articles than one machine should read.

The functions are those of the one-machine build (``extracting``, ``kg.resolution``, ``labels``, ``kg.graph.quads``);
what differs is who hands what to whom. Where one machine looks things up in a database, here they are brought together
by key: persons by id and by block, tellings by blocking key, what links hold together by connected components
(Kiveris et al., Connected Components in MapReduce and Beyond, 2014: alternating stars). Nothing is collected on the
driver but what is left out, and no key is looked at with more at hand than what shares it.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import Any

from kg.building.extracting import Extracted, Extracting
from kg.building.labels import label_of
from kg.errors import InputError, KgError, Place, UsageError
from kg.graph.labels import Label, called
from kg.graph.quads import lines
from kg.limits import NO_LIMITS, Limits
from kg.parallel import cores
from kg.resolution.across import known_persons, renamed
from kg.resolution.linking import clusters, links, name_of, rank_of
from kg.resolution.namesakes import Named, One, bearers, block_of, meant_by, united
from kg.resolution.people_index import most_given
from kg.resolution.tellings import Telling, blocking_keys, telling_of

Person = tuple[str, str]
"""Id and state, as an article has them."""

Known = tuple[str, "tuple[str, str | None] | None"]
"""A person's shared id, and the name that most articles give him where they differ."""

_LINES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Told:
    """A telling with what a label needs; ``who`` are the persons that it may name."""

    telling: Telling
    told: str
    who: dict[Person, Known]


def build_on_spark(
    inputs: Sequence[str],
    output: str,
    *,
    base: str,
    jobs: int = 0,
    limits: Limits = NO_LIMITS,
    on_skip: Callable[[InputError], None] | None = None,
    session: Any = None,
) -> int:
    """Read articles on Spark and write their graph as N-Quads, in parts.

    Together and in order the parts are, byte for byte, the file that one machine writes.

    :param inputs: what Spark can read: paths, patterns, addresses of object stores. JSON Lines are read in pieces; a
        record in them without an id gets one from its content. Other files are read whole.
    :param output: a folder that is not there yet; it has a file ``_SUCCESS`` when it is complete.
    :param base: the IRI that instances live under.
    :param jobs: how many cores to use where Spark runs on this machine; 0 is all.
    :param limits: what one article may cost.
    :param on_skip: told of each input that cannot be used; without it the first such input ends the work.
    :param session: a Spark session; by default one is made, and stopped at the end.
    :returns: how many articles there are.
    :raises UsageError: if there is no Spark here, or no Java.
    :raises InputError: if an input cannot be used, and ``on_skip`` is not given.
    """
    own = session is None
    spark = session_of(jobs) if own else session
    try:
        return _build(spark.sparkContext, inputs, output, base, limits, on_skip)
    except Exception as error:
        if isinstance(error, KgError) or type(error).__module__.partition(".")[0] not in ("py4j", "pyspark"):
            raise
        raise KgError(f"spark: {_reason(error)}") from error
    finally:
        if own:
            spark.stop()


def _reason(error: Exception) -> str:
    cause = getattr(error, "java_exception", None)
    return str(cause if cause is not None else error).partition("\n")[0][:300]


def session_of(jobs: int) -> Any:
    """A Spark session: that of ``spark-submit``, else one on this machine.

    :param jobs: how many cores to use where Spark runs on this machine; 0 is all.
    :raises UsageError: if there is no Spark here, or no Java.
    """
    try:
        from pyspark import SparkConf
        from pyspark.sql import SparkSession
    except ImportError:
        raise UsageError("engine spark: pyspark is not installed; install mahdar with its extra 'spark'") from None
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        raise UsageError("engine spark: there is no Java; install a Java 17 or later, or set JAVA_HOME")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("mahdar")
    if not SparkConf().contains("spark.master"):  # not started by spark-submit: on this machine, for nobody else
        builder = builder.master(f"local[{jobs or '*'}]")
        for key, value in {
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": str(sys.stderr.isatty()).lower(),
            "spark.default.parallelism": str(2 * (jobs or cores())),
            "spark.log.level": "ERROR",
        }.items():
            builder = builder.config(key, value)
    return builder.getOrCreate()


def _build(
    context: Any,
    inputs: Sequence[str],
    output: str,
    base: str,
    limits: Limits,
    on_skip: Callable[[InputError], None] | None,
) -> int:
    results = _records(context, inputs).mapPartitions(lambda some: _extracted(some, limits)).persist(_level())
    for error in results.filter(lambda result: isinstance(result, InputError)).collect():
        if on_skip is None:
            raise error
        on_skip(error)
    articles, written = graph_of(results, base)
    written.saveAsTextFile(output)
    return int(articles.count())


def graph_of(results: Any, base: str) -> tuple[Any, Any]:
    """What articles say together.

    :param results: an RDD of ``Extracted``; other things in it are passed over.
    :returns: RDDs of the articles by name, each once, and of the lines of their graph in order.
    """
    articles = (
        results.filter(lambda result: isinstance(result, Extracted))
        .map(lambda said: ((said.slug, said.digest), said))
        .reduceByKey(lambda one, _: one)
        .map(lambda item: (f"{item[1].slug}-{item[1].digest}", item[1]))
        .persist(_level())
    )
    who = _people(articles).persist(_level())
    told = (
        articles.leftOuterJoin(who)
        .flatMap(lambda item: _told(item[0], item[1][0], item[1][1] or {}))
        .map(lambda telling: (telling.telling.number, telling))
        .persist(_level())
    )
    events = _events(told)
    names = (
        articles.map(lambda item: (item[1].slug, item[0]))
        .groupByKey()
        .flatMap(lambda item: _named(item[0], list(item[1])))
    )
    written = (
        articles.leftOuterJoin(who)
        .groupWith(events, names)
        .map(lambda item: _article(item[1], base))
        .sortByKey()
        .flatMap(lambda item: item[1])
    )
    return articles, written


def _level() -> Any:
    from pyspark import StorageLevel

    return StorageLevel.MEMORY_AND_DISK


# --- reading ----------------------------------------------------------------------------------------------------------


def _records(context: Any, inputs: Sequence[str]) -> Any:
    found = []
    for name in inputs:
        path = PurePosixPath(name)
        inner = path.with_suffix("") if path.suffix in (".gz", ".bz2") else path
        if inner.suffix.lower() in _LINES:
            found.append(context.textFile(name, context.defaultParallelism).map(lambda line, name=name: (name, line)))
        else:
            place = f"{name}/*" if Path(name).is_dir() else name
            found.append(context.binaryFiles(place))
    return context.union(found)


def _extracted(records: Iterable[tuple[str, str | bytes]], limits: Limits) -> Iterator[Extracted | InputError]:
    from kg.reading import Raw, pieces
    from kg.reading.records import parse_record

    extracting = Extracting(limits=limits)
    for name, data in records:
        if isinstance(data, str):
            if data.strip():
                digest = blake2b(data.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
                yield extracting(Raw(Place(name), parse_record, data, f"{PurePosixPath(name).stem}-{digest}"))
            continue
        with tempfile.TemporaryDirectory(prefix="mahdar-") as folder:
            copy = Path(folder, PurePosixPath(name).name)
            copy.write_bytes(data)
            for piece in pieces([copy]):
                result = piece if isinstance(piece, InputError) else extracting(piece)
                yield _placed(result, name) if isinstance(result, InputError) else result


def _placed(error: InputError, name: str) -> InputError:
    return type(error)(error.place._replace(input=name), error.problem, kind=error.kind, id=error.id)


# --- persons ----------------------------------------------------------------------------------------------------------


def _people(articles: Any) -> Any:
    """Who the persons of each article are: by article, the persons by their id and state there."""
    forms = (
        articles.flatMap(lambda item: [((p.id, p.state, p.label, p.latin or ""), 1) for p in item[1].notes.persons])
        .reduceByKey(lambda one, other: one + other)
        .map(lambda item: (item[0][0], (*item[0][1:], item[1])))
        .persist(_level())
    )
    borne = forms.groupByKey().flatMap(lambda item: _borne(item[0], item[1])).persist(_level())
    full = (
        borne.filter(lambda item: item[0][0])
        .groupByKey()
        .flatMap(lambda item: _united(item[0], item[1]))
        .persist(_level())
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


class _Who:
    """The shared ids of the persons of one article."""

    def __init__(self, who: Mapping[Person, Known]) -> None:
        self._who = who

    def get(self, key: Person, default: str, /) -> str:
        return self._who[key][0] if key in self._who else default

    def called(self, shared: str) -> tuple[str, str | None] | None:
        return next((name for identity, name in self._who.values() if identity == shared), None)


def _told(article: str, said: Extracted, who: dict[Person, Known]) -> Iterator[Told]:
    for place, event in enumerate(said.notes.events):
        yield Told(telling_of(f"{article}/{place}", article, place, event.record, _Who(who)), event.told, who)


def _events(told: Any) -> Any:
    """The events that each article tells of: by article, places with the shared id and label."""
    linked = (
        told.flatMap(lambda item: [(key, item[1].telling) for key in set(blocking_keys(item[1].telling))])
        .groupByKey()
        .flatMap(lambda item: links(item[1]))
        .distinct()
        .persist(_level())
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
        edges = large.map(lambda e: (max(e), min(e))).groupByKey().flatMap(_small_star).distinct().persist(_level())
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
        who = _Who({key: known for one in cluster for key, known in one.who.items()})
        told = sorted((one.telling.article, one.telling.place, one.told) for one in cluster)
        label = label_of(((article, said) for article, _, said in told), who.get, who.called)
        for one in cluster:
            yield one.telling.article, (one.telling.place, identity, label)


# --- writing ----------------------------------------------------------------------------------------------------------


def _named(slug: str, articles: list[str]) -> Iterator[tuple[str, str]]:
    return ((article, article if len(articles) > 1 else slug) for article in articles)


def _article(parts: Sequence[Iterable[Any]], base: str) -> tuple[str, list[str]]:
    from kg.serial import unpack

    ((said, known),), events, (name,) = (list(part) for part in parts)
    who = _Who(known or {})
    facts = renamed(unpack(said.facts), who.get, {place: identity for place, identity, _ in events})
    labels = {identity: label for _, identity, label in events}
    return f"{name}>", lines(called(facts, who.called), base, name=name, labels=labels)
