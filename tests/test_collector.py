"""The collector rests while articles are read; that is right only as long as reading leaves it nothing to do."""

import gc
from pathlib import Path

import pytest

import kg
from kg.collector import at_rest

EXAMPLES = Path(__file__).parents[1] / "examples" / "articles"


def test_reading_leaves_no_garbage_in_cycles() -> None:
    articles = list(kg.read(EXAMPLES))
    for article in articles:  # what is remembered from now on is no garbage
        kg.extract(article)
    gc.collect()
    with at_rest():
        for article in articles:
            kg.extract(article)
        assert gc.collect() == 0


def test_the_collector_is_as_it_was_before() -> None:
    assert gc.isenabled()
    with at_rest():
        assert not gc.isenabled()
        with at_rest():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_works_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), at_rest():
        1 / 0  # noqa: B018
    assert gc.isenabled()


def test_what_is_thrown_away_within_is_found_later() -> None:
    class Knot:
        pass

    with at_rest():
        for _ in range(10):
            knot = Knot()
            knot.itself = knot  # type: ignore[attr-defined]
        del knot
    assert gc.collect() >= 10
