"""The same build on Apache Spark: for more articles than one machine should read.

The functions are those of the one-machine build (``extracting``, ``kg.resolution``, ``labels``, ``kg.graph.quads``);
what differs is who hands what to whom. Nothing is collected on the driver but what is left out. What is the same in
several articles is found in ``spark_identity``.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import Any

from kg.building.extracting import Extracted, Extracting
from kg.building.spark_identity import Who, events_of, kept, people_of, told_by
from kg.errors import InputError, KgError, Place, UsageError
from kg.graph.labels import called
from kg.graph.quads import lines
from kg.limits import NO_LIMITS, Limits
from kg.parallel import cores
from kg.resolution.across import renamed

_LINES = (".jsonl", ".ndjson")


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
    results = _records(context, inputs).mapPartitions(lambda some: _extracted(some, limits)).persist(kept())
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
        .persist(kept())
    )
    who = people_of(articles).persist(kept())
    told = (
        articles.leftOuterJoin(who)
        .flatMap(lambda item: told_by(item[0], item[1][0], item[1][1] or {}))
        .map(lambda telling: (telling.telling.number, telling))
        .persist(kept())
    )
    events = events_of(told)
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


# --- writing ----------------------------------------------------------------------------------------------------------


def _named(slug: str, articles: list[str]) -> Iterator[tuple[str, str]]:
    return ((article, article if len(articles) > 1 else slug) for article in articles)


def _article(parts: Sequence[Iterable[Any]], base: str) -> tuple[str, list[str]]:
    from kg.serial import unpack

    ((said, known),), events, (name,) = (list(part) for part in parts)
    who = Who(known or {})
    facts = renamed(unpack(said.facts), who.get, {place: identity for place, identity, _ in events})
    labels = {identity: label for _, identity, label in events}
    return f"{name}>", lines(called(facts, who.called), base, name=name, labels=labels)
