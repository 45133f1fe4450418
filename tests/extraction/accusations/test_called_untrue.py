"""Accusations that somebody calls untrue, and denials whose accusation or subject stands elsewhere in the sentence."""

from __future__ import annotations

import pytest
from support.told import told

DENIALS = [
    # what somebody says of an accusation by its name: who makes it, against whom, of what
    (
        'أكدت وزارة الخارجية الصربية أن اتهام كرواتيا لبلغراد بالرشوة "لا أساس له".',
        "HRV > SRB: بالرشوة ! SRB",
    ),
    (
        'قالت وزارة الخارجية التونسية إن الاتهامات بأن لها دورا في الهجوم على المخفر "غير مقبولة".',
        "? > TUN: بأن لها دورا في الهجوم على المخفر ! TUN",
    ),
    (
        "شددت الرياض على أن الادعاءات الإيرانية بشأن تسليح الانفصاليين عارية من الصحة.",
        "IRN > SAU: بشأن تسليح الانفصاليين ! SAU",
    ),
    # … or of one told before, by a pronoun; what it does to the truth
    (
        'وكانت المجر اتهمت ألمانيا بالتدخل في انتخاباتها. وأكدت السفارة الألمانية في بودابست أنها "مختلقة تماما".',
        "HUN > DEU: بالتدخل في انتخاباتها ! DEU",
    ),
    (
        'اتهمت الفلبين الصين بصدم قارب صيد. وقال المتحدث باسم الخارجية الصينية ليانغ ون تاو إن الاتهام "يقلب الحقائق".',
        "PHL > CHN: بصدم قارب صيد ! ليانغ ون تاو",
    ),
    # rejecting words: condemned, described in a participle, expressed
    (
        "نددت وزارة الخارجية الدنماركية بالاتهامات التي وجهتها روسيا إلى كوبنهاغن بالتجسس.",
        "RUS > DNK: بالتجسس ! DNK",
    ),
    ("أدان الاتحاد الأوروبي اتهام روسيا للسويد بالتجسس.", "RUS > SWE: بالتجسس ! الاتحاد الأوروبي"),
    (
        "رفضت بولندا في رسالة وجهتها بعثتها إلى مجلس الأمن «الادعاءات الزائفة»، واصفة اتهامات بيلاروسيا لها بتدبير "
        "التفجير بأنها «محاولة لصرف الأنظار».",
        "BLR > POL: بتدبير التفجير ! POL",
    ),
    (
        "اتهمت ألبانيا صربيا بقصف قريتين، لكن صربيا ردت بنفي ذلك.",
        "ALB > SRB: بقصف قريتين ! SRB",
    ),
    (
        "اتهمت ليبيا تونس بإيواء مهربين. واستدعت الخارجية التونسية السفير الليبي وعبرت له عن رفض ما اعتبرته ادعاءات.",
        "LBY > TUN: بإيواء مهربين ! TUN",
    ),
    (
        'رد الكرملين على الاتهامات البريطانية بتسميم العميل بالقول إنها "سخيفة".',
        "GBR > RUS: بتسميم العميل ! RUS",
    ),
    # what is denied is told only after the denial
    (
        'نفت كينيا ما وصفته بأنه "مزاعم باطلة" بعد تقرير للأمم المتحدة اتهم الجيش الكيني بنهب الذهب.',
        "الأمم المتحدة > KEN: بنهب الذهب ! KEN",
    ),
    # who denies is he who has been accused, named in the sentence before
    (
        "زار وزير الداخلية الألماني كارل فيبر المخيم. وكان قد اتُّهم من المعارضة بإخفاء تقرير، وهو ما نفاه مرارا.",
        "المعارضة > كارل فيبر: بإخفاء تقرير ! كارل فيبر",
    ),
    # against him and others; whose bribe it was is no accuser
    (
        "نفى رئيس الوزراء البلغاري بويان إيفانوف الاتهامات الموجهة له ولمسؤولين آخرين بتلقي رشاوى من شركة بناء.",
        "? > بويان إيفانوف: بتلقي رشاوى من شركة بناء ! بويان إيفانوف",
    ),
    (
        "نفى رئيس الوزراء البلغاري بويان إيفانوف الاتهامات الموجهة إليه وإلى حزبه بتلقي رشاوى.",
        "? > بويان إيفانوف: بتلقي رشاوى ! بويان إيفانوف",
    ),
    # a deed of which all is denied, right after the accusation
    (
        "اتهمت باكو أرمينيا بقصف قرية. ونفت المتحدثة باسم الدفاع الأرمينية أنوش بابيان إطلاق أي قذائف عليها.",
        "AZE > ARM: بقصف قرية ! أنوش بابيان",
    ),
    # who accuses another's man is no accused
    (
        "ندد اتحاد الصحفيين باتهام الحكومة التونسية لمراسل القناة بالتجسس.",
        "TUN > ?: بالتجسس ! اتحاد الصحفيين",
    ),
    (
        "رفضت الخارجية الكينية الاتهامات التي وجهتها إليها تنزانيا ودول حليفة لها بتسليح المتمردين.",
        "TZA+دول حليفة > KEN: بتسليح المتمردين ! KEN",
    ),
]

ACCUSATIONS = [
    # the object alone, by its ending: the subject is that of the clause before
    (
        "واتهمت واشنطن طهران بتنفيذ هجمات، كما اتهمت ضباطا كبارا في الأمن بالضلوع في التعذيب.",
        ["USA > IRN: بتنفيذ هجمات", "USA > ضباطا: بالضلوع في التعذيب"],
    ),
    (
        "تبادلت السلطات اللبنانية والسورية أمس الاتهامات بقصف بلدة حدودية.",
        ["LBN > SYR: بقصف بلدة حدودية", "SYR > LBN: بقصف بلدة حدودية"],
    ),
    ("جاء ذلك بعد تقرير للأمم المتحدة اتهم الجيش الكيني بنهب الذهب.", ["الأمم المتحدة > KEN: بنهب الذهب"]),
    ("كرر الوزير الكيني سامي كيبتو اتهامه الصومال بإيواء مسلحين.", ["سامي كيبتو > SOM: بإيواء مسلحين"]),
    # a false report is what he is accused of, and no verdict
    (
        "اتهمت النيابة الوزير سامي الورفلي ببث أخبار كاذبة.",
        ["النيابة > سامي الورفلي: ببث أخبار كاذبة"],
    ),
]

NONE = [
    "قال المتحدث باسم الحزب إن التقارير عن استقالته غير دقيقة.",
    "وصرح الوزير الكيني بأنها غير صحيحة.",
    "نفت وزارة الخارجية الكينية عقد أي لقاء مع الوفد الروسي.",
    "وصف السفير التركي في برلين الاتهامات بأنها محض افتراء.",
]


SOUND = [
    # ground and soundness make a verdict only where they are denied
    ("إن الاتهامات الفرنسية بتسليح المتمردين صحيحة", False),
    ("إن الاتهامات الفرنسية بتسليح المتمردين تستند إلى أدلة", False),
    ("إن الاتهامات الفرنسية بتسليح المتمردين لا تستند إلى أي دليل", True),
    ("إن الاتهامات الفرنسية بتسليح المتمردين تفتقر إلى الأدلة", True),
    ("إن الاتهامات الفرنسية بتسليح المتمردين ليست صحيحة", True),
    ("إن الاتهامات الفرنسية بتسليح المتمردين ليس لها أساس", True),
]


@pytest.mark.parametrize(("clause", "denies"), SOUND)
def test_sound(clause: str, denies: bool) -> None:
    assert told("Accusation", f"قالت كينيا {clause}.") == (["FRA > KEN: بتسليح المتمردين ! KEN"] if denies else [])


ANOTHERS = "اتهمت موسكو كييف بقصف مستشفى. "


@pytest.mark.parametrize(
    "denial", ["ورفضت كينيا الاتهامات الموجهة إليها.", "وقالت كينيا إن الاتهامات الموجهة إليها كاذبة."]
)
def test_who_denies_what_is_said_of_himself_answers_none_of_others(denial: str) -> None:
    assert told("Accusation", ANOTHERS + denial) == ["RUS > UKR: بقصف مستشفى"]


@pytest.mark.parametrize(("text", "expected"), DENIALS)
def test_denial(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]


@pytest.mark.parametrize(("text", "expected"), ACCUSATIONS)
def test_accusation(text: str, expected: list[str]) -> None:
    assert told("Accusation", text) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_accusation(text: str) -> None:
    assert told("Accusation", text) == []
