"""Officials in a sentence that a capital opens: at home there, unless they are told to be another state's."""

from __future__ import annotations

import pytest
from support.told import telling

MAN = "وزير المالية القطري فهد الكعبي"
MET = "فهد الكعبي+كينجي أوكا (Held) @ واشنطن"

FRONTED = [
    # as nothing else is told of him, and as what he says is said at home
    ("وفي واشنطن، التقى وزير المالية نظيره الياباني كينجي أوكا.", "USA+كينجي أوكا (Held) @ واشنطن"),
    # of whom the article has spoken, by his office and by his name
    (f"أعلن {MAN} خطته. وفي واشنطن، التقى وزير المالية نظيره الياباني كينجي أوكا.", MET),
    (
        f"وصل {MAN} إلى واشنطن أمس. وفي واشنطن، التقى وزير المالية نظيره الياباني كينجي أوكا.",
        "فهد الكعبي+كينجي أوكا (Held) @ واشنطن 2023-09",
    ),
    # … whom his colleague of that capital meets
    (
        f"أعلن {MAN} خطته. وفي واشنطن، التقى وزير المالية نظيره القطري فهد الكعبي.",
        "USA+فهد الكعبي (Held) @ واشنطن",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FRONTED)
def test_officials_in_a_fronted_capital(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
