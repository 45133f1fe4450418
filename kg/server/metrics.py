"""What the server counts and measures, in the form that Prometheus reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)

from kg.server.failures import RequestError

if TYPE_CHECKING:
    from kg.server.pool import Pool

CONTENT_TYPE = CONTENT_TYPE_LATEST
"""The media type of ``Metrics.page``."""

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """Counters of one server.

    :param readers: the workers, whose number and queue are told too.
    """

    def __init__(self, readers: Pool) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._requests = Counter(
            "mahdar_http_requests", "Requests answered.", ["route", "method", "status"], registry=self._registry
        )
        self._seconds = Histogram(
            "mahdar_http_request_seconds",
            "From a request's head to the end of its answer.",
            ["route"],
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._running = Gauge("mahdar_queries_running", "Queries under way or waiting.", registry=self._registry)
        self._failed = Counter("mahdar_queries_refused", "Queries without answer.", ["reason"], registry=self._registry)
        waiting = Gauge("mahdar_queries_waiting", "Queries that wait for a worker.", registry=self._registry)
        waiting.set_function(lambda: readers.waiting)
        workers = Gauge("mahdar_workers", "Processes that answer queries.", registry=self._registry)
        workers.set_function(lambda: len(readers.processes))

    def request(self, route: str, method: str, status: int, seconds: float) -> None:
        """Note that a request has been answered.

        :param route: the route's path with its parameters open, so that there are only so many.
        :param seconds: that it took.
        """
        self._requests.labels(route, method, status).inc()
        self._seconds.labels(route).observe(seconds)

    @contextmanager
    def query(self) -> Iterator[None]:
        """While a query is under way."""
        with self._running.track_inprogress():
            try:
                yield
            except RequestError as error:
                self._failed.labels(type(error).__name__).inc()
                raise

    def page(self) -> bytes:
        """Everything, as Prometheus reads it."""
        return generate_latest(self._registry)
