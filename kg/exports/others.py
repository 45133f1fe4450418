"""The formats of other fields, by name. Each is one function of a store and the name of what it writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.exports.csv_tables import csv_tables
from kg.exports.event_table import event_table
from kg.exports.ftm import ftm
from kg.exports.graphml import graphml

if TYPE_CHECKING:
    import pyoxigraph as ox

Exporter = Callable[["ox.Store", str], None]

EXPORTERS: dict[str, Exporter] = {
    "csv-tables": csv_tables,
    "graphml": graphml,
    "events-cameo": event_table,
    "ftm": ftm,
}
"""Format -> what writes it."""

FOLDERS = frozenset({"csv-tables"})
"""The formats that fill a folder, and not a file."""
