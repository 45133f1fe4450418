"""``kg push``: graphs to a triple store on the network."""

from __future__ import annotations

import time
from typing import Any, Literal

import click

from kg.commands.options import graphs_argument, into_option, origin_option, quiet_option, store_option
from kg.commands.reporting import Reporter, some
from kg.commands.sources import articles
from kg.errors import UsageError
from kg.store.http import Auth, HttpClient
from kg.store.push import push
from kg.store.remote import BATCH, RemoteStore

MOST = 20
"""How many miscounted graphs are listed."""

Kind = Literal["basic", "digest", "bearer"]


@click.command("push")
@graphs_argument
@store_option
@click.option("--endpoint", required=True, metavar="URL", help="Where the store takes SPARQL queries.")
@click.option("--update", metavar="URL", help="Where it takes SPARQL updates; by default the endpoint.")
@click.option("--graph-store", metavar="URL", help="Where it takes whole graphs (Graph Store Protocol).")
@click.option("--auth", type=click.Choice(["basic", "digest", "bearer"]), help="How the store asks who you are.")
@click.option("--user", envvar="KG_USER", show_envvar=True, metavar="NAME", help="User, for basic and digest.")
@click.option("--password", envvar="KG_PASSWORD", show_envvar=True, help="Password; better in the variable.")
@click.option("--token", envvar="KG_TOKEN", show_envvar=True, help="Token, for bearer; better in the variable.")
@click.option("--batch", type=click.IntRange(1), default=BATCH, show_default=True, help="Triples a request, about.")
@click.option("--retries", type=click.IntRange(0), default=4, show_default=True, help="How often to try again.")
@click.option("--timeout", type=click.FloatRange(1), default=300, show_default=True, help="Seconds to wait.")
@click.option("--verify/--no-verify", default=True, show_default=True, help="Count in the store what has arrived.")
@into_option
@origin_option
@quiet_option
def command(
    graphs: tuple[str, ...],
    store: str | None,
    endpoint: str,
    update: str | None,
    graph_store: str | None,
    auth: Kind | None,
    batch: int,
    retries: int,
    timeout: float,
    verify: bool,
    into: str | None,
    origin: str | None,
    quiet: bool,
    **credentials: Any,
) -> int:
    """Send graphs to a triple store over SPARQL 1.1, each replacing the one of its name there.

    Requests that fail for a moment are repeated, with growing pauses. Where something else arrived than was sent, the
    graph is named and the exit status is 1. docs/triple-stores.md tells the URLs of the common stores.

    \b
        kg push news.trig --endpoint http://localhost:7878/query --update http://localhost:7878/update
        KG_PASSWORD=… kg push --store news --endpoint https://db.example.org/sparql --auth basic --user me
    """  # noqa: D301 (click wants the escape itself)
    client = HttpClient(_auth(auth, **credentials), timeout=timeout, retries=retries)
    remote = RemoteStore(endpoint, update, graph_store, client=client, batch=batch)
    begin = time.monotonic()
    with Reporter(quiet) as report, articles(graphs, store, origin, into) as statements:
        report.stage("sending")
        pushed = push(statements, remote, batch=batch, verify=verify, on_graph=report.progress)
        for wrong in pushed.wrong[:MOST]:
            report.fail(f"{wrong.graph}: {wrong.sent} triples were sent, {wrong.found} are there")
        if len(pushed.wrong) > MOST:
            report.fail(f"and {len(pushed.wrong) - MOST} more graphs")
        sent = f"{some(pushed.graphs, 'graph')}, {some(pushed.statements, 'triple')} sent"
        report.say(f"{sent}{' and counted there' if verify else ''} in {time.monotonic() - begin:.1f} s")
    return 1 if pushed.wrong else 0


def _auth(kind: Kind | None, user: str | None, password: str | None, token: str | None) -> Auth | None:
    if kind is None:
        return None
    if kind == "bearer":
        if not token:
            raise UsageError("--auth bearer needs a token, in KG_TOKEN or with --token")
        return Auth(kind, secret=token)
    if not user or password is None:
        raise UsageError(f"--auth {kind} needs --user, and a password in KG_PASSWORD or with --password")
    return Auth(kind, user, password)
