"""The rules as machine code say what they say as Python: ``make test-compiled`` runs this where they are compiled."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import kg

ROOT = Path(__file__).parent.parent
PACKAGE = Path(kg.__file__).parent
COMPILED = list(PACKAGE.glob("extraction/*.so")) + list(PACKAGE.glob("extraction/*.pyd"))

pytestmark = pytest.mark.skipif(not COMPILED, reason="the rules are not compiled here (make test-compiled)")


def build(source: Path, *inputs: Path) -> bytes:
    """The quads that the package below ``source`` makes of the inputs."""
    command = [sys.executable, "-P", "-c", "from kg.cli import main; main()", "build", "-o", "-", "--format", "nq"]
    return subprocess.run(
        [*command, *map(str, inputs)], env={**os.environ, "PYTHONPATH": str(source)}, capture_output=True
    ).stdout


def test_every_rule_is_compiled():
    rules = [path.stem for path in (ROOT / "kg" / "extraction").glob("*.py") if path.stem != "__init__"]
    assert rules
    assert [
        rule for rule in rules if not (find_spec(f"kg.extraction.{rule}").origin or "").endswith((".so", ".pyd"))
    ] == []


def test_compiled_rules_and_those_that_are_interpreted_make_the_same_bytes():
    inputs = [ROOT / "examples" / "articles", *sorted((ROOT / "tests" / "gold").glob("*.jsonl"))]
    compiled = build(PACKAGE.parent, *inputs)
    assert compiled.count(b"\n") > 1000
    assert compiled == build(ROOT, *inputs)
