"""Which files inputs name: in order, each once, whatever their number."""

from __future__ import annotations

import os
import subprocess
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.reading import paths as module
from kg.reading.paths import in_order, paths


def touched(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return root


def named(*inputs: str | Path, root: Path) -> list[str]:
    found = list(paths(inputs, (".txt",)))
    assert not [error for error in found if isinstance(error, InputError)]
    return [str(path.relative_to(root)) for path in found if isinstance(path, Path)]


def test_a_folder_gives_its_own_files_first_then_those_below(tmp_path: Path) -> None:
    touched(tmp_path, "b.txt", "a/z.txt", "a/b/c.txt", "c/a.txt", "a.txt", ".x/a.txt", "a/.y.txt", "n.md", "B.TXT")
    expected = ["B.TXT", "a.txt", "b.txt", "a/z.txt", "a/b/c.txt", "c/a.txt"]
    assert named(tmp_path, root=tmp_path) == expected


@pytest.mark.parametrize("order", [("a", "."), (".", "a"), ("a/b/c.txt", "."), (".", "a/b/c.txt"), ("a/b", "a", "a/b")])
def test_what_is_named_twice_comes_once(tmp_path: Path, order: tuple[str, ...]) -> None:
    touched(tmp_path, "a.txt", "a/z.txt", "a/b/c.txt")
    found = named(*(tmp_path / name for name in order), root=tmp_path)
    assert len(found) == len(set(found))
    assert set(found) >= {"a/b/c.txt"}
    assert len(found) == (3 if "." in order else 2)


def test_hidden_folders_can_be_named(tmp_path: Path) -> None:
    touched(tmp_path, "a.txt", ".x/b.txt")
    assert named(tmp_path, tmp_path / ".x", root=tmp_path) == ["a.txt", ".x/b.txt"]


def test_links(tmp_path: Path) -> None:
    touched(tmp_path, "in/a.txt", "out/b.txt", "out/sub/c.txt")
    (tmp_path / "in" / "to-a.txt").symlink_to(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "to-b.txt").symlink_to(tmp_path / "out" / "b.txt")
    (tmp_path / "in" / "round").symlink_to(tmp_path)
    (tmp_path / "in" / "broken.txt").symlink_to(tmp_path / "nothing.txt")
    assert named(tmp_path / "in", root=tmp_path) == ["in/a.txt", "in/to-b.txt"]


def test_folders_deeper_than_calls(tmp_path: Path) -> None:
    start = Path.cwd()
    os.chdir(tmp_path)
    try:
        for _ in range(1_500):
            os.mkdir("d")  # noqa: PTH102
            os.chdir("d")
        Path("a.txt").touch()
    finally:
        os.chdir(start)
    try:
        # Either the file is found, or the system refuses so long a path, and that is told.
        assert len(list(paths([tmp_path], (".txt",)))) == 1
    finally:
        subprocess.run(["rm", "-rf", tmp_path / "d"], check=True)  # Python's own way recurses


def test_memory_does_not_grow_with_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touched(tmp_path, *(f"{n * 7919 % 6_007:05}.txt" for n in range(6_007)))
    expected = [f"{n:05}.txt" for n in range(6_007)]

    def peak() -> int:
        tracemalloc.start()
        try:
            before = tracemalloc.get_traced_memory()[0]
            names = (path.name for path in paths([tmp_path], (".txt",)) if isinstance(path, Path))
            assert all(name == other for name, other in zip(names, expected, strict=True))
            return tracemalloc.get_traced_memory()[1] - before
        finally:
            tracemalloc.stop()

    whole = peak()
    monkeypatch.setattr(module, "_RUN", 400)
    monkeypatch.setattr(module, "_BATCH", 20)
    assert peak() < whole / 3


@given(st.lists(st.text(max_size=5), max_size=300), st.integers(1, 40))
def test_any_number_of_items_in_order(items: list[str], run: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_RUN", run)
        patch.setattr(module, "_BATCH", 7)
        assert list(in_order(items, str)) == sorted(items)
