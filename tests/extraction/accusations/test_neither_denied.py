"""What is no denial (رفض التعليق, نفى علمه), and accusations called untrue in other words (تنافي الواقع)."""

import pytest
from support.told import told

ACCUSED = "اتهمت واشنطن طهران بدعم الحوثيين. "


@pytest.mark.parametrize(
    "text",
    [
        "ورفضت موسكو التعليق على هذه الاتهامات.",
        "ورفضت موسكو الرد على الاتهامات.",
        "ورفض المتحدث باسم الكرملين دميتري بيسكوف الخوض في الاتهامات الأميركية.",
        "ورفضت باريس تأكيد هذه المزاعم.",
        "ورفضت طهران التعليق على الاتهام.",
        "ونفت باريس علمها بالأمر.",
        "ونفى وزير الخارجية الفرنسي لوران فابيوس معرفته بذلك.",
        "ورفضت باريس الانضمام إلى الاتهامات.",
    ],
)
def test_who_does_not_comment_denies_nothing(text: str) -> None:
    assert told("Accusation", ACCUSED + text) == ["USA > IRN: بدعم الحوثيين"]


@pytest.mark.parametrize(
    "text",
    [
        "وقالت طهران إن هذه الادعاءات تنافي الواقع.",
        "وقالت طهران إن هذه الاتهامات منافية للحقيقة.",
        "وأكدت طهران أن المزاعم الأميركية تجافي الحقيقة.",
        "وأكدت طهران أن هذه المزاعم بعيدة عن الواقع.",
        "وأوضحت طهران أن الاتهام مخالف للواقع.",
        "ورفضت طهران هذه الاتهامات.",
        "ورفضت طهران الاتهامات.",
    ],
)
def test_an_accusation_that_goes_against_the_truth(text: str) -> None:
    assert told("Accusation", ACCUSED + text) == ["USA > IRN: بدعم الحوثيين ! IRN"]


def test_claims_accuse_and_are_not_accused() -> None:
    text = "استنكرت الخارجية القطرية الادعاءات الكاذبة التي تتهمها بتمويل المتطرفين."
    assert told("Accusation", text) == ["? > QAT: بتمويل المتطرفين ! QAT"]


def test_the_prosecution_accuses_still() -> None:
    assert told("Accusation", "اتهم الادعاء الفرنسي الوزير الكيني بالفساد.") == ["FRA > KEN: بالفساد"]
