"""The garbage collector, and when it had better not look."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache


@contextmanager
def at_rest() -> Iterator[None]:
    """No garbage is looked for within.

    The built-in rules leave none that the collector would have to find: what is made for an article goes when nothing
    refers to it any more, while the lexicon and what is remembered of words live on. Looking through these time and
    again as they grow in number would take a twentieth of a build.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            if not gc.get_freeze_count():
                # All that there is now becomes old without being looked through, which the collector would else do at
                # once. What somebody else has frozen stays so.
                gc.freeze()
                gc.unfreeze()
            gc.enable()


@cache
def leave_the_end_out() -> None:
    """When the interpreter ends, what there is then is not looked through once more: with a lexicon, for a second."""
    atexit.register(gc.freeze)
