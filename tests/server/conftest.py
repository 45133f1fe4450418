"""A store of two articles, and a server for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from support.facts import summit

from kg.graph.dataset import Statement, from_line
from kg.graph.quads import lines
from kg.server.app import create_app
from kg.server.settings import Limits
from kg.store import EmbeddedStore

TOKEN = "correct-horse-battery"


def said() -> list[Statement]:
    """What the store holds."""
    return sorted(from_line(line) for name in ("one", "two") for line in lines(summit(name)))


def make_store(folder: Path) -> str:
    path = str(folder / "store")
    with EmbeddedStore(path, write=True) as target:
        target.load(said())
    return path


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    return make_store(tmp_path_factory.mktemp("server"))


@pytest.fixture(scope="session")
def client(store: str) -> Iterator[TestClient]:
    """A client of a server that only reads."""
    app = create_app(store, limits=Limits(workers=2, seconds=20, body_bytes=100_000))
    with TestClient(app, follow_redirects=False) as client:
        yield client


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[TestClient]:
    """A client, which has the token, of a server that writes too."""
    app = create_app(make_store(tmp_path), limits=Limits(workers=2, seconds=20), writable=True, token=TOKEN)
    with TestClient(app, headers={"Authorization": f"Bearer {TOKEN}"}) as client:
        yield client
