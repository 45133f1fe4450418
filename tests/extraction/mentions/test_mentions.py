"""Persons known and short forms, states and organisations, in texts that show one thing each."""

from __future__ import annotations

from datetime import date

import pytest
from support.named import DAY, mentions, names, persons


def known(text: str, day: date = DAY) -> list[str | None]:
    """The lexicon's ids of the persons of a text."""
    return [m.key for m in persons(text, day)]


def test_a_family_name_alone_names_a_leader() -> None:
    assert known("وصل بوتين إلى أنقرة.") == ["vladimir-putin"]


def test_not_before_his_time() -> None:
    assert known("وقال زيلينسكي ذلك في كييف.", date(2005, 3, 1)) != ["volodymyr-zelenskyy"]


def test_not_where_another_bears_the_name() -> None:
    text = "وصل المدرب إيغور بوتين. وقال بوتين إن الفريق جاهز في موسكو."
    assert known(text) == [None, None]


def test_not_within_another_name() -> None:
    assert known("قال اللواء عادل بوتين ذلك في موسكو.") == [None]


def test_not_where_the_office_is_of_another_state() -> None:
    assert known("حث الرئيس النمساوي هاينز فيشر على الحوار.", date(2015, 7, 1)) == ["heinz-fischer"]
    assert known("وصل وزير الخارجية الفنلندي فابيوس.", date(2015, 7, 1)) == [None]


def test_a_given_name_alone_is_that_of_the_president_in_office_only() -> None:
    assert known("استقبل الرئيس حسن السفير الياباني.", date(2024, 3, 1)) == [None]
    assert known("استقبل الرئيس الصومالي حسن السفير الياباني.", date(2002, 3, 1)) == ["abdiqasim-salad-hassan"]


def test_an_office_makes_a_short_name_known() -> None:
    assert known("وصل وزير الخارجية الفرنسي فابيوس.", date(2015, 7, 1)) == ["laurent-fabius"]


SHORT = [
    ("قال ماتي فيرتانن ذلك. وأضاف فيرتانن أن الأمر انتهى.", ["ماتي فيرتانن", "فيرتانن"]),
    ("قال سيغمار غابرييل ذلك. وأضاف جابريل أن الأمر انتهى.", ["سيغمار غابرييل", "جابريل"]),
    ("وصل ستيفان دي ميستورا. وقال دي مستورا ذلك.", ["ستيفان دي ميستورا", "دي مستورا"]),
    ("وصل المبعوث شي هاو-نان. وقال شي ذلك.", ["شي هاو-نان", "شي"]),
    ("قال عزت الرشق ذلك. ووجه الشكر للرشق.", ["عزت الرشق", "الرشق"]),
    ("قال نبيل الذهبي، المحامي، ذلك. وفازت بالسهم الذهبي.", ["نبيل الذهبي"]),
    ("وقال هيرمانسن إن الوضع صعب.", ["هيرمانسن"]),
]


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_short_forms(text: str, expected: list[str]) -> None:
    assert names(text) == expected


STATES = [
    ("أعلنت الحكومة الفنلندية ذلك.", [("state", "FIN", "government")]),
    ("أعلنت القوات المسلحة المصرية ذلك.", [("state", "EGY", "government")]),
    ("نفت الخارجية الروسية ذلك.", [("state", "RUS", "government")]),
    ("نما الاقتصاد الإيراني بسرعة.", [("state", "IRN", "demonym")]),
    ("وصل وفد من البيت الأبيض.", [("office", None, "office"), ("state", "USA", "seat")]),
    ("أصدر حزب الله بيانا.", [("organization", "hezbollah", "name")]),
    ("رفض تنظيم «داعش» ذلك.", [("organization", "islamic-state", "name")]),
    ("وافق مجلس التعاون على الخطة.", [("organization", "gulf-cooperation-council", "name")]),
    ("واجتمع مجلس التعاون الاستراتيجي.", []),
    ("وسلمت حركة المجاهدين ردها.", []),
    ("وبدأت جولة من المفاوضات السورية.", [("state", "SYR", "demonym")]),
    ("كان الفرق كبيرا.", []),
    # a nationality governs nothing
    (
        "انتقد الرئيس الروسي الاتحاد الأوروبي.",
        [("office", None, "office"), ("organization", "european-union", "name")],
    ),
    ("وصل سفير الاتحاد الأوروبي.", [("office", None, "office")]),
    # a given name and no place after a preposition
    ("ثم استدرك باولو مازحا.", []),
]


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_states_and_organisations(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [(m.kind, m.key, m.manner) for m in mentions(text)] == expected


def test_the_name_of_an_organisation_closes_its_quotation() -> None:
    assert mentions("رفض تنظيم «داعش» ذلك.")[0].name == "تنظيم «داعش»"


def test_the_headline_knows_the_persons_of_the_text() -> None:
    assert names("قال الوزير ماتي فيرتانن ذلك.", title="فيرتانن يرفض الاتفاق") == ["فيرتانن", "ماتي فيرتانن"]
