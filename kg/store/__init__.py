"""Graphs from files, held in an embedded store to be queried."""

from kg.store.loading import load, read_statements
from kg.store.querying import prefixes_of, run, short

__all__ = ["load", "prefixes_of", "read_statements", "run", "short"]
