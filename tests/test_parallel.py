import os
from collections.abc import Iterator

import pytest

from kg.errors import KgError
from kg.parallel import ordered_map


def double(number: int) -> int:
    return 2 * number


def die_late(number: int) -> int:
    if number > 20:
        os._exit(1)
    return number


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 8, 9, 100])
def test_results_come_in_the_order_of_the_records(jobs: int, count: int) -> None:
    assert list(ordered_map(double, range(count), jobs)) == [2 * n for n in range(count)]


def test_records_are_taken_only_as_they_are_needed() -> None:
    taken: list[int] = []

    def records() -> Iterator[int]:
        for number in range(100_000):
            taken.append(number)
            yield number

    results = ordered_map(double, records(), 2)
    for _ in range(50):
        next(results)
    assert len(taken) < 500
    results.close()  # type: ignore[attr-defined]


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(KgError, match="fewer jobs"):
        list(ordered_map(die_late, range(100), 2))
