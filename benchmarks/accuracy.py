"""The accuracy gate: F1 on annotated articles, held against pinned floors.

    python -m benchmarks.accuracy                            # measure; exit status 1 if a figure is under its floor
    python -m benchmarks.accuracy --update                   # raise floors to 0.02 under what is measured now
    python -m benchmarks.accuracy --update --allow-lower     # … and lower those that no longer hold

The floors stand in ``accuracy.json`` with the SHA-256 of the annotation and of the articles, so that a figure cannot
rise by an easier set unseen. The sets of ``tests/gold`` belong to the project; the others are looked for in a shared
folder, ``../shared`` beside the checkout or what ``MAHDAR_SHARED`` names, and left out where it is missing.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.evaluation import Gold, Score, evaluate
from kg.graph.dataset import to_quads
from kg.pipeline import build

ROOT = Path(__file__).resolve().parent.parent
PINS = Path(__file__).with_name("accuracy.json")
MARGIN = 0.02
"""How far under the measured figure a new floor lies: a mended fault elsewhere may cost a little here."""

OWN = (
    "own-a",
    "own-b",
    "own-c",
    "own-d",
    "own-e",
    "own-f",
    "own-g",
    "own-h",
    "own-i",
    "own-j",
    "own-k",
    "own-l",
    "own-m",
    "own-n",
)
SHARED = ("seeds", "dev")
SETS = (*OWN, *SHARED)
CLASSES = (
    "Person",
    "Person.represents",
    "State",
    "Meeting",
    "Sanction",
    "Accusation",
    "events",
    "event slots",
    "same event across articles",
    "ALL FACTS",
)
"""The rows of the score that have a floor. Single slots are too few facts a set to be pinned."""


@dataclass(frozen=True)
class Measured:
    """What was measured of one set: F1 by class, articles that extraction failed on, digests of its files."""

    f1: Mapping[str, float]
    digests: Mapping[str, str]
    left_out: tuple[str, ...] = ()


@dataclass
class Pin:
    """What is pinned of one set: floors by class, and the digests of the files that they were measured on."""

    floors: dict[str, float] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)


def files(name: str) -> tuple[Path, Path]:
    """The annotation and the articles of a set; they need not exist."""
    if name in OWN:
        folder = ROOT / "tests" / "gold"
    else:
        folder = Path(os.environ.get("MAHDAR_SHARED") or ROOT.parent / "shared") / "gold"
    return folder / f"{name}.json", folder / f"{name}.jsonl"


def present(name: str) -> bool:
    """Whether a set can be measured here."""
    return all(path.is_file() for path in files(name))


def digests(name: str) -> dict[str, str]:
    """The SHA-256 of both files of a set, by the file's name."""
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in files(name)}


def score(name: str) -> tuple[Score, tuple[str, ...]]:
    """Build the graph of a set and score it; and which articles were left out."""
    annotation, articles = files(name)
    left_out: list[str] = []
    with build(str(articles), on_skip=lambda error: left_out.append(str(error))) as graph:
        return evaluate(Gold(str(annotation)), to_quads(graph.statements())), tuple(left_out)


def measure(name: str) -> Measured:
    """The figures of a set. A class of which nothing is annotated has no figure, nor has all, where no events are."""
    result, left_out = score(name)
    figures = {label: counts.f1 for label, counts in result.rows() if label in CLASSES and counts.right + counts.missed}
    if "events" not in figures:
        figures.pop("ALL FACTS", None)
    return Measured(figures, digests(name), left_out)


def read_pins(path: Path = PINS) -> dict[str, Pin]:
    """What is pinned, by set."""
    if not path.exists():
        return {}
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return {name: Pin(dict(pin["f1"]), dict(pin["sha256"])) for name, pin in data.items()}


def write_pins(pins: Mapping[str, Pin], path: Path = PINS) -> None:
    """Write what is pinned, in the order of the sets."""
    data = {name: {"sha256": pins[name].digests, "f1": pins[name].floors} for name in SETS if name in pins}
    path.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def faults(pin: Pin, measured: Measured) -> list[str]:
    """What is wrong with a set's figures, a line each; nothing where every floor holds."""
    changed = [name for name, digest in measured.digests.items() if pin.digests.get(name) != digest]
    found = [f"{name} is not the file that the floors were measured on; use --update" for name in changed]
    found += measured.left_out
    for label, floor in pin.floors.items():
        f1 = measured.f1.get(label, 0.0)
        if f1 < floor:
            found.append(f"{label}: F1 {f1:.3f} is under its floor of {floor:.3f}")
    return found


def raised(pin: Pin, measured: Measured, allow_lower: bool = False) -> tuple[Pin, list[str]]:
    """The floors after ``--update``, and the classes whose floor would have to be lowered for that.

    A floor moves up when the figure minus the margin is above it. One that the figure is under stays, and is told,
    unless lowering is allowed.
    """
    floors: dict[str, float] = {}
    refused = []
    for label in CLASSES:
        new = math.floor((measured.f1.get(label, 0.0) - MARGIN) * 1000 + 1e-6) / 1000
        old = pin.floors.get(label)
        if old is None:
            if label in measured.f1:
                floors[label] = max(new, 0.0)
        elif new >= old or measured.f1.get(label, 0.0) >= old:
            floors[label] = max(new, old)
        elif allow_lower:
            floors[label] = max(new, 0.0)
        else:
            floors[label] = old
            refused.append(label)
    return Pin(floors, dict(measured.digests)), refused


def _show(name: str, pin: Pin, measured: Measured) -> None:
    print(f"{name:28}{'F1':>7}{'floor':>8}")
    for label in CLASSES:
        if label in measured.f1 or label in pin.floors:
            floor = f"{pin.floors[label]:8.3f}" if label in pin.floors else f"{'-':>8}"
            print(f"  {label:26}{measured.f1.get(label, 0.0):7.3f}{floor}")


def main(arguments: list[str] | None = None) -> int:
    """Measure every set that is here; hold it against its floors, or move them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"by default all: {', '.join(SETS)}")
    parser.add_argument("--update", action="store_true", help="raise the floors")
    parser.add_argument("--allow-lower", action="store_true", help="with --update: lower floors that no longer hold")
    options = parser.parse_args(arguments)
    if unknown := [name for name in options.sets if name not in SETS]:
        parser.error(f"no such set: {', '.join(unknown)}; there are {', '.join(SETS)}")
    if options.allow_lower and not options.update:
        parser.error("--allow-lower needs --update")
    pins = read_pins()
    wrong: list[str] = []
    for name in options.sets or SETS:
        if not present(name):
            print(f"{name}: not here, left out")
            continue
        pin, measured = pins.get(name, Pin()), measure(name)
        if options.update:
            pins[name], refused = raised(pin, measured, options.allow_lower)
            wrong += [f"{name}: {label} fell under its floor; --allow-lower lowers it" for label in refused]
            _show(name, pins[name], measured)
        else:
            wrong += [f"{name}: {fault}" for fault in faults(pin, measured)]
            _show(name, pin, measured)
    if options.update:
        write_pins(pins)
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
