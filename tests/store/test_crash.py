"""``kg load`` killed at any moment: the store opens, every article in it is whole, and loading again completes it."""

import os
import signal
import subprocess
import sys
import time
from itertools import groupby
from pathlib import Path

import pytest
from support.facts import summit

from kg.errors import InputError
from kg.graph.dataset import Statement, from_line, to_line
from kg.graph.quads import lines
from kg.store import EmbeddedStore

ARTICLES = 8
PADDING = 600  # statements that make an article's transaction take a while

SAID: dict[int, dict[str, set[Statement]]] = {}


def articles(version: int) -> dict[str, set[Statement]]:
    """Long articles, each statement of the padding telling the version; by graph."""
    if version not in SAID:
        SAID[version] = {}
        for number in range(ARTICLES):
            plain = {from_line(line) for line in lines(summit(f"summit-{number}"))}
            (graph,) = {name for name, _ in plain}
            padding = {(graph, f'<http://a/{n}> <http://a/is> "{version}"') for n in range(PADDING)}
            SAID[version][graph] = plain | padding
    return SAID[version]


def file(folder: Path, version: int) -> Path:
    path = folder / f"{version}.nq"
    if not path.exists():
        path.write_text("".join(to_line(s) for said in articles(version).values() for s in sorted(said)), "utf-8")
    return path


def start(graph: Path, store: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "kg.cli", "load", str(graph), "--store", str(store), "-q"]
    return subprocess.Popen(command)


def found(path: Path, *, write: bool) -> dict[str, set[Statement]]:
    with EmbeddedStore(str(path), write=write) as store:
        return {graph: set(members) for graph, members in groupby(store.statements(), key=lambda said: said[0])}


@pytest.fixture(scope="module")
def times(tmp_path_factory: pytest.TempPathFactory) -> tuple[float, float]:
    """When a load begins to write, and when it ends, in seconds from its start."""
    folder = tmp_path_factory.mktemp("times")
    begin = time.monotonic()
    process = start(file(folder, 0), folder / "timed")
    while not (folder / "timed" / "CURRENT").exists():
        time.sleep(0.001)
    opened = time.monotonic() - begin
    assert process.wait() == 0
    return opened, time.monotonic() - begin


def test_killed_at_any_moment(tmp_path: Path, times: tuple[float, float]) -> None:
    opened, ended = times
    store = tmp_path / "store"
    assert start(file(tmp_path, 0), store).wait() == 0
    killed = 0
    for version in range(1, 25):  # where the machine is faster than it was at first, some end before they are killed
        if killed == 4:
            break
        process = start(file(tmp_path, version), store)
        time.sleep(opened + (ended - opened) * (version % 5 + 0.5) / 5)
        os.kill(process.pid, signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        for write in (False, True):
            now = found(store, write=write)
            assert set(now) == set(articles(0))
            for graph, members in now.items():  # each is whole, and of one version
                assert any(members == articles(v)[graph] for v in range(version + 1))
    assert killed == 4
    assert start(file(tmp_path, 99), store).wait() == 0
    assert found(store, write=False) == articles(99)


@pytest.mark.parametrize("moment", [0.0, 0.01, 0.02, 0.05, 0.1, 0.5])
def test_killed_while_the_store_is_made(tmp_path: Path, times: tuple[float, float], moment: float) -> None:
    opened, ended = times
    store = tmp_path / "store"
    process = start(file(tmp_path, 0), store)
    while not store.exists() and process.poll() is None:
        time.sleep(0.0005)
    time.sleep((ended - opened) * moment)
    process.kill()
    process.wait()
    if (store / "CURRENT").exists():
        try:
            found(store, write=False)
        except InputError as error:  # there was none before, and there is none now
            assert "load again" in str(error)
        for graph, members in found(store, write=True).items():
            assert members == articles(0)[graph]
    assert start(file(tmp_path, 0), store).wait() == 0
    assert found(store, write=False) == articles(0)
