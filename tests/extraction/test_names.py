"""Where names end, and what is no name, in sentences that show one thing each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction import read_sentences
from kg.extraction.spelling import name_words, spelled_alike
from kg.records import Article


def persons(text: str) -> list[str]:
    """The names of the persons that a text names, in order."""
    return [m.name for s in read_sentences(Article("t", text)) for m in s.mentions if m.kind == "person"]


NAMES = [
    # what goes with a name
    ("وقال سامر بن ناصر آل خليفة إن الوضع مستقر.", ["سامر بن ناصر آل خليفة"]),
    ("التقى السفير عبد اللطيف أبو حمدان الطلاب.", ["عبد اللطيف أبو حمدان"]),
    ("وصل رجب يلديز أوغلو إلى المطار.", ["رجب يلديز أوغلو"]),
    ("وحضر الاجتماع بيتر فان دير ميرفي.", ["بيتر فان دير ميرفي"]),
    ("استقبل الوزير باك جونغ-تشون أمس.", ["باك جونغ-تشون"]),
    ("وتحدثت الناشطة ماريا-تيريزا كوستا في الندوة.", ["ماريا-تيريزا كوستا"]),
    # family names that are words, verbs, offices, places elsewhere
    ("وأوضح الدكتور خالد الرمادي أن النتائج جيدة.", ["خالد الرمادي"]),
    ("قال المحامي جورج والدن إن موكله بريء.", ["جورج والدن"]),
    ("أكد اللواء سمير عوض، قائد المنطقة، ذلك.", ["سمير عوض"]),
    ("وأوضح المستشار خالد الجندي أن القضية أغلقت.", ["خالد الجندي"]),
    ("وأوضح المستشار عماد الجندي أن القضية أغلقت.", ["عماد الجندي"]),
    ("وأكد عبد الهادي الشيخ، مدير الدائرة، ذلك.", ["عبد الهادي الشيخ"]),
    ("وقال إريك تراجر، الباحث في المعهد، إن الأمر معقد.", ["إريك تراجر"]),
    ("قال وزير المياه غيتاتشو وولدي إن السد آمن.", ["غيتاتشو وولدي"]),
    ("وقتل القيادي أبو همام الفلسطيني في الغارة.", ["أبو همام الفلسطيني"]),
    # whose it is, and who it is
    ("وقالت كارين ينسن، المتحدثة باسم فيليب مولر، إنه سيسافر.", ["كارين ينسن", "فيليب مولر"]),
    # excellencies, nisbas of the Gulf, words that are prepositions elsewhere
    ("حضر اللقاء معالي سالم الطنيجي.", ["سالم الطنيجي"]),
    ("حضر سالم الطنيجي اللقاء.", ["سالم الطنيجي"]),
    ("حضر اللقاء الفريق أول عوض الكرار.", ["عوض الكرار"]),
    ("التقى الوزير السيد حسين أميري أمس.", ["حسين أميري"]),
    ("اجتمع الوكيل أحمد بن حسن الحمر مع السفير.", ["أحمد بن حسن الحمر"]),
    ("التقى الفريق الركن بندر المزين الظفيري نظيره.", ["بندر المزين الظفيري"]),
    ("بحث الوزير عبد اللطيف وهبي الناصري ونظيره الملف.", ["عبد اللطيف وهبي الناصري"]),
    ("استقبل الرئيس فؤاد طربيه السفراء.", ["فؤاد طربيه"]),
    ("استقبل رئيس الجمهورية محمد ولد الشيخ الغزالي السفيرة.", ["محمد ولد الشيخ الغزالي"]),
    ("ويعتزم الرئيس حسن عبدي التوجه إلى أنقرة.", ["حسن عبدي"]),
    ("التقى الوزير ناصر المسعودي السفير.", ["ناصر المسعودي"]),
    ("التقى نائب وزير الخارجية الصيني دنغ لي نظيره.", ["دنغ لي"]),
    # foreign names that look like words with particles
    ("استقبل الرئيس السيدة ماريا غونزاليس بالاسيوس.", ["ماريا غونزاليس بالاسيوس"]),
    ("والتقى السفيرة الأمريكية ألينا رومانسكي هيل.", ["ألينا رومانسكي هيل"]),
    ("والتقى السيد يوشي تاكاهاشي نائب الوزير.", ["يوشي تاكاهاشي"]),
    # as papers of Egypt set them
    ('وتلقى اتصالا من السيد "أسعد الجوهري" وزير الخارجية.', ["أسعد الجوهري"]),
    # what ends it
    ("نفى الوزير أوليغ غورين ما نقلته الصحف.", ["أوليغ غورين"]),
    ("يغادر الشيخ مشعل لندن غدا.", ["مشعل"]),
    ("ودعا الرئيس التركي نظيره السوري إلى التفاوض.", []),
    ("أعلن وزير المالية جمال منصوري أن الموازنة جاهزة.", ["جمال منصوري"]),
    ("وأكد محمود سالم للصحافيين أن الاتفاق قريب.", ["محمود سالم"]),
    ("اجتمع كريم الدباغ وليلى منصور في المكتب.", ["كريم الدباغ", "ليلى منصور"]),
    ("زار هشام القاسم أمين عام المنظمة.", ["هشام القاسم"]),
    ("حضر نبيل الخوري الجلسة.", ["نبيل الخوري"]),
    # particles before it
    ("وبحسب ماهر الحداد فإن الأمر انتهى.", ["ماهر الحداد"]),
    ("وجه رسالة لمحمود الحداد.", ["محمود الحداد"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text: str, expected: list[str]) -> None:
    assert persons(text) == expected


NO_NAMES = [
    "قال وزير الدفاع إنه اتفاق لا يحرم أحدا من الخيار.",
    "عقد اجتماع في شارع صلاح الدين.",
    "هبطت الطائرة في مطار رفيق الحريري.",
    "سقطت قذيفة قرب مستشفى ناصر الدين.",
    "يقاتل نظام صار معزولا في المنطقة.",
    "تحدث عن حياة البشر وعن أمل الشعوب.",
    "بلغت حصة الفرد ألف دولار.",
    "وحمل الأمين العام إسرائيل المسؤولية.",
    "قام الوزير بأول زيارة للبلاد.",
    "وليس ما يقوله صحيحا.",
    "قال مصدر عسكري، أي مصدر، إن العملية بدأت.",
    "أكدت مصادر سياسية مقربة ذلك.",
    "عبر عن حق الشعوب في العالمين العربي والإسلامي.",
    "ولعب دورا إيجابيا في المفاوضات.",
    "وأعلن قائد الفريق الأزرق الفوز.",
    "كان المكان كبيرا جدا.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_no_names(text: str) -> None:
    assert persons(text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("غابرييل", "جابريل"), ("غورباتشوف", "جورباتشوف"), ("اوبراين", "اوبرين"), ("تيليرسون", "تيلرسون")],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert spelled_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("بوتين", "بادانه"), ("كروبي", "القربي"), ("سعيد", "سيد"), ("مراد", "مريد")]
)
def test_different_names(one: str, other: str) -> None:
    assert not spelled_alike(one, other)


LETTERS = st.text(alphabet="ابتجدرزسعغفقكلمنهوي ", max_size=60)


@given(LETTERS)
def test_mentions_quote_the_text(text: str) -> None:
    for sentence in read_sentences(Article("t", text)):
        last = 0
        for mention in sentence.mentions:
            assert last <= mention.span.start < mention.span.end <= len(text)
            assert mention.tokens[0] < mention.tokens[1] <= len(sentence.tokens)
            last = mention.span.end


@given(LETTERS, LETTERS)
def test_sounding_alike_is_mutual(one: str, other: str) -> None:
    for a in name_words(one):
        for b in name_words(other):
            assert spelled_alike(a, b) == spelled_alike(b, a)
