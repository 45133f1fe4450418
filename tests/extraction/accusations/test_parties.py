"""Who is party to an accusation: whose preposition it is, whose kin, whose state, and what a pronoun takes up."""

from __future__ import annotations

import pytest
from support.told import told

# a preposition of a participle that describes a party opens no charge
GOVERNED = [
    (
        "اتهمت منظمة معنية بالدفاع عن البيئة شركة نفط كندية بتلويث النهر.",
        "منظمة > شركة نفط كندية: بتلويث النهر",
    ),
    (
        "واتهمت برلين مجموعة قراصنة مرتبطة بالحرس الثوري الإيراني باختراق حسابات نواب.",
        "DEU > قراصنة: باختراق حسابات نواب",
    ),
    (
        "واتهمت جماعة الحوثي التي خاضت حربا على الحكومة لثلاثة أعوام حزب الله بالوقوف وراء التفجير.",
        "جماعة الحوثي > حزب الله: بالوقوف وراء التفجير",
    ),
]

# whom a charge is brought against is no part of it, past all the deeds that it names
LEVELED = [
    ("ووجه الادعاء تهمة الفساد إلى الوزير السابق بول ليمان.", "الادعاء > بول ليمان: تهمة الفساد"),
    (
        "ووجه الادعاء تهمة الفساد واستغلال النفوذ إلى الوزير السابق بول ليمان.",
        "الادعاء > بول ليمان: تهمة الفساد واستغلال النفوذ",
    ),
    (
        "ووجهت النيابة إلى الضابط بول ليمان تهمة نقل أسرار إلى الوزير حاتم الرفاعي.",
        "النيابة > بول ليمان: تهمة نقل أسرار إلى الوزير حاتم الرفاعي",
    ),
]

# من in the words of the charge is no agent; من قبل is
AGENTS = [
    ("واتُّهم الوزير كمال الزروق بتلقي أموال من شركة أجنبية.", "? > كمال الزروق: بتلقي أموال من شركة أجنبية"),
    (
        "وكان سامي الورفلي أول من اتهم الوزير كمال الزروق بتلقي أموال من ليبيا.",
        "سامي الورفلي > كمال الزروق: بتلقي أموال من ليبيا",
    ),
    (
        "وسط اتهامات من قبل المعارضة التركية للرئيس رجب طيب أردوغان بمحاولة استغلال الحرب على داعش.",
        "المعارضة التركية > رجب طيب أردوغان: بمحاولة استغلال الحرب على داعش",
    ),
    (
        "ووجهت السلطات الكويتية لتسعة وعشرين شخصا اتهامات بالإرهاب.",
        "KWT > تسعة وعشرين شخصا: بالإرهاب",
    ),
]

TAKEN_UP = [
    # one word stands for the body named before, not for the state that the article is about
    (
        "فرضت واشنطن عقوبات على المحكمة الجنائية الدولية. وكانت المحكمة قد اتهمت بنيامين نتنياهو بتجويع المدنيين.",
        "المحكمة الجنائية الدولية > بنيامين نتنياهو: بتجويع المدنيين",
    ),
    (
        "وانتقدت حكومة اليمن جماعة الحوثي، متهمة الجماعة باختطاف موظفين.",
        "YEM > جماعة الحوثي: باختطاف موظفين",
    ),
    (
        "التقت فرنسا وبريطانيا وألمانيا أمس. وهاجمها عباس عراقجي، متهما الدول الثلاث بالرضوخ لواشنطن.",
        "عباس عراقجي > DEU+FRA+GBR: بالرضوخ لواشنطن",
    ),
    (
        "قصفت تركيا مواقع تنظيم داعش وحزب العمال الكردستاني. واتهمت أنقرة التنظيمين بالوقوف وراء الهجوم.",
        "TUR > تنظيم داعش+حزب العمال الكردستاني: بالوقوف وراء الهجوم",
    ),
    # a name that no list knows takes no genitive
    ("وحمّل لاندسبرغ روسيا مسؤولية التصعيد.", "لاندسبرغ > RUS: مسؤولية التصعيد"),
    # whose report it is accuses him to whom the report is brought
    ("ورفضت رواندا تقريرا لخبراء من الأمم المتحدة اتهمها بقيادة المتمردين.", "الأمم المتحدة > RWA: بقيادة المتمردين"),
    ("تقرير أممي يتهم جيش ميانمار باستهداف المستشفيات", "الأمم المتحدة > MMR: باستهداف المستشفيات"),
    (
        "اتهم محققون تابعون للأمم المتحدة جيش ميانمار باستهداف المستشفيات.",
        "الأمم المتحدة > MMR: باستهداف المستشفيات",
    ),
    ("وتتهم قوات كردية سورية الجيش التركي بقصف قريتين.", "قوات كردية سورية > TUR: بقصف قريتين"),
    # nobody knows which deputy it is that is told of after a name that could not be read
    (
        "واتهم بشار مشير، النائب في البرلمان، في تصريح صحافي، إيران بتحريك الأطراف المسلحة.",
        "? > IRN: بتحريك الأطراف المسلحة",
    ),
    # two places are two
    ("واتهم حاكم بيلغورود كييف بقصف حافلة.", "RUS > UKR: بقصف حافلة"),
    # staff act for nobody
    (
        "اتهمت إسرائيل 12 موظفا في وكالة الأونروا بالمشاركة في الهجوم.",
        "ISR > 12 موظفا في وكالة الأونروا: بالمشاركة في الهجوم",
    ),
    # ruling is no ruler
    (
        "واتهم المجلس العسكري الحاكم في النيجر ضباطا سابقين بالتخطيط لانقلاب.",
        "المجلس العسكري الحاكم > ضباطا سابقين: بالتخطيط لانقلاب",
    ),
    ("اتهمت موسكو واشنطن برعاية الإرهاب.", "RUS > USA: برعاية الإرهاب"),
    (
        "وحملت السلطة الفلسطينية قوات الاحتلال المسؤولية عن الجريمة.",
        "PSE > ISR: المسؤولية عن الجريمة",
    ),
    # … unless the article has said whose they are
    (
        "انسحبت قوات الاحتلال الروسية من البلدة. وقالت أوكرانيا إن السكان عادوا. "
        "وحملت أوكرانيا قوات الاحتلال المسؤولية عن الجريمة.",
        "UKR > RUS: المسؤولية عن الجريمة",
    ),
]

DENIED = [
    (
        "رفض المتحدث باسم الكرملين اتهامات أطلقها رئيس الوزراء البولندي دونالد توسك بشأن ضلوع موسكو في الحريق.",
        "دونالد توسك > RUS: بشأن ضلوع موسكو في الحريق ! RUS",
    ),
    (
        "غير أن مستشار الرئاسة الأوكرانية ميخايلو بودولياك نفى أي صلة لبلاده بالحادث.",
        "? > UKR: أي صلة لبلاده بالحادث ! ميخايلو بودولياك",
    ),
    (
        "نددت بيونغ يانغ باتهام طوكيو لها بسرقة عملات مشفرة، ووصفت ذلك بأنه «افتراء سخيف».",
        "JPN > PRK: بسرقة عملات مشفرة ! PRK",
    ),
    # the tanks of a state, as its army and its aircraft, are the state
    ("وتتهم قوات كردية سورية الدبابات التركية بقصف قريتين.", "قوات كردية سورية > TUR: بقصف قريتين"),
]

NOBODY = [
    # the son is accused, not she who is his mother
    "واختفى نجل نورا دالي، بعدما أوقفه جنود في سوق القرية، متهمين إياه بأنه مقاتل في حركة الشباب.",
    "ويقول المحامي إن الرجل ملاحق من قبل الإنتربول بعد اتهامه بالضلوع في الإرهاب.",
    # a party is no state, nor is the captain of its team
    "وطلبت استقالة عدد من مسؤولي حزب الشعب الهندي تتهمهم بالفساد.",
    # a name that looks like a charge
    "وكانت الوزارة الأميركية قد اتهمت بزي بتمويل ميليشيا.",
    # two whom nobody has named
    "واتهمت أنقرة الحزبين بالكذب.",
    # the leader of a gang is not the gang
    "واتهمت وزارة العدل الأميركية زعيم عصابة هايتية بالتآمر لانتهاك العقوبات.",
    # what would have been
    "لو كان الوسيط قد اتصل بالقاهرة لكان بذلك ألقى على الإدارة الأميركية مسؤولية الفشل.",
    # tanks of nobody's
    "وتتهم قوات كردية سورية الدبابات بقصف قريتين في محافظة حلب.",
    # the three, whoever they are
    "وهاجم تنظيم داعش المدينة. والثلاثة الذين أوقفوا كان يفترض أن توجه إليهم اتهامات تتعلق بتشكيل عصابة.",
    # two words that look like two persons are the name of one, who is neither
    "وقال الرئيس محمد بخاري إن الجيش سينتصر. وأكد بخاري دان مالام أن المسلحين ذبحوا عشرة أشخاص.",
    "وفازت الأرجنتين أمس. واتهمت الجماهير قائد منتخب البلاد بالتسبب في الخسارة.",
]


@pytest.mark.parametrize(("text", "expected"), [*GOVERNED, *LEVELED, *AGENTS, *TAKEN_UP, *DENIED])
def test_party(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]


@pytest.mark.parametrize("text", NOBODY)
def test_no_party(text: str) -> None:
    assert told("Accusation", text) == []


def test_a_denial_of_what_its_own_sentence_tells_is_none_of_what_was_told_before() -> None:
    """وهو ما نفته: what stands before it in the sentence, not the accusation of the sentence before."""
    text = "اتهمت تركيا الصين بقمع الأويغور. واستدعت أنقرة السفير الصيني للتنديد بقيود على الصيام، وهو ما نفته الصين."
    assert told("Accusation", text) == ["TUR > CHN: بقمع الأويغور"]


def test_the_head_of_a_council_is_not_whoever_is_called_president() -> None:
    """رئيس المجلس الانتقالي is another than the president who was named."""
    text = "وقتل الرئيس جوزيف باندا عام 2001. واتهم الوزير سامي كورتا رئيس المجلس الانتقالي باستخدام القضاء سلاحا."
    assert "باندا" not in "".join(told("Accusation", text))


def test_a_capital_that_a_sentence_opens_with_says_whose_ministry_it_is() -> None:
    """وفي يريفان، نفى المتحدث باسم الوزارة: of the other side than the one that was told of before."""
    text = "اتهمت وزارة الدفاع الأذربيجانية أرمينيا بقصف مواقعها. وفي يريفان، نفى المتحدث باسم وزارة الدفاع ذلك."
    assert told("Accusation", text) == ["AZE > ARM: بقصف مواقعها ! ARM"]


TOLD_BEFORE = "وقال مستشار الرئاسة الأوكرانية ميخايلو بودولياك إن الحوار مستمر. "


def test_subject_and_object_side_by_side_are_two() -> None:
    """The family names of him who was named in full before and of one whom the lexicon knows."""
    text = TOLD_BEFORE + "واتهم بودولياك بوتين بالبحث عن ذريعة."
    assert told("Accusation", text) == ["ميخايلو بودولياك > فلاديمير بوتين: بالبحث عن ذريعة"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وينفي بودولياك التدخل في القضاء.", "? > ميخايلو بودولياك: التدخل في القضاء ! ميخايلو بودولياك"),
        ("واتهم بودولياك نظام الرئيس ألكسندر لوكاشنكو بالتآمر.", "ميخايلو بودولياك > BLR: بالتآمر"),
    ],
)
def test_a_word_of_the_language_is_no_part_of_a_name_told_before(text: str, expected: str) -> None:
    """What follows a family name that the article has introduced is a name only if it can be nothing else."""
    assert told("Accusation", TOLD_BEFORE + text) == [expected]


def test_who_lies_denies_nothing() -> None:
    """كذب without an object is no denial."""
    text = "اتهمت كييف موسكو بقصف الجسر. وقال مستشار الرئاسة الأوكرانية ميخايلو بودولياك إن روسيا تكذب."
    assert "!" not in "".join(told("Accusation", text))


def test_two_men_of_one_state_accused_are_two() -> None:
    """Who acts for the same state is not the same man."""
    text = "اتهمت المحكمة الرئيس الكيني أوهورو كينياتا بارتكاب جرائم. ونائبه وليام روتو متهم بارتكاب جرائم."
    assert len(told("Accusation", text)) == 2


def test_a_denial_in_other_words_far_from_an_accusation_is_another() -> None:
    """A deed that is denied sentences later, in words that the accusation has not, is no answer to it."""
    text = "اتهمت كييف موسكو بخطف أطفال. وزار الوزير السوق. وهطلت الأمطار في الجنوب. وتنفي موسكو استهداف المدنيين."
    assert told("Accusation", text) == ["UKR > RUS: بخطف أطفال", "? > RUS: استهداف المدنيين ! RUS"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was taken from somebody is of the charge, and he accuses nobody
        (
            "كان كريم الجابري متهما بسرقة وثائق من الحزب الشيوعي الكوبي.",
            "? > كريم الجابري: بسرقة وثائق من الحزب الشيوعي الكوبي",
        ),
        ("اتُّهم كريم الجابري بتلقي رشوة من شركة هواوي.", "? > كريم الجابري: بتلقي رشوة من شركة هواوي"),
        ("كان كريم الجابري متهما من الحزب الشيوعي الكوبي بالسرقة.", "الحزب الشيوعي الكوبي > كريم الجابري: بالسرقة"),
        ("اتُّهم كريم الجابري من النيابة الكندية بالتجسس.", "CAN > كريم الجابري: بالتجسس"),
    ],
)
def test_from_whom_in_the_charge_is_no_accuser(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]


@pytest.mark.parametrize("headline", ["مالي تتهم برلين بدعم الإرهاب", "مالي تتهم ألمانيا بدعم الإرهاب"])
def test_a_state_called_like_an_adjective_opens_a_headline(headline: str) -> None:
    assert told("Accusation", headline) == ["MLI > DEU: بدعم الإرهاب"]


def test_an_adjective_called_like_a_state() -> None:
    assert told("Accusation", "تقرير مالي يتهم برلين بدعم الإرهاب") == ["? > DEU: بدعم الإرهاب"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("واتهمت منظمات غير حكومية السلطات اللبنانية بعرقلة المساعدات.", "منظمات غير حكومية > LBN: بعرقلة المساعدات"),
        ("واتهم نشطاء غير حكوميين الشرطة الكينية بتعذيب محتجين.", "نشطاء غير حكوميين > KEN: بتعذيب محتجين"),
        ("واتهمت أحزاب غير ممثلة في البرلمان الحكومة الكينية بتزوير الانتخابات.", "أحزاب > KEN: بتزوير الانتخابات"),
        ("واتهمت منظمات دولية السلطات اللبنانية بعرقلة المساعدات.", "منظمات دولية > LBN: بعرقلة المساعدات"),
    ],
)
def test_an_adjective_with_ghayr_stands_before_whom_they_accuse(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]
