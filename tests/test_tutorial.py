"""Everything that docs/tutorial.md shows is run in its order, and prints what is shown.

A block after ``<!-- file: NAME -->`` is that file. In a ``console`` block ``$ `` begins a command, and what follows is
its output, in which ``...`` stands for anything; spaces and blank lines do not count. A ``python`` block is a program,
whose output is the block after ``<!-- output -->``.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
TUTORIAL = (CHECKOUT / "docs" / "tutorial.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"(?:<!-- (file: (?P<file>\S+)|output) -->\n)?```(?P<kind>\w*)\n(?P<text>.*?)```", re.DOTALL)


def commands(block: str) -> list[tuple[str, str]]:
    """Each command of a console block with the output that is shown."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(part.partition("\n")[0], part.partition("\n")[2]) for part in parts]


def fits(shown: str, printed: str) -> bool:
    """Whether an output is the one that is shown."""
    words = " ".join(shown.split())
    pattern = ".*".join(re.escape(piece) for piece in words.split("..."))
    return re.fullmatch(pattern, " ".join(printed.split()), re.DOTALL) is not None


def run(command: list[str], folder: Path) -> str:
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_the_tutorial(tmp_path: Path) -> None:
    printed, seen = "", 0
    for block in BLOCK.finditer(TUTORIAL):
        kind, text = block["kind"], block["text"]
        if block["file"]:
            (tmp_path / block["file"]).write_text(text, encoding="utf-8")
        elif kind == "console":
            for command, shown in commands(text):
                seen += 1
                name, *arguments = shlex.split(command)
                assert name == "kg"
                found = run([sys.executable, "-m", "kg.cli", *arguments], tmp_path)
                assert fits(shown, found), f"{command}\nshown:\n{shown}\nprinted:\n{found}"
        elif kind == "python":
            seen += 1
            printed = run([sys.executable, "-c", text], tmp_path)
        else:
            assert fits(text, printed), printed
    assert seen == sum(TUTORIAL.count(mark) for mark in ("\n$ ", "```python"))
    assert seen > 10


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [("a  b\n", "a b", True), ("a ... d", "a b c d", True), ("a", "a b", False), ("", "x", False), ("x", "", False)],
)
def test_what_fits(shown: str, printed: str, same: bool) -> None:
    assert fits(shown, printed) is same
