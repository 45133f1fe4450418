"""How fast a build is, what it takes in memory, how both grow, and what one changed article costs.

    python -m benchmarks.scale throughput        articles, words and quads a second, stage by stage, and the floor
    python -m benchmarks.scale growth 1000 10000 100000
    python -m benchmarks.scale change 100000     one article of so many changes
    python -m benchmarks.scale rdf               rdflib beside the native engine

Articles are generated (``benchmarks.generate``). Seconds are of the processor unless it says otherwise, so that what
else the machine does matters less; memory is the largest resident set of any one process. ``growth`` and ``change``
take the known facts of the articles in place of extraction, unless ``--extract`` has the articles read on all cores,
which takes the better part of an hour for a million.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from benchmarks.generate import articles, made, write
from benchmarks.known import extracted, facts_of

WARM = 50
"""Articles that are read before the clock starts: a process loads its lexicon once."""


def processor() -> float:
    """Seconds of the processor that this process and those it has waited for have used."""
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


class Clock:
    """Adds up seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        begin = processor()
        yield
        self.seconds[name] += processor() - begin


def alone(work: Callable[..., dict[str, Any]], *arguments: Any) -> dict[str, Any]:
    """The result of a function in a process of its own, with its peak of memory (MB) and its time (s)."""
    ours, theirs = multiprocessing.Pipe()

    def run() -> None:
        begin = time.monotonic()
        result = work(*arguments)
        own, others = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        theirs.send(result | {"memory": max(own, others) / 1024, "seconds": time.monotonic() - begin})

    process = multiprocessing.get_context("fork").Process(target=run)
    process.start()
    theirs.close()
    result: dict[str, Any] = ours.recv()
    process.join()
    return result


# --- throughput -------------------------------------------------------------------------------------------------------


def throughput(count: int) -> dict[str, Any]:
    """One core, stage by stage; then all cores."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "news.jsonl")
        write(count + WARM, path)
        result = alone(_stages, path)
        result["floor"] = alone(_floor, path)
        result["count"] = count
        for jobs in (1, 2):
            result[f"jobs{jobs}"] = alone(_whole, path, Path(folder, f"{jobs}.nq"), jobs)
        assert Path(folder, "1.nq").read_bytes() == Path(folder, "2.nq").read_bytes()
    return result


def _stages(path: Path) -> dict[str, Any]:
    from kg.building.extracting import Extracted, Extracting, digest_of, extract
    from kg.building.folder import Folder
    from kg.building.taking import Keys
    from kg.building.writing import write as write_graph
    from kg.collector import at_rest
    from kg.graph.vocabulary import DEFAULT_BASE
    from kg.reading import Raw, pieces
    from kg.resolution.notes import notes_of
    from kg.serial import pack

    Extracting().prepare()
    with at_rest():  # as a build has it
        clock = Clock()
        folder = Folder(None)
        folder.begin("", "")
        words = 0
        for number, piece in enumerate(pieces([path])):
            assert isinstance(piece, Raw)
            if number == WARM:
                clock = Clock()
            with clock.stage("reading"):
                article = piece.article()
            with clock.stage("extraction"):
                facts = extract(article)
            with clock.stage("keeping"):
                said = Extracted(article.id, article.id, digest_of(article), pack(facts), notes_of(facts))
                folder.take(Keys(piece).content, said)
            words += len(article.text.split()) if number >= WARM else 0
        with clock.stage("comparing"):
            folder.end()
        with clock.stage("writing"):
            write_graph(folder, str(path.with_suffix(".nq")), "nq", DEFAULT_BASE, 1, lambda done: None)
    folder.close()
    with path.with_suffix(".nq").open("rb") as file:
        quads = sum(1 for _ in file)
    return {"stages": dict(clock.seconds), "words": words, "quads": quads}


def _floor(path: Path) -> dict[str, Any]:
    from camel_tools.tokenizers.word import simple_word_tokenize

    from kg.reading import Raw, pieces

    clock = Clock()
    for number, piece in enumerate(pieces([path])):
        assert isinstance(piece, Raw)
        if number == WARM:
            clock = Clock()
        with clock.stage("floor"):
            simple_word_tokenize(piece.article().text)
    return dict(clock.seconds)


def _whole(path: Path, out: Path, jobs: int, work: Path | None = None) -> dict[str, Any]:
    from kg.pipeline import build

    with build(path, jobs=jobs, work=work) as graph:
        graph.write(out)
    return {"processor": processor()}


# --- growth -----------------------------------------------------------------------------------------------------------


def growth(counts: list[int], extract: bool = False) -> dict[str, Any]:
    """A build at several sizes: all that follows extraction, or with it."""
    rows = [alone(_from_end_to_end if extract else _after_extraction, count) | {"count": count} for count in counts]
    first, last = rows[0], rows[-1]
    if len(rows) > 1:
        for row in rows[1:]:
            spread = math.log(row["count"] / rows[0]["count"])
            row["exponent"] = math.log(row["processor"] / first["processor"]) / spread
    return {"rows": rows, "exponent": last.get("exponent")}


def _from_end_to_end(count: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as place:
        path, out = Path(place, "news.jsonl"), Path(place, "out.nq")
        write(count, path)
        return alone(_whole, path, out, 0) | {"output": out.stat().st_size / 1e6}


def _after_extraction(count: int) -> dict[str, Any]:
    from kg.building.folder import Folder
    from kg.building.writing import write as write_graph
    from kg.graph.vocabulary import DEFAULT_BASE

    clock = Clock()
    with tempfile.TemporaryDirectory() as place:
        folder = Folder(str(Path(place, "work")))
        folder.begin("", "")
        said = extracted(count)
        for number in range(count):
            one = next(said)  # made outside the clock
            with clock.stage("keeping"):
                folder.take(blake2b(number.to_bytes(8), digest_size=16).digest(), one)
        with clock.stage("comparing"):
            folder.end()
        out = Path(place, "out.nq")
        with clock.stage("writing"):
            write_graph(folder, str(out), "nq", DEFAULT_BASE, 1, lambda done: None)
        sizes = {"database": Path(folder.database).stat().st_size / 1e6, "output": out.stat().st_size / 1e6}
        events = sum(folder.events().values())
        folder.close()
    return {"stages": dict(clock.seconds), "processor": sum(clock.seconds.values()), "events": events, **sizes}


# --- one change -------------------------------------------------------------------------------------------------------


def change(count: int, extract: bool = False) -> dict[str, Any]:
    """A build of so many articles, then again when one has changed.

    :param extract: whether the articles are read, which takes hours for many; else their facts are known.
    """
    build = _whole if extract else _known_build
    with tempfile.TemporaryDirectory() as place:
        path, work, out = Path(place, "news.jsonl"), Path(place, "work"), Path(place, "out.nq")
        write(count, path)
        result: dict[str, Any] = {"count": count, "full": alone(build, path, out, 0, work)}
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        middle = count // 2
        record = json.loads(lines[middle])
        record["text"] = record["text"].replace(".", "؛", 1)
        lines[middle] = json.dumps(record, ensure_ascii=False) + "\n"
        path.write_text("".join(lines), encoding="utf-8")
        del lines
        result["again"] = alone(build, path, out, 0, work)
        fresh = Path(place, "fresh.nq")
        alone(build, path, fresh, 0, Path(place, "other"))
        result["same"] = _digest(out) == _digest(fresh)
    return result


def _digest(path: Path) -> str:
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _known_build(path: Path, out: Path, jobs: int, work: Path) -> dict[str, Any]:
    from dataclasses import replace

    from kg.building import extracting

    real = extracting.extract

    def known(article: Any, **more: Any) -> Any:
        if isinstance(article, str):
            return real(article)
        facts = facts_of(made(1, int(article.id[1:])))
        return replace(facts, article=article)

    extracting.extract = known  # type: ignore[assignment]
    return _whole(path, out, jobs, work)


# --- RDF --------------------------------------------------------------------------------------------------------------


def rdf(count: int) -> dict[str, Any]:
    """The lines of a graph as they are made here, and by rdflib; and both reading them."""
    import pyoxigraph as ox
    import rdflib

    from kg.graph.quads import lines

    facts = [facts_of(item) for item in articles(count)]
    clock = Clock()
    with clock.stage("written natively"):
        text = "".join(f"{line}\n" for one in facts for line in lines(one))
    dataset = rdflib.Dataset()
    with clock.stage("read by rdflib"):
        dataset.parse(data=text, format="nquads")
    with clock.stage("written by rdflib"):
        dataset.serialize(format="nquads")
    with clock.stage("read natively"):
        ox.Store().bulk_load(text.encode(), format=ox.RdfFormat.N_QUADS)
    return {"quads": text.count("\n"), "stages": dict(clock.seconds)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["throughput", "growth", "change", "rdf"])
    parser.add_argument("counts", type=int, nargs="*")
    parser.add_argument("--extract", action="store_true", help="with growth and change: read the articles")
    options = parser.parse_intermixed_args()
    counts = options.counts
    if options.what == "growth":
        result = growth(counts or [1_000, 10_000, 100_000], options.extract)
    else:
        changed = partial(change, extract=options.extract)
        work = {"throughput": (throughput, 1000), "change": (changed, 10_000), "rdf": (rdf, 1000)}
        function, usual = work[options.what]
        result = function(counts[0] if counts else usual)
    json.dump(result, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
