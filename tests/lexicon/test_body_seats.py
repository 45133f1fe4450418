"""The table of the towns where bodies sit names organisations and towns that there are."""

from __future__ import annotations

import pytest

from kg.lexicon.body_seats import body_seats, has_seat_in
from kg.lexicon.organisations import organisations
from kg.lexicon.places import places


def test_bodies_of_several_states_sit_in_towns() -> None:
    kinds = {organisations()[body].kind for body in body_seats()}
    assert kinds <= {"un", "igo", "alliance", "court", "bank"}
    assert {places()[town].kind for seat in body_seats().values() for town in seat.towns} <= {"city"}


@pytest.mark.parametrize(
    ("body", "town", "holds"),
    [
        ("united-nations", "geneva", True),
        ("united-nations-security-council", "geneva", False),
        ("council-of-arab-interior-ministers", "TUN", True),  # تونس is the town and the state
        ("group-of-seven", "london", False),
        (None, "cairo", False),
    ],
)
def test_a_body_has_its_seat_in_some_towns(body: str | None, town: str, holds: bool) -> None:
    assert has_seat_in(body, town) == holds
