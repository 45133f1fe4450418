"""News of one event in other words is one event, news of its neighbours is not: articles and persons are invented."""

from datetime import date

import pytest

from kg.extraction import extract
from kg.records import Article
from kg.resolution import resolve
from kg.resolution.namesakes import block_of, may_be_one_name, same_name

from .test_across import shared

Told = tuple[str, str]
"""The day of an article, and its text."""

OFFICE = (
    "2018-03-15",
    "استقبل وزير خارجية أوروغواي إستيبان فالديراما أمس في مونتيفيديو نظيره الباراغواياني هوراسيو بينيتيس.",
)
MINISTERS = ("2021-01-19", "التقى وزير الداخلية القبرصي نيكوس ستافرو أمس في أثينا نظيره اليوناني بانايوتيس فلاخوس.")
ARMS = ("2013-05-14", "اتهم وزير الدفاع الأوغندي جيمس موكاسا رواندا أمس بتهريب أسلحة إلى المتمردين.")
SHELTER = ("2019-03-04", "اتهم وزير الداخلية الغاني كوامي بواتينغ توغو أمس بإيواء انفصاليين.")
SHELLED = ("2021-04-30", "اتهم قائد الجيش المولدوفي إيون ماماليغا أوكرانيا أمس بقصف قرى ومنازل وإحراق مدرسة.")
BRIBED = (
    "2012-08-08",
    "اتهم الادعاء العام في بنما أمس وزير الأشغال السابق خايمي كارديناس بتلقي رشوة من شركة برازيلية.",
)
FERRY = ("2016-05-25", "بحث وزير المالية الكيني هنري كيبكوش أمس مع السفير الهولندي يان فيرميولين تمويل الميناء.")
PIPE = (
    "2017-03-09",
    "بحث وزير الطاقة الأوزبكي علي شير نظروف أمس في طشقند مع نظيره التركماني مراد عبد الرحيموف خط الغاز.",
)
FISH = (
    "2019-07-03",
    "استقبل وزير الخارجية الفلبيني خوسيه ديلا روزا أمس في مانيلا وزيرة خارجية الإكوادور ماريا فيرنانديز.",
)
SEN = ("2021-10-06", "استقبل رئيس مالي موديبو دياكيتي أمس في باماكو وزيرة الخارجية السنغالية عيساتا ندياي.")
FACE = (
    "2020-09-08",
    "التقى وزير الخارجية الصربي ميلوش راديتش أمس في بودغوريتسا وزير خارجية الجبل الأسود دراغان فوكوفيتش.",
)
BODY = ("2018-08-21", "التقى الأمين العام لجامعة الدول العربية سامي الخطار أمس في بانجول رئيس غامبيا لامين جاتا.")
ROUND = ("2009-03-04", "عقدت سلوفينيا وكرواتيا أمس في جنيف جولة أولى من المفاوضات حول الحدود البحرية.")
LONG = ("2011-10-14", "اجتمع وزير مالية تشيلي رودريغو ألمونتي أمس في ليما مع نظيره البيروفي أوسكار تيرونا.")
OPENED = (
    "2011-10-14",
    "بدأ وزير مالية تشيلي رودريغو ألمونتي أمس في ليما محادثات تستمر ثلاثة أيام مع نظيره البيروفي أوسكار تيرونا.",
)
POISON = ("2014-02-11", "اتهمت الدنمارك زامبيا أمس بتسميم المعارض كيلفن مواندي في آرهوس.")
PACKAGE = ("2018-06-06", "فرضت اليابان أمس عقوبات على إريتريا بسبب تجارب صاروخية.")


def ids(kind: str, *told: Told) -> list[list[str]]:
    """The shared ids of the events of a kind that each article tells."""
    articles = [Article(f"a{n}", text, None, date.fromisoformat(day)) for n, (day, text) in enumerate(told)]
    found = shared([resolve(article, extract(article)) for article in articles])
    return [[e.id for e in facts.events if e.kind == kind] for facts in found]


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("Meeting", OFFICE, ("2018-03-20", "كان وزير خارجية باراغواي قد التقى في 14 مارس نظيره الأوروغواياني.")),
        ("Meeting", MINISTERS, ("2021-01-20", "استقبل وزير الداخلية اليوناني بانايوتيس فلاخوس الاثنين نظيره القبرصي.")),
        (
            "Meeting",
            FERRY,
            ("2016-05-26", "التقى السفير الهولندي يان فيرمولين الثلاثاء وزير المالية الكيني هنري كيبكوتش."),
        ),
        (
            "Meeting",
            PIPE,
            ("2017-03-10", "التقى وزير الطاقة الأوزبكي عليشير نازاروف الأربعاء نظيره التركماني مراد عبدرحيموف."),
        ),
        (
            "Meeting",
            FISH,
            (
                "2019-07-05",
                "التقت وزيرة خارجية الإكوادور ماريا فيرنانديز في 2 يوليو وزير الخارجية الفلبيني خوسيه ديلاروزا.",
            ),
        ),
        (
            "Meeting",
            SEN,
            ("2021-10-07", "التقت وزيرة الخارجية السنغالية عيساتا انجاي الثلاثاء في باماكو رئيس مالي موديبو جاكيتي."),
        ),
        (
            "Meeting",
            BODY,
            ("2018-08-23", "استقبل رئيس غامبيا لامين جاتا الاثنين وفدا من جامعة الدول العربية في بانجول."),
        ),
        (
            "Meeting",
            FACE,
            ("2020-09-12", "قال وزير خارجية الجبل الأسود دراجان فوكوفيتش إن لقاءه مع نظيره الصربي كان إيجابيا."),
        ),
        ("Accusation", ARMS, ("2013-05-15", "نفت رواندا أمس اتهامات أوغندا لها بتزويد المتمردين بالسلاح.")),
        ("Accusation", SHELTER, ("2019-03-06", "رفضت حكومة توغو اتهام غانا لها باستضافة انفصاليين.")),
        ("Accusation", SHELLED, ("2021-05-22", "اتهمت مولدوفا أوكرانيا نهاية أبريل بقصف القرى السكنية وحرق المدارس.")),
        (
            "Accusation",
            SHELTER,
            ("2019-04-10", "وكانت غانا اتهمت توغو باستضافة معارضين فيها."),
        ),
        (
            "Accusation",
            BRIBED,
            ("2012-09-02", "يلاحق وزير الأشغال البنمي السابق خيمي كارديناس بتهمة قبض رشاوى من مقاولين."),
        ),
        ("Accusation", SHELLED, ("2021-05-03", "نفت أوكرانيا اتهام مولدوفا لها بقصف قرية ومدرسة.")),
        ("Sanction", PACKAGE, ("2018-06-20", "تأثر اقتصاد إريتريا بالعقوبات اليابانية المفروضة عليها.")),
        ("Meeting", ROUND, ("2009-03-06", "انتهت الجولة الأولى من المفاوضات بين كرواتيا وسلوفينيا في جنيف بلا اتفاق.")),
    ],
)
def test_one_event_in_other_words_is_one(kind: str, one: Told, other: Told) -> None:
    first, second = ids(kind, one, other)
    assert len(set(first)) == 1 and first == second, (first, second)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("Meeting", OFFICE, ("2018-03-15", "استقبل رئيس أوروغواي أمس في مونتيفيديو وزير خارجية باراغواي.")),
        (
            "Meeting",
            MINISTERS,
            ("2021-01-19", "التقى وزير الدفاع القبرصي أندرياس لوكاس أمس في أثينا وزير الدفاع اليوناني."),
        ),
        ("Meeting", FERRY, ("2016-05-25", "التقى وزير المالية الكيني هنري كيبكوش أمس السفير البلجيكي لوك ديمول.")),
        ("Meeting", PIPE, ("2017-03-09", "التقى وزير الطاقة الأوزبكي علي شير نظروف أمس الرئيس التركماني في طشقند.")),
        (
            "Meeting",
            FACE,
            ("2020-09-11", "أجرى وزير الخارجية الصربي ميلوش راديتش اتصالا هاتفيا بنظيره دراغان فوكوفيتش."),
        ),
        (
            "Meeting",
            SEN,
            ("2021-10-06", "استقبل رئيس مالي موديبو دياكيتي أمس في باماكو وزيرة العدل السنغالية مريم سار."),
        ),
        ("Accusation", ARMS, ("2013-05-16", "اتهمت أوغندا رواندا بإغلاق الحدود أمام شاحناتها.")),
        (
            "Accusation",
            ARMS,
            ("2013-11-02", "جدد وزير الدفاع الأوغندي جيمس موكاسا اتهامه رواندا بتهريب أسلحة إلى المتمردين."),
        ),
        ("Accusation", SHELTER, ("2019-09-17", "اتهمت غانا توغو أمس بإيواء انفصاليين على أراضيها.")),
        ("Accusation", SHELLED, ("2021-05-03", "اتهمت مولدوفا أوكرانيا بسرقة الغاز من الأنبوب.")),
        # of which shelter long after, nobody says
        ("Accusation", SHELTER, ("2019-03-25", "نفت توغو اتهامات بإيواء قراصنة.")),
        ("Sanction", PACKAGE, ("2017-11-20", "تأثر اقتصاد إريتريا بالعقوبات اليابانية المفروضة عليها.")),
    ],
)
def test_its_neighbours_are_others(kind: str, one: Told, other: Told) -> None:
    first, second = ids(kind, one, other)
    assert first and second and not set(first) & set(second), (first, second)


def test_the_office_tells_whom_of_a_state_he_met() -> None:
    """Both were seen on one day: the counterpart of a minister is the minister."""
    day, text = MINISTERS
    both = f"{text} واستقبله أمس في أثينا الرئيس اليوناني ستيفانوس داليس."
    first, second = ids(
        "Meeting",
        (day, both),
        ("2021-01-20", "بدأ نيكوس ستافرو وزير الداخلية القبرصي يومه الاثنين بمحادثات مع نظيره اليوناني."),
    )
    assert len(set(first)) == 2 and second == first[:1]


def test_an_accusation_made_before_keeps_to_its_time() -> None:
    """An article of the second tells of the first as well."""
    later = (
        "2013-11-02",
        "جدد وزير الدفاع الأوغندي جيمس موكاسا أمس اتهامه رواندا بتسليح المتمردين. "
        "وكان موكاسا قد اتهم كيغالي في أيار الماضي بتهريب أسلحة عبر البحيرة.",
    )
    first, second = ids("Accusation", ARMS, later)
    assert len(set(second)) == 2 and set(first) < set(second)


def test_a_denial_answers_the_accusation_that_it_shares_most_with() -> None:
    cover = ("2015-07-21", "اتهمت ليتوانيا بيلاروسيا بالتغطية على نشاط إرهابي.")
    support = ("2015-07-22", "اتهمت لاتفيا بيلاروسيا بتقديم دعم لمهربين ينشطون على الحدود.")
    denial = ("2015-07-23", "نفت بيلاروسيا اتهامات بتقديم دعم لمهربين ينشطون على الحدود.")
    first, second, third = ids("Accusation", cover, support, denial)
    assert third == second != first


def test_what_was_lifted_is_not_what_is_kept_years_after() -> None:
    lifted = ("2020-10-07", "رفع الاتحاد الأوروبي أمس العقوبات التي فرضها على مالي.")
    first, second = ids("Sanction", lifted, ("2023-07-09", "أبقى الاتحاد الأوروبي على العقوبات المفروضة على مالي."))
    assert first and second and first != second
    first, second = ids("Sanction", lifted, ("2020-10-01", "يبحث الاتحاد الأوروبي رفع العقوبات التي فرضها على مالي."))
    assert first and first == second


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("آمي ندياي", "آمي انجاي", True),
        ("موديبو دياكيتي", "موديبو جاكيتي", True),
        ("سو مين تون", "سو مين", True),
        ("علي شير نظروف", "عليشير نازاروف", True),
        ("تشانغ وي دونغ", "تشانغ ويدونغ", True),
        ("خالد الدرواني", "سليم الدرواني", False),
        ("جون كارسون", "بيل كارسون", False),
        ("سيرغي إيفانوف", "سيرغي بتروف", False),
        ("كيم سونغ أون", "كيم سونغ إيل", False),
        ("خالد المصري", "خالد المطري", False),
    ],
)
def test_names_that_may_be_one_mans(one: str, other: str, may_be: bool) -> None:
    assert may_be_one_name(one, other) is may_be_one_name(other, one) is may_be


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("نورلان عبد القادروف", "نورلان عبدقديروف", True),
        ("جمشيد نظروف", "جمشيد نازاروف", True),
        ("رامون ديلا كروز", "رامون ديلاكروز", True),
        ("شون ماك دونالد", "شون ماكدونالد", True),
        ("بنجامين كارسون", "بنجامين كاردين", False),
        ("جون باراسو", "جون بيرس", False),
        ("سالم الزنبوعي", "سليم الزنبوعي", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert not same or block_of(one) == block_of(other)


def test_who_met_one_of_two_is_said_to_have_met_neither() -> None:
    """He met the president and the minister that day: which of them, a third article does not tell."""
    day, text = MINISTERS
    two = f"{text} واستقبله أمس في أثينا الرئيس اليوناني ستيفانوس داليس."
    vague = ("2021-01-20", "أجرى وزير الداخلية القبرصي نيكوس ستافرو يوم 18 يناير محادثات مع اليونان.")
    first, second = ids("Meeting", (day, two), vague)
    assert len(set(first)) == 2 and second and not set(first) & set(second)
    first, second = ids("Meeting", MINISTERS, vague)
    assert first and first == second


SIDE = "وزير المالية البيروفي أوسكار تيرونا"


@pytest.mark.parametrize(
    "told",
    [
        f"قال {SIDE} بعد محادثات استمرت ثلاثة أيام مع تشيلي في ليما انتهت السبت إنها كانت مثمرة.",
        f"أجرى {SIDE} محادثات مع تشيلي في ليما على مدى ثلاثة أيام انتهت السبت.",
        f"أنهى {SIDE} أمس السبت ثلاثة أيام من المحادثات مع تشيلي في ليما.",
        f"أنهى {SIDE} أمس السبت خمسة أيام متواصلة من المشاورات مع تشيلي في ليما.",
        f"اختتم {SIDE} أمس السبت مفاوضات مع تشيلي دامت 4 أيام.",
        f"اختتم {SIDE} وتشيلي السبت جولة مفاوضات استمرت في العاصمة ليما ثلاثة أيام.",
        f"اختتمت تشيلي أمس السبت في ليما مباحثات مع {SIDE} استغرقت أسبوعا.",
        f"أنهى {SIDE} ليل السبت محادثات ماراثونية في ليما مع تشيلي لمدة أسبوعين.",
    ],
)
def test_talks_of_several_days_are_told_with_any_of_them(told: str) -> None:
    first, second = ids("Meeting", LONG, ("2011-10-16", told))
    assert len(first) == 1 and first == second


@pytest.mark.parametrize(
    "told",
    [
        f"أنهى {SIDE} أمس السبت محادثات مع تشيلي دامت يومين.",
        f"اختتم {SIDE} أمس السبت مفاوضات مع تشيلي دامت ساعتين.",
        f"أجرى {SIDE} أمس السبت محادثات مع تشيلي حول هدنة لمدة ثلاثة أيام.",
        f"أجرى {SIDE} أمس السبت محادثات مع تشيلي بشأن هدنة استمرت ثلاثة أيام.",
        f"عقد {SIDE} أمس السبت محادثات مع تشيلي قبل ثلاثة أيام من انتهاء المهلة.",
        f"أجرى {SIDE} أمس السبت محادثات مع تشيلي بعد ثلاثة أيام من الإضراب.",
        f"أجرى {SIDE} أمس السبت محادثات مع تشيلي التي استمرت فيها الإضرابات ثلاثة أيام.",
        f"التقى {SIDE} أمس السبت وفدا من تشيلي قبل نحو أسبوع من المفاوضات مع البرازيل.",
        f"التقى {SIDE} أمس السبت وفدا من تشيلي بعد نحو أسبوع من القمة مع البرازيل.",
        f"بدأ {SIDE} أمس السبت في ليما محادثات مع تشيلي تستمر ثلاثة أيام.",
    ],
)
def test_what_lasted_otherwise_or_is_still_to_last_is_of_its_own_day(told: str) -> None:
    first, second = ids("Meeting", LONG, ("2011-10-16", told))
    assert first and second and not set(first) & set(second)


def test_talks_that_will_last_some_days_are_told_within_them() -> None:
    within = ("2011-10-16", f"التقى {SIDE} أمس السبت في ليما وفدا من تشيلي.")
    after = ("2011-10-18", f"التقى {SIDE} أمس الاثنين في ليما وفدا من تشيلي.")
    first, second = ids("Meeting", OPENED, within)
    assert first and first == second
    first, second = ids("Meeting", OPENED, after)
    assert first and second and first != second


def test_the_days_of_talks_are_those_of_all_who_tell_of_them() -> None:
    lasted = ("2011-10-16", f"اختتم {SIDE} أمس السبت محادثات مع تشيلي دامت ثلاثة أيام.")
    last = ("2011-10-16", f"التقى {SIDE} أمس السبت في ليما وفدا من تشيلي.")
    found = ids("Meeting", LONG, lasted, last)
    assert found[0] and found[0] == found[1] == found[2]


@pytest.mark.parametrize(
    ("told", "same"),
    [
        ("حملت الدنمارك زامبيا مسؤولية الهجوم على مواندي.", True),
        ("اتهمت الدنمارك زامبيا بمحاولة اغتيال معارض في آرهوس.", True),
        ("نفت زامبيا اتهامات بمحاولة اغتيال كيلفن مواندي.", True),
        ("اتهمت الدنمارك زامبيا بمحاولة اغتيال الصحفية غريس تمبو.", False),
        ("حملت الدنمارك زامبيا مسؤولية الهجوم على سفارتها.", False),
    ],
)
def test_an_attack_is_known_by_its_victim_or_place(told: str, same: bool) -> None:
    first, second = ids("Accusation", POISON, ("2014-02-14", told))
    assert first and second and (first == second) is same


@pytest.mark.parametrize(
    ("day", "text", "same"),
    [
        ("2009-03-07", "اختتمت أمس في جنيف الجولة الأولى من المفاوضات بين سلوفينيا وكرواتيا.", True),
        ("2009-03-07", "اختتمت أمس في جنيف الجولة الثانية من المفاوضات بين سلوفينيا وكرواتيا.", False),
        ("2009-03-07", "اختتمت أمس في فيينا الجولة الأولى من المفاوضات بين سلوفينيا وكرواتيا.", False),
        ("2009-04-07", "اختتمت أمس في جنيف الجولة الأولى من المفاوضات بين سلوفينيا وكرواتيا.", False),
        ("2009-03-07", "عقدت سلوفينيا وكرواتيا أمس في جنيف اجتماعا.", False),
    ],
)
def test_a_round_is_one_as_it_begins_and_as_it_ends(day: str, text: str, same: bool) -> None:
    first, second = ids("Meeting", ROUND, (day, text))
    assert first and second and (first == second) is same


def test_rebels_of_a_headline_are_the_front_of_the_text() -> None:
    text = "انطلقت أمس في بوغوتا محادثات بين الحكومة الأنغولية وجبهة تحرير كابيندا."
    article = Article("a", text, "محادثات بين أنغولا ومتمردي كابيندا", date(2018, 2, 13))
    (event,) = resolve(article, extract(article)).events
    assert len(event.slots["participant"]) == 2


@pytest.mark.parametrize(
    ("day", "text", "same"),
    [
        ("2014-02-13", "نفت زامبيا اتهام الدنمارك لها بمحاولة قتل المعارض.", True),
        ("2014-02-14", "حملت الدنمارك زامبيا مسؤولية اغتيال الناشط قبل أيام.", True),
        ("2014-02-14", "اتهمت الدنمارك زامبيا بتزوير جوازات سفر.", False),
        ("2014-02-14", "نفت زامبيا اتهامات بخطف معارض.", False),
        ("2015-02-14", "حملت الدنمارك زامبيا مسؤولية اغتيال صحفي.", False),
    ],
)
def test_a_charge_is_known_by_the_words_of_the_text_as_by_those_of_the_headline(
    day: str, text: str, same: bool
) -> None:
    told = "اتهمت الحكومة الدنماركية زامبيا أمس بالوقوف وراء محاولة اغتيال كيلفن مواندي في آرهوس."
    first = Article("a", told, "الدنمارك تتهم زامبيا بتسميم معارض", date(2014, 2, 11))
    second = Article("b", text, None, date.fromisoformat(day))
    one, other = (facts.events for facts in shared([resolve(a, extract(a)) for a in (first, second)]))
    assert len(one) == len(other) == 1 and (one[0].id == other[0].id) is same


TANKER = ("2017-05-12", "اتهم وزير الدفاع الكيني سامي أوتينو إثيوبيا بالهجوم على سفينة صيد قرب جزيرة لامو.")


@pytest.mark.parametrize(
    ("day", "text", "same"),
    [
        ("2017-05-25", "غرقت سفينة قرب جزيرة لامو، وحملت كينيا إثيوبيا مسؤولية إغراقها.", True),
        ("2017-05-20", "بعد غرق السفينة عند جزيرة لامو، اتهمت كينيا إثيوبيا بتفجيرها.", True),
        ("2017-05-25", "احترق مصنع قرب مدينة مومباسا، وحملت كينيا إثيوبيا مسؤولية إحراقه.", False),
        ("2017-05-25", "سقطت مروحية قرب مدينة مومباسا، وحملت كينيا إثيوبيا مسؤولية إسقاطها.", False),
        ("2018-05-25", "غرقت سفينة قرب جزيرة لامو، وحملت كينيا إثيوبيا مسؤولية إغراقها.", False),
    ],
)
def test_a_charge_with_a_pronoun_is_of_what_was_told_before_it(day: str, text: str, same: bool) -> None:
    first, second = ids("Accusation", TANKER, (day, text))
    assert first and second and (first == second) is same


FIRM = ("2020-03-04", "فرضت كندا أمس عقوبات على شركة «نسيم البحر للشحن» متهمة إياها بتهريب النفط.")


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("فرضت كندا الثلاثاء عقوبات على شركة «نسيم البحر» متهمة إياها بتهريب النفط.", True),
        ("فرضت كندا الثلاثاء عقوبات على شركة «نسيم البحر للشحن» متهمة إياها بتهريب النفط.", True),
        ("فرضت كندا الثلاثاء عقوبات على شركة «نسيم البحر للتأمين» متهمة إياها بتهريب النفط.", False),
        ("فرضت كندا الثلاثاء عقوبات على شركة «نسيم الصحراء» متهمة إياها بتهريب النفط.", False),
    ],
)
@pytest.mark.parametrize("kind", ["Sanction", "Accusation"])
def test_a_firm_may_be_told_without_what_it_does(kind: str, text: str, same: bool) -> None:
    first, second = ids(kind, FIRM, ("2020-03-05", text))
    assert len(first) == len(second) == 1 and (first == second) is same


@pytest.mark.parametrize(
    ("where", "events"),
    [("مطار القاهرة", 1), ("مطار القاهرة الدولي", 1), ("الإسكندرية", 2)],
)
def test_who_is_received_at_the_airport_is_received_in_the_town(where: str, events: int) -> None:
    text = f"وصل الرئيس الكيني جيمس أوتينو أمس إلى القاهرة في زيارة تستغرق يومين. واستقبله في {where} الرئيس المصري."
    article = Article("a", text, None, date(2018, 2, 13))
    found = resolve(article, extract(article)).events
    assert len([e for e in found if e.kind == "Meeting"]) == events


HEARD = ("2020-03-04", "فرضت كندا أمس عقوبات على شركة «تورفينكو» متهمة إياها بتهريب النفط.")


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("فرضت كندا الثلاثاء عقوبات على شركة «تورفنكو» متهمة إياها بتهريب النفط.", True),
        ("فرضت كندا الثلاثاء عقوبات على شركة «تورفلكو» متهمة إياها بتهريب النفط.", False),
        ("فرضت كندا الثلاثاء عقوبات على شركة «تورين» متهمة إياها بتهريب النفط.", False),
    ],
)
def test_a_firm_spelled_otherwise(text: str, same: bool) -> None:
    (one,), (other,) = ids("Sanction", HEARD, ("2020-03-05", text))
    assert (one == other) is same
