"""Limits that hold: time, memory, rows, bytes, places."""

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
from server.conftest import TOKEN, make_store, said
from starlette.testclient import TestClient
from support.processes import gone, until

from kg.server.app import create_app
from kg.server.settings import MEGABYTE, Limits

# Joins that share no variable: with a hundred statements already a hundred million rows, and so on.
HOURS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o FILTER(?a > ?m) }"
MEMORY = "SELECT ?z { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(CONCAT(STR(?a), STR(?d), STR(?i)) AS ?z) } ORDER BY ?z"
ASK = "ASK { ?m a mhd:Meeting }"


@contextmanager
def server(store: str, **limits: Any) -> Iterator[TestClient]:
    app = create_app(store, limits=Limits(**({"workers": 2, "seconds": 20} | limits)), writable=False)
    with TestClient(app) as client:
        yield client


def ask(client: TestClient, query: str, **more: Any) -> httpx.Response:
    return client.post("/sparql", data={"query": query}, **more)


def pids(client: TestClient) -> set[int]:
    return set(client.app.state.context._readers.processes)  # type: ignore[attr-defined]


def test_a_query_of_hours_is_stopped_while_others_go_on(store: str) -> None:
    with server(store, seconds=1.5) as client, ThreadPoolExecutor() as threads:
        before = pids(client)
        long = threads.submit(ask, client, HOURS)
        answered = 0
        while not long.done():
            answer = ask(client, ASK)
            assert answer.status_code == 200 and answer.json()["boolean"] is True
            answered += 1
        assert long.result().status_code == 504
        assert "1.5 seconds" in long.result().text
        assert answered > 10
        (stopped,) = before - pids(client)
        assert gone([stopped])  # its processor is free
        assert until(lambda: len(pids(client)) == 2)
        assert 'mahdar_queries_refused_total{reason="TimedOut"} 1.0' in client.get("/metrics").text


def test_when_all_workers_are_stopped_there_are_new_ones(store: str) -> None:
    with server(store, seconds=0.5) as client, ThreadPoolExecutor() as threads:
        answers = list(threads.map(lambda _: ask(client, HOURS).status_code, range(6)))
        assert set(answers) <= {503, 504} and answers.count(504) >= 2
        assert ask(client, ASK).status_code == 200


def test_a_query_that_wants_too_much_memory_is_stopped(store: str) -> None:
    with server(store, memory=100 * MEGABYTE, seconds=60) as client:
        answer = ask(client, MEMORY)
        assert (answer.status_code, answer.text) == (422, "the query needs more memory than it may have here\n")
        assert ask(client, ASK).status_code == 200


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_rows_are_counted_in_every_format_whatever_they_hold(store: str, form: str) -> None:
    value = r"""'\"},{[{\n<result>\r\n,\"\"\\'"""
    rows = f"SELECT (CONCAT({value}, STR(?c)) AS ?x) ?d {{ ?a ?b ?c . ?d ?e ?f }} LIMIT"
    with server(store, rows=3000) as client:
        assert ask(client, f"{rows} 3000", params={"format": form}).status_code == 200
        answer = ask(client, f"{rows} 3001", params={"format": form})
        assert (answer.status_code, "more than 3000 rows" in answer.text) == (422, True)
        assert ask(client, ASK, params={"format": form}).status_code == 200


def test_graphs_and_answers_are_held_to_their_size(store: str) -> None:
    with server(store, rows=len(said()) // 2, result_bytes=MEGABYTE) as client:
        assert client.get("/store?default").status_code == 422
        assert ask(client, "CONSTRUCT WHERE { ?s ?p ?o }").status_code == 422
        assert ask(client, "CONSTRUCT WHERE { ?s mhd:isoCode ?o }").status_code == 200
    with server(store, result_bytes=20_000) as client:
        answer = ask(client, "SELECT * { ?s ?p ?o . ?x ?y ?z } LIMIT 1000")
        assert (answer.status_code, "20000 bytes" in answer.text) == (422, True)


def test_a_large_answer_is_whole_and_leaves_nothing_behind(store: str) -> None:
    with server(store) as client:
        answer = ask(client, "SELECT * { ?s ?p ?o . ?x ?y ?z } LIMIT 20000")
        assert int(answer.headers["content-length"]) == len(answer.content) > 2 * MEGABYTE
        assert len(answer.json()["results"]["bindings"]) == 20000
        folder = Path(client.app.state.context._spool.name)  # type: ignore[attr-defined]
        assert list(folder.iterdir()) == []
    assert not folder.exists()


def test_who_finds_no_place_is_told_to_come_again(store: str) -> None:
    with server(store, workers=1, queue=1, seconds=2) as client, ThreadPoolExecutor() as threads:
        long = threads.submit(ask, client, HOURS)
        context = client.app.state.context  # type: ignore[attr-defined]
        assert until(lambda: context._readers._free.locked())
        waiting = threads.submit(ask, client, ASK)
        assert until(lambda: context._readers.waiting == 1)
        refused = ask(client, ASK)
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "5")
        assert client.get("/health").status_code == client.get("/metrics").status_code == 200
        assert long.result().status_code == 504
        assert waiting.result().status_code == 200


def test_who_waits_too_long_for_a_place_is_told_to_come_again(store: str) -> None:
    with server(store, workers=1, patience=0.2, seconds=2) as client, ThreadPoolExecutor() as threads:
        long = threads.submit(ask, client, HOURS)
        assert until(lambda: client.app.state.context._readers._free.locked())  # type: ignore[attr-defined]
        refused = ask(client, ASK)
        assert (refused.status_code, "no worker" in refused.text) == (503, True)
        assert long.result().status_code == 504


def test_one_client_cannot_take_all_places(store: str) -> None:
    with server(store, per_client=1, seconds=1) as client, ThreadPoolExecutor() as threads:
        long = threads.submit(ask, client, HOURS)
        assert until(lambda: client.app.state.context._readers._free._value == 1)  # type: ignore[attr-defined]
        refused = ask(client, ASK)
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "5")
        assert long.result().status_code == 504
        assert ask(client, ASK).status_code == 200


def test_an_update_of_hours_is_stopped_and_has_done_nothing(tmp_path: Path) -> None:
    app = create_app(make_store(tmp_path), limits=Limits(workers=1, seconds=1), writable=True, token=TOKEN)
    with TestClient(app, headers={"Authorization": f"Bearer {TOKEN}"}) as client:
        pattern = " ".join(f"GRAPH ?g{n} {{ ?s{n} ?p{n} ?o{n} }}" for n in range(5))
        long = f"INSERT DATA {{ <http://a> <http://b> 1 }} ; DELETE {{ ?s0 ?p0 ?o4 }} WHERE {{ {pattern} }}"
        assert client.post("/sparql", data={"update": long}).status_code == 504
        assert ask(client, "ASK { <http://a> ?b ?c }").json()["boolean"] is False
        short = "INSERT DATA { <http://a> <http://b> 2 }"
        assert until(lambda: client.post("/sparql", data={"update": short}).status_code == 204)
        assert ask(client, "SELECT ?c { <http://a> ?b ?c }").text.count('"value"') == 1


def test_what_is_loaded_beside_the_server_is_seen_and_readers_are_not_disturbed(tmp_path: Path) -> None:
    from kg.store import EmbeddedStore

    store = make_store(tmp_path)
    query = "SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/mahdar/id/graph/one> { ?s ?p ?o } }"
    one = [statement for statement in said() if statement[0].endswith("/one>")]
    seen: set[int] = set()
    end = threading.Event()

    def watch(client: TestClient) -> None:
        while not end.is_set():
            answer = ask(client, query)
            assert answer.status_code == 200, answer.text
            seen.add(int(answer.json()["results"]["bindings"][0]["n"]["value"]))

    with server(store) as client, ThreadPoolExecutor() as threads:
        watching = [threads.submit(watch, client) for _ in range(2)]
        sizes = [len(one)]
        for number in range(30):
            sizes.append(len(one) + 1 + number)
            more = [(one[0][0], f"<http://a> <http://b> <http://c/{n}>") for n in range(1 + number)]
            with EmbeddedStore(store, write=True) as target:
                target.load(sorted([*one, *more]))
        assert until(lambda: sizes[-1] in seen)
        end.set()
        for thread in watching:
            thread.result()
    assert seen <= set(sizes)  # never half of an article


def test_health_tells_when_the_store_is_gone(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with server(store, workers=1) as client:
        assert client.get("/health").status_code == 200
        for file in Path(store).iterdir():
            file.unlink()
        assert client.get("/health").status_code == ask(client, ASK).status_code == 200  # it has the files open
        for pid in pids(client):
            os.kill(pid, signal.SIGKILL)
        assert until(lambda: client.get("/health").status_code == 503)
        assert client.get("/health").json()["status"] == "the store cannot be read"
        assert ask(client, ASK).status_code == 503
