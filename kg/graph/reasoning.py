"""Whether a graph agrees with the ontology: HermiT, run on a view made for it.

The view holds what the ontology speaks of, and nothing else: types, the statements with the ontology's properties, and
``owl:sameAs`` and ``owl:differentFrom``. HermiT knows no date but ``xsd:dateTime``, so a full date becomes the midnight
that begins it, and a partial one is left out (to make it exact would say more than the article does). Every node of the
view is declared an ``owl:NamedIndividual``.

HermiT says that a graph is inconsistent, not why; ``kg.graph.clashes`` finds the words.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.graph.clashes import clashes
from kg.graph.graphs import graph_of, shipped, union
from kg.graph.schema import Schema, short
from kg.graph.vocabulary import ONTOLOGY, External, Properties

if TYPE_CHECKING:
    from rdflib import Graph, Literal
    from rdflib.term import Node

    from kg.graph.graphs import Triple

MEMORY_MB = 4000
"""How much memory Java may take."""

TIME_LIMIT = 1800.0
"""How many seconds HermiT may run before it is given up."""

# For a run of seconds: compile less, collect simply. Halves the time of a small graph, costs a large one nothing.
_QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")

_PARTIAL = frozenset({External.gYearMonth, External.gYear, External.gMonth})
_EMPTY_CLASS = re.compile(r"^\t(\S+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Consistency:
    """What the reasoner found.

    ``unsatisfiable`` are the IRIs of classes that nothing can belong to (a fault of the ontology, or of classes that
    the graph adds); ``explanation`` says in plain lines why the graph is inconsistent, as far as that could be found.
    """

    consistent: bool
    unsatisfiable: tuple[str, ...] = ()
    explanation: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """What of a graph the reasoner reads, and the statements that it cannot read because they are no sense in OWL."""

    graph: Graph
    misfits: tuple[str, ...] = ()


def check(graph: Graph, ontology: Graph | None = None) -> Consistency:
    """Hold a graph against the ontology.

    :param graph: the data; of a dataset, the union of all its graphs. It is not changed.
    :param ontology: the ontology to reason with; by default the project's own (``mahdar.ttl``).
    :raises KgError: if Java is missing, or HermiT cannot read the view or does not finish.
    """
    schema = schema_for(graph, ontology)
    seen = view(graph, schema)
    consistent, unsatisfiable = _hermit(schema, seen)
    if consistent:
        return Consistency(not seen.misfits, unsatisfiable, seen.misfits)
    found = (*seen.misfits, *clashes(schema, seen.graph))
    return Consistency(False, (), found or ("HermiT finds a contradiction; no simple rule explains it",))


def load(graph: Graph, ontology: Graph | None = None) -> Any:
    """The ontology and the view of a graph in a new ``owlready2.World``, for work with owlready2 itself.

    :param graph: as for ``check``.
    :param ontology: as for ``check``.
    :returns: a world that shares nothing with any other; close it when done.
    """
    schema = schema_for(graph, ontology)
    return _world(schema, view(graph, schema))


def view(graph: Graph, schema: Schema | None = None) -> View:
    """What of a graph the reasoner reads (see the module's own words).

    :param graph: the data; of a dataset, the union of all its graphs.
    :param schema: the ontology that says what is a property from thing to thing, and what from thing to value.
    """
    misfits: list[str] = []
    seen = graph_of(_viewed(union(graph), schema or schema_for(graph), misfits))
    return View(seen, tuple(sorted(misfits)))


def schema_for(data: Graph, ontology: Graph | None = None) -> Schema:
    """The ontology as the reasoner reads it: with classes that the data put under its own, and dates as in the view.

    :param data: the graph that is to be checked.
    :param ontology: by default the project's own.
    """
    from rdflib import OWL, RDF, RDFS, XSD, URIRef

    schema = shipped("mahdar.ttl") if ontology is None else graph_of(ontology)
    for low, _, high in union(data).triples((None, RDFS.subClassOf, None)):
        if isinstance(low, URIRef) and isinstance(high, URIRef):
            schema.add((low, RDFS.subClassOf, high))
            schema.add((low, RDF.type, OWL.Class))
            schema.add((high, RDF.type, OWL.Class))
    for prop in (Properties.date, Properties.endDate):
        schema.add((URIRef(prop), RDFS.range, XSD.dateTime))
    return Schema(schema)


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


def _hermit(schema: Schema, seen: View) -> tuple[bool, tuple[str, ...]]:
    """Whether HermiT finds a model, and the classes that are empty in all of them.

    HermiT is called as ``owlready2.sync_reasoner`` calls it, except that it is asked for consistency alone (classifying
    every individual costs far more), is given a time limit, and leaves no files behind.
    """
    import owlready2

    java = shutil.which(owlready2.JAVA_EXE)
    if java is None:
        raise KgError("reasoning needs Java (17 or newer), and none was found: install a Java runtime")
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
        command = [*machine, "org.semanticweb.HermiT.cli.CommandLine", "-N", "-k", "-U", file.as_uri()]
        try:
            run = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT, check=False)
        except subprocess.TimeoutExpired:
            raise KgError(f"HermiT did not finish within {TIME_LIMIT:.0f} s: check a part of the graph") from None
    if "InconsistentOntologyException" in run.stderr:
        return False, ()
    if run.returncode:
        raise KgError(f"HermiT cannot read the graph: {' '.join(run.stderr.split())[:300]}")
    empty = (iri for iri in _EMPTY_CLASS.findall(run.stdout) if not iri.endswith("owl#Nothing"))
    return True, tuple(sorted(empty))
