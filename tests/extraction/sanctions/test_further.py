"""Those whom the sentences after a sanction name as hit as well."""

from __future__ import annotations

import pytest
from support.told import telling, told

FURTHER = [
    # the list, the package or the decision as the subject
    (
        "فرض الاتحاد الأوروبي عقوبات على ثمانية أفراد. وضمت اللائحة مدير مصنع «السهم» للذخيرة فيكتور سالنيكوف "
        "المقيم في مينسك، والمصرف الزراعي البيلاروسي، وقالت بروكسل إن القائمة قد تطول.",
        "الاتحاد الأوروبي > المصرف الزراعي البيلاروسي+فيكتور سالنيكوف (InForce)",
    ),
    (
        "عاقبت كندا أربع شركات إيرانية. ويشمل القرار شركة «بارس أفزار» وفرعيها «نوين» و«سبهر» في دبي.",
        "CAN > أربع شركات إيرانية+بارس أفزار+سبهر+نوين (InForce)",
    ),
    # those hit, and who they are
    (
        "عاقبت نيوزيلندا ستة مسؤولين بيلاروسيين. ومن بين المشمولين بها النائب العام البيلاروسي أندريه شفيد.",
        "NZL > أندريه شفيد (InForce)",
    ),
    (
        "فرضت اليابان عقوبات على شركات صينية. والشركات المستهدفة هي «شينغ يوان» و«هايتك غروب».",
        "JPN > شينغ يوان+هايتك غروب (InForce)",
    ),
    (
        "فرضت سويسرا عقوبات على خمسة أشخاص. ومن هؤلاء الوزير السابق سليم الناصري ورجل الأعمال كريم الجابري.",
        "CHE > سليم الناصري+كريم الجابري (InForce)",
    ),
    # a verb of listing that leaves the list open
    (
        "فرضت وزارة الخزانة الأميركية عقوبات على رجل الأعمال جابر السعدون. "
        "كما أدرجت الوزارة شركة «وادي الفرات» لتمويلها ميليشيات مسلحة.",
        "USA > جابر السعدون (InForce); USA > وادي الفرات (InForce) ← لتمويلها ميليشيات مسلحة",
    ),
    (
        "فرضت لندن عقوبات على قائد الشرطة محمد نور. وأُدرج كذلك نائبه حامد إسحق.",
        "GBR > حامد إسحق+محمد نور (InForce)",
    ),
    (
        "أدرجت أستراليا مصرف «الساحل» على قائمة العقوبات. وأُضيفت شركة «مرمر» للشحن إلى اللائحة السوداء.",
        "AUS > الساحل (InForce); AUS > مرمر (InForce)",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FURTHER)
def test_further_targets(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "وشملت القائمة رجل الأعمال جابر السعدون وشركته «وادي الفرات».",
        "عقد الوزير اجتماعا. ومن بين المشمولين بالدعوة السفير كريم المفتي.",
        "كما أدرجت الوزارة شركة «وادي الفرات» في جدول أعمالها.",
    ],
)
def test_without_a_sanction_before_nobody_is_hit(text: str) -> None:
    assert told("Sanction", text) == []


def test_what_the_list_is_said_to_hold_is_no_target() -> None:
    text = "فرض الاتحاد الأوروبي عقوبات على بيلاروسيا. وتشمل الحزمة حظر تصدير الآلات وقيودا على الصلب."
    assert [line.split(" (")[0] for line in told("Sanction", text)] == ["الاتحاد الأوروبي > BLR"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what looks like an adjective is the decree that is made
        ("وقع الرئيس القرغيزي تيمور أسانوف مرسوما برفع العقوبات عن طاجيكستان.", "تيمور أسانوف > TJK (Lifted)"),
        ("وقع رئيس زامبيا ديفيد مواندا أمرا بفرض عقوبات على مالاوي.", "ديفيد مواندا > MWI (InForce)"),
        ("دعا البرلمان النرويجي في قرار غير ملزم إلى فرض عقوبات على جورجيا.", "? > GEO (Proposed)"),
        # a clause without a relative says who imposes
        ("طالت عقوبات جديدة أعلنتها أوتاوا أمس المصرف الوطني البيلاروسي.", "CAN > المصرف الوطني البيلاروسي (InForce)"),
        # measures joined by و have one who imposes them
        ("فرضت النرويج عقوبات مالية وحظر سفر على ثلاثة ضباط روس.", "NOR > RUS (InForce)"),
        # the rest of a row need not be told by its nation
        (
            "منعت موسكو وزير الدفاع الكندي بيل بلير وتسعة مسؤولين آخرين من دخول أراضيها.",
            "RUS > بيل بلير (InForce)",
        ),
        # a name in quotation marks may look like a verb
        (
            "صنفت كندا جماعة «جند الحق» في موزمبيق على لائحة الإرهاب.",
            "CAN > جند الحق (InForce)",
        ),
        (
            "شطبت لجنة العقوبات التابعة لمجلس الأمن اسم القائد السابق مراد تشيرنيف من قائمتها.",
            "لجنة العقوبات التابعة لمجلس الأمن > مراد تشيرنيف (Lifted)",
        ),
        ("خففت أستراليا القيود المفروضة على قطاع الغاز الفيجي.", "AUS > FJI (Lifted)"),
    ],
)
def test_who_imposes(text: str, expected: str) -> None:
    assert told("Sanction", text) == [expected]


def test_who_stays_away_from_a_session_boycotts_nobody() -> None:
    assert told("Sanction", "انعقدت المحادثات في كمبالا. وقاطعت الحركة الجلسة الأولى احتجاجا على القصف.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # past the clause of those hit
        (
            "فرضت بولندا عقوبات على تسعة أشخاص. ومن بين الذين شملتهم العقوبات المدير فيكتور سالنيكوف.",
            "POL > فيكتور سالنيكوف (InForce)",
        ),
        (
            "فرضت كندا عقوبات على شخصين. وذكر البيان أن الأشخاص الذين فُرضت عليهم عقوبات هم كريم الجابري وجابر السعدون.",
            "CAN > جابر السعدون+كريم الجابري (InForce)",
        ),
        (
            "فرضت كندا عقوبات على ست شركات. ومن بين الشركات التي ذكرتها الوزارة في بيان شركة «نوردك» وشركة زينتاف.",
            "CAN > زينتاف+نوردك (InForce)",
        ),
        # what joins one of a row to the next
        (
            "فرضت كندا عقوبات على كل من الوزير كريم الجابري، الذي قاد الحملة، وكذلك نائبه جابر السعدون.",
            "CAN > جابر السعدون+كريم الجابري (InForce)",
        ),
        (
            "أدرجت اليابان شركتي «نوردك» و«زينتاف» فضلا عن المدير كريم الجابري على قائمة العقوبات.",
            "JPN > زينتاف+كريم الجابري+نوردك (InForce)",
        ),
        # a body by its name is not the state whose adjective it has
        (
            "فرضت كندا عقوبات على مؤسسة الصناعات العسكرية الإيرانية.",
            "CAN > مؤسسة الصناعات العسكرية الإيرانية (InForce)",
        ),
        ("أعلنت كندا أن العقوبات ستُفرض على بيلاروسيا.", "? > BLR (Proposed)"),
        # by whom goes without saying
        (
            "فرضت كندا عقوبات على كريم الجابري. كما تم فرض عقوبات على شركته «نوردك».",
            "CAN > كريم الجابري (InForce); CAN > نوردك (InForce)",
        ),
        ("قالت الخارجية الكندية إنه تم فرض عقوبات على رجل الأعمال كريم الجابري.", "CAN > كريم الجابري (InForce)"),
        # why, by what they have to do with
        ("فرضت كندا عقوبات على ست شركات على صلة بتنظيم داعش.", "CAN > ست شركات (InForce) ← على صلة بتنظيم داعش"),
        ("فرضت كندا عقوبات على ست شركات بزعم تسهيل التهريب.", "CAN > ست شركات (InForce) ← بزعم تسهيل التهريب"),
    ],
)
def test_rows_and_clauses(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose word it is that they stay
        (
            "قالت متحدثة باسم الخارجية الكندية إن العقوبات المفروضة على ميانمار ستظل سارية.",
            "CAN > MMR (InForce)",
        ),
        ("قال وزير خارجية ميانمار إن العقوبات المفروضة على ميانمار ستبقى عبئا.", "? > MMR (InForce)"),
        # who bears them is hit
        ("يخضع كريم الجابري لحظر سفر وتجميد أصول منذ 2019.", "? > كريم الجابري (InForce)"),
        ("قالت أوتاوا إن كريم الجابري أصبح يواجه تجميد أصول وحظر سفر.", "? > كريم الجابري (InForce)"),
    ],
)
def test_what_stays_and_who_bears_it(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected


def test_the_text_tells_of_the_group_of_the_headline() -> None:
    text = "فرضت كندا عقوبات على شبكة دولية لتهريب الذهب."
    assert told("Sanction", text, "كندا تعاقب شبكة تهريب") == ["CAN > شبكة دولية (InForce)"]


def test_what_a_court_takes_from_a_private_man_is_no_sanction() -> None:
    text = "وفي بيروت قاطع نواب الجلسة. وقضت محكمة في صيدا بتجميد أرصدة رجل الأعمال كريم الجابري."
    assert told("Sanction", text) == []
    assert told("Sanction", "وقضت محكمة بريطانية بتجميد أصول البنك المركزي الفنزويلي.") != []


CURBED = "فرضت كندا عقوبات على شركات صينية. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whom the verb says to be spared, or that they may or will be hit
        ("ولن تطال العقوبات شركة «نوردك».", "CAN > شركات صينية (InForce)"),
        ("ولم تشمل القائمة شركة «نوردك».", "CAN > شركات صينية (InForce)"),
        ("وقد تشمل القائمة لاحقا شركة «نوردك».", "CAN > شركات صينية (InForce); CAN > نوردك (Proposed)"),
        ("وستشمل القائمة شركة «نوردك».", "CAN > شركات صينية (InForce); CAN > نوردك (Proposed)"),
        ("كما لم تدرج الوزارة شركة «نوردك».", "CAN > شركات صينية (InForce)"),
        ("كما ستدرج الوزارة شركة «نوردك».", "CAN > شركات صينية (InForce); CAN > نوردك (Proposed)"),
        ("ومن بين الذين لم تشملهم العقوبات كريم الجابري.", "CAN > شركات صينية (InForce)"),
        ("وشملت القائمة شركة «نوردك».", "CAN > نوردك (InForce)"),
        # on another list, or none
        ("كما أدرجت الوزارة شركة «نوردك» ضمن قائمة الموردين المعتمدين.", "CAN > شركات صينية (InForce)"),
        ("كما أدرجت الوزارة شركة «نوردك» في جدول أعمالها.", "CAN > شركات صينية (InForce)"),
        ("كما أدرجت الوزارة شركة «نوردك» في دبي.", "CAN > شركات صينية+نوردك (InForce)"),
    ],
)
def test_who_else_is_hit_as_the_verb_says(text: str, expected: str) -> None:
    assert telling("Sanction", CURBED + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالت أوتاوا إن العقوبات لا تستهدف جورجيا.", ""),
        ("لم تستهدف العقوبات الكندية جورجيا.", ""),
        ("فرضت كندا عقوبات لا تشمل جورجيا.", ""),
        ("العقوبات الكندية لن تطال كريم الجابري.", "CAN > ? (InForce)"),
        ("العقوبات الكندية قد تطال كريم الجابري.", "CAN > كريم الجابري (Proposed)"),
        ("ربما تطال العقوبات الكندية كريم الجابري.", "CAN > كريم الجابري (Proposed)"),
        ("العقوبات الكندية طالت كريم الجابري.", "CAN > كريم الجابري (InForce)"),
        ("استهدفت العقوبات الكندية كريم الجابري.", "CAN > كريم الجابري (InForce)"),
        ("قد تشمل العقوبات الكندية على جورجيا قطاع الغاز.", "CAN > GEO (InForce)"),
    ],
)
def test_a_verb_of_hitting_that_is_negated_or_doubtful(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأوضح البيان أن من بين المدرجين كريم الجابري.", "CAN > كريم الجابري (InForce)"),
        ("ومن أبرز المدرجين «مؤسسة النور» في دبي.", "CAN > مؤسسة النور (InForce)"),
        (
            "وقال البيان إن القرار نافذ. ورحبت لندن. ومن بين المدرجين كريم الجابري.",
            "CAN > كريم الجابري (InForce)",
        ),
        ("ونفى البيان أن من بين المدرجين كريم الجابري.", "CAN > شركات صينية (InForce)"),
    ],
)
def test_who_is_among_those_listed(text: str, expected: str) -> None:
    assert telling("Sanction", CURBED + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who are named out of a group
        ("فرضت كندا عقوبات على شركات صينية، على رأسها «نوردك».", "CAN > نوردك (InForce)"),
        ("فرضت كندا عقوبات على تسعة أشخاص، أبرزهم كريم الجابري.", "CAN > كريم الجابري (InForce)"),
        ("فرضت كندا عقوبات على تسعة أشخاص، في مقدمتهم كريم الجابري.", "CAN > كريم الجابري (InForce)"),
        ("فرضت كندا عقوبات على تسعة أشخاص منهم كريم الجابري.", "CAN > كريم الجابري (InForce)"),
        (
            "فرضت كندا عقوبات على عدد من رجال الأعمال الروس المقربين من القصر، على رأسهم كريم الجابري.",
            "CAN > رجال الأعمال الروس المقربين+كريم الجابري (InForce)",
        ),
        ("فرضت كندا عقوبات على تسعة أشخاص. وعلى رأس الوفد كريم الجابري.", "CAN > تسعة أشخاص (InForce)"),
        # who announced them in the clause that describes them
        ("طالت العقوبات التي كشفت عنها لندن خمسة مصارف روسية.", "GBR > خمسة مصارف روسية (InForce)"),
        ("استهدفت العقوبات التي أعلنتها لندن خمسة مصارف روسية.", "GBR > خمسة مصارف روسية (InForce)"),
        ("العقوبات التي أعلنت عنها لندن تستهدف خمسة مصارف روسية.", "GBR > خمسة مصارف روسية (InForce)"),
        # who warns somebody that he will bear them
        (
            "حذرت الإدارة الأميركية بغداد من أنها ستواجه عقوبات إذا أغلقت السفارة.",
            "USA > IRQ (Threatened) ← إذا أغلقت السفارة",
        ),
        ("حذر محللون إيران من أنها ستواجه عقوبات.", "? > IRN (Proposed)"),
        ("تواجه إيران عقوبات أميركية.", "USA > IRN (InForce)"),
        # economic steps against somebody
        ("أعلنت كندا تدابير اقتصادية جديدة ضد بيلاروسيا.", "CAN > BLR (InForce)"),
        ("أعلنت كندا إجراءات اقتصادية ضد التضخم.", ""),
    ],
)
def test_those_hit_in_more_words(text: str, expected: str) -> None:
    assert telling("Sanction", text) == expected
