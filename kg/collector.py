"""The garbage collector, and when it had better not look."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Iterator[None]:
    """No garbage is looked for within.

    The lexicon, when it is first loaded, and an article, while it is read, make many small things that all live on:
    looking through them time and again as they grow in number would take longer than making them.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
