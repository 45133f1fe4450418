"""Graphs in stores: in memory from files, in a folder, or behind an endpoint."""

from kg.store.base import GraphStore, into_graphs, replace_graphs
from kg.store.embedded import EmbeddedStore, check_store
from kg.store.loading import check_files, load, load_rdflib, read_statements
from kg.store.querying import full_iri, prefixes_of, run, short, short_iri

__all__ = [
    "EmbeddedStore",
    "GraphStore",
    "check_files",
    "check_store",
    "full_iri",
    "into_graphs",
    "load",
    "load_rdflib",
    "prefixes_of",
    "read_statements",
    "replace_graphs",
    "run",
    "short",
    "short_iri",
]
