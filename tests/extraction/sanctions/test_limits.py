"""Goods of another state kept out, trade kept small or stopped in answer, and firms, whose business is no sanction."""

from __future__ import annotations

import pytest
from support.told import told

KEPT_OUT = [
    ("منعت لاتفيا مرور الشاحنات البيلاروسية عبر أراضيها.", ["LVA > BLR (InForce)"]),
    ("هددت أرمينيا بمنع عبور القطارات الأذربيجانية والتركية.", ["ARM > AZE+TUR (Threatened)"]),
    ("قرر العراق منع دخول المنتجات الأردنية إلى أسواقه.", ["IRQ > JOR (InForce)"]),
    ("منعت كينيا استيراد السكر من أوغندا ردا على حجز شحنات.", ["KEN > UGA (InForce) ← ردا على حجز شحنات"]),
    ("أعلنت وزارة التجارة التركية، الثلاثاء، تقييد صادرات 30 منتجا إلى أرمينيا.", ["TUR > ARM (InForce)"]),
    ("قيدت اليابان تصدير الرقائق إلى روسيا.", ["JPN > RUS (InForce)"]),
    (
        "أوقفت كمبوديا استيراد الوقود من تايلاند ردا على إغلاق المعابر.",
        ["KHM > THA (InForce) ← ردا على إغلاق المعابر"],
    ),
    # whom it hits is not told by why
    (
        "علقت كولومبيا شراء الأسلحة التركية إثر مقتل أكثر من مئة مغربي.",
        ["COL > TUR (InForce) ← إثر مقتل أكثر من مئة مغربي"],
    ),
    # none: no other's goods, aid, mere trade
    ("منعت الشرطة مرور الشاحنات في وسط المدينة.", []),
    ("منعت مصر تصدير الأرز المصري إلى الخارج.", []),
    ("منعت إثيوبيا دخول شاحنات المساعدات الإريترية إلى الإقليم.", []),
    ("أوقفت كمبوديا استيراد الوقود من تايلاند بعد ارتفاع الأسعار.", []),
    ("قيدت الوزارة تصدير القمح.", []),
]

FIRMS = [
    "حظرت شركة غازفارم بيع الغاز لبولندا.",
    "أوقفت شركة شحن دنماركية تصدير الأسلحة إلى تركيا.",
    "أوقف مصرف الرافدان التعاملات التجارية مع إيران.",
    "أعلنت شركة نورديا فرض عقوبات على روسيا.",
    "أعلن مصرف سترندا حظر التعامل مع إيران.",
]


@pytest.mark.parametrize(("text", "expected"), KEPT_OUT)
def test_goods_kept_out(text: str, expected: list[str]) -> None:
    assert told("Sanction", text) == expected


@pytest.mark.parametrize("text", FIRMS)
def test_the_business_of_a_firm_is_no_sanction(text: str) -> None:
    assert told("Sanction", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تفرض الشركة الأوامر، وتخضع شركة نورديا لعقوبات أميركية.", "USA"),
        ("وتأثرت الشركات بالعقوبات الأوروبية ضد روسيا.", "RUS"),
        ("أدرجت كندا شركة «نورديا» على القائمة السوداء.", "نورديا"),
    ],
)
def test_what_is_told_of_a_firm_may_be_one(text: str, expected: str) -> None:
    assert any(expected in found for found in told("Sanction", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قرر الاتحاد الأوروبي منع 11 مسؤولا فنزويليا من السفر إلى أوروبا، مع تجميد أموالهم.",
            ["الاتحاد الأوروبي > VEN (InForce)"],
        ),
        (
            "قرر وزراء خارجية دول الاتحاد الأوروبي إدراج 11 مسؤولا فنزويليا في قائمة الممنوعين من السفر، "
            "مع تجميد أموالهم.",
            ["الاتحاد الأوروبي > VEN (InForce)"],
        ),
        ("قررت الحكومة اللبنانية منع ثلاثة وزراء لبنانيين من السفر.", []),
        ("قرر البرلمان منع النواب من السفر.", []),
    ],
)
def test_travel_and_what_goes_with_it(text: str, expected: list[str]) -> None:
    assert sorted(set(told("Sanction", text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is denied
        ("نفى وزير التجارة أن تكون بلاده قد فرضت حظرا على المنتجات الإسبانية.", []),
        ("نفت الجزائر أن تكون قد جمدت أصول شركة «نورد» الإسبانية.", []),
        ("نفت الوزارة أن تكون كندا قد هددت بفرض عقوبات على بيرو.", []),
        ("نفت إيران أن تكون العقوبات الأميركية على روسيا قد أثرت عليها.", ["USA > RUS (InForce)"]),
        ("لم تنف الجزائر أنها فرضت عقوبات على فرنسا.", ["DZA > FRA (InForce)"]),
        # those of whom was told are not those who freeze
        ("اجتمع وزراء خارجية الاتحاد الأوروبي. ويسري على المدرجين منع من السفر، كما تُجمد أموالهم.", []),
        # who joins in
        ("وكانت طوكيو قد انضمت إلى العقوبات التي فرضها الغرب على موسكو.", ["JPN > RUS (InForce)"]),
        ("أعلنت وزارة الخارجية الكندية أنه تقرر منع دخول المنتجات الروسية.", ["CAN > RUS (InForce)"]),
        # against a state
        ("رفعت كندا الإجراءات التي اتخذتها بحق النيجر.", ["CAN > NER (Lifted)"]),
        ("مددت بروكسل التدابير المفروضة على بيلاروسيا ستة أشهر.", ["الاتحاد الأوروبي > BLR (InForce)"]),
        ("طبقت الحكومة الإجراءات المفروضة على المسافرين.", []),
        ("انتقد الوزير الإجراءات المتخذة ضد المتظاهرين.", []),
        ("ناقش الوزير الإجراءات القانونية المتخذة ضد إسرائيل أمام المحكمة.", []),
        # a firm that has its state's name
        (
            "فرضت كندا عقوبات على مؤسسة ميانمار للأحجار الكريمة.",
            ["CAN > مؤسسة ميانمار للأحجار الكريمة (InForce)"],
        ),
        ("فرضت كندا عقوبات على مؤسسات ميانمار.", ["CAN > MMR (InForce)"]),
        # lists
        ("أبقت كندا على كوريا الشمالية وإيران ضمن قائمتها السوداء.", ["CAN > IRN+PRK (InForce)"]),
        ("شطبت كندا اسم الوزير كريم الجابري من القائمة السوداء.", ["CAN > كريم الجابري (Lifted)"]),
        ("أضافت كندا إلى قائمتها ستة أفلام.", []),
    ],
)
def test_who_is_hit_and_who_is_not(text: str, expected: list[str]) -> None:
    assert told("Sanction", text) == expected


def test_body_named_long_before() -> None:
    between = "وقال السفير إن الوقت حان. وذكر آخر أن الأمر معقد. وتحدث ثالث. وغادر رابع القاعة. "
    text = "ناقش مجلس الأمن الدولي الملف. " + between + "وكان المجلس قد جدد حظر توريد الأسلحة إلى هايتي."
    assert told("Sanction", text) == ["مجلس الأمن الدولي > HTI (InForce)"]
    two = "اجتمع مجلس التعاون الخليجي. " + text
    assert told("Sanction", two) == ["? > HTI (InForce)"]
