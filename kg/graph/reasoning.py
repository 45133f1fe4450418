"""Whether a graph agrees with the ontology: HermiT, run on a view made for it.

The view holds what the ontology speaks of, and nothing else: types, the statements with the ontology's properties, and
``owl:sameAs`` and ``owl:differentFrom``. HermiT knows no date but ``xsd:dateTime``, so a full date becomes the midnight
that begins it, and a partial one is left out (to make it exact would say more than the article does). Every node of the
view is declared an ``owl:NamedIndividual``.

HermiT says that a graph is inconsistent, not why; ``kg.graph.clashes`` finds the facts, the words and who says so.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.graph.clashes import Contradiction
from kg.graph.graphs import as_rdflib, as_store, graph_of, union
from kg.graph.inference import HERMIT, Inferences, apart, infer, ontology_for
from kg.graph.rules import SAME, TYPE
from kg.graph.schema import Schema, short
from kg.graph.vocabulary import ONTOLOGY, PREFIXES, External, Properties

if TYPE_CHECKING:
    import pyoxigraph as ox
    from rdflib import Graph, Literal
    from rdflib.term import Node

    from kg.graph.graphs import Triple

MEMORY_MB = 4000
"""How much memory Java may take."""

TIME_LIMIT = 1800.0
"""How many seconds HermiT may run before it is given up."""

# For a run of seconds: compile less, collect simply. Halves the time of a small graph, costs a large one nothing.
_QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")

UNEXPLAINED = Contradiction("HermiT finds a contradiction; no simple rule explains it")
"""What is told where the reasoner says no and no rule says why."""

_PARTIAL = frozenset({External.gYearMonth, External.gYear, External.gMonth})
_EMPTY_CLASS = re.compile(r"^\t(\S+)$", re.MULTILINE)
_TYPE = re.compile(r"^Type\( <([^>]+)> <([^>]+)> \)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Consistency:
    """What the reasoner found.

    ``unsatisfiable`` are the IRIs of classes that nothing can belong to (a fault of the ontology, or of classes that
    the graph adds); ``contradictions`` say why the graph is inconsistent, as far as that could be found.
    """

    consistent: bool
    unsatisfiable: tuple[str, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    @property
    def explanation(self) -> tuple[str, ...]:
        """The contradictions, each in one line."""
        return tuple(found.text for found in self.contradictions)


@dataclass(frozen=True, slots=True)
class View:
    """What of a graph the reasoner reads, and the statements that it cannot read because they are no sense in OWL."""

    graph: Graph
    misfits: tuple[str, ...] = ()


def check(
    data: Graph | ox.Store,
    ontology: Schema | None = None,
    *,
    prefixes: Mapping[str, str] | None = None,
    without: str = "",
) -> Consistency:
    """Hold a graph against the ontology.

    :param data: of a dataset or store, the union of all its graphs is checked, and the graphs say which article states
        what. It is not changed.
    :param ontology: the ontology to reason with (``kg.graph.inference.ontology_for``); by default the project's own.
    :param prefixes: to shorten IRIs with in what is told, beside the vocabulary's.
    :param without: the IRI of a graph to leave aside, of a store: what was inferred before.
    :raises KgError: if Java is missing, or HermiT cannot read the view or does not finish.
    """
    store = as_store(data)
    schema = ontology or ontology_for(store)
    seen = view(as_rdflib(apart(data, without) if data is store else data), for_hermit(schema))
    consistent, unsatisfiable = _consistent(for_hermit(schema), seen)
    if consistent and not seen.misfits:
        return Consistency(True, unsatisfiable)
    found = tuple(infer(store, schema, without=without).contradictions(prefixes))
    # A misfit that no rule knows is told as the view has it.
    misfits = tuple(map(Contradiction, seen.misfits))
    return Consistency(False, unsatisfiable, found or misfits or (UNEXPLAINED,))


def load(graph: Graph, ontology: Schema | None = None) -> Any:
    """The ontology and the view of a graph in a new ``owlready2.World``, for work with owlready2 itself.

    :param graph: as for ``check``.
    :param ontology: as for ``check``.
    :returns: a world that shares nothing with any other; close it when done.
    """
    schema = for_hermit(ontology or ontology_for(as_store(graph)))
    return _world(schema, view(graph, schema))


def infer_dl(store: ox.Store, schema: Schema | None = None, *, without: str = "") -> tuple[Inferences, bool]:
    """All that follows from a store: the classes that HermiT finds, and what rules conclude from them too.

    HermiT finds the most special classes of each thing; those above and the values of properties follow by the rules.
    (HermiT finds values too, at a cost that grows with the square of the graph, and leaves out some that the inverses
    of properties give.) From a graph that contradicts itself HermiT concludes nothing, and the rules conclude alone.

    :param store: the data; it is not changed.
    :param schema: the ontology (``kg.graph.inference.ontology_for``); by default the project's own.
    :param without: the IRI of a graph to leave aside: what was inferred before.
    :returns: what follows, and whether HermiT finds the graph consistent.
    :raises KgError: as ``check`` does.
    """
    import pyoxigraph as ox

    schema = schema or ontology_for(store)
    found = infer(store, schema, without=without)
    reduced = for_hermit(schema)
    # What the rules leave aside (second names of which nothing else is said) the reasoner does too.
    same = ox.NamedNode(SAME[1:-1])
    stated = (quad for quad in apart(store, without) if quad.predicate != same or found.closure.holds(quad.triple))
    seen = view(as_rdflib(stated), reduced)
    run = _hermit(reduced, seen, "-c", "-D", "-I")
    if run is None:
        return found, False
    kind = ox.NamedNode(TYPE[1:-1])
    facts = (
        ox.Triple(ox.NamedNode(thing), kind, ox.NamedNode(name))
        for thing, name in _TYPE.findall(run)
        if not name.startswith(PREFIXES["owl"])
    )
    found.closure.add(HERMIT, facts)
    return found, True


def view(graph: Graph, schema: Schema | None = None) -> View:
    """What of a graph the reasoner reads (see the module's own words).

    :param graph: the data; of a dataset, the union of all its graphs.
    :param schema: the ontology that says what is a property from thing to thing, and what from thing to value.
    """
    misfits: list[str] = []
    seen = graph_of(_viewed(union(graph), schema or for_hermit(ontology_for(as_store(graph))), misfits))
    return View(seen, tuple(sorted(misfits)))


def for_hermit(schema: Schema) -> Schema:
    """The ontology as HermiT reads it: dates are what they are in the view."""
    from rdflib import RDFS, XSD, URIRef

    graph = graph_of(schema.graph)
    for prop in (Properties.date, Properties.endDate):
        graph.add((URIRef(prop), RDFS.range, XSD.dateTime))
    return Schema(graph)


def _viewed(data: Graph, schema: Schema, misfits: list[str]) -> Iterator[Triple]:
    from rdflib import OWL, RDF, Literal

    nodes: set[Node] = set()
    for subject, prop, value in data:
        if prop == RDF.type:
            if value not in schema.classes:
                continue
            nodes.add(subject)
        elif prop in (OWL.sameAs, OWL.differentFrom) or prop in schema.object_properties:
            if isinstance(value, Literal):
                misfits.append(
                    f"{short(subject)} has the text {value.n3()} as its {short(prop)}, which must be a thing"
                )
                continue
            nodes |= {subject, value}
        elif prop in schema.data_properties:
            if not isinstance(value, Literal):
                misfits.append(f"{short(subject)} has {short(value)} as its {short(prop)}, which must be a value")
                continue
            nodes.add(subject)
            if str(value.datatype) in _PARTIAL:
                continue
            if value.ill_typed:
                misfits.append(f"{short(subject)} has {value.n3()} as its {short(prop)}, which is no such value")
                continue
            value = _known(value)
        else:
            continue
        yield subject, prop, value
    for node in nodes:
        yield node, RDF.type, OWL.NamedIndividual


def _known(value: Literal) -> Literal:
    """The literal as HermiT can read it: a day as the moment that begins it."""
    from rdflib import XSD, Literal

    return Literal(f"{value}T00:00:00", datatype=XSD.dateTime) if value.datatype == XSD.date else value


def _world(schema: Schema, seen: View) -> Any:
    """owlready2 reads no Turtle: N-Triples it is."""
    import owlready2

    world = owlready2.World()
    triples = graph_of(schema.graph, seen.graph).serialize(format="nt", encoding="utf-8")
    world.get_ontology(ONTOLOGY).load(fileobj=io.BytesIO(triples))
    return world


def _consistent(schema: Schema, seen: View) -> tuple[bool, tuple[str, ...]]:
    """Whether HermiT finds a model, and the classes that are empty in all of them.

    HermiT is asked for consistency alone: classifying every individual costs far more.
    """
    run = _hermit(schema, seen, "-k", "-U")
    if run is None:
        return False, ()
    empty = (iri for iri in _EMPTY_CLASS.findall(run) if not iri.endswith("owl#Nothing"))
    return True, tuple(sorted(empty))


def _hermit(schema: Schema, seen: View, *questions: str) -> str | None:
    """What HermiT answers, or None if there is a contradiction.

    HermiT is called as ``owlready2.sync_reasoner`` calls it, except that it is given a time limit and leaves no files
    behind.

    :param questions: options of HermiT's command line.
    """
    import owlready2

    java = shutil.which(owlready2.JAVA_EXE)
    if java is None:
        raise KgError("reasoning with HermiT needs Java (17 or newer), and none was found: install a Java runtime")
    jar = Path(owlready2.__file__).parent / "hermit"
    with tempfile.TemporaryDirectory(prefix="mahdar-") as folder:
        file = Path(folder) / "view.nt"
        world = _world(schema, seen)
        try:
            world.save(str(file), format="ntriples")
        finally:
            world.close()
        classpath = os.pathsep.join([str(jar), str(jar / "HermiT.jar")])
        machine = [java, f"-Xmx{MEMORY_MB}M", *_QUICK, "-cp", classpath]
        command = [*machine, "org.semanticweb.HermiT.cli.CommandLine", "-N", *questions, file.as_uri()]
        try:
            run = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT, check=False)
        except subprocess.TimeoutExpired:
            raise KgError(f"HermiT did not finish within {TIME_LIMIT:.0f} s: check a part of the graph") from None
    if "InconsistentOntologyException" in run.stderr:
        return None
    if run.returncode:
        raise KgError(f"HermiT cannot read the graph: {' '.join(run.stderr.split())[:300]}")
    return run.stdout
