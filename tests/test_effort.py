"""Reading an article takes no more calls than it may (``benchmarks/effort.py`` counts them, and moves the ceilings)."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import effort

ROOT = Path(__file__).parent.parent


def test_reading_takes_no_more_calls_than_it_may():
    if effort.ceilings() is None:
        pytest.skip(f"no ceilings are pinned for Python {effort.version()}")
    # in a process of its own: what other tests have read is no longer cold
    run = subprocess.run([sys.executable, "-m", "benchmarks.effort"], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_what_is_over_its_ceiling_is_told():
    assert effort.faults({"cold": 90, "warm": 50}, {"cold": 90, "warm": 50}) == []
    assert effort.faults({"cold": 91, "warm": 50}, {"cold": 90, "warm": 50}) == [
        "cold: 91 calls for 400 words, 90 allowed"
    ]
