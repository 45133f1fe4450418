"""The accuracy gate: no figure may fall under its floor (``benchmarks/accuracy.py`` measures, and moves floors)."""

from __future__ import annotations

import importlib.util
import json
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks import accuracy_page
from kg.evaluation import Counts


def _load() -> ModuleType:
    """The benchmark, which stands beside the package and not in it."""
    path = Path(__file__).parent.parent / "benchmarks" / "accuracy.py"
    spec = importlib.util.spec_from_file_location("accuracy_gate", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


gate = _load()
EVENTS = frozenset({"Meeting", "Sanction", "Accusation"})
measure = cache(gate.measure)


@pytest.mark.parametrize("name", gate.SETS)
def test_no_figure_is_under_its_floor(name: str) -> None:
    if not gate.present(name):
        assert name in gate.SHARED, f"tests/gold lacks {name}"
        pytest.skip(f"the shared articles of {name} are not here")
    assert not gate.faults(gate.read_pins()[name], measure(name))


def test_every_set_is_pinned_with_all_its_classes() -> None:
    pins = gate.read_pins()
    assert set(pins) == set(gate.SETS)
    for name, pin in pins.items():
        assert set(pin.digests) == {f"{name}.json", f"{name}.jsonl"}
        wanted = {"Person", "State"} if name == "own-g" else {"Person", "State", *EVENTS, "ALL FACTS"}
        assert wanted <= set(pin.floors)
        assert all(0 <= floor < 1 for floor in pin.floors.values())


# --- the gate itself --------------------------------------------------------------------------------------------------


def measured(left_out: tuple[str, ...] = (), **f1: float) -> object:
    return gate.Measured(f1, {"x.json": "1"}, left_out)


def pin(**floors: float) -> object:
    return gate.Pin(dict(floors), {"x.json": "1"})


def test_a_figure_under_its_floor_is_told() -> None:
    assert gate.faults(pin(Person=0.8), measured(Person=0.79)) == ["Person: F1 0.790 is under its floor of 0.800"]
    assert gate.faults(pin(Person=0.8), measured(Person=0.8)) == []
    assert gate.faults(pin(Person=0.8), measured()) == ["Person: F1 0.000 is under its floor of 0.800"]


def test_another_annotation_is_told_even_where_the_figures_hold() -> None:
    (fault,) = gate.faults(gate.Pin({"Person": 0.8}, {"x.json": "2"}), measured(Person=0.9))
    assert fault.startswith("x.json is not the file")


def test_an_article_that_extraction_fails_on_is_told() -> None:
    assert gate.faults(pin(), measured(("a1: left out",))) == ["a1: left out"]


def test_update_raises_floors_to_the_margin_and_never_lowers_them() -> None:
    new, refused = gate.raised(pin(Person=0.5, State=0.9, Meeting=0.7), measured(Person=0.8, State=0.91, Meeting=0.6))
    assert new.floors == {"Person": 0.78, "State": 0.9, "Meeting": 0.7}
    assert refused == ["Meeting"]


def test_update_lowers_floors_only_on_demand() -> None:
    new, refused = gate.raised(pin(Person=0.8, State=0.9), measured(Person=0.6, State=0.89), allow_lower=True)
    assert new.floors == {"Person": 0.58, "State": 0.87}
    assert not refused


def test_a_floor_that_still_holds_is_not_lowered_even_on_demand() -> None:
    new, _ = gate.raised(pin(State=0.9), measured(State=0.905), allow_lower=True)
    assert new.floors == {"State": 0.9}


def test_a_new_set_gets_floors() -> None:
    new, refused = gate.raised(gate.Pin(), measured(Person=0.8123, State=0.01))
    assert new.floors == {"Person": 0.792, "State": 0.0}
    assert new.digests == {"x.json": "1"}
    assert not refused


def test_pins_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "accuracy.json"
    gate.write_pins({"dev": pin(State=0.5), "own-a": pin(Person=0.8)}, path)
    assert gate.read_pins(path) == {"own-a": pin(Person=0.8), "dev": pin(State=0.5)}
    assert list(json.loads(path.read_text(encoding="utf-8"))) == ["own-a", "dev"]
    assert gate.read_pins(tmp_path / "none.json") == {}


def test_shared_sets_are_left_out_where_they_are_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAHDAR_SHARED", str(tmp_path))
    assert not gate.present("dev")
    assert gate.present("own-a")
    assert gate.files("seeds")[0] == tmp_path / "gold" / "seeds.json"


def test_the_page_gets_a_column_a_set_and_a_dash_for_what_is_not_annotated() -> None:
    figures = {name: {"Person": Counts(3, 1, 1), "Meeting.place": Counts(0, 2, 0)} for name in accuracy_page.SETS}
    page = (
        "head\n| P / R / F1 | old |\n| --- | --- |\n| Person | 0 |\n\nbetween\n\n| slot | old |\n| --- | --- |\n\ntail"
    )
    lines = accuracy_page.rewritten(page, figures).split("\n")
    person = next(line for line in lines if line.startswith("| Person |"))
    place = next(line for line in lines if line.startswith("| Meeting: place |"))
    assert person.count("0.75 / 0.75 / 0.75") == len(accuracy_page.SETS) == place.count("–")
    assert [line for line in lines if line and not line.startswith("|")] == ["head", "between", "tail"]
