"""Names of lands and towns that are other words or other places as well: مالي, مسقط, عُمان."""

from __future__ import annotations

import pytest
from support.told import told

CASES = [
    # the vowel tells the sultanate from the Jordanian capital
    ("Meeting", "زار الرئيس الكوبي عُمان أمس.", ["CUB (Held) @ OMN 2023-09-20"]),
    ("Meeting", "توجه الرئيس الكوبي إلى عُمان أمس.", ["CUB (Held) @ OMN 2023-09-20"]),
    ("Accusation", "اتهم الرئيس الكوبي عُمان بدعم الإرهاب.", ["CUB > OMN: بدعم الإرهاب"]),
    ("Meeting", "زار الرئيس الكوبي عَمّان أمس.", ["CUB (Held) @ عمان 2023-09-20"]),
    # a birthplace is no Muscat
    ("Meeting", "زار الرئيس الكوبي مسقط أمس.", ["CUB (Held) @ مسقط 2023-09-20"]),
    ("Meeting", "وصل الرئيس الكوبي إلى مسقط رأسه أمس.", []),
    ("Meeting", "زارت الوزيرة الكوبية مسقط رأس والدها أمس.", []),
    # the object of who goes there, leaves it or accuses it, and no adjective
    ("Meeting", "زار وزير الخارجية الكوبي مالي أمس.", ["CUB (Held) @ MLI 2023-09-20"]),
    ("Meeting", "غادرت الوزيرة الكوبية بنين أمس بعد زيارة.", ["CUB (Held) @ BEN 2023-09-20"]),
    ("Accusation", "اتهم وزير الخارجية الكوبي مالي بدعم الإرهاب.", ["CUB > MLI: بدعم الإرهاب"]),
    ("Accusation", "اتهم الرئيس الكوبي جورجيا بدعم الإرهاب.", ["CUB > GEO: بدعم الإرهاب"]),
    ("Meeting", "زار الوزير الكوبي مركزا لدعم مالي أمس.", []),
]


@pytest.mark.parametrize(("kind", "text", "expected"), CASES)
def test_a_place_that_is_another_word_as_well(kind: str, text: str, expected: list[str]) -> None:
    assert told(kind, text) == expected
