"""All that follows from statements by rules, and why each of it does.

The statements lie in an Oxigraph store in memory, and each rule is one SPARQL query that the store answers: it joins
natively, and this module only decides which rule is to be asked next. That is semi-naive evaluation: what a rule finds
is a *step*, a graph of its own, and a rule is asked again only for what a later step can have added to one of its
conditions. Because steps are numbered in the order in which they came about, a statement's reasons lie in earlier
steps, and asking for them ends.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.graph.rules import Atom, Rule

if TYPE_CHECKING:
    import pyoxigraph as ox

_STEP = "urn:mahdar:step:"


@dataclass(frozen=True, slots=True)
class Derivation:
    """A statement with the rule by which it follows, and what it follows from; stated ones have neither."""

    fact: ox.Triple
    rule: Rule | None = None
    premises: tuple[Derivation, ...] = ()

    def leaves(self) -> Iterator[ox.Triple]:
        """The stated facts from which the statement follows, each once."""
        found: dict[ox.Triple, None] = {}
        if self.rule is None:
            found[self.fact] = None
        for premise in self.premises:
            found.update(dict.fromkeys(premise.leaves()))
        yield from found


class Closure:
    """Statements, and what follows from them.

    :param rules: by which it follows.
    :param stated: the statements to begin with; repeats do no harm.
    :param on_step: told after each step how many statements have been added so far.
    """

    def __init__(
        self,
        rules: Sequence[Rule],
        stated: Iterable[ox.Triple],
        on_step: Callable[[int], None] | None = None,
    ) -> None:
        import pyoxigraph as ox

        self.store = ox.Store()
        self._rules, self._on_step = rules, on_step
        self._steps: list[tuple[Rule | None, int]] = []
        start = self._new_step(None, stated)
        if start is not None:
            for rule in rules:
                self._apply(rule)
            self._finish(deque(range(start + 1, len(self._steps))))

    def add(self, rule: Rule, found: Iterable[ox.Triple]) -> None:
        """Add statements that were found in another way, and what follows from them.

        :param rule: what they are said to follow by; its conditions must be empty.
        """
        step = self._new_step(rule, sorted({fact for fact in found if not self.holds(fact)}, key=str))
        if step is not None:
            self._finish(deque([step]))

    def holds(self, fact: ox.Triple) -> bool:
        """Whether a statement is stated or follows."""
        return next(iter(self.store.quads_for_pattern(*fact)), None) is not None

    def inferred(self) -> Iterator[tuple[Rule, ox.Triple]]:
        """What was not stated, with the rule that found it first."""
        for number, (rule, _) in enumerate(self._steps):
            if rule is not None:
                for quad in self.store.quads_for_pattern(None, None, None, _graph(number)):
                    yield rule, quad.triple

    def select(self, patterns: Sequence[Atom], conditions: str = "") -> Iterator[ox.QuerySolution]:
        """What the variables of some patterns can stand for, in order.

        :param conditions: further SPARQL, such as a filter.
        """
        import pyoxigraph as ox

        names = " ".join(sorted({part for pattern in patterns for part in pattern if part.startswith("?")}))
        text = f"SELECT DISTINCT {names} WHERE {{ {_patterns(patterns)} {conditions} }} ORDER BY {names}"
        solutions = self.store.query(text, use_default_graph_as_union=True)
        assert isinstance(solutions, ox.QuerySolutions)
        return iter(solutions)

    def why(self, fact: ox.Triple) -> Derivation:
        """How a statement came about; of several ways one that is always the same.

        :raises KeyError: if it is neither stated nor follows.
        """
        number = self._step_of(fact)
        rule = self._steps[number][0]
        if rule is None or not rule.body:
            return Derivation(fact, rule)
        for premises in self._ways(rule, fact):
            if all(self._step_of(premise) < number for premise in premises):
                return Derivation(fact, rule, tuple(map(self.why, premises)))
        raise AssertionError("a statement follows from what came before it")

    def _ways(self, rule: Rule, fact: ox.Triple) -> Iterator[list[ox.Triple]]:
        """Statements that fill the rule's conditions so that it concludes the fact."""
        import pyoxigraph as ox

        parts = zip(rule.head, fact, strict=True)
        bound: dict[str, Any] = {name: term for name, term in parts if name.startswith("?")}
        variables = sorted({part for pattern in rule.body for part in pattern if part.startswith("?")})
        text = f"SELECT * WHERE {{ {_patterns(rule.body)} {_unequal(rule)} }} ORDER BY {' '.join(variables)}"
        found = self.store.query(
            text,
            use_default_graph_as_union=True,
            substitutions={ox.Variable(name[1:]): term for name, term in bound.items()},
        )
        assert isinstance(found, ox.QuerySolutions)
        for row in found:
            terms = bound | {f"?{variable.value}": row[variable] for variable in found.variables if row[variable]}
            yield [_triple(*(terms.get(part) or _term(part) for part in pattern)) for pattern in rule.body]

    def _finish(self, waiting: deque[int]) -> None:
        while waiting:
            step = waiting.popleft()
            new = self._steps[step][0]
            for rule in self._rules:
                for at, pattern in enumerate(rule.body):
                    if new is None or _may_match(new.head, pattern):
                        found = self._apply(rule, at, step)
                        if found is not None:
                            waiting.append(found)

    def _apply(self, rule: Rule, at: int = -1, step: int = 0) -> int | None:
        """Ask a rule: of all there is, or with one of its conditions met in a step. The new step's number, if any."""
        import pyoxigraph as ox

        if not rule.body or not all(map(self._any, rule.body)):
            return None
        others = [pattern for number, pattern in enumerate(rule.body) if number != at]
        inside = f"GRAPH {_graph(step)} {{ {_patterns([rule.body[at]])} }}" if at >= 0 else ""
        head = " ".join(rule.head)
        where = f"{inside} {_patterns(others)} {_unequal(rule)} FILTER NOT EXISTS {{ {head} }}"
        found = self.store.query(f"CONSTRUCT {{ {head} }} WHERE {{ {where} }}", use_default_graph_as_union=True)
        assert isinstance(found, ox.QueryTriples)
        return self._new_step(rule, found)

    def _new_step(self, rule: Rule | None, facts: Iterable[ox.Triple]) -> int | None:
        import pyoxigraph as ox

        graph, added = _graph(len(self._steps)), 0

        def quads() -> Iterator[ox.Quad]:
            nonlocal added
            for fact in facts:
                added += 1
                yield ox.Quad(fact.subject, fact.predicate, fact.object, graph)

        self.store.bulk_extend(quads())
        if not added:
            return None
        self._steps.append((rule, added))
        if self._on_step and rule is not None:
            self._on_step(sum(count for _, count in self._steps[1:]))
        return len(self._steps) - 1

    def _any(self, pattern: Atom) -> bool:
        """Whether any statement could meet a condition."""
        terms = [None if part.startswith("?") else _term(part) for part in pattern]
        return next(iter(self.store.quads_for_pattern(*terms)), None) is not None  # type: ignore[arg-type]

    def _step_of(self, fact: ox.Triple) -> int:
        for quad in self.store.quads_for_pattern(*fact):
            return int(str(getattr(quad.graph_name, "value", "")).removeprefix(_STEP))
        raise KeyError(str(fact))


def _graph(number: int) -> ox.NamedNode:
    import pyoxigraph as ox

    return ox.NamedNode(f"{_STEP}{number}")


def _patterns(patterns: Iterable[Atom]) -> str:
    return " ".join(f"{' '.join(pattern)} ." for pattern in patterns)


def _unequal(rule: Rule) -> str:
    return f"FILTER ({rule.unequal[0]} != {rule.unequal[1]})" if rule.unequal else ""


def _may_match(head: Atom, pattern: Atom) -> bool:
    """Whether something that one pattern made can meet the other."""
    pairs = zip(head, pattern, strict=True)
    return all(made == wanted or made.startswith("?") or wanted.startswith("?") for made, wanted in pairs)


def _triple(subject: Any, prop: Any, value: Any) -> ox.Triple:
    import pyoxigraph as ox

    return ox.Triple(subject, prop, value)


def _term(text: str) -> ox.NamedNode | ox.Literal:
    import pyoxigraph as ox

    if text.startswith("<"):
        return ox.NamedNode(text[1:-1])
    (triple,) = ox.parse(f"<urn:s> <urn:p> {text} .", format=ox.RdfFormat.N_TRIPLES)
    assert isinstance(triple.object, ox.Literal)
    return triple.object
