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


@pytest.mark.parametrize(
    ("text", "sanctions"),
    [
        # others who are named with those hit are not hit
        ("فرضت كندا عقوبات على أربع شركات على صلة بمجموعة فاغنر وزعيمها يفغيني بريغوجين.", ["CAN > أربع شركات"]),
        (
            "فرضت كندا عقوبات على 11 شخصا بينهم الوزير السابق أوليغ دوبينكو ومستشاران للرئيس بوتين.",
            ["CAN > 11 شخصا+أوليغ دوبينكو"],
        ),
        ("فرضت كندا عقوبات على شركة «أوركا» بسبب حملتها ضد المسلمين.", ["CAN > أوركا"]),
        ("فرضت الصين عقوبات على معهد هدسون لاستضافته الرئيسة تساي إنغ وين.", ["CHN > هدسون"]),
        # those named after على again, and those counted first
        (
            "فرضت كندا عقوبات على الوزير أوليغ دوبينكو، نجل الرئيس السابق، وعلى بنك «أوركا».",
            ["CAN > أوركا+أوليغ دوبينكو"],
        ),
        ("استهدفت العقوبات ثلاث شركات طيران هي «أوركا» و«لومي» و«سادا».", ["? > أوركا+ثلاث شركات طيران+سادا+لومي"]),
        (
            "أدرجت كندا 14 شخصية فنزويلية على قائمة العقوبات، من ضمنها سيليا فارغاس.",
            ["CAN > 14 شخصية فنزويلية+سيليا فارغاس"],
        ),
        ("هددت فنلندا بفرض عقوبات محددة الهدف على مسؤولين تنزانيين.", ["FIN > TZA"]),
        ("أعلنت مجموعة السبع عقوبات جديدة «لحرمان روسيا من التكنولوجيا».", ["مجموعة السبع > RUS"]),
        # who makes the decree, not who wrote it
        ("صوت مجلس الأمن لصالح قرار صاغته واشنطن يحظر صادرات الفحم الكورية الشمالية.", ["مجلس الأمن الدولي > PRK"]),
        ("فرض مجلس الأمن القومي والدفاع الأوكراني عقوبات على بيلاروس.", ["UKR > BLR"]),
        # a passive in a state's own word
        ("قالت بكين إن 15 شركة أميركية أُدرجت على قائمة مراقبة الصادرات.", ["CHN > 15 شركة أميركية"]),
        ("قالت بكين إن 15 شركة صينية أُدرجت على القائمة السوداء.", ["? > 15 شركة صينية"]),
        ("سحبت كندا المصرفي أوليغ دوبينكو من قائمتها السوداء.", ["CAN > أوليغ دوبينكو"]),
    ],
)
def test_who_else(text: str, sanctions: list[str]) -> None:
    assert [line.split(" (")[0] for line in told("Sanction", text)] == sanctions


@pytest.mark.parametrize(
    ("text", "sanctions"),
    [
        ("حذرت كندا من أنها ستفرض عقوبات على هايتي إذا استمر القمع.", ["CAN > HTI (Threatened)"]),
        ("قالت كندا إنها ستفرض عقوبات على هايتي.", ["CAN > HTI (Proposed)"]),
        ("يخضع الوزير الإريتري لعقوبات فرضها الكونغرس الأميركي.", ["USA > ERI (InForce)"]),
        ("تنتقد الصين عقوبات جديدة فرضها الكونغرس الأميركي على إريتريا.", ["USA > ERI (InForce)"]),
        ("ستفرض عقوبات على هايتي بقرار من الاتحاد الأفريقي.", ["الاتحاد الأفريقي > HTI (Proposed)"]),
        ("وزارة الخزانة الأميركية: عقوبات على بوروندي", ["USA > BDI (InForce)"]),
        ("الحكومة الكينية: العقوبات على بوروندي غير شرعية", ["? > BDI (InForce)"]),
        ("طالب نواب كينيون كندا برفع العقوبات عن بوروندي.", ["CAN > BDI (InForce)"]),
        ("طالب نواب كينيون برفع العقوبات عن بوروندي.", ["? > BDI (InForce)"]),
        ("اتهمت كينيا كندا بفرض عقوبات غير قانونية على بوروندي.", ["CAN > BDI (InForce)"]),
        ("قضت المحكمة بفرض عقوبات قانونية على بوروندي.", []),
        ("تضررت التجارة من عقوبات دول الخليج على بوروندي.", ["دول الخليج > BDI (InForce)"]),
        ("انتقدت موسكو الحظر الذي فرضته كندا على تصدير الرقائق إلى بوروندي.", ["CAN > BDI (InForce)"]),
    ],
)
def test_whose_word_it_is(text: str, sanctions: list[str]) -> None:
    assert [line.split(" ← ")[0] for line in told("Sanction", text)] == sanctions


@pytest.mark.parametrize(
    ("text", "sanctions"),
    [
        # an answer to sanctions, which hit him who answers
        ("ردت موسكو على العقوبات الكندية بطرد دبلوماسيين.", ["CAN > RUS (InForce)"]),
        (
            "ردت موسكو على العقوبات الكندية بفرض عقوبات على وزراء كنديين.",
            ["CAN > RUS (InForce)", "RUS > CAN (InForce)"],
        ),
        ("ردت موسكو بالإعلان عن عقوبات على شركات كندية.", ["RUS > شركات كندية (InForce)"]),
        # what may come
        ("عقوبات أممية محتملة على ليبيا.", ["الأمم المتحدة > LBY (Proposed)"]),
        # whose money it is that was frozen
        ("فرض وزراء كندا حظرا على سفر أسماء الأسد وشقيقتيها، كما جمدوا أموالهن.", ["CAN > أسماء الأسد (InForce)"]),
        # where they are
        ("فرضت كندا عقوبات على مسؤولين حاليين وسابقين في ميانمار.", ["CAN > MMR (InForce)"]),
        ("فرضت كندا عقوبات على عشرات الأفراد والكيانات في بيلاروس.", ["CAN > BLR (InForce)"]),
        ("فرضت كندا عقوبات على مئات الأفراد.", []),
        # for whose death some are punished
        (
            "فرضت كندا عقوبات على 25 روسيا و20 سعوديا متورطين في مقتل الصحافي سالم الكعبي.",
            ["CAN > 20 سعوديا+25 روسيا (InForce)"],
        ),
    ],
)
def test_answers_and_places(text: str, sanctions: list[str]) -> None:
    assert [line.split(" ← ")[0] for line in told("Sanction", text)] == sanctions


@pytest.mark.parametrize(
    ("text", "sanctions"),
    [
        # ministers of several lands are not those of the land where they met
        ("بروكسل: فرض وزراء الخارجية عقوبات على بيلاروس.", ["وزراء الخارجية > BLR (InForce)"]),
        # what the sanctions mean for those hit neither puts them off nor hits who imposes them
        (
            "أعلنت كندا فرض عقوبات على الوزير الكيني وليام لانغات سيمنع بموجبها من دخول البلاد.",
            ["CAN > وليام لانغات (InForce)"],
        ),
        # no object, so that it is they who were listed
        (
            "قالت الوزارة إن سالم الكعبي وأحمد الحمزي أدرجا على القائمة السوداء.",
            ["? > أحمد الحمزي+سالم الكعبي (InForce)"],
        ),
        (
            "قالت وزارة الخزانة الأميركية إن سالم الكعبي وأحمد الحمزي أدرجا على قائمة العقوبات.",
            ["USA > أحمد الحمزي+سالم الكعبي (InForce)"],
        ),
        ("أدرجت كندا سالم الكعبي على القائمة السوداء.", ["CAN > سالم الكعبي (InForce)"]),
        # the states of a body told before
        (
            "فرض الاتحاد الأوروبي عقوبات على مولدوفا. وقررت دول التكتل استبعاد ثلاثة مصارف بيلاروسية من نظام سويفت.",
            ["الاتحاد الأوروبي > MDA (InForce)", "الاتحاد الأوروبي > ثلاثة مصارف بيلاروسية (InForce)"],
        ),
    ],
)
def test_of_several(text: str, sanctions: list[str]) -> None:
    assert sorted(line.split(" ← ")[0] for line in told("Sanction", text)) == sanctions
