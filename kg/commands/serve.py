"""``kg serve``: a store on the web."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from kg.commands.options import store_required
from kg.errors import InputError, UsageError
from kg.server.settings import MEGABYTE, Limits

TOKEN = "KG_SERVE_TOKEN"
"""The environment variable with the token of a server that can be written to."""

_DEFAULT = Limits()
_ORIGIN = re.compile(r"\*|null|[a-z][a-z0-9+.-]*://[^/\s?#]+")  # RFC 6454, section 6.2


def _limit(name: str, default: float, least: float, text: str) -> Callable[[Any], Any]:
    kind = click.FloatRange(least) if isinstance(default, float) else click.IntRange(int(least))
    return click.option(f"--{name}", default=default, type=kind, show_default=True, help=text)


@click.command("serve")
@store_required
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8765, show_default=True, type=click.IntRange(0, 65535), help="Port; 0 is any free one.")
@click.option("--base", metavar="IRI", help="IRI that instances live under; by default what the store was built with.")
@click.option("--root-path", default="", metavar="PATH", help="Prefix that a reverse proxy has this server under.")
@click.option(
    "--cors", "origins", multiple=True, metavar="ORIGIN", help="Site whose scripts may read (repeatable); default any."
)
@click.option("--no-cors", is_flag=True, help="No other site's scripts may read.")
@_limit("timeout", float(_DEFAULT.seconds), 0.1, "Seconds a query may last.")
@_limit("max-wait", float(_DEFAULT.patience), 0.1, "Seconds a query may wait for its turn.")
@_limit("max-rows", _DEFAULT.rows, 1, "Rows of an answer.")
@_limit("max-result", _DEFAULT.result_bytes // MEGABYTE, 1, "Megabytes of an answer.")
@_limit("max-body", _DEFAULT.body_bytes // MEGABYTE, 1, "Megabytes of a request.")
@_limit("max-memory", _DEFAULT.memory // MEGABYTE, 0, "Megabytes a query may use; 0 is no limit.")
@_limit("workers", _DEFAULT.workers, 1, "Queries at the same time, each in a process of its own.")
@_limit("queue", _DEFAULT.queue, 0, "Queries that may wait for their turn.")
@_limit("per-client", _DEFAULT.per_client, 0, "Requests at the same time from one address; 0 is no limit.")
@click.option("--writable", is_flag=True, help=f"Take updates from whoever has the token, which is in {TOKEN}.")
@click.option("--token-file", metavar="FILE", help="File with that token, in place of the variable.")
@click.option("--access-log", is_flag=True, help="Write a line for each request.")
def command(
    store: str,
    host: str,
    port: int,
    base: str | None,
    root_path: str,
    origins: tuple[str, ...],
    no_cors: bool,
    writable: bool,
    token_file: str | None,
    access_log: bool,
    **limits: Any,
) -> None:
    """Serve a store on the web: SPARQL, every person, state and event by its IRI, and pages to look at.

    Read-only, and for this machine alone unless --host says otherwise. docs/endpoint.md tells all about it.

    \b
        kg serve --store news
        kg serve --store news --port 8080 --timeout 10
        KG_SERVE_TOKEN=… kg serve --store news --writable
    """  # noqa: D301 (click wants the escape itself)
    from kg.server.app import create_app
    from kg.server.serving import listening, serve

    if token_file is not None and not writable:
        raise UsageError("--token-file is for --writable; give both or neither")
    if bad := [origin for origin in origins if not _ORIGIN.fullmatch(origin)]:
        raise UsageError(f"--cors {bad[0]!r}: want an origin, such as https://app.example.org, or * for any")
    app = create_app(
        store,
        base=base,
        limits=_limits(**limits),
        writable=writable,
        token=_token(token_file) if writable else None,
        origins=() if no_cors else origins or ("*",),
    )
    listener = listening(host, port)
    where = f"[{host}]" if ":" in host else host
    click.echo(f"kg: {store} is served at http://{where}:{listener.getsockname()[1]}/ (Ctrl-C stops it)", err=True)
    serve(app, listener, root_path=root_path, access_log=access_log)


def _limits(
    *,
    timeout: float,
    max_wait: float,
    max_rows: int,
    max_result: int,
    max_body: int,
    max_memory: int,
    workers: int,
    queue: int,
    per_client: int,
) -> Limits:
    return Limits(
        seconds=timeout,
        patience=max_wait,
        rows=max_rows,
        result_bytes=max_result * MEGABYTE,
        body_bytes=max_body * MEGABYTE,
        memory=max_memory * MEGABYTE,
        workers=workers,
        queue=queue,
        per_client=per_client,
    )


def _token(file: str | None) -> str:
    """The token of a server that can be written to. It is no option, since anybody can list a process's options."""
    if file is None:
        token = os.environ.get(TOKEN, "")
        if not token:
            raise UsageError(f"--writable needs a token: set {TOKEN}, or name a file with it by --token-file")
        return token
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "is no UTF-8 text"
        raise InputError(file, f"the token cannot be read: {reason}") from None
