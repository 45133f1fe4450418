"""The town from which a report is filed, and the meetings that were not there.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

from datetime import date

import pytest
from support.told import telling

from kg.extraction import extract
from kg.records import Article, Ref
from kg.resolution import resolve

FILED = "الدوحة في 21 سبتمبر /قنا/ "
HOST, GUEST = "وزير الخارجية القطري فهد الكعبي", "وزير الخارجية الياباني كينجي أوكا"
MET = "فهد الكعبي+كينجي أوكا (Held)"

DATELINES = [
    # as it is, and with a guest who travels
    (f"التقى {HOST} {GUEST}.", f"{MET} @ الدوحة 2023-09-21"),
    (f"اجتمع {HOST} مع {GUEST} الذي يزور قطر.", f"{MET} @ الدوحة 2023-09-21"),
    (f"استقبل {HOST} {GUEST} في مقر إقامته.", f"{MET} @ الدوحة 2023-09-21"),
    # a journey abroad of the man from home, in this sentence and in the next
    (f"التقى {HOST} {GUEST} خلال زيارته إلى طوكيو.", f"{MET} @ طوكيو 2023-09-21"),
    (f"التقى {HOST} {GUEST}. وتأتي المباحثات في إطار زيارة يقوم بها الكعبي إلى اليابان.", f"{MET} @ JPN 2023-09-21"),
    (f"وصل {HOST} إلى طوكيو. والتقى الكعبي {GUEST}.", f"{MET} @ طوكيو 2023-09-21"),
    (f"اجتمع {HOST} مع {GUEST} خلال مشاركته في مؤتمر المناخ.", f"{MET} 2023-09-21"),
    # one still to come, and one that had been before
    (
        f"التقى {HOST} {GUEST}. وسيزور الكعبي طوكيو الشهر المقبل.",
        f"فهد الكعبي (Planned) @ طوكيو 2023-10; {MET} @ الدوحة 2023-09-21",
    ),
    # states that are only the sides of what is discussed, and a journey of months ago
    (f"بحث {HOST} مع {GUEST} العلاقات بين قطر واليابان.", f"{MET} @ الدوحة 2023-09-21"),
    (f"بحث {HOST} مع {GUEST} التعاون في اليابان.", f"{MET} 2023-09-21"),
    (
        f"التقى {HOST} {GUEST}. وذكر الكعبي ما اتفق عليه خلال زيارته إلى طوكيو في فبراير الماضي.",
        f"فهد الكعبي (Held) @ طوكيو 2023-02; {MET} @ الدوحة 2023-09-21",
    ),
    # the seat of a body of states, by its name and by its noun; one of the state itself
    (f"اجتمع {HOST} مع {GUEST} بمقر جامعة الدول العربية.", f"{MET} @ مقر جامعة الدول العربية 2023-09-21"),
    (
        f"عقد مجلس الأمن اجتماعا أمس. والتقى {HOST} {GUEST} في مقر المجلس.",
        f"{MET} @ مقر المجلس 2023-09-20; مجلس الأمن الدولي (Held) 2023-09-20",
    ),
    (f"اجتمع {HOST} مع {GUEST} في مقر الوزارة.", f"{MET} @ الدوحة 2023-09-21"),
]


@pytest.mark.parametrize(("text", "expected"), DATELINES)
def test_what_was_in_the_town_of_the_dateline(text: str, expected: str) -> None:
    assert telling("Meeting", FILED + text) == expected


@pytest.mark.parametrize(
    ("host", "met"),
    [
        ("وزير الخارجية الليبي فهد الورفلي", "place/tripoli"),
        ("وزير الداخلية اللبناني فهد الورفلي", "place/tripoli-lebanon"),
    ],
)
def test_a_dateline_of_two_towns_of_that_name_means_the_host_s(host: str, met: str) -> None:
    article = Article("t", f"طرابلس 21 سبتمبر - استقبل {host} السفيرة المالطية كارمن زاميت.", date=date(2023, 9, 21))
    (event,) = resolve(article, extract(article)).events
    assert event.slots["place"] == (Ref(met),)


SEATED = [
    # a body that sits, where it is filed from
    ("نيويورك - رويترز: عقد مجلس الأمن الدولي جلسة طارئة لبحث الأزمة في ليبيا.", "مجلس الأمن الدولي (Held) @ نيويورك"),
    (
        "القاهرة - أ ش أ: يعقد مجلس الجامعة العربية اجتماعا طارئا غدا.",
        "جامعة الدول العربية (Planned) @ القاهرة 2023-09-22",
    ),
    ("جنيف (أ ف ب): بدأ مجلس حقوق الإنسان دورته العادية.", "مجلس حقوق الإنسان (Held) @ جنيف"),
    ("فيينا: اجتمع وزراء منظمة أوبك للنظر في سقف الإنتاج.", "منظمة الدول المصدرة للنفط (Held) @ فيينا"),
    ("تونس - وات: عقد مجلس وزراء الداخلية العرب دورته الثلاثين.", "مجلس وزراء الداخلية العرب (Held) @ TUN"),
    ("بروكسل: يعقد قادة الاتحاد الأوروبي قمة استثنائية غدا.", "الاتحاد الأوروبي (Planned) @ بروكسل 2023-09-22"),
    # filed from elsewhere, held elsewhere, or a summit that moves about
    ("الرباط: عقد مجلس الأمن الدولي جلسة طارئة أمس.", "مجلس الأمن الدولي (Held) 2023-09-20"),
    ("فيينا: اجتمع وزراء منظمة أوبك في الجزائر.", "منظمة الدول المصدرة للنفط (Held) @ DZA"),
    ("القاهرة: تعقد جامعة الدول العربية قمة طارئة غدا.", "جامعة الدول العربية (Planned) 2023-09-22"),
    ("لندن: عقدت مجموعة السبع اجتماعا طارئا أمس.", "مجموعة السبع (Held) 2023-09-20"),
    ("عقد مجلس الأمن الدولي جلسة طارئة أمس.", "مجلس الأمن الدولي (Held) 2023-09-20"),
    # its head, at home and on a journey
    (
        "القاهرة: بحث الأمين العام لجامعة الدول العربية فهد الكعبي مع وزير خارجية اليابان كينجي أوكا خطة السلام.",
        f"{MET} @ القاهرة",
    ),
    (
        "القاهرة: التقى الأمين العام للجامعة العربية فهد الكعبي وزير خارجية اليابان كينجي أوكا خلال زيارته إلى طوكيو.",
        f"{MET} @ طوكيو",
    ),
    ("بروكسل: التقى الأمين العام لجامعة الدول العربية فهد الكعبي وزير خارجية اليابان كينجي أوكا.", MET),
]


@pytest.mark.parametrize(("text", "expected"), SEATED)
def test_a_body_sits_where_it_has_its_seat_if_that_is_filed_from_there(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


GUESTS = [
    # with those who came along, and bodies of another state or of several
    (f"التقى {HOST} {GUEST} والوفد المرافق له.", f"{MET} @ الدوحة 2023-09-21"),
    (f"اجتمع {HOST} مع وفد من البرلمان السويدي.", "SWE+فهد الكعبي (Held) @ الدوحة 2023-09-21"),
    (
        f"بحث {HOST} مع وفد من صندوق النقد الدولي خطة السلام.",
        "صندوق النقد الدولي+فهد الكعبي (Held) @ الدوحة 2023-09-21",
    ),
    (f"التقى {HOST} وفدا من حركة حماس.", "حركة حماس+فهد الكعبي (Held) @ الدوحة 2023-09-21"),
    # one of the state itself, one that sits there, and on a journey
    (f"التقى {HOST} وفدا من شركة قطر للطاقة.", "شركة قطر للطاقة+فهد الكعبي (Held) 2023-09-21"),
    (f"التقى {HOST} وفدا من منتدى الدول المصدرة للغاز.", "فهد الكعبي+منتدى الدول المصدرة للغاز (Held) 2023-09-21"),
    (f"التقى {HOST} وفدا من حركة حماس خلال زيارته إلى طوكيو.", "حركة حماس+فهد الكعبي (Held) @ طوكيو 2023-09-21"),
]


@pytest.mark.parametrize(("text", "expected"), GUESTS)
def test_guests_who_come_for_a_body(text: str, expected: str) -> None:
    assert telling("Meeting", FILED + text) == expected
