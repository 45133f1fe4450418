"""``kg show``: what a graph says of someone or something."""

from __future__ import annotations

from collections.abc import Iterator

import click

from kg.commands.options import store_option
from kg.commands.sources import opened
from kg.commands.tables import print_table
from kg.display import plain
from kg.errors import UsageError
from kg.store.lookup import Lookup, Portrait

MOST = 5
"""How many things of one name are shown; of more there is only a list to choose from."""


@click.command("show")
@click.argument("words", nargs=-1, required=True, metavar="[GRAPH] IRI|NAME")
@store_option
def command(words: tuple[str, ...], store: str | None) -> int:
    """Tell what a graph or store says of someone or something, with the words of the articles that say so.

    It may be named in any spelling, in Arabic or Latin letters, in full or in part, or by its IRI.

    \b
        kg show news.trig بوتين
        kg show news.trig state:RUS
        kg show --store news بوتين
    """  # noqa: D301 (click wants the escape itself)
    graphs, name = ((), " ".join(words)) if store else (words[:1], " ".join(words[1:]))
    if not name:
        raise UsageError("show: give a graph or --store, and then whom or what to show")
    with opened(graphs, store) as source:
        lookup = Lookup(source)
        portraits = [lookup.portrait(iri) for iri in lookup.find(name)]
    graph = store or graphs[0]
    if not portraits:
        click.echo(f"kg: nothing in {graph} is called {name}", err=True)
        return 1
    if len(portraits) > MOST:
        click.echo(f"{len(portraits)} things in {graph} are called so; say which:", err=True)
        print_table(["IRI", "kind", "name"], ([p.iri, ", ".join(p.kinds), p.arabic or p.latin] for p in portraits))
        return 0
    click.echo("\n\n".join("\n".join(map(plain, _told(portrait))) for portrait in portraits))
    return 0


def _told(portrait: Portrait) -> Iterator[str]:
    yield " — ".join(filter(None, (portrait.arabic, portrait.latin))) or portrait.iri
    yield f"{portrait.iri} ({', '.join(portrait.kinds)})"
    if portrait.also:
        yield f"  also written: {'، '.join(portrait.also)}"
    for prop, values in portrait.says:
        yield f"  {prop}: {'، '.join(values)}"
    for prop, thing in portrait.said:
        yield f"  is {prop} of: {thing}"
    if portrait.quotes:
        yield "  the words:"
    for quote in portrait.quotes:
        where = "title " if quote.field == "title" else ""
        yield f"    «{quote.words}» [{quote.article}, {where}{quote.start}-{quote.end}]"
