"""``kg reason``: what follows from a graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from kg.commands.options import format_option, graphs_argument, quiet_option, store_option
from kg.commands.reporting import Reporter, some
from kg.commands.sources import opened
from kg.commands.tables import print_table
from kg.display import plain
from kg.errors import UsageError
from kg.exports import check_target, format_of, write
from kg.exports.formats import base_of_graph
from kg.graph.dataset import from_quad, ordered
from kg.store import EmbeddedStore, full_iri, load_rdflib, prefixes_of, short_iri

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.graph.clashes import Contradiction
    from kg.graph.inference import Inferences

MOST = 100
"""How many contradictions are told."""


@click.command("reason")
@graphs_argument
@store_option
@click.option("--output", "-o", metavar="OUT", help="File for what follows; without it, the store gets it.")
@format_option
@click.option("--profile", type=click.Choice(["rl", "dl"]), default="rl", show_default=True, help="How to reason.")
@click.option("--alignments", is_flag=True, help="Conclude in other vocabularies too (SEM, FOAF, schema.org, PROV).")
@click.option("--ontology", "axioms", multiple=True, metavar="FILE", help="Axioms of your own; may be repeated.")
@click.option("--with-stated", is_flag=True, help="Write what is stated as well, in its own graphs.")
@click.option("--why", nargs=3, metavar="S P O", help="Tell why this holds, and write nothing; IRIs, prefixed or full.")
@click.option("--stats", is_flag=True, help="Tell how much was inferred by which axiom.")
@quiet_option
def command(
    graphs: tuple[str, ...],
    store: str | None,
    output: str | None,
    form: str | None,
    profile: str,
    alignments: bool,
    axioms: tuple[str, ...],
    with_stated: bool,
    why: tuple[str, str, str] | None,
    stats: bool,
    quiet: bool,
) -> int:
    """Conclude what follows from graphs or a store, into a graph of its own: stated and inferred stay apart.

    \b
    rl  by rules (OWL 2 RL): graphs of any size that fit into memory
    dl  HermiT finds the classes of everything first: small graphs; needs Java

    A contradiction is told with the facts that it comes from and the words that state them; the exit status is then 1.

    \b
        kg reason news.trig -o inferred.trig --stats
        kg reason --store news
        kg reason news.trig --why person:a mhd:metWith person:b
    """  # noqa: D301 (click wants the escape itself)
    if not (output or store or why):
        raise UsageError("reason: say with -o OUT which file to write, or reason over a store with --store DIR alone")
    syntax = None
    if output and not why:
        syntax = format_of(output, form or ("trig" if output == "-" else None))
        check_target(output, *graphs, *axioms)
    opening = _source(graphs, store, write=not (output or why))
    with Reporter(quiet, counted="statements") as report, opening as (source, keep):
        from kg.graph.inference import apart

        prefixes, graph = prefixes_of(source), inferred_in(source)
        report.stage("reasoning")
        found, wrong = _inferred(source, profile, alignments, axioms, graph, report)
        if why:
            _tell_why(found, why, prefixes)
            return 0
        statements = ordered(found.statements(graph))
        if keep:
            keep.replace(f"<{graph}>", (triple for _, triple in statements))
        elif output and syntax:
            stated = map(from_quad, apart(source, graph)) if with_stated else ()
            write(ordered([*stated, *statements]), output, syntax, prefixes)
        if stats:
            _tell_stats(found, prefixes)
        report.say(f"{some(sum(found.by_rule.values()), 'statement')} inferred, in the graph <{graph}>")
        tell_contradictions(wrong, lambda line: click.echo(line, err=True))
    return 1 if wrong else 0


def inferred_in(source: ox.Store) -> str:
    """The IRI of the graph for what follows from a store's."""
    from kg.graph.inference import inferred_graph

    return inferred_graph(base_of_graph(next((str(name) for name in source.named_graphs()), "")))


@contextmanager
def _source(
    graphs: Sequence[str], folder: str | None, *, write: bool
) -> Iterator[tuple[ox.Store, EmbeddedStore | None]]:
    """What to reason over, and the same as a store to write to if that is wanted."""
    if write and folder and not graphs:
        with EmbeddedStore(folder, write=True, new=False) as keep:
            yield keep.native, keep
    else:
        with opened(graphs, folder) as source:
            yield source, None


def _inferred(
    source: ox.Store, profile: str, alignments: bool, axioms: Sequence[str], graph: str, report: Reporter
) -> tuple[Inferences, list[Contradiction]]:
    from kg.graph.graphs import shipped
    from kg.graph.inference import infer, ontology_for
    from kg.graph.reasoning import UNEXPLAINED, infer_dl

    own = [shipped("alignments.ttl")] if alignments else []
    schema = ontology_for(source, *own, *(load_rdflib([path]) for path in axioms))
    if profile == "dl":
        found, consistent = infer_dl(source, schema, without=graph)
    else:
        found, consistent = infer(source, schema, without=graph, on_step=report.progress), True
    wrong = list(found.contradictions(prefixes_of(source)))
    return found, wrong or ([] if consistent else [UNEXPLAINED])


def _tell_why(found: Inferences, why: tuple[str, str, str], prefixes: dict[str, str]) -> None:
    import pyoxigraph as ox

    from kg.graph.witnesses import Witnesses

    try:
        subject, prop, value = (ox.NamedNode(full_iri(name, prefixes)) for name in why)
        derivation = found.why(ox.Triple(subject, prop, value))
    except ValueError:
        raise UsageError(f"--why {' '.join(why)}: want three IRIs, such as person:a mhd:metWith person:b") from None
    except KeyError:
        raise UsageError(f"--why {' '.join(why)}: that is neither stated nor does it follow") from None
    for line in Witnesses(found.store, prefixes).lines(derivation):
        click.echo(plain(line))


def _tell_stats(found: Inferences, prefixes: dict[str, str]) -> None:
    print_table(["class or property", "inferred"], ([short_iri(k, prefixes), str(n)] for k, n in found.by_term.items()))
    print_table(["rule", "axiom", "inferred"], ([*rule, str(n)] for rule, n in found.by_rule.items()))


def tell_contradictions(wrong: Sequence[Contradiction], tell: Callable[[str], None]) -> None:
    """Tell what cannot be: each in a line of its own, the facts and the words that state them in lines under it."""
    for contradiction in wrong[:MOST]:
        first, *rest = contradiction.lines()
        tell(plain(f"Contradiction: {first}"))
        for line in rest:
            tell(plain(line))
    if len(wrong) > MOST:
        tell(f"and {len(wrong) - MOST} contradictions more")
