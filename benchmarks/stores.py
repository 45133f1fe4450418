"""How fast the embedded store takes articles, takes them again, and gives them back, on 100,000 quads."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.facts import summit

from kg.exports.others import EXPORTERS
from kg.graph.dataset import Statement, from_line
from kg.graph.quads import lines
from kg.store import EmbeddedStore
from kg.store.statistics import statistics

QUADS = 100_000


def articles() -> list[Statement]:
    size = len(lines(summit()))
    return sorted(from_line(line) for number in range(QUADS // size + 1) for line in lines(summit(f"article-{number}")))


@contextmanager
def timed(what: str, quads: int = 0) -> Iterator[None]:
    begin = time.perf_counter()
    yield
    seconds = time.perf_counter() - begin
    print(f"{what:28} {seconds:8.3f} s" + (f" {quads / seconds:10,.0f} quads/s" if quads else ""))


def main() -> None:
    said = articles()
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "store")
        with EmbeddedStore(path, write=True) as store:
            with timed("load", len(said)):
                graphs = store.load(said)
            with timed("load again (replace all)", len(said)):
                store.load(said)
            one = [statement for statement in said if statement[0] == said[0][0]]
            with timed(f"replace one of {graphs} articles"):
                store.load(one)
        with EmbeddedStore(path) as store:
            with timed("dump", len(said)):
                assert list(store.statements()) == said
            with timed("statistics"):
                statistics(store.native)
            for name, export in EXPORTERS.items():
                with timed(f"export {name}"):
                    export(store.native, str(Path(folder) / name))


if __name__ == "__main__":
    main()
