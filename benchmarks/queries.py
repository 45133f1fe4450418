"""How fast the prepared questions are answered: from the embedded store, and by rdflib's own engine, in the same run.

    python -m benchmarks.queries [--quads N] [--cap SECONDS] [--runs N] [--no-rdflib] [--store DIR]

The data are made (``benchmarks/news.py``): the same for the same number of quads. The store is one on disk, opened as
``kg ask --store`` opens it; each figure is the median of some runs, all rows read. rdflib has the same quads in memory
and answers once, within a cap: an engine that needs longer is stopped (each query runs in a process of its own), and the
table says so. The exit status is 1 if a question takes the embedded store longer than the target.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.news import statements
from kg.graph.competency import bind, queries
from kg.graph.dataset import to_line
from kg.store import EmbeddedStore, run

TARGET = 0.5
"""Seconds in which each question is to be answered from a million quads."""

_MHD = "https://w3id.org/mahdar/ontology#"


def parameters(store: EmbeddedStore) -> dict[str, dict[str, str]]:
    """The values that questions need: the busiest there are, for which there is most to answer."""

    def most(pattern: str) -> str:
        text = f"SELECT ?x {{ {pattern} }} GROUP BY ?x ORDER BY DESC(COUNT(*)) ?x LIMIT 1"
        (row,) = run(store.native, text)  # type: ignore[misc]  # a SELECT
        return str(row["x"].value)

    target = most("?s mhd:target/mhd:represents?/mhd:isoCode ?x")
    return {
        "sanctions-on": {"state": target},
        "timeline": {"state": most("?e mhd:participant/mhd:represents/mhd:isoCode ?x")},
        "offices-of": {"person": most("?m mhd:participant ?p . ?p a mhd:Person ; skos:altLabel ?x")},
        "events-of-month": {"month": most("?e mhd:date ?d . BIND (SUBSTR(STR(?d), 1, 7) AS ?x) FILTER (STRLEN(?x) = 7)")},
        "reports-of": {"event": most("?x a mhd:Event ; mhd:evidence ?e")},
    }


def _rdflib_worker(nquads: bytes, inbox: Any, outbox: Any) -> None:
    import rdflib

    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=nquads, format="nquads")
    outbox.put(("ready", len(nquads)))
    while (text := inbox.get()) is not None:
        begin = time.perf_counter()
        rows = len(list(dataset.query(text)))
        outbox.put((time.perf_counter() - begin, rows))
