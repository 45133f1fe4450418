"""Whether several were met together or one by one: بشكل منفصل, اتصل بـ X وY, but not كلا من X وY."""

import pytest
from support.told import told

RUSSIAN, IRANIAN = "نظيره الروسي سيرغي لافروف", "نظيره الإيراني حسين أمير عبد اللهيان"
APART = ["KEN+حسين أمير عبد اللهيان (Held)", "KEN+سيرغي لافروف (Held)"]
TOGETHER = ["KEN+حسين أمير عبد اللهيان+سيرغي لافروف (Held)"]


@pytest.mark.parametrize(
    "text",
    [
        f"التقى وزير الخارجية الكيني بشكل منفصل {RUSSIAN} و{IRANIAN}.",
        f"التقى وزير الخارجية الكيني {RUSSIAN} و{IRANIAN} كلا على حدة.",
        f"اتصل وزير الخارجية الكيني هاتفيا ب{RUSSIAN} و{IRANIAN}.",
    ],
)
def test_one_by_one(text: str) -> None:
    assert sorted(told("Meeting", text)) == APART


@pytest.mark.parametrize(
    "text",
    [
        f"التقى وزير الخارجية الكيني كلا من {RUSSIAN} و{IRANIAN}.",
        f"اجتمع وزير الخارجية الكيني مع كل من {RUSSIAN} و{IRANIAN}.",
        f"اجتمع وزير الخارجية الكيني مع {RUSSIAN} و{IRANIAN}.",
        f"عقد وزير الخارجية الكيني اجتماعا ثلاثيا مع {RUSSIAN} و{IRANIAN}.",
        f"عقد وزير الخارجية الكيني اجتماعا مع {RUSSIAN} و{IRANIAN}.",
    ],
)
def test_together(text: str) -> None:
    assert told("Meeting", text) == TOGETHER


def test_each_of_two_who_are_the_subject_met_each_other() -> None:
    text = "اجتمع كل من وزير الخارجية الكيني ونظيره التنزاني في نيروبي."
    assert told("Meeting", text) == ["KEN+TZA (Held) @ نيروبي"]


def test_two_of_one_state_were_met_together() -> None:
    text = "التقى الوزير الكيني كلا من الرئيس الفرنسي إيمانويل ماكرون ووزيرة خارجيته كاترين كولونا."
    assert told("Meeting", text) == ["KEN+إيمانويل ماكرون+كاترين كولونا (Held)"]
