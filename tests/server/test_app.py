import asyncio
from pathlib import Path

import httpx2 as httpx
import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from kg.errors import InputError, UsageError
from kg.server.app import create_app
from kg.server.context import DATA, Context
from kg.server.settings import Limits
from kg.store import EmbeddedStore


def test_rows_come_as_terms_and_values_go_in_as_terms(store: str) -> None:
    async def ask(code: str) -> set[str]:
        context: Context = create_app(store, limits=Limits(workers=1)).state.context
        await context.start()
        try:
            text = "SELECT DISTINCT ?name { ?who a mhd:State ; mhd:isoCode $code ; rdfs:label ?name }"
            return {str(row["name"]) for row in await context.select(text, code=ox.Literal(code))}
        finally:
            await context.close()

    assert asyncio.run(ask("RUS")) == {'"روسيا"@ar', '"Russia"@en'}
    assert asyncio.run(ask('RUS" . ?x ?y "')) == set()


def test_it_works_where_nobody_runs_its_lifespan(store: str) -> None:
    app = create_app(store, limits=Limits(workers=1))

    async def ask() -> tuple[int, int]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://testserver") as http:
            answer = await http.get("/sparql", params={"query": "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000"})
        await app.state.context.close()
        return answer.status_code, len(answer.json()["results"]["bindings"])

    assert asyncio.run(ask()) == (200, 20000)


def test_paths_and_iris_belong_together(client: TestClient) -> None:
    context: Context = client.app.state.context  # type: ignore[attr-defined]
    iri = "https://w3id.org/mahdar/id/person/a%C3%A9.b"
    assert context.path_of(iri) == "/id/person/a%C3%A9.b"
    assert context.path_of(iri, DATA) == "/data/person/a%C3%A9.b"
    assert context.iri_of("person/a%C3%A9.b") == context.iri_of("person/aé.b") == iri
    assert context.path_of("https://example.org/x") is context.path_of(context.settings.base) is None


def test_what_cannot_be_served_is_told(tmp_path: Path, store: str) -> None:
    with pytest.raises(InputError, match="there is no store"):
        create_app(str(tmp_path))
    with pytest.raises(UsageError, match="base IRI"):
        create_app(store, base="news")
    for token in (None, "", "short"):
        with pytest.raises(UsageError, match="token"):
            create_app(store, writable=True, token=token)
    with EmbeddedStore(store, write=True), pytest.raises(InputError, match="another process writes"):
        create_app(store, writable=True, token="x" * 16)


def test_the_token_is_in_no_message(tmp_path: Path, store: str) -> None:
    context: Context = create_app(store, writable=True, token="very-secret-indeed").state.context
    assert "secret" not in repr(context.settings)
