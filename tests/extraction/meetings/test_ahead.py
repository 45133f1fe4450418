"""The imperfect beside what is still to come is planned: يلتقي X Y على هامش القمة التي تعقد غدا."""

import pytest
from support.told import told


@pytest.mark.parametrize(
    "text",
    [
        "ويلتقي الرئيس الكيني نظيره التنزاني على هامش القمة التي ستعقد غدا في كمبالا.",
        "ويجتمع الوزير القبرصي مع نظيره اليوناني على هامش المؤتمر الذي يفتتح الأسبوع المقبل.",
        "تلتقي الوزيرة السويدية نظيرها الدنماركي على هامش منتدى يعقد الأسبوع المقبل في لشبونة.",
        "ويستقبل الرئيس التونسي نظيره المالي الذي يصل إلى تونس غدا.",
        "ويعقد الرئيس الفرنسي اجتماعا مع نظيره القبرصي قبيل القمة التي تعقد يوم الأحد المقبل.",
        "وتعقد القمة غدا في أديس أبابا. ويلتقي على هامشها الرئيس السوداني نظيره الإثيوبي.",
        "وستستضيف لشبونة القمة. ويجتمع رئيس الوزراء البرتغالي على هامش القمة مع نظيره الإسباني.",
        "ويلتقي الرئيس البولندي نظيره الأوكراني، كما سيجتمع مع قادة أحزاب.",
    ],
)
def test_beside_what_is_to_come(text: str) -> None:
    assert "(Planned)" in told("Meeting", text)[-1]
    assert not any("(Held)" in meeting for meeting in told("Meeting", text))


def test_a_row_of_imperfects_of_which_the_first_is_to_come() -> None:
    text = "يصل الرئيس الكيني غدا إلى روما، ويلتقي نظيره الإيطالي، ويزور بعد ذلك النمسا."
    assert not any("(Held)" in meeting for meeting in told("Meeting", text))


@pytest.mark.parametrize(
    "text",
    [
        "والتقى الرئيس الكيني نظيره التنزاني قبل القمة التي تعقد غدا في كمبالا.",
        "عقدت القمة أمس في لشبونة. ويجتمع رئيس الوزراء البرتغالي على هامشها مع نظيره الإسباني.",
        "والتقى الرئيس الكيني نظيره التنزاني الذي يغادر غدا.",
        "يجتمع الرئيس البولندي مع نظيره الأوكراني خلال زيارته كييف.",
        "يواصل الوزير الكيني محادثاته مع نظيره التنزاني قبل انتهاء المهلة غدا.",
    ],
)
def test_what_is_told_of_the_past_or_of_now_is_held(text: str) -> None:
    assert "(Held)" in told("Meeting", text)[-1]


def test_a_visit_that_goes_on_before_another() -> None:
    held, planned = told("Meeting", "يقوم الوزير الكيني بزيارة إلى القاهرة، وسيزور الدوحة غدا.")
    assert (held, planned) == ("KEN (Held) @ القاهرة", "KEN (Planned) @ الدوحة 2023-09-22")


@pytest.mark.parametrize(
    "text",
    [
        "يقوم الرئيس الكيني بزيارة إلى روما. وتبدأ الزيارة غدا.",
        "يزور الرئيس الكيني أوهورو كينياتا روما. وسيصل كينياتا إلى العاصمة الإيطالية غدا.",
        "تزور المستشارة الألمانية أنجيلا ميركل روما لإجراء محادثات. وستصل ميركل إلى روما غدا.",
    ],
)
def test_a_visit_of_which_it_is_told_next_when_it_begins(text: str) -> None:
    (visit,) = told("Meeting", text)
    assert visit.endswith("(Planned) @ روما 2023-09-22")


def test_the_arrival_of_another_says_nothing_of_it() -> None:
    text = "يقوم الرئيس الكيني أوهورو كينياتا بزيارة إلى روما. وسيصل الرئيس القبرصي نيكوس خريستودوليديس إلى روما غدا."
    assert told("Meeting", text)[0] == "أوهورو كينياتا (Held) @ روما"


@pytest.mark.parametrize("noun", ["الاتصال", "الاتصال الهاتفي", "المكالمة"])
def test_when_a_call_was_is_told_next(noun: str) -> None:
    verb = "وتمت" if noun == "المكالمة" else "وجرى"
    text = f"تلقى الرئيس الكيني اتصالا هاتفيا من نظيره القبرصي. {verb} {noun} مساء أمس."
    assert told("Meeting", text) == ["CYP+KEN (Held) 2023-09-20"]


@pytest.mark.parametrize(
    "text",
    [
        "يقوم الرئيس الكيني أوهورو كينياتا في الوقت الحاضر بزيارة إلى روما. وسيصل كينياتا إلى فيينا الأحد.",
        "يقوم الرئيس الكيني أوهورو كينياتا بزيارة إلى روما. ومن المقرر أن يصل كينياتا غدا إلى فيينا.",
    ],
)
def test_who_is_there_now_goes_elsewhere_later(text: str) -> None:
    assert told("Meeting", text)[0] == "أوهورو كينياتا (Held) @ روما"
