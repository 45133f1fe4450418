"""The invented news in a store, asked directly and through a server."""

from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient
from support.news import ID, NEWS

from kg.graph.dataset import from_quad, ordered
from kg.server.app import create_app
from kg.server.pages.asking import Asks
from kg.server.settings import Limits
from kg.store import EmbeddedStore


@pytest.fixture(scope="session")
def news() -> ox.Store:
    store = ox.Store()
    store.load(NEWS, format=ox.RdfFormat.TRIG)
    return store


@pytest.fixture(scope="session")
def asks(news: ox.Store) -> Asks:
    return Asks(news, ID)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, news: ox.Store) -> Iterator[TestClient]:
    folder = str(tmp_path_factory.mktemp("pages") / "store")
    with EmbeddedStore(folder, write=True) as target:
        target.load(ordered(map(from_quad, news)))
    with TestClient(create_app(folder, limits=Limits(workers=2, seconds=20))) as client:
        yield client
