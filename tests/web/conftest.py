"""The sample graph and the invented news on a real server, looked at in a real browser.

``make test-web`` installs what this needs. Where it may not, the tests are skipped.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from support.browser import Seen
from support.news import NEWS

from kg.graph.dataset import from_quad, ordered
from kg.store import EmbeddedStore

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which(os.environ.get("CHROMIUM", "chromium"))

# No sandbox, since tests may run as root; and nothing that looks for a network.
_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (make test-web)")
    if CHROMIUM is None:
        pytest.skip("chromium is not installed (make test-web installs it where it may)")
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with both graphs."""
    store = ox.Store()
    store.load(NEWS, format=ox.RdfFormat.TRIG)
    store.load(path=str(ROOT / "exports" / "sample.trig"), format=ox.RdfFormat.TRIG)
    folder = str(tmp_path_factory.mktemp("web") / "store")
    with EmbeddedStore(folder, write=True) as target:
        target.load(ordered(map(from_quad, store)))
    log = tmp_path_factory.mktemp("log") / "serve.log"
    with log.open("w") as out:
        command = [sys.executable, "-m", "kg.cli", "serve", "--store", folder, "--port", "0"]
        server = subprocess.Popen(command, stderr=out)
        try:
            yield _address(log, server)
        finally:
            server.terminate()
            server.wait(timeout=30)


def _address(log: Path, server: subprocess.Popen[bytes]) -> str:
    give_up = time.monotonic() + 60
    while time.monotonic() < give_up and server.poll() is None:
        said = log.read_text()
        if "http://" in said:
            return "http://" + said.partition("http://")[2].split("/")[0]
        time.sleep(0.1)
    raise AssertionError(f"the server did not start: {log.read_text()}")


@pytest.fixture
def see(browser: Any, base: str, request: pytest.FixtureRequest) -> Iterator[Seen]:
    """A page of its own. A test's marker ``browser`` may change what the browser is like (``viewport=…``).

    Whatever is written to the console as an error fails the test, and so does a request to anywhere else.
    """
    marker = request.node.get_closest_marker("browser")
    context = browser.new_context(**{"viewport": {"width": 1200, "height": 900}} | (marker.kwargs if marker else {}))
    page = context.new_page()
    seen = Seen(page, base)
    page.on("console", lambda message: seen.faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: seen.faults.append(str(error)))
    page.on(
        "request", lambda sent: None if sent.url.startswith((base, "data:", "blob:")) else seen.outside.append(sent.url)
    )
    yield seen
    context.close()
    assert seen.faults == []
    assert seen.outside == []
