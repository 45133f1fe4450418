"""Graphs from files, held in an embedded store to be queried."""

from kg.store.loading import load, load_rdflib, read_statements
from kg.store.querying import full_iri, prefixes_of, run, short, short_iri

__all__ = ["full_iri", "load", "load_rdflib", "prefixes_of", "read_statements", "run", "short", "short_iri"]
