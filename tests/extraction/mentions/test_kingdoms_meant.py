"""Which realm المملكة and السلطنة mean, and that a definite body before a state's name is no body of that state."""

import pytest
from support.told import told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("عمان - قال وزير الخارجية السعودي عادل الجبير إن المملكة تتهم إيران بدعم الإرهاب.", "SAU > IRN"),
        (
            "عمان - قال وزير الخارجية الأردني أيمن الصفدي إن المملكة تتهم إيران بالتدخل، وشكر السعودية.",
            "JOR > IRN",
        ),
        ("قال السفير السعودي لدى الأردن سامي الصالح إن المملكة تدعم عمان. واتهمت المملكة إيران بالتدخل.", "SAU > IRN"),
        ("الرباط - قال الوزير المغربي ناصر بوريطة إن المملكة قلقة. واتهمت المملكة طهران بالتدخل.", "MAR > IRN"),
        ("المنامة - أكد الوزير البحريني عبد اللطيف الزياني أن المملكة تتهم إيران بتهريب السلاح.", "BHR > IRN"),
        ("واتهمت المملكة قطر بدعم الإرهاب.", "SAU > QAT"),
        ("مسقط - واتهمت السلطنة إيران بالتدخل.", "OMN > IRN"),
        ("قال سلطان بروناي حسن البلقية إن السلطنة قلقة. واتهمت السلطنة ماليزيا بالتدخل.", "BRN > MYS"),
    ],
)
def test_which_realm_is_meant(text: str, said: str) -> None:
    assert [line.split(":")[0] for line in told("Accusation", text)] == [said]


@pytest.mark.parametrize(
    ("text", "visit"),
    [
        ("زار الرئيس الكيني المملكة أمس.", "KEN (Held) @ SAU 2023-09-20"),
        ("يزور الوزير الإيطالي السلطنة غدا.", "ITA (Planned) @ OMN 2023-09-22"),
    ],
)
def test_a_realm_that_is_visited(text: str, visit: str) -> None:
    assert told("Meeting", text) == [visit]


def test_a_tower_called_so_is_no_realm() -> None:
    assert told("Meeting", "زار الرئيس الكيني برج المملكة أمس.") == []


@pytest.mark.parametrize(
    ("text", "accuser"),
    [
        ("اتهم الجيش إسرائيل بقصف المدنيين.", "الجيش > ISR"),
        ("واتهمت وزارة الدفاع روسيا بالكذب.", "وزارة الدفاع > RUS"),
        ("واتهم البرلمان تركيا بالعدوان.", "البرلمان > TUR"),
        ("واتهمت الحكومة رواندا بدعم المتمردين.", "الحكومة > RWA"),
        ("اتهم جيش إسرائيل إيران بالقصف.", "ISR > IRN"),
        ("اتهمت حكومة بوروندي رواندا بالعدوان.", "BDI > RWA"),
        ("اتهمت وزارة الدفاع الأوكرانية روسيا بالكذب.", "UKR > RUS"),
    ],
)
def test_what_has_the_article_ends_no_construct(text: str, accuser: str) -> None:
    assert [line.split(":")[0] for line in told("Accusation", text)] == [accuser]


def test_the_union_that_speaks_of_another_is_not_that_one() -> None:
    text = "اتهم الاتحاد الأفريقي بوروندي بالكذب. وأشاد الاتحاد بالاتحاد الأوروبي. وفرض الاتحاد عقوبات على بوروندي."
    assert told("Sanction", text) == ["الاتحاد الأفريقي > BDI (InForce)"]
