"""The rules can be compiled, and say as machine code what they say as Python.

The first is tested everywhere, the second where they are compiled (``make test-compiled``).
"""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import kg

ROOT = Path(__file__).parent.parent
PACKAGE = Path(kg.__file__).parent
COMPILED = [path for kind in ("so", "pyd") for path in PACKAGE.glob(f"extraction/*/*.{kind}")]

where_compiled = pytest.mark.skipif(not COMPILED, reason="the rules are not compiled here (make test-compiled)")

# What the build hook does (pyproject.toml), as far as the C compiler.
TO_C = """
import sys, tomllib
from pathlib import Path
from mypyc.build import mypycify

wheel = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
hook = wheel["hooks"]["mypyc"]
files = {path for pattern in hook["include"] for path in Path().glob(pattern.lstrip("/"))}
files -= {path for path in files if any(path.match(pattern.lstrip("/")) for pattern in hook["exclude"])}
mypycify([*hook["mypy-args"], *sorted(map(str, files))], target_dir=sys.argv[1], multi_file=True)
"""


def build(source: Path, *inputs: Path) -> bytes:
    """The quads that the package below ``source`` makes of the inputs."""
    command = [sys.executable, "-P", "-c", "from kg.cli import main; main()", "build", "-o", "-", "--format", "nq"]
    return subprocess.run(
        [*command, *map(str, inputs)], env={**os.environ, "PYTHONPATH": str(source)}, capture_output=True
    ).stdout


def test_the_rules_can_be_compiled(tmp_path):
    pytest.importorskip("mypyc")
    run = subprocess.run([sys.executable, "-c", TO_C, str(tmp_path)], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    assert list(tmp_path.rglob("*extractor.c"))


@where_compiled
def test_every_rule_is_compiled():
    paths = [path for path in (ROOT / "kg" / "extraction").glob("*/*.py") if path.stem != "__init__"]
    rules = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in paths]
    assert rules
    assert [rule for rule in rules if not (find_spec(rule).origin or "").endswith((".so", ".pyd"))] == []


@where_compiled
def test_compiled_rules_and_those_that_are_interpreted_make_the_same_bytes():
    inputs = [ROOT / "examples" / "articles", *sorted((ROOT / "tests" / "gold").glob("*.jsonl"))]
    compiled = build(PACKAGE.parent, *inputs)
    assert compiled.count(b"\n") > 1000
    assert compiled == build(ROOT, *inputs)
