"""How fast the prepared questions are answered: from the embedded store, and by rdflib's own engine, in the same run.

    python -m benchmarks.queries [--quads N] [--cap SECONDS] [--runs N] [--no-rdflib] [--reason]

The data are made (``benchmarks/news.py``): the same for the same number of quads. The store is one on disk, opened as
``kg ask --store`` opens it; of some runs the median counts, all rows read. Beside the time on the clock stands the
processor's, which other programs on the machine lengthen less. rdflib has the same quads in memory and
answers each question once, within a cap, after which it is stopped. What both answered is compared. The exit status is
1 if a question takes the store more of the processor's time than the target, or if answers differ.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from benchmarks.news import World, statements
from kg.graph.competency import bind, queries
from kg.graph.dataset import to_line
from kg.graph.inference import infer
from kg.graph.vocabulary import Properties
from kg.store import EmbeddedStore, prefixes_of, run

TARGET = 0.5
"""Seconds in which each question is to be answered from a million quads."""

Rows = list[tuple[str, ...]]


def parameters(store: ox.Store, world: World) -> dict[str, dict[str, str]]:
    """The values that questions need: those about which there is most to answer."""
    events = {f"/{kind}/" for kind in ("meeting", "sanction", "accusation")}
    told = Counter(
        quad.subject.value
        for quad in store.quads_for_pattern(None, ox.NamedNode(Properties.evidence), None)
        if isinstance(quad.subject, ox.NamedNode) and any(kind in quad.subject.value for kind in events)
    )
    dates = store.quads_for_pattern(None, ox.NamedNode(Properties.date), None)
    months = Counter(quad.object.value[:7] for quad in dates if isinstance(quad.object, ox.Literal))
    full = (month for month in months if len(month) == 7)
    state = str(world.states[0].iso3)
    return {
        "sanctions-on": {"state": state},
        "timeline": {"state": state},
        "offices-of": {"person": world.persons[0].label},
        "events-of-month": {"month": min(full, key=lambda month: (-months[month], month))},
        "reports-of": {"event": min(told, key=lambda event: (-told[event], event))},
    }


def from_store(store: ox.Store, text: str) -> Rows:
    """The rows of a question as texts."""
    solutions = run(store, text)
    assert isinstance(solutions, ox.QuerySolutions)
    return [tuple(getattr(term, "value", "") for term in row) for row in solutions]


class Rdflib:
    """rdflib with the quads in memory. A question is asked in a copy of this process, which can be stopped."""

    def __init__(self, nquads: Path, prefixes: dict[str, str]) -> None:
        import rdflib

        self._dataset = rdflib.Dataset(default_union=True)
        self._dataset.parse(nquads, format="nquads")
        self._prefixes = prefixes

    def ask(self, text: str, cap: float) -> tuple[float, Rows] | None:
        """The seconds and the rows of a question, or None if it takes longer than the cap."""
        context = multiprocessing.get_context("fork")
        mine, its = context.Pipe(duplex=False)
        process = context.Process(target=self._answer, args=(text, its))
        process.start()
        answer: tuple[float, Rows] | None = mine.recv() if mine.poll(cap) else None
        process.kill()
        process.join()
        return answer

    def _answer(self, text: str, pipe: Any) -> None:
        begin = time.perf_counter()
        found = list(self._dataset.query(text, initNs=self._prefixes))
        seconds = time.perf_counter() - begin
        pipe.send((seconds, [tuple("" if term is None else str(term) for term in row) for row in found]))


def timed(work: Callable[[], Rows], runs: int) -> tuple[float, float, Rows]:
    """Median seconds on the clock and of the processor, and what came of it."""
    clock, processor, rows = [], [], []
    for _ in range(runs):
        begin, before = time.perf_counter(), time.process_time()
        rows = work()
        clock.append(time.perf_counter() - begin)
        processor.append(time.process_time() - before)
    return statistics.median(clock), statistics.median(processor), rows


def main() -> int:
    options = _options()
    world = World.made(1)
    with tempfile.TemporaryDirectory() as folder:
        path, nquads = str(Path(folder) / "store"), Path(folder) / "news.nq"
        said = sorted(statements(options.quads))
        nquads.write_text("".join(map(to_line, said)), encoding="utf-8")
        begin = time.perf_counter()
        with EmbeddedStore(path, write=True) as store:
            graphs = store.load(said)
        print(f"{len(said):,} quads in {graphs:,} graphs, loaded in {time.perf_counter() - begin:.0f} s")
        del said
        with EmbeddedStore(path) as store:
            if options.reason:
                begin = time.perf_counter()
                inferred = sum(infer(store.native).by_rule.values())
                print(f"kg reason: {inferred:,} statements inferred in {time.perf_counter() - begin:.0f} s")
            return _ask(store.native, world, nquads, options)


def _ask(store: ox.Store, world: World, nquads: Path, options: argparse.Namespace) -> int:
    failed = 0
    given = parameters(store, world)
    beside = None if options.no_rdflib else Rdflib(nquads, prefixes_of(store))
    print(f"{'question':22}{'rows':>6}{'store, s':>10}{'(cpu)':>8}{'rdflib, s':>12}")
    for name in queries():
        text = bind(name, given.get(name))
        clock, processor, rows = timed(lambda text=text: from_store(store, text), options.runs)  # type: ignore[misc]
        answer = beside.ask(text, options.cap) if beside else None
        other = "-" if beside is None else f"> {options.cap:g}" if answer is None else f"{answer[0]:.2f}"
        note = ""
        if processor > TARGET:
            note, failed = f"  over {TARGET} s", 1
        if answer and answer[1] != rows:
            note, failed = note + "  ANSWERS DIFFER", 1
        print(f"{name:22}{len(rows):6}{clock:10.3f}{processor:8.3f}{other:>12}{note}", flush=True)
    return failed


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quads", type=int, default=1_000_000, help="how many, about")
    parser.add_argument("--cap", type=float, default=30, help="seconds that rdflib has for a question")
    parser.add_argument("--runs", type=int, default=5, help="how often the store is asked")
    parser.add_argument("--no-rdflib", action="store_true", help="the store alone")
    parser.add_argument("--reason", action="store_true", help="measure kg reason too")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
