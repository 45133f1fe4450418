"""How many steps a regular expression takes on a text: counted, so that they are the same on every machine.

The parsed pattern is matched by plain backtracking, in the order in which CPython's engine tries what there is
(``Modules/_sre/sre_lib.h``). Its shortcuts are left out: they save a part of the steps and not their order of growth.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Then = Callable[[int], bool]
"""What is tried from an offset on, when what stands before it has matched."""

_CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d",
    op.CATEGORY_NOT_DIGIT: r"\D",
    op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_WORD: r"\w",
    op.CATEGORY_NOT_WORD: r"\W",
}
_ONE_CHARACTER = (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY)
_DEPTH = 100_000  # calls of Python within each other: one repeat of a group takes some


class TooManySteps(Exception):
    """A pattern took more steps than it was given."""


def steps(pattern: str | bytes, flags: int, text: str, most: int, *, anchored: bool = False) -> int:
    """The steps that it takes to find all matches, or with ``anchored`` to match at the beginning only.

    Raises:
        TooManySteps: there are more than ``most``.

    """
    deep = sys.getrecursionlimit()
    sys.setrecursionlimit(_DEPTH)
    try:
        return _Matcher(pattern, flags, text, most).count(anchored)
    finally:
        sys.setrecursionlimit(deep)


class _Matcher:
    def __init__(self, pattern: str | bytes, flags: int, text: str, most: int) -> None:
        tree = _parser.parse(pattern, flags)
        self._nodes = tree.data
        self._of_bytes = isinstance(pattern, bytes)
        self._flags = tree.state.flags | flags
        self._text = text.encode("utf-8", "replace").decode("latin-1") if self._of_bytes else text
        self._most = most
        self._taken = 0
        self._groups: dict[int, tuple[int, int]] = {}
        self._passes: dict[tuple[int, str], bool] = {}

    def count(self, anchored: bool) -> int:
        if anchored:
            self._match(self._nodes, 0, lambda end: True)
            return self._taken
        at = 0
        while at <= len(self._text):
            ends: list[int] = []
            found = self._match(self._nodes, at, lambda end, ends=ends: not ends.append(end))  # type: ignore[misc]
            at = max(ends[0], at + 1) if found else at + 1
        return self._taken

    def _step(self) -> None:
        self._taken += 1
        if self._taken > self._most:
            raise TooManySteps

    def _match(self, nodes: Sequence[Any], at: int, then: Then) -> bool:
        """Whether the nodes match from there on, and what follows after them."""
        self._step()
        if not nodes:
            return then(at)
        (kind, value), rest = nodes[0], nodes[1:]

        def go_on(end: int) -> bool:
            return self._match(rest, end, then)

        if kind in _ONE_CHARACTER:
            return self._one(nodes[0], at) and go_on(at + 1)
        if kind is op.AT:
            return self._stands(value, at) and go_on(at)
        if kind is op.SUBPATTERN:
            group, inner = value[0], value[-1].data
            return self._match(inner, at, lambda end: self._keep(group, at, end) and go_on(end))
        if kind is op.BRANCH:
            return any(self._match(branch.data, at, go_on) for branch in value[1] if self._may(branch.data, at))
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            return self._repeat(kind, value, at, go_on)
        if kind is op.ATOMIC_GROUP:
            ends = self._first_end(value.data, at)
            return bool(ends) and go_on(ends[0])
        if kind in (op.ASSERT, op.ASSERT_NOT):
            begin = at if value[0] > 0 else at - value[1].getwidth()[0]
            held = begin >= 0 and bool(self._first_end(value[1].data, begin))
            return held == (kind is op.ASSERT) and go_on(at)
        if kind is op.GROUPREF:
            begin, end = self._groups[value]
            said = self._text[begin:end]
            return self._text.startswith(said, at) and go_on(at + len(said))
        raise NotImplementedError(str(kind))

    def _may(self, nodes: Sequence[Any], at: int) -> bool:
        """Whether the first of the nodes is one that can stand there: the engine, too, looks before it goes in."""
        self._step()
        return not nodes or nodes[0][0] not in _ONE_CHARACTER or self._one(nodes[0], at)

    def _keep(self, group: int | None, begin: int, end: int) -> bool:
        if group is not None:
            self._groups[group] = (begin, end)
        return True

    def _first_end(self, nodes: Sequence[Any], at: int) -> list[int]:
        """Where the first way to match ends; empty where there is none."""
        ends: list[int] = []
        self._match(nodes, at, lambda end: not ends.append(end))  # type: ignore[func-returns-value]
        return ends

    def _repeat(self, kind: Any, value: Any, at: int, go_on: Then) -> bool:
        least, most, inner = value[0], value[1], value[2].data
        if len(inner) == 1 and inner[0][0] in _ONE_CHARACTER:
            return self._run(kind, least, most, inner[0], at, go_on)
        if kind is op.POSSESSIVE_REPEAT:
            done = 0
            while done < most and (ends := self._first_end(inner, at)) and ends[0] > at:
                at, done = ends[0], done + 1
            return done >= least and go_on(at)

        def again(done: int, begin: int) -> bool:
            def more() -> bool:
                # A turn that takes nothing is the last one, as in the engine.
                return done < most and self._match(
                    inner, begin, lambda end: (end > begin or done < least) and again(done + 1, end)
                )

            if done < least:
                return more()
            return more() or go_on(begin) if kind is op.MAX_REPEAT else go_on(begin) or more()

        return again(0, at)

    def _run(self, kind: Any, least: int, most: int, node: Any, at: int, go_on: Then) -> bool:
        """A repeat of one character, without a call for each."""
        if kind is op.MIN_REPEAT:
            end = at
            while end - at < least:
                if not self._one(node, end):
                    return False
                end += 1
            while not go_on(end):
                if end - at >= most or not self._one(node, end):
                    return False
                end += 1
            return True
        end = at
        while end - at < most and self._one(node, end):
            self._step()
            end += 1
        if kind is op.POSSESSIVE_REPEAT:
            return end - at >= least and go_on(end)
        return any(go_on(place) for place in range(end, at + least - 1, -1))

    def _one(self, node: Any, at: int) -> bool:
        if at >= len(self._text):
            return False
        key = id(node), self._text[at]
        if key not in self._passes:
            self._passes[key] = self._fits(*node, self._text[at])
        return self._passes[key]

    def _fits(self, kind: Any, value: Any, char: str) -> bool:
        if kind is op.ANY:
            return char != "\n" or bool(self._flags & re.DOTALL)
        forms = {char, char.lower(), char.upper()} if self._flags & re.IGNORECASE else {char}
        if kind is op.IN:
            negated = value[0][0] is op.NEGATE
            return negated != any(self._in(item, form) for item in value[negated:] for form in forms)
        return (kind is op.LITERAL) == any(ord(form) == value for form in forms if len(form) == 1)

    def _in(self, item: Any, char: str) -> bool:
        kind, value = item
        if kind is op.CATEGORY:
            ascii_only = re.ASCII if self._of_bytes or self._flags & re.ASCII else 0
            return bool(re.match(_CATEGORIES[value], char, ascii_only))
        low, high = value if kind is op.RANGE else (value, value)
        return len(char) == 1 and low <= ord(char) <= high

    def _stands(self, where: Any, at: int) -> bool:
        text, lines = self._text, self._flags & re.MULTILINE
        if where in (op.AT_BEGINNING, op.AT_BEGINNING_STRING):
            return at == 0 or bool(where is op.AT_BEGINNING and lines and text[at - 1] == "\n")
        if where in (op.AT_END, op.AT_END_STRING):
            last = at == len(text) or (where is op.AT_END and text[at:] == "\n")
            return last or bool(where is op.AT_END and lines and text[at] == "\n")
        ascii_only = re.ASCII if self._of_bytes or self._flags & re.ASCII else 0
        beside = [bool(re.match(r"\w", char, ascii_only)) for char in (text[at - 1 : at], text[at : at + 1])]
        return (beside[0] != beside[1]) == (where is op.AT_BOUNDARY)
