"""How fast the views of the pages are made, from the store on disk, of a million made-up quads.

    python -m benchmarks.pages [--quads N] [--runs N]

The data are made (``benchmarks/news.py``). Each view is made as a worker of the server makes it when nothing is yet
remembered; of some runs the median counts. Beside the time on the clock stands the processor's, which other programs
on the machine lengthen less.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.news import statements
from kg.graph.dataset import to_line
from kg.graph.vocabulary import DEFAULT_BASE
from kg.server.pages import differences, entity, events, overview
from kg.server.pages.asking import Asks
from kg.server.pages.choices import choices, things_found
from kg.server.pages.downloads import download
from kg.server.pages.filters import Filters
from kg.server.pages.picture import drawn
from kg.server.pages.telling import event_view
from kg.server.pages.things import thing
from kg.store import EmbeddedStore


def views(asks: Asks) -> dict[str, Callable[[Asks], object]]:
    """The views by name, those of one thing of whom there is most to show."""
    person, state = (overview.active(asks, kind, 1)[0][0] for kind in ("Person", "State"))
    code = state.iri.rpartition("/")[2]
    disputed = differences.disputed(asks, Filters())[0]
    whole = {
        "state": Filters(state=code),
        "held": Filters(kind="Meeting", status="Held"),
        "who": Filters(who=person.iri),
    }
    made: dict[str, Callable[[Asks], object]] = {
        "overview": overview.overview,
        "overview, by first report": lambda asks: overview.overview(asks, None, True),
        "what filters offer": choices,
        "events": lambda asks: (events.count(asks, Filters()), events.page(asks, Filters())),
        "network": lambda asks: drawn(asks, Filters()),
        "network, by state": lambda asks: drawn(asks, Filters(), True),
        "differences": lambda asks: differences.told(asks, differences.disputed(asks, Filters())[: differences.PAGE]),
        "differences on dates": lambda asks: differences.disputed(asks, Filters(), "date"),
        "an event, most disputed": lambda asks: event_view(asks, disputed),
        "a person, most active": lambda asks: entity.entity_view(asks, thing(asks, person.iri)),
        "a state, most active": lambda asks: entity.entity_view(asks, thing(asks, state.iri)),
        "search by name": lambda asks: things_found(asks, person.name.arabic.split()[0]),
        "events of a state as CSV": lambda asks: download(
            asks, events.queries(Filters(state=code), DEFAULT_BASE), "csv", 10**6
        ),
    }
    for name, filters in whole.items():
        made[f"events, {name}"] = lambda asks, filters=filters: (  # type: ignore[misc]
            events.count(asks, filters),
            events.page(asks, filters),
        )
    return made


def main() -> None:
    """Make the data and the views, and print the times."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        nquads, folder = Path(place) / "news.nq", str(Path(place) / "store")
        with nquads.open("w", encoding="utf-8") as out:
            out.writelines(map(to_line, statements(wanted.quads)))
        with EmbeddedStore(folder, write=True) as store:
            store.native.bulk_load(path=str(nquads))
            store.native.optimize()
        with EmbeddedStore(folder) as store:
            print(f"{len(store.native):,} quads, {events.count(Asks(store.native, DEFAULT_BASE), Filters()):,} events")
            print(f"{'':28} {'clock':>8} {'processor':>10}")
            for name, make in views(Asks(store.native, DEFAULT_BASE)).items():
                clock, processor = [], []
                for _ in range(wanted.runs):
                    asks = Asks(store.native, DEFAULT_BASE)
                    begin, used = time.perf_counter(), time.process_time()
                    make(asks)
                    clock.append(time.perf_counter() - begin)
                    processor.append(time.process_time() - used)
                print(f"{name:28} {statistics.median(clock):6.3f} s {statistics.median(processor):8.3f} s")


if __name__ == "__main__":
    main()
