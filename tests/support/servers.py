"""RDF servers of other people, started on loopback for a test and stopped after it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def oxigraph_binary() -> str | None:
    """The server of the PyPI package ``oxigraph``, beside this interpreter or on the path."""
    return shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")


def virtuoso_binary() -> str | None:
    """The server of Debian's ``virtuoso-opensource-7-bin``."""
    return shutil.which("virtuoso-t")


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """An Oxigraph server with a new store.

    :yields: its URL, without a slash at the end.
    """
    where = f"127.0.0.1:{_free_port()}"
    command = [str(oxigraph_binary()), "serve", "--location", str(folder / "data"), "--bind", where]
    with _running(command, folder, f"http://{where}/"):
        yield f"http://{where}"


_VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
MaxCheckpointRemap = 2000
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{port}
DisableUnixSocket = 1
NumberOfBuffers = 4000
MaxDirtyBuffers = 3000
DirsAllowed = .
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 100000
"""

VIRTUOSO_USER = ("dba", "dba")
"""Who may write to a new Virtuoso."""


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """A Virtuoso server with a new database, which ``VIRTUOSO_USER`` may write to.

    :yields: its URL, without a slash at the end.
    """
    port, http = _free_port(), _free_port()
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(port=port, http=http))
    url = f"http://127.0.0.1:{http}"
    command = [str(virtuoso_binary()), "+foreground", "+configfile", "virtuoso.ini"]
    with _running(command, folder, f"{url}/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D"):
        yield url


@contextmanager
def _running(command: list[str], folder: Path, url: str) -> Iterator[None]:
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    try:
        _wait(process, url, folder / "server.log")
        yield
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a server, by force if it takes its time."""
    process.terminate()
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    give_up = time.monotonic() + 60
    while True:
        try:
            opener.open(url, timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            if process.poll() is not None or time.monotonic() > give_up:
                raise RuntimeError(f"{url} does not answer: {log.read_text(errors='replace')[-500:]}") from None
            time.sleep(0.05)
        else:
            return


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def mahdar(store: str, *options: str, **environment: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """``kg serve`` on a store, with options and environment variables.

    :yields: its URL, without a slash at the end, and its process.
    """
    command = [sys.executable, "-m", "kg.cli", "serve", "--store", store, "--port", "0", *options]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, env=os.environ | environment)
    assert process.stderr
    try:
        line = process.stderr.readline().decode()
        match = re.search(r"http://[0-9.]+:\d+", line)
        if match is None:
            raise RuntimeError(f"kg serve does not start: {line}{process.stderr.read().decode()}")
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"{match[0]}/health", timeout=60).close()
        yield match[0], process
    finally:
        end(process)
        process.stderr.close()
