"""Files that one process holds at a time, and that let go of themselves when it ends, however it ends."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO


def lock(path: Path) -> IO[bytes] | None:
    """The file, open and locked; None if another process holds it. Closing it lets go.

    Where the system has no such locks (Windows), it is only opened.

    :raises OSError: if it cannot be made.
    """
    file = path.open("ab")
    if held(file):
        return file
    file.close()
    return None


def held(file: IO[bytes]) -> bool:
    """Lock an open file; whether that could be done."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return os.fstat(file.fileno()).st_nlink > 0
