"""The table of parties and bodies of lands is well formed, and its names are found in every spelling."""

from __future__ import annotations

import pytest

from kg.lexicon.politics import OF_ANY, own_bodies, parties
from kg.lexicon.states import states


@pytest.mark.parametrize("index", [parties(), own_bodies()])
def test_lands_are_states(index: dict[tuple[str, ...], tuple[str, ...]]) -> None:
    assert all(land == OF_ANY or land in states() for lands in index.values() for land in lands)


def test_names() -> None:
    assert parties()[("القانون", "والعداله")] == ("POL",)
    assert set(parties()[("العداله", "والتنميه")]) == {"TUR", "MAR"}
    assert OF_ANY in parties()[("الخضر",)]
    assert own_bodies()[("مجلس", "الدوما")] == ("RUS",)
