"""``kg serve``: a store on the web."""

from __future__ import annotations

import click

from kg.commands.options import store_required


@click.command("serve")
@store_required
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8765, show_default=True, type=click.IntRange(0, 65535), help="Port; 0 is any free one.")
@click.option("--base", metavar="IRI", help="IRI that instances live under; by default what the store was built with.")
@click.option("--access-log", is_flag=True, help="Write a line for each request.")
def command(store: str, host: str, port: int, base: str | None, access_log: bool) -> None:
    """Serve a store on the web: SPARQL, every person, state and event by its IRI, and pages to look at.

    \b
        kg serve --store news
    """  # noqa: D301 (click wants the escape itself)
    from kg.server.app import create_app
    from kg.server.serving import listening, serve

    app = create_app(store, base=base)
    listener = listening(host, port)
    where = f"[{host}]" if ":" in host else host
    click.echo(f"kg: {store} is served at http://{where}:{listener.getsockname()[1]}/ (Ctrl-C stops it)", err=True)
    serve(app, listener, access_log=access_log)
