"""What of a page is no part of the article, and what must never be taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.effort import calls
from kg.reading import find_debris

BODY = (
    "أعلن وزير الخارجية أن الجولة المقبلة من المشاورات ستعقد في مسقط مطلع الشهر المقبل بمشاركة وفود من أربع دول.",
    "وأضاف أن بلاده لن تقبل شروطا مسبقة، وأنها أبلغت الوسطاء بذلك في أكثر من مناسبة خلال الأسابيع الماضية.",
    "من جهتها، نفت الحكومة أن تكون قد تلقت أي عرض مكتوب، ووصفت ما نشرته الصحف بأنه تكهنات.",
)
HEADLINE = "وزير الخارجية: جولة جديدة من المشاورات في مسقط"


def page(*lines: str, after: int = 1) -> str:
    """A page with ``lines`` between the article's own."""
    return "\n\n".join([HEADLINE, *BODY[:after], *lines, *BODY[after:]])


def debris(text: str, title: str | None = None) -> list[str]:
    return [text[span.start : span.end] for span in find_debris(text, title)]


WHOLE_LINES = [
    "+ الخط -",
    "شارك",
    "مشاركة",
    "شارك هذا المقال:",
    "انسخ الرابط",
    "فيسبوك تويتر واتساب تيليغرام",
    "Facebook | Twitter | WhatsApp",
    "تعليق (0)",
    "12 تعليقًا",
    "التعليقات",
    "لا توجد تعليقات",
    "اترك تعليقاً",
    "[ad_1]",
    "[ad_2]",
    '[caption id="attachment_12" align="center"]',
    "إعلان",
    "- إعلان -",
    "Advertisement",
    "اقرأ أيضا: مقتل خمسة في انفجار بالعاصمة",
    "اقرأ أيضاً| الرئيس يستقبل وفدا برلمانيا",
    "إقرأ أيضاً",
    "اقرأ المزيد",
    "شاهد أيضا: لحظة وصول الوفد إلى المطار",
    "قد يهمك أيضاً: ماذا نعرف عن اتفاق الحدود؟",
    "مواضيع ذات صلة: الحدود، المفاوضات",
    "أخبار ذات صلة",
    "...المزيد",
    "تابعوا آخر أخبارنا على صفحتنا في فيسبوك",
    "تابعونا عبر قناتنا على واتساب",
    "المصدر",
    "رابط المصدر",
    "المصدر: الجزيرة + وكالات",
    "المصدر : وكالات",
    "المصدر: RT",
    "المساهمون",
    "كتب: سامي الحاج",
    "كتبت - ليلى حسن",
    "تحرير: سامي الحاج",
    "إعداد وترجمة: ليلى حسن",
    "بقلم ليلى حسن",
    "الوسوم: مسقط، المشاورات، الحدود",
    "كلمات دلالية: مسقط | المشاورات | الحدود | الوزير",
    "جميع الحقوق محفوظة © 2023 موقع الخبر",
    "© 2023 BBC. BBC ليست مسؤولة عن محتوى المواقع الخارجية.",
    "https://example.org/news/123?a=b",
    "www.example.org",
    "editor@example.org",
    "@example_news",
    "#مسقط #المشاورات",
    "— وزارة الخارجية (@mofa_example) September 14, 2023",
    "14 سبتمبر 2023",
    "الخميس، 14 أيلول/سبتمبر 2023 - 10:30",
    "نشر في: 14/9/2023",
    "آخر تحديث: 15 سبتمبر 2023 08:15 بتوقيت غرينتش",
    "قبل 3 ساعات",
    "3 دقائق للقراءة",
    "4 دقائق قراءة",
    "(فرانس برس، رويترز)",
    "(رويترز، الأناضول، العربي الجديد)",
    "رويترز - وكالات",
    "(د ب أ)",
    "* خدمة «نيويورك تايمز»",
    "خاص بـ«الشرق الأوسط»",
    "أبوظبي - سكاي نيوز عربية",
    "لندن: «الشرق الأوسط»",
    "دبي - العربية.نت",
    "سكاي نيوز عربية - أبوظبي",
    "ع.ج/أ.ح (أ ف ب، رويترز)",
    "Sami al-Hajj, BBC News",
    "Role, بي بي سي نيوز عربي",
    "بواسطة ليلى حسن",
    "للمزيد: ماذا نعرف عن اتفاق الحدود؟",
    "(إعداد سامي الحاج للنشرة العربية - تحرير ليلى حسن)",
    "(انتهى) ع م / ر ج",
    "// انتهى //",
    "صدر الصورة، Getty Images",
    "التعليق على الصورة، الوزير خلال مؤتمر صحفي سابق في مسقط.",
    "تخطى الأكثر قراءة وواصل القراءة",
    "اشترك في نشرتنا البريدية المجانية ليصلك جديدنا كل صباح",
    "سجلوا بريدكم الإلكتروني لتلقي النشرة الأسبوعية",
    "للحصول على تنبيهات الأخبار فور نشرها مباشرة على هاتفك، قم بتحميل تطبيقنا",
    "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *",
    "* * *",
    "1",
]


@pytest.mark.parametrize("line", WHOLE_LINES)
def test_lines_that_are_furniture(line: str) -> None:
    assert debris(page(line)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "الوزير خلال مؤتمر صحفي في مسقط (Getty)",
        "متظاهرون أمام مبنى البرلمان في العاصمة أمس (رويترز)",
        "جانب من الجلسة الافتتاحية للمشاورات (أ ف ب / أرشيف)",
        "صورة وزعتها الرئاسة للقاء (الأناضول)",
        "الوزير يصافح نظيره قبيل بدء المباحثات في القصر الجمهوري - رويترز",
        "الوزير لدى وصوله إلى المطار © أ ف ب",
        "الوزير ونظيره في مسقط عام 2019. الصورة: وكالة الأنباء العمانية",
        "قال الوزير إنه واثق من أن الجولة ستنجح (فرانس برس)",
    ],
)
def test_captions_are_debris_as_a_whole(line: str) -> None:
    assert debris(page(line)) == [line]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("وقال الناطق إن المهلة تنتهي غدا، وإن بلاده لا تنوي تمديدها (رويترز)", "(رويترز)"),
        ("ينتهي الاتفاق الحالي في نهاية العام، ولم يتفق الطرفان على تمديده. (د ب أ)", "(د ب أ)"),
        ("غادر الوفد العاصمة مساء الأحد من دون أن يدلي أعضاؤه بأي تصريح. ...المزيد", "...المزيد"),
        ("غادر الوفد العاصمة مساء الأحد. https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("[caption width=10] غادر الوفد العاصمة مساء الأحد.", "[caption width=10]"),
    ],
)
def test_of_running_text_only_the_tail_is_debris(line: str, part: str) -> None:
    assert debris(page(line)) == [part]


@pytest.mark.parametrize(
    "dateline",
    [
        "موسكو (رويترز) -",
        "دبي، الإمارات العربية المتحدة (CNN)--",
        "غزة / الأناضول /",
        "أبوظبي في 14 سبتمبر/ وام /",
        "بكين 14 سبتمبر 2023 (شينخوا)",
        "باريس - أ.ف.ب -",
        "دمشق - سانا:",
    ],
)
def test_datelines_are_debris(dateline: str) -> None:
    text = f"{HEADLINE}\n{dateline} أعلنت الوزارة أن المشاورات ستستأنف غدا.\n{BODY[1]}"
    assert debris(text) == [dateline]


@pytest.mark.parametrize(
    "line",
    [
        # what agencies say in running text
        "وقالت وكالة رويترز إن الوفد غادر العاصمة.",
        "ونقلت «فرانس برس» عن مصدر - لم تسمه - أن المحادثات توقفت.",
        "قالت وكالة الأنباء (رويترز) إن الوفد غادر",
        "وبحسب الجزيرة، فإن الاجتماع أرجئ إلى الأحد.",
        # words that widgets are made of
        "شارك في الاجتماع وزراء خارجية أربع دول",
        "تخطى عدد القتلى المئة منذ بداية المعارك",
        "سجل الوزير اعتراضه على البيان الختامي.",
        "اشترك في المحادثات مبعوث الأمم المتحدة",
        "تابع الوزير أن بلاده تنتظر ردا على رسالتها",
        "لمتابعة تنفيذ الاتفاق، شكل الطرفان لجنة مشتركة",
        "للحصول على ضمانات أميركية، طالب الوفد بضمانات مكتوبة",
        "المزيد من العقوبات على قطاع الطاقة",
        "إعلان مسقط يدعو إلى وقف إطلاق النار",
        "تعليق المفاوضات إلى أجل غير مسمى",
        "مصدر: الاتفاق بات قريبا",
        "تقرير: واشنطن تدرس فرض عقوبات جديدة",
        "صورة قاتمة للوضع في الشمال",
        "البريد الإلكتروني للمسؤول تعرض للاختراق، وهو ما نفته الوزارة",
        "ودعا إلى تطبيق الاتفاق الآن، وقال: نقول لكم إن الوقت ينفد.",
        # subheadings
        "روسيا: لا نقبل الإملاءات",
        "رويترز: واشنطن تدرس خياراتها",
        "لقاء مغلق - رسائل متبادلة",
        "الرياض: موقفنا ثابت",
        "عقوبات جديدة",
        "مرحلة 2024",
        # brackets that are no credit
        "وصل الوفد إلى العاصمة (مسقط)",
        "استقبل الملك في قصره (الرياض)",
        "غادر العاصمة أمس (الخميس)",
        "اتفاق الحدود (1990 - 2003)",
        # a live report's time of day
        "09:10 - وصول رئيسة الوزراء إلى القصر",
        # a date in a sentence
        "وقع الاتفاق في 14 سبتمبر 2023",
        "قمة هلسنكي 16 يوليو 2018",
    ],
)
def test_the_article_stays(line: str) -> None:
    assert debris(page(line)) == []


def test_the_headline_is_kept_once() -> None:
    text = "\n\n".join([HEADLINE, HEADLINE, *BODY])
    assert find_debris(text) == find_debris(text, HEADLINE)
    (span,) = find_debris(text)
    assert (span.start, span.end, span.field) == (len(HEADLINE) + 2, 2 * len(HEADLINE) + 2, "text")


def test_the_headline_is_known_in_another_spelling_and_with_the_sites_name() -> None:
    repeat = HEADLINE.replace("وزير", "وزيـر") + " | موقع الخبر"
    assert debris("\n".join([HEADLINE, *BODY, repeat])) == [repeat]
    assert debris("\n".join([BODY[0], HEADLINE, BODY[1], HEADLINE]), HEADLINE) == [HEADLINE]


def test_a_first_sentence_that_begins_as_the_headline_stays() -> None:
    assert debris("\n".join([HEADLINE, HEADLINE + " غدا الاثنين.", *BODY])) == []


def test_one_occurrence_of_a_separate_headline_stays() -> None:
    assert debris("\n".join([HEADLINE, *BODY]), HEADLINE) == []


def test_links_listed_under_their_heading_go_with_it() -> None:
    links = ["اقرأ أيضاً:", "مقتل خمسة في انفجار بالعاصمة", "الرئيس يستقبل وفدا برلمانيا"]
    assert debris(page(*links)) == links


def test_a_menu_over_the_article_takes_no_headline_with_it() -> None:
    assert debris("\n".join(["الرئيسية", "آخر الأخبار", HEADLINE, *BODY])) == ["الرئيسية", "آخر الأخبار"]


def test_after_the_links_the_article_goes_on() -> None:
    lines = ["ذات صلة", "مقتل خمسة في انفجار بالعاصمة", "وأضاف الوزير أن بلاده تنتظر ردا مكتوبا"]
    assert debris(page(*lines)) == lines[:2]


def test_boxes_between_signposts() -> None:
    box = ["تخطى البودكاست وواصل القراءة", "بودكاست", "شرح معمق لقصص من المنطقة. كل أسبوع.", "البودكاست نهاية"]
    assert debris(page(*box)) == box
    assert debris(page(*box[:3])) == box[:1]


def test_an_authors_line_over_a_dateline() -> None:
    lines = [HEADLINE, "من سامي الحاج وليلى حسن", "مسقط (رويترز) - أعلنت الوزارة أن المشاورات ستستأنف.", BODY[1]]
    assert debris("\n".join(lines)) == [lines[1], "مسقط (رويترز) -"]
    assert debris(page("من مسقط إلى جنيف")) == []


def test_the_last_sentence_is_no_caption() -> None:
    last = (
        "ولا يزال الطرفان مختلفين على ترسيم الحدود البحرية وعلى مصير الأسرى الذين تحتجزهما الدولتان منذ سنوات (رويترز)"
    )
    assert debris(page(last, after=3)) == ["(رويترز)"]


def test_line_ends_of_all_kinds() -> None:
    text = f"{HEADLINE}\r\n\r\n{BODY[0]}\u2028شارك\r\n{BODY[1]}\r"
    assert debris(text) == ["شارك"]


def test_invisible_characters_around_a_line() -> None:
    assert debris(f"{BODY[0]}\n\u200f\u202bشارك\u202c\u200f\n{BODY[1]}") == ["شارك"]


def test_empty() -> None:
    assert find_debris("") == find_debris(" \n\t") == ()


LINES = st.lists(
    st.one_of(
        st.sampled_from([*WHOLE_LINES, *BODY, HEADLINE]),
        st.text(st.sampled_from("ابوةال ـ\u200f\u202e\u064b()[]«»:-–/|.…@#©1٢xX,،؟"), max_size=60),
    ),
    max_size=12,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n ", "\u2029"]), st.one_of(st.none(), st.text(max_size=30)))
def test_spans_are_ordered_disjoint_and_within_a_line(lines: list[str], end: str, title: str | None) -> None:
    text = end.join(lines)
    at = 0
    for span in find_debris(text, title):
        assert at <= span.start < span.end <= len(text)
        assert span.field == "text"
        assert "\n" not in text[span.start : span.end]
        at = span.end


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "[a ",
        "(رويترز)",
        "شارك ",
        "ـ",
        "\u202e",
        "14 ",
        "https://",
        "/ رويترز ",
        "الصورة: ",
        ".المزيد",
        "\n(",
        "a\n",
        "-",
        "و ",
    ],
)
def test_work_grows_with_the_text(piece: str) -> None:
    """The steps within a regular expression are counted by ``test_patterns.py``."""
    find_debris(piece * 2_000)  # what is remembered between texts is
    once, four_times = (calls(find_debris, piece * count) for count in (2_000, 8_000))
    assert four_times < 5 * once + 100
