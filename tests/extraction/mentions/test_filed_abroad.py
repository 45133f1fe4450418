"""Whose officials are told in an article that is filed elsewhere, and beside those of another state."""

from __future__ import annotations

import pytest
from support.told import represented

MAN = "سامي الحداد"

FILED = [
    # of the land of the headline, of which the text tells first; not of that from whose capital it is filed
    (
        "اشتباكات في كيغالي",
        "نيروبي - أ ف ب: قال ضابط رواندي إن الجيش انتشر. وأكد وزير الدفاع سامي الحداد أن رواندا آمنة.",
        "RWA",
    ),
    # … else it is told at home
    (
        "اشتباكات في كيغالي",
        "نيروبي - أ ف ب: قال ضابط كيني إن الجيش انتشر. وأكد وزير الدفاع سامي الحداد أن كينيا آمنة ولا تخشى رواندا.",
        "KEN",
    ),
    # of the only land that a headline names, where of another only nationals are told
    (
        "من يحكم جزر القمر؟",
        "يقول رجل فرنسي إن شركة فرنسية تعمل في جزر القمر مع مهندس فرنسي. وأكد وزير الدفاع سامي الحداد ذلك.",
        "COM",
    ),
    # … or the most though not more than all others together
    (
        "انقلاب في غينيا",
        "أعلن ضباط في غينيا حل الحكومة. وقال وزير الدفاع سامي الحداد ذلك. ورحب الرئيس الغاني كوامي أدو، وندد الرئيس "
        "الفرنسي جان دوفال بما حدث في غينيا. ورد ناطق فرنسي.",
        "GIN",
    ),
    # the capital has three words
    (None, "بورت أو برنس (أ ف ب) - قال متظاهرون إن المدينة هادئة. ونفى وزير الدفاع سامي الحداد ذلك.", "HTI"),
    # an agency tells of the land where it files, with which the headline begins
    (
        "بنجلاديش تدرس الطلب",
        "دكا ـ أ ش أ: أعلن وزير الخارجية أن حكومته تدرس الطلب. وقال النائب سامي الحداد إن ذلك ضروري.",
        "BGD",
    ),
    # … or else of its own officials abroad
    (
        "مساعدات مصرية تصل إلى دكا",
        "دكا ـ أ ش أ: تسلم الوزير البنغالي أحمد خان المساعدات. وقال وزير الصحة سامي الحداد إن ذلك ضروري.",
        "EGY",
    ),
]


@pytest.mark.parametrize(("title", "text", "state"), FILED)
def test_home_of_what_is_filed_abroad(title: str | None, text: str, state: str) -> None:
    assert represented(MAN, text, title) == state


HOME = "تيغوسيغالبا - قال الوزير إن المباحثات مفيدة. "

BESIDE = [
    # whom a state addresses or demands something for is not its own official
    (HOME + "وطالبت واشنطن بالإفراج عن وزير الدفاع السابق سامي الحداد.", "HND"),
    (HOME + "ودعت فرنسا إلى إطلاق سراح الرئيس سامي الحداد.", "HND"),
    (HOME + "وحذرت الولايات المتحدة وزير الدفاع سامي الحداد من العنف.", "HND"),
    (HOME + "ثم هددت إسبانيا وزيرة الدفاع وناشدت تركيا رئيس البرلمان سامي الحداد.", "HND"),
    # … but who speaks for it or is sent is
    (HOME + "وقالت فرنسا إن وزير الخارجية سامي الحداد سيزور المنطقة.", "FRA"),
    (HOME + "ودعت فرنسا على لسان وزير الخارجية سامي الحداد إلى الحوار.", "FRA"),
    (HOME + "وأوفدت فرنسا وزير الخارجية سامي الحداد إلى المنطقة.", "FRA"),
    # whom a foreign ambassador or delegation tells or meets
    (HOME + "وأبلغ السفير الفرنسي بيير دوفال وزير الداخلية سامي الحداد بقرار بلاده.", "HND"),
    (HOME + "وأعرب السفير الفرنسي بيير دوفال عن أمله الكبير أمس لدى لقائه وزير الداخلية سامي الحداد.", "HND"),
    (HOME + "والتقى وفد من البرلمان المجري برئاسة النائب بيتر كوفاتش وزير الداخلية سامي الحداد.", "HND"),
]


@pytest.mark.parametrize(("text", "state"), BESIDE)
def test_whom_another_state_addresses(text: str, state: str) -> None:
    assert represented(MAN, text) == state


PARTIES = [
    ("وكتب السيناتور الجمهوري سامي الحداد رسالة إلى الولايات المتحدة.", "USA"),
    ("وكتب السناتور الديمقراطي سامي الحداد رسالة إلى الولايات المتحدة.", "USA"),
    ("وكتب السيناتور الجمهوري سامي الحداد رسالة إلى روما.", "-"),
]


@pytest.mark.parametrize(("text", "state"), PARTIES)
def test_senators_of_parties(text: str, state: str) -> None:
    assert represented(MAN, text) == state


PORTFOLIOS = [
    ("وأكد وزير العمل الإنساني وإدارة الكوارث النيجري سامي الحداد ذلك.", "NER"),
    ("وأكد وزير التضامن الوطني ومكافحة الفقر التونسي سامي الحداد ذلك.", "TUN"),
    ("وأكد وزير النقل وتطوير البنى التحتية الكيني سامي الحداد ذلك.", "KEN"),
    ("وأكد وزير العمل وأعضاء الوفد السوداني سامي الحداد ذلك.", "-"),
]


@pytest.mark.parametrize(("text", "state"), PORTFOLIOS)
def test_portfolios_that_no_list_has(text: str, state: str) -> None:
    assert represented(MAN, text) == state
