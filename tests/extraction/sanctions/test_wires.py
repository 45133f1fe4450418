"""Sanctions as agencies tell them in a line: laws, lists, those who take over others' sanctions, kin, firms by name."""

import pytest
from support.told import told


@pytest.mark.parametrize(
    ("text", "sanctions"),
    [
        # what a law allows is not done yet
        ("وقع الرئيس الكيني أوهورو كينياتا قانونا يتيح فرض عقوبات على بوروندي.", ["أوهورو كينياتا > BDI (Proposed)"]),
        ("أقر الكونغرس الأميركي قانونا يجيز معاقبة فنزويلا.", ["USA > VEN (Proposed)"]),
        ("أقر الكونغرس الأميركي قانونا يعاقب فنزويلا.", ["USA > VEN (InForce)"]),
        # who abstains from it imposes none
        ("امتنع الاتحاد الأفريقي عن فرض عقوبات على تشاد.", []),
        ("تراجعت كندا عن فرض عقوبات على هايتي.", []),
        ("تراجعت كندا عن إدراج شركة «أوركا» على القائمة السوداء.", ["CAN > أوركا (Lifted)"]),
        # what is not ruled out may come
        ("لم يستبعد وزير الخارجية الإيطالي فرض عقوبات أوروبية على موسكو.", ["الاتحاد الأوروبي > RUS (Proposed)"]),
        ("استبعد وزير الخارجية الإيطالي فرض عقوبات أوروبية على موسكو.", []),
        # to threaten an answer to them is none
        ("توعدت موسكو بالرد على العقوبات التي أعلنتها كندا على روسيا.", ["CAN > RUS (InForce)"]),
        ("توعدت كندا روسيا بعقوبات قاسية.", ["CAN > RUS (Threatened)"]),
        # what was denied is another matter
        ("نفت طهران تزويد موسكو بطائرات، في حين فرضت كندا عقوبات على إيران.", ["CAN > IRN (InForce)"]),
        ("نفت كندا أن تكون قد فرضت عقوبات على إيران.", []),
    ],
)
def test_what_is_done(text: str, sanctions: list[str]) -> None:
    assert [line.split(" ← ")[0] for line in told("Sanction", text)] == sanctions


@pytest.mark.parametrize(
    ("text", "sanctions"),
    [
        ("تخضع بيلاروس لعقوبات أوروبية وأميركية وبريطانية وكندية.", ["CAN+GBR+USA+الاتحاد الأوروبي > BLR (InForce)"]),
        ("قررت سويسرا تبني العقوبات التي أقرها الاتحاد الأوروبي ضد بيلاروس.", ["CHE > BLR (InForce)"]),
        ("تبنت النرويج العقوبات الأوروبية على بيلاروس.", ["NOR > BLR (InForce)"]),
        ("قرر المجلس الاتحادي السويسري تجميد أصول المصرف المركزي السوري.", ["CHE > SYR (InForce)"]),
        ("نددت كوبا بإبقاء واشنطن كوبا على قائمة الدول الراعية للإرهاب.", ["USA > CUB (InForce)"]),
        ("فرضت واشنطن عقوبات على شبكة شحن يديرها الحرس الثوري الإيراني.", ["USA > شبكة شحن (InForce)"]),
        ("تنتقد الصين عقوبات على مالي أعلنتها واشنطن.", ["USA > MLI (InForce)"]),
        ("مدد الاتحاد الأوروبي الإجراءات التقييدية على مسؤولين في بوروندي.", ["الاتحاد الأوروبي > BDI (InForce)"]),
    ],
)
def test_who_imposes(text: str, sanctions: list[str]) -> None:
    assert [line.split(" ← ")[0] for line in told("Sanction", text)] == sanctions


@pytest.mark.parametrize(
    ("text", "sanctions"),
    [
        # officers with the article are of the land in which they are
        ("فرضت كندا عقوبات على القادة العسكريين في ميانمار الذين دبروا الانقلاب.", ["CAN > MMR (InForce)"]),
        (
            "وقع الرئيس الأميركي جو بايدن أمرا بفرض عقوبات على القادة العسكريين في ميانمار.",
            ["جو بايدن > MMR (InForce)"],
        ),
        ("فرضت كندا عقوبات على مسؤولين وكيانات في إيران.", ["CAN > IRN+كيانات (InForce)"]),
        # those pressed are those threatened
        ("طالبت واشنطن بيونغ يانغ بوقف تجاربها، ملوحة بعقوبات جديدة.", ["USA > PRK (Threatened)"]),
        ("طالبت واشنطن بيونغ يانغ بوقف تجاربها، ملوحة بعقوبات على الصين.", ["USA > CHN (Threatened)"]),
        # kin are not he whose kin they are
        ("فرضت واشنطن عقوبات على ابنتي الرئيس الروسي فلاديمير بوتين.", []),
        ("فرضت واشنطن عقوبات على شقيقة الزعيم الكوري الشمالي كيم جونغ أون.", []),
        ("فرضت واشنطن عقوبات على الرئيس الروسي فلاديمير بوتين.", ["USA > فلاديمير بوتين (InForce)"]),
        # by the words that tell which
        ("فرضت واشنطن عقوبات على كتيبة الرد العاجل في بنغلاديش.", ["USA > كتيبة الرد العاجل (InForce)"]),
        (
            "فرضت واشنطن عقوبات على شركتي «غازبروم نفت» و«سورغوت نفت غاز».",
            ["USA > سورغوت نفت غاز+غازبروم نفت (InForce)"],
        ),
        ("فرضت واشنطن عقوبات على شركة «غازبروم».", ["USA > شركة غازبروم (InForce)"]),
        ("فرضت سيول عقوبات أحادية الجانب على إيران.", ["KOR > IRN (InForce)"]),
        ("أنشأ مجلس الأمن الدولي نظام عقوبات خاصا بمالي.", ["مجلس الأمن الدولي > MLI (InForce)"]),
        (
            "وسع مجلس الأمن الدولي قائمة العقوبات المفروضة على قادة حركة الشباب.",
            ["مجلس الأمن الدولي > حركة الشباب (InForce)"],
        ),
    ],
)
def test_whom_it_hits(text: str, sanctions: list[str]) -> None:
    assert [line.split(" ← ")[0] for line in told("Sanction", text)] == sanctions


@pytest.mark.parametrize(
    ("text", "sanctions"),
    [
        (
            "فرضت بريطانيا عقوبات على 24 مسؤولا إيرانيا لدورهم في القمع، بينهم وزير الاتصالات مهران كاظمي.",
            ["GBR > IRN+مهران كاظمي (InForce) ← لدورهم في القمع"],
        ),
        (
            "أعادت واشنطن فرض عقوبات على فنزويلا بعد منع زعيمة المعارضة من الترشح.",
            ["USA > VEN (InForce) ← بعد منع زعيمة المعارضة من الترشح"],
        ),
        (
            "رفعت كندا العقوبات عن مالي. ويأتي القرار بعد توقيع اتفاق سلام.",
            ["CAN > MLI (Lifted) ← بعد توقيع اتفاق سلام"],
        ),
        ("رفعت كندا العقوبات عن هايتي بعد إطلاق السجناء.", ["CAN > HTI (Lifted) ← بعد إطلاق السجناء"]),
        # what those sanctions are that were told of, and what the order allows, is one with them
        (
            "فرضت كندا الاثنين عقوبات على فنزويلا. وقالت الوزيرة إن العقوبات ستجمد مليارات من أصول الحكومة الفنزويلية.",
            ["CAN > VEN (InForce)"],
        ),
        (
            "أعلنت ليتوانيا فرض عقوبات على 11 مسؤولا جورجيا، بينهم مؤسس حزب «الحلم الأخضر» بيدزينا لوميدزي.",
            ["LTU > GEO+بيدزينا لوميدزي (InForce)"],
        ),
    ],
)
def test_reasons_and_names(text: str, sanctions: list[str]) -> None:
    assert told("Sanction", text) == sanctions
