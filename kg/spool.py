"""Records that wait in a temporary file instead of in memory."""

from __future__ import annotations

import pickle
import tempfile


class Spool:
    """A sequence of records on disk, each found again by the number that ``add`` gave.

    The file has no name and vanishes when it is closed, or when the process ends, however it ends.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="mahdar-")  # noqa: SIM115

    def add(self, record: object) -> int:
        """Keep a record.

        :returns: the number by which it is found again.
        :raises OSError: if the disk is full.
        """
        place = self._file.seek(0, 2)
        pickle.dump(record, self._file, protocol=5)
        return place

    def __getitem__(self, place: int) -> object:
        self._file.seek(place)
        return pickle.load(self._file)

    def close(self) -> None:
        """Remove the file."""
        self._file.close()

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
