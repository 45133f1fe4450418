"""The name that an office leaves over: behind its place, its long complement, those for whom somebody speaks."""

from __future__ import annotations

import pytest
from support.named import names

NAMES = [
    # with its first letter it looks like a preposition
    ("وقال وزير النقل باغوس هارتانسو إن الطريق سيفتح.", ["باغوس هارتانسو"]),
    ("التقى الوزير وزير النقل بأغوس هارتانسو.", []),
    ("رحب وزير النقل باستراتيجية ميركوسور.", []),
    # a place that no list knows, after an office without the article
    ("وقال حاكم أومبانديا ديفيد أوكونجو إن القوات ستنتشر.", ["ديفيد أوكونجو"]),
    ("أعلن رئيس بلدية فورتسهاوزن هانس بيتر كيلمان عن فتح تحقيق.", ["هانس بيتر كيلمان"]),
    ("وأكد قائد شرطة نيامبورو جون كاريوكي مقتل ثلاثة.", ["جون كاريوكي"]),
    ("وصرح والي تيزلوسين خالد بن دهيس بأن الوضع تحت السيطرة.", ["خالد بن دهيس"]),
    ("ونفى نائب محافظ شاهرودان الإيراني علي رضا مرحمتي ذلك.", ["علي رضا مرحمتي"]),
    ("ونفى رئيس بلدية إسفارة بختيار نظيري ذلك.", ["بختيار نظيري"]),
    ("وقالت المدعية العامة لمقاطعة هينيبارن إليزابيث كارتر إن القضية أحيلت.", ["إليزابيث كارتر"]),
    # but not the first word of a name
    ("وقال الحاكم أوبادا أوكونجو إن القوات ستنتشر.", ["أوبادا أوكونجو"]),
    ("وقال حاكم كاليفورنيا ديفيد هولمان إن القوات ستنتشر.", ["ديفيد هولمان"]),
    # behind a definite word, which governs nothing
    ("وضم الوفد مفوض الحدود معاذ تنقرادي والفريق ياسر كوكو.", ["معاذ تنقرادي", "ياسر كوكو"]),
    ("وطالب مفوض السلم في الاتحاد الأفريقي بانكولي أدييرا بإعادة النظام.", ["بانكولي أدييرا"]),
    ("وقالت رئيسة السيماس فيلما شيمكوتي إن القانون أقر.", ["فيلما شيمكوتي"]),
    ("وقال مدير الشرطة تفاصيل أكثر عن الحادث.", []),
    # who has just come to it
    ("ونفى قائد الشرطة المعين حديثا حسين شهيمان ذلك.", ["حسين شهيمان"]),
    # for whom somebody speaks is not he
    ("وقالت الناطقة باسم دي ميستورا جيسيكا شاهين إن المبعوث سيعود.", ["جيسيكا شاهين"]),
    # what stands in quotation marks is no holder
    ("وقال مدير «نايت هوريزون» إن السوق تنمو.", []),
]

PARTS = [
    # a verb behind a name that no list knows, in a clause without another
    ("لكن زميله الجمهوري توم كوتنار طالب بعرضه على المجلس.", ["توم كوتنار"]),
    # a definite participle is of no foreigner's name
    ("هنأت نائبة الرئيس كلاوديا زيتينا الفائز ميغيل أنخيل كوتو أمس.", ["كلاوديا زيتينا", "ميغيل أنخيل كوتو"]),
    # a verb of the future is no circumstance
    ("وتوجه مساعد الوزيرة ماثيو ستراود إلى المنطقة.", ["ماثيو ستراود"]),
    # what stands after ولد at the end of an Arab's name; an island
    ("وكان النائب محمد يحيى ولد اباه قد وجه سؤالا.", ["محمد يحيى ولد اباه"]),
    ("وقال مرشح حزب العمال تشينيدو رودس أوكافور إن النتيجة مزورة.", ["تشينيدو رودس أوكافور"]),
    ("أعلن المتحدث باسم الحركة أق محمد الأنصاري ذلك.", ["أق محمد الأنصاري"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES + PARTS)
def test_what_an_office_leaves_over_is_the_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


ANNOUNCED = [
    ("وتولت أدجوانا بريسكا كوفي وزارة العدل.", ["أدجوانا بريسكا كوفي"]),
    ("قالت ميرانا خاتون (35 سنة) إن أهلها رحلوا.", ["ميرانا خاتون"]),
    ("وتولت شركة جديدة المشروع.", []),
]


@pytest.mark.parametrize(("text", "expected"), ANNOUNCED)
def test_a_verb_of_office_or_an_age_announces_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected
