from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient
from support.facts import summit

from kg.errors import InputError, UsageError
from kg.graph.dataset import from_line
from kg.graph.quads import lines
from kg.server.app import create_app
from kg.server.context import Context
from kg.server.settings import Limits
from kg.store import EmbeddedStore


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("server") / "store")
    with EmbeddedStore(path, write=True) as target:
        target.load(sorted(from_line(line) for name in ("one", "two") for line in lines(summit(name))))
    return path


@pytest.fixture(scope="module")
def client(store: str) -> Iterator[TestClient]:
    with TestClient(create_app(store, limits=Limits(workers=2)), follow_redirects=False) as client:
        yield client


def test_rows_come_as_terms_and_values_go_in_as_terms(client: TestClient) -> None:
    context: Context = client.app.state.context  # type: ignore[attr-defined]
    text = "SELECT DISTINCT ?name { ?who a mhd:State ; mhd:isoCode $code ; rdfs:label ?name }"
    rows = client.portal.call(lambda: context.select(text, code=ox.Literal("RUS")))  # type: ignore[union-attr]
    assert {str(row["name"]) for row in rows} == {'"روسيا"@ar', '"Russia"@en'}


def test_browsers_are_sent_to_the_page_and_programs_to_the_data(client: TestClient) -> None:
    for accept, where in (("text/html,*/*;q=0.8", "/page/"), ("text/turtle", "/data/"), ("*/*", "/data/")):
        answer = client.get("/id/person/fladymyr-bwtyn", headers={"Accept": accept})
        assert (answer.status_code, answer.headers["location"]) == (303, f"{where}person/fladymyr-bwtyn")
        assert answer.headers["vary"] == "Accept"


def test_what_cannot_be_served_is_told(tmp_path: Path, store: str) -> None:
    with pytest.raises(InputError, match="there is no store"):
        create_app(str(tmp_path))
    with pytest.raises(UsageError, match="base IRI"):
        create_app(store, base="news")
    with pytest.raises(UsageError, match="token"):
        create_app(store, writable=True)
