"""The sample graph in ``exports/`` is what the sample articles give today; ``make exports`` writes it anew."""

import io
from pathlib import Path

import pytest

import kg
from kg.exports import FORMATS, prefixes_for
from kg.graph.dataset import Statement, union

CHECKOUT = Path(__file__).parents[2]
SAMPLES = CHECKOUT / "examples" / "articles"
EXPORTS = CHECKOUT / "exports"


@pytest.fixture(scope="module")
def statements() -> list[Statement]:
    with kg.build(SAMPLES) as graph:
        return list(graph.statements())


@pytest.mark.skipif(not any(SAMPLES.iterdir()) if SAMPLES.is_dir() else True, reason="there are no sample articles")
@pytest.mark.parametrize("name", FORMATS)
def test_the_committed_graph_is_todays(statements: list[Statement], name: str) -> None:
    out = io.BytesIO()
    form = FORMATS[name]
    form.serialize(statements if form.graphs else union(statements), out, prefixes_for())
    assert (EXPORTS / f"sample.{name}").read_bytes() == out.getvalue(), "run make exports"
