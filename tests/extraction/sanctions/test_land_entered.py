"""Bans on entry: the land that is not to be entered is hit by nothing, nor are its own kept from it."""

from __future__ import annotations

import pytest
from support.told import told

SENTENCES = [
    ("أعلنت أستراليا عقوبات تشمل منع أعضاء الحكومة العسكرية وكبار الضباط من دخول الأراضي الأسترالية.", []),
    ("وتتضمن العقوبات البريطانية حظر السفر إلى بريطانيا وتجميد الأصول.", ["GBR > ? (InForce)"]),
    ("شملت العقوبات الكندية منع السفر إلى كندا وتجميد الأموال.", ["CAN > ? (InForce)"]),
    # another's
    ("منعت كندا وزير الدفاع الكيني من دخول الأراضي الكندية.", ["CAN > KEN (InForce)"]),
    ("حظرت واشنطن السفر إلى كوريا الشمالية.", ["USA > PRK (InForce)"]),
    ("منعت تركيا دخول نواب هولنديين إلى أراضيها.", ["TUR > NLD (InForce)"]),
]


@pytest.mark.parametrize(("sentence", "ones"), SENTENCES)
def test_the_land_entered(sentence: str, ones: list[str]) -> None:
    assert told("Sanction", sentence) == ones
