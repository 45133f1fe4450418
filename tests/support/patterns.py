"""Every regular expression of the package, and texts made to be hard on each."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

PACKAGE = Path(__file__).parents[2] / "kg"
SAMPLE = "قال الناطق «أمس» في 14 سبتمبر 2023 إن الرئيس الروسي التقى نظيره الصيني في موسكو (رويترز).\nشارك\n"


ANCHORED = frozenset({"match", "fullmatch"})
METHODS = frozenset({*ANCHORED, "search", "finditer", "findall", "sub", "subn", "split"})


class Found(NamedTuple):
    """A pattern, its flags, where it is compiled, and the methods that are called on it."""

    pattern: str | bytes
    flags: int
    where: str
    methods: frozenset[str] = METHODS


def patterns() -> list[Found]:
    """All patterns that the package's modules compile on being imported and on reading an article."""
    done = subprocess.run([sys.executable, __file__], cwd=PACKAGE.parent, capture_output=True, text=True, check=True)
    return [
        Found(pattern.encode("latin-1") if of_bytes else pattern, flags, where, _methods(where))
        for pattern, flags, where, of_bytes in json.loads(done.stdout)
    ]


def _methods(where: str) -> frozenset[str]:
    """The methods that the package calls on the pattern that is compiled there; all of them where nothing tells."""
    file, _, line = where.partition(":")
    for node in ast.walk(_trees()[file]):
        if isinstance(node, ast.Assign) and node.lineno <= int(line) <= (node.end_lineno or 0):
            names = {target.id for target in node.targets if isinstance(target, ast.Name)}
            private = any(name.startswith("_") for name in names)
            trees = [_trees()[file]] if private else _trees().values()
            calls = (call for tree in trees for call in ast.walk(tree) if isinstance(call, ast.Attribute))
            called = {call.attr for call in calls if isinstance(call.value, ast.Name) and call.value.id in names}
            if called & METHODS:
                return frozenset(called & METHODS)
    # One of several in a row, or in a table: what is called in its module on a variable.
    calls = (call for call in ast.walk(_trees()[file]) if isinstance(call, ast.Attribute))
    called = {call.attr for call in calls if isinstance(call.value, ast.Name) and call.value.id.islower()} - {"re"}
    return frozenset(called & METHODS) or METHODS


@cache
def _trees() -> dict[str, ast.Module]:
    return {str(path.relative_to(PACKAGE)): ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")}


def _record() -> None:
    """Print what is compiled, as JSON."""
    found: dict[tuple[str | bytes, int], str] = {}
    compile_as_before = re._compile  # type: ignore[attr-defined]

    def compile_and_note(pattern: Any, flags: int) -> Any:
        result = compile_as_before(pattern, flags)
        frame = sys._getframe(1)
        while frame.f_back and Path(frame.f_code.co_filename).parent.name == "re":
            frame = frame.f_back
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(PACKAGE):
            where = f"{path.relative_to(PACKAGE)}:{frame.f_lineno}"
            found.setdefault((result.pattern, result.flags), where)
        return result

    re._compile = compile_and_note  # type: ignore[attr-defined]
    import kg

    for module in pkgutil.walk_packages(kg.__path__, "kg."):
        try:
            importlib.import_module(module.name)
        except ImportError as error:  # of a library that is not installed here
            if (error.name or "").startswith("kg"):
                raise
    from kg.pipeline import extract

    extract(SAMPLE)
    rows = [
        (pattern.decode("latin-1"), flags, where, True)
        if isinstance(pattern, bytes)
        else (pattern, flags, where, False)
        for (pattern, flags), where in found.items()
    ]
    print(json.dumps(sorted(rows, key=lambda row: row[2])))


def hard_texts(pattern: str | bytes, flags: int, length: int) -> Iterator[str]:
    """Texts of about ``length`` that repeat whatever the pattern repeats, after what must stand before it.

    None of them ends as the pattern wants it to, so that all ways to match must be tried.
    """
    tree = _parser.parse(pattern, flags)
    pumps = dict.fromkeys(_pumps(list(tree), ""))
    bodies = [body for _, body in pumps]
    for before, body in pumps:
        if body:
            text = _filled(body, length)
            yield before + text + "\0"
            yield text + before
        if before:
            yield _filled(before, length) + "\0"
            yield _filled(before + body, length) + "\0"
    # What two repeats take, in turn: «a b a b …».
    for body, other in pairwise(bodies):
        if body and other and body != other:
            yield _filled(body + other, length) + "\0"


def _filled(text: str, length: int) -> str:
    return (text * (length // len(text) + 1))[:length]


def _pumps(nodes: list[Any], before: str) -> Iterator[tuple[str, str]]:
    """Each repeat of the pattern: an example of what stands before it, and of what it repeats."""
    for at, (kind, value) in enumerate(nodes):
        head = before + _example(nodes[:at])
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            inner = list(value[2])
            for body in _examples(inner):
                yield head, body
            yield from _pumps(inner, head)
        else:
            for branch in _parts(kind, value):
                yield from _pumps(branch, head)


def _parts(kind: Any, value: Any) -> list[list[Any]]:
    """The pattern's parts that a node holds."""
    if kind is op.SUBPATTERN:
        return [list(value[-1])]
    if kind is op.BRANCH:
        return [list(branch) for branch in value[1]]
    if kind is op.ATOMIC_GROUP:
        return [list(value)]
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return [list(value[1])]
    return []


def _examples(nodes: list[Any]) -> list[str]:
    """Some texts that match, one for each branch at the top."""
    if len(nodes) == 1 and nodes[0][0] is op.BRANCH:
        return [_example(list(branch)) for branch in nodes[0][1][1][:6]]
    if len(nodes) == 1 and nodes[0][0] is op.IN:
        return _of_set(nodes[0][1])
    return [_example(nodes)]


def _example(nodes: list[Any]) -> str:
    """A text that matches."""
    return "".join(_one(kind, value) for kind, value in nodes)


def _one(kind: Any, value: Any) -> str:
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.NOT_LITERAL:
        return "ب" if value != ord("ب") else "ت"
    if kind is op.ANY:
        return "ب"
    if kind is op.IN:
        return _of_set(value)[0]
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _example(list(value[2])) * min(max(value[0], 1), 50)
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return ""
    parts = _parts(kind, value)
    return _example(parts[0]) if parts else ""


_CATEGORIES = {op.CATEGORY_DIGIT: "1", op.CATEGORY_SPACE: " ", op.CATEGORY_WORD: "ب", op.CATEGORY_NOT_SPACE: "ب"}


def _of_set(items: list[Any]) -> list[str]:
    """Some characters of a set; of a negated one, some that pass."""
    if items and items[0][0] is op.NEGATE:
        refused = re.compile(
            "|".join(
                re.escape(chr(value))
                if kind is op.LITERAL
                else f"[{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}]"
                for kind, value in items[1:]
                if kind in (op.LITERAL, op.RANGE)
            )
            or "(?!)"
        )
        return [char for char in "بa1.- «(" if not refused.fullmatch(char)] or ["☃"]
    found = []
    for kind, value in items:
        if kind is op.LITERAL:
            found.append(chr(value))
        elif kind is op.RANGE:
            found.append(chr(value[0]))
        elif kind is op.CATEGORY:
            found.append(_CATEGORIES.get(value, "-"))
    return list(dict.fromkeys(found))[:6] or ["ب"]


if __name__ == "__main__":
    _record()
