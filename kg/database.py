"""SQLite files: one writer, any number of processes that read meanwhile."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def opened(path: str, schema: str) -> sqlite3.Connection:
    """A database to write to, made on first use.

    What has been committed stays, whenever the process or the machine ends.
    """
    db = sqlite3.connect(path)
    db.execute("pragma journal_mode = wal")
    db.execute("pragma synchronous = normal")
    db.execute("pragma cache_size = -65536")
    db.execute("pragma temp_store = file")
    db.executescript(schema)
    return db


def opened_to_read(path: str) -> sqlite3.Connection:
    """A further connection, for a process that only reads."""
    db = sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True)
    db.execute("pragma cache_size = -16384")
    return db


def file_of(db: sqlite3.Connection) -> str:
    """The path of a connection's file; empty for a database in memory."""
    return str(db.execute("pragma database_list").fetchone()[2] or "")
