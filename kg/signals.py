"""What being stopped does, while something lasts."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def handling(handler: Callable[..., Any] | signal.Handlers, *signals: signal.Signals) -> Iterator[None]:
    """While this lasts, the signals are given to a handler; outside the main thread, whoever runs that sees to them."""
    try:
        before = [(sign, signal.signal(sign, handler)) for sign in signals]
    except ValueError:  # not in the main thread
        yield
        return
    try:
        yield
    finally:
        for sign, told in before:
            signal.signal(sign, told)
