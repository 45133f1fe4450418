"""Where names end whose last word the language could have, or which a hyphen or the name of a town stands beside."""

from __future__ import annotations

import pytest
from support.named import acting, names

NAMES = [
    # the second half of a family name
    ("قال النائب آلان جونز-وايت إن الملعب باق.", ["آلان جونز-وايت"]),
    ("وقالت الوزيرة إيما هارتلي-براون إنها باقية.", ["إيما هارتلي-براون"]),
    # words that seem to begin with a particle, or that the language could have
    ("قال الأدميرال جون فينيران إن السفن باقية.", ["جون فينيران"]),
    ("وقال النائب سايمون فيلد، عضو اللجنة، إنه باق.", ["سايمون فيلد"]),
    ("وقال الناطق أوليسا ميتو.", ["أوليسا ميتو"]),
    ("خلفه الوزير إولوخيو بينيا.", ["إولوخيو بينيا"]),
    ("قالت الكاتبة مارتا إلينا كورتيس إنها باقية.", ["مارتا إلينا كورتيس"]),
    ("وحضر المحافظ نضال بقاعين.", ["نضال بقاعين"]),
    # … but what tells what he does, or thinks, is none of his name
    ("أما الوزير باتير جومابايف سيسافر غدا إلى القاهرة.", ["باتير جومابايف"]),
    ("أما الباحث جورج هارلو فيرى أن الأمر معقد.", ["جورج هارلو"]),
    # nor is a title that و joins, a town of two words, or one's own country
    ("وشملت وزير الدفاع السابق باولو نوغيرا والأميرال باولو سانتانا.", ["باولو نوغيرا", "باولو سانتانا"]),
    ("غادر وزير الخارجية حسين قنبري إسلام آباد صباح اليوم.", ["حسين قنبري"]),
    ("وصل وزير خارجية بلادنا وبحث الأمر.", []),
    ("أبلغت نظيري العماني استعدادنا للعودة.", []),
    ("قالت الوزيرة ياسنا بريميتش إنها باقية.", ["ياسنا بريميتش"]),
    # compound names, the Sultan whose son he is, a name made with ولد
    ("التقى السفير السيد زين العابدين رملي الوفد.", ["زين العابدين رملي"]),
    ("وأجرى لقاء مع قائد الدرك اللواء السلطان ولد أسواد.", ["السلطان ولد أسواد"]),
    ("قال الوزير بيهانو ولدماريام إنه باق.", ["بيهانو ولدماريام"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_where_a_name_ends(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_deputy_of_an_advisor_is_no_deputy_chancellor() -> None:
    text = (
        "رفضت روسيا المزاعم في موسكو. وقالت نائبة مستشار الأمن القومي الأمريكي آنا هارلو إن المخابرات الروسية وراءها."
    )
    assert acting(text) == {"آنا هارلو": "USA"}


def test_who_speaks_for_the_union_speaks_for_no_state() -> None:
    text = "أيدت محكمة إماراتية الحكم. وقالت الناطقة باسم الشؤون الخارجية في الاتحاد مايا هارلو إنها قلقة."
    assert acting(text) == {"مايا هارلو": ""}


def test_states_in_brackets() -> None:
    text = "وجه الرسالة رؤساء سابقون هم أندريس كارمونا (كولومبيا)، وخوليا غاليندو (بنما)."
    assert acting(text) == {"أندريس كارمونا": "COL", "خوليا غاليندو": "PAN"}
