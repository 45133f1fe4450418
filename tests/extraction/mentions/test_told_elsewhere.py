"""Whose an official is where his own phrase leaves it to the headline, a visit, a clause about him, or a row."""

from __future__ import annotations

from datetime import date

import pytest

import kg
from kg.extraction.names.spelling import name_words
from kg.records import Article

HOMES = [
    # the state that heads the headline is whose officials are told without one
    (
        "البحرين: سجال حول الموازنة",
        "تقدم النواب سلمان الدوسري وخليفة المناعي بسؤال إلى وزير المالية، ورفض النائب عادل الكوهجي السؤال.",
        "سلمان الدوسري BHR; خليفة المناعي BHR; عادل الكوهجي BHR",
    ),
    ("كابل: خلاف على المصارف", "قال المحافظ السابق نوروز وردك إن الأموال جمدت.", "نوروز وردك AFG"),
    # … not the speaker who heads it, nor a state in the middle of it
    ("الوزير: لا زيادة في الضرائب", "رفض النائب عادل الكوهجي السؤال.", "عادل الكوهجي -"),
    ("سجال في البحرين: لا زيادة", "رفض النائب عادل الكوهجي السؤال.", "عادل الكوهجي -"),
    # an office with its state in the headline, with which the text goes on without it
    (
        "الرئيس العراقي يبحث الموازنة",
        "استقبل رئيس الجمهورية اليوم في بغداد رئيس ديوان الرقابة. كما استقبل وزير الداخلية قيس الشمري.",
        "قيس الشمري IRQ",
    ),
    # who is told first is an organisation of many states: the dateline is its seat
    (
        "الكوليرا تتفشى في تشاد",
        "جنيف - قالت منظمة الصحة العالمية إن الوباء يتفشى. وحذر وزير الصحة ماهامات عبدو من انهيار.",
        "ماهامات عبدو -",
    ),
]

VISITS = [
    (
        None,
        "وصل وزير الدفاع الجورجي نيكا لوميدزه إلى باكو أمس. والتقى وزير الدفاع رشاد ممدوف، "
        "ثم رئيس الأركان إلدار حسنلي.",
        "نيكا لوميدزه GEO; رشاد ممدوف AZE; إلدار حسنلي AZE",
    ),
    (
        None,
        "بدأ وزير الدفاع الجورجي نيكا لوميدزه زيارة إلى باكو. ومن المقرر أن يستقبل الضيف غدا وزير الداخلية رشاد ممدوف.",
        "نيكا لوميدزه GEO; رشاد ممدوف AZE",
    ),
    # the counterpart of whom he visits is the visitor's
    (
        None,
        "زار رئيس الوزراء البرتغالي جورجي ألميدا الرباط. ووقع وزير الداخلية المغربي سعيد الحداد ونظيره نونو كويليو "
        "اتفاقا.",
        "جورجي ألميدا PRT; سعيد الحداد MAR; نونو كويليو PRT",
    ),
    # who does something else than meet the visitor may be of either land
    (
        None,
        "وصل وزير الدفاع الجورجي نيكا لوميدزه إلى باكو أمس. واستقبل وزير الداخلية رشاد ممدوف وفدا من البرلمان.",
        "نيكا لوميدزه GEO; رشاد ممدوف -",
    ),
    # the envoy to a region
    (None, "وحث المبعوث الأمريكي إلى الشرق الأوسط مايك هارلو الطرفين على التهدئة.", "مايك هارلو USA"),
]

CAREERS = [
    (
        None,
        "القاهرة - توفي أمس السفير عبد الودود البرعي بعد صراع مع المرض. وشغل الراحل منصب سفير مصر في موسكو.",
        "عبد الودود البرعي EGY",
    ),
    (
        None,
        "ناشد المعارض التشادي المنفي إدريس مالوم أوروبا التدخل. وقال مالوم، الذي كان سفيرا لبلاده في باريس، إنه مهدد.",
        "إدريس مالوم TCD",
    ),
    (None, "عين الرئيس التونسي السيدة سلمى القرقني وزيرة للثقافة.", "سلمى القرقني TUN"),
    (None, "أدت الحكومة البلغارية الجديدة برئاسة ستويان بيتكوف اليمين.", "ستويان بيتكوف BGR"),
    (
        None,
        "تضم الحكومة البلغارية عشرين وزيرا بينهم ستويان بيتكوف للمالية وإيلينا ماركوفا للصحة.",
        "ستويان بيتكوف BGR; إيلينا ماركوفا BGR",
    ),
    # what is told of somebody else, or of what he is not
    (
        None,
        "توفي أمس الكاتب عبد الودود البرعي. وكان وزير الثقافة المصري قد نعاه.",
        "عبد الودود البرعي -",
    ),
    (None, "قال المحلل نبيل الطرابيشي إن وزير المالية التونسي كان سفيرا.", "نبيل الطرابيشي -"),
]

ROWS = [
    (
        None,
        "تقبل الرئيس أوراق اعتماد السفراء الجدد لكل من الدنمارك كريستينا لارسن، وقبرص كوستاس باباديميس.",
        "كريستينا لارسن DNK; كوستاس باباديميس CYP",
    ),
    (
        None,
        "حضر الحفل سفير الدنمارك ماركوس لارسن، وقبرص كوستاس باباديميس.",
        "ماركوس لارسن DNK; كوستاس باباديميس CYP",
    ),
    (
        None,
        "ووصل إلى بيروت الموفد القطري فهد المري، يرافقه مدير الاستخبارات سالم الكعبي.",
        "فهد المري QAT; سالم الكعبي QAT",
    ),
    # who is put on a list is not of those who keep it
    (
        "واشنطن تعاقب مسؤولين ليبيين",
        "أدرجت وزارة الخزانة الأمريكية على لائحتها السوداء وزير النفط مفتاح الورفلي والنائب سالم بوراوي.",
        "مفتاح الورفلي LBY; سالم بوراوي LBY",
    ),
    # the secretary of a party of labour is not of the ministry of labour
    (
        None,
        "تونس - استقبل الرئيس التونسي أمس الوزراء. ودعا الأمين العام لحزب العمل فتحي الجريبي إلى الحوار في تونس.",
        "فتحي الجريبي -",
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), [*HOMES, *VISITS, *CAREERS, *ROWS])
def test_whose_officials_are(title: str | None, text: str, expected: str) -> None:
    facts = kg.extract(Article("t", text, title, date=date(2018, 6, 15)))
    acting = {p.label: "".join(p.represents).removeprefix("state/") for p in facts.entities if p.kind == "Person"}
    by_words = {name_words(label): state for label, state in acting.items()}
    for name, state in (told.rpartition(" ")[::2] for told in expected.split("; ")):
        assert by_words.get(name_words(name)) == state.strip("-"), (name, acting)


OTHERS = [
    # the members of a delegation that a body of a state sends; who tells guests something is none of them
    (
        "بغداد - استقبل وزير النفط العراقي وفدا من الكونغرس الأمريكي ضم السيناتور دانا ويلبرن والنائب كارلوس إيبارا.",
        "دانا ويلبرن USA; كارلوس إيبارا USA",
    ),
    (
        "القاهرة - وصلت إلى مصر بعثة من اليابان. وكان الوفد الياباني زار أمس المصنع، واستمع إلى شرح من وزير الإسكان "
        "حمدي الشرقاوي.",
        "حمدي الشرقاوي EGY",
    ),
    # the nationality between an office and a name
    ("زارها أمس القائم بأعمال السفارة السعودية نايف الرويلي.", "نايف الرويلي SAU"),
    # a ministry is that of the known minister who is named without his state, not that of his guest
    (
        "تلقى سامح شكري وزير الخارجية اتصالا من وزير خارجية سلطنة عمان. وأكد أحمد الشرقاوي المتحدث باسم وزارة "
        "الخارجية ذلك.",
        "أحمد الشرقاوي EGY",
    ),
    # the halves of a land, where both are spoken of
    (
        "واصلت الكوريتان محادثاتهما. ويرأس الوفد الشمالي المستشار ري كانغ هو، فيما يقود الجانب الجنوبي وزير التوحيد "
        "تشوي سونغ مين.",
        "ري كانغ هو PRK; تشوي سونغ مين KOR",
    ),
    (
        "أرجأ السودان وجنوب السودان المفاوضات. وقال رئيس الوفد السوداني عبد الباقي حمد ذلك، "
        "لكن نظيره الجنوبي داو ماجوك نفاه.",
        "عبد الباقي حمد SDN; داو ماجوك SSD",
    ),
    ("اجتمع السودان وكينيا. ونفى نظيره الجنوبي داو ماجوك ذلك.", "داو ماجوك -"),
    # a vice admiral is nobody's deputy
    ("المنامة - التقى وفد من البحرين نائب الأدميرال برادلي هارلو قائد القوات الأمريكية.", "برادلي هارلو USA"),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_whose_others_are(text: str, expected: str) -> None:
    test_whose_officials_are(None, text, expected)


NOT_THEIRS = [
    # an office that is denied is nobody's
    ("لم يكن سامي الحداد وزيرا للخارجية التونسية.", "سامي الحداد -"),
    ("ليس سامي الحداد وزيرا للخارجية التونسية.", "سامي الحداد -"),
    ("ونفى سامي الحداد، الذي لم يكن وزيرا للخارجية التونسية، ذلك.", "سامي الحداد -"),
    ("كان سامي الحداد وزيرا للخارجية التونسية.", "سامي الحداد TUN"),
    ("ونفى سامي الحداد، الذي كان وزيرا للخارجية التونسية، ذلك.", "سامي الحداد TUN"),
    # who comes home, or comes from abroad, meets nobody there
    (
        "زار وزير الدفاع التونسي كمال الطاهري روما. وعاد الوزير إلى بلاده. والتقى وزير الداخلية ماركو فيرتيني.",
        "كمال الطاهري TUN; ماركو فيرتيني -",
    ),
    (
        "وصل وزير الدفاع التونسي كمال الطاهري عائدا من روما. والتقى وزير الداخلية ماركو فيرتيني.",
        "كمال الطاهري TUN; ماركو فيرتيني -",
    ),
    (
        "زار وزير الدفاع التونسي كمال الطاهري روما. والتقى وزير الداخلية ماركو فيرتيني.",
        "كمال الطاهري TUN; ماركو فيرتيني ITA",
    ),
    # an ambassador of Arabia abroad makes an article no Saudi one
    (
        "وقعت تونس اتفاقا مع اليونان في تونس. وحضر سفير خادم الحرمين الشريفين فهد العبيدي. وقال وزير الصحة "
        "نبيل العياري إن تونس راضية.",
        "فهد العبيدي SAU; نبيل العياري TUN",
    ),
    # a fleet of the north is no half of a land, its army is
    (
        "أجرت الكوريتان محادثات. وقال قائد الأسطول الشمالي ألكسندر مورينوف إنها انتهت.",
        "ألكسندر مورينوف -",
    ),
    (
        "أجرت الكوريتان محادثات. وقال قائد الجيش الشمالي ري سونغ هو إنها انتهت.",
        "ري سونغ هو PRK",
    ),
    # one of the group that was told last
    ("التقى الوفد وزراء تونسيين ورجال أعمال بينهم سامي الحداد.", "سامي الحداد -"),
    ("التقى الوفد مسؤولين تونسيين بينهم سامي الحداد.", "سامي الحداد TUN"),
    # of the committee that was told last, and of the parliament's where it is the same
    (
        "ناقشت لجنة الدفاع في البرلمان التونسي المشروع. وبحثت لجنة تقصي الحقائق الملف. وقال رئيس اللجنة سامي الحداد "
        "ذلك.",
        "سامي الحداد -",
    ),
    (
        "ناقشت لجنة الدفاع في البرلمان التونسي المشروع. وقال رئيس لجنة التحكيم سامي الحداد ذلك.",
        "سامي الحداد -",
    ),
    (
        "ناقشت لجنة الدفاع في البرلمان التونسي المشروع. وقال عضو لجنة الدفاع سامي الحداد ذلك.",
        "سامي الحداد TUN",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NOT_THEIRS)
def test_whose_others_are_not(text: str, expected: str) -> None:
    test_whose_officials_are(None, text, expected)
