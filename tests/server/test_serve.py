"""``kg serve`` as a process: how it starts, serves many, is stopped, and is killed."""

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2 as httpx
import pytest
from click.testing import CliRunner
from server.conftest import TOKEN, make_store
from support.processes import children, gone, until
from support.servers import mahdar

from benchmarks.serve import HOURS, ask, build, questions
from kg.cli import main
from kg.commands.serve import command
from kg.errors import InputError
from kg.store import EmbeddedStore

SECOND = "SELECT (COUNT(*) AS ?n) { ?s a mhd:State . ?a ?b ?c . ?d ?e ?f FILTER(CONTAINS(STR(?d), STR(?c))) }"
ASK = "ASK { ?m a mhd:Meeting }"
ROOT = Path(__file__).parents[2]


def get(url: str, query: str = ASK) -> httpx.Response:
    return httpx.get(f"{url}/sparql", params={"query": query}, timeout=60, trust_env=False)


def test_many_clients_get_right_answers_while_queries_of_hours_are_stopped(tmp_path: Path) -> None:
    """The benchmark, with fewer clients and less time."""
    store = str(tmp_path / "store")
    build(store, 3_000)
    asked = questions(store)
    assert all(question.rows for question in asked)
    with mahdar(store, "--timeout", "3") as (url, process):
        outcome = asyncio.run(ask(url, asked, clients=12, seconds=4, hours=1))
        assert not outcome.wrong
        assert outcome.answered >= 50
        assert outcome.stopped
        assert len(children(process.pid)) >= 4


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_it_ends_what_is_under_way_and_leaves_nothing(store: str, number: signal.Signals) -> None:
    with mahdar(store) as (url, process), httpx.Client(trust_env=False, timeout=60) as http:
        started = children(process.pid)
        assert http.get(f"{url}/sparql", params={"query": ASK}).json()["boolean"] is True
        with ThreadPoolExecutor() as threads:
            slow = threads.submit(get, url, SECOND)
            while "mahdar_queries_running 0.0" in http.get(f"{url}/metrics").text and not slow.done():
                time.sleep(0.02)
            process.send_signal(number)
            assert slow.result().status_code == 200
        assert process.wait(15) == 0
        assert gone(started)
        assert process.stderr and process.stderr.read() == b""
    with pytest.raises(httpx.ConnectError):
        get(url)


def test_workers_do_not_outlive_a_server_that_is_killed(store: str) -> None:
    with mahdar(store, "--timeout", "600") as (url, process):
        started = children(process.pid)
        with pytest.raises(httpx.TimeoutException):
            httpx.get(f"{url}/sparql", params={"query": HOURS}, timeout=0.3, trust_env=False)
        process.kill()
        process.wait()
        assert gone(started)


def test_a_client_that_leaves_takes_its_query_with_it(store: str) -> None:
    with mahdar(store, "--timeout", "600", "--workers", "2") as (url, process):
        before = set(children(process.pid))
        with pytest.raises(httpx.TimeoutException):
            httpx.get(f"{url}/sparql", params={"query": HOURS}, timeout=0.3, trust_env=False)
        assert until(lambda: len(before - set(children(process.pid))) == 1)
        assert get(url).status_code == 200


def test_a_worker_that_dies_is_replaced(store: str) -> None:
    with mahdar(store, "--workers", "1") as (url, process):
        (worker,) = children(process.pid)
        os.kill(worker, signal.SIGKILL)
        assert gone([worker])
        assert get(url).status_code == 200
        assert httpx.get(f"{url}/health", trust_env=False).status_code == 200


def test_an_update_that_was_answered_survives_the_server_being_killed(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with mahdar(store, "--writable", KG_SERVE_TOKEN=TOKEN) as (url, process):
        headers = {"Authorization": f"Bearer {TOKEN}"}
        for number in range(5):
            update = f"INSERT DATA {{ GRAPH <http://g> {{ <http://a> <http://b> {number} }} }}"
            assert httpx.post(f"{url}/sparql", data={"update": update}, headers=headers, trust_env=False).is_success
        started = children(process.pid)
        process.kill()
        process.wait()
        assert gone(started)
    assert until(lambda: not locked(store))
    with EmbeddedStore(store, write=True) as opened:
        assert opened.count("<http://g>") == 5


def locked(store: str) -> bool:
    """Whether another process may still write to it: the system lets go of a dead one's lock in its own time."""
    try:
        EmbeddedStore(store, write=True).close()
    except InputError:
        return True
    return False


def test_push_sends_a_graph_to_it_by_either_protocol(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    graph = tmp_path / "new.nq"
    graph.write_text('<http://a> <http://b> "نعم"@ar <http://g> .\n', encoding="utf-8")
    with mahdar(store, "--writable", KG_SERVE_TOKEN=TOKEN) as (url, _):
        for where in (
            ["--endpoint", f"{url}/sparql"],
            ["--endpoint", f"{url}/sparql", "--graph-store", f"{url}/store"],
        ):
            push = ["push", str(graph), *where, "--auth", "bearer"]
            pushed = CliRunner().invoke(main, push, env={"KG_TOKEN": TOKEN})
            assert (pushed.exit_code, "counted there" in pushed.stderr) == (0, True), pushed.output
            assert "نعم" in get(url, "SELECT ?o { GRAPH <http://g> { ?s ?p ?o } }").text
            refused = CliRunner().invoke(main, push, env={"KG_TOKEN": "x" * 20})
            assert refused.exit_code == 2


# --- what cannot be started -------------------------------------------------------------------------------------------


def serve(*options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg.cli", "serve", *options]
    env = {key: value for key, value in os.environ.items() if key != "KG_SERVE_TOKEN"} | environment
    return subprocess.run(command, capture_output=True, text=True, env=env, timeout=60, cwd=ROOT)


def test_what_cannot_be_started_is_told_in_one_line(store: str, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        missing = str(tmp_path / "no-token")
        for options, says in (
            (["--store", store, "--port", port], f"port {port}: Address already in use; try another --port"),
            (["--store", str(tmp_path / "none")], "there is no store"),
            (["--store", __file__], "is a file; a store is a folder"),
            (["--store", store, "--base", "news"], "base IRI"),
            (["--store", store, "--host", "no.such.host.invalid"], "cannot listen on no.such.host.invalid"),
            (["--store", store, "--writable"], "KG_SERVE_TOKEN"),
            (["--store", store, "--writable", "--token-file", missing], f"{missing}: the token cannot be read"),
            (["--store", store, "--token-file", missing], "--token-file is for --writable"),
            (["--store", store, "--cors", "app.example.org"], "want an origin, such as https://app.example.org"),
        ):
            ended = serve(*options)
            assert (ended.returncode, len(ended.stderr.splitlines())) == (2, 1), ended.stderr
            assert says in ended.stderr
        ended = serve("--store", store, "--writable", KG_SERVE_TOKEN="short")
        assert (ended.returncode, "16 characters" in ended.stderr) == (2, True)


def test_a_store_that_is_written_to_is_kept_from_other_writers(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    token = tmp_path / "token"
    token.write_text(f"{TOKEN}\n")
    with mahdar(store, "--writable", "--token-file", str(token)) as (url, process):
        ended = serve("--store", store, "--writable", KG_SERVE_TOKEN=TOKEN)
        assert (ended.returncode, len(ended.stderr.splitlines())) == (2, 1)
        assert "another process writes to the store" in ended.stderr
        assert TOKEN.encode() not in Path(f"/proc/{process.pid}/cmdline").read_bytes()
        assert get(url).status_code == 200


def test_requests_are_logged_only_when_asked_for(store: str) -> None:
    for options, lines in (([], 0), (["--access-log"], 1)):
        with mahdar(store, *options) as (url, process):
            get(url)
            process.terminate()
            assert process.stderr
            said = process.stderr.read().decode()
        assert sum("GET /sparql" in line for line in said.splitlines()) == lines


def test_the_documented_limits_are_those_of_the_command() -> None:
    text = (ROOT / "docs" / "endpoint.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:3] for line in text.splitlines() if line.startswith("| `--")]
    told = {}
    for names, values in rows:
        told.update(zip(re.findall(r"--[a-z-]+", names), re.split(r", (?=\d+ s)", values.strip()), strict=True))
    shown = {parameter.opts[0]: parameter.default for parameter in command.params}
    assert {"--timeout", "--max-rows", "--max-memory", "--queue", "--per-client"} <= set(told)
    for name, value in told.items():
        number = re.search(r"\d+", value.replace(",", ""))
        if name != "--workers":  # which depends on the machine
            assert shown[name] == (float(number[0]) if number else 0), name
