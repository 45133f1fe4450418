"""An office after منصب is not who holds it: a pronoun means the man."""

import pytest
from support.told import told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("استقال جون سميث من منصب وزير الدفاع البريطاني بعد أن اتهمته الصحيفة بالفساد.", "جون سميث"),
        ("تنحى جون سميث عن منصب نائب رئيسة مجلس اللوردات البريطاني بعد أن اتهمته المعارضة بالكذب.", "جون سميث"),
        ("ترك أوهورو كينياتا منصب رئيس كينيا بعدما اتهمته المعارضة بالتزوير.", "أوهورو كينياتا"),
        ("شغل خالد العطية منصب وزير الخارجية القطري، واتهمته مصر بدعم الإرهاب.", "خالد العطية"),
    ],
)
def test_who_is_accused(text: str, said: str) -> None:
    assert [line.split(" > ")[1].split(":")[0] for line in told("Accusation", text)] == [said]


def test_an_office_without_that_word_is_its_holder() -> None:
    text = "غادر وزير الدفاع البريطاني لندن بعد أن اتهمته المعارضة بالكذب."
    assert told("Accusation", text) == ["المعارضة > GBR: بالكذب"]


@pytest.mark.parametrize("number", ["اثني عشر", "خمسة عشر", "ثلاثة وعشرين", "تسعة"])
def test_a_group_is_told_with_its_number(number: str) -> None:
    text = f"اتهم القضاء الإيطالي {number} شخصا بالفساد."
    assert told("Accusation", text) == [f"ITA > {number} شخصا: بالفساد"]
