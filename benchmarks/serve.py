"""How an endpoint holds out: many clients for a while, every answer checked, while queries of hours are stopped.

    python -m benchmarks.serve [--clients 64] [--seconds 60] [--quads 100000]

Server and clients are on this machine, and share its processors. The exit status is 1 if a request failed, or an answer
was not what the store says when it is asked directly.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import statistics
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx2 as httpx
import pyoxigraph as ox

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.facts import summit
from support.servers import mahdar

from kg.graph.competency import bind
from kg.graph.dataset import from_line
from kg.graph.quads import lines
from kg.store import EmbeddedStore, run

HOURS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?a > ?i) }"
LIMIT = 15.0  # seconds a query

Rows = Counter[tuple[str, ...]]


@dataclass(frozen=True)
class Question:
    """A query, and the rows (or triples) that answer it."""

    name: str
    text: str
    rows: Rows


@dataclass
class Outcome:
    """What became of the requests: seconds by question, how many were stopped as they should, and what went wrong."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    stopped: list[float] = field(default_factory=list)
    wrong: Counter[str] = field(default_factory=Counter)

    @property
    def answered(self) -> int:
        return sum(map(len, self.seconds.values()))


def build(path: str, quads: int) -> None:
    """A store of so many quads, or a few more: hundreds of persons, and events that three articles each tell of."""
    size = len(lines(summit()))
    said = (line for number in range(quads // size + 1) for line in _article(number))
    with EmbeddedStore(path, write=True) as store:
        store.load(sorted(map(from_line, said)))


def _article(number: int) -> Iterator[str]:
    for line in lines(summit(f"article-{number}")):
        line = line.replace("bwtyn-kym", f"bwtyn-kym-{number // 3}").replace("dhkhayr", f"dhkhayr-{number // 3}")
        yield line.replace("person/kym-jwngh-awn", f"person/kym-{number // 3 % 400}")


def questions(path: str) -> list[Question]:
    """What clients ask: two prepared questions, and what pages and programs look up; with what the store answers."""
    texts = {
        "who-met-whom": bind("who-met-whom"),
        "events-of-month": bind("events-of-month", {"month": "2023-09"}),
        "a meeting": "SELECT DISTINCT ?p ?o { meeting:2023-09-13-bwtyn-kym-7 ?p ?o }",
        "whom a person met": "SELECT DISTINCT ?other { ?m mhd:participant person:kym-7, ?other }",
        "a page of rows": "SELECT ?e ?q { GRAPH graph:article-7 { ?e mhd:quote ?q } } ORDER BY ?e ?q LIMIT 100",
        "an article": "SELECT ?p ?o { article:article-5 ?p ?o }",
        "a person": "SELECT DISTINCT ?p ?o { person:fladymyr-bwtyn ?p ?o }",
        "who says so": "SELECT ?g ?q { GRAPH ?g { meeting:2023-09-13-bwtyn-kym-9 mhd:evidence/mhd:quote ?q } }",
        "names": "SELECT DISTINCT ?name { VALUES ?s { state:RUS state:USA } ?s rdfs:label|skos:altLabel ?name }",
        "a graph": "CONSTRUCT { ?p ?y ?z } WHERE { GRAPH graph:article-9 { ?p a mhd:Person ; ?y ?z } }",
    }
    with EmbeddedStore(path) as store:
        return [Question(name, text, _rows(run(store.native, text))) for name, text in texts.items()]


def _rows(results: ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean) -> Rows:
    if isinstance(results, ox.QueryTriples):
        return Counter((str(triple),) for triple in set(results))
    assert isinstance(results, ox.QuerySolutions)
    return Counter(tuple(map(str, solution)) for solution in results)


def _answer(question: Question, body: bytes) -> Rows:
    if question.text.startswith("CONSTRUCT"):
        return Counter((str(quad.triple),) for quad in ox.parse(body, format=ox.RdfFormat.N_TRIPLES))
    parsed = ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
    assert isinstance(parsed, ox.QuerySolutions)
    return _rows(parsed)


async def ask(url: str, asked: list[Question], clients: int, seconds: float, hours: int = 0) -> Outcome:
    """Let clients ask one question after the other, each its own order.

    :param hours: how many clients beside these ask a query of hours again and again, which the server has to stop.
    """
    outcome = Outcome()
    right: set[tuple[str, bytes]] = set()
    end = time.monotonic() + seconds
    accept = {"Accept": "application/sparql-results+json, application/n-triples"}

    async def client(number: int, http: httpx.AsyncClient) -> None:
        for question in itertools.islice(itertools.cycle(asked), number % len(asked), None):
            if time.monotonic() > end:
                return
            begin = time.perf_counter()
            answer = await http.post(f"{url}/sparql", data={"query": question.text}, headers=accept)
            outcome.seconds[question.name].append(time.perf_counter() - begin)
            if answer.status_code != 200:
                outcome.wrong[f"{question.name}: {answer.status_code} {answer.text.strip()}"] += 1
            elif (question.name, answer.content) not in right:
                if _answer(question, answer.content) == question.rows:
                    right.add((question.name, answer.content))
                else:
                    outcome.wrong[f"{question.name}: another answer than the store's"] += 1

    async def patient(http: httpx.AsyncClient) -> None:
        while time.monotonic() < end:
            begin = time.perf_counter()
            answer = await http.post(f"{url}/sparql", data={"query": HOURS})
            outcome.stopped.append(time.perf_counter() - begin)
            if answer.status_code != 504:
                outcome.wrong[f"query of hours: {answer.status_code} {answer.text[:100]}"] += 1

    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(timeout=120, limits=limits, trust_env=False) as http:
        tasks = [client(number, http) for number in range(clients)] + [patient(http) for _ in range(hours)]
        await asyncio.gather(*tasks)
    return outcome


@contextmanager
def served(quads: int) -> Iterator[tuple[str, list[Question]]]:
    """A server for a new store, and what to ask it."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "store")
        build(path, quads)
        with mahdar(path, "--timeout", str(LIMIT)) as (url, _):
            yield url, questions(path)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--quads", type=int, default=100_000)
    parser.add_argument("--hours", type=int, default=1, help="clients beside these that ask queries of hours")
    given = parser.parse_args()
    with served(given.quads) as (url, asked):
        outcome = asyncio.run(ask(url, asked, given.clients, given.seconds, given.hours))
    print(f"{given.clients} clients, {given.seconds:g} s, {given.quads:,} quads, limit {LIMIT:g} s a query")
    print(f"{'question':20}{'answers':>9}{'p50 ms':>9}{'p90':>9}{'p99':>9}{'max':>9}")
    every = [second for seconds in outcome.seconds.values() for second in seconds]
    for name, seconds in [*sorted(outcome.seconds.items()), ("all", every)]:
        cuts = statistics.quantiles(seconds, n=100, method="inclusive")
        figures = "".join(f"{1000 * value:9.1f}" for value in (cuts[49], cuts[89], cuts[98], max(seconds)))
        print(f"{name:20}{len(seconds):9,}{figures}")
    print(f"{outcome.answered / given.seconds:,.0f} answers a second")
    if outcome.stopped:
        longest = max(outcome.stopped)
        print(f"{len(outcome.stopped)} queries of hours stopped, each after {longest:.1f} s at most, waiting included")
    print(f"{outcome.wrong.total()} errors or wrong answers")
    for what, times in outcome.wrong.most_common(10):
        print(f"  {times} x {what}")
    return 1 if outcome.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
