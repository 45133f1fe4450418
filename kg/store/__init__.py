"""Graphs from files, held in an embedded store to be queried."""

from kg.store.loading import load, read_statements

__all__ = ["load", "read_statements"]
