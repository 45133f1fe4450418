"""Builds that are killed at random moments and run again, until each has come to its end: are the bytes the same?

    python -m benchmarks.kills 50 --articles 1000

Each kill is a SIGKILL, of the process that was started or of one of those that it started, at a moment drawn from the
time that an undisturbed build takes. After each build the folder is thrown away, so that all its stages are hit.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.generate import write


def children(process: int) -> list[int]:
    """The processes that a process has started (Linux)."""
    try:
        return [int(n) for n in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def build(source: Path, out: Path, work: Path) -> subprocess.Popen[bytes]:
    """A build, started."""
    command = [
        sys.executable,
        "-m",
        "kg.cli",
        "build",
        str(source),
        "-o",
        str(out),
        "--work",
        str(work),
        "-q",
        "-j",
        "2",
    ]
    return subprocess.Popen(command)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("kills", type=int, nargs="?", default=50)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    parents = workers = builds = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        source, whole, out = folder / "news.jsonl", folder / "whole.nq", folder / "out.nq"
        write(options.articles, source)
        begin = time.monotonic()
        assert build(source, whole, folder / "undisturbed").wait() == 0
        usual = time.monotonic() - begin
        while parents + workers < options.kills:
            work = folder / f"work{builds}"
            out.unlink(missing_ok=True)
            left, runs = chance.randint(1, 6), 0
            while True:
                runs += 1
                begin = time.monotonic()
                process = build(source, out, work)
                give_up = time.monotonic() + chance.uniform(0, usual)
                while time.monotonic() < give_up and process.poll() is None:
                    time.sleep(0.01)
                if left and process.poll() is None:
                    left -= 1
                    started = children(process.pid)
                    if started and chance.random() < 0.5:
                        os.kill(chance.choice(started), signal.SIGKILL)
                        workers += 1
                    else:
                        process.kill()
                        parents += 1
                if process.wait() == 0:
                    if runs == 1:  # how long a build takes depends on what else the machine does
                        usual = time.monotonic() - begin
                    break
                assert process.returncode == -signal.SIGKILL, process.returncode
                assert not out.exists() or out.read_bytes() == whole.read_bytes(), "a file that is not whole"
            builds += 1
            assert out.read_bytes() == whole.read_bytes(), f"build {builds} is another"
            assert not list(folder.glob(".mahdar-*")), "something was left"
    print(f"{parents} kills of the parent, {workers} of its processes, in {builds} builds: every output the same")
    return 0


if __name__ == "__main__":
    sys.exit(main())
