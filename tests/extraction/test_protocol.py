"""Protocol news of agencies: receptions, days of a minister, chronicles, and whose officials they name."""

from __future__ import annotations

from datetime import date

import pytest
from support.told import told

from kg.extraction import extract
from kg.records import Article
from kg.resolution import resolve

MEETINGS = [
    (
        "جاء ذلك خلال استقبال وزير الزراعة البحريني في مكتبه اليوم وزير الزراعة البلجيكي يان دي فريس.",
        "BHR+يان دي فريس (Held) 2023-09-21",
    ),
    (
        "وأكد الرئيس التونسي المنجي الزواري لدى استقباله اليوم السفيرة الكندية ليندا هارت عمق العلاقات.",
        "المنجي الزواري+ليندا هارت (Held) 2023-09-21",
    ),
    ("استهل وزير الداخلية اللبناني نهاره باستقبال سفير اليونان أنيستيس كالفوس.", "LBN+أنيستيس كالفوس (Held)"),
    (
        "يصل إلى أكرا مساء اليوم رئيس وزراء فيجي جوزايا تورا، في زيارة يلتقي خلالها رئيس غانا كوامي بادو.",
        "جوزايا تورا+كوامي بادو (Planned) @ أكرا 2023-09-21",
    ),
    ("تجتمع لجنة السلم في الاتحاد الأفريقي غدا في كمبالا.", "الاتحاد الأفريقي (Planned) @ كمبالا 2023-09-22"),
    ("انعقدت في تونس الدورة الثانية للجنة التونسية الليبية المشتركة.", "LBY+TUN (Held) @ TUN"),
    ("اجتماع رباعي في مسقط لبحث أزمة المياه بمشاركة وزراء خارجية قطر واليمن والعراق.", "IRQ+QAT+YEM (Held) @ مسقط"),
    (
        "عقد الرئيس الكيني جوزف أوتو لقاءات ثنائية منفصلة مع رئيس تشاد عمر دوتوم والرئيس الرواندي إيريك نسابي.",
        "جوزف أوتو+عمر دوتوم (Held); إيريك نسابي+جوزف أوتو (Held)",
    ),
    (
        "مارس 2019: وزير خارجية بيرو رامون كيسبي يزور هانوي ويجتمع مع نظيره الفيتنامي تران دوك مينه.",
        "تران دوك مينه+رامون كيسبي (Held) @ هانوي 2019-03",
    ),
    (
        "وصل رئيس الوزراء الهولندي يوست فيرمير إلى مطار بغداد الدولي، حيث استقبله وزير التخطيط العراقي سلمان الربيعي، "
        "ثم توجه إلى أربيل والتقى رئيس البرلمان العراقي مثنى الحيالي.",
        "سلمان الربيعي+يوست فيرمير (Held) @ مطار بغداد الدولي; مثنى الحيالي+يوست فيرمير (Held)",
    ),
    (
        "التقى وزير خارجية مصر حازم القاضي نظيره المالطي إدوارد فيلا على هامش مؤتمر في نيقوسيا مع وزراء أوروبا.",
        "إدوارد فيلا+حازم القاضي (Held) @ نيقوسيا",
    ),
    (
        "جلس وزير الخارجية الأرميني أرمان غاريبيان إلى طاولة الحوار مع نظيره الأذربيجاني رشاد محمدوف في تبليسي.",
        "أرمان غاريبيان+رشاد محمدوف (Held) @ تبليسي",
    ),
]


@pytest.mark.parametrize(("text", "expected"), MEETINGS, ids=[text for text, _ in MEETINGS])
def test_meetings_of_protocol_news(text: str, expected: str) -> None:
    assert "; ".join(told("Meeting", text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "وتبدأ المحادثات الخميس في جنيف برعاية الأمم المتحدة.",
        "أشاد الوزير باللقاء الذي حضره سفير غانا كوامي بادو وسفير مالي عمر كونتا.",
    ],
)
def test_what_is_no_meeting_of_those_named(text: str) -> None:
    assert told("Meeting", "رحب أمين عام الأمم المتحدة بالأمر. " + text) == []


def _represents(text: str, source: str | None = None) -> dict[str, str]:
    article = Article("test", text, None, date(2023, 9, 21), source)
    facts = resolve(article, extract(article))
    return {
        e.label: "+".join(s.removeprefix("state/") for s in e.represents) for e in facts.entities if e.kind == "Person"
    }


def test_officials_told_without_a_state_are_of_the_agencys_own() -> None:
    text = (
        "عمان - بترا - استقبل رئيس مجلس النواب عاكف الرواشدة سفير الهند راجيش ناياك. وبحث الرواشدة مع السفير الهندي "
        "دعوة من رئيسة البرلمان الهندي سوميترا ديشموخ لزيارة نيودلهي، كما شكر الهند."
    )
    assert _represents(text) == {"عاكف الرواشدة": "JOR", "راجيش ناياك": "IND", "سوميترا ديشموخ": "IND"}
    signed = "استقبل وزير العدل فواز الدريهم سفير كرواتيا يوسيب ماركوتيتش."
    assert _represents(signed, "وكالة الأنباء السعودية (واس)")["فواز الدريهم"] == "SAU"
    assert _represents(signed)["فواز الدريهم"] != "HRV"  # whom he receives is a stranger


@pytest.mark.parametrize(
    ("text", "person", "state"),
    [
        ("واستقبل الرئيس وزير الزراعة في جمهورية أوزبكستان شيرزود ياكوبوف.", "شيرزود ياكوبوف", "UZB"),
        ("التقى الشيخ أحمد الفرجاني وفدا من البرلمان السويدي برئاسة أوربان ألين.", "أوربان ألين", "SWE"),
        ("زار وزير خارجية فرنسا كوناكري والتقى في غينيا قائد الجيش لامين سيسوكو.", "لامين سيسوكو", "GIN"),
    ],
)
def test_whose_official_somebody_is(text: str, person: str, state: str) -> None:
    assert _represents(text)[person] in (state, "")
    assert person in _represents(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("تلقى الوزير اتصالا من معالي داميان كوفاتش وزير خارجية صربيا.", "داميان كوفاتش"),
        ("وقال وزير الهجرة هنريك فورست إن الأمر انتهى.", "هنريك فورست"),
        ("وأضافت وزيرة خارجية بلغاريا تسفيتا كالوفا أن الأمر انتهى.", "تسفيتا كالوفا"),
        ("وقال رئيس الحكومة ستيفان لوفيك، إن الأمر انتهى.", "ستيفان لوفيك"),
        ("وقال وزير الصحة منصف بالطيب إن الأمر انتهى.", "منصف بالطيب"),
        ("حضر مستشارا الملك عبد الواحد السملالي وإدريس بنجلون.", "عبد الواحد السملالي"),
        ("وصل الرئيس التركي رجب طيب أردوغان صباح الخميس.", "رجب طيب أردوغان"),
        ("وكان وزير الخارجية يان تيسلف حاضرا. وقال أمين سر الشعبة مبارك الدغيم إن الأمر انتهى.", "مبارك الدغيم"),
    ],
)
def test_names_that_begin_like_particles_and_words(text: str, name: str) -> None:
    article = Article("test", text, None, date(2023, 9, 21))
    assert name in {e.label for e in resolve(article, extract(article)).entities if e.kind == "Person"}
